//! A lock to its text.

use std::fmt::Write as _;

use super::{FORMAT, Lock, LockedLocale};
use crate::release::contract::{Message, Needs, Outline};
use crate::release::write::{inline, key, lines, list, string};

impl Lock {
    /// The text of `pack.lock`. The same lock gives the same text.
    #[must_use]
    pub fn to_toml(&self) -> String {
        let mut out =
            String::from("# Written by `fluent-pack release`: what was released last. Keep it with the sources, do not edit it.\n");
        let mut line = |text: String| {
            out.push_str(&text);
            out.push('\n');
        };
        line(format!("format = {FORMAT}"));
        line(format!("pack = {}", string(&self.pack)));
        line(format!("source-locale = {}", string(self.source_locale.as_str())));
        line(format!("series = \"{}\"", self.series));
        line("\n[message]".to_owned());
        for (id, contract) in &self.contract.messages {
            line(format!("{} = {}", key(id), message(contract)));
        }
        line("\n[document]".to_owned());
        for (id, contract) in &self.contract.documents {
            line(format!("{} = {}", key(id), outline(contract)));
        }
        line("\n[removed]".to_owned());
        for (id, tombstone) in &self.removed {
            line(format!("{} = {{ series = \"{}\", text = \"{}\" }}", key(id), tombstone.series, tombstone.text));
        }
        line("\n[retired]".to_owned());
        for (tag, retired) in &self.retired {
            line(format!("{} = {{ version = \"{}\", sequence = {} }}", key(tag.as_str()), retired.version, retired.sequence));
        }
        for (tag, locked) in &self.locales {
            line(format!("\n[locale.{}]", key(tag.as_str())));
            line(locale(locked));
        }
        line(format!("\n[source]\ntext = {}", lines(&self.source.to_ftl())));
        out
    }
}

fn message(message: &Message) -> String {
    let mut pairs = Vec::new();
    if let Some(value) = &message.value {
        pairs.push(("value".to_owned(), needs(value)));
    }
    if !message.attributes.is_empty() {
        let attributes: Vec<_> = message.attributes.iter().map(|(name, attribute)| (name.clone(), needs(attribute))).collect();
        pairs.push(("attributes".to_owned(), inline(&attributes)));
    }
    if let Some(note) = &message.deprecated {
        pairs.push(("deprecated".to_owned(), string(note)));
    }
    inline(&pairs)
}

fn needs(needs: &Needs) -> String {
    let pairs: Vec<_> = needs.iter().map(|(name, kind)| (name.clone(), string(kind.as_str()))).collect();
    inline(&pairs)
}

fn outline(outline: &Outline) -> String {
    let parts =
        [("sections", &outline.sections), ("slots", &outline.slots), ("assets", &outline.assets), ("variables", &outline.variables)];
    let pairs: Vec<_> =
        parts.iter().filter(|(_, names)| !names.is_empty()).map(|(part, names)| ((*part).to_owned(), list(*names))).collect();
    inline(&pairs)
}

fn locale(locked: &LockedLocale) -> String {
    let mut texts = String::new();
    for (id, mark) in &locked.texts {
        // Writing to a string cannot fail.
        let _ = write!(texts, "{id} {}", mark.hash);
        if let Some(made_from) = mark.made_from {
            let _ = write!(texts, " {made_from}");
        }
        texts.push('\n');
    }
    let LockedLocale { version, sequence, sha256, coverage, documents, .. } = locked;
    format!(
        "version = \"{version}\"\nsequence = {sequence}\nsha256 = {}\ncoverage = {coverage}\ndocuments = {}\ntexts = {}",
        string(sha256),
        list(documents),
        lines(&texts)
    )
}
