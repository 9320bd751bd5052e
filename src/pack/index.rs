//! One locale parsed: its entries, by id.

use std::any::Any;
use std::collections::HashMap;
use std::fmt;
use std::sync::OnceLock;

use rayon::prelude::*;
use sha2::{Digest as _, Sha256};

use super::review::Ledger;
use super::{LocaleSources, PackLocale};
use crate::diagnostic::Diagnostic;
use crate::source::{SourceFile, Span};
use crate::syntax::{self, Pattern, Resource, Spanned, ast};

/// One locale of a pack, parsed. Borrows everything from its sources.
#[derive(Debug)]
pub struct Localization<'src> {
    /// The locale.
    pub locale: &'src PackLocale,
    /// Files in the order of their paths.
    pub files: Vec<ParsedFile<'src>>,
    /// Entries by id.
    pub index: Index<'src>,
    /// How its texts came about and who signed them; without records where the ledger does not read.
    pub ledger: Ledger,
    /// What is wrong with the ledger.
    pub ledger_findings: Vec<Diagnostic>,
    /// What a check found out about this locale as a source, kept for the other locales that are checked against it.
    pub(crate) kept: Kept,
}

/// Room for one value that a higher floor keeps with a locale: worked out at the first call, then the same for all.
#[derive(Default)]
pub(crate) struct Kept(OnceLock<Box<dyn Any + Send + Sync>>);

impl Kept {
    /// The value; `find` works it out where nothing is kept yet. All callers keep one type.
    pub(crate) fn get_or_init<T: Send + Sync + 'static>(&self, find: impl FnOnce() -> T) -> &T {
        let value = self.0.get_or_init(|| Box::new(find()));
        value.downcast_ref().expect("one type is kept")
    }
}

impl fmt::Debug for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Kept")
    }
}

/// A parsed file.
#[derive(Debug)]
pub struct ParsedFile<'src> {
    /// Its source.
    pub source: &'src SourceFile,
    /// Where it is below its locale's folder.
    pub key: &'src str,
    /// Its entries.
    pub resource: Resource<'src>,
    /// What the parser found.
    pub findings: Vec<Diagnostic>,
}

/// Message or term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EntryKind {
    /// A message, `id`.
    Message,
    /// A term, `-id`.
    Term,
}

impl EntryKind {
    /// The word for people.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Message => "message",
            Self::Term => "term",
        }
    }
}

/// A message or a term.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a, 'src> {
    /// Which of the two.
    pub kind: EntryKind,
    /// Its name, without the `-` of a term.
    pub name: Spanned<'src>,
    /// Its value; a term always has one.
    pub value: Option<&'a Pattern<'src>>,
    /// Its attributes.
    pub attributes: &'a [ast::Attribute<Spanned<'src>>],
    /// The comment right above it.
    pub comment: Option<&'a ast::Comment<Spanned<'src>>>,
    /// The file that it stands in.
    pub file: &'a ParsedFile<'src>,
}

impl<'a, 'src> Entry<'a, 'src> {
    /// Its id as people write it: `name`, or `-name` for a term.
    #[must_use]
    pub fn id(&self) -> String {
        match self.kind {
            EntryKind::Message => self.name.as_str().to_owned(),
            EntryKind::Term => format!("-{}", self.name.as_str()),
        }
    }

    /// Where its id stands.
    #[must_use]
    pub fn id_span(&self) -> Span {
        let span = self.name.span();
        Span { start: span.start - u32::from(self.kind == EntryKind::Term), end: span.end }
    }

    /// What stands for its text: SHA-256 of its value and attributes in canonical form, 64 hex digits in lower case.
    ///
    /// Blanks, comments and the id change nothing.
    #[must_use]
    pub fn text_digest(&self) -> String {
        let digest = Sha256::digest(syntax::print_text(self.value, self.attributes).as_bytes());
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Its value and the values of its attributes.
    pub fn patterns(&self) -> impl Iterator<Item = &'a Pattern<'src>> + use<'a, 'src> {
        self.value.into_iter().chain(self.attributes.iter().map(|attribute| &attribute.value))
    }

    /// The attribute of a name; the first where there are several.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&'a ast::Attribute<Spanned<'src>>> {
        self.attributes.iter().find(|attribute| attribute.id.name.as_str() == name)
    }
}

/// Entries by id: the first of each. Messages and terms have names of their own; `-a` and `a` both live.
#[derive(Debug, Default)]
pub struct Index<'src> {
    by_id: HashMap<(EntryKind, &'src str), (u32, u32), foldhash::fast::RandomState>,
    /// Later entries of an id that is there already: the later one, then the first.
    duplicates: Vec<((u32, u32), (u32, u32))>,
}

impl LocaleSources {
    /// Parses every file, in parallel.
    #[must_use]
    pub fn parse(&self) -> Localization<'_> {
        let files: Vec<ParsedFile<'_>> = self
            .files
            .par_iter()
            .zip(&self.keys)
            .map(|(source, key)| {
                let (resource, findings) = syntax::parse(source);
                ParsedFile { source, key, resource, findings }
            })
            .collect();
        let index = Index::of(&files);
        let (ledger, ledger_findings) = Ledger::parse(&self.ledger, &self.locale.tag);
        Localization { locale: &self.locale, files, index, ledger, ledger_findings, kept: Kept::default() }
    }
}

#[allow(clippy::cast_possible_truncation)] // Files and entries are fewer than the bytes of the sources, which are capped.
impl<'src> Index<'src> {
    fn of(files: &[ParsedFile<'src>]) -> Self {
        let mut index = Self::default();
        for (file_number, file) in files.iter().enumerate() {
            for (entry_number, entry) in file.resource.body.iter().enumerate() {
                let id = match entry {
                    ast::Entry::Message(message) => (EntryKind::Message, message.id.name.as_str()),
                    ast::Entry::Term(term) => (EntryKind::Term, term.id.name.as_str()),
                    _ => continue,
                };
                let place = (file_number as u32, entry_number as u32);
                let first = *index.by_id.entry(id).or_insert(place);
                if first != place {
                    index.duplicates.push((place, first));
                }
            }
        }
        index
    }
}

impl<'src> Localization<'src> {
    /// The entry of a kind and name; the first where there are several.
    #[must_use]
    pub fn get(&self, kind: EntryKind, name: &str) -> Option<Entry<'_, 'src>> {
        let (file, entry) = *self.index.by_id.get(&(kind, name))?;
        self.entry(file, entry)
    }

    /// The message of an id.
    #[must_use]
    pub fn message(&self, id: &str) -> Option<Entry<'_, 'src>> {
        self.get(EntryKind::Message, id)
    }

    /// The term of a name, given without `-`.
    #[must_use]
    pub fn term(&self, name: &str) -> Option<Entry<'_, 'src>> {
        self.get(EntryKind::Term, name)
    }

    /// Every message and term in the order of files and lines, duplicates included.
    pub fn entries(&self) -> impl Iterator<Item = Entry<'_, 'src>> {
        self.files.iter().flat_map(ParsedFile::entries)
    }

    /// Messages and terms without duplicates: the first of each id.
    pub fn unique_entries(&self) -> impl Iterator<Item = Entry<'_, 'src>> {
        self.files.iter().flat_map(|file| self.unique(file).filter_map(|entry| file.view(entry)))
    }

    /// Entries whose id was there before: the later one, then the first.
    pub fn duplicates(&self) -> impl Iterator<Item = (Entry<'_, 'src>, Entry<'_, 'src>)> {
        self.index.duplicates.iter().filter_map(|(later, first)| Some((self.entry(later.0, later.1)?, self.entry(first.0, first.1)?)))
    }

    /// Entries of a file as parsed, without those whose id was there before: what a runtime would use.
    pub fn unique<'a>(&'a self, file: &'a ParsedFile<'src>) -> impl Iterator<Item = &'a syntax::Entry<'src>> {
        let number = self.files.iter().position(|other| std::ptr::eq(other, file));
        let later = self.index.duplicates.iter().filter(move |((in_file, _), _)| Some(*in_file as usize) == number);
        let later: Vec<usize> = later.map(|((_, entry), _)| *entry as usize).collect();
        file.resource.body.iter().enumerate().filter(move |(entry, _)| !later.contains(entry)).map(|(_, entry)| entry)
    }

    /// The file of a key.
    #[must_use]
    pub fn file(&self, key: &str) -> Option<&ParsedFile<'src>> {
        self.files.binary_search_by(|file| file.key.cmp(key)).ok().map(|at| &self.files[at])
    }

    fn entry(&self, file: u32, entry: u32) -> Option<Entry<'_, 'src>> {
        let file = &self.files[file as usize];
        file.view(&file.resource.body[entry as usize])
    }
}

impl<'src> ParsedFile<'src> {
    /// Messages and terms in the order of the file.
    pub fn entries(&self) -> impl Iterator<Item = Entry<'_, 'src>> {
        self.resource.body.iter().filter_map(|entry| self.view(entry))
    }

    /// A message or a term of the file, of its entry as parsed.
    pub fn view<'a>(&'a self, entry: &'a syntax::Entry<'src>) -> Option<Entry<'a, 'src>> {
        match entry {
            ast::Entry::Message(message) => Some(Entry {
                kind: EntryKind::Message,
                name: message.id.name,
                value: message.value.as_ref(),
                attributes: &message.attributes,
                comment: message.comment.as_ref(),
                file: self,
            }),
            ast::Entry::Term(term) => Some(Entry {
                kind: EntryKind::Term,
                name: term.id.name,
                value: Some(&term.value),
                attributes: &term.attributes,
                comment: term.comment.as_ref(),
                file: self,
            }),
            _ => None,
        }
    }
}
