//! Links, e-mail addresses and telephone numbers against the source’s.
//!
//! Compares what an address leads to, not how it is spelt.
#![doc = include_str!("../../diagnostic/page/changed-link.md")]
#![doc = include_str!("../../diagnostic/page/changed-email.md")]
#![doc = include_str!("../../diagnostic/page/changed-phone.md")]

use std::ops::Range;

use memchr::memmem;

use super::super::flat::{Flat, Has};
use super::super::pair::Pair;
use crate::diagnostic::Diagnostic;

/// What an address leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Link,
    Email,
    Phone,
}

/// An address in a text.
struct Address<'a> {
    kind: Kind,
    /// What is compared: the address without what may differ between languages.
    key: String,
    written: &'a str,
    range: Range<usize>,
}

pub(super) fn run(pair: &Pair<'_, '_>, way: &Flat<'_>, source: &Flat<'_>, findings: &mut Vec<Diagnostic>) {
    let (text, source_text) = (way.text(), source.text());
    for kind in [Kind::Link, Kind::Email, Kind::Phone] {
        if !may_have(kind, way) && !may_have(kind, source) {
            continue;
        }
        let (mut found, mut wanted) = (addresses(kind, text), addresses(kind, source_text));
        // A text that is nothing but a link, or an example, is chosen for the language.
        let is_chosen = |address: &Address<'_>| address.written.len() == source_text.trim().len() || is_example(address.written);
        if kind != Kind::Phone && wanted.iter().any(is_chosen) {
            continue;
        }
        found.retain(|address| match wanted.iter().position(|other| other.key == address.key) {
            Some(at) => {
                wanted.remove(at);
                false
            }
            None => true,
        });
        for (address, meant) in found.iter().zip(&wanted) {
            let finding = pair.finding(code(kind), way, address.range.clone(), changed(address));
            findings.push(finding.help(format!("write `{}` as in the source, if this one is not meant", shown(meant.written))));
        }
        for lost in wanted.iter().skip(found.len()) {
            let finding = pair.finding(code(kind), way, 0..text.len(), missing(lost)).at(pair.entry.file.source, pair.span());
            findings.push(finding.help("write it where it belongs in the sentence"));
        }
    }
}

/// Whether an address is one of those that RFC 2606 keeps for examples.
fn is_example(written: &str) -> bool {
    ["example.com", "example.net", "example.org", ".example"].iter().any(|host| written.ends_with(host))
}

fn may_have(kind: Kind, way: &Flat<'_>) -> bool {
    match kind {
        Kind::Link => way.has.any(Has::ADDRESS) && memmem::find(way.text().as_bytes(), b"://").is_some(),
        Kind::Email => way.has.any(Has::ADDRESS) && memchr::memchr(b'@', way.text().as_bytes()).is_some(),
        Kind::Phone => way.has.any(Has::DIGIT) && way.text().bytes().filter(u8::is_ascii_digit).count() >= 7,
    }
}

fn addresses(kind: Kind, text: &str) -> Vec<Address<'_>> {
    let ranges: Vec<Range<usize>> = match kind {
        Kind::Link => memmem::find_iter(text.as_bytes(), b"://").filter_map(|at| link(text, at)).collect(),
        Kind::Email => memchr::memchr_iter(b'@', text.as_bytes()).filter_map(|at| email(text, at)).collect(),
        Kind::Phone => phones(text),
    };
    let address = |range: Range<usize>| Address { kind, key: key(kind, &text[range.clone()]), written: &text[range.clone()], range };
    ranges.into_iter().map(address).collect()
}

fn link(text: &str, at: usize) -> Option<Range<usize>> {
    let start = at - text[..at].bytes().rev().take_while(u8::is_ascii_alphabetic).count();
    let ends = |character: char| {
        character.is_whitespace() || matches!(character, '"' | '\'' | '<' | '>' | '»' | '”' | '」' | '）' | '，' | '。' | '、')
    };
    let end = text[at..].find(ends).map_or(text.len(), |length| at + length);
    let end = text[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '…']).len();
    (start < at && end > at + 3).then_some(start..end)
}

fn email(text: &str, at: usize) -> Option<Range<usize>> {
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b'+');
    let start = at - text.as_bytes()[..at].iter().rev().take_while(|byte| is_part(byte)).count();
    let end = at + 1 + text.as_bytes()[at + 1..].iter().take_while(|byte| is_part(byte)).count();
    let end = text[..end].trim_end_matches('.').len();
    (start < at && text.get(at + 1..end)?.contains('.')).then_some(start..end)
}

/// Numbers with a `+` or in groups, of seven digits at least, outside of links.
pub(in crate::check) fn phones(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let starts = bytes[at].is_ascii_digit() || (matches!(bytes[at], b'+' | b'(') && bytes.get(at + 1).is_some_and(u8::is_ascii_digit));
        let after_word =
            at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || matches!(bytes[at - 1], b'/' | b'.' | b'-' | b'=' | b'_' | b'#' | b','));
        if !starts {
            at += 1;
            continue;
        }
        let is_part = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b' ' | b'-' | b'(' | b')' | b'.' | b'+');
        let length = bytes[at..].iter().take_while(|byte| is_part(byte)).count();
        let range = at..at + text[at..at + length].trim_end_matches([' ', '-', '(', ')', '.', '+']).len();
        if !after_word && is_phone(&text[range.clone()]) {
            found.push(range);
        }
        at += length;
    }
    found
}

/// Digits in groups that are no amount, no date and no range of years.
fn is_phone(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let groups: Vec<&str> = text.split(|character: char| !character.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let is_amount = groups.iter().skip(1).all(|group| group.len() == 3) && !text.starts_with('+');
    (7..=15).contains(&digits)
        && (text.starts_with('+') || (groups.len() >= 3 && !is_amount && groups.iter().all(|group| group.len() <= 4)))
        && !is_date(&groups)
}

fn is_date(groups: &[&str]) -> bool {
    matches!(groups, [a, b, c] if (a.len() == 4 && b.len() <= 2 && c.len() <= 2) || (a.len() <= 2 && b.len() <= 2 && c.len() == 4))
}

fn key(kind: Kind, written: &str) -> String {
    match kind {
        Kind::Phone => written.chars().filter(|character| character.is_ascii_digit() || *character == '+').collect(),
        Kind::Email => written.to_ascii_lowercase(),
        Kind::Link => {
            let rest = written.split_once("://").map_or(written, |(_, rest)| rest);
            let parts = rest.split(['/', '?', '&', '#']).enumerate().filter(|(at, part)| !(part.is_empty() || *at > 0 && is_locale(part)));
            parts.map(|(at, part)| if at == 0 { host(part) } else { part.to_owned() }).collect::<Vec<String>>().join("/")
        }
    }
}

/// Whether a segment of a path is a locale, such as `en-US` or `fr`.
fn is_locale(part: &str) -> bool {
    let mut subtags = part.split(['-', '_']);
    let is_letters =
        |subtag: &str, lengths: &[usize]| lengths.contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphabetic());
    subtags.next().is_some_and(|language| is_letters(language, &[2, 3])) && subtags.all(|subtag| is_letters(subtag, &[2, 4]))
}

/// A host without the language before it: `en.wikipedia.org`.
fn host(part: &str) -> String {
    let lower = part.to_ascii_lowercase();
    match lower.split_once('.') {
        Some((first, rest)) if (first == "www" || is_locale(first)) && rest.contains('.') => rest.to_owned(),
        _ => lower,
    }
}

fn code(kind: Kind) -> &'static str {
    match kind {
        Kind::Link => "changed-link",
        Kind::Email => "changed-email",
        Kind::Phone => "changed-phone",
    }
}

fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Link => "link",
        Kind::Email => "e-mail address",
        Kind::Phone => "telephone number",
    }
}

fn shown(written: &str) -> String {
    written.replace(super::super::flat::PLACEABLE, "{ … }")
}

fn changed(address: &Address<'_>) -> String {
    format!("the {} `{}` is another one than in the source", word(address.kind), shown(address.written))
}

fn missing(address: &Address<'_>) -> String {
    format!("the {} `{}` of the source is not in this text", word(address.kind), shown(address.written))
}
