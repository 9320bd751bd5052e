//! `documents.json`: the documents of a language as ordered blocks, markup already parsed.
//!
//! An app shows a document from it without an HTML parser. Text that depends on values the app has is named by its
//! message and formatted from the catalog; its `generic` twin is there as text for when a value is missing.

use serde::{Deserialize, Serialize};

/// The file's format.
pub const FORMAT: u32 = 1;

/// All documents of a language and the glossary that their `dfn` runs point to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Documents {
    /// The file's format; see [`FORMAT`].
    pub format: u32,
    /// Complete documents, in the order of their ids.
    pub documents: Vec<Document>,
    /// Pop-up explanations, in the order of their names.
    pub glossary: Vec<GlossaryEntry>,
}

/// One document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Id: the name of its outline file.
    pub id: String,
    /// Heading of the whole document.
    pub title: Text,
    /// Sections in reading order.
    pub sections: Vec<Section>,
}

impl Document {
    /// Every text in reading order, without the twins; what a picture shows comes before its caption.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        let of_sections = self.sections.iter().flat_map(|section| section.title.iter().chain(section.blocks.iter().flat_map(Block::texts)));
        std::iter::once(&self.title).chain(of_sections)
    }
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Id, unique in the document.
    pub id: String,
    /// Heading, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// Blocks in reading order.
    pub blocks: Vec<Block>,
}

/// A block of a section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
pub enum Block {
    /// Running text.
    Paragraph {
        /// The text.
        text: Text,
        /// Whether leaving it out could harm.
        critical: bool,
    },
    /// Items without an order.
    List {
        /// Sentence above the items.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        intro: Option<Text>,
        /// Whole sentences.
        items: Vec<Text>,
        /// Whether leaving it out could harm.
        critical: bool,
    },
    /// Items to follow in order.
    Steps {
        /// Sentence above the items.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        intro: Option<Text>,
        /// Whole sentences.
        items: Vec<Text>,
        /// Whether leaving it out could harm.
        critical: bool,
    },
    /// Text set apart.
    Callout {
        /// The text.
        text: Text,
        /// Whether leaving it out could harm.
        critical: bool,
    },
    /// A picture.
    Figure {
        /// Name of the picture, which the app supplies.
        asset: String,
        /// Caption.
        text: Text,
        /// What the picture shows, for those who do not see it: the caption message's `alt` attribute.
        alt: Text,
        /// Whether leaving it out could harm.
        critical: bool,
    },
    /// A place that the app fills.
    Slot {
        /// Name of the place.
        name: String,
    },
}

impl Block {
    fn texts(&self) -> Vec<&Text> {
        match self {
            Self::Paragraph { text, .. } | Self::Callout { text, .. } => vec![text],
            Self::List { intro, items, .. } | Self::Steps { intro, items, .. } => intro.iter().chain(items).collect(),
            Self::Figure { text, alt, .. } => vec![alt, text],
            Self::Slot { .. } => Vec::new(),
        }
    }
}

/// A message of a document: fixed text as runs, or the values that it needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Id of the message.
    pub message: String,
    /// The text, where no value changes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub runs: Option<Vec<Run>>,
    /// Variables that the message needs, sorted; empty where `runs` is there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variables: Vec<String>,
    /// The twin to show when a variable is missing or of the wrong type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub generic: Option<Box<Text>>,
}

/// A stretch of text in one style.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Run {
    /// The text, never empty, without markup.
    pub text: String,
    /// `em`, `strong`, `sub`, `sup`, `abbr`, `bdi` or `dfn`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub markup: Option<String>,
    /// For `dfn`: the name of the glossary entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// A pop-up explanation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GlossaryEntry {
    /// Name that `dfn` runs use.
    pub name: String,
    /// Id of its message.
    pub message: String,
    /// The word as a heading.
    pub term: String,
    /// One or two plain sentences.
    pub definition: String,
    /// How a voice should say the word, where it would misread it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speech: Option<String>,
}
