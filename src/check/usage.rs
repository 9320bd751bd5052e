//! What a text uses: variables, choices, calls and references, its own and those of the messages that it shows.
//!
//! Most translations use what their source uses; `alike` tells so without an allocation, and no rule then looks further.

use std::collections::HashSet;

use foldhash::fast::RandomState;

use super::Context;
use super::pair::Pair;
use crate::pack::{EntryKind, Localization};
use crate::syntax::{InlineExpression, Pattern, Spanned, Variant, ast};

/// Most things that a text uses for its choices to be compared. No person writes more, and comparing is quadratic.
const MAX_COMPARED: usize = 300;

/// What a pattern uses, in the order of its text; then what the messages use that it shows.
#[derive(Default)]
pub(super) struct Usage<'a, 'src> {
    /// Variables that a reader sees: in a placeable, or as argument of what is shown there. Sorted, each once.
    pub(super) shown: Vec<&'src str>,
    /// Choices.
    pub(super) selects: Vec<Select<'a, 'src>>,
    /// Calls of functions in the pattern itself, not in messages that it shows.
    pub(super) calls: Vec<Call<'a, 'src>>,
    /// References to messages and terms.
    pub(super) references: Vec<Reference<'a, 'src>>,
}

/// A choice.
#[derive(Clone, Copy)]
pub(super) struct Select<'a, 'src> {
    /// What it chooses by.
    pub(super) by: By<'src>,
    /// The selector as written.
    pub(super) selector: &'a InlineExpression<'src>,
    /// Its variants.
    pub(super) variants: &'a [Variant<'src>],
    /// Whether it stands in the pattern itself.
    pub(super) own: bool,
}

/// What a choice is made by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By<'src> {
    /// A variable, bare or as argument of a function.
    Variable(&'src str),
    /// A function without a variable, such as `PLATFORM()`.
    Function(&'src str),
    /// An attribute of a term, or something constant: the language's own affair.
    Own,
}

/// A call of a function.
#[derive(Clone, Copy)]
pub(super) struct Call<'a, 'src> {
    /// The function's name.
    pub(super) function: &'src str,
    /// The variable that it is given.
    pub(super) variable: Option<&'src str>,
    /// All that it is given.
    pub(super) arguments: &'a ast::CallArguments<Spanned<'src>>,
    /// The call as written.
    pub(super) inline: &'a InlineExpression<'src>,
}

/// A reference to the value or an attribute of an entry.
#[derive(Clone, Copy)]
pub(super) struct Reference<'a, 'src> {
    pub(super) kind: EntryKind,
    pub(super) name: &'src str,
    pub(super) attribute: Option<&'src str>,
    /// The reference as written.
    pub(super) inline: &'a InlineExpression<'src>,
    /// Whether it stands in the pattern itself.
    pub(super) own: bool,
}

/// What a text and its source use.
pub(super) struct Sides<'p, 'a, 'src> {
    pub(super) pair: &'p Pair<'a, 'src>,
    pub(super) target: Usage<'a, 'src>,
    pub(super) source: Usage<'a, 'src>,
}

impl<'p, 'a, 'src> Sides<'p, 'a, 'src> {
    /// None where both use the same, so that nothing can be wrong with it.
    pub(super) fn of(context: &Context<'a, 'src>, pair: &'p Pair<'a, 'src>) -> Option<Self> {
        if alike(pair.pattern, pair.source_pattern) {
            return None;
        }
        let (target, source) = (Usage::of(context.target, pair.pattern), Usage::of(context.source, pair.source_pattern));
        Some(Self { pair, target, source })
    }

    /// Whether a person can have written both.
    pub(super) fn is_small(&self) -> bool {
        self.target.is_small() && self.source.is_small()
    }
}

impl<'a, 'src> Usage<'a, 'src> {
    /// What a pattern of a localization uses.
    pub(super) fn of(localization: &'a Localization<'src>, pattern: &'a Pattern<'src>) -> Self {
        let mut usage = Self::default();
        usage.pattern(pattern, true);
        // The list grows while it is walked; each message is walked once.
        let mut seen: HashSet<(&str, Option<&str>), RandomState> = HashSet::default();
        let mut next = 0;
        while let Some(&Reference { kind, name, attribute, .. }) = usage.references.get(next) {
            next += 1;
            if kind == EntryKind::Term || !seen.insert((name, attribute)) {
                continue;
            }
            let Some(entry) = localization.message(name) else { continue };
            let value = match attribute {
                Some(attribute) => entry.attribute(attribute).map(|attribute| &attribute.value),
                None => entry.value,
            };
            if let Some(value) = value {
                usage.pattern(value, false);
            }
        }
        usage.shown.sort_unstable();
        usage.shown.dedup();
        usage
    }

    /// Whether a reader sees a variable.
    pub(super) fn shows(&self, variable: &str) -> bool {
        self.shown.binary_search(&variable).is_ok()
    }

    /// The variables that are shown or chosen by.
    pub(super) fn variables(&self) -> HashSet<&'src str, RandomState> {
        let chosen = self.selects.iter().filter_map(|select| select.by.variable());
        self.shown.iter().copied().chain(chosen).collect()
    }

    fn is_small(&self) -> bool {
        let variants: usize = self.selects.iter().map(|select| select.variants.len()).sum();
        variants + self.shown.len() + self.calls.len() + self.references.len() <= MAX_COMPARED
    }

    /// Whether a variable is shown or chosen by.
    pub(super) fn has(&self, variable: &str) -> bool {
        self.shows(variable) || self.selects.iter().any(|select| select.by == By::Variable(variable))
    }

    fn pattern(&mut self, pattern: &'a Pattern<'src>, own: bool) {
        for element in &pattern.elements {
            if let ast::PatternElement::Placeable { expression } = element {
                self.expression(expression, own);
            }
        }
    }

    fn expression(&mut self, expression: &'a ast::Expression<Spanned<'src>>, own: bool) {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline, own, true),
            ast::Expression::Select { selector, variants } => {
                self.selects.push(Select { by: By::of(selector), selector, variants, own });
                self.inline(selector, own, false);
                variants.iter().for_each(|variant| self.pattern(&variant.value, own));
            }
        }
    }

    fn inline(&mut self, inline: &'a InlineExpression<'src>, own: bool, shows: bool) {
        match inline {
            ast::InlineExpression::VariableReference { id } if shows => self.shown.push(id.name.as_str()),
            ast::InlineExpression::FunctionReference { id, arguments } => {
                if own {
                    let variable = By::of(inline).variable();
                    self.calls.push(Call { function: id.name.as_str(), variable, arguments, inline });
                }
                self.arguments(arguments, own, shows);
            }
            ast::InlineExpression::MessageReference { id, attribute } => {
                self.reference(EntryKind::Message, id, attribute.as_ref(), inline, own);
            }
            ast::InlineExpression::TermReference { id, attribute, arguments } => {
                self.reference(EntryKind::Term, id, attribute.as_ref(), inline, own);
                arguments.iter().for_each(|arguments| self.arguments(arguments, own, shows));
            }
            ast::InlineExpression::Placeable { expression } => self.expression(expression, own),
            _ => {}
        }
    }

    fn arguments(&mut self, arguments: &'a ast::CallArguments<Spanned<'src>>, own: bool, shows: bool) {
        arguments.positional.iter().for_each(|argument| self.inline(argument, own, shows));
        arguments.named.iter().for_each(|argument| self.inline(&argument.value, own, shows));
    }

    fn reference(
        &mut self,
        kind: EntryKind,
        id: &ast::Identifier<Spanned<'src>>,
        attribute: Option<&ast::Identifier<Spanned<'src>>>,
        inline: &'a InlineExpression<'src>,
        own: bool,
    ) {
        let attribute = attribute.map(|attribute| attribute.name.as_str());
        self.references.push(Reference { kind, name: id.name.as_str(), attribute, inline, own });
    }
}

impl<'src> By<'src> {
    /// What a selector chooses by.
    pub(super) fn of(selector: &InlineExpression<'src>) -> Self {
        match selector {
            ast::InlineExpression::VariableReference { id } => Self::Variable(id.name.as_str()),
            ast::InlineExpression::FunctionReference { id, arguments } => {
                let variable = arguments.positional.first().and_then(|argument| Self::of(argument).variable());
                variable.map_or(Self::Function(id.name.as_str()), Self::Variable)
            }
            _ => Self::Own,
        }
    }

    /// The variable, where it is one.
    pub(super) fn variable(self) -> Option<&'src str> {
        match self {
            Self::Variable(name) => Some(name),
            _ => None,
        }
    }
}

/// Whether two patterns show the same variables and references, in whatever order, and neither chooses nor calls.
fn alike(target: &Pattern<'_>, source: &Pattern<'_>) -> bool {
    let is_text = |pattern: &Pattern<'_>| matches!(pattern.elements.as_slice(), [ast::PatternElement::TextElement { .. }]);
    if is_text(target) && is_text(source) {
        return true;
    }
    let (Some(target), Some(source)) = (Shown::of(target), Shown::of(source)) else { return false };
    let all_in = |some: &Shown<'_, '_>, others: &Shown<'_, '_>| some.iter().all(|one| others.iter().any(|other| is_same(one, other)));
    all_in(&target, &source) && all_in(&source, &target)
}

/// The few variables and references that a simple text shows.
#[derive(Default)]
struct Shown<'a, 'src> {
    items: [Option<&'a InlineExpression<'src>>; 8],
    length: usize,
}

impl<'a, 'src> Shown<'a, 'src> {
    /// None where the text shows many things, chooses or calls.
    fn of(pattern: &'a Pattern<'src>) -> Option<Self> {
        let mut shown = Self::default();
        for element in &pattern.elements {
            let ast::PatternElement::Placeable { expression } = element else { continue };
            let ast::Expression::Inline(inline) = expression else { return None };
            match inline {
                ast::InlineExpression::StringLiteral { .. } | ast::InlineExpression::NumberLiteral { .. } => continue,
                ast::InlineExpression::VariableReference { .. } | ast::InlineExpression::MessageReference { .. } => {}
                ast::InlineExpression::TermReference { arguments, .. } if arguments.as_ref().is_none_or(is_constant) => {}
                _ => return None,
            }
            *shown.items.get_mut(shown.length)? = Some(inline);
            shown.length += 1;
        }
        Some(shown)
    }

    fn iter(&self) -> impl Iterator<Item = &'a InlineExpression<'src>> + use<'_, 'a, 'src> {
        self.items[..self.length].iter().flatten().copied()
    }
}

/// Whether two expressions show the same; what a term is given is the language's own.
fn is_same(one: &InlineExpression<'_>, other: &InlineExpression<'_>) -> bool {
    use ast::InlineExpression::{MessageReference, TermReference, VariableReference};
    match (one, other) {
        (VariableReference { id: one }, VariableReference { id: other }) => one == other,
        (MessageReference { id: one, attribute: of_one }, MessageReference { id: other, attribute: of_other }) => {
            one == other && of_one == of_other
        }
        (TermReference { id: one, .. }, TermReference { id: other, .. }) => one == other,
        _ => false,
    }
}

fn is_constant(arguments: &ast::CallArguments<Spanned<'_>>) -> bool {
    let constant = |inline: &InlineExpression<'_>| {
        matches!(inline, ast::InlineExpression::StringLiteral { .. } | ast::InlineExpression::NumberLiteral { .. })
    };
    arguments.positional.iter().all(constant) && arguments.named.iter().all(|argument| constant(&argument.value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceFile;
    use crate::syntax;

    fn are_alike(target: &str, source: &str) -> bool {
        let file = |text: &str| SourceFile::new("a.ftl", format!("a = {text}\n"));
        let (target, source) = (file(target), file(source));
        let ((target, _), (source, _)) = (syntax::parse(&target), syntax::parse(&source));
        matches!((value(&target), value(&source)), (Some(target), Some(source)) if alike(target, source))
    }

    fn value<'a, 'src>(resource: &'a syntax::Resource<'src>) -> Option<&'a Pattern<'src>> {
        match resource.body.first() {
            Some(ast::Entry::Message(message)) => message.value.as_ref(),
            _ => None,
        }
    }

    #[test]
    fn texts_that_show_the_same_in_another_order_are_alike() {
        for (target, source) in [
            ("hola", "hello"),
            ("{ $b } y { $a }", "{ $a } and { $b }"),
            ("{ -t(case: \"x\") } { m.a }", "{ m.a } of { -t }"),
            ("{ $a }, { $a }", "{ $a } { \"\" }"),
        ] {
            assert!(are_alike(target, source), "{target} / {source}");
        }
    }

    #[test]
    fn whatever_differs_chooses_or_calls_is_looked_at() {
        for (target, source) in [
            ("{ $a }", "{ $b }"),
            ("hola", "{ $a }"),
            ("{ a }", "{ -a }"),
            ("{ m.a }", "{ m.b }"),
            ("{ NUMBER($a) }", "{ NUMBER($a) }"),
            ("{ $a ->\n   *[x] X\n }", "{ $a ->\n   *[x] X\n }"),
        ] {
            assert!(!are_alike(target, source), "{target} / {source}");
        }
    }
}
