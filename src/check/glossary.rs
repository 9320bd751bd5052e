//! Words of `glossary.toml` in texts whose source uses the term.
//!
#![doc = include_str!("../diagnostic/page/forbidden-glossary-form.md")]
#![doc = include_str!("../diagnostic/page/missing-glossary-form.md")]

use std::ops::Range;

use super::Context;
use super::flat::Flat;
use super::inflection::{Folded, Form};
use super::pair::Pair;
use crate::diagnostic::Diagnostic;
use crate::pack::{Forms, Localization};
use crate::syntax::walk::{self, Node};
use crate::syntax::{Pattern, ast};

pub(super) fn run(context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
    let Some(glossary) = &context.pack.glossary else { return };
    let (language, source_language) = (context.target.locale.tag.language(), context.source.locale.tag.language());
    let terms: Vec<Term<'_>> = glossary
        .terms
        .iter()
        .filter_map(|(name, by_locale)| {
            let forms = by_locale.get(&context.target.locale.tag)?;
            let source = by_locale.get(&context.source.locale.tag).map_or(&[][..], |forms| &forms.approved);
            Some(Term {
                name,
                source: source.iter().map(|form| Form::of(form, source_language)).collect(),
                approved: forms.approved.iter().map(|form| Form::of(form, language)).collect(),
                forbidden: forms.forbidden.iter().map(|form| forbidden_form(form, language)).collect(),
                forms,
            })
        })
        .collect();
    if terms.is_empty() {
        return;
    }
    // `.speech` is written the way a voice reads it, which no glossary lists.
    for pair in context.pairs.iter().filter(|pair| pair.attribute != Some("speech")) {
        check(context, pair, &terms, findings);
    }
}

/// Arabic writes clitics onto the start, so its words are looked into; a German compound with a forbidden head may be right.
fn forbidden_form(form: &str, language: &str) -> Form {
    let form = Form::of(form, language);
    if language == "ar" { form } else { form.at_start() }
}

/// A term of the glossary in the source's language and the translation's.
struct Term<'a> {
    name: &'a str,
    source: Vec<Form>,
    approved: Vec<Form>,
    forbidden: Vec<Form>,
    forms: &'a Forms,
}

fn check(context: &Context<'_, '_>, pair: &Pair<'_, '_>, terms: &[Term<'_>], findings: &mut Vec<Diagnostic>) {
    let source = text(context.source, pair.source_pattern, &pair.source_ways);
    let source = Folded::of(&source, context.source.locale.tag.language());
    let used = used(terms, &source);
    if used.is_empty() {
        return;
    }
    let language = context.target.locale.tag.language();
    let target = text(context.target, pair.pattern, &pair.ways);
    let target = Folded::of(&target, language);
    for term in used {
        if forbidden(pair, term, language, findings) || term.approved.is_empty() {
            continue;
        }
        if !term.approved.iter().any(|form| form.is_in(&target)) {
            let span = crate::syntax::pattern_span(pair.entry.file.source.text(), pair.pattern);
            let finding = Diagnostic::note("missing-glossary-form", missing(term)).at(pair.entry.file.source, span).about(pair.entry.id());
            let source_span = crate::syntax::pattern_span(pair.source.file.source.text(), pair.source_pattern);
            findings.push(finding.help(use_one(&term.forms.approved)).see(
                pair.source.file.source,
                source_span,
                "the source uses the term here",
            ));
        }
    }
}

/// Tells the forbidden forms of a term in a text; whether there are any.
fn forbidden(pair: &Pair<'_, '_>, term: &Term<'_>, language: &str, findings: &mut Vec<Diagnostic>) -> bool {
    let before = findings.len();
    for way in &pair.ways {
        let folded = Folded::of(way.text(), language);
        for range in term.forbidden.iter().filter_map(|form| form.find(&folded)) {
            // Two forms may be one in all but the ending: the approved one wins.
            let found = Folded::of(&way.text()[range.clone()], language);
            if term.approved.iter().any(|form| form.find(&found).is_some()) {
                continue;
            }
            let finding = Diagnostic::warning("forbidden-glossary-form", misleading(&way.text()[range.clone()], term))
                .at(pair.entry.file.source, way.place_of(range))
                .about(pair.entry.id())
                .help(use_one(&term.forms.approved));
            if !findings[before..].iter().any(|told| told.place == finding.place) {
                findings.push(finding);
            }
        }
    }
    findings.len() > before
}

/// The terms that a source text uses. A word within a longer term, such as `nerve` in `nerve root`, is the longer one's.
fn used<'a, 'b>(terms: &'a [Term<'b>], source: &Folded<'_>) -> Vec<&'a Term<'b>> {
    let found: Vec<(&Term<'_>, Range<usize>)> = terms
        .iter()
        .filter_map(|term| term.source.iter().filter_map(|form| form.find(source)).max_by_key(Range::len).map(|range| (term, range)))
        .collect();
    let is_within = |inner: &Range<usize>, outer: &Range<usize>| outer.start <= inner.start && inner.end <= outer.end && inner != outer;
    found.iter().filter(|(_, range)| !found.iter().any(|(_, other)| is_within(range, other))).map(|(term, _)| *term).collect()
}

/// Everything that a pattern says on its ways, and what the terms that it names say.
fn text(localization: &Localization<'_>, pattern: &Pattern<'_>, ways: &[Flat<'_>]) -> String {
    let mut text: Vec<&str> = ways.iter().map(Flat::text).collect();
    let mut values = Vec::new();
    walk::pattern(pattern, &mut |node| {
        if let Node::Inline(ast::InlineExpression::TermReference { id, .. }) = node
            && let Some(term) = localization.term(id.name.as_str())
            && let Some(value) = term.value
        {
            values.extend(super::flat::ways(term.file.source.text(), value));
        }
    });
    text.extend(values.iter().map(Flat::text));
    text.join("\n")
}

fn misleading(found: &str, term: &Term<'_>) -> String {
    format!("the glossary says not to use `{found}` for `{}`: it misleads", term.name)
}

fn missing(term: &Term<'_>) -> String {
    format!("the source speaks of `{}`, and this text has none of the glossary's words for it", term.name)
}

fn use_one(approved: &[String]) -> String {
    let words: Vec<String> = approved.iter().map(|word| format!("`{word}`")).collect();
    if words.is_empty() { "use another word, and add it to `glossary.toml`".to_owned() } else { format!("use {}", words.join(" or ")) }
}
