//! Numbers below zero as options (`minimumFractionDigits: -1`), which fluent-syntax 0.12 refuses.
//!
//! Fluent 1.0, `NamedArgument` and `NumberLiteral`. Where the parser stops at such a sign, it reads a copy in which these
//! signs are zeros: a digit changes nothing about the text around it. Every piece of the tree is taken from the true text.

use fluent_syntax::parser::{self, ErrorKind, ParserError};
use memchr::memchr_iter;

use super::{Entry, Expression, InlineExpression, Pattern, Spanned, ast};

/// Parses a piece of a text: its entries, and the errors with places counted from the beginning of the piece.
pub(super) fn parse(piece: Spanned<'_>) -> (Vec<Entry<'_>>, Vec<ParserError>) {
    let bytes = piece.text.as_bytes();
    let (body, errors) = read(piece);
    let refused = |error: &ParserError| matches!(error.kind, ErrorKind::ExpectedLiteral) && is_sign(bytes, error.pos.start);
    if !errors.iter().any(refused) {
        return (body, errors);
    }
    let copy = without_signs(piece.text);
    let (body, errors) = read(Spanned { text: &copy, start: piece.start });
    let truth = Truth(piece);
    (body.into_iter().map(|entry| truth.entry(entry)).collect(), errors)
}

fn read(piece: Spanned<'_>) -> (Vec<Entry<'_>>, Vec<ParserError>) {
    match parser::parse(piece) {
        Ok(resource) => (resource.body, Vec::new()),
        Err((resource, errors)) => (resource.body, errors),
    }
}

/// Whether the sign of a number stands at a place.
fn is_sign(bytes: &[u8], at: usize) -> bool {
    matches!(bytes.get(at..), Some([b'-', digit, ..]) if digit.is_ascii_digit())
}

/// The text with a zero for each sign of a number that follows a colon.
fn without_signs(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut copy = String::with_capacity(text.len());
    for colon in memchr_iter(b':', bytes) {
        let blank = bytes[colon + 1..].iter().take_while(|byte| matches!(byte, b' ' | b'\n' | b'\r')).count();
        let sign = colon + 1 + blank;
        if is_sign(bytes, sign) {
            copy.push_str(&text[copy.len()..sign]);
            copy.push('0');
        }
    }
    copy.push_str(&text[copy.len()..]);
    copy
}

/// The text that pieces of a copy stand for.
struct Truth<'src>(Spanned<'src>);

impl<'src> Truth<'src> {
    fn piece(&self, copy: Spanned<'_>) -> Spanned<'src> {
        let from = (copy.start - self.0.start) as usize;
        Spanned { text: &self.0.text[from..from + copy.text.len()], start: copy.start }
    }

    fn entry(&self, entry: Entry<'_>) -> Entry<'src> {
        match entry {
            ast::Entry::Message(message) => ast::Entry::Message(ast::Message {
                id: self.name(message.id),
                value: message.value.map(|value| self.pattern(value)),
                attributes: self.attributes(message.attributes),
                comment: message.comment.map(|comment| self.comment(comment)),
            }),
            ast::Entry::Term(term) => ast::Entry::Term(ast::Term {
                id: self.name(term.id),
                value: self.pattern(term.value),
                attributes: self.attributes(term.attributes),
                comment: term.comment.map(|comment| self.comment(comment)),
            }),
            ast::Entry::Comment(comment) => ast::Entry::Comment(self.comment(comment)),
            ast::Entry::GroupComment(comment) => ast::Entry::GroupComment(self.comment(comment)),
            ast::Entry::ResourceComment(comment) => ast::Entry::ResourceComment(self.comment(comment)),
            ast::Entry::Junk { content } => ast::Entry::Junk { content: self.piece(content) },
        }
    }

    fn comment(&self, comment: ast::Comment<Spanned<'_>>) -> ast::Comment<Spanned<'src>> {
        ast::Comment { content: comment.content.into_iter().map(|line| self.piece(line)).collect() }
    }

    fn name(&self, id: ast::Identifier<Spanned<'_>>) -> ast::Identifier<Spanned<'src>> {
        ast::Identifier { name: self.piece(id.name) }
    }

    fn attributes(&self, attributes: Vec<ast::Attribute<Spanned<'_>>>) -> Vec<ast::Attribute<Spanned<'src>>> {
        attributes
            .into_iter()
            .map(|attribute| ast::Attribute { id: self.name(attribute.id), value: self.pattern(attribute.value) })
            .collect()
    }

    fn pattern(&self, pattern: Pattern<'_>) -> Pattern<'src> {
        let elements = pattern.elements.into_iter().map(|element| match element {
            ast::PatternElement::TextElement { value } => ast::PatternElement::TextElement { value: self.piece(value) },
            ast::PatternElement::Placeable { expression } => ast::PatternElement::Placeable { expression: self.expression(expression) },
        });
        Pattern { elements: elements.collect() }
    }

    fn expression(&self, expression: Expression<'_>) -> Expression<'src> {
        match expression {
            ast::Expression::Inline(inline) => ast::Expression::Inline(self.inline(inline)),
            ast::Expression::Select { selector, variants } => ast::Expression::Select {
                selector: self.inline(selector),
                variants: variants.into_iter().map(|variant| self.variant(variant)).collect(),
            },
        }
    }

    fn variant(&self, variant: ast::Variant<Spanned<'_>>) -> ast::Variant<Spanned<'src>> {
        let key = match variant.key {
            ast::VariantKey::Identifier { name } => ast::VariantKey::Identifier { name: self.piece(name) },
            ast::VariantKey::NumberLiteral { value } => ast::VariantKey::NumberLiteral { value: self.piece(value) },
        };
        ast::Variant { key, value: self.pattern(variant.value), default: variant.default }
    }

    fn inline(&self, inline: InlineExpression<'_>) -> InlineExpression<'src> {
        match inline {
            ast::InlineExpression::StringLiteral { value } => ast::InlineExpression::StringLiteral { value: self.piece(value) },
            ast::InlineExpression::NumberLiteral { value } => ast::InlineExpression::NumberLiteral { value: self.piece(value) },
            ast::InlineExpression::VariableReference { id } => ast::InlineExpression::VariableReference { id: self.name(id) },
            ast::InlineExpression::FunctionReference { id, arguments } => {
                ast::InlineExpression::FunctionReference { id: self.name(id), arguments: self.arguments(arguments) }
            }
            ast::InlineExpression::MessageReference { id, attribute } => {
                ast::InlineExpression::MessageReference { id: self.name(id), attribute: attribute.map(|name| self.name(name)) }
            }
            ast::InlineExpression::TermReference { id, attribute, arguments } => ast::InlineExpression::TermReference {
                id: self.name(id),
                attribute: attribute.map(|name| self.name(name)),
                arguments: arguments.map(|arguments| self.arguments(arguments)),
            },
            ast::InlineExpression::Placeable { expression } => {
                ast::InlineExpression::Placeable { expression: Box::new(self.expression(*expression)) }
            }
        }
    }

    fn arguments(&self, arguments: ast::CallArguments<Spanned<'_>>) -> ast::CallArguments<Spanned<'src>> {
        let named = arguments.named.into_iter();
        ast::CallArguments {
            positional: arguments.positional.into_iter().map(|argument| self.inline(argument)).collect(),
            named: named
                .map(|argument| ast::NamedArgument { name: self.name(argument.name), value: self.inline(argument.value) })
                .collect(),
        }
    }
}
