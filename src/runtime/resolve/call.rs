//! Calls: NUMBER, DATETIME and the functions of the app.

use std::borrow::Cow;

use fluent_bundle::FluentArgs;

use super::{Frame, Halt, Resolver};
use crate::catalog::{Argument, Arguments};
use crate::runtime::datetime::DateTimeValue;
use crate::runtime::error::Kind;
use crate::runtime::formatters::{OptionError, OptionValue};
use crate::runtime::number::NumberOptions;
use crate::runtime::value::Value;

impl<'r, B: AsRef<[u8]>> Resolver<'r, B> {
    /// The value that a call gives. A function of the app goes before the built-in one of the same name.
    pub(super) fn call(&mut self, name: &'r str, arguments: Arguments<'r>, frame: &Frame<'_, 'r>) -> Result<Value<'r>, Halt> {
        if let Some(function) = self.formatter.functions.get(name) {
            return self.custom_call(name, function, arguments, frame);
        }
        match name {
            "NUMBER" => self.number_call(arguments, frame),
            "DATETIME" => self.date_call(arguments, frame),
            _ => {
                self.error(Kind::Function { name: name.to_owned() });
                Ok(none(name))
            }
        }
    }

    fn custom_call(
        &mut self,
        name: &'r str,
        function: &'r crate::runtime::Function,
        arguments: Arguments<'r>,
        frame: &Frame<'_, 'r>,
    ) -> Result<Value<'r>, Halt> {
        let mut positional = Vec::new();
        let mut named = FluentArgs::new();
        for argument in arguments {
            match argument {
                Ok(Argument::Positional(value)) => positional.push(self.evaluate(value, frame)?.into_fluent()),
                Ok(Argument::Named(name, value)) => named.set(name, self.evaluate(value, frame)?.into_fluent()),
                Err(damage) => self.error(Kind::Damaged(damage)),
            }
        }
        Ok(Value::owned(function(&positional, &named)).unwrap_or_else(|| {
            self.error(Kind::Failed { function: name.to_owned() });
            none(name)
        }))
    }

    /// NUMBER: a number with options; its own go before those that the app set.
    fn number_call(&mut self, arguments: Arguments<'r>, frame: &Frame<'_, 'r>) -> Result<Value<'r>, Halt> {
        let (value, mut options) = match self.first(arguments, frame)? {
            Some(Value::Number(value, options)) => (value, options),
            Some(Value::Date(date, _)) => (date.epoch_milliseconds() as f64, NumberOptions::default()),
            other => return Ok(self.not_taken("NUMBER", other)),
        };
        // A currency that is refused is told once, not again as the one that is missing.
        if self.options("NUMBER", arguments, frame, |name, value| options.set(name, value))? {
            self.fit("NUMBER", options.check());
        }
        Ok(Value::Number(value, options))
    }

    /// DATETIME: a moment with options; a number counts as milliseconds since 1970.
    fn date_call(&mut self, arguments: Arguments<'r>, frame: &Frame<'_, 'r>) -> Result<Value<'r>, Halt> {
        let (date, mut options) = match self.first(arguments, frame)? {
            Some(Value::Date(date, options)) => (date, options),
            Some(Value::Number(value, options)) => match moment(value) {
                Some(date) => (Cow::Owned(date), Box::default()),
                None => return Ok(self.not_taken("DATETIME", Some(Value::Number(value, options)))),
            },
            other => return Ok(self.not_taken("DATETIME", other)),
        };
        self.options("DATETIME", arguments, frame, |name, value| options.set(name, value))?;
        self.fit("DATETIME", options.check());
        self.fit("DATETIME", self.formatter.formatters().check_calendar(&options));
        Ok(Value::Date(date, options))
    }

    fn first(&mut self, mut arguments: Arguments<'r>, frame: &Frame<'_, 'r>) -> Result<Option<Value<'r>>, Halt> {
        match arguments.next() {
            Some(Ok(Argument::Positional(value))) => self.evaluate(value, frame).map(Some),
            Some(Err(damage)) => {
                self.error(Kind::Damaged(damage));
                Ok(None)
            }
            _ => Ok(None),
        }
    }

    /// Nothing in, nothing out, under the function's name; anything else is an argument that it does not take.
    fn not_taken(&mut self, function: &'static str, argument: Option<Value<'r>>) -> Value<'r> {
        if let Some(Value::None(name)) = argument {
            return Value::None(Cow::Owned(format!("{function}({name})")));
        }
        self.error(Kind::Argument { function: function.to_owned() });
        none(function)
    }

    /// Sets the options that a call names. False where a value was refused.
    fn options(
        &mut self,
        function: &'static str,
        arguments: Arguments<'r>,
        frame: &Frame<'_, 'r>,
        mut set: impl FnMut(&str, OptionValue<'_>) -> Result<(), OptionError>,
    ) -> Result<bool, Halt> {
        let mut all_taken = true;
        for argument in arguments {
            self.tick(1)?;
            let (name, value) = match argument {
                Ok(Argument::Named(name, value)) => (name, value),
                Ok(Argument::Positional(_)) => continue,
                Err(damage) => {
                    self.error(Kind::Damaged(damage));
                    return Ok(false);
                }
            };
            let result = match self.evaluate(value, frame)? {
                Value::Text(text) => set(name, OptionValue::Text(&text)),
                Value::Number(number, _) => set(name, OptionValue::Number(number)),
                _ => continue,
            };
            all_taken &= !result.as_ref().is_err_and(OptionError::is_invalid_value);
            self.fit(function, result);
        }
        Ok(all_taken)
    }

    /// Options that do not fit are an error; formatting goes on without them.
    fn fit(&mut self, function: &'static str, result: Result<(), OptionError>) {
        if let Err(source) = result {
            self.error(Kind::Option { function, source });
        }
    }
}

/// The moment so many milliseconds after 1970; fractions are cut off as in ECMA-262's TimeClip.
fn moment(milliseconds: f64) -> Option<DateTimeValue> {
    // The cast saturates, so that a huge number is out of range too.
    if milliseconds.is_nan() { None } else { DateTimeValue::from_epoch_milliseconds(milliseconds as i64).ok() }
}

/// What stands for a call that gives nothing.
fn none(function: &str) -> Value<'static> {
    Value::None(Cow::Owned(format!("{function}()")))
}
