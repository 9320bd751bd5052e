//! The same answer everywhere: `tests/vectors/*.jsonl` through our runtime, fluent-bundle, @fluent/bundle and fluent.runtime.
//!
//! What each field of a vector means is written in `tests/vectors/README.md`. `BLESS=1` rewrites what our runtime gives
//! and what the others give instead (`differences.json`); a person reads the diff and gives every difference its reason.

#![cfg(feature = "write")]
#![allow(clippy::unwrap_used, clippy::print_stdout)] // Helpers of tests fail with the test, and tell what they counted.

#[path = "vectors/differences.rs"]
mod differences;
#[path = "vectors/fluent_rs.rs"]
mod fluent_rs;
#[path = "vectors/vector.rs"]
mod vector;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use differences::Runtime;
use fluent_pack::compile;
use fluent_pack::locale::LocaleTag;
use fluent_pack::pack::{LocaleSources, PackLocale};
use fluent_pack::runtime::{Error, Formatter};
use fluent_pack::source::SourceFile;
use vector::{Answer, Topic, Vector, blessing};

/// Every topic has a file; fewer vectors than this, and something was lost.
const FEWEST: usize = 400;

#[test]
fn our_runtime_gives_what_the_vectors_say() {
    let mut wrong = String::new();
    for mut topic in Topic::all() {
        for vector in &mut topic.vectors {
            let ours = ours(vector);
            if vector.answer().as_ref() == Some(&ours) {
                continue;
            }
            if !blessing() {
                writeln!(wrong, "{}: expected {:?}\n  found {ours:?}", vector.name, vector.answer()).unwrap();
            }
            vector.set_answer(ours);
        }
        if blessing() {
            topic.save();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    if blessing() {
        // What others give is held against what we have just written.
        fluent_rs();
        fluent_js_and_python();
    }
}

#[test]
fn there_are_vectors_for_every_language_and_each_has_its_own_name() {
    let mut names = std::collections::BTreeSet::new();
    let mut languages = BTreeMap::<String, usize>::new();
    for topic in Topic::all() {
        println!("{:4} {}", topic.vectors.len(), topic.name);
        for vector in topic.vectors {
            *languages.entry(vector.locale.clone()).or_default() += 1;
            assert!(names.insert(vector.name.clone()), "two vectors are named {}", vector.name);
        }
    }
    println!("{:4} in all; {languages:?}", names.len());
    assert!(names.len() >= FEWEST, "only {} vectors", names.len());
    for language in ["ar", "de", "en", "es", "fil", "fr", "ja", "ko", "pa", "pl", "pt-BR", "ru", "ur", "vi", "zh-Hans", "zh-Hant"] {
        assert!(languages.get(language).is_some_and(|count| *count >= 10), "few vectors in {language}");
    }
}

#[test]
fn fluent_bundle_differs_only_where_it_is_listed() {
    if !blessing() {
        fluent_rs();
    }
}

#[test]
fn fluent_js_and_python_differ_only_where_it_is_listed() {
    if !blessing() {
        fluent_js_and_python();
    }
}

fn fluent_rs() {
    let answers = Topic::all().into_iter().flat_map(|topic| topic.vectors).map(|vector| (vector.name.clone(), fluent_rs::answer(&vector)));
    differences::compare(Runtime::Bundle, &answers.collect());
}

fn fluent_js_and_python() {
    let Some(folder) = std::env::var_os("VECTORS_ANSWERS") else {
        println!("skipped: run .ci/vectors FOLDER to compare with @fluent/bundle and fluent.runtime");
        return;
    };
    for runtime in [Runtime::JavaScript, Runtime::Python] {
        let path = Path::new(&folder).join(format!("{}.jsonl", runtime.name()));
        if path.exists() {
            differences::compare(runtime, &differences::read_answers(&path));
        } else {
            println!("skipped: {} gave no answers", runtime.name());
        }
    }
}

fn ours(vector: &Vector) -> Answer {
    let tag = LocaleTag::parse(&vector.locale).unwrap();
    let locale = PackLocale { tag, folder: vector.locale.clone() };
    let files = vec![SourceFile::decode("test.ftl", vector.ftl.expand().into_bytes())];
    let sources = LocaleSources { locale, files, keys: vec!["test.ftl".to_owned()], ledger: Default::default() };
    let mut formatter = Formatter::open(compile::unchecked(&sources.parse())).unwrap();
    formatter.set_use_isolating(vector.is_isolating());
    let (args, mut errors) = (vector.our_arguments(), Vec::new());
    let text = match &vector.attribute {
        None => formatter.format(&vector.id, Some(&args), &mut errors),
        Some(attribute) => formatter.format_attribute(&vector.id, attribute, Some(&args), &mut errors),
    };
    Answer { text: Some(text.into_owned()), errors: errors.iter().map(|error| kind(error).to_owned()).collect() }
}

fn kind(error: &Error) -> &'static str {
    let kinds = [
        (error.is_missing_message(), "missing-message"),
        (error.is_missing_variable(), "missing-variable"),
        (error.is_missing_reference(), "missing-reference"),
        (error.is_unknown_function(), "unknown-function"),
        (error.is_bad_argument(), "bad-argument"),
        (error.is_cyclic(), "cyclic"),
        (error.is_limit(), "limit"),
        (error.is_damaged(), "damaged"),
    ];
    kinds.into_iter().find(|(is, _)| *is).map_or("other", |(_, kind)| kind)
}
