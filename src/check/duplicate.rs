//! Ids, attributes and variants that are there twice, and files that some systems take for one.
#![doc = include_str!("../diagnostic/page/duplicate-attribute.md")]
#![doc = include_str!("../diagnostic/page/duplicate-file.md")]
#![doc = include_str!("../diagnostic/page/duplicate-message.md")]
#![doc = include_str!("../diagnostic/page/duplicate-term.md")]
#![doc = include_str!("../diagnostic/page/duplicate-variant.md")]

use std::collections::{BTreeMap, BTreeSet};

use super::Context;
use crate::diagnostic::{Diagnostic, Severity};
use crate::pack::{Entry, EntryKind};
use crate::source::Span;
use crate::syntax::walk::{self, Node};
use crate::syntax::{Spanned, Variant, ast};

pub(super) fn run(context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
    let same_in_source = same_in_source(context);
    // Apps that load single files never see two of them at once.
    let meets = |(later, first): &(Entry<'_, '_>, Entry<'_, '_>)| !context.pack.loads_single_files() || later.file.key == first.file.key;
    for (later, first) in outside_conflicts(context).into_iter().filter(meets) {
        let code = if later.kind == EntryKind::Term { "duplicate-term" } else { "duplicate-message" };
        // Two files that say the same, or translate the same, cannot mislead: the first one is shown.
        let harmless =
            first.file.key != later.file.key && (same_text(&later, &first) || same_in_source.contains(&(later.kind, later.name.as_str())));
        let severity = if harmless { Severity::Warning } else { Severity::Error };
        let finding = Diagnostic::new(code, severity, format!("the {} `{}` is there twice", later.kind.word(), later.id()))
            .at(later.file.source, later.id_span())
            .about(later.id())
            .help("keep one of the two; if both are needed, give this one another id")
            .see(first.file.source, first.id_span(), "the first one is here");
        findings.push(finding);
    }
    files(context, findings);
    for entry in context.target.entries() {
        attributes(&entry, findings);
        for pattern in entry.patterns() {
            walk::pattern(pattern, &mut |node| {
                if let Node::Select(_, variants) = node {
                    self::variants(&entry, variants, findings);
                }
            });
        }
    }
}

/// Later entries of an id, each with the first one, without those that only a conflict has twice.
fn outside_conflicts<'a, 'src>(context: &Context<'a, 'src>) -> Vec<(Entry<'a, 'src>, Entry<'a, 'src>)> {
    let duplicates = context.target.duplicates();
    if context.conflicts.is_empty() {
        return duplicates.collect();
    }
    // Where the first one is in a conflict, the first behind it that is not stands for it.
    let mut firsts = BTreeMap::new();
    let outside = duplicates.filter(|(later, _)| !context.conflicts.have(later)).filter_map(|(later, first)| {
        if !context.conflicts.have(&first) {
            return Some((later, first));
        }
        let first = *firsts.entry((later.kind, later.name.as_str())).or_insert(later);
        (first.id_span() != later.id_span() || !std::ptr::eq(first.file, later.file)).then_some((later, first))
    });
    outside.collect()
}

/// Names that differ only in capital letters are one file on Windows and macOS, and so not allowed in a bundle.
fn files(context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
    let mut first: BTreeMap<String, &str> = BTreeMap::new();
    for file in &context.target.files {
        if let Some(other) = first.insert(file.key.to_ascii_lowercase(), file.key) {
            findings.push(
                Diagnostic::error("duplicate-file", format!("`{}` and `{other}` differ only in capital letters", file.key))
                    .in_file(file.source.path().clone())
                    .help("rename one of them: on Windows and macOS they are the same file"),
            );
        }
    }
}

/// Ids that the source has in several files, always with the same text.
fn same_in_source<'src>(context: &Context<'_, 'src>) -> BTreeSet<(EntryKind, &'src str)> {
    let id = |entry: &Entry<'_, 'src>| (entry.kind, entry.name.as_str());
    let mut same = BTreeSet::new();
    let mut different = BTreeSet::new();
    for (later, first) in context.source.duplicates() {
        if same_text(&later, &first) {
            same.insert(id(&later))
        } else {
            different.insert(id(&later))
        };
    }
    same.difference(&different).copied().collect()
}

fn same_text(a: &Entry<'_, '_>, b: &Entry<'_, '_>) -> bool {
    a.value == b.value && a.attributes == b.attributes
}

fn attributes(entry: &Entry<'_, '_>, findings: &mut Vec<Diagnostic>) {
    for (number, attribute) in entry.attributes.iter().enumerate() {
        let name = attribute.id.name;
        if let Some(first) = entry.attributes[..number].iter().find(|first| first.id.name == name) {
            findings.push(twice(
                entry,
                "duplicate-attribute",
                &format!("attribute `.{}`", name.as_str()),
                name.span(),
                first.id.name.span(),
            ));
        }
    }
}

fn variants(entry: &Entry<'_, '_>, variants: &[Variant<'_>], findings: &mut Vec<Diagnostic>) {
    for (number, variant) in variants.iter().enumerate() {
        let key = key(variant);
        if let Some(first) = variants[..number].iter().find(|first| same_key(first, variant)).map(self::key) {
            findings.push(twice(entry, "duplicate-variant", &format!("variant `[{}]`", key.as_str()), key.span(), first.span()));
        }
    }
}

/// Whether two variants are chosen by the same value: `[1]` and `[1.0]` are one number.
fn same_key(a: &Variant<'_>, b: &Variant<'_>) -> bool {
    match (&a.key, &b.key) {
        (ast::VariantKey::NumberLiteral { value: a }, ast::VariantKey::NumberLiteral { value: b }) => {
            matches!((a.as_str().parse::<f64>(), b.as_str().parse::<f64>()), (Ok(a), Ok(b)) if a.total_cmp(&b).is_eq())
        }
        (a, b) => a == b,
    }
}

fn twice(entry: &Entry<'_, '_>, code: &'static str, what: &str, later: Span, first: Span) -> Diagnostic {
    Diagnostic::error(code, format!("the {what} is there twice"))
        .at(entry.file.source, later)
        .about(entry.id())
        .help("keep one of the two")
        .see(entry.file.source, first, "the first one is here")
}

/// The key of a variant as it is written.
pub(super) fn key<'src>(variant: &Variant<'src>) -> Spanned<'src> {
    match &variant.key {
        ast::VariantKey::Identifier { name } => *name,
        ast::VariantKey::NumberLiteral { value } => *value,
    }
}
