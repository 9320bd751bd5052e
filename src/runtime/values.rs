//! What the resolver asks of number and date formatting.

use std::borrow::Cow;
use std::fmt;

use fluent_bundle::types::{FluentNumberOptions, FluentNumberType, FluentType};

/// The value of an option, as Fluent text can give it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum OptionValue<'a> {
    /// A string literal.
    Text(&'a str),
    /// A number literal.
    Number(f64),
}

/// Why an option is not taken as it was given. The message is a lower-case fragment that fits after "failed to".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionError {
    name: String,
}

impl fmt::Display for OptionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "use option `{}` as given", self.name.escape_debug())
    }
}

impl std::error::Error for OptionError {}

/// How a number is written and counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct NumberOptions {
    pub(super) minimum_fraction: u8,
    pub(super) ordinal: bool,
}

impl NumberOptions {
    /// Sets an option by its name.
    ///
    /// # Errors
    ///
    /// When there is no such option, or it does not accept the value.
    pub fn set(&mut self, name: &str, value: OptionValue<'_>) -> Result<(), OptionError> {
        match (name, value) {
            ("type", OptionValue::Text(text)) => self.ordinal = text == "ordinal",
            ("minimumFractionDigits", OptionValue::Number(digits)) if (0.0..=100.0).contains(&digits) => {
                self.minimum_fraction = digits as u8;
            }
            _ => return Err(OptionError { name: name.to_owned() }),
        }
        Ok(())
    }

    /// The options that a number from the app carries.
    #[must_use]
    pub fn from_fluent(options: &FluentNumberOptions) -> Self {
        Self {
            minimum_fraction: options.minimum_fraction_digits.unwrap_or(0).min(100) as u8,
            ordinal: options.r#type == FluentNumberType::Ordinal,
        }
    }
}

/// How a date is written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct DateTimeOptions {}

impl DateTimeOptions {
    /// Sets an option by its name.
    ///
    /// # Errors
    ///
    /// When there is no such option, or it does not accept the value.
    pub fn set(&mut self, name: &str, _value: OptionValue<'_>) -> Result<(), OptionError> {
        match crate::builtin::function("DATETIME").and_then(|function| function.option(name)) {
            Some(_) => Ok(()),
            None => Err(OptionError { name: name.to_owned() }),
        }
    }
}

/// A moment, given by the app as `FluentValue::Custom`.
#[derive(Debug, Clone, PartialEq)]
pub struct DateTimeValue {
    milliseconds: i64,
}

impl DateTimeValue {
    /// A moment in milliseconds since 1970-01-01T00:00:00Z.
    ///
    /// # Errors
    ///
    /// When it is out of range.
    pub fn from_epoch_milliseconds(milliseconds: i64) -> Result<Self, OptionError> {
        Ok(Self { milliseconds })
    }

    /// Milliseconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn epoch_milliseconds(&self) -> i64 {
        self.milliseconds
    }
}

impl FluentType for DateTimeValue {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, _: &intl_memoizer::IntlLangMemoizer) -> Cow<'static, str> {
        self.milliseconds.to_string().into()
    }

    fn as_string_threadsafe(&self, _: &intl_memoizer::concurrent::IntlLangMemoizer) -> Cow<'static, str> {
        self.milliseconds.to_string().into()
    }
}
