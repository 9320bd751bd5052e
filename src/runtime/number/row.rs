//! What CLDR's table says about percent and currency in one locale.

use super::table;
use crate::locale::PluralCategory;

/// The sign of a currency in patterns.
pub(super) const CURRENCY: char = '\u{a4}';

/// The fields of one row of the table, in its order.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) percent_sign: &'static str,
    pub(super) not_a_number: &'static str,
    pub(super) infinity: &'static str,
    pub(super) percent: &'static str,
    pub(super) currency: &'static str,
    pub(super) currency_beside_letter: &'static str,
    pub(super) named: &'static str,
    pub(super) currency_decimal: &'static str,
    pub(super) currency_group: &'static str,
    pub(super) percent_sizes: &'static str,
    pub(super) currency_sizes: &'static str,
}

impl Row {
    pub(super) fn of(tags: &[String], numbering_system: Option<&str>) -> Self {
        let find = |system: &str| {
            tags.iter().find_map(|tag| {
                let at = table::ROWS.binary_search_by(|row| (row.0, row.1).cmp(&(tag, system))).ok()?;
                table::ROWS.get(at).map(|row| row.2)
            })
        };
        let standard = || find("");
        let asked = numbering_system.and_then(|system| {
            let same = standard().filter(|row| row.split('|').next() == Some(system));
            same.or_else(|| find(system)).or_else(|| find("latn"))
        });
        let mut fields = asked.or_else(standard).unwrap_or_default().split('|').skip(1);
        let mut next = || fields.next().unwrap_or_default();
        Self {
            percent_sign: next(),
            not_a_number: next(),
            infinity: next(),
            percent: next(),
            currency: next(),
            currency_beside_letter: next(),
            named: next(),
            currency_decimal: next(),
            currency_group: next(),
            percent_sizes: next(),
            currency_sizes: next(),
        }
    }

    /// The pattern for a symbol: some locales have another where a letter would touch the number.
    pub(super) fn currency_pattern(&self, symbol: &str) -> &'static str {
        let number = self.currency.find('0');
        let sign = self.currency.find(CURRENCY);
        let letter = |char: Option<char>| char.is_some_and(char::is_alphabetic);
        let touches = if sign < number { letter(symbol.chars().next_back()) } else { letter(symbol.chars().next()) };
        either(if touches { self.currency_beside_letter } else { "" }, self.currency)
    }

    /// The pattern that joins a number and the name of a currency.
    pub(super) fn named_pattern(&self, category: PluralCategory) -> &'static str {
        let mut patterns = self.named.split('~');
        let other = patterns.next().unwrap_or("{0} {1}");
        patterns
            .find_map(|pattern| pattern.split_once('=').filter(|(name, _)| *name == category.as_str()))
            .map_or(other, |(_, pattern)| pattern)
    }
}

/// The first text, or the second where the first is empty.
pub(super) fn either<'a>(first: &'a str, second: &'a str) -> &'a str {
    if first.is_empty() { second } else { first }
}
