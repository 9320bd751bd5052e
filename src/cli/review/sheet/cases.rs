//! The cases of a text: values that lead to each of its variants, in the translation and in the source.

use std::collections::BTreeMap;

use fluent_bundle::{FluentArgs, FluentValue};
use fluent_pack::check::variables_of;
use fluent_pack::locale::{PluralCategory, PluralRules, PluralType};
use fluent_pack::pack::{Entry, Localization, VariableType, declared_variables};
use fluent_pack::syntax::{Expression, InlineExpression, Pattern, ast};

/// The values of one case.
pub(super) struct Case {
    /// What is chosen, such as `nights is 1`; empty where there is nothing to choose.
    pub(super) label: String,
    pub(super) arguments: FluentArgs<'static>,
}

/// Most cases of one text.
const MAX_CASES: usize = 64;
/// Numbers that are tried for a plural form.
const NUMBERS: u64 = 200;

/// A value as text, a number or a day.
#[derive(Debug, Clone, PartialEq, PartialOrd)]
enum Sample {
    Number(f64),
    Text(String),
}

type Values = BTreeMap<String, Sample>;

/// One language's side of a message; none where it lacks it.
type Side<'a, 'src> = (&'a Localization<'src>, Option<Entry<'a, 'src>>);

pub(super) fn of(source: Side<'_, '_>, target: Side<'_, '_>, attribute: Option<&str>) -> Vec<Case> {
    let base = base(&source, &target, attribute);
    let mut all: Vec<(Values, Vec<String>)> = Vec::new();
    for (localization, entry) in [&target, &source] {
        let Some(pattern) = entry.as_ref().and_then(|entry| pattern_of(entry, attribute)) else { continue };
        let finder = Finder { cardinal: rules(localization, PluralType::Cardinal), ordinal: rules(localization, PluralType::Ordinal) };
        finder.pattern(pattern, &base, &[], &mut all);
    }
    if all.is_empty() {
        all.push((base, Vec::new()));
    }
    let mut cases: Vec<Case> = Vec::new();
    let mut seen: Vec<Values> = Vec::new();
    for (values, chosen) in all {
        if cases.len() < MAX_CASES && !seen.contains(&values) {
            let is = |name: &String| match values.get(name) {
                Some(Sample::Number(number)) => format!("{name} is {number}"),
                Some(Sample::Text(text)) => format!("{name} is {text}"),
                None => name.clone(),
            };
            cases.push(Case { label: chosen.iter().map(is).collect::<Vec<_>>().join(", "), arguments: arguments(&values) });
            seen.push(values);
        }
    }
    cases
}

fn rules(localization: &Localization<'_>, kind: PluralType) -> Option<PluralRules> {
    localization.locale.tag.plural_rules(kind)
}

fn pattern_of<'a, 'src>(entry: &Entry<'a, 'src>, attribute: Option<&str>) -> Option<&'a Pattern<'src>> {
    match attribute {
        None => entry.value,
        Some(name) => entry.attribute(name).map(|attribute| &attribute.value),
    }
}

/// A sample for every variable, by what the source says of it.
fn base(source: &Side<'_, '_>, target: &Side<'_, '_>, attribute: Option<&str>) -> Values {
    let mut values = Values::new();
    for (localization, entry) in [source, target] {
        let pattern = entry.as_ref().and_then(|entry| pattern_of(entry, attribute));
        for name in pattern.map(|pattern| variables_of(localization, pattern)).unwrap_or_default().into_keys() {
            values.entry(name.to_owned()).or_insert_with(|| Sample::Text(format!("\u{2039}{name}\u{203a}")));
        }
    }
    let comment = source.1.as_ref().and_then(|entry| entry.comment);
    for variable in comment.map(declared_variables).unwrap_or_default() {
        let sample = match variable.kind {
            #[allow(clippy::cast_precision_loss)] // Declared ranges are small whole numbers.
            Some(VariableType::Number(range)) => Sample::Number(range.map_or(3, |range| 3.clamp(*range.start(), *range.end())) as f64),
            // Milliseconds since 1970: 1 December 2026, 9 o'clock.
            Some(VariableType::DateTime) => Sample::Number(1_796_115_600_000.0),
            Some(VariableType::String(texts)) => match texts.first() {
                Some(first) => Sample::Text((*first).to_owned()),
                None => continue,
            },
            None => continue,
        };
        values.insert(variable.name.to_owned(), sample);
    }
    values
}

fn arguments(values: &Values) -> FluentArgs<'static> {
    let value = |sample: &Sample| match sample {
        Sample::Number(number) => FluentValue::from(*number),
        Sample::Text(text) => FluentValue::from(text.clone()),
    };
    values.iter().map(|(name, sample)| (name.clone(), value(sample))).collect()
}

struct Finder {
    cardinal: Option<PluralRules>,
    ordinal: Option<PluralRules>,
}

impl Finder {
    /// Adds a case for every variant in a pattern, on the way on which the outer choices are made.
    fn pattern(&self, pattern: &Pattern<'_>, values: &Values, chosen: &[String], all: &mut Vec<(Values, Vec<String>)>) {
        for element in &pattern.elements {
            if let ast::PatternElement::Placeable { expression } = element {
                self.expression(expression, values, chosen, all);
            }
        }
    }

    fn expression(&self, expression: &Expression<'_>, values: &Values, chosen: &[String], all: &mut Vec<(Values, Vec<String>)>) {
        match expression {
            ast::Expression::Inline(ast::InlineExpression::Placeable { expression }) => self.expression(expression, values, chosen, all),
            ast::Expression::Inline(_) => {}
            ast::Expression::Select { selector, variants } => {
                let Some((name, kind)) = chooser(selector) else {
                    // What a term's attribute chooses is the same for every reader.
                    return variants.iter().for_each(|variant| self.pattern(&variant.value, values, chosen, all));
                };
                let keys: Vec<&str> = variants.iter().map(key).collect();
                for variant in variants {
                    let Some(sample) = self.sample(key(variant), variant.default, &keys, kind, values.get(name)) else { continue };
                    let mut values = values.clone();
                    values.insert(name.to_owned(), sample);
                    let mut chosen = chosen.to_vec();
                    if !chosen.iter().any(|known| known == name) {
                        chosen.push(name.to_owned());
                    }
                    all.push((values.clone(), chosen.clone()));
                    self.pattern(&variant.value, &values, &chosen, all);
                }
            }
        }
    }

    /// A value that leads to a variant; none where there is none.
    #[allow(clippy::cast_precision_loss)] // Small whole numbers.
    fn sample(&self, key: &str, is_default: bool, keys: &[&str], kind: PluralType, declared: Option<&Sample>) -> Option<Sample> {
        if let Ok(number) = key.parse::<f64>() {
            return Some(Sample::Number(number));
        }
        let is_number = matches!(declared, Some(Sample::Number(_))) || keys.iter().any(|key| key.parse::<f64>().is_ok());
        let is_plural = keys.iter().all(|key| key.parse::<f64>().is_ok() || PluralCategory::from_keyword(key).is_some()) && keys.len() > 1;
        let rules = if kind == PluralType::Ordinal { self.ordinal.as_ref() } else { self.cardinal.as_ref() };
        let is_text = declared.is_some_and(|sample| matches!(sample, Sample::Text(text) if !text.starts_with('\u{2039}')));
        if let (true, Some(category), Some(rules)) = ((is_plural || is_number) && !is_text, PluralCategory::from_keyword(key), rules) {
            let is_own = |number: u64| keys.iter().all(|key| key.parse::<f64>().ok() != Some(number as f64));
            let all = (1..=NUMBERS).chain([0, 1_000, 1_000_000]);
            let fits = |number: &u64| {
                is_own(*number) && (rules.category_of(*number) == category || is_default && !is_named(rules.category_of(*number), keys))
            };
            return all.into_iter().find(fits).map(|number| Sample::Number(number as f64));
        }
        Some(Sample::Text(key.to_owned()))
    }
}

/// Whether a plural form has a variant of its own.
fn is_named(category: PluralCategory, keys: &[&str]) -> bool {
    keys.contains(&category.as_str())
}

/// The variable that chooses, and by which kind of number.
fn chooser<'src>(selector: &InlineExpression<'src>) -> Option<(&'src str, PluralType)> {
    match selector {
        ast::InlineExpression::VariableReference { id } => Some((id.name.as_str(), PluralType::Cardinal)),
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            let (name, _) = chooser(arguments.positional.first()?)?;
            let is_ordinal = arguments
                .named
                .iter()
                .any(|argument| matches!(&argument.value, ast::InlineExpression::StringLiteral { value } if value.as_str() == "ordinal"));
            Some((name, if is_ordinal { PluralType::Ordinal } else { PluralType::Cardinal }))
        }
        _ => None,
    }
}

fn key<'src>(variant: &ast::Variant<fluent_pack::syntax::Spanned<'src>>) -> &'src str {
    let (ast::VariantKey::Identifier { name } | ast::VariantKey::NumberLiteral { value: name }) = &variant.key;
    name.as_str()
}
