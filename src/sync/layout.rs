//! The choices of a source text laid out for another language: each choice by number gets the plural forms of that language.
//!
//! Nothing is translated: a form that the source lacks has the text of the source's default.

use std::ops::RangeInclusive;

use crate::locale::{LocaleTag, PluralCategory, PluralRules, PluralType};
use crate::pack::{Entry, VariableType, declared_variables};
use crate::syntax::{Expression, InlineExpression, Pattern, Spanned, Variant, ast};

/// Numbers that count where nothing says which occur.
const EVERYDAY: RangeInclusive<u64> = 0..=999;

/// The plural rules of the language that texts are laid out for.
pub(super) struct Forms {
    cardinal: Option<PluralRules>,
    ordinal: Option<PluralRules>,
}

impl Forms {
    pub(super) fn of(tag: &LocaleTag) -> Self {
        Self { cardinal: tag.plural_rules(PluralType::Cardinal), ordinal: tag.plural_rules(PluralType::Ordinal) }
    }
}

/// The layout of one entry of the source for a language.
pub(super) struct Layout<'a, 'src> {
    pub(super) of: &'a Forms,
    pub(super) entry: Entry<'a, 'src>,
}

impl<'src> Layout<'_, 'src> {
    /// A text with its choices laid out. Recursion is as deep as the nesting, which the parser's guard bounds.
    pub(super) fn pattern(&self, pattern: &Pattern<'src>) -> Pattern<'src> {
        let element = |element: &ast::PatternElement<Spanned<'src>>| match element {
            ast::PatternElement::Placeable { expression } => ast::PatternElement::Placeable { expression: self.expression(expression) },
            text => text.clone(),
        };
        ast::Pattern { elements: pattern.elements.iter().map(element).collect() }
    }

    fn expression(&self, expression: &Expression<'src>) -> Expression<'src> {
        match expression {
            ast::Expression::Select { selector, variants } => {
                let variants: Vec<Variant<'src>> =
                    variants.iter().map(|variant| ast::Variant { value: self.pattern(&variant.value), ..variant.clone() }).collect();
                let variants = match self.rules(selector, &variants) {
                    Some(rules) => plural_variants(&variants, &self.forms(rules, selector, &variants)),
                    None => variants,
                };
                ast::Expression::Select { selector: selector.clone(), variants }
            }
            ast::Expression::Inline(ast::InlineExpression::Placeable { expression }) => {
                ast::Expression::Inline(ast::InlineExpression::Placeable { expression: Box::new(self.expression(expression)) })
            }
            inline => inline.clone(),
        }
    }

    /// The rules that a choice is made by; none where it is not by number.
    fn rules(&self, selector: &InlineExpression<'src>, variants: &[Variant<'src>]) -> Option<&PluralRules> {
        let is_call = matches!(selector, ast::InlineExpression::FunctionReference { id, .. } if id.name.as_str() == "NUMBER");
        let declared = variable(selector).and_then(|name| self.declared(name));
        let is_other_kind = matches!(declared, Some(VariableType::String(_) | VariableType::DateTime));
        let names = || variants.iter().filter_map(name);
        let categories = names().all(|name| PluralCategory::from_keyword(name).is_some());
        let tells = |name: &str| name != PluralCategory::Other.as_str();
        let by_number = is_call || matches!(declared, Some(VariableType::Number(_))) || names().any(tells);
        let is_variable = matches!(selector, ast::InlineExpression::VariableReference { .. });
        if is_other_kind || !categories || !by_number || names().next().is_none() || !(is_call || is_variable) {
            return None;
        }
        if is_by_rank(selector) { self.of.ordinal.as_ref() } else { self.of.cardinal.as_ref() }
    }

    fn declared(&self, name: &str) -> Option<VariableType<'src>> {
        let declared = self.entry.comment.into_iter().flat_map(declared_variables);
        declared.filter(|variable| variable.name == name).find_map(|variable| variable.kind)
    }

    /// The forms that the language needs for the numbers that occur and that no exact variant takes.
    fn forms(&self, rules: &PluralRules, selector: &InlineExpression<'src>, variants: &[Variant<'src>]) -> Vec<PluralCategory> {
        let range = match variable(selector).and_then(|name| self.declared(name)) {
            Some(VariableType::Number(range)) => range,
            _ => None,
        };
        let exact: Vec<u64> = variants.iter().filter_map(number).collect();
        let met = |category: PluralCategory, taken: bool| {
            let mut numbers = range.clone().unwrap_or(EVERYDAY).take(10_000);
            numbers.any(|number| exact.contains(&number) == taken && rules.category_of(number) == category)
        };
        // Of what only millions or fractions need nothing can be said where no range is declared.
        let is_rare = |category| range.is_none() && !met(category, true);
        let needed = |category: &PluralCategory| *category == PluralCategory::Other || met(*category, false) || is_rare(*category);
        rules.categories().into_iter().filter(needed).collect()
    }
}

/// Exact variants as they are, then a variant a form; the last is the default.
fn plural_variants<'src>(variants: &[Variant<'src>], forms: &[PluralCategory]) -> Vec<Variant<'src>> {
    let of_form = |form: PluralCategory| {
        let own = variants.iter().find(|variant| name(variant) == Some(form.as_str()));
        let default = || variants.iter().find(|variant| variant.default);
        own.or_else(|| variants.iter().find(|variant| name(variant) == Some("other"))).or_else(default)
    };
    let exact = variants.iter().filter(|variant| name(variant).is_none()).map(|variant| ast::Variant { default: false, ..variant.clone() });
    let laid_out = forms.iter().filter_map(|form| {
        let key = ast::VariantKey::Identifier { name: Spanned::made(form.as_str()) };
        Some(ast::Variant { key, default: *form == PluralCategory::Other, value: of_form(*form)?.value.clone() })
    });
    exact.chain(laid_out).collect()
}

fn name<'src>(variant: &Variant<'src>) -> Option<&'src str> {
    match &variant.key {
        ast::VariantKey::Identifier { name } => Some(name.as_str()),
        ast::VariantKey::NumberLiteral { .. } => None,
    }
}

fn number(variant: &Variant<'_>) -> Option<u64> {
    match &variant.key {
        ast::VariantKey::NumberLiteral { value } => value.as_str().parse().ok(),
        ast::VariantKey::Identifier { .. } => None,
    }
}

fn variable<'src>(selector: &InlineExpression<'src>) -> Option<&'src str> {
    match selector {
        ast::InlineExpression::VariableReference { id } => Some(id.name.as_str()),
        ast::InlineExpression::FunctionReference { arguments, .. } => arguments.positional.first().and_then(variable),
        _ => None,
    }
}

fn is_by_rank(selector: &InlineExpression<'_>) -> bool {
    let ast::InlineExpression::FunctionReference { arguments, .. } = selector else { return false };
    arguments.named.iter().any(|argument| {
        let is_ordinal = matches!(&argument.value, ast::InlineExpression::StringLiteral { value } if value.as_str() == "ordinal");
        argument.name.name.as_str() == "type" && is_ordinal
    })
}
