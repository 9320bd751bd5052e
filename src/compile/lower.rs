//! Patterns of the syntax tree to programs.
//!
//! Recursion is as deep as the nesting, which the parser's guard bounds. References are not followed here.

use std::collections::BTreeSet;

use super::strings::Folder;
use crate::catalog::{CodeDraft, ExpressionDraft, KeyDraft, Missing, PatternDraft, Target, VariantDraft};
use crate::locale::PluralCategory;
use crate::pack::{Entry, EntryKind, Localization};
use crate::syntax::{self, Expression, InlineExpression, Pattern, Spanned, Variant, ast};

/// Lowers the patterns of one locale.
pub(super) struct Lower<'a, 'src> {
    localization: &'a Localization<'src>,
    folder: Folder<'a, 'src>,
    /// Patterns of terms that some program shows.
    pub(super) terms: BTreeSet<Target>,
}

type Identifier<'src> = ast::Identifier<Spanned<'src>>;

impl<'a, 'src> Lower<'a, 'src> {
    pub(super) fn new(localization: &'a Localization<'src>) -> Self {
        Self { localization, folder: Folder::new(localization), terms: BTreeSet::new() }
    }

    pub(super) fn pattern(&mut self, pattern: &'a Pattern<'src>) -> PatternDraft {
        let mut code = self.code(pattern);
        match code.as_mut_slice() {
            [] => PatternDraft::Text(String::new()),
            [CodeDraft::Text(text)] => PatternDraft::Text(std::mem::take(text)),
            _ => PatternDraft::Program(code),
        }
    }

    fn code(&mut self, pattern: &'a Pattern<'src>) -> Vec<CodeDraft> {
        let isolate = has_several_elements(pattern);
        let mut code = Vec::new();
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => text(&mut code, value.as_str()),
                ast::PatternElement::Placeable { expression } => self.placeable(expression, isolate, &mut code),
            }
        }
        code
    }

    fn placeable(&mut self, expression: &'a Expression<'src>, isolate: bool, code: &mut Vec<CodeDraft>) {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline, isolate, code),
            ast::Expression::Select { selector, variants } => match self.folder.placeable(expression) {
                Some(constant) => text(code, &constant),
                None => self.select(selector, variants, isolate, code),
            },
        }
    }

    fn select(&mut self, selector: &'a InlineExpression<'src>, variants: &'a [Variant<'src>], isolate: bool, code: &mut Vec<CodeDraft>) {
        let chosen = match self.folder.chosen(selector, variants) {
            Some(variant) => self.code(&variant.value),
            None => {
                let selector = self.expression(selector);
                let variant = |variant: &'a Variant<'src>| VariantDraft { key: key(variant), body: self.code(&variant.value) };
                let default = variants.iter().position(|variant| variant.default).unwrap_or(0);
                vec![CodeDraft::Select { selector, variants: variants.iter().map(variant).collect(), default }]
            }
        };
        let is_constant = matches!(chosen.as_slice(), [] | [CodeDraft::Text(_)]);
        if isolate && !is_constant {
            code.push(CodeDraft::Open);
            code.extend(chosen);
            code.push(CodeDraft::Close);
        } else {
            join(code, chosen);
        }
    }

    fn inline(&mut self, inline: &'a InlineExpression<'src>, isolate: bool, code: &mut Vec<CodeDraft>) {
        match inline {
            ast::InlineExpression::StringLiteral { value } => text(code, &syntax::unescape(value.as_str())),
            ast::InlineExpression::Placeable { expression } => self.placeable(expression, isolate, code),
            ast::InlineExpression::VariableReference { id } => {
                code.push(CodeDraft::Variable { name: id.name.as_str().to_owned(), isolate });
            }
            ast::InlineExpression::NumberLiteral { .. } | ast::InlineExpression::FunctionReference { .. } => {
                code.push(CodeDraft::Value { expression: self.expression(inline), isolate });
            }
            ast::InlineExpression::MessageReference { id, attribute } => {
                code.push(match self.target(EntryKind::Message, id, attribute.as_ref()) {
                    Ok(target) => CodeDraft::Message { target, isolate },
                    Err((kind, name)) => CodeDraft::Missing { kind, name, isolate },
                });
            }
            ast::InlineExpression::TermReference { .. } => match self.folder.inline_placeable(inline) {
                Some(constant) => text(code, &constant),
                None => code.push(match self.expression(inline) {
                    ExpressionDraft::Missing(kind, name) => CodeDraft::Missing { kind, name, isolate },
                    // A term is text of the same language, also where it is not constant.
                    expression => CodeDraft::Value { expression, isolate: false },
                }),
            },
        }
    }

    fn expression(&mut self, inline: &'a InlineExpression<'src>) -> ExpressionDraft {
        match inline {
            ast::InlineExpression::StringLiteral { value } => ExpressionDraft::Text(syntax::unescape(value.as_str()).into_owned()),
            ast::InlineExpression::NumberLiteral { value } => number(value.as_str()),
            ast::InlineExpression::VariableReference { id } => ExpressionDraft::Variable(id.name.as_str().to_owned()),
            ast::InlineExpression::FunctionReference { id, arguments } => ExpressionDraft::Call {
                name: id.name.as_str().to_owned(),
                positional: arguments.positional.iter().map(|argument| self.expression(argument)).collect(),
                named: self.named(&arguments.named),
            },
            ast::InlineExpression::MessageReference { id, attribute } => match self.target(EntryKind::Message, id, attribute.as_ref()) {
                Ok(target) => ExpressionDraft::Message(target),
                Err((kind, name)) => ExpressionDraft::Missing(kind, name),
            },
            ast::InlineExpression::TermReference { id, attribute, arguments } => {
                match self.target(EntryKind::Term, id, attribute.as_ref()) {
                    Err((kind, name)) => ExpressionDraft::Missing(kind, name),
                    Ok(target) => {
                        self.terms.insert(target.clone());
                        let named = arguments.as_ref().map_or(&[][..], |arguments| arguments.named.as_slice());
                        ExpressionDraft::Term { target, named: self.named(named) }
                    }
                }
            }
            ast::InlineExpression::Placeable { expression } => match &**expression {
                ast::Expression::Inline(inline) => self.expression(inline),
                select @ ast::Expression::Select { .. } => {
                    let mut code = Vec::new();
                    self.placeable(select, false, &mut code);
                    ExpressionDraft::Block(code)
                }
            },
        }
    }

    fn named(&mut self, named: &'a [ast::NamedArgument<Spanned<'src>>]) -> Vec<(String, ExpressionDraft)> {
        named.iter().map(|argument| (argument.name.name.as_str().to_owned(), self.expression(&argument.value))).collect()
    }

    /// What a reference shows, or what is missing and its name as written.
    fn target(&self, kind: EntryKind, id: &Identifier<'src>, attribute: Option<&Identifier<'src>>) -> Result<Target, (Missing, String)> {
        let term = kind == EntryKind::Term;
        let name = id.name.as_str();
        let shown = format!("{}{name}", if term { "-" } else { "" });
        let entry: Option<Entry<'_, '_>> = self.localization.get(kind, name);
        let Some(entry) = entry else {
            return Err((if term { Missing::Term } else { Missing::Message }, shown));
        };
        let attribute = attribute.map(|attribute| attribute.name.as_str());
        match attribute {
            Some(attribute) if entry.attribute(attribute).is_none() => {
                let missing = if term { Missing::TermAttribute } else { Missing::MessageAttribute };
                Err((missing, format!("{shown}.{attribute}")))
            }
            None if entry.value.is_none() => Err((Missing::Value, shown)),
            _ => Ok(Target { term, name: name.to_owned(), attribute: attribute.map(str::to_owned) }),
        }
    }
}

/// Whether a runtime sets placeables apart: fluent.js does where a pattern is more than one text or placeable.
fn has_several_elements(pattern: &Pattern<'_>) -> bool {
    let is_text = |element: &ast::PatternElement<_>| matches!(element, ast::PatternElement::TextElement { .. });
    // The parser gives each line of a text as an element of its own.
    let texts = pattern.elements.chunk_by(|a, b| is_text(a) && is_text(b));
    texts.take(2).count() > 1
}

/// Appends text, to the text before where there is one.
fn text(code: &mut Vec<CodeDraft>, more: &str) {
    match code.last_mut() {
        Some(CodeDraft::Text(text)) => text.push_str(more),
        _ if more.is_empty() => {}
        _ => code.push(CodeDraft::Text(more.to_owned())),
    }
}

fn join(code: &mut Vec<CodeDraft>, more: Vec<CodeDraft>) {
    for instruction in more {
        match instruction {
            CodeDraft::Text(more) => text(code, &more),
            other => code.push(other),
        }
    }
}

fn key(variant: &Variant<'_>) -> KeyDraft {
    match &variant.key {
        ast::VariantKey::Identifier { name } => match PluralCategory::from_keyword(name.as_str()) {
            Some(category) => KeyDraft::Category(category),
            None => KeyDraft::Word(name.as_str().to_owned()),
        },
        ast::VariantKey::NumberLiteral { value } => KeyDraft::Number(value.as_str().parse().unwrap_or(f64::NAN)),
    }
}

fn number(text: &str) -> ExpressionDraft {
    let fraction_digits = text.split_once('.').map_or(0, |(_, fraction)| u32::try_from(fraction.len()).unwrap_or(u32::MAX));
    ExpressionDraft::Number { value: text.parse().unwrap_or(f64::NAN), fraction_digits }
}
