//! Bundles as targets: their names, and what the signed `custom` says about them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

use super::CHANNELS;
use super::error::{Error, shown};
use super::time::Time;
use crate::bundle::manifest::Manifest;
use crate::bundle::{EntryName, file_name};
use crate::limits::{MAX_DELTAS, MAX_PACK_NAME, MAX_REASON, MAX_VERSION};
use crate::locale::LocaleTag;

/// The name of a bundle in a registry: `<pack>-<locale>-<version>.zip`.
///
/// Rules of the constructor: those of [`EntryName`], no folder, and the ending `.zip`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct TargetName(String);

impl TargetName {
    /// Checks a name.
    ///
    /// # Errors
    ///
    /// When it breaks a rule of the type.
    pub fn new(name: &str) -> Result<Self, Error> {
        let error = |problem: String| Error::malformed("targets metadata", problem);
        EntryName::new(name).map_err(|_| error(format!("`{}` is no safe file name", shown(name))))?;
        if name.contains('/') || !name.ends_with(".zip") {
            return Err(error(format!("`{}` is not the name of a bundle", shown(name))));
        }
        Ok(Self(name.to_owned()))
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for TargetName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for TargetName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

/// What a registry says about a bundle beside length and digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Custom {
    /// Name of the pack.
    pub pack: String,
    /// Language.
    pub locale: LocaleTag,
    /// Version.
    pub version: String,
    /// Counts up with every released version of this language; 0 where unreleased.
    pub sequence: u64,
    /// Channels that point to this bundle; each points to one bundle a pack and language.
    pub channels: BTreeSet<String>,
    /// Since when a channel points to it; channels that point elsewhere by now keep their entry.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub since: BTreeMap<String, Time>,
    /// What was withdrawn of it, the newest last.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub withdrawn: Vec<Withdrawal>,
    /// Smaller forms that lie beside the bundle.
    #[serde(default, skip_serializing_if = "Encodings::is_empty")]
    pub encodings: Encodings,
}

/// Smaller forms of a bundle that lie beside it, so that nobody asks for one in vain. Whatever comes of them, the bundle
/// itself must have the signed length and digest.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Encodings {
    /// Size in bytes of the Zstandard form; none where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zst: Option<u64>,
    /// Sizes in bytes of the deltas (RFC 9842), by the SHA-256 of the older bundle that each needs.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub dcz: BTreeMap<String, u64>,
}

impl Encodings {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether every form is smaller than the bundle and every digest may become a file name.
    pub(super) fn is_lawful(&self, length: u64) -> bool {
        let smaller = self.zst.iter().chain(self.dcz.values()).all(|size| *size < length);
        smaller && self.dcz.len() <= MAX_DELTAS && self.dcz.keys().all(|digest| is_digest(digest))
    }
}

/// Whether a text is a SHA-256 as 64 lower-case hex digits.
pub(super) fn is_digest(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
}

impl Custom {
    /// What the registry says about a new bundle: its manifest's words, and no channel yet.
    #[must_use]
    pub fn of(manifest: &Manifest) -> Self {
        Self {
            pack: manifest.pack.clone(),
            locale: manifest.locale.clone(),
            version: manifest.version.clone(),
            sequence: manifest.sequence,
            channels: BTreeSet::new(),
            since: BTreeMap::new(),
            withdrawn: Vec::new(),
            encodings: Encodings::default(),
        }
    }

    /// Refuses a bundle that is not what the registry says.
    ///
    /// # Errors
    ///
    /// When its manifest names another pack, language, version or sequence.
    pub fn check(&self, manifest: &Manifest) -> Result<(), Error> {
        let of = Self::of(manifest);
        if (&of.pack, &of.locale, &of.version, of.sequence) == (&self.pack, &self.locale, &self.version, self.sequence) {
            return Ok(());
        }
        Err(Error::mismatch(
            "bundle",
            format!(
                "the registry calls it {} {} {} (release {}), it is {} (release {})",
                self.pack,
                self.locale,
                self.version,
                self.sequence,
                file_name(manifest),
                of.sequence
            ),
        ))
    }

    /// Whether readers must not be shown the bundle at all.
    #[must_use]
    pub fn is_blocked(&self) -> bool {
        self.withdrawn.iter().any(|withdrawal| withdrawal.action == Action::BlockNow && withdrawal.is_whole())
    }

    /// Whether readers must get another version: this one was withdrawn as a whole, and not only with a caution.
    #[must_use]
    pub fn is_withdrawn(&self) -> bool {
        self.withdrawn.iter().any(|withdrawal| withdrawal.is_whole() && withdrawal.action != Action::Caution)
    }

    pub(super) fn check_budgets(&self, name: &TargetName) -> Result<(), Error> {
        let expected = format!("{}-{}-{}.zip", self.pack, self.locale, self.version);
        let known = self.channels.iter().chain(self.since.keys()).all(|channel| CHANNELS.contains(&channel.as_str()));
        let reasons = self.withdrawn.iter().all(|withdrawal| withdrawal.check().is_ok());
        if expected == name.as_str() && known && reasons && self.pack.len() <= MAX_PACK_NAME && self.version.len() <= MAX_VERSION {
            return Ok(());
        }
        Err(Error::malformed("targets metadata", format!("what it says about `{name}` does not agree with the name, or breaks a limit")))
    }
}

/// What an app must do about something that was withdrawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// Stop showing it.
    BlockNow,
    /// Show it until a newer version is there.
    Replace,
    /// Show it with the reason.
    Caution,
}

/// A whole version, a document or a message that was withdrawn, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawal {
    /// What to do.
    pub action: Action,
    /// Why, in English: printable ASCII of 1 to [`MAX_REASON`] bytes, so that all clients sign and read the same bytes.
    pub reason: String,
    /// The document that is meant; none for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// The message that is meant; none for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

impl Withdrawal {
    /// Whether the whole version is meant.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.document.is_none() && self.message.is_none()
    }

    /// Refuses a reason or an id that breaks the rules of the fields.
    ///
    /// # Errors
    ///
    /// Says which rule.
    pub fn check(&self) -> Result<(), Error> {
        let lawful = |text: &str| (1..=MAX_REASON).contains(&text.len()) && text.bytes().all(|byte| (b' '..=b'~').contains(&byte));
        if [Some(&self.reason), self.document.as_ref(), self.message.as_ref()].into_iter().flatten().all(|text| lawful(text)) {
            return Ok(());
        }
        Err(Error::malformed("withdrawal", format!("write its reason in English, as 1 to {MAX_REASON} printable ASCII characters")))
    }
}
