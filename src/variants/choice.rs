//! The values of a variable that are worth showing: one for every key and every plural category.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::follow::Way;
use super::uses::{Select, Uses};
use super::{Argument, Sample, Sampler, Value};
use crate::locale::{PluralCategory, PluralType};
use crate::pack::VariableType;
use crate::runtime::{DateTimeValue, Formatters, NumberOptions};
use crate::syntax::{Variant, ast};

/// The sample values of every variable of a text; each has one at least.
#[derive(Debug, Default)]
pub(super) struct Choices<'src>(BTreeMap<&'src str, Vec<Candidate>>);

/// A sample value.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Candidate {
    pub(super) value: Value,
    is_outside: bool,
}

impl<'src> Choices<'src> {
    pub(super) fn add(&mut self, name: &'src str, uses: &Uses<'_, 'src>, declared: Option<VariableType<'src>>, sampler: &Sampler<'_, '_>) {
        let candidates = match declared.unwrap_or_else(|| guessed(uses)) {
            VariableType::Number(range) => numbers(uses, range, sampler),
            VariableType::String(values) => texts(name, uses, &values),
            VariableType::DateTime => vec![Candidate { value: date(), is_outside: false }],
        };
        self.0.insert(name, candidates);
    }

    /// The values of a variable.
    pub(super) fn of(&self, name: &str) -> &[Candidate] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// Most values of one variable.
    pub(super) fn longest(&self) -> usize {
        self.0.values().map(Vec::len).max().unwrap_or(0)
    }

    /// One value of each variable; those that have fewer begin again.
    pub(super) fn all_at(&self, at: usize) -> Vec<(&'src str, usize)> {
        self.0.iter().map(|(name, candidates)| (*name, at % candidates.len())).collect()
    }

    /// The values that lead a way.
    pub(super) fn sample(&self, way: Way<'src>) -> Sample {
        let mut at: BTreeMap<&str, usize> = way.shown.into_iter().map(|name| (name, 0)).collect();
        at.extend(way.met);
        let argument = |(name, at): (&str, usize)| {
            let candidate = self.of(name).get(at)?.clone();
            Some(Argument { name: name.to_owned(), value: candidate.value, is_outside: candidate.is_outside })
        };
        Sample { path: way.path, arguments: at.into_iter().filter_map(argument).collect() }
    }
}

/// What a variable is that no comment declares: by how it is used.
fn guessed<'src>(uses: &Uses<'_, 'src>) -> VariableType<'src> {
    let is_countable = |variant: &Variant<'_>| match &variant.key {
        ast::VariantKey::NumberLiteral { .. } => true,
        ast::VariantKey::Identifier { name } => PluralCategory::from_keyword(name.as_str()).is_some(),
    };
    let counts = |select: &Select<'_, '_>| select.variants.iter().all(is_countable);
    if uses.in_date {
        VariableType::DateTime
    } else if uses.in_number || uses.selects.iter().any(counts) {
        VariableType::Number(None)
    } else {
        VariableType::String(Vec::new())
    }
}

/// A day that no order of day, month and year leaves in doubt, in the afternoon.
fn date() -> Value {
    let date = DateTimeValue::from_date_time(2027, 2, 14, 15, 30, 0);
    date.map_or_else(|_| Value::Text("2027-02-14".to_owned()), Value::DateTime)
}

/// A text a key, one for the default; the first declared one where nothing is chosen.
fn texts(name: &str, uses: &Uses<'_, '_>, declared: &[&str]) -> Vec<Candidate> {
    let mut texts: Vec<&str> = Vec::new();
    let keys = || uses.selects.iter().flat_map(|select| select.variants.iter()).filter_map(word);
    for variant in uses.selects.iter().flat_map(|select| select.variants.iter()) {
        let Some(key) = word(variant) else { continue };
        // A text that is declared and has no key of its own gets the default.
        let unnamed = declared.iter().copied().find(|text| variant.default && !keys().any(|key| key == *text));
        let text = unnamed.unwrap_or(key);
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    if texts.is_empty() {
        texts.push(declared.first().copied().unwrap_or(name));
    }
    texts.into_iter().map(|text| Candidate { value: Value::Text(text.to_owned()), is_outside: false }).collect()
}

fn word<'src>(variant: &Variant<'src>) -> Option<&'src str> {
    match &variant.key {
        ast::VariantKey::Identifier { name } => Some(name.as_str()),
        ast::VariantKey::NumberLiteral { .. } => None,
    }
}

/// The number of a key; none for a word.
pub(super) fn number(variant: &Variant<'_>) -> Option<f64> {
    match &variant.key {
        ast::VariantKey::Identifier { .. } => None,
        ast::VariantKey::NumberLiteral { value } => value.as_str().parse().ok(),
    }
}

/// Numbers of keys, then one for every plural category.
fn numbers(uses: &Uses<'_, '_>, range: Option<RangeInclusive<u64>>, sampler: &Sampler<'_, '_>) -> Vec<Candidate> {
    let exact: Vec<f64> = uses.selects.iter().flat_map(|select| select.variants).filter_map(number).collect();
    let mut numbers = exact.clone();
    for select in &uses.selects {
        for category in categories(sampler, &select.options) {
            let fits = |number: &f64| !exact.contains(number) && sampler.formatters.plural(*number, &select.options) == category;
            numbers.extend(everyday(range.as_ref()).find(fits).or_else(|| {
                // A category that no number in the range has is shown where the text has a variant for it.
                let is_named = select.variants.iter().any(|variant| word(variant) == Some(category.as_str()));
                unusual().find(fits).filter(|_| range.is_none() || is_named)
            }));
        }
    }
    if numbers.is_empty() {
        numbers.push(everyday(range.as_ref()).nth(2).or_else(|| everyday(range.as_ref()).next()).unwrap_or(3.0));
    }
    let mut candidates: Vec<Candidate> = Vec::new();
    for number in numbers {
        let is_outside = range.as_ref().is_some_and(|range| !inside(range, number));
        let candidate = Candidate { value: Value::Number(number), is_outside };
        if !candidates.contains(&candidate) {
            candidates.push(candidate);
        }
    }
    candidates
}

fn inside(range: &RangeInclusive<u64>, number: f64) -> bool {
    number.fract() == 0.0 && number >= *range.start() as f64 && number <= *range.end() as f64
}

/// The categories of the language, in CLDR's order.
fn categories(sampler: &Sampler<'_, '_>, options: &NumberOptions) -> Vec<PluralCategory> {
    let mut ordinal = NumberOptions::default();
    let _ = ordinal.set("type", crate::runtime::OptionValue::Text("ordinal"));
    let is_ordinal = options.plural_type() == ordinal.plural_type();
    let kind = if is_ordinal { PluralType::Ordinal } else { PluralType::Cardinal };
    let rules = sampler.target.locale.tag.plural_rules(kind);
    rules.map_or_else(|| vec![PluralCategory::Other], |rules| rules.categories())
}

/// Most numbers of a range that are tried.
const TRIED: u64 = 1_000;

/// Numbers that occur: from 1 on, 0 last, so that 1 stands for what 0 and 1 are.
fn everyday(range: Option<&RangeInclusive<u64>>) -> impl Iterator<Item = f64> + use<> {
    let (low, high) = range.map_or((0, 200), |range| (*range.start(), (*range.end()).min(range.start().saturating_add(TRIED))));
    (low.max(1)..=high).chain((low == 0).then_some(0)).map(|number| number as f64)
}

/// Numbers for categories that whole everyday ones do not have: millions and decimals.
fn unusual() -> impl Iterator<Item = f64> {
    let whole = (0..=200).chain([1_000, 1_000_000, 100_000]).map(f64::from);
    let decimals = (0..10).flat_map(|whole| [5, 1, 2, 3, 4, 6, 7, 8, 9].map(|tenth| f64::from((10 + whole * 10) % 100 + tenth) / 10.0));
    whole.chain(decimals)
}

/// The variant that a value chooses, as the runtime does: the first that matches, else the default.
pub(super) fn chosen<'a, 'src>(
    formatters: &Formatters,
    variants: &'a [Variant<'src>],
    value: &Value,
    options: &NumberOptions,
) -> Option<&'a Variant<'src>> {
    let matches = |variant: &&Variant<'_>| match value {
        Value::Number(given) => match word(variant) {
            Some(word) => word == formatters.plural(*given, options).as_str(),
            None => number(variant) == Some(*given),
        },
        Value::Text(text) => word(variant) == Some(text),
        Value::DateTime(_) => false,
    };
    variants.iter().find(matches).or_else(|| variants.iter().find(|variant| variant.default))
}
