//! Why bytes are not a catalog, and damage that a read meets behind the header.

use std::fmt;

/// What to do about a catalog that is not as it was written.
const MAKE_AGAIN: &str = "fetch the bundle again, or make it again with `fluent-pack build`";

/// Why bytes are not a catalog.
///
/// The message is a lower-case fragment that fits after "failed to". Ask the predicates what to do about it.
#[derive(Debug)]
pub struct Error(Box<Kind>);

#[derive(Debug)]
enum Kind {
    TooLarge { is: u64, most: u64 },
    NotACatalog { problem: &'static str },
    Corrupt { offset: usize, problem: &'static str },
    Version { is: u16, reads: u16 },
}

impl Error {
    /// The catalog is over [`MAX_CATALOG`](crate::limits::MAX_CATALOG).
    #[must_use]
    pub fn is_too_large(&self) -> bool {
        matches!(*self.0, Kind::TooLarge { .. })
    }

    /// The bytes are no catalog, or were cut short or damaged.
    #[must_use]
    pub fn is_corrupt(&self) -> bool {
        matches!(*self.0, Kind::NotACatalog { .. } | Kind::Corrupt { .. })
    }

    /// The catalog was made for a newer reader: update the app.
    #[must_use]
    pub fn is_newer(&self) -> bool {
        matches!(*self.0, Kind::Version { is, reads } if is > reads)
    }

    /// The catalog has a format that is no longer read: build the bundle again.
    #[must_use]
    pub fn is_retired(&self) -> bool {
        matches!(*self.0, Kind::Version { is, reads } if is < reads)
    }

    fn new(kind: Kind) -> Self {
        Self(Box::new(kind))
    }

    pub(super) fn too_large(is: u64, most: u64) -> Self {
        Self::new(Kind::TooLarge { is, most })
    }

    pub(super) fn not_a_catalog(problem: &'static str) -> Self {
        Self::new(Kind::NotACatalog { problem })
    }

    pub(super) fn corrupt(offset: usize, problem: &'static str) -> Self {
        Self::new(Kind::Corrupt { offset, problem })
    }

    pub(super) fn version(is: u16, reads: u16) -> Self {
        Self::new(Kind::Version { is, reads })
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            Kind::TooLarge { is, most } => write!(f, "open the catalog: it has {is} bytes, the most is {most}"),
            Kind::NotACatalog { problem } => write!(f, "open the catalog: {problem}; {MAKE_AGAIN}"),
            Kind::Corrupt { offset, problem } => write!(f, "open the catalog: at byte {offset}, {problem}; {MAKE_AGAIN}"),
            Kind::Version { is, reads } if is > reads => {
                write!(f, "open the catalog: it has format {is}, this reader knows format {reads}; update the app or tool that reads it")
            }
            Kind::Version { is, reads } => {
                write!(
                    f,
                    "open the catalog: format {is} is retired, this reader knows format {reads}; make it again with `fluent-pack build`"
                )
            }
        }
    }
}

impl std::error::Error for Error {}

/// Damage behind the header, met by a read: the bytes at a place are not what belongs there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Damage {
    offset: usize,
}

impl Damage {
    pub(super) fn at(offset: usize) -> Self {
        Self { offset }
    }

    /// Where, counted from the first byte of the catalog.
    #[must_use]
    pub fn offset(self) -> usize {
        self.offset
    }
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "read the catalog at byte {}: it is damaged there; {MAKE_AGAIN}", self.offset)
    }
}

impl std::error::Error for Damage {}
