//! The zip of one language at one version: written canonically, opened only if canonical.
//!
//! Nothing outside this room sees the zip. Does no I/O: bytes in, bytes out.
//!
//! A bundle is its entries in byte-wise order of their names, `manifest.json` among them. Entries are stored, dated
//! 1980-01-01 12:01:00, made by Unix with mode 0644, and nothing else is in the file: no extra fields, comments,
//! folders, data descriptors or zip64 records. So the same entries have exactly one form, and [`Bundle::open`] takes
//! only that form: it writes what it read again and wants the same bytes back. It is also the form in which
//! strip-nondeterminism, an independent tool, finds nothing to change.

mod digest;
mod error;
mod identity;
mod layout;
pub mod manifest;
mod name;
mod open;
mod verify;
mod write;

#[cfg(any(feature = "write", feature = "publish", feature = "pull", feature = "serve"))]
pub(crate) use digest::hex;
pub use error::Error;
pub use identity::file_name;
pub use name::EntryName;
pub use open::Bundle;
pub use write::write;
#[cfg(feature = "write")]
pub(crate) use write::{records, write_recorded};

/// Name of the entry that every bundle has: what the bundle is and what is in it; see [`manifest::Manifest`].
pub const MANIFEST: &str = "manifest.json";

/// Name of the entry with the compiled messages.
pub const CATALOG: &str = "catalog.bin";

/// Name of the entry with the documents; see [`Documents`](crate::documents::Documents).
pub const DOCUMENTS: &str = "documents.json";

/// Name of the entry with the legal notices.
pub const NOTICE: &str = "NOTICE";
