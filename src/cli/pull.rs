//! `pull`: fetch and verify bundles of a registry into a store.

use std::io::Write as _;
use std::path::PathBuf;

use clap::Args;
use fluent_pack::limits::MAX_ROOT;
use fluent_pack::locale::LocaleTag;
use fluent_pack::pull::{self, Freshness, Pulled, Request, Store};
use fluent_pack::trust::Action;

use super::address;
use super::keys::read;
use super::registry::now;
use super::{Failure, Format, Outcome, Output};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The registry: a folder, `https://…`, or `file://` and its full path
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
    let source = address::source(&arguments.source)?;
    let request = Request { pack: arguments.pack.clone(), locales: arguments.locale.clone(), channel: arguments.channel.clone() };
    let mut store = Store::open(&arguments.output)?;
    let pulled = match (&arguments.root, arguments.offline) {
        (Some(root), false) => {
            let answer = pull::pull(&*source, &mut store, &read(root, MAX_ROOT)?, &request, now())?;
            if let Some(error) = answer.away {
                output.summary("the registry could not be asked; this is what the store has\n");
                output.failure(&error);
            }
            answer.pulled
        }
        _ => pull::held(&mut store, &request, now())?,
    };
    let mut outcome = Outcome::Fine;
    for pulled in &pulled {
        if pulled.freshness == Freshness::Expired || !pulled.withdrawn.is_empty() {
            outcome = Outcome::Findings;
        }
        write(pulled, arguments.format, output)?;
    }
    Ok(outcome)
}

fn write(pulled: &Pulled, format: Format, output: &mut Output) -> Result<(), Failure> {
    let freshness = match pulled.freshness {
        Freshness::Fresh => "fresh",
        Freshness::Stale => "stale",
        Freshness::Expired => "expired",
    };
    if format == Format::Json {
        let line = serde_json::json!({
            "asked": pulled.asked, "locale": pulled.locale, "version": pulled.version, "path": pulled.path,
            "freshness": freshness, "withdrawn": pulled.withdrawn,
        });
        writeln!(output.results(), "{line}")?;
        return Ok(());
    }
    let state = if pulled.withdrawn.is_empty() { freshness.to_owned() } else { format!("{freshness}, withdrawn") };
    let path = pulled.path.as_ref().map_or("not shown".to_owned(), |path| path.display().to_string());
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
