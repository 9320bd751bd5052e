//! Asks a registry, verifies what it answers, keeps it in a store. What was verified once goes on being served when the
//! registry is away; nothing older than what was seen is ever accepted.
//!
//! Order of proof: the pinned root, the roots that follow it, timestamp, snapshot, targets, then the bundle: budget,
//! length, digest, canonical form, manifest. Only then is anything kept.

mod choose;
mod download;
mod error;
mod http;
#[cfg(feature = "object-store")]
mod objects;
mod source;
mod state;
mod store;
mod update;

use std::collections::BTreeMap;
use std::path::PathBuf;

pub use error::Error;
pub use http::HttpSource;
pub use semver::VersionReq;
pub use source::{Changed, FolderSource, Source};
use state::Installed;
pub use store::Store;

pub use crate::transport::HttpSettings;
#[cfg(feature = "object-store")]
pub use crate::transport::Objects;

use crate::bundle::Bundle;
use crate::locale::LocaleTag;
use crate::trust::{TargetInfo, TargetName, Time, Withdrawal};

/// What is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Name of the pack.
    pub pack: String,
    /// Languages, as the reader asks for them.
    pub locales: Vec<LocaleTag>,
    /// The channel: `preview`, `pilot` or `release`.
    pub channel: String,
    /// Which version.
    pub wanted: Wanted,
}

/// Which version of a language is wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Wanted {
    /// The one that the channel points to.
    #[default]
    Newest,
    /// One that the channel points to or pointed to once, and that fits; the newest of them.
    Matching(VersionReq),
    /// For each language that is asked for, exactly this one.
    Locked(BTreeMap<LocaleTag, Locked>),
}

/// A bundle that a lock names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Locked {
    /// The language that the reader gets.
    pub locale: LocaleTag,
    /// Its version.
    pub version: String,
    /// SHA-256 of the bundle, 64 hex digits.
    pub sha256: String,
}

impl Locked {
    fn is(&self, target: &TargetInfo) -> bool {
        (&self.locale, &*self.version, &*self.sha256) == (&target.custom.locale, &*target.custom.version, target.sha256())
    }
}

/// How far an answer can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// The registry was asked just now.
    Fresh,
    /// The registry could not be asked; this was the newest when it last was.
    Stale,
    /// As stale, and the registry's promise to be up to date has run out.
    Expired,
}

/// The bundle of a language that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pulled {
    /// The language that was asked for.
    pub asked: LocaleTag,
    /// The language that the reader gets.
    pub locale: LocaleTag,
    /// Its version.
    pub version: String,
    /// SHA-256 of the bundle, 64 hex digits.
    pub sha256: String,
    /// Where the bundle is; none where it must not be shown: it was withdrawn, or `valid_until` is over.
    pub path: Option<PathBuf>,
    /// How long it may be shown while nobody can be asked: until the signed list of bundles expires that it was last in.
    pub valid_until: Time,
    /// How far this can be relied on.
    pub freshness: Freshness,
    /// What was withdrawn of it; show the reasons.
    pub withdrawn: Vec<Withdrawal>,
}

/// What a pull gave.
#[derive(Debug)]
pub struct Answer {
    /// One a language that was asked for, in that order.
    pub pulled: Vec<Pulled>,
    /// Why the registry could not be asked, where it could not.
    pub away: Option<Error>,
}

/// Asks the source for the newest bundles and keeps them in the store.
///
/// `root` is the registry's root as the app trusts it: built in, or given by a person. A store that has seen a newer
/// root goes on from that one. Where the source is away, or all that it offers has expired, the answer is what the store
/// has, marked [`Stale`](Freshness::Stale) or [`Expired`](Freshness::Expired).
///
/// # Errors
///
/// When the source offers what cannot be trusted (the store keeps what it had), has nothing that suits a language, or is
/// away and the store has nothing either; and when the store cannot be written.
///
/// ```no_run
/// use fluent_pack::locale::LocaleTag;
/// use fluent_pack::pull::{HttpSettings, HttpSource, Request, Store, Wanted, pull};
/// use fluent_pack::trust::Time;
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// // The root comes with the app: `include_bytes!("root.json")`.
/// # let root: &[u8] = &[];
/// let source = HttpSource::open("https://content.example.org/registry", &HttpSettings::default())?;
/// let mut store = Store::open("content".as_ref())?;
/// let locales = vec![LocaleTag::parse("es-MX")?];
/// let request = Request { pack: "miss".to_owned(), locales, channel: "release".to_owned(), wanted: Wanted::Newest };
/// let now = std::time::SystemTime::UNIX_EPOCH.elapsed()?.as_secs();
/// let answer = pull(&source, &mut store, root, &request, Time::from_unix(now))?;
/// for pulled in answer.pulled {
///     if let Some(path) = pulled.path {
///         println!("{} {} is at {}", pulled.locale, pulled.version, path.display());
///     }
/// }
/// # Ok(())
/// # }
/// ```
pub fn pull(source: &(impl Source + ?Sized), store: &mut Store, root: &[u8], request: &Request, now: Time) -> Result<Answer, Error> {
    store.claim(&request.pack, &request.channel)?;
    let seen = match update::update(source, root, store.seen()?, now) {
        Ok(seen) => seen,
        Err(error) if error.is_away() || error.is_expired() => {
            return match held(store, request, now) {
                Ok(pulled) => Ok(Answer { pulled, away: Some(error) }),
                Err(_) => Err(error),
            };
        }
        Err(error) => return Err(error),
    };
    let targets = seen.targets.clone();
    // What was seen is kept before any bundle is fetched: from here on nothing older is accepted.
    store.keep_seen(seen)?;
    store.hide_withdrawn(&targets)?;
    let mut chosen = Vec::new();
    for asked in &request.locales {
        chosen.push((asked, choose::choose(&targets, request, asked)?));
    }
    let mut pulled = Vec::new();
    for (asked, (name, target)) in chosen {
        fetch(source, store, name, target)?;
        pulled.push(answer(store, asked, target, Freshness::Fresh, targets.expires));
    }
    store.sweep()?;
    Ok(Answer { pulled, away: None })
}

/// What the store has for the request, without asking anyone.
///
/// # Errors
///
/// When it has nothing for a language, or what it has is damaged.
pub fn held(store: &mut Store, request: &Request, now: Time) -> Result<Vec<Pulled>, Error> {
    store.claim(&request.pack, &request.channel)?;
    let seen = store.seen()?.ok_or_else(Error::empty_store)?;
    let is_over = seen.expires <= now;
    let freshness = if is_over { Freshness::Expired } else { Freshness::Stale };
    let mut pulled = Vec::new();
    for asked in &request.locales {
        let candidates = choose::candidates(&seen.targets, &request.pack, asked);
        let found = candidates.iter().find_map(|locale| store.installed(locale).cloned());
        let installed = found.ok_or_else(|| Error::locale(asked, &candidates, &store.locales()))?;
        if let Wanted::Locked(locks) = &request.wanted {
            let lock = locks.get(asked).ok_or_else(|| Error::not_locked(asked))?;
            if !lock.is(&installed.target) {
                return Err(Error::lock_gone(asked, lock));
            }
        }
        // Later metadata may withdraw what is installed.
        let target = seen.targets.targets.get(&installed.name).unwrap_or(&installed.target);
        if !target.custom.is_blocked() {
            store.prove(&installed)?;
        }
        let mut answer = answer(store, asked, target, freshness, seen.targets.expires);
        answer.path = answer.path.filter(|_| now < seen.targets.expires);
        pulled.push(answer);
    }
    Ok(pulled)
}

fn answer(store: &Store, asked: &LocaleTag, target: &TargetInfo, freshness: Freshness, valid_until: Time) -> Pulled {
    let custom = &target.custom;
    Pulled {
        asked: asked.clone(),
        locale: custom.locale.clone(),
        version: custom.version.clone(),
        sha256: target.sha256().to_owned(),
        path: (!custom.is_blocked()).then(|| store.current(&custom.locale)),
        valid_until,
        freshness,
        withdrawn: custom.withdrawn.clone(),
    }
}

/// Installs a bundle, unless it is installed already or may not be shown.
fn fetch(source: &(impl Source + ?Sized), store: &mut Store, name: &TargetName, target: &TargetInfo) -> Result<(), Error> {
    let locale = &target.custom.locale;
    let installed = store.installed(locale).map_or(Installed::new(name, target), |installed| installed.followed_by(name, target));
    if target.custom.is_blocked() {
        return store.hide(installed);
    }
    if store.installed(locale) == Some(&installed) && store.prove(&installed).is_ok() {
        return Ok(());
    }
    let bytes = match store.bundle(target)? {
        Some(bytes) => bytes,
        None => download::download(source, store, name, target)?,
    };
    target.custom.check(Bundle::open(&bytes)?.manifest())?;
    store.install(installed, &bytes)
}
