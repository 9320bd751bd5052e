//! A document as plain text: headings underlined, lines as long as they are.

use fluent_pack::runtime::document::{Block, Content, Items, Text};
use fluent_pack::runtime::{Formatters, NumberOptions};
use unicode_width::UnicodeWidthStr as _;

use super::{Page, plain};

/// The page as text.
pub(super) fn page(page: &Page<'_>) -> String {
    let writer = Writer { isolates: page.isolates, formatters: Formatters::new(&page.manifest.locale) };
    let mut parts: Vec<String> = page.notice.iter().map(|notice| format!("[{notice}]")).collect();
    parts.push(writer.heading(&page.document.title, "="));
    for section in &page.document.sections {
        parts.extend(section.title.as_ref().map(|title| writer.heading(title, "-")));
        parts.extend(section.blocks.iter().map(|block| writer.block(block)));
    }
    if !page.document.glossary.is_empty() {
        parts.push("* * *".to_owned());
        parts.extend(page.document.glossary.iter().map(|entry| format!("{}\n    {}", entry.term, indented(&entry.definition, 4))));
    }
    let mut text = parts.join("\n\n");
    text.push('\n');
    text
}

struct Writer {
    isolates: bool,
    formatters: Formatters,
}

impl Writer {
    fn text(&self, text: &Text) -> String {
        plain(&text.runs, self.isolates)
    }

    fn heading(&self, text: &Text, line: &str) -> String {
        let text = self.text(text);
        let width = text.lines().map(|line| line.width()).max().unwrap_or(0);
        format!("{text}\n{}", line.repeat(width))
    }

    fn block(&self, block: &Block) -> String {
        let text = match &block.content {
            Content::Paragraph { text } => self.text(text),
            Content::Callout { text } if block.critical => self.text(text),
            Content::Callout { text } => format!("> {}", indented(&self.text(text), 2)),
            Content::List(items) => self.items(items, |_| "•".to_owned()),
            Content::Steps(items) => self.items(items, |at| format!("{}.", self.number(at + 1))),
            Content::Figure { text, alt, .. } => format!("[{}]\n{}", self.text(alt), self.text(text)),
            Content::Slot { name } => format!("[{name}]"),
        };
        if block.critical { format!("! {}", indented(&text, 2)) } else { text }
    }

    fn items(&self, items: &Items, mark: impl Fn(usize) -> String) -> String {
        let lines = items.items.iter().enumerate().map(|(at, item)| {
            let mark = mark(at);
            format!("  {mark} {}", indented(&self.text(item), 3 + mark.width()))
        });
        items.intro.iter().map(|intro| self.text(intro)).chain(lines).collect::<Vec<_>>().join("\n")
    }

    /// A number in the digits of the language.
    fn number(&self, number: usize) -> String {
        let mut text = String::new();
        // A `String` takes everything.
        let _ = self.formatters.number(number as f64, &NumberOptions::default(), &mut text);
        text
    }
}

/// A text whose lines after the first stand under it.
fn indented(text: &str, by: usize) -> String {
    text.replace('\n', &format!("\n{}", " ".repeat(by)))
}
