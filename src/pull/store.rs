//! The folder that keeps what was verified. `current/<locale>` is always a whole bundle, readable without a lock.
//!
//! ```text
//! state.json             what was seen and what is installed, one file with a checksum
//! bundles/<sha256>.zip   bundles by their digest
//! current/<locale>       the bundle to show
//! ```

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use super::error::Error;
use super::state::{Installed, State};
use super::update::Seen;
use crate::limits::{MAX_BUNDLE, MAX_STATE};
use crate::locale::LocaleTag;
use crate::trust::{TargetInfo, Targets, sha256};

/// The folder that keeps what was verified. One pull at a time: a lock is held while the value lives.
#[derive(Debug)]
pub struct Store {
    path: PathBuf,
    /// Unlocked by the system when it is closed, however the process ends; none where the store can only be read.
    lock: Option<File>,
    state: Option<State>,
    pack: String,
    channel: String,
}

const STATE: &str = "state.json";

impl Store {
    /// Opens a store, or makes one where there is nothing. One that is there and cannot be written serves what it has.
    ///
    /// # Errors
    ///
    /// When it cannot be made, another pull is at work, or its state is damaged or from a newer version.
    pub fn open(path: &Path) -> Result<Self, Error> {
        let failed = |error| Error::store("open the store", error);
        let lock = match lock(path) {
            Ok(lock) => Some(lock),
            Err(error) if is_read_only(&error) && path.join(STATE).is_file() => None,
            Err(error) => return Err(failed(error)),
        };
        if let Some(lock) = &lock {
            lock.try_lock().map_err(|error| match error {
                fs::TryLockError::WouldBlock => Error::busy(),
                fs::TryLockError::Error(error) => failed(error),
            })?;
        }
        let state = read(&path.join(STATE), MAX_STATE).map_err(failed)?.map(|bytes| State::parse(&bytes)).transpose()?;
        // State is written before any bundle is.
        if state.is_none() && fs::read_dir(path.join("bundles")).map_err(failed)?.next().is_some() {
            return Err(Error::damaged_state());
        }
        Ok(Self { path: path.to_owned(), lock, state, pack: String::new(), channel: String::new() })
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

    /// Stops showing every installed bundle that must not be shown any more, asked for or not.
    pub(super) fn hide_withdrawn(&mut self, targets: &Targets) -> Result<(), Error> {
        let listed = |installed: &Installed| targets.targets.get(&installed.name).unwrap_or(&installed.target).clone();
        let all = self.state.iter().flat_map(|state| state.installed.values());
        let withdrawn: Vec<Installed> = all
            .map(|installed| Installed { target: listed(installed), ..installed.clone() })
            .filter(|installed| installed.target.custom.is_blocked())
            .collect();
        withdrawn.into_iter().try_for_each(|installed| self.hide(installed))
    }

    /// Stops showing a language, and forgets the bundle. That it was withdrawn, and why, stays known.
    pub(super) fn hide(&mut self, installed: Installed) -> Result<(), Error> {
        let locale = installed.target.custom.locale.clone();
        let before = self.installed(&locale).map(|before| self.bundle_path(&before.target));
        let paths = [self.current(&locale), self.bundle_path(&installed.target)].into_iter().chain(before);
        for path in paths {
            remove(&path).map_err(|error| Error::store("remove a withdrawn bundle", error))?;
        }
        self.change_installed(|all| {
            all.insert(locale, installed);
        })
    }

    /// Removes bundles that nothing uses: per language the current one stays, and the one before it, against which there
    /// are deltas and to which a lock may lead back.
    pub(super) fn sweep(&self) -> Result<(), Error> {
        let failed = |error| Error::store("remove an old bundle of the store", error);
        let kept: BTreeSet<&str> = self.state.iter().flat_map(|state| state.installed.values()).flat_map(Installed::kept).collect();
        for entry in fs::read_dir(self.path.join("bundles")).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let name = entry.file_name();
            // Whatever has another kind of name is not ours.
            let digest = name.to_str().and_then(|name| name.strip_suffix(".zip")).filter(|digest| digest.len() == 64);
            if digest.is_some_and(|digest| !kept.contains(digest)) && self.lock.is_some() {
                fs::remove_file(entry.path()).map_err(failed)?;
            }
        }
        Ok(())
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
        if self.lock.is_none() {
            return Err(Error::store("write into the store", io::ErrorKind::PermissionDenied.into()));
        }
        let new = self.path.join(".new");
        let write = || -> io::Result<()> {
            let mut file = File::create(&new)?;
            file.write_all(bytes)?;
            file.sync_all()?;
            fs::rename(&new, to)?;
            sync_folder_of(to)
        };
        write().map_err(|error| Error::store("write into the store", error))
    }
}

/// The folders of a store and the file that is locked.
fn lock(path: &Path) -> io::Result<File> {
    for folder in ["bundles", "current"] {
        fs::create_dir_all(path.join(folder))?;
    }
    OpenOptions::new().create(true).truncate(false).write(true).open(path.join(".lock"))
}

fn is_read_only(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem)
}

/// Removes a file if it is there, to the disk.
fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        result => result.and_then(|()| sync_folder_of(path)),
    }
}

/// Makes the name of a file outlive a crash. Windows has no such call and needs none.
fn sync_folder_of(path: &Path) -> io::Result<()> {
    match path.parent() {
        Some(folder) if cfg!(unix) => File::open(folder)?.sync_all(),
        _ => Ok(()),
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
