//! Which languages stand in for one: CLDR's parents, and what a pack allows, never across scripts.

use std::collections::BTreeMap;

use icu_locale::{LocaleExpander, LocaleFallbacker};
use icu_locale_core::LanguageIdentifier;
use icu_provider::DataLocale;

use super::LocaleTag;

impl LocaleTag {
    /// The tag and its parents by CLDR, nearest first, as far as they are written in the same script.
    ///
    /// ICU4X leaves out that `zh-Hant-MO` has the parent `zh-Hant-HK`; a pack that wants it says so in its `fallback`.
    /// Every tag is followed by the form that names its script, because content may be tagged so.
    ///
    /// ```
    /// use fluent_pack::locale::LocaleTag;
    /// let tags = |text: &str| LocaleTag::parse(text).unwrap().fallbacks().iter().map(ToString::to_string).collect::<Vec<_>>();
    /// assert_eq!(tags("es-MX"), ["es-MX", "es-Latn-MX", "es-419", "es-Latn-419", "es", "es-Latn"]);
    /// assert_eq!(tags("zh-TW"), ["zh-TW", "zh-Hant-TW", "zh-Hant"]);
    /// ```
    #[must_use]
    pub fn fallbacks(&self) -> Vec<Self> {
        let fallbacker = LocaleFallbacker::new();
        let mut steps = fallbacker.for_config(Default::default()).fallback_for(DataLocale::from(&self.icu()));
        let script = self.script();
        let mut found: Vec<Self> = vec![self.clone()];
        let add = |found: &mut Vec<Self>, id: LanguageIdentifier| {
            let tag = Self::parse(&id.to_string()).ok().filter(|tag| tag.script() == script);
            found.extend(tag.filter(|tag| !found.contains(tag)));
        };
        while !steps.get().is_unknown() {
            let id = steps.get().into_locale().id;
            let mut full = id.clone();
            LocaleExpander::new_extended().maximize(&mut full);
            full.region = id.region;
            add(&mut found, id);
            add(&mut found, full.clone());
            // `zh-Hant-TW` has the parent `zh-Hant`, which the shorter `zh-TW` may not reach.
            full.region = None;
            if steps.get().region.is_some() && full.script.is_some() && self.icu().script.is_none() && is_not_default(&full) {
                add(&mut found, full);
            }
            steps.step();
        }
        found
    }

    /// The tag and its parents, then what a pack allows each of them to fall back to: see [`fallbacks`](Self::fallbacks).
    ///
    /// ```
    /// use fluent_pack::locale::LocaleTag;
    /// let tag = |text: &str| LocaleTag::parse(text).unwrap();
    /// let allowed = [("gl".to_owned(), vec![tag("es"), tag("ru")])].into();
    /// assert_eq!(tag("gl").fallbacks_with(&allowed), [tag("gl"), tag("gl-Latn"), tag("es")]);
    /// ```
    #[must_use]
    pub fn fallbacks_with(&self, allowed: &BTreeMap<String, Vec<Self>>) -> Vec<Self> {
        let mut found = self.fallbacks();
        let further: Vec<&Self> = found.iter().filter_map(|locale| allowed.get(locale.as_str())).flatten().collect();
        let script = self.script();
        let further: Vec<Self> = further.into_iter().filter(|locale| locale.script() == script).cloned().collect();
        for locale in further {
            if !found.contains(&locale) {
                found.push(locale);
            }
        }
        found
    }
}

/// Whether the script is another than the language has by default, so that leaving it out would name another text.
fn is_not_default(id: &LanguageIdentifier) -> bool {
    let mut bare = LanguageIdentifier { script: None, region: None, ..id.clone() };
    LocaleExpander::new_extended().maximize(&mut bare);
    bare.script != id.script
}

#[cfg(test)]
mod tests {
    use super::LocaleTag;

    fn fallbacks(text: &str) -> Vec<String> {
        LocaleTag::parse(text).unwrap().fallbacks().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn parents_are_those_of_cldr() {
        assert!(fallbacks("es-MX").contains(&"es-419".to_owned()));
        assert!(fallbacks("pt-MZ").contains(&"pt-PT".to_owned()));
        assert!(fallbacks("en-AU").contains(&"en-001".to_owned()));
        assert!(fallbacks("de-CH-1996").contains(&"de".to_owned()));
    }

    #[test]
    fn scripts_are_never_crossed() {
        assert_eq!(fallbacks("zh-TW").last().map(String::as_str), Some("zh-Hant"));
        assert!(!fallbacks("zh-HK").contains(&"zh".to_owned()));
        assert!(fallbacks("zh-SG").contains(&"zh-Hans".to_owned()));
        assert!(!fallbacks("sr-Latn").contains(&"sr".to_owned()));
        assert!(!fallbacks("pa-Arab").contains(&"pa".to_owned()));
        assert_eq!(fallbacks("zh-Hant-MO"), ["zh-Hant-MO", "zh-MO", "zh-Hant"]);
    }
}
