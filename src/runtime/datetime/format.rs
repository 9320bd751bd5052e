//! Writes one pattern with the names of one locale and calendar; where it names the part of the day, a pattern for each part.

use std::fmt::{self, Write};

use icu_calendar::cal::{Buddhist, Gregorian, Persian};
use icu_datetime::DateTimeFormatterPreferences;
use icu_datetime::fieldsets::enums::CompositeFieldSet;
use icu_datetime::pattern::{DateTimePattern, FixedCalendarDateTimeNames};
use icu_time::ZonedDateTime;
use writeable::TryWriteable;

use super::day_period::{self, Period};
use super::{Calendar, DateTimeOptions, DateTimeValue, Patterns};
use crate::locale::LocaleTag;
use crate::runtime::formatters::icu_locale;

type Names<C> = FixedCalendarDateTimeNames<C, CompositeFieldSet>;

/// A pattern, and the names that it needs.
#[derive(Debug)]
pub(in crate::runtime) struct DateFormatter {
    pattern: DateTimePattern,
    names: CalendarNames,
    /// What is written instead in a part of the day that the pattern names.
    periods: Vec<(Period, DateTimePattern)>,
}

#[derive(Debug)]
enum CalendarNames {
    Gregorian(Names<Gregorian>),
    Persian(Names<Persian>),
    Buddhist(Names<Buddhist>),
}

impl DateFormatter {
    /// The formatter of options that were made for a value. None if ICU4X's data did not have the names.
    pub(in crate::runtime) fn new(
        locale: &LocaleTag,
        numbering_system: Option<&str>,
        patterns: &Patterns,
        options: &DateTimeOptions,
    ) -> Option<Self> {
        let (calendar, pattern) = patterns.pattern(options);
        let named = day_period::patterns(locale, &pattern).into_iter();
        let periods = named.filter_map(|(period, text)| Some((period, DateTimePattern::try_from_pattern_str(&text).ok()?))).collect();
        let pattern = DateTimePattern::try_from_pattern_str(&pattern).ok()?;
        let preferences = (&icu_locale(locale, options.numbering_system.as_deref().or(numbering_system))).into();
        let names = CalendarNames::new(calendar, preferences, &pattern)?;
        Some(Self { pattern, names, periods })
    }

    /// Writes a date, in the zone of the given options.
    pub(in crate::runtime) fn write(&self, value: &DateTimeValue, options: &DateTimeOptions, out: &mut dyn Write) -> fmt::Result {
        let ZonedDateTime { date, time, zone } = value.local(options);
        let pattern = self.periods.iter().find(|(period, _)| period.has(&time)).map_or(&self.pattern, |(_, pattern)| pattern);
        let written = match &self.names {
            CalendarNames::Gregorian(names) => names
                .with_pattern_unchecked(pattern)
                .format(&ZonedDateTime { date: date.to_calendar(Gregorian), time, zone })
                .try_write_to(out),
            CalendarNames::Persian(names) => names
                .with_pattern_unchecked(pattern)
                .format(&ZonedDateTime { date: date.to_calendar(Persian), time, zone })
                .try_write_to(out),
            CalendarNames::Buddhist(names) => names
                .with_pattern_unchecked(pattern)
                .format(&ZonedDateTime { date: date.to_calendar(Buddhist), time, zone })
                .try_write_to(out),
        };
        // What a pattern could not show is replaced by ICU4X; the text stays.
        written.map(|_| ())
    }
}

impl CalendarNames {
    fn new(calendar: Calendar, preferences: DateTimeFormatterPreferences, pattern: &DateTimePattern) -> Option<Self> {
        match calendar {
            Calendar::Gregorian => {
                let mut names = Names::try_new(preferences).ok()?;
                names.include_for_pattern(pattern).ok()?;
                Some(Self::Gregorian(names))
            }
            Calendar::Persian => {
                let mut names = Names::try_new(preferences).ok()?;
                names.include_for_pattern(pattern).ok()?;
                Some(Self::Persian(names))
            }
            Calendar::Buddhist => {
                let mut names = Names::try_new(preferences).ok()?;
                names.include_for_pattern(pattern).ok()?;
                Some(Self::Buddhist(names))
            }
        }
    }
}
