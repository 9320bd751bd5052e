//! Entries to a zip in its one canonical form. The same entries give the same bytes, in whatever order they come.

use std::borrow::Cow;
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::MANIFEST;
use super::error::Error;
use super::layout::{Entry, archive_len, check_budget, check_count};
use super::manifest::{FileRecord, Manifest};
use super::name::{EntryName, check_distinct};
use super::verify;

/// Writes a bundle: the entries and `manifest.json`, made from the draft, in byte-wise order of their names.
///
/// `files` of the draft is ignored and made from the entries; everything else stands as it is. What is written is what
/// [`Bundle::open`](super::Bundle::open) accepts.
///
/// # Errors
///
/// When two names are the same file on some system or one is `manifest.json` ([`Error::is_bad_name`]), when something
/// is over a cap ([`Error::is_too_large`]), or when the draft has a pack name, version or format that no manifest may
/// have ([`Error::is_bad_content`]).
///
/// ```
/// use std::borrow::Cow;
///
/// use fluent_pack::bundle::manifest::{Counts, Coverage, FORMAT, Manifest};
/// use fluent_pack::bundle::{Bundle, EntryName, file_name, write};
/// use fluent_pack::locale::{CLDR_VERSION, LocaleTag};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let locale = LocaleTag::parse("es")?;
/// let draft = Manifest {
///     format: FORMAT,
///     required_reader: 1,
///     pack: "miss".into(),
///     source_locale: LocaleTag::parse("en")?,
///     name: "español".into(),
///     english_name: "Spanish".into(),
///     script: locale.script(),
///     direction: locale.direction(),
///     locale,
///     version: "1.0.0".into(),
///     sequence: 1,
///     channel: "release".into(),
///     source_digest: format!("sha256:{}", "0".repeat(64)),
///     cldr: CLDR_VERSION.into(),
///     counts: Counts { messages: 1, ..Counts::default() },
///     coverage: Coverage { translated: 1, of: 1 },
///     provenance: [("human".into(), 1)].into(),
///     documents: vec![],
///     unlisted_documents: vec![],
///     files: vec![],
/// };
/// let entries = vec![(EntryName::for_path("messages/hola.ftl"), Cow::from(&b"hola = Hola\n"[..]))];
/// let bytes = write(&draft, entries)?;
///
/// let bundle = Bundle::open(&bytes)?;
/// assert_eq!(file_name(bundle.manifest()), "miss-es-1.0.0.zip");
/// assert_eq!(bundle.entry("messages/hola.ftl"), Some(&b"hola = Hola\n"[..]));
/// # Ok(())
/// # }
/// ```
pub fn write(draft: &Manifest, entries: Vec<(EntryName, Cow<'_, [u8]>)>) -> Result<Vec<u8>, Error> {
    let draft = Manifest { files: records(&entries), ..draft.clone() };
    write_recorded(&draft, &entries)
}

/// The records of some entries as they belong into a manifest, in byte-wise order of their names.
pub(crate) fn records(entries: &[(EntryName, Cow<'_, [u8]>)]) -> Vec<FileRecord> {
    let mut records: Vec<FileRecord> = entries.iter().map(|(name, bytes)| verify::record(&Entry { name: name.clone(), bytes })).collect();
    records.sort_by(|left, right| left.name.cmp(&right.name));
    records
}

/// Writes a bundle as [`write`] does, with a manifest that has the [`records`] of the entries already.
pub(crate) fn write_recorded(manifest: &Manifest, entries: &[(EntryName, Cow<'_, [u8]>)]) -> Result<Vec<u8>, Error> {
    check_count(entries.len().saturating_add(1))?;
    if let Some((name, _)) = entries.iter().find(|(name, _)| name.as_str() == MANIFEST) {
        return Err(Error::name(name.as_str().as_bytes(), "it is written from the draft; leave it out of the entries"));
    }
    let mut entries: Vec<Entry<'_>> = entries.iter().map(|(name, bytes)| Entry { name: name.clone(), bytes: bytes.as_ref() }).collect();
    entries.sort_by(|left, right| left.name.cmp(&right.name));
    verify::check_values(manifest)?;
    let json = manifest.to_json();
    let place = entries.partition_point(|entry| entry.name.as_str() < MANIFEST);
    entries.insert(place, Entry { name: EntryName::new(MANIFEST)?, bytes: &json });
    check_distinct(entries.iter().map(|entry| &entry.name))?;
    archive(&entries)
}

/// The zip of some entries, in the order given.
pub(super) fn archive(entries: &[Entry<'_>]) -> Result<Vec<u8>, Error> {
    check_budget(entries)?;
    let mut bytes = Vec::new();
    bytes.reserve_exact(usize::try_from(archive_len(entries)).unwrap_or(0));
    let mut writer = ZipWriter::new(Cursor::new(bytes));
    for entry in entries {
        let failed = |source: zip::result::ZipError| Error::corrupt_because(format!("`{}` could not be written", entry.name), source);
        writer.start_file(entry.name.as_str(), options()).map_err(failed)?;
        writer.write_all(entry.bytes).map_err(|source| failed(source.into()))?;
    }
    let end = writer.finish().map_err(|source| Error::corrupt_because("its directory could not be written", source))?;
    Ok(end.into_inner())
}

/// Everything that `zip` would else take from the host, the clock or the features of some other crate in the build.
fn options() -> SimpleFileOptions {
    // The time that strip-nondeterminism writes, so that it finds nothing to change.
    let time = DateTime::from_date_and_time(1980, 1, 1, 12, 1, 0).expect("the date exists");
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .compression_level(None)
        .last_modified_time(time)
        .system(System::Unix)
        .unix_permissions(0o644)
        .large_file(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_size_is_known_before_writing() {
        let entries =
            [Entry { name: EntryName::new("a/b").unwrap(), bytes: b"12345" }, Entry { name: EntryName::new("c").unwrap(), bytes: b"" }];
        let bytes = archive(&entries).unwrap();
        assert_eq!(bytes.len() as u64, archive_len(&entries));
        assert_eq!(bytes.capacity(), bytes.len());
    }
}
