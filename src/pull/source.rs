//! Where bundles come from. A source is never trusted: whatever it gives is verified.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// A registry that is asked.
pub trait Source {
    /// The bytes of a file; none where the source says that there is none.
    ///
    /// # Errors
    ///
    /// When the source cannot be asked, or the file has over `most` bytes.
    fn read(&self, name: &str, most: u64) -> io::Result<Option<Vec<u8>>>;

    /// As [`read`](Self::read), for a file that may be what it was when the source gave it with this tag.
    ///
    /// # Errors
    ///
    /// As for [`read`](Self::read).
    fn read_changed(&self, name: &str, most: u64, tag: Option<&str>) -> io::Result<Changed> {
        let _ = tag;
        Ok(self.read(name, most)?.map_or(Changed::Absent, |bytes| Changed::New { bytes, tag: None }))
    }
}

/// What became of a file that was read before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changed {
    /// It is what it was.
    Same,
    /// The source says that there is none.
    Absent,
    /// It is this.
    New {
        /// Its bytes; one more than was asked for at most.
        bytes: Vec<u8>,
        /// What to ask with next time; only this source understands it.
        tag: Option<String>,
    },
}

/// A registry in a folder of this machine.
#[derive(Debug, Clone)]
pub struct FolderSource(PathBuf);

impl FolderSource {
    /// The registry in a folder.
    #[must_use]
    pub fn new(path: &Path) -> Self {
        Self(path.to_owned())
    }
}

impl Source for FolderSource {
    fn read(&self, name: &str, most: u64) -> io::Result<Option<Vec<u8>>> {
        let path = self.0.join(name);
        let failed = |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
        let file = match File::open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(failed(error)),
        };
        let mut bytes = Vec::new();
        // One byte more than is allowed: its length then says that it is too large.
        file.take(most.saturating_add(1)).read_to_end(&mut bytes).map_err(failed)?;
        Ok(Some(bytes))
    }
}
