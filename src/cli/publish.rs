//! `publish`: lay the bundles of a build out in a registry.

use std::io;
use std::path::{Path, PathBuf};

use clap::Args;
use fluent_pack::limits::{MAX_ROOT, MAX_SOURCE_FILE};
use fluent_pack::publish::{Accepted, DELTAS, Destination, Fallback};
use fluent_pack::trust::TargetName;
use serde::Deserialize;

use super::keys::read;
use super::progress::Progress;
use super::registry::{RegistryArguments, accepted, publisher, report};
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
    /// After a new online key: go on from the list of bundles that the key before signed (its SHA-256 stands in `status`),
    /// or, with `none`, list nothing but what is published now
    #[arg(long, value_name = "sha256:DIGEST|none", value_parser = accepted)]
    accept_targets: Option<Accepted>,
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
    let (destination, key) = arguments.registry.open()?;
    let progress = Progress::new("publishing", bundles.len(), output);
    let watched = Watched { destination, progress: &progress };
    let publisher = publisher(&watched, &key, arguments.accept_targets.as_ref()).with_encodings(arguments.deltas);
    let published = publisher.publish(root.as_deref(), &arguments.channel, &bundles, &release.fallback);
    progress.finish();
    report(&published?, &arguments.registry.destination, output)
}

/// A destination that shows how far a publisher is.
struct Watched<'a> {
    destination: Box<dyn Destination>,
    progress: &'a Progress,
}

impl Destination for Watched<'_> {
    fn read(&self, name: &str, most: u64) -> io::Result<Option<Vec<u8>>> {
        self.destination.read(name, most)
    }

    fn create(&self, name: &str, bytes: &[u8]) -> io::Result<bool> {
        if name.ends_with(".zip") {
            self.progress.step();
        }
        self.destination.create(name, bytes)
    }

    fn swap(&self, name: &str, before: Option<&[u8]>, bytes: &[u8]) -> io::Result<bool> {
        self.destination.swap(name, before, bytes)
    }
}

fn read_release(dist: &Path) -> Result<Release, Failure> {
    let path = dist.join("release.json");
    let bytes = read(&path, MAX_SOURCE_FILE)?;
    serde_json::from_slice(&bytes)
        .map_err(|error| Failure::new(format!("read `{}`: {error}; `fluent-pack build` makes it", path.display())))
}
