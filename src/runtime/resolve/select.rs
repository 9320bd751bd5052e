//! Choices: which body of a select is shown.

use fluent_bundle::FluentValue;

use super::{Frame, Halt, Resolver};
use crate::catalog::{Expression, Key, Select};
use crate::locale::PluralCategory;
use crate::runtime::error::Kind;
use crate::runtime::number::NumberOptions;
use crate::runtime::value::{Value, number_options};

impl<'r, B: AsRef<[u8]>> Resolver<'r, B> {
    /// The body of a choice.
    pub(super) fn choose(&mut self, select: &Select<'r>, frame: &Frame<'_, 'r>) -> Result<u32, Halt> {
        if let (Expression::Variable(name), None) = (select.selector(), frame.arguments)
            && let Some(FluentValue::Number(number)) = self.argument(name)
        {
            self.tick(1)?;
            return Ok(self.choose_number(select, number.value, &number_options(number)));
        }
        let selector = self.evaluate(select.selector(), frame)?;
        if let Value::Number(value, options) = &selector {
            return Ok(self.choose_number(select, *value, options));
        }
        if matches!(selector, Value::None(_)) {
            return Ok(select.default());
        }
        Ok(self.choose_by(select, |key| match (&selector, key) {
            (Value::Text(text), Key::Word(word)) => *text == word,
            (Value::Text(text), Key::Category(category)) => *text == category.as_str(),
            _ => false,
        }))
    }

    fn choose_number(&mut self, select: &Select<'r>, value: f64, options: &NumberOptions) -> u32 {
        let formatter = self.formatter;
        let mut known: Option<PluralCategory> = None;
        self.choose_by(select, |key| match key {
            Key::Category(category) => *known.get_or_insert_with(|| formatter.category(value, options)) == category,
            Key::Number(number) => value == number,
            Key::Word(_) => false,
        })
    }

    /// The body of the first key that matches.
    #[inline(always)]
    fn choose_by(&mut self, select: &Select<'r>, mut matches: impl FnMut(Key<'r>) -> bool) -> u32 {
        for key in select.keys() {
            match key {
                Ok((key, body)) if matches(key) => return body,
                Ok(_) => {}
                Err(damage) => {
                    self.error(Kind::Damaged(damage));
                    break;
                }
            }
        }
        select.default()
    }
}
