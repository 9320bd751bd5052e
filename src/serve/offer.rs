//! What is offered to readers, and which of it suits one: languages by CLDR's parents first, then as the pack allows.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::locale::LocaleTag;
use crate::trust::{TargetName, Targets, Withdrawal};

/// What is offered.
#[derive(Debug, Default)]
pub(super) struct Offer {
    bundles: Vec<Offered>,
    /// By pack: the languages that a language may fall back to.
    fallback: BTreeMap<String, BTreeMap<String, Vec<LocaleTag>>>,
}

/// A bundle that some channel points to.
#[derive(Debug)]
struct Offered {
    pack: String,
    channels: BTreeSet<String>,
    answer: Chosen,
}

/// The bundle that suits a reader.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Chosen {
    /// Its language.
    pub(super) locale: LocaleTag,
    version: String,
    /// The name to keep it under.
    name: TargetName,
    /// Where it is, below the address of the registry; none where it was withdrawn and may not be shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) path: Option<String>,
    bytes: u64,
    sha256: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    withdrawn: Vec<Withdrawal>,
}

/// Why nothing suits a reader.
#[derive(Debug, Serialize)]
pub(super) struct Nothing {
    error: String,
    /// Languages that were looked for, in that order.
    tried: Vec<LocaleTag>,
    /// Languages that the channel has.
    there: Vec<LocaleTag>,
}

impl Offer {
    /// What a registry's list says.
    pub(super) fn of_targets(targets: &Targets) -> Self {
        let bundles = targets.targets.iter().map(|(name, target)| Offered {
            pack: target.custom.pack.clone(),
            channels: target.custom.channels.clone(),
            answer: Chosen {
                locale: target.custom.locale.clone(),
                version: target.custom.version.clone(),
                name: name.clone(),
                path: (!target.custom.is_blocked()).then(|| target.path(name)),
                bytes: target.length,
                sha256: target.sha256().to_owned(),
                withdrawn: target.custom.withdrawn.clone(),
            },
        });
        Self { bundles: bundles.collect(), fallback: targets.fallback.clone() }
    }

    /// What `release.json` says.
    ///
    /// # Errors
    ///
    /// When it is none.
    pub(super) fn of_release(json: &[u8]) -> Result<Self, serde_json::Error> {
        let release: Release = serde_json::from_slice(json)?;
        let bundles = release.bundles.into_iter().map(|bundle| Offered {
            pack: release.pack.clone(),
            channels: [release.channel.clone()].into(),
            answer: Chosen {
                locale: bundle.locale,
                version: bundle.version,
                path: Some(bundle.file.to_string()),
                name: bundle.file,
                bytes: bundle.bytes,
                sha256: bundle.sha256,
                withdrawn: Vec::new(),
            },
        });
        Ok(Self { bundles: bundles.collect(), fallback: [(release.pack.clone(), release.fallback)].into() })
    }

    /// The bundle that suits a reader of these languages best.
    ///
    /// What the reader's own languages lead to goes before what a pack puts in the place of one of them.
    pub(super) fn choose(&self, pack: &str, channel: &str, languages: &[LocaleTag]) -> Result<&Chosen, Nothing> {
        let there: Vec<&Chosen> = self
            .bundles
            .iter()
            .filter(|bundle| bundle.pack == pack && bundle.channels.contains(channel))
            .map(|bundle| &bundle.answer)
            .collect();
        let mut tried: Vec<LocaleTag> = Vec::new();
        let own = languages.iter().flat_map(LocaleTag::fallbacks);
        let allowed = self.fallback.get(pack);
        let further = languages.iter().filter_map(|language| Some(language.fallbacks_with(allowed?))).flatten();
        for locale in own.chain(further) {
            if tried.contains(&locale) {
                continue;
            }
            if let Some(found) = there.iter().find(|bundle| bundle.locale == locale) {
                return Ok(found);
            }
            tried.push(locale);
        }
        let there: Vec<LocaleTag> = there.into_iter().map(|bundle| bundle.locale.clone()).collect();
        Err(Nothing { error: self.why(pack, channel, languages, &there), tried, there })
    }

    fn why(&self, pack: &str, channel: &str, languages: &[LocaleTag], there: &[LocaleTag]) -> String {
        let list = |names: BTreeSet<&str>| names.into_iter().collect::<Vec<_>>().join(", ");
        let packs: BTreeSet<&str> = self.bundles.iter().map(|bundle| bundle.pack.as_str()).collect();
        if !packs.contains(pack) {
            return format!("there is no such pack here; there are: {}", list(packs));
        }
        if there.is_empty() {
            let of_pack = self.bundles.iter().filter(|bundle| bundle.pack == pack);
            let channels: BTreeSet<&str> = of_pack.flat_map(|bundle| bundle.channels.iter().map(String::as_str)).collect();
            return format!("the channel `{channel}` has no bundle of the pack; ask with `?channel=`: {}", list(channels));
        }
        match languages {
            [] => "say which languages the reader reads: `Accept-Language: es-MX, en;q=0.5`".to_owned(),
            _ => "there is no bundle in a language that the reader reads".to_owned(),
        }
    }
}

/// What is read of `release.json`.
#[derive(Deserialize)]
struct Release {
    pack: String,
    channel: String,
    #[serde(default)]
    fallback: BTreeMap<String, Vec<LocaleTag>>,
    bundles: Vec<ReleasedBundle>,
}

#[derive(Deserialize)]
struct ReleasedBundle {
    locale: LocaleTag,
    version: String,
    file: TargetName,
    bytes: u64,
    sha256: String,
}
