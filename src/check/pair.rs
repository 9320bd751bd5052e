//! Texts beside the source's: one pair for every value and attribute that both have.

use std::collections::HashSet;

use foldhash::fast::RandomState;

use super::flat::{Flat, ways};
use crate::pack::{Entry, EntryKind, Localization};
use crate::syntax::Pattern;

/// A text and its source.
pub(super) struct Pair<'a, 'src> {
    /// The entry of the text.
    pub(super) entry: Entry<'a, 'src>,
    /// The entry of its source.
    pub(super) source: Entry<'a, 'src>,
    /// Which attribute; none for the value.
    pub(super) attribute: Option<&'src str>,
    /// The text.
    pub(super) pattern: &'a Pattern<'src>,
    /// Its source.
    pub(super) source_pattern: &'a Pattern<'src>,
    /// Every way through the text, the defaults' first. There is always one.
    pub(super) ways: Vec<Flat<'src>>,
    /// Every way through the source, the defaults' first. There is always one.
    pub(super) source_ways: Vec<Flat<'src>>,
}

/// Every pair, in the order of the target's files. Attributes of terms are the translation's own and have none.
pub(super) fn pairs<'a, 'src>(source: &'a Localization<'src>, target: &'a Localization<'src>) -> Vec<Pair<'a, 'src>> {
    let mut pairs = Vec::new();
    // An id that the source has in several files is translated in each.
    let several: HashSet<(EntryKind, &str), RandomState> =
        source.duplicates().map(|(later, _)| (later.kind, later.name.as_str())).collect();
    let in_file = |entry: &Entry<'a, 'src>| {
        let same = |other: &Entry<'a, 'src>| (other.kind, other.name) == (entry.kind, entry.name);
        source.file(entry.file.key).and_then(|file| file.entries().find(same))
    };
    for entry in target.entries() {
        let Some(first) = source.get(entry.kind, entry.name.as_str()) else { continue };
        let is_several = !several.is_empty() && several.contains(&(entry.kind, entry.name.as_str()));
        let source_entry = if is_several { in_file(&entry).unwrap_or(first) } else { first };
        let mut pair = |attribute, pattern: &'a Pattern<'src>, source_pattern: &'a Pattern<'src>| {
            if pattern.elements.is_empty() || source_pattern.elements.is_empty() {
                return;
            }
            let ways_of = |entry: &Entry<'a, 'src>, pattern| ways(entry.file.source.text(), pattern);
            let (ways, source_ways) = (ways_of(&entry, pattern), ways_of(&source_entry, source_pattern));
            pairs.push(Pair { entry, source: source_entry, attribute, pattern, source_pattern, ways, source_ways });
        };
        if let (Some(value), Some(source_value)) = (entry.value, source_entry.value) {
            pair(None, value, source_value);
        }
        for attribute in entry.attributes.iter().filter(|_| entry.kind == EntryKind::Message) {
            if let Some(source_attribute) = source_entry.attribute(attribute.id.name.as_str()) {
                pair(Some(attribute.id.name.as_str()), &attribute.value, &source_attribute.value);
            }
        }
    }
    pairs
}
