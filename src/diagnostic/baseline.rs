//! A baseline: findings that are known, so that a check tells only what is new. Text in, text out; no I/O.
//!
//! A finding is known by what it says and about which text, never by its line: code, locale, file, id, and a digest of
//! the lines that show it. One JSON object a line, sorted, so that a baseline reads and merges like any text.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{Diagnostic, Rule, Severity};

/// What a finding is known by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fingerprint {
    /// Locale that it is about.
    pub locale: Option<String>,
    /// File that it is about, below the pack.
    pub file: Option<String>,
    /// Code of the rule.
    pub code: String,
    /// Message, term or document that it is about.
    pub id: Option<String>,
    /// Digest of the lines that show it, 16 hex digits in lower case; none where it has no place.
    pub text: Option<String>,
}

impl Fingerprint {
    /// The fingerprint of a finding; `below` gives a file's path below the pack.
    #[must_use]
    pub fn of(finding: &Diagnostic, below: impl Fn(&str) -> String) -> Self {
        let text = finding.place.as_ref().map(|place| digest(place.excerpt.trim()));
        let owned = |text: &str| text.to_owned();
        Self {
            locale: finding.locale.as_deref().map(owned),
            file: finding.file.as_deref().map(below),
            code: finding.code.to_owned(),
            id: finding.id.clone(),
            text,
        }
    }

    /// One for every entry that a rolled-up finding stands for, so that each stays known while others come and go.
    fn each(finding: &Diagnostic, below: impl Fn(&str) -> String) -> Vec<Self> {
        let own = Self::of(finding, below);
        if finding.entries.is_empty() {
            return vec![own];
        }
        finding.entries.iter().map(|entry| Self { id: Some(entry.clone()), ..own.clone() }).collect()
    }

    /// What stands for it where only a short text fits: 16 hex digits in lower case.
    #[must_use]
    pub fn digest(&self) -> String {
        let part = |part: &Option<String>| part.clone().unwrap_or_default();
        digest(&[part(&self.locale), part(&self.file), self.code.clone(), part(&self.id), part(&self.text)].join("\n"))
    }
}

fn digest(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// Known findings, and how often each is there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Baseline {
    known: BTreeMap<Fingerprint, usize>,
}

/// Which line of a baseline cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaselineError {
    /// The line, from 1.
    pub line: usize,
}

impl fmt::Display for BaselineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "read line {} of the baseline; `--write-baseline FILE` writes it anew", self.line)
    }
}

impl std::error::Error for BaselineError {}

impl Baseline {
    /// Takes findings as known, but none that can never be hidden.
    #[must_use]
    pub fn of(findings: &[Diagnostic], below: impl Fn(&str) -> String) -> Self {
        let mut known = BTreeMap::new();
        for fingerprint in
            findings.iter().filter(|finding| !cannot_be_hidden(finding)).flat_map(|finding| Fingerprint::each(finding, &below))
        {
            *known.entry(fingerprint).or_insert(0) += 1;
        }
        Self { known }
    }

    /// Reads a baseline. Empty lines are skipped, and the order of the lines does not matter.
    ///
    /// # Errors
    ///
    /// With the first line that is not a fingerprint.
    pub fn parse(text: &str) -> Result<Self, BaselineError> {
        let mut known = BTreeMap::new();
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let fingerprint: Fingerprint = serde_json::from_str(line).map_err(|_| BaselineError { line: number + 1 })?;
            *known.entry(fingerprint).or_insert(0) += 1;
        }
        Ok(Self { known })
    }

    /// How many findings it knows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.known.values().sum()
    }

    /// Whether it knows none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// Takes the known findings out of a list. Gives how many went, and the lines that nothing was found for any more.
    ///
    /// Errors of required rules stay: what they find cannot be built.
    pub fn hide(mut self, findings: &mut Vec<Diagnostic>, below: impl Fn(&str) -> String) -> (usize, Vec<Fingerprint>) {
        let before = findings.len();
        findings.retain(|finding| {
            // What is known is met even where the finding stays for something that is new.
            let new = Fingerprint::each(finding, &below).iter().filter(|fingerprint| !self.meet(fingerprint)).count();
            new > 0 || cannot_be_hidden(finding)
        });
        let stale = self.known.into_iter().flat_map(|(fingerprint, count)| std::iter::repeat_n(fingerprint, count));
        (before - findings.len(), stale.collect())
    }

    fn meet(&mut self, fingerprint: &Fingerprint) -> bool {
        match self.known.get_mut(fingerprint) {
            Some(count) if *count > 0 => {
                *count -= 1;
                true
            }
            _ => false,
        }
    }
}

/// As written to a file: one JSON object a line, sorted.
impl fmt::Display for Baseline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (fingerprint, count) in &self.known {
            let line = serde_json::to_string(fingerprint).map_err(|_| fmt::Error)?;
            for _ in 0..*count {
                writeln!(f, "{line}")?;
            }
        }
        Ok(())
    }
}

fn cannot_be_hidden(finding: &Diagnostic) -> bool {
    finding.severity == Severity::Error && Rule::of(finding.code).is_some_and(|rule| rule.required)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{SourceFile, Span};

    fn below(path: &str) -> String {
        path.to_owned()
    }

    fn dropped(text: &str, id: &str) -> Diagnostic {
        let file = SourceFile::new("es/a.ftl", text.to_owned());
        let at = text.find(id).unwrap();
        Diagnostic::warning("dropped-variable", "gone").at(&file, Span::new(at, at + 1)).about(id)
    }

    #[test]
    fn known_findings_are_hidden_wherever_their_lines_move() {
        let text = Baseline::of(&[dropped("a = b", "a")], below).to_string();
        let mut findings = vec![dropped("new = c\n\na = b", "a"), dropped("new = c\n\na = b", "new")];
        let (hidden, stale) = Baseline::parse(&text).unwrap().hide(&mut findings, below);
        assert_eq!((hidden, stale.len(), findings.len()), (1, 0, 1));
        assert_eq!(findings[0].id.as_deref(), Some("new"));
    }

    #[test]
    fn a_finding_that_is_there_more_often_than_known_is_told() {
        let twice = || vec![dropped("a = b", "a"), dropped("a = b", "a")];
        let mut findings = twice();
        assert_eq!(Baseline::of(&twice()[..1], below).hide(&mut findings, below).0, 1);
    }

    #[test]
    fn entries_of_a_rolled_up_finding_are_known_one_by_one() {
        let missing = |entries: &[&str]| {
            let mut finding = Diagnostic::warning("missing-message", "missing");
            finding.entries = entries.iter().map(|entry| (*entry).to_owned()).collect();
            finding
        };
        let known = Baseline::of(&[missing(&["a", "b"])], below);
        let hide = |entries: &[&str]| {
            let (hidden, stale) = known.clone().hide(&mut vec![missing(entries)], below);
            (hidden, stale.len())
        };
        assert_eq!(hide(&["a", "b"]), (1, 0));
        assert_eq!(hide(&["b"]), (1, 1));
        assert_eq!(hide(&["a", "c"]), (0, 1));
    }

    #[test]
    fn errors_that_cannot_be_built_are_never_hidden() {
        let error = || vec![Diagnostic::error("syntax-error", "wrong")];
        assert!(Baseline::of(&error(), below).is_empty());
        let line = r#"{"locale":null,"file":null,"code":"syntax-error","id":null,"text":null}"#;
        let mut findings = error();
        assert_eq!(Baseline::parse(line).unwrap().hide(&mut findings, below), (0, Vec::new()));
        assert_eq!(findings.len(), 1);
    }

    #[test]
    fn a_line_that_is_no_fingerprint_is_named() {
        assert_eq!(Baseline::parse("\nnothing").unwrap_err().line, 2);
    }
}
