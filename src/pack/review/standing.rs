//! The state of every message of a locale, derived from its ledger and its texts as they are now.

use std::collections::BTreeSet;
use std::fmt;

use super::{Digest, Ledger, Now, Record, renamed};
use crate::pack::{Entry, EntryKind, Localization, Pack, Provenance};

/// How far a message is; the further, the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// The locale does not have it.
    Missing,
    /// A person took it back, or the source no longer has it.
    Withdrawn,
    /// The source has changed since it was translated.
    Stale,
    /// It is there, but made by a machine, edited since it was signed, or unknown to the ledger.
    Draft,
    /// A person stands for it.
    Translated,
    /// A second person has compared it with the source.
    Revised,
    /// A clinician answers for it.
    Approved,
}

impl State {
    /// Every state, in order.
    pub const ALL: [Self; 7] = [Self::Missing, Self::Withdrawn, Self::Stale, Self::Draft, Self::Translated, Self::Revised, Self::Approved];

    /// The word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Withdrawn => "withdrawn",
            Self::Stale => "stale",
            Self::Draft => "draft",
            Self::Translated => "translated",
            Self::Revised => "revised",
            Self::Approved => "approved",
        }
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A message of the source, or of a translation alone, with its state.
#[derive(Debug, Clone)]
pub struct Standing<'a, 'src> {
    /// Its name in the ledger.
    pub name: String,
    /// Its state.
    pub state: State,
    /// How the translation came about.
    pub method: Provenance,
    /// What the ledger knows of it.
    pub record: Option<&'a Record>,
    /// The source; none where only the translation has it.
    pub source: Option<Entry<'a, 'src>>,
    /// The translation; none where it is missing.
    pub target: Option<Entry<'a, 'src>>,
    /// Of a stale one: whether only punctuation or blanks of the source have changed.
    pub only_punctuation: bool,
    /// Of a draft: whether its text was edited since the ledger was written.
    pub edited: bool,
    /// Of one that the source no longer has: the message that has its source text now, so that it was renamed there alone.
    pub renamed_to: Option<&'src str>,
}

impl Record {
    /// The state of a message that is there.
    #[must_use]
    pub fn state(&self, now: &Now) -> State {
        if self.target != now.target {
            return State::Draft;
        }
        if self.withdrawn.is_some() {
            return State::Withdrawn;
        }
        match self.source {
            None => State::Draft,
            Some(source) if source != now.source => State::Stale,
            _ if self.approved.is_some() => State::Approved,
            _ if self.revised.is_some() => State::Revised,
            // The source itself has no translator until somebody signs it.
            _ if self.translated.is_some() || !matches!(self.method, Provenance::MtRaw | Provenance::Source) => State::Translated,
            _ => State::Draft,
        }
    }
}

/// The name of a message in ledgers: its id; where files stand for themselves, its file's key, a space and its id.
#[must_use]
pub fn name_of(pack: &Pack, entry: &Entry<'_, '_>) -> String {
    if pack.loads_single_files() { format!("{} {}", entry.file.key, entry.name.as_str()) } else { entry.name.as_str().to_owned() }
}

/// The message of another locale that stands for the same as an entry does in its own.
#[must_use]
pub fn beside<'a, 'src>(pack: &Pack, other: &'a Localization<'src>, entry: &Entry<'_, '_>) -> Option<Entry<'a, 'src>> {
    let id = entry.name.as_str();
    let first = other.message(id)?;
    if !pack.loads_single_files() || first.file.key == entry.file.key {
        return Some(first);
    }
    other.file(entry.file.key)?.entries().find(|other| other.kind == EntryKind::Message && other.name.as_str() == id)
}

/// The state of every message: those of the source in its order, then those that only the translation has.
#[must_use]
pub fn standings<'a, 'src>(pack: &Pack, source: &'a Localization<'src>, target: &'a Localization<'src>) -> Vec<Standing<'a, 'src>> {
    let default = pack.config.provenance_of(&target.locale.tag);
    let mut standings: Vec<Standing<'_, '_>> = messages(pack, source)
        .map(|entry| standing(pack, source, target, default, entry))
        // A project's file is not missing in a locale that should not have it.
        .filter(|standing| {
            standing.state != State::Missing || standing.source.is_some_and(|entry| pack.expects(&target.locale.tag, entry.file.key))
        })
        .collect();
    if source.locale.tag != target.locale.tag {
        let extra: Vec<Standing<'_, '_>> = messages(pack, target)
            .filter(|entry| beside(pack, source, entry).is_none())
            .map(|entry| withdrawn(pack, target, default, entry))
            .collect();
        standings.extend(extra);
        find_renamed(pack, source, &target.ledger, &mut standings);
    }
    standings
}

/// Messages, each once.
fn messages<'a, 'src>(pack: &Pack, localization: &'a Localization<'src>) -> impl Iterator<Item = Entry<'a, 'src>> {
    let single = pack.loads_single_files();
    let several: BTreeSet<(&str, &str)> =
        if single { localization.duplicates().map(|(later, _)| (later.file.key, later.name.as_str())).collect() } else { BTreeSet::new() };
    localization.entries().filter(move |entry| {
        entry.kind == EntryKind::Message
            && (localization
                .message(entry.name.as_str())
                .is_some_and(|first| first.name.span() == entry.name.span() && std::ptr::eq(first.file, entry.file))
                || single && several.contains(&(entry.file.key, entry.name.as_str())))
    })
}

fn standing<'a, 'src>(
    pack: &Pack,
    source: &'a Localization<'src>,
    target: &'a Localization<'src>,
    default: Provenance,
    entry: Entry<'a, 'src>,
) -> Standing<'a, 'src> {
    let name = name_of(pack, &entry);
    let record = target.ledger.get(&name);
    let own = beside(pack, target, &entry);
    let mut standing = Standing {
        state: if own.is_some() { State::Draft } else { State::Missing },
        method: record.map_or(default, |record| record.method),
        record,
        source: Some(entry),
        target: own,
        only_punctuation: false,
        edited: false,
        renamed_to: None,
        name,
    };
    if let (Some(record), Some(own)) = (record, own) {
        let now = Now { source: Digest::of(source, &entry), target: Digest::of(target, &own), method: default };
        standing.state = record.state(&now);
        standing.edited = record.target != now.target;
        standing.only_punctuation = standing.state == State::Stale && record.source.is_some_and(|source| source.has_words_of(&now.source));
    }
    standing
}

fn withdrawn<'a, 'src>(pack: &Pack, target: &'a Localization<'src>, default: Provenance, entry: Entry<'a, 'src>) -> Standing<'a, 'src> {
    let name = name_of(pack, &entry);
    let record = target.ledger.get(&name);
    Standing {
        state: State::Withdrawn,
        method: record.map_or(default, |record| record.method),
        record,
        source: None,
        target: Some(entry),
        only_punctuation: false,
        edited: false,
        renamed_to: None,
        name,
    }
}

/// Finds messages that were renamed in the source alone: what is missing has the source text of what is left over.
fn find_renamed<'a, 'src>(pack: &Pack, source: &'a Localization<'src>, ledger: &Ledger, standings: &mut [Standing<'a, 'src>]) {
    let extra: Vec<Entry<'_, 'src>> =
        standings.iter().filter(|standing| standing.source.is_none()).filter_map(|standing| standing.target).collect();
    let missing = standings.iter().filter(|standing| standing.state == State::Missing).filter_map(|standing| standing.source);
    let renamed = renamed(pack, source, ledger, &extra, missing);
    let left = standings.iter_mut().filter(|standing| standing.source.is_none());
    left.zip(renamed).for_each(|(standing, new)| standing.renamed_to = new.map(|new| new.name.as_str()));
}
