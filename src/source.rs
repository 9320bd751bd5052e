//! Source text and places in it.
//!
//! Does no I/O: bytes come in, text with places goes out. Offsets are bytes of the decoded text.

use std::sync::{Arc, OnceLock};

/// A half-open range of bytes in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The range from `start` up to, not including, `end`.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        Self { start: to_u32(start), end: to_u32(end.max(start)) }
    }

    /// The range as the standard library has it.
    #[must_use]
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

fn to_u32(offset: usize) -> u32 {
    // Files are capped far below 4 GiB before they are read; past it a place degrades, it does not wrap.
    u32::try_from(offset).unwrap_or(u32::MAX)
}

/// A place as people count it: lines and columns from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Line, from 1.
    pub line: u32,
    /// Column in Unicode characters, from 1.
    pub column: u32,
}

/// One source file: its path as shown to people and its decoded text.
#[derive(Debug)]
pub struct SourceFile {
    path: Arc<str>,
    text: String,
    undecodable: Vec<Span>,
    lines: OnceLock<Vec<u32>>,
}

impl SourceFile {
    /// Takes a text.
    #[must_use]
    pub fn new(path: &str, text: String) -> Self {
        Self { path: Arc::from(path), text, undecodable: Vec::new(), lines: OnceLock::new() }
    }

    /// Decodes UTF-8. Bytes that are not UTF-8 become U+FFFD and are remembered with their places.
    #[must_use]
    pub fn decode(path: &str, bytes: Vec<u8>) -> Self {
        // Proof by vectors and a copy cost less than the standard library's proof in place.
        match simdutf8::basic::from_utf8(&bytes) {
            Ok(text) => Self::new(path, text.to_owned()),
            Err(_) => {
                let mut text = String::with_capacity(bytes.len());
                let mut undecodable = Vec::new();
                for chunk in bytes.utf8_chunks() {
                    text.push_str(chunk.valid());
                    if !chunk.invalid().is_empty() {
                        let start = text.len();
                        text.push('\u{fffd}');
                        undecodable.push(Span::new(start, text.len()));
                    }
                }
                Self { undecodable, ..Self::new(path, text) }
            }
        }
    }

    /// Path as shown to people, with `/`.
    #[must_use]
    pub fn path(&self) -> &Arc<str> {
        &self.path
    }

    /// The decoded text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Places where bytes were not UTF-8.
    #[must_use]
    pub fn undecodable(&self) -> &[Span] {
        &self.undecodable
    }

    /// Line and column of a byte offset; the end of the text for anything past it.
    #[must_use]
    pub fn position(&self, offset: u32) -> Position {
        let line = self.line_of(offset);
        let start = self.line_starts()[line] as usize;
        let offset = (offset as usize).min(self.text.len());
        let column = self.text.as_bytes()[start..offset].iter().filter(|byte| !is_continuation(**byte)).count();
        Position { line: to_u32(line + 1), column: to_u32(column + 1) }
    }

    /// The whole lines that a span touches, at most `max_lines` of them, without the last line end.
    #[must_use]
    pub fn lines_around(&self, span: Span, max_lines: usize) -> Span {
        let starts = self.line_starts();
        let first = self.line_of(span.start);
        let last = self.line_of(span.end.saturating_sub(1).max(span.start)).min(first + max_lines.saturating_sub(1));
        let end = starts.get(last + 1).map_or(self.text.len(), |next| *next as usize - 1);
        let line = &self.text[starts[first] as usize..end];
        Span::new(starts[first] as usize, end - (line.len() - line.trim_end_matches('\r').len()))
    }

    fn line_of(&self, offset: u32) -> usize {
        self.line_starts().partition_point(|start| *start <= offset).saturating_sub(1)
    }

    fn line_starts(&self) -> &[u32] {
        self.lines.get_or_init(|| {
            let newlines = memchr::memchr_iter(b'\n', self.text.as_bytes());
            std::iter::once(0).chain(newlines.map(|offset| to_u32(offset + 1))).collect()
        })
    }
}

fn is_continuation(byte: u8) -> bool {
    byte & 0b1100_0000 == 0b1000_0000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let file = SourceFile::new("a.ftl", "ä = ü\r\nb = c".to_owned());
        assert_eq!(file.position(5), Position { line: 1, column: 5 });
        assert_eq!(file.position(9), Position { line: 2, column: 1 });
        assert_eq!(file.position(999), Position { line: 2, column: 6 });
    }

    #[test]
    fn lines_around_a_span_leave_out_the_line_end() {
        let file = SourceFile::new("a.ftl", "one\r\ntwo\nthree".to_owned());
        assert_eq!(&file.text()[file.lines_around(Span::new(1, 2), 3).range()], "one");
        assert_eq!(&file.text()[file.lines_around(Span::new(6, 12), 3).range()], "two\nthree");
        assert_eq!(&file.text()[file.lines_around(Span::new(0, 12), 2).range()], "one\r\ntwo");
    }

    #[test]
    fn bytes_that_are_not_utf8_are_replaced_and_remembered() {
        let file = SourceFile::decode("a.ftl", b"a = \xff\xfe b".to_vec());
        assert_eq!(file.text(), "a = \u{fffd}\u{fffd} b");
        assert_eq!(file.undecodable(), [Span::new(4, 7), Span::new(7, 10)]);
    }
}
