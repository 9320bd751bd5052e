//! Every locale checked and built under the version that it gets.

use fluent_pack::build::{self, Built, ReleasedBundle};
use fluent_pack::check::{self, Checked, DocumentState};
use fluent_pack::diagnostic::{Diagnostic, Severity};
use fluent_pack::pack::{Channel, Localization, Pack, PackLocale};
use fluent_pack::release::{Hashes, Lock, Next, Plan, Surface, Texts};
use rayon::prelude::*;

use crate::cli::build::prove;
use crate::cli::output_folder::OutputFolder;
use crate::cli::progress::Progress;
use crate::cli::{Failure, Output, table};

/// What bundles are made from.
pub(super) struct Maker<'a> {
    pub(super) pack: &'a Pack,
    pub(super) source: &'a Localization<'a>,
    pub(super) lock: Option<&'a Lock>,
    pub(super) channel: Channel,
    /// Where they wait; none in a dry run.
    pub(super) folder: Option<&'a OutputFolder>,
}

/// One locale under its version.
pub(super) struct Made {
    pub(super) surface: Surface,
    pub(super) next: Next,
    pub(super) bundle: ReleasedBundle,
}

impl Maker<'_> {
    /// What is wrong with the pack as a whole, with the chosen languages' files, or with the source, which every language
    /// is released against.
    pub(super) fn source_errors(&self, chosen: &[&PackLocale]) -> Vec<Diagnostic> {
        let concerns = |finding: &&Diagnostic| {
            finding.locale.as_deref().is_none_or(|locale| chosen.iter().any(|chosen| chosen.tag.as_str() == locale))
        };
        let source = check::prove(self.pack, self.source, self.source).err().unwrap_or_default();
        let mut errors: Vec<Diagnostic> = self.pack.findings.iter().filter(concerns).cloned().chain(source).collect();
        errors.retain(|finding| finding.severity == Severity::Error);
        errors
    }

    /// Makes all bundles, and adds to the plan what was found in locales. Where a locale has errors these are all there is.
    ///
    /// Where readers of a locale lose something the series moves once more, and all bundles are made again.
    pub(super) fn all(
        &self,
        chosen: &[&PackLocale],
        plan: &mut Plan<'_>,
        output: &Output,
    ) -> Result<(Vec<Made>, Vec<Diagnostic>), Failure> {
        let (mut made, errors) = self.pass(chosen, plan, output)?;
        if errors.is_empty() {
            let series = plan.series();
            let losses: Vec<_> = made.iter().flat_map(|made| plan.losses(&made.surface, self.floor(made))).collect();
            plan.add(losses);
            if plan.series() != series {
                (made, _) = self.pass(chosen, plan, output)?;
            }
            let own: Vec<_> = made.iter().filter_map(|made| plan.own_change(&made.surface, &made.next)).collect();
            plan.add(own);
        }
        if !errors.is_empty() {
            made.clear();
        }
        Ok((made, errors))
    }

    /// The least coverage of a locale in whole per cent.
    fn floor(&self, made: &Made) -> Option<u64> {
        let share = self.pack.config.min_coverage_of(&made.surface.locale)?;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // The settings have a share from 0 to 1.
        Some((share * 100.0 + 1e-9).floor() as u64)
    }

    fn pass(&self, chosen: &[&PackLocale], plan: &Plan<'_>, output: &Output) -> Result<(Vec<Made>, Vec<Diagnostic>), Failure> {
        let progress = Progress::new("releasing", chosen.len(), output);
        let results = chosen.par_iter().map(|locale| {
            let result = self.one(locale, plan);
            progress.step();
            result
        });
        let results = results.collect::<Result<Vec<_>, Failure>>();
        progress.finish();
        let (mut made, mut errors) = (Vec::new(), Vec::new());
        for result in results? {
            match result {
                Ok(one) => made.push(one),
                Err(found) => errors.extend(found),
            }
        }
        Ok((made, errors))
    }

    fn one(&self, locale: &PackLocale, plan: &Plan<'_>) -> Result<Result<Made, Vec<Diagnostic>>, Failure> {
        if locale.tag == self.source.locale.tag {
            return self.parsed(self.source, plan);
        }
        let files = self.pack.read(locale)?;
        self.parsed(&files.parse(), plan)
    }

    fn parsed(&self, target: &Localization<'_>, plan: &Plan<'_>) -> Result<Result<Made, Vec<Diagnostic>>, Failure> {
        let checked = match prove(self.pack, self.source, target, self.channel) {
            Ok(checked) => checked,
            Err(errors) => return Ok(Err(errors)),
        };
        let tag = &target.locale.tag;
        let mut next = plan.next(tag, false);
        let mut built = self.build(&checked, &next)?;
        let mut bundle = built.released();
        let locked = self.lock.and_then(|lock| lock.locales.get(tag)).filter(|_| !next.is_new());
        let is_same = locked.is_some_and(|locked| locked.sha256 == bundle.sha256);
        if locked.is_some() && !is_same {
            next = plan.next(tag, true);
            built = self.build(&checked, &next)?;
            bundle = built.released();
        }
        let hashes = match locked.filter(|_| is_same) {
            Some(locked) => locked.texts.iter().map(|(id, mark)| (id.clone(), mark.hash)).collect(),
            None => Texts::hashes_of(target),
        };
        let surface = surface(&checked, &bundle, hashes);
        if let Some(folder) = self.folder {
            folder.stage(&built.file_name, &built.bytes)?;
        }
        Ok(Ok(Made { surface, next, bundle }))
    }

    fn build(&self, checked: &Checked<'_, '_>, next: &Next) -> Result<Built, Failure> {
        Ok(build::released(checked, self.channel, &next.version.to_string(), next.sequence)?)
    }
}

fn surface(checked: &Checked<'_, '_>, bundle: &ReleasedBundle, hashes: Hashes) -> Surface {
    let incomplete = checked.documents().iter().filter_map(|(id, state)| match state {
        DocumentState::Listed => None,
        DocumentState::Incomplete(missing) => Some((id.clone(), missing.clone())),
    });
    Surface {
        locale: bundle.locale.clone(),
        coverage: table::percent(bundle.coverage.translated, bundle.coverage.of) as u64,
        documents: bundle.documents.iter().cloned().collect(),
        incomplete: incomplete.collect(),
        hashes,
    }
}
