//! Parts of the day, such as "in the morning": when they are, and how they are called.
//!
//! UTS #35 part 4, section 4.1, as ICU reads it: noon is a moment, everything else is hours, and midnight belongs to the
//! hours around it. ICU4X has the names for few languages only.

mod table;

use icu_time::Time;

use super::skeleton::runs;
use crate::locale::LocaleTag;
use crate::runtime::formatters::with_parents;

/// When a part of the day is, as far as a pattern shows the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Period {
    /// The hours that it has, the first one the lowest bit.
    hours: u32,
    /// Only at the full hour, as far as this is shown: noon.
    exact: Option<Shown>,
}

/// What a pattern shows of the time within an hour; what it does not show does not keep a moment from being noon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Shown {
    minute: bool,
    second: bool,
}

impl Period {
    pub(super) fn has(self, time: &Time) -> bool {
        let past = |shown: Shown| shown.minute && time.minute.number() != 0 || shown.second && time.second.number() != 0;
        self.hours >> time.hour.number() & 1 == 1 && !self.exact.is_some_and(past)
    }
}

/// The pattern once for each part of the day that it may name, with the name written out; noon goes first. None where
/// the pattern names no part of the day, or the language has none: then a.m. and p.m. are named.
pub(super) fn patterns(locale: &LocaleTag, pattern: &str) -> Vec<(Period, String)> {
    let has = |letter: char| runs(pattern).any(|(run, is_field)| is_field && run.starts_with(letter));
    let Some((hours, has_noon)) = has('B').then(|| day(locale)).flatten() else { return Vec::new() };
    let shown = Shown { minute: has('m'), second: has('s') };
    let tags = with_parents(locale);
    let mut letters: Vec<char> = hours.chars().collect();
    letters.sort_unstable();
    letters.dedup();
    let noon = has_noon.then_some((NOON, Period { hours: 1 << 12, exact: Some(shown) }));
    let parts = letters.into_iter().map(|letter| {
        let its = hours.chars().zip(0..).filter(|(other, _)| *other == letter);
        (letter, Period { hours: its.map(|(_, hour)| 1 << hour).sum(), exact: None })
    });
    let all = noon.into_iter().chain(parts);
    all.filter_map(|(letter, period)| Some((period, written(pattern, |width| name(&tags, width, letter))?))).collect()
}

/// The table's letter of noon.
const NOON: char = 'n';

/// The letters of the 24 hours in the language or the language in a region, and whether it names noon.
fn day(locale: &LocaleTag) -> Option<(&'static str, bool)> {
    let mut tag = locale.as_str();
    loop {
        match table::DAYS.binary_search_by(|row| row.0.cmp(tag)) {
            Ok(at) => return table::DAYS.get(at).map(|row| (row.1, row.2)),
            Err(_) => tag = tag.rsplit_once('-')?.0,
        }
    }
}

/// The name of a period, of the locale or a parent of it.
fn name(tags: &[String], width: char, period: char) -> Option<&'static str> {
    tags.iter().find_map(|tag| {
        let at = table::NAMES.binary_search_by(|row| row.0.cmp(tag)).ok()?;
        let mut names = table::NAMES.get(at)?.1.split('|').filter_map(|pair| pair.split_once('='));
        names.find(|(key, _)| key.chars().eq([width, period])).map(|(_, name)| name)
    })
}

/// The pattern with a quoted name for its parts of the day.
fn written(pattern: &str, name: impl Fn(char) -> Option<&'static str>) -> Option<String> {
    let mut text = String::with_capacity(pattern.len() + 32);
    for (run, is_field) in runs(pattern) {
        if is_field && run.starts_with('B') {
            let width = match run.len() {
                4 => 'w',
                5 => 'n',
                _ => 's',
            };
            text.extend(["'", &name(width)?.replace('\'', "''"), "'"]);
        } else {
            text.push_str(run);
        }
    }
    Some(text)
}
