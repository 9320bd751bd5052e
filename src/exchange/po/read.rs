//! Reads PO, whoever wrote it: lines broken anywhere, entries in any order, old ones behind `#~`.
//!
//! Total: what cannot be read is told with its line, and the next entry is read.

use super::STAMP;
use crate::exchange::document::Document;
use crate::exchange::error::Error;
use crate::exchange::row::{Refusal, Row, RowText};
use crate::exchange::unit::Stamp;

/// Reads a file.
///
/// # Errors
///
/// When it is not UTF-8, has no header, or is over a budget.
pub fn read(bytes: &[u8]) -> Result<Document, Error> {
    let text = std::str::from_utf8(bytes).map_err(|error| Error::not_utf8(error.valid_up_to()))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = Reader { document: Document::default(), entry: Entry::default(), field: None, has_header: false };
    for (number, line) in text.lines().enumerate() {
        reader.line(u32::try_from(number + 1).unwrap_or(u32::MAX), line.trim())?;
    }
    reader.finish()?;
    if !reader.has_header {
        return Err(Error::other_format("it is not a PO file: it has no header (an entry whose msgid is \"\")"));
    }
    Ok(reader.document)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Context,
    Source,
    Plural,
    Target,
    /// Another `msgstr[n]`, or what stands behind `#|`.
    Other,
}

/// An entry that is being read.
#[derive(Default)]
struct Entry {
    line: u32,
    context: Option<String>,
    source: Option<String>,
    target: Option<String>,
    plural: bool,
    fuzzy: bool,
    stamp: Option<Stamp>,
    previous: Option<String>,
    broken: Option<(u32, String)>,
}

struct Reader {
    document: Document,
    entry: Entry,
    field: Option<Field>,
    has_header: bool,
}

impl Reader {
    fn line(&mut self, number: u32, line: &str) -> Result<(), Error> {
        if line.is_empty() || line.starts_with("#~") {
            return self.finish();
        }
        if let Some(comment) = line.strip_prefix('#') {
            return self.comment(comment);
        }
        if line.starts_with('"') {
            return self.continued(number, line);
        }
        let (keyword, rest) = line.split_at(line.find([' ', '\t', '"']).unwrap_or(line.len()));
        let field = match keyword {
            "msgctxt" => Field::Context,
            "msgid" => Field::Source,
            "msgid_plural" => Field::Plural,
            "msgstr" | "msgstr[0]" => Field::Target,
            other if other.starts_with("msgstr[") => Field::Other,
            _ => {
                self.break_at(number, format!("`{}` is no line of a PO file", line.chars().take(40).collect::<String>()));
                return Ok(());
            }
        };
        let begins = match field {
            Field::Context => self.entry.context.is_some() || self.entry.source.is_some(),
            Field::Source => self.entry.source.is_some(),
            _ => false,
        };
        if begins {
            self.finish()?;
        }
        self.field = Some(field);
        if self.entry.line == 0 {
            self.entry.line = number;
        }
        match field {
            Field::Context => self.entry.context = Some(String::new()),
            Field::Source => self.entry.source = Some(String::new()),
            Field::Target => self.entry.target = Some(String::new()),
            Field::Plural => self.entry.plural = true,
            Field::Other => {}
        }
        self.continued(number, rest.trim())
    }

    /// A line behind `#`.
    fn comment(&mut self, comment: &str) -> Result<(), Error> {
        if self.entry.source.is_some() {
            self.finish()?;
        }
        self.field = None;
        if let Some(previous) = comment.strip_prefix('|') {
            self.previous(previous.trim());
        } else if let Some(flags) = comment.strip_prefix(',') {
            self.entry.fuzzy |= flags.split(',').any(|flag| flag.trim() == "fuzzy");
        } else if let Some(stamp) = comment.strip_prefix('.').and_then(|rest| rest.trim().strip_prefix(STAMP)) {
            self.entry.stamp = Stamp::parse(stamp);
        }
        Ok(())
    }

    /// A line of the source text before the last one.
    fn previous(&mut self, line: &str) {
        if let Some(text) = line.strip_prefix("msgid ").and_then(|rest| unquoted(rest.trim())) {
            self.entry.previous = Some(text);
        } else if let (Some(previous), Some(text)) = (&mut self.entry.previous, unquoted(line)) {
            previous.push_str(&text);
        }
    }

    fn continued(&mut self, number: u32, quoted: &str) -> Result<(), Error> {
        let Some(text) = unquoted(quoted) else {
            self.break_at(number, "a text in quotes is expected here, on one line".to_owned());
            return Ok(());
        };
        match self.field {
            Some(Field::Context) => self.entry.context.get_or_insert_default().push_str(&text),
            Some(Field::Source) => self.entry.source.get_or_insert_default().push_str(&text),
            Some(Field::Target) => self.entry.target.get_or_insert_default().push_str(&text),
            Some(Field::Plural | Field::Other) => {}
            None => self.break_at(number, "a text belongs to no msgid or msgstr".to_owned()),
        }
        Ok(())
    }

    fn break_at(&mut self, line: u32, message: String) {
        if self.entry.line == 0 {
            self.entry.line = line;
        }
        self.entry.broken.get_or_insert((line, message));
        self.field = Some(Field::Other);
    }

    fn finish(&mut self) -> Result<(), Error> {
        self.field = None;
        let entry = std::mem::take(&mut self.entry);
        let address = entry.context.clone().unwrap_or_default();
        if let Some((line, message)) = entry.broken {
            self.document.refuse(
                line,
                address,
                Refusal::new("broken-row", message, "mend the entry in an editor for PO files, and import again"),
            );
            return Ok(());
        }
        let Some(source) = entry.source else { return Ok(()) };
        if source.is_empty() && entry.context.is_none() {
            self.has_header = true;
            self.header(&entry.target.unwrap_or_default());
            return Ok(());
        }
        if entry.context.is_none() || entry.plural {
            let message = if entry.plural { "an entry with msgid_plural is not ours" } else { "an entry without msgctxt is not ours" };
            let help = "every sentence has an entry of its own, and its msgctxt says where it belongs; export again";
            self.document.refuse(entry.line, address, Refusal::new("unknown-message", message, help));
            return Ok(());
        }
        self.document.add(Row {
            place: entry.line,
            address,
            stamp: entry.stamp,
            source: Some(source),
            target: RowText::Plain(entry.target.unwrap_or_default()),
            previous: entry.previous,
            unfinished: entry.fuzzy,
        })
    }

    fn header(&mut self, text: &str) {
        for (name, value) in text.lines().filter_map(|line| line.split_once(':')) {
            match name.trim() {
                "Language" => self.document.locale = Some(value.trim().replace('_', "-")).filter(|tag| !tag.is_empty()),
                "Project-Id-Version" => self.document.pack = Some(value.trim().to_owned()),
                _ => {}
            }
        }
    }
}

/// The text of a quoted string, its escapes read; none where it is not one.
fn unquoted(quoted: &str) -> Option<String> {
    let inner = quoted.strip_prefix('"')?.strip_suffix('"')?;
    let mut out = String::with_capacity(inner.len());
    let mut chars = inner.chars().peekable();
    while let Some(char) = chars.next() {
        match char {
            '"' => return None,
            '\\' => match chars.next()? {
                'n' => out.push('\n'),
                't' => out.push('\t'),
                'r' => out.push('\r'),
                'a' => out.push('\u{7}'),
                'b' => out.push('\u{8}'),
                'f' => out.push('\u{c}'),
                'v' => out.push('\u{b}'),
                first @ '0'..='7' => {
                    let mut number = first.to_digit(8)?;
                    for _ in 0..2 {
                        let Some(digit) = chars.peek().and_then(|char| char.to_digit(8)) else { break };
                        number = number * 8 + digit;
                        chars.next();
                    }
                    out.push(char::from_u32(number)?);
                }
                'x' => {
                    let mut number = 0;
                    while let Some(digit) = chars.peek().and_then(|char| char.to_digit(16)).filter(|_| number < 0x0100_0000) {
                        number = number * 16 + digit;
                        chars.next();
                    }
                    out.push(char::from_u32(number)?);
                }
                other => out.push(other),
            },
            char => out.push(char),
        }
    }
    Some(out)
}
