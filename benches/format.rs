//! Opening and formatting, side by side with fluent-bundle: `cargo bench --bench format`.
//!
//! An argument chooses rows by a part of their name; `ours` before it leaves fluent-bundle out, for a profiler.
//! `CORPUS=<folder>` names www-l10n, for the rows of its French locale. Best of several rounds, the two in turn. Both set
//! placeables apart; numbers are localised by this package only. Allocations are counted in `tests/allocations.rs`: an
//! allocator that counts makes each of them, theirs and ours, some twenty nanoseconds slower.

#![allow(clippy::print_stdout)] // A bench prints its figures.

mod format {
    pub(crate) mod workload;
}

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_pack::catalog::Catalog;
use fluent_pack::compile;
use fluent_pack::locale::LocaleTag;
use fluent_pack::pack::{LocaleSources, PackLocale};
use fluent_pack::runtime::Formatter;
use fluent_pack::source::SourceFile;
use fluent_pack::syntax::{self, Comments};

fn main() {
    let workload = vec![format::workload::text()];
    println!("{:<44} {:>14} {:>14} {:>7}", "", "fluent-bundle", "fluent-pack", "ratio");
    workload_rows(&workload);
    let pack = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/en"));
    open_rows("MISS pack, en", "en", &pack, "plan-title");
    match std::env::var_os("CORPUS") {
        Some(folder) => {
            let french = files(&Path::new(&folder).join("fr"));
            let first = first_message(&french);
            open_rows("www-l10n, fr", "fr", &french, &first);
            all_row("all messages, www-l10n, fr", "fr", &french);
        }
        None => println!("skipped: CORPUS does not name www-l10n"),
    }
}

fn workload_rows(files: &[String]) {
    open_rows("450 patterns", "en", files, "startup-header");
    let bundle = bundle("en", files);
    let formatter = Formatter::open(compiled("en", files)).expect("a catalog opens");
    let args = args();
    for (name, id) in [
        ("static message", "startup-header"),
        ("one argument", "startup-used"),
        ("two arguments, text", "startup-from"),
        ("two arguments, text and number in three", "startup-detail"),
        ("plural select with number", "startup-count"),
        ("plural select inside text", "startup-left"),
        ("term", "startup-restart"),
    ] {
        let (mut theirs, mut ours) = (Vec::new(), Vec::new());
        let their_message = bundle.get_message(id).and_then(|message| message.value()).expect("the message is there");
        assert_eq!(bundle.format_pattern(their_message, Some(&args), &mut theirs), formatter.format(id, Some(&args), &mut ours));
        row(
            name,
            || {
                let pattern = bundle.get_message(black_box(id)).and_then(|message| message.value()).expect("the message is there");
                black_box(bundle.format_pattern(pattern, Some(&args), &mut theirs));
            },
            || {
                black_box(formatter.format(black_box(id), Some(&args), &mut ours));
            },
        );
    }
    for (name, id) in [("static message, held", "startup-header"), ("two arguments, text, held", "startup-from")] {
        held_row(name, id, &bundle, &formatter, &args);
    }
    all_row("all 450 patterns", "en", files);
}

/// The same without the look-up, which the other rows have on both sides: a pattern held there, an entry held here.
fn held_row(name: &str, id: &str, bundle: &FluentBundle<FluentResource>, formatter: &Formatter<Vec<u8>>, args: &FluentArgs<'_>) {
    let pattern = bundle.get_message(id).and_then(|message| message.value()).expect("the message is there");
    let entry = formatter.get(id).expect("the message is there");
    let (mut theirs, mut ours) = (Vec::new(), Vec::new());
    row(
        name,
        || {
            black_box(bundle.format_pattern(black_box(pattern), Some(args), &mut theirs));
        },
        || {
            black_box(formatter.format_entry(black_box(&entry), Some(args), &mut ours));
        },
    );
}

/// Open and show one message; and what it costs on disk.
fn open_rows(name: &str, locale: &str, files: &[String], first: &str) {
    let bytes = compiled(locale, files);
    row(
        &format!("open + first message, {name}"),
        || {
            let bundle = bundle(locale, files);
            let pattern = bundle.get_message(first).and_then(|message| message.value()).expect("the message is there");
            black_box(bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned());
        },
        || {
            let formatter = Formatter::open(bytes.as_slice()).expect("a catalog opens");
            black_box(formatter.format(first, None, &mut Vec::new()));
        },
    );
    let fluent: usize = files.iter().map(String::len).sum();
    let bare: usize = files.iter().map(|file| without_comments(file).len()).sum();
    let written: usize = files.iter().map(|file| as_written_without_comments(file)).sum();
    println!(
        "  FTL {fluent} bytes, printed without comments {bare}, as written without comment lines {written}; catalog {} bytes, {:.2} of printed, {:.2} of written",
        bytes.len(),
        bytes.len() as f64 / bare as f64,
        bytes.len() as f64 / written as f64
    );
}

fn all_row(name: &str, locale: &str, files: &[String]) {
    let bundle = bundle(locale, files);
    let formatter = Formatter::open(compiled(locale, files)).expect("a catalog opens");
    let args = args();
    let all = everything(formatter.catalog());
    let mut patterns = Vec::new();
    for (id, attributes) in &all {
        let message = bundle.get_message(id).expect("both have the message");
        patterns.extend(message.value().map(|_| (id.as_str(), None)));
        patterns.extend(attributes.iter().map(|attribute| (id.as_str(), Some(attribute.as_str()))));
    }
    let (mut theirs, mut ours) = (Vec::new(), Vec::new());
    row(
        &format!("{name} ({})", patterns.len()),
        || {
            for (id, attribute) in &patterns {
                let message = bundle.get_message(id).expect("both have the message");
                let pattern = match attribute {
                    Some(name) => message.get_attribute(name).expect("both have the attribute").value(),
                    None => message.value().expect("both have the value"),
                };
                black_box(bundle.format_pattern(pattern, Some(&args), &mut theirs));
            }
            theirs.clear();
        },
        || {
            for (id, attribute) in &patterns {
                black_box(match attribute {
                    Some(name) => formatter.format_attribute(id, name, Some(&args), &mut ours),
                    None => formatter.format(id, Some(&args), &mut ours),
                });
            }
            ours.clear();
        },
    );
}

fn row(name: &str, mut theirs: impl FnMut(), mut ours: impl FnMut()) {
    let mut words = std::env::args().skip(1).filter(|word| word != "--bench");
    let (alone, wanted) = match words.next().as_deref() {
        Some("ours") => (true, words.next()),
        word => (false, word.map(str::to_owned)),
    };
    if wanted.is_some_and(|wanted| !name.contains(&wanted)) {
        return;
    }
    let (mut their_best, mut our_best) = (f64::MAX, f64::MAX);
    for _ in 0..if alone { 60 } else { 15 } {
        if !alone {
            their_best = their_best.min(nanoseconds(&mut theirs));
        }
        our_best = our_best.min(nanoseconds(&mut ours));
    }
    println!("{name:<44} {:>14} {:>14} {:>7.2}", shown(their_best), shown(our_best), our_best / their_best);
}

/// One call's time, from as many calls as fill some milliseconds.
fn nanoseconds(run: &mut impl FnMut()) -> f64 {
    let mut calls = 1_u32;
    loop {
        let start = Instant::now();
        for _ in 0..calls {
            run();
        }
        let took = start.elapsed();
        if took >= Duration::from_millis(8) {
            return took.as_nanos() as f64 / f64::from(calls);
        }
        calls *= 2;
    }
}

fn shown(nanoseconds: f64) -> String {
    if nanoseconds == f64::MAX {
        return "-".to_owned();
    }
    if nanoseconds < 10_000.0 { format!("{nanoseconds:.1} ns") } else { format!("{:.1} µs", nanoseconds / 1e3) }
}

fn args() -> FluentArgs<'static> {
    let all: [(&str, FluentValue<'_>); 4] =
        [("name", "Ana".into()), ("device", "laptop".into()), ("size", "12 MB".into()), ("count", 3.into())];
    all.into_iter().collect()
}

fn bundle(locale: &str, files: &[String]) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![locale.parse().expect("a tag")]);
    for file in files {
        let resource = FluentResource::try_new(file.clone()).unwrap_or_else(|(resource, _)| resource);
        // What was there first stays, in both.
        let _ = bundle.add_resource(resource);
    }
    bundle
}

fn compiled(locale: &str, files: &[String]) -> Vec<u8> {
    let locale = PackLocale { tag: LocaleTag::parse(locale).expect("a tag"), folder: locale.to_owned() };
    let keys: Vec<String> = (0..files.len()).map(|number| format!("{number:04}.ftl")).collect();
    let files = files.iter().zip(&keys).map(|(text, key)| SourceFile::new(key, text.clone())).collect();
    compile::unchecked(&LocaleSources { locale, files, keys, ledger: Default::default() }.parse())
}

fn without_comments(text: &str) -> String {
    let file = SourceFile::new("a.ftl", text.to_owned());
    syntax::print(syntax::parse(&file).0.body.iter(), Comments::Drop)
}

/// Bytes of the lines that are no comments and not empty.
fn as_written_without_comments(text: &str) -> usize {
    text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(|line| line.len() + 1).sum()
}

fn first_message(files: &[String]) -> String {
    let bytes = compiled("fr", files);
    let catalog = Catalog::open(bytes.as_slice()).expect("a catalog opens");
    let mut messages = catalog.messages().filter_map(Result::ok);
    let first = messages.find(|entry| matches!(entry.value(), Ok(Some(_)))).expect("there is a message");
    first.id().expect("it has an id").to_owned()
}

fn everything<B: AsRef<[u8]>>(catalog: &Catalog<B>) -> Vec<(String, Vec<String>)> {
    let entries = catalog.messages().filter_map(Result::ok);
    entries
        .map(|entry| {
            let attributes = entry.attributes().expect("a good catalog").filter_map(|one| Some(one.ok()?.name().ok()?.to_owned()));
            (entry.id().expect("a good catalog").to_owned(), attributes.collect())
        })
        .collect()
}

fn files(folder: &Path) -> Vec<String> {
    let mut paths = Vec::new();
    collect(folder, &mut paths);
    paths.sort();
    paths.iter().map(|path| std::fs::read_to_string(path).expect("a file is readable")).collect()
}

fn collect(folder: &Path, paths: &mut Vec<std::path::PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("the folder is readable") {
        let path = entry.expect("the folder is readable").path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "ftl") {
            paths.push(path);
        }
    }
}
