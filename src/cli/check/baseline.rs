//! `--baseline` and `--write-baseline`: known findings in a file.

use std::fs;
use std::path::Path;

use fluent_pack::diagnostic::{Baseline, BaselineError, Fingerprint};
use fluent_pack::pack::Pack;

use crate::cli::file::Replacement;
use crate::cli::survey::Survey;
use crate::cli::{Failure, Output, table};

/// Stale lines that are told one by one.
const SHOWN: usize = 5;

/// Takes out what the file knows, and tells which of its lines nothing was found for.
pub(super) fn hide(path: &Path, pack: &Pack, survey: &mut Survey, rules: &[&str], output: &mut Output) -> Result<(), Failure> {
    let text = fs::read_to_string(path).map_err(|source| Failure::io("read the baseline", path, source))?;
    let baseline = Baseline::parse(&text).map_err(|BaselineError { line }| {
        Failure::new(format!(
            "read line {line} of `{}`: it is not a line of a baseline; `--write-baseline FILE` writes one",
            path.display()
        ))
    })?;
    let (hidden, stale) = baseline.hide(&mut survey.findings, |file| pack.below(file));
    // What was not looked at is not stale.
    let looked_at = |line: &&Fingerprint| {
        let of_locale = line.locale.as_ref().is_none_or(|tag| survey.locales.iter().any(|locale| locale.locale.tag.as_str() == tag));
        of_locale && (rules.is_empty() || rules.contains(&line.code.as_str()))
    };
    let stale: Vec<&Fingerprint> = stale.iter().filter(looked_at).collect();
    if hidden > 0 {
        output.summary(&format!("{} hidden by `{}`\n", table::count(hidden, "finding"), path.display()));
    }
    if !stale.is_empty() {
        let (lines, are) = (table::count(stale.len(), "line"), if stale.len() == 1 { "is" } else { "are" });
        output.summary(&format!("{lines} of `{}` {are} stale: what was known there is no longer found\n", path.display()));
        for line in stale.iter().take(SHOWN) {
            let parts = [line.locale.as_deref(), line.file.as_deref(), Some(&*line.code), line.id.as_deref()];
            output.summary(&format!("  {}\n", parts.into_iter().flatten().collect::<Vec<_>>().join(" ")));
        }
        output.summary("`--write-baseline FILE` writes it anew\n");
    }
    Ok(())
}

/// Writes what was found, and takes it out; what is left can never be hidden.
pub(super) fn write(path: &Path, pack: &Pack, survey: &mut Survey, output: &mut Output) -> Result<(), Failure> {
    let baseline = Baseline::of(&survey.findings, |file| pack.below(file));
    Replacement::prepare(path, baseline.to_string().as_bytes())?.commit()?;
    baseline.hide(&mut survey.findings, |file| pack.below(file));
    output.summary(&format!("what is known is in `{}`\n", path.display()));
    Ok(())
}
