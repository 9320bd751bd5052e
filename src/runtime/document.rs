//! A document resolved for one reader: titled sections of blocks, every text as runs.
//!
//! A value never becomes markup, whatever is in it. A text whose values are missing or of the wrong type is never shown
//! with a hole: its twin, which needs no values, takes its place as a whole.

mod text;

use fluent_bundle::FluentArgs;
use serde::Serialize;

use super::error::{Error, Kind};
use super::{Formatter, Part};
use crate::documents::{self, Documents, GlossaryEntry};
use text::Texts;

/// A document for one reader.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Document {
    /// Its id.
    pub id: String,
    /// Heading of the whole document.
    pub title: Text,
    /// Sections in reading order.
    pub sections: Vec<Section>,
    /// Explanations of the words that its texts mark, in the order of first use.
    pub glossary: Vec<GlossaryEntry>,
    /// Messages that were not shown as they are meant, in reading order. Not part of what a reader sees.
    #[serde(skip)]
    pub replaced: Vec<Replaced>,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Id, unique in the document.
    pub id: String,
    /// Heading, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// Blocks in reading order.
    pub blocks: Vec<Block>,
}

/// A block of a section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Block {
    /// Whether leaving it out could harm.
    pub critical: bool,
    /// What it is.
    #[serde(flatten)]
    pub content: Content,
}

/// What a block is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Content {
    /// Running text.
    Paragraph {
        /// The text.
        text: Text,
    },
    /// Items without an order.
    List(Items),
    /// Items to follow in order.
    Steps(Items),
    /// Text set apart.
    Callout {
        /// The text.
        text: Text,
    },
    /// A picture, which the app supplies.
    Figure {
        /// Its name.
        asset: String,
        /// Caption.
        text: Text,
        /// What the picture shows, for those who do not see it.
        alt: Text,
    },
    /// A place that the app fills.
    Slot {
        /// Its name.
        name: String,
    },
}

/// Items and the sentence above them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Items {
    /// Sentence above the items.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub intro: Option<Text>,
    /// Whole sentences.
    pub items: Vec<Text>,
}

/// A text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Text {
    /// Id of the message that is shown: the twin's, where it took the place of another.
    pub message: String,
    /// Stretches of text, one behind the other.
    pub runs: Vec<Run>,
}

impl Text {
    /// The text that parts of a message are.
    #[must_use]
    pub fn of(message: impl Into<String>, parts: Vec<Part>) -> Self {
        Self { message: message.into(), runs: text::runs(parts) }
    }

    /// The text alone, without markup and isolates.
    #[must_use]
    pub fn plain(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

/// A stretch of text in one style.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Run {
    /// The text, never empty. It is never markup.
    pub text: String,
    /// The tag around it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub markup: Option<Markup>,
    /// For a definition: the name of its glossary entry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Where it is a value: the variable or function that gave it. Set it apart from the text around it (`<bdi>`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// A tag that documents have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Markup {
    /// An abbreviation.
    Abbr,
    /// Text of another direction.
    Bdi,
    /// A word that the glossary explains.
    Dfn,
    /// Emphasis.
    Em,
    /// Importance.
    Strong,
    /// Subscript.
    Sub,
    /// Superscript.
    Sup,
}

impl Markup {
    const ALL: [Self; 7] = [Self::Abbr, Self::Bdi, Self::Dfn, Self::Em, Self::Strong, Self::Sub, Self::Sup];

    /// The tag's name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Abbr => "abbr",
            Self::Bdi => "bdi",
            Self::Dfn => "dfn",
            Self::Em => "em",
            Self::Strong => "strong",
            Self::Sub => "sub",
            Self::Sup => "sup",
        }
    }

    /// The tag of a name; what documents do not have is no markup.
    fn named(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|markup| markup.as_str() == tag)
    }
}

/// A message that was not shown as it is meant, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Replaced {
    /// Id of the message.
    pub message: String,
    /// Id of the twin that is shown; none where the message has no twin and is shown as far as it goes.
    pub twin: Option<String>,
    /// Why, at least one: a variable that is missing or of the wrong type, or what else went wrong.
    pub errors: Vec<Error>,
}

impl<B: AsRef<[u8]>> Formatter<B> {
    /// A document for one reader. `documents` belong to the catalog: both are of one bundle.
    ///
    /// A text that needs values is formatted where every one of them is given and of the kind that the source declares;
    /// otherwise its twin is shown, and [`Document::replaced`] says so.
    ///
    /// # Errors
    ///
    /// When there is no such document ([`Error::is_missing_document`]), or it is over a limit ([`Error::is_limit`]):
    /// documents are shown whole or not at all.
    pub fn document(&self, documents: &Documents, id: &str, arguments: Option<&FluentArgs<'_>>) -> Result<Document, Error> {
        let outline = documents.documents.iter().find(|document| document.id == id);
        let outline = outline.ok_or_else(|| Error::new(Kind::NoDocument { id: id.to_owned() }))?;
        let mut texts = Texts::new(self, arguments);
        let title = texts.text(&outline.title)?;
        let sections = outline.sections.iter().map(|section| texts.section(section)).collect::<Result<_, _>>()?;
        let mut document = Document { id: id.to_owned(), title, sections, glossary: Vec::new(), replaced: texts.replaced };
        document.glossary = document.used(&documents.glossary);
        Ok(document)
    }
}

impl<B: AsRef<[u8]>> Texts<'_, B> {
    fn section(&mut self, section: &documents::Section) -> Result<Section, Error> {
        Ok(Section {
            id: section.id.clone(),
            title: section.title.as_ref().map(|title| self.text(title)).transpose()?,
            blocks: section.blocks.iter().map(|block| self.block(block)).collect::<Result<_, _>>()?,
        })
    }

    fn block(&mut self, block: &documents::Block) -> Result<Block, Error> {
        let (content, critical) = match block {
            documents::Block::Paragraph { text, critical } => (Content::Paragraph { text: self.text(text)? }, *critical),
            documents::Block::Callout { text, critical } => (Content::Callout { text: self.text(text)? }, *critical),
            documents::Block::List { intro, items, critical } => (Content::List(self.items(intro.as_ref(), items)?), *critical),
            documents::Block::Steps { intro, items, critical } => (Content::Steps(self.items(intro.as_ref(), items)?), *critical),
            documents::Block::Figure { asset, text, alt, critical } => {
                (Content::Figure { asset: asset.clone(), text: self.text(text)?, alt: self.text(alt)? }, *critical)
            }
            documents::Block::Slot { name } => (Content::Slot { name: name.clone() }, false),
        };
        Ok(Block { critical, content })
    }

    fn items(&mut self, intro: Option<&documents::Text>, items: &[documents::Text]) -> Result<Items, Error> {
        let intro = intro.map(|intro| self.text(intro)).transpose()?;
        Ok(Items { intro, items: items.iter().map(|item| self.text(item)).collect::<Result<_, _>>()? })
    }
}

impl Document {
    /// Every text in reading order, titles and what pictures show included.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        let of_sections = self.sections.iter().flat_map(|section| {
            let of_blocks = section.blocks.iter().flat_map(|block| block.content.texts());
            section.title.iter().chain(of_blocks)
        });
        std::iter::once(&self.title).chain(of_sections)
    }

    /// The entries that the texts point to, in the order of first use.
    fn used(&self, glossary: &[GlossaryEntry]) -> Vec<GlossaryEntry> {
        let mut used: Vec<GlossaryEntry> = Vec::new();
        let mut seen = std::collections::BTreeSet::new();
        for name in self.texts().flat_map(|text| &text.runs).filter_map(|run| run.name.as_deref()) {
            if seen.insert(name) {
                used.extend(glossary.iter().find(|entry| entry.name == name).cloned());
            }
        }
        used
    }
}

impl Content {
    fn texts(&self) -> Vec<&Text> {
        match self {
            Self::Paragraph { text } | Self::Callout { text } => vec![text],
            Self::List(items) | Self::Steps(items) => items.intro.iter().chain(&items.items).collect(),
            Self::Figure { text, alt, .. } => vec![alt, text],
            Self::Slot { .. } => Vec::new(),
        }
    }
}
