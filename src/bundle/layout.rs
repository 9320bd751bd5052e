//! Where everything lies in the canonical zip (PKWARE APPNOTE 6.3.10), in numbers and in words.
//!
//! Reads only the end record; entries are read by `zip`. Offsets here are those of the canonical form, which has no
//! gaps: local headers with their data one after the other, the central directory, the end record.

use super::error::Error;
use super::name::EntryName;
use crate::limits::{MAX_BUNDLE, MAX_BUNDLE_ENTRIES, MAX_BUNDLE_JSON, MAX_ENTRY_NAME, MAX_MANIFEST};

const LOCAL_HEADER: u64 = 30;
const CENTRAL_RECORD: u64 = 46;
const END_RECORD: usize = 22;
const END_SIGNATURE: [u8; 4] = *b"PK\x05\x06";

/// How far back an end record may start when a comment follows it.
const END_SEARCH: usize = END_RECORD + 0xffff;

/// Fields of a local file header and where they start (section 4.3.7).
const LOCAL_FIELDS: [(u64, &str); 12] = [
    (0, "signature"),
    (4, "version needed to extract"),
    (6, "flags"),
    (8, "compression method"),
    (10, "time"),
    (12, "date"),
    (14, "CRC-32"),
    (18, "compressed size"),
    (22, "uncompressed size"),
    (26, "length of the name"),
    (28, "length of the extra field"),
    (30, "name"),
];

/// Fields of a central directory record and where they start (section 4.3.12).
const CENTRAL_FIELDS: [(u64, &str); 18] = [
    (0, "signature"),
    (4, "version of the zip format"),
    (5, "host system"),
    (6, "version needed to extract"),
    (8, "flags"),
    (10, "compression method"),
    (12, "time"),
    (14, "date"),
    (16, "CRC-32"),
    (20, "compressed size"),
    (24, "uncompressed size"),
    (28, "length of the name"),
    (30, "length of the extra field"),
    (32, "length of the comment"),
    (34, "disk number"),
    (36, "internal attributes"),
    (38, "file mode"),
    (42, "offset of the local header"),
];

/// An entry: its name and its bytes.
#[derive(Debug, Clone)]
pub(super) struct Entry<'bytes> {
    pub(super) name: EntryName,
    pub(super) bytes: &'bytes [u8],
}

impl Entry<'_> {
    fn local_len(&self) -> u64 {
        LOCAL_HEADER + self.name.as_str().len() as u64 + self.bytes.len() as u64
    }

    fn central_len(&self) -> u64 {
        CENTRAL_RECORD + self.name.as_str().len() as u64
    }
}

/// The size of the canonical zip of these entries.
pub(super) fn archive_len(entries: &[Entry<'_>]) -> u64 {
    entries.iter().map(|entry| entry.local_len() + entry.central_len()).sum::<u64>() + END_RECORD as u64
}

/// Where an entry starts in the canonical zip.
pub(super) fn offset_of(entries: &[Entry<'_>], index: usize) -> u64 {
    entries.iter().take(index).map(Entry::local_len).sum()
}

/// Refuses entries that are over a cap, one by one or together.
pub(super) fn check_budget(entries: &[Entry<'_>]) -> Result<(), Error> {
    check_count(entries.len())?;
    check_total(archive_len(entries))?;
    for (name, most) in [(super::MANIFEST, MAX_MANIFEST), (super::DOCUMENTS, MAX_BUNDLE_JSON)] {
        let size = entries.iter().find(|entry| entry.name.as_str() == name).map_or(0, |entry| entry.bytes.len() as u64);
        if size > most {
            return Err(Error::too_large(format!("the size of `{name}` in bytes"), size, most));
        }
    }
    Ok(())
}

/// Refuses more entries than a bundle may have.
pub(super) fn check_count(count: usize) -> Result<(), Error> {
    if count > MAX_BUNDLE_ENTRIES {
        return Err(Error::too_large("its number of entries", count as u64, MAX_BUNDLE_ENTRIES as u64));
    }
    Ok(())
}

/// Refuses a bundle of more bytes than one may have.
pub(super) fn check_total(bytes: u64) -> Result<(), Error> {
    if bytes > MAX_BUNDLE { Err(Error::too_large("its size in bytes", bytes, MAX_BUNDLE)) } else { Ok(()) }
}

/// What the end record says, once it was found to be the canonical one.
#[derive(Debug, Clone, Copy)]
pub(super) struct EndRecord {
    /// Entries of the bundle.
    pub(super) entries: usize,
    /// Where the central directory starts.
    pub(super) central_start: usize,
}

impl EndRecord {
    /// Reads the last 22 bytes, and proves that the directory it points to ends where it starts itself.
    ///
    /// Done before anything is allocated for entries: it bounds their number and the size of the directory.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Error> {
        let start = bytes.len().saturating_sub(END_RECORD);
        let Some((signature, record)) = bytes.get(start..).and_then(|tail| tail.split_first_chunk::<4>()) else {
            return Err(missing(bytes));
        };
        let Some(record) = record.first_chunk::<18>().filter(|_| *signature == END_SIGNATURE) else { return Err(missing(bytes)) };
        let [d0, d1, c0, c1, h0, h1, n0, n1, s0, s1, s2, s3, o0, o1, o2, o3, m0, m1] = *record;
        let counts = (u16::from_le_bytes([h0, h1]), u16::from_le_bytes([n0, n1]));
        let (size, offset) = (u32::from_le_bytes([s0, s1, s2, s3]), u32::from_le_bytes([o0, o1, o2, o3]));
        let wrong = |field: u64, problem: &str| Err(Error::not_canonical(start as u64 + field, "in the end record", problem));

        if [d0, d1, c0, c1] != [0; 4] {
            return wrong(4, "the disk numbers are not 0, as if the zip were one of several");
        }
        if counts.1 == u16::MAX || size == u32::MAX || offset == u32::MAX {
            return wrong(10, "it points to a zip64 end record, which no bundle needs");
        }
        if counts.0 != counts.1 {
            return wrong(8, "its two numbers of entries are not equal");
        }
        check_count(counts.1.into())?;
        if [m0, m1] != [0; 2] {
            return wrong(20, "it announces a comment");
        }
        if u64::from(offset) + u64::from(size) != start as u64 {
            return wrong(
                12,
                "the central directory that it points to does not end where it starts itself (something was put before, between or behind, or it was changed)",
            );
        }
        let (count, size) = (u64::from(counts.1), u64::from(size));
        if size < count * (CENTRAL_RECORD + 1) || size > count * (CENTRAL_RECORD + MAX_ENTRY_NAME as u64) {
            return wrong(12, "the size of the central directory cannot be that of so many entries");
        }
        Ok(Self { entries: counts.1.into(), central_start: offset as usize })
    }
}

/// Says why there is no end record where it belongs.
fn missing(bytes: &[u8]) -> Error {
    if bytes.is_empty() {
        return Error::corrupt("it is empty");
    }
    let tail = bytes.get(bytes.len().saturating_sub(END_SEARCH)..).unwrap_or(bytes);
    let found = tail.windows(END_SIGNATURE.len()).rposition(|window| window == END_SIGNATURE);
    match found.map(|start| tail.len() - start) {
        Some(from_end) if from_end > END_RECORD => Error::not_canonical(
            (bytes.len() - from_end + END_RECORD) as u64,
            "behind the end record",
            format!("{} bytes too many: a comment, or something was appended", from_end - END_RECORD),
        ),
        Some(_) => Error::corrupt("its end record is incomplete: the file was cut short"),
        None if bytes.starts_with(b"PK") => Error::corrupt("it has no end record: the file was cut short"),
        None => Error::corrupt("it is not a zip"),
    }
}

/// Words for what lies at an offset of the canonical zip of these entries.
pub(super) fn place_of(entries: &[Entry<'_>], offset: u64) -> String {
    let mut start = 0;
    for entry in entries {
        let data = start + LOCAL_HEADER + entry.name.as_str().len() as u64;
        if offset < data {
            return format!("{} in the local header of `{}`", field_at(&LOCAL_FIELDS, offset - start), entry.name);
        }
        start += entry.local_len();
        if offset < start {
            return format!("in the data of `{}`", entry.name);
        }
    }
    for entry in entries {
        if offset < start + entry.central_len() {
            let at = offset - start;
            let field = if at < CENTRAL_RECORD { field_at(&CENTRAL_FIELDS, at) } else { "name" };
            return format!("{field} in the central directory record of `{}`", entry.name);
        }
        start += entry.central_len();
    }
    "in the end record".to_owned()
}

fn field_at(fields: &[(u64, &'static str)], at: u64) -> &'static str {
    fields.iter().rev().find(|(start, _)| *start <= at).map_or("signature", |(_, name)| name)
}
