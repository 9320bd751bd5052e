//! The zip of one language at one version: written canonically, opened only if canonical.
//!
//! Nothing outside this room sees the zip. Does no I/O: bytes in, bytes out.

pub mod documents;
pub mod manifest;
