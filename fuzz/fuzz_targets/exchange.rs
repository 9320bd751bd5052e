//! Reading what came back from translators' tools is total, and what an import writes is sound: no file has a new syntax
//! error, and every message that no row changed is the same, byte for byte.
//!
//! The first byte says what the rest is: a file of a format, or a part of a workbook, whose other parts are as `export` writes
//! them.

#![no_main]

use std::collections::{BTreeMap, HashSet};
use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;
use std::sync::LazyLock;

use fluent_pack::exchange::{self, Beside, Document, Error, Permissions, csv, glossary, po, xliff, xlsx};
use fluent_pack::locale::LocaleTag;
use fluent_pack::pack::{LocaleSources, Pack, PackLocale};
use fluent_pack::source::SourceFile;
use fluent_pack::syntax;
use libfuzzer_sys::fuzz_target;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

const SOURCE: &str = "\
# $nights (Number): nights
nights = { $nights ->
    [0] You go home today.
   *[other] You stay { $nights } nights.
}
    .title = Your <em>stay</em>
ask = Ask <em>{ -clinic }</em>.
-clinic = The Clinic
plain = One
";

const TARGET: &str = "\
# \u{43a}\u{43e}\u{433}\u{434}\u{430}
nights =
    { $nights ->
        [one] { $nights } ночь.
       *[other] { $nights } ночей.
    }
    .title = Ваше <em>пребывание</em>
ask = Спросите <em>{ -clinic }</em>.
-clinic = Клиника

broken = {
plain = Один
";

fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else { return };
    let read: fn(&[u8]) -> Result<Document, Error> = match first {
        0 => xliff::read,
        1 => po::read,
        2 => csv::read,
        3 => {
            let _ = glossary::read_tbx(rest);
            return;
        }
        4 => {
            let _ = glossary::read_csv(rest);
            return;
        }
        _ => |bytes| xlsx::read(bytes),
    };
    let document = match first.checked_sub(5) {
        None => read(rest),
        Some(part) => read(&workbook(usize::from(part), rest)),
    };
    if let Ok(document) = document {
        import(&document);
    }
});

static PACK: LazyLock<Pack> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales");
    Pack::open_tree(&root, &tag("en")).expect("the package's own texts are there")
});

static ENGLISH: LazyLock<LocaleSources> = LazyLock::new(|| sources("en", SOURCE));
static RUSSIAN: LazyLock<LocaleSources> = LazyLock::new(|| sources("ru", TARGET));

fn tag(tag: &str) -> LocaleTag {
    LocaleTag::parse(tag).expect("a language")
}

fn sources(locale: &str, text: &str) -> LocaleSources {
    LocaleSources {
        locale: PackLocale { tag: tag(locale), folder: locale.to_owned() },
        files: vec![SourceFile::new("a.ftl", text.to_owned())],
        keys: vec!["a.ftl".to_owned()],
        ledger: Default::default(),
    }
}

/// The workbook of the pack with a part in place of one of its own.
fn workbook(number: usize, part: &[u8]) -> Vec<u8> {
    static PARTS: LazyLock<Vec<(String, Vec<u8>)>> = LazyLock::new(|| {
        let sheet = exchange::sheet(&PACK, &ENGLISH.parse(), &RUSSIAN.parse());
        let bytes = xlsx::write(&sheet, &[], &Beside::default()).expect("it fits");
        let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("it is an archive");
        let count = archive.len();
        let part = |number| {
            let mut file = archive.by_index(number).expect("the part is there");
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("it is whole");
            (file.name().expect("it is UTF-8").into_owned(), bytes)
        };
        (0..count).map(part).collect()
    });
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for (at, (name, bytes)) in PARTS.iter().enumerate() {
        out.start_file(name.as_str(), SimpleFileOptions::default().compression_method(CompressionMethod::Stored)).expect("it fits");
        out.write_all(if at == number % PARTS.len() { part } else { bytes }).expect("it fits");
    }
    out.finish().expect("it fits").into_inner()
}

fn import(document: &Document) {
    let (source, target) = (ENGLISH.parse(), RUSSIAN.parse());
    let sheet = exchange::sheet(&PACK, &source, &target);
    for overwrite in [false, true] {
        let permissions = Permissions { accept_stale: overwrite, overwrite };
        let import = exchange::import(&PACK, &source, &target, &sheet, &document.rows, permissions);
        assert!(import.files.len() <= 1);
        for file in &import.files {
            let after = SourceFile::new("a.ftl", file.edit.after.clone().expect("no file goes"));
            let errors = |source: &SourceFile| syntax::parse(source).1.into_iter().filter(|finding| finding.code == "syntax-error").count();
            assert_eq!(errors(&after), errors(&RUSSIAN.files[0]), "{}", after.text());
            let changed: HashSet<&str> = file.entries.iter().map(String::as_str).collect();
            let (before, after) = (entries(&RUSSIAN.files[0]), entries(&after));
            for (id, text) in before.iter().filter(|(id, _)| !changed.contains(id.as_str())) {
                assert_eq!(after.get(id), Some(text));
            }
        }
    }
}

/// Every message and term as it stands, by its name.
fn entries(source: &SourceFile) -> BTreeMap<String, String> {
    let locale = PackLocale { tag: tag("ru"), folder: "ru".to_owned() };
    let files = vec![SourceFile::new("a.ftl", source.text().to_owned())];
    let sources = LocaleSources { locale, files, keys: vec!["a.ftl".to_owned()], ledger: Default::default() };
    let parsed = sources.parse();
    let entries = parsed.files[0].entries().map(|entry| {
        let ends = entry.patterns().map(|pattern| syntax::pattern_span(source.text(), pattern).end);
        let (start, end) = (entry.id_span().start as usize, ends.max().unwrap_or_default() as usize);
        (entry.id(), source.text()[start..end].to_owned())
    });
    entries.collect()
}
