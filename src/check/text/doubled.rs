//! Words that stand twice in a row.
//!
//! Silent for languages that double words, and where the source repeats one.
#![doc = include_str!("../../diagnostic/page/doubled-word.md")]

use std::ops::Range;

use super::super::flat::{Flat, Has};
use super::super::pair::Pair;
use super::writing::Writing;
use crate::diagnostic::Diagnostic;

/// Words that a language has twice in a row in good sentences.
const LEGITIMATE: &[(&str, &[&str])] = &[
    ("af", &["dat", "die", "sy", "wat"]),
    ("bs", &["ko"]),
    ("cs", &["se"]),
    ("cy", &["bod"]),
    ("de", &["das", "der", "die", "sie"]),
    ("fr", &["nous", "vous"]),
    ("fy", &["dat", "it", "jo", "mei", "se", "wat"]),
    ("gl", &["se"]),
    ("hr", &["tko"]),
    ("hu", &["az", "ez"]),
    ("nl", &["dat", "die", "het", "je", "om", "u"]),
    ("pt", &["se"]),
    ("sq", &["e", "i", "së", "të"]),
    ("sr", &["ko", "ко"]),
];

pub(super) fn run(writing: &Writing<'_>, pair: &Pair<'_, '_>, way: &Flat<'_>, source: &Flat<'_>, findings: &mut Vec<Diagnostic>) {
    if writing.doubles_words || !way.has.any(Has::SPACE) {
        return;
    }
    let Some(range) = doubled(way.text()) else { return };
    let word = way.text()[range.clone()].split([' ', '\n']).next().unwrap_or_default();
    let legitimate =
        LEGITIMATE.iter().find(|row| row.0 == writing.language).is_some_and(|row| row.1.contains(&word.to_lowercase().as_str()));
    if legitimate || repeats(source.text()) {
        return;
    }
    let second = range.end - word.len()..range.end;
    findings
        .push(pair.finding("doubled-word", way, second, message(word)).help("delete one of the two, if nothing is missing between them"));
}

/// The first word that stands twice in a row with one blank between, both of them.
fn doubled(text: &str) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let mut previous = 0..0;
    let mut start = 0;
    for blank in memchr::memchr2_iter(b' ', b'\n', bytes).chain([bytes.len()]) {
        let length = previous.len();
        // Most neighbours differ in their last letter.
        if length > 1 && blank - start >= length && bytes[start + length - 1] == bytes[previous.end - 1] {
            let second = start..start + length;
            if is_twice(text, previous.clone(), second.clone()) {
                return Some(previous.start..second.end);
            }
        }
        previous = start..blank;
        start = blank + 1;
    }
    None
}

/// Whether the source says something twice in a row itself, be it `S. S.`.
fn repeats(text: &str) -> bool {
    let mut words =
        text.split([' ', '\n']).map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric())).filter(|word| !word.is_empty());
    let mut previous = words.next();
    words.any(|word| previous.replace(word).is_some_and(|previous| previous.eq_ignore_ascii_case(word)))
}

fn is_twice(text: &str, first: Range<usize>, second: Range<usize>) -> bool {
    let Some((word, again)) = text.get(first).zip(text.get(second.clone())) else { return false };
    let ends = !text[second.end..].starts_with(|next: char| next.is_alphanumeric() || matches!(next, '-' | '\'' | '\u{2019}' | '='));
    ends && word.eq_ignore_ascii_case(again) && word.chars().all(char::is_alphabetic) && word.chars().count() > 1
}

fn message(word: &str) -> String {
    format!("`{word}` stands here twice")
}
