//! What the source no longer has: moved to `<file>.obsolete` beside the file, which no path of a pack takes.
//!
//! Nothing is lost: an entry goes whole, byte for byte, with the comment above it.

use std::collections::BTreeSet;

use super::{Context, merge};
use crate::pack::{Entry, EntryKind, ParsedFile};
use crate::syntax::{Expression, InlineExpression, Pattern, ast};

/// Entries that go out of a file.
#[derive(Debug)]
pub struct Obsolete {
    /// The file that they go to, as findings show paths.
    pub path: String,
    /// Their ids, in the order of the file.
    pub ids: Vec<String>,
    /// Their texts with their comments, in the order of the file; one for the whole where the file goes.
    pub texts: Vec<String>,
}

impl Obsolete {
    pub(super) fn of(file: &ParsedFile<'_>, entries: &[Entry<'_, '_>], is_whole_file: bool) -> Self {
        let text = file.source.text();
        let texts = match is_whole_file {
            true => vec![text.trim_start_matches('\u{feff}').to_owned()],
            false => entries.iter().map(|entry| text[merge::lines_of(entry).range()].to_owned()).collect(),
        };
        Self { path: path(file), ids: entries.iter().map(Entry::id).collect(), texts }
    }

    /// The text of the file that they go to, with them at its end. What stands there already does not come twice, so that
    /// a move which was cut off can be done again.
    #[must_use]
    pub fn added_to(&self, before: Option<&str>) -> String {
        let from = self.path.rsplit('/').next().and_then(|name| name.strip_suffix(SUFFIX)).unwrap_or_default();
        let mut all = before.map_or_else(
            || format!("### The source no longer has these texts of {from}. Nothing reads this file; delete what is of no use.\n"),
            str::to_owned,
        );
        for text in &self.texts {
            let text = text.trim_end_matches(['\r', '\n']);
            if !all.contains(text) {
                if !all.ends_with('\n') {
                    all.push('\n');
                }
                all.push('\n');
                all.push_str(text);
                all.push('\n');
            }
        }
        all
    }
}

const SUFFIX: &str = ".obsolete";

fn path(file: &ParsedFile<'_>) -> String {
    format!("{}{SUFFIX}", file.source.path())
}

/// The entries of a file that go.
pub(super) fn of_file<'a, 'src>(
    context: &Context<'_, '_>,
    file: &'a ParsedFile<'src>,
    needed: &BTreeSet<(EntryKind, &str)>,
) -> Vec<Entry<'a, 'src>> {
    if context.pack.takes(context.target.locale, &path(file)) {
        return Vec::new();
    }
    file.entries().filter(|entry| is_obsolete(context, entry) && !needed.contains(&(entry.kind, entry.name.as_str()))).collect()
}

fn is_obsolete(context: &Context<'_, '_>, entry: &Entry<'_, '_>) -> bool {
    let other = if entry.kind == EntryKind::Term { EntryKind::Message } else { EntryKind::Term };
    context.is_source_whole
        && !context.source_has(entry.file.key, entry)
        // A term that is written as a message is told by the check, and put right by a person.
        && context.source.get(other, entry.name.as_str()).is_none()
        && context.pack.wants(context.target.locale, entry.file.key, &entry.id())
}

/// Entries that texts which stay show or choose by: a translation may bring terms of its own.
pub(super) fn used<'src>(context: &Context<'_, 'src>) -> BTreeSet<(EntryKind, &'src str)> {
    let mut used = BTreeSet::new();
    let mut waiting: Vec<Entry<'_, 'src>> = context.target.entries().filter(|entry| !is_obsolete(context, entry)).collect();
    while let Some(entry) = waiting.pop() {
        let mut found = Vec::new();
        entry.patterns().for_each(|value| pattern(value, &mut found));
        for (kind, name) in found {
            if used.insert((kind, name)) {
                waiting.extend(context.target.get(kind, name).filter(|entry| is_obsolete(context, entry)));
            }
        }
    }
    used
}

fn pattern<'src>(pattern: &Pattern<'src>, found: &mut Vec<(EntryKind, &'src str)>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression: inner } = element {
            expression(inner, found);
        }
    }
}

fn expression<'src>(expression_: &Expression<'src>, found: &mut Vec<(EntryKind, &'src str)>) {
    match expression_ {
        ast::Expression::Inline(inner) => inline(inner, found),
        ast::Expression::Select { selector, variants } => {
            inline(selector, found);
            variants.iter().for_each(|variant| pattern(&variant.value, found));
        }
    }
}

fn inline<'src>(inline: &InlineExpression<'src>, found: &mut Vec<(EntryKind, &'src str)>) {
    match inline {
        ast::InlineExpression::MessageReference { id, .. } => found.push((EntryKind::Message, id.name.as_str())),
        ast::InlineExpression::TermReference { id, .. } => found.push((EntryKind::Term, id.name.as_str())),
        ast::InlineExpression::Placeable { expression: inner } => expression(inner, found),
        // Arguments of a call are values of variables and literals.
        _ => {}
    }
}
