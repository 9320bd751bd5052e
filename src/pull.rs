//! Asks a registry, verifies what it answers, keeps it in a store. What was verified once goes on being served when the
//! registry is away; nothing older than what was seen is ever accepted.
//!
//! Order of proof: the pinned root, the roots that follow it, timestamp, snapshot, targets, then the bundle: budget,
//! length, digest, canonical form, manifest. Only then is anything kept.

mod download;
mod error;
mod http;
mod source;
mod state;
mod store;
mod update;

use std::path::PathBuf;

pub use error::Error;
pub use http::HttpSource;
pub use source::{Changed, FolderSource, Source};
use state::Installed;
pub use store::Store;

pub use crate::transport::HttpSettings;

use crate::bundle::Bundle;
use crate::locale::LocaleTag;
use crate::trust::{TargetInfo, TargetName, Targets, Time, Withdrawal};

/// What is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Name of the pack.
    pub pack: String,
    /// Languages, as the reader asks for them.
    pub locales: Vec<LocaleTag>,
    /// The channel: `preview`, `pilot` or `release`.
    pub channel: String,
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
    /// Where the bundle is; none where it was withdrawn and may not be shown.
    pub path: Option<PathBuf>,
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
    let mut chosen = Vec::new();
    for asked in &request.locales {
        chosen.push((asked, choose(&targets, request, asked)?));
    }
    let mut pulled = Vec::new();
    for (asked, (name, target)) in chosen {
        fetch(source, store, name, target)?;
        pulled.push(answer(store, asked, &target.custom.locale, target, Freshness::Fresh));
    }
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
        let candidates = candidates(&seen.targets, &request.pack, asked);
        let found = candidates.iter().find_map(|locale| store.installed(locale).cloned());
        let installed = found.ok_or_else(|| Error::locale(asked, &candidates, &store.locales()))?;
        store.prove(&installed)?;
        // Later metadata may withdraw what is installed.
        let withdrawn = seen.targets.targets.get(&installed.name).map_or(&installed.target, |target| target);
        pulled.push(answer(store, asked, &installed.target.custom.locale, withdrawn, freshness));
    }
    Ok(pulled)
}

fn answer(store: &Store, asked: &LocaleTag, locale: &LocaleTag, target: &TargetInfo, freshness: Freshness) -> Pulled {
    let path = (!target.custom.is_blocked()).then(|| store.current(locale));
    let (version, withdrawn) = (target.custom.version.clone(), target.custom.withdrawn.clone());
    Pulled { asked: asked.clone(), locale: locale.clone(), version, path, freshness, withdrawn }
}

/// Installs a bundle, unless it is installed already or may not be shown.
fn fetch(source: &(impl Source + ?Sized), store: &mut Store, name: &TargetName, target: &TargetInfo) -> Result<(), Error> {
    let locale = &target.custom.locale;
    if target.custom.is_blocked() {
        return store.remove(locale);
    }
    let installed = Installed { name: name.clone(), target: target.clone() };
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

/// The bundle that suits a language best.
fn choose<'a>(targets: &'a Targets, request: &'a Request, asked: &LocaleTag) -> Result<(&'a TargetName, &'a TargetInfo), Error> {
    let live: Vec<_> = targets.live(&request.pack, &request.channel).collect();
    if live.is_empty() {
        return Err(Error::nothing_live(&request.pack, &request.channel));
    }
    let candidates = candidates(targets, &request.pack, asked);
    let found = candidates.iter().find_map(|locale| live.iter().find(|(_, target)| target.custom.locale == *locale));
    found.copied().ok_or_else(|| {
        let there: Vec<LocaleTag> = live.iter().map(|(_, target)| target.custom.locale.clone()).collect();
        Error::locale(asked, &candidates, &there)
    })
}

/// Languages to try: the asked one and its parents, then what the pack allows each of them. Never another script.
fn candidates(targets: &Targets, pack: &str, asked: &LocaleTag) -> Vec<LocaleTag> {
    match targets.fallback.get(pack) {
        Some(allowed) => asked.fallbacks_with(allowed),
        None => asked.fallbacks(),
    }
}
