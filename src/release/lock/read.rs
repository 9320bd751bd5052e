//! The text of a lock to its values. Everything is proved here: what a lock holds can be relied on.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::{FORMAT, Lock, LockedLocale, RetiredLocale, TextMark, Tombstone};
use crate::catalog::VariableKind;
use crate::locale::LocaleTag;
use crate::release::contract::{Contract, Message, Needs, Outline};
use crate::release::texts::Texts;
use crate::release::version::{Series, Version};
use crate::release::{Error, toml};

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct RawLock {
    format: u32,
    pack: String,
    source_locale: LocaleTag,
    series: String,
    message: BTreeMap<String, RawMessage>,
    document: BTreeMap<String, RawOutline>,
    removed: BTreeMap<String, RawTombstone>,
    retired: BTreeMap<LocaleTag, RawRetired>,
    #[serde(default)]
    locale: BTreeMap<LocaleTag, RawLocale>,
    source: RawSource,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawMessage {
    value: Option<BTreeMap<String, String>>,
    #[serde(default)]
    attributes: BTreeMap<String, BTreeMap<String, String>>,
    deprecated: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawOutline {
    #[serde(default)]
    sections: BTreeSet<String>,
    #[serde(default)]
    slots: BTreeSet<String>,
    #[serde(default)]
    assets: BTreeSet<String>,
    #[serde(default)]
    variables: BTreeSet<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTombstone {
    series: String,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRetired {
    version: String,
    sequence: u64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawLocale {
    version: String,
    sequence: u64,
    sha256: String,
    coverage: u64,
    documents: BTreeSet<String>,
    texts: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSource {
    text: String,
}

impl toml::Formatted for RawLock {
    fn format(&self) -> u32 {
        self.format
    }
}

impl Lock {
    /// Reads the text of a lock; `place` names it in errors, such as ``the lock `pack.lock` ``.
    ///
    /// # Errors
    ///
    /// When it is not what [`to_toml`](Self::to_toml) writes ([`Error::is_malformed`]), or was written by a newer version
    /// ([`Error::is_newer`]).
    pub fn parse(place: &str, text: &str) -> Result<Self, Error> {
        let raw: RawLock = toml::parse(place, text, FORMAT)?;
        raw.prove().map_err(|problem| {
            // The problem names what is wrong by its value; the line is where that stands.
            let at = problem.value.as_ref().and_then(|value| text.find(value.as_str()));
            Error::malformed(place, toml::line_of(text, at.unwrap_or(0)), problem.message)
        })
    }
}

/// What is wrong with a value of the lock.
struct Problem {
    message: String,
    value: Option<String>,
}

impl Problem {
    fn of(what: &str, value: &str) -> Self {
        Self { message: format!("`{}` is not {what}", value.escape_debug()), value: Some(value.to_owned()) }
    }
}

impl RawLock {
    fn prove(self) -> Result<Lock, Problem> {
        let mut lock = Lock {
            pack: self.pack,
            source_locale: self.source_locale,
            series: series(&self.series)?,
            contract: Contract::default(),
            removed: BTreeMap::new(),
            locales: BTreeMap::new(),
            retired: BTreeMap::new(),
            source: Texts::parse(&self.source.text),
        };
        for (id, raw) in self.message {
            lock.contract.messages.insert(id, raw.prove()?);
        }
        for (id, RawOutline { sections, slots, assets, variables }) in self.document {
            lock.contract.documents.insert(id, Outline { sections, slots, assets, variables });
        }
        for (id, raw) in self.removed {
            let text = raw.text.parse().map_err(|()| Problem::of("a digest of 12 hex digits", &raw.text))?;
            lock.removed.insert(id, Tombstone { series: series(&raw.series)?, text });
        }
        for (tag, raw) in self.retired {
            lock.retired.insert(tag, RetiredLocale { version: version(&raw.version)?, sequence: raw.sequence });
        }
        for (tag, raw) in self.locale {
            lock.locales.insert(tag, raw.prove()?);
        }
        let versions = lock.locales.values().map(|locked| &locked.version).chain(lock.retired.values().map(|retired| &retired.version));
        if let Some(past) = versions.into_iter().find(|version| Series::of(version) > lock.series) {
            return Err(Problem::of(&format!("a version of the series {} or before", lock.series), &past.to_string()));
        }
        Ok(lock)
    }
}

impl RawMessage {
    fn prove(self) -> Result<Message, Problem> {
        let attributes = self.attributes.into_iter().map(|(name, raw)| Ok((name, needs(raw)?)));
        Ok(Message {
            value: self.value.map(needs).transpose()?,
            attributes: attributes.collect::<Result<_, _>>()?,
            deprecated: self.deprecated,
        })
    }
}

impl RawLocale {
    fn prove(self) -> Result<LockedLocale, Problem> {
        let hex = self.sha256.len() == 64 && self.sha256.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if !hex {
            return Err(Problem::of("a digest of 64 hex digits", &self.sha256));
        }
        let texts = self.texts.lines().map(|line| mark(line).ok_or_else(|| Problem::of("an id with its digest", line)));
        Ok(LockedLocale {
            version: version(&self.version)?,
            sequence: self.sequence,
            sha256: self.sha256,
            coverage: self.coverage,
            documents: self.documents,
            texts: texts.collect::<Result<_, _>>()?,
        })
    }
}

/// A line such as `plan-nights 0a1b2c3d4e5f`.
fn mark(line: &str) -> Option<(String, TextMark)> {
    let mut words = line.split(' ');
    let (id, hash, made_from) = (words.next()?, words.next()?.parse().ok()?, words.next());
    let made_from = made_from.map(str::parse).transpose().ok()?;
    (words.next().is_none() && !id.is_empty()).then(|| (id.to_owned(), TextMark { hash, made_from }))
}

fn needs(raw: BTreeMap<String, String>) -> Result<Needs, Problem> {
    const KINDS: [VariableKind; 4] = [VariableKind::Any, VariableKind::Text, VariableKind::Number, VariableKind::DateTime];
    let needs = raw.into_iter().map(|(name, word)| {
        let kind = KINDS.into_iter().find(|kind| kind.as_str() == word).ok_or_else(|| Problem::of("a kind of variable", &word))?;
        Ok((name, kind))
    });
    needs.collect()
}

fn series(text: &str) -> Result<Series, Problem> {
    text.parse().map_err(|_| Problem::of("a MAJOR.MINOR such as 1.2", text))
}

/// A released version: without a pre-release.
fn version(text: &str) -> Result<Version, Problem> {
    let version = Version::parse(text).ok().filter(|version| version.pre.is_empty() && version.build.is_empty());
    version.ok_or_else(|| Problem::of("a version such as 1.2.3", text))
}
