//! The way that values lead through a text.

use std::collections::BTreeSet;

use super::choice::{self, Choices};
use super::uses::{chooser, shown};
use super::{Sampler, Step};
use crate::limits::{MAX_FORMAT_STEPS, MAX_REFERENCE_DEPTH};
use crate::syntax::{Expression, InlineExpression, Pattern, Variant, ast};

/// A way through a text.
#[derive(Debug)]
pub(super) struct Way<'src> {
    pub(super) path: Vec<Step>,
    /// The variables that chose, with the places of their values.
    pub(super) met: BTreeSet<(&'src str, usize)>,
    /// The variables that are shown.
    pub(super) shown: BTreeSet<&'src str>,
}

struct Walker<'w, 'a, 'src> {
    sampler: &'w Sampler<'a, 'src>,
    choices: &'w Choices<'src>,
    chosen: &'w [(&'src str, usize)],
    way: Way<'src>,
    /// Elements that may still be looked at: messages that show each other multiply.
    steps: u32,
}

/// The variable that has no value yet.
type Undecided<'src> = &'src str;

impl<'a, 'src> Sampler<'a, 'src> {
    /// Follows a text with the values that are chosen so far.
    pub(super) fn follow(
        &self,
        pattern: &'a Pattern<'src>,
        choices: &Choices<'src>,
        chosen: &[(&'src str, usize)],
    ) -> Result<Way<'src>, Undecided<'src>> {
        let way = Way { path: Vec::new(), met: BTreeSet::new(), shown: BTreeSet::new() };
        let mut walker = Walker { sampler: self, choices, chosen, way, steps: MAX_FORMAT_STEPS / 100 };
        walker.pattern(pattern, 0)?;
        Ok(walker.way)
    }
}

impl<'a, 'src> Walker<'_, 'a, 'src> {
    fn pattern(&mut self, pattern: &'a Pattern<'src>, depth: usize) -> Result<(), Undecided<'src>> {
        for element in &pattern.elements {
            if self.steps == 0 || depth > MAX_REFERENCE_DEPTH {
                return Ok(());
            }
            self.steps -= 1;
            if let ast::PatternElement::Placeable { expression } = element {
                self.expression(expression, depth)?;
            }
        }
        Ok(())
    }

    fn expression(&mut self, expression: &'a Expression<'src>, depth: usize) -> Result<(), Undecided<'src>> {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline, depth),
            ast::Expression::Select { selector, variants } => self.select(selector, variants, depth),
        }
    }

    fn select(&mut self, selector: &'a InlineExpression<'src>, variants: &'a [Variant<'src>], depth: usize) -> Result<(), Undecided<'src>> {
        let Some((name, options)) = chooser(selector) else {
            // By a term or a function: which one the language or the app decides, so whatever all of them use counts.
            return variants.iter().try_for_each(|variant| self.pattern(&variant.value, depth));
        };
        let decided = self.chosen.iter().find(|(known, _)| *known == name).map(|(_, at)| *at);
        let at = match (decided, self.choices.of(name)) {
            (Some(at), _) => at,
            (None, [_]) => 0,
            (None, _) => return Err(name),
        };
        self.way.met.insert((name, at));
        let Some(candidate) = self.choices.of(name).get(at) else { return Ok(()) };
        let chosen = choice::chosen(&self.sampler.formatters, variants, &candidate.value, &options);
        let Some(variant) = chosen else { return Ok(()) };
        let key = match &variant.key {
            ast::VariantKey::Identifier { name } => name.as_str(),
            ast::VariantKey::NumberLiteral { value } => value.as_str(),
        };
        self.way.path.push(Step { variable: name.to_owned(), key: key.to_owned(), is_default: variant.default });
        self.pattern(&variant.value, depth)
    }

    fn inline(&mut self, inline: &'a InlineExpression<'src>, depth: usize) -> Result<(), Undecided<'src>> {
        match inline {
            ast::InlineExpression::VariableReference { id } => drop(self.way.shown.insert(id.name.as_str())),
            ast::InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().try_for_each(|argument| self.inline(argument, depth))?;
            }
            ast::InlineExpression::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map(|attribute| attribute.name.as_str());
                if let Some(pattern) = shown(self.sampler.target, id.name.as_str(), attribute) {
                    self.pattern(pattern, depth + 1)?;
                }
            }
            ast::InlineExpression::Placeable { expression } => self.expression(expression, depth)?,
            _ => {}
        }
        Ok(())
    }
}
