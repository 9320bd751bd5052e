//! Spaces at the start and the end of texts, which join them with others.
//!
//! Looks at the way of the defaults only.
#![doc = include_str!("../../diagnostic/page/edge-space.md")]

use super::super::flat::{Flat, PLACEABLE};
use super::super::pair::Pair;
use super::writing::Writing;
use crate::diagnostic::Diagnostic;

pub(super) fn run(writing: &Writing<'_>, pair: &Pair<'_, '_>, findings: &mut Vec<Diagnostic>) {
    let (way, source) = (&pair.ways[0], &pair.source_ways[0]);
    let (text, source_text) = (way.text(), source.text());
    if text.is_empty() || source_text.trim().is_empty() {
        return;
    }
    for at_start in [true, false] {
        let (has, wants) = (has_space(text, at_start), has_space(source_text, at_start));
        // Without spaces between words there is none between two texts either.
        if has == wants || (wants && !writing.has_spaces) || pair.source_ways.iter().any(|source| has_space(source.text(), at_start) == has)
        {
            continue;
        }
        findings.push(finding(pair, way, at_start, wants));
    }
}

fn has_space(text: &str, at_start: bool) -> bool {
    let edge = if at_start { text.chars().next() } else { text.chars().next_back() };
    edge.is_some_and(|edge| edge.is_whitespace() && edge != PLACEABLE)
}

fn finding(pair: &Pair<'_, '_>, way: &Flat<'_>, at_start: bool, wants: bool) -> Diagnostic {
    let text = way.text();
    let length = |edge: Option<char>| edge.map_or(0, char::len_utf8);
    let range = if at_start { 0..length(text.chars().next()) } else { text.len() - length(text.chars().next_back())..text.len() };
    let edge = if at_start { "start" } else { "end" };
    let (message, help) = if wants {
        (
            format!("the source has a space at the {edge} of this text, and here is none"),
            format!("write {{\" \"}} at the {edge}: the text is joined with another one there"),
        )
    } else {
        (format!("there is a space at the {edge} of this text, but none in the source"), format!("delete the space at the {edge}"))
    };
    pair.finding("edge-space", way, range, message).help(help)
}
