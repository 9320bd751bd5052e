//! Findings in the forms that people and other programs read. Every form is sorted and stable, and escapes every text.

pub(super) mod concise;
mod github;
mod html;
mod junit;
mod sarif;

use std::io::{self, Write};

use fluent_pack::diagnostic::{Diagnostic, Place, Severity};
use fluent_pack::pack::Pack;
use rayon::prelude::*;

use super::findings;
use super::json::Finding;
use super::survey::{Survey, is_missing};

/// A form of findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Form {
    /// For people: the line, a caret, the source beside it
    Text,
    /// One line a finding: path:line:column: severity[code] sentence
    Concise,
    /// One JSON object a line
    Json,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// Annotations of GitHub Actions
    Github,
    /// JUnit XML: a suite a locale, a case a rule and file
    Junit,
    /// One page for a browser, to filter, sort and print
    Html,
}

/// What a form is written from.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    pub(super) pack: &'a Pack,
    pub(super) survey: &'a Survey,
    /// The least severity that makes the run fail; none where nothing does.
    pub(super) fails_on: Option<Severity>,
}

/// Findings that are rendered together, and how many such pieces are held at a time.
const PIECE: usize = 256;
const PIECES: usize = 64;

impl View<'_> {
    pub(super) fn write(self, form: Form, out: &mut impl Write) -> io::Result<()> {
        match form {
            Form::Text => self.text(out),
            Form::Concise => concise::write(self, out),
            Form::Json => self.json(out),
            Form::Sarif => sarif::write(self, out),
            Form::Github => github::write(self, out),
            Form::Junit => junit::write(self, out),
            Form::Html => html::write(self, out),
        }
    }

    fn text(self, out: &mut impl Write) -> io::Result<()> {
        for held in self.survey.findings.chunks(PIECE * PIECES) {
            let rendered: Vec<String> =
                held.par_chunks(PIECE).map(|findings| findings.iter().map(findings::render).collect::<String>()).collect();
            rendered.iter().try_for_each(|text| out.write_all(text.as_bytes()))?;
        }
        Ok(())
    }

    fn json(self, out: &mut impl Write) -> io::Result<()> {
        for finding in &self.survey.findings {
            serde_json::to_writer(&mut *out, &Finding::from(finding)).map_err(io::Error::from)?;
            out.write_all(b"\n")?;
        }
        Ok(())
    }
}

/// Findings with the worst first; among equals what is wrong before what is missing.
fn worst_first(findings: &[Diagnostic]) -> Vec<&Diagnostic> {
    let mut sorted: Vec<&Diagnostic> = findings.iter().collect();
    sorted.sort_by_key(|finding| (std::cmp::Reverse(finding.severity), is_missing(finding)));
    sorted
}

/// The sentence with the locale that it is about: "es: the message `bye` is not translated".
pub(super) fn sentence(finding: &Diagnostic) -> String {
    let text = findings::visible(&finding.message);
    match &finding.locale {
        Some(locale) => format!("{locale}: {text}"),
        None => text,
    }
}

/// Where a place ends: line and column from 1, the column behind the last character.
fn end(place: &Place) -> (u32, u32) {
    let text = &place.excerpt[place.excerpt_span.range()];
    let characters = |text: &str| u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    match text.rsplit_once('\n') {
        None => (place.position.line, place.position.column.saturating_add(characters(text))),
        Some((before, last)) => {
            let lines = u32::try_from(before.matches('\n').count()).unwrap_or(u32::MAX);
            (place.position.line.saturating_add(lines).saturating_add(1), characters(last) + 1)
        }
    }
}
