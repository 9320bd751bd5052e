//! The explanations of a language's words, which `dfn` runs point to.

use super::Folder;
use crate::check::glossary_message;
use crate::documents::GlossaryEntry;
use crate::pack::{Localization, Pack};

/// The explanations of a locale, in the order of their names: those whose texts no value changes.
#[must_use]
pub fn glossary(pack: &Pack, locale: &Localization<'_>) -> Vec<GlossaryEntry> {
    let Some(prefix) = glossary_message(pack, "").filter(|prefix| !prefix.is_empty()) else { return Vec::new() };
    let folder = Folder::new(locale);
    let entries = locale.entries().filter_map(|entry| {
        let id = entry.name.as_str();
        Some(GlossaryEntry {
            name: id.strip_prefix(prefix.as_str())?.to_owned(),
            message: id.to_owned(),
            term: folder.message(id)?,
            definition: folder.attribute(id, "definition")?,
            speech: folder.attribute(id, "speech"),
        })
    });
    let mut entries: Vec<GlossaryEntry> = entries.collect();
    entries.sort_by(|a, b| a.name.cmp(&b.name));
    entries
}
