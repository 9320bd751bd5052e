//! `pack.lock` of a pack on disk, and what the pack has now to hold against it.

use std::collections::BTreeSet;
use std::path::PathBuf;

use fluent_pack::limits::MAX_SOURCE_FILE;
use fluent_pack::pack::{Localization, Pack, PackLocale};
use fluent_pack::release::{Contract, Current, Lock, Texts};

use super::Failure;
use super::file::{Replacement, read_text};

/// The last release of a pack, as its lock says.
pub(super) struct Last {
    path: PathBuf,
    /// None where nothing was released yet.
    pub(super) lock: Option<Lock>,
    text: Option<String>,
}

impl Last {
    /// Reads the lock of a pack. One that does not read is an error, never "nothing was released".
    pub(super) fn read(pack: &Pack) -> Result<Self, Failure> {
        let path = pack.root().join("pack.lock");
        let text = read_text(&path)?;
        let lock = text.as_deref().map(|text| Lock::parse(&format!("`{}`", path.display()), text)).transpose()?;
        if let Some(other) = lock.as_ref().filter(|lock| lock.pack != pack.config.name) {
            return Err(Failure::new(format!(
                "go on from the last release in `{}`: it is of the pack `{}`, this is `{}`; take the right one back from version control",
                path.display(),
                other.pack.escape_debug(),
                pack.config.name
            )));
        }
        if let Some(other) = lock.as_ref().filter(|lock| lock.source_locale != pack.config.source_locale) {
            return Err(Failure::new(format!(
                "go on from the last release in `{}`: its source locale is `{}`, the pack's is `{}` now; a pack keeps its source locale",
                path.display(),
                other.source_locale,
                pack.config.source_locale
            )));
        }
        Ok(Self { path, lock, text })
    }

    /// Writes the next lock beside this one.
    pub(super) fn prepare(&self, next: &Lock) -> Result<Replacement, Failure> {
        if read_text(&self.path)? != self.text {
            let message = format!("go on from `{}`: it was changed by someone else meanwhile; run it again", self.path.display());
            return Err(Failure::new(message));
        }
        let text = next.to_toml();
        if text.len() as u64 > MAX_SOURCE_FILE {
            let limit = MAX_SOURCE_FILE / (1024 * 1024);
            return Err(Failure::new(format!("write `{}`: it would be over the limit of {limit} MB", self.path.display())));
        }
        Replacement::prepare(&self.path, text.as_bytes())
    }
}

/// What a pack has now.
pub(super) fn current(pack: &Pack, source: &Localization<'_>, chosen: &[&PackLocale]) -> Result<Current, Failure> {
    Ok(Current {
        pack: pack.config.name.clone(),
        source_locale: pack.config.source_locale.clone(),
        locales: pack.config.locales.iter().map(|locale| locale.tag.clone()).collect(),
        chosen: chosen.iter().map(|locale| locale.tag.clone()).collect::<BTreeSet<_>>(),
        contract: Contract::of_pack(pack, source)?,
        source: Texts::of(source),
    })
}
