//! Entries to the bytes of a catalog. The same draft gives the same bytes.
//!
//! Order is made here: entries and attributes are sorted, names are sorted, the seed is the first that works.

mod body;
mod code;
mod index;
mod names;

use std::collections::BTreeMap;

use super::entry::VariableKind;
use super::layout::{HEADER, MAGIC, MAJOR, MINOR, PLURALS};
use super::program::Missing;
use crate::locale::PluralCategory;
use body::Body;
use names::Names;

/// What a catalog is made from.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// Language as BCP 47 tag.
    pub locale: String,
    /// CLDR version of `plurals`.
    pub cldr: String,
    /// Cardinal and ordinal category of 0, 1, 2, …; none where CLDR has no rules.
    pub plurals: Option<[(PluralCategory, PluralCategory); PLURALS]>,
    /// Messages by id.
    pub messages: BTreeMap<String, EntryDraft>,
    /// Terms by name.
    pub terms: BTreeMap<String, EntryDraft>,
}

/// A message or a term.
#[derive(Debug, Clone, Default)]
pub struct EntryDraft {
    /// Its value.
    pub value: PatternDraft,
    /// The variables that the value needs.
    pub variables: Vec<VariableDraft>,
    /// Its attributes by name.
    pub attributes: BTreeMap<String, AttributeDraft>,
}

/// An attribute.
#[derive(Debug, Clone, Default)]
pub struct AttributeDraft {
    /// Its value.
    pub value: PatternDraft,
    /// The variables that it needs.
    pub variables: Vec<VariableDraft>,
}

/// A variable: its name and what it holds.
pub type VariableDraft = (String, VariableKind);

/// What gives a text.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum PatternDraft {
    /// There is none.
    #[default]
    None,
    /// A fixed text.
    Text(String),
    /// A program; never empty.
    Program(Vec<CodeDraft>),
}

/// An instruction; see [`Instruction`](super::Instruction).
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The fields are those of `Instruction`.
pub enum CodeDraft {
    Text(String),
    Variable { name: String, isolate: bool },
    Select { selector: ExpressionDraft, variants: Vec<VariantDraft>, default: usize },
    Open,
    Close,
    Message { target: Target, isolate: bool },
    Value { expression: ExpressionDraft, isolate: bool },
    Missing { kind: Missing, name: String, isolate: bool },
}

/// A variant of a select.
#[derive(Debug, Clone, PartialEq)]
pub struct VariantDraft {
    /// Its key.
    pub key: KeyDraft,
    /// What it does.
    pub body: Vec<CodeDraft>,
}

/// The key of a variant; see [`Key`](super::Key).
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // As in `Key`.
pub enum KeyDraft {
    Category(PluralCategory),
    Word(String),
    Number(f64),
}

/// An expression; see [`Expression`](super::Expression).
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The fields are those of `Expression`.
pub enum ExpressionDraft {
    Text(String),
    Number { value: f64, fraction_digits: u32 },
    Variable(String),
    Call { name: String, positional: Vec<ExpressionDraft>, named: Vec<(String, ExpressionDraft)> },
    Message(Target),
    Term { target: Target, named: Vec<(String, ExpressionDraft)> },
    Block(Vec<CodeDraft>),
    Missing(Missing, String),
}

/// A pattern of an entry of the draft.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Target {
    /// Whether the entry is a term.
    pub term: bool,
    /// Id, or name without `-`.
    pub name: String,
    /// The attribute; the value where none.
    pub attribute: Option<String>,
}

/// Writes a catalog. References to what is not in the draft read as damage.
#[must_use]
pub fn write(draft: &Draft) -> Vec<u8> {
    let names = Names::of(draft);
    let mut keys = Vec::new();
    let mut body = Body::new(&names);
    for (id, entry) in &draft.messages {
        body.entry(id, entry, false, &mut keys);
    }
    let terms = body.bytes.len();
    for (name, entry) in &draft.terms {
        body.entry(name, entry, true, &mut Vec::new());
    }
    let index = index::Index::of(&keys);

    let mut meta = Vec::new();
    string(&mut meta, draft.locale.as_bytes());
    string(&mut meta, draft.cldr.as_bytes());
    let plurals = plurals(draft);
    let lengths = [meta.len(), plurals.len(), names.bytes.len(), index.pilots.len(), index.slots.len(), terms];
    let mut edges = vec![HEADER];
    for length in lengths {
        edges.push(edges.last().copied().unwrap_or(HEADER).saturating_add(length));
    }
    let start = edges[5];
    edges.push(start.saturating_add(body.bytes.len()));
    body.resolve(start);

    let mut file = header(&edges, draft.messages.len(), keys.len().saturating_sub(draft.messages.len()), index.seed);
    file.extend_from_slice(&meta);
    file.extend_from_slice(&plurals);
    file.extend_from_slice(&names.bytes);
    file.extend_from_slice(&index.pilots);
    file.extend_from_slice(&index.moved(start));
    file.extend_from_slice(&body.bytes);
    file
}

fn header(edges: &[usize], messages: usize, attributes: usize, seed: u64) -> Vec<u8> {
    let mut header = Vec::with_capacity(edges.last().copied().unwrap_or(HEADER));
    header.extend_from_slice(&MAGIC);
    header.extend_from_slice(&MAJOR.to_le_bytes());
    header.extend_from_slice(&MINOR.to_le_bytes());
    header.extend_from_slice(&field(edges.last().copied().unwrap_or(HEADER)));
    for edge in edges {
        header.extend_from_slice(&field(*edge));
    }
    header.extend_from_slice(&field(messages));
    header.extend_from_slice(&field(attributes));
    header.extend_from_slice(&seed.to_le_bytes());
    header
}

fn plurals(draft: &Draft) -> Vec<u8> {
    let code = |category: PluralCategory| PluralCategory::ALL.iter().position(|known| *known == category).unwrap_or(5) as u8;
    let table = draft.plurals.iter().flatten();
    table.map(|(cardinal, ordinal)| code(*cardinal) | code(*ordinal) << 4).collect()
}

/// A 32-bit field. What does not fit is over [`MAX_CATALOG`](crate::limits::MAX_CATALOG), which no reader opens.
fn field(value: usize) -> [u8; 4] {
    u32::try_from(value).unwrap_or(u32::MAX).to_le_bytes()
}

fn varint(out: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        out.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

fn length(out: &mut Vec<u8>, value: usize) {
    varint(out, u32::try_from(value).unwrap_or(u32::MAX));
}

fn string(out: &mut Vec<u8>, text: &[u8]) {
    length(out, text.len());
    out.extend_from_slice(text);
}
