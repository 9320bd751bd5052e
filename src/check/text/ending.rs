//! The mark that ends a text, by language.
//!
//! A text that ends with a placeable ends with nobody knows what, and is left alone.
#![doc = include_str!("../../diagnostic/page/end-mark.md")]

use std::ops::Range;

use super::super::flat::{Flat, PLACEABLE};
use super::super::pair::Pair;
use super::writing::Writing;
use crate::diagnostic::Diagnostic;
use crate::pack::EntryKind;

/// How a text ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Period,
    Question,
    Exclamation,
    Colon,
    Ellipsis,
    /// A letter, a digit or another sign.
    Open,
    /// A placeable, or nothing at all.
    Unknown,
}

pub(super) fn run(writing: &Writing<'_>, pair: &Pair<'_, '_>, way: &Flat<'_>, source: &Flat<'_>, findings: &mut Vec<Diagnostic>) {
    let (wanted, _) = end(source.text());
    if matches!(wanted, End::Open | End::Unknown) || pair.entry.kind == EntryKind::Term {
        return;
    }
    let (found, range) = end(way.text());
    if found == wanted || found == End::Unknown || fits(writing, wanted, found, way.text()) {
        return;
    }
    let finding = pair.finding("end-mark", way, range, message(wanted, found));
    findings.push(finding.help(help(wanted)));
}

/// Whether an end is a good translation of another.
fn fits(writing: &Writing<'_>, wanted: End, found: End, text: &str) -> bool {
    match wanted {
        // A single sentence needs no mark in Chinese, Japanese and Korean; the Armenian one is often typed as a colon.
        End::Period => {
            let is_single = !text.contains(['。', '.', '．']) && found == End::Open;
            let is_open = !writing.ends_sentences || (is_single && matches!(writing.language, "ja" | "ko" | "yue" | "zh"));
            // An item of a list may end with a semicolon, and a statement may become a question.
            let is_item = text.trim_end().ends_with([';', '；', '؛']);
            is_open
                || is_item
                || matches!(found, End::Exclamation | End::Ellipsis | End::Question)
                || (writing.language == "hy" && found == End::Colon)
        }
        // Languages differ in how loud they are.
        End::Exclamation => !writing.ends_sentences || found != End::Question,
        End::Question => {
            let marked_inside =
                text.contains(['\u{55e}', '\u{37e}', '?', '\u{ff1f}', '\u{61f}']) || (writing.language == "el" && text.contains(';'));
            !writing.ends_questions || marked_inside
        }
        End::Colon => {
            !writing.ends_sentences
                || found == End::Question
                || (matches!(writing.language, "hy" | "ja" | "ko" | "zh") && found == End::Period)
        }
        End::Ellipsis => !writing.ends_sentences,
        End::Open | End::Unknown => true,
    }
}

/// How a text ends, and the character that says so. Spaces, end tags, quotation marks and brackets behind it are left out.
fn end(text: &str) -> (End, Range<usize>) {
    let mut rest = text;
    loop {
        rest = rest.trim_end();
        let Some(last) = rest.chars().next_back() else { return (End::Unknown, 0..0) };
        let start = rest.len() - last.len_utf8();
        match last {
            '>' => match rest.rfind('<') {
                Some(tag) => rest = &rest[..tag],
                None => return (End::Open, start..rest.len()),
            },
            '"'
            | '\''
            | ')'
            | ']'
            | '»'
            | '«'
            | '›'
            | '‹'
            | '」'
            | '』'
            | '）'
            | '”'
            | '“'
            | '’'
            | '״'
            | '\u{200b}'..='\u{200f}'
            | '\u{2069}' => {
                rest = &rest[..start];
            }
            _ => return (kind(last, rest), start..rest.len()),
        }
    }
}

fn kind(last: char, text: &str) -> End {
    match last {
        '.' if text.ends_with("...") => End::Ellipsis,
        '۔' if text.ends_with("۔۔۔") => End::Ellipsis,
        // Two word marks are the old way to type the Ethiopic full stop.
        '፡' if text.ends_with("፡፡") || text.ends_with("፡ ፡") => End::Period,
        // An initial, as in `M. I. S. S.`: the dot ends a word, not a sentence.
        '.' if is_initial(text) => End::Unknown,
        '.' | '。' | '．' | '｡' | '۔' | '।' | '॥' | '։' | '።' | '᠃' | '។' | '။' | '܂' | '᙮' => End::Period,
        '?' | '？' | '؟' | '\u{37e}' | '՞' | '፧' | '⁇' => End::Question,
        '!' | '！' | '՜' | '‼' => End::Exclamation,
        ':' | '：' | '∶' | '፡' | '፦' | '՝' => End::Colon,
        '…' | '⋯' => End::Ellipsis,
        PLACEABLE => End::Unknown,
        _ => End::Open,
    }
}

fn is_initial(text: &str) -> bool {
    let mut before = text.chars().rev().skip(1);
    before.next().is_some_and(char::is_uppercase) && before.next().is_none_or(|character| !character.is_alphanumeric())
}

fn word(end: End) -> &'static str {
    match end {
        End::Period => "a full stop",
        End::Question => "a question mark",
        End::Exclamation => "an exclamation mark",
        End::Colon => "a colon",
        End::Ellipsis => "an ellipsis",
        End::Open | End::Unknown => "no mark",
    }
}

fn message(wanted: End, found: End) -> String {
    format!("the source ends with {}, and this text with {}", word(wanted), word(found))
}

fn help(wanted: End) -> String {
    format!("end it with {}, as your language writes it", word(wanted))
}
