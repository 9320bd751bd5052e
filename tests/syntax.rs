//! Fluent text to tree: `tests/syntax/good/*.ftl` with the tree beside, `tests/syntax/bad/*.ftl` with the findings beside.
//!
//! A tree shows every node with its bytes and their text, so every span is pinned. Findings are pinned as a person reads
//! them, with the entries that were won back. `BLESS=1` writes both anew.

#![cfg(feature = "write")]

#[path = "syntax/built.rs"]
mod built;
#[path = "fixture/mod.rs"]
mod fixture;
#[path = "syntax/report.rs"]
mod report;
#[path = "syntax/tree.rs"]
mod tree;

use std::fs;

use fluent_pack::diagnostic::Severity;
use fluent_pack::source::SourceFile;
use fluent_pack::syntax::{self, Comments};

#[test]
fn sound_files_give_their_trees() {
    let folder = fixture::folder("syntax/good");
    let mut comparison = fixture::Comparison::default();
    for path in fixture::files(&folder, "ftl") {
        let file = read(&path);
        let (resource, findings) = syntax::parse(&file);
        let name = path.display();
        assert!(findings.iter().all(|finding| finding.severity < Severity::Error), "{name} is not sound: {findings:?}");
        let mut text = tree::dump(file.text(), &resource);
        text.push_str(&report::findings(&file, &findings));
        comparison.compare(&path.with_extension("ast"), &text);
    }
    comparison.finish(&folder, "ast");
}

#[test]
fn broken_files_give_findings_and_lose_nothing_else() {
    let folder = fixture::folder("syntax/bad");
    let mut comparison = fixture::Comparison::default();
    let written = fixture::files(&folder, "ftl").into_iter().map(|path| (path.with_extension("err"), read(&path)));
    let built = built::cases().into_iter().map(|(name, bytes)| {
        let path = folder.join(name).with_extension("err");
        (path, SourceFile::decode("file.ftl", bytes))
    });
    for (expected, file) in written.chain(built) {
        let (resource, findings) = syntax::parse(&file);
        assert!(!findings.is_empty(), "nothing is wrong in {}", expected.display());
        comparison.compare(&expected, &(report::findings(&file, &findings) + &report::recovered(&resource)));
    }
    comparison.finish(&folder, "err");
}

#[test]
fn every_text_is_in_an_entry_or_between_entries() {
    for name in ["syntax/good", "syntax/bad"] {
        for path in fixture::files(&fixture::folder(name), "ftl") {
            let file = read(&path);
            let (resource, _) = syntax::parse(&file);
            let mut end = 0;
            for entry in &resource.body {
                let span = tree::entry_span(file.text(), entry);
                assert!(span.start >= end, "{}: {entry:?} overlaps the entry before it", path.display());
                end = span.end;
            }
        }
    }
}

#[test]
fn printing_and_parsing_again_gives_the_same_tree() {
    for path in fixture::files(&fixture::folder("syntax/good"), "ftl") {
        let file = read(&path);
        let (resource, _) = syntax::parse(&file);
        let printed = SourceFile::new("printed.ftl", syntax::print(&resource.body, Comments::Keep));
        let (again, findings) = syntax::parse(&printed);
        assert!(findings.is_empty(), "{}: {findings:?} in\n{}", path.display(), printed.text());
        assert_eq!(tree::shape(&resource), tree::shape(&again), "{}", path.display());
        assert_eq!(syntax::print(&again.body, Comments::Keep), printed.text(), "{}", path.display());
    }
}

#[test]
fn every_cut_of_a_file_still_parses() {
    for name in ["syntax/good", "syntax/bad"] {
        for path in fixture::files(&fixture::folder(name), "ftl") {
            let bytes = fs::read(&path).expect("a fixture is readable");
            for end in 0..bytes.len() {
                let file = SourceFile::decode("file.ftl", bytes[..end].to_vec());
                let (resource, findings) = syntax::parse(&file);
                report::findings(&file, &findings);
                tree::dump(file.text(), &resource);
            }
        }
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 500, failure_persistence: None, ..Default::default() })]

    #[test]
    fn any_text_parses(
        words in proptest::collection::vec(proptest::sample::select(WORDS), 0..60),
        times in proptest::sample::select(&[1_usize, 1, 1, 70, 700][..]),
    ) {
        // Repeated, a short text nests deeply.
        let file = SourceFile::new("file.ftl", words.concat().repeat(times));
        let (resource, findings) = syntax::parse(&file);
        report::findings(&file, &findings);
        let junk = resource.body.iter().any(|entry| matches!(entry, syntax::ast::Entry::Junk { .. }));
        let errors = findings.iter().any(|finding| finding.severity == Severity::Error);
        proptest::prop_assert!(errors || !junk, "junk without a finding in {:?}", file.text());
        if times == 1 {
            tree::dump(file.text(), &resource);
        }
    }
}

/// What Fluent is made of, and what it trips over.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "a",
    "b = ",
    "\nc = ",
    "\n-d = ",
    "=",
    " ",
    "    ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    "{",
    "{ ",
    "}",
    " }",
    "(",
    ")",
    "\"",
    "\\",
    "\\u",
    "\\U00",
    "\u{30c}",
    "é",
    "\nö = ",
    "$n",
    " ->",
    "\n  [one] ",
    "\n *[other] ",
    "[",
    "]",
    "*",
    ".",
    "\n .e = ",
    "-",
    "-f",
    "#",
    "\n# ",
    ",",
    ":",
    "NUMBER(",
    "g: ",
    "1",
    "-1.5",
    "\u{a0}",
    "\u{feff}",
    "＝",
    "“",
    "\n<<<<<<<",
    "\0",
    "x",
];

fn read(path: &std::path::Path) -> SourceFile {
    SourceFile::decode("file.ftl", fs::read(path).expect("a fixture is readable"))
}
