//! What a merge leaves in a file where two people changed the same lines.

use memchr::memmem;

use crate::diagnostic::Diagnostic;
use crate::source::{SourceFile, Span};

/// How the marks of a merge begin; each is a line of its own.
const MARKERS: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

/// Every line that is the mark of a merge, in order; none where there is neither a first nor a last one.
#[must_use]
pub fn conflict_markers(text: &str) -> Vec<Span> {
    let begins_or_ends = [MARKERS[0], MARKERS[3]].iter().any(|marker| memmem::find(text.as_bytes(), marker.as_bytes()).is_some());
    if !begins_or_ends {
        return Vec::new();
    }
    let mut markers = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let is_marker = |marker: &str| line.strip_prefix(marker).is_some_and(|rest| rest.trim_end().is_empty() || rest.starts_with(' '));
        if MARKERS.into_iter().any(is_marker) {
            markers.push(Span::new(at, at + line.trim_end().len()));
        }
        at += line.len();
    }
    let starts = |span: &Span| text[span.range()].starts_with(MARKERS[0]) || text[span.range()].starts_with(MARKERS[3]);
    if markers.iter().any(starts) { markers } else { Vec::new() }
}

/// One finding for every conflict, at its first mark.
#[must_use]
pub fn conflict_findings(file: &SourceFile, markers: &[Span], help: &str) -> Vec<Diagnostic> {
    let mut is_open = false;
    let mut findings = Vec::new();
    for span in markers {
        let marker = &file.text()[span.range()];
        if !is_open || marker.starts_with(MARKERS[0]) {
            let message = "a merge left this mark: two people changed the lines below, and nobody has chosen yet";
            findings.push(Diagnostic::error("conflict-marker", message).at(file, *span).help(help));
        }
        is_open = !marker.starts_with(MARKERS[3]);
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_a_merge_are_found_and_rules_of_signs_are_not() {
        let text = "a = A\n<<<<<<< HEAD\r\nb = B\n||||||| base\n=======\nb = C\n>>>>>>> x\n# <<<<<<< no\n";
        assert_eq!(conflict_markers(text).len(), 4);
        assert_eq!(conflict_findings(&SourceFile::new("a.ftl", text.to_owned()), &conflict_markers(text), "").len(), 1);
        for text in ["a = A\n=======\n", "# <<<<<<<\n", "<<<<<<<<<<\n", " <<<<<<< HEAD\n", ""] {
            assert_eq!(conflict_markers(text), [], "{text}");
        }
    }
}
