//! Texts that are word for word the source.
//!
//! Never speaks of another spelling of the source language, of terms, or of what may be a name.
#![doc = include_str!("../../diagnostic/page/untranslated-text.md")]

use super::super::pair::Pair;
use super::words::telling_words;
use super::writing::Writing;
use crate::diagnostic::Diagnostic;
use crate::pack::EntryKind;

/// Words that need to be the same before a text of the source's script is taken for untranslated.
const SHARED_SCRIPT: usize = 3;

/// Whether a text is the source's.
pub(super) fn run(writing: &Writing<'_>, pair: &Pair<'_, '_>, findings: &mut Vec<Diagnostic>) -> bool {
    if writing.is_source_language || pair.entry.kind == EntryKind::Term || pair.ways.len() != pair.source_ways.len() {
        return false;
    }
    let same = pair.ways.iter().zip(&pair.source_ways).all(|(way, source)| way.text() == source.text());
    let needed = if writing.shares_script { SHARED_SCRIPT } else { 1 };
    if !same || telling_words(writing, pair.ways[0].text()) < needed || !has_two_words(pair.ways[0].text()) {
        return false;
    }
    let way = &pair.ways[0];
    let finding = pair.finding("untranslated-text", way, 0..way.text().len(), message(&pair.entry.id()));
    findings.push(finding.at(pair.entry.file.source, pair.span()).help("translate it; if it is a name, allow the finding in a comment"));
    true
}

/// Whether there are two words that are spelt out; `{ -name } (beta)` has one.
fn has_two_words(text: &str) -> bool {
    text.split([' ', '\n']).filter(|word| word.contains(char::is_alphabetic)).nth(1).is_some()
}

fn message(id: &str) -> String {
    format!("`{id}` is the same as in the source")
}
