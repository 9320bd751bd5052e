//! How a text uses its variables, its own and those of the messages that it shows.
//!
//! Terms are left out: they see only the arguments that they are given. Every message is looked at once.

use std::collections::{BTreeMap, BTreeSet};

use crate::pack::Localization;
use crate::runtime::{NumberOptions, OptionValue};
use crate::syntax::{Expression, InlineExpression, Pattern, Spanned, Variant, ast};

/// How one variable is used.
#[derive(Debug, Default)]
pub(super) struct Uses<'a, 'src> {
    /// An argument of NUMBER or DATETIME.
    pub(super) in_number: bool,
    pub(super) in_date: bool,
    /// The choices that it makes.
    pub(super) selects: Vec<Select<'a, 'src>>,
}

/// A choice by a variable.
#[derive(Debug)]
pub(super) struct Select<'a, 'src> {
    pub(super) variants: &'a [Variant<'src>],
    /// The options of the number that chooses.
    pub(super) options: NumberOptions,
}

/// The variables of a text by name.
pub(super) fn uses<'a, 'src>(locale: &'a Localization<'src>, pattern: &'a Pattern<'src>) -> BTreeMap<&'src str, Uses<'a, 'src>> {
    let mut collector = Collector { uses: BTreeMap::new(), todo: Vec::new() };
    let mut seen = BTreeSet::new();
    collector.pattern(pattern);
    while let Some((id, attribute)) = collector.todo.pop() {
        if seen.insert((id, attribute))
            && let Some(shown) = shown(locale, id, attribute)
        {
            collector.pattern(shown);
        }
    }
    collector.uses
}

/// The pattern that a reference to a message shows.
pub(super) fn shown<'a, 'src>(locale: &'a Localization<'src>, id: &str, attribute: Option<&str>) -> Option<&'a Pattern<'src>> {
    let entry = locale.message(id)?;
    match attribute {
        None => entry.value,
        Some(name) => entry.attribute(name).map(|attribute| &attribute.value),
    }
}

/// The variable that chooses, with the options of its number; none where the choice is not by a variable.
pub(super) fn chooser<'src>(selector: &InlineExpression<'src>) -> Option<(&'src str, NumberOptions)> {
    match selector {
        ast::InlineExpression::VariableReference { id } => Some((id.name.as_str(), NumberOptions::default())),
        ast::InlineExpression::FunctionReference { id, arguments } if id.name.as_str() == "NUMBER" => match arguments.positional.first() {
            Some(ast::InlineExpression::VariableReference { id }) => Some((id.name.as_str(), options(&arguments.named))),
            _ => None,
        },
        ast::InlineExpression::Placeable { expression } => match &**expression {
            ast::Expression::Inline(inner) => chooser(inner),
            ast::Expression::Select { .. } => None,
        },
        _ => None,
    }
}

fn options(named: &[ast::NamedArgument<Spanned<'_>>]) -> NumberOptions {
    let mut options = NumberOptions::default();
    for argument in named {
        let name = argument.name.name.as_str();
        // What an option does not take the check tells; the others count.
        let _ = match &argument.value {
            ast::InlineExpression::StringLiteral { value } => options.set(name, OptionValue::Text(value.as_str())),
            ast::InlineExpression::NumberLiteral { value } => {
                options.set(name, OptionValue::Number(value.as_str().parse().unwrap_or(f64::NAN)))
            }
            _ => continue,
        };
    }
    options
}

struct Collector<'a, 'src> {
    uses: BTreeMap<&'src str, Uses<'a, 'src>>,
    /// Messages that the text shows.
    todo: Vec<(&'src str, Option<&'src str>)>,
}

impl<'a, 'src> Collector<'a, 'src> {
    fn pattern(&mut self, pattern: &'a Pattern<'src>) {
        for element in &pattern.elements {
            if let ast::PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &'a Expression<'src>) {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline),
            ast::Expression::Select { selector, variants } => {
                self.inline(selector);
                if let Some((name, options)) = chooser(selector) {
                    self.uses.entry(name).or_default().selects.push(Select { variants, options });
                }
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &'a InlineExpression<'src>) {
        match inline {
            ast::InlineExpression::VariableReference { id } => drop(self.uses.entry(id.name.as_str()).or_default()),
            ast::InlineExpression::FunctionReference { id, arguments } => {
                for argument in &arguments.positional {
                    self.inline(argument);
                    if let ast::InlineExpression::VariableReference { id: variable } = argument {
                        let uses = self.uses.entry(variable.name.as_str()).or_default();
                        uses.in_number |= id.name.as_str() == "NUMBER";
                        uses.in_date |= id.name.as_str() == "DATETIME";
                    }
                }
            }
            ast::InlineExpression::MessageReference { id, attribute } => {
                self.todo.push((id.name.as_str(), attribute.as_ref().map(|attribute| attribute.name.as_str())));
            }
            ast::InlineExpression::Placeable { expression } => self.expression(expression),
            _ => {}
        }
    }
}
