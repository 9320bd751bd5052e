//! `pull`: fetch and verify bundles of a registry into a store.

use std::io::{self, Write as _};
use std::path::PathBuf;

use clap::Args;
use fluent_pack::limits::MAX_ROOT;
use fluent_pack::locale::LocaleTag;
use fluent_pack::pull::{self, Changed, Freshness, Pulled, Request, Source, Store, VersionReq, Wanted};
use fluent_pack::trust::{Action, Time};

use super::address;
use super::keys::read;
use super::progress::Progress;
use super::pull_lock::{self, LockFile};
use super::registry::now;
use super::{Failure, Format, Outcome, Output};

/// A registry whose list is valid for longer than this from now on was signed in this clock's far future: seconds.
const FAR: u64 = 2 * 365 * Time::DAY;

#[derive(Debug, Args)]
#[command(disable_version_flag = true)]
pub(super) struct Arguments {
    /// The registry: a folder, `https://…`, `file://` and its full path, or a bucket (`s3://bucket/path`, `gs://`, `az://`)
    #[arg(value_name = "SOURCE")]
    source: String,
    /// Name of the pack
    #[arg(long, value_name = "PACK")]
    pack: String,
    /// Languages as the reader asks for them, separated by commas
    #[arg(long, value_name = "LOCALE", required = true, value_delimiter = ',')]
    locale: Vec<LocaleTag>,
    /// The channel: preview, pilot or release
    #[arg(long, default_value = "release", value_name = "CHANNEL")]
    channel: String,
    /// Only versions that fit, such as `^1` or `~1.2`, of those that the channel shows or showed once
    #[arg(long, value_name = "REQUIREMENT", conflicts_with = "frozen")]
    version: Option<VersionReq>,
    /// Take exactly what the lock names, and do not change the lock
    #[arg(long)]
    frozen: bool,
    /// The lock: which bundles this pull gave [default: fluent-pack.lock beside the store]
    #[arg(long, value_name = "FILE")]
    lock: Option<PathBuf>,
    /// The registry's root as you trust it
    #[arg(long, value_name = "FILE", required_unless_present = "offline")]
    root: Option<PathBuf>,
    /// The folder that keeps the bundles: `current/<locale>` is the newest
    #[arg(long, short, value_name = "DIR")]
    output: PathBuf,
    /// Ask nobody: answer with what the store has
    #[arg(long)]
    offline: bool,
    /// How the result is printed; json is one object a line
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// Exit code 1 where a reader gets something that is expired or withdrawn.
pub(super) fn run(arguments: &Arguments, output: &mut Output) -> Result<Outcome, Failure> {
    let lock_path = arguments.lock.clone().unwrap_or_else(|| pull_lock::beside(&arguments.output));
    let lock = LockFile::open(&lock_path)?;
    let wanted = match &arguments.version {
        _ if arguments.frozen => Wanted::Locked(lock.of(&arguments.pack, &arguments.channel)),
        Some(version) => Wanted::Matching(version.clone()),
        None => Wanted::Newest,
    };
    let (pack, channel) = (arguments.pack.clone(), arguments.channel.clone());
    let request = Request { pack, locales: arguments.locale.clone(), channel, wanted };
    let pulled = ask(arguments, &request, output)?;
    if !arguments.frozen && pulled.iter().all(|pulled| pulled.freshness == Freshness::Fresh) {
        lock.update(&lock_path, &request, &pulled)?;
    }
    let mut outcome = Outcome::Fine;
    for pulled in &pulled {
        if pulled.freshness == Freshness::Expired || !pulled.withdrawn.is_empty() {
            outcome = Outcome::Findings;
        }
        write(pulled, arguments.format, output)?;
    }
    if let Some(far) = pulled.iter().map(|pulled| pulled.valid_until).find(|until| *until > now().plus(FAR)) {
        output.flush()?;
        output.summary(&format!("this machine's clock says {}, and the registry is valid until {far}: is the clock right?\n", now()));
    }
    Ok(outcome)
}

/// Asks the registry, or the store where the registry may not or cannot be asked.
fn ask(arguments: &Arguments, request: &Request, output: &mut Output) -> Result<Vec<Pulled>, Failure> {
    let source = address::source(&arguments.source)?;
    let mut store = Store::open(&arguments.output)?;
    let (Some(root), false) = (&arguments.root, arguments.offline) else {
        return Ok(pull::held(&mut store, request, now())?);
    };
    let progress = Progress::new("pulling", request.locales.len(), output);
    let answer = pull::pull(&Watched { source, progress: &progress }, &mut store, &read(root, MAX_ROOT)?, request, now());
    progress.finish();
    let answer = answer?;
    if let Some(error) = answer.away {
        output.summary("the registry could not be asked; this is what the store has\n");
        output.failure(&error);
    }
    Ok(answer.pulled)
}

/// A source that shows how far a pull is.
struct Watched<'a> {
    source: Box<dyn Source>,
    progress: &'a Progress,
}

impl Source for Watched<'_> {
    fn read(&self, name: &str, most: u64) -> io::Result<Option<Vec<u8>>> {
        let bytes = self.source.read(name, most);
        if name.starts_with("targets/") {
            self.progress.step();
        }
        bytes
    }

    fn read_changed(&self, name: &str, most: u64, tag: Option<&str>) -> io::Result<Changed> {
        self.source.read_changed(name, most, tag)
    }
}

fn write(pulled: &Pulled, format: Format, output: &mut Output) -> Result<(), Failure> {
    let freshness = match pulled.freshness {
        Freshness::Fresh => "fresh",
        Freshness::Stale => "stale",
        Freshness::Expired => "expired",
    };
    if format == Format::Json {
        let line = serde_json::json!({
            "asked": pulled.asked, "locale": pulled.locale, "version": pulled.version,
            "sha256": pulled.sha256, "path": pulled.path, "valid_until": pulled.valid_until, "freshness": freshness, "withdrawn": pulled.withdrawn,
        });
        writeln!(output.results(), "{line}")?;
        return Ok(());
    }
    let state = if pulled.withdrawn.is_empty() { freshness.to_owned() } else { format!("{freshness}, withdrawn") };
    let path = match &pulled.path {
        Some(path) if pulled.freshness == Freshness::Expired => format!("{} (until {})", path.display(), pulled.valid_until),
        Some(path) => path.display().to_string(),
        None if pulled.withdrawn.is_empty() => format!("not shown: it was valid until {}", pulled.valid_until),
        None => "not shown".to_owned(),
    };
    writeln!(output.results(), "{}: {} {}, {state}, {path}", pulled.asked, pulled.locale, pulled.version)?;
    for withdrawal in &pulled.withdrawn {
        let action = match withdrawal.action {
            Action::BlockNow => "do not show",
            Action::Replace => "replace as soon as there is a newer version",
            Action::Caution => "show with caution",
        };
        let what = withdrawal.document.as_ref().or(withdrawal.message.as_ref()).map_or("this version", String::as_str);
        writeln!(output.results(), "  withdrawn: {action}: {what}: {}", withdrawal.reason)?;
    }
    Ok(())
}
