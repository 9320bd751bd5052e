//! Tags, links and placeholders of a text against the source's, and the markup of documents.
//!
//! A rule is one file below. What the markup of documents has told of an entry is not told again.

mod address;
mod attribute;
mod changed;
mod document;
mod element;
mod entity;
mod placeholder;
mod tag;

pub(super) use address::phones;

use super::Context;
use super::flat::{Flat, Has};
use super::pair::Pair;
use crate::diagnostic::Diagnostic;
use tag::Tag;

/// Looks at the markup of documents, which can be an error.
pub(super) fn of_documents(context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
    document::run(context, findings);
}

/// Compares with the source. What the findings tell of an entry's markup in documents is not told again.
pub(super) fn against_source(context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
    let of_documents = |finding: &&Diagnostic| matches!(finding.code, "invalid-markup" | "unknown-glossary-name");
    let told: Vec<String> = findings.iter().filter(of_documents).filter_map(|finding| finding.id.clone()).collect();
    for pair in &context.pairs {
        for way in &pair.ways {
            let source = pair.source_way(way);
            let has = |kinds| way.has.any(kinds) || source.has.any(kinds);
            if has(Has::MARKUP) && (told.is_empty() || !told.contains(&pair.entry.id())) {
                tags(pair, way, source, findings);
            }
            if has(Has::SIGN) {
                placeholder::run(pair, way, source, findings);
            }
            if has(Has::ADDRESS.and(Has::DIGIT)) {
                address::run(pair, way, source, findings);
            }
        }
    }
}

/// Of what is wrong with the tags of a text only the most exact is told.
fn tags(pair: &Pair<'_, '_>, way: &Flat<'_>, source: &Flat<'_>, findings: &mut Vec<Diagnostic>) {
    let (tags, source_tags): (Vec<Tag<'_>>, Vec<Tag<'_>>) = (Tag::all(way.text()).collect(), Tag::all(source.text()).collect());
    if !tags.is_empty() || !source_tags.is_empty() {
        let told = element::run(pair, way, &tags, &source_tags, findings) || changed::run(pair, way, &tags, &source_tags, findings);
        if !told {
            attribute::run(pair, way, &tags, &source_tags, findings);
        }
    }
    if way.has.any(Has::MARKUP) {
        entity::run(pair, way, source, findings);
    }
}
