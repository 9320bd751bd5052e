//! The runtime beside its fixtures: parts, hooks, fallback, writers.

#![cfg(feature = "write")]
#![allow(clippy::unwrap_used)] // Helpers of tests fail with the test.

mod support;

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentValue};
use fluent_pack::limits::{MAX_FORMATTED, MAX_PLACEABLES};
use fluent_pack::locale::LocaleTag;
use fluent_pack::runtime::{Localization, Part};

fn args() -> FluentArgs<'static> {
    support::arguments(&serde_json::json!({ "name": "Ana", "n": 3 }))
}

fn text(text: &str) -> Part {
    Part::Text(text.to_owned())
}

fn value(name: &str, text: &str) -> Part {
    Part::Value { name: name.to_owned(), text: text.to_owned() }
}

fn tag(tag: &str, end: bool, name: Option<&str>) -> Part {
    Part::Markup { tag: tag.to_owned(), end, name: name.map(str::to_owned) }
}

#[test]
fn parts_tell_text_values_tags_and_isolates_apart() {
    let formatter = support::formatter(
        "en",
        "a = See <dfn data-l10n-name=\"disc\">the disc</dfn> of <em>{ $name }</em>, { SHOUT(\"x\") } < 5\nb = <img src=x> { $gone }\n",
    );
    let mut formatter = formatter;
    formatter.add_function("SHOUT", |_, _| "X".into());
    let mut errors = Vec::new();
    assert_eq!(
        formatter.format_to_parts("a", Some(&args()), &mut errors),
        [
            text("See "),
            tag("dfn", false, Some("disc")),
            text("the disc"),
            tag("dfn", true, None),
            text(" of "),
            tag("em", false, None),
            Part::IsolateStart,
            value("name", "Ana"),
            Part::IsolateEnd,
            tag("em", true, None),
            text(", "),
            Part::IsolateStart,
            value("SHOUT", "X"),
            Part::IsolateEnd,
            text(" < 5"),
        ]
    );
    assert_eq!(errors, []);
    let parts = formatter.format_to_parts("b", Some(&args()), &mut errors);
    assert_eq!(parts, [text("<img src=x> "), Part::IsolateStart, text("{$gone}"), Part::IsolateEnd]);
    assert!(errors[0].is_missing_variable());
}

#[test]
fn a_value_with_tags_stays_one_value() {
    let formatter = support::formatter("en", "a = { $name }!\n");
    let mut args = FluentArgs::new();
    args.set("name", "<em>Ana</em>");
    let parts = formatter.format_to_parts("a", Some(&args), &mut Vec::new());
    assert_eq!(parts, [Part::IsolateStart, value("name", "<em>Ana</em>"), Part::IsolateEnd, text("!")]);
}

#[test]
fn a_transform_changes_text_and_leaves_values() {
    let mut formatter = support::formatter("en", "static = hello\na = hello { $name }\n");
    formatter.set_transform(|text| Cow::Owned(text.to_uppercase()));
    formatter.set_use_isolating(false);
    let mut errors = Vec::new();
    assert_eq!(formatter.format("static", None, &mut errors), "HELLO");
    assert_eq!(formatter.format("a", Some(&args()), &mut errors), "HELLO Ana");
    let mut written = String::new();
    formatter.write(&mut written, "static", None, &mut errors).unwrap();
    assert_eq!(written, "HELLO");
}

#[test]
fn a_function_of_the_app_goes_before_the_built_in_one() {
    let mut formatter = support::formatter("en", "a = { NUMBER($n, style: \"percent\") }\n");
    formatter.add_function("NUMBER", |positional, named| {
        let (Some(FluentValue::Number(number)), Some(FluentValue::String(style))) = (positional.first(), named.get("style")) else {
            return FluentValue::Error;
        };
        format!("{} in {style}", number.value).into()
    });
    assert_eq!(formatter.format("a", Some(&args()), &mut Vec::new()), "3 in percent");
}

#[test]
fn what_the_app_asks_for_and_is_not_there_is_its_name_and_an_error() {
    let formatter = support::formatter("en", "only-attributes =\n    .label = Label\n");
    let mut errors = Vec::new();
    assert_eq!(formatter.format("nothing", None, &mut errors), "nothing");
    assert_eq!(formatter.format("only-attributes", None, &mut errors), "only-attributes");
    assert_eq!(formatter.format_attribute("only-attributes", "title", None, &mut errors), "only-attributes.title");
    assert_eq!(formatter.format_to_parts("nothing", None, &mut errors), [text("nothing")]);
    assert_eq!(errors.len(), 4);
    assert!(errors.iter().all(|error| error.is_missing_message()));
    assert_eq!(errors[0].to_string(), "show message `nothing`: it is not in the catalog");
    assert!(!formatter.has("only-attributes") && formatter.get("only-attributes").is_some());
}

#[test]
fn fallback_goes_along_the_list_and_says_who_answered() {
    let tags = |tags: &[&str]| tags.iter().map(|tag| LocaleTag::parse(tag).unwrap()).collect::<Vec<_>>();
    let catalog = |locale: &str, text: &str| support::formatter(locale, text);
    let localization = Localization::new(
        catalog("es-MX", "a = a mexicana\n"),
        vec![catalog("fr", "a = à\nb = bé\nc = cé\n"), catalog("en", "b = b\nc = c\n    .title = t\n"), catalog("es", "b = be\n")],
        &tags(&["es", "en"]),
    );
    assert_eq!(localization.locales().map(LocaleTag::as_str).collect::<Vec<_>>(), ["es-MX", "es", "en"]);
    let mut errors = Vec::new();
    let mut ask = |id: &str| {
        let answer = localization.format(id, None, &mut errors);
        (answer.text.into_owned(), answer.locale.map(LocaleTag::to_string))
    };
    assert_eq!(ask("a"), ("a mexicana".into(), Some("es-MX".into())));
    assert_eq!(ask("b"), ("be".into(), Some("es".into())));
    assert_eq!(ask("c"), ("c".into(), Some("en".into())));
    assert_eq!(ask("d"), ("d".into(), None));
    assert_eq!(errors.len(), 1);
    assert_eq!(localization.format_attribute("c", "title", None, &mut errors).text, "t");
    assert_eq!(localization.format_to_parts("c", None, &mut errors).text, [text("c")]);
}

#[test]
fn a_writer_that_fails_is_told() {
    struct Full;
    impl std::fmt::Write for Full {
        fn write_str(&mut self, _: &str) -> std::fmt::Result {
            Err(std::fmt::Error)
        }
    }
    let formatter = support::formatter("en", "a = text { $name }\n");
    assert!(formatter.write(&mut Full, "a", Some(&args()), &mut Vec::new()).is_err());
}

#[test]
fn what_is_at_a_limit_formats_and_one_more_does_not() {
    let variables = |count: usize| format!("a = x{}\n", "{ $name }".repeat(count));
    for (text, length, fits) in [
        (variables(MAX_PLACEABLES), 1, true),
        (variables(MAX_PLACEABLES + 1), 1, false),
        (variables(1), MAX_FORMATTED - 1, true),
        (variables(1), MAX_FORMATTED, false),
    ] {
        let formatter = support::formatter("en", &text);
        let mut args = FluentArgs::new();
        args.set("name", "n".repeat(length));
        let (mut errors, mut told, mut written) = (Vec::new(), Vec::new(), String::new());
        let formatted = formatter.format("a", Some(&args), &mut errors);
        formatter.write(&mut written, "a", Some(&args), &mut told).unwrap();
        assert_eq!(errors, told);
        assert!(errors.iter().all(|error| error.is_limit()) && errors.is_empty() == fits);
        assert!(if fits { formatted == written } else { formatted == "{???}" });
    }
}
