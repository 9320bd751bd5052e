//! `publish`: lay the bundles of a build out in a registry.

use std::path::{Path, PathBuf};

use clap::Args;
use fluent_pack::limits::{MAX_ROOT, MAX_SOURCE_FILE};
use fluent_pack::publish::{DELTAS, Fallback, Publisher};
use fluent_pack::trust::TargetName;
use serde::Deserialize;

use super::keys::read;
use super::registry::{RegistryArguments, now, report};
use super::{Failure, Outcome, Output, verify};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    registry: RegistryArguments,
    /// Folder with release.json and the bundles that it names
    #[arg(long, default_value = "dist", value_name = "DIR")]
    dist: PathBuf,
    /// The channel that shall point to the bundles: preview, pilot or release
    #[arg(long, default_value = "preview", value_name = "CHANNEL")]
    channel: String,
    /// The root, where the registry does not have it yet
    #[arg(long, value_name = "FILE")]
    root: Option<PathBuf>,
    /// Lay deltas against so many older versions of a language, for readers who hold one of them
    #[arg(long, default_value_t = DELTAS, value_name = "N")]
    deltas: usize,
}

/// What is read of `release.json`.
#[derive(Deserialize)]
struct Release {
    #[serde(default)]
    fallback: Fallback,
    bundles: Vec<ReleasedFile>,
}

#[derive(Deserialize)]
struct ReleasedFile {
    file: TargetName,
}

pub(super) fn run(arguments: &Arguments, output: &mut Output) -> Result<Outcome, Failure> {
    let release = read_release(&arguments.dist)?;
    let root = arguments.root.as_ref().map(|path| read(path, MAX_ROOT)).transpose()?;
    let paths = release.bundles.iter().map(|bundle| arguments.dist.join(bundle.file.as_str()));
    let bundles = paths.map(|path| verify::read(&path)).collect::<Result<Vec<_>, _>>()?;
    let (folder, key) = arguments.registry.open()?;
    let publisher = Publisher::new(&folder, &key, now()).with_encodings(arguments.deltas);
    let published = publisher.publish(root.as_deref(), &arguments.channel, &bundles, &release.fallback)?;
    report(&published, &arguments.registry.destination, output)
}

fn read_release(dist: &Path) -> Result<Release, Failure> {
    let path = dist.join("release.json");
    let bytes = read(&path, MAX_SOURCE_FILE)?;
    serde_json::from_slice(&bytes)
        .map_err(|error| Failure::new(format!("read `{}`: {error}; `fluent-pack build` makes it", path.display())))
}
