//! The root: which keys may sign which role, and how a new root takes the place of the old one.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::document::{Body, Role, SPEC_VERSION, Signed};
use super::error::Error;
use super::key::PublicKey;
use super::time::Time;
use crate::limits::{MAX_KEYS, MAX_ROOT};

/// `root.json` (TUF 1.0, section 4.3): the keys of every role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Root {
    #[serde(rename = "_type")]
    kind: String,
    spec_version: String,
    /// Counts up by one with every new root.
    pub version: u64,
    /// When it stops being trusted.
    pub expires: Time,
    consistent_snapshot: bool,
    /// Keys by their ids.
    pub keys: BTreeMap<String, PublicKey>,
    /// Which keys sign a role, and how many must.
    pub roles: BTreeMap<String, RoleKeys>,
}

/// The keys of a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleKeys {
    /// Ids of the keys.
    pub keyids: BTreeSet<String>,
    /// How many of them must sign.
    pub threshold: u32,
}

impl Root {
    /// A root: so many of the root keys sign the next root, the online key signs everything else.
    ///
    /// # Errors
    ///
    /// When the threshold is 0 or over the number of root keys, or the online key is a root key too.
    pub fn new(version: u64, expires: Time, threshold: u32, root_keys: &[PublicKey], online: &PublicKey) -> Result<Self, Error> {
        let mut keys = BTreeMap::new();
        for key in root_keys.iter().chain([online]) {
            keys.insert(key.id()?, key.clone());
        }
        let online = BTreeSet::from([online.id()?]);
        let root: BTreeSet<String> = root_keys.iter().map(PublicKey::id).collect::<Result<_, _>>()?;
        if !root.is_disjoint(&online) {
            return Err(Error::key("the online key may not be a root key too; root keys stay offline"));
        }
        let roles = [
            (Role::Root, RoleKeys { keyids: root, threshold }),
            (Role::Timestamp, RoleKeys { keyids: online.clone(), threshold: 1 }),
            (Role::Snapshot, RoleKeys { keyids: online.clone(), threshold: 1 }),
            (Role::Targets, RoleKeys { keyids: online, threshold: 1 }),
        ];
        let roles = roles.map(|(role, keys)| (role.as_str().to_owned(), keys)).into();
        let root = Self {
            kind: "root".to_owned(),
            spec_version: SPEC_VERSION.to_owned(),
            version,
            expires,
            consistent_snapshot: true,
            keys,
            roles,
        };
        root.check().map(|()| root)
    }

    /// Opens a root that is trusted because of where it comes from: it must be signed by its own keys.
    ///
    /// # Errors
    ///
    /// When it is malformed, or too few of its own root keys signed it. Expiry is not looked at: a newer root may follow.
    pub fn open(bytes: &[u8]) -> Result<Self, Error> {
        let signed = Signed::<Self>::parse(bytes)?;
        signed.verify(signed.body())?;
        Ok(signed.into_body())
    }

    /// Opens the root that follows this one: signed by the keys of both, one version higher (section 5.3.4 and 5.3.5).
    ///
    /// # Errors
    ///
    /// When one of that is not so.
    pub fn next(&self, bytes: &[u8]) -> Result<Self, Error> {
        let signed = Signed::<Self>::parse(bytes)?;
        signed.verify(self)?;
        signed.verify(signed.body())?;
        let (version, expected) = (signed.body().version, self.version + 1);
        if version != expected {
            return Err(Error::mismatch("root metadata", format!("it is version {version}, and {expected} belongs there")));
        }
        Ok(signed.into_body())
    }

    /// Refuses a root past its expiry.
    ///
    /// # Errors
    ///
    /// When it has expired.
    pub fn check_expiry(&self, now: Time) -> Result<(), Error> {
        if self.expires <= now { Err(Error::expired("root metadata", (self.expires, now), "keys rotate")) } else { Ok(()) }
    }

    /// Whether the key may sign the role.
    #[must_use]
    pub fn names(&self, role: Role, key: &PublicKey) -> bool {
        let keys = self.roles.get(role.as_str());
        key.id().is_ok_and(|id| keys.is_some_and(|keys| keys.keyids.contains(&id)))
    }
}

impl Body for Root {
    const ROLE: Role = Role::Root;
    const MOST: u64 = MAX_ROOT;

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
        let error = |problem: &str| Err(Error::malformed("root metadata", problem));
        if !self.consistent_snapshot {
            return error("it does not promise consistent snapshots");
        }
        if self.keys.len() > MAX_KEYS {
            return error("it has too many keys");
        }
        for (id, key) in &self.keys {
            key.verifying()?;
            if key.id()? != *id {
                return error("a key is under an id that is not its own");
            }
        }
        for role in Role::ALL {
            let Some(keys) = self.roles.get(role.as_str()) else {
                return error("a role has no keys");
            };
            let known = keys.keyids.iter().all(|id| self.keys.contains_key(id));
            if keys.threshold == 0 || usize::try_from(keys.threshold).is_ok_and(|threshold| threshold > keys.keyids.len()) || !known {
                return error("a role has fewer keys than must sign, or needs none");
            }
        }
        Ok(())
    }
}
