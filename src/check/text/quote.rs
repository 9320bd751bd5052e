//! Quotation marks: in pairs, typographic, of the language.
//!
//! Marks within tags do not count. Tells one thing about a text.
#![doc = include_str!("../../diagnostic/page/unbalanced-quotes.md")]
#![doc = include_str!("../../diagnostic/page/straight-quotes.md")]
#![doc = include_str!("../../diagnostic/page/foreign-quotes.md")]

use std::ops::Range;

use super::super::flat::{Flat, Has};
use super::super::pair::Pair;
use super::super::script::Script;
use super::writing::Writing;
use crate::diagnostic::Diagnostic;

/// Whether a character is a quotation mark of two strokes, beside `"`.
fn is_double(character: char) -> bool {
    matches!(character, '\u{201c}'..='\u{201f}' | '«' | '»' | '「' | '」' | '『' | '』' | '〝' | '〞' | '〟' | '＂')
}

pub(super) fn run(writing: &Writing<'_>, pair: &Pair<'_, '_>, way: &Flat<'_>, source: &Flat<'_>, findings: &mut Vec<Diagnostic>) {
    if !may_quote(way) {
        return;
    }
    let (text, marks) = (way.text(), marks(way.text()));
    let source_marks = self::marks(source.text());
    if marks.count == 0 {
        return;
    }
    if !marks.count.is_multiple_of(2) && source_marks.count.is_multiple_of(2) {
        let finding = pair.finding("unbalanced-quotes", way, marks.last, UNBALANCED);
        findings.push(finding.help("add the mark that is missing, or delete the one that is too many"));
    } else if let Some(straight) =
        marks.straight.filter(|_| source_marks.straight.is_none() && source_marks.count > 0 && writing.language != "he")
    {
        findings.push(pair.finding("straight-quotes", way, straight, STRAIGHT).help(help(writing)));
    } else if let Some((at, mark)) = text.char_indices().find(|(_, mark)| is_foreign(writing, *mark)) {
        findings.push(pair.finding("foreign-quotes", way, at..at + mark.len_utf8(), foreign(mark)).help(help(writing)));
    }
}

/// Whether there may be a quotation mark at all: `"`, or a character that starts with the bytes of one.
fn may_quote(way: &Flat<'_>) -> bool {
    (way.has.any(Has::QUOTE) && memchr::memchr(b'"', way.text().as_bytes()).is_some())
        || (way.has.any(Has::BEYOND_ASCII) && way.text().as_bytes().windows(3).any(starts_double))
}

/// Whether the bytes of a quotation mark of two strokes start here; one is never in the last two bytes of a text alone.
fn starts_double(bytes: &[u8]) -> bool {
    matches!(
        bytes,
        [0xc2, 0xab | 0xbb, _] | [_, 0xc2, 0xab | 0xbb] | [0xe2, 0x80, 0x9c..=0x9f] | [0xe3, 0x80, 0x8c..=0x8f | 0x9d..=0x9f] | [0xef, 0xbc, 0x82]
    )
}

/// Quotation marks in a text, those in tags left out.
struct Marks {
    count: usize,
    /// The last one.
    last: Range<usize>,
    /// The first `"`.
    straight: Option<Range<usize>>,
}

fn marks(text: &str) -> Marks {
    let mut marks = Marks { count: 0, last: 0..0, straight: None };
    let mut tag_end = 0;
    for (at, character) in text.char_indices() {
        if at < tag_end {
            continue;
        }
        match character {
            '<' => tag_end = text[at..].find('>').map_or(at, |end| at + end + 1),
            // Within a word it is a letter's sign, as in Hebrew abbreviations; before `>` it belongs to a broken tag.
            '"' if is_within_word(text, at) || text[at + 1..].starts_with('>') => continue,
            '"' => {
                marks.straight.get_or_insert(at..at + 1);
            }
            _ if !is_double(character) => continue,
            _ => {}
        }
        if character != '<' {
            marks.count += 1;
            marks.last = at..at + character.len_utf8();
        }
    }
    marks
}

/// Whether a `"` stands between letters of Hebrew.
fn is_within_word(text: &str, at: usize) -> bool {
    let is_hebrew = |character: Option<char>| character.is_some_and(|character| Script::of(character) == Script::Hebrew);
    is_hebrew(text[..at].chars().next_back()) && is_hebrew(text[at + 1..].chars().next())
}

fn is_foreign(writing: &Writing<'_>, mark: char) -> bool {
    !writing.quotes.is_empty() && is_double(mark) && !writing.quotes.contains(mark)
}

const UNBALANCED: &str = "the quotation marks of this text do not come in pairs";
const STRAIGHT: &str = "this text has straight quotation marks, and the source typographic ones";

fn foreign(mark: char) -> String {
    format!("this language does not quote with `{mark}`")
}

fn help(writing: &Writing<'_>) -> String {
    if writing.quotes.is_empty() {
        "write the quotation marks of your language".to_owned()
    } else {
        let marks: Vec<String> = writing.quotes.chars().map(|mark| format!("`{mark}`")).collect();
        format!("write the quotation marks of your language: {}", marks.join(" "))
    }
}
