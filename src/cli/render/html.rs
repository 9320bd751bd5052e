//! A document as a page that stands alone: no script, nothing from a network, every text escaped.
//!
//! Words that the glossary explains are links to their explanation at the end of the page, which the style sheet shows
//! as a pop-up while it is the target. So they work without script, from the keyboard, read out loud and on paper.

use fluent_pack::html::{Head, Network, SCRIPTS, Words, anchor, escape, language};
use fluent_pack::runtime::document::{Block, Content, Items, Section, Text};

use super::Page;

const STYLE: &str = include_str!("style.css");

/// The page as HTML.
pub(super) fn page(page: &Page<'_>) -> String {
    let mut writer = Writer { page, html: String::new(), words: Words::new(&page.document.glossary, "") };
    writer.head();
    writer.body();
    writer.html
}

struct Writer<'a> {
    page: &'a Page<'a>,
    html: String,
    words: Words<'a>,
}

impl<'a> Writer<'a> {
    fn head(&mut self) {
        let head = Head {
            attributes: &language(&self.page.manifest.locale),
            title: &self.page.document.title.plain(),
            styles: &[STYLE, SCRIPTS],
            has_script: false,
            network: Network::None,
        };
        self.html.push_str(&head.html());
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
            let explanations = self.words.explanations();
            self.html.push_str(&explanations);
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
        let runs = self.words.runs(&text.runs, self.page.isolates);
        self.html.push_str(&runs);
        self.line(&format!("</{element}>"));
    }

    fn line(&mut self, html: &str) {
        self.html.push_str(html);
        self.html.push('\n');
    }
}
