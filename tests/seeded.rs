//! A clean pack in which nothing is found, and defects: each of them, alone, is found where it is, and nothing else.
//!
//! `seeded/pack` is the pack, `seeded/defects.txt` the defects; its head says how they are written.

#![cfg(feature = "write")]

#[path = "seeded/defect.rs"]
mod defect;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use defect::{Defect, Expected, Files};
use fluent_pack::check;
use fluent_pack::diagnostic::{Diagnostic, RULES};
use fluent_pack::pack::Pack;

/// The day of every check here.
const TODAY: &str = "2026-11-24";

#[test]
fn nothing_is_found_in_the_clean_pack() {
    let clean = clean();
    let laid_out = LaidOut::new(&clean);
    let found: Vec<String> = laid_out.findings(None).iter().map(|finding| shown(&laid_out.expected(finding), finding)).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_defect_is_found_where_it_is_and_nothing_else() {
    let clean = clean();
    let mut laid_out = LaidOut::new(&clean);
    let mut failures = Vec::new();
    for defect in defects() {
        if let Err(failure) = found_alone(&defect, &clean, &mut laid_out) {
            failures.push(format!("defects.txt:{}: {}: {failure}", defect.line, defect.code));
        }
    }
    assert!(failures.is_empty(), "{}\n{} defects are not found as they should", failures.join("\n"), failures.len());
}

#[test]
fn every_code_has_a_defect() {
    let codes: BTreeSet<String> = defects().into_iter().map(|defect| defect.code).collect();
    let rules: BTreeSet<String> = RULES.iter().map(|rule| rule.code.to_owned()).collect();
    let without: Vec<&String> = rules.difference(&codes).collect();
    assert!(without.is_empty(), "these codes have no defect: {without:?}");
    let unknown: Vec<&String> = codes.difference(&rules).collect();
    assert!(unknown.is_empty(), "these are no codes: {unknown:?}");
}

#[test]
fn a_second_finding_of_a_defect_has_its_reason() {
    for defect in defects() {
        let (own, others) = defect.found.split_first().unwrap_or_else(|| panic!("defects.txt:{}: nothing is expected", defect.line));
        assert_eq!(own.code, defect.code, "defects.txt:{}: its own finding comes first", defect.line);
        let reasons = others.iter().all(|other| other.because.is_some());
        assert!(reasons, "defects.txt:{}: say why there is a second finding", defect.line);
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/seeded")
}

fn defects() -> Vec<Defect> {
    defect::parse(&fs::read_to_string(folder().join("defects.txt")).expect("the list of defects is readable"))
}

fn clean() -> Files {
    let root = folder().join("pack");
    let mut files = Files::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("the clean pack is readable") {
            let path = entry.expect("the clean pack is readable").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(&root).expect("a file is below its folder").to_string_lossy().replace('\\', "/");
            files.insert(name, fs::read(path).expect("the clean pack is readable"));
        }
    }
    files
}

/// Whether a defect gives what its list expects, and nothing else.
fn found_alone(defect: &Defect, clean: &Files, laid_out: &mut LaidOut) -> Result<(), String> {
    let files = defect.apply(clean)?;
    laid_out.become_pack(&files);
    let changed = differing(clean, &files);
    if !laid_out.holds(&changed) {
        // Names that differ only in capital letters are one file on some systems.
        return Ok(());
    }
    let findings = laid_out.findings(Some(&changed));
    let mut left: Vec<&Diagnostic> = findings.iter().collect();
    let mut wrong = String::new();
    for expected in &defect.found {
        match left.iter().position(|finding| laid_out.is(finding, expected, &files)) {
            Some(at) => drop(left.remove(at)),
            None => wrong
                .push_str(&format!("\n    not found: {} {} {} @ {:?}", expected.severity, expected.code, expected.place, expected.span)),
        }
    }
    for finding in left {
        wrong.push_str(&format!("\n    found:     {}", shown(&laid_out.expected(finding), finding)));
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong) }
}

fn shown(is: &Expected, finding: &Diagnostic) -> String {
    format!("{} {} {} @ {:?}: {} ({:?})", is.severity, is.code, is.place, is.span, finding.message, finding.help)
}

/// The paths of files that two packs have not alike.
fn differing(one: &Files, other: &Files) -> BTreeSet<String> {
    one.keys().chain(other.keys()).filter(|path| one.get(*path) != other.get(*path)).cloned().collect()
}

/// A folder that holds one pack after another.
struct LaidOut {
    folder: tempfile::TempDir,
    files: Files,
}

impl LaidOut {
    fn new(files: &Files) -> Self {
        let mut new = Self { folder: tempfile::tempdir().expect("a temporary folder can be made"), files: Files::new() };
        new.become_pack(files);
        new
    }

    /// Writes what differs from what is there.
    fn become_pack(&mut self, files: &Files) {
        let differ = differing(&self.files, files);
        for path in differ.iter().filter(|path| !files.contains_key(*path)) {
            fs::remove_file(self.folder.path().join(path)).expect("a file can be removed");
        }
        for path in &differ {
            let Some(content) = files.get(path) else { continue };
            let path = self.folder.path().join(path);
            fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("a folder can be made");
            fs::write(path, content).expect("a file can be written");
        }
        self.files = files.clone();
    }

    /// Whether the system could hold these files.
    fn holds(&self, paths: &BTreeSet<String>) -> bool {
        let is_there = |path: &String| fs::read(self.folder.path().join(path)).ok().as_ref() == self.files.get(path);
        paths.iter().all(is_there)
    }

    /// Everything that is found. In locales that do not differ from the clean pack nothing is.
    fn findings(&self, changed: Option<&BTreeSet<String>>) -> Vec<Diagnostic> {
        let mut pack = Pack::open(self.folder.path()).unwrap_or_else(|error| panic!("failed to {error}"));
        pack.today = Some(TODAY.to_owned());
        let sources = pack.read(pack.source_locale()).expect("a pack is readable");
        let source = sources.parse();
        let mut findings = pack.findings.clone();
        for locale in &pack.config.locales {
            let own = format!("{}/", locale.folder);
            let concerns = |path: &String| path.starts_with(&own) || path.starts_with("en/") || path.ends_with(".toml");
            if changed.is_none_or(|changed| changed.iter().any(concerns)) {
                findings.extend(check::check(&pack, &source, &pack.read(locale).expect("a pack is readable").parse()).0.findings);
            }
        }
        findings
    }

    /// A finding as the list would write it.
    fn expected(&self, finding: &Diagnostic) -> Expected {
        let root = format!("{}/", self.folder.path().display()).replace('\\', "/");
        let file = finding.place.as_ref().map(|place| &place.file).or(finding.file.as_ref());
        let file = file.map(|file| file.strip_prefix(&root).unwrap_or(file).to_owned());
        let locale = finding.locale.as_ref().map(|locale| locale.to_string());
        Expected {
            severity: finding.severity.to_string(),
            code: finding.code.to_owned(),
            place: file.or(locale).unwrap_or_else(|| "-".to_owned()),
            span: finding.place.as_ref().map(|place| place.excerpt[place.excerpt_span.range()].to_owned()),
            because: None,
        }
    }

    /// Whether a finding is the one expected. A span without marks around it must be the only place of its text.
    fn is(&self, finding: &Diagnostic, expected: &Expected, files: &Files) -> bool {
        let found = self.expected(finding);
        if (&found.severity, &found.code, &found.place) != (&expected.severity, &expected.code, &expected.place) {
            return false;
        }
        let (Some(place), Some(wanted)) = (&finding.place, &expected.span) else { return found.span == expected.span };
        let text = String::from_utf8_lossy(files.get(&expected.place).map_or(&[][..], Vec::as_slice));
        let (before, rest) = wanted.split_once('⟦').unwrap_or(("", wanted));
        let (span, after) = rest.split_once('⟧').unwrap_or((rest, ""));
        let (span, goes_on) = span.strip_suffix(" …").map_or((span, false), |span| (span, true));
        let whole = format!("{before}{span}{after}");
        let mut places = text.match_indices(&whole).map(|(at, _)| at + before.len());
        let (first, second) = (places.next(), places.next());
        let range = place.span.range();
        let ends = |start: usize| if goes_on { range.end > start + span.len() } else { range.end == start + span.len() };
        second.is_none() && first.is_some_and(|start| range.start == start && ends(start))
    }
}
