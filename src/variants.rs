//! Every way through a text, with sample values that lead there: what a preview, a sheet for reviewers or a translator's
//! table shows of a message with choices.
//!
//! Only the values are made up; the text is what the runtime gives for them. One way a value of each choice that the
//! text meets, at most [`MAX_VARIANTS`] a text. Does no I/O, reads no clock: the same sources give the same samples.
//!
//! ```
//! use fluent_pack::locale::LocaleTag;
//! use fluent_pack::pack::{LocaleSources, PackLocale};
//! use fluent_pack::source::SourceFile;
//! use fluent_pack::{compile, runtime, variants};
//!
//! let locale = PackLocale { tag: LocaleTag::parse("pl").unwrap(), folder: "pl".into() };
//! let text = "noce = { $n ->\n    [one] { $n } noc\n    [few] { $n } noce\n   *[many] { $n } nocy\n }";
//! let files = vec![SourceFile::new("a.ftl", text.into())];
//! let sources = LocaleSources { locale, files, keys: vec!["a.ftl".into()], ledger: Default::default() };
//! let polish = sources.parse();
//!
//! let mut formatter = runtime::Formatter::open(compile::unchecked(&polish)).unwrap();
//! formatter.set_use_isolating(false);
//! let sampler = variants::Sampler::new(&polish, &polish);
//! let variants = sampler.variants(&formatter, "noce", None);
//! let texts: Vec<String> = variants.variants.iter().map(variants::Variant::plain).collect();
//! assert_eq!(texts, ["1 noc", "2 noce", "5 nocy", "1,5 nocy"]);
//! ```

mod choice;
mod follow;
mod uses;

use std::collections::BTreeSet;

use fluent_bundle::{FluentArgs, FluentValue};

use crate::limits::MAX_VARIANTS;
use crate::pack::{Localization, VariableType, declared_variables};
use crate::runtime::{DateTimeValue, Error, Formatter, Formatters, Part};
use crate::syntax::Pattern;
use choice::Choices;
use follow::Way;

/// Makes sample values for the texts of one locale.
#[derive(Debug)]
pub struct Sampler<'a, 'src> {
    source: &'a Localization<'src>,
    target: &'a Localization<'src>,
    /// Tells the plural category of a number as the runtime does.
    formatters: Formatters,
}

/// The ways through a text, rendered.
#[derive(Debug, Clone, PartialEq)]
pub struct Variants {
    /// One at least, in the order of the text; of a choice by a number first the numbers that are keys, then one number
    /// for every plural category.
    pub variants: Vec<Variant>,
    /// Whether there are more than [`MAX_VARIANTS`] ways. Then each value of each choice that does not hang on another is
    /// among them all the same.
    pub is_cut: bool,
}

/// One way through a text, rendered.
#[derive(Debug, Clone, PartialEq)]
pub struct Variant {
    /// The values that lead there.
    pub sample: Sample,
    /// The text.
    pub parts: Vec<Part>,
    /// What went wrong while it was rendered.
    pub errors: Vec<Error>,
}

/// Values that lead one way through a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Sample {
    /// The variants that are chosen on the way, in the order of the text.
    pub path: Vec<Step>,
    /// The variables that are looked at on the way, sorted by name.
    pub arguments: Vec<Argument>,
}

/// A choice on a way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The variable that chooses, without `$`.
    pub variable: String,
    /// The key of the variant, as written.
    pub key: String,
    /// Whether it is the default.
    pub is_default: bool,
}

/// A sample value of a variable.
#[derive(Debug, Clone, PartialEq)]
pub struct Argument {
    /// Name, without `$`.
    pub name: String,
    /// The value.
    pub value: Value,
    /// Whether the source's comment says that it does not occur: a number outside of its range, which stands for a
    /// category that no number inside falls in.
    pub is_outside: bool,
}

/// A sample value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// A date with a time.
    DateTime(DateTimeValue),
}

impl<'a, 'src> Sampler<'a, 'src> {
    /// Makes values for `target`; `source` is the locale whose comments declare variables, maybe the same one.
    #[must_use]
    pub fn new(source: &'a Localization<'src>, target: &'a Localization<'src>) -> Self {
        Self { source, target, formatters: Formatters::new(&target.locale.tag) }
    }

    /// The ways through the value of a message, or through one of its attributes, rendered by the formatter of the same
    /// locale.
    ///
    /// Where there is no such text there is one variant all the same: what the runtime shows instead, with its error.
    pub fn variants<B: AsRef<[u8]>>(&self, formatter: &Formatter<B>, id: &str, attribute: Option<&str>) -> Variants {
        let (samples, is_cut) = self.samples(id, attribute);
        let render = |sample: Sample| {
            let (arguments, mut errors) = (sample.fluent_arguments(), Vec::new());
            let parts = match attribute {
                None => formatter.format_to_parts(id, Some(&arguments), &mut errors),
                Some(attribute) => formatter.format_attribute_to_parts(id, attribute, Some(&arguments), &mut errors),
            };
            Variant { sample, parts, errors }
        };
        Variants { variants: samples.into_iter().map(render).collect(), is_cut }
    }

    /// The values that lead every way through a text, and whether there are more ways.
    #[must_use]
    pub fn samples(&self, id: &str, attribute: Option<&str>) -> (Vec<Sample>, bool) {
        let nowhere = || (vec![Sample { path: Vec::new(), arguments: Vec::new() }], false);
        let Some(entry) = self.target.message(id) else { return nowhere() };
        let pattern = match attribute {
            None => entry.value,
            Some(name) => entry.attribute(name).map(|attribute| &attribute.value),
        };
        let Some(pattern) = pattern else { return nowhere() };
        if !has_placeables(pattern) {
            return nowhere();
        }
        let choices = self.choices(id, pattern);
        let (ways, is_cut) = self.ways(pattern, &choices);
        (ways.into_iter().map(|way| choices.sample(way)).collect(), is_cut)
    }

    /// What the variables of a text may be.
    fn choices(&self, id: &str, pattern: &'a Pattern<'src>) -> Choices<'src> {
        let comments = [self.source, self.target].into_iter().filter_map(|locale| locale.message(id)?.comment);
        let declared: Vec<_> = comments.flat_map(declared_variables).collect();
        let kind = |name: &str| -> Option<VariableType<'src>> {
            declared.iter().filter(|variable| variable.name == name).find_map(|variable| variable.kind.clone())
        };
        let mut choices = Choices::default();
        for (name, uses) in uses::uses(self.target, pattern) {
            choices.add(name, &uses, kind(name), self);
        }
        choices
    }

    /// Ways through a text, every one different in a value that it meets, and whether there are more.
    fn ways(&self, pattern: &'a Pattern<'src>, choices: &Choices<'src>) -> (Vec<Way<'src>>, bool) {
        let mut ways = Vec::new();
        self.explore(pattern, choices, &mut Vec::new(), &mut ways);
        if ways.len() <= MAX_VARIANTS {
            return (ways, false);
        }
        // Every value of every choice once, the first of all together, then the second of all, before the others.
        let mut met = BTreeSet::new();
        let diagonal = (0..choices.longest()).filter_map(|at| self.follow(pattern, choices, &choices.all_at(at)).ok());
        let mut kept: Vec<Way<'src>> = diagonal.chain(ways).filter(|way| met.insert(way.met.clone())).collect();
        kept.truncate(MAX_VARIANTS);
        (kept, true)
    }

    fn explore(
        &self,
        pattern: &'a Pattern<'src>,
        choices: &Choices<'src>,
        chosen: &mut Vec<(&'src str, usize)>,
        ways: &mut Vec<Way<'src>>,
    ) {
        let undecided = match self.follow(pattern, choices, chosen) {
            Ok(way) => return ways.push(way),
            Err(variable) => variable,
        };
        for value in 0..choices.of(undecided).len() {
            if ways.len() > MAX_VARIANTS {
                return;
            }
            chosen.push((undecided, value));
            self.explore(pattern, choices, chosen, ways);
            chosen.pop();
        }
    }
}

fn has_placeables(pattern: &Pattern<'_>) -> bool {
    pattern.elements.iter().any(|element| matches!(element, crate::syntax::ast::PatternElement::Placeable { .. }))
}

impl Variant {
    /// The text alone, without tags and isolates.
    #[must_use]
    pub fn plain(&self) -> String {
        let text = |part: &Part| match part {
            Part::Text(text) | Part::Value { text, .. } => Some(text.clone()),
            Part::Markup { .. } | Part::IsolateStart | Part::IsolateEnd => None,
        };
        self.parts.iter().filter_map(text).collect()
    }
}

impl Sample {
    /// The values as the runtime takes them.
    #[must_use]
    pub fn fluent_arguments(&self) -> FluentArgs<'static> {
        let mut arguments = FluentArgs::new();
        for Argument { name, value, .. } in &self.arguments {
            let value = match value {
                Value::Number(number) => FluentValue::from(*number),
                Value::Text(text) => FluentValue::from(text.clone()),
                Value::DateTime(date) => FluentValue::Custom(Box::new(date.clone())),
            };
            arguments.set(name.clone(), value);
        }
        arguments
    }
}

impl std::fmt::Display for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Number(number) => write!(f, "{number}"),
            Self::Text(text) => f.write_str(text),
            Self::DateTime(date) => write!(f, "{date}"),
        }
    }
}
