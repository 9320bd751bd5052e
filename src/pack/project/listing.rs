//! The files of a project: sources, and for each locale what there is and what should be.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use super::config::{Excluded, PathPair, Settings};
use crate::pack::list::Walk;
use crate::pack::load::ListedFile;
use crate::pack::{Error, PackLocale};

/// A file that a locale should have.
#[derive(Debug)]
pub(super) struct Expected {
    /// The same for a file and its translations.
    pub(super) key: String,
    /// Where it should be, below the project's folder.
    pub(super) path: String,
}

/// Every file below the project's folder that may be a source or a translation, sorted.
pub(super) fn walk(root: &Path, settings: &[Settings], locales: &[PackLocale]) -> Result<Vec<String>, Error> {
    let pairs: Vec<&PathPair> = settings.iter().flat_map(|settings| &settings.paths).collect();
    let codes: HashSet<&str> = locales.iter().map(|locale| locale.folder.as_str()).collect();
    let is_locale = |name: &str| codes.contains(name);
    let walk = Walk {
        root,
        enters: |folder: &str| pairs.iter().any(|pair| pair.reference.reaches(folder, &is_locale) || pair.l10n.reaches(folder, &is_locale)),
        takes: |path: &str| is_fluent(path) || pairs.iter().any(|pair| pair.reference.captures(path, "").is_some()),
    };
    walk.below("")
}

fn is_fluent(path: &str) -> bool {
    path.ends_with(".ftl")
}

/// Files and the paths that found them.
pub(super) struct Listing<'a> {
    root: &'a Path,
    /// Every Fluent file, sorted.
    files: Vec<&'a str>,
    sources: HashSet<&'a str>,
    rows: Vec<Row<'a>>,
    excluded: &'a [Excluded],
    /// The folder that all references are in, with its `/`.
    common: String,
    others: usize,
}

/// A pair of paths with the sources that it names and what its wildcards stand for in them.
struct Row<'a> {
    settings: &'a Settings,
    pair: &'a PathPair,
    sources: Vec<(&'a str, Vec<&'a str>)>,
}

impl PathPair {
    fn sources<'a>(&self, files: &[&'a str]) -> Vec<(&'a str, Vec<&'a str>)> {
        below(files, &self.reference.fixed("")).filter_map(|path| Some((path, self.reference.captures(path, "")?))).collect()
    }
}

impl<'a> Listing<'a> {
    pub(super) fn of(root: &'a Path, walked: &'a [String], settings: &'a [Settings], excluded: &'a [Excluded]) -> Self {
        let files: Vec<&str> = walked.iter().map(String::as_str).filter(|path| is_fluent(path)).collect();
        let pairs = settings.iter().flat_map(|settings| settings.paths.iter().map(move |pair| (settings, pair)));
        let rows: Vec<Row<'_>> = pairs.map(|(settings, pair)| Row { settings, pair, sources: pair.sources(&files) }).collect();
        let sources = rows.iter().flat_map(|row| row.sources.iter().map(|(path, _)| *path)).collect();
        let common = common_folder(rows.iter().map(|row| row.pair.reference.fixed("")));
        Self { root, sources, rows, excluded, common, others: walked.len() - files.len(), files }
    }

    /// What is to be said of source files that are not Fluent.
    pub(super) fn other_formats(&self) -> Option<String> {
        match self.others {
            0 => None,
            1 => Some("1 source file is not checked: it is not a Fluent file".to_owned()),
            others => Some(format!("{others} source files are not checked: they are not Fluent files")),
        }
    }

    /// The source files, by key.
    pub(super) fn sources(&self) -> Vec<ListedFile> {
        let mut sources: Vec<&str> = self.sources.iter().copied().collect();
        sources.sort_unstable();
        sources.into_iter().map(|path| ListedFile::new(self.root, path, self.key(path))).collect()
    }

    /// The files of a locale that are there, and those that should be, both by key.
    pub(super) fn translations(&self, locale: &str) -> Result<(Vec<ListedFile>, Vec<Expected>), String> {
        let excluded: Vec<&PathPair> = self.excluded.iter().flat_map(|excluded| excluded.paths_for(locale)).collect();
        let mut known: BTreeMap<String, (String, bool)> = BTreeMap::new();
        // What is listed later counts first.
        for row in self.rows.iter().rev().filter(|row| row.settings.applies(row.pair, locale)) {
            for path in below(&self.files, &row.pair.l10n.fixed(locale)) {
                if let Some(captures) = row.pair.l10n.captures(path, locale)
                    && !excluded.iter().any(|pair| pair.l10n.captures(path, locale).is_some())
                {
                    known.entry(path.to_owned()).or_insert_with(|| (row.pair.reference.fill(&captures, ""), true));
                }
            }
            for (source, captures) in &row.sources {
                if !excluded.iter().any(|pair| pair.reference.captures(source, "").is_some()) {
                    known.entry(row.pair.l10n.fill(captures, locale)).or_insert_with(|| ((*source).to_owned(), false));
                }
            }
        }
        self.by_key(known)
    }

    /// From the files of a locale, each with its source and whether it is there.
    fn by_key(&self, known: BTreeMap<String, (String, bool)>) -> Result<(Vec<ListedFile>, Vec<Expected>), String> {
        let mut known: Vec<(String, Expected, bool)> = known
            .into_iter()
            .map(|(path, (source, is_there))| (self.key(&source), source, path, is_there))
            .map(|(key, source, path, is_there)| (source, Expected { key, path }, is_there))
            .collect();
        known.sort_by(|a, b| a.0.cmp(&b.0));
        if let Some(two) = known.windows(2).find(|two| two[0].0 == two[1].0) {
            return Err(format!(
                "`{}` and `{}` both translate `{}`; keep one of their `[[paths]]`",
                two[0].1.path, two[1].1.path, two[0].0
            ));
        }
        let there = known.iter().filter(|(.., is_there)| *is_there);
        let files = there.map(|(_, file, _)| ListedFile::new(self.root, &file.path, file.key.clone())).collect();
        let expected = known.into_iter().filter(|(source, ..)| self.sources.contains(source.as_str())).map(|(_, file, _)| file);
        Ok((files, expected.collect()))
    }

    /// Where a source is below the folder of all sources.
    fn key(&self, source: &str) -> String {
        source.strip_prefix(&self.common).unwrap_or(source).to_owned()
    }
}

/// The paths that begin so, of sorted ones.
fn below<'f, 'a>(files: &'f [&'a str], fixed: &str) -> impl Iterator<Item = &'a str> + use<'f, 'a> {
    let start = files.partition_point(|path| *path < fixed);
    let end = start + files[start..].partition_point(|path| path.starts_with(fixed));
    files[start..end].iter().copied()
}

fn common_folder(fixed: impl Iterator<Item = String>) -> String {
    let common = fixed.reduce(|common, path| {
        let same = common.bytes().zip(path.bytes()).take_while(|(a, b)| a == b).count();
        // A shared beginning of bytes may end within a character.
        common[..common.floor_char_boundary(same)].to_owned()
    });
    let common = common.unwrap_or_default();
    common[..common.rfind('/').map_or(0, |at| at + 1)].to_owned()
}
