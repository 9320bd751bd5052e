//! A text cut into words that a reader sees and what must stay: tags, character references, addresses, blanks.
//!
//! Tags and addresses go on across placeables: `<a href="{ $url }">`, `https://example.org/{ $page }/more`.

use crate::syntax::{Pattern, ast};

/// A piece of a text.
pub(super) struct Piece<'src> {
    pub(super) text: &'src str,
    /// Whether it is words or marks that a reader sees.
    pub(super) is_word: bool,
    /// Whether it is seen at all.
    pub(super) is_seen: bool,
}

/// What is open where a text goes on.
#[derive(Default)]
pub(super) struct Pieces {
    in_tag: bool,
    /// The quotation mark of an attribute's value that is open.
    quote: Option<u8>,
    in_address: bool,
    /// Whether a placeable is right before the text.
    follows: bool,
}

impl Pieces {
    /// The pieces of the next text of a pattern.
    pub(super) fn of<'src>(&mut self, text: &'src str) -> Vec<Piece<'src>> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while !rest.is_empty() {
            let (length, is_word, is_seen) = self.next(rest);
            let (piece, behind) = rest.split_at(length);
            pieces.push(Piece { text: piece, is_word, is_seen });
            rest = behind;
            self.follows = false;
        }
        pieces
    }

    /// A placeable stands here.
    pub(super) fn placeable(&mut self) {
        self.follows = true;
    }

    /// How long the next piece is, whether it is words, and whether it is seen.
    fn next(&mut self, rest: &str) -> (usize, bool, bool) {
        if self.in_tag {
            return (self.tag(rest), false, false);
        }
        let blank = rest.len() - rest.trim_start_matches([' ', '\n', '\r', '\t', '\u{a0}']).len();
        if blank > 0 {
            self.in_address = false;
            return (blank, false, true);
        }
        if is_tag_start(rest) {
            self.in_tag = true;
            self.in_address = false;
            return (self.tag(rest), false, false);
        }
        if let Some(length) = reference(rest) {
            return (length, false, false);
        }
        let ends =
            |(at, sign): (usize, char)| at > 0 && (sign.is_whitespace() || is_tag_start(&rest[at..]) || reference(&rest[at..]).is_some());
        let length = rest.char_indices().find(|place| ends(*place)).map_or(rest.len(), |(at, _)| at);
        let word = &rest[..length];
        // An address goes on until a blank or a tag.
        self.in_address |= is_address(word) || (self.follows && word.starts_with('/'));
        (length, !self.in_address, true)
    }

    /// The bytes up to the end of the tag.
    fn tag(&mut self, text: &str) -> usize {
        for (at, byte) in text.bytes().enumerate() {
            match (self.quote, byte) {
                (None, b'>') => {
                    self.in_tag = false;
                    return at + 1;
                }
                (None, b'"' | b'\'') => self.quote = Some(byte),
                (Some(quote), _) if quote == byte => self.quote = None,
                _ => {}
            }
        }
        text.len()
    }
}

fn is_tag_start(text: &str) -> bool {
    text.strip_prefix('<').is_some_and(|rest| rest.starts_with(|sign: char| sign.is_ascii_alphabetic() || matches!(sign, '/' | '!')))
}

/// The bytes of a character reference such as `&amp;` that a text starts with.
fn reference(text: &str) -> Option<usize> {
    let name = text.strip_prefix('&')?;
    let length = name.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count();
    (length > 0 && name[length..].starts_with(';')).then_some(length + 2)
}

/// Whether a word is an address or a placeholder of another system: `https://…`, `a@b.org`, `example.org/x`, `%s`.
fn is_address(word: &str) -> bool {
    let inner_dot = |at: usize| {
        let (before, behind) = (word[..at].chars().next_back(), word[at + 1..].chars().take_while(char::is_ascii_alphabetic).count());
        before.is_some_and(|sign| sign.is_ascii_alphanumeric()) && behind > 1
    };
    word.contains("://") || word.contains(['@', '%']) || word.match_indices('.').any(|(at, _)| inner_dot(at))
}

/// The letters of a pattern's own text that a reader sees.
pub(super) fn own_letters(pattern: &Pattern<'_>) -> usize {
    let mut pieces = Pieces::default();
    let mut letters = 0;
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => {
                let words = pieces.of(value.as_str());
                letters +=
                    words.iter().filter(|piece| piece.is_word).flat_map(|piece| piece.text.chars()).filter(|c| c.is_alphabetic()).count();
            }
            ast::PatternElement::Placeable { .. } => pieces.placeable(),
        }
    }
    letters
}
