//! Texts beside the source's: one pair for every value and attribute that both have.

use std::collections::HashSet;
use std::ops::Range;

use foldhash::fast::RandomState;

use super::flat::{Flat, ways};
use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::pack::{Entry, EntryKind, Localization};
use crate::source::Span;
use crate::syntax::{self, Pattern};

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
    /// Every way through the text, the defaults' first. There is always one where rules read the words.
    pub(super) ways: Vec<Flat<'src>>,
    /// Every way through the source, the defaults' first. There is always one where rules read the words.
    pub(super) source_ways: Vec<Flat<'src>>,
}

impl<'src> Pair<'_, 'src> {
    /// The way through the source beside a way through the text: the one with its keys, else the defaults'.
    pub(super) fn source_way(&self, way: &Flat<'src>) -> &Flat<'src> {
        let same = || self.source_ways.iter().find(|source| source.keys == way.keys);
        if way.keys.is_empty() { &self.source_ways[0] } else { same().unwrap_or(&self.source_ways[0]) }
    }

    /// Whether the text and its source are one text without choices each, as most are.
    pub(super) fn is_plain(&self) -> bool {
        self.ways.len() == 1 && self.source_ways.len() == 1
    }

    /// A finding of a rule's usual severity at a part of a way through the text, with the source beside it.
    pub(super) fn finding(&self, code: &'static str, way: &Flat<'src>, range: Range<usize>, message: impl Into<String>) -> Diagnostic {
        let severity = Rule::of(code).map_or(Severity::Note, |rule| rule.severity);
        let finding = Diagnostic::new(code, severity, message).at(self.entry.file.source, way.place_of(range)).about(self.entry.id());
        finding.see(self.source.file.source, self.source_span(), "the source is here")
    }

    /// Where the source text stands in its file.
    pub(super) fn source_span(&self) -> Span {
        syntax::pattern_span(self.source.file.source.text(), self.source_pattern)
    }

    /// Where the text stands in its file.
    pub(super) fn span(&self) -> Span {
        syntax::pattern_span(self.entry.file.source.text(), self.pattern)
    }
}

/// Every pair, in the order of the target's files. Attributes of terms are the translation's own and have none.
///
/// Without ways where only rules run that do not read the words.
pub(super) fn pairs<'a, 'src>(source: &'a Localization<'src>, target: &'a Localization<'src>, with_ways: bool) -> Vec<Pair<'a, 'src>> {
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
            let ways_of = |entry: &Entry<'a, 'src>, pattern| if with_ways { ways(entry.file.source.text(), pattern) } else { Vec::new() };
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
