//! A zip in its one canonical form to entries that borrow from it. Never panics; allocates a small multiple of the input.

use std::collections::HashSet;
use std::io::Cursor;

use zip::CompressionMethod;
use zip::read::{ArchiveOffset, Config, ZipArchive};

use super::error::Error;
use super::layout::{EndRecord, Entry, check_total, offset_of, place_of};
use super::manifest::Manifest;
use super::name::{EntryName, check_distinct};
use super::verify::{self, first_difference};
use super::write::archive;
use super::{CATALOG, DOCUMENTS, MANIFEST, NOTICE};
use crate::catalog::{self, Catalog};
use crate::documents::Documents;

/// A bundle that was proved: canonical form, lawful names, and a manifest that agrees with every entry.
///
/// Entries are read in place: they borrow from the bytes given to [`open`](Self::open).
#[derive(Debug, Clone)]
pub struct Bundle<'bytes> {
    manifest: Manifest,
    /// In byte-wise order of their names.
    entries: Vec<Entry<'bytes>>,
}

impl<'bytes> Bundle<'bytes> {
    /// Proves that the bytes are a bundle in its one form.
    ///
    /// First the budgets of [`limits`](crate::limits), from the size and the end record alone; then the entries are
    /// read and written again, and must give the same bytes: every ambiguous or hostile zip (overlaps, escaping or
    /// repeated names, links, headers that disagree, junk before, between or behind, zip64, compression) fails that one
    /// test. Then the manifest must list exactly the entries, with size and SHA-256.
    ///
    /// This proves that nothing is damaged or ambiguous, not who made it: that is the signature's part.
    ///
    /// # Errors
    ///
    /// Whatever is wrong, with the place and the way out; ask the predicates of [`Error`].
    ///
    /// ```
    /// use fluent_pack::bundle::Bundle;
    /// let error = Bundle::open(b"PK\x03\x04 and the rest got lost").unwrap_err();
    /// assert!(error.is_corrupt());
    /// assert_eq!(
    ///     format!("failed to {error}"),
    ///     "failed to read the bundle: it has no end record: the file was cut short; \
    ///      fetch it again, or make it again with `fluent-pack build`",
    /// );
    /// ```
    ///
    /// A bundle that opens is shown at [`write`](super::write()).
    pub fn open(bytes: &'bytes [u8]) -> Result<Self, Error> {
        check_total(bytes.len() as u64)?;
        let end = EndRecord::read(bytes)?;
        let entries = read_entries(bytes, end)?;
        check_distinct(entries.iter().map(|entry| &entry.name))?;
        check_canonical(bytes, &entries)?;

        check_order(&entries)?;
        let json = find(&entries, MANIFEST).ok_or_else(|| Error::content(MANIFEST, "the bundle does not have it"))?;
        let manifest = verify::manifest(json)?;
        verify::check_files(&manifest, &entries)?;
        Ok(Self { manifest, entries })
    }

    /// What the bundle is and what is in it.
    #[must_use]
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Every entry in the order of the bundle, which is the byte-wise one of their names.
    pub fn entries(&self) -> impl ExactSizeIterator<Item = (&str, &'bytes [u8])> {
        self.entries.iter().map(|entry| (entry.name.as_str(), entry.bytes))
    }

    /// The bytes of one entry.
    #[must_use]
    pub fn entry(&self, name: &str) -> Option<&'bytes [u8]> {
        find(&self.entries, name)
    }

    /// The compiled messages, read in place: the catalog borrows from the bytes given to [`open`](Self::open).
    ///
    /// # Errors
    ///
    /// When `catalog.bin` is no catalog that this version reads; ask the predicates of [`catalog::Error`].
    pub fn catalog(&self) -> Result<Option<Catalog<&'bytes [u8]>>, catalog::Error> {
        self.entry(CATALOG).map(Catalog::open).transpose()
    }

    /// The documents, parsed.
    ///
    /// # Errors
    ///
    /// When `documents.json` is not what its schema says ([`Error::is_bad_content`]) or was made for a newer reader
    /// ([`Error::is_newer`]). [`open`](Self::open) does not look into it.
    pub fn documents(&self) -> Result<Option<Documents>, Error> {
        self.entry(DOCUMENTS).map(verify::documents).transpose()
    }

    /// The legal notices.
    #[must_use]
    pub fn notice(&self) -> Option<&'bytes [u8]> {
        self.entry(NOTICE)
    }
}

/// The bytes of one of some entries, which stand in order.
fn find<'bytes>(entries: &[Entry<'bytes>], name: &str) -> Option<&'bytes [u8]> {
    let index = entries.binary_search_by(|entry| entry.name.as_str().cmp(name)).ok()?;
    entries.get(index).map(|entry| entry.bytes)
}

type Archive<'bytes> = ZipArchive<Cursor<&'bytes [u8]>>;

/// Reads the entries as `zip` sees them, each starting where the one before ends.
///
/// That order is also what bounds their sum: overlapping entries could claim the same bytes ten thousand times.
fn read_entries(bytes: &[u8], end: EndRecord) -> Result<Vec<Entry<'_>>, Error> {
    let mut archive = open_archive(bytes, end)?;
    let mut entries = Vec::with_capacity(end.entries);
    let mut start = 0;
    for index in 0..end.entries {
        let (entry, next) = read_entry(&mut archive, index, bytes, start)?;
        entries.push(entry);
        start = next;
    }
    if start != end.central_start {
        return Err(Error::not_canonical(start as u64, "before the central directory", "something lies between it and the last entry"));
    }
    Ok(entries)
}

fn open_archive(bytes: &[u8], end: EndRecord) -> Result<Archive<'_>, Error> {
    let directory = bytes.get(end.central_start..).unwrap_or_default();
    // Without it, `zip` would look for some other end record further up.
    if end.entries > 0 && !directory.starts_with(b"PK\x01\x02") {
        return Err(Error::corrupt(format!("its central directory is not at byte {}, where the end record says", end.central_start)));
    }
    let config = Config { archive_offset: ArchiveOffset::Known(0) };
    let archive = ZipArchive::with_config(config, Cursor::new(bytes))
        .map_err(|source| Error::corrupt_because("its central directory does not read", source))?;
    if archive.has_duplicate_names() {
        return Err(Error::name(repeated_name(directory), "two entries have this name"));
    }
    if archive.len() != end.entries || archive.central_directory_start() != end.central_start as u64 {
        return Err(Error::corrupt("its central directory is not the one that the end record announces"));
    }
    Ok(archive)
}

/// The name that the directory lists again, for the message.
fn repeated_name(directory: &[u8]) -> &[u8] {
    let mut seen = HashSet::new();
    let mut rest = directory;
    while let Some(record) = rest.first_chunk::<46>() {
        let [name, extra, comment] = [28, 30, 32].map(|at| usize::from(u16::from_le_bytes([record[at], record[at + 1]])));
        let text = rest.get(46..46 + name).unwrap_or_default();
        if !seen.insert(text) {
            return text;
        }
        rest = rest.get(46 + name + extra + comment..).unwrap_or_default();
    }
    b""
}

/// Reads one entry that must start at `start`; gives it and where it ends.
fn read_entry<'bytes>(
    archive: &mut Archive<'bytes>,
    index: usize,
    bytes: &'bytes [u8],
    start: usize,
) -> Result<(Entry<'bytes>, usize), Error> {
    let unreadable = |source| Error::corrupt_because(format!("its entry {index} does not read"), source);
    let record = archive.by_index_data(index).map_err(unreadable)?;
    let name = EntryName::from_bytes(record.name_raw())?;
    let wrong = |offset: u64, field: &str, problem: &str| Err(Error::not_canonical(offset, format!("{field} of `{name}`"), problem));
    let central = record.central_header_start();
    if record.compression() != CompressionMethod::Stored {
        return wrong(central + 10, "compression method", "entries are stored, never compressed");
    }
    if record.header_start() != start as u64 {
        return wrong(
            central + 42,
            "offset of the local header",
            "the entry does not start where the one before it ends (a gap or an overlap)",
        );
    }
    if record.compressed_size() != record.size() {
        return wrong(central + 20, "sizes", "a stored entry has one size, this one claims two");
    }
    let size = usize::try_from(record.size()).unwrap_or(usize::MAX);
    let file = archive.by_index_raw(index).map_err(|source| Error::corrupt_because(format!("its entry `{name}` does not read"), source))?;
    let data = file.data_start().and_then(|data| usize::try_from(data).ok()).unwrap_or(usize::MAX);
    let end = data.saturating_add(size);
    match bytes.get(data..end) {
        Some(content) => Ok((Entry { name, bytes: content }, end)),
        None => Err(Error::not_canonical(central + 20, format!("size of `{name}`"), "the entry claims more bytes than the bundle has")),
    }
}

/// Refuses entries that are not in the order of a bundle.
fn check_order(entries: &[Entry<'_>]) -> Result<(), Error> {
    for (index, pair) in entries.windows(2).enumerate() {
        if let [left, right] = pair
            && left.name >= right.name
        {
            let problem = format!("it stands behind `{}`, but entries are in byte-wise order of their names", left.name);
            return Err(Error::not_canonical(offset_of(entries, index + 1), format!("entry `{}`", right.name), problem));
        }
    }
    Ok(())
}

/// The one test: the entries, written again, give the same bytes.
fn check_canonical(bytes: &[u8], entries: &[Entry<'_>]) -> Result<(), Error> {
    let again = archive(entries)?;
    if again == bytes {
        return Ok(());
    }
    let offset = first_difference(&again, bytes);
    let hex = |bytes: &[u8]| bytes.get(offset).map_or("nothing".to_owned(), |byte| format!("{byte:02x}"));
    let problem = format!("it has {} where {} belongs", hex(bytes), hex(&again));
    Err(Error::not_canonical(offset as u64, place_of(entries, offset as u64), problem))
}
