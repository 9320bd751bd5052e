//! What mends a finding without a person: never words, only names, marks and repetitions.
//!
//! A name is put right where the source's text says which one was meant and this text lacks it; a repetition is deleted
//! where both say the same. Looks at findings, not at texts, so a sound locale costs nothing.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::sync::Arc;

use super::Context;
use super::duplicate::key;
use crate::builtin;
use crate::diagnostic::{Diagnostic, misspelt};
use crate::pack::{Entry, EntryKind, ParsedFile};
use crate::source::Span;
use crate::syntax::walk::{self, Node};
use crate::syntax::{self, InlineExpression, ast};

/// A title and the edits.
type Mend = (String, Vec<(Span, String)>);

/// Adds what mends them to findings that have nothing yet.
pub(super) fn run(context: &Context<'_, '_>, findings: &mut [Diagnostic]) {
    let mut files: HashMap<Arc<str>, Option<Lines<'_, '_>>> = HashMap::new();
    for finding in findings.iter_mut().filter(|finding| finding.fix.is_none()) {
        let (Some(place), Some(path)) = (&finding.place, &finding.file) else { continue };
        let span = place.span;
        let lines = files.entry(Arc::clone(path)).or_insert_with(|| {
            let file = context.target.files.iter().find(|file| file.source.path() == path)?;
            Some(Lines { file, entries: OnceCell::new() })
        });
        let Some(Lines { file, entries }) = lines else { continue };
        let in_file = |mend: fn(&str, Span) -> Option<Mend>| mend(file.source.text(), span);
        let in_entry = |mend: fn(&Case<'_, '_, '_>) -> Option<Mend>| {
            let entries = entries.get_or_init(|| file.entries().collect());
            let entry = *entries[..entries.partition_point(|entry| entry.id_span().start <= span.start)].last()?;
            mend(&Case { context, file, entry, span })
        };
        let mend = match finding.code {
            "byte-order-mark" => in_file(byte_order_mark),
            "windows-line-ends" | "mixed-line-ends" => in_file(line_ends),
            "unused-allowance" => in_file(allowance),
            "unknown-variable" => in_entry(variable),
            "unknown-message" | "unknown-term" => in_entry(reference),
            "unknown-attribute" => in_entry(attribute),
            "extra-attribute" => in_entry(own_attribute),
            "unknown-function" => in_entry(function),
            "invalid-option" => in_entry(option),
            "duplicate-message" | "duplicate-term" => in_entry(entry_twice),
            "duplicate-attribute" => in_entry(attribute_twice),
            "duplicate-variant" => in_entry(variant_twice),
            _ => None,
        };
        if let Some((title, edits)) = mend {
            *finding = std::mem::replace(finding, Diagnostic::note(finding.code, "")).fixes(title, edits);
        }
    }
}

/// A file with its entries in their order, once one of them is looked for.
struct Lines<'a, 'src> {
    file: &'a ParsedFile<'src>,
    entries: OnceCell<Vec<Entry<'a, 'src>>>,
}

/// A finding in an entry.
struct Case<'c, 'a, 'src> {
    context: &'c Context<'a, 'src>,
    file: &'c ParsedFile<'src>,
    entry: Entry<'c, 'src>,
    span: Span,
}

impl<'src> Case<'_, '_, 'src> {
    fn text(&self) -> &'src str {
        self.file.source.text()
    }

    /// What the finding points to.
    fn word(&self) -> &'src str {
        self.text().get(self.span.range()).unwrap_or_default()
    }

    /// The entry of the source; none for the source itself, where nothing says what was meant.
    fn source(&self) -> Option<Entry<'_, 'src>> {
        self.context.source.get(self.entry.kind, self.entry.name.as_str()).filter(|_| !self.context.is_source())
    }

    /// The name that was meant: one that the source's text uses and this text does not.
    fn meant(&self, word: &str, name: impl Fn(&InlineExpression<'src>) -> Option<&'src str>) -> Option<&'src str> {
        let here = names(&self.entry, &name);
        let there = names(&self.source()?, &name);
        misspelt(word, there.into_iter().filter(|name| !here.contains(name)))
    }
}

fn rename(span: Span, from: &str, to: &str) -> Mend {
    (format!("write `{to}` for `{from}`"), vec![(span, to.to_owned())])
}

fn names<'src>(entry: &Entry<'_, 'src>, name: impl Fn(&InlineExpression<'src>) -> Option<&'src str>) -> Vec<&'src str> {
    let mut names = Vec::new();
    for pattern in entry.patterns() {
        walk::pattern(pattern, &mut |node| {
            if let Node::Inline(inline) = node {
                names.extend(name(inline));
            }
        });
    }
    names
}

/// The entry that a place is in: the last that begins before it.
fn byte_order_mark(_: &str, span: Span) -> Option<Mend> {
    Some(("delete the byte order mark".to_owned(), vec![(span, String::new())]))
}

fn line_ends(text: &str, _: Span) -> Option<Mend> {
    let ends = memchr::memmem::find_iter(text.as_bytes(), "\r\n").map(|at| (Span::new(at, at + 1), String::new()));
    Some(("write line ends as LF".to_owned(), ends.collect()))
}

/// Deletes the line of a comment that holds an allowance and nothing before it.
fn allowance(text: &str, span: Span) -> Option<Mend> {
    let line = lines(text, span);
    let before = text.get(line.start as usize..span.start as usize)?;
    (before.trim_end() == "#").then(|| ("delete the allowance".to_owned(), vec![(line, String::new())]))
}

fn variable(case: &Case<'_, '_, '_>) -> Option<Mend> {
    let word = case.word().strip_prefix('$')?;
    // The app gives no others, so one that this text uses already may be meant again.
    let meant = misspelt(word, names(&case.source()?, variable_name).into_iter())?;
    Some(rename(case.span, &format!("${word}"), &format!("${meant}")))
}

fn variable_name<'src>(inline: &InlineExpression<'src>) -> Option<&'src str> {
    match inline {
        ast::InlineExpression::VariableReference { id } => Some(id.name.as_str()),
        _ => None,
    }
}

fn reference(case: &Case<'_, '_, '_>) -> Option<Mend> {
    let (kind, word) = case.word().strip_prefix('-').map_or((EntryKind::Message, case.word()), |word| (EntryKind::Term, word));
    let word = word.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).next()?;
    let meant = case.meant(word, |inline| match (inline, kind) {
        (ast::InlineExpression::TermReference { id, .. }, EntryKind::Term) => Some(id.name.as_str()),
        (ast::InlineExpression::MessageReference { id, .. }, EntryKind::Message) => Some(id.name.as_str()),
        _ => None,
    })?;
    case.context.target.get(kind, meant)?;
    let start = case.span.start as usize + usize::from(kind == EntryKind::Term);
    Some(rename(Span::new(start, start + word.len()), word, meant))
}

fn attribute(case: &Case<'_, '_, '_>) -> Option<Mend> {
    let written = case.word().split('(').next()?;
    let (name, word) = written.trim_end().split_once('.')?;
    let target = match name.strip_prefix('-') {
        Some(term) => case.context.target.term(term)?,
        None => case.context.target.message(name)?,
    };
    let meant = misspelt(word, target.attributes.iter().map(|attribute| attribute.id.name.as_str()))?;
    let start = case.span.start as usize + name.len() + 1;
    Some(rename(Span::new(start, start + word.len()), word, meant))
}

/// An attribute of the entry itself whose name the source has otherwise.
fn own_attribute(case: &Case<'_, '_, '_>) -> Option<Mend> {
    let source = case.source()?;
    let lacking = source.attributes.iter().map(|attribute| attribute.id.name.as_str()).filter(|name| case.entry.attribute(name).is_none());
    let meant = misspelt(case.word(), lacking)?;
    Some(rename(case.span, case.word(), meant))
}

fn function(case: &Case<'_, '_, '_>) -> Option<Mend> {
    let meant = case.meant(case.word(), |inline| match inline {
        ast::InlineExpression::FunctionReference { id, .. } => builtin::function(id.name.as_str()).map(|_| id.name.as_str()),
        _ => None,
    })?;
    Some(rename(case.span, case.word(), meant))
}

fn option(case: &Case<'_, '_, '_>) -> Option<Mend> {
    let mut meant = None;
    for pattern in case.entry.patterns() {
        walk::pattern(pattern, &mut |node| {
            let Node::Inline(ast::InlineExpression::FunctionReference { id, arguments }) = node else { return };
            let Some(function) = builtin::function(id.name.as_str()) else { return };
            let given = |name: &str| arguments.named.iter().any(|argument| argument.name.name.as_str() == name);
            if arguments.named.iter().any(|argument| argument.name.name.span() == case.span) && function.option(case.word()).is_none() {
                meant = misspelt(case.word(), function.options.iter().map(|option| option.name).filter(|name| !given(name)));
            }
        });
    }
    Some(rename(case.span, case.word(), meant?))
}

/// A second entry that says what the first one says, in the same file and without a comment of its own.
fn entry_twice(case: &Case<'_, '_, '_>) -> Option<Mend> {
    let first = case.context.target.get(case.entry.kind, case.entry.name.as_str())?;
    let same = first.value == case.entry.value && first.attributes == case.entry.attributes;
    let here = std::ptr::eq(first.file, case.file) && first.id_span() != case.entry.id_span();
    if !(same && here && case.entry.comment.is_none() && case.span == case.entry.id_span()) {
        return None;
    }
    let end = case.entry.patterns().map(|pattern| syntax::pattern_span(case.text(), pattern).end).max()?;
    delete(case.text(), Span { start: case.span.start, end })
}

fn attribute_twice(case: &Case<'_, '_, '_>) -> Option<Mend> {
    let later = case.entry.attributes.iter().find(|attribute| attribute.id.name.span() == case.span)?;
    let first = case.entry.attribute(later.id.name.as_str())?;
    if first.value != later.value {
        return None;
    }
    delete(case.text(), syntax::attribute_span(case.text(), later))
}

/// A second variant that says what the first one says; the default stays.
fn variant_twice(case: &Case<'_, '_, '_>) -> Option<Mend> {
    let mut twice = None;
    for pattern in case.entry.patterns() {
        walk::pattern(pattern, &mut |node| {
            let Node::Select(_, variants) = node else { return };
            let Some(later) = variants.iter().find(|variant| key(variant).span() == case.span && !variant.default) else { return };
            if variants
                .iter()
                .any(|first| key(first).span().start < case.span.start && first.key == later.key && first.value == later.value)
            {
                twice = Some(syntax::variant_span(case.text(), later));
            }
        });
    }
    delete(case.text(), twice?)
}

/// Deletes whole lines, where nothing else stands in them.
fn delete(text: &str, span: Span) -> Option<Mend> {
    let lines = lines(text, span);
    let before = text.get(lines.start as usize..span.start as usize)?;
    let after = text.get(span.end as usize..lines.end as usize)?;
    let alone = before.trim().is_empty() && after.trim().is_empty();
    alone.then(|| ("delete the repetition".to_owned(), vec![(lines, String::new())]))
}

/// The whole lines that a piece stands in, with the last line end.
fn lines(text: &str, span: Span) -> Span {
    let bytes = text.as_bytes();
    let start = memchr::memrchr(b'\n', &bytes[..(span.start as usize).min(bytes.len())]).map_or(0, |at| at + 1);
    let from = (span.end as usize).min(bytes.len());
    let end = memchr::memchr(b'\n', &bytes[from..]).map_or(bytes.len(), |at| from + at + 1);
    Span::new(start, end)
}
