//! Walks over patterns. Recursion is as deep as the nesting, which the parser's guard bounds.

use super::{Expression, InlineExpression, Pattern, Spanned, Variant, ast};

/// One thing met on a walk.
pub(crate) enum Node<'a, 'src> {
    /// A placeable in a pattern, or nested in another.
    Placeable,
    /// An expression that is not a select: in a placeable, as selector or as argument.
    Inline(&'a InlineExpression<'src>),
    /// A select with its selector, before its variants.
    Select(&'a InlineExpression<'src>, &'a [Variant<'src>]),
}

/// Calls `see` for everything in a pattern, in the order of the text.
pub(crate) fn pattern<'a, 'src>(pattern_: &'a Pattern<'src>, see: &mut impl FnMut(Node<'a, 'src>)) {
    for element in &pattern_.elements {
        if let ast::PatternElement::Placeable { expression: inner } = element {
            see(Node::Placeable);
            expression(inner, see);
        }
    }
}

/// Calls `see` for every piece of text and every string literal in a pattern, not in the order of the text.
pub(crate) fn texts<'src>(pattern_: &Pattern<'src>, see: &mut impl FnMut(Spanned<'src>)) {
    own_texts(pattern_, see);
    pattern(pattern_, &mut |node| match node {
        Node::Select(_, variants) => variants.iter().for_each(|variant| own_texts(&variant.value, see)),
        Node::Inline(ast::InlineExpression::StringLiteral { value }) => see(*value),
        _ => {}
    });
}

fn own_texts<'src>(pattern: &Pattern<'src>, see: &mut impl FnMut(Spanned<'src>)) {
    for element in &pattern.elements {
        if let ast::PatternElement::TextElement { value } = element {
            see(*value);
        }
    }
}

fn expression<'a, 'src>(expression_: &'a Expression<'src>, see: &mut impl FnMut(Node<'a, 'src>)) {
    match expression_ {
        ast::Expression::Inline(inner) => inline(inner, see),
        ast::Expression::Select { selector, variants } => {
            see(Node::Select(selector, variants));
            inline(selector, see);
            for variant in variants {
                pattern(&variant.value, see);
            }
        }
    }
}

fn inline<'a, 'src>(inline_: &'a InlineExpression<'src>, see: &mut impl FnMut(Node<'a, 'src>)) {
    see(Node::Inline(inline_));
    match inline_ {
        ast::InlineExpression::FunctionReference { arguments, .. } => call(arguments, see),
        ast::InlineExpression::TermReference { arguments: Some(arguments), .. } => call(arguments, see),
        ast::InlineExpression::Placeable { expression: inner } => {
            see(Node::Placeable);
            expression(inner, see);
        }
        _ => {}
    }
}

fn call<'a, 'src>(arguments: &'a ast::CallArguments<Spanned<'src>>, see: &mut impl FnMut(Node<'a, 'src>)) {
    for argument in &arguments.positional {
        inline(argument, see);
    }
    for argument in &arguments.named {
        inline(&argument.value, see);
    }
}
