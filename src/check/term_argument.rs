//! What a text gives to a term: arguments and forms that the term does not have, and a value that it needs and does not get.
//!
#![doc = include_str!("../diagnostic/page/unknown-term-argument.md")]
#![doc = include_str!("../diagnostic/page/unknown-term-form.md")]
#![doc = include_str!("../diagnostic/page/missing-term-argument.md")]

use std::collections::BTreeSet;

use super::Context;
use super::duplicate::key;
use crate::diagnostic::{Diagnostic, Severity, closest};
use crate::pack::{Entry, EntryKind};
use crate::source::Span;
use crate::syntax::walk::{self, Node};
use crate::syntax::{self, InlineExpression, Pattern, Spanned, Variant, ast};

/// What is known of a locale's terms while its texts are looked at.
#[derive(Default)]
pub(super) struct Terms<'src> {
    /// Those that show a variable, which most packs do not have.
    showing: BTreeSet<&'src str>,
    /// Those without forms of which a form was asked already: the term lacks it, not the texts.
    told: BTreeSet<(&'src str, &'src str)>,
}

impl<'src> Terms<'src> {
    /// The terms of a locale.
    pub(super) fn of(context: &Context<'_, 'src>) -> Self {
        let terms = context.target.entries().filter(|entry| entry.kind == EntryKind::Term);
        let showing = terms.filter(|term| term.value.is_some_and(|value| !Needs::of(value).shown.is_empty()));
        Self { showing: showing.map(|term| term.name.as_str()).collect(), told: BTreeSet::new() }
    }
}

/// The variables of a term.
#[derive(Default)]
struct Needs<'a, 'src> {
    /// Those that choose, with the variants of each choice.
    chosen: Vec<(&'src str, &'a [Variant<'src>])>,
    /// Those that are shown.
    shown: Vec<&'src str>,
}

impl<'a, 'src> Needs<'a, 'src> {
    fn of(pattern: &'a Pattern<'src>) -> Self {
        let mut needs = Self::default();
        let mut selectors: Vec<&InlineExpression<'src>> = Vec::new();
        walk::pattern(pattern, &mut |node| match node {
            Node::Select(selector @ ast::InlineExpression::VariableReference { id }, variants) => {
                selectors.push(selector);
                needs.chosen.push((id.name.as_str(), variants));
            }
            Node::Inline(inline @ ast::InlineExpression::VariableReference { id })
                if !selectors.iter().any(|s| std::ptr::eq(*s, inline)) =>
            {
                needs.shown.push(id.name.as_str());
            }
            _ => {}
        });
        needs
    }

    fn names(&self) -> BTreeSet<&'src str> {
        self.chosen.iter().map(|(name, _)| *name).chain(self.shown.iter().copied()).collect()
    }

    /// The forms that a variable chooses between; none where it does more than choose, or chooses by number.
    fn forms(&self, name: &str) -> Option<Vec<&'src str>> {
        if self.shown.contains(&name) {
            return None;
        }
        let variants = self.chosen.iter().filter(|(chosen, _)| *chosen == name).flat_map(|(_, variants)| variants.iter());
        Some(variants.map(|variant| key(variant).as_str()).collect())
    }
}

/// Looks at one use of a term.
pub(super) fn run<'src>(
    context: &Context<'_, 'src>,
    entry: &Entry<'_, 'src>,
    inline: &InlineExpression<'src>,
    terms: &mut Terms<'src>,
    findings: &mut Vec<Diagnostic>,
) {
    let ast::InlineExpression::TermReference { id, attribute, arguments } = inline else { return };
    let name = id.name.as_str();
    if arguments.is_none() && !terms.showing.contains(name) {
        return;
    }
    let Some(term) = context.target.term(name) else { return };
    let value = match attribute {
        Some(attribute) => term.attribute(attribute.name.as_str()).map(|attribute| &attribute.value),
        None => term.value,
    };
    let Some(value) = value else { return };
    let needs = Needs::of(value);
    let given = arguments.as_ref().map(|arguments| arguments.named.as_slice()).unwrap_or_default();
    let site = Site { entry, term: &term, given };
    let before = findings.len();
    let has_forms = !needs.chosen.is_empty() || !needs.shown.is_empty();
    for argument in given.iter().filter(|argument| has_forms || terms.told.insert((name, argument.name.name.as_str()))) {
        findings.extend(site.argument(&needs, argument));
    }
    let unnamed = arguments.iter().flat_map(|arguments| &arguments.positional).next();
    findings.extend(unnamed.map(|argument| site.unnamed(syntax::inline_span(entry.file.source.text(), argument), &needs.names())));
    if findings.len() > before {
        // What it does get is under a wrong name.
        return;
    }
    let lacking = |variable: &&str| !given.iter().any(|argument| argument.name.name.as_str() == *variable);
    if let Some(variable) = needs.shown.iter().copied().find(lacking) {
        findings.push(site.missing(variable, syntax::inline_span(entry.file.source.text(), inline)));
    }
}

/// A use of a term.
struct Site<'a, 'src> {
    entry: &'a Entry<'a, 'src>,
    term: &'a Entry<'a, 'src>,
    given: &'a [ast::NamedArgument<Spanned<'src>>],
}

impl<'src> Site<'_, 'src> {
    fn argument(&self, needs: &Needs<'_, 'src>, argument: &ast::NamedArgument<Spanned<'src>>) -> Option<Diagnostic> {
        let name = argument.name.name.as_str();
        let names = needs.names();
        if !names.contains(name) {
            let free = names.iter().copied().filter(|known| self.given.iter().all(|other| other.name.name.as_str() != *known));
            return Some(self.unknown(argument.name.name.span(), name, closest(name, free), &names));
        }
        let ast::InlineExpression::StringLiteral { value } = &argument.value else { return None };
        let forms = needs.forms(name)?;
        if forms.contains(&value.as_str()) {
            return None;
        }
        Some(self.unknown_form(value.span(), name, value.as_str(), &forms))
    }

    fn finding(&self, code: &'static str, severity: Severity, message: String, span: Span) -> Diagnostic {
        Diagnostic::new(code, severity, message).at(self.entry.file.source, span).about(self.entry.id()).see(
            self.term.file.source,
            self.term.id_span(),
            "the term is here",
        )
    }

    fn unknown(&self, span: Span, name: &str, meant: Option<&str>, names: &BTreeSet<&str>) -> Diagnostic {
        let id = self.term.id();
        // A term that is the same everywhere does no harm to a text that asks for a form.
        let severity = if names.is_empty() { Severity::Note } else { Severity::Warning };
        let help = match meant {
            Some(meant) => format!("did you mean `{meant}`?"),
            None if names.is_empty() => format!("delete `{name}`, or give `{id}` its forms with {{ ${name} -> … }}"),
            None => {
                let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
                format!("`{id}` asks for {}", super::some(&names))
            }
        };
        self.finding("unknown-term-argument", severity, format!("the term `{id}` does not use `{name}`, so it changes nothing"), span)
            .help(help)
    }

    fn unnamed(&self, span: Span, names: &BTreeSet<&str>) -> Diagnostic {
        let id = self.term.id();
        let help = match names.first() {
            Some(name) => format!("write it with a name, such as `{id}({name}: \"…\")`"),
            None => "delete it".to_owned(),
        };
        let message = format!("the term `{id}` takes only values with a name, so this one changes nothing");
        self.finding("unknown-term-argument", Severity::Warning, message, span).help(help)
    }

    fn unknown_form(&self, span: Span, name: &str, form: &str, forms: &[&str]) -> Diagnostic {
        let id = self.term.id();
        let listed: Vec<String> = forms.iter().map(|form| (*form).to_owned()).collect();
        let help = match closest(form, forms.iter().copied()) {
            Some(meant) => format!("did you mean \"{meant}\"?"),
            None => format!("write one of {}, or add `[{form}]` to the term", super::some(&listed)),
        };
        let message = format!("the term `{id}` has no form \"{form}\" of `{name}`, so its default is shown");
        self.finding("unknown-term-form", Severity::Warning, message, span).help(help)
    }

    fn missing(&self, variable: &str, span: Span) -> Diagnostic {
        let id = self.term.id();
        let message = format!("the term `{id}` shows `${variable}`, which it is not given here");
        self.finding("missing-term-argument", Severity::Warning, message, span)
            .help(format!("write {{ {id}({variable}: \"…\") }}; a term does not see the variables of the text"))
    }
}
