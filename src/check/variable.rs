//! # `unknown-variable`, `dropped-variable`
//!
//! A translation uses a variable that the app does not give, or leaves out one that the source shows.
//!
//! Why it matters: an unknown variable shows as `{$nigths}`; a dropped one can take a dose, a date or a number of nights
//! out of a sentence that still reads well.
//!
//! ```ftl
//! # source
//! stay = You will stay { $nights } nights.
//! # translation
//! stay = Se quedará { $noches } noches.
//! ```
//!
//! Use the source's names; they are not translated. Variables reached through `{ message }` count; a term's arguments
//! belong to the term.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::walk::{self, Node};
use super::{Context, did_you_mean};
use crate::diagnostic::{Diagnostic, closest};
use crate::pack::{Entry, EntryKind, Localization, declared_variables};
use crate::source::Span;
use crate::syntax::{self, Pattern, ast};

pub(super) fn run(context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
    for entry in context.target.entries().filter(|entry| entry.kind == EntryKind::Message) {
        let Some(source) = context.source.message(entry.name.as_str()) else { continue };
        if entry.patterns().chain(source.patterns()).all(is_text) {
            continue;
        }
        let known = known(context, &source);
        if let (Some(value), Some(source_value)) = (entry.value, source.value) {
            compare(context, (&entry, value), (&source, source_value), &known, findings);
        }
        for attribute in entry.attributes {
            if let Some(source_attribute) = source.attribute(attribute.id.name.as_str()) {
                compare(context, (&entry, &attribute.value), (&source, &source_attribute.value), &known, findings);
            }
        }
    }
}

/// Whether nothing but text is in a pattern, as in most.
fn is_text(pattern: &Pattern<'_>) -> bool {
    pattern.elements.iter().all(|element| matches!(element, ast::PatternElement::TextElement { .. }))
}

/// Every variable that the app may give to a message: what its source uses and what its comment declares.
fn known<'src>(context: &Context<'_, 'src>, source: &Entry<'_, 'src>) -> BTreeSet<&'src str> {
    let mut known: BTreeSet<&str> = source.patterns().flat_map(|pattern| variables_of(context.source, pattern).into_keys()).collect();
    if let Some(comment) = source.comment {
        known.extend(declared_variables(comment).into_iter().map(|variable| variable.name));
    }
    known
}

fn compare(
    context: &Context<'_, '_>,
    (entry, pattern): (&Entry<'_, '_>, &Pattern<'_>),
    (source, source_pattern): (&Entry<'_, '_>, &Pattern<'_>),
    known: &BTreeSet<&str>,
    findings: &mut Vec<Diagnostic>,
) {
    if pattern.elements.is_empty() {
        return;
    }
    let used = variables_of(context.target, pattern);
    let wanted = variables_of(context.source, source_pattern);
    let mut meant: BTreeSet<&str> = BTreeSet::new();
    let mut unknown = 0;
    for (name, span) in direct(entry.file.source.text(), pattern) {
        if !known.contains(name) {
            let all: Vec<String> = known.iter().map(|name| format!("`${name}`")).collect();
            let otherwise = if all.is_empty() {
                "the source has no variables; write the words".to_owned()
            } else {
                format!("the source has {}; names are not translated", all.join(", "))
            };
            // A name that is only misspelt is not dropped as well.
            match closest(name, wanted.keys().copied()) {
                Some(name) => drop(meant.insert(name)),
                None => unknown += 1,
            }
            findings.push(
                Diagnostic::error("unknown-variable", format!("the app gives no variable `${name}` to `{}`", entry.id()))
                    .at(entry.file.source, span)
                    .about(entry.id())
                    .help(did_you_mean("$", name, known.iter().copied(), &otherwise))
                    .see(source.file.source, source.id_span(), "the source is here"),
            );
        }
    }
    // One unknown name where one is left out: the name was translated, not the value dropped.
    let left: Vec<&str> = wanted.keys().copied().filter(|name| !used.contains_key(name) && !meant.contains(name)).collect();
    if let [name] = left.as_slice()
        && unknown == 1
    {
        meant.insert(name);
    }
    let source_spans: BTreeMap<&str, Span> = direct(source.file.source.text(), source_pattern).into_iter().rev().collect();
    for name in wanted.keys().filter(|name| !used.contains_key(*name) && !meant.contains(*name)) {
        let span = syntax::pattern_span(entry.file.source.text(), pattern);
        let finding = Diagnostic::warning("dropped-variable", format!("`${name}` is in the source but not in this text"))
            .at(entry.file.source, span)
            .about(entry.id())
            .help(format!("write {{ ${name} }} where it belongs in the sentence"));
        let place = source_spans.get(name).copied().unwrap_or_else(|| source.id_span());
        findings.push(finding.see(source.file.source, place, "the source shows it here"));
    }
}

/// Variables that a pattern names itself, outside of term arguments, with their places.
fn direct<'src>(text: &str, pattern: &Pattern<'src>) -> Vec<(&'src str, Span)> {
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
