//! A message that the source alone has under another id is one slip and told once, as `missing-message`: that the old id is
//! extra follows from it. Compares nothing where no message is extra or the ledger does not say what it was made from.

use std::collections::BTreeSet;

use super::Context;
use super::shape::missing_in;
use crate::diagnostic::Diagnostic;
use crate::pack::review::{name_of, renamed};
use crate::pack::{Entry, EntryKind, Pack};

/// Old messages of the translation and new ones of the source.
pub(super) struct Renamed<'a, 'src> {
    pack: &'a Pack,
    pairs: Vec<(Entry<'a, 'src>, Entry<'a, 'src>)>,
    /// Their names in ledgers.
    old: BTreeSet<String>,
    new: BTreeSet<String>,
}

impl<'a, 'src> Renamed<'a, 'src> {
    /// Those of the entries that the source does not have.
    pub(super) fn of<'e>(context: &Context<'a, 'src>, extra: impl Iterator<Item = &'e Entry<'a, 'src>>) -> Self
    where
        'a: 'e,
        'src: 'e,
    {
        let pack = context.pack;
        let first = |seen: &mut BTreeSet<String>, entry: &Entry<'_, '_>| seen.insert(name_of(pack, entry));
        let mut seen = BTreeSet::new();
        let may_be_old = |entry: &Entry<'_, '_>| entry.kind == EntryKind::Message && context.source.term(entry.name.as_str()).is_none();
        let extra: Vec<Entry<'_, '_>> = extra.copied().filter(|entry| may_be_old(entry) && first(&mut seen, entry)).collect();
        let mut seen = BTreeSet::new();
        let missing = context.source.files.iter().flat_map(|file| missing_in(context, file));
        let missing = missing.filter(|entry| entry.kind == EntryKind::Message && first(&mut seen, entry));
        let new = renamed(pack, context.source, &context.target.ledger, &extra, missing);
        let pairs: Vec<_> = extra.into_iter().zip(new).filter_map(|(old, new)| Some((old, new?))).collect();
        let names =
            |of: fn(&(Entry<'a, 'src>, Entry<'a, 'src>)) -> Entry<'a, 'src>| pairs.iter().map(|pair| name_of(pack, &of(pair))).collect();
        let (old, new) = (names(|pair| pair.0), names(|pair| pair.1));
        Self { pack, pairs, old, new }
    }

    /// Whether an entry of the translation has its old id.
    pub(super) fn is_old(&self, entry: &Entry<'_, '_>) -> bool {
        entry.kind == EntryKind::Message && !self.pairs.is_empty() && self.old.contains(&name_of(self.pack, entry))
    }

    /// Whether a translation has an entry of the source under its old id.
    pub(super) fn is_new(&self, entry: &Entry<'_, '_>) -> bool {
        entry.kind == EntryKind::Message && !self.pairs.is_empty() && self.new.contains(&name_of(self.pack, entry))
    }

    pub(super) fn findings(&self) -> impl Iterator<Item = Diagnostic> {
        self.pairs.iter().map(|(old, new)| {
            let (was, is) = (old.name.as_str(), new.name.as_str());
            let message = format!("the message `{was}` seems to have been renamed to `{is}`: the source has its text under that id now");
            Diagnostic::warning("missing-message", message)
                .at(old.file.source, old.id_span())
                .about(is)
                .help(format!("run `fluent-pack rename {was} {is}`, which keeps the translations and who signed them"))
                .see(new.file.source, new.id_span(), "the source has it here")
        })
    }
}
