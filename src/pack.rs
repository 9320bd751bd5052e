//! The source folder in memory: settings, file lists, sources, outlines, glossary.
//!
//! The only room that reads sources. Every file is read once; one locale is in memory at a time, beside the source's.

mod config;
mod coverage;
mod deprecation;
mod document;
mod edit;
mod glossary;
mod index;
mod list;
mod load;
mod project;
pub mod review;
mod rules;
mod tags;
mod template;
mod unmatched;
mod variable;

use std::fmt;
use std::path::{Path, PathBuf};

pub use config::{Channel, Config, PackLocale, Provenance};
pub use deprecation::deprecation;
pub use document::{Block, BlockKind, Document, MessageName, Section};
pub use edit::Edit;
pub use glossary::{Forms, Glossary};
pub use index::{Entry, EntryKind, Index, Localization, ParsedFile};
pub use load::LocaleSources;
pub use rules::{Level, RuleLevels};
pub use template::PathTemplate;
pub use variable::{Variable, VariableType, declared_variables, hedges};

use crate::diagnostic::Diagnostic;
use crate::locale::LocaleTag;

/// A pack: what its settings say and where its files are. Sources are read by [`Pack::read`].
#[derive(Debug)]
pub struct Pack {
    /// The folder.
    root: PathBuf,
    /// `pack.toml`, or what stands for it.
    pub config: Config,
    /// Outlines, in the order of their ids.
    pub documents: Vec<Document>,
    /// Approved and forbidden forms, where there is a `glossary.toml`.
    pub glossary: Option<Glossary>,
    /// What is wrong with the pack as a whole, sorted.
    pub findings: Vec<Diagnostic>,
    /// Day that the review dates of documents are compared with, `YYYY-MM-DD`; none: they are not. The library reads no
    /// clock, so opening a pack sets none.
    pub today: Option<String>,
    files: load::FileLists,
    project: Option<project::Project>,
    single_files: bool,
}

impl Pack {
    /// Opens a pack folder or its `pack.toml`; a `.toml` file of another name may be a project's, see [`Pack::open_project`].
    ///
    /// # Errors
    ///
    /// When `pack.toml`, an outline or the glossary is missing, unreadable or malformed, or when a file list cannot be made.
    pub fn open(path: &Path) -> Result<Self, Error> {
        load::open(path)
    }

    /// Opens a `{locale}/…` tree without settings; every folder that is named like a locale and holds `.ftl` files is one.
    ///
    /// # Errors
    ///
    /// When the folder cannot be read or holds no sources of the source locale.
    pub fn open_tree(root: &Path, source_locale: &LocaleTag) -> Result<Self, Error> {
        load::open_tree(root, source_locale)
    }

    /// Opens Mozilla's project configuration, usually `l10n.toml`, as
    /// <https://moz-l10n-config.readthedocs.io/en/latest/fileformat.html> describes it. Only `.ftl` files are taken.
    ///
    /// It does not name its source locale: without `source_locale` it is the folder of the source files that is a locale,
    /// such as `en-US` in `app/locales/en-US/**`, otherwise `en`.
    ///
    /// # Errors
    ///
    /// When a settings file is missing, unreadable, malformed, includes itself or leaves the folder that `basepath` names,
    /// or when no source file is found.
    pub fn open_project(path: &Path, source_locale: Option<&LocaleTag>) -> Result<Self, Error> {
        project::open(path, source_locale)
    }

    /// What a project names that is not checked, and why, a sentence each: files of other formats than Fluent, locales that
    /// are not language tags.
    #[must_use]
    pub fn left_out(&self) -> &[String] {
        self.project.as_ref().map_or(&[], |project| &project.left_out)
    }

    /// Whether a locale should have the file of a key. A project may translate a file into some locales only.
    #[must_use]
    pub fn expects(&self, locale: &LocaleTag, key: &str) -> bool {
        self.project.as_ref().is_none_or(|project| project.expects(locale, key))
    }

    /// Whether a project's filters let it be told that an entry of a file is missing or is not in the source.
    pub(crate) fn wants(&self, locale: &PackLocale, key: &str, id: &str) -> bool {
        self.project.as_ref().is_none_or(|project| project.wants(locale, key, id))
    }

    /// Whether a project's filters let a finding about a translation be told; they may make it milder.
    pub(crate) fn tells(&self, locale: &PackLocale, finding: &mut Diagnostic) -> bool {
        self.project.as_ref().is_none_or(|project| project.tells(&self.root, locale, finding))
    }

    /// Whether apps load the files of the pack one by one, so that each stands for itself, as in a project.
    #[must_use]
    pub fn loads_single_files(&self) -> bool {
        self.single_files
    }

    /// The pack as a bundle holds it: all files of a locale together.
    #[must_use]
    pub fn into_one_bundle(mut self) -> Self {
        self.single_files = false;
        self
    }

    /// Whether the pack is a project of [`Pack::open_project`].
    #[must_use]
    pub fn is_project(&self) -> bool {
        self.project.is_some()
    }

    /// The folder of the pack.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The locale of a tag, if the pack has it.
    #[must_use]
    pub fn locale(&self, tag: &LocaleTag) -> Option<&PackLocale> {
        self.config.locales.iter().find(|locale| locale.tag == *tag)
    }

    /// The source locale.
    #[must_use]
    pub fn source_locale(&self) -> &PackLocale {
        // `Config` is only made with the source locale among the locales.
        self.locale(&self.config.source_locale).unwrap_or(&self.config.locales[0])
    }

    /// Gives a finding the severity that the settings say; false where they turn it off.
    pub fn apply_level(&self, finding: &mut Diagnostic) -> bool {
        if self.config.levels.is_empty() {
            return true;
        }
        let path = finding.file.as_deref().map(|file| self.below(file));
        self.config.levels.apply(finding, path.as_deref())
    }

    /// The path of a file below the pack, of a path as findings show it.
    #[must_use]
    pub fn below(&self, file: &str) -> String {
        let root = load::shown(&self.root);
        let below = file.strip_prefix(root.as_str()).filter(|below| root.is_empty() || below.starts_with('/'));
        below.map_or(file, |below| below.trim_start_matches('/')).to_owned()
    }

    /// Where the file of a key is or would be for a locale, as findings show paths; none where the settings do not say it.
    #[must_use]
    pub fn path_of(&self, locale: &PackLocale, key: &str) -> Option<String> {
        let path = match &self.project {
            Some(project) => project.path_of(&locale.tag, key)?.to_owned(),
            None => self.config.paths.iter().find_map(|template| template.path_of(&locale.folder, key))?,
        };
        Some(load::shown(&self.root.join(path)))
    }

    /// Whether a path, as findings show it, is read as a source of a locale.
    #[must_use]
    pub fn takes(&self, locale: &PackLocale, path: &str) -> bool {
        let below = self.below(path);
        let matches = |template: &PathTemplate| template.matcher(&locale.folder).is_ok_and(|matcher| matcher.is_match(&below));
        // A project takes nothing but Fluent files.
        if self.is_project() { below.ends_with(".ftl") } else { self.config.paths.iter().any(matches) }
    }

    /// The paths of a locale's files below the pack, with `/`, in the order of [`Pack::read`].
    pub fn paths(&self, locale: &PackLocale) -> impl Iterator<Item = String> {
        let files = self.files.get(&locale.tag).map_or(&[][..], Vec::as_slice);
        files.iter().map(|file| load::shown(file.path.strip_prefix(&self.root).unwrap_or(&file.path)))
    }

    /// Where the ledger of a locale is: in the locale's folder, below `review/` where locales have none of their own.
    #[must_use]
    pub fn ledger_path(&self, locale: &PackLocale) -> PathBuf {
        self.root.join(load::ledger(&self.config, locale))
    }

    /// Reads the sources of one locale, each file once, in parallel, and its ledger.
    ///
    /// # Errors
    ///
    /// When a file cannot be read or is over the size cap.
    pub fn read(&self, locale: &PackLocale) -> Result<LocaleSources, Error> {
        load::read(self, locale)
    }
}

/// Why a pack cannot be opened or read.
#[derive(Debug)]
pub struct Error(Box<ErrorKind>);

#[derive(Debug)]
enum ErrorKind {
    NotFound { path: PathBuf },
    Io { action: &'static str, path: PathBuf, source: std::io::Error },
    TooLarge { path: PathBuf, limit: u64 },
    TooManyFiles { limit: usize },
    Settings { place: String, message: String },
    NothingMatched { root: PathBuf, locale: LocaleTag, looked_for: String },
    Escape { path: PathBuf },
    LinkedFolder { path: PathBuf },
}

impl Error {
    /// Whether there is no pack at the path.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        matches!(*self.0, ErrorKind::NotFound { .. })
    }

    fn io(action: &'static str, path: &Path, source: std::io::Error) -> Self {
        Self(Box::new(ErrorKind::Io { action, path: path.to_owned(), source }))
    }

    fn settings(place: impl Into<String>, message: impl Into<String>) -> Self {
        Self(Box::new(ErrorKind::Settings { place: place.into(), message: message.into() }))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            ErrorKind::NotFound { path } => write!(
                f,
                "find a pack at `{}`: there is no `pack.toml`; name the pack's folder, or use `--source LOCALE DIR` for a folder of `{{locale}}/…` without settings",
                path.display()
            ),
            ErrorKind::Io { action, path, .. } => write!(f, "{action} `{}`", path.display()),
            ErrorKind::TooLarge { path, limit } => {
                write!(f, "read `{}`: it is over the limit of {} MB for one source file", path.display(), limit / (1024 * 1024))
            }
            ErrorKind::TooManyFiles { limit } => write!(f, "list the pack's files: there are more than {limit}"),
            ErrorKind::Settings { place, message } => write!(f, "read {place}: {message}"),
            ErrorKind::NothingMatched { root, locale, looked_for } => write!(
                f,
                "find sources of the source locale `{locale}` in `{}`: no file matches {looked_for}; set `paths` in the settings to where they are",
                if root.as_os_str().is_empty() { Path::new(".") } else { root }.display()
            ),
            ErrorKind::Escape { path } => {
                write!(f, "read `{}`: it is a link that leaves the pack; put what it points to there", path.display())
            }
            ErrorKind::LinkedFolder { path } => {
                write!(f, "read `{}`: it is a link to a folder, which is not followed; put the folder itself there", path.display())
            }
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &*self.0 {
            ErrorKind::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}
