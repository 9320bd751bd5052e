//! Locale tags and what CLDR knows about them: canonical form, script, direction, names, plural categories.
//!
//! Facts come from ICU4X (CLDR 49) and, where it has none, from CLDR's own tables. Does no I/O.

mod fallback;
mod names;
mod plural;

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use icu_locale::{Direction as IcuDirection, LocaleCanonicalizer, LocaleDirectionality, LocaleExpander};
use icu_locale_core::Locale;
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

pub(crate) use plural::{OutsideIcu, plural_key};
pub use plural::{PluralCategory, PluralRules, PluralType};

/// Longest tag in bytes (RFC 5646 section 4.4.1 asks for at least 35).
const MAX_LOCALE_TAG: usize = 64;

/// The CLDR version behind plural rules, directions and scripts (ICU4X 2.4's data).
pub const CLDR_VERSION: &str = "49";

/// A canonical BCP 47 language tag: language, script, region, variants.
///
/// Rules of the constructor:
/// - well-formed per BCP 47 (RFC 5646) without extensions, at most 64 bytes;
/// - subtags separated by `-` (an `_` is refused: it is not BCP 47);
/// - case is normalised and CLDR's aliases are applied (`tl` becomes `fil`, `iw` becomes `he`);
/// - `und` and the empty tag are refused: content always has a language.
///
/// Ordered and compared by its text.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct LocaleTag {
    text: String,
}

/// Why a text is not a [`LocaleTag`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    text: String,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown: String = self.text.chars().take(MAX_LOCALE_TAG).collect();
        write!(f, "read `{}` as a language tag (BCP 47, for example `es`, `pt-BR`, `zh-Hant`)", shown.escape_debug())
    }
}

impl std::error::Error for Error {}

/// Which way a script runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value for HTML's `dir` attribute.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

impl LocaleTag {
    /// Reads a tag and makes it canonical.
    ///
    /// # Errors
    ///
    /// When the text breaks a rule of the type.
    ///
    /// ```
    /// use fluent_pack::locale::LocaleTag;
    /// assert_eq!(LocaleTag::parse("tl").unwrap().as_str(), "fil");
    /// assert_eq!(LocaleTag::parse("ZH-hant").unwrap().as_str(), "zh-Hant");
    /// assert!(LocaleTag::parse("not a tag").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<Self, Error> {
        let error = || Error { text: text.to_owned() };
        if text.is_empty() || text.len() > MAX_LOCALE_TAG || text.contains('_') {
            return Err(error());
        }
        let id: LanguageIdentifier = text.parse().map_err(|_| error())?;
        let mut locale = Locale::try_from_str(&id.to_string()).map_err(|_| error())?;
        LocaleCanonicalizer::new_extended().canonicalize(&mut locale);
        if locale.id.language.is_unknown() {
            return Err(error());
        }
        Ok(Self { text: locale.id.to_string() })
    }

    /// The canonical text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The same tag as `unic-langid` has it, for Fluent's runtimes.
    #[must_use]
    pub fn to_language_identifier(&self) -> LanguageIdentifier {
        self.text.parse().unwrap_or_default()
    }

    fn icu(&self) -> icu_locale_core::LanguageIdentifier {
        icu_locale_core::LanguageIdentifier::try_from_str(&self.text).unwrap_or(icu_locale_core::LanguageIdentifier::UNKNOWN)
    }

    /// The primary language subtag, such as `zh`.
    #[must_use]
    pub fn language(&self) -> &str {
        self.text.split('-').next().unwrap_or(&self.text)
    }

    /// The script as ISO 15924 code (`Latn`): the tag's own, else the likely one of CLDR; `Zyyy` where CLDR knows none.
    #[must_use]
    pub fn script(&self) -> String {
        let mut id = self.icu();
        LocaleExpander::new_extended().maximize(&mut id);
        id.script.map_or_else(|| "Zyyy".to_owned(), |script| script.as_str().to_owned())
    }

    /// The direction of the script; left to right where CLDR does not know the script.
    #[must_use]
    pub fn direction(&self) -> Direction {
        match LocaleDirectionality::new_extended().get(&self.icu()) {
            Some(IcuDirection::RightToLeft) => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }

    /// Whether it is one of ICU's pseudo-languages, `en-XA` and `ar-XB`: English texts made for trying an app out.
    #[must_use]
    pub fn is_pseudo(&self) -> bool {
        pseudo_name(&self.text).is_some()
    }

    /// The name of the language in itself, where CLDR has one.
    #[must_use]
    pub fn own_name(&self) -> Option<String> {
        self.name_by(|row| row.1)
    }

    /// The name of the language in English, where CLDR has one.
    #[must_use]
    pub fn english_name(&self) -> Option<String> {
        self.name_by(|row| row.2)
    }

    fn name_by(&self, column: impl Fn(&(&'static str, &'static str, &'static str)) -> &'static str) -> Option<String> {
        if let Some(name) = pseudo_name(&self.text) {
            return Some(name.to_owned());
        }
        let find = |tag: &str| names::NAMES.binary_search_by(|row| row.0.as_bytes().cmp(tag.as_bytes())).ok();
        if let Some(row) = find(&self.text) {
            return Some(column(&names::NAMES[row]).to_owned());
        }
        let language = column(&names::NAMES[find(self.language())?]);
        let rest = self.text.get(self.language().len() + 1..)?;
        Some(format!("{language} ({rest})"))
    }

    /// The plural rules of the language, or none where CLDR has none.
    #[must_use]
    pub fn plural_rules(&self, kind: PluralType) -> Option<PluralRules> {
        PluralRules::of(self, kind)
    }
}

fn pseudo_name(tag: &str) -> Option<&'static str> {
    match tag {
        "en-XA" => Some("English, accented (for tests)"),
        "ar-XB" => Some("English, mirrored (for tests)"),
        _ => None,
    }
}

impl fmt::Display for LocaleTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for LocaleTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LocaleTag({})", self.text)
    }
}

impl FromStr for LocaleTag {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}

impl PartialOrd for LocaleTag {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for LocaleTag {
    fn cmp(&self, other: &Self) -> Ordering {
        self.text.cmp(&other.text)
    }
}

impl Serialize for LocaleTag {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for LocaleTag {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(|_| serde::de::Error::custom(format_args!("`{}` is not a language tag", text.escape_debug())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(text: &str) -> LocaleTag {
        LocaleTag::parse(text).unwrap()
    }

    #[test]
    fn aliases_become_canonical() {
        for (from, to) in [("tl", "fil"), ("iw", "he"), ("PT-br", "pt-BR"), ("zh-CN", "zh-CN"), ("sr-latn-rs", "sr-Latn-RS")] {
            assert_eq!(tag(from).as_str(), to);
        }
    }

    #[test]
    fn malformed_tags_are_refused() {
        for text in ["", "und", "e", "en_US", "en-", "-en", "../en", "en/x", "en-u-nu-latn", "e\u{301}n", &"a-".repeat(50)] {
            assert!(LocaleTag::parse(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn script_and_direction_follow_likely_subtags() {
        for (text, script, direction) in [
            ("en", "Latn", Direction::Ltr),
            ("ar", "Arab", Direction::Rtl),
            ("ur", "Arab", Direction::Rtl),
            ("pa", "Guru", Direction::Ltr),
            ("pa-Arab", "Arab", Direction::Rtl),
            ("zh-Hans", "Hans", Direction::Ltr),
            ("zh-TW", "Hant", Direction::Ltr),
        ] {
            assert_eq!(tag(text).script(), script, "{text}");
            assert_eq!(tag(text).direction(), direction, "{text}");
        }
    }

    #[test]
    fn names_come_in_the_language_and_in_english() {
        for (text, own, english) in
            [("de", "Deutsch", "German"), ("pt-BR", "português (Brasil)", "Brazilian Portuguese"), ("de-LU", "Deutsch (LU)", "German (LU)")]
        {
            assert_eq!(tag(text).own_name().as_deref(), Some(own));
            assert_eq!(tag(text).english_name().as_deref(), Some(english));
        }
        assert_eq!(tag("trs").own_name(), None);
    }

    #[test]
    fn name_table_is_sorted_for_binary_search() {
        assert!(names::NAMES.is_sorted_by(|a, b| a.0.as_bytes() < b.0.as_bytes()));
    }
}
