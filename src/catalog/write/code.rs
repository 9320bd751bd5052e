//! Programs to bytes. References are zeros whose places are remembered.

use super::names::Names;
use super::{CodeDraft, ExpressionDraft, KeyDraft, Target, VariantDraft, length, string, varint};
use crate::catalog::layout::{expression, key, operation};
use crate::catalog::program::Missing;
use crate::locale::PluralCategory;

/// Code as bytes, with the places of its references.
#[derive(Default)]
pub(super) struct Block {
    pub(super) bytes: Vec<u8>,
    pub(super) references: Vec<(usize, Target)>,
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

    pub(super) fn of(code: &[CodeDraft], names: &Names<'_>) -> Self {
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
