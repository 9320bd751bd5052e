//! # `missing-message`, `missing-term`, `missing-file`, `missing-value`, `missing-attribute` and their `extra-` twins
//!
//! The translation lacks something that the source has, or has something that the source does not have.
//!
//! Why it matters: a missing message falls back to another language or takes its document off the list; an extra one is
//! usually a message whose id the source changed, so its translation is never shown.
//!
//! Messages of a file that is missing altogether are rolled up into one `missing-file`; its `count` says how many.
//!
//! In a project with Mozilla's settings files are compared one by one: its apps load single files, and what stands in another
//! file than in the source is not found. In a pack it may stand in any file: a bundle holds it all the same.

use std::sync::Arc;

use super::Context;
use crate::diagnostic::{Diagnostic, Severity};
use crate::pack::{Entry, EntryKind, Localization, ParsedFile};

pub(super) fn run(context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
    let tag = &context.target.locale.tag;
    for file in context.source.files.iter().filter(|file| context.pack.expects(tag, file.key)) {
        let target = context.target.file(file.key);
        let is_missing = |entry: &Entry<'_, '_>| !has(context, context.target, target, entry) && !context.unread.contains(&*entry.id());
        let missing: Vec<Entry<'_, '_>> = file.entries().filter(is_missing).collect();
        match target {
            None if !missing.is_empty() => findings.push(missing_file(context, file, &missing)),
            _ => findings.extend(missing.iter().map(|entry| missing_entry(context, entry, target))),
        }
    }
    for entry in context.target.entries() {
        match context.source.get(entry.kind, entry.name.as_str()) {
            None if context.unread_in_source.contains(&*entry.id()) => {}
            None => findings.push(extra_entry(context, &entry)),
            Some(source) => {
                let file = context.source.file(entry.file.key);
                if file.is_some() && !has(context, context.source, file, &entry) {
                    findings.push(misplaced(&entry, &source));
                }
                parts(context, &entry, &source, findings);
            }
        }
    }
}

fn is_there(context: &Context<'_, '_>, entry: &Entry<'_, '_>) -> bool {
    context.target.get(entry.kind, entry.name.as_str()).is_some()
}

/// Whether a locale has an entry's like; in a project, whether the file has it.
fn has(context: &Context<'_, '_>, localization: &Localization<'_>, file: Option<&ParsedFile<'_>>, entry: &Entry<'_, '_>) -> bool {
    let same = |other: &Entry<'_, '_>| (other.kind, other.name.as_str()) == (entry.kind, entry.name.as_str());
    match (localization.get(entry.kind, entry.name.as_str()), file) {
        (None, _) => false,
        (Some(_), _) if !context.pack.is_project() => true,
        // The file may hold one that is not the locale's first.
        (Some(first), Some(file)) => first.file.key == file.key || file.entries().any(|other| same(&other)),
        (Some(_), None) => false,
    }
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

fn missing_entry(context: &Context<'_, '_>, source: &Entry<'_, '_>, target: Option<&ParsedFile<'_>>) -> Diagnostic {
    let code = if source.kind == EntryKind::Term { "missing-term" } else { "missing-message" };
    let file = target.map_or_else(|| Arc::from(source.file.key), |file| file.source.path().clone());
    let finding = match context.target.get(source.kind, source.name.as_str()) {
        None => Diagnostic::warning(code, format!("the {} `{}` is not translated", source.kind.word(), source.id()))
            .help(format!("add `{} =` and its text", source.id())),
        Some(other) => {
            Diagnostic::warning(code, format!("the {} `{}` is in another file than in the source", source.kind.word(), source.id()))
                .help("have it in this file too: the project loads its files one by one")
                .see(other.file.source, other.id_span(), "the translation has it here")
        }
    };
    finding.in_file(file).about(source.id()).see(source.file.source, source.id_span(), "the source has it here")
}

/// What the source of a project has in other files only.
fn misplaced(entry: &Entry<'_, '_>, source: &Entry<'_, '_>) -> Diagnostic {
    let code = if entry.kind == EntryKind::Term { "extra-term" } else { "extra-message" };
    Diagnostic::warning(code, format!("the source does not have the {} `{}` in this file", entry.kind.word(), entry.id()))
        .at(entry.file.source, entry.id_span())
        .about(entry.id())
        .help(format!("move it to `{}`", source.file.key))
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
        finding.severity = Severity::Warning;
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
