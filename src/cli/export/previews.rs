//! How texts read with sample values in them, for the tables of translators.
//!
//! A text without codes reads as it stands and has no preview; neither has a term, which reads differently where it is used.

use std::collections::{BTreeMap, HashMap};

use fluent_pack::compile;
use fluent_pack::exchange::{CodeKind, Group, Sheet, Text, Unit};
use fluent_pack::pack::Localization;
use fluent_pack::runtime::Formatter;
use fluent_pack::variants::{Sampler, Variant};

/// One language that previews are made in.
struct Side<'a, 'src> {
    sampler: Sampler<'a, 'src>,
    formatter: Formatter<Vec<u8>>,
}

impl<'a, 'src> Side<'a, 'src> {
    fn new(source: &'a Localization<'src>, target: &'a Localization<'src>) -> Option<Self> {
        let mut formatter = Formatter::open(compile::unchecked(target)).ok()?;
        formatter.set_use_isolating(false);
        Some(Self { sampler: Sampler::new(source, target), formatter })
    }

    fn variants(&self, group: &Group, attribute: Option<&str>) -> Vec<Variant> {
        self.sampler.variants(&self.formatter, &group.entry, attribute).variants
    }
}

/// Previews of a sheet by address: of the translation, or where there is none of the source.
pub(super) fn previews(source: &Localization<'_>, target: &Localization<'_>, sheet: &Sheet) -> HashMap<String, String> {
    let (Some(own), Some(other)) = (Side::new(source, source), Side::new(source, target)) else { return HashMap::new() };
    let mut previews = HashMap::new();
    for group in sheet.files.iter().flat_map(|file| &file.groups).filter(|group| !group.entry.starts_with('-')) {
        let mut known: BTreeMap<(bool, Option<&str>), Vec<Variant>> = BTreeMap::new();
        for unit in &group.units {
            let is_missing = unit.target.is_empty();
            if !has_values(if is_missing { &unit.source } else { &unit.target }) {
                continue;
            }
            let attribute = unit.address.attribute.as_deref();
            let side = if is_missing { &own } else { &other };
            let variants = known.entry((is_missing, attribute)).or_insert_with(|| side.variants(group, attribute));
            if let Some(variant) = closest(variants, unit) {
                previews.insert(unit.address.to_string(), variant.plain());
            }
        }
    }
    previews
}

/// Whether something is filled in.
fn has_values(text: &Text) -> bool {
    text.codes().iter().any(|code| !matches!(code.kind, CodeKind::Open | CodeKind::Close | CodeKind::Tag))
}

/// The variant that makes the choices of a unit; where the language of the unit has more of them, the one for all others.
fn closest<'a>(variants: &'a [Variant], unit: &Unit) -> Option<&'a Variant> {
    let score = |variant: &Variant| -> usize {
        let steps = variant.sample.path.iter().map(|step| {
            let asked = unit.address.path.iter().find(|choice| asks(&choice.selector, &step.variable));
            match asked {
                Some(choice) if choice.key == step.key => 2,
                _ => usize::from(step.is_default),
            }
        });
        steps.sum()
    };
    // The first of equals.
    variants.iter().rev().max_by_key(|variant| score(variant))
}

/// Whether a selector asks a variable.
fn asks(selector: &str, variable: &str) -> bool {
    selector
        .split(|char: char| !(char.is_ascii_alphanumeric() || matches!(char, '$' | '-' | '_')))
        .any(|word| word.strip_prefix('$') == Some(variable))
}
