//! Parsing that survives everything: hazards are kept from the parser, and messages that it swallowed are won back.
//!
//! fluent-syntax 0.12 resumes after an error at the next line that starts with a letter, even where the error was found
//! on such a line; so an unclosed `{` takes the next message with it. Here the junk is split at the swallowed entry and
//! the rest is parsed again.

use fluent_syntax::parser::{self, ErrorKind};
use memchr::memchr;

use super::scan::{self, Hazard, HazardKind, Walk};
use super::{Entry, Pattern, Spanned, ast};
use super::{call, indent, sign};
use crate::source::Span;

/// Why a stretch of text is not an entry.
#[derive(Debug)]
pub(super) struct SyntaxError<'src> {
    /// The stretch that is left out.
    pub(super) junk: Spanned<'src>,
    /// Where the trouble was seen.
    pub(super) at: Span,
    /// What it is.
    pub(super) kind: Kind,
    /// The entry below that other Fluent tools lose with it.
    pub(super) swallowed: Option<&'src str>,
}

/// What kind of trouble it is.
#[derive(Debug)]
pub(super) enum Kind {
    /// The parser's own.
    Parser(ErrorKind),
    /// Missed by the parser: two arguments of a call without a comma between them.
    MissingComma,
    /// Kept from the parser.
    Hazard(HazardKind),
}

/// Rounds of splitting after which every certain entry start splits. Two are enough for any text met so far.
const MAX_ROUNDS: usize = 8;

pub(super) fn parse(text: &str) -> (Vec<Entry<'_>>, Vec<SyntaxError<'_>>) {
    let mut recovery = Recovery { text, body: Vec::new(), errors: Vec::new() };
    let mut at = if text.starts_with('\u{feff}') { 3 } else { 0 };
    for hazard in scan::hazards(&text[at..]) {
        let hazard = hazard.moved_by(if text.starts_with('\u{feff}') { 3 } else { 0 });
        recovery.segment(at, hazard.chunk.start, 0);
        at = hazard.chunk.end;
        recovery.refuse(hazard);
    }
    recovery.segment(at, text.len(), 0);
    (recovery.body, recovery.errors)
}

impl Hazard {
    fn moved_by(self, offset: usize) -> Self {
        let at = Span::new(self.at.start as usize + offset, self.at.end as usize + offset);
        Self { chunk: self.chunk.start + offset..self.chunk.end + offset, at, kind: self.kind }
    }
}

struct Recovery<'src> {
    text: &'src str,
    body: Vec<Entry<'src>>,
    errors: Vec<SyntaxError<'src>>,
}

impl<'src> Recovery<'src> {
    fn piece(&self, start: usize, end: usize) -> Spanned<'src> {
        Spanned { text: &self.text[start..end], start: Span::new(start, end).start }
    }

    fn refuse(&mut self, hazard: Hazard) {
        let junk = self.piece(hazard.chunk.start, hazard.chunk.end);
        self.body.push(ast::Entry::Junk { content: junk });
        self.errors.push(SyntaxError { junk, at: hazard.at, kind: Kind::Hazard(hazard.kind), swallowed: None });
    }

    /// Makes junk of an entry that the parser should not have taken.
    fn refuse_entry(&mut self, entry: &Entry<'src>, at: Span) -> Entry<'src> {
        let (name, sign) = match entry {
            ast::Entry::Term(term) => (term.id.name, 1),
            ast::Entry::Message(message) => (message.id.name, 0),
            _ => (self.piece(at.start as usize, at.end as usize), 0),
        };
        let start = name.span().start as usize - sign;
        let rest = &self.text.as_bytes()[start..];
        let junk = self.piece(start, scan::inner_entry_start(rest).map_or(self.text.len(), |length| start + length));
        self.errors.push(SyntaxError { junk, at, kind: Kind::Parser(ErrorKind::MissingDefaultVariant), swallowed: None });
        ast::Entry::Junk { content: junk }
    }

    fn segment(&mut self, start: usize, end: usize, round: usize) {
        if start >= end {
            return;
        }
        let (body, errors) = sign::parse(self.piece(start, end));
        let splits: Vec<usize> = self.splits(start, end, &errors, round);
        if splits.is_empty() {
            self.keep(start, end, body, errors);
            return;
        }
        let ends = splits.iter().copied().chain([end]);
        let mut from = start;
        for to in ends {
            self.segment(from, to, round + 1);
            self.name_swallowed(from, to, end);
            from = to;
        }
    }

    /// Offsets of entries that were swallowed into junk.
    fn splits(&self, start: usize, end: usize, errors: &[parser::ParserError], round: usize) -> Vec<usize> {
        let bytes = self.text.as_bytes();
        let inner = errors.iter().filter_map(|error| {
            let junk = error.slice.clone()?;
            let from = start + junk.start;
            Some(from + scan::inner_entry_start(&bytes[from..start + junk.end])?)
        });
        let mut splits: Vec<usize> = inner.collect();
        if !splits.is_empty() && round >= MAX_ROUNDS {
            splits.clear();
            let mut at = start;
            while let Some(next) = scan::inner_entry_start(&bytes[at..end]) {
                at += next;
                splits.push(at);
            }
        }
        splits
    }

    /// Notes on the error that ended a segment which entry it would have taken with it.
    fn name_swallowed(&mut self, from: usize, to: usize, end: usize) {
        if to == end {
            return;
        }
        let text = self.text;
        if let Some(error) = self.errors.last_mut()
            && error.junk.span().start as usize >= from
            && error.junk.span().end as usize == to
        {
            let line = text[to..].lines().next().filter(|line| scan::is_entry_start(line.as_bytes())).unwrap_or_default();
            error.swallowed = line.split_once('=').map(|(name, _)| name.trim_end());
        }
    }

    /// Junk cut before each line that was meant as an entry: the parser stops at the first of several wrong names.
    fn parts(&self, junk: Spanned<'src>) -> Vec<Spanned<'src>> {
        let start = junk.start as usize;
        let mut cuts = vec![start];
        cuts.extend(scan::inner_lookalikes(junk.text.as_bytes()).map(|at| start + at));
        cuts.push(start + junk.text.len());
        cuts.windows(2).map(|cut| self.piece(cut[0], cut[1])).collect()
    }

    /// Whether junk is the rest of a select whose variants were broken by the line that it begins with.
    fn follows_from_variants(&self, junk: Spanned<'src>) -> bool {
        let above = self.errors.last().filter(|error| error.junk.span().end == junk.span().start);
        above.is_some_and(|error| {
            error.at.start == junk.span().start && Walk::innermost_open(error.junk.text.as_bytes()).is_some_and(|open| open.in_variants)
        })
    }

    /// Faults that the parser passes over.
    fn calls(&mut self, entry: &Entry<'src>) {
        let start = match entry {
            ast::Entry::Message(message) => message.id.name.span().start,
            ast::Entry::Term(term) => term.id.name.span().start - 1,
            _ => return,
        };
        for (at, kind) in call::faults(self.text, entry) {
            let junk = self.piece(start as usize, at.end as usize);
            self.errors.push(SyntaxError { junk, at, kind, swallowed: None });
        }
    }

    /// Puts right what the parser makes of an entry, and tells what it passes over.
    fn mend(&mut self, entry: &mut Entry<'src>, has_calls: bool) {
        if let ast::Entry::Comment(comment) | ast::Entry::GroupComment(comment) | ast::Entry::ResourceComment(comment) = entry
            && comment.content.is_empty()
        {
            // A `#` at the very end of the text is a comment of one empty line.
            comment.content.push(self.piece(self.text.len(), self.text.len()));
        }
        if patterns(entry).all(is_one_text) {
            return;
        }
        match select_without_default(entry) {
            Some(selector) => *entry = self.refuse_entry(entry, selector),
            None => indent::mend(self.text, entry),
        }
        if has_calls {
            self.calls(entry);
        }
    }

    fn keep(&mut self, start: usize, end: usize, mut body: Vec<Entry<'src>>, errors: Vec<parser::ParserError>) {
        if body.last().is_some_and(|entry| matches!(entry, ast::Entry::Junk { content } if is_blank(content.text))) {
            body.pop();
        }
        let has_calls = memchr(b'(', &self.text.as_bytes()[start..end]).is_some();
        for entry in &mut body {
            self.mend(entry, has_calls);
        }
        for error in errors {
            let junk = error.slice.clone().unwrap_or(error.pos.clone());
            let junk = self.piece(start + junk.start, start + junk.end);
            if is_blank(junk.text) || self.follows_from_variants(junk) {
                continue;
            }
            let parts = self.parts(junk);
            let at = Span::new(start + error.pos.start, start + error.pos.end);
            let (at, kind) = attribute_error(junk).unwrap_or((at, error.kind));
            self.errors.push(SyntaxError { junk: parts[0], at, kind: Kind::Parser(kind), swallowed: None });
            for part in &parts[1..] {
                if let Some((at, kind)) = first_error(part.text, part.start as usize) {
                    self.errors.push(SyntaxError { junk: *part, at, kind: Kind::Parser(kind), swallowed: None });
                }
            }
        }
        if self.body.is_empty() {
            self.body = body;
        } else {
            self.body.extend(body);
        }
    }
}

/// Blanks before the end of the file, which fluent-syntax takes for an entry (Fluent 1.0: EOF ends a blank line too).
fn is_blank(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' ' | b'\n' | b'\r'))
}

/// The value and the attributes' values of a message or term.
fn patterns<'a, 'src>(entry: &'a Entry<'src>) -> impl Iterator<Item = &'a Pattern<'src>> {
    let (value, attributes) = match entry {
        ast::Entry::Message(message) => (message.value.as_ref(), message.attributes.as_slice()),
        ast::Entry::Term(term) => (Some(&term.value), term.attributes.as_slice()),
        _ => (None, &[][..]),
    };
    value.into_iter().chain(attributes.iter().map(|attribute| &attribute.value))
}

/// Most patterns are one piece of text, in which nothing can be wrong.
fn is_one_text(pattern: &Pattern<'_>) -> bool {
    matches!(pattern.elements.as_slice(), [ast::PatternElement::TextElement { .. }])
}

/// The selector of a select whose `*` marks no variant, which fluent-syntax 0.12 accepts (`{ $n ->\n *}`).
fn select_without_default(entry: &Entry<'_>) -> Option<Span> {
    patterns(entry).flat_map(|pattern| &pattern.elements).find_map(element_without_default)
}

fn element_without_default(element: &ast::PatternElement<Spanned<'_>>) -> Option<Span> {
    let ast::PatternElement::Placeable { expression } = element else { return None };
    let mut expression = expression;
    while let ast::Expression::Inline(ast::InlineExpression::Placeable { expression: inner }) = expression {
        expression = inner;
    }
    let ast::Expression::Select { selector, variants } = expression else { return None };
    if !variants.iter().any(|variant| variant.default) {
        return Some(super::inline_span("", selector));
    }
    variants.iter().flat_map(|variant| &variant.value.elements).find_map(element_without_default)
}

/// The real cause where an attribute is broken: fluent-syntax only says that a line starts with a dot.
fn attribute_error(junk: Spanned<'_>) -> Option<(Span, ErrorKind)> {
    let skipped = junk.text.len() - junk.text.trim_start_matches(' ').len();
    let attribute = junk.text[skipped..].strip_prefix('.')?;
    let offset = junk.start as usize + skipped + 1;
    // Without its dot an attribute reads as a message.
    first_error(attribute, offset)
}

/// What is wrong first in a text that begins at an offset. The nesting was bounded with the whole entry.
fn first_error(text: &str, offset: usize) -> Option<(Span, ErrorKind)> {
    let (_, errors) = sign::parse(Spanned { text, start: 0 });
    let error = errors.into_iter().next()?;
    Some((Span::new(offset + error.pos.start, offset + error.pos.end), error.kind))
}
