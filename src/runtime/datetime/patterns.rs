//! The patterns of one locale and calendar, and how its clocks are read.

use std::collections::BTreeMap;

use icu_locale::LocaleExpander;

use super::skeleton::Generator;
use super::{Calendar, DateTimeOptions, Style, table};
use crate::locale::LocaleTag;
use crate::runtime::formatters::{icu_locale, with_parents};

/// What CLDR has for dates of one locale.
#[derive(Debug)]
pub(in crate::runtime) struct Patterns {
    language: String,
    region: String,
    gregorian: BTreeMap<&'static str, &'static str>,
    /// The calendar that CLDR prefers for the region, where it has patterns for the language.
    other: Option<(Calendar, BTreeMap<&'static str, &'static str>)>,
}

impl Patterns {
    pub(in crate::runtime) fn new(locale: &LocaleTag) -> Self {
        let mut id = icu_locale(locale, None).id;
        LocaleExpander::new_extended().maximize(&mut id);
        let region = id.region.map(|region| region.as_str().to_owned()).unwrap_or_default();
        let tags = with_parents(locale);
        let gregorian = collect(&tags, "gregorian");
        let other = [(Calendar::Persian, "persian"), (Calendar::Buddhist, "buddhist")].into_iter().find_map(|(calendar, name)| {
            let own = collect(&tags, name);
            // Times are read alike in all calendars, and joined to dates alike.
            let dates = own.into_iter().filter(|(key, _)| is_date(key));
            let times = gregorian.iter().filter(|(key, _)| !is_date(key)).map(|(key, pattern)| (*key, *pattern));
            let mut dates = dates.peekable();
            dates.peek()?;
            Some((calendar, dates.chain(times).collect()))
        });
        Self { language: id.language.as_str().to_owned(), region, gregorian, other }
    }

    /// The calendar and the pattern of options.
    pub(super) fn pattern(&self, options: &DateTimeOptions) -> (Calendar, String) {
        let (calendar, patterns) = match &self.other {
            Some((calendar, patterns)) if options.calendar.is_none_or(|asked| asked == *calendar) => (*calendar, patterns),
            _ => (Calendar::Gregorian, &self.gregorian),
        };
        let hour = self.hour(options.hour12);
        let pattern = match (options.date_style, options.time_style) {
            (None, None) => Generator::new(patterns).best(&options.fields.skeleton(hour)),
            (date, time) => styled(patterns, date, time, hour),
        };
        (calendar, with_hour(&pattern, hour))
    }

    /// The symbol of hours that the locale prefers, or that `hour12` asks for.
    fn hour(&self, hour12: Option<bool>) -> char {
        let find = |key: &str| table::HOURS.binary_search_by(|row| row.0.cmp(key)).ok().and_then(|at| table::HOURS.get(at));
        let row = find(&format!("{}-{}", self.language, self.region)).or_else(|| find(&self.region));
        let preferred = row.map_or('H', |row| row.1);
        match hour12 {
            None => preferred,
            Some(true) if matches!(preferred, 'h' | 'K') => preferred,
            // Japan counts its half days from 0.
            Some(true) if self.region == "JP" => 'K',
            Some(true) => 'h',
            Some(false) if preferred == 'k' => 'k',
            Some(false) => 'H',
        }
    }
}

/// The pattern of styles; where its clock is not the wanted one, the best pattern with the same fields.
fn styled(patterns: &BTreeMap<&str, &str>, date: Option<Style>, time: Option<Style>, hour: char) -> String {
    let find = |kind: char, style: Style| patterns.get(format!("@{kind}{}", style.letter()).as_str()).copied().unwrap_or_default();
    let date_pattern = date.map(|style| find('d', style));
    let time_pattern = time.map(|style| find('t', style));
    let pattern = match (date_pattern, time_pattern) {
        (Some(date_pattern), Some(time_pattern)) => {
            find('g', date.unwrap_or(Style::Medium)).replace("{1}", date_pattern).replace("{0}", time_pattern)
        }
        (one, other) => one.or(other).unwrap_or_default().to_owned(),
    };
    match hour_of(&pattern) {
        Some(found) if found != hour => Generator::new(patterns).best(&skeleton_of(&pattern, hour)),
        _ => pattern,
    }
}

/// The letters of a pattern outside of quotes.
fn letters(pattern: &str) -> impl Iterator<Item = (char, bool)> {
    let mut quoted = false;
    pattern.chars().map(move |char| {
        quoted ^= char == '\'';
        (char, !quoted && char.is_ascii_alphabetic())
    })
}

/// Whether a key of the table is about dates alone.
fn is_date(key: &str) -> bool {
    key.starts_with("@d") || !key.starts_with('@') && key.chars().all(|char| "GyMEd".contains(char))
}

fn hour_of(pattern: &str) -> Option<char> {
    letters(pattern).find(|(char, is_field)| *is_field && is_hour(*char)).map(|(char, _)| char)
}

fn is_hour(char: char) -> bool {
    matches!(char, 'h' | 'H' | 'k' | 'K')
}

/// The fields of a pattern, with another clock and without what goes with the old one.
fn skeleton_of(pattern: &str, hour: char) -> String {
    let fields = letters(pattern).filter(|(char, is_field)| *is_field && !matches!(char, 'a' | 'b' | 'B'));
    fields.map(|(char, _)| if is_hour(char) { hour } else { char }).collect()
}

/// The pattern with its hours counted by a clock.
fn with_hour(pattern: &str, hour: char) -> String {
    letters(pattern).map(|(char, is_field)| if is_field && is_hour(char) { hour } else { char }).collect()
}

/// All keys that the locale or a parent of it has.
fn collect(tags: &[String], calendar: &str) -> BTreeMap<&'static str, &'static str> {
    let mut all = BTreeMap::new();
    for tag in tags {
        let at = table::PATTERNS.binary_search_by(|row| (row.0, row.1).cmp(&(tag, calendar)));
        let Some(row) = at.ok().and_then(|at| table::PATTERNS.get(at)) else { continue };
        for (key, pattern) in row.2.split('|').filter_map(|pair| pair.split_once('=')) {
            all.entry(key).or_insert(pattern);
        }
    }
    all.retain(|_, pattern| !pattern.is_empty());
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::builtin;

    #[test]
    fn the_function_table_knows_the_calendars_of_every_language() {
        let regions = ["", "-AE", "-AF", "-AZ", "-CN", "-IQ", "-IR", "-OM", "-PK", "-RU", "-TH", "-TR", "-US", "-UZ"];
        let tags = table::PATTERNS.iter().flat_map(|row| regions.map(|region| format!("{}{region}", row.0)));
        for tag in tags {
            // A tag of the table may have a region already.
            let Ok(locale) = LocaleTag::parse(&tag) else { continue };
            let other = Patterns::new(&locale).other.map(|(calendar, _)| calendar);
            for (calendar, name) in [(Calendar::Persian, "persian"), (Calendar::Buddhist, "buddhist")] {
                assert_eq!(other == Some(calendar), builtin::has_calendar(name, locale.as_str()), "{name} in {tag}");
            }
        }
    }
}
