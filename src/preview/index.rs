//! The first page: languages and documents, with states and counts.

use std::collections::BTreeMap;

use super::findings::Counts;
use super::frame::{self, Frame};
use super::{Page, Site, place};
use crate::check::{Coverage, DocumentState};
use crate::html::escape;
use crate::locale::LocaleTag;

/// One language in figures.
#[derive(Debug, Clone)]
pub struct Summary {
    /// The language.
    pub locale: LocaleTag,
    /// How much of the source it has.
    pub coverage: Coverage,
    /// What the check found.
    pub findings: Counts,
    /// Which documents are complete, by id.
    pub documents: BTreeMap<String, DocumentState>,
}

/// The name of the first page.
const NAME: &str = "index.html";

pub(super) fn page(site: &Site<'_, '_>, summaries: &[&Summary]) -> Page {
    let documents: Vec<&str> = site.pack.documents.iter().map(|document| document.id.as_str()).collect();
    let heading: String = documents.iter().map(|id| format!("<th scope=\"col\"><code>{}</code></th>", escape(id))).collect();
    let rows: String = summaries.iter().map(|summary| row(site, &documents, summary)).collect();
    let general = site.pack.findings.iter().filter(|finding| finding.locale.is_none()).collect::<Vec<_>>();
    let content = format!(
        "<h1>{}</h1>\n{}{}<div class=\"wide\"><table>\n<thead><tr><th scope=\"col\">language</th><th scope=\"col\"></th>{heading}\
         <th scope=\"col\">messages</th><th scope=\"col\">errors</th><th scope=\"col\">warnings</th><th scope=\"col\">notes</th>\
         <th scope=\"col\">text</th></tr></thead>\n<tbody>\n{rows}</tbody>\n</table></div>\n",
        escape(site.title()),
        super::findings::list(&general, true),
        frame::filters(&[])
    );
    let frame = Frame { site, name: NAME.to_owned(), title: "preview".to_owned(), locale: None, sibling: &place::messages };
    Page { html: frame.html(&content), name: NAME.to_owned() }
}

fn row(site: &Site<'_, '_>, documents: &[&str], summary: &Summary) -> String {
    let tag = &summary.locale;
    let locale = tag.as_str();
    let severity = [("error", summary.findings.errors), ("warning", summary.findings.warnings), ("note", summary.findings.notes)];
    let severities: Vec<&str> = severity.iter().filter(|(_, count)| *count > 0).map(|(word, _)| *word).collect();
    let cells: String = documents.iter().map(|id| document(locale, id, summary.documents.get(*id))).collect();
    let messages = summary.coverage.messages;
    let counts: String =
        severity.iter().map(|(word, count)| format!("<td class=\"{}\">{count}</td>", if *count > 0 { word } else { "" })).collect();
    let text = if site.locales.iter().any(|known| known.tag == *tag && site.is_source(known)) {
        "source"
    } else {
        site.pack.config.provenance_of(tag).as_str()
    };
    format!(
        "<tr data-item data-severity=\"{}\"><th scope=\"row\" lang=\"{locale}\" dir=\"{}\" data-script=\"{}\">{}</th><td>{} <code>{locale}</code></td>{cells}\
         <td><a href=\"{}\">{} of {}</a></td>{counts}<td>{text}</td></tr>\n",
        severities.join(" "),
        tag.direction().as_str(),
        escape(&tag.script()),
        escape(&frame::own(tag)),
        escape(&frame::english(tag)),
        place::link(NAME, &place::messages(locale)),
        messages.part,
        messages.whole
    )
}

fn document(locale: &str, id: &str, state: Option<&DocumentState>) -> String {
    let (word, class) = match state {
        Some(DocumentState::Incomplete(missing)) => (format!("lacks {}", missing.len()), "error"),
        Some(DocumentState::Listed) => ("complete".to_owned(), ""),
        None => ("not checked".to_owned(), ""),
    };
    format!("<td class=\"{class}\"><a href=\"{}\">{word}</a></td>", place::link(NAME, &place::document(locale, id)))
}
