//! What one locale needs to write numbers and dates, made once and kept.
//!
//! Everything is made at its first use, so that a new [`Formatters`] costs next to nothing; after that a formatted
//! number allocates nothing. `Send + Sync`, does no I/O, never reads a clock.

use std::fmt;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use icu_locale::{LocaleExpander, LocaleFallbacker};
use icu_locale_core::{LanguageIdentifier, Locale};

use super::datetime::{DateFormatter, DateTimeOptions, DateTimeValue, Patterns};
use super::number::{NumberOptions, Rules, Symbols};
use crate::builtin;
use crate::locale::{LocaleTag, PluralCategory, PluralType};

/// The formatters of one locale.
///
/// ```
/// use fluent_pack::locale::LocaleTag;
/// use fluent_pack::runtime::formatters::Formatters;
/// use fluent_pack::runtime::number::NumberOptions;
///
/// let german = Formatters::new(&LocaleTag::parse("de").unwrap());
/// let mut text = String::new();
/// german.number(1234567.5, &NumberOptions::default(), &mut text).unwrap();
/// assert_eq!(text, "1.234.567,5");
/// ```
#[derive(Debug)]
pub struct Formatters {
    locale: LocaleTag,
    numbering_system: Option<NumberingSystem>,
    symbols: OnceLock<Symbols>,
    cardinal: OnceLock<Rules>,
    ordinal: OnceLock<Rules>,
    patterns: OnceLock<Patterns>,
    dates: RwLock<Vec<(DateTimeOptions, Option<Arc<DateFormatter>>)>>,
}

/// Most date formatters that are kept; content that asks for more makes the rest each time.
const MAX_DATES: usize = 64;

/// A name of digits, such as `latn` or `arab`: what BCP 47 allows, and ICU4X has.
#[derive(Debug, Clone, PartialEq, Eq)]
struct NumberingSystem(String);

impl Formatters {
    /// The formatters of a locale, with the digits that CLDR gives it.
    #[must_use]
    pub fn new(locale: &LocaleTag) -> Self {
        Self {
            locale: locale.clone(),
            numbering_system: None,
            symbols: OnceLock::new(),
            cardinal: OnceLock::new(),
            ordinal: OnceLock::new(),
            patterns: OnceLock::new(),
            dates: RwLock::default(),
        }
    }

    /// The formatters of a locale with other digits, such as `latn` for `ar-EG`.
    ///
    /// # Errors
    ///
    /// When the name is not one of CLDR's digit systems.
    pub fn with_numbering_system(locale: &LocaleTag, name: &str) -> Result<Self, OptionError> {
        let mut formatters = Self::new(locale);
        formatters.numbering_system = Some(NumberingSystem(name.to_owned()));
        if !Symbols::has_numbering_system(name) {
            return Err(OptionError::value("numberingSystem"));
        }
        Ok(formatters)
    }

    /// Writes a number as ECMA-402's `Intl.NumberFormat` does.
    ///
    /// # Errors
    ///
    /// Only those of `out`.
    pub fn number(&self, value: f64, options: &NumberOptions, out: &mut dyn fmt::Write) -> fmt::Result {
        self.symbols().write(value, options, || self.rules(PluralType::Cardinal), out)
    }

    /// The text of a number, where it is whole, of one or two digits, and nothing is asked of it.
    #[inline]
    pub(super) fn small_number(&self, value: f64, options: &NumberOptions) -> Option<&'static str> {
        self.symbols().small(value, options)
    }

    #[inline]
    fn symbols(&self) -> &Symbols {
        self.symbols.get_or_init(|| Symbols::new(&self.locale, self.numbering_system()))
    }

    /// The plural category of a number, as ECMA-402's `Intl.PluralRules` selects it: digit options first, then the rules.
    #[must_use]
    pub fn plural(&self, value: f64, options: &NumberOptions) -> PluralCategory {
        self.rules(options.plural_type()).category(value, options)
    }

    /// Writes a date or time as ECMA-402's `Intl.DateTimeFormat` does.
    ///
    /// # Errors
    ///
    /// Only those of `out`.
    pub fn date(&self, value: &DateTimeValue, options: &DateTimeOptions, out: &mut dyn fmt::Write) -> fmt::Result {
        match self.date_formatter(value.options(options)) {
            Some(formatter) => formatter.write(value, options, out),
            None => write!(out, "{value}"),
        }
    }

    /// Whether dates can be written in the calendar that is asked for; where not, they are written in the usual one.
    ///
    /// # Errors
    ///
    /// When CLDR has no patterns of the calendar for the language.
    pub fn check_calendar(&self, options: &DateTimeOptions) -> Result<(), OptionError> {
        let known = options.calendar().is_none_or(|calendar| builtin::has_calendar(calendar, self.locale.as_str()));
        if known { Ok(()) } else { Err(OptionError::value("calendar")) }
    }

    fn patterns(&self) -> &Patterns {
        self.patterns.get_or_init(|| Patterns::new(&self.locale))
    }

    fn date_formatter(&self, options: DateTimeOptions) -> Option<Arc<DateFormatter>> {
        // A panic cannot leave the list half changed, so a poisoned lock is as good as any.
        let kept = self.dates.read().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, formatter)) = kept.iter().find(|(other, _)| *other == options) {
            return formatter.clone();
        }
        drop(kept);
        let formatter = DateFormatter::new(&self.locale, self.numbering_system(), self.patterns(), &options).map(Arc::new);
        let mut kept = self.dates.write().unwrap_or_else(PoisonError::into_inner);
        if kept.len() < MAX_DATES {
            kept.push((options, formatter.clone()));
        }
        formatter
    }

    fn rules(&self, kind: PluralType) -> &Rules {
        let cell = match kind {
            PluralType::Cardinal => &self.cardinal,
            PluralType::Ordinal => &self.ordinal,
        };
        cell.get_or_init(|| Rules::new(&self.locale, kind))
    }

    fn numbering_system(&self) -> Option<&str> {
        self.numbering_system.as_ref().map(|system| system.0.as_str())
    }
}

/// The tag and its CLDR parents, nearest first, `und` last.
///
/// ICU4X leaves a script out that the region implies (`zh-HK`), where CLDR names its data in full (`zh-Hant-HK`): both
/// are here.
pub(super) fn with_parents(locale: &LocaleTag) -> Vec<String> {
    let fallbacker = LocaleFallbacker::new();
    let expander = LocaleExpander::new_extended();
    let mut step = fallbacker.for_config(Default::default()).fallback_for(icu_locale(locale, None).id.into());
    let mut all = Vec::new();
    while !step.get().is_unknown() {
        let tag = step.get().to_string();
        if let Ok(mut full) = LanguageIdentifier::try_from_str(&tag) {
            let has_region = full.region.is_some() && full.script.is_none();
            expander.maximize(&mut full);
            all.extend(has_region.then(|| full.to_string()));
        }
        all.push(tag);
        step.step();
    }
    all.push("und".to_owned());
    all
}

/// The tag as ICU4X has it, with digits asked for.
pub(super) fn icu_locale(locale: &LocaleTag, numbering_system: Option<&str>) -> Locale {
    let tag = locale.as_str();
    let with_digits = numbering_system.and_then(|system| Locale::try_from_str(&format!("{tag}-u-nu-{system}")).ok());
    with_digits.or_else(|| Locale::try_from_str(tag).ok()).unwrap_or(Locale::UNKNOWN)
}

/// The value of an option, as Fluent text can give it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum OptionValue<'a> {
    /// A string literal.
    Text(&'a str),
    /// A number literal.
    Number(f64),
}

impl OptionValue<'_> {
    /// The number: a text counts when it is one, as in JavaScript.
    pub(super) fn number(self) -> Option<f64> {
        match self {
            Self::Text(text) => text.trim().parse().ok(),
            Self::Number(number) => Some(number),
        }
    }

    /// The truth of `true`, `false` and numbers. Fluent text has no booleans.
    pub(super) fn truth(self) -> Option<bool> {
        match self {
            Self::Text("true") => Some(true),
            Self::Text("false") => Some(false),
            Self::Text(_) => None,
            Self::Number(number) => Some(number != 0.0 && !number.is_nan()),
        }
    }

    /// The place of a word in a list.
    pub(super) fn word<T: Copy>(self, words: &[(&str, T)]) -> Option<T> {
        let Self::Text(text) = self else { return None };
        words.iter().find(|(word, _)| *word == text).map(|(_, meaning)| *meaning)
    }
}

/// Why an option is not taken as it was given.
///
/// The message is a lower-case fragment that fits after "failed to".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionError(Box<Kind>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Unknown { name: String },
    Value { name: &'static str },
    Range { name: &'static str, least: u32, most: u32 },
    Conflict { one: &'static str, other: &'static str },
}

/// Most characters of an unknown name that a message shows.
const MAX_SHOWN: usize = 40;

impl OptionError {
    /// There is no such option; nothing was changed.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        matches!(*self.0, Kind::Unknown { .. })
    }

    /// The option does not accept the value; nothing was changed.
    #[must_use]
    pub fn is_invalid_value(&self) -> bool {
        matches!(*self.0, Kind::Value { .. })
    }

    /// A number was outside of the option's range; the nearest one inside was taken.
    #[must_use]
    pub fn is_out_of_range(&self) -> bool {
        matches!(*self.0, Kind::Range { .. })
    }

    /// Two options contradict each other, or one needs another.
    #[must_use]
    pub fn is_conflict(&self) -> bool {
        matches!(*self.0, Kind::Conflict { .. })
    }

    pub(super) fn unknown(name: &str) -> Self {
        Self(Box::new(Kind::Unknown { name: name.chars().take(MAX_SHOWN).collect() }))
    }

    pub(super) fn value(name: &'static str) -> Self {
        Self(Box::new(Kind::Value { name }))
    }

    pub(super) fn range(name: &'static str, least: u32, most: u32) -> Self {
        Self(Box::new(Kind::Range { name, least, most }))
    }

    pub(super) fn conflict(one: &'static str, other: &'static str) -> Self {
        Self(Box::new(Kind::Conflict { one, other }))
    }
}

impl fmt::Display for OptionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            Kind::Unknown { name } => write!(f, "use option `{}`: there is no such option", name.escape_debug()),
            Kind::Value { name } => write!(f, "use option `{name}`: it does not accept this value"),
            Kind::Range { name, least, most } => write!(f, "use option `{name}` as given: it goes from {least} to {most}"),
            Kind::Conflict { one, other } => write!(f, "use options `{one}` and `{other}` as given: they do not fit together"),
        }
    }
}

impl std::error::Error for OptionError {}
