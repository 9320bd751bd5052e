//! Findings of one file as text: code, place and its text, then the sentence, then the help, then what was won back.

use std::fmt::Write as _;

use fluent_pack::diagnostic::Diagnostic;
use fluent_pack::source::{SourceFile, Span};
use fluent_pack::syntax::{Resource, ast};

/// Three lines a finding.
pub(crate) fn findings(file: &SourceFile, findings: &[Diagnostic]) -> String {
    let mut out = String::new();
    for finding in findings {
        let span = finding.place.as_ref().expect("a syntax finding has a place").span;
        let about = finding.id.as_ref().map(|id| format!(" in {id}")).unwrap_or_default();
        let (severity, code) = (finding.severity, finding.code);
        let _ = writeln!(out, "{severity} {code} {} {}{about}", place(file, span), excerpt(file.text(), span));
        let _ = writeln!(out, "    {}", finding.message);
        if let Some(help) = &finding.help {
            let _ = writeln!(out, "    help: {help}");
        }
    }
    out
}

fn place(file: &SourceFile, span: Span) -> String {
    let (start, end) = (file.position(span.start), file.position(span.end));
    let start_place = format!("{}:{}", start.line, start.column);
    if start.line == end.line { format!("{start_place}-{}", end.column) } else { format!("{start_place}-{}:{}", end.line, end.column) }
}

/// The text of a span, quoted; the middle of a long one is left out.
pub(crate) fn excerpt(text: &str, span: Span) -> String {
    let text = text.get(span.range()).unwrap_or_else(|| panic!("{span:?} is no stretch of the text"));
    let characters: Vec<char> = text.chars().collect();
    if characters.len() <= 50 {
        return format!("{text:?}");
    }
    let side = |part: &[char]| part.iter().collect::<String>().escape_debug().to_string();
    format!("\"{}\" … \"{}\"", side(&characters[..22]), side(&characters[characters.len() - 22..]))
}

/// Ids of the sound entries.
pub(crate) fn recovered(resource: &Resource<'_>) -> String {
    let ids: Vec<String> = resource
        .body
        .iter()
        .filter_map(|entry| match entry {
            ast::Entry::Message(message) => Some(message.id.name.as_str().to_owned()),
            ast::Entry::Term(term) => Some(format!("-{}", term.id.name.as_str())),
            _ => None,
        })
        .collect();
    format!("sound: {}\n", if ids.is_empty() { "nothing".to_owned() } else { ids.join(" ") })
}
