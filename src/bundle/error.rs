//! Why bytes are not a bundle, or why none could be written.
//!
//! Text from the bytes appears escaped and shortened, never raw.

use std::fmt;

type Source = Box<dyn std::error::Error + Send + Sync + 'static>;

/// What to do about a bundle that is not as it was written.
const MAKE_AGAIN: &str = "fetch it again, or make it again with `fluent-pack build`";

/// Most bytes of a foreign name or text that a message shows.
const MAX_SHOWN: usize = 80;

/// Why bytes are not a bundle, or why none could be written.
///
/// The message is a lower-case fragment that fits after "failed to". Ask the predicates what to do about it.
#[derive(Debug)]
pub struct Error(Box<Kind>);

#[derive(Debug)]
enum Kind {
    TooLarge { what: String, is: u64, most: u64 },
    Corrupt { what: String, source: Option<Source> },
    NotCanonical { offset: u64, place: String, problem: String },
    Name { name: String, rule: String },
    Newer { needs: u32, reads: u32 },
    Content { entry: String, problem: String, source: Option<Source> },
}

impl Error {
    /// Something is over a cap of [`limits`](crate::limits).
    #[must_use]
    pub fn is_too_large(&self) -> bool {
        matches!(*self.0, Kind::TooLarge { .. })
    }

    /// The bytes do not read as a zip: cut short, damaged, or no bundle at all.
    #[must_use]
    pub fn is_corrupt(&self) -> bool {
        matches!(*self.0, Kind::Corrupt { .. })
    }

    /// The bytes read as a zip, but not as the one form that a bundle has: damaged, repacked by another tool, or made
    /// to deceive.
    #[must_use]
    pub fn is_not_canonical(&self) -> bool {
        matches!(*self.0, Kind::NotCanonical { .. })
    }

    /// An entry has a name that is not safe on every system, or two entries share one.
    #[must_use]
    pub fn is_bad_name(&self) -> bool {
        matches!(*self.0, Kind::Name { .. })
    }

    /// The bundle was made for a newer reader: update the app.
    #[must_use]
    pub fn is_newer(&self) -> bool {
        matches!(*self.0, Kind::Newer { .. })
    }

    /// `manifest.json` or `documents.json` is missing, unreadable, or does not agree with the entries.
    #[must_use]
    pub fn is_bad_content(&self) -> bool {
        matches!(*self.0, Kind::Content { .. })
    }

    /// Where the bytes first leave the canonical form, for [`is_not_canonical`](Self::is_not_canonical).
    #[must_use]
    pub fn offset(&self) -> Option<u64> {
        match *self.0 {
            Kind::NotCanonical { offset, .. } => Some(offset),
            _ => None,
        }
    }

    fn new(kind: Kind) -> Self {
        Self(Box::new(kind))
    }

    pub(super) fn too_large(what: impl Into<String>, is: u64, most: u64) -> Self {
        Self::new(Kind::TooLarge { what: what.into(), is, most })
    }

    pub(super) fn corrupt(what: impl Into<String>) -> Self {
        Self::new(Kind::Corrupt { what: what.into(), source: None })
    }

    pub(super) fn corrupt_because(what: impl Into<String>, source: impl Into<Source>) -> Self {
        Self::new(Kind::Corrupt { what: what.into(), source: Some(source.into()) })
    }

    pub(super) fn not_canonical(offset: u64, place: impl Into<String>, problem: impl Into<String>) -> Self {
        Self::new(Kind::NotCanonical { offset, place: place.into(), problem: problem.into() })
    }

    pub(super) fn name(name: &[u8], rule: impl Into<String>) -> Self {
        Self::new(Kind::Name { name: shown(name), rule: rule.into() })
    }

    pub(super) fn newer(needs: u32, reads: u32) -> Self {
        Self::new(Kind::Newer { needs, reads })
    }

    pub(super) fn content(entry: &str, problem: impl Into<String>) -> Self {
        Self::new(Kind::Content { entry: entry.to_owned(), problem: problem.into(), source: None })
    }

    pub(super) fn content_because(entry: &str, problem: impl Into<String>, source: impl Into<Source>) -> Self {
        Self::new(Kind::Content { entry: entry.to_owned(), problem: problem.into(), source: Some(source.into()) })
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            Kind::TooLarge { what, is, most } => write!(f, "accept the bundle: {what} is {is}, the most is {most}"),
            Kind::Corrupt { what, .. } => write!(f, "read the bundle: {what}; {MAKE_AGAIN}"),
            Kind::NotCanonical { offset, place, problem } => {
                write!(f, "accept the bundle: it is not in its one canonical form at byte {offset}, {place}: {problem}; {MAKE_AGAIN}")
            }
            Kind::Name { name, rule } => write!(f, "accept entry name `{name}`: {rule}"),
            Kind::Newer { needs, reads } => {
                write!(f, "use the bundle: it needs reader {needs}, this one is reader {reads}; update the app or tool that reads it")
            }
            Kind::Content { entry, problem, .. } => write!(f, "accept `{entry}` of the bundle: {problem}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &*self.0 {
            Kind::Corrupt { source, .. } | Kind::Content { source, .. } => source.as_deref().map(|source| source as _),
            _ => None,
        }
    }
}

/// Foreign bytes for a message: escaped, and cut where they are long.
pub(super) fn shown(bytes: &[u8]) -> String {
    match bytes.get(..MAX_SHOWN) {
        Some(head) if bytes.len() > MAX_SHOWN => format!("{}...", head.escape_ascii()),
        _ => bytes.escape_ascii().to_string(),
    }
}
