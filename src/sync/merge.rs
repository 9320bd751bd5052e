//! Where stubs go in a file: behind the entry that stands before them in the source, in the same group.
//!
//! Only whole lines are put in or taken out, and none of them is a line of a translation that stays.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

use super::Context;
use super::stub::{self, Stub};
use crate::pack::{Entry, EntryKind, ParsedFile};
use crate::source::Span;
use crate::syntax::{self, Spanned, ast};

/// A file with stubs in it.
pub(super) struct Merged {
    /// None where nothing is left that belongs to the source.
    pub(super) text: Option<String>,
    /// Ids that have a new stub.
    pub(super) stubs: Vec<String>,
    /// Stubs that are gone or written anew.
    pub(super) renewed: usize,
}

/// An entry, a stub or a comment of the target, with its lines.
struct Item<'src> {
    what: What<'src>,
    lines: Span,
}

enum What<'src> {
    Entry(EntryKind, &'src str),
    Stub(Stub<'src>),
    /// A group comment, its lines joined.
    Heading(String),
    Other,
}

impl<'src> Item<'src> {
    fn id(&self) -> Option<(EntryKind, &'src str)> {
        match &self.what {
            What::Entry(kind, name) => Some((*kind, name)),
            What::Stub(stub) => Some((stub.kind, stub.name)),
            _ => None,
        }
    }

    fn is_heading(&self) -> bool {
        matches!(self.what, What::Heading(_))
    }
}

/// The work on one file.
pub(super) struct Merge<'a, 'src> {
    file: &'a ParsedFile<'src>,
    items: Vec<Item<'src>>,
    /// What takes the place of items, by where they begin; no lines where they go.
    edits: BTreeMap<u32, Vec<String>>,
    /// Blocks of lines that go behind an item, or at the start of the file.
    added: BTreeMap<Option<usize>, Vec<Vec<String>>>,
    stubs: Vec<String>,
    renewed: usize,
    is_emptied: bool,
}

impl<'a, 'src> Merge<'a, 'src> {
    pub(super) fn of(
        context: &Context<'a, 'src>,
        source: Option<&'a ParsedFile<'src>>,
        target: &'a ParsedFile<'src>,
        missing: &[Entry<'a, 'src>],
        obsolete: &[Entry<'_, '_>],
    ) -> Self {
        let items = items(target);
        let mut merge =
            Self { file: target, items, edits: BTreeMap::new(), added: BTreeMap::new(), stubs: Vec::new(), renewed: 0, is_emptied: false };
        for entry in obsolete {
            merge.edits.insert(lines_of(entry).start, Vec::new());
        }
        merge.renew(context, missing);
        if let Some(source) = source {
            merge.place(context, source, missing);
        }
        let entries = target.entries().count();
        let has_stubs = merge.items.iter().any(|item| matches!(item.what, What::Stub(_)));
        merge.is_emptied = source.is_none() && entries > 0 && entries == obsolete.len() && !has_stubs;
        merge
    }

    /// Takes away stubs whose text is there or no longer asked for, and writes those anew whose source has changed.
    fn renew(&mut self, context: &Context<'a, 'src>, missing: &[Entry<'a, 'src>]) {
        for item in &self.items {
            let What::Stub(stub) = &item.what else { continue };
            if !stub.is_untouched {
                continue;
            }
            let entry = missing.iter().find(|entry| Some((entry.kind, entry.name.as_str())) == item.id());
            let lines = entry.map(|entry| stub::of(context, entry)).unwrap_or_default();
            if !is_same(&self.file.source.text()[item.lines.range()], &lines) {
                self.edits.insert(item.lines.start, lines);
                self.renewed += 1;
            }
        }
    }

    fn place(&mut self, context: &Context<'a, 'src>, source: &'a ParsedFile<'src>, missing: &[Entry<'a, 'src>]) {
        let places: HashMap<(EntryKind, &str), usize> =
            self.items.iter().enumerate().filter_map(|(at, item)| Some((item.id()?, at))).rev().collect();
        let mut missing: HashSet<(EntryKind, &str)> = missing.iter().map(|entry| (entry.kind, entry.name.as_str())).collect();
        // Behind what a new group goes: the end of the group before it.
        let mut end = self.last_of(None);
        for group in groups(source) {
            let placed = |entry: &Entry<'_, '_>| places.get(&(entry.kind, entry.name.as_str())).copied();
            let there = group.entries.iter().find_map(placed).map(|at| self.heading_of(at)).or_else(|| self.titled(group.title.as_deref()));
            let mut last = None;
            let mut has_heading = there.is_some();
            for entry in &group.entries {
                if let Some(at) = placed(entry) {
                    last = Some(at).filter(|at| there == Some(self.heading_of(*at))).or(last);
                } else if missing.remove(&(entry.kind, entry.name.as_str())) {
                    let after = there.map_or(end, |heading| last.or_else(|| self.before_first(heading)));
                    let blocks = self.added.entry(after).or_default();
                    if !std::mem::replace(&mut has_heading, true) {
                        blocks.push(group.heading());
                    }
                    blocks.push(stub::of(context, entry));
                    self.stubs.push(entry.id());
                }
            }
            end = there.map_or(end, |heading| self.last_of(heading));
        }
    }

    /// The group comment that an item is under.
    fn heading_of(&self, at: usize) -> Option<usize> {
        self.items[..=at].iter().rposition(Item::is_heading)
    }

    /// The group of a title; what is above the first group comment has none.
    fn titled(&self, title: Option<&str>) -> Option<Option<usize>> {
        let Some(title) = title else { return Some(None) };
        self.items.iter().position(|item| matches!(&item.what, What::Heading(other) if other == title)).map(Some)
    }

    /// The items under a group comment.
    fn under(&self, heading: Option<usize>) -> Range<usize> {
        let start = heading.map_or(0, |at| at + 1);
        start..start + self.items[start..].iter().take_while(|item| !item.is_heading()).count()
    }

    /// The last item of a group, its comment where nothing is under it.
    fn last_of(&self, heading: Option<usize>) -> Option<usize> {
        self.under(heading).end.checked_sub(1)
    }

    /// The item before the first text of a group.
    fn before_first(&self, heading: Option<usize>) -> Option<usize> {
        let mut items = self.under(heading);
        let end = items.end;
        items.find(|at| self.items[*at].id().is_some()).unwrap_or(end).checked_sub(1)
    }

    /// Puts everything in its place.
    pub(super) fn finish(mut self) -> Merged {
        let (stubs, renewed) = (std::mem::take(&mut self.stubs), self.renewed);
        if self.is_emptied {
            return Merged { text: None, stubs, renewed };
        }
        let text = self.file.source.text();
        let head = if text.starts_with(MARK) { MARK.len() } else { 0 };
        let mut lines = Lines::new(&text[..head], if text.contains("\r\n") { "\r\n" } else { "\n" });
        lines.blocks(self.added.remove(&None));
        let mut at = head;
        for (number, item) in self.items.iter().enumerate() {
            let range = item.lines.range();
            lines.blank(&text[at..range.start]);
            at = range.end;
            match self.edits.remove(&item.lines.start) {
                None => lines.keep(&text[range]),
                Some(new) if new.is_empty() => lines.is_gone = true,
                Some(new) => lines.blocks(Some(vec![new])),
            }
            lines.blocks(self.added.remove(&Some(number)));
        }
        lines.blank(&text[at..]);
        Merged { text: Some(lines.finish()), stubs, renewed }
    }
}

/// U+FEFF at the start of a file.
const MARK: &str = "\u{feff}";

/// A file that is put together of lines.
struct Lines {
    text: String,
    line_end: &'static str,
    /// Where the lines begin, behind a byte order mark.
    start: usize,
    /// Whether what comes next must not touch what is there.
    is_closed: bool,
    /// Whether what was here is gone.
    is_gone: bool,
}

impl Lines {
    fn new(head: &str, line_end: &'static str) -> Self {
        Self { text: head.to_owned(), line_end, start: head.len(), is_closed: false, is_gone: false }
    }

    /// Whether an empty line, or nothing, is above.
    fn is_apart(&self) -> bool {
        let above = &self.text[self.start..];
        above.is_empty() || above.ends_with("\n\n") || above.ends_with("\n\r\n")
    }

    fn close(&mut self) {
        if !self.text.ends_with('\n') && self.text.len() > self.start {
            self.text.push_str(self.line_end);
        }
        if !self.is_apart() {
            self.text.push_str(self.line_end);
        }
    }

    /// Adds blocks of comment lines, each with empty lines around it: a comment that touches a text belongs to it.
    fn blocks(&mut self, blocks: Option<Vec<Vec<String>>>) {
        for block in blocks.into_iter().flatten() {
            self.close();
            for line in block {
                self.text.push_str(&line);
                self.text.push_str(self.line_end);
            }
            self.is_closed = true;
            self.is_gone = false;
        }
    }

    /// Adds the empty lines between two items, fewer where the first is gone.
    fn blank(&mut self, lines: &str) {
        let first = lines.find('\n').map_or(0, |end| end + 1);
        let skipped = if self.is_gone && self.is_apart() { first } else { 0 };
        self.text.push_str(&lines[skipped..]);
    }

    /// Adds lines as they are.
    fn keep(&mut self, lines: &str) {
        if std::mem::take(&mut self.is_closed) {
            self.close();
        }
        self.is_gone = false;
        self.text.push_str(lines);
    }

    fn finish(mut self) -> String {
        // What is gone at the end leaves no empty line there.
        while self.is_gone && self.text.len() > self.start && self.is_apart() {
            let length = self.text.trim_end_matches(['\r', '\n']).len();
            self.text.truncate(length.max(self.start));
            if self.text.len() > self.start {
                self.text.push_str(self.line_end);
            }
        }
        self.text
    }
}

/// A group of the source: the texts below a group comment, or above the first.
struct Group<'a, 'src> {
    /// None above the first group comment.
    title: Option<String>,
    entries: Vec<Entry<'a, 'src>>,
}

impl Group<'_, '_> {
    fn heading(&self) -> Vec<String> {
        self.title.iter().flat_map(|title| title.split('\n')).map(|line| format!("#{}", stub::commented(line))).collect()
    }
}

fn groups<'a, 'src>(source: &'a ParsedFile<'src>) -> Vec<Group<'a, 'src>> {
    let mut groups = vec![Group { title: None, entries: Vec::new() }];
    for entry in &source.resource.body {
        if let ast::Entry::GroupComment(comment) = entry {
            groups.push(Group { title: Some(joined(comment)), entries: Vec::new() });
        } else if let (Some(view), Some(group)) = (source.view(entry), groups.last_mut()) {
            group.entries.push(view);
        }
    }
    groups
}

/// The file of a locale that has none: the source's head, its groups, and a stub for every text that is missing.
pub(super) fn new_file<'a, 'src>(context: &Context<'a, 'src>, source: &'a ParsedFile<'src>, missing: &[Entry<'a, 'src>]) -> String {
    let mut lines = Lines::new("", "\n");
    let is_head = |entry: &&syntax::Entry<'_>| matches!(entry, ast::Entry::ResourceComment(_) | ast::Entry::Comment(_));
    for entry in source.resource.body.iter().take_while(is_head) {
        let (sign, comment) = match entry {
            ast::Entry::ResourceComment(comment) => ("##", comment),
            ast::Entry::Comment(comment) => ("", comment),
            _ => continue,
        };
        let block = comment.content.iter().map(|line| format!("{sign}{}", stub::commented(line.as_str().trim_end())));
        lines.blocks(Some(vec![block.collect()]));
    }
    let mut missing: HashSet<(EntryKind, &str)> = missing.iter().map(|entry| (entry.kind, entry.name.as_str())).collect();
    for group in groups(source) {
        let entries = group.entries.iter().filter(|entry| missing.remove(&(entry.kind, entry.name.as_str())));
        let stubs: Vec<Vec<String>> = entries.map(|entry| stub::of(context, entry)).collect();
        if !stubs.is_empty() {
            lines.blocks(Some(vec![group.heading()]).filter(|_| group.title.is_some()));
            lines.blocks(Some(stubs));
        }
    }
    lines.finish()
}

fn items<'src>(file: &ParsedFile<'src>) -> Vec<Item<'src>> {
    let text = file.source.text();
    let item = |entry: &syntax::Entry<'src>| {
        let (what, comment) = match entry {
            ast::Entry::Comment(comment) => (stub::parse(comment).map_or(What::Other, What::Stub), comment),
            ast::Entry::GroupComment(comment) => (What::Heading(joined(comment)), comment),
            ast::Entry::ResourceComment(comment) => (What::Other, comment),
            ast::Entry::Message(_) | ast::Entry::Term(_) => {
                let entry = file.view(entry)?;
                return Some(Item { what: What::Entry(entry.kind, entry.name.as_str()), lines: lines_of(&entry) });
            }
            ast::Entry::Junk { .. } => return None,
        };
        let (first, last) = (comment.content.first()?, comment.content.last()?);
        Some(Item { what, lines: whole_lines(text, first.span().start, last.span().end) })
    };
    file.resource.body.iter().filter_map(item).collect()
}

/// The lines of an entry with the comment above it.
pub(super) fn lines_of(entry: &Entry<'_, '_>) -> Span {
    let text = entry.file.source.text();
    let first = entry.comment.and_then(|comment| comment.content.first());
    let start = first.map_or(entry.id_span().start, |line| line.span().start);
    let end = entry.patterns().map(|pattern| syntax::pattern_span(text, pattern).end).max();
    whole_lines(text, start, end.unwrap_or(entry.id_span().end))
}

fn whole_lines(text: &str, start: u32, end: u32) -> Span {
    let (start, end) = (start as usize, end as usize);
    let before = text[..start].rfind('\n').map_or(if text.starts_with(MARK) { MARK.len() } else { 0 }, |at| at + 1);
    Span::new(before, text[end..].find('\n').map_or(text.len(), |at| end + at + 1))
}

fn joined(comment: &ast::Comment<Spanned<'_>>) -> String {
    comment.content.iter().map(|line| line.as_str().trim_end()).collect::<Vec<_>>().join("\n")
}

/// Whether lines of a text are these.
fn is_same(text: &str, lines: &[String]) -> bool {
    text.lines().map(str::trim_end).eq(lines.iter().map(String::as_str))
}
