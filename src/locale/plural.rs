//! Plural categories and rules of CLDR, from ICU4X.
//!
//! Three of ICU4X's answers are not used as they are: its data leaves out some seventy languages that CLDR has rules for
//! (`an`, `ff`, `kab`, `se`; kept in `table`); it cannot tell "CLDR has no rules" (`ht`) from "all numbers are `other`"
//! (`ja`); and for a tag with a script (`sr-Latn`) it falls back to the root instead of the language.
//! CLDR keys plural rules by language, with `pt-PT` and `kok-Latn` as the only longer keys.

mod condition;
mod table;

use std::fmt;
use std::sync::OnceLock;

use icu_locale_core::LanguageIdentifier;
use icu_plurals::provider::{Baked, PluralsCardinalV1, PluralsOrdinalV1};
use icu_plurals::{PluralCategory as Icu, PluralRuleType};
use icu_provider::prelude::{DataIdentifierBorrowed, DataLocale, DataProvider, DataRequest};

use self::condition::{Condition, Operands};
use super::LocaleTag;

/// One of CLDR's six plural categories, in CLDR's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PluralCategory {
    /// `zero`
    Zero,
    /// `one`
    One,
    /// `two`
    Two,
    /// `few`
    Few,
    /// `many`
    Many,
    /// `other`
    Other,
}

impl PluralCategory {
    /// All six, in CLDR's order.
    pub const ALL: [Self; 6] = [Self::Zero, Self::One, Self::Two, Self::Few, Self::Many, Self::Other];

    /// The keyword, as variant keys write it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }

    /// The category of a keyword.
    #[must_use]
    pub fn from_keyword(keyword: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|category| category.as_str() == keyword)
    }
}

impl fmt::Display for PluralCategory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Counting ("3 nights") or ranking ("3rd night").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PluralType {
    /// How many.
    Cardinal,
    /// Which one in a row.
    Ordinal,
}

/// Languages whose cardinal rules in CLDR say: every number is `other`. From CLDR 48 `plurals.json`, less Vietnamese, which
/// has `one` since CLDR 49; ICU4X keeps no trace of them.
const CARDINAL_OTHER_ONLY: [&str; 32] = [
    "bm", "bo", "dz", "hnj", "id", "ig", "ii", "ja", "jbo", "jv", "jw", "kde", "kea", "km", "ko", "lkt", "lo", "ms", "my", "nqo", "osa",
    "sah", "ses", "sg", "su", "th", "to", "tpi", "wo", "yo", "yue", "zh",
];

/// How many whole numbers, from 0, stand for everyday use when asking which categories a reader can meet.
const EVERYDAY: usize = 1_000;

/// CLDR's plural rules of one language.
#[derive(Debug)]
pub struct PluralRules {
    rules: Rules,
    /// The categories of 0 to 999, worked out at the first question: a table is ten times faster than the rules.
    everyday: OnceLock<Box<[PluralCategory; EVERYDAY]>>,
}

/// Where the rules come from.
#[derive(Debug)]
enum Rules {
    Icu(icu_plurals::PluralRules),
    /// Categories and their conditions, first match first; what matches none is `other`.
    Table(Vec<(PluralCategory, Condition)>),
}

impl Rules {
    fn from_table(tag: &LocaleTag, kind: PluralType) -> Option<Self> {
        let table = match kind {
            PluralType::Cardinal => table::CARDINAL,
            PluralType::Ordinal => table::ORDINAL,
        };
        let row = table.binary_search_by(|row| row.0.as_bytes().cmp(tag.language().as_bytes())).ok()?;
        let rule = |rule: &str| {
            let (category, condition) = rule.split_once(": ")?;
            Some((PluralCategory::from_keyword(category)?, Condition::parse(condition)?))
        };
        table[row].1.split("; ").map(rule).collect::<Option<Vec<_>>>().map(Self::Table)
    }

    fn category_of(&self, number: u64) -> PluralCategory {
        match self {
            Self::Icu(rules) => category(rules.category_for(number)),
            Self::Table(rules) => in_table(rules, Operands::whole(number)),
        }
    }
}

fn in_table(rules: &[(PluralCategory, Condition)], number: Operands) -> PluralCategory {
    rules.iter().find(|(_, condition)| condition.holds(number)).map_or(PluralCategory::Other, |(category, _)| *category)
}

/// The rules of a language that ICU4X's data leaves out.
#[derive(Debug)]
pub(crate) struct OutsideIcu(Vec<(PluralCategory, Condition)>);

impl OutsideIcu {
    /// None for a language that ICU4X has, or that CLDR has no rules for.
    pub(crate) fn of(tag: &LocaleTag, kind: PluralType) -> Option<Self> {
        match Rules::from_table(tag, kind)? {
            Rules::Table(rules) => Some(Self(rules)),
            Rules::Icu(_) => None,
        }
    }

    /// The category of a number in decimal; trailing zeros count, as CLDR has it.
    pub(crate) fn category_of(&self, decimal: &str) -> PluralCategory {
        in_table(&self.0, Operands::of_decimal(decimal))
    }
}

impl PluralRules {
    pub(super) fn of(tag: &LocaleTag, kind: PluralType) -> Option<Self> {
        let id = plural_key(tag);
        let rule_type = match kind {
            PluralType::Cardinal => PluralRuleType::Cardinal,
            PluralType::Ordinal => PluralRuleType::Ordinal,
        };
        let rules = match Rules::from_table(tag, kind) {
            Some(rules) => rules,
            // CLDR lists no ordinal rules for most languages; there every rank is `other`.
            None if has_data(&id, kind) || is_other_only(tag) || (kind == PluralType::Ordinal && has_cardinal(tag, &id)) => {
                Rules::Icu(icu_plurals::PluralRules::try_new((&icu_locale_core::Locale::from(id)).into(), rule_type.into()).ok()?)
            }
            None => return None,
        };
        Some(Self { rules, everyday: OnceLock::new() })
    }

    /// The categories that the language has, in CLDR's order.
    #[must_use]
    pub fn categories(&self) -> Vec<PluralCategory> {
        let mut all: Vec<PluralCategory> = match &self.rules {
            Rules::Icu(rules) => rules.categories().map(category).collect(),
            Rules::Table(rules) => rules.iter().map(|(category, _)| *category).chain([PluralCategory::Other]).collect(),
        };
        all.sort_unstable();
        all
    }

    /// Whether a whole number from 0 to 999 can have this category.
    ///
    /// False for French `many` (millions) and Czech `many` (fractions).
    #[must_use]
    pub fn is_everyday(&self, category: PluralCategory) -> bool {
        self.everyday().contains(&category)
    }

    /// The category of a whole number.
    #[must_use]
    pub fn category_of(&self, number: u64) -> PluralCategory {
        let known = usize::try_from(number).ok().filter(|number| *number < EVERYDAY);
        known.map_or_else(|| self.rules.category_of(number), |number| self.everyday()[number])
    }

    fn everyday(&self) -> &[PluralCategory; EVERYDAY] {
        self.everyday.get_or_init(|| Box::new(std::array::from_fn(|number| self.rules.category_of(number as u64))))
    }
}

fn is_other_only(tag: &LocaleTag) -> bool {
    CARDINAL_OTHER_ONLY.contains(&tag.language())
}

fn has_cardinal(tag: &LocaleTag, id: &LanguageIdentifier) -> bool {
    has_data(id, PluralType::Cardinal) || Rules::from_table(tag, PluralType::Cardinal).is_some()
}

fn category(icu: Icu) -> PluralCategory {
    match icu {
        Icu::Zero => PluralCategory::Zero,
        Icu::One => PluralCategory::One,
        Icu::Two => PluralCategory::Two,
        Icu::Few => PluralCategory::Few,
        Icu::Many => PluralCategory::Many,
        Icu::Other => PluralCategory::Other,
    }
}

/// The tag under which CLDR keeps the rules: without script, except `kok-Latn`. The pseudo-language `ar-XB` has English texts,
/// whose choices are made by English rules; CLDR has none for it.
pub(crate) fn plural_key(tag: &LocaleTag) -> LanguageIdentifier {
    if tag.is_pseudo() {
        return icu_locale_core::langid!("en");
    }
    let mut id = tag.icu();
    let keeps_script = id.language.as_str() == "kok" && id.script.is_some_and(|script| script.as_str() == "Latn");
    if !keeps_script {
        id.script = None;
    }
    id.variants.clear();
    id
}

fn has_data(id: &LanguageIdentifier, kind: PluralType) -> bool {
    let locale = DataLocale::from(id);
    let request = DataRequest { id: DataIdentifierBorrowed::for_locale(&locale), ..DataRequest::default() };
    let metadata = match kind {
        PluralType::Cardinal => DataProvider::<PluralsCardinalV1>::load(&Baked, request).map(|response| response.metadata),
        PluralType::Ordinal => DataProvider::<PluralsOrdinalV1>::load(&Baked, request).map(|response| response.metadata),
    };
    // No locale in the answer: the request was met as asked. The root locale: nothing was found.
    metadata.is_ok_and(|metadata| metadata.locale.is_none_or(|found| !found.is_unknown()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(tag: &str, kind: PluralType) -> Option<PluralRules> {
        LocaleTag::parse(tag).unwrap().plural_rules(kind)
    }

    fn names(tag: &str, kind: PluralType) -> String {
        let rules = rules(tag, kind).expect("the test names languages with rules");
        rules.categories().iter().map(|category| category.as_str()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn categories_are_those_of_cldr() {
        for (tag, expected) in [
            ("en", "one other"),
            ("ja", "other"),
            ("zh-Hant", "other"),
            ("ru", "one few many other"),
            ("pl", "one few many other"),
            ("ar", "zero one two few many other"),
            ("cy", "zero one two few many other"),
            ("fr", "one many other"),
            ("sr-Latn", "one few other"),
            ("pt-AO", "one many other"),
            ("tl", "one other"),
            // Not in ICU4X's data.
            ("kab", "one other"),
            ("gv", "one two few many other"),
            // New in CLDR 49.
            ("vi", "one other"),
        ] {
            assert_eq!(names(tag, PluralType::Cardinal), expected, "{tag}");
        }
        assert_eq!(names("en", PluralType::Ordinal), "one two few other");
        assert_eq!(names("ru", PluralType::Ordinal), "other");
    }

    #[test]
    fn every_rule_of_the_table_reads_and_stands_in_order() {
        for (table, kind) in [(table::CARDINAL, PluralType::Cardinal), (table::ORDINAL, PluralType::Ordinal)] {
            assert!(table.is_sorted_by(|a, b| a.0.as_bytes() < b.0.as_bytes()));
            for (tag, _) in table {
                let tag = LocaleTag::parse(tag).unwrap();
                assert!(Rules::from_table(&tag, kind).is_some(), "{tag}");
            }
        }
    }

    #[test]
    fn languages_without_rules_in_cldr_have_none() {
        for tag in ["ht", "ach", "trs", "zam"] {
            assert!(rules(tag, PluralType::Cardinal).is_none(), "{tag}");
            assert!(rules(tag, PluralType::Ordinal).is_none(), "{tag}");
        }
    }

    #[test]
    fn everyday_numbers_do_not_reach_millions_or_fractions() {
        for (tag, category) in
            [("fr", PluralCategory::Many), ("es", PluralCategory::Many), ("cs", PluralCategory::Many), ("ru", PluralCategory::Other)]
        {
            assert!(!rules(tag, PluralType::Cardinal).unwrap().is_everyday(category), "{tag}");
        }
        assert!(rules("pl", PluralType::Cardinal).unwrap().is_everyday(PluralCategory::Many));
    }

    #[test]
    fn european_portuguese_children_use_its_rules() {
        assert_eq!(rules("pt-AO", PluralType::Cardinal).unwrap().category_of(0), PluralCategory::Other);
        assert_eq!(rules("pt-BR", PluralType::Cardinal).unwrap().category_of(0), PluralCategory::One);
    }
}
