//! Laws that hold for every text: parsing is total, printing is stable, what passes the check builds, and building
//! twice gives the same bytes.

#![cfg(feature = "write")]

use std::collections::BTreeMap;

use fluent_pack::build;
use fluent_pack::bundle::Bundle;
use fluent_pack::check::check;
use fluent_pack::locale::LocaleTag;
use fluent_pack::pack::{Channel, Pack};
use fluent_pack::source::SourceFile;
use fluent_pack::syntax::{self, Comments, ast};
use proptest::prelude::*;

/// Pieces that Fluent text is made of, sound and unsound, to be strung together.
fn fluent() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(vec![
            "a = ", "b =\n", "-t = ", "    .attr = ", "\n", "\r\n", "    ", " ", "word", "äöü", "한국어", "{ $x }", "{ -t }", "{ b.attr }",
            "{ $n ->\n", "    [one] ", "   *[other] ", "}\n", "{", "}", "\"", "{ \"\\u00e9\" }", "{ \"\\u\u{30c}", "{ NUMBER($n, style: \"percent\") }",
            "# comment\n", "## group\n", "### file\n", "\r", "\u{feff}", "\u{0}", "[", "*", ".", "=", "(", ")", ":", ",", "->", "-", "1.5", "\\",
            "{ -t(case: \"x\") }", "{ -t.attr ->\n", "{{ $x }}", "        deep", "{ 5 }", "{ \"a\" ->\n", "FOO(", "<em>", "</em>",
        ]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

/// A tree as text without places, runs of text joined, junk left out.
fn tree(resource: &syntax::Resource<'_>) -> String {
    let sound = resource.body.iter().filter(|entry| !matches!(entry, ast::Entry::Junk { .. }));
    let debug: String = sound.map(|entry| format!("{entry:?}\n")).collect();
    let mut text = String::new();
    let mut rest = debug.as_str();
    while let Some(at) = rest.find("\"@") {
        text.push_str(&rest[..=at]);
        rest = rest[at + 2..].trim_start_matches(|c: char| c.is_ascii_digit());
    }
    text.push_str(rest);
    text.replace("\" }, TextElement { value: \"", "")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn parsing_is_total_and_keeps_every_place_in_the_text(text in fluent()) {
        let file = SourceFile::new("a.ftl", text.clone());
        let (resource, findings) = syntax::parse(&file);
        for finding in &findings {
            let place = finding.place.as_ref().expect("a syntax finding has a place");
            prop_assert!(place.span.end as usize <= text.len().max(place.span.start as usize));
            prop_assert!(!finding.message.is_empty());
        }
        for entry in &resource.body {
            if let ast::Entry::Message(message) = entry {
                prop_assert_eq!(&text[message.id.name.span().range()], message.id.name.as_str());
                for pattern in message.value.iter().chain(message.attributes.iter().map(|attribute| &attribute.value)) {
                    let span = syntax::pattern_span(&text, pattern);
                    prop_assert!(text.get(span.range()).is_some());
                }
            }
        }
    }

    #[test]
    fn printing_then_parsing_is_stable(text in fluent()) {
        let file = SourceFile::new("a.ftl", text.clone());
        let (resource, _) = syntax::parse(&file);
        let printed = syntax::print(&resource.body, Comments::Keep);
        let again = SourceFile::new("a.ftl", printed.clone());
        let (reparsed, findings) = syntax::parse(&again);
        prop_assert!(findings.iter().all(|finding| finding.code != "syntax-error"), "{printed:?} from {text:?}: {findings:?}");
        prop_assert_eq!(syntax::print(&reparsed.body, Comments::Keep), printed);
        if !text.contains('\r') {
            prop_assert_eq!(tree(&resource), tree(&reparsed));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn what_passes_the_check_builds_and_opens(source in fluent(), target in fluent()) {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        for (locale, text) in [("en", format!("first = First\n{source}")), ("fr", target)] {
            std::fs::create_dir(folder.path().join(locale)).expect("a folder can be made");
            std::fs::write(folder.path().join(locale).join("a.ftl"), text).expect("a file can be written");
        }
        let pack = Pack::open_tree(folder.path(), &LocaleTag::parse("en").expect("`en` is a tag")).expect("the tree opens");
        let files: BTreeMap<_, _> =
            pack.config.locales.iter().map(|locale| (locale.tag.clone(), pack.read(locale).expect("the files are readable"))).collect();
        let source = files[&pack.config.source_locale].parse();
        for sources in files.values() {
            let target = sources.parse();
            let (report, checked) = check(&pack, &source, &target);
            prop_assert!(report.findings.is_sorted());
            if let Some(checked) = checked {
                let built = build::bundle(&checked, Channel::Preview).expect("what was checked builds");
                let again = build::bundle(&checked, Channel::Preview).expect("what was checked builds");
                prop_assert_eq!(&built.bytes, &again.bytes);
                prop_assert_eq!(Bundle::open(&built.bytes).expect("what was built opens").manifest().counts, built.manifest.counts);
            }
        }
    }
}
