//! One source text in two translations.
//!
//! Compares letters and digits only; one finding for all the places of a source text.
#![doc = include_str!("../../diagnostic/page/inconsistent-translation.md")]

use std::collections::HashMap;

use super::super::Context;
use super::super::flat::{Has, PLACEABLE};
use super::super::pair::Pair;
use crate::diagnostic::Diagnostic;

/// Most bytes of a source text that is compared: what is longer is hardly ever there twice.
const MAX: usize = 200;
/// Most other places that a finding shows.
const SHOWN: usize = 3;

pub(super) fn run(context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
    let mut first: HashMap<(&str, Option<&str>), usize, foldhash::fast::RandomState> = HashMap::default();
    first.reserve(context.pairs.len());
    let mut others: Vec<(usize, usize)> = Vec::new();
    for (at, pair) in context.pairs.iter().enumerate().filter(|(_, pair)| is_comparable(pair)) {
        let there = *first.entry((pair.source_ways[0].text(), pair.attribute)).or_insert(at);
        // What stands twice for one text of the source is told as a duplicate.
        let same_source = || std::ptr::eq(pair.source_pattern, context.pairs[there].source_pattern);
        if there != at && !same_source() && differs(pair.ways[0].text(), context.pairs[there].ways[0].text()) {
            others.push((there, at));
        }
    }
    others.sort_unstable();
    for group in others.chunk_by(|a, b| a.0 == b.0) {
        findings.push(finding(&context.pairs[group[0].0], group.iter().map(|(_, at)| &context.pairs[*at])));
    }
}

fn is_comparable(pair: &Pair<'_, '_>) -> bool {
    let text = pair.source_ways[0].text();
    let has = pair.source_ways[0].has;
    let is_text = has.any(Has::LETTER.and(Has::BEYOND_ASCII)) && !(has.any(Has::BEYOND_ASCII) && text.contains(PLACEABLE));
    pair.is_plain() && text.len() <= MAX && is_text
}

/// Whether two texts differ in more than capitals, blanks and marks.
fn differs(a: &str, b: &str) -> bool {
    // What is empty is told as that.
    let is_empty = |text: &str| letters(text).next().is_none();
    a != b && !is_empty(a) && !is_empty(b) && !letters(a).eq(letters(b))
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase)
}

fn finding<'p>(first: &Pair<'_, '_>, others: impl Iterator<Item = &'p Pair<'p, 'p>>) -> Diagnostic {
    let others: Vec<&Pair<'_, '_>> = others.collect();
    let way = &first.ways[0];
    let message = message(others.len());
    let mut finding =
        first.finding("inconsistent-translation", way, 0..way.text().len(), message).help("if they mean the same, write the same");
    finding.entries = std::iter::once(first).chain(others.iter().copied()).map(|pair| pair.entry.id()).collect();
    finding.count = others.len();
    for other in others.iter().take(SHOWN) {
        finding = finding.see(other.entry.file.source, other.span(), "it is translated like this here");
    }
    finding
}

fn message(others: usize) -> String {
    let times = if others == 1 { "once more".to_owned() } else { format!("{others} times more") };
    format!("the source has the same text {times}, and it is translated in another way there")
}
