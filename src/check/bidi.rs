//! Characters that turn the direction of a text around: overrides, and embeddings and isolates that are not closed.
//!
//! The marks LRM, RLM and ALM turn nothing around and are fine anywhere.
#![doc = include_str!("../diagnostic/page/bidi-override.md")]
#![doc = include_str!("../diagnostic/page/unbalanced-bidi.md")]

use super::flat::{Flat, ways};
use crate::diagnostic::Diagnostic;
use crate::pack::Entry;
use crate::source::Span;
use crate::syntax::Pattern;

/// Looks at one text, each way through its choices for itself.
pub(super) fn look(entry: &Entry<'_, '_>, pattern: &Pattern<'_>, findings: &mut Vec<Diagnostic>) {
    let ways = ways(entry.file.source.text(), pattern);
    let overrides = ways.iter().find_map(|way| place(way, way.text().find(['\u{202d}', '\u{202e}'])?));
    let finding = match overrides {
        Some((span, character)) => overriding(character).at(entry.file.source, span),
        None => match ways.iter().find_map(|way| place(way, unbalanced(way.text())?)) {
            Some((span, character)) => not_balanced(character).at(entry.file.source, span),
            None => return,
        },
    };
    findings.push(finding.about(entry.id()));
}

/// The character at an offset of a text, and where it stands in the file.
fn place(way: &Flat<'_>, at: usize) -> Option<(Span, char)> {
    let character = way.text()[at..].chars().next()?;
    Some((way.place_of(at..at + character.len_utf8()), character))
}

/// Where the first embedding or isolate begins that is not closed, or the first end stands that closes nothing.
fn unbalanced(text: &str) -> Option<usize> {
    if text.is_ascii() {
        return None;
    }
    let mut open: Vec<(usize, char)> = Vec::new();
    for (at, character) in text.char_indices() {
        match character {
            '\u{202a}' | '\u{202b}' => open.push((at, '\u{202c}')),
            '\u{2066}'..='\u{2068}' => open.push((at, '\u{2069}')),
            '\u{202c}' | '\u{2069}' => match open.pop() {
                Some((_, end)) if end == character => {}
                Some((begun, _)) => return Some(begun),
                None => return Some(at),
            },
            _ => {}
        }
    }
    open.first().map(|(at, _)| *at)
}

fn overriding(character: char) -> Diagnostic {
    let way = if character == '\u{202e}' { "right to left" } else { "left to right" };
    let message = format!("a bidi override (U+{:04X}) stands here: it shows every letter behind it from {way}", character as u32);
    Diagnostic::warning("bidi-override", message).help("delete it; text of the other direction needs none, and around a name isolates do")
}

fn not_balanced(character: char) -> Diagnostic {
    let (what, help) = match character {
        '\u{202a}' | '\u{202b}' => ("begins an embedding that this text does not end", "add U+202C at the end of the words, or delete it"),
        '\u{2066}'..='\u{2068}' => ("begins an isolate that this text does not end", "add U+2069 at the end of the words, or delete it"),
        '\u{202c}' => ("ends an embedding that was not begun", "delete it, or put U+202A or U+202B before the words"),
        _ => ("ends an isolate that was not begun", "delete it, or put U+2068 before the words"),
    };
    Diagnostic::warning("unbalanced-bidi", format!("an invisible character (U+{:04X}) {what}", character as u32)).help(help)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_balanced_and_the_first_that_is_not_is_told() {
        for (text, place) in [
            ("é\u{2068}a\u{2069} \u{202b}b\u{202c}", None),
            ("\u{200f}é\u{200e}", None),
            ("é\u{2068}a\u{2067}b\u{2069}", Some(2)),
            ("é\u{2069}", Some(2)),
            ("é\u{2066}a\u{202c}", Some(2)),
            ("é\u{202a}a", Some(2)),
        ] {
            assert_eq!(unbalanced(text), place, "{text:?}");
        }
    }
}
