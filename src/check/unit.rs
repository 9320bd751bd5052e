//! What numbers count and measure, against the source.
//!
#![doc = include_str!("../diagnostic/page/changed-unit.md")]

use super::language::Unit;
use super::safety::Look;
use crate::diagnostic::{Diagnostic, Severity};

/// Looks at one way through a text whose numbers are the source's.
pub(super) fn look(look: &Look<'_, '_>, at: usize, findings: &mut Vec<Diagnostic>) {
    let Some(source) = look.source_of(at) else { return };
    for (unit, word) in source.units() {
        let target = look.target(at);
        if target.names(unit) {
            continue;
        }
        let is_other =
            |(other, _): &(Unit, _)| other.dimension() == unit.dimension() && !source.names(*other) && !is_the_same(unit, *other);
        let Some((other, found)) = target.units().find(is_other) else { continue };
        let span = look.way(at).place_of(found.range.clone());
        let finding = look.finding(
            ("changed-unit", Severity::Warning),
            sentence(unit, other),
            span,
            look.source_way(at).place_of(word.range.clone()),
        );
        let finding = finding.help(help(unit));
        look.tell(finding, findings);
    }
}

/// Pairs that some languages say with one word.
fn is_the_same(unit: Unit, other: Unit) -> bool {
    matches!((unit, other), (Unit::Night, Unit::Day) | (Unit::Evening, Unit::Morning)) && unit == Unit::Night
}

fn sentence(unit: Unit, other: Unit) -> String {
    format!("the source says {}, this text says {}", unit.word(), other.word())
}

fn help(unit: Unit) -> String {
    format!("write the word of your language for {}", unit.word())
}
