//! What makes a registry trustworthy: TUF 1.0 metadata, its keys and signatures. Does no I/O and knows no clock.
//!
//! The wire format is that of The Update Framework (specification 1.0): roles root, timestamp, snapshot and targets,
//! Ed25519 signatures over canonical JSON, consistent snapshots. So any TUF client verifies a registry. Delegations are
//! neither written nor followed.
//!
//! What is verified is what is read: signatures are checked over the canonical form of the value that is then used.

mod canonical;
mod document;
mod error;
mod key;
mod online;
mod root;
#[cfg(feature = "publish")]
mod secret;
mod target;
mod time;

pub use document::{Body, Role, Signed};
pub use error::Error;
pub use key::PublicKey;
pub use online::{FileInfo, Snapshot, TargetInfo, Targets, Timestamp};
pub use root::{RoleKeys, Root};
#[cfg(feature = "publish")]
pub use secret::SigningKey;
pub use target::{Action, Custom, Encodings, TargetName, Withdrawal};
pub use time::Time;

pub use document::sha256;

/// Channels, from the least to the most careful.
pub const CHANNELS: [&str; 3] = ["preview", "pilot", "release"];
