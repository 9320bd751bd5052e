//! What a text chooses by and between, against its source: choices dropped or made by something else, variants missing
//! or unknown.
//!
#![doc = include_str!("../diagnostic/page/dropped-choice.md")]
#![doc = include_str!("../diagnostic/page/changed-selector.md")]
#![doc = include_str!("../diagnostic/page/missing-variant.md")]
#![doc = include_str!("../diagnostic/page/unknown-variant.md")]

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Context;
use super::duplicate::key;
use super::plural::{declared, is_by_rank};
use super::usage::{By, Select, Sides};
use crate::diagnostic::{Diagnostic, Place, Severity, closest};
use crate::locale::PluralCategory;
use crate::pack::{EntryKind, VariableType};
use crate::source::Span;
use crate::syntax::{self, Variant, ast};

/// Languages in which a counted noun stays as it is, so that one sentence is right for every number ("5 gece", "5 đêm").
const UNCHANGED: [&str; 19] =
    ["as", "az", "bn", "fa", "fil", "hu", "hy", "ka", "kk", "ky", "or", "tg", "tk", "tr", "tt", "ug", "uz", "vi", "yue"];

/// What was told about a text, so that no other rule speaks of the same mistake.
#[derive(Default)]
pub(super) struct Told<'src> {
    /// The variable that is not chosen by any more.
    pub(super) variable: Option<&'src str>,
}

/// Looks at one text. Choices in terms are the language's own.
pub(super) fn run<'src>(
    context: &Context<'_, 'src>,
    sides: &Sides<'_, '_, 'src>,
    known: &BTreeSet<&str>,
    findings: &mut Vec<Diagnostic>,
) -> Told<'src> {
    let mut told = Told::default();
    if sides.pair.entry.kind == EntryKind::Term || sides.source.selects.is_empty() && sides.target.selects.is_empty() {
        return told;
    }
    let mut lost: Vec<&Select<'_, 'src>> = Vec::new();
    for select in &sides.source.selects {
        if select.by == By::Own || lost.iter().any(|other| other.by == select.by) {
            continue;
        }
        if !sides.target.selects.iter().any(|other| other.by == select.by) {
            lost.push(select);
        }
    }
    variants(context, sides, findings);
    if lost.is_empty() {
        return told;
    }
    let new = |select: &&Select<'_, 'src>| select.own && sides.source.selects.iter().all(|other| other.by != select.by);
    let added: Vec<&Select<'_, 'src>> = sides.target.selects.iter().filter(new).filter(|select| select.by != By::Own).collect();
    let unknown = |select: &&&Select<'_, '_>| select.by.variable().is_some_and(|name| !known.contains(name));
    if added.iter().any(|select| unknown(&select)) {
        // The name is told as unknown; it stands for the one that is lost.
        told.variable = lost.first().and_then(|select| select.by.variable());
        return told;
    }
    if let ([select], [instead]) = (lost.as_slice(), added.as_slice()) {
        told.variable = select.by.variable();
        findings.push(words::changed(sides, select, instead));
        return told;
    }
    for select in lost {
        findings.extend(dropped(context, sides, select));
    }
    told
}

/// What follows from a choice by another variable is not told as well, nor are rare forms where an unknown variable chooses:
/// the one that was meant may have said which numbers occur.
pub(super) fn forget_consequences(findings: &mut Vec<Diagnostic>) {
    let unknown = findings.iter().filter(|finding| finding.code == "unknown-variable").filter_map(|finding| finding.place.as_ref());
    let unknown: BTreeSet<(Arc<str>, u32)> = unknown.map(|place| (Arc::clone(&place.file), place.span.start)).collect();
    if !unknown.is_empty() {
        let is_rare = |finding: &Diagnostic| finding.code == "missing-plural" && finding.severity == Severity::Note;
        let begin = |place: &Place, at: u32| (Arc::clone(&place.file), at);
        let chooses = |place: &Place| unknown.range(begin(place, place.span.start)..begin(place, place.span.end)).next().is_some();
        findings.retain(|finding| !(is_rare(finding) && finding.place.as_ref().is_some_and(chooses)));
    }
    const CONSEQUENCES: [&str; 5] = ["missing-plural", "missing-variant", "number-not-shown", "unknown-variant", "unreachable-variant"];
    let changed: Vec<(Option<String>, Option<Arc<str>>)> = findings
        .iter()
        .filter(|finding| finding.code == "changed-selector")
        .map(|finding| (finding.id.clone(), finding.file.clone()))
        .collect();
    if !changed.is_empty() {
        let follows = |finding: &Diagnostic| changed.iter().any(|(id, file)| *id == finding.id && *file == finding.file);
        findings.retain(|finding| !(CONSEQUENCES.contains(&finding.code) && follows(finding)));
    }
}

/// A choice of the source that the text does not make.
fn dropped(context: &Context<'_, '_>, sides: &Sides<'_, '_, '_>, select: &Select<'_, '_>) -> Option<Diagnostic> {
    let variable = select.by.variable();
    let shown = variable.is_some_and(|name| sides.target.shows(name));
    if !shown && variable.is_some_and(|name| sides.source.shows(name)) {
        // The whole value is gone, which is told as such.
        return None;
    }
    let all: Vec<&Variant<'_>> = select.variants.iter().collect();
    if !is_by_number(context, sides, select, &all) {
        let by_gender = variable.is_some_and(|name| ["gender", "sex"].iter().any(|word| name.to_ascii_lowercase().contains(word)));
        let severity = if by_gender { Severity::Note } else { Severity::Warning };
        return Some(words::dropped(sides, select, severity, shown));
    }
    let own_sentence = exact(select.variants.iter()).find(|number| *number != 1.0);
    if let Some(number) = own_sentence {
        return Some(words::dropped_number(sides, select, number));
    }
    if UNCHANGED.binary_search(&context.target.locale.tag.language()).is_ok() {
        return None;
    }
    // A text that shows no number may be right for all of them.
    let rules = if is_by_rank(select.selector) { &context.ordinal } else { &context.cardinal };
    let forms = rules.as_ref().map_or(1, |rules| rules.categories().into_iter().filter(|c| rules.is_everyday(*c)).count());
    (forms > 1 && shown).then(|| words::dropped_forms(context, sides, select))
}

/// Variants of choices that both make.
fn variants<'src>(context: &Context<'_, 'src>, sides: &Sides<'_, '_, 'src>, findings: &mut Vec<Diagnostic>) {
    let mut seen: Vec<By<'src>> = Vec::new();
    for select in sides.target.selects.iter().filter(|select| select.own && select.by != By::Own) {
        if seen.contains(&select.by) {
            continue;
        }
        seen.push(select.by);
        let (mine, theirs) = (variants_by(&sides.target.selects, select.by), variants_by(&sides.source.selects, select.by));
        let all: Vec<&Variant<'src>> = mine.iter().chain(&theirs).copied().collect();
        if is_by_number(context, sides, select, &all) {
            if !theirs.is_empty() {
                numbers(context, sides, select, (&mine, &theirs), findings);
            }
        } else {
            word_variants(context, sides, select, (&mine, &theirs), findings);
        }
    }
}

fn variants_by<'a, 'src>(selects: &[Select<'a, 'src>], by: By<'src>) -> Vec<&'a Variant<'src>> {
    selects.iter().filter(|select| select.by == by).flat_map(|select| select.variants).collect()
}

/// Exact numbers for which the source has a sentence of its own.
fn numbers(
    context: &Context<'_, '_>,
    sides: &Sides<'_, '_, '_>,
    select: &Select<'_, '_>,
    (mine, theirs): (&[&Variant<'_>], &[&Variant<'_>]),
    findings: &mut Vec<Diagnostic>,
) {
    for number in exact(theirs.iter().copied()) {
        if exact(mine.iter().copied()).any(|other| other == number) || has_form_of(context, mine, number) {
            continue;
        }
        let place = theirs.iter().copied().map(key).find(|key| key.as_str().parse() == Ok(number));
        findings.push(words::missing(sides, select, &[format!("[{number}]")], place.map(|key| key.span())));
    }
}

/// Whether a variant is for this number alone, as Arabic `[zero]` is for 0; `[one]` does for 1 in every language.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // Whole numbers from 0 to 2 only.
fn has_form_of(context: &Context<'_, '_>, variants: &[&Variant<'_>], number: f64) -> bool {
    let Some(rules) = context.cardinal.as_ref().filter(|_| [0.0, 1.0, 2.0].contains(&number)) else { return false };
    let category = rules.category_of(number as u64);
    let alone = number == 1.0 || (0..=200).filter(|other| rules.category_of(*other) == category).count() == 1;
    alone && variants.iter().any(|variant| key(variant).as_str() == category.as_str())
}

fn word_variants(
    context: &Context<'_, '_>,
    sides: &Sides<'_, '_, '_>,
    select: &Select<'_, '_>,
    (mine, theirs): (&[&Variant<'_>], &[&Variant<'_>]),
    findings: &mut Vec<Diagnostic>,
) {
    let values = match select.by.variable().and_then(|name| declared(context, &sides.pair.entry, name)) {
        Some(VariableType::String(values)) => values,
        _ => Vec::new(),
    };
    if theirs.is_empty() && values.is_empty() {
        return;
    }
    let known: BTreeSet<&str> = theirs.iter().map(|variant| key(variant).as_str()).chain(values.iter().copied()).collect();
    let has: BTreeSet<&str> = mine.iter().map(|variant| key(variant).as_str()).collect();
    let mut missing: Vec<&Variant<'_>> =
        theirs.iter().copied().filter(|variant| !variant.default && !has.contains(key(variant).as_str())).collect();
    missing.dedup_by_key(|variant| key(variant).as_str());
    let unknown: Vec<&Variant<'_>> =
        mine.iter().copied().filter(|variant| !variant.default && !known.contains(key(variant).as_str())).collect();
    // What is missing is what was meant, where it looks like it, or where nothing else is left.
    let mut meant: Vec<Option<&str>> = Vec::new();
    for variant in &unknown {
        let near = closest(key(variant).as_str(), missing.iter().map(|variant| key(variant).as_str()));
        missing.retain(|variant| Some(key(variant).as_str()) != near);
        meant.push(near);
    }
    if let ([last], 1) = (missing.as_slice(), meant.iter().filter(|meant| meant.is_none()).count()) {
        meant.iter_mut().filter(|meant| meant.is_none()).for_each(|meant| *meant = Some(key(last).as_str()));
        missing.clear();
    }
    for (variant, meant) in unknown.into_iter().zip(meant) {
        let word = key(variant).as_str();
        let near = meant.or_else(|| closest(word, known.difference(&has).copied()));
        let certain = near.is_some() || !values.is_empty();
        let severity = if certain { Severity::Warning } else { Severity::Note };
        findings.push(words::unknown(sides, select, key(variant).as_str(), key(variant).span(), severity, near, &known));
    }
    if !missing.is_empty() {
        let names: Vec<String> = missing.iter().map(|variant| format!("[{}]", key(variant).as_str())).collect();
        findings.push(words::missing(sides, select, &names, Some(key(missing[0]).span())));
    }
}

/// The numbers that variants are for exactly.
fn exact<'a, 'src: 'a>(variants: impl Iterator<Item = &'a Variant<'src>>) -> impl Iterator<Item = f64> {
    variants.filter(|variant| matches!(variant.key, ast::VariantKey::NumberLiteral { .. })).filter_map(|v| key(v).as_str().parse().ok())
}

/// Whether a choice is made by number: its variant names are plural categories, or it has exact numbers only.
fn is_by_number(context: &Context<'_, '_>, sides: &Sides<'_, '_, '_>, select: &Select<'_, '_>, variants: &[&Variant<'_>]) -> bool {
    let Some(name) = select.by.variable() else { return false };
    match declared(context, &sides.pair.entry, name) {
        Some(VariableType::Number(_)) => return true,
        Some(VariableType::String(values)) if !values.is_empty() => return false,
        _ => {}
    }
    if matches!(select.selector, ast::InlineExpression::FunctionReference { id, .. } if id.name.as_str() == "NUMBER") {
        return true;
    }
    let is_category = |variant: &Variant<'_>| PluralCategory::from_keyword(key(variant).as_str());
    let is_number = |variant: &Variant<'_>| matches!(variant.key, ast::VariantKey::NumberLiteral { .. });
    let fits = variants.iter().all(|variant| is_number(variant) || variant.default || is_category(variant).is_some());
    let says = |variant: &Variant<'_>| is_number(variant) || is_category(variant).is_some_and(|c| c != PluralCategory::Other);
    fits && variants.iter().copied().any(says)
}

/// What is said.
mod words {
    use super::{BTreeSet, By, Context, Diagnostic, Select, Severity, Sides, Span, is_by_rank, syntax};
    use crate::check::some;

    fn by(by: By<'_>) -> String {
        match by {
            By::Variable(name) => format!("`${name}`"),
            By::Function(name) => format!("`{name}()`"),
            By::Own => "an attribute".to_owned(),
        }
    }

    fn selector_in_source(sides: &Sides<'_, '_, '_>, select: &Select<'_, '_>) -> Span {
        let source = &sides.pair.source;
        if select.own { syntax::inline_span(source.file.source.text(), select.selector) } else { source.id_span() }
    }

    fn on_text(sides: &Sides<'_, '_, '_>, select: &Select<'_, '_>, severity: Severity, message: String) -> Diagnostic {
        let (entry, source) = (&sides.pair.entry, &sides.pair.source);
        Diagnostic::new("dropped-choice", severity, message)
            .at(entry.file.source, syntax::pattern_span(entry.file.source.text(), sides.pair.pattern))
            .about(entry.id())
            .see(source.file.source, selector_in_source(sides, select), "the source chooses here")
    }

    pub(super) fn dropped(sides: &Sides<'_, '_, '_>, select: &Select<'_, '_>, severity: Severity, shown: bool) -> Diagnostic {
        let by = by(select.by);
        let message = if shown {
            format!("the source has a text for each value of {by}; this one shows the bare value, which is not translated")
        } else {
            format!("the source has a text for each value of {by}; this one is the same for all")
        };
        on_text(sides, select, severity, message)
            .help(format!("write {{ {} -> … }} with a text for each variant of the source", by.trim_matches('`')))
    }

    pub(super) fn dropped_number(sides: &Sides<'_, '_, '_>, select: &Select<'_, '_>, number: f64) -> Diagnostic {
        let message = format!("the source has a text of its own for {number}; this one is the same for every number");
        let by = by(select.by);
        on_text(sides, select, Severity::Warning, message).help(format!("write {{ {} -> [{number}] … *[other] … }}", by.trim_matches('`')))
    }

    pub(super) fn dropped_forms(context: &Context<'_, '_>, sides: &Sides<'_, '_, '_>, select: &Select<'_, '_>) -> Diagnostic {
        let by = by(select.by);
        let what = if is_by_rank(select.selector) { "first, second and so on" } else { "singular and plural" };
        let message = format!("the source has forms for {what}; this text is the same for every number of {by}");
        on_text(sides, select, Severity::Note, message).help(format!(
            "leave it if the sentence is right in {} for every number; otherwise write a variant for each form",
            context.language()
        ))
    }

    pub(super) fn changed(sides: &Sides<'_, '_, '_>, select: &Select<'_, '_>, instead: &Select<'_, '_>) -> Diagnostic {
        let (entry, source) = (&sides.pair.entry, &sides.pair.source);
        let (wanted, here) = (by(select.by), by(instead.by));
        Diagnostic::warning("changed-selector", format!("this text chooses by {here}, the source by {wanted}"))
            .at(entry.file.source, syntax::inline_span(entry.file.source.text(), instead.selector))
            .about(entry.id())
            .help(format!("choose by {wanted}"))
            .see(source.file.source, selector_in_source(sides, select), "the source chooses here")
    }

    pub(super) fn missing(sides: &Sides<'_, '_, '_>, select: &Select<'_, '_>, names: &[String], source_place: Option<Span>) -> Diagnostic {
        let (entry, source) = (&sides.pair.entry, &sides.pair.source);
        let (what, add) = if names.len() == 1 { ("variant", "a line") } else { ("variants", "lines") };
        let text = if names.len() == 1 { "its text" } else { "their texts" };
        let message = format!("this choice lacks the {what} {} of the source, so its default is shown instead", some(names));
        let finding = Diagnostic::warning("missing-variant", message)
            .at(entry.file.source, syntax::inline_span(entry.file.source.text(), select.selector))
            .about(entry.id())
            .help(format!("add {add} {} with {text}", some(names)));
        match source_place.filter(|_| sides.source.selects.iter().all(|select| select.own)) {
            Some(span) => finding.see(source.file.source, span, "the source has it here"),
            None => finding.see(source.file.source, source.id_span(), "the source is here"),
        }
    }

    pub(super) fn unknown(
        sides: &Sides<'_, '_, '_>,
        select: &Select<'_, '_>,
        word: &str,
        span: Span,
        severity: Severity,
        near: Option<&str>,
        known: &BTreeSet<&str>,
    ) -> Diagnostic {
        let (entry, source) = (&sides.pair.entry, &sides.pair.source);
        let help = near.map_or_else(
            || {
                let known: Vec<String> = known.iter().map(|word| format!("[{word}]")).collect();
                format!("the source knows {}; these words are not translated", some(&known))
            },
            |near| format!("did you mean `[{near}]`? These words are not translated"),
        );
        Diagnostic::new(
            "unknown-variant",
            severity,
            format!("the source has no variant `[{word}]` of {}, so this text is never shown", by(select.by)),
        )
        .at(entry.file.source, span)
        .about(entry.id())
        .help(help)
        .see(source.file.source, source.id_span(), "the source is here")
    }
}

#[cfg(test)]
mod tests {
    use super::UNCHANGED;

    #[test]
    fn languages_stand_in_order() {
        assert!(UNCHANGED.is_sorted());
    }
}
