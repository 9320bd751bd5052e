//! What a registry shows now, verified from its first root on, or from one that is trusted.

use super::METADATA_LIFETIME;
use super::error::Error;
use super::folder::Destination;
use crate::limits::{MAX_ROOT, MAX_ROOT_ROTATIONS, MAX_TIMESTAMP};
use crate::trust::{Root, Signed, Snapshot, TargetInfo, TargetName, Targets, Time, Timestamp, sha256};

pub(super) const TIMESTAMP: &str = "metadata/timestamp.json";

/// What a registry shows now.
pub(super) struct Live {
    pub(super) root: Root,
    /// The newest root, where it was offered and is not there yet.
    pub(super) new_root: Option<Vec<u8>>,
    /// Whether an older root's keys signed what is live: everything must be signed anew.
    pub(super) is_signed_by_old: bool,
    /// With its bytes, which the swap compares.
    pub(super) timestamp: Option<(Timestamp, Vec<u8>)>,
    pub(super) snapshot: Option<(Snapshot, Vec<u8>)>,
    /// With the SHA-256 of its file.
    pub(super) targets: Option<(Targets, String)>,
}

impl Live {
    /// Reads a registry from its first root on; `offered` is a root that it may not have yet. Nothing is written.
    pub(super) fn open(destination: &(impl Destination + ?Sized), offered: Option<&[u8]>) -> Result<Self, Error> {
        let mut roots = roots(destination, None)?;
        let new_root = match offered {
            Some(bytes) => new_root(&roots, bytes)?,
            None => None,
        };
        roots.extend(new_root.clone());
        Ok(Self { new_root: new_root.and(offered).map(<[u8]>::to_vec), ..Self::under(destination, roots)? })
    }

    /// Reads a registry from a root on that is trusted because of where it comes from.
    pub(super) fn open_pinned(destination: &(impl Destination + ?Sized), pinned: &[u8]) -> Result<Self, Error> {
        Self::under(destination, roots(destination, Some(pinned))?)
    }

    fn under(destination: &(impl Destination + ?Sized), mut roots: Vec<Root>) -> Result<Self, Error> {
        let root = roots.last().cloned().ok_or_else(Error::no_registry)?;
        let Some(bytes) = destination.read(TIMESTAMP, MAX_TIMESTAMP)? else {
            return Ok(Self { root, new_root: None, is_signed_by_old: false, timestamp: None, snapshot: None, targets: None });
        };
        // Whoever puts a new online key in the place of an old one finds what the old one signed.
        let signed = Signed::<Timestamp>::parse(&bytes)?;
        while roots.len() > 1 && roots.last().is_some_and(|root| signed.verify(root).is_err()) {
            roots.pop();
        }
        let signer = roots.last().ok_or_else(Error::no_registry)?;
        // Whoever refreshes an expired registry must be able to read it.
        let timestamp = Signed::<Timestamp>::open_expired(&bytes, signer, 0)?;
        let info = timestamp.snapshot()?;
        let snapshot_bytes = read(destination, &format!("metadata/{}.snapshot.json", info.version), info.length)?;
        info.check("snapshot metadata", &snapshot_bytes)?;
        let snapshot = Signed::<Snapshot>::open_expired(&snapshot_bytes, signer, info.version)?;
        let info = snapshot.targets()?;
        let targets_bytes = read(destination, &format!("metadata/{}.targets.json", info.version), info.length)?;
        info.check("targets metadata", &targets_bytes)?;
        let targets = Signed::<Targets>::open_expired(&targets_bytes, signer, info.version)?;
        Ok(Self {
            is_signed_by_old: signer.version != root.version,
            root,
            new_root: None,
            timestamp: Some((timestamp, bytes)),
            snapshot: Some((snapshot, snapshot_bytes)),
            targets: Some((targets, sha256(&targets_bytes))),
        })
    }

    /// The targets to change; none yet in a new registry.
    pub(super) fn targets(&self, now: Time) -> Targets {
        self.targets.as_ref().map_or_else(|| Targets::empty(now.plus(METADATA_LIFETIME)), |(targets, _)| targets.clone())
    }
}

fn read(destination: &(impl Destination + ?Sized), name: &str, most: u64) -> Result<Vec<u8>, Error> {
    destination.read(name, most)?.ok_or_else(|| Error::absent(format!("`{name}`")))
}

/// A bundle of the registry, as it is signed.
pub(super) fn read_bundle(destination: &(impl Destination + ?Sized), name: &TargetName, target: &TargetInfo) -> Result<Vec<u8>, Error> {
    let path = target.path(name);
    let bytes = read(destination, &path, target.length)?;
    target.check(&bytes).map_err(|error| Error::damaged(&path, error))?;
    Ok(bytes)
}

pub(super) fn root_name(version: u64) -> String {
    format!("metadata/{version}.root.json")
}

/// The roots of a registry, the newest last; none where there is no registry. They begin with the pinned one, if any.
fn roots(destination: &(impl Destination + ?Sized), pinned: Option<&[u8]>) -> Result<Vec<Root>, Error> {
    let read = |version: u64| destination.read(&root_name(version), MAX_ROOT);
    let mut roots: Vec<Root> = Vec::new();
    if let Some(pinned) = pinned.map(Root::open).transpose()? {
        if read(1)?.is_none() {
            return Ok(roots);
        }
        let there = read(pinned.version)?.map(|bytes| Root::open(&bytes)).transpose()?;
        if there.is_some_and(|there| there != pinned) {
            return Err(Error::other_root(pinned.version));
        }
        roots.push(pinned);
    }
    for _ in 0..MAX_ROOT_ROTATIONS {
        let version = roots.last().map_or(1, |root| root.version + 1);
        let Some(bytes) = read(version)? else { return Ok(roots) };
        let root = match roots.last() {
            Some(before) => before.next(&bytes)?,
            None => Root::open(&bytes)?,
        };
        roots.push(root);
    }
    Err(Error::crowded("root"))
}

/// Lays a new root down; another publisher may have laid the same.
pub(super) fn lay_root(destination: &(impl Destination + ?Sized), version: u64, bytes: &[u8]) -> Result<(), Error> {
    let name = root_name(version);
    if destination.create(&name, bytes)? || destination.read(&name, MAX_ROOT)?.as_deref() == Some(bytes) {
        return Ok(());
    }
    Err(Error::other_root(version))
}

/// The root that is offered, if the registry does not have it: its first one, or the one that follows its newest.
fn new_root(roots: &[Root], bytes: &[u8]) -> Result<Option<Root>, Error> {
    let root = Root::open(bytes)?;
    match roots.last() {
        None if root.version == 1 => Ok(Some(root)),
        None => Err(Error::not_first_root()),
        Some(newest) if root.version > newest.version => Ok(Some(newest.next(bytes)?)),
        Some(_) if roots.contains(&root) => Ok(None),
        Some(_) => Err(Error::other_root(root.version)),
    }
}
