//! All pages of one language.

use std::collections::{BTreeMap, BTreeSet};

use super::findings::Findings;
use super::side::Side;
use super::{Language, Page, Site, Summary, document, messages};
use crate::check::{self, Extent, Report};
use crate::compile;
use crate::diagnostic::Severity;
use crate::documents::GlossaryEntry;
use crate::pack::review::{Role, Standing, State, standings};
use crate::pack::{Localization, PackLocale};
use crate::runtime::Formatter;
use crate::variants::Sampler;

/// One language of a site, with what its pages are written from.
pub(super) struct View<'s, 'a, 'src> {
    pub(super) site: &'s Site<'a, 'src>,
    pub(super) target: &'s Localization<'src>,
    pub(super) findings: Findings<'s>,
    pub(super) report: &'s Report,
    formatter: &'s Formatter<&'s [u8]>,
    source_formatter: &'s Formatter<&'s [u8]>,
    sampler: &'s Sampler<'s, 'src>,
    source_sampler: &'s Sampler<'a, 'src>,
    /// By the names of the ledger.
    statuses: BTreeMap<String, Status>,
    glossary: &'s [GlossaryEntry],
    source_glossary: &'s [GlossaryEntry],
}

/// The two sides of a page.
pub(super) struct Sides<'s, 'a, 'src> {
    /// None on the source's own pages.
    pub(super) source: Option<Side<'s, 'a, 'src, &'s [u8]>>,
    pub(super) target: Side<'s, 's, 'src, &'s [u8]>,
}

pub(super) fn language<'src>(site: &Site<'_, 'src>, target: &Localization<'src>) -> Language {
    let report = check::check(site.pack, site.source, target).0;
    let catalog = compile::unproved(site.source, target);
    let (glossary, source_glossary) = (compile::glossary(site.pack, target), compile::glossary(site.pack, site.source));
    let (sampler, source_sampler) = (Sampler::new(site.source, target), site.sampler());
    // A catalog that was just written opens; were one too large to, there would be nothing to show.
    let (Ok(formatter), Some(source_formatter)) = (Formatter::open(&*catalog), site.formatter()) else {
        return Language { pages: Vec::new(), summary: summary(site, target, &report, &Findings::default()) };
    };
    let known: BTreeSet<String> = site.source.entries().chain(target.entries()).map(|entry| entry.id()).collect();
    let documents: BTreeSet<&str> = site.pack.documents.iter().map(|document| document.id.as_str()).collect();
    let own = site.pack.findings.iter().filter(|finding| finding.locale.as_deref() == Some(target.locale.tag.as_str()));
    let findings = Findings::new(own.chain(&report.findings), site.source, |id| known.contains(id) || documents.contains(id));
    let view = View {
        site,
        target,
        findings,
        report: &report,
        formatter: &formatter,
        source_formatter: &source_formatter,
        sampler: &sampler,
        source_sampler: &source_sampler,
        statuses: standings(site.pack, site.source, target).iter().map(|one| (one.name.clone(), Status::of(one))).collect(),
        glossary: &glossary,
        source_glossary: &source_glossary,
    };
    let mut pages: Vec<Page> = site.pack.documents.iter().map(|document| document::page(&view, document)).collect();
    pages.extend(messages::pages(&view));
    Language { pages, summary: summary(site, target, &report, &view.findings) }
}

fn summary(site: &Site<'_, '_>, target: &Localization<'_>, report: &Report, findings: &Findings<'_>) -> Summary {
    Summary {
        locale: target.locale.tag.clone(),
        coverage: Extent::of(site.source).coverage(target),
        findings: findings.counts,
        documents: report.documents.clone(),
    }
}

impl<'s, 'a, 'src> View<'s, 'a, 'src> {
    pub(super) fn locale(&self) -> &'s PackLocale {
        self.target.locale
    }

    pub(super) fn is_source(&self) -> bool {
        self.site.is_source(self.target.locale)
    }

    /// Both sides of a new page.
    pub(super) fn sides(&self) -> Sides<'s, 'a, 'src> {
        let source = || Side::new(self.site.source, self.source_formatter, self.source_sampler, self.source_glossary, "source-");
        Sides { source: (!self.is_source()).then(source), target: Side::new(self.target, self.formatter, self.sampler, self.glossary, "") }
    }

    /// How far a message is.
    ///
    /// `name` is its name in the ledger, which terms do not have; `is_there` says whether the language has it.
    pub(super) fn status(&self, name: &str, id: &str, is_there: bool) -> Status {
        if !is_there && self.findings.of(id).iter().any(|finding| finding.severity == Severity::Error) {
            return Status::new("broken", "it cannot be read");
        }
        match self.statuses.get(name) {
            Some(status) => status.clone(),
            None if is_there => Status::new("term", "signed with the messages that show it"),
            None => Status::new(State::Missing.as_str(), "not translated yet"),
        }
    }
}

/// How far a message is.
#[derive(Debug, Clone)]
pub(super) struct Status {
    /// One word.
    pub(super) word: &'static str,
    /// What it means.
    pub(super) meaning: String,
}

impl Status {
    fn new(word: &'static str, meaning: impl Into<String>) -> Self {
        Self { word, meaning: meaning.into() }
    }

    fn of(standing: &Standing<'_, '_>) -> Self {
        let record = standing.record;
        let signed = |role: Role| {
            let sign = record.and_then(|record| record.sign(role));
            sign.map_or_else(String::new, |sign| format!("{role} by {} on {}", sign.by.as_str(), sign.on.as_str()))
        };
        let meaning = match standing.state {
            State::Missing => "not translated yet".to_owned(),
            State::Withdrawn if standing.source.is_none() => match standing.renamed_to {
                Some(id) => format!("the source no longer has it; it was renamed to {id}"),
                None => "the source no longer has it".to_owned(),
            },
            State::Withdrawn => record.and_then(|record| record.withdrawn.as_ref()).map_or_else(String::new, |withdrawal| {
                format!("taken back by {} on {}: {}", withdrawal.sign.by.as_str(), withdrawal.sign.on.as_str(), withdrawal.reason)
            }),
            State::Stale if standing.only_punctuation => "punctuation of the source has changed since it was translated".to_owned(),
            State::Stale => "the source has changed since it was translated".to_owned(),
            State::Draft if standing.edited => "edited since the ledger was written".to_owned(),
            State::Draft => standing.method.meaning().to_owned(),
            State::Translated if record.is_none_or(|record| record.translated.is_none()) => standing.method.meaning().to_owned(),
            State::Translated => signed(Role::Translated),
            State::Revised => signed(Role::Revised),
            State::Approved => signed(Role::Approved),
        };
        Self::new(standing.state.as_str(), meaning)
    }
}
