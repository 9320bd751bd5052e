//! MESSAGES and TERMS: entries one after the other, references filled in at the end.

use super::code::Block;
use super::names::Names;
use super::{EntryDraft, PatternDraft, Target, VariableDraft, field, index, length, string, varint};
use crate::catalog::entry::VariableKind;

/// MESSAGES and TERMS as they grow. Offsets count from the start of MESSAGES.
pub(super) struct Body<'a> {
    pub(super) bytes: Vec<u8>,
    names: &'a Names<'a>,
    /// Where each pattern is, in the order of [`Target`]: entries come in that order.
    places: Vec<(Place<'a>, usize)>,
    /// Where offsets of patterns belong once the start is known.
    references: Vec<(usize, Target)>,
}

/// A [`Target`] of the draft: whether it is of a term, the name, the attribute.
type Place<'a> = (bool, &'a str, Option<&'a str>);

impl<'a> Body<'a> {
    pub(super) fn new(names: &'a Names<'a>) -> Self {
        Self { bytes: Vec::new(), names, places: Vec::new(), references: Vec::new() }
    }

    pub(super) fn entry(&mut self, id: &'a str, entry: &'a EntryDraft, term: bool, keys: &mut Vec<index::Key<'a>>) {
        let start = self.bytes.len();
        keys.push(index::Key { id, attribute: None, offset: start });
        string(&mut self.bytes, id.as_bytes());
        self.pattern(&entry.value, (term, id, None));
        self.tail(entry.attributes.len(), &entry.variables);
        for (name, attribute) in &entry.attributes {
            let at = self.bytes.len();
            keys.push(index::Key { id, attribute: Some(name), offset: at });
            varint(&mut self.bytes, self.names.start(name));
            length(&mut self.bytes, at.saturating_sub(start));
            self.pattern(&attribute.value, (term, id, Some(name)));
            self.tail(0, &attribute.variables);
        }
    }

    fn tail(&mut self, attributes: usize, variables: &[VariableDraft]) {
        length(&mut self.bytes, attributes.saturating_mul(2).saturating_add(usize::from(!variables.is_empty())));
        if variables.is_empty() {
            return;
        }
        length(&mut self.bytes, variables.len());
        for (name, kind) in variables {
            varint(&mut self.bytes, self.names.start(name));
            self.bytes.push(VariableKind::ALL.iter().position(|known| known == kind).unwrap_or(0) as u8);
        }
    }

    fn pattern(&mut self, pattern: &PatternDraft, place: Place<'a>) {
        self.places.push((place, self.bytes.len()));
        match pattern {
            PatternDraft::None => varint(&mut self.bytes, 1),
            PatternDraft::Text(text) => {
                length(&mut self.bytes, text.len().saturating_mul(2));
                self.bytes.extend_from_slice(text.as_bytes());
            }
            PatternDraft::Program(code) => {
                let program = Block::of(code, self.names);
                length(&mut self.bytes, program.bytes.len().saturating_mul(2).saturating_add(1));
                self.append(program);
            }
        }
    }

    fn append(&mut self, block: Block) {
        let start = self.bytes.len();
        self.bytes.extend_from_slice(&block.bytes);
        self.references.extend(block.references.into_iter().map(|(at, target)| (at.saturating_add(start), target)));
    }

    /// Puts offsets where references are, now that the section's place in the file is known.
    pub(super) fn resolve(&mut self, start: usize) {
        for (at, target) in &self.references {
            let wanted = (target.term, target.name.as_str(), target.attribute.as_deref());
            let found = self.places.binary_search_by(|(place, _)| place.cmp(&wanted)).ok().and_then(|found| self.places.get(found));
            let offset = found.map_or(usize::MAX, |(_, offset)| offset.saturating_add(start));
            if let Some(bytes) = self.bytes.get_mut(*at..at.saturating_add(4)) {
                bytes.copy_from_slice(&field(offset));
            }
        }
    }
}
