//! The functions that Fluent text may call, with their options and what each option accepts.
//!
//! Written once for the checker and the runtime. Options and values: ECMA-402 `Intl.NumberFormat` and
//! `Intl.DateTimeFormat`, as far as Fluent lets text set them.

/// What an option accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OptionKind {
    /// One of these words.
    Words(&'static [&'static str]),
    /// A whole number in a range, both ends included.
    Digits(u32, u32),
    /// Any text, checked elsewhere (a currency code, a time zone).
    Text,
}

/// A named option of a function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OptionSpec {
    /// The option's name, as written.
    pub name: &'static str,
    /// What it accepts.
    pub kind: OptionKind,
}

/// A function that text may call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Function {
    /// Its name, as written.
    pub name: &'static str,
    /// Its options, sorted by name.
    pub options: &'static [OptionSpec],
}

const fn words(name: &'static str, words: &'static [&'static str]) -> OptionSpec {
    OptionSpec { name, kind: OptionKind::Words(words) }
}

const fn digits(name: &'static str, low: u32, high: u32) -> OptionSpec {
    OptionSpec { name, kind: OptionKind::Digits(low, high) }
}

const fn text(name: &'static str) -> OptionSpec {
    OptionSpec { name, kind: OptionKind::Text }
}

const NARROW: &[&str] = &["long", "short", "narrow"];
const NUMERIC: &[&str] = &["numeric", "2-digit"];
const STYLE: &[&str] = &["full", "long", "medium", "short"];

/// Every function, sorted by name.
pub const FUNCTIONS: &[Function] = &[
    Function {
        name: "DATETIME",
        options: &[
            words("calendar", &["buddhist", "gregory", "persian"]),
            words("dateStyle", STYLE),
            words("day", NUMERIC),
            words("dayPeriod", NARROW),
            words("era", NARROW),
            digits("fractionalSecondDigits", 1, 3),
            words("hour", NUMERIC),
            words("hour12", &["true", "false"]),
            words("minute", NUMERIC),
            words("month", &["numeric", "2-digit", "long", "short", "narrow"]),
            text("numberingSystem"),
            words("second", NUMERIC),
            words("timeStyle", STYLE),
            text("timeZone"),
            words("timeZoneName", &["long", "short", "longOffset", "shortOffset", "longGeneric", "shortGeneric"]),
            words("weekday", NARROW),
            words("year", NUMERIC),
        ],
    },
    Function {
        name: "NUMBER",
        options: &[
            text("currency"),
            words("currencyDisplay", &["code", "symbol", "narrowSymbol", "name"]),
            digits("maximumFractionDigits", 0, 100),
            digits("maximumSignificantDigits", 1, 21),
            digits("minimumFractionDigits", 0, 100),
            digits("minimumIntegerDigits", 1, 21),
            digits("minimumSignificantDigits", 1, 21),
            words("style", &["decimal", "percent", "currency"]),
            words("type", &["cardinal", "ordinal"]),
            words("useGrouping", &["true", "false", "always", "auto", "min2"]),
        ],
    },
];

/// Calendars besides the Gregorian, and what CLDR has their patterns for: languages, also in one script or region only.
const CALENDARS: &[(&str, &[&str])] = &[
    ("buddhist", &["th"]),
    ("persian", &["az-Arab", "az-IQ", "az-IR", "bgn-AF", "bgn-IR", "ckb-IR", "fa", "lrc", "mzn", "ps", "sdh", "uz-AF", "uz-Arab"]),
];

/// Whether dates can be written in a calendar in a language, given as a language tag.
#[must_use]
pub fn has_calendar(calendar: &str, locale: &str) -> bool {
    let is_in = |tag: &&str| locale.strip_prefix(*tag).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
    calendar == "gregory" || CALENDARS.iter().any(|(name, tags)| *name == calendar && tags.iter().any(is_in))
}

/// The function of this name.
#[must_use]
pub fn function(name: &str) -> Option<&'static Function> {
    FUNCTIONS.iter().find(|function| function.name == name)
}

impl Function {
    /// The option of this name.
    #[must_use]
    pub fn option(&self, name: &str) -> Option<&'static OptionSpec> {
        self.options.iter().find(|option| option.name == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_is_sorted_by_name() {
        assert!(FUNCTIONS.is_sorted_by_key(|function| function.name));
        for function in FUNCTIONS {
            assert!(function.options.is_sorted_by(|one, other| one.name < other.name), "{}", function.name);
        }
    }
}
