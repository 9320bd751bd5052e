//! `--fix`: mends what is safe to mend without a person.
//!
//! Works in memory until nothing changes, and takes back every fix that brings a new finding. A file is replaced whole,
//! and only where it still is what was read.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use fluent_pack::check;
use fluent_pack::diagnostic::{Diagnostic, Fix};
use fluent_pack::pack::{LocaleSources, Pack, PackLocale};
use fluent_pack::source::SourceFile;
use rayon::prelude::*;
use similar::TextDiff;

use crate::cli::{Failure, Outcome, Output, table};

/// Rounds that a locale gets; each can uncover what the one before it hid.
const MAX_ROUNDS: usize = 10;

/// A file that fixes change.
pub(super) struct Mended {
    path: String,
    before: String,
    after: String,
    /// How many findings are mended in it.
    fixes: usize,
}

/// Mends the chosen locales in memory. The source comes first, because the others are checked against it.
pub(super) fn mend(pack: &Pack, chosen: &[&PackLocale], wanted: &(dyn Fn(&Diagnostic) -> bool + Sync)) -> Result<Vec<Mended>, Failure> {
    let mut source = pack.read(pack.source_locale())?;
    let mut mended = Vec::new();
    if chosen.iter().any(|locale| locale.tag == source.locale.tag) {
        let before = texts(&source);
        let fixes = settle(&mut source, wanted, &|sources| {
            let parsed = sources.parse();
            check::check(pack, &parsed, &parsed).0.findings
        });
        mended.extend(changed(&source, &before, &fixes));
    }
    let parsed = source.parse();
    let targets = chosen.par_iter().filter(|locale| locale.tag != source.locale.tag);
    let others = targets.map(|locale| -> Result<Vec<Mended>, Failure> {
        let mut files = pack.read(locale)?;
        let before = texts(&files);
        let fixes = settle(&mut files, wanted, &|sources| check::check(pack, &parsed, &sources.parse()).0.findings);
        Ok(changed(&files, &before, &fixes))
    });
    mended.extend(others.collect::<Result<Vec<_>, _>>()?.into_iter().flatten());
    mended.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(mended)
}

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

fn texts(sources: &LocaleSources) -> Vec<String> {
    sources.files.iter().map(|file| file.text().to_owned()).collect()
}

fn changed(sources: &LocaleSources, before: &[String], fixes: &BTreeMap<String, usize>) -> Vec<Mended> {
    let changed = sources.files.iter().zip(before).filter(|(file, before)| file.text() != **before);
    changed
        .map(|(file, before)| Mended {
            path: file.path().to_string(),
            before: before.clone(),
            after: file.text().to_owned(),
            fixes: fixes.get(&**file.path()).copied().unwrap_or_default(),
        })
        .collect()
}

/// Applies fixes until none is left that helps. Gives how many went into each file.
fn settle(
    sources: &mut LocaleSources,
    wanted: &(dyn Fn(&Diagnostic) -> bool + Sync),
    check: &dyn Fn(&LocaleSources) -> Vec<Diagnostic>,
) -> BTreeMap<String, usize> {
    let mut fixes = BTreeMap::new();
    let mut findings = check(sources);
    for _ in 0..MAX_ROUNDS {
        let fixable: Vec<Diagnostic> = findings.iter().filter(|finding| finding.fix.is_some() && wanted(finding)).cloned().collect();
        let before = fixes.values().sum::<usize>();
        attempt(sources, &fixable, &mut findings, check, &mut fixes);
        if fixes.values().sum::<usize>() == before {
            break;
        }
    }
    fixes
}

/// Applies fixes together; where that brings a new finding, each half alone, down to the one that does and is left out.
fn attempt(
    sources: &mut LocaleSources,
    fixable: &[Diagnostic],
    findings: &mut Vec<Diagnostic>,
    check: &dyn Fn(&LocaleSources) -> Vec<Diagnostic>,
    fixes: &mut BTreeMap<String, usize>,
) {
    let before = texts(sources);
    let applied = apply(sources, fixable);
    if applied.is_empty() {
        return;
    }
    let after = check(sources);
    if improves(findings, &after) {
        *findings = after;
        for path in applied {
            *fixes.entry(path).or_default() += 1;
        }
        return;
    }
    for (file, text) in sources.files.iter_mut().zip(before) {
        if file.text() != text {
            *file = SourceFile::new(&file.path().clone(), text);
        }
    }
    if fixable.len() > 1 {
        let (first, second) = fixable.split_at(fixable.len() / 2);
        let untouched = texts(sources);
        attempt(sources, first, findings, check, fixes);
        // Places of the second half are of the text before; where that changed it waits for the next round.
        if texts(sources) == untouched {
            attempt(sources, second, findings, check, fixes);
        }
    }
}

/// Puts fixes into the texts. Gives the file of each that is in.
fn apply(sources: &mut LocaleSources, fixable: &[Diagnostic]) -> Vec<String> {
    let mut applied = Vec::new();
    // Bytes that are not UTF-8 would be lost.
    for file in sources.files.iter_mut().filter(|file| file.undecodable().is_empty()) {
        let own = fixable.iter().filter(|finding| finding.file.as_ref() == Some(file.path()));
        let own: Vec<&Fix> = own.filter_map(|finding| finding.fix.as_ref()).collect();
        if own.is_empty() {
            continue;
        }
        let (text, taken) = Fix::apply_all(file.text(), &own);
        applied.extend(taken.iter().map(|_| file.path().to_string()));
        *file = SourceFile::new(&file.path().clone(), text);
    }
    applied
}

/// Whether fewer things are wrong than before, and none that was not wrong before.
fn improves(before: &[Diagnostic], after: &[Diagnostic]) -> bool {
    let (before, after) = (amounts(before), amounts(after));
    before != after && after.iter().all(|(what, count)| before.get(what).is_some_and(|before| count <= before))
}

/// How much is wrong, by rule, file and entry.
fn amounts(findings: &[Diagnostic]) -> BTreeMap<(&str, Option<&str>, Option<&str>), usize> {
    let mut amounts = BTreeMap::new();
    for finding in findings {
        // Of what is rolled up the id says only whether one is left.
        let id = finding.id.as_deref().filter(|_| finding.entries.is_empty());
        *amounts.entry((finding.code, finding.file.as_deref(), id)).or_default() += finding.count;
    }
    amounts
}
