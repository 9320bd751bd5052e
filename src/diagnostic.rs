//! Findings: what is wrong with the content, where, in plain words, and how to mend it.
//!
//! A finding is a value. It is collected, sorted and shown; it is never an error of the tool.

mod baseline;
mod fix;
mod rule;

use std::cmp::Ordering;
use std::fmt;
use std::sync::Arc;

pub use baseline::{Baseline, BaselineError, Fingerprint};
pub use fix::{Fix, misspelt};
pub use rule::{Family, RULES, Rule};

use crate::source::{Position, SourceFile, Span};

/// How bad a finding is. The worst one is the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; nothing need be done.
    Note,
    /// Probably wrong; a person should look.
    Warning,
    /// Wrong: a reader would see broken text. The language is not built.
    Error,
}

impl Severity {
    /// The word, as shown and as written in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A place in a file, with the lines that show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Path as shown to people.
    pub file: Arc<str>,
    /// Bytes in the decoded text.
    pub span: Span,
    /// Where the span starts.
    pub position: Position,
    /// The lines that the span touches, shortened where they are many or long.
    pub excerpt: String,
    /// The span within `excerpt`.
    pub excerpt_span: Span,
}

/// Most lines that an excerpt keeps.
const EXCERPT_LINES: usize = 4;
/// Most bytes of one line before and after the span that an excerpt keeps.
const EXCERPT_MARGIN: usize = 400;

impl Place {
    /// The place of a span of a file.
    #[must_use]
    pub fn new(file: &SourceFile, span: Span) -> Self {
        let text = file.text();
        let lines = file.lines_around(span, EXCERPT_LINES).range();
        let from = floor_boundary(text, lines.start.max((span.start as usize).saturating_sub(EXCERPT_MARGIN)));
        let span_end = (span.end as usize).min(lines.end).max(from);
        let to = floor_boundary(text, lines.end.min(span_end.saturating_add(EXCERPT_MARGIN)));
        let excerpt = text.get(from..to).unwrap_or_default().to_owned();
        let within = |offset: usize| offset.saturating_sub(from).min(excerpt.len());
        let excerpt_span = Span::new(within(span.start as usize), within(span_end));
        Self { file: file.path().clone(), span, position: file.position(span.start), excerpt, excerpt_span }
    }
}

fn floor_boundary(text: &str, offset: usize) -> usize {
    text.floor_char_boundary(offset)
}

/// A second place that explains a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// Where.
    pub place: Place,
    /// What is to be seen there.
    pub message: String,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable kebab-case code of the rule.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// Locale that it is about.
    pub locale: Option<Arc<str>>,
    /// File that it is about; also where `place` is none (a missing file).
    pub file: Option<Arc<str>>,
    /// Message, term (`-id`) or document that it is about.
    pub id: Option<String>,
    /// Where it is.
    pub place: Option<Place>,
    /// One plain sentence, without a final dot.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// Other places that explain it, such as the source's.
    pub related: Vec<Related>,
    /// How many entries it stands for; more than 1 where missing ones are rolled up.
    pub count: usize,
    /// The ids of the entries that it stands for, where it is rolled up.
    pub entries: Vec<String>,
    /// What would mend it, where that is safe to do without a person.
    pub fix: Option<Fix>,
}

impl Diagnostic {
    /// A finding without a place yet.
    #[must_use]
    pub fn new(code: &'static str, severity: Severity, message: impl Into<String>) -> Self {
        debug_assert!(Rule::of(code).is_some(), "`{code}` is not in `RULES`");
        let message = message.into();
        Self {
            code,
            severity,
            locale: None,
            file: None,
            id: None,
            place: None,
            message,
            help: None,
            related: Vec::new(),
            count: 1,
            entries: Vec::new(),
            fix: None,
        }
    }

    /// An error.
    #[must_use]
    pub fn error(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Error, message)
    }

    /// A warning.
    #[must_use]
    pub fn warning(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Warning, message)
    }

    /// A note.
    #[must_use]
    pub fn note(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Note, message)
    }

    /// Sets the place.
    #[must_use]
    pub fn at(mut self, file: &SourceFile, span: Span) -> Self {
        self.file = Some(file.path().clone());
        self.place = Some(Place::new(file, span));
        self
    }

    /// Sets the file, without a place in it.
    #[must_use]
    pub fn in_file(mut self, path: Arc<str>) -> Self {
        self.file = Some(path);
        self
    }

    /// Sets the message, term or document that it is about.
    #[must_use]
    pub fn about(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets what to do about it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds a second place.
    #[must_use]
    pub fn see(mut self, file: &SourceFile, span: Span, message: impl Into<String>) -> Self {
        self.related.push(Related { place: Place::new(file, span), message: message.into() });
        self
    }

    fn sort_key(&self) -> (Option<&str>, Option<&str>, u32, &'static str, Option<&str>, &str) {
        let start = self.place.as_ref().map_or(0, |place| place.span.start);
        (self.locale.as_deref(), self.file.as_deref(), start, self.code, self.id.as_deref(), &self.message)
    }
}

impl PartialOrd for Diagnostic {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Diagnostic {
    fn cmp(&self, other: &Self) -> Ordering {
        self.sort_key().cmp(&other.sort_key())
    }
}

/// The candidate that looks most like a word, if one looks like it at all; for "did you mean".
#[must_use]
pub fn closest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let scored = candidates.map(|candidate| (strsim::jaro_winkler(word, candidate), candidate));
    scored.filter(|(score, _)| *score > 0.8).max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1))).map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn excerpts_of_long_lines_stay_small_and_keep_the_span() {
        let text = format!("a = {}X{}", "ä".repeat(5_000), "ö".repeat(5_000));
        let at = text.find('X').unwrap();
        let file = SourceFile::new("a.ftl", text);
        let place = Place::new(&file, Span::new(at, at + 1));
        assert!(place.excerpt.len() < 1_000);
        assert_eq!(&place.excerpt[place.excerpt_span.range()], "X");
    }

    #[test]
    fn a_span_past_the_end_is_shown_at_the_end() {
        let file = SourceFile::new("a.ftl", "a = {".to_owned());
        let place = Place::new(&file, Span::new(5, 6));
        assert_eq!((place.excerpt.as_str(), place.excerpt_span), ("a = {", Span::new(5, 5)));
    }
}
