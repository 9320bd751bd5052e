//! `[rules]` and `[[override]]` of `pack.toml`: how bad a finding is, by rule, locale and path.
//!
//! The last setting that fits a finding wins. Errors of a required rule stay errors.

use std::collections::BTreeMap;

use globset::{Glob, GlobSet, GlobSetBuilder};
use serde::Deserialize;

use crate::diagnostic::{Diagnostic, RULES, Rule, Severity, closest};
use crate::locale::LocaleTag;

/// How bad the findings of a rule are, or that there are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Not reported.
    Off,
    /// Worth knowing.
    Note,
    /// Probably wrong.
    Warning,
    /// Wrong: the language is not built.
    Error,
}

impl Level {
    fn severity(self) -> Option<Severity> {
        match self {
            Self::Off => None,
            Self::Note => Some(Severity::Note),
            Self::Warning => Some(Severity::Warning),
            Self::Error => Some(Severity::Error),
        }
    }
}

/// The levels that a pack sets.
#[derive(Debug, Clone, Default)]
pub struct RuleLevels {
    sets: Vec<LevelSet>,
}

/// Levels for some locales and paths.
#[derive(Debug, Clone)]
struct LevelSet {
    /// None: every locale.
    locales: Option<Vec<LocaleTag>>,
    /// None: every file, and what is in no file.
    paths: Option<GlobSet>,
    levels: BTreeMap<&'static str, Level>,
}

impl RuleLevels {
    /// Whether the pack sets none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sets.is_empty()
    }

    /// Gives a finding the severity that the pack sets for it; false where the pack does not want it.
    ///
    /// `path` is the finding's file below the pack, with `/`.
    pub fn apply(&self, finding: &mut Diagnostic, path: Option<&str>) -> bool {
        let fits = |set: &&LevelSet| set.fits(finding.locale.as_deref(), path);
        let level = self.sets.iter().rev().filter(fits).find_map(|set| set.levels.get(finding.code));
        let keeps = finding.severity == Severity::Error && Rule::of(finding.code).is_some_and(|rule| rule.required);
        match level.map(|level| level.severity()) {
            Some(_) if keeps => true,
            Some(None) => false,
            Some(Some(severity)) => {
                finding.severity = severity;
                true
            }
            None => true,
        }
    }

    /// Whether the pack makes findings of any rule errors.
    #[must_use]
    pub fn make_errors(&self) -> bool {
        self.sets.iter().any(|set| set.levels.values().any(|level| *level == Level::Error))
    }
}

impl LevelSet {
    fn fits(&self, locale: Option<&str>, path: Option<&str>) -> bool {
        let locale_fits = self.locales.as_ref().is_none_or(|tags| tags.iter().any(|tag| Some(tag.as_str()) == locale));
        locale_fits && self.paths.as_ref().is_none_or(|paths| path.is_some_and(|path| paths.is_match(path)))
    }
}

/// One `[[override]]` as written.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct RawOverride {
    pub(super) locales: Option<Vec<String>>,
    pub(super) paths: Option<Vec<String>>,
    #[serde(default)]
    rules: BTreeMap<String, Level>,
    pub(super) min_coverage: Option<f64>,
}

/// Reads the levels; `lookup` finds a locale of the pack.
pub(super) fn levels(
    general: &BTreeMap<String, Level>,
    overrides: &[RawOverride],
    lookup: impl Fn(&str) -> Result<LocaleTag, super::Error>,
    invalid: impl Fn(String) -> super::Error,
) -> Result<RuleLevels, super::Error> {
    let mut sets = vec![LevelSet { locales: None, paths: None, levels: known(general).map_err(&invalid)? }];
    for raw in overrides {
        let locales = raw.locales.as_ref().map(|tags| tags.iter().map(|tag| lookup(tag)).collect()).transpose()?;
        let paths = raw.paths.as_deref().map(globs).transpose().map_err(&invalid)?;
        sets.push(LevelSet { locales, paths, levels: known(&raw.rules).map_err(&invalid)? });
    }
    sets.retain(|set| !set.levels.is_empty());
    Ok(RuleLevels { sets })
}

fn known(levels: &BTreeMap<String, Level>) -> Result<BTreeMap<&'static str, Level>, String> {
    levels
        .iter()
        .map(|(code, level)| {
            let rule = Rule::of(code).ok_or_else(|| match closest(code, RULES.iter().map(|rule| rule.code)) {
                Some(meant) => format!("there is no rule `{}`; did you mean `{meant}`?", code.escape_debug()),
                None => format!("there is no rule `{}`; `fluent-pack explain` lists them", code.escape_debug()),
            })?;
            if rule.is_fixed() && *level != Level::Error {
                return Err(format!("`{code}` is always an error: what it finds cannot be built; delete the setting"));
            }
            Ok((rule.code, *level))
        })
        .collect()
}

fn globs(paths: &[String]) -> Result<GlobSet, String> {
    let mut set = GlobSetBuilder::new();
    for path in paths {
        set.add(Glob::new(path).map_err(|error| format!("the path `{}` is not a pattern: {error}", path.escape_debug()))?);
    }
    set.build().map_err(|error| error.to_string())
}
