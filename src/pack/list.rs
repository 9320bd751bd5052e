//! Lists the files below a folder, each folder read once.
//!
//! Links are not followed to folders, and to files only within the pack.

use std::fs::{self, DirEntry};
use std::io::ErrorKind::{NotADirectory, NotFound};
use std::path::Path;

use rayon::prelude::*;

use super::{Error, ErrorKind};
use crate::limits::MAX_SOURCE_FILES;

/// Which files are wanted; paths are relative to the root, with `/`.
pub(super) struct Walk<'a, E, T> {
    pub(super) root: &'a Path,
    /// Whether a folder may hold wanted files.
    pub(super) enters: E,
    /// Whether a file is wanted.
    pub(super) takes: T,
}

impl<E: Fn(&str) -> bool + Sync, T: Fn(&str) -> bool + Sync> Walk<'_, E, T> {
    /// Paths of the wanted files below a folder, sorted; none where there is no such folder.
    pub(super) fn below(&self, folder: &str) -> Result<Vec<String>, Error> {
        let mut found = Vec::new();
        let mut folders = Vec::new();
        match self.list(folder, &mut found, &mut folders) {
            Err(error) if error.is_missing_folder() => return Ok(Vec::new()),
            listed => listed?,
        }
        let deeper = folders.into_par_iter().map(|folder| {
            let mut found = Vec::new();
            let mut folders = vec![folder];
            while let Some(folder) = folders.pop() {
                self.list(&folder, &mut found, &mut folders)?;
            }
            Ok(found)
        });
        found.extend(deeper.collect::<Result<Vec<_>, Error>>()?.into_iter().flatten());
        check_number(found.len())?;
        found.sort_unstable();
        Ok(found)
    }

    /// Adds the wanted files and folders right in a folder.
    fn list(&self, folder: &str, found: &mut Vec<String>, folders: &mut Vec<String>) -> Result<(), Error> {
        let path = if folder.is_empty() { self.root.to_owned() } else { self.root.join(folder) };
        for entry in read_dir(&path)? {
            let entry = entry.map_err(|source| Error::io("list", &path, source))?;
            let Ok(name) = entry.file_name().into_string() else { continue };
            let relative = if folder.is_empty() { name } else { format!("{folder}/{name}") };
            let kind = entry.file_type().map_err(|source| Error::io("look at", &entry.path(), source))?;
            if kind.is_dir() {
                if (self.enters)(&relative) {
                    folders.push(relative);
                }
            } else if self.is_wanted(&relative, kind.is_symlink(), &entry)? {
                found.push(relative);
                check_number(found.len())?;
            }
        }
        Ok(())
    }

    fn is_wanted(&self, relative: &str, is_link: bool, entry: &DirEntry) -> Result<bool, Error> {
        if !is_link {
            return Ok((self.takes)(relative));
        }
        let path = entry.path();
        let is_folder = path.is_dir();
        let wanted = if is_folder { (self.enters)(relative) } else { (self.takes)(relative) };
        if wanted {
            stays(self.root, &path)?;
            if is_folder {
                // It could lead round in a circle.
                return Err(Error(Box::new(ErrorKind::LinkedFolder { path })));
            }
        }
        Ok(wanted)
    }
}

impl Error {
    fn is_missing_folder(&self) -> bool {
        matches!(&*self.0, ErrorKind::Io { action: "list", source, .. } if matches!(source.kind(), NotFound | NotADirectory))
    }
}

pub(super) fn check_number(files: usize) -> Result<(), Error> {
    if files > MAX_SOURCE_FILES { Err(Error(Box::new(ErrorKind::TooManyFiles { limit: MAX_SOURCE_FILES }))) } else { Ok(()) }
}

/// Refuses what a link would bring in from outside of the pack.
pub(super) fn stays(root: &Path, path: &Path) -> Result<(), Error> {
    if leaves(root, path) { Err(Error(Box::new(ErrorKind::Escape { path: path.to_owned() }))) } else { Ok(()) }
}

fn leaves(root: &Path, link: &Path) -> bool {
    let root = if root.as_os_str().is_empty() { Path::new(".") } else { root };
    match (root.canonicalize(), link.canonicalize()) {
        (Ok(root), Ok(target)) => !target.starts_with(root),
        // A dangling link is told when the file is read.
        _ => false,
    }
}

pub(super) fn read_dir(path: &Path) -> Result<fs::ReadDir, Error> {
    let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    fs::read_dir(path).map_err(|source| Error::io("list", path, source))
}
