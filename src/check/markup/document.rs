//! The markup of documents and of the glossary: only what apps can show.
//!
//! What it finds cannot be built.
#![doc = include_str!("../../diagnostic/page/invalid-markup.md")]
#![doc = include_str!("../../diagnostic/page/unknown-glossary-name.md")]

use std::collections::BTreeSet;

use super::super::Context;
use super::super::document::{glossary_message, required_messages};
use crate::diagnostic::Diagnostic;
use crate::pack::Entry;
use crate::source::Span;
use crate::syntax::{self, Expression, MarkupErrorKind, Pattern, ast};

pub(super) fn run(context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
    let ids: BTreeSet<String> = context.pack.documents.iter().flat_map(|document| required_messages(document, context.source)).collect();
    let prefix = glossary_message(context.pack, "");
    for entry in context.target.entries() {
        let name = entry.name.as_str();
        let in_glossary = prefix.as_deref().is_some_and(|prefix| !prefix.is_empty() && name.starts_with(prefix));
        if ids.contains(name) || in_glossary {
            for pattern in entry.patterns() {
                check(context, &entry, pattern, findings);
            }
        }
    }
}

fn check(context: &Context<'_, '_>, entry: &Entry<'_, '_>, pattern: &Pattern<'_>, findings: &mut Vec<Diagnostic>) {
    let mut text = Flat::default();
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => text.push(value.as_str(), value.span().start),
            ast::PatternElement::Placeable { expression } => {
                let span = syntax::placeable_span(entry.file.source.text(), expression);
                // Stands for the placeable: a tag is not cut by it, and is not empty with it.
                text.push("\u{fffc}", span.start);
                if let ast::Expression::Select { variants, .. } = inner(expression) {
                    for variant in variants {
                        check(context, entry, &variant.value, findings);
                    }
                }
            }
        }
    }
    match syntax::markup_runs(&text.text) {
        Err(error) => {
            let help = match error.kind {
                MarkupErrorKind::Unknown(_) => "use em, strong, sub, sup, abbr, bdi or dfn, or write it without markup",
                MarkupErrorKind::Attributes(_) => "copy the tag from the source",
                MarkupErrorKind::Nested(_) => "close the outer tag first",
                MarkupErrorKind::Unopened(_) => "delete it, or add the tag that it closes",
                MarkupErrorKind::Unclosed(_) => "add the end tag in the same text",
                MarkupErrorKind::Empty(_) => "put the tag around the word that it marks",
            };
            let finding = Diagnostic::error("invalid-markup", error.kind.to_string());
            findings.push(finding.at(entry.file.source, text.place(error.at)).about(entry.id()).help(help));
        }
        Ok(runs) => {
            for name in runs.iter().filter_map(|run| run.name) {
                glossary_name(context, entry, &text, name, findings);
            }
        }
    }
}

fn inner<'a, 'src>(expression: &'a Expression<'src>) -> &'a Expression<'src> {
    match expression {
        ast::Expression::Inline(ast::InlineExpression::Placeable { expression }) => inner(expression),
        other => other,
    }
}

fn glossary_name(context: &Context<'_, '_>, entry: &Entry<'_, '_>, text: &Flat, name: &str, findings: &mut Vec<Diagnostic>) {
    let Some(message) = glossary_message(context.pack, name) else { return };
    if context.source.message(&message).is_some() {
        return;
    }
    let prefix = glossary_message(context.pack, "").unwrap_or_default();
    let names = context.source.entries().map(|entry| entry.name.as_str()).filter_map(|id| id.strip_prefix(prefix.as_str()));
    let start = text.text.find(&format!("\"{name}\"")).map_or(0, |at| at + 1);
    findings.push(
        Diagnostic::error("unknown-glossary-name", format!("the glossary has no entry `{name}`"))
            .at(entry.file.source, text.place(Span::new(start, start + name.len())))
            .about(entry.id())
            .help(context.did_you_mean("", name, names, &format!("add the message `{message}`, or correct the name"))),
    );
}

/// The text of a pattern in one piece, with the way back to its places.
#[derive(Default)]
struct Flat {
    text: String,
    pieces: Vec<(usize, u32)>,
}

impl Flat {
    fn push(&mut self, text: &str, start: u32) {
        self.pieces.push((self.text.len(), start));
        self.text.push_str(text);
    }

    fn place(&self, span: Span) -> Span {
        let offset = |at: u32| {
            let piece = self.pieces.partition_point(|(start, _)| *start <= at as usize).saturating_sub(1);
            self.pieces.get(piece).map_or(0, |(start, source)| *source as usize + (at as usize - start))
        };
        // The last byte's place, so that a span never runs into the next piece.
        let end = if span.end > span.start { offset(span.end - 1) + 1 } else { offset(span.end) };
        Span::new(offset(span.start), end)
    }
}
