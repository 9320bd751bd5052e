//! Why a lock, a list of uses or a bundle's contract cannot be read.

use std::fmt;

type Source = Box<dyn std::error::Error + Send + Sync + 'static>;

/// Why a lock, a list of uses or a contract cannot be read.
///
/// The message is a lower-case fragment that fits after "failed to".
#[derive(Debug)]
pub struct Error(Box<Kind>);

#[derive(Debug)]
enum Kind {
    Malformed { what: String, line: usize, problem: String },
    Newer { what: String, format: u32, reads: u32 },
    Content { what: String, source: Source },
    WithoutCatalog,
}

impl Error {
    /// The file is not what its format says, for instance because it was edited or cut short.
    #[must_use]
    pub fn is_malformed(&self) -> bool {
        matches!(*self.0, Kind::Malformed { .. })
    }

    /// The file was written by a newer version of this tool: update it.
    #[must_use]
    pub fn is_newer(&self) -> bool {
        matches!(*self.0, Kind::Newer { .. })
    }

    pub(super) fn malformed(what: &str, line: usize, problem: impl Into<String>) -> Self {
        Self(Box::new(Kind::Malformed { what: what.to_owned(), line, problem: problem.into() }))
    }

    pub(super) fn newer(what: &str, format: u32, reads: u32) -> Self {
        Self(Box::new(Kind::Newer { what: what.to_owned(), format, reads }))
    }

    pub(super) fn content(what: &str, source: impl Into<Source>) -> Self {
        Self(Box::new(Kind::Content { what: what.to_owned(), source: source.into() }))
    }

    pub(super) fn without_catalog() -> Self {
        Self(Box::new(Kind::WithoutCatalog))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            Kind::Malformed { what, line, problem } => write!(
                f,
                "read {what}, line {line}: {problem}; the tool writes this file, so take it back from version control or write it again"
            ),
            Kind::Newer { what, format, reads } => {
                write!(f, "read {what}: it has format {format}, this version knows up to {reads}; update fluent-pack")
            }
            Kind::Content { what, .. } => write!(f, "read what apps may rely on in {what}"),
            Kind::WithoutCatalog => f.write_str("read what apps may rely on in the bundle: it has no catalog"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &*self.0 {
            Kind::Content { source, .. } => Some(&**source),
            _ => None,
        }
    }
}
