//! Rows that came back, compared with the sheet of today: what goes in, what does not and why, and the files as they will be.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::accept;
use super::flatten::Plurals;
use super::rebuild::{self, Wanted};
use super::row::{Outcome, Refusal, Row, RowText, Verdict};
use super::sheet::{Sheet, counterpart};
use super::unit::{Choice, Digest, Group, Text, Unit};
use super::write::Changes;
use crate::pack::{Edit, Entry, EntryKind, Localization, Pack};

/// What an import may do beside the safe.
#[derive(Debug, Clone, Copy, Default)]
pub struct Permissions {
    /// Rows whose source moved on go in as drafts.
    pub accept_stale: bool,
    /// Rows go in though the translation changed here since the export.
    pub overwrite: bool,
}

/// What an import would do.
#[derive(Debug)]
pub struct Import {
    /// What became of every row that is not as it was, in the order of the rows.
    pub outcomes: Vec<Outcome>,
    /// Files that change, in the order of their keys.
    pub files: Vec<ChangedFile>,
    /// How many rows are as they were.
    pub untouched: usize,
    /// How many texts of the sheet no row is for: they stay as they are.
    pub absent: usize,
}

/// A file that an import changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedFile {
    /// The file below its locale's folder.
    pub file: String,
    /// What changes.
    pub edit: Edit,
    /// Ids of the messages that change, a term's with its `-`.
    pub entries: Vec<String>,
}

/// Compares rows with a sheet, and says what changes.
///
/// `sheet` is [`super::sheet`] of the same pack, source and target. Rows without a translation are left out. Nothing is
/// written, and rows that are as they were touch no file.
#[must_use]
pub fn import(
    pack: &Pack,
    source: &Localization<'_>,
    target: &Localization<'_>,
    sheet: &Sheet,
    rows: &[Row],
    permissions: Permissions,
) -> Import {
    let mut places: HashMap<String, Place> = units(sheet).map(|(place, unit)| (unit.address.to_string(), place)).collect();
    for (place, unit) in units(sheet).filter(|(_, unit)| !unit.address.path.is_empty()) {
        // Of a file that lost the addresses the ids are left.
        places.entry(format!("{}:{}", unit.address.file, unit.address.name())).or_insert(place);
    }
    let named: HashSet<&Place> = rows.iter().filter_map(|row| places.get(&row.address)).collect();
    let absent = units(sheet).count() - named.len();
    let mut reader = Reading { sheet, places, permissions, seen: HashSet::new(), untouched: 0 };
    let mut verdicts: Vec<Option<Result<Accepted, Refusal>>> = rows.iter().map(|row| reader.row(row).transpose()).collect();
    let untouched = reader.untouched;
    let files = messages(pack, source, target, sheet, &mut verdicts);
    let outcomes = rows.iter().zip(verdicts).filter_map(|(row, verdict)| {
        let verdict = match verdict? {
            Ok(Accepted { draft: true, .. }) => Verdict::Draft,
            Ok(_) => Verdict::Taken,
            Err(refusal) => Verdict::Refused(refusal),
        };
        Some(Outcome { place: row.place, address: row.address.clone(), verdict })
    });
    Import { outcomes: outcomes.collect(), files, untouched, absent }
}

/// Where a unit is in its sheet: file, group, unit.
type Place = (usize, usize, usize);

fn units(sheet: &Sheet) -> impl Iterator<Item = (Place, &Unit)> {
    sheet.files.iter().enumerate().flat_map(|(file_number, file)| {
        file.groups.iter().enumerate().flat_map(move |(group_number, group)| {
            group.units.iter().enumerate().map(move |(number, unit)| ((file_number, group_number, number), unit))
        })
    })
}

/// A row that goes in.
struct Accepted {
    place: Place,
    text: Text,
    draft: bool,
}

struct Reading<'a> {
    sheet: &'a Sheet,
    places: HashMap<String, Place>,
    permissions: Permissions,
    seen: HashSet<Place>,
    untouched: usize,
}

impl Reading<'_> {
    /// What a row brings; nothing where it is as it was.
    fn row(&mut self, row: &Row) -> Result<Option<Accepted>, Refusal> {
        let Some(&place) = self.places.get(&row.address) else {
            return if row.target.is_empty() { Ok(None) } else { Err(self.unknown(&row.address)) };
        };
        let group = &self.sheet.files[place.0].groups[place.1];
        let unit = &group.units[place.2];
        if row.target.is_empty() {
            return self.empty(row, unit);
        }
        if is_untouched(row, unit) {
            self.untouched += 1;
            return Ok(None);
        }
        let text = accept::mended(accept::read(&row.target)?, group);
        if text.reads_as(&unit.target) || row.stamp.is_some_and(|stamp| stamp.target == text.digest()) {
            self.untouched += 1;
            return Ok(None);
        }
        if !self.seen.insert(place) {
            return Err(Refusal::new(
                "repeated",
                "another row of the file is for the same text",
                "keep the one that is right, and import again",
            ));
        }
        let draft = self.moved_on(row, unit)?;
        accept::check(&text, unit, group)?;
        Ok(Some(Accepted { place, text, draft }))
    }

    fn empty(&mut self, row: &Row, unit: &Unit) -> Result<Option<Accepted>, Refusal> {
        let was_there = row.stamp.is_some_and(|stamp| stamp.target != Digest::of(""));
        if was_there && !unit.target.is_empty() {
            return Err(Refusal::new(
                "emptied",
                "the translation was taken out; the one that is there stays",
                "write the new text; to be without one, delete it in the .ftl file",
            ));
        }
        self.untouched += 1;
        Ok(None)
    }

    /// Whether the source moved on since the export, and that is allowed.
    fn moved_on(&self, row: &Row, unit: &Unit) -> Result<bool, Refusal> {
        if row.unfinished && !self.permissions.accept_stale {
            return Err(Refusal::new(
                "unfinished",
                "the text is marked as unfinished (fuzzy)",
                "take the mark off when it is done, or take it as a draft with --accept-stale",
            ));
        }
        let exported = row.stamp.map(|stamp| stamp.source).or_else(|| row.source.as_deref().map(Digest::of));
        let stale = exported.is_some_and(|exported| exported != unit.source.digest());
        if stale && !self.permissions.accept_stale {
            return Err(Refusal::new(
                "stale",
                "the source changed since the file was exported",
                "export again and translate the new text, or take it as a draft with --accept-stale",
            ));
        }
        let changed_here = row.stamp.is_some_and(|stamp| stamp.target != unit.target.digest());
        if changed_here && !self.permissions.overwrite {
            return Err(Refusal::new(
                "changed-here",
                "the translation changed here since the file was exported",
                "compare the two, or let the file's text win with --overwrite",
            ));
        }
        Ok(stale || row.unfinished)
    }

    fn unknown(&self, address: &str) -> Refusal {
        let again = "export again; translations of what is gone are of no use";
        let file = self.sheet.files.iter().find(|file| address.strip_prefix(&file.file).is_some_and(|rest| rest.starts_with(':')));
        let Some(file) = file else {
            let name = address.split(':').next().unwrap_or(address);
            let message = format!("the pack has no file `{name}`, or nothing in it to translate");
            return Refusal::new("unknown-file", message, "look whether the file was exported from this pack, and export again");
        };
        let rest = &address[file.file.len() + 1..];
        let id = rest.split(['.', '[']).next().unwrap_or(rest);
        if !file.groups.iter().any(|group| group.entry == id) {
            return Refusal::new("unknown-message", format!("the source has no `{id}` now"), again);
        }
        let message = format!("`{id}` has no text `{}` now", rest.strip_prefix(id).unwrap_or(rest).trim_start_matches('.'));
        Refusal::new("unknown-variant", message, again)
    }
}

/// Whether nobody wrote into a row since the export; without a stamp, whether it says what is there.
fn is_untouched(row: &Row, unit: &Unit) -> bool {
    let RowText::Plain(text) = &row.target else { return false };
    match row.stamp {
        Some(stamp) => Digest::of(text) == stamp.target,
        None => *text == unit.target.plain(),
    }
}

/// The rows that go in, by file and group; gives the files that change, and refuses rows whose message cannot be written.
fn messages(
    pack: &Pack,
    source: &Localization<'_>,
    target: &Localization<'_>,
    sheet: &Sheet,
    verdicts: &mut [Option<Result<Accepted, Refusal>>],
) -> Vec<ChangedFile> {
    let mut groups: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
    for (number, verdict) in verdicts.iter().enumerate() {
        if let Some(Ok(Accepted { place, .. })) = verdict {
            groups.entry((place.0, place.1)).or_default().push(number);
        }
    }
    let plurals = Plurals::of(&target.locale.tag);
    let mut changes = Changes::new(pack, target);
    for ((file_number, group_number), numbers) in groups {
        let file = &sheet.files[file_number];
        let group = &file.groups[group_number];
        let texts: HashMap<usize, &Text> = numbers
            .iter()
            .filter_map(|number| match &verdicts[*number] {
                Some(Ok(accepted)) => Some((accepted.place.2, &accepted.text)),
                _ => None,
            })
            .collect();
        let Some(entry) = source_entry(source, &file.file, &group.entry) else { continue };
        let now = counterpart(pack, &entry, target);
        let refusal = match message(group, &texts, now.as_ref(), &plurals) {
            Ok(text) => changes.add(&entry, now.as_ref(), text).err(),
            Err(refusal) => Some(refusal),
        };
        if let Some(refusal) = refusal {
            for number in numbers {
                verdicts[number] = Some(Err(refusal.clone()));
            }
        }
    }
    changes.finish()
}

fn source_entry<'a, 'src>(source: &'a Localization<'src>, file: &str, id: &str) -> Option<Entry<'a, 'src>> {
    let (kind, name) = id.strip_prefix('-').map_or((EntryKind::Message, id), |name| (EntryKind::Term, name));
    let indexed = source.get(kind, name).filter(|entry| entry.file.key == file);
    indexed.or_else(|| source.file(file)?.entries().find(|entry| entry.kind == kind && entry.name.as_str() == name))
}

/// The text of a message of which some sentences are new.
fn message(group: &Group, new: &HashMap<usize, &Text>, now: Option<&Entry<'_, '_>>, plurals: &Plurals) -> Result<String, Refusal> {
    let mut patterns: Vec<(Wanted<'_>, bool)> = Vec::new();
    for (number, unit) in group.units.iter().enumerate() {
        let attribute = unit.address.attribute.as_deref();
        if patterns.last().is_none_or(|(wanted, _)| wanted.attribute != attribute) {
            patterns.push((Wanted { attribute, sentences: Vec::new() }, false));
        }
        let Some((wanted, changed)) = patterns.last_mut() else { continue };
        let text = new.get(&number).copied();
        *changed |= text.is_some();
        if let Some(text) = text.or(Some(&unit.target)).filter(|text| !text.is_empty()) {
            wanted.sentences.push((&unit.address.path, text));
        }
    }
    // A message that is there keeps its other parts as they are; a new one needs them all.
    let is_wanted = |changed: bool| changed || now.is_none();
    for (wanted, changed) in &patterns {
        if is_wanted(*changed) && !has_default(&wanted.sentences, 0) {
            return Err(incomplete(group, wanted));
        }
    }
    let wanted: Vec<Wanted<'_>> = patterns.into_iter().filter(|(_, changed)| is_wanted(*changed)).map(|(wanted, _)| wanted).collect();
    rebuild::entry(&group.entry, now, &wanted, plurals).ok_or_else(|| {
        Refusal::new(
            "unwritable",
            "Fluent cannot say this text as it stands",
            "take out line breaks and blanks that the source does not have, or write it into the .ftl file",
        )
    })
}

/// Whether every choice has the variant that stands for all others.
fn has_default(sentences: &[(&[Choice], &Text)], depth: usize) -> bool {
    let Some((path, _)) = sentences.first() else { return false };
    if path.get(depth).is_none() {
        return true;
    }
    let mut chunks = sentences.chunk_by(|a, b| a.0.get(depth).map(|choice| &choice.key) == b.0.get(depth).map(|choice| &choice.key));
    let has = chunks.clone().any(|chunk| chunk[0].0.get(depth).is_some_and(|choice| choice.default));
    has && chunks.all(|chunk| has_default(chunk, depth + 1))
}

fn incomplete(group: &Group, wanted: &Wanted<'_>) -> Refusal {
    let what = match (wanted.attribute, wanted.sentences.is_empty()) {
        (Some(attribute), true) => format!("`.{attribute}` of `{}` has no translation", group.entry),
        (None, true) => format!("`{}` itself has no translation", group.entry),
        (_, false) => format!("`{}` lacks the text that stands for all other cases", group.entry),
    };
    let help = "a message goes in whole: translate its other rows too, first the one of the default, usually `other`";
    Refusal::new("incomplete", format!("{what}, so the message is left out"), help)
}
