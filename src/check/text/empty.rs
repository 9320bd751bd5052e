//! Texts without words where the source has some.
//!
//! Looks at every way through a choice; tells each text once.
#![doc = include_str!("../../diagnostic/page/empty-text.md")]

use super::super::pair::Pair;
use crate::diagnostic::Diagnostic;

/// Whether a text is empty that is not in the source.
pub(super) fn run(pair: &Pair<'_, '_>, findings: &mut Vec<Diagnostic>) -> bool {
    let Some(way) = pair.ways.iter().find(|way| is_empty(way.text())) else { return false };
    if !pair.source_ways.iter().all(|source| source.text().chars().any(char::is_alphanumeric)) {
        return false;
    }
    let mut finding = pair.finding("empty-text", way, 0..way.text().len(), message(&pair.entry.id(), &way.keys));
    if way.text().is_empty() {
        finding = finding.at(pair.entry.file.source, pair.span());
    }
    findings.push(finding.help("write the words of the source in your language"));
    true
}

/// Whether a reader sees nothing. Most texts are told by their first byte.
fn is_empty(text: &str) -> bool {
    text.chars()
        .all(|character| character.is_whitespace() || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}'))
}

fn message(id: &str, keys: &[&str]) -> String {
    match keys.last() {
        Some(key) => format!("the variant `[{key}]` of `{id}` is empty, but the source has words there"),
        None => format!("`{id}` is empty, but the source has words there"),
    }
}
