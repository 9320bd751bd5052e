//! Where the cause of an error stands; the parser only says where it stopped.

use super::Context;
use crate::source::Span;
use crate::syntax::scan::{self, Walk};

impl<'src> Context<'_, 'src> {
    /// The message or term that could not be read, as far as it has a name.
    pub(super) fn entry_id(&self) -> Option<&'src str> {
        let junk = self.error.junk.as_str();
        if !junk.trim_start_matches(' ').starts_with('.') {
            return named(junk);
        }
        // A broken attribute: the entry that it belongs to begins above it.
        let before = &self.text[..self.error.junk.span().start as usize];
        before.lines().rev().find(|line| scan::is_entry_start(line.as_bytes())).and_then(named)
    }

    fn junk_start(&self) -> usize {
        self.error.junk.span().start as usize
    }

    /// The junk up to a place.
    fn before(&self, at: Span) -> &'src str {
        self.text.get(self.junk_start()..at.start as usize).unwrap_or_default()
    }

    /// The bracket that is open at a place, and whether variants were announced in it.
    pub(super) fn open(&self, at: Span) -> Option<(Span, bool)> {
        let open = Walk::innermost_open(self.before(at).as_bytes())?;
        Some((self.one(self.junk_start() + open.at), open.in_variants))
    }

    /// The brace that is open at a place.
    pub(super) fn open_brace(&self, at: Span) -> Span {
        let mut end = at;
        while let Some((open, _)) = self.open(end) {
            if self.text[open.range()].starts_with('{') {
                return open;
            }
            end = open;
        }
        at
    }

    /// The quotation mark of a text that is not closed before a place.
    pub(super) fn open_quote(&self, at: Span) -> Span {
        let quote = Walk::open_quote(self.before(at).as_bytes());
        quote.map_or_else(|| self.line_of(at), |quote| self.one(self.junk_start() + quote))
    }

    /// What stands between the open brace and a place.
    pub(super) fn expression_before(&self, at: Span) -> Span {
        self.trimmed(self.open_brace(at).end as usize, at.start as usize)
    }

    /// The last argument before a place.
    pub(super) fn argument_before(&self, at: Span) -> Span {
        let before = self.before(at);
        let start = before.rfind([',', '(']).map_or(0, |at| at + 1);
        self.trimmed(self.junk_start() + start, at.start as usize)
    }

    /// The name right before a place.
    pub(super) fn name_before(&self, at: Span) -> Span {
        let before = self.before(at).trim_end();
        let length = before.bytes().rev().take_while(|byte| scan::is_name_byte(*byte)).count();
        let end = self.junk_start() + before.len();
        Span::new(end - length, end)
    }

    /// The call that ends before a place.
    pub(super) fn call_before(&self, at: Span) -> Span {
        let before = self.before(at).trim_end();
        let mut depth = 0_usize;
        let parenthesis = before.bytes().enumerate().rev().find(|(_, byte)| {
            depth = match byte {
                b')' => depth + 1,
                b'(' => depth.saturating_sub(1),
                _ => depth,
            };
            depth == 0
        });
        let parenthesis = self.junk_start() + parenthesis.map_or(0, |(at, _)| at);
        let name = self.name_before(Span::new(parenthesis, parenthesis));
        Span::new(name.start as usize, self.junk_start() + before.len())
    }

    /// The escape that is broken at a place, from its backslash.
    pub(super) fn escape_at(&self, at: Span) -> Span {
        let upto = self.text.get(self.junk_start()..at.end as usize).unwrap_or_else(|| self.before(at));
        let Some(backslash) = upto.rfind('\\') else { return at };
        let start = self.junk_start() + backslash;
        // A closing quotation mark cuts the escape short; it is none of it.
        let end = if self.text[at.start as usize..].starts_with('"') { at.start } else { at.end };
        Span::new(start, (end as usize).max(start + 1))
    }

    pub(super) fn first_line(&self) -> Span {
        let line = self.error.junk.as_str().lines().next().unwrap_or_default();
        self.trimmed(self.junk_start(), self.junk_start() + line.len())
    }

    /// The text of the line of a place, without indent.
    pub(super) fn line_of(&self, at: Span) -> Span {
        let bytes = self.text.as_bytes();
        let here = (at.start as usize).min(bytes.len());
        let start = bytes[..here].iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
        let end = bytes[here..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |newline| here + newline);
        self.trimmed(start, end)
    }

    /// Whether nothing but blanks stands before a place in its line.
    pub(super) fn starts_line(&self, at: Span) -> bool {
        let before = self.text[..at.start as usize].trim_end_matches(' ');
        before.is_empty() || before.ends_with('\n')
    }

    fn one(&self, offset: usize) -> Span {
        Span::new(offset, offset + 1)
    }

    pub(super) fn trimmed(&self, start: usize, end: usize) -> Span {
        let text = self.text.get(start..end.max(start)).unwrap_or_default();
        let from = start + text.len() - text.trim_start().len();
        Span::new(from, (start + text.trim_end().len()).max(from))
    }

    /// A span that shows something: never empty, never a line end, where it can be helped.
    pub(super) fn on_a_character(&self, at: Span) -> Span {
        let start = (at.start as usize).min(self.text.len());
        let start = self.text.floor_char_boundary(start);
        let before = self.text[..start].trim_end();
        let at_line_end = self.text[start..].starts_with(['\n', '\r']) || start == self.text.len();
        if at_line_end && at.end <= at.start + 1 && before.len() > self.junk_start() {
            return Span::new(before.len() - before.chars().next_back().map_or(0, char::len_utf8), before.len());
        }
        let end = (at.end as usize).clamp(start, self.text.len());
        Span::new(start, self.text.ceil_char_boundary(end))
    }
}

/// The name that a text begins with, where `=` follows it.
fn named(text: &str) -> Option<&str> {
    let sign = usize::from(text.starts_with('-'));
    let length = sign + text.bytes().skip(sign).take_while(|byte| scan::is_name_byte(*byte)).count();
    let named = text[length..].trim_start_matches(' ').starts_with('=');
    (named && length > sign).then(|| &text[..length])
}
