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

/// Every conflict whose two sides are there: from its first mark to the end of its last, in order.
///
/// Where a conflict cuts into an entry, the whole of that entry belongs to it. A mark that was left over has no sides.
#[must_use]
pub fn conflicts(text: &str) -> Vec<Span> {
    let markers = conflict_markers(text);
    let is = |span: &Span, marker: &str| text[span.range()].starts_with(marker);
    let mut found = Vec::new();
    let mut begin = None;
    for (at, span) in markers.iter().enumerate() {
        if is(span, MARKERS[0]) {
            begin = Some(at);
        } else if let Some(first) = begin.filter(|_| is(span, MARKERS[3])) {
            let marks = &markers[first..=at];
            if marks.iter().any(|mark| is(mark, MARKERS[2])) {
                found.push(whole(text, marks));
            }
            begin = None;
        }
    }
    found
}

/// From the first to the last mark of a conflict, with the entry that it begins in and the one that it ends in.
fn whole(text: &str, marks: &[Span]) -> Span {
    let (first, last) = (marks[0].start as usize, marks[marks.len() - 1].end as usize);
    let below = |mark: &Span| text[mark.range().end..].split_inclusive('\n').skip(1);
    let goes_on = |mark: &Span| below(mark).find(|line| !line.trim().is_empty()).is_some_and(is_within_entry);
    let mut start = first;
    if marks[..marks.len() - 1].iter().any(goes_on) {
        for line in text[..first].split_inclusive('\n').rev().take_while(|line| !is_mark(line)) {
            start -= line.len();
            if !line.trim().is_empty() && !is_within_entry(line) {
                break;
            }
        }
    }
    let mut end = last;
    let mut at = last + text[last..].split_inclusive('\n').next().map_or(0, str::len);
    for line in below(&marks[marks.len() - 1]) {
        at += line.len();
        match (line.trim().is_empty(), is_within_entry(line)) {
            (true, _) => {}
            (false, true) => end = at,
            (false, false) => break,
        }
    }
    Span::new(start, end)
}

/// Whether a line that is not blank goes on with the entry above it: names and comments begin at the left margin.
fn is_within_entry(line: &str) -> bool {
    !is_mark(line) && !line.starts_with(|first: char| first.is_ascii_alphabetic() || first == '-' || first == '#')
}

/// Whether a line begins as the mark of a merge.
fn is_mark(line: &str) -> bool {
    MARKERS.into_iter().any(|marker| line.starts_with(marker))
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

    #[test]
    fn a_conflict_has_two_sides_and_the_entry_that_it_cuts() {
        let found = |text: &'static str| conflicts(text).iter().map(|span| &text[span.range()]).collect::<Vec<_>>();
        assert_eq!(found("a = A\n<<<<<<< x\nb = B\n=======\n\n>>>>>>> y\nc = C\n    more\n"), ["<<<<<<< x\nb = B\n=======\n\n>>>>>>> y"]);
        // A first mark that was left over, and one without its line between.
        assert_eq!(found("<<<<<<< x\na = A\n<<<<<<< x\n=======\n>>>>>>>\nb = B\n>>>>>>> y\n"), ["<<<<<<< x\n=======\n>>>>>>>"]);
        for text in
            ["<<<<<<< x\na = A\n", "<<<<<<< x\n=======\n", "=======\n>>>>>>> y\n", "<<<<<<< x\na = A\n>>>>>>> y\n", ">>>>>>>", "<<<<<<<"]
        {
            assert_eq!(found(text), [""; 0], "{text}");
        }
        let inside = "b = { $n ->\n\n<<<<<<< x\n=======\n[one] B\n>>>>>>> y\n   *[other] C\n\n}\n";
        assert_eq!(conflicts(&format!("a = A\n{inside}c = C\n")), [Span::new(6, 6 + inside.len())]);
        let two = "a =\n<<<<<<< x\n    A\n=======\n>>>>>>> y\n<<<<<<< x\n    B\n=======\n>>>>>>> y";
        assert_eq!(conflicts(two).len(), 2);
    }
}
