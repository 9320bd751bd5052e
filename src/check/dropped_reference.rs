//! A text leaves out a message or a term that its source uses.
//!
#![doc = include_str!("../diagnostic/page/dropped-reference.md")]

use super::Context;
use super::usage::{Reference, Sides};
use crate::diagnostic::{Diagnostic, Severity};
use crate::pack::EntryKind;
use crate::syntax::{self, ast};

pub(super) fn run(context: &Context<'_, '_>, sides: &Sides<'_, '_, '_>, findings: &mut Vec<Diagnostic>) {
    // How a term is made up is the language's own.
    if sides.pair.entry.kind == EntryKind::Term {
        return;
    }
    let has = |reference: &Reference<'_, '_>| {
        let same = |other: &&Reference<'_, '_>| other.kind == reference.kind && other.name == reference.name;
        sides.target.references.iter().any(|other| same(&other))
    };
    let mut told: Vec<(EntryKind, &str)> = Vec::new();
    for reference in sides.source.references.iter().filter(|reference| reference.own) {
        let name = (reference.kind, reference.name);
        if !told.contains(&name) && !has(reference) {
            told.push(name);
            findings.push(dropped(context, sides, reference));
        }
    }
}

fn dropped(context: &Context<'_, '_>, sides: &Sides<'_, '_, '_>, reference: &Reference<'_, '_>) -> Diagnostic {
    let (entry, source) = (&sides.pair.entry, &sides.pair.source);
    let text = entry.file.source.text();
    let in_source = |other: &Reference<'_, '_>| sides.source.references.iter().any(|wanted| (wanted.kind, wanted.name) == (other.kind, other.name));
    let instead = sides.target.references.iter().find(|other| other.own && other.kind == reference.kind && !in_source(other));
    let sign = if reference.kind == EntryKind::Term { "-" } else { "" };
    let name = format!("{sign}{}", reference.name);
    let (message, span) = match instead {
        Some(other) => (
            format!("this text uses `{sign}{}` where the source uses `{name}`", other.name),
            syntax::inline_span(text, other.inline),
        ),
        None => (format!("the source uses `{name}`; this text does not"), syntax::pattern_span(text, sides.pair.pattern)),
    };
    let severity = if reference.kind == EntryKind::Term { Severity::Note } else { Severity::Warning };
    let word = fixed_text(context, reference).filter(|word| text.get(syntax::pattern_span(text, sides.pair.pattern).range()).is_some_and(|text| text.contains(word)));
    let help = match word {
        Some(word) => format!("write {{ {name} }} in place of \"{word}\""),
        None => format!("write {{ {name} }} where its words belong"),
    };
    Diagnostic::new("dropped-reference", severity, message)
        .at(entry.file.source, span)
        .about(entry.id())
        .help(help)
        .see(source.file.source, syntax::inline_span(source.file.source.text(), reference.inline), "the source uses it here")
}

/// The words of what is referred to in this language, where they are always the same.
fn fixed_text<'src>(context: &Context<'_, 'src>, reference: &Reference<'_, '_>) -> Option<&'src str> {
    let entry = context.target.get(reference.kind, reference.name)?;
    match entry.value?.elements.as_slice() {
        [ast::PatternElement::TextElement { value }] => Some(value.as_str()),
        _ => None,
    }
}
