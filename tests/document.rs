//! Documents for one reader: texts whose values fit are formatted, others are replaced by their twin as a whole.

#![cfg(feature = "write")]
mod support;

use fluent_bundle::{FluentArgs, FluentValue};
use fluent_pack::documents::{self, Documents, GlossaryEntry};
use fluent_pack::runtime::document::{Content, Document, Markup, Replaced, Run};
use fluent_pack::runtime::{DateTimeValue, Formatter};

const MESSAGES: &str = "\
title = A plan
# $nights (Number, 0-30): nights
nights = Stay <strong>{ $nights }</strong> <dfn data-l10n-name=\"night\">nights</dfn>.
nights-generic = Ask about the nights.
# $name (String): a name
name = For { $name }.
name-generic = For you.
# $day (DateTime): a day
day = On { DATETIME($day, dateStyle: \"long\") }.
day-generic = On a day.
free = So { $anything }.
free-generic = So it is.
cycle = { $anything } { cycle }
cycle-generic = No cycle.
";

fn formatter() -> Formatter {
    support::formatter("en", MESSAGES)
}

/// A text that needs values, with its twin.
fn needs(message: &str, variable: &str) -> documents::Text {
    let runs = vec![documents::Run { text: format!("twin of {message}"), markup: None, name: None }];
    let twin = documents::Text { message: format!("{message}-generic"), runs: Some(runs), variables: Vec::new(), generic: None };
    documents::Text { message: message.to_owned(), runs: None, variables: vec![variable.to_owned()], generic: Some(Box::new(twin)) }
}

fn fixed(runs: &[(&str, Option<&str>, Option<&str>)]) -> documents::Text {
    let run = |(text, markup, name): &(&str, Option<&str>, Option<&str>)| documents::Run {
        text: (*text).to_owned(),
        markup: markup.map(str::to_owned),
        name: name.map(str::to_owned),
    };
    documents::Text { message: "title".to_owned(), runs: Some(runs.iter().map(run).collect()), variables: Vec::new(), generic: None }
}

fn of(texts: Vec<documents::Text>) -> Documents {
    let blocks = texts.into_iter().map(|text| documents::Block::Paragraph { text, critical: true }).collect();
    let entry = |name: &str| GlossaryEntry {
        name: name.to_owned(),
        message: format!("glossary-{name}"),
        term: name.to_owned(),
        definition: "What it is.".to_owned(),
        speech: None,
    };
    let section = documents::Section { id: "one".to_owned(), title: None, blocks };
    let document = documents::Document { id: "plan".to_owned(), title: fixed(&[("A plan", None, None)]), sections: vec![section] };
    Documents { format: documents::FORMAT, documents: vec![document], glossary: vec![entry("day"), entry("night")] }
}

fn resolve(text: documents::Text, arguments: &FluentArgs<'_>) -> (Vec<Run>, Vec<Replaced>) {
    let document = formatter().document(&of(vec![text]), "plan", Some(arguments)).expect("the document is there");
    (paragraph(&document, 0).to_vec(), document.replaced)
}

fn paragraph(document: &Document, at: usize) -> &[Run] {
    match &document.sections[0].blocks[at].content {
        Content::Paragraph { text } => &text.runs,
        other => panic!("{other:?}"),
    }
}

fn day() -> FluentValue<'static> {
    FluentValue::Custom(Box::new(DateTimeValue::from_epoch_milliseconds(0).expect("1970 is a time")))
}

fn one<'a>(name: &'a str, value: impl Into<FluentValue<'a>>) -> FluentArgs<'a> {
    FluentArgs::from_iter([(name, value.into())])
}

fn run(text: &str) -> Run {
    Run { text: text.to_owned(), markup: None, name: None, value: None }
}

#[test]
fn values_that_fit_are_formatted_with_their_markup() {
    let (runs, replaced) = resolve(needs("nights", "nights"), &one("nights", 3));
    let strong = Run { markup: Some(Markup::Strong), value: Some("nights".to_owned()), ..run("3") };
    let word = Run { markup: Some(Markup::Dfn), name: Some("night".to_owned()), ..run("nights") };
    assert_eq!(runs, [run("Stay "), strong, run(" "), word, run(".")]);
    assert_eq!(replaced, []);
    assert_eq!(resolve(needs("day", "day"), &one("day", day())).1, []);
}

#[test]
fn a_value_is_never_read_as_markup() {
    let hostile = "<strong>x</strong><dfn data-l10n-name=\"night\">y</dfn>";
    let (runs, replaced) = resolve(needs("name", "name"), &one("name", hostile));
    let value = Run { value: Some("name".to_owned()), ..run(hostile) };
    assert_eq!(runs, [run("For "), value, run(".")]);
    assert_eq!(replaced, []);
}

#[test]
fn a_value_that_is_missing_or_of_the_wrong_type_shows_the_twin() {
    let absent = "it was not given";
    for (message, arguments, reason) in [
        ("nights", one("other", 3), absent),
        ("nights", one("nights", FluentValue::None), absent),
        ("nights", one("nights", FluentValue::Error), absent),
        ("nights", one("nights", "3"), "it must be a number"),
        ("nights", one("nights", day()), "it must be a number"),
        ("nights", one("nights", f64::NAN), "it must be a number"),
        ("nights", one("nights", f64::INFINITY), "it must be a number"),
        ("name", one("name", 3), "it must be a text"),
        ("name", one("name", day()), "it must be a text"),
        ("day", one("day", "2026-12-01"), "it must be a date and time"),
        ("day", one("day", 0), "it must be a date and time"),
        ("free", one("other", 3), absent),
    ] {
        let variable = if message == "free" { "anything" } else { message };
        let (runs, replaced) = resolve(needs(message, variable), &arguments);
        assert_eq!(runs, [run(&format!("twin of {message}"))], "{arguments:?}");
        let [Replaced { message: of, twin, errors }] = &replaced[..] else { panic!("{replaced:?}") };
        assert_eq!((of.as_str(), twin.as_deref()), (message, Some(&*format!("{message}-generic"))));
        assert_eq!(errors.iter().map(ToString::to_string).collect::<Vec<_>>(), [format!("fill in variable `${variable}`: {reason}")]);
        assert_eq!((errors[0].is_missing_variable(), errors[0].is_wrong_type()), (reason == absent, reason != absent));
        assert_eq!(errors[0].name(), Some(variable));
    }
}

#[test]
fn a_text_that_fails_or_is_not_in_the_catalog_shows_the_twin() {
    for (message, is) in
        [("cycle", fluent_pack::runtime::Error::is_cyclic as fn(&_) -> bool), ("lost", fluent_pack::runtime::Error::is_missing_message)]
    {
        let (runs, replaced) = resolve(needs(message, "anything"), &one("anything", "x"));
        assert_eq!(runs, [run(&format!("twin of {message}"))]);
        assert!(replaced[0].errors.iter().all(is), "{replaced:?}");
    }
}

#[test]
fn without_a_twin_a_text_is_shown_as_far_as_it_goes() {
    let text = documents::Text { generic: None, ..needs("nights", "nights") };
    let (runs, replaced) = resolve(text, &FluentArgs::new());
    assert_eq!(runs.iter().map(|run| run.text.as_str()).collect::<String>(), "Stay {$nights} nights.");
    let [Replaced { twin: None, errors, .. }] = &replaced[..] else { panic!("{replaced:?}") };
    assert_eq!(errors.len(), 1);
}

#[test]
fn fixed_texts_are_shown_as_they_are_without_foreign_tags() {
    let runs = [("a ", None, None), ("b", Some("script"), Some("x")), ("c", Some("dfn"), Some("night")), ("", None, None)];
    let (runs, replaced) = resolve(fixed(&runs), &FluentArgs::new());
    let word = Run { markup: Some(Markup::Dfn), name: Some("night".to_owned()), ..run("c") };
    assert_eq!((runs, replaced), (vec![run("a "), run("b"), word], vec![]));
}

#[test]
fn the_glossary_is_what_the_texts_use() {
    let word = |name| fixed(&[("w", Some("dfn"), Some(name))]);
    let documents = of(vec![word("night"), word("nowhere"), word("day"), word("night")]);
    let document = formatter().document(&documents, "plan", None).expect("the document is there");
    assert_eq!(document.glossary.iter().map(|entry| entry.name.as_str()).collect::<Vec<_>>(), ["night", "day"]);
}

#[test]
fn an_unknown_document_is_told() {
    let error = formatter().document(&of(Vec::new()), "plam", None).expect_err("there is no such document");
    assert!(error.is_missing_document());
    assert_eq!(error.to_string(), "show document `plam`: this language does not have it whole");
}

#[test]
fn a_document_is_bounded() {
    let many = vec![needs("free", "anything"); fluent_pack::limits::MAX_DOCUMENT_TEXTS + 1];
    let large = "x".repeat(1 << 20);
    for (texts, value) in [(many, "x"), (vec![needs("free", "anything"); 20], large.as_str())] {
        let error = formatter().document(&of(texts), "plan", Some(&one("anything", value))).expect_err("it is too much");
        assert!(error.is_limit(), "{error}");
    }
}
