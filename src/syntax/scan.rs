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
    let nulls: Vec<usize> = memchr_iter(0, text.as_bytes()).collect();
    if let Some(at) = nulls.first() {
        let message = format!("a U+0000 character stands here{}; apps and databases cut the text at it", elsewhere(nulls.len()));
        findings.push(rolled_up("null-character", message, file, &nulls, *at).help("delete it"));
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
    let mut windows = Vec::new();
    let mut lone = Vec::new();
    for at in memchr_iter(b'\r', bytes) {
        if bytes.get(at + 1) == Some(&b'\n') { windows.push(at) } else { lone.push(at) }
    }
    if let Some(first) = windows.first() {
        let others: Vec<usize> = memchr_iter(b'\n', bytes).filter(|at| *at == 0 || bytes[at - 1] != b'\r').collect();
        findings.push(match others.as_slice() {
            [] => Diagnostic::note(
                "windows-line-ends",
                "the file has Windows line ends (CRLF); they are read as line ends and written as LF in bundles",
            )
            .at(file, Span::new(*first, first + 2)),
            others => mixed_line_ends(file, &windows, others),
        });
    }
    if let Some(at) = lone.first() {
        let message = format!(
            "a carriage return stands here without a line feed{}; Fluent does not end the line there, so what follows runs on",
            elsewhere(lone.len())
        );
        findings.push(rolled_up("lone-carriage-return", message, file, &lone, *at).help("save the file with line feeds (LF) as line ends"));
    }
    findings
}

/// Two kinds of line ends in one file; shown at the first of the fewer.
fn mixed_line_ends(file: &SourceFile, windows: &[usize], others: &[usize]) -> Diagnostic {
    let lines = |count: usize| if count == 1 { "1 line ends".to_owned() } else { format!("{count} lines end") };
    let message = format!("{} as on Windows (CRLF) and {} in LF alone in this file", lines(windows.len()), lines(others.len()));
    let fewer = if windows.len() <= others.len() { Span::new(windows[0], windows[0] + 2) } else { Span::new(others[0], others[0] + 1) };
    Diagnostic::warning("mixed-line-ends", message).at(file, fewer).help("save the file with one kind of line ends, best LF")
}

/// One finding for a character that stands in many places.
fn rolled_up(code: &'static str, message: String, file: &SourceFile, places: &[usize], first: usize) -> Diagnostic {
    let mut finding = Diagnostic::error(code, message).at(file, Span::new(first, first + 1));
    finding.count = places.len();
    finding
}

fn elsewhere(count: usize) -> String {
    match count {
        1 => String::new(),
        2 => " and in one more place".to_owned(),
        more => format!(" and in {} more places", more - 1),
    }
}

/// A finding where a file is UTF-16, as some editors and spreadsheets save it: then nothing in it can be read.
pub(super) fn utf16(file: &SourceFile) -> Option<Diagnostic> {
    // Behind the byte order mark, which is not UTF-8, every second byte of ASCII is zero; no entry begins so.
    let start = file.text().trim_start_matches('\u{fffd}').as_bytes().get(..8)?;
    let alternates = start.chunks_exact(2).all(|pair| (pair[0] == 0) != (pair[1] == 0) && (pair[0] == 0) == (start[0] == 0));
    alternates.then(|| {
        Diagnostic::error("invalid-utf8", "the file is not saved as UTF-8 but, by its look, as UTF-16, so nothing in it can be read")
            .at(file, Span::new(0, 0))
            .help("save the file as UTF-8")
    })
}

/// Whether bytes at a place are no text.
pub(super) fn is_unreadable(file: &SourceFile, at: Span) -> bool {
    let start = at.start as usize;
    let bad = file.undecodable();
    let next = bad.partition_point(|span| span.end as usize <= start);
    file.text().as_bytes().get(start) == Some(&0) || bad.get(next).is_some_and(|span| span.range().contains(&start))
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
    let length = name.iter().take_while(|byte| is_name_byte(**byte)).count();
    name[length..].iter().find(|byte| **byte != b' ') == Some(&b'=')
}

/// Whether a line at the left margin was meant as `name =`, whatever is wrong with the name.
pub(super) fn looks_like_entry(line: &[u8]) -> bool {
    let line = &line[..memchr(b'\n', line).unwrap_or(line.len())];
    let name = memchr(b'=', line).map_or(&[][..], |equals| line[..equals].trim_ascii_end());
    !name.is_empty() && !matches!(name[0], b'}' | b']' | b'[' | b'*' | b'.' | b'{') && !name.iter().any(u8::is_ascii_whitespace)
}

/// First certain entry start after the first line of a stretch, as an offset into it.
pub(super) fn inner_entry_start(stretch: &[u8]) -> Option<usize> {
    memchr_iter(b'\n', stretch).map(|at| at + 1).find(|at| is_entry_start(&stretch[*at..]))
}

/// Lines after the first of a stretch of junk that were meant as entries, as offsets into it.
pub(super) fn inner_lookalikes(stretch: &[u8]) -> impl Iterator<Item = usize> {
    memchr_iter(b'\n', stretch).map(|at| at + 1).filter(|at| looks_like_entry(&stretch[*at..]))
}

/// Whether a byte may stand in a name.
pub(super) fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}

/// Follows braces, parentheses and string literals through one entry, exactly as the grammar does while it is sound.
///
/// Past the first syntax error the parser has stopped, so what this reads there does not matter.
pub(super) struct Walk<'a> {
    bytes: &'a [u8],
    open: Vec<Open>,
}

/// A brace or parenthesis that is not closed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Open {
    /// Where it stands.
    pub(super) at: usize,
    /// After `->`: variants, whose text holds `"` and `(` as plain characters.
    pub(super) in_variants: bool,
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

    /// The innermost brace or parenthesis that is open at the end of a stretch.
    pub(super) fn innermost_open(bytes: &'a [u8]) -> Option<Open> {
        let mut walk = Self::new(bytes);
        let mut at = 0;
        while at < walk.bytes.len() {
            at = walk.step(at).unwrap_or(at + 1);
        }
        walk.open.last().copied()
    }

    /// The first quotation mark of a stretch whose text is not closed on its line.
    pub(super) fn open_quote(bytes: &'a [u8]) -> Option<usize> {
        let mut walk = Self::new(bytes);
        let mut at = 0;
        while at < walk.bytes.len() {
            let opens = walk.bytes[at] == b'"' && walk.open.last().is_some_and(|open| !open.in_variants);
            if opens && walk.string(at + 1).is_ok_and(|(_, closed)| !closed) {
                return Some(at);
            }
            at = walk.step(at).unwrap_or(at + 1);
        }
        None
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
            b'"' if expression => return self.string(at + 1).map(|(next, _)| next),
            _ => {}
        }
        Ok(at + 1)
    }

    /// Reads a text to its end; gives the next offset and whether it was closed.
    fn string(&self, mut at: usize) -> Result<(usize, bool), usize> {
        while let Some(byte) = self.bytes.get(at) {
            match byte {
                b'"' => return Ok((at + 1, true)),
                b'\n' => return Ok((at, false)),
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
        Ok((at, false))
    }
}
