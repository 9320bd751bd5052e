//! `import`: what translators' tools bring back, put into the pack.
//!
//! All files of the pack change or none; what would bring an error of `check` does not go in.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::Args;
use fluent_pack::check;
use fluent_pack::diagnostic::{Diagnostic, Severity};
use fluent_pack::exchange::{self, ChangedFile, Document, Import, Outcome as RowOutcome, Permissions, Refusal, Row, Sheet, Verdict};
use fluent_pack::locale::LocaleTag;
use fluent_pack::pack::{Edit, LocaleSources, Localization, Pack, PackLocale};
use fluent_pack::source::SourceFile;
use rayon::prelude::*;

use super::export::ExchangeFormat;
use super::row::{Place, tell};
use super::{Failure, Format, Outcome, Output, PackArguments, edits, table};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Files that `export` wrote, edited: .xlf, .xliff, .po, .xlsx or .csv, one a language
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// The pack's folder or its pack.toml [default: ./pack.toml, else ./locales/pack.toml]
    #[arg(long, value_name = "PACK")]
    pack: Option<PathBuf>,
    /// Take a project's settings in Mozilla's format, such as l10n.toml, instead of a pack
    #[arg(long, value_name = "FILE", conflicts_with = "pack")]
    config: Option<PathBuf>,
    /// Take PACK as a folder of `{locale}/…` without settings, translated from this locale
    #[arg(long, value_name = "LOCALE")]
    source: Option<String>,
    /// Write nothing; show what would change, with exit code 1 where something would
    #[arg(long)]
    dry_run: bool,
    /// Take texts whose source changed since the export, and unfinished ones, as drafts
    #[arg(long)]
    accept_stale: bool,
    /// Let the file win where the translation changed here since the export
    #[arg(long)]
    overwrite: bool,
    /// How the result is printed; json is one object a text that is not as it was
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// What one file brings.
struct Brought {
    path: PathBuf,
    /// The file without its rows.
    document: Document,
    locale: PackLocale,
    outcomes: Vec<RowOutcome>,
    edits: Vec<Edit>,
    untouched: usize,
    absent: usize,
}

pub(super) fn run(arguments: &Arguments, output: &mut Output) -> Result<Outcome, Failure> {
    let open = PackArguments {
        pack: arguments.pack.clone(),
        config: arguments.config.clone(),
        source: arguments.source.clone(),
        locale: Vec::new(),
    };
    let pack = open.open()?;
    let documents = documents(arguments, &pack)?;
    for (path, document) in documents.values() {
        if let Some(name) = document.pack.as_ref().filter(|name| **name != pack.config.name) {
            output.summary(&format!("`{}` was exported from the pack `{name}`, this one is `{}`\n", path.display(), pack.config.name));
        }
    }
    let files = pack.read(pack.source_locale())?;
    let source = files.parse();
    let permissions = Permissions { accept_stale: arguments.accept_stale, overwrite: arguments.overwrite };
    let documents: Vec<_> = documents.into_iter().collect();
    let brought = documents.into_par_iter().map(|(tag, (path, document))| {
        let locale = pack.locale(&tag).ok_or_else(|| Failure::new(format!("find the locale `{tag}` in the pack")))?;
        bring(&pack, &source, locale, path, document, permissions)
    });
    let brought: Vec<Brought> = brought.collect::<Result<_, Failure>>()?;
    for brought in &brought {
        report(arguments, brought, output)?;
    }
    output.flush()?;
    let edits: Vec<Edit> = brought.iter().flat_map(|brought| brought.edits.iter().cloned()).collect();
    if !arguments.dry_run {
        edits::write(&edits, "import into")?;
    }
    brought.iter().for_each(|brought| output.summary(&brought.sentence(arguments.dry_run)));
    let refused = brought.iter().any(|brought| brought.count(|verdict| matches!(verdict, Verdict::Refused(_))) > 0);
    Ok(if refused || (arguments.dry_run && !edits.is_empty()) { Outcome::Findings } else { Outcome::Fine })
}

/// The files, read, by their locale.
fn documents(arguments: &Arguments, pack: &Pack) -> Result<BTreeMap<LocaleTag, (PathBuf, Document)>, Failure> {
    let read: Vec<Result<Document, Failure>> = arguments.files.par_iter().map(|path| document(path)).collect();
    let mut documents: BTreeMap<LocaleTag, (PathBuf, Document)> = BTreeMap::new();
    for (path, document) in arguments.files.iter().zip(read) {
        let document = document?;
        let locale = locale_of(pack, path, &document)?;
        if let Some((other, _)) = documents.get(&locale.tag) {
            let message =
                format!("import `{}`: `{}` is for `{}` too; import one after the other", path.display(), other.display(), locale.folder);
            return Err(Failure::new(message));
        }
        documents.insert(locale.tag.clone(), (path.clone(), document));
    }
    Ok(documents)
}

fn document(path: &Path) -> Result<Document, Failure> {
    let format = ExchangeFormat::of(path).ok_or_else(|| {
        Failure::new(format!(
            "import `{}`: its name does not say what it is; it must end with .xlf, .xliff, .po, .xlsx or .csv",
            path.display()
        ))
    })?;
    format.read(path)
}

fn locale_of<'a>(pack: &'a Pack, path: &Path, document: &Document) -> Result<&'a PackLocale, Failure> {
    let fail = |message: String| Failure::new(format!("import `{}`: {message}", path.display()));
    let Some(name) = &document.locale else {
        return Err(fail(
            "it does not say its language; in a PO file that is the line `Language:` of the header, in a table the \
            first row"
                .to_owned(),
        ));
    };
    let tag = LocaleTag::parse(name).ok();
    let found = pack.config.locales.iter().find(|locale| Some(&locale.tag) == tag.as_ref() || locale.folder == *name);
    match found {
        Some(locale) if locale.tag == pack.config.source_locale => {
            Err(fail(format!("it translates into `{}`, which is the language of the source", locale.folder)))
        }
        Some(locale) => Ok(locale),
        None => {
            let known: Vec<&str> = pack.config.locales.iter().map(|locale| locale.folder.as_str()).collect();
            Err(fail(format!("it translates into `{}`; the pack has {}", name.escape_debug(), known.join(", "))))
        }
    }
}

fn bring(
    pack: &Pack,
    source: &Localization<'_>,
    locale: &PackLocale,
    path: PathBuf,
    mut document: Document,
    permissions: Permissions,
) -> Result<Brought, Failure> {
    let files = pack.read(locale)?;
    let rows = std::mem::take(&mut document.rows);
    let (import, refused) = {
        let target = files.parse();
        let sheet = exchange::sheet(pack, source, &target);
        let import = exchange::import(pack, source, &target, &sheet, &rows, permissions);
        if import.files.is_empty() {
            (import, Vec::new())
        } else {
            checked(&Case { pack, source, target: &target, sheet: &sheet, permissions }, rows, import)?
        }
    };
    let mut outcomes = std::mem::take(&mut document.broken);
    outcomes.extend(import.outcomes);
    outcomes.extend(refused);
    outcomes.sort_by_key(|outcome| outcome.place);
    let edits = import.files.into_iter().map(|file| file.edit).collect();
    Ok(Brought { path, document, locale: locale.clone(), outcomes, edits, untouched: import.untouched, absent: import.absent })
}

/// What an import is made of.
struct Case<'a, 'src> {
    pack: &'a Pack,
    source: &'a Localization<'src>,
    target: &'a Localization<'src>,
    sheet: &'a Sheet,
    permissions: Permissions,
}

/// An import without the messages that would bring a new error; the rows of those, refused.
fn checked(case: &Case<'_, '_>, mut rows: Vec<Row>, mut import: Import) -> Result<(Import, Vec<RowOutcome>), Failure> {
    let before = errors(&check::check(case.pack, case.source, case.target).0.findings);
    let mut refused = Vec::new();
    loop {
        let new = new_errors(case, &import.files, &before)?;
        if new.is_empty() {
            return Ok((import, refused));
        }
        let (bad, good): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(|row| new.contains_key(message_of(&row.address)));
        let taken: BTreeSet<u32> =
            import.outcomes.iter().filter(|outcome| !matches!(outcome.verdict, Verdict::Refused(_))).map(|outcome| outcome.place).collect();
        for row in bad {
            let verdict = match new.get(message_of(&row.address)) {
                Some(refusal) if taken.contains(&row.place) => Verdict::Refused(refusal.clone()),
                _ => match import.outcomes.iter().find(|outcome| outcome.place == row.place) {
                    Some(outcome) => outcome.verdict.clone(),
                    None => continue,
                },
            };
            refused.push(RowOutcome { place: row.place, address: row.address, verdict });
        }
        rows = good;
        // What is refused here was in the file.
        let absent = import.absent;
        import = Import { absent, ..exchange::import(case.pack, case.source, case.target, case.sheet, &rows, case.permissions) };
    }
}

/// The file and the message of an address.
fn message_of(address: &str) -> &str {
    let file = address.find(".ftl:").map_or(0, |at| at + ".ftl:".len());
    let length = address[file..].find(['.', '[', ':']).unwrap_or(address.len() - file);
    &address[..file + length]
}

/// An error by its rule, id and sentence.
type ErrorName = (&'static str, Option<String>, String);

fn errors(findings: &[Diagnostic]) -> BTreeSet<ErrorName> {
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error);
    errors.map(|error| (error.code, error.id.clone(), error.message.clone())).collect()
}

/// Messages that would bring an error that is not there now, with why.
fn new_errors(case: &Case<'_, '_>, files: &[ChangedFile], before: &BTreeSet<ErrorName>) -> Result<BTreeMap<String, Refusal>, Failure> {
    let mut sources = case.pack.read(case.target.locale)?;
    for file in files {
        put(&mut sources, file);
    }
    let target = sources.parse();
    let (report, _) = check::check(case.pack, case.source, &target);
    let mut new = BTreeMap::new();
    for error in report.findings.iter().filter(|finding| finding.severity == Severity::Error) {
        let Some(id) = error.id.as_ref().filter(|_| !before.contains(&(error.code, error.id.clone(), error.message.clone()))) else {
            continue;
        };
        for file in files.iter().filter(|file| file.entries.contains(id)) {
            let refusal = Refusal::new("fails-check", error.message.clone(), error.help.clone().unwrap_or_default());
            new.entry(format!("{}:{id}", file.file)).or_insert(refusal);
        }
    }
    Ok(new)
}

/// Puts a file as it is to be among the sources of its locale.
fn put(sources: &mut LocaleSources, file: &ChangedFile) {
    let new = SourceFile::new(&file.edit.path, file.edit.after.clone().unwrap_or_default());
    match sources.keys.binary_search(&file.file) {
        Ok(at) => sources.files[at] = new,
        Err(at) => {
            sources.keys.insert(at, file.file.clone());
            sources.files.insert(at, new);
        }
    }
}

fn report(arguments: &Arguments, brought: &Brought, output: &mut Output) -> Result<(), Failure> {
    if arguments.dry_run && arguments.format == Format::Text {
        for edit in &brought.edits {
            output.results().write_all(edits::patch(edit).as_bytes())?;
        }
    }
    let path = brought.path.display().to_string();
    for outcome in &brought.outcomes {
        let (sheet, line) = brought.document.place(outcome.place);
        let place = Place { file: &path, sheet, line, locale: Some(brought.locale.tag.as_str()) };
        tell(arguments.format, &place, outcome, output)?;
    }
    for note in &brought.document.notes {
        let (sheet, line) = brought.document.place(note.place);
        let place = Place { file: &path, sheet, line, locale: None };
        output.message(&format!("{place}: note {}: {}\n", note.address, note.text.replace('\n', " ")));
    }
    Ok(())
}

impl Brought {
    fn count(&self, wanted: impl Fn(&Verdict) -> bool) -> usize {
        self.outcomes.iter().filter(|outcome| wanted(&outcome.verdict)).count()
    }

    /// "po/ru.po: 12 texts taken, 2 as drafts, 1 refused, 100 as they were, 3 not in the file; 3 files changed".
    fn sentence(&self, is_dry: bool) -> String {
        let taken = self.count(|verdict| *verdict == Verdict::Taken);
        let drafts = self.count(|verdict| *verdict == Verdict::Draft);
        let refused = self.count(|verdict| matches!(verdict, Verdict::Refused(_)));
        let mut text = format!("{}: {} taken", self.path.display(), table::count(taken, "text"));
        let others = [(drafts, "as drafts"), (refused, "refused"), (self.untouched, "as they were"), (self.absent, "not in the file")];
        for (count, words) in others {
            if count > 0 {
                text.push_str(&format!(", {count} {words}"));
            }
        }
        let verb = if is_dry { "would change" } else { "changed" };
        text.push_str(&match self.edits.len() {
            0 => "; nothing changed\n".to_owned(),
            files => format!("; {} {verb}\n", table::count(files, "file")),
        });
        text
    }
}
