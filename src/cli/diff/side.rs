//! One side of a comparison, wherever it comes from.

use std::collections::BTreeMap;
use std::path::Path;

use fluent_pack::bundle::Bundle;
use fluent_pack::locale::LocaleTag;
use fluent_pack::pack::{Localization, Pack};
use fluent_pack::release::{Contract, Texts};
use rayon::prelude::*;

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

impl Side {
    /// Reads one side; texts only of the chosen locales, of all where none is.
    pub(super) fn open(path: &Path, source: Option<&str>, chosen: &[LocaleTag]) -> Result<Self, Failure> {
        let mut side = if is_bundle(path) {
            Self::of_bundles(&[path.to_owned()])?
        } else if path.join(RELEASE).is_file() && !path.join("pack.toml").exists() {
            Self::of_bundles(&released(path)?)?
        } else {
            let arguments =
                PackArguments { pack: Some(path.to_owned()), config: None, source: source.map(str::to_owned), locale: Vec::new() };
            Self::of_pack(&arguments.open()?, chosen)?
        };
        side.locales.retain(|tag, _| chosen.is_empty() || chosen.contains(tag));
        side.shown = path.display().to_string();
        Ok(side)
    }

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

    fn of_bundles(paths: &[std::path::PathBuf]) -> Result<Self, Failure> {
        let mut side = Self::default();
        for path in paths {
            let bytes = read(path)?;
            let bundle = Bundle::open(&bytes).map_err(|error| in_file(path, error))?;
            let manifest = bundle.manifest();
            if paths.len() == 1 || manifest.locale == manifest.source_locale {
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

/// The bundles that a folder's `release.json` names.
fn released(folder: &Path) -> Result<Vec<std::path::PathBuf>, Failure> {
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
    Ok(release.bundles.iter().map(|line| folder.join(&line.file)).collect())
}

fn unread(localization: &Localization<'_>) -> usize {
    let entries = localization.files.iter().flat_map(|file| &file.resource.body);
    entries.filter(|entry| matches!(entry, fluent_pack::syntax::ast::Entry::Junk { .. })).count()
}
