//! `<locale>/review.toml`: how each text came about and who signed it, bound to digests of the text and of its source.
//!
//! The ledger is the one source of truth for the texts that it knows; `[provenance]` in `pack.toml` says how the others
//! came about. State is derived from the ledger and the texts as they are now, never stored: whoever edits a text or a
//! term that it uses reopens it, without touching the ledger. No person fills two roles for one message. Does no I/O.

mod digest;
mod history;
mod read;
mod renamed;
mod sign;
mod standing;
mod write;

use std::collections::BTreeMap;
use std::fmt;

pub use digest::Digest;
pub use history::{Change, History, Told};
pub use renamed::renamed;
pub use sign::{Now, Refusal};
pub use standing::{Standing, State, beside, name_of, standings};
pub(crate) use write::{toml_key, toml_string};

use super::Provenance;
use crate::source::SourceFile;

/// The name of the file in the folder of a locale.
pub const LEDGER_FILE: &str = "review.toml";

/// The ledger format that this version writes, and the newest that it reads.
pub const FORMAT: u32 = 1;

/// Longest name of a person, in bytes.
pub const MAX_PERSON: usize = 100;

/// Longest reason of a withdrawal, in bytes.
pub const MAX_REASON: usize = 500;

/// How the texts of one locale came about and who signed them, by the names of [`name_of`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    records: BTreeMap<String, Record>,
}

/// What the ledger knows of one message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Digest of the source text that the translation was made from; none where nobody knows.
    pub source: Option<Digest>,
    /// Digest of the translation that this is about.
    pub target: Digest,
    /// How the translation came about.
    pub method: Provenance,
    /// Who translated it, or stands for it as its translator.
    pub translated: Option<Sign>,
    /// Who compared it with the source.
    pub revised: Option<Sign>,
    /// Who is answerable for what it says to a patient.
    pub approved: Option<Sign>,
    /// Who took it back, so that it is not used until its text is another or a translator signs it again.
    pub withdrawn: Option<Withdrawal>,
}

/// A person and a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sign {
    /// Who.
    pub by: Person,
    /// When.
    pub on: Day,
}

/// A person, a day and the reason why a text must not be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// Who and when.
    pub sign: Sign,
    /// Why, for translators; may be empty.
    pub reason: String,
}

/// What a person does for a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Translates it; of the source, writes it.
    Translated,
    /// Compares it with the source.
    Revised,
    /// Answers for it as a clinician.
    Approved,
}

impl Role {
    /// Every role, in the order in which they sign.
    pub const ALL: [Self; 3] = [Self::Translated, Self::Revised, Self::Approved];

    /// The word, as the ledger writes it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Translated => "translated",
            Self::Revised => "revised",
            Self::Approved => "approved",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The id of a person: a mail address or a name.
///
/// Not empty, at most [`MAX_PERSON`] bytes, no control or invisible characters, no blanks at its ends. Two ids that differ
/// in case only are one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person(String);

impl Person {
    /// Reads an id.
    ///
    /// # Errors
    ///
    /// A sentence that says what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, String> {
        if text.trim().is_empty() || text.trim() != text {
            return Err("a person's id cannot be empty or have blanks at its ends".to_owned());
        }
        if text.len() > MAX_PERSON {
            return Err(format!("a person's id is at most {MAX_PERSON} bytes long"));
        }
        if text.chars().any(is_hidden) {
            return Err("a person's id cannot have control or invisible characters".to_owned());
        }
        Ok(Self(text.to_owned()))
    }

    /// The id.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether two ids are those of one person.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        self.0.to_lowercase() == other.0.to_lowercase()
    }
}

impl fmt::Display for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Characters that could make one name look like another, or a line of the ledger like two.
fn is_hidden(c: char) -> bool {
    c.is_control() || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// A day, `YYYY-MM-DD`; days are in the order of their text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(String);

impl Day {
    /// Reads a day.
    ///
    /// # Errors
    ///
    /// A sentence that says what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, String> {
        let date: Option<toml::value::Datetime> = text.parse().ok();
        match date {
            Some(toml::value::Datetime { date: Some(_), time: None, offset: None }) => Ok(Self(text.to_owned())),
            _ => Err("it must be a day, such as 2026-11-24".to_owned()),
        }
    }

    /// `YYYY-MM-DD`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The ledger of a locale as it was read, with the day that its dates are held against.
#[derive(Debug, Default)]
pub struct LedgerSource {
    /// The file; none where the locale has no ledger yet.
    pub file: Option<SourceFile>,
    /// Day of today, `YYYY-MM-DD`; none: dates are not held against it.
    pub today: Option<String>,
}

impl Record {
    /// A text that nobody has signed.
    #[must_use]
    pub fn unsigned(source: Option<Digest>, target: Digest, method: Provenance) -> Self {
        Self { source, target, method, translated: None, revised: None, approved: None, withdrawn: None }
    }

    /// The sign of a role.
    #[must_use]
    pub fn sign(&self, role: Role) -> Option<&Sign> {
        match role {
            Role::Translated => self.translated.as_ref(),
            Role::Revised => self.revised.as_ref(),
            Role::Approved => self.approved.as_ref(),
        }
    }

    /// Whether anybody has signed it, in whatever way.
    #[must_use]
    pub fn is_signed(&self) -> bool {
        self.withdrawn.is_some() || Role::ALL.into_iter().any(|role| self.sign(role).is_some())
    }
}

impl Ledger {
    /// What is known of a message.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Record> {
        self.records.get(name)
    }

    /// All records in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Record)> {
        self.records.iter().map(|(name, record)| (name.as_str(), record))
    }

    /// Whether nothing is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// Writes down how a text came about that nobody has signed. What people signed stays: false where that is so.
    pub fn note(&mut self, name: &str, record: Record) -> bool {
        if record.is_signed() || self.records.get(name).is_some_and(Record::is_signed) {
            return false;
        }
        self.records.insert(name.to_owned(), record);
        true
    }

    /// Gives the record of a message to its new id, signs included; false where there is none.
    ///
    /// # Errors
    ///
    /// When the new id has a record already, which would be lost.
    pub fn rename(&mut self, old: &str, new: &str) -> Result<bool, String> {
        if old == new || !self.records.contains_key(old) {
            return Ok(false);
        }
        if self.records.contains_key(new) {
            return Err(format!("the ledger has a record of `{new}` already; delete one of the two"));
        }
        if let Some(record) = self.records.remove(old) {
            self.records.insert(new.to_owned(), record);
        }
        Ok(true)
    }

    /// Keeps a record true where the tool itself has changed how texts are written, not what they say, as a rename of a
    /// term does in every text that uses it. `before` and `after` are the digests of the source and of the translation.
    pub fn follow(&mut self, name: &str, before: (Digest, Digest), after: (Digest, Digest)) {
        if let Some(record) = self.records.get_mut(name) {
            if record.source == Some(before.0) {
                record.source = Some(after.0);
            }
            if record.target == before.1 {
                record.target = after.1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_days_that_mislead_are_refused() {
        for id in ["", " ana", "ana\n", "a\u{202e}na", "an\u{ad}a", &"a".repeat(101)] {
            assert!(Person::parse(id).is_err(), "{id:?}");
        }
        assert!(Person::parse("Dr. Ana \"A\" Pérez").unwrap().is(&Person::parse("dr. ana \"a\" pÉrez").unwrap()));
        for day in ["2026-13-01", "2026-02-30", "2026-1-1", "2026-11-24T10:00:00Z", "today", ""] {
            assert!(Day::parse(day).is_err(), "{day}");
        }
        assert!(Day::parse("2026-11-24").unwrap() > Day::parse("2026-03-31").unwrap());
    }

    #[test]
    fn a_rename_takes_the_record_along_and_overwrites_none() {
        let digest: Digest = "00112233445566778899aabbccddeeff.00112233".parse().unwrap();
        let record = Record::unsigned(None, digest, Provenance::Tm);
        let mut ledger = Ledger::default();
        assert!(ledger.note("a", record.clone()) && ledger.note("b", record.clone()));
        assert!(ledger.rename("a", "b").is_err());
        assert_eq!((ledger.rename("a", "c"), ledger.rename("a", "d")), (Ok(true), Ok(false)));
        assert_eq!((ledger.get("a"), ledger.get("c")), (None, Some(&record)));
    }
}
