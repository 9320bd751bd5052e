//! Arguments, terminal and exit codes. Content goes to stdout, everything else to stderr.

mod address;
mod build;
mod changes;
mod check;
mod diff;
mod edits;
mod explain;
mod export;
mod file;
mod findings;
mod fmt;
mod glossary;
mod import;
mod inspect;
mod json;
mod keys;
mod lock;
mod output;
mod output_folder;
mod preview;
mod progress;
mod publish;
mod pull;
mod pull_lock;
mod registry;
mod release;
mod rename;
mod render;
mod report;
mod review;
mod serve;
mod stats;
mod status;
mod suggest;
mod survey;
mod sync;
mod table;
mod uses;
mod verify;
mod watch;

use std::error::Error as StdError;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::SystemTime;

use clap::{Args, Parser, Subcommand, ValueEnum};
use fluent_pack::locale::LocaleTag;
use fluent_pack::pack::{Pack, PackLocale};

use output::Output;

/// How a run ended; its exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// 0: all is well.
    Fine,
    /// 1: there are findings at or above `--fail-on`, a text could not be shown as it is meant, or a release is refused.
    Findings,
    /// 2: bad usage, disk, network or corrupt input.
    Failure,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Fine => Self::from(0),
            Outcome::Findings => Self::from(1),
            Outcome::Failure => Self::from(2),
        }
    }
}

/// Checks Fluent translations and builds them into versioned content bundles, one a language.
#[derive(Debug, Parser)]
#[command(name = "fluent-pack", version, propagate_version = true, max_term_width = 100)]
#[command(
    after_help = "Exit codes: 0 fine, 1 findings at or above --fail-on, a text with a hole, or a release that is refused, 2 failure (bad usage, disk, corrupt input)."
)]
struct Cli {
    /// When to use colour; `auto` follows the terminal and NO_COLOR
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    color: Color,
    /// Print results only, no summaries or progress
    #[arg(long, short, global = true)]
    quiet: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Color {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Text,
    /// For machines
    Json,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Find what is wrong in a pack, and say how to mend it
    Check(check::Arguments),
    /// Show the page of a rule, or all rules
    Explain(explain::Arguments),
    /// Show how far every locale is, and how much was found in it
    Stats(stats::Arguments),
    /// Show how far the translations of a pack are and what to do next, or what a registry offers
    Status(status::Arguments),
    /// Sign texts, show who signed them, print a sheet for a clinician
    Review(review::Arguments),
    /// Put stubs where a translation lacks texts, and move out what the source no longer has
    Sync(sync::Arguments),
    /// Write translations for translators' own tools, a file a language
    Export(export::Arguments),
    /// Put what translators' tools bring back into the pack
    Import(import::Arguments),
    /// Show translated texts that are like those which are missing
    Suggest(suggest::Arguments),
    /// Write the pack's translations as a memory for other tools
    Tm(suggest::MemoryArguments),
    /// Write the pack's glossary for terminology tools, and put back what they change
    Glossary(glossary::Arguments),
    /// Give a message or term another id, in all languages, outlines and ledgers
    Rename(rename::Arguments),
    /// Write Fluent files in canonical form
    Fmt(fmt::Arguments),
    /// Check a pack and write one bundle a language
    Build(build::Arguments),
    /// Give each language its next version, and say why
    Release(release::Arguments),
    /// Say how two packs or bundles differ, for apps and in their texts
    Diff(diff::Arguments),
    /// Write down which messages and values an app uses
    Uses(uses::Arguments),
    /// Show what is in a bundle
    Inspect(inspect::Arguments),
    /// Print a message or a document as a reader gets it
    Render(render::Arguments),
    /// Write a site that shows every document and message in every language
    Preview(preview::Arguments),
    /// Say whether bundles are whole, canonical and unchanged
    Verify(verify::Arguments),
    /// Make the keys and the root that a registry is signed with
    Keys(keys::Arguments),
    /// Lay bundles out in a registry, signed, and point a channel to them
    Publish(publish::Arguments),
    /// Point a channel to what another channel points to
    Promote(registry::Promote),
    /// Tell apps to stop, replace or warn about a version, document or message
    Withdraw(registry::Withdraw),
    /// Sign a registry's timestamp anew, before it expires
    Refresh(registry::Refresh),
    /// Fetch and verify bundles of a registry into a store
    Pull(pull::Arguments),
    /// Serve a registry or a folder of bundles over HTTP, or a pack as it is edited
    Serve(serve::Arguments),
}

/// Which pack, and which of its locales.
#[derive(Debug, Args)]
struct PackArguments {
    /// The pack's folder or its pack.toml [default: ./pack.toml, else ./locales/pack.toml]
    #[arg(value_name = "PACK")]
    pack: Option<PathBuf>,
    /// Take a project's settings in Mozilla's format, such as l10n.toml, instead of a pack
    #[arg(long, value_name = "FILE", conflicts_with = "pack")]
    config: Option<PathBuf>,
    /// Take PACK as a folder of `{locale}/…` without settings, translated from this locale; with a project's settings, its
    /// source locale [default there: the one in the paths of the source files, else en]
    #[arg(long, value_name = "LOCALE")]
    source: Option<String>,
    /// Only this locale; may be given several times
    #[arg(long, value_name = "LOCALE")]
    locale: Vec<String>,
}

impl PackArguments {
    fn open(&self) -> Result<Pack, Failure> {
        let default = || {
            let here = Path::new("pack.toml");
            if here.exists() { here.to_owned() } else { PathBuf::from("locales") }
        };
        let source = self.source.as_deref().map(LocaleTag::parse).transpose()?;
        let mut pack = match (&self.config, &self.pack, &source) {
            (Some(project), _, source) => Pack::open_project(project, source.as_ref()),
            (None, Some(project), Some(source)) if project.is_file() => Pack::open_project(project, Some(source)),
            (None, pack, Some(source)) => Pack::open_tree(pack.as_deref().unwrap_or(Path::new(".")), source),
            (None, pack, None) => Pack::open(&pack.clone().unwrap_or_else(default)),
        }?;
        pack.today = Some(today());
        Ok(pack)
    }

    /// The locales that were asked for, all where none was.
    fn chosen<'a>(&self, pack: &'a Pack) -> Result<Vec<&'a PackLocale>, Failure> {
        let mut chosen: Vec<&PackLocale> = Vec::new();
        for asked in &self.locale {
            let tag = LocaleTag::parse(asked).ok();
            let found = pack.config.locales.iter().find(|locale| locale.folder == *asked || Some(&locale.tag) == tag.as_ref());
            let locale = found.ok_or_else(|| {
                let known: Vec<&str> = pack.config.locales.iter().map(|locale| locale.folder.as_str()).collect();
                Failure::new(format!("find the locale `{}` in the pack; it has {}", asked.escape_debug(), known.join(", ")))
            })?;
            if !chosen.contains(&locale) {
                chosen.push(locale);
            }
        }
        if chosen.is_empty() {
            chosen.extend(&pack.config.locales);
        }
        Ok(chosen)
    }
}

/// Seconds since 1970 by this machine's clock.
fn seconds_now() -> u64 {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

/// The day in UTC, `YYYY-MM-DD`.
fn today() -> String {
    let now = i64::try_from(seconds_now()).ok().and_then(|seconds| jiff::Timestamp::from_second(seconds).ok()).unwrap_or_default();
    jiff::tz::Offset::UTC.to_datetime(now).date().to_string()
}

/// Why a run failed; its words fit after "failed to".
#[derive(Debug)]
struct Failure(Box<dyn StdError + Send + Sync>);

impl Failure {
    fn new(message: String) -> Self {
        Self(message.into())
    }

    fn io(action: &str, path: &Path, source: io::Error) -> Self {
        Self(Box::new(PathError { action: format!("{action} `{}`", path.display()), source }))
    }

    fn is_broken_pipe(&self) -> bool {
        self.0.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
    }
}

impl<E: StdError + Send + Sync + 'static> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(Box::new(error))
    }
}

/// What was done to a path when it failed.
#[derive(Debug)]
struct PathError {
    action: String,
    source: io::Error,
}

impl std::fmt::Display for PathError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.action)
    }
}

impl StdError for PathError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&self.source)
    }
}

/// Runs the command line.
pub(crate) fn run() -> ExitCode {
    let cli = Cli::parse();
    let mut output = Output::new(cli.color, cli.quiet);
    let result = match &cli.command {
        Command::Check(arguments) => check::run(arguments, &mut output),
        Command::Explain(arguments) => explain::run(arguments, &mut output),
        Command::Stats(arguments) => stats::run(arguments, &mut output),
        Command::Status(arguments) => status::run(arguments, &mut output),
        Command::Review(arguments) => review::run(arguments, &mut output),
        Command::Sync(arguments) => sync::run(arguments, &mut output),
        Command::Export(arguments) => export::run(arguments, &mut output),
        Command::Import(arguments) => import::run(arguments, &mut output),
        Command::Suggest(arguments) => suggest::run(arguments, &mut output),
        Command::Tm(arguments) => suggest::memory(arguments, &mut output),
        Command::Glossary(arguments) => glossary::run(arguments, &mut output),
        Command::Rename(arguments) => rename::run(arguments, &mut output),
        Command::Fmt(arguments) => fmt::run(arguments, &mut output),
        Command::Build(arguments) => build::run(arguments, &mut output),
        Command::Release(arguments) => release::run(arguments, &mut output),
        Command::Diff(arguments) => diff::run(arguments, &mut output),
        Command::Uses(arguments) => uses::run(arguments, &mut output),
        Command::Inspect(arguments) => inspect::run(arguments, &mut output),
        Command::Render(arguments) => render::run(arguments, &mut output),
        Command::Preview(arguments) => preview::run(arguments, &mut output),
        Command::Verify(arguments) => verify::run(arguments, &mut output),
        Command::Keys(arguments) => keys::run(arguments, &mut output),
        Command::Publish(arguments) => publish::run(arguments, &mut output),
        Command::Promote(arguments) => registry::promote(arguments, &mut output),
        Command::Withdraw(arguments) => registry::withdraw(arguments, &mut output),
        Command::Refresh(arguments) => registry::refresh(arguments, &mut output),
        Command::Pull(arguments) => pull::run(arguments, &mut output),
        Command::Serve(arguments) => serve::run(arguments, &mut output),
    };
    let result = result.and_then(|outcome| output.flush().map(|()| outcome).map_err(Failure::from));
    match result {
        Ok(outcome) => outcome.into(),
        Err(failure) if failure.is_broken_pipe() => Outcome::Fine.into(),
        Err(failure) => {
            output.failure(&*failure.0);
            Outcome::Failure.into()
        }
    }
}
