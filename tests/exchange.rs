//! Strings out to translators' tools and back: what every unit holds, and the law that nothing is lost on the way.

#![cfg(feature = "write")]
#![allow(clippy::unwrap_used)] // Helpers of tests fail with the test.

#[path = "fixture/mod.rs"]
mod fixture;

use std::fs;
use std::path::Path;

use fluent_pack::exchange::{self, Beside, Import, Permissions, Piece, Row, RowText, Run, Sheet, Text, Verdict, csv, po, xliff, xlsx};
use fluent_pack::locale::LocaleTag;
use fluent_pack::pack::{LocaleSources, Pack};
use proptest::prelude::*;

/// A pack of one file in English and its translation.
struct Case {
    _folder: tempfile::TempDir,
    pack: Pack,
    source: LocaleSources,
    target: LocaleSources,
}

impl Case {
    fn new(source: &str, locale: &str, target: Option<&str>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let write = |locale: &str, name: &str, text: &str| {
            fs::create_dir_all(folder.path().join(locale)).unwrap();
            fs::write(folder.path().join(locale).join(name), text).unwrap();
        };
        write("en", "a.ftl", source);
        write("en", "b.ftl", "other = Other\n");
        write(locale, "b.ftl", "other = x\n");
        if let Some(target) = target {
            write(locale, "a.ftl", target);
        }
        let pack = Pack::open_tree(folder.path(), &LocaleTag::parse("en").unwrap()).unwrap();
        let read = |tag: &str| pack.read(pack.locale(&LocaleTag::parse(tag).unwrap()).unwrap()).unwrap();
        let (source, target) = (read("en"), read(locale));
        Self { _folder: folder, pack, source, target }
    }

    fn sheet(&self) -> Sheet {
        exchange::sheet(&self.pack, &self.source.parse(), &self.target.parse())
    }

    fn import(&self, rows: &[Row], permissions: Permissions) -> Import {
        let (source, target) = (self.source.parse(), self.target.parse());
        let sheet = exchange::sheet(&self.pack, &source, &target);
        exchange::import(&self.pack, &source, &target, &sheet, rows, permissions)
    }

    /// The translation as an import leaves it.
    fn after(&self, import: &Import) -> String {
        let file = import.files.iter().find(|file| file.file == "a.ftl");
        file.map_or_else(|| self.target.files[0].text().to_owned(), |file| file.edit.after.clone().unwrap())
    }
}

fn units(sheet: &Sheet) -> impl Iterator<Item = &exchange::Unit> {
    sheet.files.iter().flat_map(|file| &file.groups).flat_map(|group| &group.units)
}

/// The rows of a sheet as a format would bring them back.
fn rows(sheet: &Sheet, text: impl Fn(&Text) -> RowText) -> Vec<Row> {
    let row = |(number, unit): (usize, &exchange::Unit)| Row {
        place: number as u32 + 1,
        address: unit.address.to_string(),
        stamp: Some(unit.stamp()),
        source: None,
        target: text(&unit.target),
        previous: None,
        unfinished: false,
    };
    units(sheet).enumerate().map(row).collect()
}

fn plain(text: &Text) -> RowText {
    RowText::Plain(text.plain().to_owned())
}

fn pieces(text: &Text) -> RowText {
    let piece = |run: Run<'_>| match run {
        Run::Text(text) => Piece::Text(text.to_owned()),
        Run::Code(_, _, code) => Piece::Code(code.to_owned()),
    };
    RowText::Pieces(text.runs().map(piece).collect())
}

/// Units as lines: `address | source | target`.
fn shown(sheet: &Sheet) -> Vec<String> {
    let units = sheet.files.iter().filter(|file| file.file == "a.ftl").flat_map(|file| &file.groups).flat_map(|group| &group.units);
    units.map(|unit| format!("{} | {} | {}", unit.address.within_file(), unit.source.plain(), unit.target.plain())).collect()
}

const SOURCE: &str = "\
# $nights (Number, 0-30): nights
nights = { $nights ->
    [0] You go home today.
    [one] You stay { $nights } night.
   *[other] You stay { $nights } nights.
}
    .title = Stay at <em>{ -clinic }</em>
greet = Hello { $gender ->
    [male] Mr
   *[other] Ms
} { $name }, { NUMBER($n, type: \"ordinal\") ->
    [one] first
   *[other] later
}
-clinic = The Clinic
lines =
    One
      two { \"{\" }

    three
";

#[test]
fn a_missing_message_has_the_forms_of_its_own_language() {
    let case = Case::new(SOURCE, "ru", None);
    assert_eq!(
        shown(&case.sheet()),
        [
            "nights[$nights=0] | You go home today. | ",
            "nights[$nights=one] | You stay { $nights } night. | ",
            "nights[$nights=few] | You stay { $nights } nights. | ",
            "nights[$nights=many] | You stay { $nights } nights. | ",
            "nights[$nights=other] | You stay { $nights } nights. | ",
            "nights.title | Stay at <em>{ -clinic }</em> | ",
            "greet[$gender=male][NUMBER($n, type: \"ordinal\")=other] | Hello Mr { $name }, later | ",
            "greet[$gender=other][NUMBER($n, type: \"ordinal\")=other] | Hello Ms { $name }, later | ",
            "-clinic | The Clinic | ",
            "lines | One\n  two { \"{\" }\n\nthree | ",
        ]
    );
    let names: Vec<String> = case.sheet().files[0].groups[0].units.iter().map(|unit| unit.address.name()).collect();
    assert_eq!(names, ["nights:0", "nights:one", "nights:few", "nights:many", "nights:other", "nights.title"]);
}

#[test]
fn a_translation_keeps_its_own_variants_and_is_asked_for_what_it_lacks() {
    let target = "nights = { $nights ->\n    [one] Ночь\n   *[other] { $nights } ночей\n}\ngreet = Привет\n";
    let case = Case::new(SOURCE, "ru", Some(target));
    let shown = shown(&case.sheet());
    assert_eq!(
        shown[..5],
        [
            "nights[$nights=one] | You stay { $nights } night. | Ночь",
            "nights[$nights=few] | You stay { $nights } nights. | ",
            "nights[$nights=many] | You stay { $nights } nights. | ",
            "nights[$nights=other] | You stay { $nights } nights. | { $nights } ночей",
            "nights.title | Stay at <em>{ -clinic }</em> | ",
        ]
    );
    assert_eq!(shown[5], "greet | Hello Ms { $name }, later | Привет");
}

/// Imports the rows of a fresh export with some texts replaced.
fn edited(case: &Case, edits: &[(&str, &str)], permissions: Permissions) -> (String, Vec<String>) {
    let mut rows = rows(&case.sheet(), plain);
    for (address, text) in edits {
        let row = rows.iter_mut().find(|row| row.address == format!("a.ftl:{address}")).expect("the row is there");
        row.target = RowText::Plain((*text).to_owned());
    }
    let import = case.import(&rows, permissions);
    let verdicts = import.outcomes.iter().map(|outcome| match &outcome.verdict {
        Verdict::Refused(refusal) => format!("{}: {}; {}", outcome.address, refusal.message, refusal.help),
        verdict => format!("{}: {verdict:?}", outcome.address),
    });
    (case.after(&import), verdicts.collect())
}

#[test]
fn only_what_changed_is_written_again() {
    let target = "### Kept   \n\n# a remark\nnights   =   { $nights ->\n  [one] Ночь\n  *[other] { $nights } ночей\n  }\n    .title = { -clinic }   \nextra = Keep\n";
    let case = Case::new(SOURCE, "ru", Some(target));
    let (after, verdicts) = edited(
        &case,
        &[("nights[$nights=few]", "{$nights} ночи"), ("-clinic", "Клиника"), ("lines", "[Раз]\n  два { \"{\" }\n\nтри")],
        Permissions::default(),
    );
    assert_eq!(verdicts, ["a.ftl:nights[$nights=few]: Taken", "a.ftl:-clinic: Taken", "a.ftl:lines: Taken"]);
    assert_eq!(
        after,
        "### Kept   \n\n# a remark\nnights =\n    { $nights ->\n        [one] Ночь\n        [few] { $nights } ночи\n       *[other] { $nights } ночей\n    }\n    .title = { -clinic }   \n-clinic = Клиника\nlines =\n    { \"[\" }Раз]\n      два { \"{\" }\n\n    три\nextra = Keep\n"
    );
}

#[test]
fn a_new_message_goes_to_its_place_in_the_source() {
    let source = "a = A\n\n## Group\n\nb = B\nc = C\n\n## Last\n\nd = D\n";
    for (target, wanted) in [
        ("a = А\r\n\r\n## Group\r\n\r\n## Last\r\n", "a = А\r\n\r\n## Group\r\n\r\nb = x\r\nc = x\r\n\r\n## Last\r\n\r\nd = x\r\n"),
        ("c = Ц", "a = x\n\nb = x\nc = Ц\n\nd = x"),
        ("# note\n", "# note\na = x\nb = x\nc = x\nd = x\n"),
    ] {
        let case = Case::new(source, "ru", Some(target));
        let missing: Vec<(&str, &str)> =
            ["a", "b", "c", "d"].into_iter().filter(|id| !target.contains(&format!("{id} ="))).map(|id| (id, "x")).collect();
        assert_eq!(edited(&case, &missing, Permissions::default()).0, wanted);
    }
}

#[test]
fn a_bad_row_costs_itself_alone() {
    let target = "nights = { $nights ->\n    [one] Ночь\n   *[other] { $nights } ночей\n}\n    .title = В <em>{ -clinic }</em>\n";
    let case = Case::new(SOURCE, "ru", Some(target));
    let edits = [
        ("nights[$nights=one]", "Одна ночь"),
        ("nights[$nights=few]", "{ $ночи } ночи"),
        ("nights[$nights=many]", "{ $noches } ночей"),
        ("nights[$nights=other]", "ночей"),
        ("nights.title", "В <em>{ -clinic }</em> <em>снова</em>"),
        ("greet[$gender=male][NUMBER($n, type: \"ordinal\")=other]", "Здравствуйте, { $name }"),
        ("-clinic", "Клиника { "),
        ("lines", "Раз"),
    ];
    let (after, verdicts) = edited(&case, &edits, Permissions::default());
    assert_eq!(
        verdicts,
        [
            "a.ftl:nights[$nights=one]: Taken",
            "a.ftl:nights[$nights=few]: `{ $ночи }` is not a code that Fluent knows; copy the codes in braces from the source as they are; to show a brace write { \"{\" }",
            "a.ftl:nights[$nights=many]: `{ $noches }` is not in the source; codes are not translated; copy them from the source: `{ $nights }`, `</em>`, `<em>`, `{ -clinic }`",
            "a.ftl:nights[$nights=other]: `{ $nights }` of the source is missing; put it where it belongs in the sentence, as the source writes it",
            "a.ftl:nights.title: `<em>` stands 2 times, in the source 1; keep it as often as the source has it",
            "a.ftl:greet[$gender=male][NUMBER($n, type: \"ordinal\")=other]: `greet` lacks the text that stands for all other cases, so the message is left out; a message goes in whole: translate its other rows too, first the one of the default, usually `other`",
            "a.ftl:-clinic: a `{` is never closed; copy the codes in braces from the source as they are; to show a brace write { \"{\" }",
            "a.ftl:lines: Taken",
        ]
    );
    assert_eq!(
        after,
        "nights =\n    { $nights ->\n        [one] Одна ночь\n       *[other] { $nights } ночей\n    }\n    .title = В <em>{ -clinic }</em>\nlines = Раз\n"
    );
}

#[test]
fn what_office_programs_do_to_codes_is_undone() {
    let source = "a = <a href=\"{ $url }\">Read</a> { -t(case: \"x\") } { $n } \"so\"\n-t = T\n";
    let case = Case::new(source, "de", Some("-t = T\n"));
    let text =
        "<a href=\u{201d}{\u{a0}$url\u{a0}}\u{201c}>Lies</a> {\u{a0}-t(case:\u{a0}\u{201e}y\u{201c}) } { $n }\u{a0}\u{201e}so\u{201c}";
    let (after, verdicts) = edited(&case, &[("a", text)], Permissions::default());
    assert_eq!(verdicts, ["a.ftl:a: Taken"]);
    assert_eq!(after, "a = <a href=\"{ $url }\">Lies</a> { -t(case: \"y\") } { $n }\u{a0}\u{201e}so\u{201c}\n-t = T\n");
}

#[test]
fn what_cannot_be_read_is_not_written_beside() {
    let case = Case::new("a = A\nb = B\n", "ru", Some("\u{feff}a = { $x\nb = Б\n"));
    let (after, verdicts) = edited(&case, &[("a", "А")], Permissions::default());
    assert!(verdicts[0].contains("has it already, in lines that cannot be read"), "{verdicts:?}");
    assert_eq!(after, "\u{feff}a = { $x\nb = Б\n");
    let case = Case::new("a = A\nb = B\n", "ru", Some("\u{feff}b = Б\n"));
    assert_eq!(edited(&case, &[("a", "А")], Permissions::default()).0, "\u{feff}a = А\nb = Б\n");
}

#[test]
fn what_moved_on_is_never_overwritten_blindly() {
    let old = Case::new("a = Old\nb = B\nc = C\ngone = Gone\n", "ru", Some("a = А\nb = Б\nc = В\ngone = Г\n"));
    let new = Case::new("a = New\nb = B\nc = C\n", "ru", Some("a = А\nb = Б\nc = Здесь\n"));
    let mut rows = rows(&old.sheet(), plain);
    // Untouched rows say nothing, whatever moved on.
    assert_eq!(new.import(&rows[..3], Permissions::default()).outcomes, []);
    for row in &mut rows {
        if row.address.starts_with("a.ftl") {
            row.target = RowText::Plain("Там".to_owned());
        }
    }
    let told = |permissions| {
        let import = new.import(&rows, permissions);
        let reason = |verdict: &Verdict| match verdict {
            Verdict::Refused(refusal) => refusal.reason.to_owned(),
            verdict => format!("{verdict:?}"),
        };
        (import.outcomes.iter().map(|outcome| reason(&outcome.verdict)).collect::<Vec<_>>(), new.after(&import))
    };
    let (verdicts, after) = told(Permissions::default());
    assert_eq!(verdicts, ["stale", "Taken", "changed-here", "unknown-message"]);
    assert_eq!(after, "a = А\nb = Там\nc = Здесь\n");
    let (verdicts, after) = told(Permissions { accept_stale: true, overwrite: true });
    assert_eq!(verdicts, ["Draft", "Taken", "Taken", "unknown-message"]);
    assert_eq!(after, "a = Там\nb = Там\nc = Там\n");
}

/// Pieces that Fluent text is made of.
fn fluent() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "a = ",
        "b =\n",
        "-t = ",
        "c = x\n",
        "    .attr = ",
        "\n",
        "\r\n",
        "    ",
        " ",
        "word",
        "äöü",
        "한국어",
        "{ $x }",
        "{ -t }",
        "{ b.attr }",
        "{ $n ->\n",
        "    [one] ",
        "   *[other] ",
        "    [0] ",
        "   *[one] ",
        "    [few] ",
        "}\n",
        "}",
        "{ \"\\u00e9\" }",
        "{ \"{\" }",
        "{ \"\" }",
        "{ NUMBER($n, type: \"ordinal\") ->\n",
        "# $n (Number, 0-5): x\n",
        "## group\n",
        "\r",
        "[",
        "*",
        ".",
        "-",
        "1.5",
        "{ -t(case: \"x\") }",
        "{ -t.attr ->\n",
        "{{ $x }}",
        "        deep",
        "{ 5 }",
        "{ \"a\" ->\n",
        "<em>",
        "</em>",
        "<a href=\"{ $x }\">",
        "</a>",
        "<br>",
        " < 5",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Whole messages, so that most of the text is sound.
fn messages() -> impl Strategy<Value = String> {
    let value = prop::sample::select(vec![
        "plain",
        "{ $n } x",
        "\n    one\n      two\n\n    three",
        "{ \"\" }  edge",
        "x { \"}\" } y",
        "a <b>{ -t }</b> c",
        "\n    { $x }\n    .",
        "*",
        "[x]",
    ]);
    let select = (prop::sample::select(vec!["$n", "$g", "NUMBER($n)", "-t.attr"]), value.clone(), value.clone(), prop::bool::ANY);
    let pattern = prop_oneof![
        value.clone().prop_map(str::to_owned),
        select.clone().prop_map(|(selector, a, b, words)| {
            let keys = if words { ["male", "other"] } else { ["one", "other"] };
            let indented = |text: &str| text.replace('\n', "\n    ");
            format!("{{ {selector} ->\n    [{}] {}\n   *[{}] {}\n}}", keys[0], indented(a), keys[1], indented(b))
        }),
        (value, select.clone(), select).prop_map(|(text, one, two)| {
            let text = if text.contains('\n') { "word" } else { text };
            format!("{text} {{ {} ->\n    [one] A {{ {} ->\n        [x] B\n       *[y] C\n    }} D\n   *[other] E\n}} and {{ {} ->\n    [two] F\n   *[other] G\n}} end", one.0, two.0, two.0)
        }),
    ];
    prop::collection::vec((prop::sample::select(vec!["a", "b", "c", "-t"]), pattern), 1..6).prop_map(|entries| {
        let entry = |(id, pattern): (&str, String)| {
            let attribute =
                if id == "-t" { "    .attr = x\n".to_owned() } else { format!("    .title = {}\n", pattern.replace('\n', "\n    ")) };
            format!("{id} = {pattern}\n{attribute}")
        };
        entries.into_iter().map(entry).collect::<String>()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn export_then_import_changes_nothing(source in prop_oneof![fluent(), messages()], target in prop_oneof![fluent(), messages()], locale in prop::sample::select(vec!["ru", "ja", "ar", "ht"])) {
        let case = Case::new(&source, locale, Some(&target));
        let sheet = case.sheet();
        let xliff = xliff::read(xliff::write(&sheet).as_bytes()).expect("what was written reads");
        let po = po::read(po::write(&sheet).as_bytes()).expect("what was written reads");
        let xlsx = xlsx::read(&xlsx::write(&sheet, &[], &Beside::default()).expect("it fits")).expect("what was written reads");
        let csv = csv::read(csv::write(&sheet, &Beside::default(), false).as_bytes()).expect("what was written reads");
        for document in [&xliff, &po, &xlsx, &csv] {
            prop_assert_eq!(&document.broken, &[]);
        }
        for rows in [rows(&sheet, plain), rows(&sheet, pieces), xliff.rows, po.rows, xlsx.rows, csv.rows] {
            prop_assert_eq!(rows.len(), units(&sheet).count());
            let half = rows[..rows.len() / 2].to_vec();
            prop_assert_eq!(case.import(&half, Permissions::default()).absent, rows.len() - half.len());
            let rows: Vec<Row> = rows.into_iter().map(|row| Row { unfinished: false, ..row }).collect();
            let import = case.import(&rows, Permissions::default());
            prop_assert_eq!(&import.outcomes, &[]);
            prop_assert_eq!(&import.files, &[]);
            // Without stamps too, where a tool lost them.
            let rows: Vec<Row> = rows.into_iter().map(|row| Row { stamp: None, ..row }).collect();
            let import = case.import(&rows, Permissions::default());
            prop_assert_eq!((import.outcomes, import.files), (vec![], vec![]));
        }
    }

    #[test]
    fn every_message_can_be_written_again(text in messages(), locale in prop::sample::select(vec!["ru", "ja", "en"])) {
        // A language that has the source's own forms is complete after the import.
        let target = text.replace("plain", "slicht");
        let locale = if locale == "en" { "de" } else { locale };
        let case = Case::new(&text, locale, Some(&target));
        let mut rows = rows(&case.sheet(), plain);
        for row in rows.iter_mut().filter(|row| row.address.starts_with("a.ftl") && !row.target.is_empty()) {
            let RowText::Plain(text) = &mut row.target else { unreachable!() };
            text.push_str(" end");
        }
        let import = case.import(&rows, Permissions::default());
        for outcome in &import.outcomes {
            prop_assert_eq!(&outcome.verdict, &Verdict::Taken, "{}\n{}", outcome.address, target);
        }
        let again = Case::new(&text, locale, Some(&case.after(&import)));
        let wanted: Vec<String> = shown(&case.sheet()).into_iter().map(|line| if line.ends_with("| ") { line } else { format!("{line} end") }).collect();
        prop_assert_eq!(shown(&again.sheet()), wanted, "{}", case.after(&import));
    }
}

#[test]
fn every_message_of_the_pack_is_laid_out_and_read_back() {
    identity(&Pack::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("locales")).unwrap());
}

fn identity(pack: &Pack) {
    let sources = pack.read(pack.source_locale()).unwrap();
    let source = sources.parse();
    for locale in pack.config.locales.iter().filter(|locale| locale.tag != pack.config.source_locale) {
        let files = pack.read(locale).unwrap();
        let target = files.parse();
        let sheet = exchange::sheet(pack, &source, &target);
        assert!(sheet.files.iter().any(|file| !file.groups.is_empty()));
        let xliff = xliff::read(xliff::write(&sheet).as_bytes()).unwrap().rows;
        let po = po::read(po::write(&sheet).as_bytes()).unwrap().rows;
        for rows in [rows(&sheet, plain), rows(&sheet, pieces), xliff, po] {
            assert_eq!(rows.len(), units(&sheet).count());
            let import = exchange::import(pack, &source, &target, &sheet, &rows, Permissions::default());
            assert_eq!((import.outcomes, import.files), (vec![], vec![]), "{}", locale.tag);
        }
    }
}

/// Needs `CORPUS`: the folder of an unpacked www-l10n.
#[test]
#[ignore = "minutes in a debug build"]
fn every_message_of_a_corpus_is_laid_out_and_read_back() {
    let folder = std::env::var_os("CORPUS").expect("CORPUS names the folder of www-l10n");
    identity(&Pack::open_tree(Path::new(&folder), &LocaleTag::parse("en").unwrap()).unwrap());
}

#[test]
fn xliff_says_what_a_translator_needs() {
    let source = "### About\n\n# $n (Number, 1-3): nights\n# max-length: 40\na = { $n ->\n    [one] <em>One</em> { $n }\n   *[other] { \"{\" }{ $n } & \u{7}\n}\n";
    let case = Case::new(source, "ru", Some("a = { $n ->\n    [one] { $n }<br>\n   *[other] { $n }</em>\n}\n"));
    let text = xliff::write(&case.sheet());
    let file = &text[text.find("<file").unwrap()..text.find("</file>").unwrap()];
    let file = file.replace(&case.sheet().files[0].source_path, "PATH");
    let stamps: Vec<String> = units(&case.sheet()).map(|unit| unit.stamp().to_string()).collect();
    let file = stamps.iter().fold(file, |file, stamp| file.replace(stamp, "STAMP")).replace(&case.sheet().pack, "PACK");
    let folder = fixture::folder("exchange");
    let mut comparison = fixture::Comparison::default();
    comparison.compare(&folder.join("a.xlf"), &file);
    comparison.finish(&folder, "xlf");
    let root = case.pack.root().display().to_string();
    let text = po::write(&case.sheet()).replace(&root, "ROOT").replace(&case.sheet().pack, "PACK");
    let mut comparison = fixture::Comparison::default();
    comparison.compare(&folder.join("a.po"), &stamps.iter().fold(text, |text, stamp| text.replace(stamp, "STAMP")));
    comparison.finish(&folder, "po");
}

#[test]
fn files_that_would_cost_too_much_are_refused_before_they_do() {
    let head = "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"en\" trgLang=\"ru\">";
    let lines: String = (0..10).map(|n| format!("<!ENTITY l{} \"{}\">", n + 1, format!("&l{n};").repeat(10))).collect();
    let told = |text: &str| {
        let error = xliff::read(text.as_bytes()).unwrap_err();
        (error.to_string(), error.is_over_budget())
    };
    for (text, message, over) in [
        (
            format!("<!DOCTYPE xliff [<!ENTITY l0 \"lol\">{lines}]>{head}&l10;</xliff>"),
            "read line 1: a document type is not allowed here; save the file without a DTD",
            true,
        ),
        (
            format!("<?xml version=\"1.0\"?>\n<!DOCTYPE x SYSTEM \"file:///etc/passwd\">{head}</xliff>"),
            "read line 2: a document type is not allowed here; save the file without a DTD",
            true,
        ),
        (
            format!("{head}\n\n&lol;</xliff>"),
            "read line 3: the entity `&lol;` is not allowed here; only &amp; &lt; &gt; &quot; &apos; and numbers are",
            true,
        ),
        (
            format!("{head}<file id=\"&lol;\"/></xliff>"),
            "read line 1: the entity `&lol;` is not allowed here; only &amp; &lt; &gt; &quot; &apos; and numbers are",
            true,
        ),
        (format!("{head}{}", "<group>".repeat(100_000)), "read line 1: elements are nested more than 64 deep", true),
        (format!("{head}\n<file id=\"f\">\n"), "read line 3: the file ends before `</file>`; it was cut off", false),
        (
            "<xliff version=\"1.2\"/>".to_owned(),
            "read the file: it begins with <xliff>, not with <xliff> of version 2; export it as XLIFF 2.1",
            false,
        ),
        (
            String::new(),
            "read the file: it is not XLIFF 2: there is no <xliff version=\"2.x\" … trgLang=\"…\">; export it as XLIFF 2.1",
            false,
        ),
    ] {
        assert_eq!(told(&text), (message.to_owned(), over));
    }
    assert_eq!(xliff::read(b"<a>\xff").unwrap_err().to_string(), "read the file: it is not UTF-8 at byte 3; save it as UTF-8");
    assert!(po::read(b"hello").unwrap_err().to_string().contains("it has no header"));
}

#[test]
fn xliff_of_other_tools_is_read() {
    let text = "\u{feff}<?xml version='1.0'?>
<x:xliff xmlns:x='urn:oasis:names:tc:xliff:document:2.0' xmlns:m='urn:oasis:names:tc:xliff:matches:2.0' version='2.0' srcLang='en' trgLang='ru'>
<x:file id='f1' original='a.ftl'><x:group id='a'><x:unit id='a'>
<m:matches><m:match ref='#1'><x:source>no</x:source><x:target>not this</x:target></m:match></m:matches>
<x:notes><x:note>no</x:note></x:notes>
<x:originalData><x:data id='d1'>{ $n }</x:data><x:data id='d2'>&lt;em&gt;</x:data><x:data id='d3'>&lt;/em&gt;</x:data></x:originalData>
<x:segment><x:source>One</x:source><x:target>\u{41e}<x:mrk id='m1' type='term'>\u{434}</x:mrk><![CDATA[ & ]]>&#x430;<x:ph id='1' dataRef='d1'/> { <x:pc id='2' dataRefStart='d2' dataRefEnd='d3'>x</x:pc></x:target></x:segment>
<x:ignorable><x:source> </x:source></x:ignorable>
<x:segment><x:source>Two</x:source><x:target>\u{434}\u{432}\u{430}<x:cp hex='0007'/></x:target></x:segment>
</x:unit></x:group></x:file></x:xliff>";
    let document = xliff::read(text.as_bytes()).unwrap();
    assert_eq!(document.locale.as_deref(), Some("ru"));
    let [row] = document.rows.as_slice() else { panic!("one row") };
    assert_eq!((row.address.as_str(), row.place), ("a.ftl:a", 3));
    let RowText::Pieces(pieces) = &row.target else { panic!("pieces") };
    let shown: Vec<String> = pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Code(code) => format!("[{code}]"),
        })
        .collect();
    assert_eq!(shown, ["Од & а", "[{ $n }]", " { ", "[<em>]", "x", "[</em>]", " ", "два\u{7}"]);
}

#[test]
fn po_of_other_tools_is_read() {
    let text = "\u{feff}# Team\r\nmsgid \"\"\r\nmsgstr \"\"\r\n\"Language: pt_BR\\n\"\r\n\"Content-Type: text/plain; charset=UTF-8\\n\"\r\n\r\n\
#. stamp: 0123456789abcdef-fedcba9876543210\n#: a.ftl:1\n#, fuzzy, no-wrap\n#| msgid \"Old\"\nmsgctxt \"\"\n\"a.ftl:\"\n\"a\"\nmsgid \"One \"\n\"two\"\nmsgstr \"\"\n\"Um \\\"dois\\\"\\n\"\n\"x\\ty\"\n\
msgctxt \"a.ftl:b\"\nmsgid \"B\"\nmsgstr \"Be\"\n\n\
#~ msgctxt \"a.ftl:gone\"\n#~ msgid \"Gone\"\n#~ msgstr \"Ido\"\n\n\
msgctxt \"a.ftl:c\"\nmsgid \"C\nmsgstr \"Ce\"\n\n\
msgid \"no context\"\nmsgstr \"x\"\n\n\
msgctxt \"a.ftl:d\"\nmsgid \"D\"\nmsgstr \"De\"\n";
    let document = po::read(text.as_bytes()).unwrap();
    assert_eq!(document.locale.as_deref(), Some("pt-BR"));
    let rows: Vec<_> = document.rows.iter().map(|row| (row.address.as_str(), row.place, row.unfinished, row.target.clone())).collect();
    let plain = |text: &str| RowText::Plain(text.to_owned());
    assert_eq!(
        rows,
        [("a.ftl:a", 11, true, plain("Um \"dois\"\nx\ty")), ("a.ftl:b", 19, false, plain("Be")), ("a.ftl:d", 34, false, plain("De"))]
    );
    assert_eq!(document.rows[0].source.as_deref(), Some("One two"));
    assert_eq!(document.rows[0].previous.as_deref(), Some("Old"));
    assert!(document.rows[0].stamp.is_some());
    let broken: Vec<_> = document.broken.iter().map(|outcome| (outcome.place, outcome.address.as_str())).collect();
    assert_eq!(broken, [(28, "a.ftl:c"), (31, "")]);
}

proptest! {
    #[test]
    fn reading_is_total(bytes in prop::collection::vec(any::<u8>(), 0..200), pieces in prop::collection::vec(prop::sample::select(vec![
        "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"en\" trgLang=\"ru\">", "<file id=\"f\" original=\"a.ftl\">",
        "<unit id=\"a\">", "<segment>", "<source>", "</source>", "<target>", "</target>", "</segment>", "</unit>", "</file>", "</xliff>", "x", "&amp;", "&#0;",
        "<pc id=\"1\">", "</pc>", "<ph id=\"1\"/>", "<ignorable>", "</ignorable>", "<cp hex=\"D800\"/>", "<![CDATA[", "]]>", "<!--", "-->", "<data id=\"d\">", "</data>",
        "msgid \"\"\n", "msgstr \"\"\n", "msgctxt \"a\"\n", "\"x\\777\"\n", "#~ ", "#| ", "#, fuzzy\n", "\n", "\"", "\\", "\\x110000",
    ]), 0..30)) {
        let text = pieces.concat();
        for bytes in [bytes.as_slice(), text.as_bytes()] {
            let _ = xliff::read(bytes);
            let _ = po::read(bytes);
        }
    }
}
