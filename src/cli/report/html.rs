//! Findings as one page for a browser: nothing from a network, every text escaped, whole without script.
//!
//! The translation stands beside its source, each with its language and direction. Script only filters and sorts.

mod bidi;

use std::collections::BTreeMap;
use std::io::{self, Write};

use fluent_pack::diagnostic::{Diagnostic, Place};
use fluent_pack::html::{Head, Network, escape_source as escape};
use fluent_pack::locale::{Direction, LocaleTag};

use super::View;
use crate::cli::findings;
use crate::cli::table;

const STYLE: &str = include_str!("html/page.css");
const SCRIPT: &str = include_str!("html/page.js");

pub(super) fn write(view: View<'_>, out: &mut impl Write) -> io::Result<()> {
    let page = Page { view, languages: languages(view) };
    page.head(out)?;
    page.stats(out)?;
    page.filters(out)?;
    writeln!(out, "<div id=\"findings\">")?;
    for (number, finding) in view.survey.findings.iter().enumerate() {
        page.finding(number, finding, out)?;
    }
    writeln!(out, "</div>\n<p id=\"none\" hidden>Nothing to show.</p>\n</main>\n<script>\n{SCRIPT}</script>\n</body>\n</html>")
}

struct Page<'a> {
    view: View<'a>,
    /// Attributes of a text by locale.
    languages: BTreeMap<&'a str, String>,
}

fn languages(view: View<'_>) -> BTreeMap<&str, String> {
    let tags = view.pack.config.locales.iter().map(|locale| &locale.tag);
    tags.map(|tag| (tag.as_str(), attributes(tag))).collect()
}

fn attributes(tag: &LocaleTag) -> String {
    format!("lang=\"{}\" dir=\"{}\"", escape(tag.as_str()), tag.direction().as_str())
}

impl Page<'_> {
    fn head(&self, out: &mut impl Write) -> io::Result<()> {
        let name = self.view.pack.config.title.as_deref().unwrap_or(&self.view.pack.config.name);
        let tally = findings::tally(&self.view.survey.findings.iter().collect::<Vec<_>>());
        let locales = table::count(self.view.survey.locales.len(), "locale");
        let title = format!("{name}: {tally}");
        let attributes = "lang=\"en\" dir=\"ltr\"";
        let head = Head { attributes, title: &title, styles: &[STYLE], has_script: true, network: Network::None };
        let name = escape(name);
        writeln!(out, "{}<body>\n<main>\n<h1>{name}</h1>\n<p>{locales} checked: {tally}.</p>", head.html())
    }

    fn stats(&self, out: &mut impl Write) -> io::Result<()> {
        let (heading, rows) = crate::cli::stats::cells(self.view.survey);
        let open = if rows.len() > 20 { "" } else { " open" };
        writeln!(out, "<details{open}>\n<summary>Locales</summary>\n<table>\n<thead><tr>")?;
        heading.iter().try_for_each(|name| write!(out, "<th scope=\"col\">{name}</th>"))?;
        writeln!(out, "</tr></thead>\n<tbody>")?;
        for row in rows {
            write!(out, "<tr>")?;
            for (column, cell) in row.iter().enumerate() {
                let (open, close) = match heading[column] {
                    "locale" => ("<th scope=\"row\">", "</th>"),
                    "documents" => ("<td data-text>", "</td>"),
                    _ => ("<td>", "</td>"),
                };
                write!(out, "{open}{}{close}", escape(cell))?;
            }
            writeln!(out, "</tr>")?;
        }
        writeln!(out, "</tbody>\n</table>\n</details>")
    }

    fn filters(&self, out: &mut impl Write) -> io::Result<()> {
        let count = |key: &dyn Fn(&Diagnostic) -> String| {
            let mut counts: BTreeMap<String, usize> = BTreeMap::new();
            self.view.survey.findings.iter().for_each(|finding| *counts.entry(key(finding)).or_default() += 1);
            counts
        };
        let locale = |finding: &Diagnostic| finding.locale.as_deref().unwrap_or("pack").to_owned();
        writeln!(out, "<form id=\"filters\" hidden>")?;
        for (name, counts) in [
            ("locale", count(&locale)),
            ("severity", count(&|finding| finding.severity.to_string())),
            ("rule", count(&|finding| finding.code.to_owned())),
        ] {
            write!(out, "<label>{name} <select name=\"{name}\"><option value=\"\">all</option>")?;
            for (value, count) in counts {
                let value = escape(&value);
                write!(out, "<option value=\"{value}\">{value} ({count})</option>")?;
            }
            writeln!(out, "</select></label>")?;
        }
        writeln!(out, "<label>text <input name=\"text\" type=\"search\"></label>")?;
        let orders = ["place", "severity", "rule"].map(|order| format!("<option>{order}</option>")).concat();
        writeln!(out, "<label>sort by <select name=\"sort\">{orders}</select></label>")?;
        writeln!(out, "<output aria-live=\"polite\"></output>\n</form>")
    }

    fn finding(&self, number: usize, finding: &Diagnostic, out: &mut impl Write) -> io::Result<()> {
        let severity = finding.severity.as_str();
        let locale = escape(finding.locale.as_deref().unwrap_or("pack"));
        let code = escape(finding.code);
        writeln!(
            out,
            "<article class=\"{severity}\" data-n=\"{number}\" data-locale=\"{locale}\" data-severity=\"{severity}\" data-rule=\"{code}\">\n\
             <h2><b>{severity}</b> <span class=\"locale\">{locale}</span> {}</h2>",
            escape(&findings::visible(&finding.message))
        )?;
        writeln!(out, "<p class=\"where\"><code>{}</code> <code>{code}</code></p>", escape(&place(finding)))?;
        // Of what is rolled up the first source alone would mislead.
        let related = if finding.count > 1 { &[][..] } else { &finding.related };
        if finding.place.is_some() || !related.is_empty() {
            writeln!(out, "<div class=\"texts\">")?;
            if let Some(place) = &finding.place {
                self.text(finding, place, "", out)?;
            }
            for related in related {
                self.text(finding, &related.place, &related.message, out)?;
            }
            writeln!(out, "</div>")?;
        }
        if finding.count > 1 && !finding.entries.is_empty() {
            let entries: Vec<String> = finding.entries.iter().map(|entry| format!("<code>{}</code>", escape(entry))).collect();
            writeln!(out, "<details><summary>{} entries</summary><p>{}</p></details>", entries.len(), entries.join(" "))?;
        }
        if let Some(help) = &finding.help {
            writeln!(out, "<p class=\"help\">{}</p>", escape(&findings::visible(help)))?;
        }
        writeln!(out, "</article>")
    }

    /// The lines of a place, with what is meant marked.
    fn text(&self, finding: &Diagnostic, place: &Place, caption: &str, out: &mut impl Write) -> io::Result<()> {
        let is_source = self.view.survey.source_files.contains(&place.file);
        let locale = if is_source { Some(self.view.pack.config.source_locale.as_str()) } else { finding.locale.as_deref() };
        let language = locale.and_then(|locale| self.languages.get(locale)).map_or("dir=\"ltr\"", String::as_str);
        let meant = place.excerpt_span.range();
        let lines = match locale.and_then(|locale| LocaleTag::parse(locale).ok()).map(|tag| tag.direction()) {
            Some(Direction::Rtl) => bidi::lines(&place.excerpt, &meant),
            _ => bidi::marked(&place.excerpt, 0..place.excerpt.len(), &meant),
        };
        let at = format!("{}:{}:{}", place.file, place.position.line, place.position.column);
        let (caption, at) = (escape(caption), escape(&at));
        writeln!(out, "<figure><figcaption>{caption} <code>{at}</code></figcaption><pre {language}>{lines}</pre></figure>")
    }
}

fn place(finding: &Diagnostic) -> String {
    match (&finding.place, &finding.file) {
        (Some(place), _) => format!("{}:{}:{}", place.file, place.position.line, place.position.column),
        (None, Some(file)) => file.to_string(),
        (None, None) => String::new(),
    }
}
