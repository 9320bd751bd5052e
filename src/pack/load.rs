//! Files of a pack: which there are, and what is in them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::list::{self, Walk, read_dir, stays};
use super::review::{LEDGER_FILE, LedgerSource};
use super::{
    Config, Document, Error, ErrorKind, Glossary, Pack, PackLocale, PathTemplate, config, document, glossary, project, tags, unmatched,
};
use crate::diagnostic::Diagnostic;
use crate::limits::MAX_SOURCE_FILE;
use crate::locale::LocaleTag;
use crate::source::SourceFile;

/// The files of every locale, by tag, each list in the order of its paths.
pub(super) type FileLists = BTreeMap<LocaleTag, Vec<ListedFile>>;

/// A source file that was found and not yet read.
#[derive(Debug)]
pub(super) struct ListedFile {
    /// Where it is.
    pub(super) path: PathBuf,
    /// Where it is below its locale's folder, with `/`: the same for a file and its translations.
    key: String,
}

impl ListedFile {
    /// A file by its path below the root.
    pub(super) fn new(root: &Path, path: &str, key: String) -> Self {
        Self { path: root.join(path), key }
    }
}

/// The sources of one locale, read.
#[derive(Debug)]
pub struct LocaleSources {
    /// The locale.
    pub locale: PackLocale,
    /// Files in the order of their paths.
    pub files: Vec<SourceFile>,
    /// For each file where it is below its locale's folder: the same for a file and its translations.
    pub keys: Vec<String>,
    /// The ledger of its reviews.
    pub ledger: LedgerSource,
}

pub(super) fn open(path: &Path) -> Result<Pack, Error> {
    if path.is_file() && path.extension().is_none_or(|extension| extension != "toml") {
        return Err(Error(Box::new(ErrorKind::NotFound { path: path.to_owned() })));
    }
    let file = if path.is_dir() { path.join("pack.toml") } else { path.to_owned() };
    let root = file.parent().map_or_else(PathBuf::new, Path::to_owned);
    let text = match read_text(&file) {
        Ok(text) => text,
        Err(error) if matches!(&*error.0, ErrorKind::Io { source, .. } if source.kind() == io::ErrorKind::NotFound) => {
            return Err(Error(Box::new(ErrorKind::NotFound { path: path.to_owned() })));
        }
        Err(error) => return Err(error),
    };
    if file.file_name().is_some_and(|name| name != "pack.toml") && project::is_project(&text) {
        return project::open(&file, None);
    }
    let config = config::parse(&format!("`{}`", shown(&file)), &text)?;
    let documents = documents(&root)?;
    let glossary = glossary(&root, &config)?;
    let files = lists(&root, &config)?;
    let unmatched = unmatched::findings(&root, &config, &files);
    let mut pack = finish(root, config, files, documents, glossary)?;
    pack.findings.extend(unmatched);
    pack.findings.sort();
    Ok(pack)
}

pub(super) fn open_tree(root: &Path, source_locale: &LocaleTag) -> Result<Pack, Error> {
    let template = PathTemplate::parse("{locale}/**/*.ftl").map_err(|message| Error::settings("the path template", message))?;
    let folders: Vec<String> = locale_folders(root, "")?.into_iter().collect();
    let listed = folders.into_par_iter().filter_map(|folder| {
        // What is written with `_` is told with the pack's findings.
        let locale = PackLocale { tag: LocaleTag::parse(&folder).ok()?, folder };
        Some(list_one(root, &template, &locale).map(|files| (locale, files)))
    });
    let mut locales = Vec::new();
    let mut files = FileLists::new();
    for (locale, list) in listed.collect::<Result<Vec<_>, Error>>()? {
        if !list.is_empty() {
            files.insert(locale.tag.clone(), list);
            locales.push(locale);
        }
    }
    if !locales.iter().any(|locale| locale.tag == *source_locale) {
        return Err(nothing_matched(root, source_locale, &[template]));
    }
    let config = config::without_file(pack_name(root), source_locale, locales, vec![template.clone()], vec![template]);
    finish(root.to_owned(), config, files, Vec::new(), None)
}

/// A name for a pack that has none: that of its folder.
pub(super) fn pack_name(root: &Path) -> String {
    let name = root.file_name().map(|name| name.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    let name: String = name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).take(64).collect();
    let name = name.trim_matches('-');
    if name.is_empty() { "pack".to_owned() } else { name.to_owned() }
}

/// The files of every locale that the settings list.
fn lists(root: &Path, config: &Config) -> Result<FileLists, Error> {
    let lists = config.locales.par_iter().map(|locale| {
        let templates = if locale.tag == config.source_locale { &config.source_paths } else { &config.paths };
        Ok((locale.tag.clone(), list(root, templates, locale)?))
    });
    lists.collect()
}

fn finish(root: PathBuf, config: Config, files: FileLists, documents: Vec<Document>, glossary: Option<Glossary>) -> Result<Pack, Error> {
    list::check_number(files.values().map(Vec::len).sum())?;
    if files.get(&config.source_locale).is_none_or(Vec::is_empty) {
        return Err(nothing_matched(&root, &config.source_locale, &config.source_paths));
    }
    let mut findings = unlisted(&root, &config)?;
    findings.extend(tags::findings(&config));
    findings.extend(config.locales.iter().filter(|locale| files.get(&locale.tag).is_none_or(Vec::is_empty)).map(|locale| {
        let patterns: Vec<&str> = config.paths.iter().map(PathTemplate::as_str).collect();
        let mut finding =
            Diagnostic::error("no-files", format!("the locale `{}` is listed but has no files", locale.folder)).help(format!(
                "put its files at `{}`, or take it out of `locales` in pack.toml",
                patterns.join("`, `").replace("{locale}", &locale.folder)
            ));
        finding.locale = Some(Arc::from(locale.tag.as_str()));
        finding
    }));
    findings.sort();
    Ok(Pack { root, config, documents, glossary, findings, today: None, files, project: None, single_files: false })
}

pub(super) fn nothing_matched(root: &Path, locale: &LocaleTag, templates: &[PathTemplate]) -> Error {
    let looked_for = templates.iter().map(|template| format!("`{}`", template.as_str())).collect::<Vec<_>>().join(", ");
    Error(Box::new(ErrorKind::NothingMatched { root: root.to_owned(), locale: locale.clone(), looked_for }))
}

/// Folders that hold files of a locale which the settings do not list.
fn unlisted(root: &Path, config: &Config) -> Result<Vec<Diagnostic>, Error> {
    let mut findings = Vec::new();
    for template in &config.paths {
        let Some((prefix, rest)) = template.as_str().split_once("{locale}") else { continue };
        if !rest.starts_with('/') || prefix.contains(['*', '?', '[', '{']) || !(prefix.is_empty() || prefix.ends_with('/')) {
            continue;
        }
        for folder in locale_folders(root, prefix)? {
            if config.locales.iter().any(|locale| locale.folder == folder) {
                continue;
            }
            let Ok(tag) = LocaleTag::parse(&folder.replace('_', "-")) else { continue };
            let locale = PackLocale { tag, folder };
            if let Some(file) = list_one(root, template, &locale)?.first() {
                findings.push(match LocaleTag::parse(&locale.folder) {
                    Ok(_) => tags::unlisted(&locale, &shown(&file.path)),
                    Err(_) => tags::invalid(&locale, &shown(&file.path)),
                });
            }
        }
    }
    Ok(findings)
}

/// Names of the folders below a prefix that read as locale tags, `_` taken for `-`, sorted.
fn locale_folders(root: &Path, prefix: &str) -> Result<BTreeSet<String>, Error> {
    let path = if prefix.is_empty() { root.to_owned() } else { root.join(prefix) };
    let mut folders = BTreeSet::new();
    for entry in read_dir(&path)? {
        let entry = entry.map_err(|source| Error::io("list", &path, source))?;
        if let Ok(name) = entry.file_name().into_string()
            && tags::is_like_tag(&name)
            && entry.path().is_dir()
        {
            folders.insert(name);
        }
    }
    Ok(folders)
}

fn list(root: &Path, templates: &[PathTemplate], locale: &PackLocale) -> Result<Vec<ListedFile>, Error> {
    if let [template] = templates {
        return list_one(root, template, locale);
    }
    let mut files: Vec<ListedFile> = Vec::new();
    for template in templates {
        for mut file in list_one(root, template, locale)? {
            if files.iter().any(|known| known.path == file.path) {
                continue;
            }
            if files.iter().any(|known| known.key == file.key) {
                // Two templates give the same place below the locale: tell them apart by the whole path.
                file.key = shown(file.path.strip_prefix(root).unwrap_or(&file.path)).replacen(&locale.folder, "_", 1);
            }
            files.push(file);
        }
    }
    files.sort_by(|a, b| a.key.cmp(&b.key));
    Ok(files)
}

fn list_one(root: &Path, template: &PathTemplate, locale: &PackLocale) -> Result<Vec<ListedFile>, Error> {
    let base = template.base(&locale.folder);
    let matcher = template.matcher(&locale.folder).map_err(|error| Error::settings("the path template", error.to_string()))?;
    if !base.is_empty() {
        stays(root, &root.join(&base))?;
    }
    let walk = Walk { root, enters: |_: &str| true, takes: |path: &str| matcher.is_match(path) };
    let found = walk.below(&base)?.into_iter().map(|path| {
        let key = path.strip_prefix(&base).map_or(&*path, |rest| rest.trim_start_matches('/'));
        let key = if base.is_empty() { key.replacen(&locale.folder, "_", 1) } else { key.to_owned() };
        ListedFile::new(root, &path, key)
    });
    let mut found: Vec<ListedFile> = found.collect();
    found.sort_by(|a, b| a.key.cmp(&b.key));
    Ok(found)
}

pub(super) fn read(pack: &Pack, locale: &PackLocale) -> Result<LocaleSources, Error> {
    let listed: &[ListedFile] = pack.files.get(&locale.tag).map_or(&[], Vec::as_slice);
    let files = listed.par_iter().map(|file| Ok(SourceFile::decode(&shown(&file.path), read_bytes(&file.path)?)));
    let files = files.collect::<Result<_, Error>>()?;
    let ledger = LedgerSource { file: read_ledger(pack, locale)?, today: pack.today.clone() };
    Ok(LocaleSources { locale: locale.clone(), files, keys: listed.iter().map(|file| file.key.clone()).collect(), ledger })
}

/// Where the ledger of a locale is, below the pack.
pub(super) fn ledger(config: &Config, locale: &PackLocale) -> String {
    let templates = if locale.tag == config.source_locale { &config.source_paths } else { &config.paths };
    let folder = templates.iter().chain(&config.paths).find_map(|template| template.locale_folder(&locale.folder));
    match folder {
        Some(folder) => format!("{folder}/{LEDGER_FILE}"),
        None => format!("review/{}.toml", locale.folder),
    }
}

fn read_ledger(pack: &Pack, locale: &PackLocale) -> Result<Option<SourceFile>, Error> {
    let path = pack.ledger_path(locale);
    match path.try_exists() {
        Ok(false) => return Ok(None),
        Ok(true) => stays(&pack.root, &path)?,
        Err(source) => return Err(Error::io("look at", &path, source)),
    }
    Ok(Some(SourceFile::decode(&shown(&path), read_bytes(&path)?)))
}

fn documents(root: &Path) -> Result<Vec<Document>, Error> {
    let folder = root.join("documents");
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    stays(root, &folder)?;
    let mut documents = Vec::new();
    for entry in read_dir(&folder)? {
        let path = entry.map_err(|source| Error::io("list", &folder, source))?.path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            stays(root, &path)?;
            let id = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
            documents.push(document::parse(&id, SourceFile::new(&shown(&path), read_text(&path)?))?);
        }
    }
    documents.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(documents)
}

fn glossary(root: &Path, config: &Config) -> Result<Option<Glossary>, Error> {
    let path = root.join("glossary.toml");
    if !path.exists() {
        return Ok(None);
    }
    stays(root, &path)?;
    glossary::parse(&format!("`{}`", shown(&path)), &read_text(&path)?, config).map(Some)
}

pub(super) fn read_text(path: &Path) -> Result<String, Error> {
    String::from_utf8(read_bytes(path)?).map_err(|error| {
        Error::io(
            "read",
            path,
            io::Error::new(io::ErrorKind::InvalidData, format!("not UTF-8 at byte {}", error.utf8_error().valid_up_to())),
        )
    })
}

fn read_bytes(path: &Path) -> Result<Vec<u8>, Error> {
    let file = fs::File::open(path).map_err(|source| Error::io("read", path, source))?;
    let size = file.metadata().map_err(|source| Error::io("read", path, source))?.len();
    let too_large = || Error(Box::new(ErrorKind::TooLarge { path: path.to_owned(), limit: MAX_SOURCE_FILE }));
    if size > MAX_SOURCE_FILE {
        return Err(too_large());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default() + 1);
    // The size is only what was true a moment ago; the cap holds for what is read.
    file.take(MAX_SOURCE_FILE + 1).read_to_end(&mut bytes).map_err(|source| Error::io("read", path, source))?;
    if bytes.len() as u64 > MAX_SOURCE_FILE { Err(too_large()) } else { Ok(bytes) }
}

/// A path as people see it: with `/`, without a leading `./`.
pub(super) fn shown(path: &Path) -> String {
    let path = path.strip_prefix(".").unwrap_or(path);
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/").replacen("//", "/", 1)
}
