//! A pattern laid out flat: one sentence for every way through its choices.
//!
//! Selects by the same selector choose together, so no sentence mixes "one" with "other". A select that cannot be laid out
//! with the others (two defaults for one selector, or more sentences than [`MAX_SENTENCES`]) stays whole, as one code.

use std::ops::{Range, RangeInclusive};

use super::code;
use super::unit::{Choice, CodeKind, Text};
use crate::limits::MAX_SENTENCES;
use crate::locale::{LocaleTag, PluralCategory, PluralRules, PluralType};
use crate::pack::VariableType;
use crate::syntax::{self, Expression, InlineExpression, Pattern, Variant, ast};

/// Plural rules of one language; none where CLDR has none.
pub(super) struct Plurals {
    cardinal: Option<PluralRules>,
    ordinal: Option<PluralRules>,
}

impl Plurals {
    pub(super) fn of(locale: &LocaleTag) -> Self {
        Self { cardinal: locale.plural_rules(PluralType::Cardinal), ordinal: locale.plural_rules(PluralType::Ordinal) }
    }

    fn rules(&self, kind: PluralType) -> Option<&PluralRules> {
        match kind {
            PluralType::Cardinal => self.cardinal.as_ref(),
            PluralType::Ordinal => self.ordinal.as_ref(),
        }
    }
}

/// What one selector of a pattern may answer, over all selects that ask it.
struct Axis {
    selector: String,
    /// Keys in the order of the text.
    keys: Vec<String>,
    default: String,
    /// Whether it chooses by plural category.
    counts: Counts,
    /// The numbers that occur, where a comment says it.
    numbers: Option<RangeInclusive<u64>>,
}

/// Whether a selector chooses by plural category.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Counts {
    No,
    /// Where its keys are categories.
    Perhaps,
    Yes(PluralType),
}

/// The choices that a pattern makes.
pub(super) struct Choices {
    axes: Vec<Axis>,
    /// Whether every select stays whole.
    whole: bool,
}

/// One sentence of a pattern.
pub(super) struct Sentence {
    pub(super) path: Vec<Choice>,
    pub(super) text: Text,
    /// Whether the pattern has this way itself; false for a plural form that only the language asks for.
    pub(super) own: bool,
}

/// Numbers that count where nothing says which occur.
const EVERYDAY: RangeInclusive<u64> = 0..=999;

/// Most numbers of a declared range that are tried for their plural category.
const MAX_TRIED: usize = 1_000;

impl Choices {
    /// The choices of a pattern; `declared` says what a comment tells of a variable.
    pub(super) fn of<'src>(pattern: &Pattern<'src>, declared: &dyn Fn(&str) -> Option<VariableType<'src>>) -> Self {
        let mut choices = Self { axes: Vec::new(), whole: false };
        choices.collect(pattern, declared);
        choices.axes.iter_mut().for_each(Axis::settle);
        choices
    }

    fn collect<'src>(&mut self, pattern: &Pattern<'src>, declared: &dyn Fn(&str) -> Option<VariableType<'src>>) {
        for element in &pattern.elements {
            let ast::PatternElement::Placeable { expression } = element else { continue };
            let Some((selector, variants)) = select(expression) else { continue };
            let name = syntax::print_inline(selector);
            let number = self.axes.iter().position(|axis| axis.selector == name).unwrap_or_else(|| {
                let (counts, numbers) = counts(selector, declared);
                let default = default(variants).map_or_else(String::new, |variant| key(variant).to_owned());
                self.axes.push(Axis { selector: name, keys: Vec::new(), default, counts, numbers });
                self.axes.len() - 1
            });
            if !self.axes[number].fits(variants) {
                continue;
            }
            for variant in variants {
                let axis = &mut self.axes[number];
                if !axis.keys.iter().any(|known| known == key(variant)) {
                    axis.keys.push(key(variant).to_owned());
                }
                self.collect(&variant.value, declared);
            }
        }
    }

    /// Adds the plural forms that a language needs and takes out those that it does not have: for a translation that is
    /// still to be written.
    fn lay_out_for(&mut self, plurals: &Plurals) {
        for axis in &mut self.axes {
            let Counts::Yes(kind) = axis.counts else { continue };
            let categories = plurals.rules(kind).map_or_else(Vec::new, |rules| axis.needed(rules));
            axis.keys.retain(|key| is_number(key));
            axis.keys.extend(categories.iter().filter(|category| **category != PluralCategory::Other).map(|c| c.as_str().to_owned()));
            axis.keys.push("other".to_owned());
            "other".clone_into(&mut axis.default);
        }
    }

    /// Adds the plural forms that a language needs, each before the first that comes after it in CLDR's order: for a
    /// translation that is there.
    fn complete(&mut self, plurals: &Plurals) {
        for axis in &mut self.axes {
            let Some(rules) = axis.rules(plurals) else { continue };
            for category in axis.needed(rules) {
                if !axis.keys.iter().any(|key| key == category.as_str()) {
                    let later = |key: &String| PluralCategory::from_keyword(key).is_some_and(|other| other > category);
                    let at = axis.keys.iter().position(later).unwrap_or(axis.keys.len());
                    axis.keys.insert(at, category.as_str().to_owned());
                }
            }
        }
    }

    /// Every sentence of a translation that is there, with the plural forms that its language needs and it lacks.
    pub(super) fn sentences(mut self, pattern: &Pattern<'_>, plurals: &Plurals) -> Vec<Sentence> {
        let own: Vec<Vec<String>> = self.axes.iter().map(|axis| axis.keys.clone()).collect();
        self.complete(plurals);
        let paths = self.paths(pattern, plurals);
        let sentence = |path: Vec<(usize, String)>, this: &Self| Sentence {
            text: this.text(pattern, &path, plurals),
            own: path.iter().all(|(axis, key)| own[*axis].contains(key)),
            path: this.choices(path),
        };
        paths.into_iter().map(|path| sentence(path, &self)).collect()
    }

    /// The ways through a source pattern, for a translation into another language that is still to be written.
    pub(super) fn ways(mut self, pattern: &Pattern<'_>, own: &Plurals, other: &Plurals) -> Vec<Vec<Choice>> {
        self.lay_out_for(other);
        let paths = self.paths(pattern, own);
        paths.into_iter().map(|path| self.choices(path)).collect()
    }

    /// The sentence of a pattern on a way that need not be its own: what a variant of a translation says in the source.
    pub(super) fn at(&self, pattern: &Pattern<'_>, way: &[Choice], plurals: &Plurals) -> Text {
        let number = |choice: &Choice| self.axes.iter().position(|axis| axis.selector == choice.selector);
        let path: Vec<(usize, String)> = way.iter().filter_map(|choice| Some((number(choice)?, choice.key.clone()))).collect();
        self.text(pattern, &path, plurals)
    }

    fn choices(&self, path: Vec<(usize, String)>) -> Vec<Choice> {
        let choice = |(axis, key): (usize, String)| {
            let axis = &self.axes[axis];
            Choice { selector: axis.selector.clone(), default: key == axis.default, key }
        };
        path.into_iter().map(choice).collect()
    }

    /// Every way through a pattern, in the order of its variants.
    fn paths(&mut self, pattern: &Pattern<'_>, plurals: &Plurals) -> Vec<Vec<(usize, String)>> {
        if self.axes.is_empty() {
            return vec![Vec::new()];
        }
        let mut paths = Vec::new();
        if self.expand(pattern, plurals, &mut Vec::new(), &mut paths).is_none() {
            self.whole = true;
            return vec![Vec::new()];
        }
        paths
    }

    fn expand(
        &self,
        pattern: &Pattern<'_>,
        plurals: &Plurals,
        path: &mut Vec<(usize, String)>,
        paths: &mut Vec<Vec<(usize, String)>>,
    ) -> Option<()> {
        let Some(axis) = self.open(pattern, path, plurals) else {
            paths.push(path.clone());
            return (paths.len() <= MAX_SENTENCES).then_some(());
        };
        for key in &self.axes[axis].keys {
            path.push((axis, key.clone()));
            self.expand(pattern, plurals, path, paths)?;
            path.pop();
        }
        Some(())
    }

    /// The first selector on a way that nothing answers yet.
    fn open(&self, pattern: &Pattern<'_>, path: &[(usize, String)], plurals: &Plurals) -> Option<usize> {
        pattern.elements.iter().find_map(|element| {
            let ast::PatternElement::Placeable { expression } = element else { return None };
            let (number, variants) = self.laid_out(expression)?;
            let Some((_, answer)) = path.iter().find(|(axis, _)| *axis == number) else { return Some(number) };
            self.open(&self.chosen(number, variants, answer, plurals)?.value, path, plurals)
        })
    }

    /// The axis of a select, unless it stays whole.
    fn laid_out<'a, 'src>(&self, expression: &'a Expression<'src>) -> Option<(usize, &'a [Variant<'src>])> {
        let (selector, variants) = select(expression).filter(|_| !self.whole)?;
        let name = syntax::print_inline(selector);
        let number = self.axes.iter().position(|axis| axis.selector == name)?;
        self.axes[number].fits(variants).then_some((number, variants))
    }

    /// The variant that an answer leads to.
    fn chosen<'a, 'src>(&self, axis: usize, variants: &'a [Variant<'src>], answer: &str, plurals: &Plurals) -> Option<&'a Variant<'src>> {
        let find = |wanted: &str| variants.iter().find(|variant| key(variant) == wanted);
        let by_category = || {
            let number = answer.parse().ok()?;
            find(self.axes[axis].rules(plurals)?.category_of(number).as_str())
        };
        find(answer).or_else(by_category).or_else(|| default(variants))
    }

    fn text(&self, pattern: &Pattern<'_>, path: &[(usize, String)], plurals: &Plurals) -> Text {
        let mut builder = Builder { plain: String::new(), placeables: Vec::new() };
        self.write(pattern, path, plurals, &mut builder);
        Text::new(builder.plain, &builder.placeables)
    }

    fn write(&self, pattern: &Pattern<'_>, path: &[(usize, String)], plurals: &Plurals, builder: &mut Builder) {
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => builder.text(value.as_str()),
                ast::PatternElement::Placeable { expression } => {
                    let variant = self.laid_out(expression).and_then(|(number, variants)| {
                        let answer = path.iter().find(|(axis, _)| *axis == number).map_or("", |(_, key)| key);
                        self.chosen(number, variants, answer, plurals)
                    });
                    match variant {
                        Some(variant) => self.write(&variant.value, path, plurals, builder),
                        None => builder.placeable(expression),
                    }
                }
            }
        }
    }
}

impl Axis {
    /// Whether a select can be laid out with the others of the selector.
    fn fits(&self, variants: &[Variant<'_>]) -> bool {
        default(variants).is_some_and(|variant| key(variant) == self.default)
    }

    /// Says whether it counts, once all its keys are known.
    fn settle(&mut self) {
        let mut words = self.keys.iter().filter(|key| !is_number(key)).map(|key| PluralCategory::from_keyword(key)).peekable();
        let only_categories = words.peek().is_some() && words.clone().all(|category| category.is_some());
        let is_sure = words.any(|category| category.is_some_and(|category| category != PluralCategory::Other));
        self.counts = match self.counts {
            Counts::Perhaps if only_categories && is_sure => Counts::Yes(PluralType::Cardinal),
            Counts::Yes(kind) if only_categories => Counts::Yes(kind),
            _ => Counts::No,
        };
    }

    fn rules<'p>(&self, plurals: &'p Plurals) -> Option<&'p PluralRules> {
        if let Counts::Yes(kind) = self.counts { plurals.rules(kind) } else { None }
    }

    /// The categories of the numbers that occur, in CLDR's order.
    fn needed(&self, rules: &PluralRules) -> Vec<PluralCategory> {
        let exact: Vec<u64> = self.keys.iter().filter_map(|key| key.parse().ok()).collect();
        let numbers = self.numbers.clone().unwrap_or(EVERYDAY);
        let met: Vec<PluralCategory> =
            numbers.take(MAX_TRIED).filter(|number| !exact.contains(number)).map(|number| rules.category_of(number)).collect();
        rules.categories().into_iter().filter(|category| met.contains(category)).collect()
    }
}

/// A sentence that grows.
struct Builder {
    plain: String,
    placeables: Vec<(Range<usize>, CodeKind)>,
}

impl Builder {
    fn text(&mut self, text: &str) {
        for (number, piece) in text.split('\r').enumerate() {
            if number > 0 {
                self.code("{ \"\\u000D\" }", CodeKind::Literal);
            }
            self.plain.push_str(piece);
        }
    }

    fn placeable(&mut self, expression: &Expression<'_>) {
        self.code(&syntax::print_placeable(expression), code::kind(expression));
    }

    fn code(&mut self, text: &str, kind: CodeKind) {
        let start = self.plain.len();
        self.plain.push_str(text);
        self.placeables.push((start..self.plain.len(), kind));
    }
}

/// The select of a placeable, through braces within braces.
fn select<'a, 'src>(expression: &'a Expression<'src>) -> Option<(&'a InlineExpression<'src>, &'a [Variant<'src>])> {
    match expression {
        ast::Expression::Select { selector, variants } => Some((selector, variants)),
        ast::Expression::Inline(ast::InlineExpression::Placeable { expression }) => select(expression),
        ast::Expression::Inline(_) => None,
    }
}

fn key<'src>(variant: &Variant<'src>) -> &'src str {
    let (ast::VariantKey::Identifier { name: key } | ast::VariantKey::NumberLiteral { value: key }) = &variant.key;
    key.as_str()
}

fn default<'a, 'src>(variants: &'a [Variant<'src>]) -> Option<&'a Variant<'src>> {
    variants.iter().find(|variant| variant.default)
}

/// Whether a key is a number; names begin with a letter.
fn is_number(key: &str) -> bool {
    key.starts_with(|first: char| first.is_ascii_digit() || first == '-')
}

/// Whether a selector counts, and the numbers that occur.
fn counts<'src>(
    selector: &InlineExpression<'src>,
    declared: &dyn Fn(&str) -> Option<VariableType<'src>>,
) -> (Counts, Option<RangeInclusive<u64>>) {
    let of_variable = |name: &str| match declared(name) {
        None => (Counts::Perhaps, None),
        Some(VariableType::Number(numbers)) => (Counts::Yes(PluralType::Cardinal), numbers),
        Some(_) => (Counts::No, None),
    };
    match selector {
        ast::InlineExpression::VariableReference { id } => of_variable(id.name.as_str()),
        ast::InlineExpression::FunctionReference { id, arguments } if id.name.as_str() == "NUMBER" => {
            let numbers = match arguments.positional.first() {
                Some(ast::InlineExpression::VariableReference { id }) => of_variable(id.name.as_str()).1,
                _ => None,
            };
            (Counts::Yes(if is_by_rank(arguments) { PluralType::Ordinal } else { PluralType::Cardinal }), numbers)
        }
        _ => (Counts::No, None),
    }
}

/// Whether `NUMBER` chooses by rank (first, second, third), not by count.
fn is_by_rank(arguments: &ast::CallArguments<syntax::Spanned<'_>>) -> bool {
    arguments.named.iter().any(|argument| {
        argument.name.name.as_str() == "type"
            && matches!(&argument.value, ast::InlineExpression::StringLiteral { value } if value.as_str() == "ordinal")
    })
}
