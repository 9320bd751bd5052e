//! Reads XLIFF 2.0 and 2.1, whoever wrote it. Total: every text gives a document or an error.
//!
//! Only elements of the core are looked into, and our own metadata; modules and extensions of others go by.

use super::{CATEGORY, CORE, PREVIOUS};
use crate::exchange::document::Document;
use crate::exchange::error::Error;
use crate::exchange::row::{Piece, Row, RowText};
use crate::exchange::unit::Stamp;
use crate::exchange::xml::{self, Step};

/// Reads a file.
///
/// # Errors
///
/// When it is not UTF-8, not well-formed, not XLIFF 2, has a document type or entities of its own, or is over a budget.
pub fn read(bytes: &[u8]) -> Result<Document, Error> {
    let mut reader = Reader { line: 1, path: Vec::new(), document: Document::default(), unit: None, file: String::new() };
    xml::read(bytes, |line, step| {
        reader.line = line;
        match step {
            Step::Start(name, attributes) => reader.start(name, &attributes),
            Step::Words(words) => {
                reader.words(&words);
                Ok(())
            }
            Step::End => reader.end(),
        }
    })?;
    if reader.document.locale.is_none() {
        return Err(Error::other_format("it is not XLIFF 2: there is no <xliff version=\"2.x\" … trgLang=\"…\">; export it as XLIFF 2.1"));
    }
    Ok(reader.document)
}

struct Reader {
    line: u32,
    path: Vec<Open>,
    document: Document,
    file: String,
    unit: Option<Unit>,
}

/// An element that is open.
struct Open {
    name: String,
    kind: Kind,
    /// For `<pc>`: its end code. For `<meta>` and `<data>`: what it is called.
    value: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Structure of the core.
    Core,
    Segment,
    Source,
    Target,
    Data,
    /// The note with the source text before the last one.
    Previous,
    /// Metadata of ours, or of others.
    MetaGroup,
    Meta,
    /// What goes by with all that is in it.
    Foreign,
}

/// A unit that is being read.
#[derive(Default)]
struct Unit {
    line: u32,
    name: String,
    stamp: String,
    /// Data by id.
    data: Vec<(String, String)>,
    previous: Option<String>,
    source: Vec<Piece>,
    target: Vec<Piece>,
    has_target: bool,
    /// Whether a segment with words has no target.
    lacks: bool,
    /// Where the pieces of the segment begin.
    segment: (usize, usize, bool),
}

impl Reader {
    fn inside(&self, kind: Kind) -> bool {
        self.path.iter().any(|open| open.kind == kind)
    }

    fn start(&mut self, name: String, attributes: &[(String, String)]) -> Result<(), Error> {
        let get = |name: &str| attributes.iter().find(|(other, _)| other == name).map(|(_, value)| value.clone());
        let local = name.rsplit(':').next().unwrap_or(&name);
        let prefix = name.strip_suffix(local).unwrap_or_default();
        let is_core = self.is_core(prefix, local, &get);
        if self.path.is_empty() && !is_core {
            return Err(Error::other_format(format!("it begins with <{name}>, not with <xliff> of version 2; export it as XLIFF 2.1")));
        }
        let mut open = Open { kind: Kind::Core, value: String::new(), name: name.clone() };
        if self.inside(Kind::Foreign) {
            open.kind = Kind::Foreign;
        } else if !is_core {
            open.kind = match local {
                "metadata" => Kind::Core,
                "metaGroup" if get("category").as_deref() == Some(CATEGORY) => Kind::MetaGroup,
                "meta" if self.inside(Kind::MetaGroup) => Kind::Meta,
                _ => Kind::Foreign,
            };
            open.value = get("type").unwrap_or_default();
            if open.kind == Kind::Meta && open.value == "pack" {
                // Every file says it.
                self.document.pack = None;
            }
        } else {
            self.core(local, &get, &mut open);
        }
        self.path.push(open);
        Ok(())
    }

    /// Whether an element is of the core: it has the prefix of the root, and no other default namespace begins with it.
    fn is_core(&self, prefix: &str, local: &str, get: &dyn Fn(&str) -> Option<String>) -> bool {
        match self.path.first() {
            None => {
                let declaration = if prefix.is_empty() { "xmlns".to_owned() } else { format!("xmlns:{}", prefix.trim_end_matches(':')) };
                local == "xliff" && get(&declaration).as_deref() == Some(CORE)
            }
            Some(root) => {
                root.name.strip_suffix("xliff") == Some(prefix)
                    && (!prefix.is_empty() || get("xmlns").is_none_or(|namespace| namespace == CORE))
            }
        }
    }

    fn core(&mut self, local: &str, get: &dyn Fn(&str) -> Option<String>, open: &mut Open) {
        match local {
            "xliff" if get("version").is_some_and(|version| version.starts_with("2.")) => self.document.locale = get("trgLang"),
            "file" => self.file = get("original").unwrap_or_default(),
            "unit" => {
                let name = get("name").or_else(|| get("id")).unwrap_or_default();
                self.unit = Some(Unit { line: self.line, name, ..Unit::default() });
            }
            "segment" | "ignorable" => {
                open.kind = Kind::Segment;
                if let Some(unit) = &mut self.unit {
                    unit.segment = (unit.source.len(), unit.target.len(), local == "ignorable");
                    unit.has_target = false;
                }
            }
            "data" => {
                open.kind = Kind::Data;
                if let Some(unit) = &mut self.unit {
                    unit.data.push((get("id").unwrap_or_default(), String::new()));
                }
            }
            "source" if !self.inside(Kind::Source) => open.kind = Kind::Source,
            "target" if !self.inside(Kind::Target) => {
                open.kind = Kind::Target;
                if let Some(unit) = &mut self.unit {
                    unit.has_target = true;
                }
            }
            "note" if get("category").as_deref() == Some(PREVIOUS) => open.kind = Kind::Previous,
            "ph" | "sc" | "ec" => self.code(get("dataRef"), get("equiv"), get("id")),
            "pc" => {
                open.value = self.data(get("dataRefEnd"), get("equivEnd"), get("id"));
                self.code(get("dataRefStart"), get("equivStart"), get("id"));
            }
            "cp" => {
                let char = get("hex").and_then(|hex| u32::from_str_radix(&hex, 16).ok()).and_then(char::from_u32);
                self.words(char.unwrap_or('\u{fffd}').encode_utf8(&mut [0; 4]));
            }
            _ => {}
        }
    }

    /// The text of a code: that of its data, else its readable form.
    fn data(&self, reference: Option<String>, equivalent: Option<String>, id: Option<String>) -> String {
        let data = self.unit.iter().flat_map(|unit| &unit.data).find(|(known, _)| Some(known) == reference.as_ref());
        data.map(|(_, text)| text.clone()).or(equivalent).unwrap_or_else(|| format!("{{ code {} }}", id.unwrap_or_default()))
    }

    fn code(&mut self, reference: Option<String>, equivalent: Option<String>, id: Option<String>) {
        let code = self.data(reference, equivalent, id);
        if let Some(pieces) = self.pieces() {
            pieces.push(Piece::Code(code));
        }
    }

    /// The side of the unit that is being read.
    fn pieces(&mut self) -> Option<&mut Vec<Piece>> {
        let (source, target) = (self.inside(Kind::Source), self.inside(Kind::Target));
        let unit = self.unit.as_mut()?;
        match (source, target) {
            (_, true) => Some(&mut unit.target),
            (true, false) => Some(&mut unit.source),
            _ => None,
        }
    }

    fn words(&mut self, words: &str) {
        if self.inside(Kind::Foreign) {
            return;
        }
        match self.path.last() {
            Some(open) if open.kind == Kind::Meta => {
                let kind = open.value.clone();
                match (&mut self.unit, kind.as_str()) {
                    (Some(unit), "stamp") => unit.stamp.push_str(words),
                    (None, "pack") => self.document.pack.get_or_insert_default().push_str(words),
                    _ => {}
                }
            }
            Some(open) if open.kind == Kind::Previous => {
                if let Some(unit) = &mut self.unit {
                    unit.previous.get_or_insert_default().push_str(words);
                }
            }
            Some(_) if self.inside(Kind::Data) => {
                if let Some((_, data)) = self.unit.as_mut().and_then(|unit| unit.data.last_mut()) {
                    data.push_str(words);
                }
            }
            _ => {
                let begin = self.unit.as_ref().map_or(0, |unit| if self.inside(Kind::Target) { unit.segment.1 } else { unit.segment.0 });
                let Some(pieces) = self.pieces() else { return };
                let is_new = pieces.len() <= begin;
                match pieces.last_mut() {
                    Some(Piece::Text(text)) if !is_new => text.push_str(words),
                    _ => pieces.push(Piece::Text(words.to_owned())),
                }
            }
        }
    }

    fn end(&mut self) -> Result<(), Error> {
        let Some(open) = self.path.pop() else { return Ok(()) };
        let local = open.name.rsplit(':').next().unwrap_or_default();
        match (open.kind, local) {
            (Kind::Core, "pc") => {
                if let Some(pieces) = self.pieces() {
                    pieces.push(Piece::Code(open.value));
                }
            }
            (Kind::Core, "file") if !self.inside(Kind::Foreign) => self.file.clear(),
            (Kind::Segment, _) => self.end_segment(),
            (Kind::Core, "unit") => self.end_unit()?,
            _ => {}
        }
        Ok(())
    }

    /// What stands between segments is kept where it has no target of its own.
    fn end_segment(&mut self) {
        let Some(unit) = &mut self.unit else { return };
        let (source, target, between) = unit.segment;
        let is_empty = unit.target[target.min(unit.target.len())..].is_empty();
        if between && !unit.has_target {
            let kept = unit.source[source.min(unit.source.len())..].to_vec();
            unit.target.extend(kept);
        } else if is_empty && unit.source.len() > source {
            unit.lacks = true;
        }
    }

    fn end_unit(&mut self) -> Result<(), Error> {
        let Some(unit) = self.unit.take() else { return Ok(()) };
        // A sentence of which a part is missing is not translated.
        let target = if unit.lacks { Vec::new() } else { unit.target };
        let source = unit.source.into_iter().map(|piece| match piece {
            Piece::Text(text) | Piece::Code(text) => text,
        });
        self.document.add(Row {
            place: unit.line,
            address: format!("{}:{}", self.file, unit.name),
            stamp: Stamp::parse(&unit.stamp),
            source: Some(source.collect()),
            target: RowText::Pieces(target),
            previous: unit.previous,
            unfinished: false,
        })
    }
}
