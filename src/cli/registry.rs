//! `promote`, `withdraw`, `status`, `refresh`: change or show a registry that is there.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use fluent_pack::limits::MAX_ROOT;
use fluent_pack::locale::LocaleTag;
use fluent_pack::publish::{self, Folder, Published, Publisher};
use fluent_pack::trust::{Action, SigningKey, TargetName, Time, Withdrawal};

use super::keys::{Passphrase, read};
use super::table::{self, Align};
use super::{Failure, Format, Outcome, Output, seconds_now};

/// Which registry, and the key that signs.
#[derive(Debug, Args)]
pub(super) struct RegistryArguments {
    /// The registry: a folder, or `file://` and its full path
    #[arg(value_name = "DEST")]
    pub(super) destination: String,
    /// The online key's `.key` file
    #[arg(long, value_name = "KEY")]
    key: PathBuf,
    #[command(flatten)]
    passphrase: Passphrase,
}

impl RegistryArguments {
    /// Opens the registry to write to, and the key.
    pub(super) fn open(&self) -> Result<(Folder, SigningKey), Failure> {
        let key = self.passphrase.open(&self.key)?;
        let path = folder_of(&self.destination)?;
        let folder = Folder::open(&path).map_err(|source| Failure::io("open the registry", &path, source))?;
        Ok((folder, key))
    }
}

/// The folder that a registry's name means.
pub(super) fn folder_of(name: &str) -> Result<PathBuf, Failure> {
    if let Some(path) = name.strip_prefix("file://") {
        if path.starts_with('/') && !path.contains(['%', '?', '#']) {
            return Ok(PathBuf::from(path));
        }
        return Err(Failure::new(format!("read `{}`: write `file://` and a full path without `%`, `?` and `#`", name.escape_debug())));
    }
    if let Some((scheme, _)) = name.split_once("://") {
        return Err(Failure::new(format!("use `{}`: only folders and `file://` work so far", scheme.escape_debug())));
    }
    Ok(PathBuf::from(name))
}

pub(super) fn now() -> Time {
    Time::from_unix(seconds_now())
}

#[derive(Debug, Args)]
pub(super) struct Promote {
    #[command(flatten)]
    registry: RegistryArguments,
    /// Name of the pack
    #[arg(long, value_name = "PACK")]
    pack: String,
    /// Only this locale; may be given several times
    #[arg(long, value_name = "LOCALE")]
    locale: Vec<LocaleTag>,
    /// The channel that points to the bundles
    #[arg(long, value_name = "CHANNEL")]
    from: String,
    /// The channel that shall point to them
    #[arg(long, value_name = "CHANNEL")]
    to: String,
}

pub(super) fn promote(arguments: &Promote, output: &mut Output) -> Result<Outcome, Failure> {
    let (folder, key) = arguments.registry.open()?;
    let publisher = Publisher::new(&folder, &key, now());
    let published = publisher.promote(&arguments.pack, &arguments.locale, &arguments.from, &arguments.to)?;
    report(&published, &arguments.registry.destination, output)
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum ActionArgument {
    /// Stop showing it
    BlockNow,
    /// Show it until a newer version is there
    Replace,
    /// Show it with the reason
    Caution,
}

#[derive(Debug, Args)]
pub(super) struct Withdraw {
    #[command(flatten)]
    registry: RegistryArguments,
    /// The bundle, as `status` names it
    #[arg(value_name = "BUNDLE")]
    bundle: String,
    /// What apps must do
    #[arg(long, value_enum)]
    action: ActionArgument,
    /// Why, in English
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// Only this document of it
    #[arg(long, value_name = "ID", conflicts_with = "message")]
    document: Option<String>,
    /// Only this message of it
    #[arg(long, value_name = "ID")]
    message: Option<String>,
}

pub(super) fn withdraw(arguments: &Withdraw, output: &mut Output) -> Result<Outcome, Failure> {
    let name = TargetName::new(&arguments.bundle)?;
    let action = match arguments.action {
        ActionArgument::BlockNow => Action::BlockNow,
        ActionArgument::Replace => Action::Replace,
        ActionArgument::Caution => Action::Caution,
    };
    let (folder, key) = arguments.registry.open()?;
    let withdrawal =
        Withdrawal { action, reason: arguments.reason.clone(), document: arguments.document.clone(), message: arguments.message.clone() };
    let published = Publisher::new(&folder, &key, now()).withdraw(&name, withdrawal)?;
    report(&published, &arguments.registry.destination, output)
}

#[derive(Debug, Args)]
pub(super) struct Refresh {
    #[command(flatten)]
    registry: RegistryArguments,
    /// The root that `keys rotate` made, where the registry does not have it yet
    #[arg(long, value_name = "FILE")]
    root: Option<PathBuf>,
}

pub(super) fn refresh(arguments: &Refresh, output: &mut Output) -> Result<Outcome, Failure> {
    let root = arguments.root.as_ref().map(|path| read(path, MAX_ROOT)).transpose()?;
    let (folder, key) = arguments.registry.open()?;
    let published = Publisher::new(&folder, &key, now()).refresh(root.as_deref())?;
    report(&published, &arguments.registry.destination, output)
}

pub(super) fn report(published: &Published, destination: &str, output: &mut Output) -> Result<Outcome, Failure> {
    for name in &published.added {
        writeln!(output.results(), "{name}")?;
    }
    output.flush()?;
    output.summary(&match published.changed {
        true => format!("{} new; `{destination}` shows timestamp {}\n", table::count(published.added.len(), "bundle"), published.version),
        false => format!("nothing changed; `{destination}` shows timestamp {}\n", published.version),
    });
    Ok(Outcome::Fine)
}

/// Whether a name is that of a registry rather than of a pack: an address, or a folder with signed metadata.
pub(super) fn is_registry(name: &Path) -> bool {
    let is_folder = || name.join("metadata").is_dir() && !name.join("pack.toml").exists();
    name.to_str().is_some_and(|name| name.contains("://")) || is_folder()
}

/// Prints what is live. Exit code 1 where something has expired: readers are told that their copy is stale.
pub(super) fn status(destination: &str, format: Format, output: &mut Output) -> Result<Outcome, Failure> {
    let path: &Path = &folder_of(destination)?;
    let status = publish::status(&Folder::read_only(path))?;
    let ends = [Some(status.root_expires), status.expires, status.metadata_expires];
    let expired = ends.into_iter().flatten().any(|end| end <= now());
    if format == Format::Json {
        serde_json::to_writer_pretty(output.results(), &status).map_err(std::io::Error::from)?;
        output.results().write_all(b"\n")?;
    } else {
        print_status(&status, output)?;
        if expired {
            output.flush()?;
            output.summary("a signature has expired: `fluent-pack refresh` signs anew, `fluent-pack keys rotate` makes a new root\n");
        }
    }
    Ok(if expired { Outcome::Findings } else { Outcome::Fine })
}

fn print_status(status: &publish::Status, output: &mut Output) -> Result<(), Failure> {
    let heading = ["bundle", "channels", "size", "withdrawn"].map(|name| (name, if name == "size" { Align::Right } else { Align::Left }));
    let rows: Vec<Vec<String>> = status
        .bundles
        .iter()
        .map(|bundle| {
            let withdrawn = bundle.withdrawn.iter().map(|withdrawal| withdrawal.reason.clone()).collect::<Vec<_>>().join("; ");
            vec![bundle.name.clone(), bundle.channels.join(", "), table::size(bundle.bytes), withdrawn]
        })
        .collect();
    output.results().write_all(table::render(&heading, &rows).as_bytes())?;
    writeln!(output.results(), "root {} expires {}", status.root_version, status.root_expires)?;
    if let (Some(timestamp), Some(metadata)) = (status.expires, status.metadata_expires) {
        writeln!(output.results(), "timestamp {} expires {timestamp}, the list of bundles {metadata}", status.version)?;
    }
    Ok(())
}
