//! `rename`: another id for a message or a term, in all languages, outlines and ledgers at once.
//!
//! All files or none: everything is prepared and held against the files before the first one changes. A file in the pack
//! says what was begun, so that a run that was cut off is completed by running it again, and by nothing else.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;

use clap::Args;
use fluent_pack::diagnostic::closest;
use fluent_pack::pack::review::LedgerSource;
use fluent_pack::pack::{Edit, EntryKind, LocaleSources, Localization, Pack, ParsedFile};
use fluent_pack::rename::{Refusal, Rename};
use fluent_pack::source::SourceFile;
use rayon::prelude::*;
use serde::Serialize;

use super::file::{Replacement, read_text};
use super::lock::Last;
use super::{Failure, Format, Outcome, Output, PackArguments, edits, findings, table};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The id as it is; of a term with its `-`, and then `--` before it: `rename -- -old -new`
    #[arg(value_name = "OLD")]
    old: String,
    /// The id as it is to be
    #[arg(value_name = "NEW")]
    new: String,
    #[command(flatten)]
    pack: PackArguments,
    /// Write nothing; show what would change, with exit code 1
    #[arg(long)]
    dry_run: bool,
    /// How the result is printed; json is one object a file
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// A name that no path of a pack takes.
const BEGUN: &str = ".rename-begun";

pub(super) fn run(arguments: &Arguments, output: &mut Output) -> Result<Outcome, Failure> {
    let refused = |problem: String| Failure::new(format!("rename: {problem}"));
    let rename = Rename::parse(&arguments.old, &arguments.new).map_err(refused)?;
    if !arguments.pack.locale.is_empty() {
        return Err(refused("apps know one id for all languages; leave `--locale` out".to_owned()));
    }
    let pack = arguments.pack.open()?;
    let begun = Begun::read(&pack, arguments)?;
    let mut files = pack.config.locales.par_iter().map(|locale| pack.read(locale)).collect::<Result<Vec<_>, _>>()?;
    let source = files.iter().position(|files| files.locale.tag == pack.config.source_locale).unwrap_or_default();
    let done = take_back(&rename, &mut files, source);
    let done = done.as_ref().map(LocaleSources::parse);
    let before: Vec<Localization<'_>> = files.par_iter().map(LocaleSources::parse).collect();
    let rename = rename.with_twin(&before[source]);
    let again = begun.is_there || done.is_some();
    check_source(&rename, &before[source], again)?;
    if before.iter().any(|locale| is_refused(&rename, locale, again, output)) {
        return Ok(Outcome::Findings);
    }
    let edits = all_edits(&pack, &rename, &before, source, done.as_ref())?;
    if !arguments.dry_run {
        let staged = edits::stage(&edits, "rename in")?;
        begun.write(arguments)?;
        staged.commit()?;
        begun.remove()?;
    }
    report(arguments, &edits, output)?;
    if done.is_some() {
        output.summary(&format!("the source has `{}` already; everything else follows it\n", arguments.new));
    }
    output.summary(&summary(arguments, &pack, &rename, &edits)?);
    Ok(if arguments.dry_run { Outcome::Findings } else { Outcome::Fine })
}

/// Where a person has renamed it in the source alone, the files are the source as it was, so that all else follows from the
/// rename as always. Gives the source as it is.
fn take_back(rename: &Rename, files: &mut [LocaleSources], source: usize) -> Option<LocaleSources> {
    let now = files[source].parse();
    let has = |id: &str| now.get(rename.kind(), id).is_some();
    if rename.names().iter().any(|(old, new)| has(old) || !has(new)) {
        return None;
    }
    let translations: Vec<Localization<'_>> = files.par_iter().map(LocaleSources::parse).collect();
    let back = rename.back(&now, &translations)?;
    let earlier = applied(&now, &back.texts(&now));
    let mut done = std::mem::replace(&mut files[source], earlier);
    files[source].ledger = std::mem::take(&mut done.ledger);
    Some(done)
}

fn check_source(rename: &Rename, source: &Localization<'_>, again: bool) -> Result<(), Failure> {
    let Some((old, _)) = rename.names().first().filter(|(old, _)| !again && source.get(rename.kind(), old).is_none()) else {
        return Ok(());
    };
    let names = source.unique_entries().filter(|entry| entry.kind == rename.kind()).map(|entry| entry.name.as_str());
    let help = closest(old, names).map(|meant| format!("; did you mean `{meant}`?")).unwrap_or_default();
    Err(Failure::new(format!("find the {} `{old}` in the source{help}", rename.kind().word())))
}

/// Whether a locale stands in the way, which is told.
fn is_refused(rename: &Rename, locale: &Localization<'_>, again: bool, output: &mut Output) -> bool {
    let folder = &locale.locale.folder;
    let (finding, reason) = match rename.refused_by(locale, again) {
        None => return false,
        Some(Refusal::Exists(finding)) => (finding, format!("`{folder}` has the new id already")),
        Some(Refusal::Unread(finding)) => (finding, format!("a text of `{folder}` that names the id cannot be read; mend it first")),
    };
    output.message(&findings::render(&finding));
    output.message(&format!("nothing was renamed: {reason}\n"));
    true
}

/// Every edit: ledgers, outlines and settings first, the source's own text last. `done` is the source as it is, where a
/// person has renamed it there.
fn all_edits(
    pack: &Pack,
    rename: &Rename,
    before: &[Localization<'_>],
    source: usize,
    done: Option<&Localization<'_>>,
) -> Result<Vec<Edit>, Failure> {
    let refused = |problem: String| Failure::new(format!("rename: {problem}"));
    let mut texts: Vec<Vec<Edit>> = before.par_iter().map(|locale| rename.texts(locale)).collect();
    let files: Vec<LocaleSources> = before.iter().zip(&texts).map(|(locale, edits)| applied(locale, edits)).collect();
    let after: Vec<Localization<'_>> = files.par_iter().map(LocaleSources::parse).collect();
    let mut edits = Vec::new();
    // Whoever has signed the source under its new id has signed what there is.
    let is_signed_anew = |locale: &Localization<'_>| {
        let has_record = |(_, new): &(String, String)| locale.ledger.get(new).is_some();
        done.is_some_and(|done| done.locale.tag == locale.locale.tag) && rename.names().iter().any(has_record)
    };
    for (was, is) in before.iter().zip(&after).filter(|(was, _)| !is_signed_anew(was)) {
        if let Some(ledger) = rename.ledger(pack, (&before[source], was), (&after[source], is)).map_err(refused)? {
            let path = pack.ledger_path(was.locale);
            edits.push(Edit { path: path.display().to_string(), before: read_text(&path)?, after: Some(ledger) });
        }
    }
    let path = pack.root().join("pack.toml");
    let settings = read_text(&path)?.map(|text| SourceFile::new(&path.display().to_string(), text));
    edits.extend(rename.settings(pack, settings.as_ref()).map_err(refused)?);
    if let Some(done) = done {
        texts[source] = rename.texts(done);
    }
    edits.extend(texts.into_iter().flatten());
    let home = rename.names().first().and_then(|(old, _)| before[source].get(rename.kind(), old));
    let home = home.map(|entry| entry.file.source.path().to_string());
    edits.sort_by_key(|edit| Some(&edit.path) == home.as_ref());
    Ok(edits)
}

/// The files of a locale with edits in them.
fn applied(locale: &Localization<'_>, edits: &[Edit]) -> LocaleSources {
    let file = |file: &ParsedFile<'_>| {
        let edited = edits.iter().find(|edit| edit.path == **file.source.path()).and_then(|edit| edit.after.clone());
        SourceFile::new(file.source.path(), edited.unwrap_or_else(|| file.source.text().to_owned()))
    };
    LocaleSources {
        locale: locale.locale.clone(),
        files: locale.files.iter().map(file).collect(),
        keys: locale.files.iter().map(|file| file.key.to_owned()).collect(),
        ledger: LedgerSource::default(),
    }
}

fn report(arguments: &Arguments, edits: &[Edit], output: &mut Output) -> Result<(), Failure> {
    #[derive(Serialize)]
    struct Line<'a> {
        file: &'a str,
    }
    for edit in edits {
        match arguments.format {
            Format::Json => {
                serde_json::to_writer(output.results(), &Line { file: &edit.path }).map_err(std::io::Error::from)?;
                output.results().write_all(b"\n")?;
            }
            Format::Text if arguments.dry_run => output.results().write_all(edits::patch(edit).as_bytes())?,
            Format::Text => writeln!(output.results(), "{}", edit.path)?,
        }
    }
    Ok(output.flush()?)
}

fn summary(arguments: &Arguments, pack: &Pack, rename: &Rename, edits: &[Edit]) -> Result<String, Failure> {
    let verb = if arguments.dry_run { "would be renamed" } else { "renamed" };
    let mut text = format!("`{}` {verb} to `{}` in {}\n", arguments.old, arguments.new, table::count(edits.len(), "file"));
    for (old, new) in &rename.names()[1..] {
        text.push_str(&format!("`{old}`, which stands in where a value is missing, goes along as `{new}`\n"));
    }
    if rename.kind() == EntryKind::Term {
        text.push_str("apps do not see terms, so this costs no version\n");
        return Ok(text);
    }
    let lock = Last::read(pack)?.lock;
    let released = lock.as_ref().and_then(|lock| lock.contract.messages.get(&arguments.old));
    text.push_str(&match released {
        None => format!("`{}` was never released, so no app knows it and this costs no version\n", arguments.old),
        Some(message) => {
            let level = if message.deprecated.is_some() { "minor" } else { "major" };
            format!(
                "apps know `{}`: for them this is one message removed and one added, so the next release is {level}; \
                 to spare them, keep the old id with `# deprecated: use {}` for one release\n",
                arguments.old, arguments.new
            )
        }
    });
    Ok(text)
}

/// The file that says which rename was begun and not finished.
struct Begun {
    path: PathBuf,
    is_there: bool,
}

impl Begun {
    /// Reads the file. Another rename that was begun comes first.
    fn read(pack: &Pack, arguments: &Arguments) -> Result<Self, Failure> {
        let path = pack.root().join(BEGUN);
        let text = read_text(&path)?;
        if let Some(other) = text.as_ref().filter(|text| text.trim_end() != Self::line(arguments)) {
            let other = other.trim_end().escape_debug();
            let way_out = format!("run `fluent-pack rename {other}` to its end, or delete `{}`", path.display());
            return Err(Failure::new(format!("rename: another rename was begun and not finished; {way_out}")));
        }
        Ok(Self { path, is_there: text.is_some() })
    }

    fn line(arguments: &Arguments) -> String {
        format!("{} {}", arguments.old, arguments.new)
    }

    fn write(&self, arguments: &Arguments) -> Result<(), Failure> {
        Replacement::prepare(&self.path, format!("{}\n", Self::line(arguments)).as_bytes())?.commit()
    }

    /// Takes the file away: everything is done, or nothing was.
    fn remove(&self) -> Result<(), Failure> {
        fs::remove_file(&self.path).map_err(|source| Failure::io("remove", &self.path, source))
    }
}
