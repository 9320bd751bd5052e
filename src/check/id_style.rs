//! Ids that are written otherwise than most ids of the source. Runs on the source only.
#![doc = include_str!("../diagnostic/page/id-style.md")]

use std::collections::BTreeMap;

use super::{Context, some};
use crate::diagnostic::Diagnostic;
use crate::pack::{Entry, ParsedFile};

/// How the words of an id are joined. One word in small letters fits all but capitals and tells nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Style {
    /// `two-words`
    Kebab,
    /// `two_words`
    Snake,
    /// `twoWords` or `TwoWords`
    Camel,
    /// `TWO_WORDS`
    Capitals,
    /// Several of these at once.
    Mixed,
}

impl Style {
    fn of(id: &str) -> Option<Self> {
        let has = |test: fn(&u8) -> bool| id.as_bytes().iter().any(test);
        let (hyphen, underscore) = (has(|byte| *byte == b'-'), has(|byte| *byte == b'_'));
        match (hyphen, underscore, has(u8::is_ascii_uppercase), has(u8::is_ascii_lowercase)) {
            (false, false, false, _) => None,
            (true, false, false, _) => Some(Self::Kebab),
            (false, true, false, _) => Some(Self::Snake),
            (false, _, true, false) => Some(Self::Capitals),
            (false, false, true, true) => Some(Self::Camel),
            _ => Some(Self::Mixed),
        }
    }

    fn shown(self) -> &'static str {
        match self {
            Self::Kebab => "small letters and `-`, as in `two-words`",
            Self::Snake => "small letters and `_`, as in `two_words`",
            Self::Camel => "capitals inside, as in `twoWords`",
            Self::Capitals => "capitals, as in `TWO_WORDS`",
            Self::Mixed => "several signs",
        }
    }
}

pub(super) fn run(context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
    let mut counts: BTreeMap<Style, usize> = BTreeMap::new();
    for style in context.source.entries().filter_map(|entry| Style::of(entry.name.as_str())) {
        *counts.entry(style).or_default() += 1;
    }
    let all: usize = counts.values().sum();
    // Without a style that more than half of the ids have there is nothing to differ from.
    let Some((house, _)) = counts.iter().find(|(style, count)| **style != Style::Mixed && **count * 2 > all) else { return };
    for file in &context.source.files {
        let other: Vec<Entry<'_, '_>> =
            file.entries().filter(|entry| Style::of(entry.name.as_str()).is_some_and(|style| style != *house)).collect();
        if let Some(first) = other.first() {
            findings.push(finding(file, first, &other, *house));
        }
    }
}

fn finding(file: &ParsedFile<'_>, first: &Entry<'_, '_>, other: &[Entry<'_, '_>], house: Style) -> Diagnostic {
    let ids: Vec<String> = other.iter().map(Entry::id).collect();
    let most = format!("most ids of the pack have {}", house.shown());
    let message = match ids.as_slice() {
        [id] => format!("the id `{id}` is written otherwise: {most}"),
        ids => format!("{} ids of this file are written otherwise, {}: {most}", ids.len(), some(ids)),
    };
    let them = if ids.len() == 1 { "it" } else { "them" };
    let mut finding = Diagnostic::note("id-style", message)
        .at(file.source, first.id_span())
        .help(format!("rename {them} before translations exist; once they do, a new id counts as a new message"));
    finding.id = (ids.len() == 1).then(|| ids[0].clone());
    finding.count = ids.len();
    finding.entries = ids;
    finding
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_are_told_apart() {
        for (id, style) in [
            ("title", None),
            ("h1", None),
            ("two-words", Some(Style::Kebab)),
            ("two_words", Some(Style::Snake)),
            ("twoWords", Some(Style::Camel)),
            ("Title", Some(Style::Camel)),
            ("TWO_WORDS", Some(Style::Capitals)),
            ("two-Words", Some(Style::Mixed)),
            ("two-words_more", Some(Style::Mixed)),
        ] {
            assert_eq!(Style::of(id), style, "{id}");
        }
    }
}
