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
