//! Characters that no reader should meet: U+FFFD, control characters, invisible ones where the script has no use for them.
//!
//! What is written as an escape, such as `{ "\u200B" }`, was meant and is not looked at.
#![doc = include_str!("../diagnostic/page/replacement-character.md")]
#![doc = include_str!("../diagnostic/page/control-character.md")]
#![doc = include_str!("../diagnostic/page/invisible-character.md")]

use super::{Context, bidi};
use crate::diagnostic::{Diagnostic, Severity};
use crate::pack::Entry;
use crate::source::Span;
use crate::syntax::Pattern;
use crate::syntax::walk;

pub(super) fn run(context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
    let mut script = None;
    for file in &context.target.files {
        if !may_hold_any(file.source.text().as_bytes()) {
            continue;
        }
        let script = script.get_or_insert_with(|| context.target.locale.tag.script());
        for entry in file.entries() {
            for pattern in entry.patterns() {
                characters(&entry, pattern, script, findings);
                bidi::look(&entry, pattern, findings);
            }
        }
    }
}

/// Whether a file may have one of the characters that are looked for here or in `bidi`, typed or as an escape. Most files
/// have none, and this tells it at some bytes a cycle.
fn may_hold_any(bytes: &[u8]) -> bool {
    let controls =
        |found: u8, byte: &u8| found | u8::from((*byte < 0x20) & !matches!(byte, b'\n' | b'\r' | b'\t')) | u8::from(*byte == 0x7f);
    if bytes.iter().fold(0, controls) != 0 || memchr::memchr(b'\\', bytes).is_some() {
        return true;
    }
    let (second, third) = (bytes.get(1..).unwrap_or_default(), bytes.get(2..).unwrap_or_default());
    let three = bytes.iter().zip(second).zip(third);
    let found = three.fold(0, |found, ((&first, &second), &third)| {
        // U+0080–U+009F.
        let c1 = (first == 0xc2) & (second < 0xa0);
        // U+200B–U+200D, U+2028–U+202E and U+2061–U+206F.
        let general = (first == 0xe2)
            & ((second == 0x80) & ((third.wrapping_sub(0x8b) < 3) | (third.wrapping_sub(0xa8) < 7)) | (second == 0x81) & (third > 0xa0));
        // Fillers and their neighbours: U+1140–U+117F, U+3140–U+317F, U+1800–U+183F.
        let fillers = ((first == 0xe1) | (first == 0xe3)) & (second == 0x85) | (first == 0xe1) & (second == 0xa0);
        // U+FEFF, U+FFA0, U+FFF9–U+FFFF, U+FDD0–U+FDEF.
        let last = (first == 0xef)
            & ((second == 0xbb) & (third == 0xbf)
                | (second == 0xbe) & (third == 0xa0)
                | (second == 0xbf) & (third > 0xb8)
                | (second == 0xb7) & (third.wrapping_sub(0x90) < 0x20));
        // U+E0000–U+E007F.
        let tags = (first == 0xf3) & (second == 0xa0) & (third < 0x82);
        found | u8::from(c1 | general | fillers | last | tags)
    });
    found != 0
}

/// What is wrong with a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Replacement,
    Control,
    Invisible,
}

/// The characters of one text that are wrong, by kind.
fn characters(entry: &Entry<'_, '_>, pattern: &Pattern<'_>, script: &str, findings: &mut Vec<Diagnostic>) {
    let mut found: Vec<(Kind, Span, char)> = Vec::new();
    walk::texts(pattern, &mut |piece| {
        let text = piece.as_str();
        let start = piece.span().start as usize;
        for (at, character) in text.char_indices().filter(|(_, character)| !character.is_ascii_graphic() && *character != ' ') {
            let end = at + character.len_utf8();
            if let Some(kind) = kind(character, script, text[..at].chars().next_back(), text[end..].chars().next())
                && !entry.file.source.undecodable().contains(&Span::new(start + at, start + end))
            {
                found.push((kind, Span::new(start + at, start + end), character));
            }
        }
    });
    found.sort_unstable();
    for same in found.chunk_by(|a, b| a.0 == b.0) {
        let (kind, span, character) = same[0];
        let mut finding = finding(kind, character, same.len()).at(entry.file.source, span).about(entry.id());
        finding.count = same.len();
        if same.iter().all(|(_, _, character)| matches!(character, '\u{200b}' | '\u{feff}')) {
            finding.fix = Some(crate::diagnostic::Fix {
                title: "delete what cannot be seen".to_owned(),
                edits: same.iter().map(|(_, span, _)| (*span, String::new())).collect(),
            });
        }
        findings.push(finding);
    }
}

fn kind(character: char, script: &str, before: Option<char>, after: Option<char>) -> Option<Kind> {
    let beside = |uses: fn(char) -> bool| before.is_some_and(uses) || after.is_some_and(uses);
    let kind = match character {
        '\t' | '\n' | '\r' | '\0' => return None,
        '\u{fffd}' => Kind::Replacement,
        '\u{1}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}' | '\u{fdd0}'..='\u{fdef}' | '\u{fffe}' | '\u{ffff}' => {
            Kind::Control
        }
        '\u{200b}' if BREAKING_SCRIPTS.contains(&script) || beside(breaks_without_spaces) => return None,
        '\u{200c}' | '\u{200d}' if JOINING_SCRIPTS.contains(&script) || beside(takes_joiners) => return None,
        '\u{180e}' if script == "Mong" || beside(takes_joiners) => return None,
        // A black flag and tags are the flag of a region, such as that of Wales.
        '\u{e0020}'..='\u{e007f}' if before.is_some_and(|before| matches!(before, '\u{1f3f4}' | '\u{e0020}'..='\u{e007f}')) => return None,
        '\u{200b}'..='\u{200d}'
        | '\u{180e}'
        | '\u{feff}'
        | '\u{2061}'..='\u{2064}'
        | '\u{206a}'..='\u{206f}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{3164}'
        | '\u{ffa0}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => Kind::Invisible,
        _ => return None,
    };
    Some(kind)
}

/// Scripts (ISO 15924) whose lines break within what looks like one word, so that a zero-width space has work to do.
const BREAKING_SCRIPTS: [&str; 15] =
    ["Bali", "Cakm", "Cham", "Hans", "Hant", "Java", "Jpan", "Khmr", "Lana", "Laoo", "Mymr", "Talu", "Tale", "Thai", "Tibt"];

/// Scripts (ISO 15924) in which joiners and non-joiners choose the shape of a letter (Unicode 17, sections 9.2 and 12.1).
const JOINING_SCRIPTS: [&str; 25] = [
    "Adlm", "Arab", "Aran", "Bali", "Beng", "Cakm", "Deva", "Gujr", "Guru", "Java", "Khmr", "Knda", "Mlym", "Mong", "Mymr", "Nkoo", "Orya",
    "Rohg", "Sinh", "Sylo", "Syrc", "Taml", "Telu", "Thaa", "Tibt",
];

/// Whether a character is of a script that is written without spaces.
fn breaks_without_spaces(character: char) -> bool {
    matches!(character,
        '\u{e00}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{1950}'..='\u{19ff}' | '\u{1a20}'..='\u{1b7f}' | '\u{2e80}'..='\u{a4cf}'
        | '\u{a980}'..='\u{aa7f}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether a character takes joiners: letters of joining scripts, and emoji.
fn takes_joiners(character: char) -> bool {
    matches!(character,
        '\u{600}'..='\u{dff}' | '\u{f00}'..='\u{109f}' | '\u{1780}'..='\u{18af}' | '\u{1a20}'..='\u{1c4f}' | '\u{2190}'..='\u{2bff}'
        | '\u{a800}'..='\u{abff}' | '\u{fb50}'..='\u{fdcf}' | '\u{fe0f}' | '\u{fe70}'..='\u{fefc}' | '\u{10a00}'..='\u{11fff}'
        | '\u{1e900}'..='\u{1faff}')
}

/// What the bytes 80–9F stand for in Windows-1252, whose text was taken for another encoding where they occur.
const WINDOWS_1252: [(char, char); 13] = [
    ('\u{80}', '€'),
    ('\u{82}', '‚'),
    ('\u{84}', '„'),
    ('\u{85}', '…'),
    ('\u{8b}', '‹'),
    ('\u{91}', '‘'),
    ('\u{92}', '’'),
    ('\u{93}', '“'),
    ('\u{94}', '”'),
    ('\u{95}', '•'),
    ('\u{96}', '–'),
    ('\u{97}', '—'),
    ('\u{9b}', '›'),
];

fn finding(kind: Kind, character: char, count: usize) -> Diagnostic {
    let code_point = format!("U+{:04X}", character as u32);
    let more = match count {
        1 => String::new(),
        2 => " and in one more place of this text".to_owned(),
        more => format!(" and in {} more places of this text", more - 1),
    };
    let (code, severity, message, help) = match kind {
        Kind::Replacement => (
            "replacement-character",
            Severity::Error,
            format!("a sign for lost text (U+FFFD) stands here{more}; a reader sees a question mark in a box"),
            "look up what stood here before the file was converted, and type it again".to_owned(),
        ),
        Kind::Control => {
            let meant = WINDOWS_1252.iter().find(|(code, _)| *code == character).map(|(_, meant)| *meant);
            let help = match (meant, character) {
                (Some(meant), _) => format!("did you mean `{meant}`? The text was once saved in another encoding"),
                (None, '\u{2028}' | '\u{2029}' | '\u{b}' | '\u{c}') => "delete it; where a new line belongs, press Enter".to_owned(),
                _ => "delete it, and see whether a letter or sign is missing here".to_owned(),
            };
            ("control-character", Severity::Warning, format!("a control character ({code_point}) stands here{more}"), help)
        }
        Kind::Invisible => (
            "invisible-character",
            Severity::Warning,
            format!("{} ({code_point}), which nobody can see, stands here{more}", name(character)),
            "delete it; where a space belongs, type an ordinary space".to_owned(),
        ),
    };
    Diagnostic::new(code, severity, message).help(help)
}

fn name(character: char) -> &'static str {
    match character {
        '\u{200b}' => "a zero-width space",
        '\u{200c}' => "a zero-width non-joiner",
        '\u{200d}' => "a zero-width joiner",
        '\u{feff}' => "a byte order mark",
        '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' => "a Hangul filler",
        '\u{e0000}'..='\u{e007f}' => "a tag character",
        _ => "an invisible character",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sieve_lets_pass_what_is_told() {
        for character in (1..=0x10_ffff).filter_map(char::from_u32) {
            let told = kind(character, "Latn", None, None).is_some();
            if told {
                let text = format!("a = b{character}ccc");
                assert!(may_hold_any(text.as_bytes()), "U+{:04X}", character as u32);
            }
        }
        for text in ["a = “Straße” – café…\r\n\tx", "नमस्ते", "漢字かな交じり文", "שלום\u{200f}"] {
            assert!(!may_hold_any(text.as_bytes()), "{text}");
        }
    }
}
