//! From the last release and what is there now to the next versions, and to the next lock.
//!
//! A version never decreases: every locale's next version is its last one, or greater.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::change::{Change, Level, Words};
use super::changelog::LocaleChanges;
use super::compare::{compare, gravest_first};
use super::contract::Contract;
use super::lock::{Lock, LockedLocale, RetiredLocale, TextMark, Tombstone};
use super::texts::{Hashes, SAME_MEANING, TextHash, Texts, similarity};
use super::version::{Series, Version};
use crate::locale::LocaleTag;

/// What is there now.
#[derive(Debug, Clone)]
pub struct Current {
    /// Name of the pack.
    pub pack: String,
    /// Language that is translated from.
    pub source_locale: LocaleTag,
    /// Every locale of the pack.
    pub locales: BTreeSet<LocaleTag>,
    /// The locales that are to be released.
    pub chosen: BTreeSet<LocaleTag>,
    /// What apps may rely on.
    pub contract: Contract,
    /// Texts of the source.
    pub source: Texts,
}

/// What a person asks for beyond what the changes say.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    /// The least level; a person may raise a level, never lower it.
    pub at_least: Option<Level>,
    /// Ids whose texts are the same message although they read differently.
    pub accepted: BTreeSet<String>,
}

/// What a locale has now.
#[derive(Debug, Clone)]
pub struct Surface {
    /// The locale.
    pub locale: LocaleTag,
    /// Whole per cent of the source's messages that it has, never rounded up.
    pub coverage: u64,
    /// Documents that it shows.
    pub documents: BTreeSet<String>,
    /// Documents that it does not show, with the messages that it lacks.
    pub incomplete: BTreeMap<String, Vec<String>>,
    /// Digests of its texts.
    pub hashes: Hashes,
}

/// The version that a locale gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    /// Its version before; none where it is new.
    pub before: Option<Version>,
    /// Its version.
    pub version: Version,
    /// Its sequence.
    pub sequence: u64,
}

impl Next {
    /// Whether the locale is released anew.
    #[must_use]
    pub fn is_new(&self) -> bool {
        self.before.as_ref() != Some(&self.version)
    }
}

/// What changed since the last release, and the versions that follow from it.
#[derive(Debug, Clone)]
pub struct Plan<'a> {
    lock: Option<&'a Lock>,
    current: &'a Current,
    at_least: Option<Level>,
    changes: Vec<Change>,
    /// Digests of the source's texts: those released, and those of now.
    source: (Hashes, Hashes),
}

impl<'a> Plan<'a> {
    /// Compares the source and the list of locales with the last release. Without a lock it is the first release.
    #[must_use]
    pub fn new(lock: Option<&'a Lock>, current: &'a Current, wishes: &Wishes) -> Self {
        let mut changes = Vec::new();
        if let Some(lock) = lock {
            changes = compare(&lock.contract, &current.contract);
            changes.extend(reused(lock, current, wishes));
            changes.extend(other_meanings(lock, current, wishes));
            let of = |code, locale| Change::new(code, &Words { id: LocaleTag::as_str(locale), locale: Some(locale), ..Words::default() });
            changes.extend(lock.locales.keys().filter(|tag| !current.locales.contains(tag)).map(|tag| of("locale-removed", tag)));
            changes.extend(current.chosen.iter().filter(|tag| !lock.locales.contains_key(tag)).map(|tag| of("locale-added", tag)));
        }
        gravest_first(&mut changes);
        let source = (lock.map(|lock| lock.source.hashes()).unwrap_or_default(), current.source.hashes());
        Self { lock, current, at_least: wishes.at_least, changes, source }
    }

    /// What changed, the gravest first; among equals messages, documents, locales.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// The language that is translated from.
    #[must_use]
    pub fn source_locale(&self) -> &LocaleTag {
        &self.current.source_locale
    }

    /// Adds what was found in locales.
    pub fn add(&mut self, changes: impl IntoIterator<Item = Change>) {
        self.changes.extend(changes);
        gravest_first(&mut self.changes);
    }

    /// Whether some change cannot be released.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        self.changes.iter().any(|change| change.level == Level::Refused)
    }

    /// The gravest level of the changes and of what was asked for; none for a first release and where nothing changed.
    #[must_use]
    pub fn level(&self) -> Option<Level> {
        let found = self.changes.iter().map(|change| change.level).filter(|level| *level != Level::Refused).max();
        found.max(self.at_least.filter(|_| self.lock.is_some()))
    }

    /// Whether a person raised the level over what changed.
    #[must_use]
    pub fn is_raised(&self) -> bool {
        self.level() > self.changes.iter().map(|change| change.level).max()
    }

    /// The series before.
    #[must_use]
    pub fn before(&self) -> Option<Series> {
        self.lock.map(|lock| lock.series)
    }

    /// The series that all locales get.
    #[must_use]
    pub fn series(&self) -> Series {
        self.before().map_or(Series::FIRST, |series| series.after(self.level()))
    }

    /// The version of a locale; `changed` says whether its own bundle is another than the released one.
    #[must_use]
    pub fn next(&self, locale: &LocaleTag, changed: bool) -> Next {
        let series = self.series();
        let locked = self.lock.and_then(|lock| lock.locales.get(locale));
        let Some(locked) = locked else {
            let retired = self.lock.and_then(|lock| lock.retired.get(locale));
            let sequence = retired.map_or(1, |retired| retired.sequence.saturating_add(1));
            return Next { before: None, version: series.version(0), sequence };
        };
        let before = locked.version.clone();
        if Series::of(&before) != series {
            return Next { before: Some(before), version: series.version(0), sequence: locked.sequence.saturating_add(1) };
        }
        if changed || self.at_least.is_some() {
            let version = series.version(before.patch.saturating_add(1));
            return Next { before: Some(before), version, sequence: locked.sequence.saturating_add(1) };
        }
        Next { version: before.clone(), before: Some(before), sequence: locked.sequence }
    }

    /// What readers of a locale would lose: whole documents, or coverage under the floor (whole per cent).
    #[must_use]
    pub fn losses(&self, surface: &Surface, floor: Option<u64>) -> Vec<Change> {
        let Some(locked) = self.lock.and_then(|lock| lock.locales.get(&surface.locale)) else { return Vec::new() };
        let mut losses = Vec::new();
        let words = Words { locale: Some(&surface.locale), ..Words::default() };
        for id in locked.documents.iter().filter(|id| self.current.contract.documents.contains_key(*id)) {
            if !surface.documents.contains(id) {
                let missing: Vec<String> = surface.incomplete.get(id).into_iter().flatten().map(|id| format!("`{id}`")).collect();
                losses.push(Change::new("document-lost", &Words { id, name: &missing.join(", "), ..words.clone() }));
            }
        }
        if let Some(floor) = floor.filter(|floor| locked.coverage >= *floor && surface.coverage < *floor) {
            let [floor, was, now] = [floor, locked.coverage, surface.coverage].map(|percent| percent.to_string());
            let words = Words { id: surface.locale.as_str(), name: &floor, was: &was, now: &now, ..words };
            losses.push(Change::new("coverage-floor-broken", &words));
        }
        losses
    }

    /// Why a locale is released anew although the contract did not change; none where it is not.
    #[must_use]
    pub fn own_change(&self, surface: &Surface, next: &Next) -> Option<Change> {
        if !next.is_new() || self.before() != Some(self.series()) {
            return None;
        }
        let words = Words { id: surface.locale.as_str(), locale: Some(&surface.locale), ..Words::default() };
        let behind = next.before.as_ref().map(Series::of).filter(|before| *before != self.series());
        if let Some(before) = behind {
            let (was, now) = (before.to_string(), self.series().to_string());
            return Some(Change::new("locale-behind", &Words { was: &was, now: &now, ..words }));
        }
        let changes = self.locale_changes(surface).counted();
        if changes.is_empty() {
            // Where a new version was asked for nothing need have changed.
            return self.at_least.is_none().then(|| Change::new("bundle-changed", &words));
        }
        Some(Change::new("texts-changed", &Words { name: &changes, ..words }))
    }

    /// How a locale's texts differ from those released.
    #[must_use]
    pub fn locale_changes(&self, surface: &Surface) -> LocaleChanges {
        let locked = self.lock.and_then(|lock| lock.locales.get(&surface.locale));
        LocaleChanges::between(locked.map(|locked| &locked.texts), &self.marks(&surface.locale, &surface.hashes))
    }

    /// The lock once these locales are released: what they have, their versions and the digests of their bundles.
    #[must_use]
    pub fn lock(&self, released: &[(&Surface, &Next, &str)]) -> Lock {
        let is_released = |tag: &LocaleTag| released.iter().any(|(surface, ..)| surface.locale == *tag);
        let mut locales: BTreeMap<LocaleTag, LockedLocale> = released.par_iter().map(|released| self.locked(released)).collect();
        let mut retired = BTreeMap::new();
        if let Some(before) = self.lock {
            retired =
                before.retired.iter().filter(|(tag, _)| !is_released(tag)).map(|(tag, retired)| (tag.clone(), retired.clone())).collect();
            for (tag, locked) in before.locales.iter().filter(|(tag, _)| !is_released(tag)) {
                if self.current.locales.contains(tag) {
                    locales.insert(tag.clone(), self.left(tag, locked));
                } else {
                    retired.insert(tag.clone(), RetiredLocale { version: locked.version.clone(), sequence: locked.sequence });
                }
            }
        }
        Lock {
            pack: self.current.pack.clone(),
            source_locale: self.current.source_locale.clone(),
            series: self.series(),
            contract: self.current.contract.clone(),
            removed: self.tombstones(),
            locales,
            retired,
            source: self.current.source.clone(),
        }
    }

    fn locked(&self, (surface, next, sha256): &(&Surface, &Next, &str)) -> (LocaleTag, LockedLocale) {
        let locked = LockedLocale {
            version: next.version.clone(),
            sequence: next.sequence,
            sha256: (*sha256).to_owned(),
            coverage: surface.coverage,
            documents: surface.documents.clone(),
            texts: self.marks(&surface.locale, &surface.hashes),
        };
        (surface.locale.clone(), locked)
    }

    /// A locale that is not released now: as it was, but for what became stale.
    fn left(&self, tag: &LocaleTag, locked: &LockedLocale) -> LockedLocale {
        let hashes = locked.texts.iter().map(|(id, mark)| (id.clone(), mark.hash)).collect();
        LockedLocale { texts: self.marks(tag, &hashes), ..locked.clone() }
    }

    fn tombstones(&self) -> BTreeMap<String, Tombstone> {
        let Some(lock) = self.lock else { return BTreeMap::new() };
        let mut removed = lock.removed.clone();
        for id in lock.contract.messages.keys() {
            // A source without the text of a message that it promises was edited by hand.
            let text = self.source.0.get(id).copied().unwrap_or_else(|| TextHash::of(""));
            removed.insert(id.clone(), Tombstone { series: self.series(), text });
        }
        removed.retain(|id, _| !self.current.contract.messages.contains_key(id));
        removed
    }

    /// The marks of a locale's texts: a text that stayed while the source's changed is stale until it changes as well.
    fn marks(&self, locale: &LocaleTag, hashes: &Hashes) -> BTreeMap<String, TextMark> {
        let locked = self.lock.and_then(|lock| lock.locales.get(locale)).filter(|_| *locale != self.current.source_locale);
        let (source_before, source_now) = &self.source;
        let mark = |(id, hash): (&String, &TextHash)| {
            let same = locked.and_then(|locked| locked.texts.get(id)).filter(|mark| mark.hash == *hash);
            let made_from = same.and_then(|mark| mark.made_from.or_else(|| source_before.get(id).copied()));
            let made_from = made_from.filter(|made_from| source_now.get(id).is_some_and(|now| now != made_from));
            (id.clone(), TextMark { hash: *hash, made_from })
        };
        hashes.iter().map(mark).collect()
    }
}

/// Ids that were removed and are back with another text.
fn reused(lock: &Lock, current: &Current, wishes: &Wishes) -> Vec<Change> {
    let back = lock.removed.iter().filter(|(id, tombstone)| {
        let text = current.source.get(id).filter(|_| current.contract.messages.contains_key(*id));
        text.is_some_and(|text| TextHash::of(text) != tombstone.text) && !wishes.accepted.contains(*id)
    });
    back.map(|(id, tombstone)| Change::new("id-reused", &Words { id, was: &tombstone.series.to_string(), ..Words::default() })).collect()
}

/// Messages of the source whose text is so different that it is another message.
fn other_meanings(lock: &Lock, current: &Current, wishes: &Wishes) -> Vec<Change> {
    let mut changes = Vec::new();
    for id in current.contract.messages.keys().filter(|id| !wishes.accepted.contains(*id)) {
        let (Some(before), Some(now)) = (lock.source.get(id), current.source.get(id)) else { continue };
        if before == now {
            continue;
        }
        let alike = similarity(before, now);
        if alike < SAME_MEANING {
            let percent = format!("{:.0}", (alike * 100.0).floor());
            changes.push(Change::new("meaning-changed", &Words { id, now: &percent, ..Words::default() }));
        }
    }
    changes
}
