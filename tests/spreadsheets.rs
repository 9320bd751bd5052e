//! Spreadsheets out and back: what people and their programs do to a workbook on the way, and the law that nothing is lost.

#![cfg(feature = "write")]
#![allow(clippy::unwrap_used)] // Helpers of tests fail with the test.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read as _, Write as _};

use calamine::{Data, Reader as _, Xlsx};
use fluent_pack::exchange::{self, Beside, Document, Import, Permissions, Sheet, Verdict, csv, json, xlsx};
use fluent_pack::locale::LocaleTag;
use fluent_pack::pack::{LocaleSources, Pack};
use proptest::prelude::*;
use rust_xlsxwriter::{Format, Formula, Workbook};
use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

/// A pack of one file in English and its translation.
struct Case {
    _folder: tempfile::TempDir,
    pack: Pack,
    source: LocaleSources,
    target: LocaleSources,
}

impl Case {
    fn new(source: &str, locale: &str, target: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (locale, text) in [("en", source), (locale, target)] {
            fs::create_dir_all(folder.path().join(locale)).unwrap();
            fs::write(folder.path().join(locale).join("a.ftl"), text).unwrap();
        }
        let pack = Pack::open_tree(folder.path(), &LocaleTag::parse("en").unwrap()).unwrap();
        let read = |tag: &str| pack.read(pack.locale(&LocaleTag::parse(tag).unwrap()).unwrap()).unwrap();
        let (source, target) = (read("en"), read(locale));
        Self { _folder: folder, pack, source, target }
    }

    fn sheet(&self) -> Sheet {
        exchange::sheet(&self.pack, &self.source.parse(), &self.target.parse())
    }

    fn write(&self) -> Vec<u8> {
        xlsx::write(&self.sheet(), &self.pack.documents, &Beside::default()).unwrap()
    }

    fn import(&self, document: &Document) -> Import {
        let (source, target) = (self.source.parse(), self.target.parse());
        let sheet = exchange::sheet(&self.pack, &source, &target);
        exchange::import(&self.pack, &source, &target, &sheet, &document.rows, Permissions::default())
    }

    /// What an import of these bytes tells, and the translation as it leaves it.
    fn after(&self, bytes: &[u8]) -> (Vec<String>, String) {
        let document = xlsx::read(bytes).unwrap();
        let import = self.import(&document);
        let told = document.broken.iter().chain(&import.outcomes).map(|outcome| {
            let (_, row) = document.place(outcome.place);
            match &outcome.verdict {
                Verdict::Refused(refusal) => format!("{row} {}: {} ({})", outcome.address, refusal.message, refusal.reason),
                Verdict::Taken => format!("{row} {}: taken", outcome.address),
                Verdict::Draft => format!("{row} {}: draft", outcome.address),
            }
        });
        let file = import.files.first();
        let after = file.map_or_else(|| self.target.files[0].text().to_owned(), |file| file.edit.after.clone().unwrap());
        (told.collect(), after)
    }
}

const SOURCE: &str = "\
# $nights (Number, 0-30): nights
nights = { $nights ->
    [0] You go home today.
   *[other] You stay { $nights } nights.
}
ask = Ask <em>us</em>.
plain = One
sum = =1+1
";

const RUSSIAN: &str = "\
nights = { $nights ->
    [0] Сегодня домой.
    [one] { $nights } ночь.
    [few] { $nights } ночи.
    [many] { $nights } ночей.
   *[other] { $nights } ночи.
}
ask = Спросите <em>нас</em>.
sum = =1+1
";

/// A cell of a workbook that a test makes.
#[derive(Clone)]
enum Made {
    Text(String),
    Number(f64),
    Formula(&'static str),
    Truth,
    Day,
    Nothing,
}

type Table = Vec<Vec<Made>>;

/// The sheet of the texts, as cells.
fn table(bytes: &[u8]) -> Table {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = workbook.worksheet_range("a").unwrap();
    let cell = |data: &Data| match data {
        Data::String(text) => Made::Text(text.clone()),
        Data::Empty => Made::Nothing,
        other => panic!("{other:?}"),
    };
    range.rows().map(|row| row.iter().map(cell).collect()).collect()
}

/// A workbook as another program would write it.
fn workbook(table: &Table, merges: &[(u32, u16, u32, u16)]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let page = workbook.add_worksheet().set_name("Tabelle1").unwrap();
    for &(first, left, last, right) in merges {
        page.merge_range(first, left, last, right, "", &Format::new()).unwrap();
    }
    for (row, cells) in (0..).zip(table) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Made::Text(text) => drop(page.write_string(row, column, text).unwrap()),
                Made::Number(number) => drop(page.write_number(row, column, *number).unwrap()),
                Made::Formula(formula) => drop(page.write_formula(row, column, Formula::new(*formula).set_result("2")).unwrap()),
                Made::Truth => drop(page.write_boolean(row, column, true).unwrap()),
                Made::Day => {
                    let format = Format::new().set_num_format("d/m/yyyy");
                    page.write_number_with_format(row, column, 45_000.0, &format).unwrap();
                }
                Made::Nothing => {}
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

const TRANSLATION: usize = 5;
const NOTE: usize = 6;

fn text(text: &str) -> Made {
    Made::Text(text.to_owned())
}

#[test]
fn export_then_import_is_the_identity() {
    let odd = "\
quote = { \"\" } a
control = a\u{7}b _x0041_ \t c
lines =
    One
      two { \"{\" }

    three
at = @SUM(A1)
minus = -1
plus = +49 30 1234
space = a\u{a0}b\u{200f}c
zero = 007
half = 1/2
long = -";
    let long = format!("{odd}{}\n", "x".repeat(40_000));
    for (source, target) in [(SOURCE, RUSSIAN), (&*long, &*long), (SOURCE, ""), (&*long, "at = @\n")] {
        let case = Case::new(source, "ru", target);
        let bytes = case.write();
        assert_eq!(bytes, case.write(), "the same sheet gives the same bytes");
        let document = xlsx::read(&bytes).unwrap();
        assert_eq!(document.locale.as_deref(), Some("ru"));
        assert!(document.broken.is_empty() && document.notes.is_empty(), "{:?}", document.broken);
        let import = case.import(&document);
        assert!(import.outcomes.is_empty() && import.files.is_empty(), "{:?}", import.outcomes);
        // All but the one that no cell holds.
        let units = case.sheet().files.iter().flat_map(|file| &file.groups).map(|group| group.units.len()).sum::<usize>();
        assert_eq!(import.untouched, units - usize::from(source.len() > 40_000));
        // And as another program would write it.
        assert_eq!(case.after(&workbook(&table(&bytes), &[])), (vec![], target.to_owned()));
    }
}

#[test]
fn columns_and_rows_may_move() {
    let case = Case::new(SOURCE, "ru", RUSSIAN);
    let mut table = table(&case.write());
    let row = table.iter().position(|row| matches!(&row[1], Made::Text(id) if id == "plain")).unwrap();
    table[row][TRANSLATION] = text("=Один");
    table[row][NOTE] = text("which\none?");
    // Rows in another order, the head for programs in the middle, one row gone, columns turned around, one put in.
    table.remove(row - 1);
    table.reverse();
    for row in &mut table {
        row.reverse();
        row.insert(1, Made::Nothing);
    }
    let bytes = workbook(&table, &[]);
    let (told, after) = case.after(&bytes);
    assert_eq!(told, ["2 a.ftl:plain: taken"]);
    assert_eq!(after, RUSSIAN.replace("sum =", "plain = =Один\nsum ="));
    let note = &xlsx::read(&bytes).unwrap().notes[0];
    assert_eq!((&*note.address, &*note.text), ("a.ftl:plain", "which\none?"));

    // Without the row for programs the one for people says the same.
    let head =
        table.iter().position(|row| row.iter().any(|cell| matches!(cell, Made::Text(text) if text.starts_with("fluent-pack:")))).unwrap();
    table.remove(head);
    assert_eq!(case.after(&workbook(&table, &[])).0, ["2 a.ftl:plain: taken"]);
}

#[test]
fn a_bad_cell_costs_its_row_alone() {
    let case = Case::new(SOURCE, "ru", RUSSIAN);
    let mut table = table(&case.write());
    let last = table.len();
    for (row, cell) in [
        (2, Made::Formula("=1+1")),
        (3, Made::Day),
        (4, Made::Truth),
        (5, Made::Number(1.5)),
        // Smart quotes and hard spaces within a code are mended; a code translated is not.
        (6, text("{\u{a0}$nights\u{a0}} ночи, {\u{201c}да\u{201d}}.")),
        (7, text("Спросите <em>их</em> { $кто }.")),
        (8, Made::Number(1.0)),
        (9, text("сумма")),
    ] {
        table[row][TRANSLATION] = cell;
    }
    table[9][0] = Made::Nothing;
    table.push(vec![text("zzz a.ftl:gone"), Made::Nothing, Made::Nothing, Made::Nothing, Made::Nothing, text("weg")]);
    assert_eq!(last, 10);
    let (told, after) = case.after(&workbook(&table, &[]));
    assert_eq!(
        told,
        [
            "3 a.ftl:nights[$nights=0]: the program made a formula of the translation (not-text)",
            "4 a.ftl:nights[$nights=one]: the program made a date of the translation (not-text)",
            "5 a.ftl:nights[$nights=few]: the program made a truth value of the translation (not-text)",
            "6 a.ftl:nights[$nights=many]: the program made a number of the translation (not-text)",
            "10 : the row has a translation, but its code is gone (no-code)",
            "7 a.ftl:nights[$nights=other]: taken",
            "8 a.ftl:ask: `{ $кто }` is not a code that Fluent knows (broken-code)",
            "9 a.ftl:plain: taken",
            "11 zzz a.ftl:gone: the pack has no file `zzz a.ftl`, or nothing in it to translate (unknown-file)",
        ]
    );
    // Only what changed is written again.
    assert!(
        after.ends_with("       *[other] { $nights } ночи, { \"да\" }.\n    }\nask = Спросите <em>нас</em>.\nplain = 1\nsum = =1+1\n"),
        "{after}"
    );
}

#[test]
fn merged_cells_and_sheets_of_others_are_told() {
    let case = Case::new(SOURCE, "ru", RUSSIAN);
    let mut made = table(&case.write());
    made[3][TRANSLATION] = Made::Nothing;
    let (told, after) = case.after(&workbook(&made, &[(2, 5, 3, 6)]));
    assert_eq!(told, ["4 a.ftl:nights[$nights=one]: the cell is merged with another, so it has no text (merged)"]);
    assert_eq!(after, RUSSIAN);

    let (told, _) = case.after(&workbook(&vec![vec![text("x"), text("y")]], &[]));
    assert_eq!(told, ["1 : the sheet does not say what its columns are (unknown-sheet)"]);
    let gone: Table = made.iter().map(|row| row[..TRANSLATION].to_vec()).collect();
    assert_eq!(case.after(&workbook(&gone, &[])).0, ["1 : the column of the translations is gone (no-translations)"]);
    made[4][TRANSLATION] = Made::Nothing;
    let told = case.after(&workbook(&made, &[])).0;
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told.iter().all(|line| line.ends_with("(emptied)")), "{told:?}");
}

/// A workbook with a part in place of its own.
fn with_part(bytes: &[u8], name: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for number in 0..archive.len() {
        let mut file = archive.by_index(number).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        parts.insert(file.name().unwrap().to_string(), text);
    }
    let text = parts.remove(name).unwrap();
    parts.insert(name.to_owned(), change(text));
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        out.start_file(name, SimpleFileOptions::default().compression_method(CompressionMethod::Deflated)).unwrap();
        out.write_all(text.as_bytes()).unwrap();
    }
    out.finish().unwrap().into_inner()
}

#[test]
fn bombs_are_refused_before_they_unpack() {
    let refused = |bytes: &[u8], wanted: &str| {
        let error = xlsx::read(bytes).unwrap_err();
        assert!(error.to_string().contains(wanted), "{error}");
        error.is_over_budget()
    };
    let megabyte = {
        let mut out = ZipWriter::new(Cursor::new(Vec::new()));
        out.start_file("xl/a.xml", SimpleFileOptions::default().compression_method(CompressionMethod::Deflated)).unwrap();
        out.write_all(&vec![b' '; 1024 * 1024]).unwrap();
        out.finish().unwrap().into_inner()
    };
    let copies = |count: usize| {
        let mut archive = ZipArchive::new(Cursor::new(&megabyte)).unwrap();
        let mut out = ZipWriter::new(Cursor::new(Vec::new()));
        for number in 0..count {
            out.raw_copy_file_rename(archive.by_index(0).unwrap(), format!("xl/{number}.xml")).unwrap();
        }
        out.finish().unwrap().into_inner()
    };
    let bomb = copies(257);
    assert!(bomb.len() < 1024 * 1024);
    assert!(refused(&bomb, "it unpacks to more than 256 MB"));
    assert!(refused(&copies(4001), "it has more than 4000 parts"));
    let case = Case::new(SOURCE, "ru", RUSSIAN);
    let many = with_part(&case.write(), "xl/sharedStrings.xml", |text| {
        let at = text.find("uniqueCount=\"").unwrap() + 13;
        format!("{}9999999999999999{}", &text[..at], &text[at..])
    });
    assert!(refused(&many, "more texts than it can have"));
    assert!(!refused(b"PK\x03\x04 and no more", "it is no workbook"));
    let entity = with_part(&case.write(), "xl/sharedStrings.xml", |text| {
        let text = text.replacen("<sst", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><sst", 1);
        text.replacen("fluent-pack:code", "&a;fluent-pack:code", 1)
    });
    assert!(!refused(&entity, "damaged"));
    // A lone cell far out costs no room.
    let far = with_part(&case.write(), "xl/worksheets/sheet2.xml", |text| {
        text.replacen("</sheetData>", "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData>", 1)
    });
    assert_eq!(case.after(&far), (vec![], RUSSIAN.to_owned()));
    // Cut anywhere, a workbook is an error and no panic.
    let good = case.write();
    for length in (0..good.len()).step_by(97) {
        assert!(xlsx::read(&good[..length]).is_err());
    }
}

#[test]
fn the_workbook_helps_the_translator() {
    let case = Case::new(SOURCE, "ar", "");
    let beside = Beside {
        previews: [("a.ftl:nights[$nights=few]".to_owned(), "You stay 3 nights.".to_owned())].into(),
        notes: [("a.ftl:plain".to_owned(), "ask".to_owned())].into(),
    };
    let bytes = xlsx::write(&case.sheet(), &[], &beside).unwrap();
    let rows: Vec<Vec<String>> = table(&bytes)
        .into_iter()
        .map(|row| row.into_iter().map(|cell| if let Made::Text(text) = cell { text } else { String::new() }).collect())
        .collect();
    let few = rows.iter().find(|row| row[1] == "nights[$nights=few]").unwrap();
    let context = "$nights (Number, 0-30): nights\nThis text is for $nights: few (3, 4, 5 …)";
    assert_eq!(few[2..], [context, "You stay { $nights } nights.", "You stay 3 nights.", "", "", "missing"]);
    assert_eq!(rows[1][3..6], ["Source: English", "How it reads, with examples", "Translation: Arabic"]);
    assert!(rows.iter().any(|row| row[NOTE] == "ask"));
    let mut archive = ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let mut page = String::new();
    archive.by_name("xl/worksheets/sheet2.xml").unwrap().read_to_string(&mut page).unwrap();
    for wanted in ["rightToLeft=\"1\"", "<sheetProtection ", "state=\"frozen\"", "hidden=\"1\"", "<autoFilter "] {
        assert!(page.contains(wanted), "{wanted}");
    }
    assert!(!page.contains("<f>"), "no text is a formula");
    // Rows are as high as their texts, whatever program opens them: the one with two lines of context.
    assert!(page.contains("<row r=\"3\" ht=\"30\">"), "{page}");
}

#[test]
fn a_csv_runs_nothing_and_changes_nothing() {
    let odd = "at = @SUM(A1)\nminus = -1\nplus = +1\nquote = '=1\ntwice = ''+1\ntis = 'tis \"so\"; a, b\nlines =\n    a\n      b\n";
    let case = Case::new(odd, "ru", odd);
    let text = csv::write(&case.sheet(), &Beside::default(), true);
    assert!(text.starts_with("\u{feff}fluent-pack:code locale=ru pack="));
    assert!(text.lines().all(|line| line.split(',').all(|cell| !cell.trim_start_matches('"').starts_with(['=', '+', '-', '@']))), "{text}");
    // As another program saves it: semicolons, other line ends.
    let saved = text.replace("\r\n", "\n").replace(',', ";").replace("a; b", "a, b");
    for bytes in [&text, &saved] {
        let document = csv::read(bytes.as_bytes()).unwrap();
        let import = case.import(&document);
        assert!(import.outcomes.is_empty() && document.broken.is_empty(), "{:?} {:?}", import.outcomes, document.broken);
        assert_eq!(import.untouched, 7);
    }
    let edited = text.replace(",'-1,,translated", ",\"- \"\"einer\"\"\",,translated") + "x,\"no end";
    let document = csv::read(edited.as_bytes()).unwrap();
    let import = case.import(&document);
    assert_eq!(import.outcomes.len(), 1, "{:?}", import.outcomes);
    assert!(import.files[0].edit.after.as_deref().unwrap().contains("minus = - \"einer\"\n"));
    assert_eq!((document.broken.len(), document.broken[0].place), (1, 11));
    assert!(csv::read(b"\xff\xfea").is_err());
}

#[test]
fn i18next_says_what_it_can_and_what_it_cannot_is_told() {
    let text = "\
nights = { $nights ->
    [0] Heute
    [one] { $nights } Nacht
   *[other] { NUMBER($nights, minimumFractionDigits: 1) } Nächte
}
    .title = Hier { -brand } { ask.hint }
rank = { NUMBER($n, type: \"ordinal\") ->
    [one] Erste
   *[other] { $n }.
}
who = { $gender ->
    [female] Sie
   *[other] Er
}
exact = { $n ->
    [7] Sieben
   *[other] Andere
}
term = { -brand(case: \"dative\") }
braces = { \"{\" }{ \"{\" }x
day = { DATETIME($d, dateStyle: \"long\") } { \"{\" }
ask = Frag { $who }
    .hint = So
-brand = Marke
";
    let case = Case::new(text, "de", text);
    let (written, untold) = json::i18next(&case.sheet());
    let said: BTreeMap<String, String> = serde_json::from_str(&written).unwrap();
    let said: Vec<String> = said.into_iter().map(|(key, text)| format!("{key}: {text}")).collect();
    assert_eq!(
        said,
        [
            "-brand: Marke",
            "ask: Frag {{who}}",
            "ask@hint: So",
            "day: {{d, datetime(dateStyle: long)}} {",
            "exact_other: Andere",
            "nights@title: Hier $t(-brand) $t(ask@hint)",
            "nights_one: {{count}} Nacht",
            "nights_other: {{count, number(minimumFractionDigits: 1)}} Nächte",
            "nights_zero: Heute",
            "rank_ordinal_one: Erste",
            "rank_ordinal_other: {{count}}.",
            "who: Er",
            "who_female: Sie",
        ]
    );
    let untold: Vec<String> = untold.iter().map(|untold| format!("{}: {}", untold.address, untold.message)).collect();
    assert_eq!(
        untold,
        [
            "a.ftl:exact[$n=7]: i18next has no text for 7 alone",
            "a.ftl:term: i18next cannot give arguments to a term: `{ -brand(case: \"dative\") }`",
            "a.ftl:braces: i18next would take `{{` in the text for a code",
        ]
    );
    let flat: BTreeMap<String, String> = serde_json::from_str(&json::flat(&case.sheet())).unwrap();
    assert_eq!(flat["nights[$nights=one]"], "{ $nights } Nacht");
    assert_eq!(flat.len(), 16);
}

/// What parts of workbooks are made of, and what breaks them.
const SHARDS: &[&str] = &[
    "<row r=\"3\">",
    "</row>",
    "<c r=\"A3\" t=\"s\">",
    "<c r=\"F3\" t=\"inlineStr\">",
    "<c t=\"b\">",
    "<c r=\"XFE1\" s=\"99\">",
    "</c>",
    "<v>",
    "</v>",
    "<v>0</v>",
    "<v>4294967296</v>",
    "<v>1e400</v>",
    "<is>",
    "</is>",
    "<t>",
    "</t>",
    "<f>",
    "</f>",
    "<f t=\"shared\" ref=\"A1:A9\" si=\"0\">",
    "<si>",
    "</si>",
    "<mergeCells>",
    "<mergeCell ref=\"B2:A1\"/>",
    "<mergeCell ref=\"A1:XFD1048576\"/>",
    "</mergeCells>",
    "<sheetData>",
    "</sheetData>",
    "<dimension ref=\"A1:ZZZZZZ9\"/>",
    "<xf numFmtId=\"14\"/>",
    "<sheet name=\"b\" sheetId=\"9\" r:id=\"rId9\"/>",
    "<definedName name=\"x\">a!$A$1</definedName>",
    "_x000D_",
    "_xD800_",
    "&amp;",
    "&#0;",
    "&x;",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "<?",
    "\"",
    "=",
    "\u{0}",
    "й",
    "99999999999999999999",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn whatever_is_written_into_a_cell_comes_back(words in any::<String>(), escape in "(_x[0-9A-Fa-f]{3,5}_?| |\r|\n|\t|a){0,4}") {
        let words = format!("{escape}{words}{escape}");
        let case = Case::new(SOURCE, "ru", RUSSIAN);
        let beside = Beside { notes: [("a.ftl:plain".to_owned(), words.clone())].into(), ..Beside::default() };
        let document = xlsx::read(&xlsx::write(&case.sheet(), &[], &beside).unwrap()).unwrap();
        let notes: Vec<&str> = document.notes.iter().map(|note| note.text.as_str()).collect();
        prop_assert_eq!(notes, if words.trim().is_empty() { vec![] } else { vec![words.trim()] });
        prop_assert_eq!(&case.import(&document).outcomes, &[]);
    }

    #[test]
    fn reading_a_workbook_is_total(number in 0_usize..8, at in any::<prop::sample::Index>(), cut in 0_usize..40, shards in prop::collection::vec(prop_oneof![prop::sample::select(SHARDS).prop_map(str::to_owned), any::<String>()], 0..6)) {
        let case = Case::new(SOURCE, "ru", RUSSIAN);
        let bytes = case.write();
        let name = ZipArchive::new(Cursor::new(&bytes)).unwrap().name_for_index(number).unwrap().unwrap().into_owned();
        let broken = with_part(&bytes, &name, |text| {
            let at = (0..=at.index(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap();
            let rest: String = text[at..].chars().skip(cut).collect();
            format!("{}{}{rest}", &text[..at], shards.concat())
        });
        if let Ok(document) = xlsx::read(&broken) {
            let _ = case.import(&document);
        }
    }
}
