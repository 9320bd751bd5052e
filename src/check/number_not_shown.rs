//! A variant for several numbers does not say which one.
//!
#![doc = include_str!("../diagnostic/page/number-not-shown.md")]

use super::duplicate::key;
use super::plural::Choice;
use super::shows;
use super::usage::By;
use super::variable::known;
use super::{Context, variables_of};
use crate::diagnostic::{Diagnostic, Severity, closest};
use crate::locale::PluralCategory;
use crate::pack::{Entry, EntryKind};
use crate::syntax::{self, Pattern, Variant};

/// Looks at a pattern that chooses by number. `attribute` is the pattern's, none for the value.
pub(super) fn run(
    context: &Context<'_, '_>,
    entry: &Entry<'_, '_>,
    attribute: Option<&str>,
    pattern: &Pattern<'_>,
    choices: &[Choice<'_, '_>],
    findings: &mut Vec<Diagnostic>,
) {
    // A term's form of a word stands beside the number, in the text that uses the term.
    if entry.kind == EntryKind::Term {
        return;
    }
    let mut variables: Vec<&str> = choices.iter().filter_map(|choice| choice.variable).collect();
    variables.sort_unstable();
    variables.dedup();
    for variable in variables {
        // A name that the app does not give is told as such.
        if !is_given(context, entry, variable)
            || shows::always(context.target, pattern, variable)
            || !is_shown(context, entry, attribute, pattern, variable)
        {
            continue;
        }
        shows::variants_without(context, pattern, variable, &mut |selector, variants, variant| {
            let choice = choices.iter().find(|choice| std::ptr::eq(choice.variants, variants));
            if let Some(choice) = choice.filter(|_| By::of(selector) == By::Variable(variable)) {
                findings.extend(told(context, choice, variant, variable));
            }
        });
    }
}

/// Whether the text or its source shows the number anywhere; otherwise only the form of a word depends on it.
fn is_shown(context: &Context<'_, '_>, entry: &Entry<'_, '_>, attribute: Option<&str>, pattern: &Pattern<'_>, variable: &str) -> bool {
    let in_source = || {
        let source = context.source.message(entry.name.as_str())?;
        let value = match attribute {
            Some(attribute) => source.attribute(attribute).map(|attribute| &attribute.value),
            None => source.value,
        };
        value.map(|value| shows::ever(context.source, value, variable))
    };
    shows::ever(context.target, pattern, variable) || in_source().unwrap_or(false)
}

fn told(context: &Context<'_, '_>, choice: &Choice<'_, '_>, variant: &Variant<'_>, variable: &str) -> Option<Diagnostic> {
    let rules = choice.rules(context)?;
    let category = PluralCategory::from_keyword(key(variant).as_str())?;
    if shows_it_misspelt(context, choice.entry, &variant.value, variable) {
        return None;
    }
    let met = choice.met(rules);
    let (first, second) = (met.example[category as usize]?, met.second[category as usize]?);
    let entry = choice.entry;
    // Nobody says whether 0 occurs.
    let only_zero = first == 0 && met.third[category as usize].is_none() && choice.range.is_none();
    let severity = if only_zero { Severity::Note } else { Severity::Warning };
    let more = if met.third[category as usize].is_some() { " and more" } else { "" };
    let message = format!("`[{category}]` is for {first}, {second}{more} in {}, but does not show the number", context.language());
    let span = syntax::pattern_span(entry.file.source.text(), &variant.value);
    let span = if span.start == span.end { key(variant).span() } else { span };
    Some(Diagnostic::new("number-not-shown", severity, message).at(entry.file.source, span).about(entry.id()).help(format!(
        "write {{ ${variable} }} in it; for one exact number write a variant of its own above it, such as [{}]",
        if first == 0 { second } else { first }
    )))
}

/// Whether the number is there under a name that is nearly its own and that the app does not give, which is told as such.
fn shows_it_misspelt(context: &Context<'_, '_>, entry: &Entry<'_, '_>, pattern: &Pattern<'_>, variable: &str) -> bool {
    let is_near = |name: &str| closest(name, std::iter::once(variable)).is_some();
    variables_of(context.target, pattern).keys().any(|name| is_near(name) && !is_given(context, entry, name))
}

/// Whether the source of an entry uses or declares a variable.
fn is_given(context: &Context<'_, '_>, entry: &Entry<'_, '_>, name: &str) -> bool {
    context.source.message(entry.name.as_str()).is_some_and(|source| known(context, &source).contains(name))
}
