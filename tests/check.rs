//! Rules over packs: `tests/check/<code>/{bad,good}*.pack`, each with what is found in it beside.
//!
//! A `.pack` is a tiny pack in one file, `==> path` before each of its files. Without a `pack.toml` the source is `en`
//! and every folder with `.ftl` files is a locale. A bad pack has a finding of its folder's code, a good one has none.
//! `BLESS=1` writes the findings anew.

#![cfg(feature = "write")]

#[path = "fixture/mod.rs"]
mod fixture;
#[path = "fixture/sections.rs"]
mod sections;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use fluent_pack::check;
use fluent_pack::diagnostic::{Diagnostic, Place, RULES, Severity};
use fluent_pack::locale::LocaleTag;
use fluent_pack::pack::Pack;

/// The day of every check here.
const TODAY: &str = "2026-11-24";

#[test]
fn packs_give_their_findings() {
    let folder = fixture::folder("check");
    let mut comparison = fixture::Comparison::default();
    for path in fixture::files(&folder, "pack") {
        match findings(&path) {
            Some((findings, root)) => comparison.compare(&path.with_extension("out"), &report(&findings, &root)),
            None => comparison.skip(&path.with_extension("out")),
        }
    }
    comparison.finish(&folder, "out");
}

#[test]
fn bad_packs_show_their_code_and_good_ones_do_not() {
    let mut wrong = Vec::new();
    for path in fixture::files(&fixture::folder("check"), "pack") {
        let code = path.parent().and_then(Path::file_name).expect("a pack is in a folder").to_string_lossy().into_owned();
        let Some((findings, _)) = findings(&path) else { continue };
        let found = findings.iter().any(|finding| finding.code == code);
        let bad = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("bad"));
        if found != bad {
            wrong.push(path);
        }
    }
    assert!(wrong.is_empty(), "these have no finding of their folder's code and should, or have one and should not: {wrong:#?}");
}

#[test]
fn every_code_has_a_bad_and_a_good_pack() {
    let folders: BTreeSet<String> = fs::read_dir(fixture::folder("check"))
        .expect("the fixture folder is readable")
        .map(|entry| entry.expect("the fixture folder is readable").file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(folders, RULES.iter().map(|rule| rule.code.to_owned()).collect(), "one folder for every code, and no other");
    for code in RULES.iter().map(|rule| rule.code) {
        for name in ["bad", "good"] {
            let has = fixture::files(&fixture::folder(&format!("check/{code}")), "pack")
                .iter()
                .any(|path| path.file_name().is_some_and(|file| file.to_string_lossy().starts_with(name)));
            assert!(has, "{code} has no {name} pack");
        }
    }
}

#[test]
fn a_locale_is_checked_exactly_when_it_has_no_errors_and_proving_finds_the_same() {
    for path in fixture::files(&fixture::folder("check"), "pack") {
        let (folder, _) = lay_out(&path);
        let pack = Pack::open(folder.path()).unwrap_or_else(|error| panic!("{}: failed to {error}", path.display()));
        for locale in &pack.config.locales {
            let source = pack.read(pack.source_locale()).expect("a fixture is readable");
            let (source, files) = (source.parse(), pack.read(locale).expect("a fixture is readable"));
            let target = files.parse();
            let (report, checked) = check::check(&pack, &source, &target);
            assert_eq!(checked.is_some(), report.count(Severity::Error) == 0, "{} {locale:?}", path.display());
            let errors: Vec<Diagnostic> = report.findings.into_iter().filter(|finding| finding.severity == Severity::Error).collect();
            let proved = check::prove(&pack, &source, &target).map(drop);
            assert_eq!(proved.err().unwrap_or_default(), errors, "{} {locale:?}", path.display());
        }
    }
}

/// The pack of a fixture in a folder of its own, and whether the folder took every file.
fn lay_out(path: &Path) -> (tempfile::TempDir, bool) {
    let (_, mut files) = sections::sections(&fs::read(path).expect("a fixture is readable"));
    let locale = |path: &str| path.ends_with(".ftl").then(|| path.split('/').next().unwrap_or_default().to_owned());
    if !files.iter().any(|(path, _)| path == "pack.toml") {
        let locales: BTreeSet<String> = files.iter().filter_map(|(path, _)| locale(path)).collect();
        let locales: Vec<String> = locales.into_iter().collect();
        let settings = format!("name = \"test\"\nsource-locale = \"en\"\nlocales = {locales:?}\n");
        files.push(("pack.toml".to_owned(), settings.into_bytes()));
    }
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    sections::lay_out(folder.path(), &files);
    // Names that differ only in capital letters are one file on some systems.
    let whole = files.iter().all(|(path, content)| fs::read(folder.path().join(path)).is_ok_and(|found| found == *content));
    (folder, whole)
}

/// Everything found in a pack, and the folder that it was laid out in; none where the system cannot hold the pack.
fn findings(path: &Path) -> Option<(Vec<Diagnostic>, String)> {
    let (folder, whole) = lay_out(path);
    if !whole {
        return None;
    }
    let mut pack = Pack::open(folder.path()).unwrap_or_else(|error| panic!("{}: failed to {error}", path.display()));
    pack.today = Some(TODAY.to_owned());
    let source = pack.read(pack.source_locale()).expect("a fixture is readable");
    let source = source.parse();
    let mut findings = pack.findings.clone();
    for locale in &pack.config.locales {
        let files = pack.read(locale).expect("a fixture is readable");
        findings.extend(check::check(&pack, &source, &files.parse()).0.findings);
    }
    findings.sort();
    Some((findings, format!("{}/", folder.path().display()).replace('\\', "/")))
}

/// Findings as text: severity, code, place; then the sentence, the help and the other places.
fn report(findings: &[Diagnostic], root: &str) -> String {
    let mut out = String::new();
    for finding in findings {
        let locale = finding.locale.as_ref().map(|locale| format!(" {locale}")).unwrap_or_default();
        let about = finding.id.as_ref().map(|id| format!(" in {id}")).unwrap_or_default();
        let count = if finding.count == 1 { String::new() } else { format!(" ({} times)", finding.count) };
        let at = match (&finding.place, &finding.file) {
            (Some(place), _) => format!(" {}", self::place(place)),
            (None, Some(file)) => format!(" {file}"),
            (None, None) => String::new(),
        };
        let _ = writeln!(out, "{} {}{locale}{at}{about}{count}", finding.severity, finding.code);
        let _ = writeln!(out, "    {}", finding.message);
        finding.help.iter().for_each(|help| out.push_str(&format!("    help: {help}\n")));
        if let Some(fix) = &finding.fix {
            let edits = fix.edits.iter().map(|(span, text)| format!(" {}..{} {text:?}", span.start, span.end)).collect::<String>();
            let _ = writeln!(out, "    fix: {}:{edits}", fix.title);
        }
        for related in &finding.related {
            let _ = writeln!(out, "    see {}: {}", self::place(&related.place), related.message);
        }
    }
    if findings.is_empty() { "nothing found\n".to_owned() } else { out.replace(root, "") }
}

fn place(place: &Place) -> String {
    let text: Vec<char> = place.excerpt[place.excerpt_span.range()].chars().collect();
    let shown: String = text.iter().take(40).collect();
    let more = if text.len() > 40 { " …" } else { "" };
    format!("{}:{}:{} {shown:?}{more}", place.file, place.position.line, place.position.column)
}

#[test]
fn names_are_compared_up_to_a_budget() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let entries = |ending: &str| (0..1_100).map(|number| format!("message-{number}-{ending} = a\n")).collect::<String>();
    for (locale, text) in [("en", entries("one")), ("es", entries("two"))] {
        fs::create_dir(folder.path().join(locale)).expect("a folder can be made");
        // One name that is right keeps the file from being told as extra as a whole.
        fs::write(folder.path().join(locale).join("a.ftl"), format!("same = a\n{text}")).expect("a file can be written");
    }
    let pack = Pack::open_tree(folder.path(), &LocaleTag::parse("en").expect("a language")).expect("it is a pack");
    let sources: Vec<_> = pack.config.locales.iter().map(|locale| pack.read(locale).expect("it can be read")).collect();
    let [source, target] = [0, 1].map(|number| sources[number].parse());
    let report = check::check(&pack, &source, &target).0;
    let extra: Vec<&str> =
        report.findings.iter().filter(|finding| finding.code == "extra-message").filter_map(|finding| finding.help.as_deref()).collect();
    assert_eq!(extra.len(), 1_100);
    assert_eq!(extra[0], "did you mean `message-0-one`?");
    assert_eq!(extra[1_099], "delete it, or correct its id; nothing asks for it");
}
