//! A document as a page that stands alone: no script, nothing from a network, every text escaped.
//!
//! Words that the glossary explains are links to their explanation at the end of the page, which the style sheet shows
//! as a pop-up while it is the target. So they work without script, from the keyboard, read out loud and on paper.

use std::collections::BTreeSet;

use fluent_pack::documents::GlossaryEntry;
use fluent_pack::runtime::document::{Block, Content, Items, Markup, Run, Section, Text};
use fluent_pack::runtime::{Formatters, NumberOptions};

use super::Page;

const STYLE: &str = include_str!("style.css");

/// Nothing is loaded, nothing runs; styles are in the page itself.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// The page as HTML.
pub(super) fn page(page: &Page<'_>) -> String {
    let mut writer = Writer { page, html: String::new(), used: BTreeSet::new() };
    writer.head();
    writer.body();
    writer.html
}

struct Writer<'a> {
    page: &'a Page<'a>,
    html: String,
    /// Words whose first use is written: explanations lead back to it.
    used: BTreeSet<&'a str>,
}

impl<'a> Writer<'a> {
    fn head(&mut self) {
        let manifest = self.page.manifest;
        let (locale, direction, script) = (escape(manifest.locale.as_str()), manifest.direction.as_str(), escape(&manifest.script));
        let title = escape(&self.page.document.title.plain());
        let digits = digits(&Formatters::new(&manifest.locale));
        self.html.push_str(&format!(
            "<!doctype html>\n\
             <html lang=\"{locale}\" dir=\"{direction}\" data-script=\"{script}\" data-digits=\"{digits}\">\n\
             <head>\n\
             <meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <title>{title}</title>\n\
             <style>\n{STYLE}</style>\n\
             </head>\n"
        ));
    }

    fn body(&mut self) {
        let document = self.page.document;
        self.html.push_str("<body>\n<main>\n");
        if let Some(notice) = &self.page.notice {
            self.line(&format!("<aside class=\"notice\" role=\"note\"><p>{}</p></aside>", escape(notice)));
        }
        self.text("h1", "", &document.title);
        for (at, section) in document.sections.iter().enumerate() {
            self.section(at, section);
        }
        if !document.glossary.is_empty() {
            self.line("<section class=\"glossary\" role=\"doc-glossary\">\n<dl>");
            document.glossary.iter().for_each(|entry| self.entry(entry));
            self.line("</dl>\n</section>");
        }
        self.html.push_str("</main>\n</body>\n</html>\n");
    }

    fn section(&mut self, at: usize, section: &'a Section) {
        let id = anchor("section", &section.id, at);
        match &section.title {
            Some(title) => {
                self.line(&format!("<section aria-labelledby=\"{id}\">"));
                self.text("h2", &format!(" id=\"{id}\""), title);
            }
            // What has no heading has no name to be found by.
            None => self.line(&format!("<section id=\"{id}\">")),
        }
        section.blocks.iter().for_each(|block| self.block(block));
        self.line("</section>");
    }

    fn block(&mut self, block: &'a Block) {
        let critical = if block.critical { " critical" } else { "" };
        if let Content::Callout { text } = &block.content {
            self.line(&format!("<aside class=\"callout{critical}\" role=\"note\">"));
            self.text("p", "", text);
            return self.line("</aside>");
        }
        if block.critical {
            self.line("<div class=\"critical\" role=\"note\">");
        }
        match &block.content {
            Content::Paragraph { text } | Content::Callout { text } => self.text("p", "", text),
            Content::List(items) => self.items("ul", items),
            Content::Steps(items) => self.items("ol", items),
            Content::Figure { text, alt, .. } => {
                self.line("<figure>");
                let alt = escape(&alt.plain());
                self.line(&format!("<div class=\"picture\" role=\"img\" aria-label=\"{alt}\">{alt}</div>"));
                self.text("figcaption", "", text);
                self.line("</figure>");
            }
            Content::Slot { name } => self.line(&format!("<div class=\"slot\" data-slot=\"{}\"></div>", escape(name))),
        }
        if block.critical {
            self.line("</div>");
        }
    }

    fn items(&mut self, list: &str, items: &'a Items) {
        if let Some(intro) = &items.intro {
            self.text("p", " class=\"intro\"", intro);
        }
        self.line(&format!("<{list}>"));
        items.items.iter().for_each(|item| self.text("li", "", item));
        self.line(&format!("</{list}>"));
    }

    /// A text in an element. The message's id helps whoever looks for where a text comes from.
    fn text(&mut self, element: &str, attributes: &str, text: &'a Text) {
        self.html.push_str(&format!("<{element}{attributes} data-message=\"{}\">", escape(&text.message)));
        for runs in text.runs.chunk_by(|left, right| (left.markup, &left.name) == (right.markup, &right.name)) {
            self.runs(runs);
        }
        self.line(&format!("</{element}>"));
    }

    /// Runs in one style.
    fn runs(&mut self, runs: &'a [Run]) {
        let inner: String = runs.iter().map(|run| self.run(run)).collect();
        let first = runs.first();
        let element = match first.and_then(|run| run.markup) {
            None => inner,
            Some(Markup::Dfn) => self.word(first.and_then(|run| run.name.as_deref()), &inner),
            Some(markup) => format!("<{tag}>{inner}</{tag}>", tag = markup.as_str()),
        };
        self.html.push_str(&element);
    }

    fn run(&self, run: &Run) -> String {
        let text = escape(&run.text);
        if run.value.is_some() && self.page.isolates { format!("<bdi>{text}</bdi>") } else { text }
    }

    /// A word with a link to its explanation, where there is one.
    fn word(&mut self, name: Option<&'a str>, inner: &str) -> String {
        let glossary = &self.page.document.glossary;
        let found = name.and_then(|name| Some((name, glossary.iter().position(|entry| entry.name == name)?)));
        let Some((name, at)) = found else { return format!("<dfn>{inner}</dfn>") };
        let id = if self.used.insert(name) { format!(" id=\"{}\"", anchor("use", name, at)) } else { String::new() };
        format!("<dfn{id}><a href=\"#{}\" role=\"doc-glossref\">{inner}</a></dfn>", anchor("word", name, at))
    }

    /// An explanation, with a link back to where the word is first used.
    fn entry(&mut self, entry: &'a GlossaryEntry) {
        let at = self.page.document.glossary.iter().position(|other| other.name == entry.name).unwrap_or_default();
        let (id, back) = (anchor("word", &entry.name, at), anchor("use", &entry.name, at));
        let term = escape(&entry.term);
        let spoken = entry.speech.as_deref().map_or_else(|| term.clone(), escape);
        let shown = match &entry.speech {
            None => term,
            Some(_) => format!("<span aria-hidden=\"true\">{term}</span><span class=\"spoken\">{spoken}</span>"),
        };
        let definition = escape(&entry.definition);
        self.line(&format!(
            "<div id=\"{id}\" tabindex=\"-1\">\n<dt>{shown}</dt>\n<dd>{definition} \
             <a class=\"back\" href=\"#{back}\" role=\"doc-backlink\" aria-label=\"{spoken}\"></a></dd>\n</div>"
        ));
    }

    fn line(&mut self, html: &str) {
        self.html.push_str(html);
        self.html.push('\n');
    }
}

/// An id that is good in a link: the name, or its place where the name has other characters.
fn anchor(kind: &str, name: &str, at: usize) -> String {
    let plain = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    if plain { format!("{kind}-{name}") } else { format!("{kind}--{at}") }
}

/// The name of the digits for the style sheet, so that steps are counted as the numbers in the text are written.
fn digits(formatters: &Formatters) -> &'static str {
    let mut one = String::new();
    // A `String` takes everything.
    let _ = formatters.number(1.0, &NumberOptions::default(), &mut one);
    match one.chars().next() {
        Some('\u{661}') => "arab",
        Some('\u{6f1}') => "arabext",
        Some('\u{967}') => "deva",
        Some('\u{9e7}') => "beng",
        Some('\u{a67}') => "guru",
        Some('\u{1041}') => "mymr",
        _ => "latn",
    }
}

/// Text for an element or a quoted attribute. Control characters, which HTML does not have, become U+FFFD.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\n' | '\t' => escaped.push(c),
            c if c.is_control() => escaped.push(char::REPLACEMENT_CHARACTER),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_escapes() {
        assert_eq!(escape("<a href=\"x\" b='c'>&\u{1b}\u{0}\n"), "&lt;a href=&quot;x&quot; b=&#39;c&#39;&gt;&amp;\u{fffd}\u{fffd}\n");
        assert_eq!(anchor("word", "l4-l5", 3), "word-l4-l5");
        assert_eq!(anchor("word", "\" onclick=\"", 3), "word--3");
    }
}
