//! What is looked at before the parser sees a text: encoding, nesting, and where entries certainly begin.
//!
//! Linear in the text, allocates nothing for a sound file.

use memchr::{memchr, memchr_iter, memchr3_iter};

use crate::diagnostic::Diagnostic;
use crate::limits::MAX_NESTING;
use crate::source::{SourceFile, Span};

/// Findings about the bytes of a file: byte order mark, line ends, U+0000, what is not UTF-8.
pub(super) fn encoding(file: &SourceFile) -> Vec<Diagnostic> {
    let text = file.text();
    let mut findings = Vec::new();
    if text.starts_with('\u{feff}') {
        findings.push(
            Diagnostic::warning(
                "byte-order-mark",
                "the file starts with a byte order mark, which some Fluent tools read as part of the first message",
            )
            .at(file, Span::new(0, 3))
            .help("save the file as UTF-8 without BOM"),
        );
    }
    for span in joined(file.undecodable()) {
        findings.push(
            Diagnostic::error("invalid-utf8", "these bytes are not UTF-8, so the text here is lost")
                .at(file, span)
                .help("save the file as UTF-8 and type the text again here"),
        );
    }
    for at in memchr_iter(0, text.as_bytes()) {
        findings.push(
            Diagnostic::error("null-character", "a U+0000 character stands here; apps and databases cut the text at it")
                .at(file, Span::new(at, at + 1))
                .help("delete the character"),
        );
    }
    findings.extend(carriage_returns(file));
    findings
}

/// Spans that touch, as one.
fn joined(spans: &[Span]) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::new();
    for span in spans {
        match joined.last_mut() {
            Some(last) if last.end == span.start => last.end = span.end,
            _ => joined.push(*span),
        }
    }
    joined
}

fn carriage_returns(file: &SourceFile) -> Vec<Diagnostic> {
    let bytes = file.text().as_bytes();
    let mut findings = Vec::new();
    let mut windows = false;
    for at in memchr_iter(b'\r', bytes) {
        if bytes.get(at + 1) != Some(&b'\n') {
            findings.push(
                Diagnostic::error(
                    "lone-carriage-return",
                    "a carriage return without a line feed is not a line end in Fluent, so what follows runs on in the same line",
                )
                .at(file, Span::new(at, at + 1))
                .help("save the file with line feeds (LF) as line ends"),
            );
        } else if !windows {
            windows = true;
            findings.push(
                Diagnostic::note(
                    "windows-line-ends",
                    "the file has Windows line ends (CRLF); they are read as line ends and written as LF in bundles",
                )
                .at(file, Span::new(at, at + 2)),
            );
        }
    }
    findings
}

/// A stretch of the text that the parser must not see, and why.
#[derive(Debug)]
pub(super) struct Hazard {
    /// The entry, up to the next certain entry start.
    pub(super) chunk: std::ops::Range<usize>,
    /// Where the trouble is.
    pub(super) at: Span,
    /// What it is.
    pub(super) kind: HazardKind,
}

/// Why the parser must not see a stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HazardKind {
    /// Deeper than [`MAX_NESTING`]: the parser recurses and would overflow the stack.
    TooDeep,
    /// A `\u` escape cut short by a character beyond ASCII: fluent-syntax 0.12 panics at it.
    BrokenEscape,
}

/// Entries that the parser must not see, in the order of the text.
pub(super) fn hazards(text: &str) -> Vec<Hazard> {
    let bytes = text.as_bytes();
    let mut hazards = Vec::new();
    let mut chunk_start = 0;
    let mut openings = 0;
    let has_escape = memchr(b'\\', bytes).is_some();
    let mut finish = |chunk: std::ops::Range<usize>, openings: usize| {
        // Few openings cannot nest deeply, and only an escape can be broken: most chunks are never walked.
        if openings > MAX_NESTING || (has_escape && memchr(b'\\', &bytes[chunk.clone()]).is_some()) {
            let mut walk = Walk::new(&bytes[chunk.clone()]);
            if let Some((at, kind)) = walk.run() {
                hazards.push(Hazard { at: Span::new(chunk.start + at, chunk.start + at + 1), chunk, kind });
            }
        }
    };
    for at in memchr3_iter(b'\n', b'{', b'(', bytes) {
        if bytes[at] != b'\n' {
            openings += 1;
        } else if is_entry_start(&bytes[at + 1..]) {
            finish(chunk_start..at + 1, openings);
            chunk_start = at + 1;
            openings = 0;
        }
    }
    finish(chunk_start..bytes.len(), openings);
    hazards
}

/// Whether a line certainly begins an entry: a comment, `name =` or `-name =` at the left margin.
///
/// No sound entry reaches across such a line: text must be indented, and no expression has `#` or `name =` in it.
pub(super) fn is_entry_start(line: &[u8]) -> bool {
    let name = match line {
        [b'#', ..] => return true,
        [b'-', rest @ ..] => rest,
        _ => line,
    };
    if !name.first().is_some_and(u8::is_ascii_alphabetic) {
        return false;
    }
    let length = name.iter().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')).count();
    name[length..].iter().find(|byte| **byte != b' ') == Some(&b'=')
}

/// First certain entry start after the first line of a stretch, as an offset into it.
pub(super) fn inner_entry_start(stretch: &[u8]) -> Option<usize> {
    memchr_iter(b'\n', stretch).map(|at| at + 1).find(|at| is_entry_start(&stretch[*at..]))
}

/// Follows braces, parentheses and string literals through one entry, exactly as the grammar does while it is sound.
///
/// Past the first syntax error the parser has stopped, so what this reads there does not matter.
pub(super) struct Walk<'a> {
    bytes: &'a [u8],
    open: Vec<Open>,
}

#[derive(Debug, Clone, Copy)]
struct Open {
    at: usize,
    /// After `->`: variants, whose text holds `"` and `(` as plain characters.
    in_variants: bool,
}

impl<'a> Walk<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, open: Vec::new() }
    }

    /// Walks to the end or to the first hazard.
    fn run(&mut self) -> Option<(usize, HazardKind)> {
        let mut at = 0;
        while at < self.bytes.len() {
            if self.open.len() > MAX_NESTING {
                return Some((self.open.last().map_or(at, |open| open.at), HazardKind::TooDeep));
            }
            match self.step(at) {
                Ok(next) => at = next,
                Err(hazard) => return Some((hazard, HazardKind::BrokenEscape)),
            }
        }
        None
    }

    /// The innermost brace or parenthesis that is open at an offset.
    pub(super) fn innermost_open(bytes: &'a [u8], end: usize) -> Option<usize> {
        let mut walk = Self::new(&bytes[..end.min(bytes.len())]);
        let mut at = 0;
        while at < walk.bytes.len() {
            at = walk.step(at).unwrap_or(at + 1);
        }
        walk.open.iter().rev().find(|open| walk.bytes[open.at] == b'{').map(|open| open.at)
    }

    /// Reads one token; gives the next offset, or where a broken escape stands.
    fn step(&mut self, at: usize) -> Result<usize, usize> {
        let expression = self.open.last().is_some_and(|open| !open.in_variants);
        match self.bytes[at] {
            b'{' => self.open.push(Open { at, in_variants: false }),
            b'(' if expression => self.open.push(Open { at, in_variants: false }),
            b'}' | b')' if self.bytes[at] == b'}' || expression => {
                self.open.pop();
            }
            b'-' if expression && self.bytes.get(at + 1) == Some(&b'>') => {
                if let Some(open) = self.open.last_mut() {
                    open.in_variants = true;
                }
                return Ok(at + 2);
            }
            b'"' if expression => return self.string(at + 1),
            _ => {}
        }
        Ok(at + 1)
    }

    fn string(&self, mut at: usize) -> Result<usize, usize> {
        while let Some(byte) = self.bytes.get(at) {
            match byte {
                b'"' => return Ok(at + 1),
                b'\n' => return Ok(at),
                b'\\' => {
                    let digits = match self.bytes.get(at + 1) {
                        Some(b'u') => 4,
                        Some(b'U') => 6,
                        _ => {
                            at += 2;
                            continue;
                        }
                    };
                    let escape = &self.bytes[at + 2..self.bytes.len().min(at + 2 + digits)];
                    if let Some(byte) = escape.iter().find(|byte| !byte.is_ascii_hexdigit())
                        && !byte.is_ascii()
                    {
                        return Err(at);
                    }
                    at += 2;
                }
                _ => at += 1,
            }
        }
        Ok(at)
    }
}
