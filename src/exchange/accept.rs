//! The text of a row that came back: read, and compared with what its unit may have.

use std::collections::BTreeSet;
use std::ops::Range;

use super::code;
use super::row::{Piece, Refusal, RowText};
use super::unit::{Code, CodeKind, Group, Text, Unit};

/// The sentence of a row, in canonical form.
///
/// # Errors
///
/// A code that is broken.
pub(super) fn read(text: &RowText) -> Result<Text, Refusal> {
    let mut reader = Reader::default();
    match text {
        RowText::Plain(text) => reader.plain(text)?,
        RowText::Pieces(pieces) => pieces.iter().try_for_each(|piece| match piece {
            Piece::Text(text) => {
                reader.words(text);
                Ok(())
            }
            Piece::Code(code) => reader.plain(code),
        })?,
    }
    Ok(reader.finish())
}

/// A sentence that grows.
#[derive(Default)]
struct Reader {
    plain: String,
    placeables: Vec<(Range<usize>, CodeKind)>,
}

impl Reader {
    /// Text in which braces are placeables.
    fn plain(&mut self, text: &str) -> Result<(), Refusal> {
        let mut rest = text;
        while let Some(at) = memchr::memchr2(b'{', b'}', rest.as_bytes()) {
            self.text(&rest[..at]);
            rest = &rest[at..];
            let (length, found) = code::placeable(rest);
            match found {
                Some((canonical, kind)) => self.code(&canonical, kind),
                None => return Err(broken(&rest[..length])),
            }
            rest = &rest[length..];
        }
        self.text(rest);
        Ok(())
    }

    /// Text in which braces are words.
    fn words(&mut self, text: &str) {
        for piece in text.split_inclusive(['{', '}']) {
            let brace = piece.chars().next_back().filter(|last| matches!(last, '{' | '}'));
            self.text(piece.strip_suffix(['{', '}']).unwrap_or(piece));
            if let Some(brace) = brace {
                self.code(&format!("{{ \"{brace}\" }}"), CodeKind::Literal);
            }
        }
    }

    /// Words, lines ended as Fluent ends them.
    fn text(&mut self, text: &str) {
        for (number, line) in text.replace("\r\n", "\n").split('\r').enumerate() {
            if number > 0 {
                self.code("{ \"\\u000D\" }", CodeKind::Literal);
            }
            self.plain.push_str(line);
        }
    }

    fn code(&mut self, text: &str, kind: CodeKind) {
        let start = self.plain.len();
        self.plain.push_str(text);
        self.placeables.push((start..self.plain.len(), kind));
    }

    /// The sentence without the blanks that Fluent does not keep: around it, and on lines that have nothing else.
    fn finish(mut self) -> Text {
        let end = self.plain.trim_end_matches([' ', '\n']).len();
        self.plain.truncate(end);
        let start = self.plain.len() - self.plain.trim_start_matches([' ', '\n']).len();
        let mut kept = String::with_capacity(self.plain.len());
        let mut placeables = self.placeables.iter().peekable();
        let mut moved = Vec::with_capacity(self.placeables.len());
        let mut at = start;
        while at < self.plain.len() {
            if let Some((span, kind)) = placeables.next_if(|(span, _)| span.start == at) {
                let to = kept.len();
                kept.push_str(&self.plain[span.clone()]);
                moved.push((to..kept.len(), *kind));
                at = span.end;
                continue;
            }
            let next = placeables.peek().map_or(self.plain.len(), |(span, _)| span.start);
            let words = &self.plain[at..next];
            for line in words.split_inclusive('\n') {
                let is_blank = line.ends_with('\n') && (kept.is_empty() || kept.ends_with('\n')) && line.trim_matches(' ') == "\n";
                kept.push_str(if is_blank { "\n" } else { line });
            }
            at = next;
        }
        Text::new(kept, &moved)
    }
}

fn broken(code: &str) -> Refusal {
    let shown: String = code.chars().take(40).collect();
    let message = if code.starts_with('}') {
        "a `}` closes nothing".to_owned()
    } else if code.ends_with('}') {
        format!("`{shown}` is not a code that Fluent knows")
    } else {
        match shown.trim_start_matches(['{', ' ']) {
            "" => "a `{` is never closed".to_owned(),
            rest => format!("the `{{` before `{rest}` is never closed"),
        }
    };
    Refusal::new("broken-code", message, "copy the codes in braces from the source as they are; to show a brace write { \"{\" }")
}

/// A sentence whose tags are without what office programs make of quotes and spaces, where the message has them so.
pub(super) fn mended(text: Text, group: &Group) -> Text {
    let is_known = |wanted: &str| {
        let mut sides = group.units.iter().flat_map(|unit| [&unit.source, &unit.target]);
        sides.any(|side| codes(side).any(|(_, written)| written == wanted))
    };
    let mut plain = text.plain().to_owned();
    for (_, written) in codes(&text).filter(|(code, _)| matches!(code.kind, CodeKind::Open | CodeKind::Tag)) {
        let meant = code::without_office_marks(written);
        if meant != written && !is_known(written) && is_known(&meant) {
            plain = plain.replace(written, &meant);
        }
    }
    if plain == text.plain() { text } else { read(&RowText::Plain(plain)).unwrap_or(text) }
}

/// Compares a sentence with what its unit may have.
///
/// # Errors
///
/// A code that is lost, unknown or repeated, a control character, or a text that is too long.
pub(super) fn check(text: &Text, unit: &Unit, group: &Group) -> Result<(), Refusal> {
    control(text, unit)?;
    unknown(text, group)?;
    lost(text, unit)?;
    repeated(text, unit)?;
    let length = text.plain().chars().count();
    match group.max_length {
        Some(most) if length > most as usize => Err(Refusal::new(
            "too-long",
            format!("the text has {length} characters, and at most {most} fit"),
            "shorten it, or ask for more room in the source's comment",
        )),
        _ => Ok(()),
    }
}

/// What a code stands for: the variables of a value, the name of a reference, the name of a tag.
fn meaning(text: &str, kind: CodeKind) -> String {
    match kind {
        CodeKind::Value => variables(text).join(" "),
        CodeKind::Reference => text.split(['(', '}']).next().unwrap_or(text).trim_end().to_owned(),
        CodeKind::Open | CodeKind::Close | CodeKind::Tag => {
            text.trim_end_matches(['>', '/']).split([' ', '\n']).next().unwrap_or(text).to_ascii_lowercase()
        }
        CodeKind::Literal | CodeKind::Select => text.to_owned(),
    }
}

/// The variables of a code, each with its `$`.
fn variables(code: &str) -> Vec<&str> {
    let name = |at: usize| {
        let rest = &code[at + 1..];
        let length = rest.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')).count();
        &code[at..=at + length]
    };
    code.match_indices('$').map(|(at, _)| name(at)).filter(|name| name.len() > 1).collect()
}

fn codes(text: &Text) -> impl Iterator<Item = (&Code, &str)> {
    text.codes().iter().map(|code| (code, text.code(code)))
}

/// Control characters that neither the source nor the translation had before.
fn control(text: &Text, unit: &Unit) -> Result<(), Refusal> {
    let is_new = |char: &char| {
        char.is_control() && !matches!(char, '\n' | '\t') && !unit.source.plain().contains(*char) && !unit.target.plain().contains(*char)
    };
    let Some(found) = text.plain().chars().find(is_new) else { return Ok(()) };
    let message = format!("there is a control character in the text, U+{:04X}, which no reader can see", u32::from(found));
    Err(Refusal::new("control-character", message, "delete it; where it stands, write what was meant"))
}

fn unknown(text: &Text, group: &Group) -> Result<(), Refusal> {
    if text.codes().is_empty() {
        return Ok(());
    }
    let known: BTreeSet<(String, &str)> = group
        .units
        .iter()
        .flat_map(|unit| codes(&unit.source).chain(codes(&unit.target)))
        .map(|(code, text)| (meaning(text, code.kind), text))
        .collect();
    for (code, written) in codes(text) {
        let meaning = meaning(written, code.kind);
        let same = || known.iter().filter(|(other, _)| *other == meaning).map(|(_, text)| *text);
        let is_known = match code.kind {
            CodeKind::Literal => true,
            CodeKind::Reference => same().next().is_some(),
            // The words of a tag's attributes may be translated, the values of the app in it may not.
            CodeKind::Open | CodeKind::Tag => same().any(|other| variables(other) == variables(written)),
            CodeKind::Value | CodeKind::Close | CodeKind::Select => same().any(|other| other == written),
        };
        if !is_known {
            let shown: String = written.chars().take(60).collect();
            let mut may: Vec<&str> = known.iter().filter(|(_, text)| !text.contains('\n')).map(|(_, text)| *text).collect();
            may.truncate(6);
            let help = match may.as_slice() {
                [] => "the source has no codes here: write it with words".to_owned(),
                may => format!("codes are not translated; copy them from the source: `{}`", may.join("`, `")),
            };
            return Err(Refusal::new("unknown-code", format!("`{shown}` is not in the source"), help));
        }
    }
    Ok(())
}

fn lost(text: &Text, unit: &Unit) -> Result<(), Refusal> {
    let has = |text: &Text, wanted: &str| codes(text).any(|(code, written)| meaning(written, code.kind) == wanted);
    for (code, written) in codes(&unit.source).filter(|(code, _)| !code.kind.may_be_deleted()) {
        let meaning = meaning(written, code.kind);
        // What the translation did without before it may do without now.
        let is_needed = unit.target.is_empty() || has(&unit.target, &meaning);
        // A sentence for one night need not say the number.
        let is_said = code.kind == CodeKind::Value
            && unit.address.path.iter().any(|choice| !choice.default && variables(&choice.selector) == variables(written));
        if is_needed && !is_said && !has(text, &meaning) {
            return Err(Refusal::new(
                "lost-code",
                format!("`{written}` of the source is missing"),
                "put it where it belongs in the sentence, as the source writes it",
            ));
        }
    }
    Ok(())
}

fn repeated(text: &Text, unit: &Unit) -> Result<(), Refusal> {
    for (code, written) in codes(text).filter(|(code, _)| !code.kind.may_be_copied()) {
        let wanted = meaning(written, code.kind);
        let count = |text: &Text| codes(text).filter(|(code, written)| meaning(written, code.kind) == wanted).count();
        let most = count(&unit.source).max(count(&unit.target));
        // None at all is told as unknown, or stands in another sentence of the message.
        if count(text) > most.max(1) {
            let message = format!("`{written}` stands {} times, in the source {most}", count(text));
            return Err(Refusal::new("repeated-code", message, "keep it as often as the source has it"));
        }
    }
    Ok(())
}
