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
    ("bidi-override", File, Warning),
    ("broken-entity", Markup, Warning),
    ("broken-ledger", State, Error, required),
    ("byte-order-mark", File, Warning),
    ("changed-attribute", Markup, Warning),
    ("changed-email", Markup, Warning),
    ("changed-link", Markup, Note),
    ("changed-number", Safety, Warning),
    ("changed-option", Variable, Note),
    ("changed-phone", Markup, Warning),
    ("changed-placeholder", Markup, Warning),
    ("changed-selector", Variable, Warning),
    ("changed-unit", Safety, Warning),
    ("conflict-marker", File, Error, required),
    ("control-character", File, Warning),
    ("cyclic-reference", Reference, Error, required),
    ("default-not-other", Plural, Warning),
    ("double-space", Text, Note),
    ("doubled-word", Text, Warning),
    ("dropped-bound", Safety, Warning),
    ("dropped-choice", Shape, Warning),
    ("dropped-function", Variable, Warning),
    ("dropped-hedge", Safety, Warning),
    ("dropped-in-variant", Variable, Note),
    ("dropped-negation", Safety, Warning),
    ("dropped-reference", Reference, Note),
    ("dropped-variable", Variable, Warning),
    ("duplicate-argument", Syntax, Error, required),
    ("duplicate-attribute", Syntax, Error, required),
    ("duplicate-element", Markup, Warning),
    ("duplicate-file", File, Error, required),
    ("duplicate-message", Syntax, Error, required),
    ("duplicate-term", Syntax, Error, required),
    ("duplicate-variant", Syntax, Error, required),
    ("edge-space", Text, Warning),
    ("empty-text", Text, Warning),
    ("end-mark", Text, Note),
    ("expired-allowance", Allowance, Warning),
    ("extra-attribute", Shape, Warning),
    ("extra-file", File, Warning),
    ("extra-message", Shape, Warning),
    ("extra-number", Safety, Note),
    ("extra-tag", Markup, Warning),
    ("extra-term", Shape, Warning),
    ("extra-value", Shape, Warning),
    ("forbidden-glossary-form", Safety, Warning),
    ("foreign-quotes", Text, Note),
    ("hard-coded-term", Source, Note),
    ("id-style", Source, Note),
    ("impossible-plural", Plural, Warning),
    ("incomplete-document", Document, Warning),
    ("inconsistent-translation", Text, Note),
    ("invalid-allowance", Allowance, Warning),
    ("invalid-locale-tag", File, Error, required),
    ("invalid-markup", Markup, Error, required),
    ("invalid-option", Variable, Warning, required),
    ("invalid-utf8", File, Error, required),
    ("invisible-character", File, Warning),
    ("lone-carriage-return", File, Error, required),
    ("low-coverage", State, Warning),
    ("missing-attribute", Shape, Error),
    ("missing-element", Markup, Warning),
    ("missing-file", File, Warning),
    ("missing-generic", Document, Error, required),
    ("missing-glossary-form", Safety, Note),
    ("missing-message", Shape, Warning),
    ("missing-number", Safety, Note),
    ("missing-plural", Plural, Warning),
    ("missing-tag", Markup, Warning),
    ("missing-term", Shape, Warning),
    ("missing-term-argument", Reference, Warning),
    ("missing-value", Shape, Error),
    ("missing-variant", Shape, Warning),
    ("mixed-line-ends", File, Warning),
    ("nesting-too-deep", Syntax, Error, required),
    ("no-files", File, Error, required),
    ("no-plural-rules", Plural, Error, required),
    ("null-character", File, Error, required),
    ("number-not-shown", Plural, Warning),
    ("overdue-review", State, Warning),
    ("reference-too-deep", Reference, Error, required),
    ("replacement-character", File, Error),
    ("source-words", Text, Warning),
    ("space-before-mark", Text, Note),
    ("split-sentence", Source, Note),
    ("straight-quotes", Text, Note),
    ("syntax-error", Syntax, Error, required),
    ("too-many-placeables", Variable, Warning),
    ("unbalanced-bidi", File, Warning),
    ("unbalanced-quotes", Text, Warning),
    ("unbalanced-tag", Markup, Warning),
    ("unbound-allowance", Allowance, Note),
    ("uncanonical-locale-tag", File, Note),
    ("unknown-attribute", Reference, Error, required),
    ("unknown-document-message", Document, Error, required),
    ("unknown-element", Markup, Warning),
    ("unknown-function", Variable, Warning),
    ("unknown-glossary-name", Markup, Error, required),
    ("unknown-message", Reference, Error, required),
    ("unknown-term", Reference, Error, required),
    ("unknown-term-argument", Reference, Warning),
    ("unknown-term-form", Reference, Warning),
    ("unknown-variable", Variable, Error, required),
    ("unknown-variant", Shape, Warning),
    ("unlisted-locale", File, Error),
    ("unmatched-file", File, Warning),
    ("unreachable-variant", Plural, Warning),
    ("unreviewed-text", State, Warning),
    ("untranslated-text", Text, Warning),
    ("untyped-variable", Source, Note),
    ("unused-allowance", Allowance, Note),
    ("unused-term", Reference, Note),
    ("unusual-length", Text, Note),
    ("windows-line-ends", File, Note),
    ("wrong-characters", Text, Warning),
    ("wrong-digits", Text, Warning),
    ("wrong-script", Text, Warning),
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
