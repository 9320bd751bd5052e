//! Messages that an app seems to put together to one sentence. Runs on the source only.
#![doc = include_str!("../diagnostic/page/split-sentence.md")]

use super::Context;
use super::flat::ways;
use crate::diagnostic::Diagnostic;
use crate::pack::{Entry, EntryKind};
use crate::source::Span;
use crate::syntax::{self, Pattern, Spanned, ast};

/// Words in ids that tell of two halves.
const HALVES: [(&str, &str); 6] =
    [("before", "after"), ("prefix", "suffix"), ("pre", "post"), ("start", "end"), ("part1", "part2"), ("part-1", "part-2")];

pub(super) fn run(context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
    for entry in context.source.unique_entries().filter(|entry| entry.kind == EntryKind::Message) {
        if let Some(second) = second_half(context, &entry)
            && go_on(&entry, &second)
        {
            findings.push(halves(&entry, &second));
            continue;
        }
        for pattern in entry.patterns() {
            if let Some((span, starts)) = blank_at_edge(entry.file.source.text(), pattern) {
                findings.push(edge(&entry, span, starts));
            }
        }
    }
}

/// A literal of blanks at the start or end of a text, and whether it is at the start. Fluent drops blanks there, so
/// somebody wanted them: as a rule to join the text to another.
fn blank_at_edge(file: &str, pattern: &Pattern<'_>) -> Option<(Span, bool)> {
    let (first, last) = match pattern.elements.as_slice() {
        [first, .., last] => (first, last),
        _ => return None,
    };
    let beside = |element: Option<&ast::PatternElement<Spanned<'_>>>, blank: fn(&str) -> bool| match element {
        Some(ast::PatternElement::TextElement { value }) => blank(value.as_str()),
        _ => false,
    };
    let edge = |element: &ast::PatternElement<Spanned<'_>>, beside_is_blank: bool| {
        let ast::PatternElement::Placeable { expression } = element else { return None };
        let ast::Expression::Inline(ast::InlineExpression::StringLiteral { value }) = expression else { return None };
        let text = syntax::unescape(value.as_str());
        let blank = if text.is_empty() { beside_is_blank } else { text.chars().all(char::is_whitespace) };
        blank.then(|| syntax::expression_span(file, expression))
    };
    let count = pattern.elements.len();
    let start = edge(first, beside(pattern.elements.get(1), |text| text.starts_with([' ', '\u{a0}']) && !text.starts_with("  ")));
    let end = || edge(last, beside(pattern.elements.get(count - 2), |text| text.ends_with([' ', '\u{a0}'])));
    start.map(|span| (span, true)).or_else(|| end().map(|span| (span, false)))
}

/// The message that has the other half's word in its id.
fn second_half<'a, 'src>(context: &Context<'a, 'src>, entry: &Entry<'_, 'src>) -> Option<Entry<'a, 'src>> {
    let id = entry.name.as_str();
    HALVES.iter().find_map(|(first, second)| {
        let at = id.match_indices(first).map(|(at, _)| at).find(|at| is_part(id, *at, first.len()))?;
        context.source.message(&format!("{}{second}{}", &id[..at], &id[at + first.len()..]))
    })
}

/// Whether a word in an id is one of its parts.
fn is_part(id: &str, at: usize, length: usize) -> bool {
    let edge = |byte: Option<&u8>| byte.is_none_or(|byte| matches!(byte, b'-' | b'_'));
    at > 0 && edge(id.as_bytes().get(at - 1)) && edge(id.as_bytes().get(at + length))
}

/// Whether the second text goes on with the sentence of the first.
fn go_on(first: &Entry<'_, '_>, second: &Entry<'_, '_>) -> bool {
    let text = |entry: &Entry<'_, '_>| Some(ways(entry.file.source.text(), entry.value?).swap_remove(0).text().trim().to_owned());
    let (Some(first), Some(second)) = (text(first), text(second)) else { return false };
    let open = first.ends_with(|last: char| last.is_alphanumeric() || matches!(last, ',' | '(' | '“'));
    open && second.starts_with(|begin: char| begin.is_lowercase() || matches!(begin, ',' | '.' | ')' | ';' | '”'))
}

fn edge(entry: &Entry<'_, '_>, span: Span, starts: bool) -> Diagnostic {
    let where_ = if starts { "starts" } else { "ends" };
    Diagnostic::note("split-sentence", format!("this text {where_} with a space, as if another text were joined to it"))
        .at(entry.file.source, span)
        .about(entry.id())
        .help("write the whole sentence in one message, with a variable for what the app puts in")
}

fn halves(first: &Entry<'_, '_>, second: &Entry<'_, '_>) -> Diagnostic {
    Diagnostic::note("split-sentence", format!("`{}` and `{}` seem to be two halves of one sentence", first.id(), second.id()))
        .at(second.file.source, second.id_span())
        .about(second.id())
        .help("write the whole sentence in one message, with a variable or a tag for what stands between")
        .see(first.file.source, first.id_span(), "the first half is here")
}
