//! Stand-in for number and date formatting: plain digits, whole-number plurals.

use std::fmt;
use std::sync::OnceLock;

use super::values::{DateTimeOptions, DateTimeValue, NumberOptions};
use crate::locale::{LocaleTag, PluralCategory, PluralRules, PluralType};

/// The formatters of one locale.
#[derive(Debug)]
pub struct Formatters {
    locale: LocaleTag,
    rules: [OnceLock<Option<PluralRules>>; 2],
}

impl Formatters {
    /// The formatters of a locale.
    #[must_use]
    pub fn new(locale: &LocaleTag) -> Self {
        Self { locale: locale.clone(), rules: [OnceLock::new(), OnceLock::new()] }
    }

    /// Writes a number.
    ///
    /// # Errors
    ///
    /// Only those of `out`.
    pub fn number(&self, value: f64, options: &NumberOptions, out: &mut dyn fmt::Write) -> fmt::Result {
        let digits = options.minimum_fraction.into();
        if digits > 0 { write!(out, "{value:.digits$}") } else { write!(out, "{value}") }
    }

    /// The plural category of a number.
    #[must_use]
    pub fn plural(&self, value: f64, options: &NumberOptions) -> PluralCategory {
        let kind = if options.ordinal { PluralType::Ordinal } else { PluralType::Cardinal };
        let rules = self.rules[usize::from(options.ordinal)].get_or_init(|| self.locale.plural_rules(kind));
        let whole = value >= 0.0 && value.fract() == 0.0 && value < 1e15 && options.minimum_fraction == 0;
        rules.as_ref().filter(|_| whole).map_or(PluralCategory::Other, |rules| rules.category_of(value as u64))
    }

    /// Writes a date.
    ///
    /// # Errors
    ///
    /// Only those of `out`.
    pub fn date(&self, value: &DateTimeValue, _: &DateTimeOptions, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "{}", value.epoch_milliseconds())
    }
}
