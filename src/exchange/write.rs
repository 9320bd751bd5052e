//! New texts of messages put into their files: each in place of the old one, or where the source has it.
//!
//! Every other byte stays. A file with line ends of Windows keeps them.

use std::collections::BTreeMap;

use super::import::ChangedFile;
use super::row::Refusal;
use crate::pack::{Edit, Entry, Localization, Pack, ParsedFile};
use crate::source::{SourceFile, Span};
use crate::syntax::{self, ast};

/// Changes of the files of one locale.
pub(super) struct Changes<'a, 'src> {
    pack: &'a Pack,
    target: &'a Localization<'src>,
    files: BTreeMap<String, Vec<Change>>,
}

struct Change {
    entry: String,
    /// What is replaced; empty where the entry is new.
    at: Span,
    text: String,
}

impl<'a, 'src> Changes<'a, 'src> {
    pub(super) fn new(pack: &'a Pack, target: &'a Localization<'src>) -> Self {
        Self { pack, target, files: BTreeMap::new() }
    }

    /// Adds the new text of a message. Messages come in the order of the source.
    pub(super) fn add(&mut self, source: &Entry<'_, '_>, now: Option<&Entry<'_, '_>>, text: String) -> Result<(), Refusal> {
        let key = now.map_or(source.file.key, |now| now.file.key).to_owned();
        let file = self.target.file(&key);
        if let Some(file) = file.filter(|file| !file.source.undecodable().is_empty()) {
            let message = format!("`{}` is not UTF-8 text, so it is not touched", file.source.path());
            return Err(Refusal::new("unreadable-file", message, "save the file as UTF-8, and import again"));
        }
        if let Some(file) = file.filter(|file| now.is_none() && is_in_junk(file, &source.id())) {
            let message = format!("`{}` has it already, in lines that cannot be read", file.source.path());
            return Err(Refusal::new("unreadable-file", message, "mend what `fluent-pack check` tells of the file, and import again"));
        }
        let change = match (now, file) {
            (Some(now), Some(file)) => Change { entry: source.id(), at: span(file.source.text(), now), text },
            (None, Some(file)) => {
                let (at, text) = place(source, file, &text);
                Change { entry: source.id(), at: Span::new(at, at), text }
            }
            _ if self.pack.path_of(self.target.locale, &key).is_none() => {
                let message = format!("the settings do not say where `{key}` is for this language");
                return Err(Refusal::new("unknown-file", message, "make the file by hand, empty, and import again"));
            }
            _ => Change { entry: source.id(), at: Span::default(), text: format!("{}{text}\n", gap(source)) },
        };
        self.files.entry(key).or_default().push(change);
        Ok(())
    }

    /// The files as they will be.
    pub(super) fn finish(self) -> Vec<ChangedFile> {
        let files = self.files.into_iter().map(|(key, changes)| {
            let source = self.target.file(&key).map(|file| file.source);
            let before = source.map_or("", SourceFile::text);
            let path = source.map(|source| source.path().to_string());
            let path = path.or_else(|| self.pack.path_of(self.target.locale, &key)).unwrap_or_default();
            let edit = Edit { path, after: Some(apply(before, &changes)), before: source.map(|source| source.text().to_owned()) };
            ChangedFile { edit, entries: changes.into_iter().map(|change| change.entry).collect(), file: key }
        });
        files.collect()
    }
}

/// Whether a message or term begins in what the parser could not read.
fn is_in_junk(file: &ParsedFile<'_>, id: &str) -> bool {
    let begins = |line: &str| line.strip_prefix(id).is_some_and(|rest| rest.trim_start().starts_with('='));
    file.resource.body.iter().any(|entry| matches!(entry, ast::Entry::Junk { content } if content.as_str().lines().any(begins)))
}

/// Where a new entry goes, with the line ends around it: behind the nearest one above it in the source that is there, or
/// the heading of its group; else before the nearest one below it; else at the end.
fn place(source: &Entry<'_, '_>, file: &ParsedFile<'_>, text: &str) -> (usize, String) {
    let there = |other: &Entry<'_, '_>| file.entries().find(|entry| entry.kind == other.kind && entry.name.as_str() == other.name.as_str());
    let start = source.id_span().start;
    let (above, below): (Vec<_>, Vec<_>) = source.file.entries().partition(|entry| entry.id_span().start < start);
    let whole = file.source.text();
    let above = above.iter().rev().find_map(|entry| Some((entry.id_span().start, there(entry)?)));
    let heading = heading(source, above.as_ref().map_or(0, |(start, _)| *start)).and_then(|words| heading_of(file, &words));
    if let Some(end) = heading.or_else(|| above.map(|(_, entry)| span(whole, &entry).end)) {
        let end = end as usize;
        let line_end = whole[end..].find('\n').map_or(whole.len(), |at| end + at);
        let line_end = line_end - usize::from(whole[..line_end].ends_with('\r') && line_end > end);
        return (line_end, format!("\n{}{text}", gap(source)));
    }
    if let Some(below) = below.iter().filter(|entry| entry.id_span().start > start).find_map(there) {
        // A byte order mark stays at the top.
        let at = start_with_comment(whole, &below).max(whole.len() - whole.trim_start_matches('\u{feff}').len());
        return (at, format!("{}{text}\n", gap(source)));
    }
    let end = if whole.is_empty() || whole.ends_with('\n') { "" } else { "\n" };
    (whole.len(), format!("{end}{text}\n"))
}

/// The words of the last group heading above an entry that stands behind a place of the file.
fn heading(entry: &Entry<'_, '_>, behind: u32) -> Option<String> {
    let start = entry.id_span().start;
    let headings = entry.file.resource.body.iter().filter_map(group_heading);
    let mut between = headings.filter(|(_, span)| behind < span.start && span.start < start);
    between.next_back().map(|(words, _)| words)
}

/// Where the group heading of a file ends that has these words.
fn heading_of(file: &ParsedFile<'_>, words: &str) -> Option<u32> {
    file.resource.body.iter().filter_map(group_heading).find(|(other, _)| other == words).map(|(_, span)| span.end)
}

fn group_heading(entry: &syntax::Entry<'_>) -> Option<(String, Span)> {
    let ast::Entry::GroupComment(comment) = entry else { return None };
    let (first, last) = (comment.content.first()?, comment.content.last()?);
    let words: Vec<&str> = comment.content.iter().map(|line| line.as_str().trim_end()).collect();
    Some((words.join("\n"), Span { start: first.span().start, end: last.span().end }))
}

/// From the id of an entry to its end.
fn span(text: &str, entry: &Entry<'_, '_>) -> Span {
    let id = entry.id_span();
    let ends = entry.patterns().map(|pattern| syntax::pattern_span(text, pattern).end);
    Span { start: id.start, end: ends.max().unwrap_or(id.end) }
}

fn start_with_comment(text: &str, entry: &Entry<'_, '_>) -> usize {
    let start = entry.id_span().start;
    let line = entry.comment.and_then(|comment| comment.content.first()).map_or(start, |line| line.span().start);
    text[..line as usize].rfind('\n').map_or(0, |at| at + 1)
}

/// A blank line where the source has one above the entry.
fn gap(source: &Entry<'_, '_>) -> &'static str {
    let text = source.file.source.text();
    let above = text[..start_with_comment(text, source)].trim_end_matches('\r');
    if above.ends_with("\n\n") || above.ends_with("\n\r\n") { "\n" } else { "" }
}

/// Puts changes into a text; those at one place in the order in which they were made.
fn apply(text: &str, changes: &[Change]) -> String {
    let windows = text.contains("\r\n");
    let mut order: Vec<&Change> = changes.iter().collect();
    order.sort_by_key(|change| (change.at.start, change.at.end));
    let mut out = String::with_capacity(text.len() + 256);
    let mut at = 0;
    for change in order {
        out.push_str(&text[at..change.at.start as usize]);
        // One blank line is enough, and none at the top.
        let is_spaced = out.is_empty() || out.ends_with("\n\n") || out.ends_with("\n\r\n");
        let new = if is_spaced { change.text.trim_start_matches('\n') } else { &change.text };
        out.push_str(&if windows { new.replace('\n', "\r\n") } else { new.to_owned() });
        at = change.at.end as usize;
    }
    out.push_str(&text[at..]);
    out
}
