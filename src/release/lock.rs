//! `pack.lock`: what was released last. TOML, sorted, written by the tool; reading and writing again gives the same text.
//!
//! A lock that does not read is an error, never "nothing was released".

mod read;
mod write;

use std::collections::{BTreeMap, BTreeSet};

use super::contract::Contract;
use super::texts::{TextHash, Texts};
use super::version::{Series, Version};
use crate::locale::LocaleTag;

/// The lock format that this version writes, and the newest that it reads.
pub const FORMAT: u32 = 1;

/// What was released last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lock {
    /// Name of the pack.
    pub pack: String,
    /// Language that was translated from.
    pub source_locale: LocaleTag,
    /// MAJOR.MINOR of the contract.
    pub series: Series,
    /// What apps may rely on.
    pub contract: Contract,
    /// Ids of messages that were removed.
    pub removed: BTreeMap<String, Tombstone>,
    /// Locales that are released.
    pub locales: BTreeMap<LocaleTag, LockedLocale>,
    /// Locales that were removed.
    pub retired: BTreeMap<LocaleTag, RetiredLocale>,
    /// Texts of the source.
    pub source: Texts,
}

/// A message that was removed. Its id may come back only with the text that it had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tombstone {
    /// The series that came without it.
    pub series: Series,
    /// Digest of the source text that it had.
    pub text: TextHash,
}

/// A locale as it was released.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockedLocale {
    /// Version of its bundle.
    pub version: Version,
    /// Counts its released versions, from 1.
    pub sequence: u64,
    /// SHA-256 of its bundle, 64 lower-case hex digits.
    pub sha256: String,
    /// Whole per cent of the source's messages that it has.
    pub coverage: u64,
    /// Documents that it shows.
    pub documents: BTreeSet<String>,
    /// Its messages and terms (`-id`).
    pub texts: BTreeMap<String, TextMark>,
}

/// A locale that is no longer in the pack. Were it to come back, its sequence goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetiredLocale {
    /// Its last version.
    pub version: Version,
    /// Its last sequence.
    pub sequence: u64,
}

/// What is known of a released text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextMark {
    /// Its digest.
    pub hash: TextHash,
    /// Digest of the source text that it was made from, where the source has changed since: the text is stale.
    pub made_from: Option<TextHash>,
}
