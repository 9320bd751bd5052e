//! The glossary as TBX-Basic (ISO 30042:2019, style DCA), and as the edition of 2008 for tools that know only that.
//!
//! Reading takes both editions and both styles, whoever wrote the file; data categories other than a term's status go by.

use std::fmt::Write as _;

use super::{Document, Row, address, form};
use crate::exchange::error::Error;
use crate::exchange::row::{Outcome, Refusal, Verdict};
use crate::exchange::xml::{self, Step, attribute, escaped};
use crate::limits::{MAX_EXCHANGE_ROWS, MAX_EXCHANGE_TEXT};
use crate::locale::LocaleTag;
use crate::pack::{Forms, Glossary};

const APPROVED: &str = "preferredTerm-admn-sts";
const FORBIDDEN: &str = "deprecatedTerm-admn-sts";
const STATUS: &str = "administrativeStatus";

/// An edition of ISO 30042.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edition {
    /// ISO 30042:2008.
    First,
    /// ISO 30042:2019.
    Second,
}

impl Edition {
    /// The elements for the root, its header, a term in all languages, in one, and a form of it.
    fn names(self) -> [&'static str; 5] {
        match self {
            Self::First => ["martif", "martifHeader", "termEntry", "langSet", "tig"],
            Self::Second => ["tbx", "tbxHeader", "conceptEntry", "langSec", "termSec"],
        }
    }
}

/// Writes the terms in some languages; `pack` is its name. A language whose forms have a control character, which XML cannot
/// hold, is left out of its term.
#[must_use]
pub fn write(glossary: &Glossary, pack: &str, source: &LocaleTag, locales: &[&LocaleTag], edition: Edition) -> String {
    let [root, header, concept, language, section] = edition.names();
    let kind = match edition {
        Edition::First => "type=\"TBX-Basic\"",
        Edition::Second => "type=\"TBX-Basic\" style=\"dca\" xmlns=\"urn:iso:std:iso:30042:ed-2\"",
    };
    let mut out = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{root} {kind}");
    attribute(&mut out, "xml:lang", source.as_str());
    let described = escaped(&format!("Glossary of the pack {pack}"));
    let _ = write!(
        out,
        ">\n  <{header}>\n    <fileDesc>\n      <sourceDesc>\n        <p>{described}</p>\n      </sourceDesc>\n    </fileDesc>\n  \
         </{header}>\n  <text>\n    <body>\n"
    );
    for (id, forms) in &glossary.terms {
        let is_written = |forms: &&Forms| !all(forms).is_empty() && all(forms).iter().all(|(form, _)| form.chars().all(xml::has));
        let written: Vec<_> = locales.iter().filter_map(|locale| Some((locale, forms.get(*locale).filter(is_written)?))).collect();
        if written.is_empty() {
            continue;
        }
        let _ = write!(out, "      <{concept}");
        attribute(&mut out, "id", &xml_id(id));
        let _ = writeln!(out, ">\n        <note>{}</note>", escaped(&format!("Status: {}", glossary.status)));
        for (locale, forms) in written {
            let _ = writeln!(out, "        <{language} xml:lang=\"{}\">", locale.as_str());
            for (form, status) in all(forms) {
                let form = escaped(form);
                let _ = writeln!(
                    out,
                    "          <{section}>\n            <term>{form}</term>\n            <termNote type=\"{STATUS}\">{status}</termNote>\n          \
                     </{section}>"
                );
            }
            let _ = writeln!(out, "        </{language}>");
        }
        let _ = writeln!(out, "      </{concept}>");
    }
    let _ = write!(out, "    </body>\n  </text>\n</{root}>\n");
    out
}

/// Every form and its status.
fn all(forms: &Forms) -> Vec<(&str, &'static str)> {
    let approved = forms.approved.iter().map(|form| (form.as_str(), APPROVED));
    approved.chain(forms.forbidden.iter().map(|form| (form.as_str(), FORBIDDEN))).filter(|(form, _)| !form.trim().is_empty()).collect()
}

/// A term's id as XML takes ids: other characters, and a digit at the start, as `_x31_`.
pub(super) fn xml_id(id: &str) -> String {
    let mut out = String::with_capacity(id.len());
    for (at, char) in id.char_indices() {
        if char.is_ascii_alphabetic() || (at > 0 && (char.is_ascii_alphanumeric() || matches!(char, '-' | '_' | '.'))) {
            out.push(char);
        } else {
            let _ = write!(out, "_x{:X}_", u32::from(char));
        }
    }
    out
}

/// Reads a file of either edition.
///
/// # Errors
///
/// When it is not UTF-8, not well-formed, not TBX, has a document type or entities of its own, or is over a budget.
pub fn read(bytes: &[u8]) -> Result<Document, Error> {
    let mut reader = Reader::default();
    xml::read(bytes, |line, step| {
        match step {
            Step::Start(name, attributes) => return reader.start(line, &name, &attributes),
            Step::Words(words) => reader.words(&words),
            Step::End => reader.end(),
        }
        Ok(())
    })?;
    Ok(reader.document)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Concept,
    Language,
    Section,
    Term,
    Status,
    Other,
}

#[derive(Default)]
struct Reader {
    document: Document,
    path: Vec<Kind>,
    concept: String,
    row: Option<Row>,
    /// Why the row cannot be taken.
    refusal: Option<Refusal>,
    term: String,
    status: String,
}

impl Reader {
    fn start(&mut self, line: u32, name: &str, attributes: &[(String, String)]) -> Result<(), Error> {
        let get = |name: &str| attributes.iter().find(|(other, _)| other == name).map(|(_, value)| value.clone());
        let local = name.rsplit(':').next().unwrap_or(name);
        if self.path.is_empty() && !matches!(local, "tbx" | "martif") {
            return Err(Error::other_format(format!("it begins with <{name}>, not with <tbx>; export it as TBX")));
        }
        let kind = match local {
            "conceptEntry" | "termEntry" => {
                self.concept = get("id").unwrap_or_default();
                Kind::Concept
            }
            "langSec" | "langSet" => {
                if self.document.rows.len() + self.document.broken.len() >= MAX_EXCHANGE_ROWS {
                    return Err(Error::too_many_rows(MAX_EXCHANGE_ROWS));
                }
                self.row = Some(Row {
                    place: line,
                    term: self.concept.clone(),
                    locale: get("xml:lang").unwrap_or_default(),
                    approved: Vec::new(),
                    forbidden: Some(Vec::new()),
                    unmarked: Vec::new(),
                });
                Kind::Language
            }
            "termSec" | "tig" | "ntig" => {
                self.term.clear();
                self.status.clear();
                Kind::Section
            }
            "term" if self.path.contains(&Kind::Section) => Kind::Term,
            STATUS => Kind::Status,
            "termNote" if get("type").as_deref() == Some(STATUS) => Kind::Status,
            _ => Kind::Other,
        };
        self.path.push(kind);
        Ok(())
    }

    fn words(&mut self, words: &str) {
        if self.path.contains(&Kind::Term) {
            self.term.push_str(words);
        } else if self.path.last() == Some(&Kind::Status) {
            self.status.push_str(words);
        }
    }

    fn end(&mut self) {
        match self.path.pop() {
            Some(Kind::Section) => self.end_section(),
            Some(Kind::Language) => {
                let (Some(row), refusal) = (self.row.take(), self.refusal.take()) else { return };
                match refusal {
                    None => self.document.rows.push(row),
                    Some(refusal) => {
                        let address = address(&row.term, &row.locale);
                        self.document.broken.push(Outcome { place: row.place, address, verdict: Verdict::Refused(refusal) });
                    }
                }
            }
            _ => {}
        }
    }

    fn end_section(&mut self) {
        let (form, status) = (form(&self.term), self.status.trim().to_ascii_lowercase());
        let Some(row) = self.row.as_mut().filter(|_| !form.is_empty()) else { return };
        let is = |starts: &[&str]| starts.iter().any(|start| status.starts_with(start));
        if form.len() > MAX_EXCHANGE_TEXT {
            let refusal = Refusal::new("too-long", "a form is longer than a term can be", "look what the tool put there");
            self.refusal.get_or_insert(refusal);
        } else if status.is_empty() {
            row.unmarked.push(form);
        } else if is(&["preferred", "admitted"]) {
            row.approved.push(form);
        } else if is(&["deprecated", "superseded"]) {
            row.forbidden.get_or_insert_default().push(form);
        } else {
            let message = format!("“{form}” has the status `{}`, which is not known", status.escape_debug());
            let help = "mark it as preferred, admitted, deprecated or superseded in the tool";
            self.refusal.get_or_insert(Refusal::new("unknown-status", message, help));
        }
    }
}
