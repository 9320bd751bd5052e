//! What is released and why, for people and for machines.

use std::io::Write as _;

use fluent_pack::diagnostic::Diagnostic;
use fluent_pack::pack::Pack;
use fluent_pack::release::{Broken, Level, Plan};
use serde::Serialize;

use super::Arguments;
use super::make::Made;
use crate::cli::changes::{self, BrokenLine, ChangeLine};
use crate::cli::json::Finding;
use crate::cli::table::{self, Align};
use crate::cli::{Failure, Format, Output, findings};

/// What was found and made.
#[derive(Default)]
pub(super) struct Found {
    /// Empty where something is refused.
    pub(super) made: Vec<Made>,
    /// What keeps a locale from being made.
    pub(super) errors: Vec<Diagnostic>,
    /// Lines of apps that would break.
    pub(super) broken: Vec<Broken>,
}

/// What is known when a run ends.
pub(super) struct Report<'a> {
    pub(super) arguments: &'a Arguments,
    pub(super) pack: &'a Pack,
    pub(super) plan: &'a Plan<'a>,
    pub(super) found: &'a Found,
}

impl Report<'_> {
    /// Prints all of it; `end` is the last line, for people.
    pub(super) fn print(&self, end: &str, output: &mut Output) -> Result<(), Failure> {
        match self.arguments.format {
            Format::Json => self.json(output)?,
            Format::Text => {
                let text = self.text();
                output.results().write_all(text.as_bytes())?;
                output.flush()?;
                self.found.errors.iter().for_each(|error| output.message(&findings::render(error)));
            }
        }
        output.summary(&format!("{end}\n"));
        Ok(())
    }

    fn text(&self) -> String {
        let plan = self.plan;
        if !self.found.errors.is_empty() {
            // Where something cannot be read, what changed is not known.
            return String::new();
        }
        let asked = if plan.is_raised() { ", as asked for" } else { "" };
        let level = plan.level().map(|level| format!(" ({level}{asked})")).unwrap_or_default();
        let mut text = match plan.before() {
            _ if plan.is_refused() => String::new(),
            None => format!("{}: the first release, {}\n", self.pack.config.name, plan.series()),
            Some(before) if before == plan.series() => format!("{}: stays {before}{level}\n", self.pack.config.name),
            Some(before) => format!("{}: {before} -> {}{level}\n", self.pack.config.name, plan.series()),
        };
        text.push_str(&changes::text(plan.changes()));
        text.push_str(&changes::broken_text(&self.found.broken));
        let rows: Vec<Vec<String>> = self.found.made.iter().filter(|made| made.next.is_new()).map(row).collect();
        if !rows.is_empty() {
            let heading = [
                ("locale", Align::Left),
                ("before", Align::Left),
                ("version", Align::Left),
                ("sequence", Align::Right),
                ("messages", Align::Right),
                ("coverage", Align::Right),
                ("size", Align::Right),
            ];
            text.push_str(&table::render(&heading, &rows));
        }
        text
    }

    fn json(&self, output: &mut Output) -> Result<(), Failure> {
        let known = self.found.errors.is_empty();
        let json = Json {
            pack: &self.pack.config.name,
            before: self.plan.before().map(|series| series.to_string()),
            series: self.plan.series().to_string(),
            level: self.plan.level().map(Level::as_str),
            refused: self.plan.is_refused(),
            dry_run: self.arguments.dry_run,
            changes: if known { self.plan.changes().iter().map(ChangeLine::from).collect() } else { Vec::new() },
            broken: if known { self.found.broken.iter().map(BrokenLine::from).collect() } else { Vec::new() },
            findings: self.found.errors.iter().map(Finding::from).collect(),
            locales: self.found.made.iter().map(|made| locale(self.plan, made)).collect(),
        };
        serde_json::to_writer_pretty(output.results(), &json).map_err(std::io::Error::from)?;
        output.results().write_all(b"\n")?;
        Ok(output.flush()?)
    }
}

fn row(made: &Made) -> Vec<String> {
    vec![
        made.surface.locale.to_string(),
        made.next.before.as_ref().map(ToString::to_string).unwrap_or_default(),
        made.next.version.to_string(),
        made.next.sequence.to_string(),
        made.bundle.messages.to_string(),
        format!("{} %", made.surface.coverage),
        table::size(made.bundle.bytes),
    ]
}

#[derive(Serialize)]
struct Json<'a> {
    pack: &'a str,
    before: Option<String>,
    series: String,
    level: Option<&'a str>,
    refused: bool,
    dry_run: bool,
    changes: Vec<ChangeLine<'a>>,
    broken: Vec<BrokenLine<'a>>,
    findings: Vec<Finding<'a>>,
    locales: Vec<LocaleLine>,
}

#[derive(Serialize)]
struct LocaleLine {
    locale: String,
    before: Option<String>,
    version: String,
    sequence: u64,
    sha256: String,
    coverage: u64,
    added: Vec<String>,
    changed: Vec<String>,
    removed: Vec<String>,
    stale: Vec<String>,
}

fn locale(plan: &Plan<'_>, made: &Made) -> LocaleLine {
    let changes = plan.locale_changes(&made.surface);
    LocaleLine {
        locale: made.surface.locale.to_string(),
        before: made.next.before.as_ref().map(ToString::to_string),
        version: made.next.version.to_string(),
        sequence: made.next.sequence,
        sha256: made.bundle.sha256.clone(),
        coverage: made.surface.coverage,
        added: changes.added,
        changed: changes.changed,
        removed: changes.removed,
        stale: changes.stale,
    }
}
