//! How much of the source a locale has, against what the pack wants.
#![doc = include_str!("../diagnostic/page/low-coverage.md")]

use super::Context;
use crate::diagnostic::Diagnostic;
use crate::pack::EntryKind;

pub(super) fn run(context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
    let Some(wanted) = context.pack.config.min_coverage_of(&context.target.locale.tag) else { return };
    let messages = || context.source.unique_entries().filter(|entry| entry.kind == EntryKind::Message);
    let (translated, of) = (messages().filter(|entry| is_there(context, entry.name.as_str())).count(), messages().count());
    #[allow(clippy::cast_precision_loss)] // A pack has far fewer messages than 2^53.
    let share = translated as f64 / of.max(1) as f64;
    if share < wanted {
        findings.push(low(&context.language(), (translated, of), share, wanted));
    }
}

/// What could not be read was translated, and is told where it stands.
fn is_there(context: &Context<'_, '_>, id: &str) -> bool {
    context.target.message(id).is_some() || context.unread.contains(id)
}

fn low(language: &str, (translated, of): (usize, usize), share: f64, wanted: f64) -> Diagnostic {
    // Never rounded up to what is wanted.
    let percent = |share: f64| format!("{} %", (share * 1000.0 + 1e-9).floor() / 10.0);
    let (share, wanted) = (percent(share), percent(wanted));
    Diagnostic::warning(
        "low-coverage",
        format!("{share} of the messages are translated into {language}, {translated} of {of}; the pack wants {wanted}"),
    )
    .help("translate what is missing, or lower `min-coverage` for this language in pack.toml")
}
