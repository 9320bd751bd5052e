//! The rules: every code that a finding can have, with its family, its usual severity and its page for people.
//!
//! Written once; the checker, the settings, `explain` and the tests read it here. A code never changes its meaning.

use std::fmt;

use super::Severity;

/// A rule: what one code stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Stable kebab-case code.
    pub code: &'static str,
    /// What it looks at.
    pub family: Family,
    /// The severity that its findings usually have. Some are milder or worse in a case; the page says when.
    pub severity: Severity,
    /// Whether its errors stay errors whatever settings and comments say: what they find cannot be built.
    pub required: bool,
    /// Its page, in Markdown: what it finds, why it matters, a wrong and a right example.
    pub page: &'static str,
}

/// What a rule looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// Files and their bytes.
    File,
    /// How entries are written.
    Syntax,
    /// Which entries, values and attributes there are, against the source.
    Shape,
    /// References to messages, terms and attributes.
    Reference,
    /// Variables, functions and their options.
    Variable,
    /// Choices by number.
    Plural,
    /// The words of a text.
    Text,
    /// Tags, links and addresses.
    Markup,
    /// Numbers, negations, terms: what can hurt a reader.
    Safety,
    /// Outlines of documents.
    Document,
    /// How far a translation is, and who looked at it.
    State,
    /// The source text itself.
    Source,
    /// Comments that allow a finding.
    Allowance,
}

impl Family {
    /// The word, as shown.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Syntax => "syntax",
            Self::Shape => "shape",
            Self::Reference => "reference",
            Self::Variable => "variable",
            Self::Plural => "plural",
            Self::Text => "text",
            Self::Markup => "markup",
            Self::Safety => "safety",
            Self::Document => "document",
            Self::State => "state",
            Self::Source => "source",
            Self::Allowance => "allowance",
        }
    }
}

impl fmt::Display for Family {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Rule {
    /// The rule of a code.
    #[must_use]
    pub fn of(code: &str) -> Option<&'static Self> {
        RULES.binary_search_by(|rule| rule.code.cmp(code)).ok().map(|at| &RULES[at])
    }

    /// Whether every finding of it is an error that settings cannot soften.
    #[must_use]
    pub fn is_fixed(&self) -> bool {
        self.required && self.severity == Severity::Error
    }

    /// What it finds, in one paragraph: the first of its page.
    #[must_use]
    pub fn summary(&self) -> &'static str {
        self.page.split("\n\n").nth(1).unwrap_or_default().trim()
    }
}

macro_rules! rules {
    ($(($code:literal, $family:ident, $severity:ident $(, $required:ident)?),)*) => {
        &[$(Rule {
            code: $code,
            family: Family::$family,
            severity: Severity::$severity,
            required: rules!(@required $($required)?),
            page: include_str!(concat!("page/", $code, ".md")),
        }),*]
    };
    (@required required) => { true };
    (@required) => { false };
}

/// Every rule, sorted by code.
pub const RULES: &[Rule] = rules![
    ("added-negation", Safety, Note),
    ("byte-order-mark", File, Warning),
    ("changed-number", Safety, Warning),
    ("changed-option", Variable, Note),
    ("changed-selector", Variable, Warning),
    ("changed-unit", Safety, Warning),
    ("cyclic-reference", Reference, Error, required),
    ("default-not-other", Plural, Warning),
    ("dropped-bound", Safety, Warning),
    ("dropped-choice", Shape, Warning),
    ("dropped-function", Variable, Warning),
    ("dropped-hedge", Safety, Warning),
    ("dropped-in-variant", Variable, Note),
    ("dropped-negation", Safety, Warning),
    ("dropped-reference", Reference, Note),
    ("dropped-variable", Variable, Warning),
    ("duplicate-attribute", Syntax, Error, required),
    ("duplicate-file", File, Error, required),
    ("duplicate-message", Syntax, Error, required),
    ("duplicate-term", Syntax, Error, required),
    ("duplicate-variant", Syntax, Error, required),
    ("expired-allowance", Allowance, Warning),
    ("extra-attribute", Shape, Warning),
    ("extra-message", Shape, Warning),
    ("extra-number", Safety, Note),
    ("extra-term", Shape, Warning),
    ("extra-value", Shape, Warning),
    ("forbidden-glossary-form", Safety, Warning),
    ("impossible-plural", Plural, Warning),
    ("incomplete-document", Document, Warning),
    ("invalid-allowance", Allowance, Warning),
    ("invalid-markup", Markup, Error, required),
    ("invalid-option", Variable, Warning, required),
    ("invalid-utf8", File, Error, required),
    ("lone-carriage-return", File, Error, required),
    ("missing-attribute", Shape, Error),
    ("missing-file", File, Warning),
    ("missing-generic", Document, Error, required),
    ("missing-glossary-form", Safety, Note),
    ("missing-message", Shape, Warning),
    ("missing-number", Safety, Warning),
    ("missing-plural", Plural, Warning),
    ("missing-term", Shape, Warning),
    ("missing-term-argument", Reference, Warning),
    ("missing-value", Shape, Error),
    ("missing-variant", Shape, Warning),
    ("nesting-too-deep", Syntax, Error, required),
    ("no-files", File, Error, required),
    ("no-plural-rules", Plural, Error, required),
    ("null-character", File, Error, required),
    ("number-not-shown", Plural, Warning),
    ("reference-too-deep", Reference, Error, required),
    ("syntax-error", Syntax, Error, required),
    ("too-many-placeables", Variable, Warning),
    ("unbound-allowance", Allowance, Note),
    ("unknown-attribute", Reference, Error, required),
    ("unknown-document-message", Document, Error, required),
    ("unknown-function", Variable, Warning),
    ("unknown-glossary-name", Markup, Error, required),
    ("unknown-message", Reference, Error, required),
    ("unknown-term", Reference, Error, required),
    ("unknown-term-argument", Reference, Warning),
    ("unknown-term-form", Reference, Warning),
    ("unknown-variable", Variable, Error, required),
    ("unknown-variant", Shape, Warning),
    ("unlisted-locale", File, Error),
    ("unreachable-variant", Plural, Warning),
    ("unused-allowance", Allowance, Note),
    ("unused-term", Reference, Note),
    ("windows-line-ends", File, Note),
    ("wrong-type", Variable, Warning),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_sorted_and_their_codes_unique() {
        assert!(RULES.is_sorted_by(|a, b| a.code < b.code));
    }

    #[test]
    fn pages_begin_with_their_code() {
        for rule in RULES {
            assert!(rule.page.starts_with(&format!("# {}\n\n", rule.code)), "{}", rule.code);
        }
    }
}
