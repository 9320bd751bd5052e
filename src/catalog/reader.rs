//! The one checked reader: every read is in bounds or gives [`Damage`].

use std::fmt;

use ascii::AsciiStr;

use super::error::Damage;
use super::layout::Layout;

/// Reads forward through a catalog up to an end; offsets are those of the file.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    /// The file, cut at the end.
    bytes: &'a [u8],
    layout: &'a Layout,
    at: usize,
}

impl fmt::Debug for Reader<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Reader({}..{})", self.at, self.bytes.len())
    }
}

impl<'a> Reader<'a> {
    #[inline(always)]
    pub(super) fn new(bytes: &'a [u8], layout: &'a Layout, at: usize) -> Self {
        Self { bytes, layout, at }
    }

    #[inline(always)]
    pub(super) fn offset(&self) -> usize {
        self.at
    }

    #[inline(always)]
    pub(super) fn is_at_end(&self) -> bool {
        self.at >= self.bytes.len()
    }

    /// Bytes up to the end.
    #[inline(always)]
    pub(super) fn left(&self) -> usize {
        self.bytes.len().saturating_sub(self.at)
    }

    #[inline(always)]
    pub(super) fn byte(&mut self) -> Result<u8, Damage> {
        let byte = *self.bytes.get(self.at).ok_or(Damage::at(self.at))?;
        self.at = self.at.wrapping_add(1);
        Ok(byte)
    }

    #[inline(always)]
    pub(super) fn varint(&mut self) -> Result<u32, Damage> {
        let first = self.byte()?;
        if first < 0x80 {
            return Ok(u32::from(first));
        }
        let second = self.byte()?;
        let value = u32::from(first & 0x7f) | u32::from(second & 0x7f) << 7;
        if second < 0x80 { Ok(value) } else { self.long_varint(value) }
    }

    #[cold]
    fn long_varint(&mut self, mut value: u32) -> Result<u32, Damage> {
        let start = self.at;
        for shift in [14_u32, 21, 28] {
            let byte = self.byte()?;
            let bits = u32::from(byte & 0x7f);
            if shift == 28 && bits > 0xf {
                break;
            }
            value |= bits << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(Damage::at(start))
    }

    #[inline(always)]
    pub(super) fn size(&mut self) -> Result<usize, Damage> {
        Ok(self.varint()? as usize)
    }

    #[inline(always)]
    pub(super) fn take(&mut self, length: usize) -> Result<&'a [u8], Damage> {
        // Lengths are 32-bit; were the end to wrap, it would lie before the start, which `get` refuses.
        let end = self.at.wrapping_add(length);
        let bytes = self.bytes.get(self.at..end).ok_or(Damage::at(self.at))?;
        self.at = end;
        Ok(bytes)
    }

    #[inline(always)]
    pub(super) fn text(&mut self, length: usize) -> Result<&'a str, Damage> {
        let start = self.at;
        text(self.take(length)?).ok_or(Damage::at(start))
    }

    #[inline(always)]
    pub(super) fn string_bytes(&mut self) -> Result<&'a [u8], Damage> {
        let length = self.size()?;
        self.take(length)
    }

    #[inline(always)]
    pub(super) fn string(&mut self) -> Result<&'a str, Damage> {
        let length = self.size()?;
        self.text(length)
    }

    pub(super) fn offset_field(&mut self) -> Result<usize, Damage> {
        let start = self.at;
        let bytes = self.take(4)?.first_chunk::<4>().ok_or(Damage::at(start))?;
        Ok(u32::from_le_bytes(*bytes) as usize)
    }

    pub(super) fn double(&mut self) -> Result<f64, Damage> {
        let start = self.at;
        let bytes = self.take(8)?.first_chunk::<8>().ok_or(Damage::at(start))?;
        Ok(f64::from_le_bytes(*bytes))
    }

    /// Reads a name: where it starts in NAMES, which lie before everything that has names.
    pub(super) fn name(&mut self) -> Result<&'a str, Damage> {
        let start = self.varint()?;
        self.name_at(start)
    }

    /// The name that starts at a place in NAMES.
    pub(super) fn name_at(&self, start: u32) -> Result<&'a str, Damage> {
        self.moved(self.layout.names.start.wrapping_add(start as usize)).string()
    }

    /// The name that starts at a place in NAMES, not proved to be UTF-8.
    #[inline(always)]
    pub(super) fn name_bytes_at(&self, start: u32) -> Result<&'a [u8], Damage> {
        self.moved(self.layout.names.start.wrapping_add(start as usize)).string_bytes()
    }

    /// Goes on `distance` bytes further; never past the end.
    #[inline(always)]
    pub(super) fn skip(&mut self, distance: usize) -> Result<(), Damage> {
        let end = self.at.saturating_add(distance);
        if end > self.bytes.len() {
            return Err(Damage::at(self.at));
        }
        self.at = end;
        Ok(())
    }

    /// A reader of the next `length` bytes; this one goes on behind them.
    #[inline(always)]
    pub(super) fn split(&mut self, length: usize) -> Result<Self, Damage> {
        let at = self.at;
        let end = at.saturating_add(length);
        let bytes = self.bytes.get(..end).ok_or(Damage::at(at))?;
        self.at = end;
        Ok(Self { bytes, layout: self.layout, at })
    }

    /// A varint of one or two bytes at a place, and the place behind it. As the two below it moves nothing: a copy of the
    /// reader that moves goes through memory, which costs more than what is read.
    #[inline(always)]
    pub(super) fn short_varint(&self, at: usize) -> Option<(u32, usize)> {
        let first = *self.bytes.get(at)?;
        let behind = at.wrapping_add(1);
        if first < 0x80 {
            return Some((u32::from(first), behind));
        }
        let second = *self.bytes.get(behind)?;
        (second < 0x80).then(|| (u32::from(first & 0x7f) | u32::from(second) << 7, behind.wrapping_add(1)))
    }

    /// The bytes at a place.
    #[inline(always)]
    pub(super) fn bytes_at(&self, at: usize, length: usize) -> Option<&'a [u8]> {
        self.bytes.get(at..)?.get(..length)
    }

    /// The place of the name that starts at a place in NAMES.
    #[inline(always)]
    pub(super) fn name_place(&self, start: u32) -> usize {
        self.layout.names.start.wrapping_add(start as usize)
    }

    /// Goes to a place.
    #[inline(always)]
    pub(super) fn go_to(&mut self, at: usize) {
        self.at = at;
    }

    /// The same end, another place.
    #[inline(always)]
    pub(super) fn moved(&self, at: usize) -> Self {
        Self { at, ..*self }
    }

    /// Proves that a pattern can be at a place.
    #[inline(always)]
    pub(super) fn is_pattern(&self, offset: usize) -> bool {
        self.layout.messages.contains(offset) || self.layout.terms.contains(offset)
    }
}

/// The text that bytes are, if they are one.
///
/// Proved at every read, so it is much of the cost of a read. Most texts are short or ASCII, where a look at the high bits
/// costs a third of the standard library's proof; for other long ones vectors make it five times cheaper.
#[inline(always)]
pub(super) fn text(bytes: &[u8]) -> Option<&str> {
    match AsciiStr::from_ascii(bytes) {
        Ok(text) => Some(text.as_str()),
        Err(_) => simdutf8::basic::from_utf8(bytes).ok(),
    }
}
