//! `fluent-pack.lock`: which bundles a pull gave, so that another machine gets the same. Sorted, one table a language.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use fluent_pack::locale::LocaleTag;
use fluent_pack::pull::{Locked, Pulled, Request};
use serde::Deserialize;

use super::Failure;
use super::file::{Replacement, read_text};

/// The format that is written, and the only one that is read.
const FORMAT: u32 = 1;

/// A lock file: bundles by pack, channel and the language that was asked for.
#[derive(Debug, Default)]
pub(super) struct LockFile(BTreeMap<(String, String, LocaleTag), Locked>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawLock {
    format: u32,
    #[serde(default, rename = "bundle")]
    bundles: Vec<RawBundle>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawBundle {
    pack: String,
    channel: String,
    asked: LocaleTag,
    locale: LocaleTag,
    version: String,
    sha256: String,
}

/// Where the lock of a store is, unless a person says otherwise: beside it.
pub(super) fn beside(store: &Path) -> PathBuf {
    store.with_file_name("fluent-pack.lock")
}

impl LockFile {
    /// Reads a lock; an empty one where there is none.
    pub(super) fn open(path: &Path) -> Result<Self, Failure> {
        let Some(text) = read_text(path)? else { return Ok(Self::default()) };
        let failed = |problem: &dyn std::fmt::Display| Failure::new(format!("read the lock `{}`: {problem}", path.display()));
        let raw: RawLock = toml::from_str(&text).map_err(|error| failed(&error.message()))?;
        if raw.format != FORMAT {
            return Err(failed(&format!("it has format {}, this version reads {FORMAT}; update fluent-pack", raw.format)));
        }
        let entry = |raw: RawBundle| {
            let locked = Locked { locale: raw.locale, version: raw.version, sha256: raw.sha256 };
            ((raw.pack, raw.channel, raw.asked), locked)
        };
        Ok(Self(raw.bundles.into_iter().map(entry).collect()))
    }

    /// What is locked of a request's pack and channel.
    pub(super) fn of(&self, pack: &str, channel: &str) -> BTreeMap<LocaleTag, Locked> {
        let meant = self.0.iter().filter(|((of, at, _), _)| of == pack && at == channel);
        meant.map(|((.., asked), locked)| (asked.clone(), locked.clone())).collect()
    }

    /// Takes in what a pull gave, and writes the file where that changes it.
    pub(super) fn update(mut self, path: &Path, request: &Request, pulled: &[Pulled]) -> Result<(), Failure> {
        let mut is_changed = false;
        for pulled in pulled {
            let locked = Locked { locale: pulled.locale.clone(), version: pulled.version.clone(), sha256: pulled.sha256.clone() };
            let key = (request.pack.clone(), request.channel.clone(), pulled.asked.clone());
            is_changed |= self.0.insert(key, locked.clone()) != Some(locked);
        }
        if is_changed { Replacement::prepare(path, self.to_text()?.as_bytes())?.commit() } else { Ok(()) }
    }

    fn to_text(&self) -> Result<String, Failure> {
        let mut text = format!("# Written by `fluent-pack pull`; with `--frozen` it takes exactly these.\nformat = {FORMAT}\n");
        for ((pack, channel, asked), locked) in &self.0 {
            text.push_str("\n[[bundle]]\n");
            let fields = [
                ("pack", pack.as_str()),
                ("channel", channel),
                ("asked", asked.as_str()),
                ("locale", locked.locale.as_str()),
                ("version", &locked.version),
                ("sha256", &locked.sha256),
            ];
            for (name, value) in fields {
                // A string of JSON is one of TOML.
                let value = serde_json::to_string(value).map_err(io::Error::from)?;
                text.push_str(&format!("{name} = {value}\n"));
            }
        }
        Ok(text)
    }
}
