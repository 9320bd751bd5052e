//! `review adopt`: ledgers for a pack that has none. What is signed is never touched.

use std::collections::HashMap;
use std::io::Write as _;

use clap::Args;
use fluent_pack::pack::review::{Digest, Record, Standing, State, Told, standings};
use fluent_pack::pack::{Localization, Pack, PackLocale};
use serde::Serialize;

use super::git::Repository;
use super::ledger::LedgerFile;
use super::refuse_broken;
use crate::cli::progress::Progress;
use crate::cli::{Failure, Format, Outcome, Output, PackArguments, table};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    pack: PackArguments,
    /// Look up in the git history which source text every translation was made from, so that stale ones show; without it
    /// every translation counts as made from the source as it is now
    #[arg(long)]
    from_git: bool,
    /// Say what would be written and write nothing
    #[arg(long)]
    dry_run: bool,
    /// How the result is printed; json is one object a line
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// What became of one locale.
#[derive(Debug, Serialize)]
struct Report {
    locale: String,
    /// Messages that are in the ledger now and were not, or not as they are.
    recorded: usize,
    /// Messages whose record stays as it is.
    kept: usize,
    missing: usize,
    /// Messages whose source has changed since: in its words, and in its punctuation only.
    stale: Vec<String>,
    stale_punctuation: Vec<String>,
    /// Translations as old as the history, so that nobody knows what was before.
    from_the_start: usize,
}

pub(super) fn run(arguments: &Arguments, output: &mut Output) -> Result<Outcome, Failure> {
    let pack = arguments.pack.open()?;
    let chosen = arguments.pack.chosen(&pack)?;
    let chosen: Vec<&PackLocale> = chosen.into_iter().filter(|locale| locale.tag != pack.config.source_locale).collect();
    let source_files = pack.read(pack.source_locale())?;
    let source = source_files.parse();
    let repository = if arguments.from_git { Some(Repository::of(&pack)?) } else { None };
    if let Some(repository) = &repository {
        refuse_submodules(&pack, repository, &chosen)?;
    }
    let history = match &repository {
        Some(repository) => Some(repository.history(&pack, &|count| Progress::new("reading commits", count, output))?),
        None => None,
    };
    let mut reports = Vec::new();
    for locale in chosen {
        let files = pack.read(locale)?;
        let target = files.parse();
        refuse_broken(&target, output)?;
        let told = history.as_ref().map(|(history, head, _)| history.told(*head, &source, &target));
        let (ledger, report) = adopt(&pack, &source, &target, told.unwrap_or_default());
        if !arguments.dry_run {
            LedgerFile::of(&pack, &files).replace(&ledger)?;
        }
        reports.push(report);
    }
    print(arguments, &reports, history.map(|(_, _, count)| count), output)?;
    Ok(Outcome::Fine)
}

/// A locale whose files are in another repository has no history in this one.
fn refuse_submodules(pack: &Pack, repository: &Repository, chosen: &[&PackLocale]) -> Result<(), Failure> {
    for locale in std::iter::once(pack.source_locale()).chain(chosen.iter().copied()) {
        if let Some(path) = pack.paths(locale).find(|path| repository.is_elsewhere(pack, path)) {
            return Err(Failure::new(format!(
                "read the history of `{path}`: it is in a submodule or another repository, whose history is not this one's; \
                 adopt without `--from-git`, or only other languages with `--locale`"
            )));
        }
    }
    Ok(())
}

fn adopt(pack: &Pack, source: &Localization<'_>, target: &Localization<'_>, told: Told) -> (fluent_pack::pack::review::Ledger, Report) {
    let mut ledger = target.ledger.clone();
    let mut report = Report {
        locale: target.locale.tag.to_string(),
        recorded: 0,
        kept: 0,
        missing: 0,
        stale: Vec::new(),
        stale_punctuation: Vec::new(),
        from_the_start: told.from_the_start,
    };
    for standing in standings(pack, source, target) {
        let Some(record) = record(&standing, source, target, &told.sources) else {
            report.missing += usize::from(standing.state == State::Missing);
            continue;
        };
        // What was written down for this very text stays, and what people signed stays whatever the text.
        let is_kept = standing.record.is_some_and(|known| known.is_signed() || known.target == record.target);
        let written = record.source;
        if !is_kept && ledger.note(&standing.name, record) {
            report.recorded += 1;
        } else {
            report.kept += 1;
        }
        let now = standing.source.map(|entry| Digest::of(source, &entry));
        let from = if is_kept { standing.record.and_then(|record| record.source) } else { written };
        if let (Some(now), Some(from)) = (now, from)
            && now != from
        {
            let list = if from.has_words_of(&now) { &mut report.stale_punctuation } else { &mut report.stale };
            list.push(standing.name);
        }
    }
    (ledger, report)
}

/// How a translation came about, as far as is known.
fn record(
    standing: &Standing<'_, '_>,
    source: &Localization<'_>,
    target: &Localization<'_>,
    told: &HashMap<String, Digest>,
) -> Option<Record> {
    let (original, translation) = (standing.source?, standing.target?);
    let from = told.get(&standing.name).copied().unwrap_or_else(|| Digest::of(source, &original));
    Some(Record::unsigned(Some(from), Digest::of(target, &translation), standing.method))
}

fn print(arguments: &Arguments, reports: &[Report], commits: Option<usize>, output: &mut Output) -> Result<(), Failure> {
    for report in reports {
        if arguments.format == Format::Json {
            serde_json::to_writer(output.results(), report).map_err(std::io::Error::from)?;
            output.results().write_all(b"\n")?;
        } else {
            output.results().write_all(report.text().as_bytes())?;
        }
    }
    output.flush()?;
    let mut end = String::new();
    match commits {
        Some(count) => end.push_str(&format!("{} of the git history read\n", table::count(count, "commit"))),
        None => end.push_str("every translation counts as made from the source as it is now; `--from-git` looks it up in the history\n"),
    }
    let old: usize = reports.iter().map(|report| report.from_the_start).sum();
    if old > 0 {
        end.push_str(&format!(
            "{old} of the translations are as old as the history itself: whatever went stale before its first commit is not to be seen\n"
        ));
    }
    end.push_str(if arguments.dry_run {
        "nothing was written: this was a dry run\n"
    } else {
        "`fluent-pack status` shows what to do next\n"
    });
    output.summary(&end);
    Ok(())
}

impl Report {
    fn text(&self) -> String {
        let mut text = format!("{}: {} recorded", self.locale, self.recorded);
        for (count, what) in [(self.kept, "kept"), (self.missing, "missing"), (self.stale.len(), "stale")] {
            if count > 0 {
                text.push_str(&format!(", {count} {what}"));
            }
        }
        if !self.stale_punctuation.is_empty() {
            text.push_str(&format!(", {} stale in punctuation only", self.stale_punctuation.len()));
        }
        text.push('\n');
        for (names, what) in [(&self.stale, "stale"), (&self.stale_punctuation, "stale, punctuation only")] {
            for name in names {
                text.push_str(&format!("  {what}: {name}\n"));
            }
        }
        text
    }
}
