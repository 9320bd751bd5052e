//! Hedges that the source marks with `# hedge: may`, and whether they are still there.
//!
#![doc = include_str!("../diagnostic/page/dropped-hedge.md")]

use super::Context;
use super::language::{Hedge, Lexicon, Meaning};
use super::safety::Look;
use crate::diagnostic::{Diagnostic, Severity};
use crate::pack::{Entry, hedges};

/// Looks at a text whose source is marked, such as `# hedge: may`.
pub(super) fn look(look: &Look<'_, '_>, findings: &mut Vec<Diagnostic>) {
    let Some(comment) = look.pair.source.comment.filter(|_| look.reader.lexicon.is_some() && look.pair.attribute.is_none()) else { return };
    let Some(lexicon) = look.source_lexicon else { return };
    for word in hedges(comment) {
        let Some(hedge) = meaning(lexicon, word) else { continue };
        let lost = (0..look.pair.ways.len()).find(|at| {
            let said = look.source_of(*at).is_some_and(|source| source.hedges(hedge));
            said && !look.target(*at).hedges(hedge)
        });
        let Some((at, source)) = lost.and_then(|at| Some((at, look.source_of(at)?))) else { continue };
        let range = source.words.iter().find(|found| found.meaning == Meaning::Hedge(hedge)).map(|found| found.range.clone());
        let source_span = look.source_way(at).place_of(range.unwrap_or_default());
        let finding = look.finding(("dropped-hedge", Severity::Warning), sentence(word), look.whole(), source_span);
        look.tell(finding.help(help(hedge)), findings);
    }
}

/// Looks at the marks of the source: each must name a hedge that its text has.
pub(super) fn look_at_source(context: &Context<'_, '_>, lexicon: &Lexicon, findings: &mut Vec<Diagnostic>) {
    for entry in context.source.entries() {
        let Some(comment) = entry.comment else { continue };
        for word in hedges(comment) {
            let said = meaning(lexicon, word).map(|hedge| says(lexicon, &entry, hedge));
            if said == Some(true) {
                continue;
            }
            let message = if said.is_none() { unknown(word) } else { lost_in_source(word) };
            let finding = Diagnostic::warning("dropped-hedge", message).at(entry.file.source, entry.id_span()).about(entry.id());
            findings.push(finding.help(SOURCE_HELP));
        }
    }
}

/// Whether a text of the source has a hedge of a kind on one way at least.
fn says(lexicon: &Lexicon, entry: &Entry<'_, '_>, hedge: Hedge) -> bool {
    entry.value.is_some_and(|pattern| {
        let ways = super::flat::ways(entry.file.source.text(), pattern);
        ways.iter().any(|way| lexicon.find(way.text()).any(|(meaning, _)| meaning == Meaning::Hedge(hedge)))
    })
}

/// Which kind of hedge a word is.
fn meaning(lexicon: &Lexicon, word: &str) -> Option<Hedge> {
    lexicon.find(word).find_map(|(meaning, range)| match meaning {
        Meaning::Hedge(hedge) if range == (0..word.len()) => Some(hedge),
        _ => None,
    })
}

fn sentence(word: &str) -> String {
    format!("the source is marked `hedge: {word}`, and this text says it as certain")
}

fn help(hedge: Hedge) -> &'static str {
    match hedge {
        Hedge::Possible => "say that it may be so, as the source does: not every patient has it",
        Hedge::Usual => "say that it is usually so, as the source does",
        Hedge::Expected => "say that it is expected, as the source does",
        Hedge::About => "say that the number is not exact, as the source does",
    }
}

fn unknown(word: &str) -> String {
    format!("`{}` is not a hedge that the check knows", word.escape_debug())
}

fn lost_in_source(word: &str) -> String {
    format!("the text is marked `hedge: {word}` but does not say it")
}

const SOURCE_HELP: &str = "put the hedge back into the text, or delete the mark";
