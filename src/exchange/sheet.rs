//! A locale's translations laid out in units against the current source, with the way back to the files.
//!
//! What is exported and what an import is compared with are the same units, made in one way.

use std::collections::{BTreeMap, HashMap, HashSet};

use rayon::prelude::*;

use super::flatten::{Choices, Plurals, Sentence};
use super::row::Row;
use super::unit::{Address, Choice, FileUnits, Group, Text, Unit};
use crate::locale::LocaleTag;
use crate::pack::review::{Sign, Standing, State, name_of, standings};
use crate::pack::{Entry, EntryKind, Localization, Pack, ParsedFile, Provenance, declared_variables};
use crate::syntax::{Pattern, ast};

/// The units of one locale, file by file.
#[derive(Debug)]
pub struct Sheet {
    /// The pack's name.
    pub pack: String,
    /// The language that is translated from.
    pub source_locale: LocaleTag,
    /// The language that is translated into.
    pub locale: LocaleTag,
    /// Files in the order of their names. Files without messages are left out.
    pub files: Vec<FileUnits>,
}

/// Lays a locale out in units.
///
/// Of a message that is translated the units are its own variants, and the plural forms that its language needs and it
/// lacks. Of one that is missing they are the source's variants with the target language's plural forms.
#[must_use]
pub fn sheet(pack: &Pack, source: &Localization<'_>, target: &Localization<'_>) -> Sheet {
    let locale = &target.locale.tag;
    let layout = Layout {
        pack,
        target,
        standings: known(pack, source, target),
        source_plurals: Plurals::of(&source.locale.tag),
        target_plurals: Plurals::of(locale),
        glossary: glossary(pack, &source.locale.tag, locale),
        method: pack.config.provenance_of(locale),
    };
    let expected = source.files.par_iter().filter(|file| pack.expects(locale, file.key));
    let files: Vec<FileUnits> = expected.map(|file| layout.file(file)).filter(|file| !file.groups.is_empty()).collect();
    Sheet { pack: pack.config.name.clone(), source_locale: source.locale.tag.clone(), locale: locale.clone(), files }
}

impl Sheet {
    /// Marks what moved on since an older export, of which these are the rows: such translations are stale, and the older
    /// source text goes along.
    pub fn compare(&mut self, older: &[Row]) {
        let older: HashMap<&str, &Row> = older.iter().map(|row| (row.address.as_str(), row)).collect();
        for unit in self.files.iter_mut().flat_map(|file| &mut file.groups).flat_map(|group| &mut group.units) {
            let Some(row) = older.get(unit.address.to_string().as_str()) else { continue };
            let untouched = row.stamp.is_some_and(|stamp| stamp.target == unit.target.digest());
            unit.previous = match &row.source {
                Some(source) if source != unit.source.plain() => Some(source.clone()),
                // What was marked stays so until somebody looks at it.
                _ => row.previous.clone().filter(|_| untouched),
            };
            if unit.previous.is_none() {
                continue;
            }
            if !unit.target.is_empty() {
                unit.state = State::Stale;
            }
        }
    }
}

/// What the ledger says of the messages that it knows, by their names in it.
fn known<'a, 'src>(pack: &Pack, source: &'a Localization<'src>, target: &'a Localization<'src>) -> HashMap<String, Standing<'a, 'src>> {
    if target.ledger.is_empty() {
        return HashMap::new();
    }
    let known = standings(pack, source, target).into_iter().filter(|standing| standing.record.is_some());
    known.map(|standing| (standing.name.clone(), standing)).collect()
}

/// The translation of an entry of the source: in the file of the same name, or where the pack is one bundle anywhere.
pub(super) fn counterpart<'a, 'src>(pack: &Pack, source: &Entry<'_, '_>, target: &'a Localization<'src>) -> Option<Entry<'a, 'src>> {
    let name = source.name.as_str();
    let same = |entry: &Entry<'_, '_>| entry.kind == source.kind && entry.name.as_str() == name;
    let anywhere = target.get(source.kind, name);
    match anywhere {
        Some(entry) if entry.file.key == source.file.key => Some(entry),
        None => None,
        Some(entry) => {
            let beside = target.file(source.file.key).and_then(|file| file.entries().find(same));
            beside.or(Some(entry).filter(|_| !pack.loads_single_files()))
        }
    }
}

/// Words of the glossary in lower case, as the source has them, with the approved forms of the target.
type GlossaryWords = Vec<(String, Vec<String>)>;

fn glossary(pack: &Pack, source: &LocaleTag, target: &LocaleTag) -> GlossaryWords {
    let terms = pack.glossary.iter().flat_map(|glossary| glossary.terms.values());
    let words = terms.filter_map(|forms| Some((&forms.get(source)?.approved, &forms.get(target)?.approved)));
    words.flat_map(|(words, forms)| words.iter().map(|word| (word.clone(), forms.clone()))).collect()
}

struct Layout<'a, 'src> {
    pack: &'a Pack,
    target: &'a Localization<'src>,
    standings: HashMap<String, Standing<'a, 'src>>,
    source_plurals: Plurals,
    target_plurals: Plurals,
    glossary: GlossaryWords,
    /// How texts came about that the ledger does not know.
    method: Provenance,
}

impl Layout<'_, '_> {
    fn file(&self, file: &ParsedFile<'_>) -> FileUnits {
        let mut seen = HashSet::new();
        let first = file.entries().filter(|entry| seen.insert((entry.kind, entry.name.as_str())));
        let wanted = first.filter(|entry| self.pack.wants(self.target.locale, file.key, &entry.id()));
        let groups = wanted.map(|entry| self.group(&entry)).filter(|group| !group.units.is_empty()).collect();
        let note = file.resource.body.iter().filter_map(|entry| match entry {
            ast::Entry::ResourceComment(comment) => Some(lines(Some(comment))),
            _ => None,
        });
        FileUnits {
            file: file.key.to_owned(),
            source_path: file.source.path().to_string(),
            note: note.collect::<Vec<_>>().join("\n\n"),
            groups,
        }
    }

    fn group(&self, source: &Entry<'_, '_>) -> Group {
        let target = counterpart(self.pack, source, self.target);
        let standing = self.standings.get(&name_of(self.pack, source)).filter(|_| source.kind == EntryKind::Message);
        let method = standing.map_or(self.method, |standing| standing.method);
        let state = match (target, standing) {
            (None, _) => State::Missing,
            (_, Some(standing)) => standing.state,
            // Nobody has looked at what a machine wrote.
            _ if method == Provenance::MtRaw => State::Draft,
            _ => State::Translated,
        };
        let record = standing.and_then(|standing| standing.record);
        let mut units = Vec::new();
        let mut add = |attribute: Option<&str>, own: &Pattern<'_>, other: Option<&Pattern<'_>>| {
            for (path, source_text, text) in self.pattern(source, target.as_ref(), own, other) {
                let address =
                    Address { file: source.file.key.to_owned(), entry: source.id(), attribute: attribute.map(str::to_owned), path };
                let state = if text.is_empty() { State::Missing } else { state };
                units.push(Unit { address, source: source_text, target: text, state, previous: None });
            }
        };
        if let Some(value) = source.value {
            add(None, value, target.and_then(|target| target.value));
        }
        for attribute in source.attributes {
            let name = attribute.id.name.as_str();
            let is_first = source.attribute(name).is_some_and(|first| std::ptr::eq(first, attribute));
            if is_first {
                let other = target.as_ref().and_then(|target| target.attribute(name));
                add(Some(name), &attribute.value, other.map(|attribute| &attribute.value));
            }
        }
        let note = lines(source.comment);
        // What comments tell the tool says nothing to a translator.
        let note = note.lines().filter(|line| !line.trim_start().starts_with("fluent-pack:")).collect::<Vec<_>>().join("\n");
        Group {
            entry: source.id(),
            line: source.file.source.position(source.id_span().start).line,
            max_length: note.lines().find_map(|line| line.trim().strip_prefix("max-length:")?.trim().parse().ok()),
            glossary: self.words(&units),
            method: target.map(|_| method),
            translator: record.and_then(|record| person(record.translated.as_ref())),
            reviser: record.and_then(|record| person(record.revised.as_ref())),
            note,
            units,
        }
    }

    /// The sentences of a pattern: the way, the source's text, the translation's.
    fn pattern(
        &self,
        source: &Entry<'_, '_>,
        target: Option<&Entry<'_, '_>>,
        own: &Pattern<'_>,
        other: Option<&Pattern<'_>>,
    ) -> Vec<(Vec<Choice>, Text, Text)> {
        let comments = || source.comment.into_iter().chain(target.and_then(|target| target.comment));
        let declared =
            |name: &str| comments().flat_map(declared_variables).find(|variable| variable.name == name).and_then(|variable| variable.kind);
        let choices = Choices::of(own, &declared);
        match other {
            Some(other) => {
                let sentences = Choices::of(other, &declared).sentences(other, &self.target_plurals);
                let row = |Sentence { path, text, own: is_own }: Sentence| {
                    let source_text = choices.at(own, &path, &self.source_plurals);
                    (path, source_text, if is_own { text } else { Text::default() })
                };
                sentences.into_iter().map(row).collect()
            }
            None => {
                let ways = Choices::of(own, &declared).ways(own, &self.source_plurals, &self.target_plurals);
                let row = |path: Vec<Choice>| {
                    let text = choices.at(own, &path, &self.source_plurals);
                    (path, text, Text::default())
                };
                ways.into_iter().map(row).collect()
            }
        }
    }

    /// Words of the glossary that occur in the source of these units.
    fn words(&self, units: &[Unit]) -> GlossaryWords {
        if self.glossary.is_empty() {
            return Vec::new();
        }
        let texts: Vec<String> = units.iter().map(|unit| unit.source.plain().to_lowercase()).collect();
        let occurs = |word: &String| texts.iter().any(|text| has_word(text, &word.to_lowercase()));
        let found: BTreeMap<&String, &Vec<String>> =
            self.glossary.iter().filter(|(word, _)| occurs(word)).map(|(word, forms)| (word, forms)).collect();
        found.into_iter().map(|(word, forms)| (word.clone(), forms.clone())).collect()
    }
}

fn person(sign: Option<&Sign>) -> Option<String> {
    sign.map(|sign| sign.by.as_str().to_owned())
}

/// Whether a text has a word, not as a part of another.
fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

fn lines(comment: Option<&ast::Comment<crate::syntax::Spanned<'_>>>) -> String {
    let lines = comment.into_iter().flat_map(|comment| &comment.content).map(|line| line.as_str().trim_end_matches('\r'));
    lines.collect::<Vec<_>>().join("\n")
}
