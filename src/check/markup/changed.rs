//! Tags of a text against the source’s: all there, no others, in pairs.
//!
//! Tells at most one thing about a way through a text.
#![doc = include_str!("../../diagnostic/page/missing-tag.md")]
#![doc = include_str!("../../diagnostic/page/extra-tag.md")]
#![doc = include_str!("../../diagnostic/page/unbalanced-tag.md")]

use super::super::flat::Flat;
use super::super::pair::Pair;
use super::tag::{Tag, TagKind};
use crate::diagnostic::{Diagnostic, Severity, closest};

/// Tags that a translation may add around a foreign word or a title.
const PHRASE: &[&str] = &["abbr", "b", "cite", "em", "i", "q", "strong", "sub", "sup"];

/// Compares the tags of a way with the source's. Tells at most one thing: what else is wrong with them usually follows.
pub(super) fn run(pair: &Pair<'_, '_>, way: &Flat<'_>, tags: &[Tag<'_>], source_tags: &[Tag<'_>], findings: &mut Vec<Diagnostic>) -> bool {
    if tags.len() == source_tags.len() && tags.iter().zip(source_tags).all(|(tag, source)| tag.is_like(source)) {
        return false;
    }
    if let Some(tag) = unbalanced(tags).filter(|_| unbalanced(source_tags).is_none()) {
        let finding = pair.finding("unbalanced-tag", way, tag.range.clone(), not_balanced(tag));
        findings.push(finding.help(balance(tag)));
        return true;
    }
    let (extra, missing) = (without(tags, source_tags), without(source_tags, tags));
    // A tag with its end is one mistake; breaks and isolates are laid out anew in every language.
    let counts = |tag: &&&Tag<'_>| tag.kind != TagKind::End && !matches!(tag.name, "bdi" | "br" | "wbr");
    let (first_extra, first_missing) = (extra.iter().find(counts), missing.iter().find(counts));
    let finding = match (first_extra, first_missing) {
        (Some(tag), meant) => {
            let names = source_tags.iter().map(|tag| tag.name);
            let is_unknown = !PHRASE.contains(&tag.name);
            let alike = || closest(tag.name, names).filter(|name| is_unknown && *name != tag.name).map(|name| format!("<{name}>"));
            let meant = meant.filter(|meant| meant.name != tag.name).map(|tag| tag.shown()).or_else(alike);
            let mut finding = pair.finding("extra-tag", way, tag.range.clone(), not_in_source(tag));
            if meant.is_none() && PHRASE.contains(&tag.name) {
                finding.severity = Severity::Note;
            }
            finding.help(instead(meant))
        }
        (None, Some(tag)) => {
            let finding = pair.finding("missing-tag", way, 0..way.text().len(), not_here(tag)).at(pair.entry.file.source, pair.span());
            finding.help(put_around(tag))
        }
        (None, None) => return false,
    };
    findings.push(finding);
    true
}

/// The tags that other tags have no partner for.
fn without<'t, 'a>(tags: &'t [Tag<'a>], others: &[Tag<'_>]) -> Vec<&'t Tag<'a>> {
    let mut left: Vec<&Tag<'_>> = others.iter().collect();
    let mut alone = Vec::new();
    for tag in tags {
        match left.iter().position(|other| other.is_like(tag)) {
            Some(at) => drop(left.swap_remove(at)),
            None => alone.push(tag),
        }
    }
    alone
}

/// The first tag that opens or closes nothing.
fn unbalanced<'t, 'a>(tags: &'t [Tag<'a>]) -> Option<&'t Tag<'a>> {
    let mut open: Vec<&Tag<'_>> = Vec::new();
    for tag in tags {
        match tag.kind {
            TagKind::Start => open.push(tag),
            TagKind::End => match open.pop() {
                Some(start) if start.name.eq_ignore_ascii_case(tag.name) => {}
                _ => return Some(tag),
            },
            TagKind::Void => {}
        }
    }
    open.first().copied()
}

fn not_balanced(tag: &Tag<'_>) -> String {
    if tag.kind == TagKind::End { format!("`{}` closes nothing here", tag.shown()) } else { format!("`{}` is not closed", tag.shown()) }
}

fn balance(tag: &Tag<'_>) -> String {
    match tag.kind {
        TagKind::End => "put it behind the tag that it closes, as in the source".to_owned(),
        _ => format!("write `</{}>` behind its words, as in the source", tag.name),
    }
}

fn not_in_source(tag: &Tag<'_>) -> String {
    format!("the source has no `{}` here", tag.shown())
}

fn not_here(tag: &Tag<'_>) -> String {
    format!("`{}` is in the source but not in this text", tag.shown())
}

fn instead(meant: Option<String>) -> String {
    match meant {
        Some(meant) => format!("write `{meant}` as in the source; names of tags are not translated"),
        None => "delete the tag and its end".to_owned(),
    }
}

fn put_around(tag: &Tag<'_>) -> String {
    match tag.kind {
        TagKind::Void => format!("write `{}` where it belongs in the sentence", tag.shown()),
        _ => format!("put `<{0}>` and `</{0}>` around the same words as in the source", tag.name),
    }
}
