//! `uses`: write down which messages and values an app uses.

use std::fs;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use clap::Args;
use fluent_pack::bundle::Bundle;
use fluent_pack::limits::MAX_SOURCE_FILE;
use fluent_pack::release::{Contract, Language, Uses};
use fluent_pack::source::SourceFile;
use ignore::WalkBuilder;

use super::file::Replacement;
use super::{Failure, Outcome, Output, PackArguments, table, verify};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Folders with the app's sources (.rs .js .mjs .ts .jsx .tsx .html .kt .swift .java .py); what .gitignore names and
    /// hidden files are left out
    #[arg(value_name = "DIR", required = true)]
    folders: Vec<PathBuf>,
    /// The pack whose messages are looked for, or a bundle of it [default: ./pack.toml, else ./locales/pack.toml]
    #[arg(long, value_name = "PACK|BUNDLE")]
    pack: Option<PathBuf>,
    /// Take PACK as a folder of `{locale}/…` without settings, translated from this locale
    #[arg(long, value_name = "LOCALE")]
    source: Option<String>,
    /// Write to this file instead
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments, output: &mut Output) -> Result<Outcome, Failure> {
    let (pack, contract) = contract(arguments)?;
    let mut uses = Uses::of(&pack);
    let mut files = 0;
    for (path, language) in sources(&arguments.folders)? {
        files += 1;
        let shown = shown(&path);
        match read(&path)? {
            Some(text) => uses.scan(&SourceFile::new(&shown, text), language, &contract),
            None => output.summary(&format!("{shown}: left out, not text or too large\n")),
        }
    }
    if files == 0 {
        let folders: Vec<String> = arguments.folders.iter().map(|folder| format!("`{}`", folder.display())).collect();
        return Err(Failure::new(format!(
            "find sources in {}: no file has an ending that `fluent-pack uses --help` names",
            folders.join(", ")
        )));
    }
    let text = uses.to_toml();
    match &arguments.output {
        Some(path) => Replacement::prepare(path, text.as_bytes())?.commit()?,
        None => output.results().write_all(text.as_bytes())?,
    }
    output.flush()?;
    let places: usize = uses.messages.values().chain(uses.documents.values()).map(Vec::len).sum();
    let messages = table::count(uses.messages.len(), "message");
    let documents = table::count(uses.documents.len(), "document");
    output.summary(&format!(
        "{messages} and {documents} of `{pack}` are used in {}, in {} read\n",
        table::count(places, "place"),
        table::count(files, "file")
    ));
    Ok(Outcome::Fine)
}

/// The name of the pack and what apps may rely on.
fn contract(arguments: &Arguments) -> Result<(String, Contract), Failure> {
    if let Some(path) = arguments.pack.as_ref().filter(|path| path.extension().is_some_and(|extension| extension == "zip")) {
        let bytes = verify::read(path)?;
        let bundle = Bundle::open(&bytes).map_err(|error| verify::in_file(path, error))?;
        return Ok((bundle.manifest().pack.clone(), Contract::of_bundle(&bundle)?));
    }
    let pack = PackArguments { pack: arguments.pack.clone(), config: None, source: arguments.source.clone(), locale: Vec::new() }.open()?;
    let files = pack.read(pack.source_locale())?;
    Ok((pack.config.name.clone(), Contract::of_pack(&pack, &files.parse())?))
}

/// Every file that is looked into, sorted by path.
fn sources(folders: &[PathBuf]) -> Result<Vec<(PathBuf, Language)>, Failure> {
    let mut found = Vec::new();
    for folder in folders {
        fs::metadata(folder).map_err(|source| Failure::io("read", folder, source))?;
        let walk = WalkBuilder::new(folder).require_git(false).filter_entry(|entry| entry.file_name() != "node_modules").build();
        for entry in walk {
            let entry = entry.map_err(|error| Failure::new(format!("list `{}`: {error}", folder.display())))?;
            let extension = entry.path().extension().and_then(|extension| extension.to_str());
            let language = extension.and_then(Language::of_extension);
            if let Some(language) = language.filter(|_| entry.file_type().is_some_and(|kind| kind.is_file())) {
                found.push((entry.into_path(), language));
            }
        }
    }
    found.sort_by(|(a, _), (b, _)| a.cmp(b));
    found.dedup_by(|(a, _), (b, _)| a == b);
    Ok(found)
}

/// The text of a file; none where it is no text, or over the cap.
fn read(path: &Path) -> Result<Option<String>, Failure> {
    let failed = |source| Failure::io("read", path, source);
    let mut bytes = Vec::new();
    fs::File::open(path).map_err(failed)?.take(MAX_SOURCE_FILE + 1).read_to_end(&mut bytes).map_err(failed)?;
    Ok(String::from_utf8(bytes).ok().filter(|text| text.len() as u64 <= MAX_SOURCE_FILE))
}

/// A path as people see it: with `/`, without a leading `./`.
fn shown(path: &Path) -> String {
    let path = path.strip_prefix(".").unwrap_or(path);
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/").replacen("//", "/", 1)
}
