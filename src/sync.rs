//! Brings a translation beside its source again: stubs for what it lacks, and what the source no longer has moved out.
//!
//! A stub is a comment and nothing else, so whatever reads Fluent takes the text as missing: no half text can be built,
//! counted or shown. A byte of a translation is never changed, and a second time changes nothing. Does no I/O.

mod layout;
mod merge;
mod obsolete;
mod stub;

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::pack::{Edit, Entry, EntryKind, Localization, Pack, ParsedFile};
use layout::Forms;
use merge::Merge;
pub use obsolete::Obsolete;

/// What happens to one file of a locale.
#[derive(Debug)]
pub struct SyncedFile {
    /// Its path as findings show it.
    pub path: String,
    /// The file as it is and as it is to be; none where it stays.
    pub edit: Option<Edit>,
    /// Ids (`-id` for a term) that get a stub, in the order of the source.
    pub stubs: Vec<String>,
    /// Stubs that are taken away or written anew, because the text is there or the source has changed.
    pub renewed: usize,
    /// What is moved out of it.
    pub obsolete: Option<Obsolete>,
    /// Why it is left alone; the first finding about it.
    pub left_alone: Option<Diagnostic>,
}

/// Works out what one locale needs. Files come in the order of their keys; those with nothing to do are left out.
///
/// Nothing is moved out while a file of the source cannot be read whole, because what stands there is not known.
#[must_use]
pub fn sync(pack: &Pack, source: &Localization<'_>, target: &Localization<'_>) -> Vec<SyncedFile> {
    let forms = Forms::of(&target.locale.tag);
    let is_source_whole = source.files.iter().all(is_whole);
    let context = Context { pack, source, target, forms, unread: unread(target), is_source_whole };
    let keys: BTreeSet<&str> = source.files.iter().chain(&target.files).map(|file| file.key).collect();
    let needed = obsolete::used(&context);
    keys.into_iter().filter_map(|key| one_file(&context, key, &needed)).collect()
}

/// What every step sees.
struct Context<'a, 'src> {
    pack: &'a Pack,
    source: &'a Localization<'src>,
    target: &'a Localization<'src>,
    forms: Forms,
    /// Ids of the target that could not be read; they are there.
    unread: BTreeSet<&'a str>,
    is_source_whole: bool,
}

impl<'a, 'src> Context<'a, 'src> {
    /// Whether the target has an entry; in a project, whether the file of the key has it.
    fn has(&self, key: &str, entry: &Entry<'_, '_>) -> bool {
        has(self.pack, self.target, key, entry) || self.unread.contains(&*entry.id())
    }

    /// Whether the source has an entry; in a project, whether the file of the key has it.
    fn source_has(&self, key: &str, entry: &Entry<'_, '_>) -> bool {
        has(self.pack, self.source, key, entry)
    }

    /// Entries of a source file that the target lacks, without repetitions.
    fn missing(&self, file: &'a ParsedFile<'src>) -> Vec<Entry<'a, 'src>> {
        let mut seen = BTreeSet::new();
        let is_first = |entry: &Entry<'_, '_>| {
            self.pack.loads_single_files()
                || self.source.get(entry.kind, entry.name.as_str()).is_some_and(|first| first.file.key == file.key)
        };
        let wanted = |entry: &Entry<'_, '_>| {
            is_first(entry)
                && !self.has(file.key, entry)
                && self.pack.wants(self.target.locale, file.key, &entry.id())
                && seen.insert(entry.id())
        };
        file.entries().filter(wanted).collect()
    }
}

fn has(pack: &Pack, localization: &Localization<'_>, key: &str, entry: &Entry<'_, '_>) -> bool {
    let same = |other: Entry<'_, '_>| (other.kind, other.name.as_str()) == (entry.kind, entry.name.as_str());
    if pack.loads_single_files() {
        return localization.file(key).is_some_and(|file| file.entries().any(same));
    }
    localization.get(entry.kind, entry.name.as_str()).is_some()
}

fn unread<'a>(target: &'a Localization<'_>) -> BTreeSet<&'a str> {
    target.files.iter().flat_map(|file| &file.findings).filter_map(|finding| finding.id.as_deref()).collect()
}

/// Whether nothing of a file was lost in reading it.
fn is_whole(file: &ParsedFile<'_>) -> bool {
    file.findings.iter().all(|finding| finding.severity < Severity::Error)
}

fn one_file(context: &Context<'_, '_>, key: &str, needed: &BTreeSet<(EntryKind, &str)>) -> Option<SyncedFile> {
    let source = context.source.file(key).filter(|_| context.pack.expects(&context.target.locale.tag, key));
    let target = context.target.file(key);
    let nothing =
        |path: &str| SyncedFile { path: path.to_owned(), edit: None, stubs: Vec::new(), renewed: 0, obsolete: None, left_alone: None };
    let Some(target) = target else {
        let source = source?;
        let missing = context.missing(source);
        if missing.is_empty() {
            return None;
        }
        let Some(path) = context.pack.path_of(context.target.locale, key) else {
            let message = format!("the settings do not say where `{key}` stands for `{}`, so it is not made", context.target.locale.folder);
            let finding = Diagnostic::warning("missing-file", message).in_file(source.source.path().clone());
            return Some(SyncedFile { left_alone: Some(finding), ..nothing(source.source.path()) });
        };
        let text = merge::new_file(context, source, &missing);
        let stubs = missing.iter().map(Entry::id).collect();
        return Some(SyncedFile { edit: Some(Edit { path: path.clone(), before: None, after: Some(text) }), stubs, ..nothing(&path) });
    };
    let path = target.source.path();
    let missing = source.map(|source| context.missing(source)).unwrap_or_default();
    let obsolete = obsolete::of_file(context, target, needed);
    if let Some(finding) = target.findings.iter().find(|finding| finding.severity == Severity::Error) {
        let is_touched = !missing.is_empty() || !obsolete.is_empty();
        return is_touched.then(|| SyncedFile { left_alone: Some(finding.clone()), ..nothing(path) });
    }
    let merge = Merge::of(context, source, target, &missing, &obsolete);
    let edited = merge.finish();
    let edit = Edit { path: path.to_string(), before: Some(target.source.text().to_owned()), after: edited.text };
    let obsolete = (!obsolete.is_empty()).then(|| Obsolete::of(target, &obsolete, edit.after.is_none()));
    let synced = SyncedFile { stubs: edited.stubs, renewed: edited.renewed, obsolete, ..nothing(path) };
    (edit.before != edit.after).then_some(SyncedFile { edit: Some(edit), ..synced })
}
