//! Why metadata or a key is not trusted. Text from outside appears escaped and shortened; a secret never does.

use std::fmt;

use super::time::Time;

type Source = Box<dyn std::error::Error + Send + Sync + 'static>;

/// Why metadata or a key is not trusted, or could not be made.
///
/// The message is a lower-case fragment that fits after "failed to".
#[derive(Debug)]
pub struct Error(Box<Kind>);

#[derive(Debug)]
enum Kind {
    Malformed { what: String, problem: String, source: Option<Source> },
    Signatures { what: String, valid: usize, threshold: u32 },
    Older { what: String, seen: u64, got: u64 },
    Expired { what: String, on: Time, now: Time, remedy: &'static str },
    Mismatch { what: String, problem: String },
    Key { problem: String },
}

impl Error {
    /// The bytes are not lawful metadata: damaged, over a budget, or of another kind.
    #[must_use]
    pub fn is_malformed(&self) -> bool {
        matches!(*self.0, Kind::Malformed { .. })
    }

    /// Too few of the keys that may sign have signed.
    #[must_use]
    pub fn is_unsigned(&self) -> bool {
        matches!(*self.0, Kind::Signatures { .. })
    }

    /// Older than what was seen before: a rollback.
    #[must_use]
    pub fn is_rollback(&self) -> bool {
        matches!(*self.0, Kind::Older { .. })
    }

    /// Past its expiry: an old copy, or a registry that nobody refreshes.
    #[must_use]
    pub fn is_expired(&self) -> bool {
        matches!(*self.0, Kind::Expired { .. })
    }

    /// Not the bytes that other metadata speaks of.
    #[must_use]
    pub fn is_mismatch(&self) -> bool {
        matches!(*self.0, Kind::Mismatch { .. })
    }

    /// A key cannot be read, opened or used.
    #[must_use]
    pub fn is_bad_key(&self) -> bool {
        matches!(*self.0, Kind::Key { .. })
    }

    fn new(kind: Kind) -> Self {
        Self(Box::new(kind))
    }

    pub(super) fn malformed(what: &str, problem: impl Into<String>) -> Self {
        Self::new(Kind::Malformed { what: what.to_owned(), problem: problem.into(), source: None })
    }

    pub(super) fn malformed_because(what: &str, source: impl Into<Source>) -> Self {
        Self::new(Kind::Malformed {
            what: what.to_owned(),
            problem: "it does not read as TUF metadata".to_owned(),
            source: Some(source.into()),
        })
    }

    pub(super) fn signatures(what: &str, valid: usize, threshold: u32) -> Self {
        Self::new(Kind::Signatures { what: what.to_owned(), valid, threshold })
    }

    pub(super) fn older(what: &str, seen: u64, got: u64) -> Self {
        Self::new(Kind::Older { what: what.to_owned(), seen, got })
    }

    /// `remedy` is what the registry's owner can do.
    pub(super) fn expired(what: &str, (on, now): (Time, Time), remedy: &'static str) -> Self {
        Self::new(Kind::Expired { what: what.to_owned(), on, now, remedy })
    }

    pub(super) fn mismatch(what: &str, problem: impl Into<String>) -> Self {
        Self::new(Kind::Mismatch { what: what.to_owned(), problem: problem.into() })
    }

    pub(super) fn key(problem: impl Into<String>) -> Self {
        Self::new(Kind::Key { problem: problem.into() })
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            Kind::Malformed { what, problem, .. } => write!(f, "accept the {what}: {problem}"),
            Kind::Signatures { what, valid, threshold } => {
                write!(f, "trust the {what}: {valid} of the keys that may sign it have signed it, it needs {threshold}")
            }
            Kind::Older { what, seen, got } => {
                write!(f, "accept the {what}: it is version {got}, but version {seen} was seen before; the source is older than it was")
            }
            Kind::Expired { what, on, now, remedy } => write!(
                f,
                "accept the {what}: it expired on {on}, and this machine's clock says {now}; if the clock is right, ask the registry's owner for `fluent-pack {remedy}`"
            ),
            Kind::Mismatch { what, problem } => write!(f, "accept the {what}: {problem}"),
            Kind::Key { problem } => write!(f, "use the key: {problem}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &*self.0 {
            Kind::Malformed { source, .. } => source.as_deref().map(|source| source as _),
            _ => None,
        }
    }
}

/// Foreign text for a message: escaped, and cut where it is long.
pub(super) fn shown(text: &str) -> String {
    text.chars().take(80).collect::<String>().escape_debug().to_string()
}
