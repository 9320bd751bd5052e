//! Mozilla's project configuration, usually `l10n.toml`: the settings of other people's repositories.
//!
//! Keys: `basepath`, `locales`, `[env]`, `[[paths]]` with `reference` and `l10n`, `[[includes]]`, `[[excludes]]`,
//! `[[filters]]`; `[build]` is read over. Where the documentation is silent, what compare-locales 9.0 does decides: later
//! `[[paths]]` count before earlier ones, and an included file speaks for its own `locales` only.
//! Only `.ftl` files are taken, and all are in the project's folder.

mod config;
mod filter;
mod listing;
mod pattern;
mod variables;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rayon::prelude::*;

use super::load::{self, FileLists};
use super::{Error, Pack, PackLocale, PathTemplate};
use crate::diagnostic::{Diagnostic, Severity};
use crate::locale::LocaleTag;
use config::Settings;
pub(super) use config::is_project;
use filter::Action;
use listing::{Expected, Listing};

/// What a project says about its files, beyond their list.
#[derive(Debug)]
pub(super) struct Project {
    settings: Vec<Settings>,
    /// For each locale the files that it should have, sorted by key.
    expected: BTreeMap<LocaleTag, Vec<Expected>>,
    /// What is not checked and why, a sentence each.
    pub(super) left_out: Vec<String>,
}

pub(super) fn open(path: &Path, source_locale: Option<&LocaleTag>) -> Result<Pack, Error> {
    let config::Project { root, settings, excluded } = config::open(path)?;
    let invalid = |message: String| Error::settings(format!("`{}`", load::shown(path)), message);
    let tag = source_locale.cloned().map_or_else(|| source_of(&settings), Ok).map_err(invalid)?;
    let (locales, mut left_out) = locales(&settings, &tag).map_err(invalid)?;
    let files = listing::walk(&root, &settings, &locales)?;
    let listing = Listing::of(&root, &files, &settings, &excluded);
    let mut lists = FileLists::from([(tag.clone(), listing.sources())]);
    let mut expected = BTreeMap::new();
    let mut kept = vec![PackLocale { folder: tag.to_string(), tag: tag.clone() }];
    let found = locales.par_iter().map(|locale| listing.translations(&locale.folder)).collect::<Result<Vec<_>, String>>();
    for (locale, (files, should)) in locales.iter().zip(found.map_err(invalid)?) {
        // A locale that no path is for is named only to be left out.
        if !(files.is_empty() && should.is_empty()) {
            lists.insert(locale.tag.clone(), files);
            expected.insert(locale.tag.clone(), should);
            kept.push(locale.clone());
        }
    }
    let pairs = || settings.iter().flat_map(|settings| &settings.paths);
    let templates = pairs().map(|pair| PathTemplate::of_project(pair.l10n.as_str())).collect();
    let references: Vec<PathTemplate> = pairs().map(|pair| PathTemplate::of_project(pair.reference.as_str())).collect();
    if lists[&tag].is_empty() {
        return Err(load::nothing_matched(&root, &tag, &references));
    }
    let config = super::config::without_file(load::pack_name(&root), &tag, kept, templates, references);
    left_out.extend(listing.other_formats());
    let project = Some(Project { settings, expected, left_out });
    Ok(Pack {
        root,
        config,
        documents: Vec::new(),
        glossary: None,
        findings: Vec::new(),
        today: None,
        files: lists,
        project,
        single_files: true,
    })
}

/// The source locale: the first folder of the source files that is named like a language that CLDR knows, otherwise `en`.
fn source_of(settings: &[Settings]) -> Result<LocaleTag, String> {
    let fixed = settings.iter().flat_map(|settings| &settings.paths).map(|pair| pair.reference.fixed(""));
    let tags: BTreeSet<LocaleTag> = fixed.filter_map(|path| language_of(path.rsplit_once('/')?.0)).collect();
    // Where they differ nothing can be told from them.
    match tags.first() {
        Some(tag) if tags.len() == 1 => Ok(tag.clone()),
        _ => LocaleTag::parse("en").map_err(|error| format!("cannot {error}")),
    }
}

fn language_of(folders: &str) -> Option<LocaleTag> {
    // Many words are well-formed tags: `browser`, `app`.
    folders.split('/').filter_map(|name| LocaleTag::parse(name).ok()).find(|tag| tag.english_name().is_some())
}

/// The locales that settings name, without the source, and what is to be said of those that cannot be checked.
fn locales(settings: &[Settings], source: &LocaleTag) -> Result<(Vec<PackLocale>, Vec<String>), String> {
    let named: BTreeSet<&String> = settings.iter().flat_map(Settings::named_locales).collect();
    if named.is_empty() {
        return Err("no locale is named; add `locales`".to_owned());
    }
    let mut locales = Vec::new();
    let mut left_out = Vec::new();
    for folder in named {
        match LocaleTag::parse(folder) {
            Ok(tag) if tag == *source => {}
            Ok(tag) => locales.push(PackLocale { tag, folder: folder.clone() }),
            Err(_) => left_out.push(format!("the locale `{}` is not checked: it is not a language tag (BCP 47)", folder.escape_debug())),
        }
    }
    super::config::sort(&mut locales)?;
    Ok((locales, left_out))
}

impl Project {
    /// Whether a locale should have a file.
    pub(super) fn expects(&self, locale: &LocaleTag, key: &str) -> bool {
        self.expected(locale, key).is_some()
    }

    /// Where a locale should have a file, below the project's folder.
    pub(super) fn path_of(&self, locale: &LocaleTag, key: &str) -> Option<&str> {
        self.expected(locale, key).map(|file| file.path.as_str())
    }

    fn expected(&self, locale: &LocaleTag, key: &str) -> Option<&Expected> {
        let expected = self.expected.get(locale)?;
        expected.binary_search_by(|file| file.key.as_str().cmp(key)).ok().map(|at| &expected[at])
    }

    /// Whether the filters let it be told that an entry of a file is missing or is not in the source.
    pub(super) fn wants(&self, locale: &PackLocale, key: &str, id: &str) -> bool {
        let path = self.expected(&locale.tag, key).map_or(key, |expected| &expected.path);
        self.action(path, &locale.folder, Some(id)) != Action::Ignore
    }

    /// Applies the filters to a finding about a translation; false where it is not to be told.
    pub(super) fn tells(&self, root: &Path, locale: &PackLocale, finding: &mut Diagnostic) -> bool {
        if self.settings.iter().all(|settings| settings.filters.is_empty()) {
            return true;
        }
        let Some(file) = finding.file.as_deref() else { return true };
        let below = load::shown(root);
        let path = if below.is_empty() { file } else { file.strip_prefix(&*below).map_or(file, |path| path.trim_start_matches('/')) };
        let missing = finding.id.as_deref().filter(|_| finding.code == "missing-file").and_then(|key| self.expected(&locale.tag, key));
        let path = missing.map_or(path, |missing| &missing.path);
        let is_expected = self.expected.get(&locale.tag).is_some_and(|expected| expected.iter().any(|file| file.path == path));
        let about_file = missing.is_some() || !is_expected;
        // What is rolled up was filtered entry by entry.
        let rolled_up = !finding.entries.is_empty() && !about_file;
        let id = finding.id.as_deref().filter(|_| !about_file && !rolled_up);
        match self.action(path, &locale.folder, id) {
            Action::Ignore => return false,
            Action::Warning => finding.severity = finding.severity.min(Severity::Warning),
            Action::Error => {}
        }
        true
    }

    /// The strictest that the settings of a file say; within one settings file its last fitting filter counts.
    fn action(&self, path: &str, locale: &str, id: Option<&str>) -> Action {
        let speaks = |settings: &&Settings| settings.paths_for(locale).any(|pair| pair.l10n.captures(path, locale).is_some());
        let of_settings = self.settings.iter().filter(speaks).map(|settings| {
            let last = settings.filters.iter().rev().find(|filter| filter.is_about(path, locale, id));
            last.map_or(Action::Error, |filter| filter.action)
        });
        of_settings.max().unwrap_or(Action::Error)
    }
}
