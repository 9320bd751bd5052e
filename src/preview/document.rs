//! A document beside its source, a row a block, so that what belongs together stands together.

use std::collections::{BTreeMap, BTreeSet};

use super::findings;
use super::frame::{self, Frame};
use super::language::{Sides, Status, View};
use super::side::Side;
use super::{Page, Use, place};
use crate::check::DocumentState;
use crate::html::escape;
use crate::pack::{Block, BlockKind, Document, MessageName, Pack, Section};

/// Documents that show a message.
pub(super) fn uses(pack: &Pack) -> BTreeMap<&str, Vec<Use<'_>>> {
    let mut uses: BTreeMap<&str, Vec<Use<'_>>> = BTreeMap::new();
    for document in &pack.documents {
        let critical: Vec<&str> = document
            .sections
            .iter()
            .flat_map(|section| section.blocks.iter())
            .filter(|block| block.critical)
            .flat_map(texts)
            .map(|name| name.id.as_str())
            .collect();
        for name in document.messages() {
            let shown = Use { document: &document.id, critical: critical.contains(&name.id.as_str()) };
            uses.entry(&name.id).or_default().push(shown);
        }
    }
    uses
}

/// The texts of a block, in reading order.
fn texts(block: &Block) -> Vec<&MessageName> {
    match &block.kind {
        BlockKind::Paragraph(name) | BlockKind::Callout(name) | BlockKind::Figure(_, name) => vec![name],
        BlockKind::List(intro, items) | BlockKind::Steps(intro, items) => intro.iter().chain(items).collect(),
        BlockKind::Slot(_) => Vec::new(),
    }
}

/// The page of a document in a language.
pub(super) fn page(view: &View<'_, '_, '_>, document: &Document) -> Page {
    let name = place::document(view.locale().tag.as_str(), &document.id);
    let mut writer = Writer { view, document, sides: view.sides(), page: name.clone(), html: String::new(), states: BTreeSet::new() };
    writer.rows();
    let states: Vec<&str> = writer.states.iter().copied().collect();
    let content = format!("{}{}{}", writer.about(), frame::filters(&states), writer.html);
    let frame = Frame {
        site: view.site,
        title: format!("{} \u{2013} {}", document.id, frame::own(&view.locale().tag)),
        locale: Some(view.locale()),
        sibling: &|locale| place::document(locale, &document.id),
        name: name.clone(),
    };
    Page { html: frame.html(&content), name }
}

struct Writer<'w, 's, 'a, 'src> {
    view: &'w View<'s, 'a, 'src>,
    document: &'w Document,
    sides: Sides<'s, 'a, 'src>,
    page: String,
    html: String,
    /// States that occur.
    states: BTreeSet<&'static str>,
}

/// How a text of a row is written: element, and whether it has a class.
type Part<'d> = (&'static str, &'d MessageName);

impl Writer<'_, '_, '_, '_> {
    fn rows(&mut self) {
        self.html.push_str("<div class=\"document\">\n");
        let document = self.document;
        self.row("", None, &[("h2", &document.title)]);
        document.sections.iter().for_each(|section| self.section(section));
        self.html.push_str("</div>\n");
        let source = self.sides.source.as_ref().map(|side| (side.attributes.as_str(), side.words.explanations()));
        let target = (self.sides.target.attributes.as_str(), self.sides.target.words.explanations());
        let lists: Vec<(&str, String)> = source.into_iter().chain([target]).collect();
        self.html.push_str(&frame::glossary(&lists));
    }

    /// What the document is, and what keeps it from being shown.
    fn about(&self) -> String {
        let document = self.document;
        let language = escape(&frame::english(&self.view.locale().tag));
        let lacks = match self.view.report.documents.get(&document.id) {
            Some(DocumentState::Incomplete(missing)) => {
                let ids: Vec<String> = missing.iter().map(|id| format!("<code>{}</code>", escape(id))).collect();
                format!("<p class=\"broken\">Readers do not get this document in {language}: it lacks {}.</p>\n", ids.join(", "))
            }
            _ => String::new(),
        };
        format!(
            "<h1><code>{}</code> in {language}</h1>\n\
             <p class=\"about\">{} For {}; written {}, to be looked at again by {}.</p>\n{lacks}{}",
            escape(&document.id),
            escape(&document.purpose),
            escape(&document.audience.join(", ")),
            escape(&document.written),
            escape(&document.review_by),
            findings::list(self.view.findings.of(&document.id), true)
        )
    }

    fn section(&mut self, section: &Section) {
        let name =
            section.title.as_ref().map_or_else(String::new, |title| format!(" aria-labelledby=\"{}\"", escape(&self.anchor(&title.id))));
        self.html.push_str(&format!("<section{name}>\n"));
        if let Some(title) = &section.title {
            self.row("", None, &[("h3", title)]);
        }
        section.blocks.iter().for_each(|block| self.block(block));
        self.html.push_str("</section>\n");
    }

    fn block(&mut self, block: &Block) {
        let class = if block.critical { " critical" } else { "" };
        match &block.kind {
            BlockKind::Paragraph(name) => self.row(class, None, &[("p", name)]),
            BlockKind::Callout(name) => self.row(&format!("{class} callout"), None, &[("p", name)]),
            BlockKind::List(intro, items) => self.items(class, "ul", intro.as_ref(), items),
            BlockKind::Steps(intro, items) => self.items(class, "ol", intro.as_ref(), items),
            BlockKind::Figure(_, name) => self.row(class, Some("figure"), &[("figcaption", name)]),
            BlockKind::Slot(name) => {
                self.html.push_str(&format!("<p class=\"slot\">The app shows <code>{}</code> here.</p>\n", escape(name)));
            }
        }
    }

    fn items(&mut self, class: &str, list: &'static str, intro: Option<&MessageName>, items: &[MessageName]) {
        let parts: Vec<Part<'_>> = intro.iter().map(|intro| ("p", *intro)).chain(items.iter().map(|item| ("li", item))).collect();
        self.row(class, Some(list), &parts);
    }

    /// A row: the source, the translation, what was found.
    fn row(&mut self, class: &str, around: Option<&'static str>, parts: &[Part<'_>]) {
        let found: Vec<_> = parts.iter().flat_map(|(_, name)| self.view.findings.of(&name.id)).copied().collect();
        let ids: Vec<&str> = parts.iter().map(|(_, name)| name.id.as_str()).collect();
        let critical = if class.contains("critical") { "<span class=\"sign\">must not be missed</span> " } else { "" };
        let words: BTreeSet<&str> = parts.iter().map(|(_, name)| self.status(&name.id).word).collect();
        let states: String = words.iter().map(|word| format!("<span class=\"state {word}\">{word}</span> ")).collect();
        self.states.extend(&words);
        let words = words.into_iter().collect::<Vec<_>>().join(" ");
        self.html.push_str(&format!(
            "<div class=\"row{class}\" data-item data-severity=\"{}\" data-state=\"{words}\" data-ids=\"{}\">\n\
             <p class=\"marks\">{critical}<span class=\"states\">{states}</span></p>\n<div class=\"sides\">\n",
            findings::severities(&found),
            escape(&ids.join(" "))
        ));
        if let Some(side) = &mut self.sides.source {
            let texts: Vec<String> = parts.iter().map(|part| source_text(side, &self.sides.target, *part)).collect();
            self.html.push_str(&format!("<div class=\"side source\" {}>\n{}</div>\n", side.attributes, wrap(around, parts, &texts)));
        }
        let texts: Vec<String> = parts.iter().map(|part| self.target_text(*part)).collect();
        let attributes = &self.sides.target.attributes;
        self.html.push_str(&format!("<div class=\"side target\" {attributes}>\n{}</div>\n</div>\n", wrap(around, parts, &texts)));
        self.html.push_str(&findings::list(&found, true));
        self.html.push_str("</div>\n");
    }

    /// A text of the translation, with its anchor and a way to its variants.
    fn target_text(&mut self, (element, name): Part<'_>) -> String {
        let anchor = escape(&self.anchor(&name.id));
        let alt = if element == "figcaption" { self.sides.target.text(&name.id, Some("alt")) } else { None };
        let picture = alt.map_or_else(String::new, |alt| picture(&alt.html));
        let Some(shown) = self.sides.target.text(&name.id, None) else {
            let status = self.status(&name.id);
            return format!(
                "{picture}<{element} id=\"{anchor}\"><span class=\"gap\" lang=\"en\" dir=\"ltr\">{}: <code>{}</code>, {}</span></{element}>\n",
                status.word,
                escape(&name.id),
                escape(&status.meaning)
            );
        };
        let broken = if shown.has_errors { " class=\"broken\"" } else { "" };
        let variants = if shown.ways > 1 {
            let to = place::link(&self.page, &format!("{}#{}", self.page_of(&name.id), self.anchor(&name.id)));
            format!(" <a class=\"variants\" lang=\"en\" dir=\"ltr\" href=\"{to}\">{} variants</a>", shown.ways)
        } else {
            String::new()
        };
        format!("{picture}<{element} id=\"{anchor}\"{broken}>{}{variants}</{element}>\n", shown.html)
    }

    fn status(&self, id: &str) -> Status {
        // Documents are of packs, whose ledgers name messages by their ids.
        self.view.status(id, id, self.view.target.message(id).is_some())
    }

    /// The file of the source that has a message.
    fn key(&self, id: &str) -> &str {
        self.view.site.source.message(id).map_or("", |entry| entry.file.key)
    }

    fn anchor(&self, id: &str) -> String {
        place::anchor(self.key(id), id)
    }

    fn page_of(&self, id: &str) -> String {
        let locale = self.view.locale().tag.as_str();
        if self.view.site.by_file { place::file(locale, self.key(id)) } else { place::messages(locale) }
    }
}

/// A text of the source, with the values that its translation has beside it.
fn source_text<'src, B: AsRef<[u8]>>(
    side: &mut Side<'_, '_, 'src, B>,
    target: &Side<'_, '_, 'src, B>,
    (element, name): Part<'_>,
) -> String {
    let alt = if element == "figcaption" { side.text(&name.id, Some("alt")) } else { None };
    let picture = alt.map_or_else(String::new, |alt| picture(&alt.html));
    let text = side.text_like(target, &name.id).unwrap_or_default();
    format!("{picture}<{element}>{text}</{element}>\n")
}

fn picture(alt: &str) -> String {
    format!("<div class=\"picture\">{alt}</div>\n")
}

/// Texts in the element that holds them; a sentence above a list stands outside of it.
fn wrap(around: Option<&str>, parts: &[Part<'_>], texts: &[String]) -> String {
    let Some(around) = around else { return texts.concat() };
    let outside = if around == "figure" { 0 } else { parts.iter().take_while(|(element, _)| *element == "p").count() };
    format!("{}<{around}>\n{}</{around}>\n", texts[..outside].concat(), texts[outside..].concat())
}
