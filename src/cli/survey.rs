//! The check of the chosen locales of a pack, with how far each of them is.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fluent_pack::check::{self, Coverage, DocumentState, Extent, Readability};
use fluent_pack::diagnostic::Diagnostic;
use fluent_pack::pack::{Localization, Pack, PackLocale};
use rayon::prelude::*;

use super::Failure;

/// What a check found, and how far every locale is.
pub(super) struct Survey {
    /// Findings, a locale after the other; in each what is wrong first, what is missing behind it.
    pub(super) findings: Vec<Diagnostic>,
    /// The chosen locales, in their order.
    pub(super) locales: Vec<Surveyed>,
    /// Files that are written in the source language.
    pub(super) source_files: BTreeSet<Arc<str>>,
}

/// One locale.
pub(super) struct Surveyed {
    pub(super) locale: PackLocale,
    pub(super) coverage: Coverage,
    /// Which documents are complete.
    pub(super) documents: BTreeMap<String, DocumentState>,
    /// How easy the complete ones are to read, where the language has a formula.
    pub(super) readability: BTreeMap<String, Readability>,
}

impl Survey {
    pub(super) fn of(pack: &Pack, chosen: &[&PackLocale]) -> Result<Self, Failure> {
        let source_files = pack.read(pack.source_locale())?;
        let source = source_files.parse();
        let extent = Extent::of(&source);
        let one = |target: &Localization<'_>| {
            let report = check::check(pack, &source, target).0;
            let locale = Surveyed {
                locale: target.locale.clone(),
                coverage: extent.coverage(target),
                readability: readability(pack, target, &report.documents),
                documents: report.documents,
            };
            (locale, report.findings)
        };
        let surveyed = chosen.par_iter().map(|locale| -> Result<(Surveyed, Vec<Diagnostic>), Failure> {
            if locale.tag == source.locale.tag {
                return Ok(one(&source));
            }
            Ok(one(&pack.read(locale)?.parse()))
        });
        let mut findings = pack.findings.clone();
        let mut locales = Vec::new();
        for (locale, found) in surveyed.collect::<Result<Vec<_>, _>>()? {
            locales.push(locale);
            findings.extend(found);
        }
        findings.sort_by(|a, b| (a.locale.as_deref(), is_missing(a)).cmp(&(b.locale.as_deref(), is_missing(b))).then_with(|| a.cmp(b)));
        Ok(Self { findings, locales, source_files: source.files.iter().map(|file| file.source.path().clone()).collect() })
    }
}

fn readability(pack: &Pack, target: &Localization<'_>, states: &BTreeMap<String, DocumentState>) -> BTreeMap<String, Readability> {
    let complete = pack.documents.iter().filter(|document| states.get(&document.id) == Some(&DocumentState::Listed));
    complete.filter_map(|document| Some((document.id.clone(), check::readability(target, document)?))).collect()
}

/// Whether a finding tells what is still to be translated, which comes behind what is wrong.
pub(super) fn is_missing(finding: &Diagnostic) -> bool {
    matches!(finding.code, "missing-file" | "missing-message" | "missing-term" | "incomplete-document")
}
