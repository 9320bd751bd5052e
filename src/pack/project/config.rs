//! Reads a project file and what it includes and excludes.
//!
//! Every path that comes out is relative to the project's folder and stays in it; includes are bounded and end.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::filter::{Action, Filter};
use super::pattern::PathPattern;
use super::variables;
use crate::limits::{MAX_INCLUDE_DEPTH, MAX_PROJECT_FILES};
use crate::pack::Error;
use crate::pack::config::from_toml;
use crate::pack::list::stays;
use crate::pack::load::{read_text, shown};

/// A project: its own settings file and those that it includes, in order, and what it excludes.
#[derive(Debug)]
pub(super) struct Project {
    /// `basepath` of the file that was opened.
    pub(super) root: PathBuf,
    /// The settings files, included ones behind those that include them.
    pub(super) settings: Vec<Settings>,
    /// Settings whose files do not belong to the project.
    pub(super) excluded: Vec<Excluded>,
}

/// An excluded file and what it includes.
#[derive(Debug)]
pub(super) struct Excluded {
    settings: Vec<Settings>,
}

impl Excluded {
    /// Paths that are excluded for a locale. It excludes nothing for locales that it does not name, as in compare-locales.
    pub(super) fn paths_for<'a>(&'a self, locale: &'a str) -> impl Iterator<Item = &'a PathPair> {
        let names = self.settings.iter().flat_map(Settings::named_locales).any(|named| named == locale);
        self.settings.iter().filter(move |_| names).flat_map(move |settings| settings.paths_for(locale))
    }
}

/// One settings file.
#[derive(Debug)]
pub(super) struct Settings {
    path: PathBuf,
    /// Locales that it is for; all of the project where it names none.
    pub(super) locales: Option<Vec<String>>,
    /// Where its files are.
    pub(super) paths: Vec<PathPair>,
    /// What not to tell, or to tell more softly; later ones count before earlier ones.
    pub(super) filters: Vec<Filter>,
}

/// Where source files are, and where their translations.
#[derive(Debug)]
pub(super) struct PathPair {
    pub(super) reference: PathPattern,
    pub(super) l10n: PathPattern,
    /// Locales that it is for, among those of its settings file.
    pub(super) locales: Option<Vec<String>>,
}

impl Settings {
    /// Whether one of its paths is for a locale.
    pub(super) fn applies(&self, pair: &PathPair, locale: &str) -> bool {
        let names = |list: &Option<Vec<String>>| list.as_ref().is_none_or(|list| list.iter().any(|named| named == locale));
        names(&self.locales) && names(&pair.locales)
    }

    /// Its paths for a locale.
    pub(super) fn paths_for<'a>(&'a self, locale: &'a str) -> impl Iterator<Item = &'a PathPair> {
        self.paths.iter().filter(move |pair| self.applies(pair, locale))
    }

    /// Every locale that it names.
    pub(super) fn named_locales(&self) -> impl Iterator<Item = &String> {
        self.locales.iter().chain(self.paths.iter().filter_map(|pair| pair.locales.as_ref())).flatten()
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSettings {
    #[serde(default)]
    basepath: String,
    locales: Option<Vec<String>>,
    #[serde(default)]
    env: BTreeMap<String, String>,
    #[serde(default, rename = "build")]
    _build: IgnoredAny,
    #[serde(default)]
    includes: Vec<RawInclude>,
    #[serde(default)]
    excludes: Vec<RawInclude>,
    #[serde(default)]
    paths: Vec<RawPathPair>,
    #[serde(default)]
    filters: Vec<RawFilter>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawInclude {
    path: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPathPair {
    reference: String,
    l10n: String,
    locales: Option<Vec<String>>,
    #[serde(default, rename = "test")]
    _test: IgnoredAny,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFilter {
    path: OneOrMany,
    key: Option<OneOrMany>,
    action: Action,
}

#[derive(Debug, Deserialize)]
#[serde(untagged, expecting = "a text in quotes or a list of them is expected here")]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

impl OneOrMany {
    fn as_slice(&self) -> &[String] {
        match self {
            Self::One(one) => std::slice::from_ref(one),
            Self::Many(many) => many,
        }
    }
}

/// Whether a settings file is a project's, not a pack's.
pub(in crate::pack) fn is_project(text: &str) -> bool {
    let Ok(table) = toml::from_str::<toml::Table>(text) else { return false };
    let of_project = ["basepath", "includes", "excludes", "filters", "env", "build"];
    let has_pairs = table.get("paths").and_then(|paths| paths.as_array()).is_some_and(|paths| paths.iter().any(|path| path.is_table()));
    !table.contains_key("name") && (has_pairs || of_project.iter().any(|key| table.contains_key(*key)))
}

pub(super) fn open(path: &Path) -> Result<Project, Error> {
    let mut reader = Reader::default();
    let (raw, root) = read(path)?;
    reader.root.clone_from(&root);
    reader.load(path, &raw, &root)?;
    let settings = std::mem::take(&mut reader.settings);
    let mut excluded = Vec::new();
    for exclude in &raw.excludes {
        let path = reader.resolve(path, &root, &exclude.path, &raw.env)?;
        // What is included by name is not excluded.
        if !settings.iter().any(|settings| settings.path == path) {
            reader.include(&path)?;
            excluded.push(Excluded { settings: std::mem::take(&mut reader.settings) });
        }
    }
    Ok(Project { root, settings, excluded })
}

/// Reads one file; with its folder, `basepath` applied.
fn read(path: &Path) -> Result<(RawSettings, PathBuf), Error> {
    let raw: RawSettings = from_toml(&place(path), &read_text(path)?)?;
    let root = path.parent().unwrap_or(Path::new("")).join(&raw.basepath);
    Ok((raw, normal(&root)))
}

fn place(path: &Path) -> String {
    format!("`{}`", shown(path))
}

/// A path without `.` and with `..` applied to what is before it.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if matches!(normal.components().next_back(), Some(Component::Normal(_))) => drop(normal.pop()),
            other => normal.push(other),
        }
    }
    normal
}

/// The files on the way from the first one to the one that is read, and what was read.
#[derive(Default)]
struct Reader {
    root: PathBuf,
    way: Vec<PathBuf>,
    read: usize,
    settings: Vec<Settings>,
}

impl Reader {
    fn include(&mut self, path: &Path) -> Result<(), Error> {
        if self.way.iter().any(|before| before == path) {
            let way: Vec<String> = self.way.iter().map(PathBuf::as_path).chain([path]).map(place).collect();
            return Err(Error::settings(place(path), format!("it includes itself: {}; delete one of the `includes`", way.join(" → "))));
        }
        if self.settings.iter().any(|settings| settings.path == path) {
            return Ok(());
        }
        let (raw, root) = read(path)?;
        if !raw.excludes.is_empty() {
            return Err(Error::settings(place(path), "`excludes` may stand only in the file that is opened; move them there"));
        }
        self.load(path, &raw, &root)
    }

    fn load(&mut self, path: &Path, raw: &RawSettings, root: &Path) -> Result<(), Error> {
        let path = normal(path);
        self.read += 1;
        if self.way.len() >= MAX_INCLUDE_DEPTH || self.read > MAX_PROJECT_FILES {
            let message =
                format!("there are more than {MAX_PROJECT_FILES} included files, or more than {MAX_INCLUDE_DEPTH} within each other");
            return Err(Error::settings(place(&path), message));
        }
        self.settings.push(self.settings(&path, raw, root)?);
        self.way.push(path.clone());
        for include in &raw.includes {
            let included = self.resolve(&path, root, &include.path, &raw.env)?;
            self.include(&included)?;
        }
        self.way.pop();
        Ok(())
    }

    /// The path of an included file.
    fn resolve(&self, from: &Path, root: &Path, path: &str, env: &BTreeMap<String, String>) -> Result<PathBuf, Error> {
        let filled = variables::fill(path, env).map_err(|message| Error::settings(place(from), message))?;
        let path = normal(&root.join(&filled));
        if self.below(&path).is_none() {
            return Err(Error::settings(
                place(from),
                format!("it includes `{filled}`, which is not in the project's folder; move it there"),
            ));
        }
        stays(&self.root, &path)?;
        Ok(path)
    }

    /// A path below the project's folder, with `/`.
    fn below(&self, path: &Path) -> Option<String> {
        let below = path.strip_prefix(&self.root).ok()?;
        below.components().all(|part| matches!(part, Component::Normal(_))).then(|| shown(below))
    }

    fn settings(&self, path: &Path, raw: &RawSettings, root: &Path) -> Result<Settings, Error> {
        let invalid = |message: String| Error::settings(place(path), message);
        let folder = self.below(root).ok_or_else(|| invalid("its `basepath` is outside of the project's folder".to_owned()))?;
        let pattern = |path: &str| {
            let filled = variables::fill(path, &raw.env)?;
            match filled.strip_prefix("{l10n_base}/") {
                Some(rest) => PathPattern::parse("", rest),
                None => PathPattern::parse(&folder, &filled),
            }
        };
        let pair = |raw: &RawPathPair| {
            let (reference, l10n) = (pattern(&raw.reference)?, pattern(&raw.l10n)?);
            check_pair(&reference, &l10n)?;
            Ok(PathPair { reference, l10n, locales: raw.locales.clone() })
        };
        let paths = raw.paths.iter().map(pair).collect::<Result<_, String>>().map_err(invalid)?;
        let mut filters = Vec::new();
        for raw in &raw.filters {
            let paths = raw.path.as_slice().iter().map(|path| pattern(path)).collect::<Result<_, String>>().map_err(invalid)?;
            let keys = raw.key.as_ref().map(OneOrMany::as_slice);
            filters.push(Filter::new(paths, keys, raw.action).map_err(invalid)?);
        }
        Ok(Settings { path: path.to_owned(), locales: raw.locales.clone(), paths, filters })
    }
}

fn check_pair(reference: &PathPattern, l10n: &PathPattern) -> Result<(), String> {
    if reference.has_locale() {
        return Err(format!("the reference `{}` has `{{locale}}` in it; name the folder of the source language", reference.as_str()));
    }
    if !l10n.has_locale() {
        return Err(format!("the l10n path `{}` needs `{{locale}}` in it", l10n.as_str()));
    }
    if reference.wildcards() != l10n.wildcards() {
        return Err(format!("`{}` and `{}` need the same `*` and `**` in the same order", reference.as_str(), l10n.as_str()));
    }
    Ok(())
}
