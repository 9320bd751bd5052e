//! `[[filters]]`: which findings about a translation a project does not want, or wants as warnings. Does no I/O.

use regex::{Regex, RegexBuilder};
use serde::Deserialize;

use super::pattern::PathPattern;

/// What becomes of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Action {
    /// It is not told.
    Ignore,
    /// It is at most a warning.
    Warning,
    /// It stays as it is.
    Error,
}

/// A rule: paths, ids and what becomes of the findings about them.
#[derive(Debug)]
pub(super) struct Filter {
    paths: Vec<PathPattern>,
    /// None: the rule is about whole files, missing ones or those that the source does not have.
    keys: Option<Vec<Key>>,
    pub(super) action: Action,
}

#[derive(Debug)]
enum Key {
    Id(String),
    /// Matched at the beginning of the id.
    Pattern(Regex),
}

/// Most bytes that one compiled expression may take.
const MAX_EXPRESSION: usize = 256 * 1024;

impl Filter {
    pub(super) fn new(paths: Vec<PathPattern>, keys: Option<&[String]>, action: Action) -> Result<Self, String> {
        let keys = keys.map(|keys| keys.iter().map(|key| Key::parse(key)).collect::<Result<_, String>>()).transpose()?;
        Ok(Self { paths, keys, action })
    }

    /// Whether the rule is about an entry of a file; about the file itself where there is no id.
    pub(super) fn is_about(&self, path: &str, locale: &str, id: Option<&str>) -> bool {
        let about_id = match (&self.keys, id) {
            (None, None) => true,
            (Some(keys), Some(id)) => keys.iter().any(|key| key.matches(id)),
            _ => false,
        };
        about_id && self.paths.iter().any(|pattern| pattern.captures(path, locale).is_some())
    }
}

impl Key {
    fn parse(key: &str) -> Result<Self, String> {
        let Some(expression) = key.strip_prefix("re:") else { return Ok(Self::Id(key.to_owned())) };
        let built = RegexBuilder::new(&format!("^(?:{expression})")).size_limit(MAX_EXPRESSION).build();
        let told = |error: regex::Error| match error {
            regex::Error::CompiledTooBig(_) => format!("the filter key `{key}` is too big an expression"),
            _ => {
                format!("the filter key `{key}` is not a regular expression that can be read here; look-around and back-references cannot")
            }
        };
        built.map(Self::Pattern).map_err(told)
    }

    fn matches(&self, id: &str) -> bool {
        match self {
            Self::Id(known) => known == id,
            Self::Pattern(expression) => expression.is_match(id),
        }
    }
}
