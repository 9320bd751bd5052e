//! All messages of a language with every variant, what was found, comments and the text as it is written.

use std::collections::BTreeSet;

use super::findings;
use super::frame::{self, Frame};
use super::language::{Sides, Status, View};
use super::side::Shown;
use super::{Page, comment_lines, place};
use crate::html::{escape, escape_source};
use crate::pack::{Entry, EntryKind, Localization, review};
use crate::syntax;

/// The ending of a message that stands in where a value is missing.
const TWIN: &str = "-generic";

/// The pages of all messages: one, or one a file and a list of them.
pub(super) fn pages(view: &View<'_, '_, '_>) -> Vec<Page> {
    let locale = view.locale().tag.as_str();
    let keys = keys(view);
    if !view.site.by_file {
        return vec![page(view, place::messages(locale), "messages", &keys, &place::messages)];
    }
    let mut pages: Vec<Page> =
        keys.iter().map(|key| page(view, place::file(locale, key), key, &[key], &|locale| place::file(locale, key))).collect();
    pages.push(contents(view, &keys));
    pages
}

/// Files of the source, then those that only the translation has.
fn keys<'s>(view: &View<'s, '_, '_>) -> Vec<&'s str> {
    let site = view.site;
    let expected = site.source.files.iter().map(|file| file.key).filter(|key| site.pack.expects(&view.locale().tag, key));
    let own = view.target.files.iter().map(|file| file.key).filter(|key| site.source.file(key).is_none());
    expected.chain(own).collect()
}

fn page(view: &View<'_, '_, '_>, name: String, title: &str, keys: &[&str], sibling: &dyn Fn(&str) -> String) -> Page {
    let mut writer = Writer { view, sides: view.sides(), page: name.clone(), html: String::new(), states: BTreeSet::new() };
    keys.iter().for_each(|key| writer.file(key));
    let language = frame::english(&view.locale().tag);
    let belongs = |file: Option<&str>| {
        !view.site.by_file
            || keys.iter().any(|key| file.and_then(|file| file.strip_suffix(key)).is_some_and(|before| before.ends_with('/')))
    };
    let others = view.findings.others(belongs);
    let others = findings::list(&others, true);
    let others =
        if others.is_empty() { others } else { format!("<section class=\"others\" aria-label=\"Findings\">\n{others}</section>\n") };
    let states: Vec<&str> = writer.states.iter().copied().collect();
    let heading = if view.site.by_file {
        format!("<code>{}</code> in {}", escape(title), escape(&language))
    } else {
        format!("All messages of {}", escape(&language))
    };
    let content = format!(
        "<h1>{heading}</h1>\n{}{others}{}<p id=\"none\" hidden>Nothing fits.</p>\n{}",
        frame::filters(&states),
        writer.html,
        writer.glossary()
    );
    let title = format!("{title} \u{2013} {}", frame::own(&view.locale().tag));
    let frame = Frame { site: view.site, name: name.clone(), title, locale: Some(view.locale()), sibling };
    Page { html: frame.html(&content), name }
}

/// The list of files of a large pack.
fn contents(view: &View<'_, '_, '_>, keys: &[&str]) -> Page {
    let locale = view.locale().tag.as_str();
    let name = place::messages(locale);
    let row = |key: &&str| {
        let count = |locale: &Localization<'_>| locale.file(key).map_or(0, |file| file.entries().filter(is_message).count());
        let (has, of) = (count(view.target), count(view.site.source));
        let link = place::link(&name, &place::file(locale, key));
        format!("<tr data-item><th scope=\"row\"><a href=\"{link}\">{}</a></th><td>{has} of {of}</td></tr>\n", escape(key))
    };
    let rows: String = keys.iter().map(row).collect();
    let others = findings::list(&view.findings.others(|file| file.is_none()), true);
    let content = format!(
        "<h1>All messages of {}</h1>\n{others}{}<table>\n<thead><tr><th scope=\"col\">file</th><th scope=\"col\">messages</th></tr></thead>\n\
         <tbody>\n{rows}</tbody>\n</table>\n",
        escape(&frame::english(&view.locale().tag)),
        frame::filters(&[])
    );
    let title = format!("messages \u{2013} {}", frame::own(&view.locale().tag));
    let frame = Frame { site: view.site, name: name.clone(), title, locale: Some(view.locale()), sibling: &place::messages };
    Page { html: frame.html(&content), name }
}

fn is_message(entry: &Entry<'_, '_>) -> bool {
    entry.kind == EntryKind::Message
}

struct Writer<'w, 's, 'a, 'src> {
    view: &'w View<'s, 'a, 'src>,
    sides: Sides<'s, 'a, 'src>,
    page: String,
    html: String,
    /// States that occur.
    states: BTreeSet<&'static str>,
}

impl<'s, 'src> Writer<'_, 's, '_, 'src> {
    /// The messages of a file in the order of the source, behind them those that only the translation has.
    fn file(&mut self, key: &str) {
        let target = self.view.target;
        self.html.push_str(&format!("<section class=\"file\">\n<h2>{}</h2>\n", escape(key)));
        let pack = self.view.site.pack;
        let other = |locale: &'s Localization<'src>, entry: &Entry<'_, 'src>| match entry.kind {
            EntryKind::Message => review::beside(pack, locale, entry),
            EntryKind::Term => locale.term(entry.name.as_str()),
        };
        let mut seen = BTreeSet::new();
        for entry in self.source().file(key).into_iter().flat_map(|file| file.entries()) {
            if seen.insert(entry.id()) && (pack.loads_single_files() || is_first(self.source(), &entry)) {
                self.message(key, Some(&entry), other(target, &entry).as_ref());
            }
        }
        for entry in target.file(key).into_iter().flat_map(|file| file.entries()) {
            let is_new = other(self.source(), &entry).is_none() && seen.insert(entry.id());
            if is_new && (pack.loads_single_files() || is_first(target, &entry)) {
                self.message(key, None, Some(&entry));
            }
        }
        self.html.push_str("</section>\n");
    }

    /// The name in the ledger; terms have none.
    fn name_of(&self, entry: &Entry<'_, 'src>) -> String {
        if entry.kind == EntryKind::Term { String::new() } else { review::name_of(self.view.site.pack, entry) }
    }

    fn source(&self) -> &'s Localization<'src> {
        self.view.site.source
    }

    fn message(&mut self, key: &str, source: Option<&Entry<'_, 'src>>, target: Option<&Entry<'_, 'src>>) {
        let Some(entry) = source.or(target) else { return };
        let id = entry.id();
        let found = self.view.findings.of(&id);
        let Status { word: state, meaning } = self.view.status(&self.name_of(entry), &id, target.is_some());
        self.states.insert(state);
        let anchor = place::anchor(key, &id);
        let uses = self.view.site.used.get(id.as_str()).map_or(&[][..], Vec::as_slice);
        let critical = uses.iter().any(|shown| shown.critical);
        self.html.push_str(&format!(
            "<article id=\"{}\" class=\"message{}\" data-item data-severity=\"{}\" data-state=\"{state}\">\n<h3><a href=\"{}\"><code>{}</code></a> \
             <span class=\"status\"><span class=\"state {state}\">{state}</span> {}</span>{}{}</h3>\n",
            escape(&anchor),
            if critical { " critical" } else { "" },
            findings::severities(found),
            place::link(&self.page, &format!("{}#{anchor}", self.page)),
            escape(&id),
            escape(&meaning),
            if critical { " <span class=\"sign\">must not be missed</span>" } else { "" },
            self.relations(&id, uses)
        ));
        self.html.push_str("<div class=\"sides\">\n");
        if self.sides.source.is_some() {
            let html = source.map_or_else(|| gap("not in the source"), |entry| self.side(entry, true));
            let attributes = self.sides.source.as_ref().map_or("", |side| &side.attributes);
            self.html.push_str(&format!("<div class=\"side source\" {attributes}>\n{html}</div>\n"));
        }
        let html = target.map_or_else(|| gap(&meaning), |entry| self.side(entry, false));
        self.html.push_str(&format!("<div class=\"side target\" {}>\n{html}</div>\n</div>\n", self.sides.target.attributes));
        self.html.push_str(&findings::list(found, true));
        self.html.push_str(&self.written(source, target));
        self.html.push_str("</article>\n");
    }

    /// Documents that show a message, and the message that stands in for it or that it stands in for.
    fn relations(&self, id: &str, uses: &[super::Use<'_>]) -> String {
        let locale = self.view.locale().tag.as_str();
        let link = |text: &str, to: &str| format!(" <a class=\"relation\" href=\"{}\">{}</a>", place::link(&self.page, to), escape(text));
        let anchor = |id: &str| self.source().message(id).map(|entry| place::anchor(entry.file.key, id));
        let mut html = String::new();
        for shown in uses {
            let fragment = anchor(id).map_or_else(String::new, |anchor| format!("#{anchor}"));
            html.push_str(&link(shown.document, &format!("{}{fragment}", place::document(locale, shown.document))));
        }
        let twin = match id.strip_suffix(TWIN) {
            Some(original) => anchor(original).map(|anchor| (format!("stands in for {original}"), anchor)),
            None => anchor(&format!("{id}{TWIN}")).map(|anchor| ("without values".to_owned(), anchor)),
        };
        html.push_str(&twin.map_or_else(String::new, |(text, anchor)| link(&text, &format!("{}#{anchor}", self.page))));
        html
    }

    /// The value and the attributes of a message; of a term what is written.
    fn side(&mut self, entry: &Entry<'_, 'src>, is_source: bool) -> String {
        let name = entry.name.as_str();
        // The catalog has the first message of an id; another of a file that stands for itself is shown as it is written.
        let locale = if is_source { self.source() } else { self.view.target };
        if entry.kind == EntryKind::Term || !is_first(locale, entry) {
            return format!("<pre dir=\"auto\">{}</pre>\n", escape_source(text_of(entry)));
        }
        let mut html = self.rendered(name, None, is_source).map_or_else(String::new, |shown| shown.html);
        let mut seen = BTreeSet::new();
        for attribute in entry.attributes.iter().map(|attribute| attribute.id.name.as_str()).filter(|name| seen.insert(*name)) {
            let shown = self.rendered(name, Some(attribute), is_source).map_or_else(String::new, |shown| shown.html);
            html.push_str(&format!(
                "<div class=\"attribute\"><p class=\"name\" lang=\"en\" dir=\"ltr\"><code>.{}</code></p>\n{shown}</div>\n",
                escape(attribute)
            ));
        }
        html
    }

    fn rendered(&mut self, id: &str, attribute: Option<&str>, is_source: bool) -> Option<Shown> {
        match &mut self.sides.source {
            Some(source) if is_source => source.variants(id, attribute),
            _ => self.sides.target.variants(id, attribute),
        }
    }

    /// Comments, and the text as it is written where that is more than what is shown.
    fn written(&self, source: Option<&Entry<'_, 'src>>, target: Option<&Entry<'_, 'src>>) -> String {
        let mut html = String::new();
        let says_more = |entry: &&Entry<'_, '_>| entry.comment.is_some() || !is_plain(entry);
        if !source.into_iter().chain(target).any(|entry| says_more(&entry)) {
            return html;
        }
        for (word, entry) in [("source", source.filter(|_| !self.view.is_source())), ("translation", target)] {
            let Some(entry) = entry else { continue };
            if let Some(comment) = entry.comment {
                html.push_str(&format!("<p class=\"comment\">{}</p>\n", escape_source(&comment_lines(comment))));
            }
            let position = entry.file.source.position(entry.id_span().start);
            let place = format!("{}:{}", entry.file.source.path(), position.line);
            html.push_str(&format!("<p class=\"place\">{word}: <code>{}</code></p>\n", escape(&place)));
            if entry.kind == EntryKind::Message && !is_plain(entry) {
                html.push_str(&format!("<pre>{}</pre>\n", escape_source(text_of(entry))));
            }
        }
        format!("<details>\n<summary>As it is written</summary>\n{html}</details>\n")
    }

    fn glossary(&self) -> String {
        let source = self.sides.source.as_ref().map(|side| (side.attributes.as_str(), side.words.explanations()));
        let target = (self.sides.target.attributes.as_str(), self.sides.target.words.explanations());
        frame::glossary(&source.into_iter().chain([target]).collect::<Vec<_>>())
    }
}

/// Whether an entry is the one that its id means.
fn is_first(locale: &Localization<'_>, entry: &Entry<'_, '_>) -> bool {
    let first = locale.get(entry.kind, entry.name.as_str());
    first.is_some_and(|first| first.name.span() == entry.name.span() && first.file.key == entry.file.key)
}

fn gap(text: &str) -> String {
    format!("<p class=\"gap\" lang=\"en\" dir=\"ltr\">{}</p>\n", escape(text))
}

/// Whether what is written is what is shown.
fn is_plain(entry: &Entry<'_, '_>) -> bool {
    let is_text = |element: &syntax::ast::PatternElement<_>| matches!(element, syntax::ast::PatternElement::TextElement { .. });
    entry.patterns().all(|pattern| pattern.elements.iter().all(is_text)) && !text_of(entry).contains('<')
}

/// An entry as it stands in its file.
fn text_of<'src>(entry: &Entry<'_, 'src>) -> &'src str {
    let text: &'src str = entry.file.source.text();
    let value = entry.value.map(|value| syntax::pattern_span(text, value).end);
    let attribute = entry.attributes.last().map(|attribute| syntax::attribute_span(text, attribute).end);
    let start = entry.id_span().start;
    let end = value.into_iter().chain(attribute).max().unwrap_or(start);
    text.get(start as usize..end as usize).unwrap_or_default()
}
