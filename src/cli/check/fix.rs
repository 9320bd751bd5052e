//! `--fix`: writes what is safe to mend without a person, or shows it.
//!
//! A file is replaced whole, and only where it still is what was read.

use std::io::Write as _;

use fluent_pack::check::Mended;
use fluent_pack::pack::Edit;

use crate::cli::{Failure, Outcome, Output, edits, table};

/// Shows what would change, as a patch.
pub(super) fn show(mended: &[Mended], output: &mut Output) -> Result<Outcome, Failure> {
    for file in mended {
        output.results().write_all(edits::patch(&edit(file)).as_bytes())?;
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
    edits::write(&mended.iter().map(edit).collect::<Vec<_>>(), "mend")?;
    if !mended.is_empty() {
        output.summary(&format!("{}\n", tally(mended, "mended")));
    }
    Ok(())
}

fn edit(file: &Mended) -> Edit {
    Edit { path: file.path.clone(), before: Some(file.before.clone()), after: Some(file.after.clone()) }
}

fn tally(mended: &[Mended], verb: &str) -> String {
    let fixes = mended.iter().map(|file| file.fixes).sum();
    format!("{} {verb} in {}", table::count(fixes, "finding"), table::count(mended.len(), "file"))
}
