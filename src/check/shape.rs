//! # `missing-message`, `missing-term`, `missing-file`, `missing-value`, `missing-attribute` and their `extra-` twins
//!
//! The translation lacks something that the source has, or has something that the source does not have.
//!
//! Why it matters: a missing message falls back to another language or takes its document off the list; an extra one is
//! usually a message whose id the source changed, so its translation is never shown.
//!
//! Messages of a file that is missing altogether are rolled up into one `missing-file`; its `count` says how many.
//!
//! Files are compared one by one, as translators' tools do. What only stands in another file than in the source is a note:
//! a bundle holds it all the same, an app that loads single files does not find it.

use super::Context;
use crate::diagnostic::{Diagnostic, Severity};
use crate::pack::{Entry, EntryKind, Localization, ParsedFile};

pub(super) fn run(context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
    let tag = &context.target.locale.tag;
    for file in context.source.files.iter().filter(|file| context.pack.expects(tag, file.key)) {
        match context.target.file(file.key) {
            Some(target) => missing_entries(context, file, target, findings),
            None => findings.extend(missing_file(context, file)),
        }
    }
    for file in &context.target.files {
        let source_file = context.source.file(file.key);
        for entry in file.entries() {
            match context.source.get(entry.kind, entry.name.as_str()) {
                _ if context.unread_in_source.contains(&*entry.id()) => {}
                None => findings.push(extra_entry(context, &entry)),
                Some(source) => {
                    if source_file.is_some_and(|file| !has(context.source, file, &entry)) {
                        findings.push(misplaced(&entry, &source));
                    }
                    parts(context, &entry, &source, findings);
                }
            }
        }
    }
}

fn is_there(context: &Context<'_, '_>, entry: &Entry<'_, '_>) -> bool {
    context.target.get(entry.kind, entry.name.as_str()).is_some()
}

/// Whether a file of a locale has an entry's like.
fn has(localization: &Localization<'_>, file: &ParsedFile<'_>, entry: &Entry<'_, '_>) -> bool {
    match localization.get(entry.kind, entry.name.as_str()) {
        None => false,
        Some(first) if first.file.key == file.key => true,
        // The file may hold a later one.
        Some(_) => file.entries().any(|other| (other.kind, other.name.as_str()) == (entry.kind, entry.name.as_str())),
    }
}

fn missing_entries(context: &Context<'_, '_>, source: &ParsedFile<'_>, target: &ParsedFile<'_>, findings: &mut Vec<Diagnostic>) {
    for entry in source.entries().filter(|entry| !has(context.target, target, entry)) {
        if context.unread.contains(&*entry.id()) {
            continue;
        }
        let elsewhere = context.target.get(entry.kind, entry.name.as_str());
        findings.push(missing_entry(&entry, target, elsewhere.as_ref()));
    }
}

fn missing_file(context: &Context<'_, '_>, source: &ParsedFile<'_>) -> Option<Diagnostic> {
    let first = source.entries().next()?;
    let count = source.entries().count();
    let folder = &context.target.locale.folder;
    let entries = if count == 1 { "1 entry".to_owned() } else { format!("{count} entries") };
    let finding = Diagnostic::warning("missing-file", format!("`{}` is not there in {}, with {entries}", source.key, context.language()))
        .in_file(source.source.path().clone())
        .about(source.key);
    let mut finding = match source.entries().all(|entry| is_there(context, &entry)) {
        false => finding.help(format!("add the file for `{folder}` and translate its entries")),
        true => {
            let help = format!("nothing is lost to readers; to keep files alike move its entries to such a file for `{folder}`");
            Diagnostic { severity: Severity::Note, ..finding.help(help) }
        }
    };
    finding.count = count;
    Some(finding.see(first.file.source, first.id_span(), "the source starts here"))
}

fn missing_entry(source: &Entry<'_, '_>, target: &ParsedFile<'_>, elsewhere: Option<&Entry<'_, '_>>) -> Diagnostic {
    let code = if source.kind == EntryKind::Term { "missing-term" } else { "missing-message" };
    let finding = match elsewhere {
        None => Diagnostic::warning(code, format!("the {} `{}` is not translated", source.kind.word(), source.id()))
            .help(format!("add `{} =` and its text", source.id())),
        Some(other) => Diagnostic::note(code, format!("the {} `{}` is in another file than in the source", source.kind.word(), source.id()))
            .help("have it in this file as well, as the source has it")
            .see(other.file.source, other.id_span(), "the translation has it here"),
    };
    finding.in_file(target.source.path().clone()).about(source.id()).see(source.file.source, source.id_span(), "the source has it here")
}

/// What the source has in other files only.
fn misplaced(entry: &Entry<'_, '_>, source: &Entry<'_, '_>) -> Diagnostic {
    let code = if entry.kind == EntryKind::Term { "extra-term" } else { "extra-message" };
    Diagnostic::note(code, format!("the source does not have the {} `{}` in this file", entry.kind.word(), entry.id()))
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
