//! `sync`: stubs where a translation lacks texts, and what the source no longer has moved out.

use std::io::Write as _;

use clap::Args;
use fluent_pack::diagnostic::closest;
use fluent_pack::pack::{Edit, Localization, Pack, PackLocale};
use fluent_pack::sync::{SyncedFile, sync};
use rayon::prelude::*;
use serde::Serialize;

use super::file::read_text;
use super::{Failure, Format, Outcome, Output, PackArguments, edits, findings, table};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    pack: PackArguments,
    /// Write nothing; show what would change, with exit code 1 where something would
    #[arg(long)]
    dry_run: bool,
    /// How the result is printed; json is one object a file
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// Locales that are in memory at a time.
const AT_A_TIME: usize = 16;

/// What happens in one locale.
struct Synced {
    locale: PackLocale,
    files: Vec<SyncedFile>,
    /// What is to be written, an obsolete text before it goes from where it was.
    edits: Vec<Edit>,
}

/// How much was done in all locales.
#[derive(Default)]
struct Tally {
    files: usize,
    stubs: usize,
    renewed: usize,
    obsolete: usize,
    left_alone: usize,
    /// Texts that seem to have been renamed in the source alone.
    renames: Vec<String>,
}

/// Most such texts that are told.
const RENAMES: usize = 5;

/// A file in `--format json`.
#[derive(Serialize)]
struct Line<'a> {
    locale: &'a str,
    file: &'a str,
    stubs: &'a [String],
    renewed: usize,
    obsolete: &'a [String],
    /// Where obsolete texts go.
    moved_to: Option<&'a str>,
    /// Code of the finding that keeps the file from being changed.
    left_alone: Option<&'a str>,
}

pub(super) fn run(arguments: &Arguments, output: &mut Output) -> Result<Outcome, Failure> {
    let pack = arguments.pack.open()?;
    let chosen = arguments.pack.chosen(&pack)?;
    let source_files = pack.read(pack.source_locale())?;
    let source = source_files.parse();
    let targets: Vec<&PackLocale> = chosen.into_iter().filter(|locale| locale.tag != source.locale.tag).collect();
    let mut tally = Tally::default();
    let mut waiting = Vec::new();
    for some in targets.chunks(AT_A_TIME) {
        let synced = some.par_iter().map(|locale| Synced::of(&pack, &source, locale)).collect::<Result<Vec<_>, _>>()?;
        for locale in synced {
            tally.add(&locale);
            report(arguments, &locale, output)?;
            if !arguments.dry_run {
                waiting.extend(locale.edits);
            }
        }
    }
    edits::write(&waiting, "sync")?;
    output.flush()?;
    output.summary(&tally.summary(arguments.dry_run));
    Ok(if tally.left_alone > 0 || (arguments.dry_run && tally.files > 0) { Outcome::Findings } else { Outcome::Fine })
}

impl Synced {
    fn of(pack: &Pack, source: &Localization<'_>, locale: &PackLocale) -> Result<Self, Failure> {
        let files = sync(pack, source, &pack.read(locale)?.parse());
        let mut edits = Vec::new();
        for file in &files {
            if let Some(obsolete) = &file.obsolete {
                let before = read_text(obsolete.path.as_ref())?;
                let after = obsolete.added_to(before.as_deref());
                if before.as_ref() != Some(&after) {
                    edits.push(Edit { path: obsolete.path.clone(), before, after: Some(after) });
                }
            }
            edits.extend(file.edit.clone());
        }
        Ok(Self { locale: locale.clone(), files, edits })
    }
}

fn report(arguments: &Arguments, synced: &Synced, output: &mut Output) -> Result<(), Failure> {
    if arguments.dry_run && arguments.format == Format::Text {
        let patches: Vec<String> = synced.edits.par_iter().map(edits::patch).collect();
        patches.iter().try_for_each(|patch| output.results().write_all(patch.as_bytes()))?;
    }
    for file in &synced.files {
        match arguments.format {
            Format::Json => {
                serde_json::to_writer(output.results(), &Line::of(&synced.locale, file)).map_err(std::io::Error::from)?;
                output.results().write_all(b"\n")?;
            }
            Format::Text => {
                if !arguments.dry_run && file.left_alone.is_none() {
                    writeln!(output.results(), "{}", sentence(file))?;
                }
                if let Some(finding) = &file.left_alone {
                    output.message(&findings::render(finding));
                }
            }
        }
    }
    Ok(())
}

/// "es/a.ftl: 2 stubs, 1 obsolete text moved to es/a.ftl.obsolete".
fn sentence(file: &SyncedFile) -> String {
    let mut parts = Vec::new();
    if !file.stubs.is_empty() {
        parts.push(table::count(file.stubs.len(), "stub"));
    }
    if file.renewed > 0 {
        parts.push(format!("{} brought up to date", table::count(file.renewed, "stub")));
    }
    if let Some(obsolete) = &file.obsolete {
        parts.push(format!("{} moved to {}", table::count(obsolete.ids.len(), "obsolete text"), obsolete.path));
    }
    format!("{}: {}", file.path, parts.join(", "))
}

/// Ids that look as if one text had been renamed in the source alone.
fn renamed(file: &SyncedFile) -> Vec<String> {
    let gone = file.obsolete.iter().flat_map(|obsolete| &obsolete.ids);
    let new = |old: &String| closest(old, file.stubs.iter().map(String::as_str));
    gone.filter_map(|old| Some(format!("{}: was `{old}` renamed to `{}` in the source?\n", file.path, new(old)?))).collect()
}

impl Tally {
    fn add(&mut self, synced: &Synced) {
        for file in &synced.files {
            self.files += usize::from(file.edit.is_some());
            self.stubs += file.stubs.len();
            self.renewed += file.renewed;
            self.obsolete += file.obsolete.as_ref().map_or(0, |obsolete| obsolete.ids.len());
            self.left_alone += usize::from(file.left_alone.is_some());
            self.renames.extend(renamed(file));
        }
    }

    fn summary(&self, is_dry: bool) -> String {
        let mut text = match (self.files, is_dry) {
            (0, _) if self.left_alone == 0 => "every translation stands beside its source; nothing to do\n".to_owned(),
            (0, _) => String::new(),
            (files, _) => {
                let verb = if is_dry { "would change" } else { "changed" };
                let done = format!("{}, {} moved out", table::count(self.stubs, "stub"), table::count(self.obsolete, "obsolete text"));
                let renewed =
                    if self.renewed > 0 { format!(", {} brought up to date", table::count(self.renewed, "stub")) } else { String::new() };
                format!("{} {verb}: {done}{renewed}\n", table::count(files, "file"))
            }
        };
        text.extend(self.renames.iter().take(RENAMES).map(String::as_str));
        if !self.renames.is_empty() {
            let more = self.renames.len().saturating_sub(RENAMES);
            let more = if more > 0 { format!("and {} like these; ", table::count(more, "text")) } else { String::new() };
            text.push_str(&format!("{more}`fluent-pack rename OLD NEW` before `sync` keeps the translations of a renamed text\n"));
        }
        if self.stubs > 0 && !is_dry {
            text.push_str("look for `# TODO` in the files: those texts are still to be translated\n");
        }
        if self.left_alone > 0 {
            let files = table::count(self.left_alone, "file");
            text.push_str(&format!("{files} left alone, because something in there cannot be read: mend that first\n"));
        }
        text
    }
}

impl<'a> Line<'a> {
    fn of(locale: &'a PackLocale, file: &'a SyncedFile) -> Self {
        Self {
            locale: locale.tag.as_str(),
            file: &file.path,
            stubs: &file.stubs,
            renewed: file.renewed,
            obsolete: file.obsolete.as_ref().map_or(&[], |obsolete| &obsolete.ids),
            moved_to: file.obsolete.as_ref().map(|obsolete| obsolete.path.as_str()),
            left_alone: file.left_alone.as_ref().map(|finding| finding.code),
        }
    }
}
