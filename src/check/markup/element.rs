//! Elements that the source names for the app.
//!
//! A name that is only misspelt is not missing as well.
#![doc = include_str!("../../diagnostic/page/unknown-element.md")]
#![doc = include_str!("../../diagnostic/page/missing-element.md")]
#![doc = include_str!("../../diagnostic/page/duplicate-element.md")]

use super::super::did_you_mean;
use super::super::flat::Flat;
use super::super::pair::Pair;
use super::tag::{Tag, TagKind};
use crate::diagnostic::{Diagnostic, closest};

/// The attribute that names an element of the page for a translation.
pub(super) const NAME: &str = "data-l10n-name";

/// Compares the named elements of a way with the source's.
pub(super) fn run(pair: &Pair<'_, '_>, way: &Flat<'_>, tags: &[Tag<'_>], source_tags: &[Tag<'_>], findings: &mut Vec<Diagnostic>) -> bool {
    let (names, source_names) = (names(tags), names(source_tags));
    let before = findings.len();
    let mut meant = Vec::new();
    for (at, (tag, name)) in names.iter().enumerate() {
        let count = |names: &[(&Tag<'_>, &str)]| names.iter().filter(|(_, other)| other == name).count();
        if count(&source_names) == 0 {
            let missing = source_names.iter().map(|(_, name)| *name).filter(|name| !names.iter().any(|(_, other)| other == name));
            meant.extend(closest(name, missing.clone()).or_else(|| missing.clone().next()));
            let finding = pair.finding("unknown-element", way, tag.range.clone(), unknown(name));
            findings.push(finding.help(did_you_mean("", name, missing, KEEP)));
        } else if count(&names[..at]) >= count(&source_names) {
            findings.push(pair.finding("duplicate-element", way, tag.range.clone(), twice(name)).help(KEEP));
        }
    }
    for (tag, name) in &source_names {
        if !names.iter().any(|(_, other)| other == name) && !meant.contains(name) {
            let finding = pair.finding("missing-element", way, 0..way.text().len(), missing(name)).at(pair.entry.file.source, pair.span());
            findings.push(finding.help(write(tag, name)));
        }
    }
    findings.len() > before
}

fn names<'t, 'a>(tags: &'t [Tag<'a>]) -> Vec<(&'t Tag<'a>, &'a str)> {
    tags.iter().filter(|tag| tag.kind != TagKind::End).filter_map(|tag| Some((tag, tag.attribute(NAME)?))).collect()
}

const KEEP: &str = "keep each element of the source once, with its name as it is";

fn unknown(name: &str) -> String {
    format!("the source has no element `{name}` here")
}

fn twice(name: &str) -> String {
    format!("the element `{name}` is here more often than in the source")
}

fn missing(name: &str) -> String {
    format!("the element `{name}` of the source is not in this text")
}

fn write(tag: &Tag<'_>, name: &str) -> String {
    format!("put `<{} {NAME}=\"{name}\">` and its end around the same words as in the source", tag.name)
}
