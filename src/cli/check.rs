//! `check`: find what is wrong in a pack, and say how to mend it.

mod baseline;
mod fix;

use std::path::PathBuf;

use clap::Args;
use fluent_pack::check;
use fluent_pack::diagnostic::{Diagnostic, Severity};
use fluent_pack::pack::Pack;

use super::report::{Form, View, concise};
use super::survey::{Survey, is_missing};
use super::{Failure, Outcome, Output, PackArguments, explain, findings, stats, table};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    pack: PackArguments,
    /// Only findings of this rule; may be given several times
    #[arg(long, value_name = "CODE")]
    rule: Vec<String>,
    /// How findings are printed
    #[arg(long, value_enum, default_value_t = Form::Text)]
    format: Form,
    /// The least severity that makes the exit code 1
    #[arg(long, value_enum, default_value_t = FailOn::Error, value_name = "SEVERITY")]
    fail_on: FailOn,
    /// Fail where a locale has less of the source's messages than this share, from 0 to 1
    #[arg(long, value_parser = share, value_name = "SHARE")]
    min_coverage: Option<f64>,
    /// Hide the findings that this file knows; errors that cannot be built are always shown
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Write what is found to this file, for `--baseline`
    #[arg(long, value_name = "FILE", conflicts_with = "baseline")]
    write_baseline: Option<PathBuf>,
    /// Mend what can be mended without a person, then check
    #[arg(long)]
    fix: bool,
    /// With --fix: show what would change, and write nothing
    #[arg(long, requires = "fix")]
    diff: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum FailOn {
    Note,
    Warning,
    Error,
    Never,
}

impl FailOn {
    fn severity(self) -> Option<Severity> {
        match self {
            Self::Note => Some(Severity::Note),
            Self::Warning => Some(Severity::Warning),
            Self::Error => Some(Severity::Error),
            Self::Never => None,
        }
    }
}

fn share(text: &str) -> Result<f64, String> {
    let share = text.parse().ok().filter(|share| (0.0..=1.0).contains(share));
    share.ok_or_else(|| "it must be a number from 0 to 1, such as 0.95".to_owned())
}

pub(super) fn run(arguments: &Arguments, output: &mut Output) -> Result<Outcome, Failure> {
    let rules = arguments.rule.iter().map(|code| explain::rule(code).map(|rule| rule.code)).collect::<Result<Vec<_>, _>>()?;
    let pack = arguments.pack.open()?;
    let chosen = arguments.pack.chosen(&pack)?;
    let wanted = |finding: &Diagnostic| rules.is_empty() || rules.contains(&finding.code);
    if arguments.fix {
        let mended = check::mend(&pack, &chosen, &wanted)?;
        if arguments.diff {
            return fix::show(&mended, output);
        }
        fix::write(&mended, output)?;
    }
    let mut survey = Survey::of(&pack, &chosen)?;
    survey.findings.retain(wanted);
    if let Some(path) = &arguments.write_baseline {
        baseline::write(path, &pack, &mut survey, output)?;
    } else if let Some(path) = &arguments.baseline {
        baseline::hide(path, &pack, &mut survey, &rules, output)?;
    }
    let view = View { pack: &pack, survey: &survey, fails_on: arguments.fail_on.severity() };
    view.write(arguments.format, output.results())?;
    output.flush()?;
    for sentence in pack.left_out() {
        output.summary(&format!("{sentence}\n"));
    }
    summary(&pack, &survey, arguments.format, output);
    let covered = covered(&survey, arguments.min_coverage, output);
    let fails = view.fails_on.is_some_and(|least| survey.findings.iter().any(|finding| finding.severity >= least));
    Ok(if fails || !covered { Outcome::Findings } else { Outcome::Fine })
}

/// How far every locale is, how much was found, and what to begin with.
fn summary(pack: &Pack, survey: &Survey, form: Form, output: &mut Output) {
    let mut text = String::new();
    if form == Form::Text && (survey.locales.len() > 1 || !pack.documents.is_empty() || !survey.findings.is_empty()) {
        text.push_str(&format!("{}\n", stats::summary(survey)));
    }
    let tally = findings::tally(&survey.findings.iter().collect::<Vec<_>>());
    text.push_str(&format!("{} checked: {tally}\n", table::count(survey.locales.len(), "locale")));
    let first = survey.findings.iter().find(|finding| finding.severity == Severity::Error && !is_missing(finding));
    if let Some(finding) = first.filter(|_| form == Form::Text) {
        text.push_str(&format!("begin with {}\n", concise::line(finding)));
        text.push_str(&format!("`fluent-pack explain {}` says more\n", finding.code));
    }
    output.summary(&text);
}

/// Whether every locale has enough of the source; says which ones do not.
fn covered(survey: &Survey, least: Option<f64>, output: &mut Output) -> bool {
    let Some(least) = least else { return true };
    let below = survey.locales.iter().filter(|locale| locale.coverage.messages.ratio() < least);
    let below: Vec<String> = below
        .map(|locale| {
            let share = locale.coverage.messages;
            format!("{} ({} of {})", locale.locale.tag, share.part, share.whole)
        })
        .collect();
    if !below.is_empty() {
        output.message(&format!("coverage is below {least} in {}\n", below.join(", ")));
    }
    below.is_empty()
}
