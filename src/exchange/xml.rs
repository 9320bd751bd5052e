//! XML as its elements and words: read without document types and entities, before anything is expanded, and written.

use std::fmt::Write as _;

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::error::Error;
use crate::limits::MAX_XML_DEPTH;

/// A step through a file.
pub(super) enum Step {
    /// An element begins: its name with its prefix, and its attributes.
    Start(String, Vec<(String, String)>),
    /// Words within the element that is open; an element may have several.
    Words(String),
    /// The element that is open ends.
    End,
}

/// Steps through a file; `visit` gets each step with its line.
///
/// # Errors
///
/// When it is not UTF-8, not well-formed, has a document type or entities of its own, is too deep, or when `visit` fails.
pub(super) fn read(bytes: &[u8], mut visit: impl FnMut(u32, Step) -> Result<(), Error>) -> Result<(), Error> {
    let text = std::str::from_utf8(bytes).map_err(|error| Error::not_utf8(error.valid_up_to()))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut place = Place { text, counted: 0, line: 1 };
    let mut open: Vec<String> = Vec::new();
    let mut xml = Reader::from_str(text);
    xml.config_mut().allow_dangling_amp = false;
    loop {
        let before = usize::try_from(xml.buffer_position()).unwrap_or(usize::MAX);
        let event = xml.read_event().map_err(|error| place.malformed(before, &error.to_string()))?;
        let line = place.at(before);
        match event {
            Event::Start(start) => {
                let name = start.name().into_inner().to_owned();
                if open.len() >= MAX_XML_DEPTH {
                    return Err(Error::too_deep(line, MAX_XML_DEPTH));
                }
                open.push(name.clone());
                visit(line, Step::Start(name, attributes(line, &start)?))?;
            }
            Event::Empty(start) => {
                if open.len() >= MAX_XML_DEPTH {
                    return Err(Error::too_deep(line, MAX_XML_DEPTH));
                }
                visit(line, Step::Start(start.name().into_inner().to_owned(), attributes(line, &start)?))?;
                visit(line, Step::End)?;
            }
            Event::End(_) => {
                open.pop();
                visit(line, Step::End)?;
            }
            Event::Text(words) => visit(line, Step::Words(words.xml10_content().into_owned()))?,
            Event::CData(words) => visit(line, Step::Words(words.xml10_content().into_owned()))?,
            Event::GeneralRef(reference) => {
                let char = match &*reference {
                    "amp" => '&',
                    "lt" => '<',
                    "gt" => '>',
                    "quot" => '"',
                    "apos" => '\'',
                    name => reference.resolve_char_ref().ok().flatten().ok_or_else(|| Error::entity(line, name))?,
                };
                visit(line, Step::Words(char.to_string()))?;
            }
            Event::DocType(_) => return Err(Error::doctype(line)),
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
    match open.last() {
        Some(open) => Err(Error::malformed(place.line, format!("the file ends before `</{open}>`; it was cut off"))),
        None => Ok(()),
    }
}

fn attributes(line: u32, start: &BytesStart<'_>) -> Result<Vec<(String, String)>, Error> {
    let read = start.attributes().map(|attribute| {
        let attribute = attribute.map_err(|error| Error::malformed(line, format!("the file is not well-formed XML: {error}")))?;
        let value = quick_xml::escape::unescape(&attribute.value).map_err(|error| match error {
            quick_xml::escape::EscapeError::UnrecognizedEntity(_, name) => Error::entity(line, &name),
            error => Error::malformed(line, format!("the file is not well-formed XML: {error}")),
        })?;
        Ok((attribute.key.into_inner().to_owned(), value.into_owned()))
    });
    read.collect()
}

/// Where the reading is.
struct Place<'a> {
    text: &'a str,
    /// Bytes whose lines are counted.
    counted: usize,
    line: u32,
}

impl Place<'_> {
    /// The line of a byte that is not before the last one asked for.
    fn at(&mut self, byte: usize) -> u32 {
        let passed = &self.text.as_bytes()[self.counted..byte.min(self.text.len())];
        self.line += u32::try_from(memchr::memchr_iter(b'\n', passed).count()).unwrap_or(u32::MAX);
        self.counted = byte.min(self.text.len());
        self.line
    }

    fn malformed(&mut self, at: usize, message: &str) -> Error {
        Error::malformed(self.at(at), format!("the file is not well-formed XML: {message}"))
    }
}

/// Writes an attribute. What XML does not have is replaced: nothing that is read back stands in an attribute with it.
pub(super) fn attribute(out: &mut String, name: &str, value: &str) {
    let _ = write!(out, " {name}=\"");
    for char in value.chars() {
        match char {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#10;"),
            '\t' => out.push_str("&#9;"),
            char if !has(char) => out.push('\u{fffd}'),
            char => out.push(char),
        }
    }
    out.push('"');
}

/// Whether XML 1.0 has a character (section 2.2).
pub(super) fn has(char: char) -> bool {
    matches!(char, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

/// A text of an element, or of an attribute. What XML does not have is replaced, as [`attribute`] does.
pub(super) fn escaped(text: &str) -> String {
    text.replace(|char| !has(char), "\u{fffd}").replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_does_not_have_is_replaced() {
        assert_eq!(escaped("a\u{1}\u{fffe}<&>\"\n"), "a\u{fffd}\u{fffd}&lt;&amp;&gt;&quot;\n");
        let mut written = String::new();
        attribute(&mut written, "name", "a\u{1}\u{fffe}<");
        assert_eq!(written, " name=\"a\u{fffd}\u{fffd}&lt;\"");
    }
}
