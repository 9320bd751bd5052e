//! `glossary`: the words of a pack out to terminology tools, and back.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};
use fluent_pack::exchange::glossary::{self, Document, Edition, Import};
use fluent_pack::exchange::{Outcome as RowOutcome, Verdict};
use fluent_pack::locale::LocaleTag;
use fluent_pack::pack::{Glossary, Pack};

use super::export::{read_up_to_cap, write};
use super::import::{Place, tell};
use super::{Failure, Format, Outcome, Output, PackArguments, edits, file, table};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Write the words to use and the words that mislead, of all languages, as one file
    Export(Export),
    /// Put what comes back into glossary.toml, term by term
    Import(ImportArguments),
}

#[derive(Debug, Args)]
struct Export {
    #[command(flatten)]
    pack: PackArguments,
    /// What the file is written as
    #[arg(long, value_enum)]
    format: GlossaryFormat,
    /// The file; without it the standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum GlossaryFormat {
    /// TBX-Basic of ISO 30042:2019, for terminology tools
    Tbx,
    /// TBX of ISO 30042:2008, for tools that know no other, such as Weblate
    Tbx2008,
    /// CSV, for programs that take tables; a row a term and language
    Csv,
}

#[derive(Debug, Args)]
struct ImportArguments {
    /// A file that `glossary export` wrote, edited: .tbx or .csv
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The pack's folder or its pack.toml [default: ./pack.toml, else ./locales/pack.toml]
    #[arg(long, value_name = "PACK")]
    pack: Option<PathBuf>,
    /// Write nothing; show what would change, with exit code 1 where something would
    #[arg(long)]
    dry_run: bool,
    /// How the result is printed; json is one object a term and language that is not as it was
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

pub(super) fn run(arguments: &Arguments, output: &mut Output) -> Result<Outcome, Failure> {
    match &arguments.verb {
        Verb::Export(arguments) => export(arguments, output),
        Verb::Import(arguments) => import(arguments, output),
    }
}

fn export(arguments: &Export, output: &mut Output) -> Result<Outcome, Failure> {
    let pack = arguments.pack.open()?;
    let glossary = of(&pack)?;
    let locales: Vec<&LocaleTag> = arguments.pack.chosen(&pack)?.into_iter().map(|locale| &locale.tag).collect();
    let (name, source) = (&pack.config.name, &pack.config.source_locale);
    let tbx = |edition| glossary::write_tbx(glossary, name, source, &locales, edition);
    let text = match arguments.format {
        GlossaryFormat::Tbx => tbx(Edition::Second),
        GlossaryFormat::Tbx2008 => tbx(Edition::First),
        GlossaryFormat::Csv => glossary::write_csv(glossary, source, &locales),
    };
    let Some(path) = &arguments.output else {
        output.results().write_all(text.as_bytes())?;
        return Ok(Outcome::Fine);
    };
    write(path, text.as_bytes())?;
    let terms = table::count(glossary.terms.len(), "term");
    output.summary(&format!("{}: {terms} in {}\n", path.display(), table::count(locales.len(), "language")));
    Ok(Outcome::Fine)
}

fn of(pack: &Pack) -> Result<&Glossary, Failure> {
    let missing = "find a glossary in the pack: there is no `glossary.toml` beside its `pack.toml`";
    pack.glossary.as_ref().ok_or_else(|| Failure::new(missing.to_owned()))
}

fn import(arguments: &ImportArguments, output: &mut Output) -> Result<Outcome, Failure> {
    let pack = PackArguments { pack: arguments.pack.clone(), config: None, source: None, locale: Vec::new() }.open()?;
    of(&pack)?;
    let document = read(&arguments.file)?;
    let path = pack.root().join("glossary.toml");
    let text = file::read_text(&path)?.unwrap_or_default();
    let path = path.display().to_string();
    let import =
        glossary::import(&path, &text, &pack, &document).map_err(|error| Failure::new(format!("import into `{path}`: cannot {error}")))?;
    if let Some(edit) = import.edit.as_ref().filter(|_| arguments.dry_run && arguments.format == Format::Text) {
        output.results().write_all(edits::patch(edit).as_bytes())?;
    }
    let file = arguments.file.display().to_string();
    for outcome in &import.outcomes {
        let place = Place { file: &file, sheet: None, line: outcome.place, locale: None };
        tell(arguments.format, &place, outcome, output)?;
    }
    output.flush()?;
    if let Some(edit) = import.edit.as_ref().filter(|_| !arguments.dry_run) {
        edits::write(std::slice::from_ref(edit), "import into")?;
    }
    output.summary(&sentence(&file, &path, &import, arguments.dry_run));
    let refused = import.outcomes.iter().any(is_refused);
    Ok(if refused || (arguments.dry_run && import.edit.is_some()) { Outcome::Findings } else { Outcome::Fine })
}

fn read(path: &Path) -> Result<Document, Failure> {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default().to_ascii_lowercase();
    let read = match extension.as_str() {
        "tbx" => glossary::read_tbx,
        "csv" => glossary::read_csv,
        _ => {
            let message = "its name does not say what it is; it must end with .tbx or .csv";
            return Err(Failure::new(format!("import `{}`: {message}", path.display())));
        }
    };
    let bytes = read_up_to_cap(path, "is it a glossary?")?;
    read(&bytes).map_err(|error| Failure::new(format!("import `{}`: cannot {error}", path.display())))
}

fn is_refused(outcome: &RowOutcome) -> bool {
    matches!(outcome.verdict, Verdict::Refused(_))
}

/// "words.csv: 2 rows taken, 1 refused, 40 as they were; glossary.toml changed".
fn sentence(file: &str, path: &str, import: &Import, is_dry: bool) -> String {
    let refused = import.outcomes.iter().filter(|outcome| is_refused(outcome)).count();
    let mut text = format!("{file}: {} taken", table::count(import.outcomes.len() - refused, "row"));
    for (count, words) in [(refused, "refused"), (import.untouched, "as they were")] {
        if count > 0 {
            text.push_str(&format!(", {count} {words}"));
        }
    }
    text.push_str(&match (&import.edit, is_dry) {
        (None, _) => "; nothing changed\n".to_owned(),
        (Some(_), true) => format!("; {path} would change\n"),
        (Some(_), false) => format!("; {path} changed\n"),
    });
    text
}
