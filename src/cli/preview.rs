//! `preview`: write a site that shows every document and message in every language.

mod follow;

use std::fs;
use std::io::{self, Write as _};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use clap::Args;
use fluent_pack::pack::{Pack, PackLocale};
use fluent_pack::preview::{MARK, Page, Site, Summary};
use rayon::prelude::*;
use serde::Serialize;

use super::table::count;
use super::{Failure, Format, Outcome, Output, PackArguments};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    pack: PackArguments,
    /// Folder of the site; it is replaced whole
    #[arg(long, short, value_name = "DIR", default_value = "preview", conflicts_with = "watch")]
    output: PathBuf,
    /// Serve the site, and write pages again when their sources are saved; open pages reload
    #[arg(long, conflicts_with = "format")]
    watch: bool,
    /// Address and port to serve at; port 0 takes a free one
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8081", requires = "watch")]
    listen: SocketAddr,
    /// How the languages are listed; json is one object a line
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// One language of the site.
#[derive(Debug, Serialize)]
struct Row<'a> {
    locale: &'a str,
    pages: usize,
    errors: usize,
    warnings: usize,
    notes: usize,
}

pub(super) fn run(arguments: &Arguments, output: &mut Output) -> Result<Outcome, Failure> {
    if arguments.watch {
        return follow::run(arguments, output);
    }
    let pack = arguments.pack.open()?;
    let chosen = arguments.pack.chosen(&pack)?;
    let folder = Folder::open(&arguments.output)?;
    let written = write(&pack, &chosen, &folder)?;
    folder.commit()?;
    if arguments.format == Format::Json {
        for (summary, pages) in &written {
            let counts = summary.findings;
            let (errors, warnings, notes) = (counts.errors, counts.warnings, counts.notes);
            let row = Row { locale: summary.locale.as_str(), pages: *pages, errors, warnings, notes };
            serde_json::to_writer(output.results(), &row).map_err(io::Error::from)?;
            output.results().write_all(b"\n")?;
        }
    }
    let pages = 1 + written.iter().map(|(_, pages)| pages).sum::<usize>();
    let broken: Vec<&str> =
        written.iter().filter(|(summary, _)| summary.findings.errors > 0).map(|(summary, _)| summary.locale.as_str()).collect();
    if !broken.is_empty() {
        output.summary(&format!("with errors: {}\n", broken.join(", ")));
    }
    let index = arguments.output.join("index.html");
    output.summary(&format!("{} of {}; open {}\n", count(pages, "page"), count(written.len(), "language"), index.display()));
    Ok(Outcome::Fine)
}

/// Writes the pages, a language after the other; only those that are being written are in memory.
fn write(pack: &Pack, chosen: &[&PackLocale], folder: &Folder) -> Result<Vec<(Summary, usize)>, Failure> {
    let source_files = pack.read(pack.source_locale())?;
    let source = source_files.parse();
    let site = Site::new(pack, &source, chosen, false);
    let one = |locale: &&PackLocale| -> Result<(Summary, usize), Failure> {
        let sources = pack.read(locale)?;
        let language = site.language(&sources.parse());
        language.pages.iter().try_for_each(|page| folder.write(page))?;
        Ok((language.summary, language.pages.len()))
    };
    let written: Vec<(Summary, usize)> = chosen.par_iter().map(one).collect::<Result<_, _>>()?;
    folder.write(&site.index(&written.iter().map(|(summary, _)| summary).collect::<Vec<_>>()))?;
    Ok(written)
}

/// The folder of the site. Pages wait in a folder beside it, which takes its place at the end.
struct Folder {
    path: PathBuf,
    staging: tempfile::TempDir,
}

impl Folder {
    /// Refuses a folder with something else than a site in it.
    fn open(path: &Path) -> Result<Self, Failure> {
        let is_ours = || fs::read_to_string(path.join("index.html")).is_ok_and(|page| page.contains(MARK));
        let is_empty = match fs::read_dir(path) {
            Ok(mut entries) => entries.next().is_none(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => true,
            Err(source) => return Err(Failure::io("write the site into", path, source)),
        };
        if !is_empty && !is_ours() {
            return Err(Failure::new(format!(
                "write the site into `{}`: there is something else in it; choose another folder with `-o DIR`",
                path.display()
            )));
        }
        let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let failed = |source| Failure::io("write the site beside", path, source);
        fs::create_dir_all(parent).map_err(failed)?;
        let staging = tempfile::Builder::new().prefix(".new-").tempdir_in(parent).map_err(failed)?;
        Ok(Self { path: path.to_owned(), staging })
    }

    fn write(&self, page: &Page) -> Result<(), Failure> {
        let path = self.staging.path().join("site").join(&page.name);
        let failed = |source| Failure::io("write", &self.path.join(&page.name), source);
        path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, &page.html)).map_err(failed)
    }

    fn commit(self) -> Result<(), Failure> {
        let failed = |source| Failure::io("write the site into", &self.path, source);
        if self.path.exists() {
            fs::rename(&self.path, self.staging.path().join("old")).map_err(failed)?;
        }
        fs::rename(self.staging.path().join("site"), &self.path).map_err(failed)
    }
}
