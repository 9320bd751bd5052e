//! `check`: find what is wrong in a pack, and say how to mend it.

use std::io::Write as _;

use clap::Args;
use fluent_pack::check;
use fluent_pack::diagnostic::{Diagnostic, Severity};
use rayon::prelude::*;

use super::findings;
use super::json::Finding;
use super::table;
use super::{Failure, Format, Outcome, Output, PackArguments};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    pack: PackArguments,
    /// How findings are printed; json is one object a line
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// The least severity that makes the exit code 1
    #[arg(long, value_enum, default_value_t = FailOn::Error, value_name = "SEVERITY")]
    fail_on: FailOn,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum FailOn {
    Note,
    Warning,
    Error,
}

impl From<FailOn> for Severity {
    fn from(fail_on: FailOn) -> Self {
        match fail_on {
            FailOn::Note => Self::Note,
            FailOn::Warning => Self::Warning,
            FailOn::Error => Self::Error,
        }
    }
}

pub(super) fn run(arguments: &Arguments, output: &mut Output) -> Result<Outcome, Failure> {
    let pack = arguments.pack.open()?;
    let chosen = arguments.pack.chosen(&pack)?;
    let source_files = pack.read(pack.source_locale())?;
    let source = source_files.parse();
    let reports = chosen.par_iter().map(|locale| -> Result<Vec<Diagnostic>, Failure> {
        if locale.tag == source.locale.tag {
            return Ok(check::check(&pack, &source, &source).0.findings);
        }
        let files = pack.read(locale)?;
        Ok(check::check(&pack, &source, &files.parse()).0.findings)
    });
    let mut findings = pack.findings.clone();
    findings.extend(reports.collect::<Result<Vec<_>, _>>()?.into_iter().flatten());
    findings.sort();
    print(&findings, arguments.format, output)?;
    let tally = findings::tally(&findings.iter().collect::<Vec<_>>());
    let locales = table::count(chosen.len(), "locale");
    output.flush()?;
    for sentence in pack.left_out() {
        output.summary(&format!("{sentence}\n"));
    }
    output.summary(&format!("{locales} checked: {tally}\n"));
    let least = Severity::from(arguments.fail_on);
    Ok(if findings.iter().any(|finding| finding.severity >= least) { Outcome::Findings } else { Outcome::Fine })
}

fn print(findings: &[Diagnostic], format: Format, output: &mut Output) -> Result<(), Failure> {
    let results = output.results();
    for finding in findings {
        match format {
            Format::Text => results.write_all(findings::render(finding).as_bytes())?,
            Format::Json => {
                serde_json::to_writer(&mut *results, &Finding::from(finding)).map_err(std::io::Error::from)?;
                results.write_all(b"\n")?;
            }
        }
    }
    Ok(())
}
