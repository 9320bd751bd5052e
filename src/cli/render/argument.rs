//! `--arg NAME=VALUE`: what a value is, by the contract where it says so, else by how it looks.

use std::collections::BTreeMap;

use fluent_bundle::{FluentArgs, FluentValue};
use fluent_pack::catalog::VariableKind;
use fluent_pack::runtime::DateTimeValue;

use crate::cli::Failure;

/// The values that were given.
pub(super) fn parse(given: &[String], kinds: &BTreeMap<String, VariableKind>) -> Result<FluentArgs<'static>, Failure> {
    let mut values = FluentArgs::new();
    for text in given {
        let failed = |why: String| Failure::new(format!("read `--arg {}`: {why}", text.escape_debug()));
        let Some((name, value)) = text.split_once('=').filter(|(name, _)| is_name(name)) else {
            return Err(failed("it must be NAME=VALUE, such as nights=3".to_owned()));
        };
        if values.get(name).is_some() {
            return Err(failed(format!("`{name}` is given twice")));
        }
        let kind = kinds.get(name).copied().unwrap_or(VariableKind::Any);
        let value = value_of(value, kind).map_err(|why| failed(format!("`{name}` {why}")))?;
        values.set(name.to_owned(), value);
    }
    Ok(values)
}

/// Fluent's identifiers: `[a-zA-Z][a-zA-Z0-9_-]*` (Fluent 1.0, `Identifier`).
fn is_name(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-".contains(&b))
}

fn value_of(text: &str, kind: VariableKind) -> Result<FluentValue<'static>, &'static str> {
    let as_text = || FluentValue::from(text.to_owned());
    match kind {
        VariableKind::Text => Ok(as_text()),
        VariableKind::Number => number(text).ok_or("is a number, such as 3 or 2.5"),
        VariableKind::DateTime => date(text).ok_or("is a date, such as 2026-12-01 or 2026-12-01T08:30"),
        VariableKind::Any => Ok(number(text).or_else(|| date(text)).unwrap_or_else(as_text)),
    }
}

fn number(text: &str) -> Option<FluentValue<'static>> {
    // Rust also reads `inf`, `nan` and the like.
    let looks = text.bytes().all(|b| b.is_ascii_digit() || b"+-.eE".contains(&b)) && text.bytes().any(|b| b.is_ascii_digit());
    let number: f64 = text.parse().ok().filter(|number: &f64| looks && number.is_finite())?;
    Some(number.into())
}

fn date(text: &str) -> Option<FluentValue<'static>> {
    let value = Moment::parse(text)?.value()?;
    Some(FluentValue::Custom(Box::new(value)))
}

/// A date, with a time of day where it has one, with an offset from UTC where it has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Moment {
    date: (i32, u8, u8),
    time: Option<(u8, u8, u8)>,
    /// Minutes east of UTC.
    offset: Option<i32>,
}

impl Moment {
    /// `2026-12-01`, `2026-12-01T08:30`, `2026-12-01 08:30:00`, each time also with `Z` or `+05:30` behind it.
    fn parse(text: &str) -> Option<Self> {
        let (date, rest) = text.split_at_checked(10)?;
        let [year, month, day] = fields(date, '-', [4, 2, 2])?;
        let date = (i32::from(year), u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        if !(1..=12).contains(&date.1) || !(1..=days_in_month(date.0, date.1)).contains(&date.2) {
            return None;
        }
        if rest.is_empty() {
            return Some(Self { date, time: None, offset: None });
        }
        let rest = rest.strip_prefix(['T', ' '])?;
        let at = rest.find(['Z', '+', '-']).unwrap_or(rest.len());
        let (time, zone) = rest.split_at(at);
        let [hour, minute, second] = match time.len() {
            5 => fields(time, ':', [2, 2]).map(|[hour, minute]| [hour, minute, 0])?,
            _ => fields(time, ':', [2, 2, 2])?,
        };
        let time = (hour <= 23 && minute <= 59 && second <= 59).then_some((hour as u8, minute as u8, second as u8))?;
        Some(Self { date, time: Some(time), offset: offset(zone)? })
    }

    fn value(self) -> Option<DateTimeValue> {
        let (year, month, day) = self.date;
        let Some((hour, minute, second)) = self.time else { return DateTimeValue::from_date(year, month, day).ok() };
        let civil = DateTimeValue::from_date_time(year, month, day, hour, minute, second).ok()?;
        match self.offset {
            None => Some(civil),
            // A time with a zone is a moment, shown in that zone.
            Some(offset) => {
                let moment = civil.epoch_milliseconds() - i64::from(offset) * 60_000;
                DateTimeValue::from_epoch_milliseconds(moment).ok()?.with_offset(offset * 60).ok()
            }
        }
    }
}

/// Digits of given lengths between separators.
fn fields<const N: usize>(text: &str, separator: char, lengths: [usize; N]) -> Option<[u16; N]> {
    let mut numbers = [0; N];
    let mut parts = text.split(separator);
    for (number, length) in numbers.iter_mut().zip(lengths) {
        let part = parts.next().filter(|part| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit()))?;
        *number = part.parse().ok()?;
    }
    parts.next().is_none().then_some(numbers)
}

/// Outer none: unreadable; inner none: there is no zone.
#[expect(clippy::option_option, reason = "both are told apart at the one call")]
fn offset(zone: &str) -> Option<Option<i32>> {
    let minutes = |text: &str| {
        let [hours, minutes] = fields(text, ':', [2, 2])?;
        (hours <= 23 && minutes <= 59).then(|| i32::from(hours) * 60 + i32::from(minutes))
    };
    match zone.chars().next() {
        None => Some(None),
        Some('Z') => (zone == "Z").then_some(Some(0)),
        Some('-') => minutes(&zone[1..]).map(|minutes| Some(-minutes)),
        Some(_) => minutes(&zone[1..]).map(Some),
    }
}

fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_in_full_or_not_at_all() {
        let day = |time, offset| Some(Moment { date: (2026, 12, 1), time, offset });
        for (text, moment) in [
            ("2026-12-01", day(None, None)),
            ("2026-12-01T08:30", day(Some((8, 30, 0)), None)),
            ("2026-12-01 08:30:15", day(Some((8, 30, 15)), None)),
            ("2026-12-01T08:30Z", day(Some((8, 30, 0)), Some(0))),
            ("2026-12-01T08:30:00+05:30", day(Some((8, 30, 0)), Some(330))),
            ("2026-12-01T08:30-08:00", day(Some((8, 30, 0)), Some(-480))),
        ] {
            assert_eq!(Moment::parse(text), moment, "{text}");
        }
        let wrong = "2026-12-1,2026-13-01,2026-02-29,2026-12-01T,2026-12-01T8:30,2026-12-01T24:00,2026-12-01T08:30z,\
            2026-12-01T08:30+5,2026-12-01Z,2026-12-01x,+026-12-01,tomorrow,,2026-12-0\u{661}";
        for text in wrong.split(',') {
            assert_eq!(Moment::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_time_with_a_zone_is_that_moment() {
        let at = |text| Moment::parse(text).unwrap().value().unwrap().epoch_milliseconds();
        assert_eq!(at("2026-12-01T08:30+05:30"), 1_796_094_000_000);
        assert_eq!(at("2026-12-01T08:30+05:30"), at("2026-12-01T03:00Z"));
        assert_eq!(at("2026-12-01T00:00-01:00"), at("2026-12-01T01:00:00Z"));
    }

    #[test]
    fn numbers_are_finite_and_written_in_digits() {
        assert_eq!(number("-2.5"), Some(FluentValue::from(-2.5)));
        for text in ["inf", "NaN", "1e999", "-", "e", ".", "0x10", "1,5", "", "\u{663}"] {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
