//! Letters of scripts that a language is not written in, and letters that look like its own.
//!
//! Letters of the source are never wrong; texts of one script are told by their bytes.
#![doc = include_str!("../../diagnostic/page/wrong-script.md")]

use std::ops::Range;

use super::super::flat::{Flat, Has};
use super::super::pair::Pair;
use super::super::script::Script;
use super::writing::Writing;
use crate::diagnostic::Diagnostic;

/// Letters of Latin, Cyrillic and Greek that look alike, so that one is easily typed for another.
const LATIN_ALIKE: &str = "ABCEHIJKMOPSTXYZaceijopsxyuvng";

pub(super) fn run(writing: &Writing<'_>, pair: &Pair<'_, '_>, way: &Flat<'_>, source: &Flat<'_>, findings: &mut Vec<Diagnostic>) {
    if !way.has.any(Has::BEYOND_ASCII) || !may_be_wrong(writing, way) {
        return;
    }
    let Some((word, wrong, script)) = first_wrong(writing, way.text()) else { return };
    // Names of languages and people are written in their own letters in the source too.
    if source.has.any(Has::BEYOND_ASCII) && source.text().chars().any(|character| Script::of(character) == script && character > '\u{ff}') {
        return;
    }
    let letter = way.text()[wrong.clone()].chars().next().unwrap_or_default();
    let word = &way.text()[word];
    let finding = pair.finding("wrong-script", way, wrong, message(letter, script, word));
    findings.push(finding.help(help(word)));
}

/// Tells at once that a text of Latin or Cyrillic letters, as most are, has no others.
fn may_be_wrong(writing: &Writing<'_>, way: &Flat<'_>) -> bool {
    let bytes = way.text().as_bytes();
    let Some(scripts) = writing.scripts else { return false };
    if writing.is_latin {
        // Latin letters, accents and typographic signs: U+0080 to U+036F, U+1E00 to U+206F.
        return bytes.iter().any(|byte| matches!(byte, 0xce..=0xe0 | 0xe3..=0xee | 0xf0..));
    }
    let is_alike = scripts.contains(Script::Cyrillic) || scripts.contains(Script::Greek);
    if is_alike && way.has.any(Has::LETTER) && bytes.windows(2).any(|two| meets(two[0], two[1])) {
        return true;
    }
    if scripts.contains(Script::Cyrillic) && !bytes.iter().any(|byte| matches!(byte, 0xce | 0xcf | 0xd4..=0xe1 | 0xe3..=0xee | 0xf0..)) {
        return false;
    }
    way.text().chars().any(|letter| letter > '\u{7f}' && !scripts.with(Script::Common).contains(Script::of(letter)))
}

/// Whether a letter of ASCII stands beside a byte of a Cyrillic or Greek one.
fn meets(first: u8, second: u8) -> bool {
    (first.is_ascii_alphabetic() && matches!(second, 0xcd..=0xd3)) || (matches!(first, 0x80..=0xbf) && second.is_ascii_alphabetic())
}

/// The first word with a letter of a script that it cannot have: the word, the letter, the script.
fn first_wrong(writing: &Writing<'_>, text: &str) -> Option<(Range<usize>, Range<usize>, Script)> {
    let scripts = writing.scripts?;
    for word in words(text) {
        let letters = || text[word.clone()].char_indices().map(|(at, letter)| (word.start + at, letter, Script::of(letter)));
        let foreign = |script: Script| script != Script::Common && !scripts.contains(script);
        if let Some((at, letter, script)) = letters().find(|(_, letter, script)| foreign(*script) && letter.is_alphabetic()) {
            // A single Greek letter is a sign of science.
            if script == Script::Greek && letters().filter(|(_, _, script)| *script != Script::Common).count() <= 2 {
                continue;
            }
            return Some((word, at..at + letter.len_utf8(), script));
        }
        if let Some(found) = lookalike(text, word.clone()) {
            return Some((word, found.0, found.1));
        }
    }
    None
}

/// A letter of Latin that looks like one of Cyrillic or Greek, in a word of those.
fn lookalike(text: &str, word: Range<usize>) -> Option<(Range<usize>, Script)> {
    let text_of_word = &text[word.clone()];
    let count = |wanted: &[Script]| text_of_word.chars().filter(|letter| wanted.contains(&Script::of(*letter))).count();
    let latin = count(&[Script::Latin]);
    let own = count(&[Script::Cyrillic, Script::Greek]);
    if latin == 0 || own <= latin {
        return None;
    }
    let mut latins = text_of_word.char_indices().filter(|(_, letter)| Script::of(*letter) == Script::Latin);
    let (at, letter) = latins.next()?;
    let alike = LATIN_ALIKE.contains(letter) && latins.all(|(_, letter)| LATIN_ALIKE.contains(letter));
    alike.then(|| (word.start + at..word.start + at + letter.len_utf8(), Script::Latin))
}

/// Stretches of letters and the marks on them.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_part = |character: char| Script::of(character) != Script::Common || matches!(character, '\u{300}'..='\u{36f}');
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text[from..].find(is_part)?;
        from = text[start..].find(|character| !is_part(character)).map_or(text.len(), |length| start + length);
        Some(start..from)
    })
}

fn message(letter: char, script: Script, word: &str) -> String {
    let shown: String = word.chars().take(40).collect();
    format!("`{letter}` (U+{:04X}) in `{shown}` is a {} letter", letter as u32, script.name())
}

fn help(word: &str) -> String {
    let alone = word.chars().count() == 1;
    if alone { "write it in your own letters" } else { "type the word again with your own keyboard" }.to_owned()
}
