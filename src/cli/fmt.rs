//! `fmt`: Fluent files in canonical form.

use std::io::Write as _;

use clap::Args;
use fluent_pack::diagnostic::Diagnostic;
use fluent_pack::pack::{Edit, Pack, PackLocale};
use fluent_pack::syntax;
use rayon::prelude::*;
use serde::Serialize;

use super::{Failure, Format, Outcome, Output, PackArguments, edits, findings, table};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    pack: PackArguments,
    /// Write nothing; list the files that are not in canonical form, with exit code 1
    #[arg(long)]
    check: bool,
    /// Write nothing; show what would change
    #[arg(long, conflicts_with = "check")]
    diff: bool,
    /// How files are listed; json is one object a line
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// What becomes of a file that is not in canonical form.
enum Formatted {
    Changed(Edit),
    /// It cannot be read whole; the first reason.
    LeftAlone(Box<Diagnostic>),
}

/// A file in `--format json`.
#[derive(Serialize)]
struct Line<'a> {
    file: &'a str,
    /// `changed` or `left-alone`.
    state: &'a str,
    /// Code of the finding that keeps it from being written.
    reason: Option<&'a str>,
}

pub(super) fn run(arguments: &Arguments, output: &mut Output) -> Result<Outcome, Failure> {
    let pack = arguments.pack.open()?;
    let chosen = arguments.pack.chosen(&pack)?;
    let files = chosen.par_iter().map(|locale| format(&pack, locale)).collect::<Result<Vec<_>, _>>()?;
    let files: Vec<Formatted> = files.into_iter().flatten().collect();
    let changes: Vec<Edit> = files.iter().filter_map(Formatted::edit).cloned().collect();
    let left_alone = files.len() - changes.len();
    if !arguments.check && !arguments.diff {
        edits::write(&changes, "format")?;
    }
    for file in &files {
        match (file, arguments.format) {
            (Formatted::Changed(edit), Format::Text) if arguments.diff => output.results().write_all(edits::patch(edit).as_bytes())?,
            (Formatted::Changed(edit), Format::Text) => writeln!(output.results(), "{}", edit.path)?,
            (Formatted::LeftAlone(finding), Format::Text) => output.message(&findings::render(finding)),
            (file, Format::Json) => {
                serde_json::to_writer(output.results(), &Line::of(file)).map_err(std::io::Error::from)?;
                output.results().write_all(b"\n")?;
            }
        }
    }
    output.flush()?;
    let is_dry = arguments.check || arguments.diff;
    output.summary(&summary(changes.len(), left_alone, is_dry));
    Ok(if left_alone > 0 || (is_dry && !changes.is_empty()) { Outcome::Findings } else { Outcome::Fine })
}

fn format(pack: &Pack, locale: &PackLocale) -> Result<Vec<Formatted>, Failure> {
    let sources = pack.read(locale)?;
    let formatted = sources.files.par_iter().filter_map(|file| match syntax::canonical(file) {
        Ok(after) if after == file.text() => None,
        Ok(after) => {
            Some(Formatted::Changed(Edit { path: file.path().to_string(), before: Some(file.text().to_owned()), after: Some(after) }))
        }
        Err(findings) => findings.into_iter().next().map(|finding| Formatted::LeftAlone(Box::new(finding))),
    });
    Ok(formatted.collect())
}

fn summary(changed: usize, left_alone: usize, is_dry: bool) -> String {
    let files = table::count(changed, "file");
    let mut text = match (changed, is_dry) {
        (0, _) if left_alone == 0 => "every file is in canonical form\n".to_owned(),
        (0, _) => String::new(),
        (_, true) => format!("{files} not in canonical form; nothing was written, `fluent-pack fmt` writes\n"),
        (_, false) => format!("{files} written in canonical form\n"),
    };
    if left_alone > 0 {
        text.push_str(&format!(
            "{} left alone, because something in there cannot be read: mend that first\n",
            table::count(left_alone, "file")
        ));
    }
    text
}

impl Formatted {
    fn edit(&self) -> Option<&Edit> {
        match self {
            Self::Changed(edit) => Some(edit),
            Self::LeftAlone(_) => None,
        }
    }
}

impl<'a> Line<'a> {
    fn of(file: &'a Formatted) -> Self {
        match file {
            Formatted::Changed(edit) => Self { file: &edit.path, state: "changed", reason: None },
            Formatted::LeftAlone(finding) => {
                Self { file: finding.file.as_deref().unwrap_or_default(), state: "left-alone", reason: Some(finding.code) }
            }
        }
    }
}
