//! `documents/<id>.toml`: the outline of a document, an ordered tree of messages.

use std::collections::BTreeSet;

use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::{Error, config};
use crate::source::{SourceFile, Span};

/// The outline of one document.
#[derive(Debug)]
pub struct Document {
    /// Id: the name of its file.
    pub id: String,
    /// The file, for findings.
    pub file: SourceFile,
    /// Heading of the whole document.
    pub title: MessageName,
    /// What it is for.
    pub purpose: String,
    /// Who it is for.
    pub audience: Vec<String>,
    /// Day it was written, `YYYY-MM-DD`.
    pub written: String,
    /// Day by which a person must look at it again, `YYYY-MM-DD`.
    pub review_by: String,
    /// Where the outline says so.
    pub review_by_span: Span,
    /// Sections in reading order.
    pub sections: Vec<Section>,
}

/// A part of a document.
#[derive(Debug)]
pub struct Section {
    /// Id, unique in the document.
    pub id: String,
    /// Heading.
    pub title: Option<MessageName>,
    /// Blocks in reading order.
    pub blocks: Vec<Block>,
}

/// A block of a section.
#[derive(Debug)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Whether leaving it out could harm.
    pub critical: bool,
}

/// What a block is.
#[derive(Debug)]
pub enum BlockKind {
    /// Running text.
    Paragraph(MessageName),
    /// Items without an order.
    List(Option<MessageName>, Vec<MessageName>),
    /// Items to follow in order.
    Steps(Option<MessageName>, Vec<MessageName>),
    /// Text set apart.
    Callout(MessageName),
    /// A picture that the app supplies: its name and its caption, which has an `alt` attribute.
    Figure(String, MessageName),
    /// A place that the app fills.
    Slot(String),
}

/// The name of a message, with its place in the outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageName {
    /// Id of the message.
    pub id: String,
    /// Where the outline names it, quotes included.
    pub span: Span,
}

impl Document {
    /// Every message that the document shows, in reading order.
    #[must_use]
    pub fn messages(&self) -> Vec<&MessageName> {
        let mut names = vec![&self.title];
        for section in &self.sections {
            names.extend(&section.title);
            for block in &section.blocks {
                match &block.kind {
                    BlockKind::Paragraph(name) | BlockKind::Callout(name) | BlockKind::Figure(_, name) => names.push(name),
                    BlockKind::List(intro, items) | BlockKind::Steps(intro, items) => {
                        names.extend(intro);
                        names.extend(items);
                    }
                    BlockKind::Slot(_) => {}
                }
            }
        }
        names
    }
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct RawDocument {
    title: Spanned<String>,
    purpose: String,
    audience: Vec<String>,
    written: Datetime,
    review_by: Spanned<Datetime>,
    section: Vec<RawSection>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct RawSection {
    id: Spanned<String>,
    title: Option<Spanned<String>>,
    blocks: Vec<Spanned<RawBlock>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum RawKind {
    Paragraph,
    List,
    Steps,
    Callout,
    Figure,
    Slot,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct RawBlock {
    kind: RawKind,
    message: Option<Spanned<String>>,
    intro: Option<Spanned<String>>,
    items: Option<Vec<Spanned<String>>>,
    asset: Option<String>,
    name: Option<String>,
    #[serde(default)]
    critical: bool,
}

pub(super) fn parse(id: &str, file: SourceFile) -> Result<Document, Error> {
    let place = format!("`{}`", file.path());
    let raw: RawDocument = config::from_toml(&place, file.text())?;
    let fail =
        |at: usize, message: String| Error::settings(format!("{place}, line {}", file.position(Span::new(at, at).start).line), message);
    let mut ids = BTreeSet::new();
    let mut sections = Vec::new();
    for section in raw.section {
        if !ids.insert(section.id.get_ref().clone()) {
            return Err(fail(section.id.span().start, format!("two sections have the id `{}`", section.id.get_ref())));
        }
        let blocks = section.blocks.into_iter().map(|block| {
            let at = block.span().start;
            block.into_inner().into_block().map_err(|message| fail(at, message))
        });
        let blocks = blocks.collect::<Result<_, _>>()?;
        sections.push(Section { id: section.id.into_inner(), title: section.title.map(name), blocks });
    }
    let day = |what: &str, date: &Datetime| match (date.date, date.time) {
        (Some(date), None) => Ok(date.to_string()),
        _ => Err(Error::settings(&*place, format!("`{what}` must be a day, such as 2026-11-24"))),
    };
    Ok(Document {
        id: id.to_owned(),
        title: name(raw.title),
        purpose: raw.purpose,
        audience: raw.audience,
        written: day("written", &raw.written)?,
        review_by: day("review-by", raw.review_by.get_ref())?,
        review_by_span: Span::new(raw.review_by.span().start, raw.review_by.span().end),
        sections,
        file,
    })
}

fn name(name: Spanned<String>) -> MessageName {
    let span = Span::new(name.span().start, name.span().end);
    MessageName { id: name.into_inner(), span }
}

impl RawBlock {
    fn into_block(self) -> Result<Block, String> {
        let critical = self.critical;
        let missing = |what: &str| format!("this block needs `{what}`");
        let has = [self.message.is_some(), self.intro.is_some(), self.items.is_some(), self.asset.is_some(), self.name.is_some()];
        let (kind, allowed) = match self.kind {
            RawKind::Paragraph => {
                (BlockKind::Paragraph(name(self.message.ok_or_else(|| missing("message"))?)), [true, false, false, false, false])
            }
            RawKind::Callout => {
                (BlockKind::Callout(name(self.message.ok_or_else(|| missing("message"))?)), [true, false, false, false, false])
            }
            RawKind::List => (
                BlockKind::List(self.intro.map(name), items(self.items.ok_or_else(|| missing("items"))?)?),
                [false, true, true, false, false],
            ),
            RawKind::Steps => (
                BlockKind::Steps(self.intro.map(name), items(self.items.ok_or_else(|| missing("items"))?)?),
                [false, true, true, false, false],
            ),
            RawKind::Figure => (
                BlockKind::Figure(self.asset.ok_or_else(|| missing("asset"))?, name(self.message.ok_or_else(|| missing("message"))?)),
                [true, false, false, true, false],
            ),
            RawKind::Slot => (BlockKind::Slot(self.name.ok_or_else(|| missing("name"))?), [false, false, false, false, true]),
        };
        let keys = ["message", "intro", "items", "asset", "name"];
        if let Some(extra) = (0..keys.len()).find(|key| has[*key] && !allowed[*key]) {
            return Err(format!("a block of this kind takes no `{}`", keys[extra]));
        }
        Ok(Block { kind, critical })
    }
}

fn items(items: Vec<Spanned<String>>) -> Result<Vec<MessageName>, String> {
    if items.is_empty() { Err("`items` is empty".to_owned()) } else { Ok(items.into_iter().map(name).collect()) }
}
