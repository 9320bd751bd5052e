//! The pages of the rules: every one has the form that people know, and its samples are true.
//!
//! `## Wrong` holds files of a pack in fences, `## Right` the files that replace them. Laid out, Wrong has a finding of the
//! page's code and Right has none.

#![cfg(feature = "write")]

#[path = "fixture/sections.rs"]
#[allow(dead_code)] // Packs are laid out here, not read.
mod sections;

use std::collections::{BTreeMap, BTreeSet};

use fluent_pack::check;
use fluent_pack::diagnostic::{Diagnostic, RULES, Rule};
use fluent_pack::pack::Pack;

/// What cannot be shown as text in a fence.
const WITHOUT_SAMPLES: &[(&str, &str)] = &[
    ("byte-order-mark", "a mark that nothing shows"),
    ("control-character", "a character that nothing shows"),
    ("duplicate-file", "names that some systems take for one"),
    ("invisible-character", "a character that nothing shows"),
    ("invalid-utf8", "bytes that are no text"),
    ("lone-carriage-return", "a line end that nothing shows"),
    ("null-character", "a character that nothing shows"),
    ("windows-line-ends", "line ends that nothing shows"),
    ("mixed-line-ends", "line ends that nothing shows"),
    ("nesting-too-deep", "hundreds of braces"),
    ("reference-too-deep", "a hundred messages"),
    ("too-many-placeables", "more than a hundred placeables"),
];

/// Files of a pack by path.
type Files = BTreeMap<String, String>;

#[test]
fn every_page_has_the_form_of_a_page() {
    let wrong: Vec<String> = RULES.iter().filter_map(|rule| form(rule).map(|what| format!("{}: {what}", rule.code))).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn wrong_samples_are_found_and_right_ones_are_not() {
    let mut failures = Vec::new();
    for rule in RULES.iter().filter(|rule| form(rule).is_none()) {
        let (wrong, right) = samples(rule.page);
        if wrong.is_empty() {
            if !WITHOUT_SAMPLES.iter().any(|(code, _)| *code == rule.code) {
                failures.push(format!("{}: there is no sample under Wrong", rule.code));
            }
            continue;
        }
        let mut mended = wrong.clone();
        mended.extend(right);
        let of_rule = |files: &Files| findings(files).map(|found| found.into_iter().filter(|finding| finding.code == rule.code).count());
        match (of_rule(&wrong), of_rule(&mended)) {
            (Err(error), _) => failures.push(format!("{}: Wrong is no pack: failed to {error}", rule.code)),
            (_, Err(error)) => failures.push(format!("{}: Right is no pack: failed to {error}", rule.code)),
            (Ok(0), _) => failures.push(format!("{}: nothing is found in Wrong", rule.code)),
            (_, Ok(1..)) => failures.push(format!("{}: it is still found in Right", rule.code)),
            (Ok(1..), Ok(0)) => {}
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// What is wrong with the form of a page.
fn form(rule: &Rule) -> Option<&'static str> {
    let page = rule.page;
    if !page.starts_with(&format!("# {}\n\n", rule.code)) {
        return Some("it does not begin with its code as heading");
    }
    if page.contains("TODO") {
        return Some("it is not written");
    }
    let summary = rule.summary();
    if summary.is_empty() || summary.starts_with(['#', '`', '-']) || !summary.ends_with('.') {
        return Some("below the heading stands no paragraph that says what it finds");
    }
    let Some(matters) = page.find("\n\nWhy it matters: ") else { return Some("no paragraph begins with `Why it matters:`") };
    let Some(wrong) = page.find("\n\n## Wrong\n\n") else { return Some("there is no heading `## Wrong`") };
    let Some(right) = page.find("\n\n## Right\n\n") else { return Some("there is no heading `## Right`") };
    if !(matters < wrong && wrong < right) {
        return Some("what, why, Wrong and Right are not in this order");
    }
    if page.lines().filter(|line| line.starts_with("```")).count() % 2 == 1 {
        return Some("a fence is not closed");
    }
    (!page.ends_with('\n') || page.ends_with("\n\n")).then_some("it does not end with one line end")
}

/// The files under Wrong, and those under Right.
fn samples(page: &str) -> (Files, Files) {
    let (mut wrong, mut right) = (Files::new(), Files::new());
    let mut section = "";
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        if let Some(heading) = line.strip_prefix("## ") {
            section = heading;
        } else if let Some(info) = line.strip_prefix("```") {
            let body: String = lines.by_ref().take_while(|line| *line != "```").map(|line| format!("{line}\n")).collect();
            let files = match section {
                "Wrong" => &mut wrong,
                "Right" => &mut right,
                _ => continue,
            };
            files.insert(path(info), body);
        }
    }
    (wrong, right)
}

/// The file that the info string of a fence names: `ftl es` is `es/main.ftl`, `ftl es/other.ftl` and `toml pack.toml` say it.
fn path(info: &str) -> String {
    match info.split_once(' ') {
        Some((_, path)) if path.contains('.') => path.to_owned(),
        Some(("ftl", locale)) => format!("{locale}/main.ftl"),
        _ => panic!("a fence says which file it is: ```{info}"),
    }
}

/// Everything found in a pack; what its settings lack is added.
fn findings(files: &Files) -> Result<Vec<Diagnostic>, fluent_pack::pack::Error> {
    let mut files = files.clone();
    let texts = files.keys().filter(|path| path.ends_with(".ftl"));
    let locales: BTreeSet<String> = texts.filter_map(|path| path.split_once('/')).map(|(locale, _)| locale.to_owned()).collect();
    let locales: Vec<String> = locales.into_iter().chain(["en".to_owned()]).collect::<BTreeSet<_>>().into_iter().collect();
    let settings = files.entry("pack.toml".to_owned()).or_default();
    let mut head = String::new();
    for (key, value) in [("name", "\"test\"".to_owned()), ("source-locale", "\"en\"".to_owned()), ("locales", format!("{locales:?}"))] {
        if !settings.lines().any(|line| line.split('=').next().is_some_and(|found| found.trim() == key)) {
            head.push_str(&format!("{key} = {value}\n"));
        }
    }
    settings.insert_str(0, &head);
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let laid_out: Vec<sections::Section> = files.into_iter().map(|(path, text)| (path, text.into_bytes())).collect();
    sections::lay_out(folder.path(), &laid_out);
    let mut pack = Pack::open(folder.path())?;
    pack.today = Some("2026-11-24".to_owned());
    let sources = pack.read(pack.source_locale())?;
    let source = sources.parse();
    let mut findings = pack.findings.clone();
    for locale in &pack.config.locales {
        findings.extend(check::check(&pack, &source, &pack.read(locale)?.parse()).0.findings);
    }
    Ok(findings)
}
