//! What became of a row of a translators' tool, told to people and machines.

use std::fmt;
use std::io::Write as _;

use fluent_pack::exchange::{Outcome, Refusal, Verdict};
use serde::Serialize;

use super::{Failure, Format, Output};

/// A text in `--format json`.
#[derive(Serialize)]
struct Line<'a> {
    file: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    sheet: Option<&'a str>,
    line: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    locale: Option<&'a str>,
    text: &'a str,
    verdict: &'a str,
    reason: Option<&'a str>,
    message: Option<&'a str>,
    help: Option<&'a str>,
}

/// Says what became of a row.
pub(super) fn tell(format: Format, place: &Place<'_>, outcome: &Outcome, output: &mut Output) -> Result<(), Failure> {
    let (verdict, refusal) = match &outcome.verdict {
        Verdict::Taken => ("taken", None),
        Verdict::Draft => ("draft", None),
        Verdict::Refused(refusal) => ("refused", Some(refusal)),
    };
    if format == Format::Json {
        let line = Line {
            file: place.file,
            sheet: place.sheet,
            line: place.line,
            locale: place.locale,
            text: &outcome.address,
            verdict,
            reason: refusal.map(|refusal| refusal.reason),
            message: refusal.map(|refusal| refusal.message.as_str()),
            help: refusal.map(|refusal| refusal.help.as_str()),
        };
        serde_json::to_writer(output.results(), &line).map_err(std::io::Error::from)?;
        output.results().write_all(b"\n")?;
    } else if let Some(Refusal { reason, message, help }) = refusal {
        let address = if outcome.address.is_empty() { String::new() } else { format!(" {}", outcome.address) };
        output.message(&format!("{place}: refused[{reason}]{address}: {message}\n"));
        if !help.is_empty() {
            output.message(&format!("  help: {help}\n"));
        }
    } else if outcome.verdict == Verdict::Draft {
        output.message(&format!("{place}: draft {}: look at it, its source changed or it is unfinished\n", outcome.address));
    }
    Ok(())
}

/// Where a row stands: "po/ru.po:12", "out/ru.xlsx:plan:12".
pub(super) struct Place<'a> {
    pub(super) file: &'a str,
    pub(super) sheet: Option<&'a str>,
    pub(super) line: u32,
    /// The language of the file, where it is of one.
    pub(super) locale: Option<&'a str>,
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.sheet {
            Some(sheet) => write!(f, "{}:{sheet}:{}", self.file, self.line),
            None => write!(f, "{}:{}", self.file, self.line),
        }
    }
}
