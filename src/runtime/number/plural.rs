//! Plural categories of any number, with the answers for everyday numbers kept.

use std::sync::atomic::{AtomicU8, Ordering};

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory as Icu, PluralOperands, PluralRuleType, PluralRules};

use super::NumberOptions;
use super::digits::Digits;
use crate::locale::{LocaleTag, OutsideIcu, PluralCategory, PluralType, plural_key};

/// How many whole numbers, from 0, have their category kept.
const KEPT: usize = 256;

/// Below this, a float holds every whole number exactly.
const EXACT: u64 = 1 << 53;

/// A category that was not asked for yet.
const UNKNOWN: u8 = u8::MAX;

/// The plural rules of one language and type.
#[derive(Debug)]
pub(in crate::runtime) struct Rules {
    /// None only if ICU4X's data lacked the type as a whole; then everything is `other`.
    icu: Option<PluralRules>,
    /// The rules instead, where ICU4X's data leaves the language out.
    outside: Option<OutsideIcu>,
    kept: [AtomicU8; KEPT],
}

impl Rules {
    pub(in crate::runtime) fn new(locale: &LocaleTag, kind: PluralType) -> Self {
        let rule_type = match kind {
            PluralType::Cardinal => PluralRuleType::Cardinal,
            PluralType::Ordinal => PluralRuleType::Ordinal,
        };
        let icu = PluralRules::try_new((&Locale::from(plural_key(locale))).into(), rule_type.into()).ok();
        Self { icu, outside: OutsideIcu::of(locale, kind), kept: std::array::from_fn(|_| AtomicU8::new(UNKNOWN)) }
    }

    /// The category of a number under digit options.
    pub(in crate::runtime) fn category(&self, value: f64, options: &NumberOptions) -> PluralCategory {
        if options.keeps_whole_numbers() {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "compared with the number right after")]
            let whole = value.abs() as u64;
            #[expect(clippy::cast_precision_loss, reason = "a float that was not whole does not compare equal")]
            let same = whole as f64 == value.abs() && whole < EXACT;
            if same {
                return self.of_whole(whole);
            }
        }
        if !value.is_finite() {
            return PluralCategory::Other;
        }
        let rounded = Digits::of(options, 0, 3).round(value, 0);
        match &self.outside {
            Some(rules) => rules.category_of(&rounded.to_string()),
            None => self.of_operands((&rounded).into()),
        }
    }

    /// The category of operands that are known already.
    pub(super) fn of_operands(&self, operands: PluralOperands) -> PluralCategory {
        match self.icu.as_ref().map(|icu| icu.category_for(operands)) {
            Some(Icu::Zero) => PluralCategory::Zero,
            Some(Icu::One) => PluralCategory::One,
            Some(Icu::Two) => PluralCategory::Two,
            Some(Icu::Few) => PluralCategory::Few,
            Some(Icu::Many) => PluralCategory::Many,
            Some(Icu::Other) | None => PluralCategory::Other,
        }
    }

    fn of_any_whole(&self, number: u64) -> PluralCategory {
        match &self.outside {
            Some(rules) => rules.category_of(&number.to_string()),
            None => self.of_operands(number.into()),
        }
    }

    /// ICU4X's own rules, for data that it keeps by category.
    pub(super) fn icu(&self) -> Option<&PluralRules> {
        self.icu.as_ref()
    }

    fn of_whole(&self, number: u64) -> PluralCategory {
        let Some(kept) = usize::try_from(number).ok().and_then(|number| self.kept.get(number)) else {
            return self.of_any_whole(number);
        };
        let known = PluralCategory::ALL.get(usize::from(kept.load(Ordering::Relaxed)));
        known.copied().unwrap_or_else(|| {
            let category = self.of_any_whole(number);
            kept.store(category as u8, Ordering::Relaxed);
            category
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_outside_icu4x_have_their_rules() {
        let category = |tag, value| {
            let tag = LocaleTag::parse(tag).unwrap();
            Rules::new(&tag, PluralType::Cardinal).category(value, &NumberOptions::default())
        };
        assert_eq!(category("kab", 1.5), PluralCategory::One);
        assert_eq!(category("gv", 1.5), PluralCategory::Many);
        assert_eq!(category("gv", 1_021.0), PluralCategory::One);
        assert_eq!(category("an", 2.0), PluralCategory::Other);
    }
}
