//! The one checked reader: every read is in bounds or gives [`Damage`].

use super::error::Damage;

/// Reads forward through the bytes up to an end; offsets are those of the file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reader<'a> {
    /// The file, cut at the end.
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at }
    }

    /// Reads from `at` up to `end`.
    pub(super) fn section(file: &'a [u8], at: usize, end: usize) -> Self {
        Self { bytes: file.get(..end).unwrap_or(file), at }
    }

    pub(super) fn offset(&self) -> usize {
        self.at
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.at >= self.bytes.len()
    }

    /// Bytes up to the end.
    pub(super) fn left(&self) -> usize {
        self.bytes.len().saturating_sub(self.at)
    }

    #[inline]
    pub(super) fn byte(&mut self) -> Result<u8, Damage> {
        let byte = *self.bytes.get(self.at).ok_or(Damage::at(self.at))?;
        self.at = self.at.wrapping_add(1);
        Ok(byte)
    }

    #[inline]
    pub(super) fn varint(&mut self) -> Result<u32, Damage> {
        let first = self.byte()?;
        if first < 0x80 {
            return Ok(u32::from(first));
        }
        self.long_varint(first)
    }

    fn long_varint(&mut self, first: u8) -> Result<u32, Damage> {
        let start = self.at;
        let mut value = u32::from(first & 0x7f);
        for shift in [7_u32, 14, 21, 28] {
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

    pub(super) fn size(&mut self) -> Result<usize, Damage> {
        Ok(self.varint()? as usize)
    }

    #[inline]
    pub(super) fn take(&mut self, length: usize) -> Result<&'a [u8], Damage> {
        let end = self.at.saturating_add(length);
        let bytes = self.bytes.get(self.at..end).ok_or(Damage::at(self.at))?;
        self.at = end;
        Ok(bytes)
    }

    #[inline]
    pub(super) fn text(&mut self, length: usize) -> Result<&'a str, Damage> {
        let start = self.at;
        std::str::from_utf8(self.take(length)?).map_err(|error| Damage::at(start.saturating_add(error.valid_up_to())))
    }

    pub(super) fn string_bytes(&mut self) -> Result<&'a [u8], Damage> {
        let length = self.size()?;
        self.take(length)
    }

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

    /// Goes on `distance` bytes further; never past the end.
    pub(super) fn skip(&mut self, distance: usize) -> Result<(), Damage> {
        self.take(distance).map(|_| ())
    }

    /// A reader of the next `length` bytes; this one goes on behind them.
    pub(super) fn split(&mut self, length: usize) -> Result<Self, Damage> {
        let at = self.at;
        self.skip(length)?;
        Ok(Self { bytes: self.bytes.get(..self.at).ok_or(Damage::at(at))?, at })
    }

    /// The same end, another place.
    pub(super) fn moved(&self, at: usize) -> Self {
        Self { bytes: self.bytes, at }
    }
}
