//! How a release differs from the one before: lints as data, and the changes that they find.

use std::fmt;

use crate::locale::LocaleTag;

/// What a change does to the version. The gravest one is the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Text of one locale: PATCH of that locale.
    Patch,
    /// Something is there that was not: MINOR of every locale.
    Minor,
    /// An app may break: MAJOR of every locale.
    Major,
    /// No version says this honestly: nothing is released until it is undone or accepted.
    Refused,
}

impl Level {
    /// The word, as shown and as written in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
            Self::Refused => "refused",
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One way in which a release can differ from the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lint {
    /// Stable kebab-case code.
    pub code: &'static str,
    /// What it does to the version.
    pub level: Level,
    /// One sentence without a final dot; `<id>`, `<name>`, `<was>`, `<now>`, `<call>` and `<locale>` stand for what it is
    /// about.
    pub sentence: &'static str,
    /// What an app would see, or the way out; empty where nothing breaks.
    pub witness: &'static str,
}

const fn lint(code: &'static str, level: Level, sentence: &'static str, witness: &'static str) -> Lint {
    Lint { code, level, sentence, witness }
}

const ACCEPT: &str = "give the new text a new id, or say that it is the same message with `--accept-change <id>`";

/// Every lint, sorted by code. A code never changes its meaning.
pub const LINTS: &[Lint] = &[
    lint(
        "asset-added",
        Level::Major,
        "the document `<id>` shows the picture `<name>`",
        "the app that shows `<id>` has no picture `<name>`",
    ),
    lint("attribute-added", Level::Minor, "`<id>.<name>` is new", ""),
    lint("attribute-removed", Level::Major, "`<id>.<name>` is gone", "`<call>` would show `<id>.<name>`"),
    lint("bundle-changed", Level::Patch, "<locale>: settings, outlines or comments changed what is in the bundle", ""),
    lint(
        "coverage-floor-broken",
        Level::Major,
        "<locale> has <now> % of the messages, where the last release had <was> % and the floor is <name> %",
        "readers of <locale> would see another language; translate what is missing, or lower `min-coverage` in pack.toml",
    ),
    lint("deprecated-message-removed", Level::Minor, "`<id>` is gone; the last release called it deprecated", "`<call>` would show `<id>`"),
    lint("deprecation-withdrawn", Level::Minor, "`<id>` is no longer deprecated", ""),
    lint("document-added", Level::Minor, "the document `<id>` is new", ""),
    lint(
        "document-lost",
        Level::Major,
        "<locale> no longer has the whole document `<id>`",
        "`document(\"<id>\")` would find nothing in <locale>; translate <name>",
    ),
    lint("document-removed", Level::Major, "the document `<id>` is gone", "`document(\"<id>\")` would find nothing"),
    lint(
        "document-variable-added",
        Level::Major,
        "the document `<id>` needs `$<name>`",
        "`document(\"<id>\")` would show a text without `$<name>` in its place: the app that calls it gives none",
    ),
    lint("id-reused", Level::Refused, "`<id>` was removed in <was> and is back with another text", ACCEPT),
    lint(
        "kind-changed",
        Level::Major,
        "`$<name>` of `<id>` was <was> and is <now>",
        "`<call>` would get a value of the wrong kind as `$<name>`",
    ),
    lint("kind-relaxed", Level::Minor, "`$<name>` of `<id>` was <was> and may be anything now", ""),
    lint("locale-added", Level::Minor, "<locale> is new", ""),
    lint("locale-behind", Level::Patch, "<locale> was left at <was> and catches up with <now>", ""),
    lint(
        "locale-removed",
        Level::Major,
        "<locale> is no longer in the pack",
        "readers of <locale> would get no update, or another language",
    ),
    lint("meaning-changed", Level::Refused, "`<id>` says something else: its text and the released one are <now> % alike", ACCEPT),
    lint("message-added", Level::Minor, "`<id>` is new", ""),
    lint("message-deprecated", Level::Minor, "`<id>` is deprecated<name>", ""),
    lint("message-removed", Level::Major, "`<id>` is gone", "`<call>` would show `<id>`"),
    lint("section-added", Level::Minor, "the document `<id>` has the new section `<name>`", ""),
    lint(
        "section-removed",
        Level::Major,
        "the section `<name>` of the document `<id>` is gone",
        "a link to `<id>#<name>` would lead nowhere",
    ),
    lint(
        "slot-added",
        Level::Major,
        "the document `<id>` has the new slot `<name>`",
        "the app that shows `<id>` puts nothing into `<name>`",
    ),
    lint(
        "slot-removed",
        Level::Major,
        "the slot `<name>` of the document `<id>` is gone",
        "what the app puts into `<name>` would show nowhere",
    ),
    lint("texts-changed", Level::Patch, "texts of <locale>: <name>", ""),
    lint("value-added", Level::Minor, "`<id>` has a text of its own now", ""),
    lint("value-removed", Level::Major, "`<id>` has only attributes now", "`<call>` would show `<id>`"),
    lint(
        "variable-added",
        Level::Major,
        "`<id>` needs `$<name>`",
        "`<call>` would show `{$<name>}`: the app that calls it gives no `$<name>`",
    ),
    lint("variable-removed", Level::Minor, "`<id>` no longer shows `$<name>`", ""),
];

/// One difference to the release before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Code of its [`Lint`].
    pub code: &'static str,
    /// What it does to the version.
    pub level: Level,
    /// The locale that it is about, where it is about one.
    pub locale: Option<LocaleTag>,
    /// Message, document, or locale that it is about.
    pub id: String,
    /// One sentence without a final dot.
    pub sentence: String,
    /// The call that would break and what it would show, or the way out.
    pub witness: Option<String>,
}

/// What stands for the words in brackets of a lint.
#[derive(Debug, Clone, Default)]
pub(super) struct Words<'a> {
    pub(super) id: &'a str,
    pub(super) name: &'a str,
    pub(super) was: &'a str,
    pub(super) now: &'a str,
    pub(super) call: &'a str,
    pub(super) locale: Option<&'a LocaleTag>,
}

impl Words<'_> {
    /// Fills a sentence in one pass, so that words which hold brackets themselves stay as they are.
    fn fill(&self, template: &str) -> String {
        let mut out = String::new();
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('<') {
            let (word, behind) = after.split_once('>').unwrap_or((after, ""));
            out.push_str(before);
            out.push_str(match word {
                "id" => self.id,
                "name" => self.name,
                "was" => self.was,
                "now" => self.now,
                "call" => self.call,
                "locale" => self.locale.map_or("", LocaleTag::as_str),
                _ => "",
            });
            rest = behind;
        }
        out + rest
    }
}

impl Change {
    pub(super) fn new(code: &'static str, words: &Words<'_>) -> Self {
        let at = LINTS.binary_search_by(|lint| lint.code.cmp(code)).expect("only codes of the table are used");
        let lint = LINTS[at];
        let witness = (!lint.witness.is_empty()).then(|| words.fill(lint.witness));
        Self {
            code: lint.code,
            level: lint.level,
            locale: words.locale.cloned(),
            id: words.id.to_owned(),
            sentence: words.fill(lint.sentence),
            witness,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_sorted_and_unique() {
        assert!(LINTS.is_sorted_by(|a, b| a.code < b.code));
    }

    #[test]
    fn what_breaks_has_a_witness() {
        for lint in LINTS {
            assert_eq!(lint.level < Level::Major && lint.code != "deprecated-message-removed", lint.witness.is_empty(), "{}", lint.code);
        }
    }

    #[test]
    fn sentences_name_only_words_that_are_filled() {
        for text in LINTS.iter().flat_map(|lint| [lint.sentence, lint.witness]) {
            for word in text.split('<').skip(1).map(|rest| rest.split('>').next().unwrap_or_default()) {
                assert!(["id", "name", "was", "now", "call", "locale"].contains(&word), "{text}");
            }
        }
        let words = Words { id: "<name>", name: "x", ..Words::default() };
        assert_eq!(words.fill("`<id>.<name>`"), "`<name>.x`");
    }
}
