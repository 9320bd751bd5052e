//! Parse speed, spans of every node included: `CORPUS=<folder of .ftl files> cargo bench --bench parse`.
//!
//! Prints megabytes a second on one core for fluent-syntax alone and for this package, in turn, best of seven rounds.

#![allow(clippy::print_stdout)]

use std::path::Path;
use std::time::{Duration, Instant};

use fluent_pack::source::{SourceFile, Span};
use fluent_pack::syntax::{self, Entry, ast};

fn main() {
    let Some(folder) = std::env::var_os("CORPUS") else {
        println!("skipped: CORPUS does not name a folder of .ftl files");
        return;
    };
    let mut files = Vec::new();
    collect(Path::new(&folder), &mut files);
    let bytes: usize = files.iter().map(|file| file.text().len()).sum();
    println!("{} files, {:.1} MB", files.len(), bytes as f64 / 1e6);
    let (mut theirs, mut ours, mut spanned) = (Duration::MAX, Duration::MAX, Duration::MAX);
    for _ in 0..7 {
        theirs = theirs.min(time(|| files.iter().map(|file| alone(file.text())).sum()));
        ours = ours.min(time(|| files.iter().map(|file| syntax::parse(file).0.body.len()).sum()));
        spanned = spanned.min(time(|| files.iter().map(parse_with_every_span).sum()));
    }
    for (name, took) in [("fluent-syntax alone", theirs), ("syntax::parse", ours), ("syntax::parse, every span asked", spanned)] {
        println!("{name:<32} {:>6.0} MB/s", bytes as f64 / 1e6 / took.as_secs_f64());
    }
}

fn time(run: impl Fn() -> usize) -> Duration {
    let start = Instant::now();
    std::hint::black_box(run());
    start.elapsed()
}

fn alone(text: &str) -> usize {
    match fluent_syntax::parser::parse(text) {
        Ok(resource) | Err((resource, _)) => resource.body.len(),
    }
}

fn parse_with_every_span(file: &SourceFile) -> usize {
    let (resource, _) = syntax::parse(file);
    resource.body.iter().map(|entry| spans(file.text(), entry)).sum()
}

fn spans(text: &str, entry: &Entry<'_>) -> usize {
    let (value, attributes) = match entry {
        ast::Entry::Message(message) => (message.value.as_ref(), &message.attributes),
        ast::Entry::Term(term) => (Some(&term.value), &term.attributes),
        _ => return 0,
    };
    let values = value.into_iter().chain(attributes.iter().map(|attribute| &attribute.value));
    let mut sum: usize = attributes.iter().map(|attribute| length(syntax::attribute_span(text, attribute))).sum();
    for pattern in values {
        sum += length(syntax::pattern_span(text, pattern));
        for element in &pattern.elements {
            if let ast::PatternElement::Placeable { expression } = element {
                sum += length(syntax::placeable_span(text, expression)) + length(syntax::selector_span(text, expression));
                if let ast::Expression::Select { variants, .. } = expression {
                    sum += variants.iter().map(|variant| length(syntax::variant_span(text, variant))).sum::<usize>();
                }
            }
        }
    }
    sum
}

fn length(span: Span) -> usize {
    (span.end - span.start) as usize
}

fn collect(folder: &Path, files: &mut Vec<SourceFile>) {
    for entry in std::fs::read_dir(folder).expect("the corpus is readable") {
        let path = entry.expect("the corpus is readable").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "ftl") {
            files.push(SourceFile::decode(&path.display().to_string(), std::fs::read(&path).expect("a file is readable")));
        }
    }
}
