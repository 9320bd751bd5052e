//! How much of the source a locale has: messages and words.
//!
//! A message counts where the locale has one of its id; its words are those of the source, so that locales compare.

use crate::pack::{Entry, EntryKind, Localization};
use crate::syntax::{Pattern, ast};

/// A part of a whole.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    /// How many of them.
    pub part: usize,
    /// How many there are.
    pub whole: usize,
}

impl Share {
    /// The share from 0 to 1; 1 where there is nothing to have.
    #[must_use]
    #[allow(clippy::cast_precision_loss)] // Counts of messages and words are far below 2^52.
    pub fn ratio(self) -> f64 {
        if self.whole == 0 { 1.0 } else { self.part as f64 / self.whole as f64 }
    }
}

/// How much of the source a locale has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Messages of the source that it has.
    pub messages: Share,
    /// The same, weighed by the words of the source.
    pub words: Share,
}

/// What there is to translate: every message of a source with its words, counted once for all locales.
#[derive(Debug)]
pub struct Extent<'src> {
    messages: Vec<(&'src str, usize)>,
}

impl<'src> Extent<'src> {
    /// Counts a source.
    #[must_use]
    pub fn of(source: &Localization<'src>) -> Self {
        let messages = source.unique_entries().filter(|entry| entry.kind == EntryKind::Message);
        let counted = messages.map(|entry| (entry.name.as_str(), words_of(&entry)));
        Self { messages: counted.collect() }
    }

    /// How much of it a locale has.
    #[must_use]
    pub fn coverage(&self, target: &Localization<'_>) -> Coverage {
        let mut coverage = Coverage::default();
        for (id, words) in &self.messages {
            let there = target.message(id).is_some();
            coverage.messages.whole += 1;
            coverage.words.whole += words;
            if there {
                coverage.messages.part += 1;
                coverage.words.part += words;
            }
        }
        coverage
    }
}

/// Words of an entry: of its value and its attributes.
#[must_use]
pub fn words_of(entry: &Entry<'_, '_>) -> usize {
    entry.patterns().map(words).sum()
}

/// Words of a text; of a choice those of its longest branch.
fn words(pattern: &Pattern<'_>) -> usize {
    let of_element = |element: &ast::PatternElement<_>| match element {
        ast::PatternElement::TextElement { value } => count(AsRef::<str>::as_ref(value)),
        ast::PatternElement::Placeable { expression: ast::Expression::Select { variants, .. } } => {
            variants.iter().map(|variant| words(&variant.value)).max().unwrap_or(0)
        }
        ast::PatternElement::Placeable { .. } => 0,
    };
    pattern.elements.iter().map(of_element).sum()
}

fn count(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}
