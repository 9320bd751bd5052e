//! Lays bundles and signed metadata out in a registry, so that a reader sees the old release or the new one, whole.
//!
//! Order: bundles, `N.targets.json`, `N.snapshot.json`, and `timestamp.json` last by compare-and-swap. Nothing that was
//! published is overwritten or removed, and before the last step nothing is visible. So a run that stops anywhere is
//! completed by running it again.

mod error;
mod folder;
mod live;

use std::collections::BTreeMap;

pub use error::Error;
pub use folder::{Destination, Folder};
use live::Live;
pub use live::{Status, StatusBundle, status};

use crate::bundle::manifest::Manifest;
use crate::bundle::{Bundle, file_name};
use crate::locale::LocaleTag;
use crate::trust::{
    Action, Body, CHANNELS, Custom, FileInfo, Role, Signed, SigningKey, Snapshot, TargetInfo, TargetName, Targets, Time, Timestamp,
    Withdrawal,
};

/// How long a timestamp lives, in seconds: a registry that nobody refreshes goes stale after this.
pub const TIMESTAMP_LIFETIME: u64 = 14 * Time::DAY;

/// How long snapshot and targets metadata live, in seconds.
pub const METADATA_LIFETIME: u64 = 90 * Time::DAY;

/// Most numbers that are tried for a metadata file: each is one that an earlier run left behind without going on.
const MAX_LEFT_BEHIND: u64 = 1_000;

/// Fallbacks of a pack: languages that a language may fall back to.
pub type Fallback = BTreeMap<String, Vec<LocaleTag>>;

/// Who changes a registry, where and when.
#[derive(Debug)]
pub struct Publisher<'a, D> {
    destination: &'a D,
    key: &'a SigningKey,
    now: Time,
}

/// What a change did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Bundles that were not there before.
    pub added: Vec<TargetName>,
    /// Version of the timestamp that is live now.
    pub version: u64,
    /// Whether anything changed.
    pub changed: bool,
}

impl<'a, D: Destination> Publisher<'a, D> {
    /// Changes go to the destination and are signed with the online key; now comes from the caller's clock.
    #[must_use]
    pub fn new(destination: &'a D, key: &'a SigningKey, now: Time) -> Self {
        Self { destination, key, now }
    }

    /// Publishes bundles: they are laid down, and the channel points to them.
    ///
    /// The root, if given, is laid down where the registry does not have it yet. Bundles that are there already are
    /// left alone. What `fallback` says replaces what was said about the pack.
    ///
    /// # Errors
    ///
    /// When a bundle is not whole, has a version that was published with other bytes, may not go to the channel, the key
    /// is not the root's online key, another publisher was faster, or the destination fails.
    pub fn publish(&self, root: Option<&[u8]>, channel: &str, bundles: &[Vec<u8>], fallback: &Fallback) -> Result<Published, Error> {
        let mut ready = Vec::with_capacity(bundles.len());
        for bytes in bundles {
            ready.push(Ready::open(bytes, channel)?);
        }
        if let Some(root) = root {
            live::lay_root(self.destination, root)?;
        }
        let live = self.live()?;
        let mut targets = live.targets(self.now);
        let mut added = Vec::new();
        for bundle in &ready {
            let known = targets.targets.get(&bundle.name);
            if known.is_some_and(|known| known.check(bundle.bytes).is_err()) {
                return Err(Error::taken(&bundle.name));
            }
            if known.is_none() {
                targets.targets.insert(bundle.name.clone(), TargetInfo::of(bundle.bytes, Custom::of(&bundle.manifest)));
                added.push(bundle.name.clone());
            }
            point(&mut targets, &bundle.name, channel)?;
        }
        for pack in ready.iter().map(|bundle| &bundle.manifest.pack) {
            if fallback.is_empty() {
                targets.fallback.remove(pack);
            } else {
                targets.fallback.insert(pack.clone(), fallback.clone());
            }
        }
        for bundle in &ready {
            self.lay_bundle(bundle, &targets)?;
        }
        self.commit(&live, targets, added)
    }

    /// Points a channel to the bundles that another channel points to; nothing is built or laid down.
    ///
    /// # Errors
    ///
    /// When the other channel has no such bundle, or one may not go to the channel.
    pub fn promote(&self, pack: &str, locales: &[LocaleTag], from: &str, to: &str) -> Result<Published, Error> {
        let live = self.live()?;
        let mut targets = live.targets(self.now);
        let is_meant = |locale: &LocaleTag| locales.is_empty() || locales.contains(locale);
        let names: Vec<(TargetName, TargetInfo)> = targets
            .live(pack, from)
            .filter(|(_, target)| is_meant(&target.custom.locale))
            .map(|(name, target)| (name.clone(), target.clone()))
            .collect();
        if names.is_empty() {
            return Err(Error::absent(format!("`{}` in the channel `{from}`", pack.escape_debug())));
        }
        for (name, target) in &names {
            let bytes = self.destination.read(&target.path(name), target.length)?.ok_or_else(|| Error::absent(format!("`{name}`")))?;
            target.check(&bytes)?;
            check_channel(Bundle::open(&bytes)?.manifest(), to)?;
            point(&mut targets, name, to)?;
        }
        self.commit(&live, targets, Vec::new())
    }

    /// Withdraws a version, or a document or message of it. Clients learn it with their next pull.
    ///
    /// # Errors
    ///
    /// When the registry has no such bundle, or the reason breaks its rules.
    pub fn withdraw(&self, name: &TargetName, withdrawal: Withdrawal) -> Result<Published, Error> {
        withdrawal.check()?;
        let live = self.live()?;
        let mut targets = live.targets(self.now);
        let target = targets.targets.get_mut(name).ok_or_else(|| Error::absent(format!("`{name}`")))?;
        if !target.custom.withdrawn.contains(&withdrawal) {
            target.custom.withdrawn.push(withdrawal);
        }
        self.commit(&live, targets, Vec::new())
    }

    /// Signs the timestamp anew, and what else has lived half its life or was signed with the key of an older root.
    ///
    /// The root, if given, is laid down where the registry does not have it yet: so a new online key takes over.
    ///
    /// # Errors
    ///
    /// When nothing is published yet, another publisher was faster, or the destination fails.
    pub fn refresh(&self, root: Option<&[u8]>) -> Result<Published, Error> {
        if let Some(root) = root {
            live::lay_root(self.destination, root)?;
        }
        let live = self.live()?;
        let (Some(_), Some((snapshot, bytes))) = (&live.timestamp, &live.snapshot) else {
            return Err(Error::absent("a release".to_owned()));
        };
        let targets = live.targets(self.now);
        let half = self.now.plus(METADATA_LIFETIME / 2);
        if live.is_signed_by_old || snapshot.expires < half || targets.expires < half {
            return self.sign_all(&live, targets, Vec::new());
        }
        self.sign_timestamp(&live, FileInfo::of(snapshot.version, bytes), Vec::new())
    }

    /// What is live, for which our key must be the online key of.
    fn live(&self) -> Result<Live, Error> {
        let live = Live::open(self.destination)?;
        live.root.check_expiry(self.now)?;
        let key = self.key.public();
        if ![Role::Timestamp, Role::Snapshot, Role::Targets].iter().all(|role| live.root.names(*role, &key)) {
            return Err(Error::wrong_key());
        }
        Ok(live)
    }

    fn lay_bundle(&self, bundle: &Ready<'_>, targets: &Targets) -> Result<(), Error> {
        let Some(target) = targets.targets.get(&bundle.name) else { return Ok(()) };
        let path = target.path(&bundle.name);
        if self.destination.create(&path, bundle.bytes)? {
            return Ok(());
        }
        // The digest is in the path: other bytes there are damage, not another version.
        let there = self.destination.read(&path, target.length)?.ok_or_else(|| Error::absent(format!("`{path}`")))?;
        target.check(&there).map_err(|error| Error::damaged(&path, error))
    }

    fn commit(&self, live: &Live, targets: Targets, added: Vec<TargetName>) -> Result<Published, Error> {
        match (&live.targets, &live.timestamp) {
            (Some(before), Some((timestamp, _))) if *before == targets && timestamp.expires > self.now && !live.is_signed_by_old => {
                Ok(Published { added, version: timestamp.version, changed: false })
            }
            _ => self.sign_all(live, targets, added),
        }
    }

    fn sign_all(&self, live: &Live, mut targets: Targets, added: Vec<TargetName>) -> Result<Published, Error> {
        let expires = self.now.plus(METADATA_LIFETIME);
        targets.expires = expires;
        let first = live.targets.as_ref().map_or(1, |targets| targets.version + 1);
        let (version, bytes) = self.lay_metadata("targets", first, |version| {
            targets.version = version;
            targets.clone()
        })?;
        let info = FileInfo::of(version, &bytes);
        let first = live.snapshot.as_ref().map_or(1, |(snapshot, _)| snapshot.version + 1);
        let (version, bytes) = self.lay_metadata("snapshot", first, |version| Snapshot::new(version, expires, info.clone()))?;
        self.sign_timestamp(live, FileInfo::of(version, &bytes), added)
    }

    /// Lays a numbered file down under the first number that is free: a number may be left behind by a run that stopped.
    fn lay_metadata<B: Body>(&self, name: &str, first: u64, mut body: impl FnMut(u64) -> B) -> Result<(u64, Vec<u8>), Error> {
        for version in first..first.saturating_add(MAX_LEFT_BEHIND) {
            let bytes = Signed::sign(body(version), &[self.key])?.to_bytes()?;
            if self.destination.create(&format!("metadata/{version}.{name}.json"), &bytes)? {
                return Ok((version, bytes));
            }
        }
        Err(Error::crowded(name))
    }

    fn sign_timestamp(&self, live: &Live, snapshot: FileInfo, added: Vec<TargetName>) -> Result<Published, Error> {
        let version = live.timestamp.as_ref().map_or(1, |(timestamp, _)| timestamp.version + 1);
        let timestamp = Timestamp::new(version, self.now.plus(TIMESTAMP_LIFETIME), snapshot);
        let bytes = Signed::sign(timestamp, &[self.key])?.to_bytes()?;
        let before = live.timestamp.as_ref().map(|(_, bytes)| bytes.as_slice());
        if self.destination.swap(live::TIMESTAMP, before, &bytes)? {
            return Ok(Published { added, version, changed: true });
        }
        Err(Error::raced())
    }
}

/// A bundle that may be published.
struct Ready<'a> {
    name: TargetName,
    manifest: Manifest,
    bytes: &'a [u8],
}

impl<'a> Ready<'a> {
    fn open(bytes: &'a [u8], channel: &str) -> Result<Self, Error> {
        let manifest = Bundle::open(bytes)?.manifest().clone();
        check_channel(&manifest, channel)?;
        Ok(Self { name: TargetName::new(&file_name(&manifest))?, manifest, bytes })
    }
}

/// Refuses what readers of a channel must not get: builds that were never released, documents that nobody reviewed.
fn check_channel(manifest: &Manifest, channel: &str) -> Result<(), Error> {
    let refuse = |problem: &str| Err(Error::channel(&file_name(manifest), channel, problem));
    if !CHANNELS.contains(&channel) {
        return refuse("there are only preview, pilot and release");
    }
    if channel == "preview" {
        return Ok(());
    }
    if manifest.version.contains('-') {
        return refuse("it is a development version, which only preview takes");
    }
    if manifest.documents.iter().any(|document| document.status == "unreviewed") {
        return refuse("nobody has reviewed its documents, so only preview takes it");
    }
    if channel == "release" && manifest.documents.iter().any(|document| document.status != "approved") {
        return refuse("not all of its documents are approved, so only preview and pilot take it");
    }
    if channel == "release" && manifest.provenance.contains_key("mt-raw") {
        return refuse("it has texts that a machine translated and nobody edited (mt-raw), so only preview and pilot take it");
    }
    Ok(())
}

/// Makes a channel point to a bundle, and to no other of its pack and language.
fn point(targets: &mut Targets, name: &TargetName, channel: &str) -> Result<(), Error> {
    let Some(custom) = targets.targets.get(name).map(|target| target.custom.clone()) else { return Ok(()) };
    if custom.withdrawn.iter().any(|withdrawal| withdrawal.is_whole() && withdrawal.action != Action::Caution) {
        return Err(Error::channel(name.as_str(), channel, "it was withdrawn; publish a newer version"));
    }
    for (other, target) in &mut targets.targets {
        if target.custom.pack == custom.pack && target.custom.locale == custom.locale {
            if other == name {
                target.custom.channels.insert(channel.to_owned());
            } else {
                target.custom.channels.remove(channel);
            }
        }
    }
    // Development versions that no channel points to are of use to nobody; a withdrawn one stays as a warning.
    let is_left = |target: &TargetInfo| {
        target.custom.sequence == 0
            && target.custom.version.contains('-')
            && target.custom.channels.is_empty()
            && target.custom.withdrawn.is_empty()
    };
    targets.targets.retain(|other, target| other == name || !is_left(target));
    Ok(())
}
