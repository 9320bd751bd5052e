//! Every document in every language and form.

use crate::world::{Ended, LANGUAGES, VALUES, bundle, document};
use fluent_pack::bundle::Bundle;
use fluent_pack::documents::{Document, Documents};

/// Values that the document takes: those of the plan, or none.
fn values(id: &str) -> &'static [&'static str] {
    if id == "miss-plan" { &VALUES } else { &[] }
}

fn documents(locale: &str) -> Documents {
    let bytes = std::fs::read(bundle(locale)).unwrap();
    Bundle::open(&bytes).unwrap().documents().unwrap().unwrap()
}

/// Renders every document of every language in a form; calls `see` with the outline and what was printed.
fn each(form: &str, mut see: impl FnMut(&str, &Document, &str)) {
    for locale in LANGUAGES {
        let documents = documents(locale);
        assert_eq!(documents.documents.len(), 3);
        for outline in &documents.documents {
            let ended = document(locale, &outline.id, form, values(&outline.id));
            assert_eq!((ended.code, ended.stderr.as_str()), (0, ""), "{locale} {}", outline.id);
            see(locale, outline, &ended.stdout);
        }
    }
}

/// Headings of a document: its own, then those of its sections.
fn headings(outline: &Document) -> Vec<String> {
    let titles = std::iter::once(&outline.title).chain(outline.sections.iter().filter_map(|section| section.title.as_ref()));
    titles.map(|title| title.runs.iter().flatten().map(|run| run.text.as_str()).collect()).collect()
}

fn is_right_to_left(locale: &str) -> bool {
    matches!(locale, "ar" | "ur")
}

#[test]
fn texts_have_all_headings_and_nothing_raw() {
    each("text", |locale, outline, text| {
        assert!(!text.contains(['{', '}', '<']), "{locale}: {text}");
        for heading in headings(outline) {
            let lines: Vec<&str> = text.lines().collect();
            let at = lines.iter().position(|line| *line == heading).unwrap_or_else(|| panic!("{locale}: no `{heading}` in {text}"));
            assert!(lines[at + 1].len() > 1 && lines[at + 1].bytes().all(|byte| matches!(byte, b'=' | b'-')), "{locale}: {heading}");
        }
        assert_eq!(text.starts_with('['), locale != "en", "{locale}: machine translations are marked");
    });
}

#[test]
fn pages_have_language_direction_headings_and_nothing_raw() {
    each("html", |locale, outline, page| {
        let direction = if is_right_to_left(locale) { "rtl" } else { "ltr" };
        assert!(page.starts_with(&format!("<!doctype html>\n<html lang=\"{locale}\" dir=\"{direction}\" ")), "{locale}");
        let body = &page[page.find("<body>").unwrap()..];
        assert!(!body.contains(['{', '}']), "{locale}: {body}");
        assert!(!body.contains("&lt;"), "{locale}: a tag is shown as text: {body}");
        let found: Vec<String> = ["h1", "h2"].iter().flat_map(|tag| elements(body, tag)).collect();
        assert_eq!(found, headings(outline), "{locale}");
        assert_eq!(page.contains("class=\"notice\""), locale != "en", "{locale}: machine translations are marked");
        sound(page);
    });
}

#[test]
fn json_has_no_holes_and_no_tags() {
    each("json", |locale, outline, text| {
        let json: serde_json::Value = serde_json::from_str(text).unwrap();
        assert_eq!(json["locale"], locale);
        assert_eq!(json["direction"], if is_right_to_left(locale) { "rtl" } else { "ltr" });
        assert_eq!(json["document"]["sections"].as_array().unwrap().len(), outline.sections.len());
        assert_eq!(json["replaced"].as_array().unwrap().len(), 0);
        strings(&json, &mut |text| assert!(!text.contains(['{', '}', '<']), "{locale}: {text}"));
    });
}

#[test]
fn values_are_set_apart_and_steps_counted() {
    let Ended { stdout, .. } = document("de", "miss-plan", "text", &VALUES);
    assert!(stdout.contains("! Voraussichtlich bleiben Sie \u{2068}3\u{2069} Nächte im Krankenhaus.\n"), "{stdout}");
    assert!(stdout.contains("\n  1. ") && stdout.contains("\n  3. "), "{stdout}");
    let Ended { stdout, .. } = document("de", "miss-plan", "html", &VALUES);
    assert!(stdout.contains("Sie <bdi>3</bdi> Nächte"), "{stdout}");
    let Ended { stdout, .. } = document("en", "miss-overview", "text", &[]);
    assert!(stdout.contains("\n  • You may lose less blood.\n"), "{stdout}");
}

#[test]
fn without_its_values_a_plan_shows_its_twins() {
    let messages = ["plan-procedure", "plan-levels", "plan-date", "plan-nights"];
    for locale in LANGUAGES {
        let ended = document(locale, "miss-plan", "json", &[]);
        assert_eq!(ended.code, 1, "{locale}");
        let json: serde_json::Value = serde_json::from_str(&ended.stdout).unwrap();
        let replaced: Vec<&str> = json["replaced"].as_array().unwrap().iter().map(|one| one["message"].as_str().unwrap()).collect();
        assert_eq!(replaced, messages, "{locale}");
        strings(&json["document"], &mut |text| assert!(!text.contains('{'), "{locale}: {text}"));
    }
    let ended = document("en", "miss-plan", "text", &VALUES[1..]);
    assert_eq!(
        (ended.code, ended.stderr.as_str()),
        (1, "`plan-nights-generic` stands in for `plan-nights`: failed to fill in variable `$nights`: it was not given\n")
    );
    assert!(ended.stdout.contains("\n! Ask your care team how long you are expected to stay in the hospital.\n"), "{}", ended.stdout);
}

#[test]
fn every_word_leads_to_its_explanation_and_back() {
    let ended = document("en", "miss-guide", "html", &[]);
    for (word, name) in [("incisions", "incision"), ("complications", "complication"), ("endoscope", "endoscope")] {
        let link = format!("<dfn id=\"use-{name}\"><a href=\"#word-{name}\" role=\"doc-glossref\">{word}</a></dfn>");
        assert!(ended.stdout.contains(&link), "{link}");
    }
    let ended = document("en", "miss-plan", "html", &VALUES);
    assert!(ended.stdout.contains("<span class=\"spoken\">Spinal level, for example L four to L five</span>"), "{}", ended.stdout);
}

/// What must hold of every page: tags closed in order, ids unique, links and labels with a target, nothing loaded.
fn sound(page: &str) {
    const VOID: [&str; 1] = ["meta"];
    let body = &page[..page.find("<style>").unwrap()];
    let rest = &page[page.find("</style>").unwrap() + "</style>".len()..];
    let (mut open, mut ids, mut targets) = (Vec::new(), Vec::new(), Vec::new());
    for tag in body.split('<').chain(rest.split('<')).skip(1).filter_map(|rest| rest.split_once('>')).map(|(tag, _)| tag) {
        let name = tag.split([' ', '\n']).next().unwrap_or_default();
        match name.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "in {page}"),
            None if name.starts_with('!') || VOID.contains(&name) => {}
            None => open.push(name),
        }
        ids.extend(attribute(tag, "id"));
        targets.extend(attribute(tag, "aria-labelledby"));
        targets.extend(attribute(tag, "href").map(|link| link.strip_prefix('#').expect("links stay on the page")));
    }
    assert_eq!(open, Vec::<&str>::new());
    let unique: std::collections::BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(unique.len(), ids.len(), "{ids:?}");
    assert!(targets.iter().all(|target| unique.contains(target)), "{targets:?} {ids:?}");
    for foreign in ["http:", "https:", "src=", "url(", "@import", "<script", "<link"] {
        assert!(!page.contains(foreign), "{foreign}");
    }
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    tag.split_once(&format!(" {name}=\""))?.1.split('"').next()
}

/// The texts of elements, without the tags inside.
fn elements(html: &str, tag: &str) -> Vec<String> {
    let (start, end) = (format!("<{tag} "), format!("</{tag}>"));
    let inner = html.split(&start).skip(1).map(|rest| rest.split_once('>').unwrap().1.split(&end).next().unwrap());
    inner.map(|inner| inner.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect()).collect()
}

fn strings(json: &serde_json::Value, see: &mut impl FnMut(&str)) {
    match json {
        serde_json::Value::String(text) => see(text),
        serde_json::Value::Array(all) => all.iter().for_each(|one| strings(one, see)),
        serde_json::Value::Object(all) => all.values().for_each(|one| strings(one, see)),
        _ => {}
    }
}
