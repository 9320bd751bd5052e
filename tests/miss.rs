//! The MISS pack itself: complete in every language, nothing found, and every text shown by the reference runtime.

#![cfg(feature = "write")]

use std::collections::BTreeSet;
use std::path::Path;

use fluent::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_pack::build::{self, Built};
use fluent_pack::bundle::Bundle;
use fluent_pack::check::check;
use fluent_pack::documents::{Block, Documents, Text};
use fluent_pack::locale::LocaleTag;
use fluent_pack::pack::{Channel, Pack, Provenance};

/// The languages that the content is promised in.
const LANGUAGES: [&str; 16] =
    ["ar", "de", "en", "es", "fil", "fr", "ja", "ko", "pa", "pl", "pt-BR", "ru", "ur", "vi", "zh-Hans", "zh-Hant"];

/// French words that are spelt as in English.
const SAME_WORD: [&str; 2] = ["Introduction", "Conclusion"];

fn pack() -> Pack {
    Pack::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("locales")).expect("the MISS pack opens")
}

/// Every bundle of the pack; fails where the check finds anything at all.
fn bundles() -> Vec<Built> {
    let pack = pack();
    let sources = pack.read(pack.source_locale()).expect("the source is readable");
    let source = sources.parse();
    assert_eq!(pack.findings, []);
    let build = |locale| {
        let files = pack.read(locale).expect("the sources are readable");
        let target = files.parse();
        let (report, checked) = check(&pack, &source, &target);
        assert!(report.findings.is_empty(), "{:#?}", report.findings);
        build::bundle(&checked.expect("a locale without findings is checked"), Channel::Preview).expect("it builds")
    };
    pack.config.locales.iter().map(build).collect()
}

#[test]
fn all_languages_are_complete_and_marked_as_machine_translated() {
    let pack = pack();
    let languages: Vec<&str> = pack.config.locales.iter().map(|locale| locale.tag.as_str()).collect();
    assert_eq!(languages, LANGUAGES);
    for built in bundles() {
        let manifest = &built.manifest;
        assert_eq!(manifest.coverage.translated, manifest.coverage.of, "{}", manifest.locale);
        assert_eq!(manifest.unlisted_documents, [], "{}", manifest.locale);
        assert_eq!(manifest.counts.documents, 3, "{}", manifest.locale);
        let expected = if manifest.locale.as_str() == "en" { "source" } else { "mt-raw" };
        assert_eq!(manifest.provenance.keys().collect::<Vec<_>>(), [expected], "{}", manifest.locale);
        assert!(manifest.documents.iter().all(|document| document.status == "unreviewed"));
    }
}

#[test]
fn only_preview_is_open_and_no_translation_claims_more_than_it_is() {
    let pack = pack();
    assert_eq!(pack.config.channels, [Channel::Preview]);
    for locale in pack.config.locales.iter().filter(|locale| locale.tag != pack.config.source_locale) {
        assert_eq!(pack.config.provenance_of(&locale.tag), Provenance::MtRaw);
        for file in &pack.read(locale).expect("the sources are readable").files {
            let first = file.text().lines().next().unwrap_or_default();
            assert_eq!(first, "### Machine translated (mt-raw). No qualified person has reviewed this text.", "{}", file.path());
        }
    }
}

#[test]
fn no_translated_text_is_the_english_one() {
    let texts = |built: &Built| -> Vec<(String, String)> {
        let documents = documents(built);
        let mut texts = Vec::new();
        each_text(&documents, &mut |text| {
            let runs = text.runs.iter().flatten().map(|run| run.text.as_str()).collect::<String>();
            texts.push((text.message.clone(), runs));
        });
        texts
    };
    let bundles = bundles();
    let english: BTreeSet<(String, String)> = bundles
        .iter()
        .filter(|built| built.manifest.locale.as_str() == "en")
        .flat_map(texts)
        .filter(|(_, text)| !text.is_empty())
        .collect();
    assert!(english.len() > 60);
    for built in bundles.iter().filter(|built| built.manifest.locale.as_str() != "en") {
        let same: Vec<_> =
            texts(built).into_iter().filter(|text| english.contains(text) && !SAME_WORD.contains(&text.1.as_str())).collect();
        assert_eq!(same, [], "{}", built.manifest.locale);
    }
}

#[test]
fn critical_blocks_and_glossary_names_are_the_same_in_every_language() {
    let shape = |built: &Built| {
        let documents = documents(built);
        let mut names = Vec::new();
        each_text(&documents, &mut |text| {
            let mut own: Vec<String> = text.runs.iter().flatten().filter_map(|run| run.name.clone()).collect();
            own.sort();
            names.push((text.message.clone(), own));
        });
        let critical: usize =
            documents.documents.iter().flat_map(|d| &d.sections).flat_map(|s| &s.blocks).filter(|b| is_critical(b)).count();
        (names, critical, documents.glossary.iter().map(|entry| entry.name.clone()).collect::<Vec<_>>())
    };
    let bundles = bundles();
    let english = bundles.iter().find(|built| built.manifest.locale.as_str() == "en").map(shape).expect("English is there");
    assert_eq!((english.1, english.2.len()), (10, 28));
    for built in &bundles {
        assert_eq!(shape(built), english, "{}", built.manifest.locale);
    }
}

#[test]
fn every_message_formats_in_the_reference_runtime() {
    for built in bundles() {
        let bundle = Bundle::open(&built.bytes).expect("what was built opens");
        let mut reference = FluentBundle::new(vec![built.manifest.locale.to_language_identifier()]);
        reference.add_builtins().expect("the built-in functions are added once");
        // fluent-bundle has no dates; the app's own function stands in.
        reference.add_function("DATETIME", |_, _| FluentValue::from("14.03.2027")).expect("the function is added once");
        for (name, bytes) in bundle.entries().filter(|(name, _)| name.starts_with("messages/")) {
            let text = String::from_utf8(bytes.to_vec()).expect("messages are UTF-8");
            let resource = FluentResource::try_new(text).unwrap_or_else(|(_, errors)| panic!("{name}: {errors:?}"));
            reference.add_resource(resource).unwrap_or_else(|errors| panic!("{name}: {errors:?}"));
        }
        each_text(&documents(&built), &mut |text| {
            for nights in [0, 1, 2, 3, 5, 11, 21, 30] {
                let shown = format(&reference, &text.message, nights);
                assert!(text.variables.is_empty() || !shown.contains("{$"), "{}: {shown}", built.manifest.locale);
                if text.message == "plan-nights" && nights > 2 {
                    assert!(shown.contains(&nights.to_string()), "{}: `{shown}` does not say {nights}", built.manifest.locale);
                }
                if let Some(runs) = &text.runs {
                    let ours: String = runs.iter().map(|run| run.text.as_str()).collect();
                    assert_eq!(plain(&shown), ours, "{} {}", built.manifest.locale, text.message);
                }
            }
        });
    }
}

fn format(bundle: &FluentBundle<FluentResource>, id: &str, nights: i32) -> String {
    let mut arguments = FluentArgs::new();
    arguments.set("nights", nights);
    arguments.set("levels", nights.clamp(1, 5));
    arguments.set("procedure", "fusion");
    arguments.set("surgeryDate", "2027-03-14");
    let value = bundle.get_message(id).and_then(|message| message.value()).expect("a document's message is there");
    let mut errors = Vec::new();
    let text = bundle.format_pattern(value, Some(&arguments), &mut errors).into_owned();
    assert!(errors.is_empty(), "{id}: {errors:?}");
    text
}

/// Without tags and isolates.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut in_tag = false;
    for c in text.chars().filter(|c| !matches!(c, '\u{2068}' | '\u{2069}')) {
        match c {
            '<' => in_tag = true,
            '>' => in_tag = false,
            _ if !in_tag => plain.push(c),
            _ => {}
        }
    }
    plain
}

fn documents(built: &Built) -> Documents {
    let bundle = Bundle::open(&built.bytes).expect("what was built opens");
    bundle.documents().expect("documents.json is sound").expect("the pack has documents")
}

fn each_text(documents: &Documents, see: &mut impl FnMut(&Text)) {
    for document in &documents.documents {
        see(&document.title);
        for section in &document.sections {
            section.title.iter().for_each(&mut *see);
            for text in section.blocks.iter().flat_map(texts_of) {
                see(text);
                text.generic.iter().for_each(|generic| see(generic));
            }
        }
    }
}

fn texts_of(block: &Block) -> Vec<&Text> {
    match block {
        Block::Paragraph { text, .. } | Block::Callout { text, .. } => vec![text],
        Block::List { intro, items, .. } | Block::Steps { intro, items, .. } => intro.iter().chain(items).collect(),
        Block::Figure { text, alt, .. } => vec![text, alt],
        Block::Slot { .. } => Vec::new(),
    }
}

fn is_critical(block: &Block) -> bool {
    match block {
        Block::Paragraph { critical, .. }
        | Block::List { critical, .. }
        | Block::Steps { critical, .. }
        | Block::Callout { critical, .. }
        | Block::Figure { critical, .. } => *critical,
        Block::Slot { .. } => false,
    }
}

#[test]
fn a_language_without_plural_rules_is_refused_where_it_chooses_by_number() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    for (locale, text) in [
        ("en", "# $n (Number): nights\nnights = { $n ->\n    [one] { $n } night\n   *[other] { $n } nights\n}\n"),
        ("ht", "nights = { $n ->\n    [one] { $n } nwit\n   *[other] { $n } nwit\n}\n"),
    ] {
        std::fs::create_dir(folder.path().join(locale)).expect("a folder can be made");
        std::fs::write(folder.path().join(locale).join("a.ftl"), text).expect("a file can be written");
    }
    let pack = Pack::open_tree(folder.path(), &LocaleTag::parse("en").expect("`en` is a tag")).expect("the tree opens");
    let english = pack.read(pack.source_locale()).expect("the source is readable");
    let haitian = pack.read(&pack.config.locales[1]).expect("the target is readable");
    let (source, target) = (english.parse(), haitian.parse());
    let (report, checked) = check(&pack, &source, &target);
    assert!(checked.is_none());
    assert_eq!(report.findings[0].code, "no-plural-rules");
    assert_eq!(report.findings[0].message, "CLDR has no plural rules for Haitian Creole, so `[one]` would never be chosen");
}
