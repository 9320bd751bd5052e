//! Entries to the bytes of a catalog. The same draft gives the same bytes.
//!
//! Order is made here: entries and attributes are sorted, names are sorted, the seed is the first that works.

mod index;

use std::collections::{BTreeMap, BTreeSet};

use super::layout::{HEADER, MAGIC, MAJOR, MINOR, PLURALS, expression, key, operation};
use super::program::Missing;
use super::view::VariableKind;
use crate::locale::PluralCategory;

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
    let mut body = Body { bytes: Vec::new(), names: &names, places: BTreeMap::new(), references: Vec::new() };
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

/// NAMES, and where each name starts in it.
#[derive(Default)]
struct Names<'a> {
    bytes: Vec<u8>,
    starts: BTreeMap<&'a str, u32>,
}

impl<'a> Names<'a> {
    fn of(draft: &'a Draft) -> Self {
        let mut found = BTreeSet::new();
        for entry in draft.messages.values().chain(draft.terms.values()) {
            pattern_names(&entry.value, &mut found);
            found.extend(entry.variables.iter().map(|(name, _)| name.as_str()));
            for (name, attribute) in &entry.attributes {
                found.insert(name);
                pattern_names(&attribute.value, &mut found);
                found.extend(attribute.variables.iter().map(|(name, _)| name.as_str()));
            }
        }
        let mut names = Self::default();
        for name in found {
            names.starts.insert(name, u32::try_from(names.bytes.len()).unwrap_or(u32::MAX));
            string(&mut names.bytes, name.as_bytes());
        }
        names
    }

    fn start(&self, name: &str) -> u32 {
        // Every name of the draft was collected first.
        self.starts.get(name).copied().unwrap_or(u32::MAX)
    }
}

fn pattern_names<'a>(pattern: &'a PatternDraft, found: &mut BTreeSet<&'a str>) {
    if let PatternDraft::Program(code) = pattern {
        code_names(code, found);
    }
}

fn code_names<'a>(code: &'a [CodeDraft], found: &mut BTreeSet<&'a str>) {
    for instruction in code {
        match instruction {
            CodeDraft::Variable { name, .. } | CodeDraft::Missing { name, .. } => {
                found.insert(name);
            }
            CodeDraft::Value { expression, .. } => expression_names(expression, found),
            CodeDraft::Select { selector, variants, .. } => {
                expression_names(selector, found);
                for variant in variants {
                    if let KeyDraft::Word(word) = &variant.key {
                        found.insert(word);
                    }
                    code_names(&variant.body, found);
                }
            }
            CodeDraft::Text(_) | CodeDraft::Open | CodeDraft::Close | CodeDraft::Message { .. } => {}
        }
    }
}

fn expression_names<'a>(expression: &'a ExpressionDraft, found: &mut BTreeSet<&'a str>) {
    let named = |named: &'a [(String, ExpressionDraft)], found: &mut BTreeSet<&'a str>| {
        for (name, value) in named {
            found.insert(name);
            expression_names(value, found);
        }
    };
    match expression {
        ExpressionDraft::Variable(name) | ExpressionDraft::Missing(_, name) => {
            found.insert(name);
        }
        ExpressionDraft::Call { name, positional, named: options } => {
            found.insert(name);
            positional.iter().for_each(|value| expression_names(value, found));
            named(options, found);
        }
        ExpressionDraft::Term { named: arguments, .. } => named(arguments, found),
        ExpressionDraft::Block(code) => code_names(code, found),
        ExpressionDraft::Text(_) | ExpressionDraft::Number { .. } | ExpressionDraft::Message(_) => {}
    }
}

/// MESSAGES and TERMS as they grow. Offsets count from the start of MESSAGES.
struct Body<'a> {
    bytes: Vec<u8>,
    names: &'a Names<'a>,
    /// Where each pattern is.
    places: BTreeMap<Target, usize>,
    /// Where offsets of patterns belong once the start is known.
    references: Vec<(usize, Target)>,
}

impl Body<'_> {
    fn entry(&mut self, id: &str, entry: &EntryDraft, term: bool, keys: &mut Vec<index::Key>) {
        let start = self.bytes.len();
        keys.push(index::Key { id: id.to_owned(), attribute: None, offset: start });
        string(&mut self.bytes, id.as_bytes());
        self.pattern(&entry.value, Target { term, name: id.to_owned(), attribute: None });
        self.tail(entry.attributes.len(), &entry.variables);
        for (name, attribute) in &entry.attributes {
            let at = self.bytes.len();
            keys.push(index::Key { id: id.to_owned(), attribute: Some(name.clone()), offset: at });
            varint(&mut self.bytes, self.names.start(name));
            length(&mut self.bytes, at.saturating_sub(start));
            self.pattern(&attribute.value, Target { term, name: id.to_owned(), attribute: Some(name.clone()) });
            self.tail(0, &attribute.variables);
        }
    }

    fn tail(&mut self, attributes: usize, variables: &[VariableDraft]) {
        length(&mut self.bytes, attributes.saturating_mul(2).saturating_add(usize::from(!variables.is_empty())));
        if variables.is_empty() {
            return;
        }
        length(&mut self.bytes, variables.len());
        for (name, kind) in variables {
            varint(&mut self.bytes, self.names.start(name));
            self.bytes.push(VariableKind::ALL.iter().position(|known| known == kind).unwrap_or(0) as u8);
        }
    }

    fn pattern(&mut self, pattern: &PatternDraft, target: Target) {
        self.places.insert(target, self.bytes.len());
        match pattern {
            PatternDraft::None => varint(&mut self.bytes, 1),
            PatternDraft::Text(text) => {
                length(&mut self.bytes, text.len().saturating_mul(2));
                self.bytes.extend_from_slice(text.as_bytes());
            }
            PatternDraft::Program(code) => {
                let program = self.block(code);
                length(&mut self.bytes, program.bytes.len().saturating_mul(2).saturating_add(1));
                self.append(program);
            }
        }
    }

    /// Code on its own, to be appended once its length is known.
    fn block(&self, code: &[CodeDraft]) -> Block {
        let mut block = Block::default();
        for instruction in code {
            block.instruction(instruction, self.names);
        }
        block
    }

    fn append(&mut self, block: Block) {
        let start = self.bytes.len();
        self.bytes.extend_from_slice(&block.bytes);
        self.references.extend(block.references.into_iter().map(|(at, target)| (at.saturating_add(start), target)));
    }

    /// Puts offsets where references are, now that the section's place in the file is known.
    fn resolve(&mut self, start: usize) {
        for (at, target) in &self.references {
            let offset = self.places.get(target).map_or(usize::MAX, |place| place.saturating_add(start));
            if let Some(bytes) = self.bytes.get_mut(*at..at.saturating_add(4)) {
                bytes.copy_from_slice(&field(offset));
            }
        }
    }
}

/// Code as bytes, with the places of its references.
#[derive(Default)]
struct Block {
    bytes: Vec<u8>,
    references: Vec<(usize, Target)>,
}

impl Block {
    fn head(&mut self, operation: u32, operand: u32) {
        varint(&mut self.bytes, operand << operation::BITS | operation);
    }

    fn append(&mut self, block: Self) {
        let start = self.bytes.len();
        self.bytes.extend_from_slice(&block.bytes);
        self.references.extend(block.references.into_iter().map(|(at, target)| (at.saturating_add(start), target)));
    }

    fn reference(&mut self, target: &Target) {
        self.references.push((self.bytes.len(), target.clone()));
        self.bytes.extend_from_slice(&[0; 4]);
    }

    fn instruction(&mut self, instruction: &CodeDraft, names: &Names<'_>) {
        match instruction {
            CodeDraft::Text(text) => {
                self.head(operation::TEXT, u32::try_from(text.len()).unwrap_or(u32::MAX >> operation::BITS));
                self.bytes.extend_from_slice(text.as_bytes());
            }
            CodeDraft::Variable { name, isolate } => self.head(operation::VARIABLE, names.start(name) << 1 | u32::from(*isolate)),
            CodeDraft::Open => self.head(operation::ISOLATE, 0),
            CodeDraft::Close => self.head(operation::ISOLATE, 1),
            CodeDraft::Message { target, isolate } => {
                self.head(operation::MESSAGE, u32::from(*isolate));
                self.reference(target);
            }
            CodeDraft::Value { expression, isolate } => {
                self.head(operation::VALUE, u32::from(*isolate));
                self.expression(expression, names);
            }
            CodeDraft::Missing { kind, name, isolate } => {
                self.head(operation::MISSING, missing(*kind) << 1 | u32::from(*isolate));
                varint(&mut self.bytes, names.start(name));
            }
            CodeDraft::Select { selector, variants, default } => self.select(selector, variants, *default, names),
        }
    }

    fn select(&mut self, selector: &ExpressionDraft, variants: &[VariantDraft], default: usize, names: &Names<'_>) {
        let bodies: Vec<Self> = variants.iter().map(|variant| Self::of(&variant.body, names)).collect();
        let (all, starts) = joined(bodies);
        self.head(operation::SELECT, u32::try_from(variants.len()).unwrap_or(u32::MAX >> operation::BITS));
        varint(&mut self.bytes, starts.get(default).copied().unwrap_or(0));
        self.expression(selector, names);
        let mut keys = Vec::new();
        for (variant, start) in variants.iter().zip(starts) {
            let (kind, payload) = key_bytes(&variant.key, names);
            keys.push(kind);
            varint(&mut keys, start);
            keys.extend_from_slice(&payload);
        }
        length(&mut self.bytes, keys.len());
        self.bytes.extend_from_slice(&keys);
        self.append(all);
    }

    fn of(code: &[CodeDraft], names: &Names<'_>) -> Self {
        let mut block = Self::default();
        for instruction in code {
            block.instruction(instruction, names);
        }
        block
    }

    fn expression(&mut self, expression: &ExpressionDraft, names: &Names<'_>) {
        match expression {
            ExpressionDraft::Text(text) => {
                self.bytes.push(expression::TEXT);
                string(&mut self.bytes, text.as_bytes());
            }
            ExpressionDraft::Number { value, fraction_digits } => {
                self.bytes.push(expression::NUMBER);
                varint(&mut self.bytes, *fraction_digits);
                self.bytes.extend_from_slice(&value.to_le_bytes());
            }
            ExpressionDraft::Variable(name) => {
                self.bytes.push(expression::VARIABLE);
                varint(&mut self.bytes, names.start(name));
            }
            ExpressionDraft::Call { name, positional, named } => {
                self.bytes.push(expression::CALL);
                varint(&mut self.bytes, names.start(name));
                length(&mut self.bytes, positional.len());
                length(&mut self.bytes, named.len());
                positional.iter().for_each(|value| self.expression(value, names));
                self.named(named, names);
            }
            ExpressionDraft::Message(target) => {
                self.bytes.push(expression::MESSAGE);
                self.reference(target);
            }
            ExpressionDraft::Term { target, named } => {
                self.bytes.push(expression::TERM);
                self.reference(target);
                length(&mut self.bytes, named.len());
                self.named(named, names);
            }
            ExpressionDraft::Block(code) => {
                let block = Self::of(code, names);
                self.bytes.push(expression::BLOCK);
                length(&mut self.bytes, block.bytes.len());
                self.append(block);
            }
            ExpressionDraft::Missing(kind, name) => {
                self.bytes.push(expression::MISSING);
                varint(&mut self.bytes, missing(*kind));
                varint(&mut self.bytes, names.start(name));
            }
        }
    }

    fn named(&mut self, named: &[(String, ExpressionDraft)], names: &Names<'_>) {
        for (name, value) in named {
            varint(&mut self.bytes, names.start(name));
            self.expression(value, names);
        }
    }
}

/// Bodies one after the other, each but the last ending in a jump behind the last; and where each starts.
fn joined(mut bodies: Vec<Block>) -> (Block, Vec<u32>) {
    // From the back: a jump's own size depends on what follows it.
    let mut behind = 0_usize;
    for (index, body) in bodies.iter_mut().rev().enumerate() {
        if index > 0 && behind > 0 {
            body.head(operation::JUMP, u32::try_from(behind).unwrap_or(u32::MAX >> operation::BITS));
        }
        behind = behind.saturating_add(body.bytes.len());
    }
    let mut all = Block::default();
    let mut starts = Vec::new();
    for body in bodies {
        starts.push(u32::try_from(all.bytes.len()).unwrap_or(u32::MAX));
        all.append(body);
    }
    (all, starts)
}

fn key_bytes(key_: &KeyDraft, names: &Names<'_>) -> (u8, Vec<u8>) {
    match key_ {
        KeyDraft::Category(category) => (PluralCategory::ALL.iter().position(|known| known == category).unwrap_or(5) as u8, Vec::new()),
        KeyDraft::Word(word) => {
            let mut payload = Vec::new();
            varint(&mut payload, names.start(word));
            (key::WORD, payload)
        }
        KeyDraft::Number(number) => (key::NUMBER, number.to_le_bytes().to_vec()),
    }
}

fn missing(kind: Missing) -> u32 {
    Missing::ALL.iter().position(|known| *known == kind).unwrap_or(0) as u32
}
