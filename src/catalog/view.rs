//! A catalog read in place: look-up, entries, patterns.

use std::fmt;

use super::entry::{Attribute, Entries, Entry};
use super::error::{Damage, Error};
use super::hash;
use super::layout::{Layout, Section};
use super::program::Program;
use super::reader::{self, Reader};
use super::verify;
use crate::locale::PluralCategory;

/// A catalog over bytes of any owner: `&[u8]`, `Vec<u8>`, `Arc<[u8]>`, a map.
///
/// `Send` and `Sync` where the owner is; reading takes no lock and allocates nothing.
#[derive(Clone)]
pub struct Catalog<B = Vec<u8>> {
    bytes: B,
    layout: Layout,
}

impl<B: AsRef<[u8]>> Catalog<B> {
    /// Proves the header: magic, version, length, the edges of the sections.
    ///
    /// Costs the same whatever the size. What lies behind the header is proved where it is read.
    ///
    /// # Errors
    ///
    /// When the bytes are no catalog, one of another format, or cut short; ask the predicates of [`Error`].
    ///
    /// ```
    /// use fluent_pack::catalog::Catalog;
    /// let error = Catalog::open(&b"\x8fFPC\r\n\x1a\n\x02\x00"[..]).unwrap_err();
    /// assert!(error.is_newer());
    /// assert_eq!(
    ///     format!("failed to {error}"),
    ///     "failed to open the catalog: it has format 2, this reader knows format 1; update the app or tool that reads it",
    /// );
    /// ```
    pub fn open(bytes: B) -> Result<Self, Error> {
        let layout = verify::layout(bytes.as_ref())?;
        let catalog = Self { bytes, layout };
        let mut meta = catalog.file().section(layout.meta, layout.meta.start);
        if meta.string().and_then(|_| meta.string()).is_err() {
            return Err(Error::corrupt(layout.meta.start, "its language does not read"));
        }
        Ok(catalog)
    }

    /// The bytes.
    pub fn bytes(&self) -> &[u8] {
        self.bytes.as_ref()
    }

    /// The language as BCP 47 tag.
    pub fn locale(&self) -> &str {
        self.file().section(self.layout.meta, self.layout.meta.start).string().unwrap_or_default()
    }

    /// The CLDR version of the plural categories in it.
    pub fn cldr(&self) -> &str {
        let mut meta = self.file().section(self.layout.meta, self.layout.meta.start);
        meta.string().and_then(|_| meta.string()).unwrap_or_default()
    }

    /// How many messages it has.
    pub fn len(&self) -> usize {
        self.layout.message_count as usize
    }

    /// Whether it has no message.
    pub fn is_empty(&self) -> bool {
        self.layout.message_count == 0
    }

    /// The message of an id: one probe of a hash table.
    ///
    /// # Errors
    ///
    /// When the bytes there are damaged.
    pub fn message(&self, id: &str) -> Result<Option<Entry<'_>>, Damage> {
        self.file().look_for(hash::message(self.layout.seed, id.as_bytes()), id.as_bytes())
    }

    /// The message of an id where it is there, whole, and its id short; the quick way to it. Whatever else there is,
    /// [`message`](Self::message) says.
    #[inline(always)]
    pub fn quick_message(&self, id: &str) -> Option<Entry<'_>> {
        self.file().find(hash::message(self.layout.seed, id.as_bytes()), id.as_bytes())
    }

    /// An attribute of a message: one probe of a hash table.
    ///
    /// # Errors
    ///
    /// When the bytes there are damaged.
    pub fn attribute(&self, id: &str, name: &str) -> Result<Option<Attribute<'_>>, Damage> {
        let file = self.file();
        let hash = hash::attribute(hash::message(self.layout.seed, id.as_bytes()), name.as_bytes());
        let Some((at, true)) = file.slot(hash)? else { return Ok(None) };
        let mut reader = file.reader(at);
        let found = reader.name()?;
        let back = reader.size()?;
        let owner = at.checked_sub(back).ok_or(Damage::at(at))?;
        let is_it = found == name && file.reader(owner).string_bytes()? == id.as_bytes();
        Ok(is_it.then_some(Attribute { file, at, value_at: reader.offset() }))
    }

    /// Every message, in byte-wise order of the ids. Ends after damage.
    pub fn messages(&self) -> impl Iterator<Item = Result<Entry<'_>, Damage>> {
        Entries { file: self.file(), section: self.layout.messages, at: self.layout.messages.start }
    }

    /// Every term that some message shows as such, in byte-wise order of the names. Ends after damage.
    pub fn terms(&self) -> impl Iterator<Item = Result<Entry<'_>, Damage>> {
        Entries { file: self.file(), section: self.layout.terms, at: self.layout.terms.start }
    }

    /// What stands at a place that a program refers to.
    ///
    /// # Errors
    ///
    /// When the bytes there are damaged.
    pub fn pattern(&self, at: PatternAt) -> Result<Option<Pattern<'_>>, Damage> {
        self.file().pattern(at.0)
    }

    /// The cardinal category of a whole number from 0 to 255, where CLDR has rules for the language.
    #[inline]
    pub fn cardinal(&self, number: u8) -> Option<PluralCategory> {
        PluralCategory::ALL.get(usize::from(self.plurals(number)? & 0xf)).copied()
    }

    /// The ordinal category of a whole number from 0 to 255, where CLDR has rules for the language.
    #[inline]
    pub fn ordinal(&self, number: u8) -> Option<PluralCategory> {
        PluralCategory::ALL.get(usize::from(self.plurals(number)? >> 4)).copied()
    }

    #[inline]
    fn plurals(&self, number: u8) -> Option<u8> {
        let table = self.bytes.as_ref().get(self.layout.plurals.start..self.layout.plurals.end)?;
        table.get(usize::from(number)).copied()
    }

    #[inline(always)]
    pub(super) fn file(&self) -> File<'_> {
        File { bytes: self.bytes.as_ref(), layout: &self.layout }
    }
}

impl<B> fmt::Debug for Catalog<B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Catalog").field("layout", &self.layout).finish_non_exhaustive()
    }
}

/// The bytes with their proved layout.
#[derive(Clone, Copy)]
pub(super) struct File<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) layout: &'a Layout,
}

impl fmt::Debug for File<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "File({} bytes)", self.bytes.len())
    }
}

impl<'a> File<'a> {
    /// Reads from a place to the end of the file.
    #[inline(always)]
    pub(super) fn reader(self, at: usize) -> Reader<'a> {
        Reader::new(self.bytes, self.layout, at)
    }

    /// Reads from a place to the end of a section.
    pub(super) fn section(self, section: Section, at: usize) -> Reader<'a> {
        Reader::new(self.bytes.get(..section.end).unwrap_or(self.bytes), self.layout, at)
    }

    /// The message of an id where it is there, whole, and its id short: everyday look-ups, in as few instructions as
    /// can be. Whatever else there is to say is said by [`look_for`](Self::look_for).
    #[inline(always)]
    fn find(self, hash: u64, id: &[u8]) -> Option<Entry<'a>> {
        let layout = self.layout;
        let pilot_at = hash::bucket(hash, layout.bucket_mask).wrapping_mul(2).wrapping_add(layout.pilots.start);
        let pilot = u16::from_le_bytes(*self.bytes.get(pilot_at..)?.first_chunk::<2>()?);
        let slot_at = hash::slot(hash, pilot, layout.slot_count).wrapping_mul(4).wrapping_add(layout.slots.start);
        let field = u32::from_le_bytes(*self.bytes.get(slot_at..)?.first_chunk::<4>()?);
        let at = (field >> 1) as usize;
        let (length, rest) = self.bytes.get(at..)?.split_first()?;
        let known = rest.get(..id.len())?;
        if field & 1 == 1 || id.len() >= 0x80 || usize::from(*length) != id.len() || !hash::same(known, id) {
            return None;
        }
        Some(Entry { file: self, id_at: at, value_at: at.wrapping_add(1).wrapping_add(id.len()) })
    }

    /// The message of an id, or why it is not there.
    fn look_for(self, hash: u64, id: &[u8]) -> Result<Option<Entry<'a>>, Damage> {
        let Some((at, false)) = self.slot(hash)? else { return Ok(None) };
        let mut reader = self.reader(at);
        if reader.string_bytes()? != id {
            return Ok(None);
        }
        Ok(Some(Entry { file: self, id_at: at, value_at: reader.offset() }))
    }

    /// Where the key of a hash would be, and whether that is an attribute.
    fn slot(self, hash: u64) -> Result<Option<(usize, bool)>, Damage> {
        // Offsets are 32-bit, so they do not wrap; where they lead outside, `get` says so.
        let layout = self.layout;
        if layout.slot_count == 0 {
            return Ok(None);
        }
        let pilot_at = hash::bucket(hash, layout.bucket_mask).wrapping_mul(2).wrapping_add(layout.pilots.start);
        let pilot = self.bytes.get(pilot_at..).and_then(<[u8]>::first_chunk::<2>).ok_or(Damage::at(pilot_at))?;
        let slot = hash::slot(hash, u16::from_le_bytes(*pilot), layout.slot_count);
        let slot_at = slot.wrapping_mul(4).wrapping_add(layout.slots.start);
        let field = self.bytes.get(slot_at..).and_then(<[u8]>::first_chunk::<4>).ok_or(Damage::at(slot_at))?;
        let field = u32::from_le_bytes(*field);
        if field == 0 {
            return Ok(None);
        }
        let at = (field >> 1) as usize;
        if !self.layout.messages.contains(at) {
            return Err(Damage::at(slot_at));
        }
        Ok(Some((at, field & 1 == 1)))
    }

    /// The text of a pattern that is one, whole, and not very long; see [`find`](Self::find).
    #[inline(always)]
    pub(super) fn fixed(self, at: usize) -> Option<&'a str> {
        let (head, rest) = self.bytes.get(at..)?.split_first()?;
        let (length, rest) = if *head < 0x80 {
            (usize::from(*head >> 1), rest)
        } else {
            let (second, rest) = rest.split_first()?;
            if *second >= 0x80 {
                return None;
            }
            (usize::from(*head & 0x7f) >> 1 | usize::from(*second) << 6, rest)
        };
        if *head & 1 == 1 {
            return None;
        }
        reader::text(rest.get(..length)?)
    }

    #[inline(always)]
    pub(super) fn pattern(self, at: usize) -> Result<Option<Pattern<'a>>, Damage> {
        let mut reader = self.reader(at);
        let head = reader.varint()?;
        let length = (head >> 1) as usize;
        if head & 1 == 0 {
            return Ok(Some(Pattern::Text(reader.text(length)?)));
        }
        if length == 0 {
            return Ok(None);
        }
        Ok(Some(Pattern::Program(Program::new(reader.split(length)?))))
    }

    /// The place behind a pattern, whatever is in it.
    pub(super) fn behind_pattern(self, at: usize) -> Result<usize, Damage> {
        let mut reader = self.reader(at);
        let head = reader.varint()?;
        reader.skip((head >> 1) as usize)?;
        Ok(reader.offset())
    }
}

/// Where a pattern is. Only a catalog gives them out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PatternAt(usize);

impl PatternAt {
    pub(super) fn new(offset: usize) -> Self {
        Self(offset)
    }

    /// Counted from the first byte of the catalog.
    #[must_use]
    pub fn offset(self) -> usize {
        self.0
    }
}

/// What gives the text of a message or an attribute.
#[derive(Debug, Clone, Copy)]
pub enum Pattern<'a> {
    /// A fixed text.
    Text(&'a str),
    /// A program.
    Program(Program<'a>),
}
