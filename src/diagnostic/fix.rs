//! Fixes put into a text: pure, no I/O.
//!
//! Edits never overlap: of two fixes that touch the same piece the first one is taken, and the other waits for its turn.

use super::Diagnostic;
use crate::source::Span;

/// Edits of the file of a finding that mend it and change nothing that a reader sees otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What it does, as in "write the variable's name as in the source".
    pub title: String,
    /// Pieces of the decoded text and what to put in their place, sorted, not overlapping.
    pub edits: Vec<(Span, String)>,
}

impl Fix {
    /// Puts fixes into a text. Gives the new text, and the positions of the fixes that are in it.
    ///
    /// A fix goes in whole or not at all: one that overlaps another before it, or that does not fit the text, is left out.
    ///
    /// ```
    /// use fluent_pack::diagnostic::Fix;
    /// use fluent_pack::source::Span;
    /// let fix = |start, end, text: &str| Fix { title: String::new(), edits: vec![(Span::new(start, end), text.to_owned())] };
    /// let (text, applied) = Fix::apply_all("ab", &[&fix(0, 1, "x"), &fix(0, 2, "y"), &fix(2, 2, "z")]);
    /// assert_eq!((text.as_str(), applied), ("xbz", vec![0, 2]));
    /// ```
    #[must_use]
    pub fn apply_all(text: &str, fixes: &[&Self]) -> (String, Vec<usize>) {
        let mut taken: Vec<(Span, &str)> = Vec::new();
        let mut applied = Vec::new();
        for (number, fix) in fixes.iter().enumerate() {
            let fits =
                |(span, _): &(Span, String)| text.get(span.range()).is_some() && !taken.iter().any(|(other, _)| touch(*other, *span));
            if fix.edits.iter().all(fits) {
                taken.extend(fix.edits.iter().map(|(span, new)| (*span, new.as_str())));
                applied.push(number);
            }
        }
        taken.sort_by_key(|(span, _)| (span.start, span.end));
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        for (span, new) in taken {
            out.push_str(&text[at..span.start as usize]);
            out.push_str(new);
            at = span.end as usize;
        }
        out.push_str(&text[at..]);
        (out, applied)
    }
}

/// Whether two pieces share a byte, or two insertions a place.
fn touch(a: Span, b: Span) -> bool {
    (a.start < b.end && b.start < a.end) || a == b
}

impl Diagnostic {
    /// Sets what would mend it: one edit of its file.
    #[must_use]
    pub fn fix(self, title: impl Into<String>, span: Span, text: impl Into<String>) -> Self {
        self.fixes(title, vec![(span, text.into())])
    }

    /// Sets what would mend it: several edits of its file, sorted, not overlapping.
    #[must_use]
    pub fn fixes(mut self, title: impl Into<String>, edits: Vec<(Span, String)>) -> Self {
        self.fix = Some(Fix { title: title.into(), edits });
        self
    }
}

/// The one candidate that a word is a slip of the keyboard away from; none where two are, or where digits differ.
///
/// Stricter than [`closest`](super::closest): what it gives may be written without asking a person.
#[must_use]
pub fn misspelt<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let slips = match word.chars().count() {
        0..4 => return None,
        4..8 => 1,
        _ => 2,
    };
    let is_near = |candidate: &&str| strsim::osa_distance(word, candidate) <= slips && digits(word) == digits(candidate);
    let mut near = candidates.filter(is_near);
    let first = near.next()?;
    near.all(|other| other == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_is_misspelt_and_a_choice_is_not() {
        let known = ["nights", "levels", "level", "step-1", "step-2"];
        let meant = |word| misspelt(word, known.into_iter());
        assert_eq!(meant("nigths"), Some("nights"));
        assert_eq!(meant("levelss"), Some("levels"));
        assert_eq!(meant("levelz"), None);
        assert_eq!(meant("step-3"), None);
        assert_eq!(meant("noches"), None);
        assert_eq!(misspelt("ab", ["abc"].into_iter()), None);
    }
}
