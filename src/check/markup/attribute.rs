//! Attributes of tags that are the same otherwise.
//!
//! Placeables that stand for attributes are left to the rules of variables.
#![doc = include_str!("../../diagnostic/page/changed-attribute.md")]

use super::super::flat::Flat;
use super::super::pair::Pair;
use super::element::NAME;
use super::tag::{Attribute, Tag, TagKind};
use crate::diagnostic::{Diagnostic, closest};

/// Attributes that hold words for readers or depend on the language.
const TRANSLATED: &[&str] = &["alt", "aria-label", "class", "dir", "hreflang", "lang", "placeholder", "style", "title"];
/// Attributes with addresses; the rules of links look at them.
const ADDRESSES: &[&str] = &["action", "href", "src"];

/// Compares the attributes of tags that are the same otherwise, in their order.
pub(super) fn run(pair: &Pair<'_, '_>, way: &Flat<'_>, tags: &[Tag<'_>], source_tags: &[Tag<'_>], findings: &mut Vec<Diagnostic>) {
    let starts = |tags: &[Tag<'_>]| tags.iter().filter(|tag| tag.kind != TagKind::End && !tag.attributes.is_empty()).count();
    if starts(tags) == 0 && starts(source_tags) == 0 {
        return;
    }
    let mut left: Vec<&Tag<'_>> = source_tags.iter().filter(|tag| tag.kind != TagKind::End).collect();
    let mut others = Vec::new();
    for tag in tags.iter().filter(|tag| tag.kind != TagKind::End) {
        match left.iter().position(|source| source.is_like(tag) && same(tag, source)) {
            Some(at) => drop(left.remove(at)),
            None => others.push(tag),
        }
    }
    for tag in others {
        let Some(at) = left.iter().position(|source| source.is_like(tag)) else { continue };
        let source = left.remove(at);
        if let Some((message, help)) = difference(tag, source) {
            findings.push(pair.finding("changed-attribute", way, tag.range.clone(), message).help(help));
        }
    }
}

fn compared<'a>(tag: &Tag<'a>) -> impl Iterator<Item = Attribute<'a>> + use<'a> {
    tag.attributes()
        .filter(|attribute| !TRANSLATED.contains(&attribute.name) && !ADDRESSES.contains(&attribute.name) && attribute.name != NAME)
}

fn same(tag: &Tag<'_>, source: &Tag<'_>) -> bool {
    difference(tag, source).is_none()
}

/// What is wrong with the attributes of a tag, and what to do.
fn difference(tag: &Tag<'_>, source: &Tag<'_>) -> Option<(String, String)> {
    // An address that is lost as a whole is told here.
    let has = |tag: &Tag<'_>, name: &str| tag.attributes().any(|attribute| attribute.name == name);
    if let Some(name) = ADDRESSES.iter().find(|name| has(source, name) && !has(tag, name)) {
        return Some((lost(tag, name), copy(source)));
    }
    for wanted in compared(source) {
        match tag.attribute(wanted.name) {
            None => return Some((lost(tag, wanted.name), copy(source))),
            Some(value) if value != wanted.value => return Some((changed(wanted.name), copy(source))),
            Some(_) => {}
        }
    }
    let added = compared(tag).find(|attribute| !has(source, attribute.name))?;
    let meant = closest(added.name, source.attributes().map(|attribute| attribute.name));
    Some((extra(source, added.name), meant.map_or_else(|| copy(source), |meant| format!("did you mean `{meant}`?"))))
}

fn lost(tag: &Tag<'_>, name: &str) -> String {
    format!("`{}` has `{name}` in the source but not here", tag.shown())
}

fn changed(name: &str) -> String {
    format!("`{name}` has another value than in the source")
}

fn extra(source: &Tag<'_>, name: &str) -> String {
    format!("`{}` has no `{name}` in the source", source.shown())
}

fn copy(source: &Tag<'_>) -> String {
    let shown = source.attributes.replace(super::super::flat::PLACEABLE, "{ … }");
    let shown: String = shown.chars().take(80).collect();
    if shown.is_empty() {
        format!("write `<{}>` as in the source", source.name)
    } else {
        format!("write `<{} {shown}>` as in the source", source.name)
    }
}
