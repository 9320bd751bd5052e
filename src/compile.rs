//! The one doorway from text to compiled form: a [`Checked`] locale to the bytes of its catalog.
//!
//! Cannot fail on content: what passed the check compiles, and what is over a cap of the runtime gives an error value
//! there. The same sources give the same bytes. Does no I/O.

mod glossary;
mod lower;
mod strings;

pub use glossary::glossary;
pub use strings::Folder;

use crate::catalog::{self, AttributeDraft, Draft, EntryDraft, PLURALS, PatternDraft, VariableDraft, VariableKind};
use crate::check::{Checked, variables_of};
use crate::locale::{CLDR_VERSION, LocaleTag, PluralCategory, PluralType};
use crate::pack::{Entry, EntryKind, Localization, VariableType, declared_variables};
use crate::syntax::Pattern;
use lower::Lower;

/// Compiles a locale.
#[must_use]
pub fn compile(checked: &Checked<'_, '_>) -> Vec<u8> {
    catalog::write(&draft(checked.source(), checked.target()))
}

/// Compiles what no check has seen, for previews of work in progress and for tests; never for a release.
///
/// References to what is not there become error values of the runtime.
///
/// ```
/// use fluent_pack::locale::LocaleTag;
/// use fluent_pack::pack::{LocaleSources, PackLocale};
/// use fluent_pack::source::SourceFile;
/// use fluent_pack::{compile, runtime};
///
/// let locale = PackLocale { tag: LocaleTag::parse("en").unwrap(), folder: "en".into() };
/// let files = vec![SourceFile::new("a.ftl", "hello = Hello, { $name }!".into())];
/// let sources = LocaleSources { locale, files, keys: vec!["a.ftl".into()], ledger: Default::default() };
/// let formatter = runtime::Formatter::open(compile::unchecked(&sources.parse())).unwrap();
///
/// let mut errors = Vec::new();
/// assert_eq!(formatter.format("hello", None, &mut errors), "Hello, \u{2068}{$name}\u{2069}!");
/// assert!(errors[0].is_missing_variable());
/// ```
#[must_use]
pub fn unchecked(localization: &Localization<'_>) -> Vec<u8> {
    catalog::write(&draft(localization, localization))
}

/// Compiles what no check has proved, as it stands: for previews of a language that has errors.
///
/// Kinds of variables come from the source's comments, as in [`compile`]. What is not there becomes an error value of the
/// runtime, as in [`unchecked`].
#[must_use]
pub fn unproved<'src>(source: &Localization<'src>, target: &Localization<'src>) -> Vec<u8> {
    catalog::write(&draft(source, target))
}

fn draft<'src>(source: &Localization<'src>, target: &Localization<'src>) -> Draft {
    let mut lower = Lower::new(target);
    let mut draft = Draft {
        locale: target.locale.tag.to_string(),
        cldr: CLDR_VERSION.to_owned(),
        plurals: plurals(&target.locale.tag),
        ..Draft::default()
    };
    for entry in target.unique_entries().filter(|entry| entry.kind == EntryKind::Message) {
        draft.messages.insert(entry.name.as_str().to_owned(), message(&mut lower, source, target, &entry));
    }
    terms(&mut lower, target, &mut draft);
    draft
}

fn message<'a, 'src>(
    lower: &mut Lower<'a, 'src>,
    source: &Localization<'src>,
    target: &'a Localization<'src>,
    entry: &Entry<'a, 'src>,
) -> EntryDraft {
    let variables = |pattern: &'a Pattern<'src>| variables(source, target, entry, pattern);
    let mut draft = EntryDraft::default();
    if let Some(value) = entry.value {
        draft.value = lower.pattern(value);
        draft.variables = variables(value);
    }
    for attribute in entry.attributes {
        // The first of a name counts, as for messages.
        draft
            .attributes
            .entry(attribute.id.name.as_str().to_owned())
            .or_insert_with(|| AttributeDraft { value: lower.pattern(&attribute.value), variables: variables(&attribute.value) });
    }
    draft
}

/// Terms that programs show, and the terms that those show.
fn terms<'a, 'src>(lower: &mut Lower<'a, 'src>, target: &'a Localization<'src>, draft: &mut Draft) {
    let mut done = std::collections::BTreeSet::new();
    while let Some(next) = lower.terms.pop_first() {
        if !done.insert(next.clone()) {
            continue;
        }
        let Some(entry) = target.term(&next.name) else { continue };
        let lowered = draft.terms.entry(next.name).or_default();
        match (next.attribute, entry.value) {
            (None, Some(value)) => lowered.value = lower.pattern(value),
            (Some(name), _) => {
                let pattern = entry.attribute(&name).map(|attribute| lower.pattern(&attribute.value));
                lowered.attributes.insert(name, AttributeDraft { value: pattern.unwrap_or(PatternDraft::None), variables: Vec::new() });
            }
            (None, None) => {}
        }
    }
}

/// What a pattern needs, with the kinds that comments declare: the source's first.
fn variables<'src>(
    source: &Localization<'src>,
    target: &Localization<'src>,
    entry: &Entry<'_, 'src>,
    pattern: &Pattern<'src>,
) -> Vec<VariableDraft> {
    let needed = variables_of(target, pattern);
    if needed.is_empty() {
        return Vec::new();
    }
    let original = source.message(entry.name.as_str());
    let comments = original.and_then(|original| original.comment).into_iter().chain(entry.comment);
    let declared: Vec<_> = comments.flat_map(declared_variables).collect();
    let kind = |name: &str| {
        let kind = declared.iter().find(|variable| variable.name == name).and_then(|variable| variable.kind.as_ref());
        kind.map_or(VariableKind::Any, |kind| match kind {
            VariableType::Number(_) => VariableKind::Number,
            VariableType::String(_) => VariableKind::Text,
            VariableType::DateTime => VariableKind::DateTime,
        })
    };
    needed.into_keys().map(|name| (name.to_owned(), kind(name))).collect()
}

/// The categories of everyday numbers, where CLDR has rules for the language.
fn plurals(tag: &LocaleTag) -> Option<[(PluralCategory, PluralCategory); PLURALS]> {
    let cardinal = tag.plural_rules(PluralType::Cardinal)?;
    let ordinal = tag.plural_rules(PluralType::Ordinal);
    Some(std::array::from_fn(|number| {
        let number = number as u64;
        (cardinal.category_of(number), ordinal.as_ref().map_or(PluralCategory::Other, |rules| rules.category_of(number)))
    }))
}
