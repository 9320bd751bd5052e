//! A translation uses a variable that the app does not give, or leaves out one that the source shows.
//!
#![doc = include_str!("../diagnostic/page/unknown-variable.md")]
#![doc = include_str!("../diagnostic/page/dropped-variable.md")]

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::Context;
use super::choice::Told;
use super::usage::Sides;
use crate::diagnostic::Diagnostic;
use crate::pack::{Entry, EntryKind, Localization, declared_variables};
use crate::source::Span;
use crate::syntax::walk::{self, Node};
use crate::syntax::{self, Pattern, ast};

/// Every variable that the app may give to a message: what its source uses and what its comment declares.
pub(super) fn known<'src>(context: &Context<'_, 'src>, source: &Entry<'_, 'src>) -> BTreeSet<&'src str> {
    let mut known: BTreeSet<&str> = source.patterns().flat_map(|pattern| variables_of(context.source, pattern).into_keys()).collect();
    if let Some(comment) = source.comment {
        known.extend(declared_variables(comment).into_iter().map(|variable| variable.name));
    }
    known
}

/// Looks at one text; `told` is what the choices said already.
pub(super) fn run(
    context: &Context<'_, '_>,
    sides: &Sides<'_, '_, '_>,
    known: &BTreeSet<&str>,
    told: &Told<'_>,
    findings: &mut Vec<Diagnostic>,
) {
    let pair = sides.pair;
    if pair.entry.kind == EntryKind::Term {
        return;
    }
    let used = sides.target.variables();
    let wanted = &sides.source.shown;
    let mut meant: BTreeSet<&str> = told.variable.into_iter().collect();
    let mut unnamed = 0;
    for (name, span) in direct(pair.entry.file.source.text(), pair.pattern) {
        if known.contains(name) {
            continue;
        }
        // A name that is only misspelt is not dropped as well.
        match context.closest(name, wanted.iter().copied()) {
            Some(name) => drop(meant.insert(name)),
            None => unnamed += 1,
        }
        findings.push(unknown(context, (&pair.entry, &pair.source), name, span, known));
    }
    let left: Vec<&str> = wanted.iter().copied().filter(|name| !used.contains(name) && !meant.contains(name)).collect();
    // One unknown name where one is left out: the name was translated, not the value dropped.
    if left.len() == 1 && unnamed == 1 {
        return;
    }
    for name in left {
        if !is_lost_with_its_tag(sides, name, findings) {
            findings.push(dropped(sides, name));
        }
    }
}

/// Whether the source has a variable in a tag only, and that tag was told as missing.
fn is_lost_with_its_tag(sides: &Sides<'_, '_, '_>, name: &str, findings: &[Diagnostic]) -> bool {
    let text = sides.pair.source.file.source.text();
    let in_tag = |span: Span| text.get(..span.start as usize).is_some_and(|before| before.rfind('<') > before.rfind('>'));
    let places = direct(text, sides.pair.source_pattern);
    let mut places = places.into_iter().filter(|(other, _)| *other == name).map(|(_, span)| span).peekable();
    let told = |finding: &Diagnostic| {
        matches!(finding.code, "missing-element" | "missing-tag") && finding.id.as_deref() == Some(&*sides.pair.entry.id())
    };
    places.peek().is_some() && places.all(in_tag) && findings.iter().any(told)
}

/// Variables that a pattern names itself, outside of term arguments, with their places.
pub(super) fn direct<'src>(text: &str, pattern: &Pattern<'src>) -> Vec<(&'src str, Span)> {
    let mut found = Vec::new();
    walk::pattern(pattern, &mut |node| {
        if let Node::Inline(inline @ ast::InlineExpression::VariableReference { id }) = node {
            found.push((id.name.as_str(), syntax::inline_span(text, inline)));
        }
    });
    found
}

/// Variables that a pattern needs, its own and those of the messages that it shows; how each is used first.
///
/// Terms are left out: they see only the arguments that they are given.
#[must_use]
pub fn variables_of<'src>(localization: &Localization<'src>, pattern: &Pattern<'src>) -> BTreeMap<&'src str, Span> {
    let mut variables = BTreeMap::new();
    let mut seen: HashSet<(&str, Option<&str>), foldhash::fast::RandomState> = HashSet::default();
    let mut todo: Vec<(&str, Option<&str>)> = Vec::new();
    collect(pattern, &mut variables, &mut todo);
    while let Some(reference) = todo.pop() {
        if !seen.insert(reference) {
            continue;
        }
        let Some(entry) = localization.message(reference.0) else { continue };
        let value = match reference.1 {
            Some(attribute) => entry.attribute(attribute).map(|attribute| &attribute.value),
            None => entry.value,
        };
        if let Some(value) = value {
            collect(value, &mut variables, &mut todo);
        }
    }
    variables
}

fn collect<'src>(pattern: &Pattern<'src>, variables: &mut BTreeMap<&'src str, Span>, todo: &mut Vec<(&'src str, Option<&'src str>)>) {
    walk::pattern(pattern, &mut |node| match node {
        Node::Inline(ast::InlineExpression::VariableReference { id }) => {
            variables.entry(id.name.as_str()).or_insert(id.name.span());
        }
        Node::Inline(ast::InlineExpression::MessageReference { id, attribute }) => {
            todo.push((id.name.as_str(), attribute.as_ref().map(|attribute| attribute.name.as_str())));
        }
        _ => {}
    });
}

fn unknown(
    context: &Context<'_, '_>,
    (entry, source): (&Entry<'_, '_>, &Entry<'_, '_>),
    name: &str,
    span: Span,
    known: &BTreeSet<&str>,
) -> Diagnostic {
    let all: Vec<String> = known.iter().map(|name| format!("`${name}`")).collect();
    let otherwise = if all.is_empty() {
        "the source has no variables; write the words".to_owned()
    } else {
        format!("the source has {}; names are not translated", all.join(", "))
    };
    Diagnostic::error("unknown-variable", format!("the app gives no variable `${name}` to `{}`", entry.id()))
        .at(entry.file.source, span)
        .about(entry.id())
        .help(context.did_you_mean("$", name, known.iter().copied(), &otherwise))
        .see(source.file.source, source.id_span(), "the source is here")
}

fn dropped(sides: &Sides<'_, '_, '_>, name: &str) -> Diagnostic {
    let (entry, source) = (&sides.pair.entry, &sides.pair.source);
    let span = syntax::pattern_span(entry.file.source.text(), sides.pair.pattern);
    let places = direct(source.file.source.text(), sides.pair.source_pattern);
    let place = places.into_iter().find(|(other, _)| *other == name).map_or_else(|| source.id_span(), |(_, span)| span);
    let call = sides.source.calls.iter().find(|call| call.variable == Some(name));
    let call = call.and_then(|call| source.file.source.text().get(syntax::inline_span(source.file.source.text(), call.inline).range()));
    let written = call.map_or_else(|| format!("${name}"), str::to_owned);
    Diagnostic::warning("dropped-variable", format!("`${name}` is in the source but not in this text"))
        .at(entry.file.source, span)
        .about(entry.id())
        .help(format!("write {{ {written} }} where it belongs in the sentence"))
        .see(source.file.source, place, "the source shows it here")
}
