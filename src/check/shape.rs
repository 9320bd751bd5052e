//! # `missing-message`, `missing-term`, `missing-file`, `missing-value`, `missing-attribute` and their `extra-` twins
//!
//! The translation lacks something that the source has, or has something that the source does not have.
//!
//! Why it matters: a missing message falls back to another language or takes its document off the list; an extra one is
//! usually a message whose id the source changed, so its translation is never shown.
//!
//! Messages of a file that is missing altogether are rolled up into one `missing-file`; its `count` says how many.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Context;
use crate::diagnostic::Diagnostic;
use crate::pack::{Entry, EntryKind, ParsedFile};

pub(super) fn run(context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
    // An entry that could not be read was told already; it is not missing as well.
    let unread: BTreeSet<&str> =
        context.target.files.iter().flat_map(|file| &file.findings).filter_map(|finding| finding.id.as_deref()).collect();
    for file in &context.source.files {
        let target = context.target.file(file.key);
        let missing: Vec<Entry<'_, '_>> =
            file.entries().filter(|entry| !is_there(context, entry) && !unread.contains(&*entry.id())).collect();
        match target {
            None if !missing.is_empty() => findings.push(missing_file(context, file, &missing)),
            _ => findings.extend(missing.iter().map(|entry| missing_entry(entry, target))),
        }
    }
    for entry in context.target.entries() {
        match context.source.get(entry.kind, entry.name.as_str()) {
            None => findings.push(extra_entry(context, &entry)),
            Some(source) => parts(&entry, &source, findings),
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
    match missing.first() {
        Some(first) => finding.see(first.file.source, first.id_span(), "the source starts here"),
        None => finding,
    }
}

fn missing_entry(source: &Entry<'_, '_>, target: Option<&ParsedFile<'_>>) -> Diagnostic {
    let code = if source.kind == EntryKind::Term { "missing-term" } else { "missing-message" };
    let file = target.map_or_else(|| Arc::from(source.file.key), |file| file.source.path().clone());
    Diagnostic::warning(code, format!("the {} `{}` is not translated", source.kind.word(), source.id()))
        .in_file(file)
        .about(source.id())
        .help(format!("add `{} =` and its text", source.id()))
        .see(source.file.source, source.id_span(), "the source has it here")
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
    let sign = if own { "-" } else { "" };
    let help = super::did_you_mean(sign, entry.name.as_str(), names.into_iter(), "delete it, or correct its id; nothing asks for it");
    finding.at(entry.file.source, entry.id_span()).about(entry.id()).help(help)
}

fn parts(entry: &Entry<'_, '_>, source: &Entry<'_, '_>, findings: &mut Vec<Diagnostic>) {
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
    for attribute in source.attributes.iter().filter(|attribute| entry.attribute(attribute.id.name.as_str()).is_none()) {
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
