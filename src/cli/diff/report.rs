//! A comparison for people and for machines.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;

use fluent_pack::locale::LocaleTag;
use fluent_pack::release::{Broken, Change, Texts};
use serde::Serialize;

use super::side::Side;
use crate::cli::changes::{self, BrokenLine, ChangeLine};
use crate::cli::{Failure, Format, Output, table};

/// What two sides differ in.
pub(super) struct Report<'a> {
    pub(super) before: &'a Side,
    pub(super) now: &'a Side,
    /// None where the sides have no contract in common.
    pub(super) changes: Option<&'a [Change]>,
    pub(super) broken: &'a [Broken],
}

/// A text that differs: what it was and what it is.
struct Difference<'a> {
    id: &'a str,
    before: Option<&'a str>,
    now: Option<&'a str>,
}

impl Report<'_> {
    pub(super) fn print(&self, format: Format, output: &mut Output) -> Result<(), Failure> {
        let locales: BTreeSet<&LocaleTag> = self.before.locales.keys().chain(self.now.locales.keys()).collect();
        let differences: BTreeMap<&LocaleTag, Vec<Difference<'_>>> = locales.iter().map(|tag| (*tag, self.of_locale(tag))).collect();
        if format == Format::Json {
            return self.json(&differences, output);
        }
        let mut text = self.contract();
        for (tag, differences) in &differences {
            text.push_str(&self.locale(tag, differences));
        }
        text.push_str(&changes::broken_text(self.broken));
        output.results().write_all(text.as_bytes())?;
        output.flush()?;
        if text.is_empty() {
            output.summary(&format!("no difference between {} and {}\n", self.before.shown, self.now.shown));
        }
        Ok(())
    }

    fn contract(&self) -> String {
        let Some(found) = self.changes else {
            let of = |side: &Side| side.contract.as_ref().map_or("no source", |(tag, _)| tag.as_str()).to_owned();
            return format!("what apps rely on is not compared: A has that of {}, B that of {}\n", of(self.before), of(self.now));
        };
        match found.iter().map(|change| change.level).max() {
            Some(level) => format!("for apps: {level}\n{}", changes::text(found)),
            None => String::new(),
        }
    }

    /// Texts that differ; none where only one side has the locale.
    fn of_locale(&self, tag: &LocaleTag) -> Vec<Difference<'_>> {
        let (Some(before), Some(now)) = (self.before.locales.get(tag), self.now.locales.get(tag)) else { return Vec::new() };
        let ids: BTreeSet<&str> = before.iter().chain(now.iter()).map(|(id, _)| id).collect();
        let all = ids.into_iter().map(|id| Difference { id, before: before.get(id), now: now.get(id) });
        all.filter(|difference| difference.before != difference.now).collect()
    }

    fn only_in(&self, tag: &LocaleTag) -> Option<&'static str> {
        match (self.before.locales.contains_key(tag), self.now.locales.contains_key(tag)) {
            (true, false) => Some("A"),
            (false, true) => Some("B"),
            _ => None,
        }
    }

    fn locale(&self, tag: &LocaleTag, differences: &[Difference<'_>]) -> String {
        if let Some(side) = self.only_in(tag) {
            let texts =
                [self.before, self.now].iter().find_map(|side| side.locales.get(tag)).map_or(0, |texts: &Texts| texts.iter().count());
            return format!("{tag}: only in {side}, {}\n", table::count(texts, "text"));
        }
        if differences.is_empty() {
            return String::new();
        }
        let mut text = format!("{tag}: {}\n", table::count(differences.len(), "text"));
        for difference in differences {
            for (sign, entry) in [('-', difference.before), ('+', difference.now)] {
                for line in entry.into_iter().flat_map(str::lines) {
                    text.push_str(&format!("  {sign} {}\n", visible(line)));
                }
            }
        }
        text
    }

    fn json(&self, differences: &BTreeMap<&LocaleTag, Vec<Difference<'_>>>, output: &mut Output) -> Result<(), Failure> {
        let level = self.changes.into_iter().flatten().map(|change| change.level).max();
        let json = Json {
            level: level.map(|level| level.as_str()),
            compared: self.changes.is_some(),
            changes: self.changes.into_iter().flatten().map(ChangeLine::from).collect(),
            locales: differences.iter().map(|(tag, differences)| self.locale_line(tag, differences)).collect(),
            broken: self.broken.iter().map(BrokenLine::from).collect(),
        };
        serde_json::to_writer_pretty(output.results(), &json).map_err(std::io::Error::from)?;
        output.results().write_all(b"\n")?;
        Ok(())
    }

    fn locale_line<'a>(&self, tag: &'a LocaleTag, differences: &'a [Difference<'a>]) -> LocaleLine<'a> {
        let texts = differences.iter().map(|difference| TextLine { id: difference.id, before: difference.before, now: difference.now });
        LocaleLine { locale: tag.as_str(), only_in: self.only_in(tag), texts: texts.collect() }
    }
}

/// A line of a text, its control characters made visible.
fn visible(line: &str) -> String {
    line.chars().map(|c| if c.is_control() && c != '\t' { c.escape_default().to_string() } else { c.to_string() }).collect()
}

#[derive(Serialize)]
struct Json<'a> {
    /// The gravest level of `changes`.
    level: Option<&'a str>,
    /// Whether the sides have a contract in common.
    compared: bool,
    changes: Vec<ChangeLine<'a>>,
    locales: Vec<LocaleLine<'a>>,
    broken: Vec<BrokenLine<'a>>,
}

#[derive(Serialize)]
struct LocaleLine<'a> {
    locale: &'a str,
    only_in: Option<&'a str>,
    texts: Vec<TextLine<'a>>,
}

#[derive(Serialize)]
struct TextLine<'a> {
    id: &'a str,
    before: Option<&'a str>,
    now: Option<&'a str>,
}
