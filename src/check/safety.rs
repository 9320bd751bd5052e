//! What can hurt a patient: looks at every text beside the facts of its source, once for all rules that need them.
//!
//! Nothing is read in a translation that its source gives no reason to look for, but for numbers.

use std::cell::OnceCell;

use super::Context;
use super::digits::Number;
use super::facts::{Facts, Reader, SourceFacts};
use super::flat::Flat;
use super::language::{Lexicon, Meaning, lexicon};
use super::pair::Pair;
use super::{bound, hedge, negation, number, unit};
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Span;
use crate::syntax;

pub(super) fn run(context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
    let source_lexicon = lexicon(&context.source.locale.tag);
    if let Some(lexicon) = source_lexicon.filter(|_| context.is_source()) {
        hedge::look_at_source(context, lexicon, findings);
    }
    if context.pairs.is_empty() {
        return;
    }
    let (facts, reader) = (SourceFacts::of(context.source), Reader::of(&context.target.locale.tag));
    let same_language = context.target.locale.tag.language() == context.source.locale.tag.language();
    for pair in &context.pairs {
        let source = facts.get(pair.source_pattern);
        let has_digits = source.iter().any(|facts| !facts.numbers.is_empty()) || pair.ways.iter().any(|way| reader.may_have_digits(way));
        negation::look_for_added(pair, source, reader.lexicon, findings);
        let has_words = reader.lexicon.is_some() && source.iter().any(is_worth_reading);
        if !has_digits && !has_words {
            continue;
        }
        let look = Look { pair, source, reader: &reader, targets: OnceCell::new(), source_lexicon, same_language };
        for at in 0..pair.ways.len() {
            if number::look(&look, at, findings) {
                continue;
            }
            unit::look(&look, at, findings);
            bound::look(&look, at, findings);
            negation::look(&look, at, findings);
        }
        hedge::look(&look, findings);
    }
}

/// Whether a rule that needs the words of the translation has something to compare.
fn is_worth_reading(facts: &Facts) -> bool {
    facts.words.iter().any(|word| word.near || matches!(word.meaning, Meaning::Denial | Meaning::Hedge(_)))
}

/// A text beside the facts of its source.
pub(super) struct Look<'a, 'src> {
    pub(super) pair: &'a Pair<'a, 'src>,
    /// Facts of every way through the source; none where it says nothing of the kind.
    source: &'a [Facts],
    pub(super) reader: &'a Reader,
    targets: OnceCell<Vec<OnceCell<Facts>>>,
    /// The words of the source's language.
    pub(super) source_lexicon: Option<&'static Lexicon>,
    /// Whether source and text are of one language, as British and American English are.
    pub(super) same_language: bool,
}

impl<'src> Look<'_, 'src> {
    /// One way through the text.
    pub(super) fn way(&self, at: usize) -> &Flat<'src> {
        &self.pair.ways[at]
    }

    /// What one way through the text says.
    pub(super) fn target(&self, at: usize) -> &Facts {
        let targets = self.targets.get_or_init(|| self.pair.ways.iter().map(|_| OnceCell::new()).collect());
        targets[at].get_or_init(|| self.reader.read(self.way(at)))
    }

    /// The numbers in digits of one way through the text, with what the words behind them make of them.
    pub(super) fn target_numbers(&self, at: usize) -> Vec<Number> {
        if self.reader.may_have_digits(self.way(at)) { self.target(at).numbers.clone() } else { Vec::new() }
    }

    /// The numbers in digits of one way through the text, without reading its words.
    pub(super) fn numbers(&self, at: usize) -> Vec<Number> {
        self.reader.numbers(self.way(at))
    }

    /// What the source says on the same way; where it has none of these choices, on its only way.
    pub(super) fn source_of(&self, at: usize) -> Option<&Facts> {
        self.source.get(self.source_at(at)?)
    }

    /// The same way through the source.
    pub(super) fn source_way(&self, at: usize) -> &Flat<'src> {
        &self.pair.source_ways[self.source_at(at).unwrap_or(0)]
    }

    fn source_at(&self, at: usize) -> Option<usize> {
        let keys = &self.way(at).keys;
        let same = self.pair.source_ways.iter().position(|way| way.keys == *keys);
        same.or((self.pair.source_ways.len() == 1).then_some(0))
    }

    /// What the source says on any way.
    pub(super) fn sources(&self) -> &[Facts] {
        self.source
    }

    /// A finding at a place of the text, with the place of the source beside it.
    pub(super) fn finding(&self, (code, severity): (&'static str, Severity), message: String, span: Span, source_span: Span) -> Diagnostic {
        Diagnostic::new(code, severity, message).at(self.pair.entry.file.source, span).about(self.pair.entry.id()).see(
            self.pair.source.file.source,
            source_span,
            "the source says it here",
        )
    }

    /// Adds a finding unless it was told already: text outside of a choice is on every way.
    pub(super) fn tell(&self, finding: Diagnostic, findings: &mut Vec<Diagnostic>) {
        let is_told = |other: &Diagnostic| other.code == finding.code && other.place == finding.place && other.message == finding.message;
        if !findings.iter().rev().take(16).any(is_told) {
            findings.push(finding);
        }
    }

    /// The whole text of one way, for what is not in it at all.
    pub(super) fn whole(&self) -> Span {
        syntax::pattern_span(self.pair.entry.file.source.text(), self.pair.pattern)
    }
}
