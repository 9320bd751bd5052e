//! Changes and the lines of apps that they break, for people and for machines.

use fluent_pack::release::{Broken, Change};
use serde::Serialize;

/// A line a change, and below it the call that would break.
pub(super) fn text(changes: &[Change]) -> String {
    let width = changes.iter().map(|change| change.code.len()).max().unwrap_or(0);
    let mut text = String::new();
    for change in changes {
        text.push_str(&format!("  {:<7}  {:<width$}  {}\n", change.level.as_str(), change.code, change.sentence));
        if let Some(witness) = &change.witness {
            text.push_str(&format!("  {:<7}  {:<width$}  {witness}\n", "", ""));
        }
    }
    text
}

/// The lines of apps that break, each with what breaks it.
pub(super) fn broken_text(broken: &[Broken]) -> String {
    let mut text = String::new();
    for line in broken {
        let word = if line.is_certain { "breaks" } else { "may break" };
        text.push_str(&format!("{word} {}: {}\n  {}\n", line.at, line.sentence, line.code));
    }
    text
}

/// A change as JSON.
#[derive(Serialize)]
pub(super) struct ChangeLine<'a> {
    code: &'a str,
    level: &'a str,
    locale: Option<&'a str>,
    id: &'a str,
    sentence: &'a str,
    witness: Option<&'a str>,
}

impl<'a> From<&'a Change> for ChangeLine<'a> {
    fn from(change: &'a Change) -> Self {
        Self {
            code: change.code,
            level: change.level.as_str(),
            locale: change.locale.as_ref().map(|tag| tag.as_str()),
            id: &change.id,
            sentence: &change.sentence,
            witness: change.witness.as_deref(),
        }
    }
}

/// A line of an app that breaks, as JSON.
#[derive(Serialize)]
pub(super) struct BrokenLine<'a> {
    at: &'a str,
    id: &'a str,
    sentence: &'a str,
    certain: bool,
    code: &'a str,
}

impl<'a> From<&'a Broken> for BrokenLine<'a> {
    fn from(line: &'a Broken) -> Self {
        Self { at: &line.at, id: &line.id, sentence: &line.sentence, certain: line.is_certain, code: &line.code }
    }
}
