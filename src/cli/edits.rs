//! Edits of files: shown as a patch, or written, all of them or none.
//!
//! Everything is prepared beside the files before the first one changes; a file that changed meanwhile stops the run.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use fluent_pack::pack::Edit;
use rayon::prelude::*;
use similar::{Algorithm, TextDiff};

use super::Failure;
use super::file::{folder_of, sync_folder};

/// What an edit changes, as a unified diff.
pub(super) fn patch(edit: &Edit) -> String {
    let side = |text: &Option<String>, letter: char| match text {
        Some(_) => format!("{letter}/{}", edit.path),
        None => "/dev/null".to_owned(),
    };
    let (before, after) = (edit.before.as_deref().unwrap_or_default(), edit.after.as_deref().unwrap_or_default());
    // Lines of Fluent are mostly unlike each other, and much is put in at once: patience is quick there.
    let diff = TextDiff::configure().algorithm(Algorithm::Patience).diff_lines(before, after);
    diff.unified_diff().context_radius(3).header(&side(&edit.before, 'a'), &side(&edit.after, 'b')).to_string()
}

/// Writes edits, all of them or none. `doing` is a verb for failures.
pub(super) fn write(edits: &[Edit], doing: &str) -> Result<(), Failure> {
    stage(edits, doing)?.commit()
}

/// Prepares edits beside their files, and holds each against its file.
pub(super) fn stage<'a>(edits: &'a [Edit], doing: &'a str) -> Result<StagedEdits<'a>, Failure> {
    let staged = edits.par_iter().map(|edit| Staged::of(edit, doing)).collect::<Result<Vec<_>, _>>()?;
    staged.iter().try_for_each(Staged::check)?;
    Ok(StagedEdits(staged))
}

/// Edits that wait to take their places.
#[must_use]
pub(super) struct StagedEdits<'a>(Vec<Staged<'a>>);

impl StagedEdits<'_> {
    /// Puts them in place, in their order.
    pub(super) fn commit(self) -> Result<(), Failure> {
        self.0.into_iter().try_for_each(Staged::commit)
    }
}

/// An edit that waits to take its place.
struct Staged<'a> {
    edit: &'a Edit,
    doing: &'a str,
    /// Of a link its target is replaced, not the link.
    path: PathBuf,
    /// The new text beside the file; none where the file is to go.
    new: Option<tempfile::TempPath>,
}

impl<'a> Staged<'a> {
    fn of(edit: &'a Edit, doing: &'a str) -> Result<Self, Failure> {
        let path = fs::canonicalize(&edit.path).unwrap_or_else(|_| PathBuf::from(&edit.path));
        let new = edit.after.as_ref().map(|text| prepare(&path, text, edit.before.is_some(), doing)).transpose();
        let new = new.map_err(|source| Failure::io("write", Path::new(&edit.path), source))?;
        Ok(Self { edit, doing, path, new })
    }

    /// Whether the file still is what was read.
    fn check(&self) -> Result<(), Failure> {
        let now = match fs::read(&self.path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            bytes => Some(bytes.map_err(|source| Failure::io("read", Path::new(&self.edit.path), source))?),
        };
        if now.as_deref() == self.edit.before.as_deref().map(str::as_bytes) {
            return Ok(());
        }
        Err(Failure::new(format!("{} `{}`: it changed meanwhile; run it again", self.doing, self.edit.path)))
    }

    fn commit(self) -> Result<(), Failure> {
        let failed = |source| Failure::io("write", Path::new(&self.edit.path), source);
        match self.new {
            None => fs::remove_file(&self.path).map_err(failed)?,
            Some(new) if self.edit.before.is_none() => new.persist_noclobber(&self.path).map_err(|error| failed(error.error))?,
            Some(new) => new.persist(&self.path).map_err(|error| failed(error.error))?,
        }
        sync_folder(folder_of(&self.path))
    }
}

/// Writes a text beside the file that it is for, down to the disk, with that file's permissions.
fn prepare(path: &Path, text: &str, is_there: bool, doing: &str) -> io::Result<tempfile::TempPath> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".new-");
    if is_there {
        let permissions = fs::metadata(path)?.permissions();
        if permissions.readonly() {
            let message = format!("the file is read-only; allow writing to {doing} it, or leave its locale out with `--locale`");
            return Err(io::Error::new(io::ErrorKind::PermissionDenied, message));
        }
        builder.permissions(permissions);
    } else {
        fs::create_dir_all(folder_of(path))?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            // As any other file: the umask takes away what it must not have.
            builder.permissions(fs::Permissions::from_mode(0o666));
        }
    }
    let mut file = builder.tempfile_in(folder_of(path))?;
    file.write_all(text.as_bytes())?;
    if is_there {
        // The umask is for new files.
        file.as_file().set_permissions(fs::metadata(path)?.permissions())?;
    }
    file.as_file().sync_all()?;
    Ok(file.into_temp_path())
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use super::*;

    fn edit(path: &Path, before: Option<&str>, after: Option<&str>) -> Edit {
        Edit { path: path.to_string_lossy().into_owned(), before: before.map(str::to_owned), after: after.map(str::to_owned) }
    }

    #[test]
    fn a_file_keeps_its_permissions_and_a_link_stays_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("a.ftl"), folder.path().join("b.ftl"));
        fs::write(&file, "a\r\n").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o666)).unwrap();
        symlink("a.ftl", &link).unwrap();
        write(&[edit(&link, Some("a\r\n"), Some("a\n"))], "mend").unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"a\n");
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o666);
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[test]
    fn where_one_file_cannot_be_written_none_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::write(path("a.ftl"), "a").unwrap();
        fs::write(path("b.ftl"), "other").unwrap();
        fs::write(path("c.ftl"), "c").unwrap();
        fs::set_permissions(path("c.ftl"), fs::Permissions::from_mode(0o444)).unwrap();
        let first = edit(&path("a.ftl"), Some("a"), Some("new"));
        for (second, reason) in [
            (edit(&path("b.ftl"), Some("b"), Some("new")), "it changed meanwhile"),
            (edit(&path("b.ftl"), None, Some("new")), "it changed meanwhile"),
            (edit(&path("gone.ftl"), Some("b"), None), "it changed meanwhile"),
            (edit(&path("c.ftl"), Some("c"), Some("new")), "the file is read-only"),
        ] {
            let failure = write(&[first.clone(), second], "mend").unwrap_err();
            let cause = failure.0.source().map(ToString::to_string).unwrap_or_default();
            assert!(format!("{} {cause}", failure.0).contains(reason), "{failure:?}");
            assert_eq!(fs::read(path("a.ftl")).unwrap(), b"a");
            assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
        }
    }

    #[test]
    fn files_are_made_and_go() {
        let folder = tempfile::tempdir().unwrap();
        let (new, old) = (folder.path().join("x/new.ftl"), folder.path().join("old.ftl"));
        fs::write(&old, "old").unwrap();
        write(&[edit(&new, None, Some("new")), edit(&old, Some("old"), None)], "sync").unwrap();
        assert_eq!(fs::read(&new).unwrap(), b"new");
        assert!(!old.exists());
    }
}
