//! `state.json`: all that a store must not forget, in one file with a checksum. Damaged state is an error, never "no state".
//!
//! Line 1 is the SHA-256 of the rest in hex; the rest is JSON.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::error::Error;
use super::update::Seen;
use crate::locale::LocaleTag;
use crate::trust::{TargetInfo, TargetName, sha256};

/// The format that is written, and the newest that is read.
const FORMAT: u32 = 1;

/// All that a store must not forget.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct State {
    format: u32,
    /// A store keeps one pack and one channel: `current/<locale>` has one meaning.
    pub(super) pack: String,
    pub(super) channel: String,
    root: String,
    timestamp: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    timestamp_tag: Option<String>,
    snapshot: String,
    targets: String,
    /// By locale.
    pub(super) installed: BTreeMap<LocaleTag, Installed>,
}

/// A bundle that a store shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Installed {
    pub(super) name: TargetName,
    pub(super) target: TargetInfo,
    /// SHA-256 of the bundle that was shown before this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) previous: Option<String>,
}

impl Installed {
    pub(super) fn new(name: &TargetName, target: &TargetInfo) -> Self {
        Self { name: name.clone(), target: target.clone(), previous: None }
    }

    /// What takes the place of this one; the same bundle keeps what was before it.
    pub(super) fn followed_by(&self, name: &TargetName, target: &TargetInfo) -> Self {
        let is_same = self.target.sha256() == target.sha256();
        let previous = if is_same { self.previous.clone() } else { Some(self.target.sha256().to_owned()) };
        Self { previous, ..Self::new(name, target) }
    }

    /// Digests of the bundles that are to be kept.
    pub(super) fn kept(&self) -> impl Iterator<Item = &str> {
        [Some(self.target.sha256()), self.previous.as_deref()].into_iter().flatten()
    }
}

impl State {
    pub(super) fn new(pack: &str, channel: &str, seen: &Seen, installed: BTreeMap<LocaleTag, Installed>) -> Self {
        // Metadata is JSON, which is UTF-8: nothing is lost.
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Self {
            format: FORMAT,
            pack: pack.to_owned(),
            channel: channel.to_owned(),
            root: text(&seen.root),
            timestamp: text(&seen.timestamp),
            timestamp_tag: seen.tag.clone(),
            snapshot: text(&seen.snapshot),
            targets: text(&seen.targets_bytes),
            installed,
        }
    }

    pub(super) fn parse(bytes: &[u8]) -> Result<Self, Error> {
        let (checksum, body) = bytes.split_at_checked(65).ok_or_else(Error::damaged_state)?;
        if checksum.strip_suffix(b"\n") != Some(sha256(body).as_bytes()) {
            return Err(Error::damaged_state());
        }
        #[derive(Deserialize)]
        struct Format {
            format: u32,
        }
        let Format { format } = serde_json::from_slice(body).map_err(|_| Error::damaged_state())?;
        if format != FORMAT {
            return Err(Error::newer_store(format, FORMAT));
        }
        serde_json::from_slice(body).map_err(|_| Error::damaged_state())
    }

    pub(super) fn to_bytes(&self) -> Result<Vec<u8>, Error> {
        let body = serde_json::to_vec(self).map_err(|error| Error::store("write the state", error.into()))?;
        let mut bytes = sha256(&body).into_bytes();
        bytes.push(b'\n');
        bytes.extend_from_slice(&body);
        Ok(bytes)
    }

    pub(super) fn seen(&self) -> Result<Seen, Error> {
        let bytes = |text: &str| text.as_bytes().to_vec();
        let (root, timestamp) = (bytes(&self.root), bytes(&self.timestamp));
        let seen = Seen::open(root, timestamp, self.timestamp_tag.clone(), bytes(&self.snapshot), bytes(&self.targets));
        // It was verified before it was kept: what does not verify now was put there by somebody else.
        seen.map_err(|_| Error::damaged_state())
    }
}
