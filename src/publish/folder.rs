//! Where a registry is laid down, and the folder that is one. Every write is whole or not there, and outlives a crash.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

/// Where a registry is laid down.
///
/// Names are relative, with `/`. A write is there whole, and to stay, when its method returns.
pub trait Destination {
    /// The bytes of a file; none where there is none.
    ///
    /// # Errors
    ///
    /// When it cannot be read, or has over `most` bytes.
    fn read(&self, name: &str, most: u64) -> io::Result<Option<Vec<u8>>>;

    /// Writes a file that is not there; false, and nothing written, where it is.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    fn create(&self, name: &str, bytes: &[u8]) -> io::Result<bool>;

    /// Replaces a file that still has the bytes `before` (none: is not there); false, and nothing written, where it has not.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    fn swap(&self, name: &str, before: Option<&[u8]>, bytes: &[u8]) -> io::Result<bool>;
}

/// A folder of this machine. One publisher at a time: a lock is held while the value lives.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    /// Unlocked by the system when it is closed, however the process ends.
    lock: Option<File>,
}

/// Written first, then moved to its name. One name is enough, because the lock lets one publisher in.
const NEW: &str = ".new";

impl Folder {
    /// Opens a folder to write to, makes it where it is not there, and waits for no one.
    ///
    /// # Errors
    ///
    /// When it cannot be made or locked; [`io::ErrorKind::WouldBlock`] where another publisher is at work.
    pub fn open(path: &Path) -> io::Result<Self> {
        fs::create_dir_all(path)?;
        let lock = OpenOptions::new().create(true).truncate(false).write(true).open(path.join(".lock"))?;
        lock.try_lock().map_err(|error| match error {
            fs::TryLockError::WouldBlock => {
                io::Error::new(io::ErrorKind::WouldBlock, "another publisher is at work; try again when it is done")
            }
            fs::TryLockError::Error(error) => error,
        })?;
        Ok(Self { path: path.to_owned(), lock: Some(lock) })
    }

    /// Opens a folder to read only; it takes no lock, and writes are refused.
    #[must_use]
    pub fn read_only(path: &Path) -> Self {
        Self { path: path.to_owned(), lock: None }
    }

    /// Writes the bytes beside their place, to the disk.
    fn stage(&self, name: &str, bytes: &[u8]) -> io::Result<(PathBuf, PathBuf)> {
        if self.lock.is_none() {
            return Err(io::Error::new(io::ErrorKind::PermissionDenied, "the registry was opened to read only"));
        }
        let to = self.path.join(name);
        let folder = to.parent().unwrap_or(&self.path);
        if !folder.is_dir() {
            fs::create_dir_all(folder)?;
            sync_folder(&self.path)?;
        }
        let new = folder.join(NEW);
        // A run that stopped may have left it, perhaps under another name too: its bytes are never written to.
        match fs::remove_file(&new) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let mut file = OpenOptions::new().create_new(true).write(true).open(&new)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        Ok((new, to))
    }
}

impl Destination for Folder {
    fn read(&self, name: &str, most: u64) -> io::Result<Option<Vec<u8>>> {
        let path = self.path.join(name);
        let file = match File::open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(io::Error::new(error.kind(), format!("{}: {error}", path.display()))),
        };
        let mut bytes = Vec::new();
        file.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > most {
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, format!("`{}` has over {most} bytes", path.display())));
        }
        Ok(Some(bytes))
    }

    fn create(&self, name: &str, bytes: &[u8]) -> io::Result<bool> {
        if self.path.join(name).try_exists()? {
            return Ok(false);
        }
        let (new, to) = self.stage(name, bytes)?;
        // A link never replaces what is there, unlike a rename.
        let linked = fs::hard_link(&new, &to);
        fs::remove_file(&new)?;
        match linked {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(false),
            result => result?,
        }
        sync_folder(to.parent().unwrap_or(&self.path))?;
        Ok(true)
    }

    fn swap(&self, name: &str, before: Option<&[u8]>, bytes: &[u8]) -> io::Result<bool> {
        let (new, to) = self.stage(name, bytes)?;
        let most = before.map_or(0, |before| before.len() as u64);
        let is_as_before = match self.read(name, most) {
            Ok(now) => now.as_deref() == before,
            Err(error) if error.kind() == io::ErrorKind::FileTooLarge => false,
            Err(error) => return Err(error),
        };
        if !is_as_before {
            fs::remove_file(&new)?;
            return Ok(false);
        }
        fs::rename(&new, &to)?;
        sync_folder(to.parent().unwrap_or(&self.path))?;
        Ok(true)
    }
}

/// Makes names in a folder outlive a crash. Windows has no such call and needs none.
fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(path)?.sync_all() } else { Ok(()) }
}
