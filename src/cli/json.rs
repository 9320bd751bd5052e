//! Findings for machines: one JSON object a line.

use fluent_pack::diagnostic::{Diagnostic, Place};
use serde::Serialize;

/// A finding as `--format json` writes it.
#[derive(Debug, Serialize)]
pub(super) struct Finding<'a> {
    code: &'a str,
    severity: &'a str,
    locale: Option<&'a str>,
    file: Option<&'a str>,
    id: Option<&'a str>,
    span: Option<Span>,
    message: &'a str,
    help: Option<&'a str>,
    related: Vec<Related<'a>>,
    count: usize,
    entries: &'a [String],
    fix: Option<Fix<'a>>,
}

/// What mends a finding; spans in bytes of the decoded text.
#[derive(Debug, Serialize)]
struct Fix<'a> {
    title: &'a str,
    edits: Vec<Edit<'a>>,
}

#[derive(Debug, Serialize)]
struct Edit<'a> {
    start: u32,
    end: u32,
    text: &'a str,
}

/// Bytes from 0, lines and columns from 1, columns in Unicode characters.
#[derive(Debug, Serialize)]
struct Span {
    start: u32,
    end: u32,
    line: u32,
    column: u32,
}

#[derive(Debug, Serialize)]
struct Related<'a> {
    file: &'a str,
    span: Span,
    message: &'a str,
}

impl From<&Place> for Span {
    fn from(place: &Place) -> Self {
        Self { start: place.span.start, end: place.span.end, line: place.position.line, column: place.position.column }
    }
}

impl<'a> From<&'a Diagnostic> for Finding<'a> {
    fn from(finding: &'a Diagnostic) -> Self {
        let related = finding.related.iter().map(|related| Related {
            file: &related.place.file,
            span: Span::from(&related.place),
            message: &related.message,
        });
        Self {
            code: finding.code,
            severity: finding.severity.as_str(),
            locale: finding.locale.as_deref(),
            file: finding.file.as_deref(),
            id: finding.id.as_deref(),
            span: finding.place.as_ref().map(Span::from),
            message: &finding.message,
            help: finding.help.as_deref(),
            related: related.collect(),
            count: finding.count,
            entries: &finding.entries,
            fix: finding.fix.as_ref().map(|fix| Fix {
                title: &fix.title,
                edits: fix.edits.iter().map(|(span, text)| Edit { start: span.start, end: span.end, text }).collect(),
            }),
        }
    }
}
