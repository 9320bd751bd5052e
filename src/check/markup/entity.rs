//! Character references of HTML that are broken.
//!
//! An `&` that is a word or joins parameters is none.
#![doc = include_str!("../../diagnostic/page/broken-entity.md")]

use super::super::flat::Flat;
use super::super::pair::Pair;
use crate::diagnostic::{Diagnostic, closest};

/// Character references of HTML that texts have, without `&` and `;`.
const NAMES: &[&str] = &[
    "amp", "apos", "bull", "copy", "deg", "emsp", "ensp", "euro", "gt", "hellip", "laquo", "ldquo", "lrm", "lsaquo", "lsquo", "lt",
    "mdash", "middot", "minus", "nbsp", "ndash", "plusmn", "quot", "raquo", "rarr", "rdquo", "reg", "rlm", "rsaquo", "rsquo", "shy",
    "thinsp", "times", "trade", "zwj", "zwnj",
];

pub(super) fn run(pair: &Pair<'_, '_>, way: &Flat<'_>, source: &Flat<'_>, findings: &mut Vec<Diagnostic>) {
    let text = way.text();
    for at in memchr::memchr_iter(b'&', text.as_bytes()) {
        let Some((length, meant)) = broken(&text[at + 1..]) else { continue };
        let written = &text[at..=at + length];
        if is_there(source.text(), written) || is_query(&text[..at]) {
            continue;
        }
        let finding = pair.finding("broken-entity", way, at..at + 1 + length, message(written));
        findings.push(finding.help(help(meant)));
        return;
    }
}

/// Whether the source has the same broken reference.
fn is_there(source: &str, written: &str) -> bool {
    memchr::memchr_iter(b'&', source.as_bytes())
        .any(|at| broken(&source[at + 1..]).is_some_and(|(length, _)| &source[at..=at + length] == written))
}

/// Bytes behind an `&` that look like a character reference and are none, and the one that is meant.
fn broken(rest: &str) -> Option<(usize, Option<&'static str>)> {
    let blank = rest.len() - rest.trim_start_matches(' ').len();
    let word = &rest[blank..];
    let name_length = word.find(|character: char| !character.is_alphanumeric()).unwrap_or(word.len());
    let (name, after) = word.split_at(name_length);
    let known = NAMES.iter().find(|known| known.eq_ignore_ascii_case(name)).copied();
    let behind = after.trim_start_matches(' ');
    let semicolon = behind.starts_with(';');
    let length = blank + name_length + after.len() - behind.len() + usize::from(semicolon);
    match known {
        Some(known) if known == name && blank == 0 && after.starts_with(';') => None,
        // `&` as a word, before a word that happens to be a name.
        Some(_) if blank > 0 && !semicolon => None,
        Some(known) if semicolon => Some((length, Some(known))),
        Some(known) if blank == 0 && name.len() > 2 => Some((name_length, Some(known))),
        None if blank == 0
            && after.starts_with(';')
            && name.len() > 1
            && !name.bytes().any(|byte| byte.is_ascii_digit())
            && is_ascii_letters_or_other(name) =>
        {
            Some((length, closest(&name.to_lowercase(), NAMES.iter().copied())))
        }
        _ => None,
    }
}

/// Whether a name is not one of HTML's two thousand others, which are all ASCII letters.
fn is_ascii_letters_or_other(name: &str) -> bool {
    !name.is_ascii() || closest(&name.to_lowercase(), NAMES.iter().copied()).is_some()
}

/// Whether an `&` joins parameters of an address.
fn is_query(before: &str) -> bool {
    let word = before.rsplit([' ', '"', '\n']).next().unwrap_or_default();
    word.contains('?') && word.contains(['/', '='])
}

fn message(written: &str) -> String {
    format!("`{written}` shows as it stands: it is no character reference of HTML")
}

fn help(meant: Option<&str>) -> String {
    match meant {
        Some(meant) => format!("write `&{meant};`"),
        None => "copy it from the source; names of characters are not translated".to_owned(),
    }
}
