//! How a text formats values, against its source: a function dropped, or an option changed.
//!
#![doc = include_str!("../diagnostic/page/dropped-function.md")]
#![doc = include_str!("../diagnostic/page/changed-option.md")]

use super::Context;
use super::call::wrong_value;
use super::plural::declared;
use super::usage::{By, Call, Sides};
use crate::builtin::{self, OptionKind};
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Span;
use crate::syntax::{self, InlineExpression, ast};

/// Options that change what is said, not only how it looks.
const MEANING: [&str; 5] = ["currency", "style", "timeZone", "type", "unit"];

pub(super) fn run(context: &Context<'_, '_>, sides: &Sides<'_, '_, '_>, findings: &mut Vec<Diagnostic>) {
    for (number, call) in sides.source.calls.iter().enumerate() {
        let Some(variable) = call.variable.filter(|_| builtin::function(call.function).is_some()) else { continue };
        let same = |other: &&Call<'_, '_>| other.function == call.function && other.variable == call.variable;
        if sides.source.calls[..number].iter().any(|other| same(&other) && differences(call, other).is_empty()) {
            continue;
        }
        let calls: Vec<&Call<'_, '_>> = sides.target.calls.iter().filter(same).collect();
        if calls.is_empty() {
            // Without options NUMBER does nothing that a bare number does not do, and `type` works in choices only.
            let chooses = sides.target.selects.iter().any(|select| select.by == By::Variable(variable));
            let works = |name: &str| name != "type" || chooses;
            let matters = call.function != "NUMBER" || call.arguments.named.iter().any(|argument| works(argument.name.name.as_str()));
            // Another function on a value of a known type is told as the wrong one for the type.
            let other = sides.target.calls.iter().any(|other| other.variable == call.variable);
            let matters = matters && !(other && declared(context, &sides.pair.entry, variable).is_some());
            findings.extend(bare(sides, variable).filter(|_| matters).map(|span| dropped(sides, call, variable, span)));
            continue;
        }
        let free = |target: &&Call<'_, '_>| !sides.source.calls.iter().any(|other| same(&other) && differences(other, target).is_empty());
        if calls.iter().all(|target| !(differences(call, target).is_empty() || is_invalid(target)))
            && let Some(target) = calls.into_iter().find(free)
        {
            findings.push(changed(sides, call, target));
        }
    }
}

/// Where a text uses a variable without a function, or with another one.
fn bare(sides: &Sides<'_, '_, '_>, variable: &str) -> Option<Span> {
    let text = sides.pair.entry.file.source.text();
    let other = sides.target.calls.iter().find(|call| call.variable == Some(variable)).map(|call| syntax::inline_span(text, call.inline));
    let selects = || {
        let by = |select: &&super::usage::Select<'_, '_>| select.own && select.by == By::Variable(variable);
        sides.target.selects.iter().find(by).map(|select| syntax::inline_span(text, select.selector))
    };
    let shown = || {
        let direct = super::variable::direct(text, sides.pair.pattern);
        direct.into_iter().find(|(name, _)| *name == variable).map(|(_, span)| span).filter(|_| sides.target.shows(variable))
    };
    other.or_else(selects).or_else(shown)
}

/// An option that two calls set differently: its name, and the value in each.
type Difference<'a, 'src> = (&'src str, Option<&'a InlineExpression<'src>>, Option<&'a InlineExpression<'src>>);

fn differences<'a, 'src>(source: &Call<'a, 'src>, target: &Call<'a, 'src>) -> Vec<Difference<'a, 'src>> {
    let names = source.arguments.named.iter().chain(&target.arguments.named).map(|argument| argument.name.name.as_str());
    let mut names: Vec<&str> = names.collect();
    names.sort_unstable();
    names.dedup();
    let value = |call: &Call<'a, 'src>, name: &str| {
        call.arguments.named.iter().find(|argument| argument.name.name.as_str() == name).map(|argument| &argument.value)
    };
    let pairs = names.into_iter().map(|name| (name, value(source, name), value(target, name)));
    pairs.filter(|(_, source, target)| source.map(literal) != target.map(literal)).collect()
}

/// Whether a call has an option or a value that its function does not have, which is told as that.
fn is_invalid(call: &Call<'_, '_>) -> bool {
    let Some(function) = builtin::function(call.function) else { return false };
    let is_valid = |name: &str, value| function.option(name).is_some_and(|option| wrong_value(option.kind, value).is_none());
    call.arguments.named.iter().any(|argument| !is_valid(argument.name.name.as_str(), &argument.value))
}

/// The text of an option's value: `1` and `"1"` are the same to a function.
fn literal<'src>(value: &InlineExpression<'src>) -> &'src str {
    match value {
        ast::InlineExpression::StringLiteral { value } | ast::InlineExpression::NumberLiteral { value } => value.as_str(),
        _ => "",
    }
}

fn severity(function: &str, option: &str) -> Severity {
    let spec = builtin::function(function).and_then(|function| function.option(option));
    let digits = matches!(spec.map(|spec| spec.kind), Some(OptionKind::Digits(..)));
    if digits || MEANING.contains(&option) { Severity::Warning } else { Severity::Note }
}

fn dropped(sides: &Sides<'_, '_, '_>, call: &Call<'_, '_>, variable: &str, span: Span) -> Diagnostic {
    let (entry, source) = (&sides.pair.entry, &sides.pair.source);
    let text = source.file.source.text();
    let place = syntax::inline_span(text, call.inline);
    Diagnostic::warning("dropped-function", format!("the source formats `${variable}` with {}; this text does not", call.function))
        .at(entry.file.source, span)
        .about(entry.id())
        .help(format!("write {} in place of it", text.get(place.range()).unwrap_or_default()))
        .see(source.file.source, place, "the source formats it here")
}

fn changed(sides: &Sides<'_, '_, '_>, call: &Call<'_, '_>, target: &Call<'_, '_>) -> Diagnostic {
    let (entry, source) = (&sides.pair.entry, &sides.pair.source);
    let (text, source_text) = (entry.file.source.text(), source.file.source.text());
    let differences = differences(call, target);
    let severity = differences.iter().map(|(option, ..)| severity(call.function, option)).max().unwrap_or(Severity::Note);
    let told: Vec<String> = differences
        .iter()
        .map(|(option, wanted, here)| match (wanted.map(literal), here.map(literal)) {
            (Some(wanted), Some(here)) => format!("`{option}` is \"{here}\" here and \"{wanted}\" in the source"),
            (Some(wanted), None) => format!("`{option}: \"{wanted}\"` of the source is not here"),
            (None, _) => format!("`{option}` is not in the source"),
        })
        .collect();
    let place = syntax::inline_span(source_text, call.inline);
    Diagnostic::new("changed-option", severity, told.join(", "))
        .at(entry.file.source, syntax::inline_span(text, target.inline))
        .about(entry.id())
        .help(format!("write {}, unless your language needs another form", source_text.get(place.range()).unwrap_or_default()))
        .see(source.file.source, place, "the source formats it here")
}
