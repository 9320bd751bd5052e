//! `review`: sign texts, show who signed them, print a sheet for a clinician, and take over a repository that has no ledger.
//!
//! Dates come from the clock here or from `--date`; a ledger is replaced whole, and only where it still is what was read.

mod adopt;
mod git;
mod ledger;
mod sheet;
mod show;
mod sign;

use std::collections::BTreeSet;

use clap::{Args, Subcommand};
use fluent_pack::check::required_messages;
use fluent_pack::diagnostic::closest;
use fluent_pack::pack::review::{Standing, standings};
use fluent_pack::pack::{Localization, Pack};

use super::{Failure, Outcome, Output, findings};
pub(super) use show::note;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Sign texts as their translator: you stand for them as they are now
    Translate(sign::Translate),
    /// Sign texts that you have compared with their source; someone else has translated them
    Revise(sign::Sign),
    /// Sign texts as a clinician; others have translated and revised them
    Approve(sign::Sign),
    /// Take texts back, whoever signed them: they must not be used as they are
    Revoke(sign::Revoke),
    /// Show the state of every text, and who signed it
    Show(show::Arguments),
    /// Write a page to print and sign: source, translation, every variant, notes
    Sheet(sheet::Arguments),
    /// Write ledgers for a pack that has none, with what its git history tells of stale translations
    Adopt(adopt::Arguments),
}

pub(super) fn run(arguments: &Arguments, output: &mut Output) -> Result<Outcome, Failure> {
    match &arguments.command {
        Command::Translate(arguments) => sign::translate(arguments, output),
        Command::Revise(arguments) => sign::revise(arguments, output),
        Command::Approve(arguments) => sign::approve(arguments, output),
        Command::Revoke(arguments) => sign::revoke(arguments, output),
        Command::Show(arguments) => show::run(arguments, output),
        Command::Sheet(arguments) => sheet::run(arguments, output),
        Command::Adopt(arguments) => adopt::run(arguments, output),
    }
}

/// Which messages are meant; all where nothing is named.
#[derive(Debug, Args)]
struct Selection {
    /// Only the messages of this document; may be given several times
    #[arg(long, value_name = "ID")]
    document: Vec<String>,
    /// Only this message; may be given several times
    #[arg(long, value_name = "ID")]
    message: Vec<String>,
}

/// The messages that a selection means.
struct Chosen(Option<BTreeSet<String>>);

impl Selection {
    /// Looks the names up; one that means nothing is a failure, never an empty choice.
    fn of(&self, pack: &Pack, source: &Localization<'_>) -> Result<Chosen, Failure> {
        if self.document.is_empty() && self.message.is_empty() {
            return Ok(Chosen(None));
        }
        let mut chosen: BTreeSet<String> = BTreeSet::new();
        for id in &self.document {
            let document = pack.documents.iter().find(|document| document.id == *id).ok_or_else(|| {
                let ids = pack.documents.iter().map(|document| document.id.as_str());
                unknown("document", id, ids, &format!("the pack has {} documents", pack.documents.len()))
            })?;
            chosen.extend(required_messages(document, source));
        }
        for id in &self.message {
            let short = id.rsplit(' ').next().unwrap_or(id);
            source.message(short).ok_or_else(|| {
                let ids = source.unique_entries().map(|entry| entry.name.as_str());
                unknown("message", id, ids, "the source has no message of this name")
            })?;
            chosen.insert(id.clone());
        }
        Ok(Chosen(Some(chosen)))
    }
}

fn unknown<'a>(what: &str, id: &str, known: impl Iterator<Item = &'a str>, otherwise: &str) -> Failure {
    let hint = closest(id, known).map_or_else(|| otherwise.to_owned(), |meant| format!("did you mean `{meant}`?"));
    Failure::new(format!("find the {what} `{}`: {hint}", id.escape_debug()))
}

impl Chosen {
    fn has(&self, standing: &Standing<'_, '_>) -> bool {
        let id = standing.source.or(standing.target).map_or("", |entry| entry.name.as_str());
        self.0.as_ref().is_none_or(|chosen| chosen.contains(id) || chosen.contains(&standing.name))
    }

    /// The state of every message that is meant.
    fn standings<'a, 'src>(&self, pack: &Pack, source: &'a Localization<'src>, target: &'a Localization<'src>) -> Vec<Standing<'a, 'src>> {
        standings(pack, source, target).into_iter().filter(|standing| self.has(standing)).collect()
    }
}

/// A ledger that does not read is told with all that is wrong in it, before anything is done with it.
fn refuse_broken(target: &Localization<'_>, output: &mut Output) -> Result<(), Failure> {
    if target.ledger_findings.is_empty() {
        return Ok(());
    }
    for finding in &target.ledger_findings {
        output.message(&findings::render(finding));
    }
    let file = target.ledger_findings[0].file.as_deref().unwrap_or_default();
    Err(Failure::new(format!("go on from the ledger `{file}`: mend it first; nothing was written")))
}
