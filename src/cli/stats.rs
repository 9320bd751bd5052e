//! `stats`: a table a locale of what was found and how far it is; the same table ends a `check` in text form.
//!
//! A verb of its own, because every line of `check --format json` is one finding.

use std::io::Write as _;

use clap::Args;
use fluent_pack::check::{DocumentState, Readability, Share};
use fluent_pack::diagnostic::{Diagnostic, Severity};
use serde::Serialize;

use super::survey::{Survey, Surveyed};
use super::table::{self, Align};
use super::{Failure, Format, Outcome, Output, PackArguments};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    pack: PackArguments,
    /// How the table is printed; json is one object a line
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// Most rows below a check; `stats` has them all.
const ROWS: usize = 20;
/// Widest cell of what documents lack.
const DOCUMENTS_WIDTH: usize = 36;

/// One locale in figures.
#[derive(Debug, Serialize)]
struct Row<'a> {
    locale: &'a str,
    errors: usize,
    warnings: usize,
    notes: usize,
    /// Messages of the source that it does not have.
    missing: usize,
    messages: Part,
    /// Words of the source.
    words: Part,
    documents: Vec<DocumentRow<'a>>,
}

#[derive(Debug, Serialize)]
struct Part {
    part: usize,
    whole: usize,
}

#[derive(Debug, Serialize)]
struct DocumentRow<'a> {
    id: &'a str,
    complete: bool,
    missing: &'a [String],
    /// None where the language has no validated formula.
    readability: Option<ReadabilityRow>,
}

/// How easy a document is to read; a report, never a finding.
#[derive(Debug, Serialize)]
struct ReadabilityRow {
    /// 0 (very hard) to 100 (very easy).
    score: f64,
    formula: &'static str,
}

impl From<&Readability> for ReadabilityRow {
    fn from(readability: &Readability) -> Self {
        Self { score: (readability.score * 10.0).round() / 10.0, formula: readability.formula }
    }
}

pub(super) fn run(arguments: &Arguments, output: &mut Output) -> Result<Outcome, Failure> {
    let pack = arguments.pack.open()?;
    let survey = Survey::of(&pack, &arguments.pack.chosen(&pack)?)?;
    let rows = rows(&survey);
    match arguments.format {
        Format::Text => {
            output.results().write_all(render(&rows).as_bytes())?;
            output.results().write_all(readability(&rows).as_bytes())?;
        }
        Format::Json => {
            for row in &rows {
                serde_json::to_writer(output.results(), row).map_err(std::io::Error::from)?;
                output.results().write_all(b"\n")?;
            }
        }
    }
    Ok(Outcome::Fine)
}

/// The table that ends a check: the locales that need most, where they are many.
pub(super) fn summary(survey: &Survey) -> String {
    let mut rows = rows(survey);
    let left = rows.len().saturating_sub(ROWS);
    if left == 0 {
        return render(&rows);
    }
    rows.sort_by_key(|row| std::cmp::Reverse((row.errors, row.warnings, row.missing)));
    rows.truncate(ROWS);
    format!("{}and {}; `fluent-pack stats` shows all\n", render(&rows), table::count(left, "more locale"))
}

fn rows(survey: &Survey) -> Vec<Row<'_>> {
    survey.locales.iter().map(|locale| row(locale, &survey.findings)).collect()
}

fn row<'a>(surveyed: &'a Surveyed, findings: &[Diagnostic]) -> Row<'a> {
    let tag = surveyed.locale.tag.as_str();
    // Findings are sorted by locale.
    let start = findings.partition_point(|finding| finding.locale.as_deref() < Some(tag));
    let own = || findings[start..].iter().take_while(|finding| finding.locale.as_deref() == Some(tag));
    let count = |severity| own().filter(|finding| finding.severity == severity).count();
    let part = |share: Share| Part { part: share.part, whole: share.whole };
    let documents = surveyed.documents.iter().map(|(id, state)| {
        let (complete, missing): (bool, &[String]) = match state {
            DocumentState::Listed => (true, &[]),
            DocumentState::Incomplete(missing) => (false, missing),
        };
        DocumentRow { id, complete, missing, readability: surveyed.readability.get(id).map(ReadabilityRow::from) }
    });
    Row {
        locale: tag,
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        notes: count(Severity::Note),
        missing: surveyed.coverage.messages.whole - surveyed.coverage.messages.part,
        messages: part(surveyed.coverage.messages),
        words: part(surveyed.coverage.words),
        documents: documents.collect(),
    }
}

/// Below the table: how easy the documents are to read, a line a document.
fn readability(rows: &[Row<'_>]) -> String {
    let of_row = |row: &Row<'_>, id: &str| {
        let document = row.documents.iter().find(|document| document.id == id)?;
        document.readability.as_ref().map(|found| format!("{} {:.0} ({})", row.locale, found.score, found.formula))
    };
    let ids: std::collections::BTreeSet<&str> = rows.iter().flat_map(|row| &row.documents).map(|document| document.id).collect();
    let lines = ids.iter().filter_map(|id| {
        let found: Vec<String> = rows.iter().filter_map(|row| of_row(row, id)).collect();
        (!found.is_empty()).then(|| format!("  {id}: {}\n", found.join(", ")))
    });
    let lines: String = lines.collect();
    if lines.is_empty() { lines } else { format!("\nreading ease, 0 very hard to 100 very easy:\n{lines}") }
}

/// The heading and the cells of the whole table.
pub(super) fn cells(survey: &Survey) -> (Vec<&'static str>, Vec<Vec<String>>) {
    let rows = rows(survey);
    let has_documents = has_documents(&rows);
    (heading(has_documents), rows.iter().map(|row| row.cells(has_documents)).collect())
}

fn heading(has_documents: bool) -> Vec<&'static str> {
    let names = ["locale", "errors", "warnings", "notes", "missing", "messages", "words", "documents"];
    names[..names.len() - usize::from(!has_documents)].to_vec()
}

fn has_documents(rows: &[Row<'_>]) -> bool {
    rows.iter().any(|row| !row.documents.is_empty())
}

fn render(rows: &[Row<'_>]) -> String {
    let has_documents = has_documents(rows);
    let align = |name| if matches!(name, "locale" | "documents") { Align::Left } else { Align::Right };
    let heading: Vec<(&str, Align)> = heading(has_documents).into_iter().map(|name| (name, align(name))).collect();
    table::render(&heading, &rows.iter().map(|row| row.cells(has_documents)).collect::<Vec<_>>())
}

impl Row<'_> {
    fn cells(&self, has_documents: bool) -> Vec<String> {
        let percent = |part: &Part| format!("{} %", table::percent(part.part, part.whole));
        let mut cells = vec![self.locale.to_owned()];
        cells.extend([self.errors, self.warnings, self.notes, self.missing].map(|number| number.to_string()));
        cells.extend([percent(&self.messages), percent(&self.words)]);
        if has_documents {
            cells.push(documents(&self.documents));
        }
        cells
    }
}

/// "3 of 3", or how many there are and what the first of the others lacks.
fn documents(documents: &[DocumentRow<'_>]) -> String {
    let incomplete: Vec<&DocumentRow<'_>> = documents.iter().filter(|document| !document.complete).collect();
    let mut cell = format!("{} of {}", documents.len() - incomplete.len(), documents.len());
    if let Some(first) = incomplete.first() {
        let more = if incomplete.len() > 1 { ", …" } else { "" };
        cell.push_str(&format!(": {} lacks {}{more}", first.id, first.missing.len()));
    }
    if cell.chars().count() <= DOCUMENTS_WIDTH {
        return cell;
    }
    cell.chars().take(DOCUMENTS_WIDTH - 1).chain(['…']).collect()
}
