//! Laws of fixes, for every text: what is mended is gone, nothing new is found, and a second time changes nothing.

#![cfg(feature = "write")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use fluent_pack::check::{self, Mended};
use fluent_pack::diagnostic::Diagnostic;
use fluent_pack::locale::LocaleTag;
use fluent_pack::pack::{Pack, PackLocale};
use proptest::prelude::*;

const SOURCE: &str = "\
hello = Hello { $patient } at { -clinic }
    .title = Welcome to { -clinic }
nights = { $nights ->
    [one] One night
   *[other] { NUMBER($nights, minimumFractionDigits: 1) } nights
}
again = { hello } { nights } { hello.title }
-clinic = The Clinic
    .gender = feminine
";

/// Entries of a translation, sound and with slips.
fn translation() -> impl Strategy<Value = String> {
    let entry = prop::sample::select(vec![
        "hello = Hola { $patient } en { -clinic }\n    .title = Bienvenida a { -clinic }\n",
        "hello = Hola { $pateint } en { -clinci }\n    .titel = Bienvenida a { -clinic }\n",
        "hello = Hola { $patientt } { $patient }\n    .title = Uno\n    .title = Uno\n",
        "hello = Hola\n    .title = Uno\n    .titel = Dos\n",
        "nights = { $nights ->\n    [one] Una noche\n    [one] Una noche\n   *[other] { NUMBER($nigths, minimumFractionDigit: 1) } noches\n}\n",
        "nights = { $nights ->\n    [one] Una\n    [one] Otra\n   *[other] { NUMBRE($nights) } noches\n}\n",
        "nights = { $nights ->\n   *[other] { NUMBER($nights, minimumFractionDigits: 1, minimumFractionDigit: 2) }\n    [other] x\n}\n",
        "again = { helo } { nigths } { hello.titel }\n",
        "again = { hello } { nights } { hello.title }\n",
        "-clinic = La Clínica\n",
        "-clinic = La Clínica\n    .gendre = f\n",
        "# fluent-pack: allow(dropped-variable) looked at\n",
        "# fluent-pack: allow(unknown-variable) cannot\n# fluent-pack: allow(extra-attribute) fine\n",
        "# a remark\n",
        "extra = Más { -clinic.gendr } { -clinic }\n",
        "broken = { $x\n",
        "\n",
        "   ",
        "hello",
    ]);
    let entries = prop::collection::vec(entry, 0..10).prop_map(|entries| entries.concat());
    let mark = prop::sample::select(vec!["", "", "\u{feff}"]);
    let end = prop::sample::select(vec!["\n", "\n", "\r\n"]);
    (mark, entries, end, 0..40_usize).prop_map(|(mark, text, end, mixed)| {
        // Line ends of one kind, or of two.
        let lines = text.split_inclusive('\n').enumerate();
        let lines = lines.map(|(number, line)| if number == mixed { line.to_owned() } else { line.replace('\n', end) });
        format!("{mark}{}", lines.collect::<String>())
    })
}

fn open(folder: &Path) -> Pack {
    Pack::open_tree(folder, &LocaleTag::parse("en").expect("`en` is a tag")).expect("the tree opens")
}

fn findings(pack: &Pack) -> Vec<Diagnostic> {
    let sources = pack.read(pack.source_locale()).expect("the files are readable");
    let source = sources.parse();
    let mut findings = pack.findings.clone();
    for locale in &pack.config.locales {
        let files = pack.read(locale).expect("the files are readable");
        findings.extend(check::check(pack, &source, &files.parse()).0.findings);
    }
    findings
}

/// How much is wrong, by rule, locale, file and entry; of what is rolled up the id is left out.
fn amounts(findings: &[Diagnostic]) -> BTreeMap<String, usize> {
    let mut amounts = BTreeMap::new();
    for finding in findings {
        let id = finding.id.as_ref().filter(|_| finding.entries.is_empty());
        *amounts.entry(format!("{} {:?} {:?} {id:?}", finding.code, finding.locale, finding.file)).or_default() += finding.count;
    }
    amounts
}

fn mend(pack: &Pack) -> Vec<Mended> {
    let chosen: Vec<&PackLocale> = pack.config.locales.iter().collect();
    check::mend(pack, &chosen, &|_| true).expect("the files are readable")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn fixes_bring_nothing_new_and_settle(source in prop::sample::select(vec![SOURCE.to_owned(), format!("\u{feff}{SOURCE}")]), target in translation()) {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        for (locale, text) in [("en", &source), ("es", &target)] {
            fs::create_dir(folder.path().join(locale)).expect("a folder can be made");
            fs::write(folder.path().join(locale).join("a.ftl"), text).expect("a file can be written");
        }
        let before = findings(&open(folder.path()));
        let mended = mend(&open(folder.path()));
        for file in &mended {
            prop_assert!(file.fixes > 0 && file.before != file.after);
            fs::write(&file.path, &file.after).expect("a file can be written");
        }
        let after = findings(&open(folder.path()));
        let (was, is) = (amounts(&before), amounts(&after));
        for (what, count) in &is {
            prop_assert!(was.get(what).is_some_and(|was| count <= was), "new after the fixes: {what}\n{target}");
        }
        let sum = |amounts: &BTreeMap<String, usize>| amounts.values().sum::<usize>();
        let fixes: usize = mended.iter().map(|file| file.fixes).sum();
        prop_assert!(sum(&is) + fixes <= sum(&was), "{fixes} were mended, {} of {} are left\n{target}", sum(&is), sum(&was));
        prop_assert_eq!(mend(&open(folder.path())), Vec::<Mended>::new(), "a second time changes something\n{}", target);
    }
}

#[test]
fn a_file_with_bytes_that_are_not_text_is_not_touched() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    for (path, bytes) in [("en/a.ftl", &b"a = A\n"[..]), ("es/a.ftl", b"\xef\xbb\xbfa = \xff\r\n"), ("es/b.ftl", b"\xef\xbb\xbfb = B\r\n")]
    {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("a folder can be made");
        fs::write(path, bytes).expect("a file can be written");
    }
    let mended = mend(&open(folder.path()));
    let texts: Vec<(&str, &str, usize)> =
        mended.iter().map(|file| (file.path.rsplit('/').next().unwrap_or_default(), &*file.after, file.fixes)).collect();
    assert_eq!(texts, [("b.ftl", "b = B\n", 2)]);
}
