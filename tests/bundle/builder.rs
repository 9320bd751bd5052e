//! Zips by hand: every field is set explicitly, so that each can be wrong.

use std::borrow::Cow;

use fluent_pack::bundle::EntryName;
use fluent_pack::bundle::manifest::{Counts, Coverage, FileRecord, Manifest};
use fluent_pack::locale::{Direction, LocaleTag};
use sha2::{Digest as _, Sha256};

/// Fields of a local header and of a central directory record; a local header uses the first half.
#[derive(Clone)]
pub(crate) struct Header {
    pub(crate) signature: [u8; 4],
    pub(crate) made_by: u16,
    pub(crate) needed: u16,
    pub(crate) flags: u16,
    pub(crate) method: u16,
    pub(crate) time: u16,
    pub(crate) date: u16,
    pub(crate) crc: u32,
    pub(crate) packed: u32,
    pub(crate) size: u32,
    pub(crate) name: Vec<u8>,
    pub(crate) extra: Vec<u8>,
    pub(crate) comment: Vec<u8>,
    pub(crate) disk: u16,
    pub(crate) internal: u16,
    pub(crate) external: u32,
    /// Where the local header is; where it was put, if none.
    pub(crate) offset: Option<u32>,
}

/// An entry, or only one half of it.
#[derive(Clone)]
pub(crate) struct Item {
    /// Bytes before the local header.
    pub(crate) gap: Vec<u8>,
    pub(crate) local: Option<Header>,
    pub(crate) data: Vec<u8>,
    /// Bytes behind the data.
    pub(crate) descriptor: Vec<u8>,
    pub(crate) central: Option<Header>,
}

/// Fields of the end record; counted and measured, where none.
#[derive(Clone, Default)]
pub(crate) struct End {
    pub(crate) disk: u16,
    pub(crate) central_disk: u16,
    pub(crate) here: Option<u16>,
    pub(crate) count: Option<u16>,
    pub(crate) central_size: Option<u32>,
    pub(crate) central_offset: Option<u32>,
    pub(crate) comment: Vec<u8>,
}

/// A zip.
#[derive(Clone)]
pub(crate) struct Zip {
    pub(crate) prefix: Vec<u8>,
    pub(crate) items: Vec<Item>,
    /// Bytes between the entries and the central directory.
    pub(crate) before_central: Vec<u8>,
    /// Bytes between the central directory and the end record.
    pub(crate) before_end: Vec<u8>,
    pub(crate) end: End,
    pub(crate) suffix: Vec<u8>,
}

impl Header {
    fn canonical(name: &str, data: &[u8], signature: [u8; 4]) -> Self {
        let size = u32::try_from(data.len()).expect("test data is small");
        Self {
            signature,
            made_by: 0x030a,
            needed: 10,
            flags: 0,
            method: 0,
            time: 12 << 11 | 1 << 5,
            date: 1 << 5 | 1,
            crc: crc32(data),
            packed: size,
            size,
            name: name.as_bytes().to_vec(),
            extra: vec![],
            comment: vec![],
            disk: 0,
            internal: 0,
            external: 0o100_644 << 16,
            offset: None,
        }
    }

    fn common(&self) -> Vec<u8> {
        let mut bytes = vec![];
        for field in [self.needed, self.flags, self.method, self.time, self.date] {
            bytes.extend(field.to_le_bytes());
        }
        for field in [self.crc, self.packed, self.size] {
            bytes.extend(field.to_le_bytes());
        }
        bytes.extend(short(self.name.len()));
        bytes.extend(short(self.extra.len()));
        bytes
    }

    fn local(&self) -> Vec<u8> {
        [&self.signature[..], &self.common(), &self.name, &self.extra].concat()
    }

    fn central(&self, offset: u32) -> Vec<u8> {
        let mut bytes = [&self.signature[..], &self.made_by.to_le_bytes(), &self.common()].concat();
        bytes.extend(short(self.comment.len()));
        bytes.extend(self.disk.to_le_bytes());
        bytes.extend(self.internal.to_le_bytes());
        bytes.extend(self.external.to_le_bytes());
        bytes.extend(self.offset.unwrap_or(offset).to_le_bytes());
        bytes.extend([&self.name[..], &self.extra, &self.comment].concat());
        bytes
    }
}

impl Item {
    pub(crate) fn new(name: &str, data: &[u8]) -> Self {
        Self {
            gap: vec![],
            local: Some(Header::canonical(name, data, *b"PK\x03\x04")),
            data: data.to_vec(),
            descriptor: vec![],
            central: Some(Header::canonical(name, data, *b"PK\x01\x02")),
        }
    }

    /// Changes both headers.
    pub(crate) fn both(&mut self, mut change: impl FnMut(&mut Header)) {
        self.local.as_mut().map(&mut change);
        self.central.as_mut().map(&mut change);
    }

    pub(crate) fn local(&mut self) -> &mut Header {
        self.local.as_mut().expect("the item has a local header")
    }

    pub(crate) fn central(&mut self) -> &mut Header {
        self.central.as_mut().expect("the item has a central record")
    }
}

impl Zip {
    /// Items as they are, nothing else.
    pub(crate) fn of(items: Vec<Item>) -> Self {
        Self { prefix: vec![], items, before_central: vec![], before_end: vec![], end: End::default(), suffix: vec![] }
    }

    /// A bundle: these entries, which are in order, and a right manifest in its place.
    pub(crate) fn bundle(entries: &[(&str, &[u8])]) -> Self {
        Self::with_manifest(&manifest_of(entries).to_json(), entries)
    }

    /// A bundle with any text for a manifest.
    pub(crate) fn with_manifest(json: &[u8], entries: &[(&str, &[u8])]) -> Self {
        let mut items: Vec<Item> = entries.iter().map(|(name, data)| Item::new(name, data)).collect();
        items.insert(entries.partition_point(|(name, _)| *name < "manifest.json"), Item::new("manifest.json", json));
        Self::of(items)
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut bytes = self.prefix.clone();
        let mut offsets = vec![];
        for item in &self.items {
            bytes.extend(&item.gap);
            offsets.push(long(bytes.len()));
            if let Some(local) = &item.local {
                bytes.extend(local.local());
                bytes.extend([&item.data[..], &item.descriptor].concat());
            }
        }
        bytes.extend(&self.before_central);
        let start = bytes.len();
        let mut count = 0_usize;
        for (item, offset) in self.items.iter().zip(offsets) {
            if let Some(central) = &item.central {
                bytes.extend(central.central(offset));
                count += 1;
            }
        }
        let size = bytes.len() - start;
        bytes.extend(&self.before_end);
        let end = self.end(count, size, start);
        [bytes, end, self.suffix.clone()].concat()
    }

    /// The end record for what was counted and measured.
    pub(crate) fn end(&self, count: usize, size: usize, start: usize) -> Vec<u8> {
        let end = &self.end;
        let counted = u16::from_le_bytes(short(count));
        let mut bytes = b"PK\x05\x06".to_vec();
        for field in [end.disk, end.central_disk, end.here.unwrap_or(counted), end.count.unwrap_or(counted)] {
            bytes.extend(field.to_le_bytes());
        }
        bytes.extend(end.central_size.unwrap_or(u32::from_le_bytes(long_bytes(size))).to_le_bytes());
        bytes.extend(end.central_offset.unwrap_or(u32::from_le_bytes(long_bytes(start))).to_le_bytes());
        bytes.extend(short(end.comment.len()));
        bytes.extend(&end.comment);
        bytes
    }
}

/// A draft with lawful values and no files.
pub(crate) fn draft() -> Manifest {
    let tag = |text: &str| LocaleTag::parse(text).expect("the tag is well-formed");
    Manifest {
        format: 1,
        required_reader: 1,
        pack: "miss".into(),
        locale: tag("es"),
        source_locale: tag("en"),
        name: "espa\u{f1}ol".into(),
        english_name: "Spanish".into(),
        script: "Latn".into(),
        direction: Direction::Ltr,
        version: "1.2.3".into(),
        sequence: 4,
        channel: "release".into(),
        source_digest: format!("sha256:{}", "0".repeat(64)),
        cldr: "49".into(),
        counts: Counts { messages: 1, attributes: 0, terms: 0, documents: 0 },
        coverage: Coverage { translated: 1, of: 2 },
        provenance: [("human".to_owned(), 1)].into(),
        documents: vec![],
        unlisted_documents: vec![],
        files: vec![],
    }
}

/// The draft with the records of these entries.
pub(crate) fn manifest_of(entries: &[(&str, &[u8])]) -> Manifest {
    let files = entries.iter().map(|(name, data)| FileRecord { name: (*name).to_owned(), bytes: data.len() as u64, sha256: sha256(data) });
    Manifest { files: files.collect(), ..draft() }
}

/// Entries as `write` takes them.
pub(crate) fn owned(entries: &[(&str, &[u8])]) -> Vec<(EntryName, Cow<'static, [u8]>)> {
    entries.iter().map(|(name, data)| (EntryName::new(name).expect("the name is lawful"), Cow::Owned(data.to_vec()))).collect()
}

/// A digest as the manifest has it.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// CRC-32 of APPNOTE 4.4.7, bit by bit.
pub(crate) fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
    !bytes.iter().fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), step))
}

/// The low 16 bits, as a lying writer would leave them.
fn short(number: usize) -> [u8; 2] {
    let [first, second, ..] = number.to_le_bytes();
    [first, second]
}

fn long(number: usize) -> u32 {
    u32::from_le_bytes(long_bytes(number))
}

fn long_bytes(number: usize) -> [u8; 4] {
    let [first, second, third, fourth, ..] = number.to_le_bytes();
    [first, second, third, fourth]
}
