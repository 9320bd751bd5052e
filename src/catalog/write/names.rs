//! NAMES: every name of a draft once, in byte-wise order.

use std::collections::{BTreeMap, BTreeSet};

use super::{CodeDraft, Draft, ExpressionDraft, KeyDraft, PatternDraft, string};

/// NAMES, and where each name starts in it.
#[derive(Default)]
pub(super) struct Names<'a> {
    pub(super) bytes: Vec<u8>,
    starts: BTreeMap<&'a str, u32>,
}

impl<'a> Names<'a> {
    pub(super) fn of(draft: &'a Draft) -> Self {
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

    pub(super) fn start(&self, name: &str) -> u32 {
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
