//! What nobody qualified has looked at yet, or has not looked at again in time.
//!
//! Reviews are not recorded yet, so every text counts as unreviewed. Reads no clock: the day comes with the pack.
#![doc = include_str!("../diagnostic/page/unreviewed-text.md")]
#![doc = include_str!("../diagnostic/page/overdue-review.md")]
#![doc = include_str!("../diagnostic/page/broken-ledger.md")]

use super::Context;
use crate::diagnostic::{Diagnostic, Severity};
use crate::pack::{Channel, Document, Provenance};

pub(super) fn run(context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
    let config = &context.pack.config;
    let closed: Vec<Channel> = config.channels.iter().copied().filter(|channel| *channel != Channel::Preview).collect();
    if !closed.is_empty() {
        findings.push(unreviewed(&context.language(), config.provenance_of(&context.target.locale.tag), &closed));
    }
    if let (true, Some(today)) = (context.is_source(), &context.pack.today) {
        // Days are written `YYYY-MM-DD`, so their order is that of their text.
        let late = context.pack.documents.iter().filter(|document| document.review_by < *today);
        findings.extend(late.map(overdue));
    }
}

fn unreviewed(language: &str, provenance: Provenance, channels: &[Channel]) -> Diagnostic {
    let severity = if provenance == Provenance::MtRaw { Severity::Warning } else { Severity::Note };
    let mut names: Vec<String> = channels.iter().map(|channel| format!("`{channel}`")).collect();
    names.sort();
    names.dedup();
    let (word, take) = if names.len() == 1 { ("channel", "takes") } else { ("channels", "take") };
    let message = format!("{language} is {}, and the {word} {} {take} only reviewed text", provenance.meaning(), names.join(" and "));
    Diagnostic::new("unreviewed-text", severity, message)
        .help("let a qualified person review it, or take the channel out of `channels` in pack.toml until then")
}

fn overdue(document: &Document) -> Diagnostic {
    let message = format!("`{}` was to be looked at again by {}", document.id, document.review_by);
    Diagnostic::warning("overdue-review", message)
        .at(&document.file, document.review_by_span)
        .about(document.id.clone())
        .help("let a qualified person read the document, then write the day of the next review")
}
