//! Every place of a file that names a message or a term.

use serde::Deserialize;

use super::Rename;
use crate::diagnostic::{Diagnostic, Severity};
use crate::pack::{EntryKind, ParsedFile};
use crate::source::{SourceFile, Span};
use crate::syntax::walk::{self, Node};
use crate::syntax::{Pattern, Spanned, ast};

/// The places where a file has an old name, with the new one: ids, references, and comments that say what to use instead.
pub(super) fn in_file(file: &ParsedFile<'_>, rename: &Rename) -> Vec<(Span, String)> {
    let mut found = Found { rename, words: Vec::new() };
    for entry in file.entries() {
        found.name(entry.kind, entry.name);
        entry.patterns().for_each(|pattern| found.pattern(pattern));
        entry.comment.into_iter().flat_map(|comment| &comment.content).for_each(|line| found.comment(*line));
    }
    found.words
}

struct Found<'r> {
    rename: &'r Rename,
    words: Vec<(Span, String)>,
}

impl Found<'_> {
    fn pattern(&mut self, pattern: &Pattern<'_>) {
        walk::pattern(pattern, &mut |node| match node {
            Node::Inline(ast::InlineExpression::MessageReference { id, .. }) => self.name(EntryKind::Message, id.name),
            Node::Inline(ast::InlineExpression::TermReference { id, .. }) => self.name(EntryKind::Term, id.name),
            _ => {}
        });
    }

    fn name(&mut self, kind: EntryKind, name: Spanned<'_>) {
        self.words.extend(self.rename.new_name(kind, name.as_str()).map(|new| (name.span(), new.to_owned())));
    }

    /// `deprecated: use other-id`.
    fn comment(&mut self, line: Spanned<'_>) {
        let text = line.as_str().trim_end();
        if !text.trim_start().starts_with("deprecated:") {
            return;
        }
        let name = text.rsplit(' ').next().unwrap_or_default();
        if let Some(new) = self.rename.new_name(EntryKind::Message, name) {
            let end = line.span().start as usize + text.len();
            self.words.push((Span::new(end - name.len(), end), new.to_owned()));
        }
    }
}

/// What cannot be read and may name an id.
pub(super) fn unread(file: &ParsedFile<'_>, name: &str) -> Option<Diagnostic> {
    let error = file.findings.iter().find(|finding| finding.severity == Severity::Error)?;
    let is_part = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_'));
    let names = |text: &str| {
        text.match_indices(name).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            (!is_part(before) || before == Some('-')) && !is_part(text[at + name.len()..].chars().next())
        })
    };
    let lost = file.resource.body.iter().any(|entry| matches!(entry, ast::Entry::Junk { content } if names(content.as_str())));
    lost.then(|| error.clone())
}

/// The message that gives languages their names, where `pack.toml` has one, and where it stands.
pub(super) fn language_name(file: &SourceFile) -> Option<(String, Span)> {
    #[derive(Deserialize)]
    #[serde(rename_all = "kebab-case")]
    struct Settings {
        language_name: Option<toml::Spanned<String>>,
    }
    let settings: Settings = toml::from_str(file.text()).ok()?;
    let name = settings.language_name?;
    let span = name.span();
    Some((name.into_inner(), Span::new(span.start, span.end)))
}
