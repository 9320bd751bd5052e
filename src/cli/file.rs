//! Single files: read up to a cap, replaced whole or not at all.

use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use fluent_pack::limits::MAX_SOURCE_FILE;

use super::Failure;

/// Reads a text file up to the cap of sources; none where there is no file.
pub(super) fn read_text(path: &Path) -> Result<Option<String>, Failure> {
    let failed = |source| Failure::io("read", path, source);
    let file = match fs::File::open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        file => file.map_err(failed)?,
    };
    let mut text = String::new();
    file.take(MAX_SOURCE_FILE + 1).read_to_string(&mut text).map_err(failed)?;
    if text.len() as u64 > MAX_SOURCE_FILE {
        return Err(Failure::new(format!("read `{}`: it is over the limit of {} MB", path.display(), MAX_SOURCE_FILE / (1024 * 1024))));
    }
    Ok(Some(text))
}

/// A file that is written and waits to take its place.
pub(super) struct Replacement {
    file: tempfile::NamedTempFile,
    path: PathBuf,
}

impl Replacement {
    /// Writes the new contents beside the file, down to the disk.
    pub(super) fn prepare(path: &Path, contents: &[u8]) -> Result<Self, Failure> {
        let failed = |source| Failure::io("write", path, source);
        let mut builder = tempfile::Builder::new();
        builder.prefix(".new-");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            // As any other file: the umask takes away what it must not have.
            builder.permissions(fs::Permissions::from_mode(0o666));
        }
        let mut file = builder.tempfile_in(folder_of(path)).map_err(failed)?;
        file.write_all(contents).map_err(failed)?;
        file.as_file().sync_all().map_err(failed)?;
        Ok(Self { file, path: path.to_owned() })
    }

    /// Takes the file's place. Whoever reads it sees the old contents or the new ones, whole.
    pub(super) fn commit(self) -> Result<(), Failure> {
        self.file.persist(&self.path).map_err(|error| Failure::io("write", &self.path, error.error))?;
        sync_folder(folder_of(&self.path))
    }
}

/// Makes the names in a folder outlive a power cut.
pub(super) fn sync_folder(path: &Path) -> Result<(), Failure> {
    // Elsewhere folders cannot be opened as files, and renames are kept by the file system's own log.
    if cfg!(unix) {
        let sync = fs::File::open(path).and_then(|folder| folder.sync_all());
        sync.map_err(|source| Failure::io("write to disk", path, source))?;
    }
    Ok(())
}

/// The folder that a file is in.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
