//! One line a finding, as compilers write them and editors read them.

use std::io::{self, Write};

use super::{View, sentence};
use crate::cli::findings::visible;
use fluent_pack::diagnostic::Diagnostic;

pub(super) fn write(view: View<'_>, out: &mut impl Write) -> io::Result<()> {
    view.survey.findings.iter().try_for_each(|finding| writeln!(out, "{}", line(finding)))
}

/// `path:line:column: severity[code] sentence`; what has no place has no line, what has no file no path.
pub(in crate::cli) fn line(finding: &Diagnostic) -> String {
    let place = match (&finding.place, &finding.file) {
        (Some(place), _) => format!("{}:{}:{}: ", visible(&place.file), place.position.line, place.position.column),
        (None, Some(file)) => format!("{}: ", visible(file)),
        (None, None) => String::new(),
    };
    format!("{place}{}[{}] {}", finding.severity, finding.code, sentence(finding))
}
