//! Dates and times as ECMA-402's `Intl.DateTimeFormat` has them, over CLDR's patterns and ICU4X's names.
//!
//! A date is always a value that the app gives; no clock is read. Patterns are CLDR's own (`table`), because ICU4X's
//! semantic skeletons cannot say `dateStyle: "full"`; names of months, days, eras and time zones are ICU4X's.
//!
//! Calendars: Gregorian, and where CLDR prefers them for the region and has patterns in the language, Persian and
//! Buddhist. Two fields that no pattern of a locale joins are joined by a space, without the field names of ECMA-402's
//! `2001 (day: 9)`.

mod day_period;
mod format;
mod patterns;
mod skeleton;
mod table;
mod value;

pub use self::value::{DateTimeValue, Error};

pub(super) use self::format::DateFormatter;
pub(super) use self::patterns::Patterns;

use super::formatters::{OptionError, OptionValue};
use super::number::Symbols;
use value::Zone;

/// The options of `DATETIME`. The default writes year, month and day as numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct DateTimeOptions {
    date_style: Option<Style>,
    time_style: Option<Style>,
    fields: Fields,
    hour12: Option<bool>,
    calendar: Option<Calendar>,
    numbering_system: Option<Box<str>>,
    time_zone: Option<Zone>,
}

/// The fields that are asked for, each with the letters of its CLDR skeleton.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
struct Fields {
    weekday: Option<&'static str>,
    era: Option<&'static str>,
    year: Option<&'static str>,
    month: Option<&'static str>,
    day: Option<&'static str>,
    day_period: Option<&'static str>,
    /// `j`, to be replaced by the symbol of the clock.
    hour: Option<&'static str>,
    minute: Option<&'static str>,
    second: Option<&'static str>,
    fraction: Option<&'static str>,
    zone_name: Option<&'static str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Style {
    Full,
    Long,
    Medium,
    Short,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Calendar {
    Gregorian,
    Persian,
    Buddhist,
}

type Words = &'static [(&'static str, &'static str)];

const STYLES: &[(&str, Style)] = &[("full", Style::Full), ("long", Style::Long), ("medium", Style::Medium), ("short", Style::Short)];
const CALENDARS: &[(&str, Calendar)] =
    &[("gregory", Calendar::Gregorian), ("persian", Calendar::Persian), ("buddhist", Calendar::Buddhist)];
const WEEKDAYS: Words = &[("narrow", "EEEEE"), ("short", "EEE"), ("long", "EEEE")];
const ERAS: Words = &[("narrow", "GGGGG"), ("short", "GGG"), ("long", "GGGG")];
const YEARS: Words = &[("numeric", "y"), ("2-digit", "yy")];
const MONTHS: Words = &[("numeric", "M"), ("2-digit", "MM"), ("short", "MMM"), ("long", "MMMM"), ("narrow", "MMMMM")];
const DAYS: Words = &[("numeric", "d"), ("2-digit", "dd")];
const DAY_PERIODS: Words = &[("narrow", "BBBBB"), ("short", "B"), ("long", "BBBB")];
const HOURS: Words = &[("numeric", "j"), ("2-digit", "jj")];
const MINUTES: Words = &[("numeric", "m"), ("2-digit", "mm")];
const SECONDS: Words = &[("numeric", "s"), ("2-digit", "ss")];
const FRACTIONS: [&str; 3] = ["S", "SS", "SSS"];
const ZONE_NAMES: Words =
    &[("short", "z"), ("long", "zzzz"), ("shortOffset", "O"), ("longOffset", "OOOO"), ("shortGeneric", "v"), ("longGeneric", "vvvv")];

impl DateTimeOptions {
    /// Sets one option by the name that Fluent text uses.
    ///
    /// # Errors
    ///
    /// When there is no such option, or it does not accept the value.
    pub fn set(&mut self, name: &str, value: OptionValue<'_>) -> Result<(), OptionError> {
        let fields = &mut self.fields;
        match name {
            "dateStyle" => self.date_style = Some(word("dateStyle", value, STYLES)?),
            "timeStyle" => self.time_style = Some(word("timeStyle", value, STYLES)?),
            "weekday" => fields.weekday = Some(word("weekday", value, WEEKDAYS)?),
            "era" => fields.era = Some(word("era", value, ERAS)?),
            "year" => fields.year = Some(word("year", value, YEARS)?),
            "month" => fields.month = Some(word("month", value, MONTHS)?),
            "day" => fields.day = Some(word("day", value, DAYS)?),
            "dayPeriod" => fields.day_period = Some(word("dayPeriod", value, DAY_PERIODS)?),
            "hour" => fields.hour = Some(word("hour", value, HOURS)?),
            "minute" => fields.minute = Some(word("minute", value, MINUTES)?),
            "second" => fields.second = Some(word("second", value, SECONDS)?),
            "fractionalSecondDigits" => return fraction(value, &mut fields.fraction),
            "timeZoneName" => fields.zone_name = Some(word("timeZoneName", value, ZONE_NAMES)?),
            "hour12" => self.hour12 = Some(value.truth().ok_or(OptionError::value("hour12"))?),
            "calendar" => self.calendar = Some(word("calendar", value, CALENDARS)?),
            "numberingSystem" => self.numbering_system = Some(numbering_system(value)?),
            "timeZone" => self.time_zone = Some(time_zone(value)?),
            _ => return Err(OptionError::unknown(name)),
        }
        Ok(())
    }

    /// Whether the options fit together. Where they do not, formatting goes on with the styles alone.
    ///
    /// # Errors
    ///
    /// When a style is asked for together with single fields (ECMA-402 2025, section 11.1.2).
    pub fn check(&self) -> Result<(), OptionError> {
        let style = self.date_style.map(|_| "dateStyle").or(self.time_style.map(|_| "timeStyle"));
        match style.zip(self.fields.first()) {
            Some((style, field)) => Err(OptionError::conflict(style, field)),
            None => Ok(()),
        }
    }

    /// The name of the calendar that is asked for.
    pub(super) fn calendar(&self) -> Option<&'static str> {
        CALENDARS.iter().find(|(_, calendar)| self.calendar == Some(*calendar)).map(|(name, _)| *name)
    }

    /// What remains of the options for a value: without the zone, which the value has by now, and without what a date or
    /// a local time cannot say.
    fn for_value(&self, has_time: bool, has_zone: bool) -> Self {
        let mut options = Self { time_zone: None, ..self.clone() };
        if !has_time {
            options.time_style = None;
            options.fields = Fields { day_period: None, hour: None, minute: None, second: None, fraction: None, ..options.fields };
        }
        if !has_zone {
            options.fields.zone_name = None;
            // The long styles of times name the zone.
            options.time_style = options.time_style.map(|style| style.max(Style::Medium));
        }
        let style = options.date_style.is_some() || options.time_style.is_some();
        if style {
            options.fields = Fields::default();
        } else if !options.fields.says_when() {
            options.fields.default_date();
            // As Temporal's plain date-time does (ECMA-402 2025 with Temporal, `GetDateTimeFormat`).
            if has_time && !has_zone {
                options.fields.default_time();
            }
        }
        options
    }
}

impl Fields {
    /// The name of a field that is asked for.
    fn first(&self) -> Option<&'static str> {
        let named = [
            (self.weekday, "weekday"),
            (self.era, "era"),
            (self.year, "year"),
            (self.month, "month"),
            (self.day, "day"),
            (self.day_period, "dayPeriod"),
            (self.hour, "hour"),
            (self.minute, "minute"),
            (self.second, "second"),
            (self.fraction, "fractionalSecondDigits"),
            (self.zone_name, "timeZoneName"),
        ];
        named.into_iter().find(|(letters, _)| letters.is_some()).map(|(_, name)| name)
    }

    /// Whether a field is asked for that keeps the default date away (ECMA-402 2025, section 11.1.2, steps 40 to 44).
    fn says_when(&self) -> bool {
        self.says_time() || [self.weekday, self.year, self.month, self.day].iter().any(Option::is_some)
    }

    fn says_time(&self) -> bool {
        [self.day_period, self.hour, self.minute, self.second, self.fraction].iter().any(Option::is_some)
    }

    fn default_date(&mut self) {
        (self.year, self.month, self.day) = (Some("y"), Some("M"), Some("d"));
    }

    fn default_time(&mut self) {
        (self.hour, self.minute, self.second) = (Some("j"), Some("m"), Some("s"));
    }

    /// The CLDR skeleton, with the symbol of the clock for `j`.
    fn skeleton(&self, hour: char) -> String {
        let mut text: String = [self.weekday, self.era, self.year, self.month, self.day, self.day_period].into_iter().flatten().collect();
        let clock = self.hour.unwrap_or_default().chars().map(|_| hour);
        text.extend(clock);
        text.extend([self.minute, self.second, self.fraction, self.zone_name].into_iter().flatten());
        text
    }
}

impl Style {
    /// The letter of the style in the table's keys.
    fn letter(self) -> char {
        match self {
            Self::Full => 'f',
            Self::Long => 'l',
            Self::Medium => 'm',
            Self::Short => 's',
        }
    }
}

fn word<T: Copy>(name: &'static str, value: OptionValue<'_>, words: &[(&str, T)]) -> Result<T, OptionError> {
    value.word(words).ok_or(OptionError::value(name))
}

fn fraction(value: OptionValue<'_>, into: &mut Option<&'static str>) -> Result<(), OptionError> {
    const NAME: &str = "fractionalSecondDigits";
    let number = value.number().filter(|number| !number.is_nan()).ok_or(OptionError::value(NAME))?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 1 to 3")]
    let digits = number.clamp(1.0, 3.0).floor() as usize;
    *into = FRACTIONS.get(digits - 1).copied();
    if (1.0..=3.0).contains(&number) { Ok(()) } else { Err(OptionError::range(NAME, 1, 3)) }
}

fn numbering_system(value: OptionValue<'_>) -> Result<Box<str>, OptionError> {
    match value {
        OptionValue::Text(name) if Symbols::has_numbering_system(name) => Ok(name.into()),
        _ => Err(OptionError::value("numberingSystem")),
    }
}

fn time_zone(value: OptionValue<'_>) -> Result<Zone, OptionError> {
    match value {
        OptionValue::Text(name) => Zone::named(name).ok_or(OptionError::value("timeZone")),
        OptionValue::Number(_) => Err(OptionError::value("timeZone")),
    }
}
