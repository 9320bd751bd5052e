//! Signed metadata: what all roles share. A body is used only after its [`Signed`] was verified against a root.
//!
//! A file is the canonical form of its value and nothing else: no blank, field or order is left that nobody signed.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::canonical::canonical;
use super::error::Error;
use super::root::Root;
use super::time::Time;
use crate::bundle::hex;
use crate::limits::{MAX_KEYS, MAX_METADATA_VERSION};

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
    /// When it is over its budget, is no metadata of this role, breaks a rule of its fields, or is not the one form of
    /// what it says.
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
        if envelope.signatures.len() > MAX_KEYS {
            return Err(Error::malformed(&what, format!("it has over {MAX_KEYS} signatures")));
        }
        check(&body)?;
        let signed = Self { body, canonical, signatures: envelope.signatures };
        if signed.form()? != bytes {
            return Err(Error::malformed(&what, "it is not in the form in which it was written; take the file as it was made"));
        }
        Ok(signed)
    }

    /// The file: the canonical form of the value whose fields are the signatures and what they sign.
    fn form(&self) -> Result<Vec<u8>, Error> {
        let signatures = canonical(&B::ROLE.what(), &serde_json::json!(self.signatures))?;
        Ok([b"{\"signatures\":", &*signatures, b",\"signed\":", &*self.canonical, b"}"].concat())
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
            return Err(Error::expired(&B::ROLE.what(), (body.expires(), now), "refresh"));
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

/// The rules of the fields, those that all roles share among them.
fn check<B: Body>(body: &B) -> Result<(), Error> {
    if (1..=MAX_METADATA_VERSION).contains(&body.version()) {
        return body.check();
    }
    Err(Error::malformed(&B::ROLE.what(), format!("its version is not between 1 and {MAX_METADATA_VERSION}")))
}

#[cfg(feature = "publish")]
impl<B: Body> Signed<B> {
    /// Signs a body.
    ///
    /// # Errors
    ///
    /// When the body breaks a rule of its fields.
    pub fn sign(body: B, keys: &[&super::SigningKey]) -> Result<Self, Error> {
        check(&body)?;
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
        let bytes = self.form()?;
        if bytes.len() as u64 > B::MOST {
            return Err(Error::malformed(&B::ROLE.what(), format!("it would have over {} bytes", B::MOST)));
        }
        Ok(bytes)
    }
}

/// SHA-256 of some bytes as 64 lower-case hex digits.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}
