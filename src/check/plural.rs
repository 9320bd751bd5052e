//! A choice by number lacks a form that the language needs, has one that it never uses, or is written in a language
//! for which CLDR has no plural rules.
//!
#![doc = include_str!("../diagnostic/page/missing-plural.md")]
#![doc = include_str!("../diagnostic/page/impossible-plural.md")]
#![doc = include_str!("../diagnostic/page/no-plural-rules.md")]

use std::cell::OnceCell;
use std::ops::RangeInclusive;

use super::duplicate::key;
use super::usage::By;
use super::{Context, number_not_shown, unreachable_variant, wrong_type};
use crate::diagnostic::{Diagnostic, Severity};
use crate::limits::MAX_PLACEABLES;
use crate::locale::{PluralCategory, PluralRules};
use crate::pack::{Entry, VariableType, declared_variables};
use crate::source::Span;
use crate::syntax::walk::{self, Node};
use crate::syntax::{self, InlineExpression, Variant, ast};

/// Numbers that count where nothing says which occur.
const EVERYDAY: RangeInclusive<u64> = 0..=999;
/// Most numbers of a declared range that are tried.
const MAX_TRIED: usize = 10_000;

pub(super) fn run(context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
    for entry in context.target.entries() {
        let attributes = entry.attributes.iter().map(|attribute| (Some(attribute.id.name.as_str()), &attribute.value));
        for (attribute, pattern) in entry.value.map(|value| (None, value)).into_iter().chain(attributes) {
            let mut choices = Vec::new();
            let mut placeables = 0;
            walk::pattern(pattern, &mut |node| match node {
                Node::Placeable => placeables += 1,
                Node::Select(selector, variants) => match Choice::of(context, &entry, selector, variants) {
                    Some(choice) => choices.push(choice),
                    None => wrong_type::select(context, &entry, selector, variants, findings),
                },
                Node::Inline(_) => {}
            });
            choices.iter().for_each(|choice| choice.check(context, findings));
            // More is told as too many.
            if !choices.is_empty() && placeables <= MAX_PLACEABLES {
                number_not_shown::run(context, &entry, attribute, pattern, &choices, findings);
            }
        }
    }
}

/// Which categories the numbers have that occur.
#[derive(Default)]
pub(super) struct Met {
    /// The first number of each category that no exact variant takes.
    pub(super) example: [Option<u64>; 6],
    /// The second one.
    pub(super) second: [Option<u64>; 6],
    /// The third one.
    pub(super) third: [Option<u64>; 6],
    /// Whether an exact variant takes a number of the category.
    exact: [bool; 6],
}

/// A select that chooses by the plural category of a number.
pub(super) struct Choice<'a, 'src> {
    pub(super) entry: &'a Entry<'a, 'src>,
    pub(super) variants: &'a [Variant<'src>],
    /// The variable, where it is one.
    pub(super) variable: Option<&'src str>,
    selector: Span,
    ordinal: bool,
    /// The numbers that occur, where a comment says it.
    pub(super) range: Option<RangeInclusive<u64>>,
    met: OnceCell<Met>,
}

impl<'a, 'src> Choice<'a, 'src> {
    fn of(
        context: &Context<'_, 'src>,
        entry: &'a Entry<'a, 'src>,
        selector: &InlineExpression<'src>,
        variants: &'a [Variant<'src>],
    ) -> Option<Self> {
        let (ordinal, is_number) = match selector {
            ast::InlineExpression::VariableReference { .. } => (false, false),
            ast::InlineExpression::FunctionReference { id, .. } if id.name.as_str() == "NUMBER" => (is_by_rank(selector), true),
            _ => return None,
        };
        let variable = By::of(selector).variable();
        let declared = variable.and_then(|name| declared(context, entry, name));
        if matches!(declared, Some(VariableType::String(_) | VariableType::DateTime)) {
            return None;
        }
        let range = match &declared {
            Some(VariableType::Number(range)) => range.clone(),
            _ => None,
        };
        let named = |variant: &Variant<'_>| matches!(variant.key, ast::VariantKey::Identifier { .. });
        let all_categories = variants.iter().filter(|v| named(v)).all(|v| PluralCategory::from_keyword(key(v).as_str()).is_some());
        let any_category = variants.iter().any(|v| named(v) && PluralCategory::from_keyword(key(v).as_str()).is_some());
        // `{ $gender -> [male] … *[other] … }` chooses by a word. `*[other]` alone may be one too.
        let chooses_by_number = is_number
            || declared.is_some()
            || variants
                .iter()
                .any(|v| PluralCategory::from_keyword(key(v).as_str()).is_some_and(|category| category != PluralCategory::Other));
        if !(all_categories && any_category && chooses_by_number) {
            return None;
        }
        let selector = syntax::inline_span(entry.file.source.text(), selector);
        Some(Self { entry, variants, variable, selector, ordinal, range, met: OnceCell::new() })
    }

    pub(super) fn has(&self, category: PluralCategory) -> bool {
        self.variants.iter().any(|variant| key(variant).as_str() == category.as_str())
    }

    /// The rules that it chooses by.
    pub(super) fn rules<'c>(&self, context: &'c Context<'_, '_>) -> Option<&'c PluralRules> {
        if self.ordinal { context.ordinal.as_ref() } else { context.cardinal.as_ref() }
    }

    fn check(&self, context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
        match self.rules(context) {
            Some(rules) => {
                let before = findings.len();
                unreachable_variant::default(context, self, rules, findings);
                self.missing(context, rules, findings.len() == before, findings);
                self.impossible(context, rules, findings);
                unreachable_variant::run(self, rules, findings);
            }
            None => self.no_rules(context, findings),
        }
    }

    fn no_rules(&self, context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
        let needed = self
            .variants
            .iter()
            .find(|variant| PluralCategory::from_keyword(key(variant).as_str()).is_some_and(|c| c != PluralCategory::Other));
        let Some(variant) = needed else { return };
        let message =
            format!("CLDR has no plural rules for {}, so `[{}]` would never be chosen", context.language(), key(variant).as_str());
        findings.push(
            Diagnostic::error("no-plural-rules", message)
                .at(self.entry.file.source, key(variant).span())
                .about(self.entry.id())
                .help("write one sentence that fits every number, or choose by exact numbers such as [0] and [1]"),
        );
    }

    fn missing(&self, context: &Context<'_, '_>, rules: &PluralRules, tells_rare: bool, findings: &mut Vec<Diagnostic>) {
        let Met { example, exact, .. } = *self.met(rules);
        let missing = rules.categories().into_iter().filter(|category| *category != PluralCategory::Other && !self.has(*category));
        let (mut needed, mut rare) = (Vec::new(), Vec::new());
        for category in missing {
            match example[category as usize] {
                Some(number) => needed.push((category, number)),
                // Where `[0]` stands, Arabic needs no `[zero]`.
                None if self.range.is_some() || exact[category as usize] => {}
                None => rare.push(category),
            }
        }
        let (severity, forms, reason) = match needed.as_slice() {
            [] if rare.is_empty() || !tells_rare => return,
            [] => (Severity::Note, rare, "only very large numbers or fractions need it".to_owned()),
            needed => {
                let numbers: Vec<String> = needed.iter().map(|(_, number)| number.to_string()).collect();
                let forms = needed.iter().map(|(category, _)| *category).collect();
                (Severity::Warning, forms, format!("{} would be shown in the default sentence", listed(&numbers)))
            }
        };
        let names: Vec<String> = forms.iter().map(|category| format!("`[{category}]`")).collect();
        let (form, line) = if names.len() == 1 { ("form", "a line") } else { ("forms", "lines") };
        let names = listed(&names);
        findings.push(
            Diagnostic::new("missing-plural", severity, format!("{} needs the {form} {names} here: {reason}", context.language()))
                .at(self.entry.file.source, self.selector)
                .about(self.entry.id())
                .help(format!("add {line} {names} with the sentence for such numbers")),
        );
    }

    /// Which categories the numbers have that occur.
    pub(super) fn met(&self, rules: &PluralRules) -> &Met {
        self.met.get_or_init(|| self.try_numbers(rules))
    }

    fn try_numbers(&self, rules: &PluralRules) -> Met {
        let is_exact = |v: &&Variant<'_>| matches!(v.key, ast::VariantKey::NumberLiteral { .. });
        let exact: Vec<f64> = self.variants.iter().filter(is_exact).filter_map(|v| key(v).as_str().parse().ok()).collect();
        let range = self.range.clone().unwrap_or(EVERYDAY);
        // Past the first ones only round numbers, such as a million, can bring a category of their own.
        let round = (0..=u64::MAX.ilog10()).map(|zeros| 10_u64.pow(zeros)).filter(|number| range.contains(number));
        let mut met = Met::default();
        for number in range.clone().take(MAX_TRIED).chain(round) {
            let category = rules.category_of(number) as usize;
            #[allow(clippy::cast_precision_loss)] // Nobody writes a variant for one exact number beyond 2^53.
            if exact.contains(&(number as f64)) {
                met.exact[category] = true;
                continue;
            }
            let numbers = [&mut met.example[category], &mut met.second[category], &mut met.third[category]];
            for place in numbers {
                // A round number comes twice.
                if place.is_none_or(|met| met == number) {
                    *place = Some(number);
                    break;
                }
            }
        }
        met
    }

    fn impossible(&self, context: &Context<'_, '_>, rules: &PluralRules, findings: &mut Vec<Diagnostic>) {
        let categories = rules.categories();
        for variant in self.variants {
            let Some(category) = PluralCategory::from_keyword(key(variant).as_str()) else { continue };
            // A default is shown: see `default-not-other`.
            if categories.contains(&category) || variant.default && !self.has(PluralCategory::Other) {
                continue;
            }
            let known: Vec<String> = categories.iter().map(|category| format!("[{category}]")).collect();
            let message = format!("no number in {} has the form `[{category}]`, so this text is never shown", context.language());
            findings.push(
                Diagnostic::warning("impossible-plural", message)
                    .at(self.entry.file.source, key(variant).span())
                    .about(self.entry.id())
                    .help(format!(
                        "the forms of {} are {}; for one exact number write it, such as [0] or [1]",
                        context.language(),
                        known.join(", ")
                    )),
            );
        }
    }
}

/// Whether a selector chooses by rank (first, second, third), not by count.
pub(super) fn is_by_rank(selector: &InlineExpression<'_>) -> bool {
    let ast::InlineExpression::FunctionReference { arguments, .. } = selector else { return false };
    arguments.named.iter().any(|argument| {
        argument.name.name.as_str() == "type"
            && matches!(&argument.value, ast::InlineExpression::StringLiteral { value } if value.as_str() == "ordinal")
    })
}

/// `a`, `a and b`, `a, b and c`.
fn listed(items: &[String]) -> String {
    match items {
        [items @ .., last] if !items.is_empty() => format!("{} and {last}", items.join(", ")),
        items => items.concat(),
    }
}

/// The type that the source's comment declares, or the translation's own.
pub(super) fn declared<'src>(context: &Context<'_, 'src>, entry: &Entry<'_, 'src>, name: &str) -> Option<VariableType<'src>> {
    let source = context.source.get(entry.kind, entry.name.as_str());
    let comments = source.and_then(|source| source.comment).into_iter().chain(entry.comment);
    comments.flat_map(declared_variables).find(|variable| variable.name == name).and_then(|variable| variable.kind)
}
