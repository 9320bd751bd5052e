//! A conflict that a merge has left is one slip and told once: what only it causes is not told until somebody has chosen.
//!
//! Silences nothing where no conflict is told, and never an error of a translation for a conflict of its source.
#![doc = include_str!("../diagnostic/page/conflict-marker.md")]

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Family, Place, Rule, Severity};
use crate::pack::{Entry, Localization};
use crate::source::Span;
use crate::syntax;

/// The conflicts of one locale that have both of their sides, in order, by the path of their file.
pub(super) struct Conflicts<'a>(BTreeMap<&'a str, Vec<Span>>);

impl<'a> Conflicts<'a> {
    pub(super) const NONE: Self = Self(BTreeMap::new());

    pub(super) fn of(localization: &'a Localization<'_>) -> Self {
        let marked = localization.files.iter().filter(|file| file.findings.iter().any(|finding| finding.code == "conflict-marker"));
        let in_files = marked.map(|file| (&**file.source.path(), syntax::conflicts(file.source.text())));
        Self(in_files.filter(|(_, conflicts)| !conflicts.is_empty()).collect())
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether an entry stands in one.
    pub(super) fn have(&self, entry: &Entry<'_, '_>) -> bool {
        self.hold(entry.file.source.path(), entry.id_span())
    }

    fn show(&self, place: &Place) -> bool {
        self.hold(&place.file, place.span)
    }

    fn hold(&self, path: &str, span: Span) -> bool {
        self.0.get(path).is_some_and(|conflicts| {
            let before = conflicts.partition_point(|conflict| conflict.start <= span.start);
            conflicts[..before].last().is_some_and(|conflict| span.start < conflict.end)
        })
    }
}

/// Takes out what conflicts of the locale cause, and what is milder than an error where its source has one. What is wrong
/// with the bytes of a file stays: no conflict causes it.
pub(super) fn forget_consequences(own: &Conflicts<'_>, of_source: &Conflicts<'_>, findings: &mut Vec<Diagnostic>) {
    if own.is_empty() && of_source.is_empty() {
        return;
    }
    findings.retain(|finding| {
        let is_about_bytes = Rule::of(finding.code).is_some_and(|rule| rule.family == Family::File);
        let is_inside = finding.place.as_ref().is_some_and(|place| own.show(place));
        let leads_into =
            |conflicts: &Conflicts<'_>| !finding.related.is_empty() && finding.related.iter().all(|related| conflicts.show(&related.place));
        is_about_bytes || !(is_inside || leads_into(own) || finding.severity < Severity::Error && leads_into(of_source))
    });
}
