//! What the check found, at the message that it is about.

use std::collections::BTreeMap;

use crate::check::meant;
use crate::diagnostic::{Diagnostic, Severity};
use crate::html::escape_source as escape;
use crate::pack::Localization;

/// The findings of one language.
#[derive(Debug, Default)]
pub(super) struct Findings<'f> {
    /// By message, term (`-id`) or document.
    by_id: BTreeMap<&'f str, Vec<&'f Diagnostic>>,
    /// Those that are about none of them.
    others: Vec<&'f Diagnostic>,
    /// Errors, warnings, notes.
    pub(super) counts: Counts,
}

/// How many findings are of each severity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Notes.
    pub notes: usize,
}

impl<'f> Findings<'f> {
    /// Sorts findings to what they are about; `is_known` says what has a place on some page. Where a line could not be read,
    /// it is about the message of the source that was meant.
    pub(super) fn new(all: impl Iterator<Item = &'f Diagnostic>, source: &'f Localization<'_>, is_known: impl Fn(&str) -> bool) -> Self {
        let mut findings = Self::default();
        for finding in all {
            match finding.severity {
                Severity::Error => findings.counts.errors += 1,
                Severity::Warning => findings.counts.warnings += 1,
                Severity::Note => findings.counts.notes += 1,
            }
            let id = finding.id.as_deref().or_else(|| meant(finding, source));
            // Of an attribute the message counts.
            let id = id.map(|id| id.split_once('.').map_or(id, |(id, _)| id));
            match id.filter(|id| finding.count == 1 && is_known(id)) {
                Some(id) => findings.by_id.entry(id).or_default().push(finding),
                None => findings.others.push(finding),
            }
        }
        findings
    }

    /// Those about a message, term or document.
    pub(super) fn of(&self, id: &str) -> &[&'f Diagnostic] {
        self.by_id.get(id).map_or(&[], Vec::as_slice)
    }

    /// Those that stand at no message: of one file, or of none that is known.
    pub(super) fn others(&self, belongs: impl Fn(Option<&str>) -> bool) -> Vec<&'f Diagnostic> {
        self.others.iter().copied().filter(|finding| belongs(finding.file.as_deref())).collect()
    }
}

/// The severities of findings for an attribute, such as `error warning`.
pub(super) fn severities(findings: &[&Diagnostic]) -> String {
    let all = [Severity::Error, Severity::Warning, Severity::Note];
    let has = |severity: &&Severity| findings.iter().any(|finding| finding.severity == **severity);
    all.iter().filter(has).map(|severity| severity.as_str()).collect::<Vec<_>>().join(" ")
}

/// Findings as a list; nothing where there are none.
pub(super) fn list(findings: &[&Diagnostic], with_place: bool) -> String {
    if findings.is_empty() {
        return String::new();
    }
    let mut html = "<ul class=\"findings\" lang=\"en\" dir=\"ltr\">\n".to_owned();
    for finding in findings {
        let severity = finding.severity.as_str();
        let place = match (&finding.place, &finding.file) {
            _ if !with_place => String::new(),
            (Some(place), _) => format!(" <code>{}:{}</code>", escape(&place.file), place.position.line),
            (None, Some(file)) => format!(" <code>{}</code>", escape(file)),
            (None, None) => String::new(),
        };
        let help = finding.help.as_deref().map_or_else(String::new, |help| format!("\n<p class=\"help\">{}</p>", escape(help)));
        html.push_str(&format!(
            "<li class=\"{severity}\"><p><b>{severity}</b> {}{place} <code class=\"rule\">{}</code></p>{help}</li>\n",
            escape(&finding.message),
            escape(finding.code)
        ));
    }
    html.push_str("</ul>\n");
    html
}
