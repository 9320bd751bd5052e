//! The same messages and arguments through this package and through fluent-bundle: equal, or different for a reason that
//! is listed here. Messages are the fixtures of `tests/format`; whole packs are read in `corpus.rs`.

#![cfg(feature = "write")]
#![allow(clippy::unwrap_used)] // Helpers of tests fail with the test.

mod support;

use std::path::Path;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_pack::runtime::Formatter;

/// Messages of fixtures where the two differ, and why.
const KNOWN: &[(&str, &str)] = &[
    // A reference to a message is set apart, as every placeable of fluent.js is; fluent-bundle leaves references as they are.
    ("attribute", ISOLATED_REFERENCE),
    ("b", ISOLATED_REFERENCE),
    ("both", ISOLATED_REFERENCE),
    ("message-reference", ISOLATED_REFERENCE),
    ("no-attribute", ISOLATED_REFERENCE),
    ("no-message", ISOLATED_REFERENCE),
    ("no-value", ISOLATED_REFERENCE),
    ("missing", "the name of a missing term is set apart, as fluent.js does"),
    ("cycle-a", CYCLE),
    ("cycle-b", CYCLE),
    ("itself", CYCLE),
    ("constant", "a choice that is made when compiled is text of the same language; not set apart"),
    ("exact-by-value", "`[1.0]` matches 1 by value, as in fluent.js"),
    ("scope", "a term's arguments are its own again after a nested term"),
    ("unset", "what a term is given as text is text of the same language; not set apart"),
    ("date-of-nothing", "a function shows what it was given, as fluent.js does"),
    ("number-of-nothing", "a function shows what it was given, as fluent.js does"),
    ("nothing", "a value that is none counts as missing; fluent-bundle writes nothing"),
    ("failed", FAILED),
    ("number-of-text", FAILED),
    ("number-without", FAILED),
];

const ISOLATED_REFERENCE: &str = "references to messages are set apart, as in fluent.js";
const CYCLE: &str = "a circle is shown as `{???}`, as in fluent.js";
const FAILED: &str = "what a function does not take is shown in braces, as in fluent.js";

#[test]
fn fixtures_agree_with_fluent_bundle_or_differ_for_a_reason() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/format");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let mut wrong = Vec::new();
    let mut used = Vec::new();
    for path in paths {
        let text = std::fs::read_to_string(&path).unwrap();
        let (json, rest) = text.split_once("\n---\n").unwrap();
        let messages = rest.split("\n---\n").next().unwrap();
        let scene: serde_json::Value = serde_json::from_str(json).unwrap();
        let locale = scene.get("$locale").and_then(serde_json::Value::as_str).unwrap_or("en");
        let isolate = scene.get("$isolate").and_then(serde_json::Value::as_bool).unwrap_or(true);
        let args = support::arguments(&scene);
        for (id, theirs, ours) in differences(locale, &[messages.to_owned()], &args, isolate).1 {
            match KNOWN.iter().find(|(known, _)| *known == id) {
                Some(known) => used.push(known.0),
                None => wrong.push(format!("{}: {id}\n  fluent-bundle {theirs:?}\n  fluent-pack   {ours:?}", path.display())),
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let unused: Vec<_> = KNOWN.iter().map(|(id, _)| *id).filter(|id| !used.contains(id)).collect();
    assert!(unused.is_empty(), "these no longer differ: {unused:?}");
}

/// A message or attribute that the two format differently: name, theirs, ours.
type Difference = (String, String, String);

/// How many messages and attributes both have, and those that they format differently.
fn differences(locale: &str, files: &[String], args: &FluentArgs<'_>, isolate: bool) -> (usize, Vec<Difference>) {
    let mut bundle = FluentBundle::new(vec![locale.parse().unwrap()]);
    bundle.set_use_isolating(isolate);
    bundle.add_builtins().unwrap();
    bundle.add_function("SHOUT", |positional, _| shout(positional)).unwrap();
    for file in files {
        let resource = FluentResource::try_new(file.clone()).unwrap_or_else(|(resource, _)| resource);
        // Of two messages with one id the first stays, in both.
        let _ = bundle.add_resource(resource);
    }
    let mut formatter = Formatter::open(support::compiled_files(locale, files)).unwrap();
    formatter.set_use_isolating(isolate);
    formatter.add_function("SHOUT", |positional, _| shout(positional));
    let (mut compared, mut found) = (0, Vec::new());
    support::format_all(&formatter, Some(args), |id, attribute, ours| {
        // A term of the same name takes its place in fluent-bundle.
        let Some(message) = bundle.get_message(id) else { return };
        let pattern = match attribute {
            Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
            None => message.value(),
        };
        let Some(pattern) = pattern else { return };
        let theirs = bundle.format_pattern(pattern, Some(args), &mut Vec::new());
        compared += 1;
        if theirs != ours {
            let name = attribute.map_or_else(|| id.to_owned(), |attribute| format!("{id}.{attribute}"));
            found.push((name, theirs.into_owned(), ours.to_owned()));
        }
    });
    (compared, found)
}

fn shout<'a>(positional: &[FluentValue<'a>]) -> FluentValue<'a> {
    match positional {
        [FluentValue::String(text)] => text.to_uppercase().into(),
        _ => FluentValue::Error,
    }
}
