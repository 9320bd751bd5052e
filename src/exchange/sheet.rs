//! A locale's translations laid out in units against the current source, with the way back to the files.
//!
//! What is exported and what an import is compared with are the same units, made in one way.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::flatten::{Choices, Plurals, Sentence};
use super::unit::{Address, Choice, FileUnits, Group, State, Text, Unit};
use crate::locale::LocaleTag;
use crate::pack::{Entry, Localization, Pack, ParsedFile, declared_variables};
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

/// Says how far the translation of a message is; both sides are given, and the second is there.
pub type StateOf<'a> = dyn Fn(&Entry<'_, '_>, &Entry<'_, '_>) -> State + Sync + 'a;

/// Lays a locale out in units.
///
/// Of a message that is translated the units are its own variants, and the plural forms that its language needs and it
/// lacks. Of one that is missing they are the source's variants with the target language's plural forms.
#[must_use]
pub fn sheet(pack: &Pack, source: &Localization<'_>, target: &Localization<'_>, state: &StateOf<'_>) -> Sheet {
    let locale = &target.locale.tag;
    let layout = Layout {
        pack,
        target,
        state,
        source_plurals: Plurals::of(&source.locale.tag),
        target_plurals: Plurals::of(locale),
        glossary: glossary(pack, &source.locale.tag, locale),
        provenance: Some(pack.config.provenance_of(locale).as_str()),
    };
    let expected = source.files.par_iter().filter(|file| pack.expects(locale, file.key));
    let files: Vec<FileUnits> = expected.map(|file| layout.file(file)).filter(|file| !file.groups.is_empty()).collect();
    Sheet { pack: pack.config.name.clone(), source_locale: source.locale.tag.clone(), locale: locale.clone(), files }
}

/// The state of a translation where no ledger says it.
#[must_use]
pub fn translated(_: &Entry<'_, '_>, _: &Entry<'_, '_>) -> State {
    State::Translated
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
    state: &'a StateOf<'a>,
    source_plurals: Plurals,
    target_plurals: Plurals,
    glossary: GlossaryWords,
    provenance: Option<&'static str>,
}

impl Layout<'_, '_> {
    fn file(&self, file: &ParsedFile<'_>) -> FileUnits {
        let mut seen = std::collections::HashSet::new();
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
        let state = target.as_ref().map_or(State::Missing, |target| (self.state)(source, target));
        let mut units = Vec::new();
        let mut add = |attribute: Option<&str>, own: &Pattern<'_>, other: Option<&Pattern<'_>>| {
            for (path, source_text, text) in self.pattern(source, target.as_ref(), own, other) {
                let address =
                    Address { file: source.file.key.to_owned(), entry: source.id(), attribute: attribute.map(str::to_owned), path };
                let state = if text.is_empty() { State::Missing } else { state };
                units.push(Unit { address, source: source_text, target: text, state });
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
        Group {
            entry: source.id(),
            line: source.file.source.position(source.id_span().start).line,
            max_length: note.lines().find_map(|line| line.trim().strip_prefix("max-length:")?.trim().parse().ok()),
            glossary: self.words(&units),
            provenance: self.provenance.filter(|_| state != State::Missing),
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
