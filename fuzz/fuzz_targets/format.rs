//! What parses can be checked and compiles, opens and formats, and gives the text of fluent-bundle, or another for a reason listed here.
//!
//! The first byte says whether the rest is a Fluent file or choices that make one. fluent-bundle reads what our parser
//! read, printed: the faults of its parser are told apart in `tests/vectors`, and some of them would end the process.

#![no_main]

#[path = "format/grammar.rs"]
mod grammar;
#[path = "format/reason.rs"]
mod reason;

use std::path::Path;
use std::sync::LazyLock;

use arbitrary::Unstructured;
use fluent_bundle::{FluentArgs, FluentBundle, FluentError, FluentResource};
use fluent_pack::catalog::dump;
use fluent_pack::check::check;
use fluent_pack::compile;
use fluent_pack::locale::LocaleTag;
use fluent_pack::pack::{LocaleSources, Pack};
use fluent_pack::runtime::{Error, Formatter};
use fluent_pack::source::SourceFile;
use fluent_pack::syntax::{self, Comments, Entry};
use libfuzzer_sys::fuzz_target;

/// Its plural rules are the same in both, and its digits are Latin.
const LOCALE: &str = "en";

fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else { return };
    let text = match first & 1 {
        0 => String::from_utf8_lossy(rest).into_owned(),
        _ => match grammar::resource(&mut Unstructured::new(rest)) {
            Ok(text) => text,
            Err(_) => return,
        },
    };
    let file = SourceFile::new("fuzz.ftl", text.clone());
    let mut resource = syntax::parse(&file).0;
    resource.body.retain(|entry| !matches!(entry, Entry::Junk { .. }));
    let printed = syntax::print(&resource.body, Comments::Keep);
    let (ours, is_checked) = compiled(text);
    if is_checked {
        nothing_is_missing(&ours, &printed);
    }
    let reasons = reason::Reasons::of(&resource.body);
    if !reasons.is_refused() {
        compare(&ours, &bundle(&printed), &reasons, &printed);
    }
});

/// The compiled text, and whether the check found it sound: then the two ways to compile give the same bytes.
fn compiled(text: String) -> (Formatter, bool) {
    static PACK: LazyLock<Pack> = LazyLock::new(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales");
        Pack::open_tree(&root, &LocaleTag::parse(LOCALE).expect("a language")).expect("the package's own texts are there")
    });
    let files = vec![SourceFile::new("fuzz.ftl", text)];
    let sources = LocaleSources { locale: PACK.source_locale().clone(), files, keys: vec!["fuzz.ftl".to_owned()], ledger: Default::default() };
    let parsed = sources.parse();
    let bytes = compile::unchecked(&parsed);
    let checked = check(&PACK, &parsed, &parsed).1;
    if let Some(checked) = &checked {
        assert!(compile::compile(checked) == bytes, "what passed the check compiles to the same");
    }
    let formatter = Formatter::open(bytes).expect("what compiles opens");
    let damaged = dump(formatter.catalog()).into_iter().find(|line| line.meaning.starts_with("damaged"));
    assert!(damaged.is_none(), "what compiles is whole: {damaged:?}");
    (formatter, checked.is_some())
}

fn bundle(printed: &str) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![LOCALE.parse().expect("a language")]);
    bundle.set_use_isolating(false);
    bundle.add_builtins().expect("they are added once");
    let resource = FluentResource::try_new(printed.to_owned()).expect("what is printed parses");
    // Of two messages with one id the first stays, in both.
    let _ = bundle.add_resource(resource);
    bundle
}

fn arguments() -> FluentArgs<'static> {
    let mut arguments = FluentArgs::new();
    arguments.set("name", "Ana");
    arguments.set("count", 1);
    arguments.set("five", 5);
    arguments
}

fn compare(ours: &Formatter, theirs: &FluentBundle<FluentResource>, reasons: &reason::Reasons, printed: &str) {
    let arguments = arguments();
    for entry in ours.catalog().messages() {
        let entry = entry.expect("what compiles is whole");
        let id = entry.id().expect("what compiles is whole");
        let attributes = entry.attributes().expect("what compiles is whole");
        let attributes = attributes.map(|attribute| attribute.and_then(|attribute| attribute.name()).expect("what compiles is whole"));
        for attribute in [None].into_iter().chain(attributes.map(Some)) {
            let (text, errors) = our_text(ours, id, attribute, &arguments);
            // Past 100 placeables inside `{ { … } }` or `{ 1 -> … }` fluent-bundle 0.16 panics (`write_error`).
            let is_stopped = errors.iter().any(|error| error.is_cyclic() || error.is_limit());
            let has_many = printed.matches('{').count() > 50;
            if is_stopped || has_many || reasons.is_not_asked(id, attribute) {
                continue;
            }
            let Some((their_text, their_errors)) = their_text(theirs, id, attribute, &arguments) else {
                let has_text = attribute.is_some() || ours.has(id);
                assert!(!has_text || reasons.is_lost(id), "{id} {attribute:?} is only in ours\n{printed}");
                continue;
            };
            let is_explained = reason::same(&text, &their_text) || reasons.explain(id, attribute, &errors, &their_errors);
            assert!(is_explained, "{id} {attribute:?}\n{printed}\nours   {text:?} {errors:?}\ntheirs {their_text:?} {their_errors:?}");
        }
    }
}

/// What passed the check shows nothing that is not there.
fn nothing_is_missing(ours: &Formatter, printed: &str) {
    for entry in ours.catalog().messages() {
        let id = entry.and_then(|entry| entry.id()).expect("what compiles is whole");
        let errors = if ours.has(id) { our_text(ours, id, None, &arguments()).1 } else { Vec::new() };
        // An attribute of a term only chooses a variant, and then the default is shown.
        let only_chooses = |error: &Error| error.name().is_some_and(|name| name.starts_with('-') && name.contains('.'));
        let is_found = |error: &&Error| error.is_cyclic() || error.is_missing_reference() && !only_chooses(error);
        let found = errors.iter().find(is_found);
        assert!(found.is_none(), "{id} passed the check: {found:?}\n{printed}");
    }
}

/// Our text with isolation taken out: the two set different things apart, for reasons in `tests/reference.rs`.
fn our_text(ours: &Formatter, id: &str, attribute: Option<&str>, arguments: &FluentArgs<'_>) -> (String, Vec<Error>) {
    let mut errors = Vec::new();
    let text = match attribute {
        None => ours.format(id, Some(arguments), &mut errors),
        Some(attribute) => ours.format_attribute(id, attribute, Some(arguments), &mut errors),
    };
    assert!(!errors.iter().any(Error::is_damaged), "what compiles is whole: {errors:?}");
    (reason::without_isolation(&text), errors)
}

fn their_text(
    theirs: &FluentBundle<FluentResource>,
    id: &str,
    attribute: Option<&str>,
    arguments: &FluentArgs<'_>,
) -> Option<(String, Vec<FluentError>)> {
    let message = theirs.get_message(id)?;
    let pattern = match attribute {
        None => message.value()?,
        Some(name) => message.get_attribute(name)?.value(),
    };
    let mut errors = Vec::new();
    let text = theirs.format_pattern(pattern, Some(arguments), &mut errors);
    Some((reason::without_isolation(&text), errors))
}
