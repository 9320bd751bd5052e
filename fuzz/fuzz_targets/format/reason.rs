//! Why the two may differ: the reasons of `tests/reference.rs` and `tests/vectors/differences.json`, found in what a
//! message shows or in what went wrong.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentError;
use fluent_bundle::resolver::errors::{ReferenceKind, ResolverError};
use fluent_pack::runtime::Error;
use fluent_pack::syntax::{Entry, Expression, InlineExpression, Pattern, Spanned, ast};

/// A message or term with the sign of a term, and an attribute of it.
type Name = (String, Option<String>);

/// What a pattern has that explains a difference.
#[derive(Debug, Clone, Copy, Default)]
struct Features {
    /// After a nested term fluent-bundle forgets the outer term's arguments.
    shows_in_term: bool,
    /// Where there is a select: fluent-bundle compares numbers with their fraction digits.
    has_fraction: bool,
    has_select: bool,
    /// A call that fails shows its name there, and what it was given here; fluent-bundle knows one option.
    has_call: bool,
    /// fluent-syntax lets more than literals through.
    has_odd_argument: bool,
    /// An option of three digits or more: fluent-bundle writes as many digits as it is told, until memory ends.
    has_huge_option: bool,
    /// An option below zero: fluent-syntax refuses it.
    has_option_below_zero: bool,
    /// A message and a term have this name: fluent-bundle drops one of them.
    is_lost: bool,
}

impl Features {
    fn add(&mut self, more: Self) {
        self.shows_in_term |= more.shows_in_term;
        self.has_fraction |= more.has_fraction;
        self.has_select |= more.has_select;
        self.has_call |= more.has_call;
        self.has_odd_argument |= more.has_odd_argument;
        self.has_huge_option |= more.has_huge_option;
        self.has_option_below_zero |= more.has_option_below_zero;
        self.is_lost |= more.is_lost;
    }

    fn explain(self) -> bool {
        self.shows_in_term || self.has_fraction && self.has_select || self.has_call || self.has_odd_argument || self.is_lost
    }
}

/// The patterns of a file: what each has, and what it shows.
#[derive(Debug, Default)]
pub struct Reasons {
    patterns: BTreeMap<Name, (Features, BTreeSet<Name>)>,
}

impl Reasons {
    /// The reasons that the entries of a file give.
    pub fn of(entries: &[Entry<'_>]) -> Self {
        let mut reasons = Self::default();
        for entry in entries {
            let (name, value, attributes) = match entry {
                ast::Entry::Message(message) => (message.id.name.as_str().to_owned(), message.value.as_ref(), &message.attributes),
                ast::Entry::Term(term) => (format!("-{}", term.id.name.as_str()), Some(&term.value), &term.attributes),
                _ => continue,
            };
            // Where a name comes twice the first counts; the sum of both explains no less.
            for (attribute, pattern) in value
                .map(|value| (None, value))
                .into_iter()
                .chain(attributes.iter().map(|attribute| (Some(attribute.id.name.as_str().to_owned()), &attribute.value)))
            {
                let mut walk = Walk { in_term: name.starts_with('-'), features: Features::default(), shown: BTreeSet::new() };
                walk.pattern(pattern);
                let known = reasons.patterns.entry((name.clone(), attribute)).or_default();
                known.0.add(walk.features);
                known.1.extend(walk.shown);
            }
        }
        reasons.mark_lost();
        reasons
    }

    fn mark_lost(&mut self) {
        let names: BTreeSet<String> = self.patterns.keys().map(|(name, _)| name.clone()).collect();
        for ((name, _), (features, _)) in &mut self.patterns {
            let other = name.strip_prefix('-').map_or_else(|| format!("-{name}"), str::to_owned);
            features.is_lost = names.contains(&other);
        }
    }

    /// Whether fluent-bundle drops a message because a term has its name.
    pub fn is_lost(&self, id: &str) -> bool {
        self.patterns.iter().any(|((name, _), (features, _))| name == id && features.is_lost)
    }

    /// Whether fluent-bundle cannot read the file.
    pub fn is_refused(&self) -> bool {
        self.patterns.values().any(|(features, _)| features.has_option_below_zero)
    }

    /// Whether fluent-bundle is not asked for a message.
    pub fn is_not_asked(&self, id: &str, attribute: Option<&str>) -> bool {
        self.reach((id.to_owned(), attribute.map(str::to_owned))).has_huge_option
    }

    /// Whether a different text of a message is a known one.
    pub fn explain(&self, id: &str, attribute: Option<&str>, ours: &[Error], theirs: &[FluentError]) -> bool {
        let stopped =
            |error: &FluentError| matches!(error, FluentError::ResolverError(ResolverError::TooManyPlaceables | ResolverError::Cyclic));
        // Where the whole message is missing it names the attribute too.
        let names_attribute = |error: &FluentError| {
            let FluentError::ResolverError(ResolverError::Reference(reference)) = error else { return false };
            matches!(reference, ReferenceKind::Message { attribute: Some(_), .. } | ReferenceKind::Term { attribute: Some(_), .. })
        };
        theirs.iter().any(|error| stopped(error) || names_attribute(error))
            || ours.iter().any(|error| error.is_cyclic() || error.is_limit() || error.is_bad_argument() || error.is_unknown_function())
            || self.reach((id.to_owned(), attribute.map(str::to_owned))).explain()
    }

    /// What a pattern has and all that it shows.
    fn reach(&self, name: Name) -> Features {
        let (mut all, mut seen, mut left) = (Features::default(), BTreeSet::new(), vec![name]);
        while let Some(name) = left.pop() {
            let Some((features, shown)) = self.patterns.get(&name) else { continue };
            if seen.insert(name) {
                all.add(*features);
                left.extend(shown.iter().cloned());
            }
        }
        all
    }
}

struct Walk {
    in_term: bool,
    features: Features,
    shown: BTreeSet<Name>,
}

impl Walk {
    fn pattern(&mut self, pattern: &Pattern<'_>) {
        for element in &pattern.elements {
            if let ast::PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<'_>) {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline),
            ast::Expression::Select { selector, variants } => {
                self.features.has_select = true;
                self.inline(selector);
                for variant in variants {
                    if let ast::VariantKey::NumberLiteral { value } = &variant.key {
                        self.features.has_fraction |= value.as_str().contains('.');
                    }
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<'_>) {
        match inline {
            ast::InlineExpression::StringLiteral { .. } | ast::InlineExpression::VariableReference { .. } => {}
            ast::InlineExpression::NumberLiteral { value } => self.features.has_fraction |= value.as_str().contains('.'),
            ast::InlineExpression::MessageReference { id, attribute } => self.show("", id, attribute.as_ref()),
            ast::InlineExpression::FunctionReference { arguments, .. } => {
                self.features.has_call = true;
                self.arguments(arguments);
            }
            ast::InlineExpression::TermReference { id, attribute, arguments } => {
                self.show("-", id, attribute.as_ref());
                if let Some(arguments) = arguments {
                    self.arguments(arguments);
                }
            }
            ast::InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }

    fn show(&mut self, sign: &str, id: &ast::Identifier<Spanned<'_>>, attribute: Option<&ast::Identifier<Spanned<'_>>>) {
        self.features.shows_in_term |= self.in_term;
        self.shown.insert((format!("{sign}{}", id.name.as_str()), attribute.map(|attribute| attribute.name.as_str().to_owned())));
    }

    fn arguments(&mut self, arguments: &ast::CallArguments<Spanned<'_>>) {
        for argument in &arguments.positional {
            self.inline(argument);
        }
        for argument in &arguments.named {
            let is_literal =
                matches!(argument.value, ast::InlineExpression::StringLiteral { .. } | ast::InlineExpression::NumberLiteral { .. });
            self.features.has_odd_argument |= !is_literal;
            if let ast::InlineExpression::NumberLiteral { value } = argument.value {
                self.features.has_huge_option |= value.as_str().len() > 2;
                self.features.has_option_below_zero |= value.as_str().starts_with('-');
            }
            self.inline(&argument.value);
        }
    }
}

/// Whether two texts are the same, numbers and indentation aside: only ours writes numbers as the language does, and
/// fluent-syntax loses the indentation before a placeable that starts a line.
pub fn same(ours: &str, theirs: &str) -> bool {
    ours == theirs || without_indents(&without_numbers(ours)) == without_indents(&without_numbers(theirs))
}

fn without_indents(text: &str) -> Vec<&str> {
    text.split('\n').map(|line| line.trim_start_matches(' ')).collect()
}

/// A text with every run of digits and what may stand between them as `#`.
fn without_numbers(text: &str) -> String {
    let is_number = |char: char| char.is_ascii_digit() || matches!(char, ',' | '.' | '-');
    let mut out = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let run = rest.find(|char| !is_number(char)).unwrap_or(rest.len());
        let (number, behind) = rest.split_at(if run == 0 { first.len_utf8() } else { run });
        out.push_str(if number.contains(|char: char| char.is_ascii_digit()) { "#" } else { number });
        rest = behind;
    }
    out
}

/// A text without the marks that set values apart.
pub fn without_isolation(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}
