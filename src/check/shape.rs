//! The translation lacks something that the source has, or has something that the source does not have.
//!
//! What a file lacks is rolled up into one finding, and a file that is missing altogether into one `missing-file`; `count`
//! says how many entries it stands for and `entries` which.
//!
//! In a project with Mozilla's settings files are compared one by one: its apps load single files, and what stands in another
//! file than in the source is not found. In a pack it may stand in any file: a bundle holds it all the same.
//!
#![doc = include_str!("../diagnostic/page/missing-message.md")]
#![doc = include_str!("../diagnostic/page/missing-term.md")]
#![doc = include_str!("../diagnostic/page/missing-value.md")]
#![doc = include_str!("../diagnostic/page/missing-attribute.md")]
#![doc = include_str!("../diagnostic/page/extra-message.md")]
#![doc = include_str!("../diagnostic/page/extra-term.md")]
#![doc = include_str!("../diagnostic/page/extra-value.md")]
#![doc = include_str!("../diagnostic/page/extra-attribute.md")]

use std::cell::LazyCell;
use std::sync::Arc;

use super::Context;
use super::renamed::Renamed;
use crate::diagnostic::{Diagnostic, Severity};
use crate::pack::{Entry, EntryKind, Localization, ParsedFile};

pub(super) fn run(context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
    let extra: Vec<Vec<Entry<'_, '_>>> = context.target.files.iter().map(|file| beside_source(context, file, findings)).collect();
    let renamed = Renamed::of(context, extra.iter().flatten());
    findings.extend(renamed.findings());
    missing(context, &renamed, findings);
    for (file, mut extra) in context.target.files.iter().zip(extra) {
        extra.retain(|entry| !renamed.is_old(entry));
        match extra_file(context, file, &extra) {
            Some(finding) => findings.push(finding),
            None => {
                let names = [EntryKind::Message, EntryKind::Term].map(|kind| LazyCell::new(move || free_names(context, file, kind)));
                findings.extend(extra.iter().map(|entry| extra_entry(context, entry, &names[usize::from(entry.kind == EntryKind::Term)])));
            }
        }
    }
}

/// Holds the entries of a file against those of the source; gives those that the source does not have.
fn beside_source<'a, 'src>(
    context: &Context<'a, 'src>,
    file: &'a ParsedFile<'src>,
    findings: &mut Vec<Diagnostic>,
) -> Vec<Entry<'a, 'src>> {
    let by_file = context.pack.loads_single_files();
    let in_source = context.source.file(file.key);
    let mut extra = Vec::new();
    for entry in file.entries() {
        match context.source.get(entry.kind, entry.name.as_str()) {
            None if context.unread_in_source.contains(&*entry.id()) => {}
            None => extra.push(entry),
            Some(source) => {
                if by_file && in_source.is_some() && !has(context, context.source, in_source, &entry) {
                    findings.push(misplaced(&entry, &source));
                }
                parts(context, &entry, &source, findings);
            }
        }
    }
    extra
}

/// What the translation lacks, file by file.
fn missing(context: &Context<'_, '_>, renamed: &Renamed<'_, '_>, findings: &mut Vec<Diagnostic>) {
    for file in &context.source.files {
        let target = context.target.file(file.key);
        let mut missing = missing_in(context, file);
        missing.retain(|entry| !renamed.is_new(entry));
        match target {
            None if !missing.is_empty() => findings.push(missing_file(context, file, &missing)),
            _ => {
                for kind in [EntryKind::Message, EntryKind::Term] {
                    let of_kind: Vec<Entry<'_, '_>> = missing.iter().filter(|entry| entry.kind == kind).copied().collect();
                    let (elsewhere, nowhere): (Vec<_>, Vec<_>) = of_kind.into_iter().partition(|entry| is_there(context, entry));
                    findings.extend(missing_entries(&nowhere, target));
                    findings.extend(elsewhere.iter().filter_map(|entry| in_another_file(context, entry, target)));
                }
            }
        }
    }
}

/// The entries of a source file that the translation should have and does not.
pub(super) fn missing_in<'a, 'src>(context: &Context<'a, 'src>, file: &'a ParsedFile<'src>) -> Vec<Entry<'a, 'src>> {
    if !context.pack.expects(&context.target.locale.tag, file.key) {
        return Vec::new();
    }
    let target = context.target.file(file.key);
    let is_wanted = |id: &str| !context.unread.contains(id) && context.pack.wants(context.target.locale, file.key, id);
    let is_missing = |entry: &Entry<'_, '_>| {
        !has(context, context.target, target, entry) && is_wanted(&entry.id()) && !context.conflicts_in_source.have(entry)
    };
    file.entries().filter(is_missing).collect()
}

fn is_there(context: &Context<'_, '_>, entry: &Entry<'_, '_>) -> bool {
    context.target.get(entry.kind, entry.name.as_str()).is_some()
}

/// Whether a locale has an entry's like; in a project, whether the file has it.
fn has(context: &Context<'_, '_>, localization: &Localization<'_>, file: Option<&ParsedFile<'_>>, entry: &Entry<'_, '_>) -> bool {
    let same = |other: &Entry<'_, '_>| (other.kind, other.name.as_str()) == (entry.kind, entry.name.as_str());
    match (localization.get(entry.kind, entry.name.as_str()), file) {
        (None, _) => false,
        (Some(_), _) if !context.pack.loads_single_files() => true,
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

/// One finding for a file that the source does not have, where it has nothing but what the source does not have either.
///
/// A file of nothing but terms may be the translation's own.
fn extra_file(context: &Context<'_, '_>, file: &ParsedFile<'_>, extra: &[Entry<'_, '_>]) -> Option<Diagnostic> {
    let own_terms = !extra.is_empty() && extra.iter().all(|entry| entry.kind == EntryKind::Term);
    let unread = extra.is_empty() && file.findings.iter().any(|finding| finding.severity == Severity::Error);
    if context.source.file(file.key).is_some() || own_terms || unread || extra.len() < file.entries().count() {
        return None;
    }
    let entries = match extra.len() {
        0 => "and nothing is in it".to_owned(),
        1 => "so nothing asks for its entry".to_owned(),
        more => format!("so nothing asks for its {more} entries"),
    };
    let name =
        |key: &str| key.rsplit_once('/').map_or((String::new(), key.to_owned()), |(folder, name)| (folder.to_owned(), name.to_owned()));
    let (folder, own) = name(file.key);
    let missing = context.source.files.iter().map(|file| file.key).filter(|key| context.target.file(key).is_none());
    // Only a slip of the pen: `whatsnew-fx80.ftl` is not meant as `whatsnew.ftl`.
    let meant = missing.filter(|key| name(key).0 == folder && strsim::normalized_levenshtein(&name(key).1, &own) > 0.85);
    let help = match meant.min() {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => "delete the file, or give it the name that it has in the source".to_owned(),
    };
    let mut finding = Diagnostic::warning("extra-file", format!("the source has no file `{}`, {entries}", file.key))
        .in_file(file.source.path().clone())
        .help(help);
    finding.id = Some(file.key.to_owned());
    finding.count = extra.len().max(1);
    finding.entries = extra.iter().map(Entry::id).collect();
    Some(finding)
}

/// What a file of a project lacks and another file has.
fn in_another_file(context: &Context<'_, '_>, source: &Entry<'_, '_>, target: Option<&ParsedFile<'_>>) -> Option<Diagnostic> {
    let code = if source.kind == EntryKind::Term { "missing-term" } else { "missing-message" };
    let file = target.map_or_else(|| Arc::from(source.file.key), |file| file.source.path().clone());
    let other = context.target.get(source.kind, source.name.as_str())?;
    Some(
        Diagnostic::warning(code, format!("the {} `{}` is in another file than in the source", source.kind.word(), source.id()))
            .help("have it in this file too: the project loads its files one by one")
            .see(other.file.source, other.id_span(), "the translation has it here")
            .in_file(file)
            .about(source.id())
            .see(source.file.source, source.id_span(), "the source has it here"),
    )
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

/// Names of the source's file that the translation does not use: what was renamed usually stays in its file.
fn free_names<'a>(context: &Context<'a, '_>, file: &ParsedFile<'_>, kind: EntryKind) -> Vec<&'a str> {
    let entries = context.source.file(file.key).into_iter().flat_map(ParsedFile::entries);
    entries.filter(|source| source.kind == kind && !is_there(context, source)).map(|source| source.name.as_str()).collect()
}

fn extra_entry(context: &Context<'_, '_>, entry: &Entry<'_, '_>, names: &[&str]) -> Diagnostic {
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
    let (sign, otherwise) = match own {
        true => ("-", "leave it if texts here use it; otherwise delete it, or correct its id"),
        false => ("", "delete it, or correct its id; nothing asks for it"),
    };
    let help = context.did_you_mean(sign, entry.name.as_str(), names.iter().copied(), otherwise);
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
                .help(context.did_you_mean(".", name.as_str(), missing, "delete it, or correct its name; nothing asks for it"))
                .see(source.file.source, source.id_span(), "the source is here"),
        );
    }
}
