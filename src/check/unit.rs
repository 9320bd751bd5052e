//! What numbers count and measure, against the source.
//!
#![doc = include_str!("../diagnostic/page/changed-unit.md")]

use super::language::{Lexicon, Unit};
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
        let end = if look.reader.lexicon.is_some_and(Lexicon::is_spaced) {
            word_end(look.way(at).text(), found.range.end)
        } else {
            found.range.end
        };
        let span = look.way(at).place_of(found.range.start..end);
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

/// Where a word ends whose stem is known. Vowel signs and dots of Indic scripts and of Arabic are not all letters.
fn word_end(text: &str, stem_end: usize) -> usize {
    let is_part = |sign: char| match sign {
        '\u{64b}'..='\u{65f}' | '\u{900}'..='\u{963}' | '\u{966}'..='\u{dff}' => true,
        sign => sign.is_alphanumeric(),
    };
    text[stem_end..].find(|sign| !is_part(sign)).map_or(text.len(), |length| stem_end + length)
}

/// Pairs that some languages say with one word.
fn is_the_same(unit: Unit, other: Unit) -> bool {
    matches!((unit, other), (Unit::Night, Unit::Day) | (Unit::Evening, Unit::Morning)) && unit == Unit::Night
}

fn sentence(unit: Unit, other: Unit) -> String {
    format!("the source says {}, this text says {}", unit.word(), other.word())
}

fn help(unit: Unit) -> String {
    format!("write it with the word or sign of your language for {}", unit.word())
}
