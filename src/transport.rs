//! How a registry's files travel: HTTP and what it says when it fails. Trusts nothing and verifies nothing: that is
//! for those who ask.

#[cfg(feature = "pull")]
mod http;

#[cfg(feature = "pull")]
pub use http::HttpSettings;
#[cfg(feature = "pull")]
pub(crate) use http::{Http, is_dropped, plain};
