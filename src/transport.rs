//! How a registry's files travel: HTTP, and the smaller forms of a bundle on the way. Trusts nothing and verifies nothing: that is
//! for those who ask.

mod encoding;
#[cfg(feature = "pull")]
mod http;

pub(crate) use encoding::{apply, decompress};
#[cfg(feature = "publish")]
pub(crate) use encoding::{compress, delta};
#[cfg(feature = "pull")]
pub use http::HttpSettings;
#[cfg(feature = "pull")]
pub(crate) use http::{Http, is_dropped, plain};
