//! Fluent files in a pack that none of its paths match, so that nothing checks or builds them.

use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::list;
use super::load::{self, FileLists};
use super::{Config, PathTemplate, tags};
use crate::diagnostic::Diagnostic;
use crate::limits::MAX_SOURCE_FILES;

/// Folders that hold what tools make or fetch.
const NOT_SOURCES: [&str; 5] = ["build", "dist", "node_modules", "target", "vendor"];

/// One finding for every folder that has such files.
pub(super) fn findings(root: &Path, config: &Config, files: &FileLists) -> Vec<Diagnostic> {
    let matched: HashSet<&Path> = files.values().flatten().map(|file| below_here(&file.path)).collect();
    let mut unmatched: BTreeMap<PathBuf, Vec<PathBuf>> = BTreeMap::new();
    let mut folders: Vec<PathBuf> = config.paths.iter().chain(&config.source_paths).map(|template| root.join(prefix(template))).collect();
    let with_folders = config.paths.iter().filter(|template| template.as_str().contains("{locale}/"));
    let parents: HashSet<PathBuf> = with_folders.map(|template| below_here(&root.join(prefix(template))).to_owned()).collect();
    let mut seen: HashSet<PathBuf> = HashSet::new();
    while let Some(folder) = folders.pop() {
        // What cannot be read here is none of the pack's sources; those were listed.
        let Ok(entries) = list::read_dir(&folder) else { continue };
        if seen.len() >= MAX_SOURCE_FILES || !seen.insert(below_here(&folder).to_owned()) {
            continue;
        }
        for entry in entries.flatten() {
            let path = entry.path();
            let Ok(name) = entry.file_name().into_string() else { continue };
            let Ok(kind) = entry.file_type() else { continue };
            if kind.is_dir() {
                let is_told = parents.contains(below_here(&folder)) && is_unlisted(config, &name);
                if !name.starts_with('.') && !NOT_SOURCES.contains(&name.as_str()) && !is_told {
                    folders.push(path);
                }
            } else if name.ends_with(".ftl") && !matched.contains(below_here(&path)) {
                unmatched.entry(folder.clone()).or_default().push(path);
            }
        }
    }
    unmatched.into_values().map(|files| finding(config, files)).collect()
}

/// A path without a leading `./`.
fn below_here(path: &Path) -> &Path {
    path.strip_prefix(".").unwrap_or(path)
}

/// The folder up to which a template is the same for every locale.
fn prefix(template: &PathTemplate) -> String {
    let shared = template.as_str().split("{locale}").next().unwrap_or_default();
    PathTemplate::fixed(shared).to_owned()
}

/// Whether a folder beside those of the locales is one that the settings do not list, which is told as that.
fn is_unlisted(config: &Config, name: &str) -> bool {
    tags::is_like_tag(name) && !config.locales.iter().any(|locale| locale.folder == name)
}

fn finding(config: &Config, mut files: Vec<PathBuf>) -> Diagnostic {
    files.sort();
    let first = load::shown(&files[0]);
    let mut templates: Vec<String> = config.paths.iter().map(|template| format!("`{}`", template.as_str())).collect();
    templates.extend(config.source_paths.iter().filter(|path| !config.paths.contains(path)).map(|path| format!("`{}`", path.as_str())));
    let templates = templates.join(" or ");
    let (message, them) = match files.len() {
        1 => (format!("`{first}` is not checked or built: it does not match {templates}"), "it"),
        2 => (format!("`{first}` and one more file beside it are not checked or built: they do not match {templates}"), "them"),
        more => {
            let more = more - 1;
            (format!("`{first}` and {more} more files beside it are not checked or built: they do not match {templates}"), "them")
        }
    };
    let mut finding = Diagnostic::warning("unmatched-file", message)
        .in_file(Arc::from(first))
        .help(format!("move {them} where `paths` in pack.toml looks, add a path for {them}, or take {them} out of the pack"));
    finding.count = files.len();
    finding
}
