//! What nobody qualified has looked at yet, or has not looked at again in time, and what a channel takes.
//!
//! Reads no clock: the day comes with the pack.
#![doc = include_str!("../diagnostic/page/unreviewed-text.md")]
#![doc = include_str!("../diagnostic/page/overdue-review.md")]
#![doc = include_str!("../diagnostic/page/broken-ledger.md")]

use super::{Checked, Context, some};
use crate::diagnostic::{Diagnostic, Severity};
use crate::pack::review::{Standing, State, standings};
use crate::pack::{Channel, Document, Provenance};

pub(super) fn run(context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
    let mut channels: Vec<Channel> = context.pack.config.channels.iter().copied().filter(|channel| *channel != Channel::Preview).collect();
    channels.sort();
    channels.dedup();
    if !channels.is_empty() && !context.target.files.is_empty() {
        let standings = standings(context.pack, context.source, context.target);
        // What the first one does not take, the others do not take either.
        let told = channels.into_iter().find_map(|channel| shortfall(&context.language(), &standings, channel));
        let help = "let qualified people review it, or take the channel out of `channels` in pack.toml until then";
        findings.extend(told.map(|finding| finding.help(help)));
    }
    if let (true, Some(today)) = (context.is_source(), &context.pack.today) {
        // Days are written `YYYY-MM-DD`, so their order is that of their text.
        let late = context.pack.documents.iter().filter(|document| document.review_by < *today);
        findings.extend(late.map(overdue));
    }
}

/// What keeps a language from the readers of a channel, as an error: texts that nobody has reviewed as far as the channel
/// wants it. None where it may go there; `preview` takes anything.
///
/// What a language lacks keeps nothing back: it is not in the bundle.
#[must_use]
pub fn gate(checked: &Checked<'_, '_>, channel: Channel) -> Option<Diagnostic> {
    let (pack, target) = (checked.pack(), checked.target());
    if channel == Channel::Preview {
        return None;
    }
    let language = super::language_of(&target.locale.tag);
    let mut finding = shortfall(&language, &standings(pack, checked.source(), target), channel)?;
    finding.severity = Severity::Error;
    finding.locale = Some(target.locale.tag.as_str().into());
    Some(finding.help(format!(
        "`fluent-pack status --locale {}` says what to do next, `review show` who signed what; `--channel preview` takes anything",
        target.locale.folder
    )))
}

/// Which texts a channel does not take.
fn shortfall(language: &str, standings: &[Standing<'_, '_>], channel: Channel) -> Option<Diagnostic> {
    let (wanted, word) =
        if channel == Channel::Release { (State::Approved, "approved") } else { (State::Revised, "revised by a second person") };
    let there = || standings.iter().filter(|standing| standing.state != State::Missing);
    let is_raw = |standing: &&Standing<'_, '_>| standing.method == Provenance::MtRaw;
    let short: Vec<&Standing<'_, '_>> =
        there().filter(|standing| standing.state < wanted || channel == Channel::Release && is_raw(standing)).collect();
    if short.is_empty() {
        return None;
    }
    let counts = State::ALL.into_iter().filter_map(|state| {
        let count = short.iter().filter(|standing| standing.state == state).count();
        (count > 0).then(|| format!("{count} {state}"))
    });
    let counts: Vec<String> = counts.collect();
    let raw = short.iter().copied().filter(is_raw).count();
    let machine = if raw > 0 { format!("; {raw} machine translated and not edited (mt-raw)") } else { String::new() };
    let (are, all) = (if short.len() == 1 { "is" } else { "are" }, there().count());
    let message = format!(
        "the channel `{channel}` takes only texts that are {word}; in {language} {} of {all} {are} not: {}{machine}",
        short.len(),
        counts.join(", ")
    );
    let severity = if raw > 0 { Severity::Warning } else { Severity::Note };
    let names: Vec<String> = short.iter().map(|standing| standing.name.clone()).collect();
    let mut finding = Diagnostic::new("unreviewed-text", severity, message);
    if names.len() < all {
        finding.message.push_str(&format!(" ({})", some(&names)));
    }
    finding.count = names.len();
    finding.entries = names;
    Some(finding)
}

fn overdue(document: &Document) -> Diagnostic {
    let message = format!("`{}` was to be looked at again by {}", document.id, document.review_by);
    Diagnostic::warning("overdue-review", message)
        .at(&document.file, document.review_by_span)
        .about(document.id.clone())
        .help("let a qualified person read the document, then write the day of the next review")
}
