//! Fixtures of the runtime: `tests/format/*.txt` hold arguments as JSON, `---`, messages, `---`, and what every message
//! and attribute gives, errors below. `$locale` and `$isolate` in the arguments set the scene. `BLESS=1` rewrites them.

#![cfg(feature = "write")]
#![allow(clippy::unwrap_used)] // Helpers of tests fail with the test.

mod support;

use std::fmt::Write as _;
use std::path::Path;

#[test]
fn fixtures_give_what_they_say() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/format");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(!paths.is_empty());
    let mut wrong = String::new();
    for path in paths {
        let text = std::fs::read_to_string(&path).unwrap();
        let mut sections = text.splitn(3, "\n---\n");
        let (json, messages, expected) = (sections.next().unwrap(), sections.next().unwrap(), sections.next().unwrap_or_default());
        let actual = run(json, messages);
        if actual == expected {
            continue;
        }
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, format!("{json}\n---\n{messages}\n---\n{actual}")).unwrap();
        } else {
            writeln!(wrong, "{}\nexpected\n{expected}\nactual\n{actual}", path.display()).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

fn run(json: &str, messages: &str) -> String {
    let scene: serde_json::Value = serde_json::from_str(json).unwrap();
    let locale = scene.get("$locale").and_then(serde_json::Value::as_str).unwrap_or("en");
    let mut formatter = support::formatter(locale, messages);
    formatter.set_use_isolating(scene.get("$isolate").and_then(serde_json::Value::as_bool).unwrap_or(true));
    formatter.add_function("SHOUT", |positional, _| match positional {
        [fluent_bundle::FluentValue::String(text)] => text.to_uppercase().into(),
        _ => fluent_bundle::FluentValue::Error,
    });
    let args = support::arguments(&scene);
    let mut out = String::new();
    for (id, attributes) in support::everything(formatter.catalog()) {
        let mut errors = Vec::new();
        if formatter.has(&id) {
            line(&mut out, &id, &formatter.format(&id, Some(&args), &mut errors));
        }
        for attribute in attributes {
            line(&mut out, &format!("{id}.{attribute}"), &formatter.format_attribute(&id, &attribute, Some(&args), &mut errors));
        }
        for error in errors {
            writeln!(out, "    failed to {error}").unwrap();
        }
    }
    out
}

fn line(out: &mut String, name: &str, text: &str) {
    let shown = text.replace('\\', "\\\\").replace('\n', "\\n").replace('\u{2068}', "\\u{2068}").replace('\u{2069}', "\\u{2069}");
    writeln!(out, "{name} = {shown}").unwrap();
}
