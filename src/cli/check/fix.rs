//! `--fix`: writes what is safe to mend without a person, or shows it.
//!
//! A file is replaced whole, and only where it still is what was read.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use fluent_pack::check::Mended;
use similar::TextDiff;

use crate::cli::{Failure, Outcome, Output, table};

/// Shows what would change, as a patch.
pub(super) fn show(mended: &[Mended], output: &mut Output) -> Result<Outcome, Failure> {
    for file in mended {
        let diff = TextDiff::from_lines(&file.before, &file.after);
        let mut unified = diff.unified_diff();
        let patch = unified.context_radius(3).header(&format!("a/{}", file.path), &format!("b/{}", file.path)).to_string();
        output.results().write_all(patch.as_bytes())?;
    }
    output.flush()?;
    match mended {
        [] => output.summary("nothing to mend\n"),
        _ => output.summary(&format!("{}; nothing was written\n", tally(mended, "would be mended"))),
    }
    Ok(if mended.is_empty() { Outcome::Fine } else { Outcome::Findings })
}

/// Writes what changed, each file whole.
pub(super) fn write(mended: &[Mended], output: &mut Output) -> Result<(), Failure> {
    for file in mended {
        replace(file)?;
    }
    if !mended.is_empty() {
        output.summary(&format!("{}\n", tally(mended, "mended")));
    }
    Ok(())
}

fn tally(mended: &[Mended], verb: &str) -> String {
    let fixes = mended.iter().map(|file| file.fixes).sum();
    format!("{} {verb} in {}", table::count(fixes, "finding"), table::count(mended.len(), "file"))
}

fn replace(file: &Mended) -> Result<(), Failure> {
    // Of a link its target is replaced, not the link.
    let path = fs::canonicalize(&file.path).unwrap_or_else(|_| PathBuf::from(&file.path));
    let failure = |source| Failure::io("write", Path::new(&file.path), source);
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut new = tempfile::NamedTempFile::new_in(folder).map_err(failure)?;
    new.write_all(file.after.as_bytes()).map_err(failure)?;
    new.as_file().set_permissions(fs::metadata(&path).map_err(failure)?.permissions()).map_err(failure)?;
    new.as_file().sync_all().map_err(failure)?;
    if fs::read(&path).map_err(failure)? != file.before.as_bytes() {
        return Err(Failure::new(format!("mend `{}`: it changed meanwhile; run the check again", file.path)));
    }
    new.persist(&path).map_err(|error| failure(error.error))?;
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use super::*;

    fn mended(path: &Path) -> Mended {
        Mended { path: path.to_string_lossy().into_owned(), before: "a\r\n".to_owned(), after: "a\n".to_owned(), fixes: 1 }
    }

    #[test]
    fn a_file_keeps_its_permissions_and_a_link_stays_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("a.ftl"), folder.path().join("b.ftl"));
        fs::write(&file, "a\r\n").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
        symlink("a.ftl", &link).unwrap();
        replace(&mended(&link)).unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"a\n");
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[test]
    fn a_file_that_changed_meanwhile_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.ftl");
        fs::write(&file, "other").unwrap();
        assert!(replace(&mended(&file)).unwrap_err().0.to_string().contains("it changed meanwhile"));
        assert_eq!(fs::read(&file).unwrap(), b"other");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
