//! Arbitrary and mutated catalogs are refused or harmless: reading, listing and formatting everything in them never
//! panics and ends. libFuzzer watches time and memory; see the flags in `README.md`.

#![no_main]

use fluent_bundle::FluentArgs;
use fluent_pack::catalog::{Catalog, Pattern, Program, dump};
use fluent_pack::limits::MAX_FORMATTED;
use fluent_pack::runtime::{DateTimeValue, Error, Formatter};
use libfuzzer_sys::fuzz_target;

/// Messages of one input that are formatted: each is bounded, and a file may hold as many as it has bytes.
const FORMATTED: usize = 24;

/// Ids that the seeds have, also asked for where the list no longer reads.
const IDS: [&str; 6] = ["references", "choice", "terms", "calls", "variables", "missing"];

fuzz_target!(|bytes: &[u8]| {
    let Ok(mut formatter) = Formatter::open(bytes) else { return };
    read(formatter.catalog());
    let names = names(formatter.catalog());
    let arguments = arguments();
    for (isolating, arguments) in [(true, Some(&arguments)), (false, None)] {
        formatter.set_use_isolating(isolating);
        for (id, attribute) in &names {
            format(&formatter, id, attribute.as_deref(), arguments);
        }
    }
});

/// Everything that reading offers.
fn read(catalog: &Catalog<&[u8]>) {
    for line in dump(catalog) {
        // Damage is where a read was tried, which may be outside.
        let is_inside = line.offset.saturating_add(line.length) <= catalog.bytes().len();
        assert!(is_inside || line.meaning.starts_with("damaged"), "{line:?} lies outside");
    }
    for entry in catalog.messages().chain(catalog.terms()).map_while(Result::ok) {
        let _ = entry.variables().map(Iterator::count);
        if let Ok(Some(Pattern::Program(program))) = entry.value() {
            steps(program);
        }
        let Ok(attributes) = entry.attributes() else { continue };
        for attribute in attributes.map_while(Result::ok) {
            let _ = attribute.variables().map(Iterator::count);
            let _ = attribute.value();
        }
    }
    for number in 0..=u8::MAX {
        let _ = (catalog.cardinal(number), catalog.ordinal(number));
    }
}

/// A program has at most as many instructions as bytes.
fn steps(mut program: Program<'_>) {
    let (length, mut steps) = (program.len(), 0);
    while let Ok(Some(_)) = program.step() {
        steps += 1;
        assert!(steps <= length, "a program goes only forward");
    }
}

/// Names to ask for: those that the catalog lists, and those of the seeds.
fn names(catalog: &Catalog<&[u8]>) -> Vec<(String, Option<String>)> {
    let mut names = Vec::new();
    for entry in catalog.messages().map_while(Result::ok).take(FORMATTED) {
        let Ok(id) = entry.id() else { break };
        names.push((id.to_owned(), None));
        let Ok(attributes) = entry.attributes() else { continue };
        let attributes = attributes.map_while(Result::ok).filter_map(|attribute| attribute.name().ok());
        names.extend(attributes.map(|name| (id.to_owned(), Some(name.to_owned()))));
    }
    names.truncate(FORMATTED);
    names.extend(IDS.map(|id| (id.to_owned(), None)));
    names.extend(IDS.map(|id| (id.to_owned(), Some("title".to_owned()))));
    names
}

fn arguments() -> FluentArgs<'static> {
    let mut arguments = FluentArgs::new();
    arguments.set("name", "Ana");
    arguments.set("count", 2);
    if let Ok(day) = DateTimeValue::from_epoch_milliseconds(0) {
        arguments.set("day", fluent_bundle::FluentValue::Custom(Box::new(day)));
    }
    arguments
}

/// The three ways to format give one text, and none is longer than the limit.
fn format(formatter: &Formatter<&[u8]>, id: &str, attribute: Option<&str>, arguments: Option<&FluentArgs<'_>>) {
    let mut errors = Vec::new();
    let text = match attribute {
        Some(attribute) => formatter.format_attribute(id, attribute, arguments, &mut errors),
        None => formatter.format(id, arguments, &mut errors),
    };
    assert!(text.len() <= MAX_FORMATTED, "{} bytes of {id}", text.len());
    for error in &errors {
        let _ = error.to_string();
    }
    if attribute.is_none() {
        let mut written = String::new();
        let result = formatter.write(&mut written, id, arguments, &mut Vec::new());
        assert!(result.is_ok(), "a string takes everything");
        if !errors.iter().any(Error::is_limit) {
            assert_eq!(written, text);
        }
        let _ = formatter.format_to_parts(id, arguments, &mut Vec::new());
    }
}
