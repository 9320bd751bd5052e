//! A text uses another message, term or attribute that this language does not have, or that leads back to itself; a term
//! of the source that no text uses.
//!
#![doc = include_str!("../diagnostic/page/unknown-message.md")]
#![doc = include_str!("../diagnostic/page/unknown-term.md")]
#![doc = include_str!("../diagnostic/page/unknown-attribute.md")]
#![doc = include_str!("../diagnostic/page/cyclic-reference.md")]
#![doc = include_str!("../diagnostic/page/reference-too-deep.md")]
#![doc = include_str!("../diagnostic/page/unused-term.md")]

use std::collections::{HashMap, HashSet};

use foldhash::fast::RandomState;

use super::{Context, term_argument};
use crate::diagnostic::{Diagnostic, Severity};
use crate::limits::MAX_REFERENCE_DEPTH;
use crate::pack::{Entry, EntryKind};
use crate::source::Span;
use crate::syntax::walk::{self, Node};
use crate::syntax::{self, InlineExpression, Pattern, ast};

/// What a text refers to: an entry's value or one of its attributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Target<'src> {
    kind: EntryKind,
    name: &'src str,
    attribute: Option<&'src str>,
}

/// A use of a target.
#[derive(Debug, Clone, Copy)]
struct Use<'a, 'src> {
    target: Target<'src>,
    inline: &'a InlineExpression<'src>,
    span: Span,
    /// Only chooses a variant: what is missing shows nowhere.
    chooses: bool,
}

pub(super) fn run(context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
    let mut graph = Graph::default();
    let mut terms = term_argument::Terms::of(context);
    for entry in context.target.entries() {
        for (attribute, pattern) in named_patterns(&entry) {
            let from = Target { kind: entry.kind, name: entry.name.as_str(), attribute };
            let uses = uses(entry.file.source.text(), pattern);
            for used in &uses {
                findings.extend(unresolved(context, &entry, used));
                if used.target.kind == EntryKind::Term {
                    term_argument::run(context, &entry, used.inline, &mut terms, findings);
                }
            }
            if !uses.is_empty() {
                graph.uses.entry(from).or_insert((entry, uses));
            }
        }
    }
    graph.cycles(findings);
    // What could not be read, or was cut by a conflict, may use any term.
    if context.is_source() && context.unread.is_empty() && context.conflicts.is_empty() {
        graph.unused_terms(context, findings);
    }
}

fn named_patterns<'a, 'src>(entry: &Entry<'a, 'src>) -> impl Iterator<Item = (Option<&'src str>, &'a Pattern<'src>)> {
    let value = entry.value.map(|value| (None, value));
    value.into_iter().chain(entry.attributes.iter().map(|attribute| (Some(attribute.id.name.as_str()), &attribute.value)))
}

fn uses<'a, 'src>(text: &str, pattern: &'a Pattern<'src>) -> Vec<Use<'a, 'src>> {
    let mut uses = Vec::new();
    let mut selectors: Vec<Span> = Vec::new();
    walk::pattern(pattern, &mut |node| match node {
        Node::Select(selector, _) => selectors.push(syntax::inline_span(text, selector)),
        Node::Inline(inline) => {
            if let Some(target) = target(inline) {
                let span = syntax::inline_span(text, inline);
                uses.push(Use { target, inline, span, chooses: selectors.contains(&span) });
            }
        }
        Node::Placeable => {}
    });
    uses
}

fn target<'src>(inline: &InlineExpression<'src>) -> Option<Target<'src>> {
    let (kind, id, attribute) = match inline {
        ast::InlineExpression::MessageReference { id, attribute } => (EntryKind::Message, id, attribute),
        ast::InlineExpression::TermReference { id, attribute, .. } => (EntryKind::Term, id, attribute),
        _ => return None,
    };
    Some(Target { kind, name: id.name.as_str(), attribute: attribute.as_ref().map(|attribute| attribute.name.as_str()) })
}

fn unresolved(context: &Context<'_, '_>, entry: &Entry<'_, '_>, used: &Use<'_, '_>) -> Option<Diagnostic> {
    let Target { kind, name, attribute } = used.target;
    let sign = if kind == EntryKind::Term { "-" } else { "" };
    let finding = |code, message: String| Diagnostic::error(code, message).at(entry.file.source, used.span).about(entry.id());
    let Some(found) = context.target.get(kind, name) else {
        if context.unread.contains(&*format!("{sign}{name}")) {
            return None;
        }
        let code = if kind == EntryKind::Term { "unknown-term" } else { "unknown-message" };
        let mut finding = finding(code, format!("there is no {} `{sign}{name}` in {}", kind.word(), context.language()));
        let names = context.target.entries().filter(|entry| entry.kind == kind).map(|entry| entry.name.as_str());
        let source = context.source.get(kind, name).filter(|_| !context.is_source());
        let otherwise = match source {
            Some(_) => format!("translate `{sign}{name}`; until then a reader sees the bare name"),
            None => "check the name; a reader would see the bare name".to_owned(),
        };
        let (other, other_sign) = if kind == EntryKind::Term { (EntryKind::Message, "") } else { (EntryKind::Term, "-") };
        finding.help = Some(match source {
            Some(_) => otherwise,
            None if context.target.get(other, name).is_some() => {
                format!("did you mean the {} `{other_sign}{name}`?", other.word())
            }
            None => context.did_you_mean(sign, name, names, &otherwise),
        });
        return Some(match source {
            Some(source) => finding.see(source.file.source, source.id_span(), "the source has it here"),
            None => finding,
        });
    };
    let missing = match attribute {
        Some(attribute) if found.attribute(attribute).is_none() => format!("has no attribute `.{attribute}`"),
        None if found.value.is_none() => "has no text of its own, only attributes".to_owned(),
        _ => return None,
    };
    let names = found.attributes.iter().map(|attribute| attribute.id.name.as_str());
    let (severity, otherwise) = match used.chooses {
        true => (Severity::Warning, "check the name; the default variant is always chosen"),
        false => (Severity::Error, "check the name; a reader would see the bare name"),
    };
    let help = context.did_you_mean(&format!("{sign}{name}."), attribute.unwrap_or_default(), names, otherwise);
    let message = format!("the {} `{sign}{name}` {missing}", kind.word());
    let finding = Diagnostic { severity, ..finding("unknown-attribute", message) };
    Some(finding.help(help).see(found.file.source, found.id_span(), "it is here"))
}

/// Which patterns use which. Identity is the name, never the text: equal texts are not a cycle.
#[derive(Default)]
struct Graph<'a, 'src> {
    uses: HashMap<Target<'src>, (Entry<'a, 'src>, Vec<Use<'a, 'src>>), RandomState>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Open,
    /// With how many others it leads through, one after the other.
    Done(usize),
}

/// A pattern on the way down.
struct Step<'src> {
    target: Target<'src>,
    /// The use that is looked at next.
    next: usize,
    /// How far the uses before it lead, and the one that leads farthest.
    deepest: (usize, usize),
}

impl<'src> Step<'src> {
    fn new(target: Target<'src>) -> Self {
        Self { target, next: 0, deepest: (0, 0) }
    }

    fn leads(&mut self, depth: usize) {
        if depth > self.deepest.0 {
            self.deepest = (depth, self.next - 1);
        }
    }
}

impl<'src> Graph<'_, 'src> {
    /// Terms that no text uses, as far as the source goes: a translation may have its own.
    fn unused_terms(&self, context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
        let used: HashSet<&str, RandomState> = self
            .uses
            .values()
            .flat_map(|(_, uses)| uses)
            .filter(|used| used.target.kind == EntryKind::Term)
            .map(|used| used.target.name)
            .collect();
        for term in context.target.entries().filter(|entry| entry.kind == EntryKind::Term && !used.contains(entry.name.as_str())) {
            findings.push(
                Diagnostic::note("unused-term", format!("no text of the source uses the term `{}`", term.id()))
                    .at(term.file.source, term.id_span())
                    .about(term.id())
                    .help(format!("write {{ {} }} where its words stand, or delete the term", term.id())),
            );
        }
    }

    /// Finds every cycle once. Keeps its own stack, so that a chain of any length fits.
    fn cycles(&self, findings: &mut Vec<Diagnostic>) {
        let mut starts: Vec<_> =
            self.uses.iter().map(|(target, (entry, _))| (entry.file.source.path(), entry.id_span(), *target)).collect();
        starts.sort_by(|a, b| (a.0, a.1, a.2.attribute).cmp(&(b.0, b.1, b.2.attribute)));
        let mut marks: HashMap<Target<'src>, Mark, RandomState> = HashMap::default();
        for (_, _, start) in starts {
            if !marks.contains_key(&start) {
                self.walk(start, &mut marks, findings);
            }
        }
    }

    fn walk(&self, start: Target<'src>, marks: &mut HashMap<Target<'src>, Mark, RandomState>, findings: &mut Vec<Diagnostic>) {
        marks.insert(start, Mark::Open);
        let mut path = vec![Step::new(start)];
        while let Some(step) = path.last_mut() {
            let (entry, uses) = &self.uses[&step.target];
            let Some(used) = uses.get(step.next) else {
                let (depth, by) = step.deepest;
                // Told once a chain: by the first text from the end that is one too many.
                if depth == MAX_REFERENCE_DEPTH {
                    findings.push(too_deep(entry, &uses[by]));
                }
                marks.insert(step.target, Mark::Done(depth));
                path.pop();
                if let Some(above) = path.last_mut() {
                    above.leads(depth + 1);
                }
                continue;
            };
            step.next += 1;
            match marks.get(&used.target) {
                Some(Mark::Done(depth)) => step.leads(depth + 1),
                Some(Mark::Open) => findings.push(cycle(entry, used, &path)),
                None if self.uses.contains_key(&used.target) => {
                    marks.insert(used.target, Mark::Open);
                    path.push(Step::new(used.target));
                }
                None => step.leads(1),
            }
        }
    }
}

fn too_deep(entry: &Entry<'_, '_>, used: &Use<'_, '_>) -> Diagnostic {
    Diagnostic::error("reference-too-deep", format!("texts use each other here in a chain of more than {MAX_REFERENCE_DEPTH}"))
        .at(entry.file.source, used.span)
        .about(entry.id())
        .help("write the words here instead of the reference")
}

fn cycle(entry: &Entry<'_, '_>, used: &Use<'_, '_>, path: &[Step<'_>]) -> Diagnostic {
    let from = path.iter().position(|step| step.target == used.target).unwrap_or(0);
    let name = |target: &Target<'_>| {
        let sign = if target.kind == EntryKind::Term { "-" } else { "" };
        target.attribute.map_or_else(|| format!("{sign}{}", target.name), |attribute| format!("{sign}{}.{attribute}", target.name))
    };
    let mut names: Vec<String> = path[from..].iter().take(5).map(|step| format!("`{}`", name(&step.target))).collect();
    if path.len() - from > names.len() {
        names.push("…".to_owned());
    }
    names.push(format!("`{}`", name(&used.target)));
    Diagnostic::error("cyclic-reference", format!("this text leads back to itself: {}", names.join(" → ")))
        .at(entry.file.source, used.span)
        .about(entry.id())
        .help("write the words here instead of the reference")
}
