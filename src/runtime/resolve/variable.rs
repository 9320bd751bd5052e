//! Variables: what the app gave, or inside a term its arguments.

use std::borrow::Cow;

use fluent_bundle::FluentValue;

use super::{Frame, Halt, Resolver, quick};
use crate::catalog::{Argument, Arguments, Expression, Name};
use crate::runtime::error::Kind;
use crate::runtime::parts::Sink;
use crate::runtime::value::{Value, number_options};

impl<'r, B: AsRef<[u8]>> Resolver<'r, B> {
    #[inline(always)]
    pub(super) fn variable<S: Sink>(&mut self, out: &mut S, name: Name<'r>, frame: &Frame<'_, 'r>) -> Result<(), Halt> {
        if frame.arguments.is_none() {
            match self.argument(name) {
                Some(FluentValue::String(text)) => {
                    out.begin_value(name);
                    self.raw(out, text)?;
                    out.end_value();
                    return Ok(());
                }
                Some(FluentValue::Number(number)) => {
                    return self.number(out, number.value, &number_options(number), name);
                }
                _ => {}
            }
        }
        let value = self.look_up(name, frame)?;
        self.value(out, &value, name)
    }

    /// What the app gave under a name.
    #[inline(always)]
    pub(super) fn argument(&self, name: Name<'r>) -> Option<&'r FluentValue<'r>> {
        quick::argument(self.arguments?, name)
    }

    /// The value of a variable: in a term one of its arguments, else one of the app's.
    pub(super) fn look_up(&mut self, name: Name<'r>, frame: &Frame<'_, 'r>) -> Result<Value<'r>, Halt> {
        if let Some(arguments) = frame.arguments {
            return self.look_up_argument(name, arguments, frame);
        }
        let value = self.argument(name).and_then(Value::borrowed);
        Ok(value.unwrap_or_else(|| {
            self.error(Kind::Variable { name: name.as_str().to_owned() });
            Value::None(Cow::Owned(format!("${}", name.as_str())))
        }))
    }

    fn look_up_argument(&mut self, name: Name<'r>, arguments: Arguments<'r>, frame: &Frame<'_, 'r>) -> Result<Value<'r>, Halt> {
        for argument in arguments {
            self.tick(1)?;
            match argument {
                Ok(Argument::Named(given, expression)) if name.is(given) => {
                    // Only literals can stand here; what a damaged catalog has instead sees no variables.
                    return match expression {
                        Expression::Text(_) | Expression::Number { .. } => self.evaluate(expression, frame),
                        _ => Ok(Value::None(Cow::Borrowed("???"))),
                    };
                }
                Ok(_) => {}
                Err(damage) => self.error(Kind::Damaged(damage)),
            }
        }
        // A term may be shown without some of its arguments; that is no error.
        Ok(Value::None(Cow::Owned(format!("${}", name.as_str()))))
    }
}
