//! Words of the source left in a text of other letters.
//!
//! Tells only words that stand in a row in the source too.
#![doc = include_str!("../../diagnostic/page/source-words.md")]

use std::borrow::Cow;
use std::ops::Range;

use super::super::flat::{Flat, Has, PLACEABLE};
use super::super::pair::Pair;
use super::super::script::Script;
use super::writing::Writing;
use crate::diagnostic::Diagnostic;

/// Words in a row that need to be the source's.
const ROW: usize = 3;

/// Small words of English that stand in names, such as `Firefox for Android`.
const IN_NAMES: &[&str] = &["and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with", "your"];

pub(super) fn run(writing: &Writing<'_>, pair: &Pair<'_, '_>, way: &Flat<'_>, source: &Flat<'_>, findings: &mut Vec<Diagnostic>) {
    if writing.shares_script || writing.is_source_language || !way.has.any(Has::LETTER) || !way.has.any(Has::SPACE) {
        return;
    }
    let text = way.text();
    let mut from = 0;
    while let Some(row) = next_row(text, from) {
        from = row.end;
        let words = &text[row.clone()];
        if telling_words(writing, words) >= 2 && !is_cited(text, &row) && source.text().contains(words) {
            let finding = pair.finding("source-words", way, row, message(words));
            findings.push(finding.help("translate them; if they are a name, allow the finding in a comment"));
            return;
        }
    }
}

/// Whether words stand in brackets or quotation marks of their own: the original of a term or a title.
fn is_cited(text: &str, row: &Range<usize>) -> bool {
    let opens = text[..row.start].ends_with(['(', '（', '"', '“', '„', '«', '「']);
    opens && text[row.end..].starts_with(['"', '”', '“', '»', '」', ')', '）', ',', '，'])
}

/// The next stretch of letters of ASCII and single spaces from an offset on that has enough words, markup left out.
fn next_row(text: &str, from: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let mut at = from;
    while at < bytes.len() {
        match bytes[at] {
            b'<' => at = text[at..].find('>').map_or(bytes.len(), |end| at + end + 1),
            byte if byte.is_ascii_alphabetic() => {
                let end = row_end(bytes, at);
                // Japanese and Chinese put no space before a word; a Latin letter before it belongs to it.
                let before = text[..at].chars().next_back();
                let whole = before.is_none_or(|before| before.is_ascii() || Script::of(before) != Script::Latin);
                if whole && bytes[at..end].iter().filter(|byte| **byte == b' ').count() + 1 >= ROW {
                    return Some(at..end);
                }
                at = end;
            }
            _ => at += 1,
        }
    }
    None
}

fn row_end(bytes: &[u8], start: usize) -> usize {
    let mut end = start;
    while end < bytes.len() {
        match bytes[end] {
            byte if byte.is_ascii_alphabetic() || byte == b'\'' => end += 1,
            b' ' if bytes.get(end + 1).is_some_and(u8::is_ascii_alphabetic) => end += 1,
            _ => break,
        }
    }
    end
}

/// How many words of a text of Latin letters are no names: of three letters or more, in lower case, and not such as stand
/// in names. Tags, addresses and words that stay as they are in every language are left out.
pub(super) fn telling_words(writing: &Writing<'_>, text: &str) -> usize {
    let kept = writing.kept.iter().filter(|kept| !kept.is_empty());
    count(&kept.fold(Cow::Borrowed(text), |text, kept| if text.contains(kept.as_str()) { text.replace(kept, " ").into() } else { text }))
}

fn count(text: &str) -> usize {
    let mut words = 0;
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches([' ', '\n', PLACEABLE]);
        if rest.is_empty() {
            return words;
        }
        if rest.starts_with('<') {
            rest = rest.find('>').map_or("", |end| &rest[end + 1..]);
            continue;
        }
        let (word, after) = rest.split_at(rest.find(['<', ' ', '\n', PLACEABLE]).unwrap_or(rest.len()));
        words += usize::from(tells(word.trim_matches(|sign: char| !sign.is_alphanumeric() && sign != '@' && sign != '/')));
        rest = after;
    }
}

fn tells(word: &str) -> bool {
    word.len() >= 3 && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'\'') && IN_NAMES.binary_search(&word).is_err()
}

fn message(words: &str) -> String {
    format!("`{words}` is not translated")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_may_be_names_do_not_tell() {
        for (text, wanted) in [
            ("Firefox for Android", 0),
            ("Learn more", 1),
            ("Ask <a href=\"https://example.org/x\">your care team</a> today.", 3),
            ("https://example.org/your/plan", 0),
            ("mail info@example.org", 1),
            ("é \u{fffc}nights\u{fffc} left", 2),
        ] {
            assert_eq!(count(text), wanted, "{text}");
        }
    }
}
