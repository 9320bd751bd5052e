//! A value is used as something else than what the source declares it to be.
//!
#![doc = include_str!("../diagnostic/page/wrong-type.md")]

use super::Context;
use super::duplicate::key;
use super::plural::declared;
use super::usage::By;
use crate::diagnostic::Diagnostic;
use crate::locale::PluralCategory;
use crate::pack::{Entry, VariableType};
use crate::source::Span;
use crate::syntax::{self, InlineExpression, Variant, ast};

/// Looks at a call of a function.
pub(super) fn call(context: &Context<'_, '_>, entry: &Entry<'_, '_>, inline: &InlineExpression<'_>, findings: &mut Vec<Diagnostic>) {
    let ast::InlineExpression::FunctionReference { id, .. } = inline else { return };
    let function = id.name.as_str();
    let Some(variable) = By::of(inline).variable() else { return };
    let kind = declared(context, entry, variable);
    let fits = match (function, &kind) {
        ("NUMBER", Some(VariableType::String(_) | VariableType::DateTime)) => false,
        ("DATETIME", Some(VariableType::String(_) | VariableType::Number(_))) => false,
        _ => return,
    };
    if let (false, Some(kind)) = (fits, kind) {
        let message = format!("{function} cannot format `${variable}`: it is declared as {}", word(&kind));
        let help = match kind {
            VariableType::String(_) => format!("write {{ ${variable} }}"),
            VariableType::Number(_) => format!("write {{ NUMBER(${variable}) }}"),
            VariableType::DateTime => format!("write {{ DATETIME(${variable}) }}"),
        };
        findings.push(told(entry, syntax::inline_span(entry.file.source.text(), inline), message).help(help));
    }
}

/// Looks at a choice: a date or a text has no plural forms.
pub(super) fn select(
    context: &Context<'_, '_>,
    entry: &Entry<'_, '_>,
    selector: &InlineExpression<'_>,
    variants: &[Variant<'_>],
    findings: &mut Vec<Diagnostic>,
) {
    // `NUMBER($date)` is told as a call.
    let ast::InlineExpression::VariableReference { id } = selector else { return };
    let variable = id.name.as_str();
    let by_number = |variant: &&Variant<'_>| match &variant.key {
        ast::VariantKey::NumberLiteral { .. } => true,
        ast::VariantKey::Identifier { name } => {
            PluralCategory::from_keyword(name.as_str()).is_some_and(|category| category != PluralCategory::Other)
        }
    };
    let Some(first) = variants.iter().find(by_number) else { return };
    let kind = match declared(context, entry, variable) {
        Some(VariableType::String(values)) if values.contains(&key(first).as_str()) => return,
        Some(kind @ (VariableType::String(_) | VariableType::DateTime)) => kind,
        _ => return,
    };
    let message = format!("`[{}]` is never chosen: `${variable}` is declared as {}, not a number", key(first).as_str(), word(&kind));
    findings.push(
        told(entry, syntax::inline_span(entry.file.source.text(), selector), message)
            .help("choose by a variable that is a number, or correct the type in the source's comment"),
    );
}

fn word(kind: &VariableType<'_>) -> &'static str {
    match kind {
        VariableType::String(_) => "text (String)",
        VariableType::Number(_) => "a number (Number)",
        VariableType::DateTime => "a date (DateTime)",
    }
}

fn told(entry: &Entry<'_, '_>, span: Span, message: String) -> Diagnostic {
    Diagnostic::warning("wrong-type", message).at(entry.file.source, span).about(entry.id())
}
