//! Why nothing was pulled. The store keeps what it had.

use std::{fmt, io};

use super::Locked;
use crate::locale::LocaleTag;
use crate::{bundle, trust};

/// Why nothing was pulled. The store keeps what it had.
///
/// The message is a lower-case fragment that fits after "failed to".
#[derive(Debug)]
pub struct Error(Box<Kind>);

#[derive(Debug)]
enum Kind {
    Away(io::Error),
    Missing(String),
    Trust(trust::Error),
    Bundle(bundle::Error),
    Mixed,
    OtherRoot,
    Store(&'static str, io::Error),
    Busy,
    DamagedState,
    DamagedBundle(String),
    NewerStore { is: u32, reads: u32 },
    OtherPack { pack: String, channel: String },
    EmptyStore,
    NothingLive { pack: String, channel: String },
    Locale { asked: String, tried: String, there: String },
    Version { asked: String, wanted: String, there: String },
    NotLocked(String),
    LockGone { asked: String, version: String },
}

impl Error {
    /// The registry cannot be asked, or does not have a file that it should have.
    #[must_use]
    pub fn is_away(&self) -> bool {
        matches!(*self.0, Kind::Away(_) | Kind::Missing(_))
    }

    /// What the registry offers has expired, or this machine's clock is wrong.
    #[must_use]
    pub fn is_expired(&self) -> bool {
        matches!(&*self.0, Kind::Trust(error) if error.is_expired())
    }

    /// What the registry offers cannot be trusted: changed, replayed, mixed, or signed by others.
    #[must_use]
    pub fn is_untrusted(&self) -> bool {
        matches!(&*self.0, Kind::Trust(error) if !error.is_expired()) || matches!(*self.0, Kind::Bundle(_) | Kind::Mixed | Kind::OtherRoot)
    }

    /// The store cannot be read or written.
    #[must_use]
    pub fn is_store(&self) -> bool {
        matches!(
            *self.0,
            Kind::Store(..) | Kind::Busy | Kind::DamagedState | Kind::DamagedBundle(_) | Kind::NewerStore { .. } | Kind::OtherPack { .. }
        )
    }

    /// The registry, or the store when offline, has nothing that suits.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        matches!(*self.0, Kind::NothingLive { .. } | Kind::Locale { .. } | Kind::Version { .. } | Kind::EmptyStore)
    }

    /// The lock does not say what to take, or what it says is not there any more.
    #[must_use]
    pub fn is_lock(&self) -> bool {
        matches!(*self.0, Kind::NotLocked(_) | Kind::LockGone { .. })
    }

    fn new(kind: Kind) -> Self {
        Self(Box::new(kind))
    }

    pub(super) fn away(error: io::Error) -> Self {
        Self::new(Kind::Away(error))
    }

    pub(super) fn missing(name: &str) -> Self {
        Self::new(Kind::Missing(name.to_owned()))
    }

    pub(super) fn mixed() -> Self {
        Self::new(Kind::Mixed)
    }

    pub(super) fn other_root() -> Self {
        Self::new(Kind::OtherRoot)
    }

    pub(super) fn store(action: &'static str, error: io::Error) -> Self {
        Self::new(Kind::Store(action, error))
    }

    pub(super) fn busy() -> Self {
        Self::new(Kind::Busy)
    }

    pub(super) fn damaged_state() -> Self {
        Self::new(Kind::DamagedState)
    }

    pub(super) fn damaged_bundle(name: &str) -> Self {
        Self::new(Kind::DamagedBundle(name.to_owned()))
    }

    pub(super) fn newer_store(is: u32, reads: u32) -> Self {
        Self::new(Kind::NewerStore { is, reads })
    }

    pub(super) fn other_pack(pack: &str, channel: &str) -> Self {
        Self::new(Kind::OtherPack { pack: pack.to_owned(), channel: channel.to_owned() })
    }

    pub(super) fn empty_store() -> Self {
        Self::new(Kind::EmptyStore)
    }

    pub(super) fn nothing_live(pack: &str, channel: &str) -> Self {
        let shown = |text: &str| text.chars().take(64).collect::<String>().escape_debug().to_string();
        Self::new(Kind::NothingLive { pack: shown(pack), channel: shown(channel) })
    }

    pub(super) fn locale(asked: &LocaleTag, tried: &[LocaleTag], there: &[LocaleTag]) -> Self {
        let list = |locales: &[LocaleTag]| locales.iter().map(LocaleTag::as_str).collect::<Vec<_>>().join(", ");
        Self::new(Kind::Locale { asked: asked.to_string(), tried: list(tried), there: list(there) })
    }

    pub(super) fn version(asked: &LocaleTag, wanted: &semver::VersionReq, there: &[String]) -> Self {
        Self::new(Kind::Version { asked: asked.to_string(), wanted: wanted.to_string(), there: there.join(", ") })
    }

    pub(super) fn not_locked(asked: &LocaleTag) -> Self {
        Self::new(Kind::NotLocked(asked.to_string()))
    }

    pub(super) fn lock_gone(asked: &LocaleTag, lock: &Locked) -> Self {
        Self::new(Kind::LockGone { asked: asked.to_string(), version: format!("{} {}", lock.locale, lock.version) })
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
            Kind::Away(_) => write!(f, "reach the registry"),
            Kind::Missing(name) => write!(f, "find `{name}` in the registry; is the address right, and is it a registry?"),
            Kind::Trust(error) => error.fmt(f),
            Kind::Bundle(error) => error.fmt(f),
            Kind::Mixed => write!(f, "trust the registry: its files do not belong together"),
            Kind::OtherRoot => {
                write!(f, "use this root: the store trusts another one of the same version; take another store for another registry")
            }
            Kind::Store(action, _) => write!(f, "{action}"),
            Kind::Busy => write!(f, "open the store: another pull is at work in it; try again when it is done"),
            Kind::DamagedState => {
                write!(
                    f,
                    "read the store: `state.json` is damaged or gone, and without it an old registry could not be told from the newest; remove the store and pull again"
                )
            }
            Kind::DamagedBundle(name) => {
                write!(f, "use `{name}` of the store: it was changed or removed; pull again while the registry can be reached")
            }
            Kind::NewerStore { is, reads } => {
                write!(f, "read the store: it has format {is}, this version reads {reads}; update fluent-pack")
            }
            Kind::OtherPack { pack, channel } => {
                write!(f, "use the store: it keeps `{pack}` of the channel `{channel}`; take another store")
            }
            Kind::EmptyStore => write!(f, "find a bundle in the store: nothing was pulled into it yet"),
            Kind::NothingLive { pack, channel } => {
                write!(f, "find the pack `{pack}` in the channel `{channel}`; the registry shows no bundle of it there")
            }
            Kind::Version { asked, wanted, there } => {
                write!(f, "find a version that fits `{wanted}` for `{asked}`; in this channel there are or were {there}")
            }
            Kind::NotLocked(asked) => write!(f, "take `{asked}` from the lock, which says nothing about it; pull once without `--frozen`"),
            Kind::LockGone { asked, version } => write!(
                f,
                "find {version} with the digest that the lock gives for `{asked}`; it is not there any more, or was changed; pull without `--frozen` to take another"
            ),
            Kind::Locale { asked, tried, there } => write!(f, "find a bundle for `{asked}`: tried {tried}; there are {there}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &*self.0 {
            Kind::Away(error) | Kind::Store(_, error) => Some(error),
            Kind::Trust(error) => std::error::Error::source(error),
            Kind::Bundle(error) => std::error::Error::source(error),
            _ => None,
        }
    }
}
