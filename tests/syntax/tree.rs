//! A tree as indented text: every node with its bytes and the text that stands there.
//!
//! A node that stands outside of its parent fails the test.

use std::fmt::Write as _;

use fluent_pack::source::Span;
use fluent_pack::syntax::{self, Entry, Expression, InlineExpression, Pattern, Resource, Spanned, Variant, ast};

use crate::report::excerpt;

/// The whole tree of a text.
pub(crate) fn dump(text: &str, resource: &Resource<'_>) -> String {
    let mut dump = Dump { text: Some(text), out: String::new(), parents: Vec::new() };
    for entry in &resource.body {
        dump.entry(entry);
    }
    dump.out
}

/// The tree without places, pieces of text joined: what a change of layout must not change.
pub(crate) fn shape(resource: &Resource<'_>) -> String {
    let mut dump = Dump { text: None, out: String::new(), parents: Vec::new() };
    for entry in &resource.body {
        dump.entry(entry);
    }
    dump.out
}

/// From the first character of an entry, its comment left out, to its last.
pub(crate) fn entry_span(text: &str, entry: &Entry<'_>) -> Span {
    let (start, value, attributes) = match entry {
        ast::Entry::Message(message) => (message.id.name.span().start, message.value.as_ref(), &message.attributes),
        ast::Entry::Term(term) => (term.id.name.span().start - 1, Some(&term.value), &term.attributes),
        ast::Entry::Comment(comment) | ast::Entry::GroupComment(comment) | ast::Entry::ResourceComment(comment) => {
            return comment_span(comment);
        }
        ast::Entry::Junk { content } => return content.span(),
    };
    let last = attributes.last().map(|attribute| syntax::attribute_span(text, attribute));
    let last = last.or_else(|| value.map(|value| syntax::pattern_span(text, value)));
    Span { start, end: last.expect("a message has a value or an attribute").end }
}

fn comment_span(comment: &ast::Comment<Spanned<'_>>) -> Span {
    let first = comment.content.first().map_or(0, |line| line.span().start);
    Span { start: first, end: comment.content.last().map_or(first, |line| line.span().end) }
}

struct Dump<'a> {
    /// None where places are left out.
    text: Option<&'a str>,
    out: String,
    parents: Vec<Span>,
}

impl<'a> Dump<'a> {
    /// Writes a node and, one step further in, what is in it. The span is worked out only where places are wanted.
    fn node(&mut self, name: &str, span: impl FnOnce(&'a str) -> Span, inside: impl FnOnce(&mut Self)) {
        let indent = "  ".repeat(self.parents.len());
        let span = self.text.map_or_else(Span::default, span);
        match self.text {
            None => self.out.push_str(&format!("{indent}{name}\n")),
            Some(text) => {
                let _ = writeln!(self.out, "{indent}{name} {}..{} {}", span.start, span.end, excerpt(text, span));
                if let Some(parent) = self.parents.last() {
                    let within = parent.start <= span.start && span.end <= parent.end;
                    assert!(within, "{name} {span:?} stands outside of its parent {parent:?} in\n{text}");
                }
            }
        }
        self.parents.push(span);
        inside(self);
        self.parents.pop();
    }

    /// Writes a node that is one piece of the source.
    fn leaf(&mut self, name: &str, piece: &Spanned<'_>) {
        if self.text.is_none() {
            return self.node(&format!("{name} {:?}", piece.as_str()), |_| Span::default(), |_| {});
        }
        self.node(name, |_| piece.span(), |_| {});
    }

    fn entry(&mut self, entry: &Entry<'_>) {
        let (name, comment) = match entry {
            ast::Entry::Message(message) => ("message", message.comment.as_ref()),
            ast::Entry::Term(term) => ("term", term.comment.as_ref()),
            ast::Entry::Comment(comment) => ("comment", Some(comment)),
            ast::Entry::GroupComment(comment) => ("group-comment", Some(comment)),
            ast::Entry::ResourceComment(comment) => ("resource-comment", Some(comment)),
            ast::Entry::Junk { content } => return self.leaf("junk", content),
        };
        if let Some(comment) = comment {
            let name = if name.ends_with("comment") { name } else { "attached-comment" };
            self.node(name, |_| comment_span(comment), |dump| comment.content.iter().for_each(|line| dump.leaf("line", line)));
        }
        let (id, value, attributes) = match entry {
            ast::Entry::Message(message) => (&message.id, message.value.as_ref(), &message.attributes),
            ast::Entry::Term(term) => (&term.id, Some(&term.value), &term.attributes),
            _ => return,
        };
        let inside = |dump: &mut Self| {
            dump.leaf("id", &id.name);
            value.into_iter().for_each(|value| dump.pattern(value));
            attributes.iter().for_each(|attribute| dump.attribute(attribute));
        };
        self.node(name, |text| entry_span(text, entry), inside);
    }

    fn attribute(&mut self, attribute: &ast::Attribute<Spanned<'_>>) {
        let inside = |dump: &mut Self| {
            dump.leaf("id", &attribute.id.name);
            dump.pattern(&attribute.value);
        };
        self.node("attribute", |text| syntax::attribute_span(text, attribute), inside);
    }

    fn pattern(&mut self, pattern: &Pattern<'_>) {
        self.node("pattern", |text| syntax::pattern_span(text, pattern), |dump| dump.elements(pattern));
    }

    fn elements(&mut self, pattern: &Pattern<'_>) {
        let mut joined = String::new();
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } if self.text.is_some() => self.leaf("text", value),
                ast::PatternElement::TextElement { value } => joined.push_str(value.as_str()),
                ast::PatternElement::Placeable { expression } => {
                    self.joined_text(&mut joined);
                    self.placeable(expression);
                }
            }
        }
        self.joined_text(&mut joined);
    }

    fn joined_text(&mut self, joined: &mut String) {
        if !joined.is_empty() {
            let text = std::mem::take(joined);
            self.node(&format!("text {text:?}"), |_| Span::default(), |_| {});
        }
    }

    fn placeable(&mut self, expression: &Expression<'_>) {
        self.node("placeable", |text| syntax::placeable_span(text, expression), |dump| dump.expression(expression));
    }

    fn expression(&mut self, expression: &Expression<'_>) {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline),
            ast::Expression::Select { selector, variants } => {
                let inside = |dump: &mut Self| {
                    dump.node("selector", |text| syntax::selector_span(text, expression), |dump| dump.inline(selector));
                    variants.iter().for_each(|variant| dump.variant(variant));
                };
                self.node("select", |text| syntax::expression_span(text, expression), inside);
            }
        }
    }

    fn variant(&mut self, variant: &Variant<'_>) {
        let inside = |dump: &mut Self| {
            match &variant.key {
                ast::VariantKey::Identifier { name } => dump.leaf("name-key", name),
                ast::VariantKey::NumberLiteral { value } => dump.leaf("number-key", value),
            }
            dump.pattern(&variant.value);
        };
        let name = if variant.default { "default-variant" } else { "variant" };
        self.node(name, |text| syntax::variant_span(text, variant), inside);
    }

    fn inline(&mut self, inline: &InlineExpression<'_>) {
        let (name, id, attribute, arguments) = match inline {
            ast::InlineExpression::StringLiteral { value } => {
                return self.node("string", |text| syntax::inline_span(text, inline), |dump| dump.leaf("content", value));
            }
            ast::InlineExpression::NumberLiteral { value } => return self.leaf("number", value),
            ast::InlineExpression::FunctionReference { id, arguments } => ("function", &id.name, None, Some(arguments)),
            ast::InlineExpression::MessageReference { id, attribute } => ("message-reference", &id.name, attribute.as_ref(), None),
            ast::InlineExpression::TermReference { id, attribute, arguments } => {
                ("term-reference", &id.name, attribute.as_ref(), arguments.as_ref())
            }
            ast::InlineExpression::VariableReference { id } => ("variable", &id.name, None, None),
            ast::InlineExpression::Placeable { expression } => return self.placeable(expression),
        };
        let inside = |dump: &mut Self| {
            dump.leaf("name", id);
            attribute.into_iter().for_each(|attribute| dump.leaf("attribute-name", &attribute.name));
            arguments.into_iter().for_each(|arguments| dump.arguments(arguments));
        };
        self.node(name, |text| syntax::inline_span(text, inline), inside);
    }

    fn arguments(&mut self, arguments: &ast::CallArguments<Spanned<'_>>) {
        arguments.positional.iter().for_each(|argument| self.inline(argument));
        for argument in &arguments.named {
            let value = &argument.value;
            let span = |text| Span { start: argument.name.name.span().start, end: syntax::inline_span(text, value).end };
            let inside = |dump: &mut Self| {
                dump.leaf("name", &argument.name.name);
                dump.inline(value);
            };
            self.node("option", span, inside);
        }
    }
}
