//! Values while a message is formatted.

use std::borrow::Cow;

use fluent_bundle::FluentValue;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions, FluentType};

use super::datetime::{DateTimeOptions, DateTimeValue};
use super::number::NumberOptions;

/// A value. Borrows from the catalog and the arguments where it can.
#[derive(Debug)]
pub(super) enum Value<'v> {
    /// A text.
    Text(Cow<'v, str>),
    /// A number and how it is written.
    Number(f64, NumberOptions),
    /// A moment and how it is written.
    Date(Cow<'v, DateTimeValue>, Box<DateTimeOptions>),
    /// A type of the app.
    Custom(CustomValue<'v>),
    /// Nothing: what would have been there, shown in braces.
    None(Cow<'v, str>),
}

/// A value of a type of the app.
#[derive(Debug)]
pub(super) enum CustomValue<'v> {
    Borrowed(&'v (dyn FluentType + Send)),
    Owned(Box<dyn FluentType + Send>),
}

impl CustomValue<'_> {
    pub(super) fn as_type(&self) -> &(dyn FluentType + Send) {
        match self {
            Self::Borrowed(value) => *value,
            Self::Owned(value) => &**value,
        }
    }
}

impl<'v> Value<'v> {
    /// A value of the app; none where it has none.
    pub(super) fn borrowed(value: &'v FluentValue<'_>) -> Option<Self> {
        Some(match value {
            FluentValue::String(text) => Self::Text(Cow::Borrowed(text)),
            FluentValue::Number(number) => Self::Number(number.value, number_options(number)),
            FluentValue::Custom(custom) => match (**custom).as_any().downcast_ref::<DateTimeValue>() {
                Some(date) => Self::Date(Cow::Borrowed(date), Box::default()),
                None => Self::Custom(CustomValue::Borrowed(&**custom)),
            },
            FluentValue::None | FluentValue::Error => return None,
        })
    }

    /// What a function gave; none where it failed.
    pub(super) fn owned(value: FluentValue<'v>) -> Option<Self> {
        Some(match value {
            FluentValue::String(text) => Self::Text(text),
            FluentValue::Number(number) => Self::Number(number.value, number_options(&number)),
            FluentValue::Custom(custom) => match (*custom).as_any().downcast_ref::<DateTimeValue>() {
                Some(date) => Self::Date(Cow::Owned(date.clone()), Box::default()),
                None => Self::Custom(CustomValue::Owned(custom)),
            },
            FluentValue::None => Self::Text(Cow::Borrowed("")),
            FluentValue::Error => return None,
        })
    }

    /// The value as functions of the app take it. How a number is written is not passed on.
    pub(super) fn into_fluent(self) -> FluentValue<'v> {
        match self {
            Self::Text(text) => FluentValue::String(text),
            Self::Number(value, _) => FluentValue::Number(FluentNumber::new(value, FluentNumberOptions::default())),
            Self::Date(date, _) => FluentValue::Custom(date.duplicate()),
            Self::Custom(CustomValue::Borrowed(value)) => FluentValue::Custom(value.duplicate()),
            Self::Custom(CustomValue::Owned(value)) => FluentValue::Custom(value),
            Self::None(_) => FluentValue::Error,
        }
    }
}

/// How a number of the app is written.
#[inline]
pub(super) fn number_options(number: &FluentNumber) -> NumberOptions {
    NumberOptions::from_fluent(&number.options)
}
