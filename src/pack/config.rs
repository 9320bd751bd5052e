//! `pack.toml`: the settings of a pack.
//!
//! Unknown keys are refused, with the key that was probably meant. What a person writes is `RawConfig`; what the rest
//! of the house sees is [`Config`], whose values are valid.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;

use super::rules::{self, Level, RawOverride, RuleLevels};
use super::{Error, PathTemplate, coverage};
use crate::diagnostic::closest;
use crate::locale::LocaleTag;

/// The settings of a pack, valid.
#[derive(Debug, Clone)]
pub struct Config {
    /// Name: `a-z`, `0-9`, `-`; starts every bundle's name.
    pub name: String,
    /// Title for people, in the source language.
    pub title: Option<String>,
    /// Language that is translated from.
    pub source_locale: LocaleTag,
    /// Every locale, the source among them, sorted by tag.
    pub locales: Vec<PackLocale>,
    /// Folders that the settings give another locale than their names say.
    pub aliases: BTreeMap<String, LocaleTag>,
    /// Where the files of a locale are.
    pub paths: Vec<PathTemplate>,
    /// Where the files of the source locale are.
    pub source_paths: Vec<PathTemplate>,
    /// Channels that may be built.
    pub channels: Vec<Channel>,
    /// How the messages of a locale came about, where no ledger says so.
    pub provenance: BTreeMap<LocaleTag, Provenance>,
    /// How target messages came about otherwise.
    pub default_provenance: Provenance,
    /// Locales that app strings may fall back to, in order.
    pub fallback: BTreeMap<LocaleTag, Vec<LocaleTag>>,
    /// Message that explains a glossary name, with `{id}` for the name.
    pub glossary_messages: Option<String>,
    /// Message that gives the language its own name.
    pub language_name: Option<String>,
    /// Text of the `NOTICE` in every bundle.
    pub notice: Option<String>,
    /// How bad the findings of a rule are, where the pack says so.
    pub levels: RuleLevels,
    /// Words that stay as they are in every language, such as names.
    pub do_not_translate: Vec<String>,
    /// The least share of the source's messages that a locale must have, from 0 to 1, where the pack says so.
    pub min_coverage: Option<f64>,
    /// The same for single locales.
    pub min_coverage_by_locale: BTreeMap<LocaleTag, f64>,
}

/// A locale of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackLocale {
    /// Canonical tag.
    pub tag: LocaleTag,
    /// What stands for `{locale}` in paths: the tag as the settings write it.
    pub folder: String,
}

/// Who may get a bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Channel {
    /// Anything, marked as it is.
    Preview,
    /// Chosen readers.
    Pilot,
    /// Everyone.
    Release,
}

impl Channel {
    /// The word, as settings and bundles write it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Preview => "preview",
            Self::Pilot => "pilot",
            Self::Release => "release",
        }
    }
}

impl fmt::Display for Channel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// How a translation came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Provenance {
    /// The source text itself.
    Source,
    /// Translated by a person.
    Human,
    /// Taken from a translation memory.
    Tm,
    /// Translated by a machine and edited by a person.
    MtPostEdited,
    /// Translated by a machine, not reviewed.
    MtRaw,
    /// A pseudo-language, made of the source for trying an app out; see [`LocaleTag::is_pseudo`].
    #[serde(skip)]
    Pseudo,
}

impl Provenance {
    /// Every way, in order.
    pub const ALL: [Self; 6] = [Self::Source, Self::Human, Self::Tm, Self::MtPostEdited, Self::MtRaw, Self::Pseudo];

    /// The way of a word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.as_str() == word)
    }

    /// The word, as settings and manifests write it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Human => "human",
            Self::Tm => "tm",
            Self::MtPostEdited => "mt-post-edited",
            Self::MtRaw => "mt-raw",
            Self::Pseudo => "pseudo",
        }
    }

    /// What it means, for people; says nothing of who has reviewed it since.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Source => "source text",
            Self::Human => "translated by a person",
            Self::Tm => "from a translation memory",
            Self::MtPostEdited => "machine translated and edited",
            Self::MtRaw => "machine translated",
            Self::Pseudo => "made of the source for trying an app out, no translation",
        }
    }
}

impl Config {
    /// How the messages of a locale came about.
    #[must_use]
    pub fn provenance_of(&self, locale: &LocaleTag) -> Provenance {
        if locale.is_pseudo() {
            return Provenance::Pseudo;
        }
        let default = if *locale == self.source_locale { Provenance::Source } else { self.default_provenance };
        self.provenance.get(locale).copied().unwrap_or(default)
    }

    /// The least share of the source's messages that a locale must have, from 0 to 1, where the pack says so.
    #[must_use]
    pub fn min_coverage_of(&self, locale: &LocaleTag) -> Option<f64> {
        self.min_coverage_by_locale.get(locale).copied().or(self.min_coverage)
    }
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct RawConfig {
    name: String,
    title: Option<String>,
    source_locale: String,
    locales: Vec<String>,
    paths: Option<Vec<String>>,
    source_paths: Option<Vec<String>>,
    channels: Option<Vec<Channel>>,
    glossary_messages: Option<String>,
    language_name: Option<String>,
    notice: Option<String>,
    #[serde(default)]
    alias: BTreeMap<String, String>,
    #[serde(default)]
    provenance: BTreeMap<String, Provenance>,
    #[serde(default)]
    fallback: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    do_not_translate: Vec<String>,
    min_coverage: Option<f64>,
    #[serde(default)]
    rules: BTreeMap<String, Level>,
    #[serde(default, rename = "override")]
    overrides: Vec<RawOverride>,
}

const DEFAULT_PATHS: &str = "{locale}/**/*.ftl";

/// Reads `pack.toml`; `place` names it in errors.
pub(super) fn parse(place: &str, text: &str) -> Result<Config, Error> {
    let raw: RawConfig = from_toml(place, text)?;
    let invalid = |message: String| Error::settings(place, message);
    check_name(&raw.name).map_err(invalid)?;
    let locales = locales(&raw).map_err(invalid)?;
    let source_locale = locales
        .iter()
        .find(|locale| locale.folder == raw.source_locale || locale.tag.as_str() == raw.source_locale)
        .map(|locale| locale.tag.clone())
        .ok_or_else(|| invalid(format!("`source-locale` is `{}`, which is not among `locales`; add it there", raw.source_locale)))?;
    let paths = templates(raw.paths.as_deref().unwrap_or(&[DEFAULT_PATHS.to_owned()])).map_err(invalid)?;
    if !paths.iter().all(PathTemplate::has_locale) {
        return Err(invalid("every one of `paths` needs `{locale}` in it".to_owned()));
    }
    let source_paths = raw.source_paths.as_deref().map(templates).transpose().map_err(invalid)?.unwrap_or_else(|| paths.clone());
    let aliases = locales.iter().filter(|locale| raw.alias.contains_key(&locale.folder));
    let aliases = aliases.map(|locale| (locale.folder.clone(), locale.tag.clone())).collect();
    let lookup = |tag: &str| {
        let found = locales.iter().find(|locale| locale.folder == tag || locale.tag.as_str() == tag);
        found
            .map(|locale| locale.tag.clone())
            .ok_or_else(|| invalid(format!("`{tag}` is used but is not among `locales`; add it there, or delete it here")))
    };
    let mut provenance = BTreeMap::new();
    for (tag, value) in &raw.provenance {
        if tag != "default" {
            provenance.insert(lookup(tag)?, *value);
        }
    }
    Ok(Config {
        fallback: fallback(place, &raw, lookup)?,
        levels: rules::levels(&raw.rules, &raw.overrides, lookup, invalid)?,
        do_not_translate: raw.do_not_translate,
        min_coverage: raw.min_coverage.map(coverage::share).transpose().map_err(invalid)?,
        min_coverage_by_locale: coverage::by_locale(&raw.overrides, lookup, invalid)?,
        default_provenance: raw.provenance.get("default").copied().unwrap_or(Provenance::Human),
        channels: raw.channels.unwrap_or_else(|| vec![Channel::Preview]),
        name: raw.name,
        title: raw.title,
        source_locale,
        locales,
        aliases,
        paths,
        source_paths,
        provenance,
        glossary_messages: raw.glossary_messages,
        language_name: raw.language_name,
        notice: raw.notice,
    })
}

/// The settings of a pack that has no `pack.toml`.
pub(super) fn without_file(
    name: String,
    source_locale: &LocaleTag,
    mut locales: Vec<PackLocale>,
    paths: Vec<PathTemplate>,
    source_paths: Vec<PathTemplate>,
) -> Config {
    locales.sort_by(|a, b| a.tag.cmp(&b.tag));
    Config {
        name,
        title: None,
        source_locale: source_locale.clone(),
        locales,
        aliases: BTreeMap::new(),
        paths,
        source_paths,
        channels: vec![Channel::Preview],
        provenance: BTreeMap::new(),
        default_provenance: Provenance::Human,
        fallback: BTreeMap::new(),
        glossary_messages: None,
        language_name: None,
        notice: None,
        levels: RuleLevels::default(),
        do_not_translate: Vec::new(),
        min_coverage: None,
        min_coverage_by_locale: BTreeMap::new(),
    }
}

fn check_name(name: &str) -> Result<(), String> {
    let good = name.len() <= 64
        && name.starts_with(|first: char| first.is_ascii_lowercase() || first.is_ascii_digit())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if good { Ok(()) } else { Err(format!("`name` is `{}`; use a-z, 0-9 and `-`, at most 64, not `-` first", name.escape_debug())) }
}

fn locales(raw: &RawConfig) -> Result<Vec<PackLocale>, String> {
    let mut locales = Vec::new();
    for folder in &raw.locales {
        let text = raw.alias.get(folder).unwrap_or(folder);
        let tag = LocaleTag::parse(text).map_err(|error| match LocaleTag::parse(&text.replace('_', "-")) {
            Ok(meant) => format!(
                "`{text}` is not a language tag; write `{meant}`, or keep the folder's name and write `{text} = \"{meant}\"` under `[alias]`"
            ),
            Err(_) => format!("cannot {error}"),
        })?;
        locales.push(PackLocale { tag, folder: folder.clone() });
    }
    if let Some(unused) = raw.alias.keys().find(|key| !raw.locales.contains(key)) {
        return Err(format!("`alias` has `{unused}`, which is not among `locales`"));
    }
    sort(&mut locales)?;
    if let Some(bad) = locales.iter().find(|locale| locale.folder.contains(['/', '\\'])) {
        return Err(format!("`{}` cannot be a locale's folder", bad.folder));
    }
    Ok(locales)
}

/// Sorts locales by tag; refuses two names for one.
pub(super) fn sort(locales: &mut [PackLocale]) -> Result<(), String> {
    locales.sort_by(|a, b| a.tag.cmp(&b.tag));
    match locales.windows(2).find(|pair| pair[0].tag == pair[1].tag) {
        Some(pair) if pair[0].folder == pair[1].folder => Err(format!("`{}` is listed twice in `locales`; keep one", pair[0].folder)),
        Some(pair) => Err(format!("`{}` and `{}` are the same locale, `{}`; keep one", pair[0].folder, pair[1].folder, pair[0].tag)),
        None => Ok(()),
    }
}

fn templates(paths: &[String]) -> Result<Vec<PathTemplate>, String> {
    if paths.is_empty() {
        return Err("the list of paths is empty".to_owned());
    }
    paths.iter().map(|path| PathTemplate::parse(path)).collect()
}

fn fallback(
    place: &str,
    raw: &RawConfig,
    lookup: impl Fn(&str) -> Result<LocaleTag, Error>,
) -> Result<BTreeMap<LocaleTag, Vec<LocaleTag>>, Error> {
    let mut fallback = BTreeMap::new();
    for (from, to) in &raw.fallback {
        let from_tag =
            LocaleTag::parse(from).map_err(|error| Error::settings(format!("`fallback` in {place}"), format!("cannot {error}")))?;
        let targets: Vec<LocaleTag> = to.iter().map(|tag| lookup(tag)).collect::<Result<_, _>>()?;
        if let Some(other) = targets.iter().find(|target| target.script() != from_tag.script()) {
            return Err(Error::settings(
                format!("`fallback` in {place}"),
                format!(
                    "`{from}` is written in {} and `{other}` in {}; a fallback never changes the script",
                    from_tag.script(),
                    other.script()
                ),
            ));
        }
        fallback.insert(from_tag, targets);
    }
    Ok(fallback)
}

/// Reads TOML into a type that refuses unknown keys; errors name the line and the key that was probably meant.
pub(super) fn from_toml<T: serde::de::DeserializeOwned>(place: &str, text: &str) -> Result<T, Error> {
    toml::from_str(text).map_err(|error| {
        let line = error.span().map_or(1, |span| 1 + text[..span.start.min(text.len())].matches('\n').count());
        Error::settings(format!("{place}, line {line}"), plain(error.message()))
    })
}

/// Serde's words for a wrong key or value, in ours.
pub(super) fn plain(message: &str) -> String {
    if let Some(key) = message.strip_prefix("missing field ") {
        return format!("the key {key} is missing");
    }
    if let Some((found, wanted)) = message.strip_prefix("invalid type: ").and_then(|rest| rest.split_once(", expected ")) {
        let wanted = match wanted {
            "a sequence" => "a list such as [\"en\", \"es\"]",
            "a map" => "a table of keys",
            "a string" => "a text in quotes",
            other => other,
        };
        return format!("{wanted} is expected here, not the {found}");
    }
    let mut quoted = message.split('`').skip(1).step_by(2);
    let (Some(found), known) = (quoted.next(), quoted.collect::<Vec<_>>()) else {
        return message.to_owned();
    };
    let unknown = message.starts_with("unknown field") || message.starts_with("unknown variant");
    if !unknown {
        return message.to_owned();
    }
    let what = if message.starts_with("unknown field") { "key" } else { "word" };
    match closest(found, known.iter().copied()) {
        Some(meant) => format!("unknown {what} `{found}`; did you mean `{meant}`?"),
        None => format!("unknown {what} `{found}`; known are {}", known.iter().map(|k| format!("`{k}`")).collect::<Vec<_>>().join(", ")),
    }
}
