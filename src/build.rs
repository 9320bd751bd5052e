//! What one locale's bundle contains: from a [`Checked`] locale to the bytes of its zip. Does no I/O.

mod documents;

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::bundle::manifest::{self, Counts, Coverage, DocumentRecord, FileRecord, Manifest, UnlistedDocument};
use crate::bundle::{self, EntryName, hex};
use crate::check::{Checked, DocumentState, required_messages};
use crate::compile;
use crate::locale::{CLDR_VERSION, Direction, LocaleTag};
use crate::pack::review::{self, State};
use crate::pack::{Channel, EntryKind, Provenance};
use crate::syntax::{self, Comments};

/// Version that the first release of a pack gets; unreleased builds are on the way to it.
const FIRST_VERSION: &str = "1.0.0";

/// The format of `release.json`.
pub const RELEASE_FORMAT: u32 = 1;

/// A bundle, written.
#[derive(Debug)]
pub struct Built {
    /// Its manifest.
    pub manifest: Manifest,
    /// Its file name.
    pub file_name: String,
    /// The zip.
    pub bytes: Vec<u8>,
}

/// `release.json`: the bundles that were built together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Release {
    /// The file's format; see [`RELEASE_FORMAT`].
    pub format: u32,
    /// Name of the pack.
    pub pack: String,
    /// Language that was translated from.
    pub source_locale: LocaleTag,
    /// Channel that the bundles were built for.
    pub channel: String,
    /// Locales that app strings may fall back to, in order.
    pub fallback: BTreeMap<String, Vec<LocaleTag>>,
    /// Bundles in the order of their locales.
    pub bundles: Vec<ReleasedBundle>,
    /// Locales that have errors and were not built.
    pub not_built: Vec<NotBuilt>,
}

/// A bundle in `release.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReleasedBundle {
    /// Its language.
    pub locale: LocaleTag,
    /// Name of the language in itself.
    pub name: String,
    /// Name of the language in English.
    pub english_name: String,
    /// Direction of its script.
    pub direction: Direction,
    /// Its version.
    pub version: String,
    /// File name.
    pub file: String,
    /// Size in bytes.
    pub bytes: u64,
    /// 64 lower-case hex digits.
    pub sha256: String,
    /// Messages in it.
    pub messages: usize,
    /// Documents that it lists.
    pub documents: Vec<String>,
    /// How much of the source it has.
    pub coverage: Coverage,
    /// Messages a way of translation.
    pub provenance: BTreeMap<String, usize>,
}

/// A locale that was not built.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NotBuilt {
    /// The locale.
    pub locale: LocaleTag,
    /// How many errors its check found.
    pub errors: usize,
}

impl Built {
    /// Its line in `release.json`.
    #[must_use]
    pub fn released(&self) -> ReleasedBundle {
        ReleasedBundle::of(&self.manifest, &self.bytes)
    }
}

impl ReleasedBundle {
    /// The line in `release.json` of a bundle with this manifest and these bytes.
    #[must_use]
    pub fn of(manifest: &Manifest, bytes: &[u8]) -> Self {
        Self {
            locale: manifest.locale.clone(),
            name: manifest.name.clone(),
            english_name: manifest.english_name.clone(),
            direction: manifest.direction,
            version: manifest.version.clone(),
            file: bundle::file_name(manifest),
            bytes: bytes.len() as u64,
            sha256: hex(&Sha256::digest(bytes)),
            messages: manifest.counts.messages,
            documents: manifest.documents.iter().map(|document| document.id.clone()).collect(),
            coverage: manifest.coverage,
            provenance: manifest.provenance.clone(),
        }
    }
}

/// Builds the bundle of a locale on the way to the first release of a pack. The same sources give the same bytes.
///
/// # Errors
///
/// When the bundle is over a cap.
pub fn bundle(checked: &Checked<'_, '_>, channel: Channel) -> Result<Built, bundle::Error> {
    development(checked, channel, FIRST_VERSION)
}

/// Builds the bundle of a locale on the way to the release `next`, such as `1.2.3`: its version is `1.2.3-dev.<digest8>`.
///
/// # Errors
///
/// When the bundle is over a cap.
pub fn development(checked: &Checked<'_, '_>, channel: Channel, next: &str) -> Result<Built, bundle::Error> {
    let (mut draft, entries) = parts(checked, channel);
    draft.version = development_version(&draft, next);
    finish(draft, entries)
}

/// Builds the bundle of a locale as it is released.
///
/// # Errors
///
/// When the bundle is over a cap, or the version is none.
pub fn released(checked: &Checked<'_, '_>, channel: Channel, version: &str, sequence: u64) -> Result<Built, bundle::Error> {
    let (mut draft, entries) = parts(checked, channel);
    version.clone_into(&mut draft.version);
    draft.sequence = sequence;
    finish(draft, entries)
}

/// Entries of a bundle with their names.
type Entries<'a> = Vec<(EntryName, Cow<'a, [u8]>)>;

/// What is in a bundle, whatever its version.
fn parts<'a>(checked: &Checked<'_, '_>, channel: Channel) -> (Manifest, Entries<'a>) {
    let mut entries: Entries<'a> = Vec::new();
    for file in &checked.target().files {
        let text = syntax::print(checked.target().unique(file), Comments::Drop);
        if !text.is_empty() {
            entries.push((EntryName::for_path(&format!("messages/{}", file.key)), Cow::from(text.into_bytes())));
        }
    }
    let mut files = bundle::records(&entries);
    let mut draft = draft(checked, channel, source_digest(checked, &files));
    let messages = entries.len();
    if !checked.pack().documents.is_empty() {
        entries.push((EntryName::for_path("documents.json"), Cow::from(documents::documents(checked).to_json())));
    }
    entries.push((EntryName::for_path(bundle::CATALOG), Cow::from(compile::compile(checked))));
    entries.push((EntryName::for_path("NOTICE"), Cow::from(notice(checked, &draft).into_bytes())));
    files.extend(bundle::records(&entries[messages..]));
    files.sort_by(|left, right| left.name.cmp(&right.name));
    draft.files = files;
    (draft, entries)
}

fn finish(draft: Manifest, entries: Entries<'_>) -> Result<Built, bundle::Error> {
    let bytes = bundle::write_recorded(&draft, &entries)?;
    Ok(Built { file_name: bundle::file_name(&draft), manifest: draft, bytes })
}

fn draft(checked: &Checked<'_, '_>, channel: Channel, source_digest: String) -> Manifest {
    let (pack, target) = (checked.pack(), checked.target());
    let tag = &target.locale.tag;
    let counts = counts(checked);
    let source_messages = || checked.source().unique_entries().filter(|entry| entry.kind == EntryKind::Message);
    let translated = source_messages().filter(|entry| target.message(entry.name.as_str()).is_some()).count();
    let own_name = pack.config.language_name.as_ref().and_then(|id| compile::Folder::new(target).message(id));
    Manifest {
        format: manifest::FORMAT,
        required_reader: manifest::FORMAT,
        pack: pack.config.name.clone(),
        locale: tag.clone(),
        source_locale: pack.config.source_locale.clone(),
        name: own_name.or_else(|| tag.own_name()).unwrap_or_else(|| tag.to_string()),
        english_name: tag.english_name().unwrap_or_else(|| tag.to_string()),
        script: tag.script(),
        direction: tag.direction(),
        version: String::new(),
        sequence: 0,
        channel: channel.as_str().to_owned(),
        source_digest,
        cldr: CLDR_VERSION.to_owned(),
        coverage: Coverage { translated, of: source_messages().count() },
        provenance: provenance(checked),
        counts,
        documents: listed(checked),
        unlisted_documents: unlisted(checked),
        files: Vec::new(),
    }
}

fn counts(checked: &Checked<'_, '_>) -> Counts {
    let mut counts = Counts::default();
    for entry in checked.target().unique_entries() {
        match entry.kind {
            EntryKind::Message => {
                counts.messages += 1;
                counts.attributes += entry.attributes.len();
            }
            EntryKind::Term => counts.terms += 1,
        }
    }
    counts.documents = checked.documents().values().filter(|state| **state == DocumentState::Listed).count();
    counts
}

/// Messages a way of translation.
fn provenance(checked: &Checked<'_, '_>) -> BTreeMap<String, usize> {
    let (pack, target) = (checked.pack(), checked.target());
    let default = pack.config.provenance_of(&target.locale.tag);
    let mut counts = BTreeMap::new();
    for entry in target.unique_entries().filter(|entry| entry.kind == EntryKind::Message) {
        let record = target.ledger.get(&review::name_of(pack, &entry));
        *counts.entry(record.map_or(default, |record| record.method).as_str().to_owned()).or_default() += 1;
    }
    counts
}

/// How far the reviews of a locale's messages are, by their names in the ledger; nothing where nobody has signed any.
fn states(checked: &Checked<'_, '_>) -> BTreeMap<String, State> {
    if checked.target().ledger.iter().all(|(_, record)| !record.is_signed()) {
        return BTreeMap::new();
    }
    let standings = review::standings(checked.pack(), checked.source(), checked.target());
    standings.into_iter().map(|standing| (standing.name, standing.state)).collect()
}

/// The word for the least that all of some messages have.
fn status(least: Option<State>) -> &'static str {
    match least {
        Some(State::Approved) => "approved",
        Some(State::Revised) => "revised",
        _ => "unreviewed",
    }
}

fn listed(checked: &Checked<'_, '_>) -> Vec<DocumentRecord> {
    let listed = checked.pack().documents.iter().filter(|document| checked.documents().get(&document.id) == Some(&DocumentState::Listed));
    let states = states(checked);
    let record = listed.map(|document| {
        let required = required_messages(document, checked.source());
        let least = required.iter().map(|id| states.get(id).copied().unwrap_or(State::Draft)).min();
        DocumentRecord {
            id: document.id.clone(),
            purpose: document.purpose.clone(),
            audience: document.audience.clone(),
            written: document.written.clone(),
            review_by: document.review_by.clone(),
            status: status(least).to_owned(),
        }
    });
    record.collect()
}

fn unlisted(checked: &Checked<'_, '_>) -> Vec<UnlistedDocument> {
    let states = checked.documents().iter();
    let missing = states.filter_map(|(id, state)| match state {
        DocumentState::Listed => None,
        DocumentState::Incomplete(missing) => Some(UnlistedDocument { id: id.clone(), missing: missing.clone() }),
    });
    missing.collect()
}

/// A digest over everything that the locale's bundle is made from, each part with its length in front: messages in
/// canonical form, so that a comment or a blank changes nothing.
fn source_digest(checked: &Checked<'_, '_>, messages: &[FileRecord]) -> String {
    let mut hash = Sha256::new();
    let mut part = |bytes: &[u8]| {
        hash.update((bytes.len() as u64).to_be_bytes());
        hash.update(bytes);
    };
    part(checked.target().locale.tag.as_str().as_bytes());
    for file in messages {
        part(file.name.as_bytes());
        part(file.sha256.as_bytes());
    }
    for document in &checked.pack().documents {
        part(document.id.as_bytes());
        part(document.file.text().as_bytes());
    }
    for text in [&checked.pack().config.title, &checked.pack().config.notice, &checked.pack().config.glossary_messages] {
        part(text.as_deref().unwrap_or_default().as_bytes());
    }
    format!("sha256:{}", hex(&hash.finalize()))
}

/// `X.Y.Z-dev.<digest8>`, where the digest is over the manifest, and so over all that is in the bundle, and this tool's
/// version.
///
/// The eight digits start at the digest's first letter: semver reads `01234567` as a number and refuses its zero.
fn development_version(draft: &Manifest, next: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(env!("CARGO_PKG_VERSION"));
    hash.update(draft.to_json());
    let digits = hex(&hash.finalize());
    let digits = digits.trim_start_matches(|digit: char| digit.is_ascii_digit());
    let digest8: String = digits.chars().chain(std::iter::repeat('f')).take(8).collect();
    format!("{next}-dev.{digest8}")
}

/// Such as "machine translated (mt-raw), not reviewed".
fn what_the_text_is(checked: &Checked<'_, '_>, provenance: &BTreeMap<String, usize>) -> String {
    let meaning = |word: &str| Provenance::of(word).map_or("", Provenance::meaning);
    let ways = match provenance.iter().collect::<Vec<_>>().as_slice() {
        [(word, _)] => format!("{} ({word})", meaning(word)),
        several => several.iter().map(|(word, count)| format!("{count} {} ({word})", meaning(word))).collect::<Vec<_>>().join(", "),
    };
    let states = states(checked);
    let of = |wanted| states.values().filter(|state| **state == wanted).count();
    let (approved, revised) = (of(State::Approved), of(State::Revised));
    let all: usize = provenance.values().sum();
    if approved + revised == 0 {
        return format!("{ways}, not reviewed");
    }
    let parts = [
        (approved, "approved by a clinician"),
        (revised, "revised by a second person"),
        (all.saturating_sub(approved + revised), "not reviewed"),
    ];
    let parts: Vec<String> = parts.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} of {all} {what}")).collect();
    format!("{ways}; {}", parts.join(", "))
}

fn notice(checked: &Checked<'_, '_>, draft: &Manifest) -> String {
    let config = &checked.pack().config;
    let mut text = format!("{}\n", config.title.as_deref().unwrap_or(&config.name));
    text.push_str(&format!("Language: {} ({}, {})\n", draft.name, draft.english_name, draft.locale));
    text.push_str(&format!("Text: {}.\n", what_the_text_is(checked, &draft.provenance)));
    if let Some(notice) = &config.notice {
        text.push('\n');
        text.push_str(notice.trim());
        text.push('\n');
    }
    text
}
