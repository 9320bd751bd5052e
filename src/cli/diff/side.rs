//! One side of a comparison, wherever it comes from.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_pack::bundle::Bundle;
use fluent_pack::locale::LocaleTag;
use fluent_pack::pack::{Localization, Pack};
use fluent_pack::publish;
use fluent_pack::release::{Contract, Texts};
use fluent_pack::trust::{CHANNELS, TargetName};
use rayon::prelude::*;

use crate::cli::address;
use crate::cli::output_folder::RELEASE;
use crate::cli::verify::{in_file, read};
use crate::cli::{Failure, PackArguments};

/// What a pack, a bundle or a folder of bundles holds.
#[derive(Default)]
pub(super) struct Side {
    /// The path for messages.
    pub(super) shown: String,
    /// Name of the pack.
    pub(super) pack: String,
    /// What apps may rely on, and the language that says so: the source's, or a single bundle's own.
    pub(super) contract: Option<(LocaleTag, Contract)>,
    pub(super) locales: BTreeMap<LocaleTag, Texts>,
    /// Entries that cannot be read, by locale.
    pub(super) unread: BTreeMap<LocaleTag, usize>,
}

/// How both sides are read.
#[derive(Clone, Copy)]
pub(super) struct Reading<'a> {
    /// The language of a tree without settings.
    pub(super) source: Option<&'a str>,
    /// Locales whose texts are wanted; all where none is.
    pub(super) chosen: &'a [LocaleTag],
    /// The root that is trusted for registries; their own where none is.
    pub(super) root: Option<&'a [u8]>,
}

impl Reading<'_> {
    /// Reads one side.
    pub(super) fn side(self, path: &Path) -> Result<Side, Failure> {
        let mut side = if let Some((registry, what)) = in_registry(path) {
            Side::of_bundles(&self.published(registry, what)?)?
        } else if is_bundle(path) {
            Side::of_bundles(&[bundle_at(path)?])?
        } else if path.join(RELEASE).is_file() && !path.join("pack.toml").exists() {
            Side::of_bundles(&released(path)?)?
        } else {
            let source = self.source.map(str::to_owned);
            let arguments = PackArguments { pack: Some(path.to_owned()), config: None, source, locale: Vec::new() };
            Side::of_pack(&arguments.open()?, self.chosen)?
        };
        side.locales.retain(|tag, _| self.chosen.is_empty() || self.chosen.contains(tag));
        side.shown = path.display().to_string();
        Ok(side)
    }

    /// Bundles that a registry offers, verified: one by its name, or all that a channel points to.
    fn published(self, registry: &str, what: &str) -> Result<Vec<(String, Vec<u8>)>, Failure> {
        let source = address::readable(registry)?;
        let is_chosen = |name: &TargetName, channels: &BTreeSet<String>| name.as_str() == what || channels.contains(what);
        let bundles = publish::bundles(&*source, self.root, |name, custom| is_chosen(name, &custom.channels))?;
        if bundles.is_empty() {
            let sought = match what {
                channel if CHANNELS.contains(&channel) => format!("a bundle in the channel `{channel}` of `{registry}`"),
                name => format!("the bundle `{}` in `{registry}`", name.escape_debug()),
            };
            return Err(Failure::new(format!("find {sought}; `fluent-pack status {registry}` names its bundles and channels")));
        }
        Ok(bundles.into_iter().map(|(name, bytes)| (name.to_string(), bytes)).collect())
    }
}

/// `REGISTRY#BUNDLE` or `REGISTRY#CHANNEL`; not the name of something that is there.
fn in_registry(path: &Path) -> Option<(&str, &str)> {
    let parts = path.to_str()?.rsplit_once('#')?;
    (!path.exists()).then_some(parts)
}

impl Side {
    fn of_pack(pack: &Pack, chosen: &[LocaleTag]) -> Result<Self, Failure> {
        let source_files = pack.read(pack.source_locale())?;
        let source = source_files.parse();
        let wanted = pack.config.locales.iter().filter(|locale| chosen.is_empty() || chosen.contains(&locale.tag));
        let texts = wanted.collect::<Vec<_>>().into_par_iter().map(|locale| {
            let files = pack.read(locale)?;
            let parsed = files.parse();
            Ok((locale.tag.clone(), Texts::of(&parsed), unread(&parsed)))
        });
        let mut side = Self {
            pack: pack.config.name.clone(),
            contract: Some((pack.config.source_locale.clone(), Contract::of_pack(pack, &source)?)),
            ..Self::default()
        };
        for (tag, texts, unread) in texts.collect::<Result<Vec<_>, Failure>>()? {
            side.unread.extend((unread > 0).then(|| (tag.clone(), unread)));
            side.locales.insert(tag, texts);
        }
        Ok(side)
    }

    /// Bundles with their names for messages; of one pack, and one a language.
    fn of_bundles(bundles: &[(String, Vec<u8>)]) -> Result<Self, Failure> {
        let mut side = Self::default();
        for (name, bytes) in bundles {
            let bundle = Bundle::open(bytes).map_err(|error| in_file(Path::new(name), error))?;
            let manifest = bundle.manifest();
            if !side.pack.is_empty() && side.pack != manifest.pack {
                let packs = format!("`{}` and `{}`", side.pack, manifest.pack);
                return Err(Failure::new(format!("compare {packs} at once: name one bundle, as `fluent-pack status` does")));
            }
            if bundles.len() == 1 || manifest.locale == manifest.source_locale {
                side.contract = Some((manifest.locale.clone(), Contract::of_bundle(&bundle)?));
            }
            side.pack.clone_from(&manifest.pack);
            side.locales.insert(manifest.locale.clone(), Texts::of_bundle(&bundle)?);
        }
        Ok(side)
    }
}

fn is_bundle(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("zip")) && !path.is_dir()
}

fn bundle_at(path: &Path) -> Result<(String, Vec<u8>), Failure> {
    Ok((path.display().to_string(), read(path)?))
}

/// The bundles that a folder's `release.json` names.
fn released(folder: &Path) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    #[derive(serde::Deserialize)]
    struct Release {
        bundles: Vec<Line>,
    }
    #[derive(serde::Deserialize)]
    struct Line {
        file: String,
    }
    let path = folder.join(RELEASE);
    let text = crate::cli::file::read_text(&path)?.unwrap_or_default();
    let release: Release = serde_json::from_str(&text).map_err(|error| Failure::io("read", &path, error.into()))?;
    if let Some(line) = release.bundles.iter().find(|line| line.file.contains(['/', '\\'])) {
        return Err(Failure::new(format!("read `{}`: `{}` is not the name of a file", path.display(), line.file.escape_debug())));
    }
    release.bundles.iter().map(|line| bundle_at(&folder.join(&line.file))).collect()
}

fn unread(localization: &Localization<'_>) -> usize {
    let entries = localization.files.iter().flat_map(|file| &file.resource.body);
    entries.filter(|entry| matches!(entry, fluent_pack::syntax::ast::Entry::Junk { .. })).count()
}
