//! What to do next in a locale, in order.

use fluent_pack::pack::review::{Standing, State};
use fluent_pack::pack::{Entry, Localization};
use serde::Serialize;

use super::Row;
use crate::cli::review;
use crate::cli::table::{self, Align};

/// One thing to do.
#[derive(Debug, Serialize)]
pub(super) struct Task {
    pub(super) state: &'static str,
    pub(super) message: String,
    /// Where the text is, or its source where there is none: `path:line`.
    pub(super) place: String,
    pub(super) note: Option<String>,
    #[serde(skip)]
    rank: usize,
}

/// States in the order in which they are worked off, with what to do about each.
const ORDER: [(State, &str); 6] = [
    (State::Stale, "hold against the changed source, mend, then sign with `review translate`"),
    (State::Withdrawn, "write anew what was taken back; delete what the source no longer has"),
    (State::Missing, "translate"),
    (State::Draft, "read, mend, then sign with `review translate`"),
    (State::Translated, "let a second person compare it with the source and sign with `review revise`"),
    (State::Revised, "let a clinician sign with `review approve`"),
];

/// Everything that is to be done in a locale.
pub(super) fn tasks(standings: &[Standing<'_, '_>], source: &Localization<'_>, target: &Localization<'_>) -> Vec<Task> {
    let is_source = source.locale.tag == target.locale.tag;
    let task = |standing: &Standing<'_, '_>| {
        let rank = ORDER.iter().position(|(state, _)| *state == standing.state)?;
        let entry = standing.target.or(standing.source)?;
        // The source text is a draft until somebody signs it, which most packs never need.
        (!is_source || standing.record.is_some()).then(|| Task {
            state: standing.state.as_str(),
            message: standing.name.clone(),
            place: place(&entry),
            note: review::note(standing),
            rank,
        })
    };
    let mut tasks: Vec<Task> = standings.iter().filter_map(task).collect();
    tasks.sort_by_key(|task| task.rank);
    tasks
}

fn place(entry: &Entry<'_, '_>) -> String {
    format!("{}:{}", entry.file.source.path(), entry.file.source.position(entry.id_span().start).line)
}

/// The list for a terminal.
pub(super) fn text(row: &Row) -> String {
    let mut text = format!("\nwhat to do next in {}:\n", row.locale);
    let mut step = 0;
    let mut heading = |text: &mut String, what: &str| {
        step += 1;
        text.push_str(&format!("\n{step}. {what}\n"));
    };
    if row.errors > 0 {
        let errors = table::count(row.errors, "error");
        heading(&mut text, &format!("{errors}: mend them; `fluent-pack check --locale {}` shows them", row.locale));
    }
    for (rank, (state, what)) in ORDER.iter().enumerate() {
        let tasks: Vec<&Task> = row.next.iter().filter(|task| task.rank == rank).collect();
        if tasks.is_empty() {
            continue;
        }
        heading(&mut text, &format!("{} {state}: {what}", tasks.len()));
        let cells = tasks.iter().map(|task| vec![task.message.clone(), task.place.clone(), task.note.clone().unwrap_or_default()]);
        let cells: Vec<Vec<String>> = cells.collect();
        let table = table::render(&[("", Align::Left); 3], &cells);
        table.lines().skip(1).for_each(|line| text.push_str(&format!("   {line}\n")));
    }
    if step == 0 {
        text.push_str("nothing\n");
    }
    text
}
