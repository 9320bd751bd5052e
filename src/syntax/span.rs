//! Where the nodes stand that have no text of their own: patterns, placeables, calls, selects, variants.
//!
//! Every function takes the text that the tree was parsed from.

use super::{Expression, InlineExpression, Pattern, Variant, ast};
use crate::source::Span;

/// A pattern: from its first element to its last.
#[must_use]
pub fn pattern_span(text: &str, pattern: &Pattern<'_>) -> Span {
    let ends = |element: &ast::PatternElement<super::Spanned<'_>>| match element {
        ast::PatternElement::TextElement { value } => value.span(),
        ast::PatternElement::Placeable { expression } => placeable_span(text, expression),
    };
    match (pattern.elements.first(), pattern.elements.last()) {
        (Some(first), Some(last)) => Span { start: ends(first).start, end: ends(last).end },
        _ => Span::default(),
    }
}

/// An attribute: from its dot to the end of its pattern.
#[must_use]
pub fn attribute_span(text: &str, attribute: &ast::Attribute<super::Spanned<'_>>) -> Span {
    Span { start: attribute.id.name.span().start.saturating_sub(1), end: pattern_span(text, &attribute.value).end }
}

/// A placeable with its braces.
#[must_use]
pub fn placeable_span(text: &str, expression: &Expression<'_>) -> Span {
    let inner = expression_span(text, expression);
    let start = skip_back(text, inner.start as usize).checked_sub(1).filter(|at| text.as_bytes().get(*at) == Some(&b'{'));
    let end = Some(skip(text, inner.end as usize)).filter(|at| text.as_bytes().get(*at) == Some(&b'}'));
    Span::new(start.unwrap_or(inner.start as usize), end.map_or(inner.end as usize, |at| at + 1))
}

/// What stands between the braces of a placeable.
#[must_use]
pub fn expression_span(text: &str, expression: &Expression<'_>) -> Span {
    match expression {
        ast::Expression::Inline(inline) => inline_span(text, inline),
        ast::Expression::Select { selector, variants } => {
            let selector = inline_span(text, selector);
            let end = variants.last().map_or(selector.end, |variant| pattern_span(text, &variant.value).end);
            Span { start: selector.start, end }
        }
    }
}

/// The selector of a select, or the expression itself.
#[must_use]
pub fn selector_span(text: &str, expression: &Expression<'_>) -> Span {
    match expression {
        ast::Expression::Inline(inline) | ast::Expression::Select { selector: inline, .. } => inline_span(text, inline),
    }
}

/// An expression that is not a select.
#[must_use]
pub fn inline_span(text: &str, inline: &InlineExpression<'_>) -> Span {
    match inline {
        ast::InlineExpression::StringLiteral { value } => {
            let span = value.span();
            Span { start: span.start.saturating_sub(1), end: span.end + 1 }
        }
        ast::InlineExpression::NumberLiteral { value } => value.span(),
        ast::InlineExpression::VariableReference { id } => Span { start: id.name.span().start.saturating_sub(1), end: id.name.span().end },
        ast::InlineExpression::FunctionReference { id, arguments } => {
            let span = id.name.span();
            Span { start: span.start, end: call_end(text, span.end, arguments) }
        }
        ast::InlineExpression::MessageReference { id, attribute } => {
            Span { start: id.name.span().start, end: attribute.as_ref().map_or(id.name.span().end, |attribute| attribute.name.span().end) }
        }
        ast::InlineExpression::TermReference { id, attribute, arguments } => {
            let name_end = attribute.as_ref().map_or(id.name.span().end, |attribute| attribute.name.span().end);
            let end = arguments.as_ref().map_or(name_end, |arguments| call_end(text, name_end, arguments));
            Span { start: id.name.span().start.saturating_sub(1), end }
        }
        ast::InlineExpression::Placeable { expression } => placeable_span(text, expression),
    }
}

/// A variant: from its `[` or `*[` to the end of its pattern.
#[must_use]
pub fn variant_span(text: &str, variant: &Variant<'_>) -> Span {
    let key = match &variant.key {
        ast::VariantKey::Identifier { name } => name.span(),
        ast::VariantKey::NumberLiteral { value } => value.span(),
    };
    let bracket = skip_back(text, key.start as usize).saturating_sub(1);
    Span::new(bracket - usize::from(variant.default && bracket > 0), pattern_span(text, &variant.value).end as usize)
}

fn call_end(text: &str, name_end: u32, arguments: &ast::CallArguments<super::Spanned<'_>>) -> u32 {
    let positional = arguments.positional.iter().map(|argument| inline_span(text, argument).end);
    let named = arguments.named.iter().map(|argument| inline_span(text, &argument.value).end);
    let mut at = positional.chain(named).max().unwrap_or(name_end) as usize;
    // Behind the last argument: blanks, perhaps a comma, the parenthesis.
    for expected in [b'(', b','] {
        at = skip(text, at);
        at += usize::from(text.as_bytes().get(at) == Some(&expected));
    }
    at = skip(text, at);
    at += usize::from(text.as_bytes().get(at) == Some(&b')'));
    Span::new(at, at).end
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\r')
}

fn skip(text: &str, from: usize) -> usize {
    from + text.as_bytes()[from.min(text.len())..].iter().take_while(|byte| is_blank(**byte)).count()
}

fn skip_back(text: &str, to: usize) -> usize {
    to - text.as_bytes()[..to.min(text.len())].iter().rev().take_while(|byte| is_blank(**byte)).count()
}
