//! How a registry's files travel: HTTP, buckets, and the smaller forms of a bundle on the way. Trusts nothing and verifies nothing: that is
//! for those who ask.

mod encoding;
#[cfg(feature = "pull")]
mod http;
#[cfg(feature = "object-store")]
mod objects;

pub(crate) use encoding::{apply, decompress};
#[cfg(feature = "publish")]
pub(crate) use encoding::{compress, delta};
#[cfg(feature = "pull")]
pub use http::HttpSettings;
#[cfg(feature = "pull")]
pub(crate) use http::{Http, is_dropped, plain};
#[cfg(feature = "object-store")]
pub use objects::Objects;
#[cfg(feature = "object-store")]
pub(crate) use objects::Read as ObjectRead;
