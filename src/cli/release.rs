//! `release`: give each language its next version, say why, and write the bundles and `pack.lock`.
//!
//! `pack.lock` is replaced last, when everything else is on disk. Run again after any failure, the same release is made.

mod make;
mod report;

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::Args;
use fluent_pack::build::{RELEASE_FORMAT, Release, ReleasedBundle};
use fluent_pack::bundle::Bundle;
use fluent_pack::pack::Channel;
use fluent_pack::release::{Contract, Level, Lock, Plan, Uses, Wishes, broken, changelog};

use super::build::{channel, check_channel};
use super::file::read_text;
use super::lock::{Last, current};
use super::output_folder::OutputFolder;
use super::{Failure, Format, Outcome, Output, PackArguments, findings, table, verify};
use make::{Made, Maker};
use report::{Found, Report};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    pack: PackArguments,
    /// Folder for the bundles, release.json and the changelogs
    #[arg(long, short, default_value = "dist", value_name = "DIR")]
    output: PathBuf,
    /// Who the bundles are for: preview, pilot or release
    #[arg(long, default_value = "preview", value_parser = channel, value_name = "CHANNEL")]
    channel: Channel,
    /// Say what would be released and write nothing
    #[arg(long)]
    dry_run: bool,
    /// Raise the level; it cannot be lowered
    #[arg(long, value_enum, value_name = "LEVEL")]
    at_least: Option<AtLeast>,
    /// This message is still the same although its text is another; may be given several times
    #[arg(long, value_name = "ID")]
    accept_change: Vec<String>,
    /// Release only what breaks no line of these apps; written by `fluent-pack uses`
    #[arg(long, value_name = "FILE", num_args = 1..)]
    against: Vec<PathBuf>,
    /// How the result is printed; json is one object
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum AtLeast {
    /// Every language gets a new version
    Patch,
    /// As if something had been added
    Minor,
    /// As if something had been removed
    Major,
}

impl From<AtLeast> for Level {
    fn from(level: AtLeast) -> Self {
        match level {
            AtLeast::Patch => Self::Patch,
            AtLeast::Minor => Self::Minor,
            AtLeast::Major => Self::Major,
        }
    }
}

pub(super) fn run(arguments: &Arguments, output: &mut Output) -> Result<Outcome, Failure> {
    let pack = arguments.pack.open()?.into_one_bundle();
    let chosen = arguments.pack.chosen(&pack)?;
    check_channel(&pack, arguments.channel)?;
    let uses = read_uses(&arguments.against, &pack.config.name)?;
    let last = Last::read(&pack)?;
    let source_files = pack.read(pack.source_locale())?;
    let source = source_files.parse();
    let current = current(&pack, &source, &chosen)?;
    let mut plan = Plan::new(last.lock.as_ref(), &current, &wishes(arguments, &current.contract)?);
    let folder = if arguments.dry_run || plan.is_refused() { None } else { Some(OutputFolder::open_durable(&arguments.output)?) };
    let maker = Maker { pack: &pack, source: &source, lock: last.lock.as_ref(), channel: arguments.channel, folder: folder.as_ref() };
    let mut found = Found { errors: maker.source_errors(&chosen), ..Found::default() };
    found.broken = uses.iter().flat_map(|uses| broken(last.lock.as_ref().map(|lock| &lock.contract), &current.contract, uses)).collect();
    if found.errors.is_empty() && !plan.is_refused() {
        (found.made, found.errors) = maker.all(&chosen, &mut plan, output)?;
    }
    let report = Report { arguments, pack: &pack, plan: &plan, found: &found };
    if let Some(reason) = obstacle(&plan, &found) {
        if let Some(folder) = folder {
            folder.abandon();
        }
        report.print(&format!("nothing was released: {reason}"), output)?;
        return Ok(Outcome::Findings);
    }
    let released: Vec<_> = found.made.iter().map(|made| (&made.surface, &made.next, made.bundle.sha256.as_str())).collect();
    let next = plan.lock(&released);
    let end = match folder {
        Some(folder) => write(&report, (&last, &next), folder)?,
        None if last.lock.as_ref() == Some(&next) => "nothing changed since the last release".to_owned(),
        None => "nothing was written: this was a dry run".to_owned(),
    };
    report.print(&end, output)?;
    Ok(Outcome::Fine)
}

fn wishes(arguments: &Arguments, contract: &Contract) -> Result<Wishes, Failure> {
    let accepted: BTreeSet<String> = arguments.accept_change.iter().cloned().collect();
    if let Some(unknown) = accepted.iter().find(|id| !contract.messages.contains_key(*id)) {
        return Err(Failure::new(format!("accept the change of `{}`: the source has no such message", unknown.escape_debug())));
    }
    Ok(Wishes { at_least: arguments.at_least.map(Level::from), accepted })
}

/// Why nothing may be released.
fn obstacle(plan: &Plan<'_>, found: &Found) -> Option<String> {
    if !found.errors.is_empty() {
        let errors = findings::tally(&found.errors.iter().collect::<Vec<_>>());
        let source = found.errors.iter().any(|error| error.locale.as_deref().is_none_or(|locale| locale == plan.source_locale().as_str()));
        let way_out = if source { "mend them first" } else { "mend them, or release the other languages with `--locale`" };
        return Some(format!("{errors}; {way_out}"));
    }
    if plan.is_refused() {
        return Some("what is refused must be undone or accepted".to_owned());
    }
    (!found.broken.is_empty()).then(|| "it breaks an app; without `--against` it can be released all the same".to_owned())
}

/// Puts bundles, changelogs and `release.json` in place, then the lock. Says what was done.
fn write(report: &Report<'_>, (last, next): (&Last, &Lock), folder: OutputFolder) -> Result<String, Failure> {
    let Report { arguments, pack, plan, found } = report;
    let made = &found.made;
    let shown = arguments.output.display();
    let changed = last.lock.as_ref() != Some(next);
    if !changed && made.iter().all(|made| folder.has(&made.bundle.file)) {
        return Ok(format!("nothing changed since the last release; `{shown}` has it"));
    }
    // Before anything is put in place, so that a full disk or a folder that is read-only changes nothing.
    let lock = changed.then(|| last.prepare(next)).transpose()?;
    let changelogs = if changed { changelogs(arguments, plan, made, &folder)? } else { Vec::new() };
    let (bundles, absent) = bundles(arguments, made, next)?;
    let fallback = pack.config.fallback.iter().map(|(from, to)| (from.to_string(), to.clone())).collect();
    let release = Release {
        format: RELEASE_FORMAT,
        pack: pack.config.name.clone(),
        source_locale: pack.config.source_locale.clone(),
        channel: arguments.channel.as_str().to_owned(),
        fallback,
        bundles,
        not_built: Vec::new(),
    };
    let committed = folder.commit(&release, &changelogs)?;
    if let Some(lock) = lock {
        lock.commit()?;
    }
    committed.remove_old()?;
    let count = table::count(release.bundles.len(), "bundle");
    let mut end = if changed {
        format!("{count} in `{shown}`")
    } else {
        format!("nothing changed since the last release; {count} put back into `{shown}`")
    };
    if !absent.is_empty() {
        end.push_str(&format!("; it lacks the bundles of {}: release without `--locale` puts them back", absent.join(", ")));
    }
    Ok(end)
}

/// The bundles of the whole release: those made now, and those of other locales that are there from before; then the
/// locales whose bundles are not there.
fn bundles(arguments: &Arguments, made: &[Made], next: &Lock) -> Result<(Vec<ReleasedBundle>, Vec<String>), Failure> {
    let mut bundles: Vec<ReleasedBundle> = made.iter().map(|made| made.bundle.clone()).collect();
    let mut absent = Vec::new();
    for (tag, locked) in next.locales.iter().filter(|(tag, _)| !made.iter().any(|made| made.surface.locale == **tag)) {
        let path = arguments.output.join(format!("{}-{tag}-{}.zip", next.pack, locked.version));
        let bytes = if path.exists() { verify::read(&path)? } else { Vec::new() };
        match Bundle::open(&bytes).ok().map(|bundle| ReleasedBundle::of(bundle.manifest(), &bytes)) {
            Some(bundle) if bundle.sha256 == locked.sha256 => bundles.push(bundle),
            _ => absent.push(tag.to_string()),
        }
    }
    bundles.sort_by(|a, b| a.locale.cmp(&b.locale));
    Ok((bundles, absent))
}

/// Stages the changelog of every locale that gets a new version; gives their names.
fn changelogs(arguments: &Arguments, plan: &Plan<'_>, made: &[Made], folder: &OutputFolder) -> Result<Vec<String>, Failure> {
    let mut names = Vec::new();
    for made in made.iter().filter(|made| made.next.is_new()) {
        let name = format!("CHANGELOG-{}.md", made.surface.locale);
        let before = read_text(&arguments.output.join(&name))?.unwrap_or_default();
        let heading = format!("{} ({})", made.bundle.name, made.surface.locale);
        let text = changelog(&before, &heading, &made.next, plan.changes(), &plan.locale_changes(&made.surface));
        folder.stage(&name, text.as_bytes())?;
        names.push(name);
    }
    Ok(names)
}

/// Reads lists of uses; each must be of the pack.
pub(super) fn read_uses(paths: &[PathBuf], pack: &str) -> Result<Vec<Uses>, Failure> {
    let mut all = Vec::new();
    for path in paths {
        let place = format!("`{}`", path.display());
        let text =
            read_text(path)?.ok_or_else(|| Failure::new(format!("read {place}: there is no such file; `fluent-pack uses` writes it")))?;
        let uses = Uses::parse(&place, &text)?;
        if uses.pack != pack {
            let other = uses.pack.escape_debug();
            return Err(Failure::new(format!("hold the pack `{pack}` against {place}: it is about the pack `{other}`")));
        }
        all.push(uses);
    }
    Ok(all)
}
