//! From what was seen to what the registry says now: TUF 1.0, section 5, without I/O of its own.
//!
//! One step is ours: the timestamp is asked for first, and where it is the one that was seen, and nothing has expired,
//! nothing else is asked. Nothing below a timestamp can change under it, and whoever publishes a new root signs a new
//! timestamp. A server that hides a new root behind an old timestamp could as well hide the root, until the timestamp
//! expires.

use super::error::Error;
use super::source::{Changed, Source};
use crate::limits::{MAX_ROOT, MAX_ROOT_ROTATIONS, MAX_TIMESTAMP};
use crate::trust::{Body, Root, Signed, Snapshot, Targets, Time, Timestamp};

const TIMESTAMP: &str = "metadata/timestamp.json";

/// What was seen and verified, with the bytes that prove it.
#[derive(Debug, Clone)]
pub(super) struct Seen {
    pub(super) root: Vec<u8>,
    pub(super) timestamp: Vec<u8>,
    /// What to ask the source with, whether the timestamp changed.
    pub(super) tag: Option<String>,
    pub(super) snapshot: Vec<u8>,
    pub(super) targets_bytes: Vec<u8>,
    pub(super) targets: Targets,
    /// When the first of all this expires.
    pub(super) expires: Time,
}

/// Versions below which nothing is accepted.
#[derive(Debug, Clone, Copy, Default)]
struct Floor {
    timestamp: u64,
    snapshot: u64,
    targets: u64,
}

impl Seen {
    /// Opens what a store kept; expiry is left to the caller.
    pub(super) fn open(
        root: Vec<u8>,
        timestamp: Vec<u8>,
        tag: Option<String>,
        snapshot: Vec<u8>,
        targets_bytes: Vec<u8>,
    ) -> Result<Self, Error> {
        let trusted = Root::open(&root)?;
        let expires = [
            trusted.expires,
            Signed::<Timestamp>::open_expired(&timestamp, &trusted, 0)?.expires,
            Signed::<Snapshot>::open_expired(&snapshot, &trusted, 0)?.expires,
        ];
        let targets = Signed::<Targets>::open_expired(&targets_bytes, &trusted, 0)?;
        let expires = expires.into_iter().fold(targets.expires, Time::min);
        Ok(Self { root, timestamp, tag, snapshot, targets_bytes, targets, expires })
    }

    fn floor(&self, root: &Root) -> Result<Floor, Error> {
        Ok(Floor {
            timestamp: floor::<Timestamp>(&self.timestamp, root)?,
            snapshot: floor::<Snapshot>(&self.snapshot, root)?,
            targets: floor::<Targets>(&self.targets_bytes, root)?,
        })
    }
}

/// The version of what was seen, while the root still trusts who signed it. New keys end what stolen ones may have pushed
/// ahead (section 5.3.11).
fn floor<B: Body>(seen: &[u8], root: &Root) -> Result<u64, Error> {
    match Signed::<B>::open_expired(seen, root, 0) {
        Ok(body) => Ok(body.version()),
        Err(error) if error.is_unsigned() => Ok(0),
        Err(error) => Err(error.into()),
    }
}

/// Asks the source and verifies what it says, from the root on.
pub(super) fn update(source: &(impl Source + ?Sized), pinned: &[u8], seen: Option<Seen>, now: Time) -> Result<Seen, Error> {
    let start = start(pinned, seen.as_ref().map(|seen| seen.root.as_slice()))?;
    let known = seen.as_ref().filter(|seen| seen.tag.is_some() && seen.expires > now && seen.root == start);
    let newest = match (timestamp(source, known.and_then(|seen| seen.tag.as_deref()))?, known) {
        (Some(newest), _) => newest,
        (None, Some(seen)) => return Ok(seen.clone()),
        (None, None) => return Err(Error::mixed()),
    };
    let (root_bytes, root) = newest_root(source, start)?;
    root.check_expiry(now)?;
    let floor = seen.as_ref().map_or(Ok(Floor::default()), |seen| seen.floor(&root))?;
    // The timestamp is older than the root where both are new between two requests.
    let again = if root_bytes == start { None } else { timestamp(source, None)? };
    below(source, Verified { root_bytes, root, floor, now }, again.unwrap_or(newest))
}

/// A root that is trusted, and what must hold below it.
struct Verified {
    root_bytes: Vec<u8>,
    root: Root,
    floor: Floor,
    now: Time,
}

/// Verifies a timestamp, and asks for and verifies what it names.
fn below(source: &(impl Source + ?Sized), verified: Verified, (timestamp_bytes, tag): Tagged) -> Result<Seen, Error> {
    let Verified { root_bytes, root, floor, now } = verified;
    let timestamp = Signed::<Timestamp>::open(&timestamp_bytes, &root, floor.timestamp, now)?;
    let info = timestamp.snapshot()?;
    let snapshot_bytes = read(source, &format!("metadata/{}.snapshot.json", info.version), info.length)?;
    info.check("snapshot metadata", &snapshot_bytes)?;
    let snapshot = Signed::<Snapshot>::open(&snapshot_bytes, &root, floor.snapshot, now)?;
    let info = snapshot.targets()?;
    let targets_bytes = read(source, &format!("metadata/{}.targets.json", info.version), info.length)?;
    info.check("targets metadata", &targets_bytes)?;
    let targets = Signed::<Targets>::open(&targets_bytes, &root, floor.targets, now)?;
    if (timestamp.snapshot()?.version, info.version) != (snapshot.version, targets.version) {
        return Err(Error::mixed());
    }
    let expires = [root.expires, timestamp.expires, snapshot.expires].into_iter().fold(targets.expires, Time::min);
    Ok(Seen { root: root_bytes, timestamp: timestamp_bytes, tag, snapshot: snapshot_bytes, targets_bytes, targets, expires })
}

/// A file with its tag.
type Tagged = (Vec<u8>, Option<String>);

/// The timestamp and its tag; none where it is the one that was given with this tag.
fn timestamp(source: &(impl Source + ?Sized), tag: Option<&str>) -> Result<Option<Tagged>, Error> {
    match source.read_changed(TIMESTAMP, MAX_TIMESTAMP, tag).map_err(Error::away)? {
        Changed::Same => Ok(None),
        Changed::Absent => Err(Error::missing(TIMESTAMP)),
        Changed::New { bytes, tag } => Ok(Some((bytes, tag))),
    }
}

/// The newer of the pinned root and the one that was seen last.
///
/// A newer one may be pinned that the known one never signed: what is built into an app is the only way out once too many
/// root keys were stolen.
fn start<'a>(pinned: &'a [u8], seen: Option<&'a [u8]>) -> Result<&'a [u8], Error> {
    let given = Root::open(pinned)?;
    let Some(seen) = seen else { return Ok(pinned) };
    let known = Root::open(seen)?;
    if given.version == known.version && given != known {
        return Err(Error::other_root());
    }
    Ok(if given.version > known.version { pinned } else { seen })
}

fn newest_root(source: &(impl Source + ?Sized), start: &[u8]) -> Result<(Vec<u8>, Root), Error> {
    let mut root = Root::open(start)?;
    let mut bytes = start.to_vec();
    for _ in 0..MAX_ROOT_ROTATIONS {
        let name = format!("metadata/{}.root.json", root.version + 1);
        let Some(next) = source.read(&name, MAX_ROOT).map_err(Error::away)? else { break };
        root = root.next(&next)?;
        bytes = next;
    }
    Ok((bytes, root))
}

fn read(source: &(impl Source + ?Sized), name: &str, most: u64) -> Result<Vec<u8>, Error> {
    source.read(name, most).map_err(Error::away)?.ok_or_else(|| Error::missing(name))
}
