//! Whether a text shows a variable on every way through its choices, or on one.

use super::Context;
use super::variable::variables_of;
use crate::pack::Localization;
use crate::syntax::{Expression, InlineExpression, Pattern, ast};

/// Whether a pattern shows a variable whatever variants are chosen.
pub(super) fn always(localization: &Localization<'_>, pattern: &Pattern<'_>, variable: &str) -> bool {
    placeables(pattern).any(|expression| expression_shows(localization, expression, variable, true))
}

/// Whether a pattern shows a variable for some variants at least.
pub(super) fn ever(localization: &Localization<'_>, pattern: &Pattern<'_>, variable: &str) -> bool {
    placeables(pattern).any(|expression| expression_shows(localization, expression, variable, false))
}

/// Calls `see` for every variant of a pattern's choices by which a variable is not shown, though nothing around it shows it:
/// with the selector of its choice, the variants of it, and the variant.
pub(super) fn variants_without<'a, 'src>(
    context: &Context<'_, 'src>,
    pattern: &'a Pattern<'src>,
    variable: &str,
    see: &mut impl FnMut(&'a InlineExpression<'src>, &'a [crate::syntax::Variant<'src>], &'a crate::syntax::Variant<'src>),
) {
    for (number, expression) in placeables(pattern).enumerate() {
        let Some((selector, variants)) = select(expression) else { continue };
        let mut others = placeables(pattern).enumerate().filter(|(other, _)| *other != number);
        if others.any(|(_, other)| expression_shows(context.target, other, variable, true)) {
            continue;
        }
        for variant in variants {
            if always(context.target, &variant.value, variable) {
                continue;
            }
            if placeables(&variant.value).any(|inner| select(inner).is_some()) && ever(context.target, &variant.value, variable) {
                variants_without(context, &variant.value, variable, see);
            } else {
                see(selector, variants, variant);
            }
        }
    }
}

fn placeables<'a, 'src>(pattern: &'a Pattern<'src>) -> impl Iterator<Item = &'a Expression<'src>> {
    pattern.elements.iter().filter_map(|element| match element {
        ast::PatternElement::Placeable { expression } => Some(expression),
        ast::PatternElement::TextElement { .. } => None,
    })
}

fn select<'a, 'src>(expression: &'a Expression<'src>) -> Option<(&'a InlineExpression<'src>, &'a [crate::syntax::Variant<'src>])> {
    match expression {
        ast::Expression::Select { selector, variants } => Some((selector, variants)),
        ast::Expression::Inline(ast::InlineExpression::Placeable { expression }) => select(expression),
        ast::Expression::Inline(_) => None,
    }
}

fn expression_shows(localization: &Localization<'_>, expression: &Expression<'_>, variable: &str, every: bool) -> bool {
    match expression {
        ast::Expression::Inline(inline) => inline_shows(localization, inline, variable, every),
        ast::Expression::Select { variants, .. } if every => variants.iter().all(|variant| always(localization, &variant.value, variable)),
        ast::Expression::Select { variants, .. } => variants.iter().any(|variant| ever(localization, &variant.value, variable)),
    }
}

fn inline_shows(localization: &Localization<'_>, inline: &InlineExpression<'_>, variable: &str, every: bool) -> bool {
    let arguments = |arguments: &ast::CallArguments<crate::syntax::Spanned<'_>>| {
        let named = arguments.named.iter().map(|argument| &argument.value);
        arguments.positional.iter().chain(named).any(|argument| inline_shows(localization, argument, variable, every))
    };
    match inline {
        ast::InlineExpression::VariableReference { id } => id.name.as_str() == variable,
        ast::InlineExpression::FunctionReference { arguments: given, .. } => arguments(given),
        ast::InlineExpression::TermReference { arguments: given, .. } => given.as_ref().is_some_and(arguments),
        ast::InlineExpression::MessageReference { id, attribute } => {
            let value = localization.message(id.name.as_str()).and_then(|entry| match attribute {
                Some(attribute) => entry.attribute(attribute.name.as_str()).map(|attribute| &attribute.value),
                None => entry.value,
            });
            // Which of its variants show it does not matter here: that is told at the message.
            value.is_some_and(|value| variables_of(localization, value).contains_key(variable))
        }
        ast::InlineExpression::Placeable { expression } => expression_shows(localization, expression, variable, every),
        _ => false,
    }
}
