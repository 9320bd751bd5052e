//! Mends a pack in memory: every fix that is safe without a person, until nothing changes.
//!
//! A fix that brings a new finding is taken back, so what comes out is never worse than what went in. Writes nothing.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::check;
use crate::diagnostic::{Diagnostic, Fix};
use crate::pack::{Error, LocaleSources, Pack, PackLocale};
use crate::source::SourceFile;

/// A file that fixes change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// Its path as findings show it.
    pub path: String,
    /// Its text as it was read.
    pub before: String,
    /// Its text with the fixes in.
    pub after: String,
    /// How many findings are mended in it.
    pub fixes: usize,
}

/// Mends the chosen locales in memory: the findings that are wanted. The source comes first, because the others are
/// checked against it. Files come back sorted by path, only those that change.
///
/// # Errors
///
/// When a file cannot be read or is over the size cap.
pub fn mend(pack: &Pack, chosen: &[&PackLocale], wanted: &(dyn Fn(&Diagnostic) -> bool + Sync)) -> Result<Vec<Mended>, Error> {
    let mut source = pack.read(pack.source_locale())?;
    let mut mended = Vec::new();
    if chosen.iter().any(|locale| locale.tag == source.locale.tag) {
        let before = texts(&source);
        let fixes = settle(&mut source, wanted, &|sources| {
            let parsed = sources.parse();
            check(pack, &parsed, &parsed).0.findings
        });
        mended.extend(changed(&source, &before, &fixes));
    }
    let parsed = source.parse();
    let targets = chosen.par_iter().filter(|locale| locale.tag != source.locale.tag);
    let others = targets.map(|locale| -> Result<Vec<Mended>, Error> {
        let mut files = pack.read(locale)?;
        let before = texts(&files);
        let fixes = settle(&mut files, wanted, &|sources| check(pack, &parsed, &sources.parse()).0.findings);
        Ok(changed(&files, &before, &fixes))
    });
    mended.extend(others.collect::<Result<Vec<_>, _>>()?.into_iter().flatten());
    mended.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(mended)
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
    look: &dyn Fn(&LocaleSources) -> Vec<Diagnostic>,
) -> BTreeMap<String, usize> {
    let mut fixes = BTreeMap::new();
    let mut findings = look(sources);
    // A round that changes something leaves fewer findings, so that it ends.
    loop {
        let fixable: Vec<Diagnostic> = findings.iter().filter(|finding| finding.fix.is_some() && wanted(finding)).cloned().collect();
        let before = fixes.values().sum::<usize>();
        attempt(sources, &fixable, &mut findings, look, &mut fixes);
        if fixes.values().sum::<usize>() == before {
            return fixes;
        }
    }
}

/// Applies fixes together; where that brings a new finding, each half alone, down to the one that does and is left out.
fn attempt(
    sources: &mut LocaleSources,
    fixable: &[Diagnostic],
    findings: &mut Vec<Diagnostic>,
    look: &dyn Fn(&LocaleSources) -> Vec<Diagnostic>,
    fixes: &mut BTreeMap<String, usize>,
) {
    let before = texts(sources);
    let applied = apply(sources, fixable);
    if applied.is_empty() {
        return;
    }
    let after = look(sources);
    if improves(findings, &after, applied.len()) {
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
        attempt(sources, first, findings, look, fixes);
        // Places of the second half are of the text before; where that changed it waits for the next round.
        if texts(sources) == untouched {
            attempt(sources, second, findings, look, fixes);
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

/// Whether each of so many fixes took a finding away, and nothing is wrong that was not wrong before.
fn improves(before: &[Diagnostic], after: &[Diagnostic], fixes: usize) -> bool {
    let (before, after) = (amounts(before), amounts(after));
    let sum = |amounts: &BTreeMap<_, usize>| amounts.values().sum::<usize>();
    sum(&after) + fixes <= sum(&before) && after.iter().all(|(what, count)| before.get(what).is_some_and(|before| count <= before))
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
