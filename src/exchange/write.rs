//! New texts of messages put into their files: each in place of the old one, or where the source has it.
//!
//! Every other byte stays. A file with line ends of Windows keeps them.

use std::collections::BTreeMap;

use super::import::ChangedFile;
use super::row::Refusal;
use crate::pack::{Entry, Localization, Pack, ParsedFile};
use crate::source::{SourceFile, Span};
use crate::syntax;

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
            ChangedFile {
                after: apply(before, &changes),
                path: path.or_else(|| self.pack.path_of(self.target.locale, &key)).unwrap_or_default(),
                is_new: source.is_none(),
                before: before.to_owned(),
                entries: changes.into_iter().map(|change| change.entry).collect(),
                file: key,
            }
        });
        files.collect()
    }
}

/// Where a new entry goes, with the line ends around it: behind the nearest one above it in the source that is there,
/// else before the nearest one below it, else at the end.
fn place(source: &Entry<'_, '_>, file: &ParsedFile<'_>, text: &str) -> (usize, String) {
    let there = |other: &Entry<'_, '_>| file.entries().find(|entry| entry.kind == other.kind && entry.name.as_str() == other.name.as_str());
    let start = source.id_span().start;
    let (above, below): (Vec<_>, Vec<_>) = source.file.entries().partition(|entry| entry.id_span().start < start);
    let whole = file.source.text();
    if let Some(above) = above.iter().rev().find_map(there) {
        let end = span(whole, &above).end as usize;
        let line_end = whole[end..].find('\n').map_or(whole.len(), |at| end + at);
        let line_end = line_end - usize::from(whole[..line_end].ends_with('\r') && line_end > end);
        return (line_end, format!("\n{}{text}", gap(source)));
    }
    if let Some(below) = below.iter().filter(|entry| entry.id_span().start > start).find_map(|entry| there(entry)) {
        let at = start_with_comment(whole, &below);
        return (at, format!("{text}\n{}", gap(source)));
    }
    let end = if whole.is_empty() || whole.ends_with('\n') { "" } else { "\n" };
    (whole.len(), format!("{end}{text}\n"))
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
        out.push_str(&if windows { change.text.replace('\n', "\r\n") } else { change.text.clone() });
        at = change.at.end as usize;
    }
    out.push_str(&text[at..]);
    // A new file begins with its first message.
    if text.is_empty() { out.trim_start_matches('\n').to_owned() } else { out }
}
