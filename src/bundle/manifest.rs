//! `manifest.json`: what a bundle is and what is in it.
//!
//! Every bundle has it. JSON, keys in the order of the fields here, two spaces of indent, one final newline.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::locale::{Direction, LocaleTag};

/// The manifest format that this version writes, and the newest that it reads.
pub const FORMAT: u32 = 1;

/// What a bundle is and what is in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Manifest format; see [`FORMAT`].
    pub format: u32,
    /// Oldest reader that can use this bundle: a reader with a smaller [`FORMAT`] refuses it.
    pub required_reader: u32,
    /// Name of the pack: `a-z`, `0-9`, `-`.
    pub pack: String,
    /// Language of the bundle.
    pub locale: LocaleTag,
    /// Language that was translated from.
    pub source_locale: LocaleTag,
    /// Name of the language in itself; the tag where none is known.
    pub name: String,
    /// Name of the language in English; the tag where none is known.
    pub english_name: String,
    /// ISO 15924 code of the script; `Zyyy` where unknown.
    pub script: String,
    /// Direction of the script.
    pub direction: Direction,
    /// Semantic version; `X.Y.Z-dev.<digest8>` where unreleased.
    pub version: String,
    /// Counts up with every released version of this language; 0 where unreleased.
    pub sequence: u64,
    /// Channel that it was built for: `preview`, `pilot` or `release`.
    pub channel: String,
    /// `sha256:` and 64 hex digits over the messages of this language in canonical form, the outlines and the pack's
    /// settings.
    pub source_digest: String,
    /// CLDR version of plural rules and names.
    pub cldr: String,
    /// How much is in it.
    pub counts: Counts,
    /// How much of the source is there in this language.
    pub coverage: Coverage,
    /// Messages a way of translation: `mt-raw`, `mt-post-edited`, `tm`, `human`; `source` in the source language.
    pub provenance: BTreeMap<String, usize>,
    /// Documents that are complete in this language, in the order of their ids.
    pub documents: Vec<DocumentRecord>,
    /// Documents that are not shown in this language because it lacks a message of them.
    pub unlisted_documents: Vec<UnlistedDocument>,
    /// Every other entry, in archive order.
    pub files: Vec<FileRecord>,
}

/// How much is in a bundle.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counts {
    /// Messages.
    pub messages: usize,
    /// Attributes of messages.
    pub attributes: usize,
    /// Terms.
    pub terms: usize,
    /// Documents listed.
    pub documents: usize,
}

/// How much of the source is there in a language.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coverage {
    /// Source messages that the language has.
    pub translated: usize,
    /// Messages of the source.
    pub of: usize,
}

/// A document that the bundle shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentRecord {
    /// Id of the document: the name of its outline file.
    pub id: String,
    /// What it is for, in English.
    pub purpose: String,
    /// Who it is for.
    pub audience: Vec<String>,
    /// Day it was written, `YYYY-MM-DD`.
    pub written: String,
    /// Day by which a person must look at it again, `YYYY-MM-DD`.
    pub review_by: String,
    /// How far all its messages are: `approved` by a clinician, `revised` by a second person, or `unreviewed`.
    pub status: String,
}

/// A document that the bundle does not show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnlistedDocument {
    /// Id of the document.
    pub id: String,
    /// Ids of its messages that the language lacks, in the order of the document.
    pub missing: Vec<String>,
}

/// An entry of the archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileRecord {
    /// Entry name.
    pub name: String,
    /// Size in bytes.
    pub bytes: u64,
    /// 64 lower-case hex digits.
    pub sha256: String,
}
