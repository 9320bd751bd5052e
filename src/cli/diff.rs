//! `diff`: how two packs, bundles or releases in a registry differ, in what apps rely on and text by text.

mod report;
mod side;

use std::path::PathBuf;

use clap::Args;
use fluent_pack::limits::MAX_ROOT;
use fluent_pack::locale::LocaleTag;
use fluent_pack::release::{Broken, broken, compare};

use super::keys::read;
use super::{Failure, Format, Outcome, Output};
use report::Report;
use side::Reading;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// A pack's folder or its pack.toml, a bundle, a folder with the bundles of a build, or what a registry offers:
    /// `REGISTRY#BUNDLE` (as `status` names it) or `REGISTRY#CHANNEL`
    #[arg(value_name = "A")]
    before: PathBuf,
    /// The same, to hold against A
    #[arg(value_name = "B")]
    now: PathBuf,
    /// Take packs as folders of `{locale}/…` without settings, translated from this locale
    #[arg(long, value_name = "LOCALE")]
    source: Option<String>,
    /// Only the texts of this locale; may be given several times
    #[arg(long, value_name = "LOCALE")]
    locale: Vec<String>,
    /// The root that you trust, where A or B is of a registry; without it the registry's own first root is believed
    #[arg(long, value_name = "FILE")]
    root: Option<PathBuf>,
    /// Say which lines of these apps B breaks; written by `fluent-pack uses`
    #[arg(long, value_name = "FILE", num_args = 1..)]
    uses: Vec<PathBuf>,
    /// How the result is printed; json is one object
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

pub(super) fn run(arguments: &Arguments, output: &mut Output) -> Result<Outcome, Failure> {
    let chosen = arguments.locale.iter().map(|locale| LocaleTag::parse(locale)).collect::<Result<Vec<_>, _>>()?;
    let root = arguments.root.as_ref().map(|path| read(path, MAX_ROOT)).transpose()?;
    let reading = Reading { source: arguments.source.as_deref(), chosen: &chosen, root: root.as_deref() };
    let (before, now) = (reading.side(&arguments.before)?, reading.side(&arguments.now)?);
    if let Some(unknown) = chosen.iter().find(|tag| !before.locales.contains_key(*tag) && !now.locales.contains_key(*tag)) {
        return Err(Failure::new(format!("find the locale `{unknown}`: neither side has it")));
    }
    for side in [&before, &now] {
        for (locale, count) in &side.unread {
            let entries = if *count == 1 { "1 entry".to_owned() } else { format!("{count} entries") };
            output
                .summary(&format!("{}: left out what cannot be read, {entries} of {locale}; `fluent-pack check` shows them\n", side.shown));
        }
    }
    let uses = super::release::read_uses(&arguments.uses, &now.pack)?;
    // Only contracts of one language say something about each other.
    let comparable = before.contract.as_ref().zip(now.contract.as_ref()).filter(|((a, _), (b, _))| a == b);
    let changes = comparable.map(|((_, before), (_, now))| compare(before, now));
    let broken: Vec<Broken> = match comparable {
        Some(((_, before), (_, now))) => uses.iter().flat_map(|uses| broken(Some(before), now, uses)).collect(),
        None if uses.is_empty() => Vec::new(),
        None => return Err(Failure::new("say what breaks an app: the two sides have no language in common that apps rely on".to_owned())),
    };
    let report = Report { before: &before, now: &now, changes: changes.as_deref(), broken: &broken };
    report.print(arguments.format, output)?;
    Ok(if broken.is_empty() { Outcome::Fine } else { Outcome::Findings })
}
