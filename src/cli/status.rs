//! `status`: how far the translations of a pack are and what to do next; of a registry, what it offers.
//!
//! One verb, decided by what its argument is: an address, or a folder with signed metadata, is a registry.

mod html;
mod next;

use std::io::Write as _;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use fluent_pack::check::{self, DocumentState, words_of};
use fluent_pack::diagnostic::{Diagnostic, Severity};
use fluent_pack::pack::review::{Standing, State, standings};
use fluent_pack::pack::{Localization, Pack, PackLocale};
use rayon::prelude::*;
use serde::Serialize;

use super::registry;
use super::table::{self, Align};
use super::{Failure, Format, Outcome, Output, PackArguments, findings};
use next::Task;

#[derive(Debug, Args)]
#[command(override_usage = "fluent-pack status [OPTIONS] [PACK]\n       fluent-pack status [--root FILE] [--format text|json] DEST")]
pub(super) struct Arguments {
    #[command(flatten)]
    pack: PackArguments,
    /// Of a registry: its root as you trust it; without it the registry's own first root is believed
    #[arg(long, value_name = "FILE")]
    root: Option<PathBuf>,
    /// How the result is printed; json is one object a locale and line, or one object of a registry
    #[arg(long, value_enum, default_value_t = Form::Text)]
    format: Form,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// For people
    Text,
    /// For machines
    Json,
    /// For a spreadsheet
    Csv,
    /// One page to send round, to filter, sort and print
    Html,
}

/// One locale in figures.
#[derive(Debug, Serialize)]
struct Row {
    locale: String,
    /// Whether it is the source itself.
    source: bool,
    states: States,
    errors: usize,
    /// Messages that are there and not stale or withdrawn, of those of the source.
    messages: Part,
    /// The same by the words of the source.
    words: Part,
    documents: Vec<DocumentRow>,
    /// What to do next, in order; only where single locales were asked for, and on the page.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    next: Vec<Task>,
    #[serde(skip)]
    has_ledger: bool,
    #[serde(skip)]
    ledger_findings: Vec<Diagnostic>,
}

/// How many messages are in each state.
#[derive(Debug, Clone, Copy, Default, Serialize)]
struct States {
    missing: usize,
    withdrawn: usize,
    stale: usize,
    draft: usize,
    translated: usize,
    revised: usize,
    approved: usize,
}

#[derive(Debug, Clone, Copy, Default, Serialize)]
struct Part {
    part: usize,
    whole: usize,
}

#[derive(Debug, Serialize)]
struct DocumentRow {
    id: String,
    listed: bool,
    /// Messages that it lacks in this language.
    missing: Vec<String>,
}

impl States {
    fn count(&mut self, state: State) {
        *match state {
            State::Missing => &mut self.missing,
            State::Withdrawn => &mut self.withdrawn,
            State::Stale => &mut self.stale,
            State::Draft => &mut self.draft,
            State::Translated => &mut self.translated,
            State::Revised => &mut self.revised,
            State::Approved => &mut self.approved,
        } += 1;
    }

    /// In the order of the table: first what is to be done.
    fn in_order(&self) -> [(State, usize); 7] {
        [
            (State::Missing, self.missing),
            (State::Stale, self.stale),
            (State::Withdrawn, self.withdrawn),
            (State::Draft, self.draft),
            (State::Translated, self.translated),
            (State::Revised, self.revised),
            (State::Approved, self.approved),
        ]
    }
}

pub(super) fn run(arguments: &Arguments, output: &mut Output) -> Result<Outcome, Failure> {
    if let Some(name) = arguments.pack.pack.as_deref().filter(|name| registry::is_registry(name)) {
        let format = match arguments.format {
            Form::Text => Format::Text,
            Form::Json => Format::Json,
            Form::Csv | Form::Html => {
                return Err(Failure::new(format!("show the registry `{}` so: it has the formats text and json only", name.display())));
            }
        };
        return registry::status(&name.to_string_lossy(), arguments.root.as_deref(), format, output);
    }
    if arguments.root.is_some() {
        return Err(Failure::new("use `--root`: it goes with a registry, and none is named".to_owned()));
    }
    if let Some(name) = arguments.pack.pack.as_deref().filter(|name| !name.exists()) {
        return Err(Failure::new(format!(
            "show the status of `{}`: there is neither a pack nor a registry; name a pack's folder, or the folder or address that `publish` writes to",
            name.display()
        )));
    }
    let pack = arguments.pack.open()?;
    let rows = rows(&pack, arguments)?;
    for finding in rows.iter().flat_map(|row| &row.ledger_findings) {
        output.message(&findings::render(finding));
    }
    match arguments.format {
        Form::Text => text(&rows, arguments, output)?,
        Form::Json => {
            for row in &rows {
                serde_json::to_writer(output.results(), row).map_err(std::io::Error::from)?;
                output.results().write_all(b"\n")?;
            }
        }
        Form::Csv => csv(&rows, output)?,
        Form::Html => html::write(&pack, &rows, output.results())?,
    }
    output.flush()?;
    if rows.iter().all(|row| !row.has_ledger) {
        output.summary("there is no ledger yet, so nothing shows as stale: `fluent-pack review adopt --from-git` finds out\n");
    }
    Ok(if rows.iter().all(|row| row.ledger_findings.is_empty()) { Outcome::Fine } else { Outcome::Findings })
}

fn rows(pack: &Pack, arguments: &Arguments) -> Result<Vec<Row>, Failure> {
    let chosen = arguments.pack.chosen(pack)?;
    let source_files = pack.read(pack.source_locale())?;
    let source = source_files.parse();
    let with_next = !arguments.pack.locale.is_empty() || arguments.format == Form::Html;
    let rows = chosen.par_iter().map(|locale: &&PackLocale| {
        if locale.tag == source.locale.tag {
            return Ok(row(pack, &source, &source, with_next));
        }
        Ok(row(pack, &source, &pack.read(locale)?.parse(), with_next))
    });
    rows.collect()
}

fn row(pack: &Pack, source: &Localization<'_>, target: &Localization<'_>, with_next: bool) -> Row {
    let tag = target.locale.tag.as_str();
    let report = check::check(pack, source, target).0;
    let own = pack.findings.iter().filter(|finding| finding.locale.as_deref() == Some(tag));
    let is_error = |finding: &&Diagnostic| finding.severity == Severity::Error;
    let standings = standings(pack, source, target);
    let mut row = Row {
        locale: tag.to_owned(),
        source: source.locale.tag == target.locale.tag,
        states: States::default(),
        errors: report.findings.iter().chain(own).filter(is_error).count(),
        messages: Part::default(),
        words: Part::default(),
        documents: report.documents.into_iter().map(document).collect(),
        next: if with_next { next::tasks(&standings, source, target) } else { Vec::new() },
        has_ledger: !target.ledger.is_empty() || !target.ledger_findings.is_empty(),
        ledger_findings: target.ledger_findings.clone(),
    };
    standings.iter().for_each(|standing| row.add(standing));
    row
}

fn document((id, state): (String, DocumentState)) -> DocumentRow {
    match state {
        DocumentState::Listed => DocumentRow { id, listed: true, missing: Vec::new() },
        DocumentState::Incomplete(missing) => DocumentRow { id, listed: false, missing },
    }
}

impl Row {
    fn add(&mut self, standing: &Standing<'_, '_>) {
        self.states.count(standing.state);
        let Some(source) = &standing.source else { return };
        let words = words_of(source);
        self.messages.whole += 1;
        self.words.whole += words;
        if standing.state >= State::Draft {
            self.messages.part += 1;
            self.words.part += words;
        }
    }

    /// "3 of 3", or how many there are and what the first of the others lacks.
    fn documents(&self) -> String {
        let unlisted: Vec<&DocumentRow> = self.documents.iter().filter(|document| !document.listed).collect();
        let mut cell = format!("{} of {}", self.documents.len() - unlisted.len(), self.documents.len());
        if let Some(first) = unlisted.first() {
            let more = if unlisted.len() > 1 { ", …" } else { "" };
            cell.push_str(&format!(": {} lacks {}{more}", first.id, first.missing.len()));
        }
        cell
    }

    fn cells(&self, with_documents: bool) -> Vec<String> {
        let mut cells = vec![self.locale.clone()];
        cells.extend(self.states.in_order().map(|(_, count)| count.to_string()));
        cells.push(self.errors.to_string());
        cells.extend([self.messages, self.words].map(|part| format!("{} %", table::percent(part.part, part.whole))));
        if with_documents {
            cells.push(self.documents());
        }
        cells
    }
}

fn heading(with_documents: bool) -> Vec<(&'static str, Align)> {
    let mut heading = vec![("locale", Align::Left)];
    heading.extend(States::default().in_order().map(|(state, _)| (state.as_str(), Align::Right)));
    heading.extend(["errors", "messages", "words"].map(|name| (name, Align::Right)));
    if with_documents {
        heading.push(("documents", Align::Left));
    }
    heading
}

fn text(rows: &[Row], arguments: &Arguments, output: &mut Output) -> Result<(), Failure> {
    let with_documents = rows.iter().any(|row| !row.documents.is_empty());
    let cells: Vec<Vec<String>> = rows.iter().map(|row| row.cells(with_documents)).collect();
    output.results().write_all(table::render(&heading(with_documents), &cells).as_bytes())?;
    if arguments.pack.locale.is_empty() {
        return Ok(());
    }
    for row in rows {
        output.results().write_all(next::text(row).as_bytes())?;
    }
    Ok(())
}

/// RFC 4180, so that every spreadsheet reads it.
fn csv(rows: &[Row], output: &mut Output) -> Result<(), Failure> {
    let names = ["locale", "missing", "stale", "withdrawn", "draft", "translated", "revised", "approved", "errors"];
    let names = names.into_iter().chain(["up_to_date_messages", "messages", "up_to_date_words", "words", "listed_documents", "documents"]);
    write!(output.results(), "{}\r\n", names.collect::<Vec<_>>().join(","))?;
    for row in rows {
        let listed = row.documents.iter().filter(|document| document.listed).count();
        let states = row.states.in_order().map(|(_, count)| count);
        let parts = [row.errors, row.messages.part, row.messages.whole, row.words.part, row.words.whole, listed, row.documents.len()];
        // A tag has letters, digits and `-` only.
        let numbers: Vec<String> = states.into_iter().chain(parts).map(|number| number.to_string()).collect();
        write!(output.results(), "{},{}\r\n", row.locale, numbers.join(","))?;
    }
    Ok(())
}
