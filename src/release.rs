//! What changed since the last release, and so which version each language gets. Does no I/O.
//!
//! The source's [`Contract`] (what apps may rely on) makes MAJOR.MINOR for every locale, the [`Series`]; PATCH counts a
//! locale's own revisions. [`compare`] tells how two contracts differ as [`Change`]s, each with a [`Level`] and, where a
//! call would break, with that call as witness. [`Plan`] takes the last release from its [`Lock`], adds the changes up and
//! gives out versions. [`Uses`] says what an app uses, and [`broken`] which of its lines a change breaks.
//!
//! Invariants: a version never decreases; equal contents give no change; what is given out under one version is one
//! sequence of bytes.

mod change;
mod changelog;
mod compare;
mod contract;
mod error;
mod lock;
mod plan;
mod texts;
mod toml;
mod uses;
mod version;
mod write;

pub use change::{Change, LINTS, Level, Lint};
pub use changelog::{LocaleChanges, changelog};
pub use compare::compare;
pub use contract::{Contract, Message, Needs, Outline};
pub use error::Error;
pub use lock::{FORMAT, Lock, LockedLocale, RetiredLocale, TextMark, Tombstone};
pub use plan::{Current, Next, Plan, Surface, Wishes};
pub use texts::{Hashes, SAME_MEANING, TextHash, Texts, similarity};
pub use uses::{Broken, Language, Use, Uses, broken};
pub use version::{Series, Version};
