//! Words of the source that a term stands for, written out. Runs on the source only.
#![doc = include_str!("../diagnostic/page/hard-coded-term.md")]

use std::collections::{BTreeMap, BTreeSet, HashMap};

use foldhash::fast::RandomState;

use super::Context;
use super::flat::{Flat, PLACEABLE, ways};
use crate::diagnostic::Diagnostic;
use crate::pack::{Entry, EntryKind};
use crate::source::Span;
use crate::syntax::ast;

/// Terms by the first word of their text, the longest first.
type Terms<'a, 'src> = HashMap<&'src str, Vec<(&'src str, Entry<'a, 'src>)>, RandomState>;

pub(super) fn run(context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
    let terms = terms(context);
    if terms.is_empty() {
        return;
    }
    for entry in context.source.entries().filter(|entry| entry.kind == EntryKind::Message) {
        for pattern in entry.patterns() {
            let mut told: BTreeMap<&str, (Entry<'_, '_>, BTreeSet<Span>)> = BTreeMap::new();
            for way in ways(entry.file.source.text(), pattern) {
                let found = written_out(&way, &terms);
                for (range, value, term) in found.into_iter().filter(|found| !is_ordinary(context, way.text(), found.0.start, found.1)) {
                    told.entry(value).or_insert_with(|| (term, BTreeSet::new())).1.insert(way.place_of(range));
                }
            }
            findings
                .extend(told.iter().filter_map(|(value, (term, spans))| Some(finding(&entry, value, term, *spans.first()?, spans.len()))));
        }
    }
}

/// Terms that are one plain text. Words that stay as they are in every language may be written out.
fn terms<'a, 'src>(context: &Context<'a, 'src>) -> Terms<'a, 'src> {
    let mut terms = Terms::default();
    for term in context.source.unique_entries().filter(|entry| entry.kind == EntryKind::Term) {
        let Some([ast::PatternElement::TextElement { value }]) = term.value.map(|value| value.elements.as_slice()) else { continue };
        let value = value.as_str().trim();
        let is_words = value.chars().all(|character| character.is_alphanumeric() || matches!(character, ' ' | '-' | '.' | '\'' | '’'));
        if value.chars().count() < 2 || !is_words || context.pack.config.do_not_translate.iter().any(|word| word == value) {
            continue;
        }
        terms.entry(first_word(value)).or_default().push((value, term));
    }
    for same in terms.values_mut() {
        same.sort_by_key(|(value, _)| std::cmp::Reverse(value.len()));
    }
    terms
}

fn first_word(text: &str) -> &str {
    text.split(|character: char| !character.is_alphanumeric()).next().unwrap_or_default()
}

/// Where the words of terms stand in a text, whole and outside of tags and addresses.
fn written_out<'a, 'src>(way: &Flat<'_>, terms: &Terms<'a, 'src>) -> Vec<(std::ops::Range<usize>, &'src str, Entry<'a, 'src>)> {
    let text = way.text();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(char::is_alphanumeric).map(|next| at + next) {
        let word = first_word(&text[start..]);
        at = start + word.len();
        let Some(same) = terms.get(word) else { continue };
        let whole = |value: &str| text[start..].starts_with(value) && is_whole(text, start, start + value.len());
        if let Some((value, term)) = same.iter().find(|(value, _)| whole(value)) {
            at = start + value.len();
            found.push((start..at, *value, *term));
        }
    }
    found
}

/// Whether words begin and end here, and are no part of a tag, a name or an address.
fn is_whole(text: &str, start: usize, end: usize) -> bool {
    let joins = |character: char| character.is_alphanumeric() || matches!(character, '_' | '@' | '/' | PLACEABLE);
    let before = text[..start].chars().next_back();
    let mut after = text[end..].chars();
    let (next, then) = (after.next(), after.next());
    let in_tag = text[..start].rfind('<').is_some_and(|open| !text[open..start].contains('>')) && text[end..].contains('>');
    let dotted = matches!(next, Some('.' | ':')) && then.is_some_and(joins);
    !before.is_some_and(|before| joins(before) || matches!(before, '-' | '.')) && !next.is_some_and(joins) && !dotted && !in_tag
}

/// Whether a word has its capital only because it begins a sentence or is part of another name, as in `Network Monitor`:
/// the source has it in small letters elsewhere.
fn is_ordinary(context: &Context<'_, '_>, text: &str, start: usize, value: &str) -> bool {
    let mut letters = value.chars();
    let capital = letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase);
    let before = text[..start].trim_end();
    let word_before = before.rsplit(|character: char| !character.is_alphanumeric()).next().unwrap_or_default();
    let begins = word_before.starts_with(char::is_uppercase) || before.is_empty() || before.ends_with(['.', '?', '!', ':', '>', '…', '\n']);
    if !capital || !begins {
        return false;
    }
    let small = value.to_lowercase();
    context.source.files.iter().any(|file| {
        let text = file.source.text();
        memchr::memmem::find_iter(text.as_bytes(), &small).any(|at| is_whole(text, at, at + small.len()))
    })
}

fn finding(entry: &Entry<'_, '_>, value: &str, term: &Entry<'_, '_>, span: Span, count: usize) -> Diagnostic {
    let times = if count == 1 { String::new() } else { format!(", {count} times") };
    let mut finding =
        Diagnostic::note("hard-coded-term", format!("`{value}` is written out here{times}, though the term `{}` stands for it", term.id()))
            .at(entry.file.source, span)
            .about(entry.id())
            .help(format!("write {{ {} }}, so that the words can change in one place", term.id()))
            .see(term.file.source, term.id_span(), "the term is here");
    finding.count = count;
    finding
}
