//! A message written again from its sentences.
//!
//! Only the patterns of which a sentence changed are new; the rest of the entry is printed as it is. What was written is
//! read again and compared before it is handed out.

use super::flatten::{Choices, Plurals};
use super::unit::{Choice, CodeKind, Run, Text};
use crate::pack::{Entry, EntryKind};
use crate::source::SourceFile;
use crate::syntax::{self, Comments, Pattern, Spanned, ast};

/// The sentences of one pattern as they shall be, in the order of its variants.
pub(super) struct Wanted<'a> {
    pub(super) attribute: Option<&'a str>,
    pub(super) sentences: Vec<(&'a [Choice], &'a Text)>,
}

/// Writes an entry: the one that is there with some patterns new, or a new one. Without its comment, without a line end.
///
/// None where the sentences do not make a message: a default is missing, or Fluent cannot say it.
pub(super) fn entry(id: &str, now: Option<&Entry<'_, '_>>, wanted: &[Wanted<'_>], plurals: &Plurals) -> Option<String> {
    let mut text = format!("{id} =");
    // The value comes first; an entry without one has attributes alone.
    for wanted in wanted.iter().filter(|wanted| wanted.attribute.is_none()) {
        pattern(&wanted.sentences, 0, 4, &mut text)?;
    }
    for wanted in wanted {
        let Some(attribute) = wanted.attribute else { continue };
        text.push_str(&format!("\n    .{attribute} ="));
        pattern(&wanted.sentences, 0, 8, &mut text)?;
    }
    text.push('\n');
    if text.starts_with('-') && !wanted.iter().any(|wanted| wanted.attribute.is_none()) {
        // A term needs a value to be read; the one that is there takes its place.
        text = text.replacen(" =", " = -", 1);
    }
    let file = SourceFile::new("", text);
    let (resource, _) = syntax::parse(&file);
    let [new] = resource.body.as_slice() else { return None };
    let parts = Parts::of(new)?;
    wanted.iter().all(|wanted| says(&parts, wanted, plurals)).then_some(())?;
    Some(match now {
        None => printed(new),
        Some(now) => printed(&merged(now, &parts, wanted)),
    })
}

/// Value and attributes of a message or term.
struct Parts<'a, 'src> {
    value: Option<&'a Pattern<'src>>,
    attributes: &'a [ast::Attribute<Spanned<'src>>],
}

impl<'a, 'src> Parts<'a, 'src> {
    fn of(entry: &'a syntax::Entry<'src>) -> Option<Self> {
        match entry {
            ast::Entry::Message(message) => Some(Self { value: message.value.as_ref(), attributes: &message.attributes }),
            ast::Entry::Term(term) => Some(Self { value: Some(&term.value), attributes: &term.attributes }),
            _ => None,
        }
    }

    fn pattern(&self, attribute: Option<&str>) -> Option<&'a Pattern<'src>> {
        let Some(name) = attribute else { return self.value };
        self.attributes.iter().find(|attribute| attribute.id.name.as_str() == name).map(|attribute| &attribute.value)
    }
}

/// Whether a pattern says what is wanted, sentence by sentence.
fn says(parts: &Parts<'_, '_>, wanted: &Wanted<'_>, plurals: &Plurals) -> bool {
    let Some(pattern) = parts.pattern(wanted.attribute) else { return false };
    let choices = Choices::of(pattern, &|_| None);
    wanted.sentences.iter().all(|(path, text)| choices.at(pattern, path, plurals).reads_as(text))
}

fn printed(entry: &syntax::Entry<'_>) -> String {
    let mut text = syntax::print([entry], Comments::Drop);
    text.truncate(text.trim_end_matches('\n').len());
    text
}

/// The entry that is there, with the new patterns in place of its own.
fn merged<'a>(now: &Entry<'_, 'a>, new: &Parts<'_, 'a>, wanted: &[Wanted<'_>]) -> syntax::Entry<'a> {
    let (mut value, mut attributes) = (now.value.cloned(), now.attributes.to_vec());
    for attribute in wanted.iter().map(|wanted| wanted.attribute) {
        let Some(pattern) = new.pattern(attribute) else { continue };
        let Some(name) = attribute else {
            value = Some(pattern.clone());
            continue;
        };
        match attributes.iter_mut().find(|attribute| attribute.id.name.as_str() == name) {
            Some(attribute) => attribute.value = pattern.clone(),
            None => attributes.extend(new.attributes.iter().find(|attribute| attribute.id.name.as_str() == name).cloned()),
        }
    }
    let id = ast::Identifier { name: now.name };
    match (now.kind, value) {
        (EntryKind::Term, Some(value)) => ast::Entry::Term(ast::Term { id, value, attributes, comment: None }),
        (_, value) => ast::Entry::Message(ast::Message { id, value, attributes, comment: None }),
    }
}

/// Writes sentences behind a `=` or a `]`: one as text, more as a select. `depth` choices are made already.
fn pattern(sentences: &[(&[Choice], &Text)], depth: usize, indent: usize, out: &mut String) -> Option<()> {
    let [(path, text), rest @ ..] = sentences else { return None };
    let Some(choice) = path.get(depth) else {
        // A second sentence on the same way would be lost.
        return rest.is_empty().then(|| sentence(text, indent, out));
    };
    out.push_str(&format!(" {{ {} ->\n", choice.selector));
    let (mut at, mut defaults) = (0, 0);
    while at < sentences.len() {
        let head = sentences[at].0.get(depth)?;
        let same = |(path, _): &&(&[Choice], &Text)| {
            path.get(depth).is_some_and(|other| other.key == head.key && other.selector == choice.selector)
        };
        let length = sentences[at..].iter().take_while(same).count();
        if length == 0 {
            return None;
        }
        defaults += usize::from(head.default);
        out.extend(std::iter::repeat_n(' ', indent));
        out.push_str(if head.default { "*[" } else { "[" });
        out.push_str(&head.key);
        out.push(']');
        pattern(&sentences[at..at + length], depth + 1, indent + 4, out)?;
        out.push('\n');
        at += length;
    }
    out.extend(std::iter::repeat_n(' ', indent));
    out.push('}');
    (defaults == 1).then_some(())
}

/// Writes one sentence; on lines of its own where it has several.
fn sentence(text: &Text, indent: usize, out: &mut String) {
    let own_lines = text.runs().any(|run| matches!(run, Run::Text(words) if words.contains('\n')));
    let mut at_line_start = own_lines;
    if own_lines {
        newline(indent, out);
    } else {
        out.push(' ');
    }
    for run in text.runs() {
        match run {
            Run::Code(_, code, written) if code.kind == CodeKind::Select => {
                // Blanks between the variants of a select are free.
                out.push_str(&written.replace('\n', &format!("\n{:indent$}", "")));
                at_line_start = false;
            }
            Run::Text(words) | Run::Code(_, _, words) => {
                for (number, line) in words.split('\n').enumerate() {
                    if number > 0 {
                        newline(indent, out);
                        at_line_start = true;
                    }
                    words_of_line(line, &mut at_line_start, out);
                }
            }
        }
    }
}

fn newline(indent: usize, out: &mut String) {
    out.truncate(out.trim_end_matches(' ').len().max(out.rfind('\n').map_or(out.len(), |at| at + 1)));
    out.push('\n');
    out.extend(std::iter::repeat_n(' ', indent));
}

/// A line of text; what would begin an attribute or a variant is quoted.
fn words_of_line(line: &str, at_line_start: &mut bool, out: &mut String) {
    let first = line.trim_start_matches(' ');
    match first.chars().next().filter(|_| *at_line_start) {
        Some(sign @ ('.' | '[' | '*')) => {
            out.push_str(&line[..line.len() - first.len()]);
            out.push_str(&format!("{{ \"{sign}\" }}"));
            out.push_str(&first[1..]);
        }
        _ => out.push_str(line),
    }
    *at_line_start &= first.is_empty();
}
