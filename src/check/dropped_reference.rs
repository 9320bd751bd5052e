//! A text leaves out a message or a term that its source uses.
//!
#![doc = include_str!("../diagnostic/page/dropped-reference.md")]

use super::Context;
use super::usage::{Reference, Sides};
use super::variable::variables_of;
use crate::diagnostic::{Diagnostic, Severity};
use crate::pack::EntryKind;
use crate::syntax::{self, ast};

pub(super) fn run(context: &Context<'_, '_>, sides: &Sides<'_, '_, '_>, findings: &mut Vec<Diagnostic>) {
    // How a term is made up is the language's own.
    if sides.pair.entry.kind == EntryKind::Term {
        return;
    }
    // A name that this language does not know stands for the one that is meant.
    if sides.target.references.iter().any(|other| other.own && context.target.get(other.kind, other.name).is_none()) {
        return;
    }
    let has = |reference: &Reference<'_, '_>| {
        let same = |other: &&Reference<'_, '_>| other.kind == reference.kind && other.name == reference.name;
        sides.target.references.iter().any(|other| same(&other))
    };
    let mut dropped: Vec<&Reference<'_, '_>> = Vec::new();
    for reference in sides.source.references.iter().filter(|reference| reference.own && !has(reference)) {
        // Where a value goes with it, that is told; and so is what this language does not have at all.
        let loses = variables(context, reference).iter().any(|name| !sides.target.has(name));
        let is_there = context.target.get(reference.kind, reference.name).is_some();
        if is_there && !loses && !dropped.iter().any(|other| (other.kind, other.name) == (reference.kind, reference.name)) {
            dropped.push(reference);
        }
    }
    if let Some(first) = dropped.first() {
        findings.push(told(context, sides, &dropped, first));
    }
}

fn id(reference: &Reference<'_, '_>) -> String {
    let sign = if reference.kind == EntryKind::Term { "-" } else { "" };
    format!("{sign}{}", reference.name)
}

/// One finding for a text, whatever it leaves out.
fn told(context: &Context<'_, '_>, sides: &Sides<'_, '_, '_>, dropped: &[&Reference<'_, '_>], first: &Reference<'_, '_>) -> Diagnostic {
    let (entry, source) = (&sides.pair.entry, &sides.pair.source);
    let text = entry.file.source.text();
    let in_source =
        |other: &Reference<'_, '_>| sides.source.references.iter().any(|wanted| (wanted.kind, wanted.name) == (other.kind, other.name));
    let instead = sides.target.references.iter().find(|other| other.own && other.kind == first.kind && !in_source(other));
    let whole = syntax::pattern_span(text, sides.pair.pattern);
    let ids: Vec<String> = dropped.iter().map(|reference| id(reference)).collect();
    let (message, span) = match instead {
        Some(other) if ids.len() == 1 => {
            (format!("this text uses `{}` where the source uses `{}`", id(other), ids[0]), syntax::inline_span(text, other.inline))
        }
        _ => (format!("the source uses {}; this text does not", super::some(&ids)), whole),
    };
    // A message carries a text that must be said; a term may be inflected or written out.
    let said = |reference: &Reference<'_, '_>| variables(context, reference).is_empty();
    let message_dropped = dropped.iter().any(|reference| reference.kind == EntryKind::Message && said(reference));
    let severity = if message_dropped { Severity::Warning } else { Severity::Note };
    let word = fixed_text(context, first).filter(|word| text.get(whole.range()).is_some_and(|text| text.contains(word)));
    let help = match word {
        Some(word) => format!("write {{ {} }} in place of \"{word}\"", ids[0]),
        None => format!("write {{ {} }} where its words belong", ids[0]),
    };
    Diagnostic::new("dropped-reference", severity, message).at(entry.file.source, span).about(entry.id()).help(help).see(
        source.file.source,
        syntax::inline_span(source.file.source.text(), first.inline),
        "the source uses it here",
    )
}

/// The variables that a message of the source brings into a text.
fn variables<'src>(context: &Context<'_, 'src>, reference: &Reference<'_, '_>) -> Vec<&'src str> {
    let message = (reference.kind == EntryKind::Message).then(|| context.source.message(reference.name)).flatten();
    let value = message.and_then(|message| match reference.attribute {
        Some(attribute) => message.attribute(attribute).map(|attribute| &attribute.value),
        None => message.value,
    });
    value.map(|value| variables_of(context.source, value).into_keys().collect()).unwrap_or_default()
}

/// The words of what is referred to in this language, where they are always the same.
fn fixed_text<'src>(context: &Context<'_, 'src>, reference: &Reference<'_, '_>) -> Option<&'src str> {
    let entry = context.target.get(reference.kind, reference.name)?;
    match entry.value?.elements.as_slice() {
        [ast::PatternElement::TextElement { value }] => Some(value.as_str()),
        _ => None,
    }
}
