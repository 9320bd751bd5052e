//! The text of a pattern in one piece, one for every way through its choices, with the way back to its places.
//!
//! Texts without placeables and line breaks, which most are, are borrowed.

use std::borrow::Cow;

use crate::source::Span;
use crate::syntax::{self, Expression, InlineExpression, Pattern, Variant, ast};

/// Stands for a placeable in a flat text: a variable, a reference, a call.
pub(super) const PLACEABLE: char = '\u{fffc}';

/// Most ways through one pattern that are looked at.
const MAX_WAYS: usize = 64;

/// The text of one way through a pattern. String and number literals are in it as a reader sees them; every other
/// placeable is one [`PLACEABLE`].
#[derive(Debug, Clone)]
pub(super) struct Flat<'src> {
    text: Cow<'src, str>,
    /// Where each piece starts here and in the file, in order.
    pieces: Pieces,
    /// The keys of the variants on the way, outermost first, where they are not defaults.
    pub(super) keys: Vec<&'src str>,
    /// What occurs in the text.
    pub(super) has: Has,
}

#[derive(Debug, Clone)]
enum Pieces {
    /// The text is the file's from this offset on.
    One(u32),
    Many(Vec<Piece>),
}

#[derive(Debug, Clone, Copy)]
struct Piece {
    /// Offset in the flat text.
    at: u32,
    /// Offset in the file.
    start: u32,
    /// Bytes in the file; those of the flat text may be fewer or more.
    length: u32,
    /// Whether its bytes are the file's.
    same: bool,
}

impl<'src> Flat<'src> {
    /// The text.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Where a part of the text stands in the file.
    pub(super) fn place(&self, span: Span) -> Span {
        let pieces = match &self.pieces {
            Pieces::One(start) => return Span { start: start + span.start, end: start + span.end },
            Pieces::Many(pieces) => pieces,
        };
        let piece = |at: u32| pieces[pieces.partition_point(|piece| piece.at <= at).saturating_sub(1).min(pieces.len() - 1)];
        if pieces.is_empty() {
            return Span::default();
        }
        let first = piece(span.start);
        let start = first.start + if first.same { span.start - first.at } else { 0 };
        // The last byte's place, so that a span never runs into the next piece.
        let last = piece(span.end.saturating_sub(1).max(span.start));
        let end = if last.same { last.start + (span.end - last.at).min(last.length) } else { last.start + last.length };
        Span { start, end: end.max(start) }
    }

    /// Where a range of bytes of the text stands in the file.
    pub(super) fn place_of(&self, range: std::ops::Range<usize>) -> Span {
        self.place(Span::new(range.start, range.end))
    }
}

/// What occurs in a text, one bit a kind; tells at once that most rules have nothing to look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Has(u16);

impl Has {
    /// An ASCII digit.
    pub(super) const DIGIT: Self = Self(1);
    /// A letter of ASCII.
    pub(super) const LETTER: Self = Self(1 << 1);
    /// `<` or `&`.
    pub(super) const MARKUP: Self = Self(1 << 2);
    /// `@`, or `:` before `//`, or `/`: perhaps a link or an address.
    pub(super) const ADDRESS: Self = Self(1 << 3);
    /// A character beyond ASCII.
    pub(super) const BEYOND_ASCII: Self = Self(1 << 4);
    /// `"`, `'` or a backquote.
    pub(super) const QUOTE: Self = Self(1 << 5);
    /// A control character other than a line feed.
    pub(super) const CONTROL: Self = Self(1 << 6);
    /// A space.
    pub(super) const SPACE: Self = Self(1 << 7);
    /// `%`, `$`, `+`, `=` or another sign of ASCII.
    pub(super) const SIGN: Self = Self(1 << 8);
    /// `.`, `,`, `;`, `!`, `?`, `-`, `(`, `)`.
    pub(super) const PUNCTUATION: Self = Self(1 << 9);

    /// What occurs in a text.
    pub(super) fn of(text: &str) -> Self {
        Self(text.bytes().fold(0, |has, byte| has | KINDS[byte as usize]))
    }

    /// Whether any of these kinds occurs.
    pub(super) fn any(self, kinds: Self) -> bool {
        self.0 & kinds.0 != 0
    }

    /// These kinds and those.
    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

const KINDS: [u16; 256] = {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = match byte as u8 {
            b'0'..=b'9' => Has::DIGIT.0,
            b'a'..=b'z' | b'A'..=b'Z' => Has::LETTER.0,
            b'<' | b'&' => Has::MARKUP.0,
            b'@' | b':' | b'/' => Has::ADDRESS.0,
            0x80.. => Has::BEYOND_ASCII.0,
            b'"' | b'\'' | b'`' => Has::QUOTE.0,
            b'\n' => 0,
            0x00..=0x1f | 0x7f => Has::CONTROL.0,
            b' ' => Has::SPACE.0,
            b'.' | b',' | b';' | b'!' | b'?' | b'-' | b'(' | b')' => Has::PUNCTUATION.0,
            _ => Has::SIGN.0,
        };
        byte += 1;
    }
    kinds
};

/// Every way through a pattern: first the one of the defaults, then one for each other variant, the rest at defaults.
///
/// `file` is the text that the pattern was parsed from.
pub(super) fn ways<'src>(file: &str, pattern: &Pattern<'src>) -> Vec<Flat<'src>> {
    let mut ways = vec![flat(file, pattern, &[])];
    if pattern.elements.iter().any(|element| matches!(element, ast::PatternElement::Placeable { .. })) {
        let mut chosen = Vec::new();
        others(file, pattern, pattern, &mut chosen, &mut ways);
    }
    ways
}

/// A variant that is not the default, told by its place in memory.
type Chosen<'a, 'src> = &'a Variant<'src>;

fn others<'a, 'src>(
    file: &str,
    whole: &'a Pattern<'src>,
    pattern: &'a Pattern<'src>,
    chosen: &mut Vec<Chosen<'a, 'src>>,
    ways: &mut Vec<Flat<'src>>,
) {
    for element in &pattern.elements {
        let ast::PatternElement::Placeable { expression } = element else { continue };
        let Some(variants) = variants(expression) else { continue };
        for variant in variants {
            if ways.len() >= MAX_WAYS {
                return;
            }
            if !variant.default {
                chosen.push(variant);
                ways.push(flat(file, whole, chosen));
            }
            others(file, whole, &variant.value, chosen, ways);
            if !variant.default {
                chosen.pop();
            }
        }
    }
}

fn variants<'a, 'src>(expression: &'a Expression<'src>) -> Option<&'a [Variant<'src>]> {
    match expression {
        ast::Expression::Select { variants, .. } => Some(variants),
        ast::Expression::Inline(ast::InlineExpression::Placeable { expression }) => variants(expression),
        ast::Expression::Inline(_) => None,
    }
}

fn flat<'src>(file: &str, pattern: &Pattern<'src>, chosen: &[Chosen<'_, 'src>]) -> Flat<'src> {
    if let [ast::PatternElement::TextElement { value }] = pattern.elements.as_slice() {
        let text = value.as_str();
        return Flat { text: Cow::Borrowed(text), pieces: Pieces::One(value.span().start), keys: Vec::new(), has: Has::of(text) };
    }
    let mut builder = Builder { file, chosen, text: String::new(), pieces: Vec::new() };
    builder.pattern(pattern);
    let keys = chosen.iter().map(|variant| super::duplicate::key(variant).as_str()).collect();
    Flat { has: Has::of(&builder.text), text: Cow::Owned(builder.text), pieces: Pieces::Many(builder.pieces), keys }
}

struct Builder<'a, 'src> {
    file: &'a str,
    chosen: &'a [Chosen<'a, 'src>],
    text: String,
    pieces: Vec<Piece>,
}

impl<'src> Builder<'_, 'src> {
    fn pattern(&mut self, pattern: &Pattern<'src>) {
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => self.push(value.as_str(), value.span(), true),
                ast::PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<'src>) {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline),
            ast::Expression::Select { variants, .. } => {
                let is_chosen = |variant: &&Variant<'src>| self.chosen.iter().any(|chosen| std::ptr::eq(*chosen, *variant));
                let variant = variants.iter().find(is_chosen).or_else(|| variants.iter().find(|variant| variant.default));
                if let Some(variant) = variant {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<'src>) {
        match inline {
            ast::InlineExpression::StringLiteral { value } => self.push(&syntax::unescape(value.as_str()), value.span(), false),
            ast::InlineExpression::NumberLiteral { value } => self.push(value.as_str(), value.span(), true),
            ast::InlineExpression::Placeable { expression } => self.expression(expression),
            other => {
                let span = syntax::inline_span(self.file, other);
                self.push(PLACEABLE.encode_utf8(&mut [0; 4]), span, false);
            }
        }
    }

    #[allow(clippy::cast_possible_truncation)] // A pattern is shorter than its file, which is capped far below 4 GiB.
    fn push(&mut self, text: &str, span: Span, same: bool) {
        self.pieces.push(Piece { at: self.text.len() as u32, start: span.start, length: span.end - span.start, same });
        self.text.push_str(text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceFile;

    fn shown(text: &str) -> Vec<(String, Vec<String>)> {
        let file = SourceFile::new("a.ftl", text.to_owned());
        let (resource, _) = syntax::parse(&file);
        let Some(ast::Entry::Message(message)) = resource.body.first() else { panic!("a message") };
        let ways = ways(file.text(), message.value.as_ref().expect("a value"));
        ways.iter().map(|way| (way.text().to_owned(), way.keys.iter().map(|&key| key.to_owned()).collect())).collect()
    }

    #[test]
    fn every_variant_is_on_one_way() {
        let ways = shown(
            "a = x { $n ->\n    [one] one { $g ->\n        [m] he\n       *[f] she\n    }\n   *[other] many\n } { $k ->\n    [p] P\n   *[q] Q\n }\n",
        );
        let texts: Vec<&str> = ways.iter().map(|(text, _)| text.as_str()).collect();
        assert_eq!(texts, ["x many Q", "x one she Q", "x one he Q", "x many P"]);
        assert_eq!(ways[2].1, ["one", "m"]);
    }

    #[test]
    fn literals_are_text_and_other_placeables_a_sign() {
        assert_eq!(shown("a = { \"{\" } { 5 } { $x } { -t } { NUMBER($y) }\n")[0].0, "{ 5 \u{fffc} \u{fffc} \u{fffc}");
    }

    #[test]
    fn places_lead_back_to_the_file() {
        let text = "a =\n    first { $x } line\n    second { \"\\u00e9\" } end\n";
        let file = SourceFile::new("a.ftl", text.to_owned());
        let (resource, _) = syntax::parse(&file);
        let Some(ast::Entry::Message(message)) = resource.body.first() else { panic!("a message") };
        let way = ways(text, message.value.as_ref().expect("a value")).remove(0);
        for (word, wanted) in
            [("first", "first"), ("line", "line"), ("second", "second"), ("é", "\\u00e9"), ("end", "end"), ("\u{fffc}", "$x")]
        {
            let at = way.text().find(word).expect("the word is there");
            assert_eq!(&text[way.place_of(at..at + word.len()).range()], wanted, "{word}");
        }
    }
}
