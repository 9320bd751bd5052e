//! What a registry shows now, verified from its first root on.

use serde::Serialize;

use super::METADATA_LIFETIME;
use super::error::Error;
use super::folder::Destination;
use crate::limits::{MAX_ROOT, MAX_ROOT_ROTATIONS, MAX_TIMESTAMP};
use crate::locale::LocaleTag;
use crate::trust::{Root, Signed, Snapshot, Targets, Time, Timestamp, Withdrawal};

pub(super) const TIMESTAMP: &str = "metadata/timestamp.json";

/// What a registry shows now.
pub(super) struct Live {
    pub(super) root: Root,
    /// Whether everything must be signed anew: an older root's keys signed what is live.
    pub(super) is_to_sign: bool,
    /// With its bytes, which the swap compares.
    pub(super) timestamp: Option<(Timestamp, Vec<u8>)>,
    pub(super) snapshot: Option<(Snapshot, Vec<u8>)>,
    pub(super) targets: Option<Targets>,
}

impl Live {
    pub(super) fn open(destination: &(impl Destination + ?Sized)) -> Result<Self, Error> {
        let mut roots = roots(destination)?;
        let root = roots.last().cloned().ok_or_else(Error::no_registry)?;
        let Some(bytes) = destination.read(TIMESTAMP, MAX_TIMESTAMP)? else {
            return Ok(Self { root, is_to_sign: false, timestamp: None, snapshot: None, targets: None });
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
        let (timestamp, snapshot) = (Some((timestamp, bytes)), Some((snapshot, snapshot_bytes)));
        Ok(Self { is_to_sign: signer.version != root.version, root, timestamp, snapshot, targets: Some(targets) })
    }

    /// The targets to change; none yet in a new registry.
    pub(super) fn targets(&self, now: Time) -> Targets {
        self.targets.clone().unwrap_or_else(|| Targets::empty(now.plus(METADATA_LIFETIME)))
    }
}

fn read(destination: &(impl Destination + ?Sized), name: &str, most: u64) -> Result<Vec<u8>, Error> {
    destination.read(name, most)?.ok_or_else(|| Error::absent(format!("`{name}`")))
}

/// The roots of a registry, the newest last; none where there is no registry.
fn roots(destination: &(impl Destination + ?Sized)) -> Result<Vec<Root>, Error> {
    let read = |version: u64| destination.read(&format!("metadata/{version}.root.json"), MAX_ROOT);
    let mut roots: Vec<Root> = Vec::new();
    for version in 1..=u64::from(MAX_ROOT_ROTATIONS) {
        let Some(bytes) = read(version)? else { return Ok(roots) };
        let root = match roots.last() {
            Some(before) => before.next(&bytes)?,
            None => Root::open(&bytes)?,
        };
        roots.push(root);
    }
    Err(Error::crowded("root"))
}

/// Lays a root down where the registry does not have it: the first one, or the one that follows the newest. Whether it
/// is new.
pub(super) fn lay_root(destination: &(impl Destination + ?Sized), bytes: &[u8]) -> Result<bool, Error> {
    let root = match roots(destination)?.last() {
        None => Some(Root::open(bytes)?).filter(|root| root.version == 1).ok_or_else(Error::not_first_root)?,
        Some(newest) => {
            let root = Root::open(bytes)?;
            if root.version > newest.version { newest.next(bytes)? } else { root }
        }
    };
    let name = format!("metadata/{}.root.json", root.version);
    if destination.create(&name, bytes)? {
        return Ok(true);
    }
    if destination.read(&name, MAX_ROOT)?.as_deref() == Some(bytes) { Ok(false) } else { Err(Error::other_root(root.version)) }
}

/// What is live in a registry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Status {
    /// Version of the root.
    pub root_version: u64,
    /// When the root expires.
    pub root_expires: Time,
    /// Version of the timestamp; 0 where nothing is published.
    pub version: u64,
    /// When the timestamp expires; none where nothing is published.
    pub expires: Option<Time>,
    /// When targets or snapshot metadata expires, whichever is first.
    pub metadata_expires: Option<Time>,
    /// Bundles, in the order of their names.
    pub bundles: Vec<StatusBundle>,
}

/// A bundle in a registry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StatusBundle {
    /// Its name.
    pub name: String,
    /// Its language.
    pub locale: LocaleTag,
    /// Its version.
    pub version: String,
    /// Channels that point to it.
    pub channels: Vec<String>,
    /// Size in bytes.
    pub bytes: u64,
    /// What was withdrawn of it.
    pub withdrawn: Vec<Withdrawal>,
}

/// What is live in a registry, verified from its first root on. Expiry is told, not refused.
///
/// # Errors
///
/// When there is no registry, or one of its files is not what is signed.
pub fn status(destination: &(impl Destination + ?Sized)) -> Result<Status, Error> {
    let live = Live::open(destination)?;
    let bundles = live.targets.iter().flat_map(|targets| &targets.targets).map(|(name, target)| StatusBundle {
        name: name.to_string(),
        locale: target.custom.locale.clone(),
        version: target.custom.version.clone(),
        channels: target.custom.channels.iter().cloned().collect(),
        bytes: target.length,
        withdrawn: target.custom.withdrawn.clone(),
    });
    let metadata = live.snapshot.as_ref().zip(live.targets.as_ref());
    Ok(Status {
        root_version: live.root.version,
        root_expires: live.root.expires,
        version: live.timestamp.as_ref().map_or(0, |(timestamp, _)| timestamp.version),
        expires: live.timestamp.as_ref().map(|(timestamp, _)| timestamp.expires),
        metadata_expires: metadata.map(|((snapshot, _), targets)| snapshot.expires.min(targets.expires)),
        bundles: bundles.collect(),
    })
}
