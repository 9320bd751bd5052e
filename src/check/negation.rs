//! Denials and prohibitions of a text against the source. Looks for words only; does not parse sentences.
//!
#![doc = include_str!("../diagnostic/page/added-negation.md")]
#![doc = include_str!("../diagnostic/page/dropped-negation.md")]

use super::facts::Facts;
use super::language::{Lexicon, Meaning};
use super::pair::Pair;
use super::safety::Look;
use crate::diagnostic::{Diagnostic, Severity};
use crate::syntax;

/// Looks at one way through a text.
pub(super) fn look(look: &Look<'_, '_>, at: usize, findings: &mut Vec<Diagnostic>) {
    if look.reader.lexicon.is_none() || look.same_language {
        return;
    }
    let Some(source) = look.source_of(at) else { return };
    let Some(denial) = source.words.iter().find(|word| word.meaning == Meaning::Denial) else { return };
    // `Do not … without …` says what to do, and is often said so.
    let denials = source.words.iter().filter(|word| word.meaning == Meaning::Denial).count();
    if denials == 2 && source_has_without(look.source_way(at).text()) {
        return;
    }
    let target = look.target(at);
    if target.says(Meaning::Negation) || target.placeables > source.placeables {
        return;
    }
    let source_text = look.source_way(at).text();
    let wanted = &source_text[denial.range.clone()];
    let text = look.way(at).text();
    // Not translated, or a name that has the word in it.
    if text == source_text || contains_word(text, wanted) {
        return;
    }
    let source_span = look.source_way(at).place_of(denial.range.clone());
    let severity = if is_instruction(source_text, denial.range.start, wanted) { Severity::Warning } else { Severity::Note };
    let finding = look.finding(("dropped-negation", severity), sentence(wanted), look.whole(), source_span).help(HELP);
    look.tell(finding, findings);
}

/// Looks for a prohibition in a text where nothing in its source could be the reason.
pub(super) fn look_for_added(pair: &Pair<'_, '_>, source: &[Facts], lexicon: Option<&Lexicon>, findings: &mut Vec<Diagnostic>) {
    let Some(lexicon) = lexicon else { return };
    let denies = |facts: &Facts| facts.says(Meaning::Negation) || facts.says(Meaning::Denial) || facts.says(Meaning::Turn);
    if source.iter().any(denies) {
        return;
    }
    for way in &pair.ways {
        let Some(range) = lexicon.prohibition(way.text()) else { continue };
        let source_span = syntax::pattern_span(pair.source.file.source.text(), pair.source_pattern);
        let finding = Diagnostic::note("added-negation", added_sentence(&way.text()[range.clone()]))
            .at(pair.entry.file.source, way.place_of(range))
            .about(pair.entry.id())
            .help(HELP)
            .see(pair.source.file.source, source_span, "the source is here");
        findings.push(finding);
        return;
    }
}

/// Whether a denial tells the reader what not to do: it opens a sentence, or something must not be.
fn is_instruction(text: &str, start: usize, denial: &str) -> bool {
    let before = text[..start].trim_end();
    let opens = before.is_empty() || before.ends_with(['.', '!', '?', ':', '>', '\n']);
    let word = denial.to_ascii_lowercase().replace('’', "'");
    match word.as_str() {
        "do not" | "don't" | "never" => opens,
        "must not" | "mustn't" | "should not" | "shouldn't" | "may not" => true,
        _ => false,
    }
}

fn source_has_without(text: &str) -> bool {
    contains_word(text, "without")
}

fn contains_word(text: &str, word: &str) -> bool {
    text.match_indices(word)
        .any(|(at, _)| !text[..at].ends_with(char::is_alphabetic) && !text[at + word.len()..].starts_with(char::is_alphabetic))
}

fn added_sentence(found: &str) -> String {
    format!("this text says `{found}`, and nothing in the source says no")
}

fn sentence(wanted: &str) -> String {
    format!("the source says `{wanted}`, and nothing in this text says no")
}

const HELP: &str = "read both sentences again; if this one means the same, allow the finding with the reason";
