//! `manifest.json` and `documents.json`: one way to print them, and nothing accepted that was printed another way.
//!
//! The same checks run when a bundle is written and when it is opened, so what was written always opens.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::digest::sha256_hex;
use super::error::{Error, shown};
use super::identity;
use super::layout::Entry;
use super::manifest::{FORMAT, FileRecord, Manifest};
use super::{DOCUMENTS, MANIFEST};
use crate::documents;

/// The part of every manifest, however new, that says who can read it.
#[derive(Deserialize)]
struct Head {
    format: u32,
    required_reader: u32,
}

impl Manifest {
    /// The text of `manifest.json`: keys in the order of the fields, two spaces of indent, one final newline.
    #[must_use]
    pub fn to_json(&self) -> Vec<u8> {
        print(self)
    }
}

impl documents::Documents {
    /// The text of `documents.json`: keys in the order of the fields, two spaces of indent, one final newline.
    #[must_use]
    pub fn to_json(&self) -> Vec<u8> {
        print(self)
    }
}

/// The record of an entry as it belongs into the manifest.
pub(super) fn record(entry: &Entry<'_>) -> FileRecord {
    FileRecord { name: entry.name.to_string(), bytes: entry.bytes.len() as u64, sha256: sha256_hex(entry.bytes) }
}

/// Reads `manifest.json` and proves its values, but not its list of files.
pub(super) fn manifest(json: &[u8]) -> Result<Manifest, Error> {
    let head: Head = parse(MANIFEST, json)?;
    check_head(head.format, head.required_reader)?;
    let manifest: Manifest = parse_canonical(MANIFEST, json)?;
    check_values(&manifest)?;
    Ok(manifest)
}

/// Refuses values that no manifest may have.
pub(super) fn check_values(manifest: &Manifest) -> Result<(), Error> {
    check_head(manifest.format, manifest.required_reader)?;
    identity::check(manifest)
}

/// Refuses a list of files that is not exactly that of the entries, without the manifest itself.
pub(super) fn check_files(manifest: &Manifest, entries: &[Entry<'_>]) -> Result<(), Error> {
    let error = |problem: String| Err(Error::content(MANIFEST, problem));
    let others: Vec<&Entry<'_>> = entries.iter().filter(|entry| entry.name.as_str() != MANIFEST).collect();
    let listed = manifest.files.iter().map(|file| file.name.as_str());
    if !listed.eq(others.iter().map(|entry| entry.name.as_str())) {
        return error(wrong_names(manifest, &others));
    }
    for (file, entry) in manifest.files.iter().zip(others) {
        if file.bytes != entry.bytes.len() as u64 {
            return error(format!("it gives `{}` a size of {} bytes, the bundle has {}", file.name, file.bytes, entry.bytes.len()));
        }
        if file.sha256 != sha256_hex(entry.bytes) {
            return error(format!(
                "`{}` does not have the SHA-256 that it lists: one of the two was changed after the bundle was made",
                file.name
            ));
        }
    }
    Ok(())
}

/// Says how the names listed differ from those of the entries.
fn wrong_names(manifest: &Manifest, others: &[&Entry<'_>]) -> String {
    let listed: BTreeSet<&str> = manifest.files.iter().map(|file| file.name.as_str()).collect();
    let present: BTreeSet<&str> = others.iter().map(|entry| entry.name.as_str()).collect();
    if let Some(name) = listed.difference(&present).next() {
        format!("it lists `{}`, which the bundle does not have", shown(name.as_bytes()))
    } else if let Some(name) = present.difference(&listed).next() {
        format!("it does not list `{name}`, which the bundle has")
    } else {
        "it lists a file twice, or not in the order of the bundle".to_owned()
    }
}

/// Reads `documents.json`.
pub(super) fn documents(json: &[u8]) -> Result<documents::Documents, Error> {
    #[derive(Deserialize)]
    struct Format {
        format: u32,
    }
    let head: Format = parse(DOCUMENTS, json)?;
    if head.format > documents::FORMAT {
        return Err(Error::newer(head.format, documents::FORMAT));
    }
    parse_canonical(DOCUMENTS, json)
}

fn check_head(format: u32, required_reader: u32) -> Result<(), Error> {
    let newest = format.max(required_reader);
    if newest > FORMAT {
        return Err(Error::newer(newest, FORMAT));
    }
    if format == 0 || required_reader == 0 || required_reader > format {
        return Err(Error::content(MANIFEST, format!("format {format} and required reader {required_reader} do not go together")));
    }
    Ok(())
}

fn parse<T: DeserializeOwned>(name: &str, json: &[u8]) -> Result<T, Error> {
    serde_json::from_slice(json).map_err(|source| Error::content_because(name, "it does not read as the JSON that belongs there", source))
}

/// Parses, prints again and compares: this refuses what parsers differ on (repeated keys, other spellings of a value).
fn parse_canonical<T: DeserializeOwned + Serialize>(name: &str, json: &[u8]) -> Result<T, Error> {
    let value: T = parse(name, json)?;
    let printed = print(&value);
    if printed != json {
        let offset = first_difference(&printed, json);
        let problem =
            format!("its JSON is not printed as `fluent-pack build` prints it, from byte {offset} on; make the bundle again with it");
        return Err(Error::content(name, problem));
    }
    Ok(value)
}

fn print<T: Serialize>(value: &T) -> Vec<u8> {
    let mut json = serde_json::to_vec_pretty(value).expect("structs of text, numbers and lists always print as JSON");
    json.push(b'\n');
    json
}

/// The first offset at which two texts differ.
pub(super) fn first_difference(left: &[u8], right: &[u8]) -> usize {
    left.iter().zip(right).position(|(left, right)| left != right).unwrap_or(left.len().min(right.len()))
}
