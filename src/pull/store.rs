//! The folder that keeps what was verified. `current/<locale>` is always a whole bundle, readable without a lock.
//!
//! ```text
//! state.json             what was seen and what is installed, one file with a checksum
//! bundles/<sha256>.zip   bundles by their digest
//! current/<locale>       the bundle to show
//! ```

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use super::error::Error;
use super::state::{Installed, State};
use super::update::Seen;
use crate::limits::{MAX_BUNDLE, MAX_STATE};
use crate::locale::LocaleTag;
use crate::trust::{TargetInfo, sha256};

/// The folder that keeps what was verified. One pull at a time: a lock is held while the value lives.
#[derive(Debug)]
pub struct Store {
    path: PathBuf,
    /// Unlocked by the system when it is closed, however the process ends.
    _lock: File,
    state: Option<State>,
    pack: String,
    channel: String,
}

const STATE: &str = "state.json";

impl Store {
    /// Opens a store, or makes one where there is nothing.
    ///
    /// # Errors
    ///
    /// When it cannot be written, another pull is at work, or its state is damaged or from a newer version.
    pub fn open(path: &Path) -> Result<Self, Error> {
        let failed = |error| Error::store("open the store", error);
        for folder in ["bundles", "current"] {
            fs::create_dir_all(path.join(folder)).map_err(failed)?;
        }
        let lock = OpenOptions::new().create(true).truncate(false).write(true).open(path.join(".lock")).map_err(failed)?;
        lock.try_lock().map_err(|error| match error {
            fs::TryLockError::WouldBlock => Error::busy(),
            fs::TryLockError::Error(error) => failed(error),
        })?;
        let state = read(&path.join(STATE), MAX_STATE).map_err(failed)?.map(|bytes| State::parse(&bytes)).transpose()?;
        Ok(Self { path: path.to_owned(), _lock: lock, state, pack: String::new(), channel: String::new() })
    }

    /// Refuses a store that keeps another pack or channel.
    pub(super) fn claim(&mut self, pack: &str, channel: &str) -> Result<(), Error> {
        if let Some(state) =
            self.state.as_ref().filter(|state| !state.installed.is_empty() && (state.pack != pack || state.channel != channel))
        {
            return Err(Error::other_pack(&state.pack, &state.channel));
        }
        (self.pack, self.channel) = (pack.to_owned(), channel.to_owned());
        Ok(())
    }

    pub(super) fn seen(&self) -> Result<Option<Seen>, Error> {
        self.state.as_ref().map(State::seen).transpose()
    }

    pub(super) fn keep_seen(&mut self, seen: Seen) -> Result<(), Error> {
        let installed = self.state.as_ref().map(|state| state.installed.clone()).unwrap_or_default();
        self.keep(State::new(&self.pack, &self.channel, &seen, installed))
    }

    pub(super) fn installed(&self, locale: &LocaleTag) -> Option<&Installed> {
        self.state.as_ref()?.installed.get(locale)
    }

    /// Languages that are installed.
    pub(super) fn locales(&self) -> Vec<LocaleTag> {
        self.state.iter().flat_map(|state| state.installed.keys().cloned()).collect()
    }

    /// Where the bundle of a language is shown.
    pub(super) fn current(&self, locale: &LocaleTag) -> PathBuf {
        self.path.join("current").join(locale.as_str())
    }

    /// A bundle that is here already, whole.
    pub(super) fn bundle(&self, target: &TargetInfo) -> Result<Option<Vec<u8>>, Error> {
        let bytes = read(&self.bundle_path(target), target.length).map_err(|error| Error::store("read a bundle of the store", error))?;
        Ok(bytes.filter(|bytes| target.check(bytes).is_ok()))
    }

    /// The bundle with a digest, if it is here and whole.
    pub(super) fn bundle_of(&self, digest: &str) -> Result<Option<Vec<u8>>, Error> {
        let path = self.path.join("bundles").join(format!("{digest}.zip"));
        let bytes = read(&path, MAX_BUNDLE).map_err(|error| Error::store("read a bundle of the store", error))?;
        Ok(bytes.filter(|bytes| sha256(bytes) == digest))
    }

    /// Proves that an installed bundle is whole, and that `current` shows it; mends what a run that stopped left behind.
    pub(super) fn prove(&self, installed: &Installed) -> Result<(), Error> {
        let bytes = self.bundle(&installed.target)?.ok_or_else(|| Error::damaged_bundle(installed.name.as_str()))?;
        let current = self.current(&installed.target.custom.locale);
        let shown = read(&current, installed.target.length).map_err(|error| Error::store("read a bundle of the store", error))?;
        if shown.as_deref() == Some(&bytes) { Ok(()) } else { self.write(&current, &bytes) }
    }

    /// Keeps a verified bundle: its bytes, then that it is installed, then `current`.
    pub(super) fn install(&mut self, installed: Installed, bytes: &[u8]) -> Result<(), Error> {
        let locale = installed.target.custom.locale.clone();
        self.write(&self.bundle_path(&installed.target), bytes)?;
        self.change_installed(|all| {
            all.insert(locale.clone(), installed);
        })?;
        self.write(&self.current(&locale), bytes)
    }

    /// Stops showing a language.
    pub(super) fn remove(&mut self, locale: &LocaleTag) -> Result<(), Error> {
        match fs::remove_file(self.current(locale)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(Error::store("remove a withdrawn bundle", error)),
            _ => {}
        }
        self.change_installed(|all| {
            all.remove(locale);
        })
    }

    fn change_installed(&mut self, change: impl FnOnce(&mut BTreeMap<LocaleTag, Installed>)) -> Result<(), Error> {
        let Some(mut state) = self.state.clone() else { return Ok(()) };
        change(&mut state.installed);
        self.keep(state)
    }

    fn keep(&mut self, state: State) -> Result<(), Error> {
        if self.state.as_ref() != Some(&state) {
            self.write(&self.path.join(STATE), &state.to_bytes()?)?;
            self.state = Some(state);
        }
        Ok(())
    }

    fn bundle_path(&self, target: &TargetInfo) -> PathBuf {
        self.path.join("bundles").join(format!("{}.zip", target.sha256()))
    }

    /// Replaces a file as a whole, to the disk. The lock lets one writer in, so one name for what is new is enough.
    fn write(&self, to: &Path, bytes: &[u8]) -> Result<(), Error> {
        let new = self.path.join(".new");
        let write = || -> io::Result<()> {
            let mut file = File::create(&new)?;
            file.write_all(bytes)?;
            file.sync_all()?;
            fs::rename(&new, to)?;
            // Windows has no such call and needs none.
            if cfg!(unix) { File::open(to.parent().unwrap_or(&self.path))?.sync_all() } else { Ok(()) }
        };
        write().map_err(|error| Error::store("write into the store", error))
    }
}

/// At most one byte more than `most`, which then fails the test of its length; none where there is no file.
fn read(path: &Path, most: u64) -> io::Result<Option<Vec<u8>>> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let mut bytes = Vec::new();
    file.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}
