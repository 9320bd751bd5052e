//! Messages that were renamed in the source alone: a translation has them under their old id.
//!
//! Known from the ledger only, which says of what text a translation was made; ids that look alike prove nothing.

use std::collections::{HashMap, VecDeque};

use super::{Digest, Ledger, name_of};
use crate::pack::{Entry, Localization, Pack};

/// For each message that only the translation has, the one of the source that has its source text now, under another id
/// and without a translation; each of those once, in the order of the source. Where files stand for themselves, in its file.
#[must_use]
pub fn renamed<'a, 'src>(
    pack: &Pack,
    source: &Localization<'src>,
    ledger: &Ledger,
    extra: &[Entry<'_, 'src>],
    missing: impl Iterator<Item = Entry<'a, 'src>>,
) -> Vec<Option<Entry<'a, 'src>>> {
    let made_from = |entry: &Entry<'_, '_>| ledger.get(&name_of(pack, entry)).and_then(|record| record.source);
    let was: Vec<Option<Digest>> = extra.iter().map(made_from).collect();
    if was.iter().all(Option::is_none) {
        return vec![None; extra.len()];
    }
    let place = |entry: &Entry<'_, 'src>| pack.loads_single_files().then_some(entry.file.key);
    let mut by_text: HashMap<(Option<&str>, Digest), VecDeque<Entry<'a, 'src>>> = HashMap::new();
    for entry in missing {
        by_text.entry((place(&entry), Digest::of(source, &entry))).or_default().push_back(entry);
    }
    let now = |(entry, was): (&Entry<'_, 'src>, Option<Digest>)| by_text.get_mut(&(place(entry), was?))?.pop_front();
    extra.iter().zip(was).map(now).collect()
}
