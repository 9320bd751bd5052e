//! Digits of scripts that a language does not use, and numbers of two scripts.
//!
//! Digits of ASCII are never wrong.
#![doc = include_str!("../../diagnostic/page/wrong-digits.md")]

use super::super::flat::{Flat, Has};
use super::super::pair::Pair;
use super::writing::Writing;
use crate::diagnostic::Diagnostic;

/// Zero of the digits of a script, its name, and the languages that write them; beside Latin ones.
const DIGITS: &[(char, &str, &[&str])] = &[
    ('\u{660}', "Arabic-Indic", &["ar", "arz", "ckb", "sd"]),
    ('\u{6f0}', "Persian", &["bal", "fa", "ks", "ku", "lrc", "mzn", "pa", "ps", "sd", "skr", "ug", "ur", "uz"]),
    ('\u{7c0}', "N’Ko", &["nqo"]),
    ('\u{966}', "Devanagari", &["bho", "brx", "doi", "hi", "hne", "kok", "ks", "mai", "mr", "ne", "raj", "sa", "sat", "sd"]),
    ('\u{9e6}', "Bangla", &["as", "bn", "mni"]),
    ('\u{a66}', "Gurmukhi", &["pa"]),
    ('\u{ae6}', "Gujarati", &["gu"]),
    ('\u{b66}', "Odia", &["or"]),
    ('\u{be6}', "Tamil", &["ta"]),
    ('\u{c66}', "Telugu", &["te"]),
    ('\u{ce6}', "Kannada", &["kn"]),
    ('\u{d66}', "Malayalam", &["ml"]),
    ('\u{e50}', "Thai", &["th"]),
    ('\u{ed0}', "Lao", &["lo"]),
    ('\u{f20}', "Tibetan", &["bo", "dz"]),
    ('\u{1040}', "Myanmar", &["my"]),
    ('\u{17e0}', "Khmer", &["km"]),
    ('\u{1810}', "Mongolian", &["mn"]),
    ('\u{ff10}', "fullwidth", &["ja", "ko", "yue", "zh"]),
];

pub(super) fn run(writing: &Writing<'_>, pair: &Pair<'_, '_>, way: &Flat<'_>, source: &Flat<'_>, findings: &mut Vec<Diagnostic>) {
    if !way.has.any(Has::BEYOND_ASCII) || !may_have_digits(way.text()) {
        return;
    }
    let text = way.text();
    let mut before = None;
    for (at, character) in text.char_indices() {
        let digits = digits(character);
        let range = at..at + character.len_utf8();
        if let Some((zero, name, languages)) = digits
            && !languages.contains(&writing.language)
            && !source.text().contains(character)
        {
            let finding = pair.finding("wrong-digits", way, range, foreign(character, name));
            findings.push(finding.help(format!("write `{}`", character as u32 - *zero as u32)));
            return;
        }
        let kind = digits.map(|row| row.0).or(character.is_ascii_digit().then_some('0'));
        if let (Some(first), Some(second)) = (before, kind)
            && first != second
        {
            findings.push(pair.finding("wrong-digits", way, range, MIXED).help("write the whole number in the same digits"));
            return;
        }
        before = kind;
    }
}

/// Tells by the first bytes of characters, then by the characters, that most texts have none.
fn may_have_digits(text: &str) -> bool {
    text.bytes().any(|byte| matches!(byte, 0xd9 | 0xdb | 0xdf..=0xe1 | 0xef)) && text.chars().any(is_in_digit_cell)
}

/// Whether a character is among sixteen of which some are digits of the table; most letters are told by it.
fn is_in_digit_cell(character: char) -> bool {
    matches!(
        character as u32 >> 4,
        0x66 | 0x6f
            | 0x7c
            | 0x96
            | 0x9e
            | 0xa6
            | 0xae
            | 0xb6
            | 0xbe
            | 0xc6
            | 0xce
            | 0xd6
            | 0xe5
            | 0xed
            | 0xf2
            | 0x104
            | 0x17e
            | 0x181
            | 0xff1
    )
}

/// The row of a digit beyond ASCII.
fn digits(character: char) -> Option<&'static (char, &'static str, &'static [&'static str])> {
    if !is_in_digit_cell(character) {
        return None;
    }
    let row = DIGITS.partition_point(|row| row.0 <= character).checked_sub(1).map(|at| &DIGITS[at])?;
    (character as u32 - row.0 as u32 <= 9).then_some(row)
}

const MIXED: &str = "this number has digits of two scripts";

fn foreign(digit: char, name: &str) -> String {
    format!("`{digit}` (U+{:04X}) is a {name} digit, which this language does not use", digit as u32)
}
