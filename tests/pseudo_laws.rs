//! Laws of pseudo-languages, for every text: what is no text of a reader stays, byte for byte, and a text is longer.

#![cfg(feature = "write")]

use fluent_pack::locale::LocaleTag;
use fluent_pack::pack::review::LedgerSource;
use fluent_pack::pack::{LocaleSources, PackLocale};
use fluent_pack::pseudo::Pseudo;
use fluent_pack::source::SourceFile;
use fluent_pack::syntax;
use proptest::prelude::*;

/// What must stay.
const KEPT: [&str; 14] = [
    "{ $x }",
    "{ -t(case: \"x\") }",
    "{ b.attr }",
    "{ NUMBER($n, style: \"percent\") }",
    "{ DATETIME($d, dateStyle: \"long\") }",
    "{ \"text\" }",
    "<em>",
    "</em>",
    "<a href=\"{ $url }\" title='a > b'>",
    "&nbsp;",
    "https://example.org/a?b=1&amp;c=d",
    "a@example.org",
    "%s",
    "<br/>",
];

fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        3 => prop::sample::select(vec!["word ", "of the house", " eieio", ". ", "Ask your nurse", "x", "한국어", " 12 "]).prop_map(str::to_owned),
        // Blanks around, because what touches an address belongs to it.
        2 => prop::sample::select(KEPT.to_vec()).prop_map(|kept| format!(" {kept} ")),
        1 => Just("\n    next ".to_owned()),
    ];
    prop::collection::vec(word, 1..12).prop_map(|words| words.concat())
}

fn file() -> impl Strategy<Value = String> {
    (text(), text(), text(), text()).prop_map(|(a, b, c, d)| {
        format!(
            "a = w{a}\nb =\n    w{b}\n    .attr = w{c}\nc = {{ $n ->\n    [0] w{a}\n    [one] w{b}\n   *[other] w{c}\n}}\nd = w{d} {{ $place ->\n   *[x] w{a}\n}}\n-t = w{b}\n    .gender = feminine\n"
        )
    })
}

/// The files of a text in a language, and as a pseudo-language.
fn both(text: &str, pseudo: Pseudo) -> (LocaleSources, LocaleSources) {
    let locale = PackLocale { tag: LocaleTag::parse("en").expect("`en` is a tag"), folder: "en".to_owned() };
    let files = vec![SourceFile::new("en/a.ftl", text.to_owned())];
    let source = LocaleSources { locale, files, keys: vec!["a.ftl".to_owned()], ledger: LedgerSource::default() };
    let made = pseudo.sources(&source);
    (source, made)
}

/// What is between braces, tags and addresses, in their order.
fn kept(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        match KEPT.iter().find(|kept| rest.starts_with(**kept)) {
            Some(piece) => {
                found.push(*piece);
                at += piece.len();
            }
            None => at += rest.chars().next().map_or(1, char::len_utf8),
        }
    }
    found
}

fn printed(sources: &LocaleSources, id: &str) -> String {
    let parsed = sources.parse();
    let entry = parsed.message(id).expect("the message is there");
    syntax::print_text(entry.value, entry.attributes)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn placeables_tags_and_addresses_stay(text in file()) {
        for pseudo in Pseudo::ALL {
            let (source, made) = both(&text, pseudo);
            let (before, after) = (source.files[0].text(), made.files[0].text());
            prop_assert_eq!(kept(before), kept(after), "{}", after);
            let parsed = made.parse();
            prop_assert!(parsed.files[0].findings.is_empty(), "{after}\n{:?}", parsed.files[0].findings);
            let ids = |sources: &LocaleSources| sources.parse().entries().map(|entry| (entry.id(), entry.attributes.len())).collect::<Vec<_>>();
            prop_assert_eq!(ids(&source), ids(&made));
            for variant in ["[0] ", "[one] ", "*[other] ", "$n ->", "$place ->", ".gender = feminine"] {
                prop_assert!(after.contains(variant), "{variant}: {after}");
            }
            // A second time is the same.
            let (_, again) = both(&text, pseudo);
            prop_assert_eq!(again.files[0].text(), after);
        }
    }

    #[test]
    fn an_accented_text_is_a_third_longer_and_in_brackets(words in prop::collection::vec(prop::sample::select(vec!["rhythm", "aloe", "stay", "Ask", "nights"]), 4..40)) {
        let text = words.join(" ");
        let (source, made) = both(&format!("a = {text}\n"), Pseudo::Accented);
        let (before, after) = (printed(&source, "a"), printed(&made, "a"));
        let (before, after) = (before.trim().chars().count(), after.trim().chars().count());
        prop_assert!(after * 100 >= before * 130 && after * 100 <= before * 142 + 200, "{before} {after}");
        let made = printed(&made, "a");
        prop_assert!(made.trim().starts_with('⟦') && made.trim().ends_with('⟧'), "{made}");
    }
}

#[test]
fn choices_of_a_mirrored_text_are_made_as_in_english() {
    use fluent_pack::locale::{PluralCategory, PluralType};
    let tag = LocaleTag::parse("ar-XB").expect("a tag");
    let ordinal = tag.plural_rules(PluralType::Ordinal).expect("there are rules");
    let cardinal = tag.plural_rules(PluralType::Cardinal).expect("there are rules");
    assert_eq!((ordinal.category_of(2), cardinal.category_of(2)), (PluralCategory::Two, PluralCategory::Other));
    assert!(tag.is_pseudo() && tag.direction() == fluent_pack::locale::Direction::Rtl);
}
