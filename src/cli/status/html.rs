//! The status of a pack as one page to send round: nothing from a network, every text escaped, whole without script.

use std::io::{self, Write};

use fluent_pack::html::{Head, Network, escape_source as escape};
use fluent_pack::locale::LocaleTag;
use fluent_pack::pack::Pack;
use fluent_pack::pack::review::State;

use super::Row;
use crate::cli::table;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// Most things to do that the page lists of one locale.
const TASKS: usize = 500;

pub(super) fn write(pack: &Pack, rows: &[Row], out: &mut impl Write) -> io::Result<()> {
    let name = pack.config.title.as_deref().unwrap_or(&pack.config.name);
    let title = format!("{name}: status of the translations");
    let head = Head { attributes: "lang=\"en\" dir=\"ltr\"", title: &title, styles: &[STYLE], has_script: true, network: Network::None };
    let name = escape(name);
    let day = pack.today.as_deref().unwrap_or_default();
    let locales = table::count(rows.len(), "locale");
    writeln!(
        out,
        "{}<body>\n<main>\n\
         <h1>{name}</h1>\n<p>Status of the translations on {day}, {locales}. A message is up to date when it is there and its source has not changed since.</p>",
        head.html()
    )?;
    legend(out)?;
    writeln!(
        out,
        "<form id=\"filters\" hidden>\n<label>find <input name=\"text\" type=\"search\"></label>\n\
         <label>only with <select name=\"state\"><option value=\"\">anything</option>"
    )?;
    for state in [State::Missing, State::Stale, State::Withdrawn, State::Draft] {
        writeln!(out, "<option>{state}</option>")?;
    }
    writeln!(out, "<option>errors</option></select></label>\n<output aria-live=\"polite\"></output>\n</form>")?;
    overview(rows, out)?;
    for row in rows.iter().filter(|row| !row.next.is_empty() || row.documents.iter().any(|document| !document.listed)) {
        details(row, out)?;
    }
    writeln!(out, "</main>\n<script>\n{SCRIPT}</script>\n</body>\n</html>")
}

fn legend(out: &mut impl Write) -> io::Result<()> {
    write!(out, "<ul class=\"legend\">")?;
    for (state, _) in super::States::default().in_order() {
        write!(
            out,
            "<li><svg width=\"12\" height=\"12\" aria-hidden=\"true\"><rect class=\"{state}\" width=\"12\" height=\"12\"/></svg> {state}</li>"
        )?;
    }
    writeln!(out, "</ul>")
}

fn overview(rows: &[Row], out: &mut impl Write) -> io::Result<()> {
    let with_documents = rows.iter().any(|row| !row.documents.is_empty());
    let states = super::States::default().in_order().map(|(state, _)| state.as_str());
    writeln!(out, "<div class=\"wide\"><table id=\"overview\">\n<thead><tr><th scope=\"col\">locale</th><th scope=\"col\">progress</th>")?;
    for name in states.into_iter().chain(["errors", "messages", "words"]) {
        writeln!(out, "<th scope=\"col\" class=\"number\">{name}</th>")?;
    }
    let documents = if with_documents { "<th scope=\"col\">documents</th>" } else { "" };
    writeln!(out, "{documents}</tr></thead>\n<tbody>")?;
    for row in rows {
        let language = LocaleTag::parse(&row.locale).ok().and_then(|tag| tag.english_name()).unwrap_or_default();
        let source = if row.source { ", source" } else { "" };
        let link = if row.next.is_empty() { escape(&row.locale) } else { format!("<a href=\"#{0}\">{0}</a>", escape(&row.locale)) };
        write!(out, "<tr><th scope=\"row\">{link} <small>{}{source}</small></th><td>{}</td>", escape(&language), bar(row))?;
        let numbers = row.states.in_order().map(|(state, count)| (state.as_str(), count)).into_iter().chain([("errors", row.errors)]);
        for (name, count) in numbers {
            write!(out, "<td class=\"number\" data-state=\"{name}\" data-sort=\"{count}\">{count}</td>")?;
        }
        for part in [row.messages, row.words] {
            let percent = table::percent(part.part, part.whole);
            write!(out, "<td class=\"number\" data-sort=\"{percent}\" title=\"{} of {}\">{percent}&nbsp;%</td>", part.part, part.whole)?;
        }
        if with_documents {
            write!(out, "<td>{}</td>", escape(&row.documents()))?;
        }
        writeln!(out, "</tr>")?;
    }
    writeln!(out, "</tbody>\n</table></div>")
}

/// The states of a locale as one bar, with its numbers for those who do not see it.
fn bar(row: &Row) -> String {
    const WIDTH: usize = 240;
    let states = row.states.in_order();
    let all: usize = states.iter().map(|(_, count)| count).sum();
    let said: Vec<String> = states.iter().filter(|(_, count)| *count > 0).map(|(state, count)| format!("{count} {state}")).collect();
    let mut svg = format!(
        "<svg class=\"bar\" viewBox=\"0 0 {WIDTH} 14\" width=\"{WIDTH}\" height=\"14\" role=\"img\" aria-label=\"{}\">",
        said.join(", ")
    );
    let mut done = 0;
    // What is furthest stands first.
    for (state, count) in states.iter().rev().filter(|(_, count)| *count > 0) {
        let (from, to) = (done * WIDTH * 10 / all.max(1), (done + count) * WIDTH * 10 / all.max(1));
        let (x, width) = (tenths(from), tenths(to - from));
        svg.push_str(&format!("<rect class=\"{state}\" x=\"{x}\" width=\"{width}\" height=\"14\"><title>{count} {state}</title></rect>"));
        done += count;
    }
    svg.push_str("</svg>");
    svg
}

fn tenths(number: usize) -> String {
    format!("{}.{}", number / 10, number % 10)
}

fn details(row: &Row, out: &mut impl Write) -> io::Result<()> {
    let locale = escape(&row.locale);
    writeln!(out, "<details id=\"{locale}\">\n<summary>{locale}: {}</summary>", table::count(row.next.len(), "message"))?;
    for document in row.documents.iter().filter(|document| !document.listed) {
        let missing: Vec<String> = document.missing.iter().map(|id| format!("<code>{}</code>", escape(id))).collect();
        writeln!(out, "<p><code>{}</code> is not shown: it lacks {}.</p>", escape(&document.id), missing.join(", "))?;
    }
    writeln!(
        out,
        "<div class=\"wide\"><table>\n<thead><tr><th scope=\"col\">state</th><th scope=\"col\">message</th><th scope=\"col\">place</th><th scope=\"col\">note</th></tr></thead>\n<tbody>"
    )?;
    for task in row.next.iter().take(TASKS) {
        let note = task.note.as_deref().map(escape).unwrap_or_default();
        let (state, message, place) = (task.state, escape(&task.message), escape(&task.place));
        writeln!(
            out,
            "<tr><td><span class=\"dot {state}\"></span>{state}</td><td><code>{message}</code></td><td><code>{place}</code></td><td>{note}</td></tr>"
        )?;
    }
    writeln!(out, "</tbody>\n</table></div>")?;
    if row.next.len() > TASKS {
        writeln!(out, "<p>and {} more: <code>fluent-pack status --locale {locale}</code> lists all.</p>", row.next.len() - TASKS)?;
    }
    writeln!(out, "</details>")
}
