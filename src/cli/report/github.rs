//! Workflow commands of GitHub Actions, which become annotations beside the lines.
//!
//! A step shows ten annotations of each kind, so the worst ten are written as such; the rest are plain lines of the log.

use std::io::{self, Write};

use fluent_pack::diagnostic::{Diagnostic, Severity};

use super::{View, concise, end, sentence, worst_first};

/// Annotations of each kind that a step shows.
const SHOWN: usize = 10;

pub(super) fn write(view: View<'_>, out: &mut impl Write) -> io::Result<()> {
    let mut written = [0_usize; 3];
    for finding in worst_first(&view.survey.findings) {
        let of_kind = &mut written[finding.severity as usize];
        *of_kind += 1;
        if *of_kind <= SHOWN {
            writeln!(out, "{}", annotation(finding))?;
        } else {
            // A line that begins with `::` would be a command.
            writeln!(out, "  {}", concise::line(finding))?;
        }
    }
    Ok(())
}

fn annotation(finding: &Diagnostic) -> String {
    let kind = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let mut properties = Vec::new();
    if let Some(file) = &finding.file {
        properties.push(format!("file={}", property(file)));
    }
    if let Some(place) = &finding.place {
        let (end_line, end_column) = end(place);
        let (line, column) = (place.position.line, place.position.column);
        properties.push(format!("line={line},endLine={end_line},col={column}"));
        // Columns of more than one line are refused.
        if end_line == line {
            properties.push(format!("endColumn={}", end_column.max(column + 1) - 1));
        }
    }
    properties.push(format!("title={}", property(finding.code)));
    let help = finding.help.as_ref().map(|help| format!("\n{help}")).unwrap_or_default();
    format!("::{kind} {}::{}", properties.join(","), data(&format!("{}{help}", sentence(finding))))
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
