//! A variant of a choice by number that can never be chosen, and a default that is not for the rest of the numbers.
//!
#![doc = include_str!("../diagnostic/page/unreachable-variant.md")]
#![doc = include_str!("../diagnostic/page/default-not-other.md")]

use std::collections::BTreeSet;

use super::Context;
use super::duplicate::key;
use super::plural::Choice;
use crate::diagnostic::{Diagnostic, Severity};
use crate::locale::{PluralCategory, PluralRules};
use crate::syntax::{Variant, ast};

/// Most variants of a choice that are looked at, each with all above it. No person writes more.
const MAX_VARIANTS: usize = 1_000;

/// Fluent takes the first variant that fits, in the order of the text.
pub(super) fn run(choice: &Choice<'_, '_>, rules: &PluralRules, findings: &mut Vec<Diagnostic>) {
    if choice.variants.len() > MAX_VARIANTS {
        return;
    }
    for (number, variant) in choice.variants.iter().enumerate() {
        let above = &choice.variants[..number];
        if let Some(exact) = exact(variant).filter(|_| !variant.default) {
            findings.extend(shadowed(choice, rules, variant, exact, above));
        } else if let Some(category) = category(variant).filter(|_| !variant.default) {
            findings.extend(emptied(choice, rules, variant, category, above));
        }
    }
}

/// Tells a default that is not `other` where numbers of daily life need `other`.
pub(super) fn default(context: &Context<'_, '_>, choice: &Choice<'_, '_>, rules: &PluralRules, findings: &mut Vec<Diagnostic>) {
    let Some(default) = choice.variants.iter().find(|variant| variant.default) else { return };
    let name = key(default).as_str();
    if name == PluralCategory::Other.as_str() || choice.has(PluralCategory::Other) {
        return;
    }
    let Some(number) = choice.met(rules).example[PluralCategory::Other as usize] else { return };
    findings.push(
        Diagnostic::warning(
            "default-not-other",
            format!("{number} has the form `[other]` in {}, but is shown as `[{name}]`", context.language()),
        )
        .at(choice.entry.file.source, key(default).span())
        .about(choice.entry.id())
        .help("write `*[other]` as the last variant, with the sentence for all other numbers"),
    );
}

fn category(variant: &Variant<'_>) -> Option<PluralCategory> {
    match &variant.key {
        ast::VariantKey::Identifier { name } => PluralCategory::from_keyword(name.as_str()),
        ast::VariantKey::NumberLiteral { .. } => None,
    }
}

/// The whole number that a variant is for.
fn exact(variant: &Variant<'_>) -> Option<u64> {
    match &variant.key {
        ast::VariantKey::NumberLiteral { value } => value.as_str().parse().ok(),
        ast::VariantKey::Identifier { .. } => None,
    }
}

fn shadowed(choice: &Choice<'_, '_>, rules: &PluralRules, variant: &Variant<'_>, exact: u64, above: &[Variant<'_>]) -> Option<Diagnostic> {
    if let Some(range) = choice.range.as_ref().filter(|range| !range.contains(&exact)) {
        let message = format!("`[{exact}]` is never chosen: the numbers go from {} to {}", range.start(), range.end());
        return Some(told(
            choice,
            variant,
            Severity::Note,
            message,
            "delete it, or correct the numbers in the source's comment".to_owned(),
        ));
    }
    let wanted = rules.category_of(exact);
    let first = above.iter().find(|other| category(other) == Some(wanted))?;
    let name = key(first).as_str();
    let message = format!("`[{exact}]` is never chosen: `[{name}]` above it takes {exact} first");
    Some(told(choice, variant, Severity::Warning, message, format!("move `[{exact}]` above `[{name}]`")))
}

/// A category all of whose numbers have variants of their own above it.
fn emptied(
    choice: &Choice<'_, '_>,
    rules: &PluralRules,
    variant: &Variant<'_>,
    category: PluralCategory,
    above: &[Variant<'_>],
) -> Option<Diagnostic> {
    let takes: BTreeSet<u64> = above.iter().filter_map(exact).filter(|number| rules.category_of(*number) == category).collect();
    // What stands below it takes nothing from it.
    let is_below =
        |variant: &Variant<'_>| exact(variant).is_some_and(|number| rules.category_of(number) == category && !takes.contains(&number));
    if takes.is_empty() || choice.met(rules).example[category as usize].is_some() || choice.variants.iter().any(is_below) {
        return None;
    }
    let (verb, numbers) = if takes.len() == 1 { ("takes", "number") } else { ("take", "numbers") };
    let takes: Vec<String> = takes.iter().map(|number| format!("`[{number}]`")).collect();
    let message = format!("`[{category}]` is never chosen: {} above it {verb} its only {numbers}", takes.join(" and "));
    Some(told(choice, variant, Severity::Note, message, "delete one of the two".to_owned()))
}

fn told(choice: &Choice<'_, '_>, variant: &Variant<'_>, severity: Severity, message: String, help: String) -> Diagnostic {
    Diagnostic::new("unreachable-variant", severity, message)
        .at(choice.entry.file.source, key(variant).span())
        .about(choice.entry.id())
        .help(help)
}
