//! Findings for people: the line, a caret under what is wrong, the source beside it, what to do.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet, renderer::DecorStyle};
use fluent_pack::diagnostic::{Diagnostic, Place, Severity};

use super::report::sentence;
use super::table;

/// A finding as text with colour codes, with an empty line behind it.
pub(super) fn render(finding: &Diagnostic) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let mut group = Group::with_title(level.primary_title(sentence(finding)).id(finding.code));
    group = match (&finding.place, &finding.file) {
        (Some(place), _) => with_place(group, place, AnnotationKind::Primary, None),
        (None, Some(file)) => group.element(Origin::path(file.to_string())),
        (None, None) => group,
    };
    // Of what is rolled up the first source alone says nothing.
    for related in finding.related.iter().filter(|_| finding.count == 1 || finding.place.is_some()) {
        group = with_place(group, &related.place, AnnotationKind::Context, Some(&related.message));
    }
    if let Some(help) = &finding.help {
        group = group.element(Level::HELP.message(visible(help)));
    }
    let renderer = Renderer::styled().decor_style(DecorStyle::Unicode).term_width(120);
    format!("{}\n\n", renderer.render(&[group]))
}

fn with_place<'a>(group: Group<'a>, place: &'a Place, kind: AnnotationKind, label: Option<&'a str>) -> Group<'a> {
    let from_line_start = place.position.column as usize <= place.excerpt[..place.excerpt_span.start as usize].chars().count() + 1;
    let annotation = kind.span(place.excerpt_span.range());
    let annotation = match label {
        Some(label) => annotation.label(label),
        None => annotation,
    };
    let snippet = Snippet::source(place.excerpt.as_str()).line_start(place.position.line as usize).annotation(annotation);
    if from_line_start {
        return group.element(snippet.path(place.file.to_string()));
    }
    // The excerpt of a very long line starts inside it, so the column is told apart.
    let origin = Origin::path(place.file.to_string()).line(place.position.line as usize).char_column(place.position.column as usize);
    group.element(origin).element(snippet)
}

/// A text from the sources, its control characters made visible.
pub(super) fn visible(text: &str) -> String {
    if !text.contains(char::is_control) {
        return text.to_owned();
    }
    text.chars().flat_map(|c| if c.is_control() { c.escape_default().collect::<Vec<_>>() } else { vec![c] }).collect()
}

/// "1 error, 2 warnings, 3 notes"; what is none is left out.
pub(super) fn tally(findings: &[&Diagnostic]) -> String {
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let mut parts = Vec::new();
    for (severity, word) in [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Note, "note")] {
        if count(severity) > 0 {
            parts.push(table::count(count(severity), word));
        }
    }
    if parts.is_empty() { "nothing found".to_owned() } else { parts.join(", ") }
}
