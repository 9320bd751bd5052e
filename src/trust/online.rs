//! The bodies that the online key signs: timestamp, snapshot and targets, each of which names the next.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::document::{Body, Role, SPEC_VERSION, sha256};
use super::error::Error;
use super::target::{Custom, TargetName, is_digest};
use super::time::Time;
use crate::limits::{MAX_BUNDLE, MAX_SNAPSHOT, MAX_TARGETS, MAX_TARGETS_METADATA, MAX_TIMESTAMP};
use crate::locale::LocaleTag;

/// What one file says about another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileInfo {
    /// Version of the file.
    pub version: u64,
    /// Size in bytes.
    pub length: u64,
    hashes: Hashes,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Hashes {
    sha256: String,
}

impl FileInfo {
    /// What to say about a file.
    #[must_use]
    pub fn of(version: u64, bytes: &[u8]) -> Self {
        Self { version, length: bytes.len() as u64, hashes: Hashes { sha256: sha256(bytes) } }
    }

    /// Refuses other bytes than are meant.
    ///
    /// # Errors
    ///
    /// When size or digest differ.
    pub fn check(&self, what: &str, bytes: &[u8]) -> Result<(), Error> {
        check_bytes(what, bytes, self.length, &self.hashes.sha256)
    }
}

fn check_bytes(what: &str, bytes: &[u8], length: u64, digest: &str) -> Result<(), Error> {
    if bytes.len() as u64 != length {
        return Err(Error::mismatch(what, format!("it has {} bytes, {length} are signed", bytes.len())));
    }
    if sha256(bytes) != digest {
        return Err(Error::mismatch(what, "it is not the file that is signed: its SHA-256 differs"));
    }
    Ok(())
}

/// `timestamp.json`: which snapshot is the newest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timestamp {
    #[serde(rename = "_type")]
    kind: String,
    spec_version: String,
    /// Counts up with every change.
    pub version: u64,
    /// When it expires.
    pub expires: Time,
    meta: BTreeMap<String, FileInfo>,
}

/// `N.snapshot.json`: which targets metadata is the newest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    #[serde(rename = "_type")]
    kind: String,
    spec_version: String,
    /// Counts up with every change.
    pub version: u64,
    /// When it expires.
    pub expires: Time,
    meta: BTreeMap<String, FileInfo>,
}

/// `N.targets.json`: which bundles there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Targets {
    #[serde(rename = "_type")]
    kind: String,
    spec_version: String,
    /// Counts up with every change.
    pub version: u64,
    /// When it expires.
    pub expires: Time,
    /// Bundles by name.
    pub targets: BTreeMap<TargetName, TargetInfo>,
    /// Languages that a language may fall back to, a pack; beside the parents that CLDR gives it.
    #[serde(default, rename = "x-fluent-pack-fallback", skip_serializing_if = "BTreeMap::is_empty")]
    pub fallback: BTreeMap<String, BTreeMap<String, Vec<LocaleTag>>>,
}

/// What the registry says about a bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetInfo {
    /// Size in bytes.
    pub length: u64,
    hashes: Hashes,
    /// What the bundle is.
    pub custom: Custom,
}

impl TargetInfo {
    /// What to say about a bundle.
    #[must_use]
    pub fn of(bytes: &[u8], custom: Custom) -> Self {
        Self { length: bytes.len() as u64, hashes: Hashes { sha256: sha256(bytes) }, custom }
    }

    /// SHA-256 of the bundle, 64 hex digits.
    #[must_use]
    pub fn sha256(&self) -> &str {
        &self.hashes.sha256
    }

    /// Where the bundle is in a registry: `targets/<sha256>.<name>`.
    #[must_use]
    pub fn path(&self, name: &TargetName) -> String {
        format!("targets/{}.{name}", self.hashes.sha256)
    }

    /// Where its Zstandard form is: `targets/<sha256>.<name>.zst`.
    #[must_use]
    pub fn zst_path(&self, name: &TargetName) -> String {
        format!("{}.zst", self.path(name))
    }

    /// Where the delta against an older bundle is: `targets/<sha256>.<name>.<sha256 of the older bundle>.dcz`.
    #[must_use]
    pub fn dcz_path(&self, name: &TargetName, old: &str) -> String {
        format!("{}.{old}.dcz", self.path(name))
    }

    /// Refuses other bytes than are meant.
    ///
    /// # Errors
    ///
    /// When size or digest differ.
    pub fn check(&self, bytes: &[u8]) -> Result<(), Error> {
        check_bytes("bundle", bytes, self.length, &self.hashes.sha256)
    }
}

const SNAPSHOT: &str = "snapshot.json";
const TARGETS: &str = "targets.json";

impl Timestamp {
    /// The file that says that a snapshot is the newest.
    #[must_use]
    pub fn new(version: u64, expires: Time, snapshot: FileInfo) -> Self {
        let meta = BTreeMap::from([(SNAPSHOT.to_owned(), snapshot)]);
        Self { kind: "timestamp".to_owned(), spec_version: SPEC_VERSION.to_owned(), version, expires, meta }
    }

    /// The newest snapshot.
    ///
    /// # Errors
    ///
    /// When it names none.
    pub fn snapshot(&self) -> Result<&FileInfo, Error> {
        self.meta.get(SNAPSHOT).ok_or_else(|| Error::malformed("timestamp metadata", "it names no snapshot"))
    }
}

impl Snapshot {
    /// The file that says that targets metadata is the newest.
    #[must_use]
    pub fn new(version: u64, expires: Time, targets: FileInfo) -> Self {
        let meta = BTreeMap::from([(TARGETS.to_owned(), targets)]);
        Self { kind: "snapshot".to_owned(), spec_version: SPEC_VERSION.to_owned(), version, expires, meta }
    }

    /// The newest targets metadata.
    ///
    /// # Errors
    ///
    /// When it names none.
    pub fn targets(&self) -> Result<&FileInfo, Error> {
        self.meta.get(TARGETS).ok_or_else(|| Error::malformed("snapshot metadata", "it names no targets"))
    }
}

impl Targets {
    /// A registry without bundles.
    #[must_use]
    pub fn empty(expires: Time) -> Self {
        let (kind, spec_version) = ("targets".to_owned(), SPEC_VERSION.to_owned());
        Self { kind, spec_version, version: 1, expires, targets: BTreeMap::new(), fallback: BTreeMap::new() }
    }

    /// Bundles that a channel points to, of one pack.
    pub fn live<'a>(&'a self, pack: &'a str, channel: &'a str) -> impl Iterator<Item = (&'a TargetName, &'a TargetInfo)> {
        self.targets.iter().filter(move |(_, target)| target.custom.pack == pack && target.custom.channels.contains(channel))
    }
}

impl Body for Timestamp {
    const ROLE: Role = Role::Timestamp;
    const MOST: u64 = MAX_TIMESTAMP;
    fn kind(&self) -> (&str, &str) {
        (&self.kind, &self.spec_version)
    }
    fn version(&self) -> u64 {
        self.version
    }
    fn expires(&self) -> Time {
        self.expires
    }
    fn check(&self) -> Result<(), Error> {
        let length = self.snapshot()?.length;
        if length > MAX_SNAPSHOT { Err(Error::malformed("timestamp metadata", "its snapshot is too large")) } else { Ok(()) }
    }
}

impl Body for Snapshot {
    const ROLE: Role = Role::Snapshot;
    const MOST: u64 = MAX_SNAPSHOT;
    fn kind(&self) -> (&str, &str) {
        (&self.kind, &self.spec_version)
    }
    fn version(&self) -> u64 {
        self.version
    }
    fn expires(&self) -> Time {
        self.expires
    }
    fn check(&self) -> Result<(), Error> {
        let length = self.targets()?.length;
        if length > MAX_TARGETS_METADATA { Err(Error::malformed("snapshot metadata", "its targets are too large")) } else { Ok(()) }
    }
}

impl Body for Targets {
    const ROLE: Role = Role::Targets;
    const MOST: u64 = MAX_TARGETS_METADATA;
    fn kind(&self) -> (&str, &str) {
        (&self.kind, &self.spec_version)
    }
    fn version(&self) -> u64 {
        self.version
    }
    fn expires(&self) -> Time {
        self.expires
    }
    fn check(&self) -> Result<(), Error> {
        if self.targets.len() > MAX_TARGETS {
            return Err(Error::malformed("targets metadata", format!("it lists over {MAX_TARGETS} bundles")));
        }
        let mut pointers = BTreeSet::new();
        for (name, target) in &self.targets {
            target.custom.check_budgets(name)?;
            if target.length > MAX_BUNDLE {
                return Err(Error::malformed("targets metadata", format!("`{name}` is too large")));
            }
            // The digest becomes a file name.
            if !is_digest(target.sha256()) {
                return Err(Error::malformed("targets metadata", format!("the digest of `{name}` is not 64 lower-case hex digits")));
            }
            if !target.custom.encodings.is_lawful(target.length) {
                return Err(Error::malformed("targets metadata", format!("what it says about forms of `{name}` breaks a limit")));
            }
            for channel in &target.custom.channels {
                if !pointers.insert((&target.custom.pack, &target.custom.locale, channel)) {
                    return Err(Error::malformed("targets metadata", format!("`{channel}` points to two bundles of one language")));
                }
            }
        }
        Ok(())
    }
}
