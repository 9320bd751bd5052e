//! # `missing-plural`, `impossible-plural`, `no-plural-rules`
//!
//! A choice by number lacks a form that the language needs, has one that it never uses, or is written in a language
//! for which CLDR has no plural rules.
//!
//! Why it matters: without its form a number is shown in a wrong sentence ("2 noc" in Polish). A form that never occurs
//! is dead text. Where there are no rules, every number takes the default, whatever the variants say.
//!
//! ```ftl
//! # Polish needs one, few, many and other
//! nights = { $nights ->
//!     [one] { $nights } noc
//!    *[other] { $nights } nocy
//! }
//! ```
//!
//! Forms that only millions or fractions need (French `many`, Czech `many`) are notes. Where the comment gives the
//! numbers that occur, `# $nights (Number, 0-30)`, only those count.

use std::ops::RangeInclusive;

use super::Context;
use super::duplicate::key;
use super::walk::{self, Node};
use crate::diagnostic::{Diagnostic, Severity};
use crate::locale::{PluralCategory, PluralRules};
use crate::pack::{Entry, VariableType, declared_variables};
use crate::source::Span;
use crate::syntax::{self, InlineExpression, Variant, ast};

/// Numbers that count where nothing says which occur.
const EVERYDAY: RangeInclusive<u64> = 0..=999;
/// Most numbers of a declared range that are tried.
const MAX_TRIED: usize = 10_000;

pub(super) fn run(context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
    for entry in context.target.entries() {
        for pattern in entry.patterns() {
            walk::pattern(pattern, &mut |node| {
                if let Node::Select(selector, variants) = node
                    && let Some(choice) = Choice::of(context, &entry, selector, variants)
                {
                    choice.check(context, findings);
                }
            });
        }
    }
}

/// Which categories the numbers have that occur.
#[derive(Default)]
struct Met {
    /// A number of each category that no exact variant takes.
    example: [Option<u64>; 6],
    /// Whether an exact variant takes a number of the category.
    exact: [bool; 6],
}

/// A select that chooses by the plural category of a number.
struct Choice<'a, 'src> {
    entry: &'a Entry<'a, 'src>,
    variants: &'a [Variant<'src>],
    selector: Span,
    ordinal: bool,
    range: Option<RangeInclusive<u64>>,
}

impl<'a, 'src> Choice<'a, 'src> {
    fn of(
        context: &Context<'_, 'src>,
        entry: &'a Entry<'a, 'src>,
        selector: &InlineExpression<'src>,
        variants: &'a [Variant<'src>],
    ) -> Option<Self> {
        let (variable, ordinal, is_number) = match selector {
            ast::InlineExpression::VariableReference { id } => (Some(id.name.as_str()), false, false),
            ast::InlineExpression::FunctionReference { id, arguments } if id.name.as_str() == "NUMBER" => {
                let variable = arguments.positional.first().and_then(|argument| match argument {
                    ast::InlineExpression::VariableReference { id } => Some(id.name.as_str()),
                    _ => None,
                });
                (variable, is_ordinal(arguments), true)
            }
            _ => return None,
        };
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
        Some(Self { entry, variants, selector, ordinal, range })
    }

    fn has(&self, category: PluralCategory) -> bool {
        self.variants.iter().any(|variant| key(variant).as_str() == category.as_str())
    }

    fn check(&self, context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
        let rules = if self.ordinal { &context.ordinal } else { &context.cardinal };
        match rules {
            Some(rules) => {
                self.missing(context, rules, findings);
                self.impossible(context, rules, findings);
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

    fn missing(&self, context: &Context<'_, '_>, rules: &PluralRules, findings: &mut Vec<Diagnostic>) {
        let Met { example, exact } = self.met(rules);
        for category in rules.categories() {
            if category == PluralCategory::Other || self.has(category) {
                continue;
            }
            let (severity, reason) = match example[category as usize] {
                Some(number) => (Severity::Warning, format!("{number} would be shown in the default sentence")),
                // Where `[0]` stands, Arabic needs no `[zero]`.
                None if self.range.is_some() || exact[category as usize] => continue,
                None => (Severity::Note, "only very large numbers or fractions need it".to_owned()),
            };
            let message = format!("{} needs the form `[{category}]` here: {reason}", context.language());
            findings.push(
                Diagnostic::new("missing-plural", severity, message)
                    .at(self.entry.file.source, self.selector)
                    .about(self.entry.id())
                    .help(format!("add a line `[{category}]` with the sentence for such numbers")),
            );
        }
    }

    /// Tries the numbers that occur.
    fn met(&self, rules: &PluralRules) -> Met {
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
            } else {
                met.example[category].get_or_insert(number);
            }
        }
        met
    }

    fn impossible(&self, context: &Context<'_, '_>, rules: &PluralRules, findings: &mut Vec<Diagnostic>) {
        let categories = rules.categories();
        for variant in self.variants {
            let Some(category) = PluralCategory::from_keyword(key(variant).as_str()) else { continue };
            if categories.contains(&category) {
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

fn is_ordinal(arguments: &ast::CallArguments<syntax::Spanned<'_>>) -> bool {
    arguments.named.iter().any(|argument| {
        argument.name.name.as_str() == "type"
            && matches!(&argument.value, ast::InlineExpression::StringLiteral { value } if value.as_str() == "ordinal")
    })
}

/// The type that the source's comment declares, or the translation's own.
fn declared<'src>(context: &Context<'_, 'src>, entry: &Entry<'_, 'src>, name: &str) -> Option<VariableType<'src>> {
    let source = context.source.get(entry.kind, entry.name.as_str());
    let comments = source.and_then(|source| source.comment).into_iter().chain(entry.comment);
    comments.flat_map(declared_variables).find(|variable| variable.name == name).and_then(|variable| variable.kind)
}
