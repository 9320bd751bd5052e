//! A stub: the place of a text that is still to be written, as a comment that no Fluent tool takes for a text.
//!
//! ```text
//! # TODO plan-nights (0a1b2c3d): translate; then delete this line and each "# " before the text
//! # $nights (Number, 0-30): nights in the hospital
//! #
//! # plan-nights = { $nights ->
//! #     [one] You are expected to stay in the hospital for { $nights } night.
//! #    *[other] You are expected to stay in the hospital for { $nights } nights.
//! # }
//! ```
//!
//! The digits stand for the lines below: where they no longer fit, a person has begun to write, and the stub is theirs.

use sha2::{Digest as _, Sha256};

use super::Context;
use super::layout::Layout;
use crate::pack::{Entry, EntryKind};
use crate::syntax::{self, Comments, Spanned, ast};

/// What every stub begins with; editors list such lines.
const MARK: &str = "TODO ";
const TASK: &str = "translate; then delete this line and each \"# \" before the text";
/// What comments tell the tool about the source's text, which says nothing about a translation.
const FOR_THE_TOOL: &str = "fluent-pack:";

/// A stub that stands in a file.
pub(super) struct Stub<'src> {
    /// Whether its text is to be a message or a term.
    pub(super) kind: EntryKind,
    /// Its name, without the `-` of a term.
    pub(super) name: &'src str,
    /// Whether it is as the tool wrote it.
    pub(super) is_untouched: bool,
}

/// The lines of the stub of an entry, each with its `#`.
pub(super) fn of(context: &Context<'_, '_>, entry: &Entry<'_, '_>) -> Vec<String> {
    let mut body = comment_lines(entry);
    if !body.is_empty() {
        body.push(String::new());
    }
    body.extend(text(context, entry).lines().map(|line| line.trim_end().to_owned()));
    let first = format!("{MARK}{} ({}): {TASK}", entry.id(), digits(body.iter().map(String::as_str)));
    std::iter::once(first).chain(body).map(|line| commented(&line)).collect()
}

/// The stub that a comment is.
pub(super) fn parse<'src>(comment: &ast::Comment<Spanned<'src>>) -> Option<Stub<'src>> {
    let (first, body) = comment.content.split_first()?;
    let (id, rest) = first.as_str().strip_prefix(MARK)?.split_once(" (")?;
    let (bound, _) = rest.split_once("):")?;
    let (kind, name) = id.strip_prefix('-').map_or((EntryKind::Message, id), |name| (EntryKind::Term, name));
    let is_name = name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    let lines = body.iter().map(|line| line.as_str().trim_end());
    is_name.then(|| Stub { kind, name, is_untouched: digits(lines) == bound })
}

/// The comment of an entry as it goes along, without what is for the tool.
fn comment_lines(entry: &Entry<'_, '_>) -> Vec<String> {
    let lines = entry.comment.into_iter().flat_map(|comment| &comment.content).map(|line| line.as_str().trim_end());
    lines.filter(|line| !line.trim_start().starts_with(FOR_THE_TOOL)).map(str::to_owned).collect()
}

/// The source's text in canonical form, its choices by number laid out for the language.
fn text(context: &Context<'_, '_>, entry: &Entry<'_, '_>) -> String {
    let layout = Layout { of: &context.forms, entry: *entry };
    let id = ast::Identifier { name: entry.name };
    let value = entry.value.map(|value| layout.pattern(value));
    let attribute = |attribute: &ast::Attribute<_>| ast::Attribute { id: attribute.id.clone(), value: layout.pattern(&attribute.value) };
    let attributes = entry.attributes.iter().map(attribute).collect();
    let laid_out = match (entry.kind, value) {
        (EntryKind::Term, Some(value)) => ast::Entry::Term(ast::Term { id, value, attributes, comment: None }),
        (_, value) => ast::Entry::Message(ast::Message { id, value, attributes, comment: None }),
    };
    syntax::print([&laid_out], Comments::Drop)
}

/// A line as a comment's.
pub(super) fn commented(line: &str) -> String {
    if line.is_empty() { "#".to_owned() } else { format!("# {line}") }
}

/// Eight hex digits that stand for lines.
fn digits<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    let mut hash = Sha256::new();
    for line in lines {
        hash.update(line.as_bytes());
        hash.update(b"\n");
    }
    hash.finalize()[..4].iter().map(|byte| format!("{byte:02x}")).collect()
}
