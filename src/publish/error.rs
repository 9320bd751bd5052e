//! Why a registry was not changed.

use std::{fmt, io};

use crate::bundle;
use crate::trust::{self, TargetName};

/// Why a registry was not changed, or could not be read.
///
/// The message is a lower-case fragment that fits after "failed to". Readers of the registry see what they saw before.
#[derive(Debug)]
pub struct Error(Box<Kind>);

#[derive(Debug)]
enum Kind {
    Io(io::Error),
    Trust(trust::Error),
    Bundle(bundle::Error),
    NoRegistry,
    Absent(String),
    Taken(String),
    Damaged(String, trust::Error),
    Channel { name: String, channel: String, problem: String },
    WrongKey,
    OtherRoot(u64),
    NotFirstRoot,
    UntrustedList(u64),
    OtherList,
    NothingAccepted,
    Exhausted,
    NoPart { name: String, kind: &'static str, id: String, there: Option<String> },
    Raced,
    Crowded(String),
}

impl Error {
    /// Another publisher was faster, or is at work: try again.
    #[must_use]
    pub fn is_raced(&self) -> bool {
        matches!(*self.0, Kind::Raced)
    }

    /// The version was published with other bytes.
    #[must_use]
    pub fn is_taken(&self) -> bool {
        matches!(*self.0, Kind::Taken(_))
    }

    /// There is no registry, or not the bundle, document or message that was asked for.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        matches!(*self.0, Kind::NoRegistry | Kind::Absent(_) | Kind::NoPart { .. })
    }

    /// The bundle may not go to the channel.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        matches!(*self.0, Kind::Channel { .. })
    }

    /// The list of bundles is signed by a key that is no longer trusted, and was not accepted.
    #[must_use]
    pub fn is_untrusted_list(&self) -> bool {
        matches!(*self.0, Kind::UntrustedList(_) | Kind::OtherList | Kind::NothingAccepted)
    }

    /// The destination failed: disk or network.
    #[must_use]
    pub fn is_io(&self) -> bool {
        matches!(*self.0, Kind::Io(_))
    }

    fn new(kind: Kind) -> Self {
        Self(Box::new(kind))
    }

    pub(super) fn no_registry() -> Self {
        Self::new(Kind::NoRegistry)
    }

    pub(super) fn absent(what: String) -> Self {
        Self::new(Kind::Absent(what))
    }

    pub(super) fn taken(name: &TargetName) -> Self {
        Self::new(Kind::Taken(name.to_string()))
    }

    pub(super) fn damaged(path: &str, source: trust::Error) -> Self {
        Self::new(Kind::Damaged(path.to_owned(), source))
    }

    pub(super) fn channel(name: &str, channel: &str, problem: &str) -> Self {
        Self::new(Kind::Channel { name: name.to_owned(), channel: channel.escape_debug().to_string(), problem: problem.to_owned() })
    }

    pub(super) fn wrong_key() -> Self {
        Self::new(Kind::WrongKey)
    }

    pub(super) fn other_root(version: u64) -> Self {
        Self::new(Kind::OtherRoot(version))
    }

    pub(super) fn not_first_root() -> Self {
        Self::new(Kind::NotFirstRoot)
    }

    pub(super) fn untrusted_list(root: u64) -> Self {
        Self::new(Kind::UntrustedList(root))
    }

    pub(super) fn other_list() -> Self {
        Self::new(Kind::OtherList)
    }

    pub(super) fn nothing_accepted() -> Self {
        Self::new(Kind::NothingAccepted)
    }

    pub(super) fn exhausted() -> Self {
        Self::new(Kind::Exhausted)
    }

    pub(super) fn no_part(name: &TargetName, kind: &'static str, id: &str, there: Option<String>) -> Self {
        let id = id.chars().take(80).collect::<String>().escape_debug().to_string();
        Self::new(Kind::NoPart { name: name.to_string(), kind, id, there })
    }

    pub(super) fn raced() -> Self {
        Self::new(Kind::Raced)
    }

    pub(super) fn crowded(name: &str) -> Self {
        Self::new(Kind::Crowded(name.to_owned()))
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        Self::new(Kind::Io(error))
    }
}

impl From<trust::Error> for Error {
    fn from(error: trust::Error) -> Self {
        Self::new(Kind::Trust(error))
    }
}

impl From<bundle::Error> for Error {
    fn from(error: bundle::Error) -> Self {
        Self::new(Kind::Bundle(error))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            Kind::Io(_) => write!(f, "read or write the registry"),
            Kind::Trust(error) => error.fmt(f),
            Kind::Bundle(error) => error.fmt(f),
            Kind::NoRegistry => write!(f, "find a registry there; the first `publish` makes one and needs `--root root.json`"),
            Kind::Absent(what) => write!(f, "find {what} in the registry; `fluent-pack status` shows what is there"),
            Kind::Taken(name) => {
                write!(f, "publish `{name}`: that version is published with other bytes and never changes; release a new version")
            }
            Kind::Damaged(path, _) => {
                write!(f, "use `{path}` of the registry: it was changed after it was laid down; remove it and publish again")
            }
            Kind::Channel { name, channel, problem } => write!(f, "point `{channel}` to `{name}`: {problem}"),
            Kind::WrongKey => write!(f, "sign with this key: the root does not name it as the online key"),
            Kind::OtherRoot(version) => write!(f, "use this root: the registry has another root {version}"),
            Kind::NotFirstRoot => write!(f, "begin a registry with this root: a registry begins with root 1, its first one"),
            Kind::UntrustedList(root) => write!(
                f,
                "sign the list of bundles anew: the key that signed it is one that root {root} no longer names, and whoever has that key may have changed the list; look at every line of `fluent-pack status`, then run it again with `--accept-targets` and the SHA-256 that stands there, or publish your own bundles with `--accept-targets none`"
            ),
            Kind::OtherList => write!(
                f,
                "sign the list of bundles anew: it is not the one that was accepted; it changed, or the SHA-256 is misspelt; look at `fluent-pack status` again"
            ),
            Kind::NothingAccepted => {
                write!(f, "sign an empty list of bundles: `--accept-targets none` is for `publish`, which says what the new list holds")
            }
            Kind::Exhausted => write!(
                f,
                "count on from the version that is live: it is the highest there is, which only a thief of the online key would choose; make a new key with `fluent-pack keys create online` and a new root with `fluent-pack keys rotate`"
            ),
            Kind::NoPart { name, kind, id, there: None } => write!(f, "find the {kind} `{id}` in `{name}`"),
            Kind::NoPart { name, kind, id, there: Some(there) } => write!(f, "find the {kind} `{id}` in `{name}`; it has {there}"),
            Kind::Raced => write!(f, "publish: another publisher was faster; look at `fluent-pack status`, then run it again"),
            Kind::Crowded(name) => write!(f, "find a free number for the {name} metadata; too many are there already"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &*self.0 {
            Kind::Io(error) => Some(error),
            Kind::Trust(error) => std::error::Error::source(error),
            Kind::Bundle(error) => std::error::Error::source(error),
            Kind::Damaged(_, error) => Some(error),
            _ => None,
        }
    }
}
