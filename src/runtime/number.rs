//! Numbers as ECMA-402's `Intl.NumberFormat` and `Intl.PluralRules` have them, over ICU4X's symbols and plural rules.
//!
//! Digit options never reach past ECMA-402's ranges, so that a formatted number stays below a kilobyte whatever was asked.
//!
//! Differences from ECMA-402, all for text that has no booleans:
//! `useGrouping: "false"` switches grouping off (ECMA-402 reads the text as "auto"), and so does the number 0.

mod buffer;
mod currencies;
mod currency;
mod digits;
mod grouping;
mod plural;
mod row;
mod symbols;
mod table;

use fluent_bundle::types::{FluentNumberCurrencyDisplayStyle, FluentNumberOptions, FluentNumberStyle, FluentNumberType};

pub(super) use self::plural::Rules;
pub(super) use self::symbols::Symbols;

use super::formatters::{OptionError, OptionValue};
use crate::locale::PluralType;

/// Most fraction digits (ECMA-402 2025, section 16.1.3).
const MAX_FRACTION: u8 = 100;

/// Most integer and significant digits (ECMA-402 2025, section 16.1.3).
const MAX_DIGITS: u8 = 21;

/// The options of `NUMBER`. The default writes a plain decimal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct NumberOptions {
    style: Style,
    currency: Option<[u8; 3]>,
    currency_display: CurrencyDisplay,
    grouping: Grouping,
    ordinal: bool,
    minimum_integer: Option<u8>,
    minimum_fraction: Option<u8>,
    maximum_fraction: Option<u8>,
    minimum_significant: Option<u8>,
    maximum_significant: Option<u8>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
enum Style {
    #[default]
    Decimal,
    Percent,
    Currency,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
enum CurrencyDisplay {
    #[default]
    Symbol,
    NarrowSymbol,
    Code,
    Name,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
enum Grouping {
    #[default]
    Auto,
    Always,
    MinimumTwo,
    Off,
}

const STYLES: &[(&str, Style)] = &[("decimal", Style::Decimal), ("percent", Style::Percent), ("currency", Style::Currency)];

const CURRENCY_DISPLAYS: &[(&str, CurrencyDisplay)] = &[
    ("symbol", CurrencyDisplay::Symbol),
    ("narrowSymbol", CurrencyDisplay::NarrowSymbol),
    ("code", CurrencyDisplay::Code),
    ("name", CurrencyDisplay::Name),
];

const GROUPINGS: &[(&str, Grouping)] = &[("auto", Grouping::Auto), ("always", Grouping::Always), ("min2", Grouping::MinimumTwo)];

impl NumberOptions {
    /// Sets one option by the name that Fluent text uses.
    ///
    /// A digit option outside of its range takes the nearest value inside, and says so.
    ///
    /// # Errors
    ///
    /// When there is no such option, or it does not accept the value.
    pub fn set(&mut self, name: &str, value: OptionValue<'_>) -> Result<(), OptionError> {
        match name {
            "style" => self.style = value.word(STYLES).ok_or(OptionError::value("style"))?,
            "currency" => self.currency = Some(currency_code(value).ok_or(OptionError::value("currency"))?),
            "currencyDisplay" => {
                self.currency_display = value.word(CURRENCY_DISPLAYS).ok_or(OptionError::value("currencyDisplay"))?;
            }
            "useGrouping" => self.grouping = grouping(value).ok_or(OptionError::value("useGrouping"))?,
            "type" => self.ordinal = value.word(&[("cardinal", false), ("ordinal", true)]).ok_or(OptionError::value("type"))?,
            "minimumIntegerDigits" => return digits("minimumIntegerDigits", value, 1, MAX_DIGITS, &mut self.minimum_integer),
            "minimumFractionDigits" => return digits("minimumFractionDigits", value, 0, MAX_FRACTION, &mut self.minimum_fraction),
            "maximumFractionDigits" => return digits("maximumFractionDigits", value, 0, MAX_FRACTION, &mut self.maximum_fraction),
            "minimumSignificantDigits" => {
                return digits("minimumSignificantDigits", value, 1, MAX_DIGITS, &mut self.minimum_significant);
            }
            "maximumSignificantDigits" => {
                return digits("maximumSignificantDigits", value, 1, MAX_DIGITS, &mut self.maximum_significant);
            }
            _ => return Err(OptionError::unknown(name)),
        }
        Ok(())
    }

    /// The options that a Fluent number carries. Digits outside of ECMA-402's ranges take the nearest value inside.
    #[must_use]
    pub fn from_fluent(options: &FluentNumberOptions) -> Self {
        let clamp =
            |digits: Option<usize>, least: u8, most: u8| digits.map(|digits| u8::try_from(digits).unwrap_or(most).clamp(least, most));
        let code = options.currency.as_deref().and_then(|code| currency_code(OptionValue::Text(code)));
        Self {
            style: match options.style {
                FluentNumberStyle::Decimal => Style::Decimal,
                FluentNumberStyle::Percent => Style::Percent,
                FluentNumberStyle::Currency => Style::Currency,
            },
            currency: code,
            currency_display: match options.currency_display {
                FluentNumberCurrencyDisplayStyle::Symbol => CurrencyDisplay::Symbol,
                FluentNumberCurrencyDisplayStyle::Code => CurrencyDisplay::Code,
                FluentNumberCurrencyDisplayStyle::Name => CurrencyDisplay::Name,
            },
            grouping: if options.use_grouping { Grouping::Auto } else { Grouping::Off },
            ordinal: options.r#type == FluentNumberType::Ordinal,
            minimum_integer: clamp(options.minimum_integer_digits, 1, MAX_DIGITS),
            minimum_fraction: clamp(options.minimum_fraction_digits, 0, MAX_FRACTION),
            maximum_fraction: clamp(options.maximum_fraction_digits, 0, MAX_FRACTION),
            minimum_significant: clamp(options.minimum_significant_digits, 1, MAX_DIGITS),
            maximum_significant: clamp(options.maximum_significant_digits, 1, MAX_DIGITS),
        }
    }

    /// Whether the options fit together. Where they do not, formatting goes on: the larger of two contradicting digit
    /// options counts for both, and a currency style without a currency is a decimal.
    ///
    /// # Errors
    ///
    /// The first contradiction.
    pub fn check(&self) -> Result<(), OptionError> {
        let above = |least: Option<u8>, most: Option<u8>| least.zip(most).is_some_and(|(least, most)| least > most);
        if above(self.minimum_fraction, self.maximum_fraction) {
            return Err(OptionError::conflict("minimumFractionDigits", "maximumFractionDigits"));
        }
        if above(self.minimum_significant, self.maximum_significant) {
            return Err(OptionError::conflict("minimumSignificantDigits", "maximumSignificantDigits"));
        }
        if self.style == Style::Currency && self.currency.is_none() {
            return Err(OptionError::conflict("style", "currency"));
        }
        Ok(())
    }

    /// Whether the number counts or ranks.
    #[must_use]
    pub fn plural_type(&self) -> PluralType {
        if self.ordinal { PluralType::Ordinal } else { PluralType::Cardinal }
    }

    /// Whether the digit options leave whole numbers as they are.
    fn keeps_whole_numbers(&self) -> bool {
        self.minimum_fraction.unwrap_or(0) == 0 && self.minimum_significant.is_none() && self.maximum_significant.is_none()
    }

    /// Whether whole numbers are written with nothing but digits and separators.
    #[inline]
    fn writes_whole_numbers_plainly(&self) -> bool {
        self.style == Style::Decimal && self.minimum_integer.is_none() && self.keeps_whole_numbers()
    }
}

fn currency_code(value: OptionValue<'_>) -> Option<[u8; 3]> {
    let OptionValue::Text(text) = value else { return None };
    let code: [u8; 3] = text.as_bytes().try_into().ok()?;
    code.iter().all(u8::is_ascii_alphabetic).then(|| code.map(|byte| byte.to_ascii_uppercase()))
}

fn grouping(value: OptionValue<'_>) -> Option<Grouping> {
    let switched = value.truth().map(|on| match (on, value) {
        (false, _) => Grouping::Off,
        // ECMA-402 2025, section 16.1.2: the truth `true` means "always", the text "true" means "auto".
        (true, OptionValue::Number(_)) => Grouping::Always,
        (true, OptionValue::Text(_)) => Grouping::Auto,
    });
    switched.or_else(|| value.word(GROUPINGS))
}

fn digits(name: &'static str, value: OptionValue<'_>, least: u8, most: u8, into: &mut Option<u8>) -> Result<(), OptionError> {
    let number = value.number().filter(|number| !number.is_nan()).ok_or(OptionError::value(name))?;
    let inside = number.clamp(f64::from(least), f64::from(most));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a range of u8")]
    let digits = inside.floor() as u8;
    *into = Some(digits);
    if inside == number { Ok(()) } else { Err(OptionError::range(name, least.into(), most.into())) }
}
