//! Symbols, names and fraction digits of currencies.
//!
//! Names and fraction digits are ICU4X's experimental data. Its symbols are not used: it drops a symbol that equals the
//! code, and so gives Swiss German the root's sign for EUR, where CLDR says `EUR`.

use fixed_decimal::UnsignedDecimal;
use icu_experimental::dimension::currency::CurrencyType;
use icu_experimental::dimension::provider::currency::extended::CurrencyExtendedDataV1;
use icu_experimental::dimension::provider::currency::fractions::CurrencyFractionsV1;
use icu_experimental::provider::Baked;
use icu_plurals::PluralOperands;
use icu_provider::prelude::{DataIdentifierBorrowed, DataLocale, DataMarker, DataMarkerAttributes, DataPayload, DataProvider, DataRequest};

use super::CurrencyDisplay;
use super::currencies::SYMBOLS;
use super::plural::Rules;
use crate::locale::{LocaleTag, PluralCategory};
use crate::runtime::formatters::icu_locale;

/// Fraction digits of a currency that CLDR does not list.
const USUAL_FRACTION: u8 = 2;

/// A currency by its ISO 4217 code.
#[derive(Debug, Clone, Copy)]
pub(super) struct Currency {
    code: [u8; 3],
    icu: Option<CurrencyType>,
}

impl Currency {
    /// The currency of a code in capital letters.
    pub(super) fn of(code: [u8; 3]) -> Self {
        Self { code, icu: std::str::from_utf8(&code).ok().and_then(|code| CurrencyType::try_from_str(code).ok()) }
    }

    /// How many fraction digits amounts have.
    pub(super) fn fraction_digits(self) -> u8 {
        let fractions: Option<DataPayload<CurrencyFractionsV1>> =
            DataProvider::<CurrencyFractionsV1>::load(&Baked, DataRequest::default()).ok().map(|response| response.payload);
        fractions.zip(self.icu).map_or(USUAL_FRACTION, |(fractions, icu)| fractions.get().resolve(icu).digits)
    }

    /// What stands for the currency beside a number, for a tag and its parents; the code where they have no symbol.
    pub(super) fn symbol(self, tags: &[String], display: CurrencyDisplay) -> String {
        let code = self.code();
        let narrow = || tags.iter().find_map(|tag| symbol_of(tag, &format!("{code}~")));
        let usual = || tags.iter().find_map(|tag| symbol_of(tag, &code));
        let symbol = match display {
            CurrencyDisplay::NarrowSymbol => narrow().or_else(usual),
            CurrencyDisplay::Symbol => usual(),
            CurrencyDisplay::Code | CurrencyDisplay::Name => None,
        };
        symbol.map_or(code, str::to_owned)
    }

    /// The name of the currency for an amount, and the amount's plural category; the code where the locale has no name.
    pub(super) fn name(self, locale: &LocaleTag, amount: Option<&UnsignedDecimal>, rules: &Rules) -> (String, PluralCategory) {
        // What is no number takes the name of many.
        let operands = amount.map_or_else(|| PluralOperands::from(999_999_u32), PluralOperands::from);
        let code = self.code();
        let names =
            DataMarkerAttributes::try_from_str(&code).ok().and_then(|attributes| load::<CurrencyExtendedDataV1>(locale, attributes));
        let name = names.zip(rules.icu()).map(|(names, icu)| names.get().get(operands, icu).to_owned());
        (name.unwrap_or(code), rules.of_operands(operands))
    }

    fn code(self) -> String {
        self.code.into_iter().map(char::from).collect()
    }
}

/// The symbol that one locale's own list has.
fn symbol_of(tag: &str, key: &str) -> Option<&'static str> {
    let at = SYMBOLS.binary_search_by(|row| row.0.cmp(tag)).ok()?;
    let mut pairs = SYMBOLS.get(at)?.1.split('|').filter_map(|pair| pair.split_once('='));
    pairs.find(|(name, _)| *name == key).map(|(_, symbol)| symbol)
}

fn load<M: DataMarker>(locale: &LocaleTag, attributes: &DataMarkerAttributes) -> Option<DataPayload<M>>
where
    Baked: DataProvider<M>,
{
    let locale = DataLocale::from(&icu_locale(locale, None).id);
    let id = DataIdentifierBorrowed::for_marker_attributes_and_locale(attributes, &locale);
    DataProvider::<M>::load(&Baked, DataRequest { id, ..DataRequest::default() }).ok().map(|response| response.payload)
}
