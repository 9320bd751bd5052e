//! Signed metadata: timestamp, snapshot and targets, and what all roles share. A body is used only after [`Signed`]
//! was verified against a root.

use std::collections::{BTreeMap, BTreeSet};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::canonical::canonical;
use super::error::Error;
use super::root::Root;
use super::target::{Custom, TargetName};
use super::time::Time;
use crate::bundle::hex;
use crate::limits::{MAX_BUNDLE, MAX_KEYS, MAX_SNAPSHOT, MAX_TARGETS, MAX_TARGETS_METADATA, MAX_TIMESTAMP};
use crate::locale::LocaleTag;

/// The version of the TUF specification that is written; any 1.x is read.
pub(super) const SPEC_VERSION: &str = "1.0.34";

/// The roles of TUF.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Says which keys sign.
    Root,
    /// Says which snapshot is the newest; short-lived.
    Timestamp,
    /// Says which targets metadata belongs together.
    Snapshot,
    /// Says which bundles there are.
    Targets,
}

impl Role {
    pub(super) const ALL: [Self; 4] = [Self::Root, Self::Timestamp, Self::Snapshot, Self::Targets];

    /// The role's name in metadata.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Root => "root",
            Self::Timestamp => "timestamp",
            Self::Snapshot => "snapshot",
            Self::Targets => "targets",
        }
    }

    fn what(self) -> String {
        format!("{} metadata", self.as_str())
    }
}

/// What a role signs.
pub trait Body: Serialize + DeserializeOwned {
    /// The role.
    const ROLE: Role;
    /// Most bytes of the signed file.
    const MOST: u64;
    /// `_type` and `spec_version`.
    fn kind(&self) -> (&str, &str);
    /// The version of this file.
    fn version(&self) -> u64;
    /// When it expires.
    fn expires(&self) -> Time;
    /// The rules of its own fields.
    ///
    /// # Errors
    ///
    /// Says which rule is broken.
    fn check(&self) -> Result<(), Error>;
}

/// A body with its signatures, not yet trusted.
#[derive(Debug, Clone)]
pub struct Signed<B> {
    body: B,
    canonical: Vec<u8>,
    signatures: Vec<SignatureRecord>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct SignatureRecord {
    keyid: String,
    sig: String,
}

#[derive(Deserialize)]
struct Envelope {
    signatures: Vec<SignatureRecord>,
    signed: Value,
}

impl<B: Body> Signed<B> {
    /// Reads metadata; the size is tested first.
    ///
    /// # Errors
    ///
    /// When it is over its budget, is no metadata of this role, or breaks a rule of its fields.
    pub fn parse(bytes: &[u8]) -> Result<Self, Error> {
        let what = B::ROLE.what();
        if bytes.len() as u64 > B::MOST {
            return Err(Error::malformed(&what, format!("it has over {} bytes", B::MOST)));
        }
        let envelope: Envelope = serde_json::from_slice(bytes).map_err(|error| Error::malformed_because(&what, error))?;
        let canonical = canonical(&what, &envelope.signed)?;
        let body: B = serde_json::from_value(envelope.signed).map_err(|error| Error::malformed_because(&what, error))?;
        let (kind, spec) = body.kind();
        if kind != B::ROLE.as_str() || !spec.starts_with("1.") {
            return Err(Error::malformed(&what, "it is of another role or of another TUF"));
        }
        if envelope.signatures.len() > MAX_KEYS || body.version() == 0 {
            return Err(Error::malformed(&what, "it has too many signatures or no version"));
        }
        body.check()?;
        Ok(Self { body, canonical, signatures: envelope.signatures })
    }

    /// Checks that enough different keys, which the root names for the role, signed the body.
    ///
    /// # Errors
    ///
    /// When too few did.
    pub fn verify(&self, root: &Root) -> Result<(), Error> {
        let what = B::ROLE.what();
        let role = root.roles.get(B::ROLE.as_str()).ok_or_else(|| Error::malformed("root metadata", "a role has no keys"))?;
        let mut valid = BTreeSet::new();
        for signature in &self.signatures {
            let key = root.keys.get(&signature.keyid).filter(|_| role.keyids.contains(&signature.keyid));
            if key.is_some_and(|key| key.verifies(&self.canonical, &signature.sig)) {
                valid.insert(&signature.keyid);
            }
        }
        let enough = u32::try_from(valid.len()).is_ok_and(|valid| valid >= role.threshold);
        if enough { Ok(()) } else { Err(Error::signatures(&what, valid.len(), role.threshold)) }
    }

    /// The body, trusted or not.
    #[must_use]
    pub fn body(&self) -> &B {
        &self.body
    }

    /// The body alone, trusted or not.
    #[must_use]
    pub fn into_body(self) -> B {
        self.body
    }

    /// The body of metadata that must be signed, not expired and not older than what was seen.
    ///
    /// # Errors
    ///
    /// When one of that is not so; a rollback is told before an expiry.
    pub fn open(bytes: &[u8], root: &Root, seen: u64, now: Time) -> Result<B, Error> {
        let body = Self::open_expired(bytes, root, seen)?;
        if body.expires() <= now {
            return Err(Error::expired(&B::ROLE.what(), body.expires().to_string()));
        }
        Ok(body)
    }

    /// As [`open`](Self::open), but expiry is left to the caller.
    ///
    /// # Errors
    ///
    /// When it is not signed, or older than what was seen.
    pub fn open_expired(bytes: &[u8], root: &Root, seen: u64) -> Result<B, Error> {
        let signed = Self::parse(bytes)?;
        signed.verify(root)?;
        if signed.body.version() < seen {
            return Err(Error::older(&B::ROLE.what(), seen, signed.body.version()));
        }
        Ok(signed.body)
    }
}

#[cfg(feature = "publish")]
impl<B: Body> Signed<B> {
    /// Signs a body.
    ///
    /// # Errors
    ///
    /// When the body breaks a rule of its fields.
    pub fn sign(body: B, keys: &[&super::SigningKey]) -> Result<Self, Error> {
        body.check()?;
        let value = serde_json::to_value(&body).map_err(|error| Error::malformed_because(&B::ROLE.what(), error))?;
        let mut signed = Self { body, canonical: canonical(&B::ROLE.what(), &value)?, signatures: Vec::new() };
        for key in keys {
            signed.add(key)?;
        }
        Ok(signed)
    }

    /// Adds a signature, or replaces the one that the key made before.
    ///
    /// # Errors
    ///
    /// Never for a key that this crate made or opened.
    pub fn add(&mut self, key: &super::SigningKey) -> Result<(), Error> {
        let keyid = key.public().id()?;
        self.signatures.retain(|signature| signature.keyid != keyid);
        self.signatures.push(SignatureRecord { keyid, sig: key.sign(&self.canonical) });
        self.signatures.sort_by(|a, b| a.keyid.cmp(&b.keyid));
        Ok(())
    }

    /// The file: the same body and signatures give the same bytes.
    ///
    /// # Errors
    ///
    /// When it is over its budget.
    pub fn to_bytes(&self) -> Result<Vec<u8>, Error> {
        let what = B::ROLE.what();
        let signed = serde_json::to_value(&self.body).map_err(|error| Error::malformed_because(&what, error))?;
        let file = serde_json::json!({ "signatures": self.signatures, "signed": signed });
        let bytes = serde_json::to_vec(&file).map_err(|error| Error::malformed_because(&what, error))?;
        if bytes.len() as u64 > B::MOST {
            return Err(Error::malformed(&what, format!("it would have over {} bytes", B::MOST)));
        }
        Ok(bytes)
    }
}

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
            if target.sha256().len() != 64 || !target.sha256().bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f')) {
                return Err(Error::malformed("targets metadata", format!("the digest of `{name}` is not 64 lower-case hex digits")));
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

/// SHA-256 of some bytes as 64 lower-case hex digits.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}
