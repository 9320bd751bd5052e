//! Why a folder cannot be served.

use std::path::{Path, PathBuf};
use std::{fmt, io};

/// Why a folder cannot be served.
///
/// The message is a lower-case fragment that fits after "failed to".
#[derive(Debug)]
pub struct Error(Box<Kind>);

#[derive(Debug)]
enum Kind {
    Io(PathBuf, io::Error),
    Nothing(PathBuf),
}

impl Error {
    /// The folder is neither a registry nor what a build wrote.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        match &*self.0 {
            Kind::Io(_, error) => error.kind() == io::ErrorKind::NotFound,
            Kind::Nothing(_) => true,
        }
    }

    pub(super) fn io(path: &Path, error: io::Error) -> Self {
        Self(Box::new(Kind::Io(path.to_owned(), error)))
    }

    pub(super) fn nothing(path: &Path) -> Self {
        Self(Box::new(Kind::Nothing(path.to_owned())))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            Kind::Io(path, error) if error.kind() == io::ErrorKind::NotFound => write!(
                f,
                "serve `{}`: there is no such folder; `fluent-pack build` writes one with bundles, `fluent-pack publish` a registry",
                path.display()
            ),
            Kind::Io(path, _) => write!(f, "serve `{}`", path.display()),
            Kind::Nothing(path) => write!(
                f,
                "serve `{}`: it has neither `metadata/1.root.json`, which `fluent-pack publish` lays down, nor `release.json`, which \
                 `fluent-pack build` writes",
                path.display()
            ),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &*self.0 {
            Kind::Io(_, error) if error.kind() != io::ErrorKind::NotFound => Some(error),
            _ => None,
        }
    }
}
