//! Lays bundles and signed metadata out in a registry, so that a reader sees the old release or the new one, whole.
//!
//! Order: bundles, `N.targets.json`, `N.snapshot.json`, a new root if there is one, and `timestamp.json` last by
//! compare-and-swap. Nothing that was published is overwritten or removed, and before the last step nothing is visible. So
//! a run that stops anywhere is completed by running it again. What is refused is refused before the first write.
//!
//! Between a new root with a new online key and the timestamp that the key signs, readers are refused and keep what they
//! have.

mod encode;
mod error;
mod folder;
mod live;
#[cfg(feature = "object-store")]
mod objects;
mod status;

use std::collections::BTreeMap;

pub use error::Error;
pub use folder::{Destination, Folder};
use live::Live;
pub use status::{Status, StatusBundle, bundles, status};

#[cfg(feature = "object-store")]
pub use crate::transport::{HttpSettings, Objects};

use crate::bundle::manifest::Manifest;
use crate::bundle::{Bundle, file_name};
use crate::limits::{MAX_DELTAS, MAX_METADATA_VERSION};
use crate::locale::LocaleTag;
use crate::trust::{
    Body, CHANNELS, Custom, FileInfo, Role, Signed, SigningKey, Snapshot, TargetInfo, TargetName, Targets, Time, Timestamp, Withdrawal,
};

/// How long a timestamp lives, in seconds: a registry that nobody refreshes goes stale after this.
pub const TIMESTAMP_LIFETIME: u64 = 14 * Time::DAY;

/// How long snapshot and targets metadata live, in seconds.
pub const METADATA_LIFETIME: u64 = 90 * Time::DAY;

/// Against how many older bundles of a language a delta is laid, where nobody says otherwise.
pub const DELTAS: usize = 3;

/// Most numbers that are tried for a metadata file: each is one that an earlier run left behind without going on.
const MAX_LEFT_BEHIND: u64 = 1_000;

/// Fallbacks of a pack: languages that a language may fall back to.
pub type Fallback = BTreeMap<String, Vec<LocaleTag>>;

/// Who changes a registry, where and when.
#[derive(Debug)]
pub struct Publisher<'a, D: ?Sized> {
    destination: &'a D,
    key: &'a SigningKey,
    now: Time,
    accepted: Option<Accepted>,
    deltas: Option<usize>,
}

/// A list of bundles that may be signed anew although the key that signed it is no longer trusted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Accepted {
    /// The list with this SHA-256, 64 hex digits, which somebody looked at.
    Sha256(String),
    /// None: the list begins anew, with what is published next.
    Nothing,
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

impl<'a, D: Destination + ?Sized> Publisher<'a, D> {
    /// Changes go to the destination and are signed with the online key; now comes from the caller's clock.
    #[must_use]
    pub fn new(destination: &'a D, key: &'a SigningKey, now: Time) -> Self {
        Self { destination, key, now, accepted: None, deltas: None }
    }

    /// What may be signed anew after an online key was replaced. Without it a list that only the key before signed is
    /// refused: whoever stole that key may have written it.
    #[must_use]
    pub fn accept(self, accepted: Accepted) -> Self {
        Self { accepted: Some(accepted), ..self }
    }

    /// Lays smaller forms beside new bundles too: Zstandard, and deltas against so many older bundles of the language.
    #[must_use]
    pub fn with_encodings(self, deltas: usize) -> Self {
        Self { deltas: Some(deltas.min(MAX_DELTAS)), ..self }
    }

    /// Publishes bundles: they are laid down, and the channel points to them.
    ///
    /// The root, if given, is laid down where the registry does not have it yet. Bundles that are there already are
    /// left alone. What `fallback` says replaces what was said about the pack.
    ///
    /// # Errors
    ///
    /// When a bundle is not whole, has a version that was published with other bytes, may not go to the channel, the key
    /// is not the root's online key, the list of bundles is signed by a key that is no longer trusted, another publisher was
    /// faster, or the destination fails.
    pub fn publish(&self, root: Option<&[u8]>, channel: &str, bundles: &[Vec<u8>], fallback: &Fallback) -> Result<Published, Error> {
        let mut ready = Vec::with_capacity(bundles.len());
        for bytes in bundles {
            ready.push(Ready::open(bytes, channel)?);
        }
        let live = self.live(root)?;
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
            point(&mut targets, &bundle.name, channel, self.now)?;
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
            if let (Some(deltas), Some(target)) = (self.deltas, targets.targets.get_mut(&bundle.name))
                && added.contains(&bundle.name)
            {
                let before = live.targets(self.now);
                target.custom.encodings = encode::lay(self.destination, &before, deltas, (&bundle.name, target), bundle.bytes)?;
            }
        }
        self.commit(&live, targets, added)
    }

    /// Points a channel to the bundles that another channel points to; nothing is built or laid down.
    ///
    /// # Errors
    ///
    /// When the other channel has no such bundle, or one may not go to the channel.
    pub fn promote(&self, pack: &str, locales: &[LocaleTag], from: &str, to: &str) -> Result<Published, Error> {
        let live = self.live(None)?;
        let mut targets = live.targets(self.now);
        let is_meant = |locale: &LocaleTag| locales.is_empty() || locales.contains(locale);
        let names: Vec<(TargetName, TargetInfo)> = targets
            .live(pack, from)
            .filter(|(_, target)| is_meant(&target.custom.locale))
            .map(|(name, target)| (name.clone(), target.clone()))
            .collect();
        if names.is_empty() {
            let of = locales.iter().map(LocaleTag::as_str).collect::<Vec<_>>().join(", ");
            let of = if of.is_empty() { of } else { format!(" in {of}") };
            return Err(Error::absent(format!("`{}`{of} in the channel `{from}`", pack.escape_debug())));
        }
        for (name, target) in &names {
            let bytes = live::read_bundle(self.destination, name, target)?;
            check_channel(Bundle::open(&bytes)?.manifest(), to)?;
            point(&mut targets, name, to, self.now)?;
        }
        self.commit(&live, targets, Vec::new())
    }

    /// Withdraws a version, or a document or message of it. Clients learn it with their next pull.
    ///
    /// # Errors
    ///
    /// When the registry has no such bundle, the bundle no such document or message, or the reason breaks its rules.
    pub fn withdraw(&self, name: &TargetName, withdrawal: Withdrawal) -> Result<Published, Error> {
        withdrawal.check()?;
        let live = self.live(None)?;
        let mut targets = live.targets(self.now);
        let target = targets.targets.get_mut(name).ok_or_else(|| Error::absent(format!("`{name}`")))?;
        if !withdrawal.is_whole() {
            // A misspelt id would withdraw nothing, and nobody would know.
            check_part(name, &Bundle::open(&live::read_bundle(self.destination, name, target)?)?, &withdrawal)?;
        }
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
    /// When nothing is published yet, the list of bundles is signed by a key that is no longer trusted and was not
    /// [accepted](Self::accept), another publisher was faster, or the destination fails.
    pub fn refresh(&self, root: Option<&[u8]>) -> Result<Published, Error> {
        let live = self.live(root)?;
        let (Some(_), Some((snapshot, bytes))) = (&live.timestamp, &live.snapshot) else {
            return Err(Error::absent("a release".to_owned()));
        };
        let targets = live.targets(self.now);
        let half = self.now.plus(METADATA_LIFETIME / 2);
        if self.accepted == Some(Accepted::Nothing) {
            return Err(Error::nothing_accepted());
        }
        if live.is_signed_by_old || snapshot.expires < half || targets.expires < half {
            return self.sign_all(&live, targets, Vec::new());
        }
        self.sign_timestamp(&live, FileInfo::of(snapshot.version, bytes), Vec::new())
    }

    /// What is live, for which our key must be the online key of.
    fn live(&self, root: Option<&[u8]>) -> Result<Live, Error> {
        let mut live = Live::open(self.destination, root)?;
        live.root.check_expiry(self.now)?;
        let key = self.key.public();
        if ![Role::Timestamp, Role::Snapshot, Role::Targets].iter().all(|role| live.root.names(*role, &key)) {
            return Err(Error::wrong_key());
        }
        if let Some((targets, digest)) = live.targets.as_mut().filter(|_| live.is_signed_by_old) {
            match &self.accepted {
                Some(Accepted::Sha256(accepted)) if accepted == digest => {}
                Some(Accepted::Sha256(_)) => return Err(Error::other_list()),
                Some(Accepted::Nothing) => {
                    targets.targets.clear();
                    targets.fallback.clear();
                }
                None => return Err(Error::untrusted_list(live.root.version)),
            }
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
        live::read_bundle(self.destination, &bundle.name, target).map(drop)
    }

    /// The number after the one that is live.
    ///
    /// Whoever had the online key may have pushed it to the end. To readers a new key's numbers start from nothing, so they
    /// may be smaller: seconds since 1970, which no honest registry has reached by counting.
    fn next_version(&self, live: &Live, before: Option<u64>) -> Result<u64, Error> {
        match before {
            None => Ok(1),
            Some(before) if before < MAX_METADATA_VERSION => Ok(before + 1),
            Some(_) if live.is_signed_by_old => Ok(self.now.unix()),
            Some(_) => Err(Error::exhausted()),
        }
    }

    fn commit(&self, live: &Live, targets: Targets, added: Vec<TargetName>) -> Result<Published, Error> {
        match (&live.targets, &live.timestamp) {
            (Some((before, _)), Some((timestamp, _)))
                if *before == targets && timestamp.expires > self.now && !live.is_signed_by_old && live.new_root.is_none() =>
            {
                Ok(Published { added, version: timestamp.version, changed: false })
            }
            _ => self.sign_all(live, targets, added),
        }
    }

    fn sign_all(&self, live: &Live, mut targets: Targets, added: Vec<TargetName>) -> Result<Published, Error> {
        let expires = self.now.plus(METADATA_LIFETIME);
        targets.expires = expires;
        let first = self.next_version(live, live.targets.as_ref().map(|(targets, _)| targets.version))?;
        let (version, bytes) = self.lay_metadata("targets", first, |version| {
            targets.version = version;
            targets.clone()
        })?;
        let info = FileInfo::of(version, &bytes);
        let first = self.next_version(live, live.snapshot.as_ref().map(|(snapshot, _)| snapshot.version))?;
        let (snapshot_version, snapshot) = self.lay_metadata("snapshot", first, |version| Snapshot::new(version, expires, info.clone()))?;
        // A store that lets two create one file shows here that it did, before anything is live.
        for (name, version, bytes) in [("targets", version, &bytes), ("snapshot", snapshot_version, &snapshot)] {
            if self.destination.read(&format!("metadata/{version}.{name}.json"), bytes.len() as u64)?.as_ref() != Some(bytes) {
                return Err(Error::raced());
            }
        }
        self.sign_timestamp(live, FileInfo::of(snapshot_version, &snapshot), added)
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
        let version = self.next_version(live, live.timestamp.as_ref().map(|(timestamp, _)| timestamp.version))?;
        let timestamp = Timestamp::new(version, self.now.plus(TIMESTAMP_LIFETIME), snapshot);
        let bytes = Signed::sign(timestamp, &[self.key])?.to_bytes()?;
        if let Some(root) = &live.new_root {
            live::lay_root(self.destination, live.root.version, root)?;
        }
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
    if manifest.locale.is_pseudo() {
        return refuse("it is a pseudo-language, made for trying an app out, which only preview takes");
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

/// Refuses to withdraw a document or message that the bundle does not have.
fn check_part(name: &TargetName, bundle: &Bundle<'_>, withdrawal: &Withdrawal) -> Result<(), Error> {
    let documents = || bundle.manifest().documents.iter().map(|document| document.id.as_str());
    if let Some(id) = withdrawal.document.as_deref().filter(|id| !documents().any(|document| document == *id)) {
        let there = documents().collect::<Vec<_>>().join(", ");
        return Err(Error::no_part(name, "document", id, Some(there).filter(|there| !there.is_empty())));
    }
    let has = |id: &str| bundle.catalog().ok().flatten().is_some_and(|catalog| catalog.message(id).is_ok_and(|message| message.is_some()));
    match withdrawal.message.as_deref().filter(|id| !has(id)) {
        Some(id) => Err(Error::no_part(name, "message", id, None)),
        None => Ok(()),
    }
}

/// Makes a channel point to a bundle, and to no other of its pack and language.
fn point(targets: &mut Targets, name: &TargetName, channel: &str, now: Time) -> Result<(), Error> {
    let Some(custom) = targets.targets.get(name).map(|target| target.custom.clone()) else { return Ok(()) };
    if custom.is_withdrawn() {
        return Err(Error::channel(name.as_str(), channel, "it was withdrawn; publish a newer version"));
    }
    for (other, target) in &mut targets.targets {
        if target.custom.pack == custom.pack && target.custom.locale == custom.locale {
            if other != name {
                target.custom.channels.remove(channel);
            } else if target.custom.channels.insert(channel.to_owned()) {
                target.custom.since.insert(channel.to_owned(), now);
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
