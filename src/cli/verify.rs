//! `verify`: say whether bundles are whole, canonical and unchanged.

use std::fs;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use clap::Args;
use fluent_pack::bundle::{self, Bundle};
use fluent_pack::limits::MAX_BUNDLE;

use super::{Failure, Format, Outcome, Output};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The bundles
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// How the result is printed; json is one object a line
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

pub(super) fn run(arguments: &Arguments, output: &mut Output) -> Result<Outcome, Failure> {
    let mut outcome = Outcome::Fine;
    for path in &arguments.files {
        let result = read(path).and_then(|bytes| {
            let bundle = Bundle::open(&bytes).map_err(|error| in_file(path, error))?;
            let manifest = bundle.manifest();
            Ok((manifest.pack.clone(), manifest.locale.clone(), manifest.version.clone(), bundle.entries().len()))
        });
        match (result, arguments.format) {
            (Ok((pack, locale, version, entries)), Format::Text) => {
                writeln!(output.results(), "{}: good, {pack} {locale} {version}, {entries} entries", path.display())?;
            }
            (Ok((pack, locale, version, _)), Format::Json) => {
                let line = serde_json::json!({ "file": path, "good": true, "pack": pack, "locale": locale, "version": version });
                writeln!(output.results(), "{line}")?;
            }
            (Err(failure), Format::Text) => {
                outcome = Outcome::Failure;
                output.failure(&*failure.0);
            }
            (Err(failure), Format::Json) => {
                outcome = Outcome::Failure;
                let line = serde_json::json!({ "file": path, "good": false, "reason": chain(&failure) });
                writeln!(output.results(), "{line}")?;
            }
        }
    }
    Ok(outcome)
}

fn chain(failure: &Failure) -> String {
    let mut text = format!("failed to {}", failure.0);
    let mut cause = failure.0.source();
    while let Some(error) = cause {
        text.push_str(&format!(": {error}"));
        cause = error.source();
    }
    text
}

/// Reads a file up to the size that a bundle may have.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let failed = |source| Failure::io("read", path, source);
    let file = fs::File::open(path).map_err(failed)?;
    let mut bytes = Vec::new();
    // One byte more than the cap: the bundle's own test then says that it is too large.
    file.take(MAX_BUNDLE + 1).read_to_end(&mut bytes).map_err(failed)?;
    Ok(bytes)
}

/// A bundle's error with the file that it is about.
pub(super) fn in_file(path: &Path, error: bundle::Error) -> Failure {
    Failure(Box::new(BundleError { path: path.to_owned(), source: error }))
}

#[derive(Debug)]
struct BundleError {
    path: PathBuf,
    source: bundle::Error,
}

impl std::fmt::Display for BundleError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "accept `{}`", self.path.display())
    }
}

impl std::error::Error for BundleError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.source)
    }
}
