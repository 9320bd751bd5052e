//! `glossary.toml`: the words that each language uses for a term, and the words that it must not use.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Config, Error, config};
use crate::locale::LocaleTag;

/// Approved and forbidden forms a term and locale.
#[derive(Debug, Clone)]
pub struct Glossary {
    /// Review state of the whole file, such as `proposed`.
    pub status: String,
    /// Terms by id, then forms by locale.
    pub terms: BTreeMap<String, BTreeMap<LocaleTag, Forms>>,
}

/// The forms of a term in one locale.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Forms {
    /// Dictionary forms to use.
    pub approved: Vec<String>,
    /// Forms that mislead.
    #[serde(default)]
    pub forbidden: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawGlossary {
    status: String,
    #[serde(default)]
    term: BTreeMap<String, BTreeMap<String, Forms>>,
}

pub(super) fn parse(place: &str, text: &str, config: &Config) -> Result<Glossary, Error> {
    let raw: RawGlossary = config::from_toml(place, text)?;
    let mut terms = BTreeMap::new();
    for (id, forms) in raw.term {
        let mut by_locale = BTreeMap::new();
        for (tag, forms) in forms {
            let known = config.locales.iter().find(|locale| locale.tag.as_str() == tag);
            let locale = known
                .ok_or_else(|| Error::settings(place, format!("term `{id}` has forms for `{tag}`, which is not a locale of the pack")))?;
            by_locale.insert(locale.tag.clone(), forms);
        }
        terms.insert(id, by_locale);
    }
    Ok(Glossary { status: raw.status, terms })
}
