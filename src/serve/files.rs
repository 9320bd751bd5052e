//! Files of the folder that is served, held in memory while they are small and asked for.
//!
//! What is held is as new as the disk: every request looks whether the file is still the one that was read, by its time,
//! size and number. Nothing outside the folder is read, wherever links point.

use std::collections::HashMap;
use std::fs::{self, File, Metadata};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::SystemTime;

use axum::body::Bytes;
use axum::http::HeaderValue;
use sha2::{Digest as _, Sha256};
use tokio::sync::Semaphore;

use crate::bundle::hex;
use crate::limits::MAX_BUNDLE;

/// Largest file that is held in memory, in bytes.
const MAX_HELD_FILE: u64 = 4 * 1024 * 1024;

/// Most bytes of all files that are held in memory.
const MAX_HELD: u64 = 64 * 1024 * 1024;

/// Most files that are remembered, held or not.
const MAX_REMEMBERED: usize = 4_096;

/// Most files that are read at a time.
const MAX_READING: usize = 4;

/// The files of a folder.
#[derive(Debug)]
pub(super) struct Files {
    /// Without links.
    root: PathBuf,
    read: RwLock<HashMap<String, Arc<ReadFile>>>,
    reading: Semaphore,
    /// Counts requests, to tell what was asked for last.
    ticks: AtomicU64,
}

/// A file that was read once.
#[derive(Debug)]
pub(super) struct ReadFile {
    stamp: Stamp,
    /// SHA-256 in quotes.
    pub(super) etag: HeaderValue,
    pub(super) length: u64,
    /// Its bytes, where it is small.
    pub(super) bytes: Option<Bytes>,
    used: AtomicU64,
}

impl ReadFile {
    /// SHA-256, in hex.
    pub(super) fn sha256(&self) -> &str {
        self.etag.to_str().unwrap_or_default().trim_matches('"')
    }
}

/// What tells a file from the one that takes its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
    number: u64,
}

impl Stamp {
    fn of(metadata: &Metadata) -> Self {
        #[cfg(unix)]
        let number = std::os::unix::fs::MetadataExt::ino(metadata);
        #[cfg(not(unix))]
        let number = 0;
        Self { length: metadata.len(), modified: metadata.modified().ok(), number }
    }
}

impl Files {
    pub(super) fn new(folder: &Path) -> io::Result<Self> {
        Ok(Self {
            root: fs::canonicalize(folder)?,
            read: RwLock::default(),
            reading: Semaphore::new(MAX_READING),
            ticks: AtomicU64::new(0),
        })
    }

    /// A file by its name below the folder, which must be lawful; none where there is none.
    pub(super) async fn get(&self, name: &str) -> io::Result<Option<Arc<ReadFile>>> {
        let path = self.root.join(name);
        // On this thread: one call that a disk nearly always answers at once costs less than to send it to another.
        let metadata = match fs::metadata(&path) {
            Ok(metadata) if metadata.is_file() => metadata,
            Ok(_) => return Ok(None),
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => return Ok(None),
            Err(error) => return Err(error),
        };
        let stamp = Stamp::of(&metadata);
        if let Some(file) = self.remembered(name, stamp) {
            return Ok(Some(file));
        }
        let Ok(_turn) = self.reading.acquire().await else { return Ok(None) };
        // Whoever was before may have read it.
        if let Some(file) = self.remembered(name, stamp) {
            return Ok(Some(file));
        }
        let root = self.root.clone();
        let read = tokio::task::spawn_blocking(move || read(&root, &path)).await.map_err(io::Error::other)?;
        let Some(file) = read? else { return Ok(None) };
        file.used.store(self.ticks.fetch_add(1, Ordering::Relaxed), Ordering::Relaxed);
        let file = Arc::new(file);
        self.remember(name, &file);
        Ok(Some(file))
    }

    /// Opens a file that is not held in memory: the one that was read, not one that took its place.
    pub(super) fn open(&self, name: &str, file: &ReadFile) -> io::Result<File> {
        let opened = File::open(self.root.join(name))?;
        if Stamp::of(&opened.metadata()?) == file.stamp { Ok(opened) } else { Err(io::Error::other("the file was replaced")) }
    }

    fn remembered(&self, name: &str, stamp: Stamp) -> Option<Arc<ReadFile>> {
        let read = self.read.read().unwrap_or_else(PoisonError::into_inner);
        let file = read.get(name).filter(|file| file.stamp == stamp)?;
        file.used.store(self.ticks.fetch_add(1, Ordering::Relaxed), Ordering::Relaxed);
        Some(Arc::clone(file))
    }

    fn remember(&self, name: &str, file: &Arc<ReadFile>) {
        let mut read = self.read.write().unwrap_or_else(PoisonError::into_inner);
        read.insert(name.to_owned(), Arc::clone(file));
        let held = |file: &ReadFile| file.bytes.as_ref().map_or(0, |bytes| bytes.len() as u64);
        let mut sum: u64 = read.values().map(|file| held(file)).sum();
        while sum > MAX_HELD || read.len() > MAX_REMEMBERED {
            let oldest = read.iter().min_by_key(|(_, file)| file.used.load(Ordering::Relaxed)).map(|(name, _)| name.clone());
            let Some(gone) = oldest.and_then(|name| read.remove(&name)) else { break };
            sum -= held(&gone);
        }
    }
}

/// Reads a file below the root and its digest; none where a link leads out.
fn read(root: &Path, path: &Path) -> io::Result<Option<ReadFile>> {
    let real = fs::canonicalize(path)?;
    if !real.starts_with(root) {
        return Ok(None);
    }
    let mut file = File::open(real)?;
    let stamp = Stamp::of(&file.metadata()?);
    if stamp.length > MAX_BUNDLE {
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, format!("it has over {MAX_BUNDLE} bytes")));
    }
    let (digest, bytes) = if stamp.length <= MAX_HELD_FILE {
        let mut bytes = Vec::with_capacity(usize::try_from(stamp.length).unwrap_or_default());
        file.take(MAX_HELD_FILE + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 != stamp.length {
            return Err(io::Error::other("it was written to while it was read"));
        }
        (Sha256::digest(&bytes), Some(Bytes::from(bytes)))
    } else {
        let mut hash = Sha256::new();
        let mut chunk = vec![0; 64 * 1024];
        loop {
            let length = file.read(&mut chunk)?;
            if length == 0 {
                break;
            }
            hash.update(chunk.get(..length).unwrap_or_default());
        }
        (hash.finalize(), None)
    };
    let etag = HeaderValue::try_from(format!("\"{}\"", hex(&digest))).map_err(io::Error::other)?;
    Ok(Some(ReadFile { stamp, etag, length: stamp.length, bytes, used: AtomicU64::new(0) }))
}
