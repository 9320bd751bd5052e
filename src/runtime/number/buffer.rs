//! A small room between number writing and where its text goes.

use std::fmt::{self, Write};

/// Gathers a number's pieces, so that `out` is called once.
pub(super) struct Buffer<'a> {
    out: &'a mut dyn Write,
    bytes: [u8; 64],
    length: usize,
}

impl<'a> Buffer<'a> {
    pub(super) fn new(out: &'a mut dyn Write) -> Self {
        Self { out, bytes: [0; 64], length: 0 }
    }

    pub(super) fn push_char(&mut self, char: char) -> fmt::Result {
        match (u8::try_from(char), self.bytes.get_mut(self.length)) {
            (Ok(byte), Some(place)) if byte.is_ascii() => {
                *place = byte;
                self.length += 1;
                Ok(())
            }
            _ => self.push_str(char.encode_utf8(&mut [0; 4])),
        }
    }

    pub(super) fn push_str(&mut self, text: &str) -> fmt::Result {
        if self.length + text.len() > self.bytes.len() {
            self.flush()?;
        }
        let Some(room) = self.bytes.get_mut(self.length..self.length + text.len()) else { return self.out.write_str(text) };
        room.copy_from_slice(text.as_bytes());
        self.length += text.len();
        Ok(())
    }

    fn flush(&mut self) -> fmt::Result {
        let text = self.bytes.get(..self.length).and_then(|bytes| std::str::from_utf8(bytes).ok()).ok_or(fmt::Error)?;
        self.out.write_str(text)?;
        self.length = 0;
        Ok(())
    }

    pub(super) fn finish(mut self) -> fmt::Result {
        self.flush()
    }
}
