//! The translation lacks something that the source has, or has something that the source does not have.
//!
//! What a file lacks is rolled up into one finding, and a file that is missing altogether into one `missing-file`; `count`
//! says how many entries it stands for and `entries` which.
//!
#![doc = include_str!("../diagnostic/page/missing-message.md")]
#![doc = include_str!("../diagnostic/page/missing-term.md")]
#![doc = include_str!("../diagnostic/page/missing-value.md")]
#![doc = include_str!("../diagnostic/page/missing-attribute.md")]
#![doc = include_str!("../diagnostic/page/extra-message.md")]
#![doc = include_str!("../diagnostic/page/extra-term.md")]
#![doc = include_str!("../diagnostic/page/extra-value.md")]
#![doc = include_str!("../diagnostic/page/extra-attribute.md")]

use std::sync::Arc;

use super::Context;
use crate::diagnostic::Diagnostic;
use crate::pack::{Entry, EntryKind, ParsedFile};

pub(super) fn run(context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
    for file in &context.source.files {
        let target = context.target.file(file.key);
        let missing: Vec<Entry<'_, '_>> =
            file.entries().filter(|entry| !is_there(context, entry) && !context.unread.contains(&*entry.id())).collect();
        match target {
            None if !missing.is_empty() => findings.push(missing_file(context, file, &missing)),
            _ => {
                for kind in [EntryKind::Message, EntryKind::Term] {
                    let missing: Vec<Entry<'_, '_>> = missing.iter().filter(|entry| entry.kind == kind).copied().collect();
                    findings.extend(missing_entries(&missing, target));
                }
            }
        }
    }
    for entry in context.target.entries() {
        match context.source.get(entry.kind, entry.name.as_str()) {
            None if context.unread_in_source.contains(&*entry.id()) => {}
            None => findings.push(extra_entry(context, &entry)),
            Some(source) => parts(context, &entry, &source, findings),
        }
    }
}

fn is_there(context: &Context<'_, '_>, entry: &Entry<'_, '_>) -> bool {
    context.target.get(entry.kind, entry.name.as_str()).is_some()
}

fn missing_file(context: &Context<'_, '_>, source: &ParsedFile<'_>, missing: &[Entry<'_, '_>]) -> Diagnostic {
    let count = missing.len();
    let folder = &context.target.locale.folder;
    let entries = if count == 1 { "1 entry".to_owned() } else { format!("{count} entries") };
    let mut finding =
        Diagnostic::warning("missing-file", format!("`{}` is not there in {}, with {entries}", source.key, context.language()))
            .in_file(source.source.path().clone())
            .help(format!("add the file for `{folder}` and translate its entries"));
    finding.id = Some(source.key.to_owned());
    finding.count = count;
    finding.entries = missing.iter().map(Entry::id).collect();
    match missing.first() {
        Some(first) => finding.see(first.file.source, first.id_span(), "the source starts here"),
        None => finding,
    }
}

/// One finding for all that a file lacks, so that what is wrong with the rest is not lost among them.
fn missing_entries(missing: &[Entry<'_, '_>], target: Option<&ParsedFile<'_>>) -> Option<Diagnostic> {
    let first = missing.first()?;
    let code = if first.kind == EntryKind::Term { "missing-term" } else { "missing-message" };
    let file = target.map_or_else(|| Arc::from(first.file.key), |file| file.source.path().clone());
    let ids: Vec<String> = missing.iter().map(Entry::id).collect();
    let (message, help) = match ids.as_slice() {
        [id] => (format!("the {} `{id}` is not translated", first.kind.word()), format!("add `{id} =` and its text")),
        ids => (format!("{} {}s are not translated", ids.len(), first.kind.word()), format!("add {} and their texts", super::some(ids))),
    };
    let mut finding = Diagnostic::warning(code, message).in_file(file).help(help);
    finding.id = (ids.len() == 1).then(|| ids[0].clone());
    finding.count = ids.len();
    finding.entries = ids;
    Some(finding.see(first.file.source, first.id_span(), "the source has it here"))
}

fn extra_entry(context: &Context<'_, '_>, entry: &Entry<'_, '_>) -> Diagnostic {
    let other = match entry.kind {
        EntryKind::Message => EntryKind::Term,
        EntryKind::Term => EntryKind::Message,
    };
    let (code, own) = match entry.kind {
        EntryKind::Message => ("extra-message", false),
        EntryKind::Term => ("extra-term", true),
    };
    if let Some(swapped) = context.source.get(other, entry.name.as_str()) {
        return Diagnostic::error(code, format!("`{}` is a {} here but a {} in the source", entry.id(), entry.kind.word(), other.word()))
            .at(entry.file.source, entry.id_span())
            .about(entry.id())
            .help(format!("write it as `{}`", swapped.id()))
            .see(swapped.file.source, swapped.id_span(), "the source has it here");
    }
    let message = format!("the source has no {} `{}`", entry.kind.word(), entry.id());
    // A translation may bring terms of its own for words that the source writes out.
    let finding = if own { Diagnostic::note(code, message) } else { Diagnostic::warning(code, message) };
    // What was renamed usually stays in its file.
    let file = context.source.file(entry.file.key);
    let names = file.into_iter().flat_map(ParsedFile::entries).filter(|source| source.kind == entry.kind && !is_there(context, source));
    let names: Vec<&str> = names.map(|source| source.name.as_str()).collect();
    let (sign, otherwise) = match own {
        true => ("-", "leave it if texts here use it; otherwise delete it, or correct its id"),
        false => ("", "delete it, or correct its id; nothing asks for it"),
    };
    let help = super::did_you_mean(sign, entry.name.as_str(), names.into_iter(), otherwise);
    finding.at(entry.file.source, entry.id_span()).about(entry.id()).help(help)
}

fn parts(context: &Context<'_, '_>, entry: &Entry<'_, '_>, source: &Entry<'_, '_>, findings: &mut Vec<Diagnostic>) {
    let id = entry.id();
    let at_id = |code, message: String| Diagnostic::error(code, message).at(entry.file.source, entry.id_span()).about(id.clone());
    if let (Some(_), None) = (source.value, entry.value) {
        findings.push(
            at_id("missing-value", format!("`{id}` has no text, only attributes")).help(format!("write the text after `{id} =`")).see(
                source.file.source,
                source.id_span(),
                "the source has a text here",
            ),
        );
    }
    if let (None, Some(_)) = (source.value, entry.value) {
        let mut finding = at_id("extra-value", format!("`{id}` has a text, but in the source it has only attributes"));
        finding.severity = crate::diagnostic::Severity::Warning;
        findings.push(finding.help("delete the text; nothing shows it").see(source.file.source, source.id_span(), "the source is here"));
    }
    if entry.kind == EntryKind::Term {
        // Attributes of a term are the translation's own: they describe its grammar.
        return;
    }
    // Of an entry that could not be read to its end the rest may be there.
    let whole = !context.unread.contains(&*id);
    for attribute in source.attributes.iter().filter(|attribute| whole && entry.attribute(attribute.id.name.as_str()).is_none()) {
        let name = attribute.id.name;
        findings.push(
            at_id("missing-attribute", format!("`{id}` lacks its attribute `.{}`", name.as_str()))
                .help(format!("add `.{} =` and its text below, indented by four spaces", name.as_str()))
                .see(source.file.source, name.span(), "the source has it here"),
        );
    }
    for attribute in entry.attributes.iter().filter(|attribute| source.attribute(attribute.id.name.as_str()).is_none()) {
        let name = attribute.id.name;
        let missing = source.attributes.iter().map(|attribute| attribute.id.name.as_str()).filter(|known| entry.attribute(known).is_none());
        findings.push(
            Diagnostic::warning("extra-attribute", format!("the source of `{id}` has no attribute `.{}`", name.as_str()))
                .at(entry.file.source, name.span())
                .about(id.clone())
                .help(super::did_you_mean(".", name.as_str(), missing, "delete it, or correct its name; nothing asks for it"))
                .see(source.file.source, source.id_span(), "the source is here"),
        );
    }
}
