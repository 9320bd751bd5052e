//! The folder that bundles go to.
//!
//! Bundles are put in under names of their own, `release.json` last: whoever reads `release.json` always finds the bundles
//! that it names.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::thread;

use fluent_pack::build::Release;

use super::Failure;
use super::file::sync_folder;

/// A folder for bundles, and a place in it where they wait until all are there.
pub(super) struct OutputFolder {
    path: PathBuf,
    staging: tempfile::TempDir,
    /// Whether it was not there before.
    is_new: bool,
    /// Whether what is put in must outlive a power cut.
    durable: bool,
}

/// Name of the file that says which bundles belong together.
pub(super) const RELEASE: &str = "release.json";

impl OutputFolder {
    /// A folder whose files can be made again at any time.
    pub(super) fn open(path: &Path) -> Result<Self, Failure> {
        let is_new = !path.exists();
        fs::create_dir_all(path).map_err(|source| Failure::io("make the output folder (choose another with `-o DIR`)", path, source))?;
        let staging = tempfile::Builder::new().prefix(".new-").tempdir_in(path);
        let staging = staging.map_err(|source| Failure::io("write into the output folder (choose another with `-o DIR`)", path, source))?;
        Ok(Self { path: path.to_owned(), staging, is_new, durable: false })
    }

    /// A folder whose files are on disk before others rely on them.
    pub(super) fn open_durable(path: &Path) -> Result<Self, Failure> {
        Ok(Self { durable: true, ..Self::open(path)? })
    }

    /// Leaves everything as it was.
    pub(super) fn abandon(self) {
        drop(self.staging);
        if self.is_new {
            // It is empty; were it not, it stays, and that harms nothing.
            let _ = fs::remove_dir(&self.path);
        }
    }

    /// Puts a file to where it waits.
    pub(super) fn stage(&self, name: &str, bytes: &[u8]) -> Result<(), Failure> {
        fs::write(self.staging.path().join(name), bytes).map_err(|source| Failure::io("write", &self.path.join(name), source))
    }

    /// Whether a staged file is in place already, byte for byte.
    pub(super) fn has(&self, name: &str) -> bool {
        let both = [self.path.as_path(), self.staging.path()].map(|folder| fs::read(folder.join(name)).ok());
        both[0].is_some() && both[0] == both[1]
    }

    /// Writes what is staged down to the disk. Many at a time: the disk takes most files in one go.
    fn sync(&self) -> Result<(), Failure> {
        const AT_A_TIME: usize = 16;
        let failed = |source| Failure::io("write to disk", &self.path, source);
        let staged = fs::read_dir(self.staging.path()).and_then(|entries| entries.collect::<io::Result<Vec<_>>>()).map_err(failed)?;
        let sync = |entry: &fs::DirEntry| fs::OpenOptions::new().append(true).open(entry.path()).and_then(|file| file.sync_all());
        let results: Vec<io::Result<()>> = thread::scope(|scope| {
            let share = staged.len().div_ceil(AT_A_TIME).max(1);
            let threads: Vec<_> = staged.chunks(share).map(|share| scope.spawn(move || share.iter().try_for_each(sync))).collect();
            threads.into_iter().map(|thread| thread.join().unwrap_or_else(|_| Err(io::Error::other("a thread ended early")))).collect()
        });
        results.into_iter().collect::<io::Result<()>>().map_err(failed)
    }

    /// Puts the bundles of a release and other staged files in place, `release.json` last.
    pub(super) fn commit(self, release: &Release, others: &[String]) -> Result<Committed, Failure> {
        let mut json = serde_json::to_vec_pretty(release).map_err(io::Error::from)?;
        json.push(b'\n');
        self.stage(RELEASE, &json)?;
        if self.durable {
            self.sync()?;
        }
        let old = self.bundles_before().into_iter().filter(|name| !release.bundles.iter().any(|bundle| bundle.file == *name));
        let old = old.map(|name| self.path.join(name)).collect();
        let staged = |name: &&str| self.staging.path().join(name).exists();
        // A bundle that is not staged is there already.
        let bundles = release.bundles.iter().map(|bundle| bundle.file.as_str()).filter(staged);
        for name in bundles.chain(others.iter().map(String::as_str)).chain([RELEASE]) {
            let to = self.path.join(name);
            fs::rename(self.staging.path().join(name), &to).map_err(|source| Failure::io("write", &to, source))?;
        }
        if self.durable {
            sync_folder(&self.path)?;
        }
        Ok(Committed { old })
    }

    /// Bundles of the build before, which alone may be removed: whatever else is in the folder is not ours.
    fn bundles_before(&self) -> Vec<String> {
        #[derive(serde::Deserialize)]
        struct Before {
            bundles: Vec<File>,
        }
        #[derive(serde::Deserialize)]
        struct File {
            file: String,
        }
        let text = fs::read(self.path.join(RELEASE)).unwrap_or_default();
        let before: Option<Before> = serde_json::from_slice(&text).ok();
        let files = before.into_iter().flat_map(|before| before.bundles).map(|bundle| bundle.file);
        files.filter(|file| file.ends_with(".zip") && !file.contains(['/', '\\'])).collect()
    }
}

/// New files are in place; old ones are still there.
#[must_use]
pub(super) struct Committed {
    old: Vec<PathBuf>,
}

impl Committed {
    /// Removes the bundles that the new ones replace.
    pub(super) fn remove_old(self) -> Result<(), Failure> {
        for path in self.old {
            match fs::remove_file(&path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(Failure::io("remove the old", &path, error)),
                _ => {}
            }
        }
        Ok(())
    }
}
