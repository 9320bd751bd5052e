//! What is live in a registry, for whoever looks at it. Only reads; expiry is told, not refused.

use std::collections::BTreeMap;

use serde::Serialize;

use super::error::Error;
use super::folder::Destination;
use super::live::{self, Live};
use crate::locale::LocaleTag;
use crate::trust::{Custom, TargetName, Time, Withdrawal};

/// What is live in a registry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Status {
    /// Whether it was verified from a root on that the caller trusts; else the registry's own first root was believed.
    pub pinned: bool,
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
    /// SHA-256 of the targets metadata, 64 hex digits; none where nothing is published.
    pub targets_sha256: Option<String>,
    /// Whether the root no longer names the key that signed this: readers refuse it until it is signed anew.
    pub signed_by_old_key: bool,
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
    /// Since when each of them does.
    pub since: BTreeMap<String, Time>,
    /// Size in bytes.
    pub bytes: u64,
    /// What was withdrawn of it.
    pub withdrawn: Vec<Withdrawal>,
}

/// What is live in a registry. `pinned` is the root that the caller trusts; without it the registry's first one is
/// believed, which whoever can write there could have put.
///
/// # Errors
///
/// When there is no registry, it does not follow from the root, or one of its files is not what is signed.
pub fn status(destination: &(impl Destination + ?Sized), pinned: Option<&[u8]>) -> Result<Status, Error> {
    let live = open(destination, pinned)?;
    let targets = live.targets.as_ref();
    let bundles = targets.into_iter().flat_map(|(targets, _)| &targets.targets).map(|(name, target)| StatusBundle {
        name: name.to_string(),
        locale: target.custom.locale.clone(),
        version: target.custom.version.clone(),
        channels: target.custom.channels.iter().cloned().collect(),
        since: since(&target.custom),
        bytes: target.length,
        withdrawn: target.custom.withdrawn.clone(),
    });
    let metadata = live.snapshot.as_ref().zip(targets);
    Ok(Status {
        pinned: pinned.is_some(),
        root_version: live.root.version,
        root_expires: live.root.expires,
        version: live.timestamp.as_ref().map_or(0, |(timestamp, _)| timestamp.version),
        expires: live.timestamp.as_ref().map(|(timestamp, _)| timestamp.expires),
        metadata_expires: metadata.map(|((snapshot, _), (targets, _))| snapshot.expires.min(targets.expires)),
        targets_sha256: targets.map(|(_, digest)| digest.clone()),
        signed_by_old_key: live.is_signed_by_old,
        bundles: bundles.collect(),
    })
}

/// Bundles of a registry with their bytes, as they are signed: those that are chosen, in the order of their names.
///
/// # Errors
///
/// As of [`status`], and when a chosen bundle is not there or is not what is signed.
pub fn bundles(
    destination: &(impl Destination + ?Sized),
    pinned: Option<&[u8]>,
    is_chosen: impl Fn(&TargetName, &Custom) -> bool,
) -> Result<Vec<(TargetName, Vec<u8>)>, Error> {
    let live = open(destination, pinned)?;
    let all = live.targets.iter().flat_map(|(targets, _)| &targets.targets);
    let chosen = all.filter(|(name, target)| is_chosen(name, &target.custom));
    chosen.map(|(name, target)| Ok((name.clone(), live::read_bundle(destination, name, target)?))).collect()
}

fn open(destination: &(impl Destination + ?Sized), pinned: Option<&[u8]>) -> Result<Live, Error> {
    match pinned {
        Some(pinned) => Live::open_pinned(destination, pinned),
        None => Live::open(destination, None),
    }
}

/// Since when the channels point to a bundle that point to it now.
fn since(custom: &Custom) -> BTreeMap<String, Time> {
    let now = custom.channels.iter().filter_map(|channel| custom.since.get_key_value(channel));
    now.map(|(channel, since)| (channel.clone(), *since)).collect()
}
