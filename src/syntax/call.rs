//! Calls that fluent-syntax 0.12 accepts and the grammar does not: options that are no literals, arguments without commas.
//!
//! Fluent 1.0, `NamedArgument` and `argument_list`. Other runtimes drop the whole message.

use fluent_syntax::parser::ErrorKind;

use super::recover::Kind;
use super::{Entry, Expression, InlineExpression, Pattern, Spanned, ast, inline_span};
use crate::source::Span;

/// What is wrong with the calls of an entry, in the order of the text.
pub(super) fn faults(text: &str, entry: &Entry<'_>) -> Vec<(Span, Kind)> {
    let mut search = Search { text, faults: Vec::new() };
    let (value, attributes) = match entry {
        ast::Entry::Message(message) => (message.value.as_ref(), message.attributes.as_slice()),
        ast::Entry::Term(term) => (Some(&term.value), term.attributes.as_slice()),
        _ => return search.faults,
    };
    for pattern in value.into_iter().chain(attributes.iter().map(|attribute| &attribute.value)) {
        search.pattern(pattern);
    }
    search.faults
}

struct Search<'a> {
    text: &'a str,
    faults: Vec<(Span, Kind)>,
}

impl Search<'_> {
    fn pattern(&mut self, pattern: &Pattern<'_>) {
        for element in &pattern.elements {
            if let ast::PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<'_>) {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline),
            ast::Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<'_>) {
        match inline {
            ast::InlineExpression::FunctionReference { arguments, .. }
            | ast::InlineExpression::TermReference { arguments: Some(arguments), .. } => self.arguments(arguments),
            ast::InlineExpression::Placeable { expression } => self.expression(expression),
            _ => {}
        }
    }

    fn arguments(&mut self, arguments: &ast::CallArguments<Spanned<'_>>) {
        let mut end = None;
        for argument in &arguments.positional {
            let span = inline_span(self.text, argument);
            self.comma(end.replace(span.end), span);
            self.inline(argument);
        }
        for argument in &arguments.named {
            let value = inline_span(self.text, &argument.value);
            self.comma(end.replace(value.end), argument.name.name.span());
            match &argument.value {
                ast::InlineExpression::StringLiteral { .. } | ast::InlineExpression::NumberLiteral { .. } => {}
                _ => self.faults.push((value, Kind::Parser(ErrorKind::ExpectedLiteral))),
            }
        }
    }

    fn comma(&mut self, end: Option<u32>, next: Span) {
        let between = end.and_then(|end| self.text.get(end as usize..next.start as usize));
        if between.is_some_and(|between| !between.contains(',')) {
            self.faults.push((next, Kind::MissingComma));
        }
    }
}
