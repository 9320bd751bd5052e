//! What an app uses of a pack: `uses.toml`, written by a scan of the app's sources, and what a change breaks there.

mod scan;
mod token;

use std::collections::BTreeMap;

use serde::Deserialize;

use super::contract::{Contract, Message, Needs, Outline};
use super::write::{key, list, string};
use super::{Error, toml};
use crate::catalog::VariableKind;
use crate::source::SourceFile;

pub use scan::Language;

/// The format of `uses.toml`.
const FORMAT: u32 = 1;

/// What an app uses of a pack.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Uses {
    /// Name of the pack.
    pub pack: String,
    /// Messages by id.
    pub messages: BTreeMap<String, Vec<Use>>,
    /// Documents by id.
    pub documents: BTreeMap<String, Vec<Use>>,
}

/// One place of an app that uses a message or a document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Use {
    /// File and line, such as `src/plan.rs:12`.
    pub at: String,
    /// The attribute of the message, where the place names one.
    pub attribute: Option<String>,
    /// Names of the values that the place gives; none where it does not say so plainly.
    pub gives: Option<Vec<String>>,
    /// The line, without blanks around it.
    pub code: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawUses {
    format: u32,
    pack: String,
    #[serde(default)]
    message: BTreeMap<String, Vec<Use>>,
    #[serde(default)]
    document: BTreeMap<String, Vec<Use>>,
}

impl toml::Formatted for RawUses {
    fn format(&self) -> u32 {
        self.format
    }
}

impl Uses {
    /// Uses of a pack, none yet.
    #[must_use]
    pub fn of(pack: &str) -> Self {
        Self { pack: pack.to_owned(), ..Self::default() }
    }

    /// Reads `uses.toml`; `place` names it in errors.
    ///
    /// # Errors
    ///
    /// When it is not what [`to_toml`](Self::to_toml) writes, or was written by a newer version.
    pub fn parse(place: &str, text: &str) -> Result<Self, Error> {
        let raw: RawUses = toml::parse(place, text, FORMAT)?;
        Ok(Self { pack: raw.pack, messages: raw.message, documents: raw.document })
    }

    /// The text of `uses.toml`, sorted. The same uses give the same text.
    #[must_use]
    pub fn to_toml(&self) -> String {
        let mut out = String::from("# Written by `fluent-pack uses`: what an app uses of a pack.\n");
        out.push_str(&format!("format = {FORMAT}\npack = {}\n", string(&self.pack)));
        for (kind, all) in [("message", &self.messages), ("document", &self.documents)] {
            for (id, uses) in all {
                for used in uses {
                    out.push_str(&format!("\n[[{kind}.{}]]\nat = {}\n", key(id), string(&used.at)));
                    if let Some(attribute) = &used.attribute {
                        out.push_str(&format!("attribute = {}\n", string(attribute)));
                    }
                    if let Some(gives) = &used.gives {
                        out.push_str(&format!("gives = {}\n", list(gives)));
                    }
                    out.push_str(&format!("code = {}\n", string(&used.code)));
                }
            }
        }
        out
    }

    /// Adds what a file of an app uses: quoted ids of the contract's messages and documents.
    pub fn scan(&mut self, file: &SourceFile, language: Language, contract: &Contract) {
        scan::scan(self, file, language, contract);
    }
}

/// A line of an app that a change breaks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Broken {
    /// File and line.
    pub at: String,
    /// The line.
    pub code: String,
    /// Message or document that it uses.
    pub id: String,
    /// One sentence without a final dot.
    pub sentence: String,
    /// Whether it is certain; else the place does not say plainly which values it gives.
    pub is_certain: bool,
}

/// The lines of an app that work with the contract before and break with the one now, in the order of ids.
///
/// Without a contract before, every line is held against the one now, and what is uncertain is left out.
#[must_use]
pub fn broken(before: Option<&Contract>, now: &Contract, uses: &Uses) -> Vec<Broken> {
    let mut all = Vec::new();
    for (id, uses) in &uses.messages {
        let old = before.map(|before| before.messages.get(id));
        // What was not there before does not break now.
        for used in uses.iter().filter(|_| old != Some(None)) {
            message(&mut Finder { id, used, all: &mut all }, old.flatten(), now.messages.get(id));
        }
    }
    for (id, uses) in &uses.documents {
        let old = before.map(|before| before.documents.get(id));
        for used in uses.iter().filter(|_| old != Some(None)) {
            document(&mut Finder { id, used, all: &mut all }, old.flatten(), now.documents.get(id));
        }
    }
    all.retain(|broken| before.is_some() || broken.is_certain);
    all
}

/// Collects what breaks at one place.
struct Finder<'a> {
    id: &'a str,
    used: &'a Use,
    all: &'a mut Vec<Broken>,
}

impl Finder<'_> {
    fn add(&mut self, sentence: String, is_certain: bool) {
        let Use { at, code, .. } = self.used.clone();
        self.all.push(Broken { at, code, id: self.id.to_owned(), sentence, is_certain });
    }

    fn needs(&mut self, what: &str, name: &str) {
        match &self.used.gives {
            Some(gives) if gives.iter().any(|given| given == name) => {}
            Some(_) => self.add(format!("`{what}` needs `${name}`, which is not given here"), true),
            None => self.add(format!("`{what}` needs `${name}`; see whether it is given here"), false),
        }
    }
}

fn message(finder: &mut Finder<'_>, old: Option<&Message>, new: Option<&Message>) {
    let id = finder.id;
    let Some(new) = new else { return finder.add(format!("`{id}` is gone"), true) };
    match &finder.used.attribute {
        Some(name) => {
            let old = old.map(|old| old.attributes.get(name));
            part(finder, &format!("{id}.{name}"), old, new.attributes.get(name));
        }
        None => {
            let gone = old.into_iter().flat_map(|old| old.attributes.keys()).filter(|name| !new.attributes.contains_key(*name));
            for name in gone {
                finder.add(format!("`{id}.{name}` is gone; see whether it is used here"), false);
            }
            part(finder, id, old.map(|old| old.value.as_ref()), new.value.as_ref());
        }
    }
}

/// A value or an attribute: what it needed, and what it needs. The outer `None` is: nothing is known of before.
fn part(finder: &mut Finder<'_>, what: &str, old: Option<Option<&Needs>>, new: Option<&Needs>) {
    let Some(new) = new else {
        // A message that has only attributes is used for them.
        if old.is_some_and(|old| old.is_some()) {
            finder.add(format!("`{what}` is gone"), true);
        }
        return;
    };
    for (name, kind) in new {
        match old.flatten().and_then(|old| old.get(name)) {
            None => finder.needs(what, name),
            Some(before) if before == kind || *kind == VariableKind::Any => {}
            Some(before) => finder.add(format!("`{what}` takes `${name}` as {}, no longer as {}", kind.as_str(), before.as_str()), false),
        }
    }
}

fn document(finder: &mut Finder<'_>, old: Option<&Outline>, new: Option<&Outline>) {
    let what = format!("the document {}", finder.id);
    let Some(new) = new else { return finder.add(format!("{what} is gone"), true) };
    for name in new.variables.iter().filter(|name| !old.is_some_and(|old| old.variables.contains(*name))) {
        finder.needs(&what, name);
    }
}
