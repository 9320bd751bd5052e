//! `promote`, `withdraw`, `status`, `refresh`: change or show a registry that is there.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use fluent_pack::limits::MAX_ROOT;
use fluent_pack::locale::LocaleTag;
use fluent_pack::publish::{self, Accepted, Destination, Published, Publisher};
use fluent_pack::trust::{Action, SigningKey, TargetName, Time, Withdrawal};

use super::address;
use super::keys::{Passphrase, read};
use super::table::{self, Align};
use super::{Failure, Format, Outcome, Output, seconds_now};

/// Which registry, and the key that signs.
#[derive(Debug, Args)]
pub(super) struct RegistryArguments {
    /// The registry: a folder, `file://` and its full path, or a bucket (`s3://bucket/path`, `gs://`, `az://`)
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
    pub(super) fn open(&self) -> Result<(Box<dyn Destination>, SigningKey), Failure> {
        let key = self.passphrase.open(&self.key)?;
        Ok((address::destination(&self.destination)?, key))
    }
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
    let (destination, key) = arguments.registry.open()?;
    let publisher = Publisher::new(&*destination, &key, now());
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
    let (destination, key) = arguments.registry.open()?;
    let withdrawal =
        Withdrawal { action, reason: arguments.reason.clone(), document: arguments.document.clone(), message: arguments.message.clone() };
    let published = Publisher::new(&*destination, &key, now()).withdraw(&name, withdrawal)?;
    if published.changed {
        output.summary(&format!("{}\n", consequence(arguments)));
    }
    report(&published, &arguments.registry.destination, output)
}

/// What a withdrawal means for whoever asked for it.
fn consequence(arguments: &Withdraw) -> String {
    let bundle = &arguments.bundle;
    let what = match (&arguments.document, &arguments.message) {
        (Some(id), _) => format!("the document `{id}` of `{bundle}`"),
        (None, Some(id)) => format!("the message `{id}` of `{bundle}`"),
        (None, None) => format!("`{bundle}`"),
    };
    match arguments.action {
        ActionArgument::BlockNow => format!("with their next pull, apps stop showing {what}; publish a newer version"),
        ActionArgument::Replace => {
            format!("with their next pull, apps learn that {what} is to be replaced; publish a newer version")
        }
        ActionArgument::Caution => format!("with their next pull, apps learn the reason, to show it with {what}"),
    }
}

#[derive(Debug, Args)]
pub(super) struct Refresh {
    #[command(flatten)]
    registry: RegistryArguments,
    /// The root that `keys rotate` made, where the registry does not have it yet
    #[arg(long, value_name = "FILE")]
    root: Option<PathBuf>,
    /// After a new online key: sign the list of bundles anew that the key before signed. Its SHA-256 stands in `status`
    #[arg(long, value_name = "sha256:DIGEST", value_parser = accepted)]
    accept_targets: Option<Accepted>,
}

/// Reads `sha256:DIGEST` or `none`.
pub(super) fn accepted(text: &str) -> Result<Accepted, String> {
    if text == "none" {
        return Ok(Accepted::Nothing);
    }
    match text.strip_prefix("sha256:") {
        Some(digest) if digest.len() == 64 && digest.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')) => {
            Ok(Accepted::Sha256(digest.to_owned()))
        }
        _ => Err("write `sha256:` and the 64 digits that `fluent-pack status` shows".to_owned()),
    }
}

pub(super) fn refresh(arguments: &Refresh, output: &mut Output) -> Result<Outcome, Failure> {
    let root = arguments.root.as_ref().map(|path| read(path, MAX_ROOT)).transpose()?;
    let (destination, key) = arguments.registry.open()?;
    let published = publisher(&*destination, &key, arguments.accept_targets.as_ref()).refresh(root.as_deref())?;
    report(&published, &arguments.registry.destination, output)
}

/// Who changes a registry by this machine's clock.
pub(super) fn publisher<'a, D: Destination + ?Sized>(to: &'a D, key: &'a SigningKey, accepted: Option<&Accepted>) -> Publisher<'a, D> {
    let publisher = Publisher::new(to, key, now());
    match accepted {
        Some(accepted) => publisher.accept(accepted.clone()),
        None => publisher,
    }
}

pub(super) fn report(published: &Published, destination: &str, output: &mut Output) -> Result<Outcome, Failure> {
    for name in &published.added {
        writeln!(output.results(), "{name}")?;
    }
    output.flush()?;
    output.summary(&match published.changed {
        true if published.added.is_empty() => format!("signed; `{destination}` shows timestamp {}\n", published.version),
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

/// Prints what is live. Exit code 1 where something has expired or must be signed anew: readers get nothing new until then.
pub(super) fn status(destination: &str, root: Option<&Path>, format: Format, output: &mut Output) -> Result<Outcome, Failure> {
    let root = root.map(|path| read(path, MAX_ROOT)).transpose()?;
    let status = publish::status(&*address::readable(destination)?, root.as_deref())?;
    let ends = [Some(status.root_expires), status.expires, status.metadata_expires];
    let expired = ends.into_iter().flatten().any(|end| end <= now());
    if format == Format::Json {
        serde_json::to_writer_pretty(output.results(), &status).map_err(std::io::Error::from)?;
        output.results().write_all(b"\n")?;
    } else {
        print_status(&status, output)?;
        output.flush()?;
        if expired {
            output.summary("a signature has expired: `fluent-pack refresh` signs anew, `fluent-pack keys rotate` makes a new root\n");
        }
        if status.signed_by_old_key {
            output.summary("readers refuse this: the root no longer names the key that signed it. If every line above is yours, `fluent-pack refresh --accept-targets` signs it anew\n");
        }
    }
    Ok(if expired || status.signed_by_old_key { Outcome::Findings } else { Outcome::Fine })
}

/// The day of a time, `YYYY-MM-DD`.
fn day(time: Time) -> String {
    time.to_string().chars().take_while(|c| *c != 'T').collect()
}

fn print_status(status: &publish::Status, output: &mut Output) -> Result<(), Failure> {
    let heading = ["bundle", "channels", "size", "withdrawn"].map(|name| (name, if name == "size" { Align::Right } else { Align::Left }));
    let rows: Vec<Vec<String>> = status
        .bundles
        .iter()
        .map(|bundle| {
            let withdrawn = bundle.withdrawn.iter().map(withdrawn).collect::<Vec<_>>().join("; ");
            let channel = |channel: &String| match bundle.since.get(channel) {
                Some(since) => format!("{channel} since {}", day(*since)),
                None => channel.clone(),
            };
            let channels = bundle.channels.iter().map(channel).collect::<Vec<_>>().join(", ");
            vec![bundle.name.clone(), channels, table::size(bundle.bytes), withdrawn]
        })
        .collect();
    output.results().write_all(table::render(&heading, &rows).as_bytes())?;
    writeln!(output.results(), "root {} expires {}", status.root_version, status.root_expires)?;
    if let (Some(timestamp), Some(metadata)) = (status.expires, status.metadata_expires) {
        writeln!(output.results(), "timestamp {} expires {timestamp}, the list of bundles {metadata}", status.version)?;
    }
    if let Some(digest) = &status.targets_sha256 {
        writeln!(output.results(), "the list of bundles is sha256:{digest}")?;
    }
    if !status.pinned {
        writeln!(output.results(), "not held against a root of yours: `--root FILE` proves that this is your registry and not a copy")?;
    }
    Ok(())
}

/// A withdrawal in a cell of the table.
fn withdrawn(withdrawal: &Withdrawal) -> String {
    let action = match withdrawal.action {
        Action::BlockNow => "block-now",
        Action::Replace => "replace",
        Action::Caution => "caution",
    };
    let part = match (&withdrawal.document, &withdrawal.message) {
        (Some(id), _) => format!(" document {id}"),
        (None, Some(id)) => format!(" message {id}"),
        (None, None) => String::new(),
    };
    format!("{action}{part}: {}", withdrawal.reason)
}
