//! What the history of a pack tells of its translations: for every message the source text at the time when the
//! translation last changed.
//!
//! Commits come in an order in which parents go before their children; a merge takes every message from the side that it
//! has it from. Does no I/O and opens no path: paths of the past are names only.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::rc::Rc;

use super::digest::Piece;
use super::{Digest, beside};
use crate::pack::{EntryKind, Localization, Pack, PackLocale, ParsedFile};
use crate::source::SourceFile;
use crate::syntax::{self, Pattern, Spanned, ast};

/// A file as a commit left it.
#[derive(Debug)]
pub struct Change {
    /// Its path in the repository, with `/`.
    pub path: String,
    /// What was in it; none where the commit deleted it.
    pub bytes: Option<Vec<u8>>,
}

/// The history of a pack, commit by commit.
#[derive(Debug)]
pub struct History<'a> {
    pack: &'a Pack,
    /// Where the pack is in the repository: empty, or with a `/` at its end.
    prefix: String,
    /// Paths that are there now, with their locale and key.
    current: HashMap<String, Place>,
    /// The same for all paths that were met.
    places: HashMap<String, Option<Rc<Place>>>,
    /// The files as each commit left them that has children still to come.
    states: HashMap<usize, (State, usize)>,
    /// The first source text of a message, for translations that are older than their source.
    first: HashMap<String, Digest>,
    number: u32,
    roots: u32,
}

/// What a path stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Place {
    locale: usize,
    is_source: bool,
    /// The path with the locale taken out: the same for a file and its translations.
    key: String,
    /// What stands in front of the locale.
    before: String,
}

/// The files of one commit, by path. Shared until they change.
#[derive(Debug, Clone, Default)]
struct State {
    sources: Rc<BTreeMap<String, Rc<Source>>>,
    targets: Rc<HashMap<String, Rc<Target>>>,
}

/// One version of a source file.
#[derive(Debug)]
struct Source {
    place: Rc<Place>,
    messages: HashMap<String, Piece>,
    terms: HashMap<String, Piece>,
}

/// One version of a translation.
#[derive(Debug)]
struct Target {
    place: Rc<Place>,
    messages: HashMap<String, Known>,
}

/// What is known of a message of a translation.
#[derive(Debug, Clone, Copy)]
struct Known {
    /// Stands for its text, without the terms that it uses.
    text: u64,
    /// The source text when it last changed; none where the source did not have it yet.
    source: Option<Digest>,
    /// The commit in which it last changed, counted in the order in which they came.
    at: u32,
}

/// The source of every message of a locale, as its history tells.
#[derive(Debug, Default)]
pub struct Told {
    /// By the names of messages in ledgers: the source text when the translation last changed.
    pub sources: HashMap<String, Digest>,
    /// How many of them are as old as the first commit, so that the history cannot tell what was before.
    pub from_the_start: usize,
}

impl<'a> History<'a> {
    /// A history that begins. `prefix` is where the pack is in its repository: empty, or with a `/` at its end.
    #[must_use]
    pub fn new(pack: &'a Pack, prefix: &str) -> Self {
        let mut history = Self {
            pack,
            prefix: prefix.to_owned(),
            current: HashMap::new(),
            places: HashMap::new(),
            states: HashMap::new(),
            first: HashMap::new(),
            number: 0,
            roots: 0,
        };
        for (number, locale) in pack.config.locales.iter().enumerate() {
            let is_source = locale.tag == pack.config.source_locale;
            for path in pack.paths(locale) {
                let path = format!("{prefix}{path}");
                let (key, before) = history.without_locale(&path, locale).unwrap_or_else(|| (path.clone(), String::new()));
                history.current.insert(path, Place { locale: number, is_source, key, before });
            }
        }
        history
    }

    /// Whether a path is, or was by its name, a file of the pack.
    pub fn knows(&mut self, path: &str) -> bool {
        self.place(path).is_some()
    }

    fn place(&mut self, path: &str) -> Option<Rc<Place>> {
        if let Some(known) = self.places.get(path) {
            return known.clone();
        }
        let found = self.current.get(path).cloned().or_else(|| self.guess(path)).map(Rc::new);
        self.places.insert(path.to_owned(), found.clone());
        found
    }

    /// What a path of the past stood for: a folder or a file in it has the name of a locale.
    fn guess(&self, path: &str) -> Option<Place> {
        let locales = self.pack.config.locales.iter().enumerate();
        let found = locales.filter_map(|(number, locale)| Some((number, locale, self.without_locale(path, locale)?)));
        // The first folder that is a locale's counts, not a folder `is` below `en`.
        let (number, locale, (key, before)) = found.min_by_key(|(_, _, (_, before))| before.len())?;
        Some(Place { locale: number, is_source: locale.tag == self.pack.config.source_locale, key, before })
    }

    fn without_locale(&self, path: &str, locale: &PackLocale) -> Option<(String, String)> {
        let stem = path.strip_suffix(".ftl")?;
        let mut before = String::new();
        for part in stem.split('/') {
            if part == locale.folder {
                let key = format!("{before}*{}", &path[before.len() + part.len()..]);
                return Some((key, before));
            }
            before.push_str(part);
            before.push('/');
        }
        None
    }

    /// Adds a commit: its number, its parents' numbers, how many children of it will come, and the files in which it
    /// differs from its first parent.
    pub fn commit(&mut self, commit: usize, parents: &[usize], children: usize, changes: Vec<Change>) {
        self.number += 1;
        self.roots += u32::from(parents.is_empty() && self.roots + 1 == self.number);
        let mut before: Vec<State> = parents.iter().filter_map(|parent| self.take(*parent)).collect();
        let mut state = if before.is_empty() { State::default() } else { before.remove(0) };
        let old_sources = state.sources.clone();
        let placed: Vec<(Rc<Place>, Change)> = changes.into_iter().filter_map(|change| Some((self.place(&change.path)?, change))).collect();
        let (sources, targets): (Vec<_>, Vec<_>) = placed.into_iter().partition(|(place, _)| place.is_source);
        // Sources first: a translation that changes with its source is one of the new source.
        self.sources(&mut state, sources);
        let old: Vec<Rc<Target>> = targets.iter().filter_map(|(_, change)| state.targets.get(&change.path).cloned()).collect();
        let mut new = Vec::new();
        let mut gone = Vec::new();
        for (place, change) in targets {
            let Some(bytes) = change.bytes else {
                gone.push(change.path);
                continue;
            };
            let merged = before.iter().filter_map(|state| state.targets.get(&change.path).map(Rc::as_ref));
            let moved = old.iter().map(Rc::as_ref).filter(|other| other.place.locale == place.locale);
            let known: Vec<&Target> = merged.chain(moved).collect();
            let messages =
                Messages { number: self.number, place: &place, known: &known, old_sources: &old_sources, sources: &state.sources };
            let messages = messages.of(bytes);
            new.push((change.path, Rc::new(Target { place, messages })));
        }
        if !(new.is_empty() && gone.is_empty()) {
            let files = Rc::make_mut(&mut state.targets);
            gone.iter().for_each(|path| drop(files.remove(path)));
            files.extend(new);
        }
        if children > 0 {
            self.states.insert(commit, (state, children));
        }
    }

    fn sources(&mut self, state: &mut State, changes: Vec<(Rc<Place>, Change)>) {
        if changes.is_empty() {
            return;
        }
        let files = Rc::make_mut(&mut state.sources);
        let mut new = Vec::new();
        for (place, change) in changes {
            match change.bytes {
                None => drop(files.remove(&change.path)),
                Some(bytes) => {
                    let source = Rc::new(Source::of(place, bytes));
                    new.push(source.clone());
                    files.insert(change.path, source);
                }
            }
        }
        for source in new {
            for id in source.messages.keys() {
                let name = format!("{} {id}", source.place.key);
                if !self.first.contains_key(&name)
                    && let Some(digest) = source_of(&state.sources, &source.place, id)
                {
                    self.first.entry(id.clone()).or_insert(digest);
                    self.first.insert(name, digest);
                }
            }
        }
    }

    /// The files of a parent; the last child takes them.
    fn take(&mut self, parent: usize) -> Option<State> {
        let (state, children) = self.states.get_mut(&parent)?;
        *children -= 1;
        if *children > 0 {
            return Some(state.clone());
        }
        self.states.remove(&parent).map(|(state, _)| state)
    }

    /// What the history tells of a locale as it is now; `head` is the last commit. What was edited since counts as made
    /// from the source as it is now.
    #[must_use]
    pub fn told(&self, head: usize, source: &Localization<'_>, target: &Localization<'_>) -> Told {
        let mut told = Told::default();
        let targets = self.states.get(&head).map(|(state, _)| &state.targets);
        let paths = self.pack.paths(target.locale).map(|path| format!("{}{path}", self.prefix));
        let paths: HashMap<&str, String> = target.files.iter().map(|file| file.key).zip(paths).collect();
        for entry in source.entries().filter(|entry| entry.kind == EntryKind::Message) {
            let Some(own) = beside(self.pack, target, &entry) else { continue };
            let id = own.name.as_str();
            let file = targets.zip(paths.get(own.file.key)).and_then(|(targets, path)| targets.get(path));
            let known = file.and_then(|file| file.messages.get(id)).filter(|known| known.text == text_of(own.value, own.attributes));
            told.from_the_start += usize::from(known.is_some_and(|known| known.at <= self.roots));
            let first =
                || file.and_then(|file| self.first.get(&format!("{} {id}", file.place.key)).or_else(|| self.first.get(id))).copied();
            let digest = known.and_then(|known| known.source.or_else(first)).unwrap_or_else(|| Digest::of(source, &entry));
            told.sources.entry(super::name_of(self.pack, &entry)).or_insert(digest);
        }
        told
    }
}

impl Source {
    fn of(place: Rc<Place>, bytes: Vec<u8>) -> Self {
        let file = SourceFile::decode("", bytes);
        let (resource, findings) = syntax::parse(&file);
        let parsed = ParsedFile { source: &file, key: "", resource, findings };
        let mut source = Self { place, messages: HashMap::new(), terms: HashMap::new() };
        for entry in parsed.entries() {
            let pieces = if entry.kind == EntryKind::Message { &mut source.messages } else { &mut source.terms };
            pieces.entry(entry.name.as_str().to_owned()).or_insert_with(|| Piece::of(&entry));
        }
        source
    }
}

/// What the messages of a version of a translation are held against.
struct Messages<'a> {
    number: u32,
    place: &'a Place,
    /// Versions of the same file and of files of the same locale that the commit changed too.
    known: &'a [&'a Target],
    old_sources: &'a BTreeMap<String, Rc<Source>>,
    sources: &'a BTreeMap<String, Rc<Source>>,
}

impl Messages<'_> {
    /// Those that a known version has with the same text are as old as there; the others changed here.
    fn of(&self, bytes: Vec<u8>) -> HashMap<String, Known> {
        let file = SourceFile::decode("", bytes);
        let (resource, _) = syntax::parse(&file);
        let messages = resource.body.iter().filter_map(|entry| match entry {
            ast::Entry::Message(message) => Some((message.id.name.as_str(), text_of(message.value.as_ref(), &message.attributes))),
            _ => None,
        });
        let messages: Vec<(&str, u64)> = messages.collect();
        let now: HashSet<&str> = messages.iter().map(|(id, _)| *id).collect();
        let mut found = HashMap::with_capacity(messages.len());
        for (id, text) in messages {
            let known = self.same(id, text).or_else(|| self.renamed(id, text, &now));
            let new = || Known { text, source: source_of(self.sources, self.place, id), at: self.number };
            found.entry(id.to_owned()).or_insert_with(|| known.unwrap_or_else(new));
        }
        found
    }

    fn same(&self, id: &str, text: u64) -> Option<Known> {
        let known = self.known.iter().filter_map(|version| version.messages.get(id));
        known.filter(|known| known.text == text).max_by_key(|known| known.at).copied()
    }

    /// A message that only has another id now, in the translation and in the source.
    fn renamed(&self, id: &str, text: u64, now: &HashSet<&str>) -> Option<Known> {
        if self.known.iter().any(|version| version.messages.contains_key(id)) {
            return None;
        }
        let source = source_of(self.sources, self.place, id)?;
        let gone = self
            .known
            .iter()
            .flat_map(|version| &version.messages)
            .filter(|(old, known)| known.text == text && !now.contains(old.as_str()));
        let mut same = gone.filter(|(old, _)| source_of(self.old_sources, self.place, old) == Some(source));
        same.next().map(|(_, known)| *known)
    }
}

/// The digest of the source text of a message of a translation, as the files are: from the file that the translation is
/// of, else from one beside it, else from any.
fn source_of(sources: &BTreeMap<String, Rc<Source>>, place: &Place, id: &str) -> Option<Digest> {
    let distance = |source: &Source| u8::from(source.place.key != place.key) + u8::from(source.place.before != place.before);
    let nearest = |find: &dyn Fn(&Source) -> Option<Piece>| {
        (0..=2).find_map(|wanted| sources.values().filter(|source| distance(source) == wanted).find_map(|source| find(source)))
    };
    let message = nearest(&|source| source.messages.get(id).cloned())?;
    Some(Digest::joined(message, |name| nearest(&|source| source.terms.get(name).cloned())))
}

/// Stands for a text, without the terms that it uses: whoever changes a term has not looked at every text with it.
fn text_of(value: Option<&Pattern<'_>>, attributes: &[ast::Attribute<Spanned<'_>>]) -> u64 {
    let mut hasher = DefaultHasher::new();
    syntax::print_text(value, attributes).hash(&mut hasher);
    hasher.finish()
}
