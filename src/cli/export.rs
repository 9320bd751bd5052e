//! `export`: translations out to translators' own tools, a file a language.

mod previews;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use fluent_pack::exchange::{self, Beside, Document, Permissions, Sheet, csv, json, po, xliff, xlsx};
use fluent_pack::limits::MAX_EXCHANGE_FILE;
use fluent_pack::pack::review::State;
use fluent_pack::pack::{Localization, Pack, PackLocale};
use rayon::prelude::*;

use super::file::folder_of;
use super::{Failure, Outcome, Output, PackArguments, table};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    pack: PackArguments,
    /// What the files are written as
    #[arg(long, value_enum)]
    format: ExchangeFormat,
    /// The folder that the files go to
    #[arg(long, short, value_name = "DIR")]
    output: PathBuf,
    /// Replace files of an older export though they hold translations that were not imported
    #[arg(long)]
    force: bool,
    /// Begin a CSV file with a byte order mark, without which Excel takes it for another encoding
    #[arg(long)]
    bom: bool,
}

/// A format of translators' tools.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ExchangeFormat {
    /// XLIFF 2.1, for translation tools of agencies
    Xliff,
    /// PO, for Poedit, Weblate and the tools of GNU gettext
    Po,
    /// XLSX, for people with Excel or LibreOffice
    Xlsx,
    /// CSV, for other programs that take tables
    Csv,
    /// JSON, every text by its address; does not come back
    Json,
    /// JSON as i18next reads it; does not come back, and what it cannot say is told
    I18next,
}

impl ExchangeFormat {
    /// The format that a file's name tells.
    pub(super) fn of(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "xlf" | "xliff" => Some(Self::Xliff),
            "po" => Some(Self::Po),
            "xlsx" => Some(Self::Xlsx),
            "csv" => Some(Self::Csv),
            _ => None,
        }
    }

    fn extension(self) -> &'static str {
        match self {
            Self::Xliff => "xlf",
            Self::Po => "po",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Json | Self::I18next => "json",
        }
    }

    /// Whether it shows more than the sheet.
    fn is_table(self) -> bool {
        matches!(self, Self::Xlsx | Self::Csv)
    }

    /// Whether `import` takes it.
    fn comes_back(self) -> bool {
        !matches!(self, Self::Json | Self::I18next)
    }

    /// A sheet's bytes, and what the format cannot say.
    fn write(self, pack: &Pack, sheet: &Sheet, beside: &Beside, bom: bool) -> Result<(Vec<u8>, Vec<json::Untold>), exchange::Error> {
        let text = match self {
            Self::Xliff => xliff::write(sheet),
            Self::Po => po::write(sheet),
            Self::Csv => csv::write(sheet, beside, bom),
            Self::Json => json::flat(sheet),
            Self::Xlsx => return Ok((xlsx::write(sheet, &pack.documents, beside)?, Vec::new())),
            Self::I18next => {
                let (text, untold) = json::i18next(sheet);
                return Ok((text.into_bytes(), untold));
            }
        };
        Ok((text.into_bytes(), Vec::new()))
    }

    /// Reads a file up to the cap.
    pub(super) fn read(self, path: &Path) -> Result<Document, Failure> {
        let bytes = read_up_to_cap(path, "is it an export of one language?")?;
        let read = match self {
            Self::Xliff => xliff::read(&bytes),
            Self::Po => po::read(&bytes),
            Self::Xlsx => xlsx::read(&bytes),
            Self::Csv => csv::read(&bytes),
            Self::Json | Self::I18next => return Ok(Document::default()),
        };
        read.map_err(|error| Failure::new(format!("import `{}`: cannot {error}", path.display())))
    }
}

/// What was written for one locale.
struct Exported {
    path: PathBuf,
    texts: usize,
    missing: usize,
    stale: usize,
    untold: Vec<json::Untold>,
}

pub(super) fn run(arguments: &Arguments, output: &mut Output) -> Result<Outcome, Failure> {
    let pack = arguments.pack.open()?;
    let chosen = arguments.pack.chosen(&pack)?;
    let files = pack.read(pack.source_locale())?;
    let source = files.parse();
    let targets: Vec<&PackLocale> = chosen.into_iter().filter(|locale| locale.tag != source.locale.tag).collect();
    if targets.is_empty() {
        return Err(Failure::new("export: there is no language but the source's; name another with `--locale`".to_owned()));
    }
    let made = |source| Failure::io("make the output folder (choose another with `-o DIR`)", &arguments.output, source);
    fs::create_dir_all(&arguments.output).map_err(made)?;
    let exported: Vec<Result<Exported, Failure>> = targets.par_iter().map(|locale| export(arguments, &pack, &source, locale)).collect();
    let mut failure = None;
    for exported in exported {
        match exported {
            Ok(exported) => {
                for untold in &exported.untold {
                    output.message(&format!("{}: left out {}: {}\n", exported.path.display(), untold.address, untold.message));
                }
                output.summary(&exported.sentence());
            }
            Err(error) => failure = failure.or(Some(error)),
        }
    }
    failure.map_or(Ok(Outcome::Fine), Err)
}

fn export(arguments: &Arguments, pack: &Pack, source: &Localization<'_>, locale: &PackLocale) -> Result<Exported, Failure> {
    let files = pack.read(locale)?;
    let target = files.parse();
    let mut sheet = exchange::sheet(pack, source, &target);
    let mut beside = Beside::default();
    let path = arguments.output.join(format!("{}.{}", locale.folder, arguments.format.extension()));
    if path.exists() && !arguments.force && arguments.format.comes_back() {
        let older = arguments.format.read(&path).map_err(|failure| {
            Failure::new(format!("write `{}`: what is there is no export ({}); --force replaces it", path.display(), failure.0))
        })?;
        let permissions = Permissions { accept_stale: true, overwrite: true };
        let waiting = exchange::import(pack, source, &target, &sheet, &older.rows, permissions).outcomes.len() + older.broken.len();
        if waiting > 0 {
            let texts = table::count(waiting, "translation");
            return Err(Failure::new(format!(
                "write `{}`: it holds {texts} that the pack does not have; import the file first, or let it go with --force",
                path.display()
            )));
        }
        sheet.compare(&older.rows);
        beside.notes = older.notes.into_iter().map(|note| (note.address, note.text)).collect();
    }
    if arguments.format.is_table() {
        beside.previews = previews::previews(source, &target, &sheet);
    }
    let written = arguments.format.write(pack, &sheet, &beside, arguments.bom);
    let (bytes, untold) = written.map_err(|error| Failure::new(format!("export `{}`: cannot {error}", path.display())))?;
    write(&path, &bytes)?;
    let states = || sheet.files.iter().flat_map(|file| &file.groups).flat_map(|group| &group.units).map(|unit| unit.state);
    let count = |wanted: State| states().filter(|state| *state == wanted).count();
    Ok(Exported { texts: states().count(), missing: count(State::Missing), stale: count(State::Stale), untold, path })
}

/// A file of a translators' tool up to the cap; `doubt` is what to ask where it is over it.
pub(super) fn read_up_to_cap(path: &Path, doubt: &str) -> Result<Vec<u8>, Failure> {
    let failed = |source| Failure::io("read", path, source);
    let size = fs::metadata(path).map_err(failed)?.len();
    if size > MAX_EXCHANGE_FILE {
        let limit = MAX_EXCHANGE_FILE / (1024 * 1024);
        return Err(Failure::new(format!("read `{}`: it is over the limit of {limit} MB; {doubt}", path.display())));
    }
    fs::read(path).map_err(failed)
}

/// Writes a file whole. It can be made again at any time, so it is not forced down to the disk.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let failed = |source: io::Error| Failure::io("write", path, source);
    let mut builder = tempfile::Builder::new();
    builder.prefix(".new-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // As any other file: the umask takes away what it must not have.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let file = builder.tempfile_in(folder_of(path)).map_err(failed)?;
    fs::write(file.path(), bytes).map_err(failed)?;
    file.persist(path).map_err(|error| failed(error.error))?;
    Ok(())
}

impl Exported {
    /// "po/ru.po: 120 texts, 20 missing, 3 stale".
    fn sentence(&self) -> String {
        let mut text = format!("{}: {}", self.path.display(), table::count(self.texts, "text"));
        for (count, word) in [(self.missing, "missing"), (self.stale, "stale"), (self.untold.len(), "left out")] {
            if count > 0 {
                text.push_str(&format!(", {count} {word}"));
            }
        }
        text.push('\n');
        text
    }
}
