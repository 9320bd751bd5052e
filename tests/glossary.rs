//! The glossary out to terminology tools and back: nothing is lost, however `glossary.toml` is laid out.

#![cfg(feature = "write")]
#![allow(clippy::unwrap_used)] // Helpers of tests fail with the test.

use std::fs;
use std::path::Path;

use fluent_pack::exchange::Verdict;
use fluent_pack::exchange::glossary::{self, Document, Edition, Import, Row};
use fluent_pack::locale::LocaleTag;
use fluent_pack::pack::{Glossary, Pack};

const SETTINGS: &str = "name = \"test\"\nsource-locale = \"en\"\nlocales = [\"de\", \"en\", \"pl\"]\n";

/// A pack with a glossary.
fn pack(text: &str) -> (tempfile::TempDir, Pack) {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("en")).unwrap();
    for (name, text) in [("pack.toml", SETTINGS), ("glossary.toml", text), ("en/a.ftl", "a = A\n")] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let pack = Pack::open(folder.path()).unwrap();
    (folder, pack)
}

/// What every format brings back of a glossary that nobody edited.
fn untouched(pack: &Pack) -> [Document; 3] {
    let glossary = pack.glossary.as_ref().unwrap();
    let locales: Vec<&LocaleTag> = pack.config.locales.iter().map(|locale| &locale.tag).collect();
    let source = &pack.config.source_locale;
    let tbx = |edition| glossary::read_tbx(glossary::write_tbx(glossary, "p", source, &locales, edition).as_bytes()).unwrap();
    let csv = glossary::write_csv(glossary, source, &locales);
    [tbx(Edition::First), tbx(Edition::Second), glossary::read_csv(csv.as_bytes()).unwrap()]
}

fn rows(glossary: &Glossary) -> usize {
    glossary.terms.values().flat_map(|forms| forms.values()).filter(|forms| !forms.approved.is_empty()).count()
}

#[test]
fn what_nobody_edited_changes_nothing() {
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
    let (_folder, odd) = pack(ODD);
    let miss = (Pack::open(&locales).unwrap(), fs::read_to_string(locales.join("glossary.toml")).unwrap());
    for (pack, text) in [miss, (odd, ODD.to_owned())] {
        for document in untouched(&pack) {
            assert!(document.rows.len() >= rows(pack.glossary.as_ref().unwrap()));
            assert!(document.broken.is_empty(), "{:?}", document.broken);
            let Import { edit, outcomes, untouched } = glossary::import("glossary.toml", &text, &pack, &document).unwrap();
            assert_eq!((edit, outcomes, untouched), (None, Vec::new(), document.rows.len()));
        }
    }
}

/// All that a glossary may have in it, and every way to lay it out.
const ODD: &str = r#"
status = "proposed"
[term]
'two words'.en = { approved = ['a | b \ c', "\" <&> \u00a0 x", " +1  2 "] }
dotted.de.approved = ["x"]
braces = { de = { approved = ["y"] }, en = { approved = [], forbidden = ["n"] } }
[term.tables.de]
approved = [ # why
  "z", "zz" ]
[term.tables.en]
forbidden = []
approved = ["w"]
[term.empty]
[term.3] # a number
"de" = { approved = ["drei"] }"#;

/// Puts one row in; the new text, or why not.
fn put(text: &str, term: &str, locale: &str, approved: &[&str], forbidden: &[&str]) -> Result<String, String> {
    let (_folder, pack) = pack(text);
    let list = |forms: &[&str]| forms.iter().map(|form| (*form).to_owned()).collect::<Vec<_>>();
    let row = Row {
        place: 1,
        term: term.to_owned(),
        locale: locale.to_owned(),
        approved: list(approved),
        forbidden: Some(list(forbidden)),
        unmarked: Vec::new(),
    };
    let document = Document { rows: vec![row], broken: Vec::new() };
    let import = glossary::import("glossary.toml", text, &pack, &document).map_err(|error| error.to_string())?;
    match &import.outcomes[0].verdict {
        Verdict::Refused(refusal) => Err(refusal.reason.to_owned()),
        _ => Ok(import.edit.unwrap().after.unwrap()),
    }
}

/// Lines that a change takes away, and lines that it brings.
fn difference<'a>(before: &'a str, after: &'a str) -> (Vec<&'a str>, Vec<&'a str>) {
    let only = |a: &'a str, b: &str| a.lines().filter(|line| !b.lines().any(|other| other == *line)).collect();
    (only(before, after), only(after, before))
}

/// Term, language, its forms, and the lines that go and come.
type Case =
    (&'static str, &'static str, &'static [&'static str], &'static [&'static str], &'static [&'static str], &'static [&'static str]);

#[test]
fn a_change_touches_its_own_list_alone() {
    let cases: [Case; 8] = [
        ("dotted", "de", &["x"], &["no"], &[], &["dotted.de.forbidden = [\"no\"]"]),
        (
            "braces",
            "de",
            &["y", "\"\\"],
            &["n"],
            &["braces = { de = { approved = [\"y\"] }, en = { approved = [], forbidden = [\"n\"] } }"],
            &["braces = { de = { approved = [\"y\", \"\\\"\\\\\"], forbidden = [\"n\"] }, en = { approved = [], forbidden = [\"n\"] } }"],
        ),
        ("tables", "en", &["w"], &["n"], &["forbidden = []"], &["forbidden = [\"n\"]"]),
        ("tables", "de", &["z", "zz"], &["n"], &[], &["forbidden = [\"n\"]"]),
        ("tables", "pl", &["p"], &[], &[], &["[term.tables.pl]", "approved = [\"p\"]"]),
        ("empty", "de", &["leer"], &[], &[], &["de = { approved = [\"leer\"], forbidden = [] }"]),
        ("_x33_", "pl", &["trzy"], &[], &[], &["pl = { approved = [\"trzy\"], forbidden = [] }"]),
        (
            "two words",
            "en",
            &["a"],
            &[],
            &["'two words'.en = { approved = ['a | b \\ c', \"\\\" <&> \\u00a0 x\", \" +1  2 \"] }"],
            &["'two words'.en = { approved = [\"a\"] }"],
        ),
    ];
    for (term, locale, approved, forbidden, gone, come) in cases {
        let after = put(ODD, term, locale, approved, forbidden).unwrap();
        let (lost, new) = difference(ODD, &after);
        let new: Vec<&str> = new.into_iter().filter(|line| !line.is_empty()).collect();
        assert_eq!((lost, new), (gone.to_vec(), come.to_vec()), "{term} {locale}");
        let crlf = ODD.replace('\n', "\r\n");
        assert_eq!(put(&crlf, term, locale, approved, forbidden).unwrap(), after.replace('\n', "\r\n"), "{term} {locale}");
    }
}

#[test]
fn what_would_lose_something_is_refused() {
    assert_eq!(put(ODD, "tables", "de", &["zzz"], &[]).unwrap_err(), "comment");
    assert_eq!(put(ODD, "tables", "en", &[], &["w"]).unwrap_err(), "no-form");
    assert_eq!(put(ODD, "braces", "pl", &["p"], &[]).unwrap_err(), "layout");
}
