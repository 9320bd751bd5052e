//! Gives a message or term another id, everywhere at once: where it is written and shown in every language, in outlines, in
//! the settings and in the ledgers of reviews. Does no I/O.
//!
//! Edits come with the file that has the source's text last: while that one has the old id, a run that was cut off can be
//! done again.

mod find;

use crate::diagnostic::Diagnostic;
use crate::pack::review::{Digest, name_of};
use crate::pack::{Edit, Entry, EntryKind, Localization, Pack, ParsedFile};
use crate::source::{SourceFile, Span};

/// Old and new ids of messages, or of terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rename {
    kind: EntryKind,
    /// Old and new names, without the `-` of a term.
    names: Vec<(String, String)>,
}

impl Rename {
    /// Reads two ids, `-id` for terms.
    ///
    /// # Errors
    ///
    /// A sentence where one is no id, or one is of a message and the other of a term.
    pub fn parse(old: &str, new: &str) -> Result<Self, String> {
        let name = |id: &str| {
            let (kind, name) = id.strip_prefix('-').map_or((EntryKind::Message, id), |name| (EntryKind::Term, name));
            let is_name = name.starts_with(|first: char| first.is_ascii_alphabetic())
                && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
            let problem = "it must begin with a letter and have only letters, digits, `-` and `_`";
            if is_name { Ok((kind, name.to_owned())) } else { Err(format!("`{}` is no id: {problem}", id.escape_debug())) }
        };
        let ((kind, old_name), (new_kind, new_name)) = (name(old)?, name(new)?);
        if kind != new_kind {
            return Err(format!("`{old}` is a {} and `{new}` would be a {}", kind.word(), new_kind.word()));
        }
        if old == new {
            return Err(format!("`{old}` is the same id"));
        }
        Ok(Self { kind, names: vec![(old_name, new_name)] })
    }

    /// Whether it is a message or a term.
    #[must_use]
    pub fn kind(&self) -> EntryKind {
        self.kind
    }

    /// The old and new names, without the `-` of terms.
    #[must_use]
    pub fn names(&self) -> &[(String, String)] {
        &self.names
    }

    /// Takes along the message that stands in where a value is missing, `<id>-generic`, if the source has one.
    #[must_use]
    pub fn with_twin(mut self, source: &Localization<'_>) -> Self {
        let twins = self.names.iter().map(|(old, new)| (twin(old), twin(new)));
        let twins: Vec<_> = twins.filter(|(old, _)| self.kind == EntryKind::Message && source.message(old).is_some()).collect();
        self.names.extend(twins);
        self
    }

    /// The rename that takes back what a person has done in the source alone: the source has new ids, and a translation
    /// still has the old ones. None where nobody has.
    #[must_use]
    pub fn back(&self, source: &Localization<'_>, translations: &[Localization<'_>]) -> Option<Self> {
        let has = |localization: &Localization<'_>, name: &str| localization.get(self.kind, name).is_some();
        let is_half_done = |(old, new): &(String, String)| {
            !has(source, old) && has(source, new) && translations.iter().any(|translation| has(translation, old))
        };
        let twins = self.names.iter().filter(|_| self.kind == EntryKind::Message).map(|(old, new)| (twin(old), twin(new)));
        let names: Vec<_> = self.names.iter().filter(|pair| is_half_done(pair)).cloned().chain(twins.filter(is_half_done)).collect();
        let is_own = names.first().is_some_and(|first| self.names.contains(first));
        is_own.then(|| Self { kind: self.kind, names: names.into_iter().map(|(old, new)| (new, old)).collect() })
    }

    /// Why it cannot be done in a locale; none where it can. `again` says that it was begun before, so that the locale may
    /// have a new id already.
    #[must_use]
    pub fn refused_by(&self, localization: &Localization<'_>, again: bool) -> Option<Refusal> {
        self.names.iter().find_map(|(old, new)| {
            let has_old = localization.get(self.kind, old).is_some();
            if let Some(entry) = localization.get(self.kind, new).filter(|_| has_old || !again) {
                return Some(Refusal::Exists(Box::new(exists(&entry))));
            }
            let unread = localization.files.iter().find_map(|file| find::unread(file, old));
            unread.map(|finding| Refusal::Unread(Box::new(finding)))
        })
    }

    /// The new name of an entry, if it gets one.
    fn new_name(&self, kind: EntryKind, name: &str) -> Option<&str> {
        self.names.iter().find(|(old, _)| kind == self.kind && old == name).map(|(_, new)| new.as_str())
    }

    /// The edits of a locale's texts, in the order of its files.
    #[must_use]
    pub fn texts(&self, localization: &Localization<'_>) -> Vec<Edit> {
        localization.files.iter().filter_map(|file| self.file(file)).collect()
    }

    fn file(&self, file: &ParsedFile<'_>) -> Option<Edit> {
        edit(file.source, find::in_file(file, self))
    }

    /// The edits of what names messages beside the texts: outlines, and the settings of a pack.
    ///
    /// # Errors
    ///
    /// A sentence where the settings tie an id to names in the texts, which a person must change.
    pub fn settings(&self, pack: &Pack, settings: Option<&SourceFile>) -> Result<Vec<Edit>, String> {
        if let Some((id, name)) = self.names.iter().find_map(|(old, _)| Some((old, self.glossary_name(pack, old)?))) {
            return Err(format!(
                "`{id}` explains a word to readers, by `data-l10n-name=\"{name}\"` in the texts; \
                 add a message for the new name, change the texts, then delete this one"
            ));
        }
        let message = |name: &str| self.new_name(EntryKind::Message, name).map(str::to_owned);
        // What the outlines and settings name stands in quotes.
        let inner = |span: Span| Span { start: span.start + 1, end: span.end.saturating_sub(1) };
        let outlines = pack.documents.iter().filter_map(|document| {
            let names = document.messages().into_iter().filter_map(|name| Some((inner(name.span), message(&name.id)?)));
            edit(&document.file, names.collect())
        });
        let named = settings.and_then(|file| {
            let (name, span) = find::language_name(file)?;
            edit(file, vec![(inner(span), message(&name)?)])
        });
        Ok(outlines.chain(named).collect())
    }

    /// The word of the glossary that a message explains.
    fn glossary_name<'n>(&self, pack: &Pack, id: &'n str) -> Option<&'n str> {
        let (before, behind) = pack.config.glossary_messages.as_deref()?.split_once("{id}")?;
        id.strip_prefix(before)?.strip_suffix(behind).filter(|_| self.kind == EntryKind::Message)
    }

    /// The ledger of a locale with its records under the new ids, and with the digests that texts have which show them; none
    /// where nothing changes. `before` and `after` are the source and the locale, as they are and as they are to be.
    ///
    /// # Errors
    ///
    /// A sentence where the ledger cannot be read, or has a record of a new id already.
    pub fn ledger(
        &self,
        pack: &Pack,
        before: (&Localization<'_>, &Localization<'_>),
        after: (&Localization<'_>, &Localization<'_>),
    ) -> Result<Option<String>, String> {
        let target = before.1;
        if let Some(finding) = target.ledger_findings.first() {
            return Err(format!("the ledger of `{}` cannot be read: {}", target.locale.folder, finding.message));
        }
        let mut ledger = target.ledger.clone();
        for entry in target.entries().filter(|entry| entry.kind == EntryKind::Message) {
            let old = entry.name.as_str();
            let new = self.new_name(entry.kind, old).unwrap_or(old);
            let name = name_of(pack, &entry);
            let digests = |(source, target): (&Localization<'_>, &Localization<'_>), id: &str| {
                let of = |localization: &Localization<'_>| localization.message(id).map(|entry| Digest::of(localization, &entry));
                of(source).zip(of(target))
            };
            if let (Some(before), Some(after)) = (digests(before, old), digests(after, new)) {
                ledger.follow(&name, before, after);
            }
            let file = name.strip_suffix(old).unwrap_or_default();
            ledger.rename(&name, &format!("{file}{new}"))?;
        }
        Ok((ledger != target.ledger).then(|| ledger.to_toml(&target.locale.tag)))
    }
}

/// The id of the message that stands in where a value is missing.
fn twin(id: &str) -> String {
    format!("{id}-generic")
}

/// Why a rename cannot be done.
#[derive(Debug)]
pub enum Refusal {
    /// Something has the new id.
    Exists(Box<Diagnostic>),
    /// A stretch that names the old id cannot be read.
    Unread(Box<Diagnostic>),
}

fn exists(entry: &Entry<'_, '_>) -> Diagnostic {
    let code = if entry.kind == EntryKind::Term { "duplicate-term" } else { "duplicate-message" };
    Diagnostic::error(code, format!("the {} `{}` is here already", entry.kind.word(), entry.id()))
        .at(entry.file.source, entry.id_span())
        .help("choose another id, or delete this text first")
}

/// A file with other words at some places.
fn edit(file: &SourceFile, mut words: Vec<(Span, String)>) -> Option<Edit> {
    if words.is_empty() {
        return None;
    }
    words.sort_by_key(|(span, _)| *span);
    words.dedup();
    let mut after = String::with_capacity(file.text().len());
    let mut at = 0;
    for (span, word) in words {
        after.push_str(&file.text()[at..span.start as usize]);
        after.push_str(&word);
        at = span.end as usize;
    }
    after.push_str(&file.text()[at..]);
    Some(Edit { path: file.path().to_string(), before: Some(file.text().to_owned()), after: Some(after) })
}
