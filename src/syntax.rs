//! Fluent text to syntax tree and back: fluent-syntax, with spans and safe recovery added.
//!
//! Parsing is total: every text gives a [`Resource`], and whatever is wrong with it is a finding.
//! The faults of fluent-syntax stay in this room (see `recover`); nothing else calls its parser.

mod call;
mod canonical;
mod conflict;
mod indent;
mod markup;
mod message;
mod print;
mod recover;
mod scan;
mod sign;
mod span;
pub(crate) mod walk;

use std::borrow::Cow;
use std::fmt;

use fluent_syntax::parser::Slice;

pub use canonical::canonical;
pub use conflict::{conflict_findings, conflict_markers, conflicts};
pub use fluent_syntax::ast;
pub use markup::{MarkupError, MarkupErrorKind, MarkupRun, markup_runs};
pub use print::{Comments, print, print_inline, print_placeable, print_text};
pub use span::{attribute_span, expression_span, inline_span, pattern_span, placeable_span, selector_span, variant_span};

use crate::diagnostic::Diagnostic;
use crate::source::{SourceFile, Span};

/// A piece of the source that knows where it stands.
#[derive(Clone, Copy)]
pub struct Spanned<'src> {
    text: &'src str,
    start: u32,
}

impl<'src> Spanned<'src> {
    /// A piece of a tree that was made, not parsed: it stands nowhere.
    pub(crate) fn made(text: &'src str) -> Self {
        Self { text, start: 0 }
    }

    /// The piece's text.
    #[must_use]
    pub fn as_str(&self) -> &'src str {
        self.text
    }

    /// Where it stands in the file.
    #[must_use]
    pub fn span(&self) -> Span {
        Span::new(self.start as usize, self.start as usize + self.text.len())
    }
}

impl AsRef<str> for Spanned<'_> {
    fn as_ref(&self) -> &str {
        self.text
    }
}

/// Equal where the text is, wherever it stands.
impl PartialEq for Spanned<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Spanned<'_> {}

impl fmt::Debug for Spanned<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}@{}", self.text, self.start)
    }
}

impl<'src> Slice<'src> for Spanned<'src> {
    fn slice(&self, range: std::ops::Range<usize>) -> Self {
        // The parser works within one file, whose size is capped far below 4 GiB.
        #[allow(clippy::cast_possible_truncation)]
        let start = self.start + range.start as u32;
        Self { text: &self.text[range], start }
    }

    fn trim(&mut self) {
        // Not `\r`: a line end is never part of a piece, and a lone carriage return is text (Fluent 1.0, `text_char`).
        self.text = self.text.trim_end_matches([' ', '\n']);
    }
}

/// An entry of a file: message, term, comment or junk.
pub type Entry<'src> = ast::Entry<Spanned<'src>>;
/// A message.
pub type Message<'src> = ast::Message<Spanned<'src>>;
/// A term.
pub type Term<'src> = ast::Term<Spanned<'src>>;
/// A value.
pub type Pattern<'src> = ast::Pattern<Spanned<'src>>;
/// What stands between braces.
pub type Expression<'src> = ast::Expression<Spanned<'src>>;
/// An expression that is not a select.
pub type InlineExpression<'src> = ast::InlineExpression<Spanned<'src>>;
/// A branch of a select.
pub type Variant<'src> = ast::Variant<Spanned<'src>>;

/// A parsed file. Every name, text and literal in it borrows from the source and knows its span.
#[derive(Debug)]
pub struct Resource<'src> {
    /// Entries in the order of the file. Comments are attached to the message or term right below them.
    pub body: Vec<Entry<'src>>,
}

/// The text of a string literal, its escapes read.
///
/// An escape of something that is no character gives U+FFFD (Fluent 1.0, section on string literals).
#[must_use]
pub fn unescape(literal: &str) -> Cow<'_, str> {
    fluent_syntax::unicode::unescape_unicode_to_string(literal)
}

/// The way out of a conflict in Fluent text.
const CONFLICT_HELP: &str = "decide which of the lines stay, and delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`";
/// Parses a file. Never fails: what is wrong is told in the findings, in the order of the file.
///
/// ```
/// use fluent_pack::{source::SourceFile, syntax};
/// let file = SourceFile::new("a.ftl", "hello = Hello, { $name\nbye = Bye\n".to_owned());
/// let (resource, findings) = syntax::parse(&file);
/// assert_eq!(findings[0].message, "this `{` is never closed");
/// // The message below the broken one is not lost.
/// assert!(resource.body.iter().any(|entry| matches!(entry, syntax::ast::Entry::Message(m) if m.id.name.as_ref() == "bye")));
/// ```
#[must_use]
pub fn parse(file: &SourceFile) -> (Resource<'_>, Vec<Diagnostic>) {
    if let Some(finding) = scan::utf16(file) {
        return (Resource { body: Vec::new() }, vec![finding]);
    }
    let mut findings = scan::encoding(file);
    let (body, errors) = recover::parse(file.text());
    // What cannot be read there was told with the bytes.
    let errors = errors.iter().filter(|error| !scan::is_unreadable(file, error.at));
    let conflicts = conflict_markers(file.text());
    findings.extend(conflict_findings(file, &conflicts, CONFLICT_HELP));
    let errors = errors.filter(|error| conflicts.binary_search_by_key(&error.junk.span().start, |marker| marker.start).is_err());
    findings.extend(errors.map(|error| message::finding(file, error)));
    findings.sort_by_key(|finding| finding.place.as_ref().map_or(0, |place| place.span.start));
    (Resource { body }, findings)
}
