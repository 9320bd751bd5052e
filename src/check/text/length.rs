//! Texts far shorter or longer than a translation usually is.
//!
//! Tags do not count, and neither do short texts.
#![doc = include_str!("../../diagnostic/page/unusual-length.md")]

use super::super::flat::{Flat, Has};
use super::super::pair::Pair;
use super::writing::Writing;
use crate::diagnostic::Diagnostic;

/// Characters that a source text needs to have; below, a ratio says nothing.
const MIN: usize = 40;

pub(super) fn run(writing: &Writing<'_>, pair: &Pair<'_, '_>, findings: &mut Vec<Diagnostic>) {
    let (way, source) = (&pair.ways[0], &pair.source_ways[0]);
    let (bytes, source_bytes) = (way.text().len(), source.text().len());
    if source_bytes < MIN || writing.is_source_language {
        return;
    }
    let (low, high) = bounds(writing);
    // A character has one byte at least and three at most, as good as always.
    if bytes >= source_bytes * 3 * low / 100 && bytes <= source_bytes * high / 300 {
        return;
    }
    let (length, source_length) = (length(way), length(source));
    let percent = length * 100 / source_length.max(1);
    if source_length < MIN || (low..=high).contains(&percent) {
        return;
    }
    let finding = pair.finding("unusual-length", way, 0..way.text().len(), message(percent));
    findings.push(finding.at(pair.entry.file.source, pair.span()).help(help(percent)));
}

/// Characters of a text, those of tags left out: rules of their own look at them.
fn length(way: &Flat<'_>) -> usize {
    let all = way.text().chars().count();
    if !way.has.any(Has::MARKUP) {
        return all;
    }
    let tags = way.text().split('<').skip(1).filter_map(|tag| tag.split_once('>'));
    all - tags.map(|(tag, _)| tag.chars().count() + 2).sum::<usize>()
}

/// The least and greatest length of a translation, in percent of the source's.
fn bounds(writing: &Writing<'_>) -> (usize, usize) {
    match writing.language {
        "ja" | "yue" | "zh" => (12, 150),
        "ko" => (18, 200),
        _ => (33, 300),
    }
}

fn message(percent: usize) -> String {
    if percent < 100 {
        format!("this text is far shorter than the source ({percent} % of its characters)")
    } else {
        format!("this text is far longer than the source ({percent} % of its characters)")
    }
}

fn help(percent: usize) -> &'static str {
    if percent < 100 { "look whether a sentence is missing" } else { "look whether something is said that the source does not say" }
}
