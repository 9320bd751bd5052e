//! Every way through a text is rendered once, with values that lead there.

#![cfg(feature = "write")]

use fluent_pack::compile;
use fluent_pack::limits::MAX_VARIANTS;
use fluent_pack::locale::LocaleTag;
use fluent_pack::pack::{LocaleSources, PackLocale};
use fluent_pack::runtime::Formatter;
use fluent_pack::source::SourceFile;
use fluent_pack::variants::{Sampler, Variants};

fn sources(locale: &str, text: &str) -> LocaleSources {
    let locale = PackLocale { tag: LocaleTag::parse(locale).expect("a tag"), folder: locale.to_owned() };
    LocaleSources {
        locale,
        files: vec![SourceFile::new("a.ftl", text.to_owned())],
        keys: vec!["a.ftl".to_owned()],
        ledger: Default::default(),
    }
}

fn variants(source: &str, locale: &str, text: &str, id: &str, attribute: Option<&str>) -> Variants {
    let (source, target) = (sources("en", source), sources(locale, text));
    let (source, target) = (source.parse(), target.parse());
    let mut formatter = Formatter::open(compile::unchecked(&target)).expect("a catalog that was just compiled opens");
    formatter.set_use_isolating(false);
    Sampler::new(&source, &target).variants(&formatter, id, attribute)
}

/// `$n = 1: text`, a line a variant.
fn shown(variants: &Variants) -> String {
    let line = |variant: &fluent_pack::variants::Variant| {
        let argument = |argument: &fluent_pack::variants::Argument| {
            format!("${} = {}{}", argument.name, argument.value, if argument.is_outside { " (outside)" } else { "" })
        };
        let arguments: Vec<String> = variant.sample.arguments.iter().map(argument).collect();
        let path: Vec<String> = variant.sample.path.iter().map(|step| format!("[{}]", step.key)).collect();
        format!("{} {}: {}\n", arguments.join(", "), path.concat(), variant.plain())
    };
    variants.variants.iter().map(line).collect()
}

#[test]
fn every_category_of_the_language_gets_a_number_that_falls_in_it() {
    let text = "m = { $n ->\n [one] { $n } a\n [few] { $n } b\n [many] { $n } c\n *[other] { $n } d\n }";
    let found = variants("", "ru", text, "m", None);
    assert_eq!(shown(&found), "$n = 1 [one]: 1 a\n$n = 2 [few]: 2 b\n$n = 5 [many]: 5 c\n$n = 1.5 [other]: 1,5 d\n");
    // Arabic has all six, Manx has one for fractions alone, Spanish one for millions.
    let one = "m = { $n ->\n *[other] { $n }\n }";
    let numbers = |locale| shown(&variants("", locale, one, "m", None)).lines().count();
    assert_eq!([numbers("ar"), numbers("gv"), numbers("es"), numbers("ja"), numbers("ht")], [6, 5, 3, 1, 1]);
    assert!(shown(&variants("", "es", one, "m", None)).contains("$n = 1000000 [other]"));
}

#[test]
fn numbers_that_are_keys_come_first_and_stand_for_themselves_alone() {
    let source = "# $n (Number, 0-30): nights\nm = x";
    let text = "m = { $n ->\n [0] none\n [one] { $n } night\n *[other] { $n } nights\n }";
    assert_eq!(shown(&variants(source, "en", text, "m", None)), "$n = 0 [0]: none\n$n = 1 [one]: 1 night\n$n = 2 [other]: 2 nights\n");
}

#[test]
fn a_category_that_the_range_does_not_reach_is_shown_where_it_is_written() {
    let source = "# $n (Number, 0-30): nights\nm = x";
    let without = "m = { $n ->\n [one] { $n } noche\n *[other] { $n } noches\n }";
    assert!(!shown(&variants(source, "es", without, "m", None)).contains("1000000"));
    let with = "m = { $n ->\n [one] { $n } noche\n [many] { $n } de noches\n *[other] { $n } noches\n }";
    assert!(shown(&variants(source, "es", with, "m", None)).contains("$n = 1000000 (outside) [many]: 1.000.000 de noches\n"));
}

#[test]
fn a_text_chooses_by_its_keys_and_what_has_no_key_by_the_default() {
    let source = "# $p (String, disc | fusion | other-one): which\nm = x";
    let text = "m = { $p ->\n [disc] D\n [fusion] F\n *[other] O\n }";
    assert_eq!(
        shown(&variants(source, "en", text, "m", None)),
        "$p = disc [disc]: D\n$p = fusion [fusion]: F\n$p = other-one [other]: O\n"
    );
    assert_eq!(shown(&variants("", "en", text, "m", None)), "$p = disc [disc]: D\n$p = fusion [fusion]: F\n$p = other [other]: O\n");
}

#[test]
fn ranks_and_digits_choose_as_the_runtime_does() {
    let text = "m = { NUMBER($n, type: \"ordinal\") ->\n [one] { $n }st\n [two] { $n }nd\n [few] { $n }rd\n *[other] { $n }th\n }";
    let found = shown(&variants("", "en", text, "m", None));
    assert_eq!(found, "$n = 1 [one]: 1st\n$n = 2 [two]: 2nd\n$n = 3 [few]: 3rd\n$n = 4 [other]: 4th\n");
    // "1.0 night" is no `one` in English, so nothing is.
    let text = "m = { NUMBER($n, minimumFractionDigits: 1) ->\n [one] a\n *[other] b\n }";
    assert_eq!(shown(&variants("", "en", text, "m", None)), "$n = 1 [other]: b\n");
}

#[test]
fn only_ways_that_differ_are_shown() {
    let text = "m = { $a ->\n [x] { $n ->\n [one] X one\n *[other] X more\n }\n *[y] Y\n }";
    let expected = "$a = x, $n = 1 [x][one]: X one\n$a = x, $n = 2 [x][other]: X more\n$a = y [y]: Y\n";
    assert_eq!(shown(&variants("", "en", text, "m", None)), expected);
}

#[test]
fn attributes_messages_and_dates_are_followed() {
    let text = "m = { DATETIME($day, dateStyle: \"long\") }: { other.title }\nother = x\n .title = { $n ->\n [one] one\n *[other] more\n }";
    let found = shown(&variants("", "en", text, "m", None));
    assert_eq!(
        found,
        "$day = 2027-02-14T15:30:00, $n = 1 [one]: February 14, 2027: one\n$day = 2027-02-14T15:30:00, $n = 2 [other]: February 14, 2027: more\n"
    );
    assert_eq!(shown(&variants("", "en", text, "other", Some("title"))), "$n = 1 [one]: one\n$n = 2 [other]: more\n");
    assert_eq!(shown(&variants("", "en", "m = Hi { $name }", "m", None)), "$name = name : Hi name\n");
}

#[test]
fn what_is_not_there_or_goes_in_circles_is_said() {
    let found = variants("", "en", "a = { b }\nb = { a }", "a", None);
    assert!(found.variants[0].errors[0].is_cyclic());
    assert!(variants("", "en", "a = x", "gone", None).variants[0].errors[0].is_missing_message());
    // Messages that show each other twice would multiply.
    let laughs: String = (0..60).map(|n| format!("m{n} = {{ m{} }}{{ m{} }}\n", n + 1, n + 1)).collect();
    assert_eq!(variants("", "en", &format!("{laughs}m60 = {{ $x ->\n [a] a\n *[b] b\n }}"), "m0", None).variants.len(), 2);
}

#[test]
fn many_choices_are_cut_and_every_value_is_shown() {
    let select = |n| format!("{{ $v{n} ->\n [a] a\n [b] b\n *[c] c\n }}");
    let text = format!("m = {}", (0..12).map(select).collect::<Vec<_>>().join(" "));
    let found = variants("", "en", &text, "m", None);
    assert!(found.is_cut);
    assert_eq!(found.variants.len(), MAX_VARIANTS);
    for n in 0..12 {
        for key in ["a", "b", "c"] {
            let has = |variant: &fluent_pack::variants::Variant| variant.sample.path[n].key == key;
            assert!(found.variants.iter().any(has), "$v{n} = {key}");
        }
    }
}

#[test]
fn every_variant_of_the_sources_text_is_reached() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
    let pack = fluent_pack::pack::Pack::open(&root).unwrap();
    let source_files = pack.read(pack.source_locale()).unwrap();
    let source = source_files.parse();
    for locale in &pack.config.locales {
        let files = pack.read(locale).unwrap();
        let target = files.parse();
        let formatter = Formatter::open(compile::unchecked(&target)).unwrap();
        let sampler = Sampler::new(&source, &target);
        for entry in target.unique_entries().filter(|entry| entry.kind == fluent_pack::pack::EntryKind::Message) {
            let found = sampler.variants(&formatter, entry.name.as_str(), None);
            assert!(found.variants.iter().all(|variant| variant.errors.is_empty()), "{} {}", locale.tag, entry.id());
            let Some(fluent_pack::syntax::ast::PatternElement::Placeable {
                expression: fluent_pack::syntax::ast::Expression::Select { variants, .. },
            }) = entry.value.and_then(|value| value.elements.first())
            else {
                continue;
            };
            let reached: std::collections::BTreeSet<&str> =
                found.variants.iter().flat_map(|variant| variant.sample.path.first()).map(|step| step.key.as_str()).collect();
            assert_eq!(reached.len(), variants.len(), "{} {}: {reached:?}", locale.tag, entry.id());
        }
    }
}
