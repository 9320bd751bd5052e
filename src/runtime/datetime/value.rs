//! A date or time that an app gives to be formatted.
//!
//! Made from numbers only: there is no "now". Zones come from a database inside the package, never from the system.

use std::borrow::Cow;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::OnceLock;

use fluent_bundle::types::FluentType;
use icu_calendar::{Date, Iso};
use icu_time::zone::models::AtTime;
use icu_time::zone::{TimeZone, UtcOffset};
use icu_time::{DateTime, Time, TimeZoneInfo, ZonedDateTime};
use jiff::Timestamp;
use jiff::tz::TimeZoneDatabase;

use super::DateTimeOptions;

/// Farthest instant from 1970, in milliseconds (ECMA-262 2025, section 21.4.1.1).
const MAX_MILLISECONDS: i64 = 8_640_000_000_000_000;

/// Farthest year from 0: ECMA-262's range of instants ends in it.
const MAX_YEAR: i32 = 271_821;

/// Largest offset from UTC, in seconds.
const MAX_OFFSET: i32 = 86_399;

/// A point in time, or a date or time of day on a calendar, for `DATETIME`.
///
/// - An **instant** is shown in UTC, or in the zone that it is given; the `timeZone` option of the text goes first.
/// - A **civil** date or date-time is what a calendar and a clock on a wall say. No zone applies to it: a surgery on
///   1 December stays on 1 December wherever the app runs. A civil date shows no time of day.
///
/// ```
/// use fluent_pack::locale::LocaleTag;
/// use fluent_pack::runtime::datetime::{DateTimeOptions, DateTimeValue};
/// use fluent_pack::runtime::formatters::{Formatters, OptionValue};
///
/// let mut options = DateTimeOptions::default();
/// options.set("dateStyle", OptionValue::Text("full")).unwrap();
/// let surgery = DateTimeValue::from_date(2026, 12, 1).unwrap();
/// let mut text = String::new();
/// Formatters::new(&LocaleTag::parse("es").unwrap()).date(&surgery, &options, &mut text).unwrap();
/// assert_eq!(text, "martes, 1 de diciembre de 2026");
/// ```
///
/// As an argument of a message it is a `FluentValue::Custom`:
///
/// ```
/// use fluent_bundle::{FluentArgs, FluentValue};
/// use fluent_pack::runtime::datetime::DateTimeValue;
///
/// let mut arguments = FluentArgs::new();
/// arguments.set("surgeryDate", FluentValue::Custom(Box::new(DateTimeValue::from_date(2026, 12, 1).unwrap())));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateTimeValue(Kind);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Instant { milliseconds: i64, zone: Zone },
    Date { days: Days },
    DateTime { days: Days, milliseconds: u32 },
}

/// Days since 1 January 1970.
type Days = i64;

/// How far a clock is from UTC.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Zone {
    Utc,
    /// Seconds east of UTC.
    Offset(i32),
    Named(NamedZone),
}

/// A zone of the IANA database.
#[derive(Debug, Clone)]
pub(super) struct NamedZone {
    name: Box<str>,
    rules: jiff::tz::TimeZone,
    icu: TimeZone,
}

impl PartialEq for NamedZone {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for NamedZone {}

impl Hash for NamedZone {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name.hash(state);
    }
}

/// Why numbers are not a date, or a name is not a zone.
///
/// The message is a lower-case fragment that fits after "failed to".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(Problem);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Problem {
    Range,
    Civil,
    Zone { name: String },
}

/// Most characters of a zone's name that a message shows.
const MAX_SHOWN: usize = 40;

impl Error {
    /// The instant is farther from 1970 than JavaScript's dates go.
    #[must_use]
    pub fn is_out_of_range(&self) -> bool {
        self.0 == Problem::Range
    }

    /// There is no such day or time of day.
    #[must_use]
    pub fn is_no_date(&self) -> bool {
        self.0 == Problem::Civil
    }

    /// There is no such time zone.
    #[must_use]
    pub fn is_unknown_zone(&self) -> bool {
        matches!(self.0, Problem::Zone { .. })
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Problem::Range => write!(f, "take the instant: it is more than {MAX_MILLISECONDS} milliseconds from 1970"),
            Problem::Civil => write!(f, "take the date: the Gregorian calendar has no such day or time of day"),
            Problem::Zone { name } => {
                write!(f, "find time zone `{}` (an IANA name such as `Europe/Madrid`, or an offset such as `+05:30`)", name.escape_debug())
            }
        }
    }
}

impl std::error::Error for Error {}

impl DateTimeValue {
    /// The instant so many milliseconds after 1 January 1970, 0:00 UTC; shown in UTC.
    ///
    /// # Errors
    ///
    /// When it is outside of what JavaScript's dates hold.
    pub fn from_epoch_milliseconds(milliseconds: i64) -> Result<Self, Error> {
        if milliseconds.unsigned_abs() > MAX_MILLISECONDS.unsigned_abs() {
            return Err(Error(Problem::Range));
        }
        Ok(Self(Kind::Instant { milliseconds, zone: Zone::Utc }))
    }

    /// A day of the Gregorian calendar, month and day from 1.
    ///
    /// # Errors
    ///
    /// When there is no such day, or it is outside of what JavaScript's dates hold.
    pub fn from_date(year: i32, month: u8, day: u8) -> Result<Self, Error> {
        Ok(Self(Kind::Date { days: days(year, month, day)? }))
    }

    /// A day and a time of day, as a clock on a wall says it.
    ///
    /// # Errors
    ///
    /// When there is no such day or time, or it is outside of what JavaScript's dates hold.
    pub fn from_date_time(year: i32, month: u8, day: u8, hour: u8, minute: u8, second: u8) -> Result<Self, Error> {
        if hour > 23 || minute > 59 || second > 59 {
            return Err(Error(Problem::Civil));
        }
        let seconds = (u32::from(hour) * 60 + u32::from(minute)) * 60 + u32::from(second);
        Ok(Self(Kind::DateTime { days: days(year, month, day)?, milliseconds: seconds * 1000 }))
    }

    /// Milliseconds since 1 January 1970, 0:00 UTC; civil dates and times count as in UTC.
    #[must_use]
    pub fn epoch_milliseconds(&self) -> i64 {
        match &self.0 {
            Kind::Instant { milliseconds, .. } => *milliseconds,
            Kind::Date { days } => days * DAY,
            Kind::DateTime { days, milliseconds } => days * DAY + i64::from(*milliseconds),
        }
    }

    /// The same instant, shown so many seconds east of UTC. Civil dates stay as they are.
    ///
    /// # Errors
    ///
    /// When it is a day or more.
    pub fn with_offset(self, seconds: i32) -> Result<Self, Error> {
        if seconds.abs() > MAX_OFFSET {
            return Err(Error(Problem::Zone { name: seconds.to_string() }));
        }
        Ok(self.with_zone(Zone::Offset(seconds)))
    }

    /// The same instant, shown in a zone of the IANA database, or at an offset such as `+05:30`. Civil dates stay as they
    /// are.
    ///
    /// # Errors
    ///
    /// When there is no such zone.
    pub fn with_time_zone(self, name: &str) -> Result<Self, Error> {
        let unknown = || Error(Problem::Zone { name: name.chars().take(MAX_SHOWN).collect() });
        Zone::named(name).map(|zone| self.with_zone(zone)).ok_or_else(unknown)
    }

    fn with_zone(self, zone: Zone) -> Self {
        match self.0 {
            Kind::Instant { milliseconds, .. } => Self(Kind::Instant { milliseconds, zone }),
            civil => Self(civil),
        }
    }

    /// The options as they apply to this value.
    pub(in crate::runtime) fn options(&self, options: &DateTimeOptions) -> DateTimeOptions {
        match self.0 {
            Kind::Instant { .. } => options.for_value(true, true),
            Kind::Date { .. } => options.for_value(false, false),
            Kind::DateTime { .. } => options.for_value(true, false),
        }
    }

    /// The date and time to show, in the zone of the options or else of the value.
    pub(super) fn local(&self, options: &DateTimeOptions) -> ZonedDateTime<Iso, TimeZoneInfo<AtTime>> {
        match &self.0 {
            Kind::Instant { milliseconds, zone } => options.time_zone.as_ref().unwrap_or(zone).at(*milliseconds),
            Kind::Date { days } => Zone::Utc.at(days * DAY),
            Kind::DateTime { days, milliseconds } => Zone::Utc.at(days * DAY + i64::from(*milliseconds)),
        }
    }
}

/// The milliseconds of a day.
const DAY: i64 = 86_400_000;

fn days(year: i32, month: u8, day: u8) -> Result<Days, Error> {
    if year.abs() > MAX_YEAR {
        return Err(Error(Problem::Range));
    }
    let date = Date::try_new_iso(year, month, day).map_err(|_| Error(Problem::Civil))?;
    let epoch = Date::from_rata_die(icu_calendar::types::RataDie::new(UNIX_EPOCH), Iso).to_rata_die();
    let days = date.to_rata_die() - epoch;
    if (days * DAY).unsigned_abs() > MAX_MILLISECONDS.unsigned_abs() { Err(Error(Problem::Range)) } else { Ok(days) }
}

/// 1 January 1970, counted from 1 January of the year 1.
const UNIX_EPOCH: i64 = 719_163;

impl Zone {
    /// The zone of an IANA name or an offset such as `+05:30`.
    pub(super) fn named(name: &str) -> Option<Self> {
        if name.eq_ignore_ascii_case("UTC") {
            return Some(Self::Utc);
        }
        if name.starts_with(['+', '-']) {
            return UtcOffset::try_from_str(name).ok().map(|offset| Self::Offset(offset.to_seconds()));
        }
        let rules = database().get(name).ok()?;
        let name: Box<str> = rules.iana_name()?.into();
        let icu = TimeZone::from_iana_id(&name);
        Some(Self::Named(NamedZone { name, rules, icu }))
    }

    fn at(&self, milliseconds: i64) -> ZonedDateTime<Iso, TimeZoneInfo<AtTime>> {
        let seconds = match self {
            Self::Utc => 0,
            Self::Offset(seconds) => *seconds,
            Self::Named(zone) => zone.offset(milliseconds),
        };
        let offset = UtcOffset::try_from_seconds(seconds).unwrap_or(UtcOffset::zero());
        let zoned = ZonedDateTime::from_epoch_milliseconds_and_utc_offset(milliseconds, offset);
        let zone = match self {
            Self::Utc => TimeZoneInfo::utc(),
            Self::Offset(_) => TimeZone::UNKNOWN.with_offset(Some(offset)),
            Self::Named(zone) => zone.icu.with_offset(Some(offset)),
        };
        let local = DateTime { date: zoned.date, time: zoned.time };
        ZonedDateTime { date: local.date, time: local.time, zone: zone.at_date_time(local) }
    }
}

impl NamedZone {
    /// Seconds east of UTC. Before and after the years that the database reaches, its first and last rules hold.
    fn offset(&self, milliseconds: i64) -> i32 {
        let end = if milliseconds < 0 { Timestamp::MIN } else { Timestamp::MAX };
        self.rules.to_offset(Timestamp::from_millisecond(milliseconds).unwrap_or(end)).seconds()
    }
}

/// The database inside the package: the system's is not read.
fn database() -> &'static TimeZoneDatabase {
    static DATABASE: OnceLock<TimeZoneDatabase> = OnceLock::new();
    DATABASE.get_or_init(TimeZoneDatabase::bundled)
}

impl FluentType for DateTimeValue {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, _: &intl_memoizer::IntlLangMemoizer) -> Cow<'static, str> {
        self.to_string().into()
    }

    fn as_string_threadsafe(&self, _: &intl_memoizer::concurrent::IntlLangMemoizer) -> Cow<'static, str> {
        self.to_string().into()
    }
}

/// ISO 8601, as far as the value goes: what a runtime without date formatting shows.
impl fmt::Display for DateTimeValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let local = self.local(&DateTimeOptions::default());
        let (date, time): (Date<Iso>, Time) = (local.date, local.time);
        let year = date.year().extended_year();
        write!(f, "{year:04}-{:02}-{:02}", date.month().ordinal, date.day_of_month().0)?;
        if matches!(self.0, Kind::Date { .. }) {
            return Ok(());
        }
        write!(f, "T{:02}:{:02}:{:02}", time.hour.number(), time.minute.number(), time.second.number())?;
        match local.zone.offset() {
            Some(offset) if matches!(self.0, Kind::Instant { .. }) => {
                let sign = if offset.is_non_negative() { '+' } else { '-' };
                write!(f, "{sign}{:02}:{:02}", offset.hours_part().abs(), offset.minutes_part())
            }
            _ => Ok(()),
        }
    }
}
