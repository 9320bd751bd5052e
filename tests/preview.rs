//! The preview as a value: what is on which page, what is written again, what hostile text does.

#![cfg(feature = "write")]
#![allow(clippy::unwrap_used)] // Helpers of tests fail with the test.

use std::fs;
use std::path::Path;

use fluent_pack::locale::LocaleTag;
use fluent_pack::pack::Pack;
use fluent_pack::preview::{MAX_MESSAGES_ON_PAGE, Page, Preview, Site};

const SETTINGS: &str = "name = \"test\"\nsource-locale = \"en\"\nlocales = [\"ar\", \"de\", \"en\"]\n";
const OUTLINE: &str = "title = \"title\"\npurpose = \"Show it\"\naudience = [\"patient\"]\nwritten = 2026-11-24\nreview-by = 2027-11-24\n\n\
    [[section]]\nid = \"one\"\nblocks = [{ kind = \"paragraph\", message = \"nights\", critical = true }]\n";
const EN: &str = "title = Plan\n# $n (Number, 0-30): nights\nnights = { $n ->\n    [one] One night\n   *[other] { $n } nights\n}\n";

fn pack(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let usual = [("pack.toml", SETTINGS), ("documents/plan.toml", OUTLINE), ("en/a.ftl", EN), ("de/a.ftl", EN), ("ar/a.ftl", EN)];
    for (path, text) in usual.iter().chain(files) {
        write(folder.path(), path, text);
    }
    folder
}

fn write(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// All pages, by the way that writes a language after the other.
fn pages(folder: &Path) -> Vec<Page> {
    let pack = Pack::open(folder).unwrap();
    let source_files = pack.read(pack.source_locale()).unwrap();
    let source = source_files.parse();
    let locales: Vec<_> = pack.config.locales.iter().collect();
    let site = Site::new(&pack, &source, &locales, false);
    let mut pages = Vec::new();
    let mut summaries = Vec::new();
    for locale in locales {
        let sources = pack.read(locale).unwrap();
        let language = site.language(&sources.parse());
        pages.extend(language.pages);
        summaries.push(language.summary);
    }
    pages.push(site.index(&summaries.iter().collect::<Vec<_>>()));
    pages
}

fn page<'a>(pages: &'a [Page], name: &str) -> &'a str {
    let found = pages.iter().find(|page| page.name == name);
    &found.unwrap_or_else(|| panic!("there is no {name}")).html
}

#[test]
fn every_document_and_message_has_its_page_and_anchor() {
    let folder = pack(&[]);
    let pages = pages(folder.path());
    let names: Vec<&str> = pages.iter().map(|page| page.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "ar/documents/plan.html",
            "ar/messages.html",
            "de/documents/plan.html",
            "de/messages.html",
            "en/documents/plan.html",
            "en/messages.html",
            "index.html"
        ]
    );
    let messages = page(&pages, "de/messages.html");
    assert!(messages.contains("<article id=\"a/nights\" class=\"message critical\""), "{messages}");
    assert!(messages.contains("<code>one</code> <span class=\"sample\">$n = 1</span>"));
    let document = page(&pages, "ar/documents/plan.html");
    assert!(document.contains("<div class=\"side source\" lang=\"en\" dir=\"ltr\""));
    assert!(document.contains("<div class=\"side target\" lang=\"ar\" dir=\"rtl\""));
    assert!(document.contains("id=\"a/nights\"") && document.contains("must not be missed"));
    // The source stands beside nothing.
    assert!(!page(&pages, "en/messages.html").contains("side source"));
}

#[test]
fn what_is_broken_or_missing_is_said_in_its_place_and_the_rest_is_shown() {
    let folder = pack(&[
        ("de/a.ftl", "title = Plan\nnights = { $x ->\n    [one] Eine Nacht\n   *[other] { $x } Nächte\n}\n"),
        ("ar/a.ftl", "title = { $n\n"),
    ]);
    let pages = pages(folder.path());
    let german = page(&pages, "de/messages.html");
    let nights = &german[german.find("id=\"a/nights\"").unwrap()..];
    assert!(nights.contains("2 Nächte") || nights.contains("</bdi> Nächte"), "{nights}");
    assert!(nights.contains("the app gives no variable `$x`") && nights.contains("<p class=\"help\">"));
    let arabic = page(&pages, "ar/documents/plan.html");
    assert!(arabic.contains("this `{` is never closed") && arabic.contains("broken: <code>title</code>"), "{arabic}");
    assert!(arabic.contains("missing: <code>nights</code>") && arabic.contains("Readers do not get this document"));
    assert!(page(&pages, "index.html").contains("lacks 3"));
}

#[test]
fn text_never_becomes_markup_and_nothing_is_loaded() {
    let hostile = "title = <script>alert(1)</script><em onclick=\"x\">a</em>\"'&\n# <img src=x> $n (Number): </pre>\nnights = { $n ->\n    [one] <b>One</b>\n   *[other] {\"<i>\"}{ $n }\n}\n";
    let folder = pack(&[("de/a.ftl", hostile), ("en/<x>\" onclick=\".ftl", "odd = Odd <a href=\"https://example.org\">link</a>\n")]);
    for Page { name, html } in pages(folder.path()) {
        let body = &html[html.find("<body").unwrap()..html.rfind("<script>").unwrap()];
        for bad in ["<script", "<img", "<b>One", "<i>O", "onclick=\"", "href=\"http"] {
            assert!(!body.contains(bad), "{name} has {bad}");
        }
        assert!(html.contains("default-src 'none'") && !html.contains("connect-src"), "{name}");
    }
}

#[test]
fn only_what_changed_is_written_again() {
    let folder = pack(&[]);
    let open = || Pack::open(folder.path()).unwrap();
    let mut preview = Preview::new(&open(), &[]).unwrap();
    let before: Vec<(String, String)> = preview.pages().map(|(name, html)| (name.to_owned(), html.to_owned())).collect();
    assert!(preview.update(&open()).unwrap().languages.is_empty());

    write(folder.path(), "de/a.ftl", &EN.replace("Plan", "Neuer Plan"));
    let update = preview.update(&open()).unwrap();
    assert_eq!(update.languages, [LocaleTag::parse("de").unwrap()]);
    assert_eq!(update.pages, ["de/documents/plan.html", "de/messages.html"]);
    assert!(preview.page("de/documents/plan.html").unwrap().contains("Neuer Plan"));

    // The same text again by another way of saving: nothing is new.
    write(folder.path(), "de/b.ftl", "");
    fs::remove_file(folder.path().join("de/b.ftl")).unwrap();
    assert!(preview.update(&open()).unwrap().pages.is_empty());

    // The source is beside every text, settings are in every page; what is gone has no page.
    write(folder.path(), "en/a.ftl", &EN.replace("Plan", "The plan"));
    assert_eq!(preview.update(&open()).unwrap().languages.len(), 3);
    write(folder.path(), "pack.toml", &SETTINGS.replace("\"ar\", ", ""));
    let update = preview.update(&open()).unwrap();
    assert!(update.pages.contains(&"ar/messages.html".to_owned()) && preview.page("ar/messages.html").is_none());

    write(folder.path(), "pack.toml", SETTINGS);
    write(folder.path(), "en/a.ftl", EN);
    write(folder.path(), "de/a.ftl", EN);
    preview.update(&open()).unwrap();
    let after: Vec<(String, String)> = preview.pages().map(|(name, html)| (name.to_owned(), html.to_owned())).collect();
    assert_eq!(before, after, "whatever the way, the same sources give the same pages");
}

#[test]
fn a_large_pack_has_a_page_a_file() {
    let many: String = (0..=MAX_MESSAGES_ON_PAGE).map(|n| format!("m{n} = Text {n}\n")).collect();
    let folder = pack(&[("en/deep/many.ftl", &many)]);
    let pages = pages(folder.path());
    assert!(page(&pages, "de/messages.html").contains("href=\"../de/messages/deep/many.html\""));
    assert!(page(&pages, "de/messages/deep/many.html").contains("<article id=\"deep/many/m7\""));
    assert!(page(&pages, "de/documents/plan.html").contains("href=\"../../de/messages/a.html#a/nights\""));
}
