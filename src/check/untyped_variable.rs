//! Variables of source messages whose type no comment gives. Runs on the source only.
#![doc = include_str!("../diagnostic/page/untyped-variable.md")]

use std::collections::BTreeSet;

use super::Context;
use crate::diagnostic::Diagnostic;
use crate::pack::{Entry, EntryKind, ParsedFile, declared_variables};
use crate::source::Span;
use crate::syntax::walk::{self, Node};
use crate::syntax::{Spanned, ast};

/// A message with the variables that no comment types.
type Untyped<'a, 'src> = (Entry<'a, 'src>, Vec<(&'src str, Span)>);

pub(super) fn run(context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
    let mut any_typed = false;
    let mut untyped: Vec<Vec<Untyped<'_, '_>>> = Vec::new();
    for file in &context.source.files {
        let typed = typed_for_all(file, &mut any_typed);
        let mut in_file = Vec::new();
        for entry in file.entries() {
            let own = entry.comment.map(typed_variables).unwrap_or_default();
            any_typed |= !own.is_empty();
            let variables = variables(&entry, |name| typed.contains(name) || own.contains(name));
            if entry.kind == EntryKind::Message && !variables.is_empty() {
                in_file.push((entry, variables));
            }
        }
        untyped.push(in_file);
    }
    // A pack that types no variable anywhere has no such habit; to tell it everywhere would help nobody.
    if any_typed {
        findings.extend(untyped.iter().filter(|in_file| !in_file.is_empty()).map(|in_file| finding(in_file)));
    }
}

/// Variables that a comment over a group or over the file types.
fn typed_for_all<'src>(file: &ParsedFile<'src>, any_typed: &mut bool) -> BTreeSet<&'src str> {
    let comments = file.resource.body.iter().filter_map(|entry| match entry {
        ast::Entry::GroupComment(comment) | ast::Entry::ResourceComment(comment) => Some(comment),
        _ => None,
    });
    let typed: BTreeSet<&str> = comments.flat_map(typed_variables).collect();
    *any_typed |= !typed.is_empty();
    typed
}

/// Variables that a comment types, be it with a type of Fluent or with a word of the pack's own, such as `(url)`.
fn typed_variables<'src>(comment: &ast::Comment<Spanned<'src>>) -> BTreeSet<&'src str> {
    if comment.content.iter().all(|line| memchr::memchr(b'$', line.as_str().as_bytes()).is_none()) {
        return BTreeSet::new();
    }
    let has_type = |name: &str| {
        let lines = comment.content.iter().filter_map(|line| line.as_str().trim_start().strip_prefix('$')?.strip_prefix(name));
        lines.map(str::trim_start).any(|rest| rest.starts_with('('))
    };
    declared_variables(comment).into_iter().map(|variable| variable.name).filter(|name| has_type(name)).collect()
}

/// Variables that a message names and nothing types, each with its first place.
fn variables<'src>(entry: &Entry<'_, 'src>, is_typed: impl Fn(&str) -> bool) -> Vec<(&'src str, Span)> {
    let mut variables: Vec<(&str, Span)> = Vec::new();
    for pattern in entry.patterns() {
        walk::pattern(pattern, &mut |node| {
            if let Node::Inline(ast::InlineExpression::VariableReference { id }) = node
                && !is_typed(id.name.as_str())
                && variables.iter().all(|(name, _)| *name != id.name.as_str())
            {
                let span = id.name.span();
                variables.push((id.name.as_str(), Span { start: span.start - 1, end: span.end }));
            }
        });
    }
    variables
}

/// One finding for all of a file.
fn finding(in_file: &[Untyped<'_, '_>]) -> Diagnostic {
    let (entry, variables) = &in_file[0];
    let (name, span) = variables[0];
    let id = entry.id();
    let message = match in_file.len() {
        1 => format!("no comment gives the type of `${name}` in `{id}`"),
        2 => format!("no comment gives the type of `${name}` in `{id}`, or of the variables of one more message of this file"),
        more => format!("no comment gives the type of `${name}` in `{id}`, or of the variables of {} more messages of this file", more - 1),
    };
    let mut finding = Diagnostic::note("untyped-variable", message)
        .at(entry.file.source, span)
        .help(format!("write a comment such as `# ${name} (String): what it is` above the message; types are String, Number and DateTime"));
    finding.id = (in_file.len() == 1).then_some(id);
    finding.count = in_file.len();
    finding.entries = in_file.iter().map(|(entry, _)| entry.id()).collect();
    finding
}
