//! Whether a number is still the least or the most that the source makes it.
//!
#![doc = include_str!("../diagnostic/page/dropped-bound.md")]

use super::language::{Bound, Meaning};
use super::safety::Look;
use crate::diagnostic::{Diagnostic, Severity};

/// Looks at one way through a text whose numbers are the source's.
pub(super) fn look(look: &Look<'_, '_>, at: usize, findings: &mut Vec<Diagnostic>) {
    if look.reader.lexicon.is_none() {
        return;
    }
    let Some(source) = look.source_of(at) else { return };
    for (bound, word) in source.bounds() {
        let target = look.target(at);
        // Without a number there is nothing that the bound would be of.
        let other = if bound == Bound::Lower { Bound::Upper } else { Bound::Lower };
        let by_denial = target.says(Meaning::Negation) && target.says(Meaning::Bound(other));
        if target.says(Meaning::Bound(bound)) || by_denial || target.numbers.is_empty() {
            continue;
        }
        let source_span = look.source_way(at).place_of(word.range.clone());
        let wanted = &look.source_way(at).text()[word.range.clone()];
        // The number behind the words in the source, wherever the text has it.
        let bounded = source.numbers.iter().find(|number| number.range.start >= word.range.end);
        let same = bounded.and_then(|bounded| target.numbers.iter().find(|number| number.is(bounded)));
        let number = same.or(target.numbers.first());
        let place = number.map_or_else(|| look.whole(), |number| look.way(at).place_of(number.range.clone()));
        let finding = look.finding(("dropped-bound", Severity::Warning), sentence(wanted), place, source_span).help(help(bound));
        look.tell(finding, findings);
    }
}

fn sentence(wanted: &str) -> String {
    format!("the source says `{wanted}` with this number, this text does not")
}

fn help(bound: Bound) -> &'static str {
    match bound {
        Bound::Lower => "say that the number is the least, or that it may be more, as the source does",
        Bound::Upper => "say that the number is the most, or that it may be less, as the source does",
    }
}
