//! Laws of `fmt` and `sync`, for every text: what is formatted reads the same and stays; what is brought beside its source
//! keeps every byte of a translation, loses nothing, and stays when it is done again.

#![cfg(feature = "write")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use fluent_pack::locale::LocaleTag;
use fluent_pack::pack::{Pack, PackLocale};
use fluent_pack::source::SourceFile;
use fluent_pack::sync::{SyncedFile, sync};
use fluent_pack::syntax::{self, Resource, ast};
use proptest::prelude::*;

/// Entries, comments and blanks, sound ones.
fn entries() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "a = A\n",
        "b =\n    two\n      lines\n",
        "c = { $n ->\n    [0] none\n    [one] { $n } thing\n   *[other] { $n } things\n}\n",
        "# $n (Number, 1-5): things\nd = { NUMBER($n) ->\n    [one] one\n   *[other] many { -t }\n}\n    .x = { a }\n",
        "e   =   { -t(case: \"x\") }{ \"\" }\n    .y=Y\n",
        "f = { $place ->\n    [north] North\n   *[south] { f2 }\n}\n",
        "f2 = of f\n",
        "-t = term\n    .gender = f\n",
        "-own = { -t }\n",
        "g = { -own }\n",
        "# TODO a (00000000): begun by a person\n# a = half\n\n",
        "# a remark\n",
        "# a remark\n\n",
        "## Group\n\n",
        "## Other\n",
        "##\n",
        "### About the file\n",
        "\n",
        "\n\n",
    ]);
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

fn file_text() -> impl Strategy<Value = String> {
    let mark = prop::sample::select(vec!["", "", "", "\u{feff}"]);
    (mark, entries(), any::<bool>(), any::<bool>()).prop_map(|(mark, text, windows, open)| {
        let text = if open { text.trim_end_matches('\n').to_owned() } else { text };
        format!("{mark}{}", if windows { text.replace('\n', "\r\n") } else { text })
    })
}

fn parsed<T>(text: &str, see: impl FnOnce(&Resource<'_>) -> T) -> T {
    let file = SourceFile::new("a.ftl", text.to_owned());
    let resource = syntax::parse(&file).0;
    see(&resource)
}

/// A tree without places.
fn tree(text: &str) -> Vec<String> {
    let bare = |entry: &syntax::Entry<'_>| {
        let debug = format!("{entry:?}").replace("\\r", "");
        let mut parts = debug.split("\"@");
        let mut out = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            out.push('"');
            out.push_str(part.trim_start_matches(|c: char| c.is_ascii_digit()));
        }
        out.replace("\" }, TextElement { value: \"", "")
    };
    parsed(text, |resource| resource.body.iter().map(bare).collect())
}

/// Every message and term as it stands, with the comment that belongs to it and without line ends.
fn texts(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    let ids: BTreeSet<String> = parsed(text, |resource| {
        let id = |entry: &syntax::Entry<'_>| match entry {
            ast::Entry::Message(message) => Some(format!("{} ", message.id.name.as_str())),
            ast::Entry::Term(term) => Some(format!("-{} ", term.id.name.as_str())),
            _ => None,
        };
        resource.body.iter().filter_map(id).collect()
    });
    let begins = |line: &str| ids.iter().any(|id| line.starts_with(id.as_str()));
    let mut texts = Vec::new();
    for (number, line) in lines.iter().enumerate().filter(|(_, line)| begins(line)) {
        let above = lines[..number].iter().rev().take_while(|line| line.starts_with("# ") || **line == "#").count();
        let below = lines[number + 1..].iter().take_while(|line| line.starts_with([' ', '}'])).count();
        texts.push(lines[number - above..=number + below].join("\n"));
        assert!(line.contains('='));
    }
    texts
}

fn open(folder: &Path) -> Pack {
    Pack::open_tree(folder, &LocaleTag::parse("en").expect("`en` is a tag")).expect("the tree opens")
}

/// Syncs every locale of a tree and writes what changes.
fn synced(folder: &Path) -> Vec<SyncedFile> {
    let pack = open(folder);
    let source_files = pack.read(pack.source_locale()).expect("the files are readable");
    let source = source_files.parse();
    let others: Vec<&PackLocale> = pack.config.locales.iter().filter(|locale| locale.tag != source.locale.tag).collect();
    let mut all = Vec::new();
    for locale in others {
        let files = pack.read(locale).expect("the files are readable");
        all.extend(sync(&pack, &source, &files.parse()));
    }
    for file in &all {
        if let Some(obsolete) = &file.obsolete {
            let before = fs::read_to_string(&obsolete.path).ok();
            let after = obsolete.added_to(before.as_deref());
            assert_eq!(obsolete.added_to(Some(&after)), after, "a move that is done again adds something");
            fs::write(&obsolete.path, after).expect("a file can be written");
        }
        match file.edit.as_ref().map(|edit| (&edit.path, &edit.after)) {
            Some((path, Some(text))) => fs::write(path, text).expect("a file can be written"),
            Some((path, None)) => fs::remove_file(path).expect("a file can be removed"),
            None => {}
        }
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn a_formatted_file_reads_the_same_and_stays(text in file_text()) {
        let file = SourceFile::new("a.ftl", text.clone());
        let formatted = syntax::canonical(&file).expect("the pieces are sound");
        prop_assert_eq!(tree(&text), tree(&formatted));
        prop_assert!(!formatted.contains(['\r', '\u{feff}']), "{}", formatted);
        prop_assert!(!formatted.starts_with('\n') && !formatted.ends_with("\n\n"), "{}", formatted);
        let again = syntax::canonical(&SourceFile::new("a.ftl", formatted.clone())).expect("canonical form is sound");
        prop_assert_eq!(again, formatted);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_synced_translation_keeps_its_bytes_and_loses_nothing(
        source in file_text(), other in file_text(), target in file_text(), extra in file_text(), second in file_text(),
    ) {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let path = |name: &str| folder.path().join(name);
        fs::create_dir(path("en")).expect("a folder can be made");
        fs::create_dir(path("ru")).expect("a folder can be made");
        for (name, text) in [("en/a.ftl", &source), ("en/b.ftl", &other), ("ru/a.ftl", &target), ("ru/x.ftl", &extra)] {
            fs::write(path(name), text).expect("a file can be written");
        }
        let before: Vec<String> = [&target, &extra].iter().flat_map(|text| texts(text)).collect();
        let files = synced(folder.path());
        prop_assert!(files.iter().all(|file| file.left_alone.is_none()), "{files:?}");
        let now = |name: &str| fs::read_to_string(path(name)).unwrap_or_default();
        let places = ["ru/a.ftl", "ru/b.ftl", "ru/x.ftl", "ru/a.ftl.obsolete", "ru/x.ftl.obsolete"];
        let all: Vec<String> = places.iter().map(|name| now(name).replace("\r\n", "\n")).collect();
        for text in before {
            prop_assert!(all.iter().any(|file| file.contains(&text)), "lost: {text:?}\nnow: {all:#?}");
        }
        // Stubs bring no text, no junk and no new reading of what was there.
        for name in ["ru/a.ftl", "ru/b.ftl"] {
            let junk = parsed(&now(name), |resource| resource.body.iter().any(|entry| matches!(entry, ast::Entry::Junk { .. })));
            prop_assert!(!junk, "{}", now(name));
        }
        let kept: Vec<String> = texts(&now("ru/a.ftl"));
        let known = texts(&target);
        prop_assert!(kept.iter().all(|text| known.contains(text)), "new texts: {kept:?}\nof {known:?}");
        let again = synced(folder.path());
        prop_assert!(again.is_empty(), "a second time: {again:#?}");
        // The source goes on.
        fs::write(path("en/a.ftl"), &second).expect("a file can be written");
        synced(folder.path());
        prop_assert!(synced(folder.path()).is_empty());
    }
}
