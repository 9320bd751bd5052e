//! A function that no runtime knows, an option value that breaks formatting, or more placeables than runtimes accept.
//!
#![doc = include_str!("../diagnostic/page/unknown-function.md")]
#![doc = include_str!("../diagnostic/page/invalid-option.md")]
#![doc = include_str!("../diagnostic/page/too-many-placeables.md")]

use super::{Context, did_you_mean, wrong_type};
use crate::builtin::{self, OptionKind};
use crate::diagnostic::Diagnostic;
use crate::limits::MAX_PLACEABLES;
use crate::pack::Entry;
use crate::syntax::walk::{self, Node};
use crate::syntax::{self, Spanned, ast};

pub(super) fn run(context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
    for entry in context.target.entries() {
        for pattern in entry.patterns() {
            let mut placeables = 0;
            walk::pattern(pattern, &mut |node| match node {
                Node::Placeable => placeables += 1,
                Node::Inline(inline @ ast::InlineExpression::FunctionReference { id, arguments }) => {
                    function(context, &entry, id.name, arguments, findings);
                    wrong_type::call(context, &entry, inline, findings);
                }
                _ => {}
            });
            if placeables > MAX_PLACEABLES {
                let message = format!("this text has {placeables} placeables; Fluent runtimes stop at {MAX_PLACEABLES}");
                let span = syntax::pattern_span(entry.file.source.text(), pattern);
                findings.push(
                    Diagnostic::warning("too-many-placeables", message)
                        .at(entry.file.source, span)
                        .about(entry.id())
                        .help("split it into several messages"),
                );
            }
        }
    }
}

fn function(
    context: &Context<'_, '_>,
    entry: &Entry<'_, '_>,
    name: Spanned<'_>,
    arguments: &ast::CallArguments<Spanned<'_>>,
    findings: &mut Vec<Diagnostic>,
) {
    let Some(function) = builtin::function(name.as_str()) else {
        let known = builtin::FUNCTIONS.iter().map(|function| function.name);
        findings.push(
            // An app can bring functions of its own, so this is not an error.
            Diagnostic::warning("unknown-function", format!("`{}` is not a function of Fluent", name.as_str()))
                .at(entry.file.source, name.span())
                .about(entry.id())
                .help(did_you_mean("", name.as_str(), known, "use NUMBER or DATETIME; another function works only in apps that bring it")),
        );
        return;
    };
    for argument in &arguments.named {
        let option = argument.name.name;
        let (message, help) = match function.option(option.as_str()) {
            None => {
                let known = function.options.iter().map(|option| option.name);
                let help = did_you_mean("", option.as_str(), known, "delete the option");
                (format!("{} has no option `{}`", function.name, option.as_str()), help)
            }
            Some(spec) => match wrong_value(spec.kind, &argument.value) {
                Some(help) => (format!("this is not a value of `{}`", option.as_str()), help),
                None => match foreign_calendar(context, spec.name, &argument.value) {
                    Some(told) => told,
                    None => continue,
                },
            },
        };
        let span = syntax::inline_span(entry.file.source.text(), &argument.value);
        let span = if function.option(option.as_str()).is_none() { option.span() } else { span };
        let severity = if matches!(function.option(option.as_str()).map(|spec| spec.kind), Some(OptionKind::Digits(..))) {
            crate::diagnostic::Severity::Error
        } else {
            crate::diagnostic::Severity::Warning
        };
        findings.push(Diagnostic::new("invalid-option", severity, message).at(entry.file.source, span).about(entry.id()).help(help));
    }
}

/// What is told of a calendar in which the language has no dates, and what would be right.
fn foreign_calendar(context: &Context<'_, '_>, option: &str, value: &syntax::InlineExpression<'_>) -> Option<(String, String)> {
    let ast::InlineExpression::StringLiteral { value } = value else { return None };
    let foreign = option == "calendar" && !builtin::has_calendar(value.as_str(), context.target.locale.tag.as_str());
    foreign.then(|| {
        let message = format!("{} has no dates in the `{}` calendar", context.language(), value.as_str());
        (message, "delete the option: dates are written in the usual calendar of the language".to_owned())
    })
}

/// What would be right, where a value is wrong.
pub(super) fn wrong_value(kind: OptionKind, value: &syntax::InlineExpression<'_>) -> Option<String> {
    let text = match value {
        ast::InlineExpression::StringLiteral { value } | ast::InlineExpression::NumberLiteral { value } => value.as_str(),
        _ => return Some("write a quoted text or a number".to_owned()),
    };
    match kind {
        OptionKind::Words(words) if !words.contains(&text) => {
            Some(did_you_mean("", text, words.iter().copied(), &format!("use one of {}", words.join(", "))))
        }
        OptionKind::Digits(low, high) if !text.parse::<u32>().is_ok_and(|digits| (low..=high).contains(&digits)) => {
            Some(format!("use a whole number from {low} to {high}"))
        }
        _ => None,
    }
}
