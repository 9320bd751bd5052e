//! `review show`: the state of every text and who signed it.

use std::io::Write as _;

use clap::Args;
use fluent_pack::pack::review::{Role, Standing, State};
use serde::Serialize;

use super::Selection;
use crate::cli::table::{self, Align};
use crate::cli::{Failure, Format, Outcome, Output, PackArguments, findings};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    pack: PackArguments,
    #[command(flatten)]
    selection: Selection,
    /// Only messages in this state; may be given several times
    #[arg(long, value_name = "STATE", value_parser = state)]
    state: Vec<State>,
    /// How the table is printed; json is one object a line
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

fn state(text: &str) -> Result<State, String> {
    let all = State::ALL.map(State::as_str);
    State::ALL.into_iter().find(|state| state.as_str() == text).ok_or_else(|| format!("it must be one of {}", all.join(", ")))
}

#[derive(Debug, Serialize)]
struct Row<'a> {
    locale: &'a str,
    message: &'a str,
    state: &'static str,
    method: &'static str,
    translated: Option<Signed<'a>>,
    revised: Option<Signed<'a>>,
    approved: Option<Signed<'a>>,
    withdrawn: Option<Withdrawn<'a>>,
    note: Option<String>,
}

#[derive(Debug, Serialize)]
struct Signed<'a> {
    by: &'a str,
    on: &'a str,
}

#[derive(Debug, Serialize)]
struct Withdrawn<'a> {
    by: &'a str,
    on: &'a str,
    reason: &'a str,
}

pub(super) fn run(arguments: &Arguments, output: &mut Output) -> Result<Outcome, Failure> {
    let pack = arguments.pack.open()?;
    let source_files = pack.read(pack.source_locale())?;
    let source = source_files.parse();
    let selected = arguments.selection.of(&pack, &source)?;
    let mut is_broken = false;
    for locale in arguments.pack.chosen(&pack)? {
        let files = pack.read(locale)?;
        let target = files.parse();
        target.ledger_findings.iter().for_each(|finding| output.message(&findings::render(finding)));
        is_broken |= !target.ledger_findings.is_empty();
        let mut standings = selected.standings(&pack, &source, &target);
        standings.retain(|standing| arguments.state.is_empty() || arguments.state.contains(&standing.state));
        let rows: Vec<Row<'_>> = standings.iter().map(|standing| row(locale.tag.as_str(), standing)).collect();
        match arguments.format {
            Format::Text => output.results().write_all(text(&rows).as_bytes())?,
            Format::Json => {
                for row in &rows {
                    serde_json::to_writer(output.results(), row).map_err(std::io::Error::from)?;
                    output.results().write_all(b"\n")?;
                }
            }
        }
    }
    Ok(if is_broken { Outcome::Findings } else { Outcome::Fine })
}

fn row<'a>(locale: &'a str, standing: &'a Standing<'_, '_>) -> Row<'a> {
    let signed = |role| {
        let sign = standing.record.and_then(|record| record.sign(role))?;
        Some(Signed { by: sign.by.as_str(), on: sign.on.as_str() })
    };
    let withdrawn = standing.record.and_then(|record| record.withdrawn.as_ref());
    Row {
        locale,
        message: &standing.name,
        state: standing.state.as_str(),
        method: standing.method.as_str(),
        translated: signed(Role::Translated),
        revised: signed(Role::Revised),
        approved: signed(Role::Approved),
        withdrawn: withdrawn.map(|withdrawn| Withdrawn {
            by: withdrawn.sign.by.as_str(),
            on: withdrawn.sign.on.as_str(),
            reason: &withdrawn.reason,
        }),
        note: note(standing),
    }
}

/// What the state alone does not say.
pub(in crate::cli) fn note(standing: &Standing<'_, '_>) -> Option<String> {
    let id = standing.target.map_or("", |entry| entry.name.as_str());
    match standing.state {
        State::Stale if standing.only_punctuation => Some("only punctuation of the source has changed".to_owned()),
        State::Draft if standing.edited => Some("edited since it was signed or recorded".to_owned()),
        State::Draft if standing.record.is_none() => Some("not in the ledger".to_owned()),
        State::Withdrawn if standing.source.is_none() => Some(match standing.renamed_to {
            Some(new) => format!("the source has it as `{new}` now: renamed? run `fluent-pack rename {id} {new}`"),
            None => "the source no longer has it".to_owned(),
        }),
        State::Withdrawn => {
            let withdrawn = standing.record.and_then(|record| record.withdrawn.as_ref())?;
            let reason = if withdrawn.reason.is_empty() { String::new() } else { format!(": {}", withdrawn.reason) };
            Some(format!("taken back by {} on {}{reason}", withdrawn.sign.by, withdrawn.sign.on))
        }
        _ => None,
    }
}

fn text(rows: &[Row<'_>]) -> String {
    let heading = ["locale", "message", "state", "method", "translated", "revised", "approved", "note"].map(|name| (name, Align::Left));
    let sign = |sign: &Option<Signed<'_>>| sign.as_ref().map_or_else(String::new, |sign| format!("{} {}", sign.by, sign.on));
    let cells = rows.iter().map(|row| {
        let words = [row.locale, row.message, row.state, row.method].map(str::to_owned);
        let signs = [sign(&row.translated), sign(&row.revised), sign(&row.approved), row.note.clone().unwrap_or_default()];
        words.into_iter().chain(signs).collect()
    });
    table::render(&heading, &cells.collect::<Vec<Vec<String>>>())
}
