//! `build`: check a pack and write one bundle a language.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::PathBuf;

use clap::Args;
use fluent_pack::build::{self, Built, NotBuilt, RELEASE_FORMAT, Release, ReleasedBundle};
use fluent_pack::bundle;
use fluent_pack::check::{self, Checked};
use fluent_pack::diagnostic::{Diagnostic, Severity};
use fluent_pack::locale::LocaleTag;
use fluent_pack::pack::{Channel, Localization, Pack, PackLocale};
use fluent_pack::pseudo::Pseudo;
use fluent_pack::release::{Plan, Wishes};
use rayon::prelude::*;

use super::findings;
use super::json::Finding;
use super::lock::{Last, current};
use super::output_folder::OutputFolder;
use super::progress::Progress;
use super::table::{self, Align};
use super::{Failure, Format, Outcome, Output, PackArguments};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    pack: PackArguments,
    /// Folder for the bundles and release.json; bundles that the build before left there are removed
    #[arg(long, short, default_value = "dist", value_name = "DIR")]
    output: PathBuf,
    /// Who the bundles are for: preview, pilot or release
    #[arg(long, default_value = "preview", value_parser = channel, value_name = "CHANNEL")]
    channel: Channel,
    /// Build two pseudo-languages as well, for trying an app out: `en-XA` (accented, longer) and `ar-XB` (mirrored); for preview only
    #[arg(long)]
    pseudo: bool,
    /// How the result is printed; json is one object
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

pub(super) fn channel(text: &str) -> Result<Channel, String> {
    let all = [Channel::Preview, Channel::Pilot, Channel::Release];
    all.into_iter().find(|channel| channel.as_str() == text).ok_or_else(|| "it must be preview, pilot or release".to_owned())
}

/// What became of one locale.
struct Made {
    locale: PackLocale,
    /// None where it has errors.
    bundle: Option<ReleasedBundle>,
    errors: Vec<Diagnostic>,
}

pub(super) fn run(arguments: &Arguments, output: &mut Output) -> Result<Outcome, Failure> {
    let pack = arguments.pack.open()?.into_one_bundle();
    let chosen = arguments.pack.chosen(&pack)?;
    if arguments.pseudo {
        check_pseudo(&pack, arguments.channel)?;
    }
    check_channel(&pack, arguments.channel)?;
    let source_files = pack.read(pack.source_locale())?;
    let source = source_files.parse();
    let versions = NextVersions::of(&pack, &source, &chosen)?;
    let folder = OutputFolder::open(&arguments.output)?;
    let progress = Progress::new("building", chosen.len(), output);
    let made = chosen.par_iter().map(|locale| {
        let made = make(&pack, &source, locale, &Making { channel: arguments.channel, versions: &versions, folder: &folder });
        progress.step();
        made
    });
    let made = made.collect::<Result<Vec<Made>, Failure>>();
    progress.finish();
    let mut made = made?;
    for pseudo in Pseudo::ALL.into_iter().filter(|_| arguments.pseudo) {
        let making = Making { channel: arguments.channel, versions: &versions, folder: &folder };
        made.push(make_one(&pack, &source, &pseudo.sources(&source_files).parse(), &making)?);
    }
    let release = release(&pack, arguments.channel, &made);
    if !release.bundles.is_empty() {
        folder.commit(&release, &[])?.remove_old()?;
    }
    report(arguments, &pack, &release, &made, output)?;
    let errors = !release.not_built.is_empty() || pack.findings.iter().any(|finding| finding.severity == Severity::Error);
    Ok(if errors { Outcome::Findings } else { Outcome::Fine })
}

pub(super) fn check_channel(pack: &Pack, channel: Channel) -> Result<(), Failure> {
    if !pack.config.channels.contains(&channel) {
        let open: Vec<&str> = pack.config.channels.iter().map(|channel| channel.as_str()).collect();
        return Err(Failure::new(format!(
            "build for the channel `{channel}`: the pack opens only {}; see `channels` in pack.toml",
            open.join(", ")
        )));
    }
    Ok(())
}

fn check_pseudo(pack: &Pack, channel: Channel) -> Result<(), Failure> {
    if channel != Channel::Preview {
        return Err(Failure::new(format!(
            "build pseudo-languages for the channel `{channel}`: they are for trying an app out, in `preview`"
        )));
    }
    match pack.config.locales.iter().find(|locale| locale.tag.is_pseudo()) {
        Some(own) => {
            Err(Failure::new(format!("build the pseudo-language `{}`: the pack lists one of its own; leave `--pseudo` out", own.tag)))
        }
        None => Ok(()),
    }
}

/// The versions that unreleased bundles are on the way to.
pub(super) struct NextVersions(BTreeMap<LocaleTag, String>);

impl NextVersions {
    pub(super) fn of(pack: &Pack, source: &Localization<'_>, chosen: &[&PackLocale]) -> Result<Self, Failure> {
        let last = Last::read(pack)?;
        if last.lock.is_none() {
            return Ok(Self(BTreeMap::new()));
        }
        let current = current(pack, source, chosen)?;
        let plan = Plan::new(last.lock.as_ref(), &current, &Wishes::default());
        let version = |locale: &&PackLocale| (locale.tag.clone(), plan.next(&locale.tag, true).version.to_string());
        Ok(Self(chosen.iter().map(version).collect()))
    }

    fn build(&self, checked: &Checked<'_, '_>, channel: Channel) -> Result<Built, bundle::Error> {
        // A pseudo-language goes with its source.
        let tag = if checked.target().locale.tag.is_pseudo() { &checked.source().locale.tag } else { &checked.target().locale.tag };
        match self.0.get(tag) {
            Some(next) => build::development(checked, channel, next),
            None => build::bundle(checked, channel),
        }
    }
}

/// What the bundles of all locales have in common.
struct Making<'a> {
    channel: Channel,
    versions: &'a NextVersions,
    folder: &'a OutputFolder,
}

fn make(pack: &Pack, source: &Localization<'_>, locale: &PackLocale, making: &Making<'_>) -> Result<Made, Failure> {
    if locale.tag == source.locale.tag {
        return make_one(pack, source, source, making);
    }
    let files = pack.read(locale)?;
    make_one(pack, source, &files.parse(), making)
}

/// A locale that is sound and reviewed as far as the channel wants it, or why it is not.
pub(super) fn prove<'a, 'src>(
    pack: &'a Pack,
    source: &'a Localization<'src>,
    target: &'a Localization<'src>,
    channel: Channel,
) -> Result<Checked<'a, 'src>, Vec<Diagnostic>> {
    let checked = check::prove(pack, source, target)?;
    match check::gate(&checked, channel) {
        Some(finding) => Err(vec![finding]),
        None => Ok(checked),
    }
}

fn make_one(pack: &Pack, source: &Localization<'_>, target: &Localization<'_>, making: &Making<'_>) -> Result<Made, Failure> {
    let (built, errors) = bundle_of(pack, source, target, making.channel, making.versions)?;
    let bundle = match built {
        Some(built) => {
            making.folder.stage(&built.file_name, &built.bytes)?;
            Some(built.released())
        }
        None => None,
    };
    Ok(Made { locale: target.locale.clone(), bundle, errors })
}

/// The bundle of one locale, or the errors that keep it from being built.
pub(super) fn bundle_of(
    pack: &Pack,
    source: &Localization<'_>,
    target: &Localization<'_>,
    channel: Channel,
    versions: &NextVersions,
) -> Result<(Option<Built>, Vec<Diagnostic>), Failure> {
    let checked = match prove(pack, source, target, channel) {
        Ok(checked) => checked,
        Err(errors) => return Ok((None, errors)),
    };
    // A listed locale without files was told with the pack's own findings; one with stubs alone has nothing to show.
    let built = if target.entries().next().is_none() { None } else { Some(versions.build(&checked, channel)?) };
    Ok((built, Vec::new()))
}

fn release(pack: &Pack, channel: Channel, made: &[Made]) -> Release {
    let fallback: BTreeMap<String, _> = pack.config.fallback.iter().map(|(from, to)| (from.to_string(), to.clone())).collect();
    let not_built = made.iter().filter(|made| made.bundle.is_none());
    let own_errors = |locale: &PackLocale| pack.findings.iter().filter(|f| f.locale.as_deref() == Some(locale.tag.as_str())).count();
    Release {
        format: RELEASE_FORMAT,
        pack: pack.config.name.clone(),
        source_locale: pack.config.source_locale.clone(),
        channel: channel.as_str().to_owned(),
        fallback,
        bundles: made.iter().filter_map(|made| made.bundle.clone()).collect(),
        not_built: not_built
            .map(|made| NotBuilt { locale: made.locale.tag.clone(), errors: made.errors.len() + own_errors(&made.locale) })
            .collect(),
    }
}

fn report(arguments: &Arguments, pack: &Pack, release: &Release, made: &[Made], output: &mut Output) -> Result<(), Failure> {
    let findings: Vec<&Diagnostic> = pack.findings.iter().chain(made.iter().flat_map(|made| &made.errors)).collect();
    if arguments.format == Format::Json {
        #[derive(serde::Serialize)]
        struct Json<'a> {
            #[serde(flatten)]
            release: &'a Release,
            findings: Vec<Finding<'a>>,
        }
        let json = Json { release, findings: findings.iter().map(|finding| Finding::from(*finding)).collect() };
        serde_json::to_writer_pretty(output.results(), &json).map_err(std::io::Error::from)?;
        output.results().write_all(b"\n")?;
        return Ok(());
    }
    for finding in &findings {
        output.message(&findings::render(finding));
    }
    if !release.bundles.is_empty() {
        output.results().write_all(summary(release).as_bytes())?;
    }
    output.flush()?;
    let mut text = String::new();
    for locale in &release.not_built {
        let reason = if locale.errors > 0 { table::count(locale.errors, "error") } else { "nothing is translated yet".to_owned() };
        text.push_str(&format!("{}: not built, {reason}\n", locale.locale));
    }
    match release.bundles.len() {
        0 => text.push_str(&format!("nothing built; `{}` is as it was\n", arguments.output.display())),
        some => {
            let bundles = table::count(some, "bundle");
            text.push_str(&format!("{bundles} in `{}` for {}\n", arguments.output.display(), release.channel));
        }
    }
    output.summary(&text);
    Ok(())
}

fn summary(release: &Release) -> String {
    let heading = [
        ("locale", Align::Left),
        ("name", Align::Left),
        ("version", Align::Left),
        ("messages", Align::Right),
        ("documents", Align::Right),
        ("coverage", Align::Right),
        ("size", Align::Right),
        ("text", Align::Left),
    ];
    let row = |bundle: &ReleasedBundle| {
        vec![
            bundle.locale.to_string(),
            bundle.name.clone(),
            bundle.version.clone(),
            bundle.messages.to_string(),
            bundle.documents.len().to_string(),
            format!("{} %", table::percent(bundle.coverage.translated, bundle.coverage.of)),
            table::size(bundle.bytes),
            bundle.provenance.keys().cloned().collect::<Vec<_>>().join(", "),
        ]
    };
    table::render(&heading, &release.bundles.iter().map(row).collect::<Vec<_>>())
}
