//! Turns Fluent translations into versioned, signed, per-language content bundles that other apps pull.
//!
//! # Four words
//!
//! | word | is |
//! |---|---|
//! | pack | the source folder: `pack.toml` and one folder a locale |
//! | catalog | one language's messages, compiled |
//! | bundle | the zip of one language at one version |
//! | release | the bundles published together |
//!
//! # The way
//!
//! A sentence enters as text and leaves as text; in between it only goes downhill:
//! `pack` reads the sources, `syntax` parses, `check` finds what is wrong and hands out a `Checked`,
//! `compile` lowers it to a [`catalog`], `build` lays one locale's bundle out, [`bundle`] writes and opens the zip,
//! `release` says which version it gets,
//! [`catalog`] reads in place, [`runtime`] formats. Between two machines `publish` lays bundles out under metadata that
//! `trust` signs, and `pull` verifies and keeps them; `serve` is a server for a registry, which needs none.
//!
//! # Floors
//!
//! A room imports only from lower floors; rooms on one floor do not import each other (`tests/house.rs`).
//!
//! | floor | rooms |
//! |---|---|
//! | 6 | `main`, `cli` (the binary) |
//! | 5 | `build`, `preview`, `publish`, `pull`, `release`, `serve` |
//! | 4 | `compile` |
//! | 3 | `check`, `exchange`, `html`, `pseudo`, `rename`, `sync`, `trust`, `variants` |
//! | 2 | `pack`, [`bundle`], [`runtime`] |
//! | 1 | `syntax`, [`catalog`], `transport` |
//! | 0 | `source`, [`locale`], [`builtin`], [`documents`], [`limits`], `markup`, `diagnostic` |
//!
//! # Invariants
//!
//! - The library never prints, never exits, never reads the environment, and has no `unsafe`.
//! - Findings (the content is wrong) are values, collected and sorted; failures (the world is wrong) are errors.
//! - What passed `check` always builds: that is the type `Checked`.
//! - The same pack gives the same bytes on any machine.
//!
//! # Features
//!
//! `default = ["cli"]`. An app that only reads bundles takes `default-features = false` and gets [`bundle`],
//! [`catalog`], [`runtime`], [`locale`], [`builtin`] and [`limits`], without checker, terminal or network. `write` adds the
//! writing wing as a library, `pull` fetches and verifies bundles of a registry, `publish` signs and lays them out,
//! `object-store` does both with buckets, `serve` serves them over HTTP.

pub mod builtin;
pub mod bundle;
pub mod catalog;
pub mod documents;
pub mod limits;
pub mod locale;
mod markup;
pub mod runtime;

#[cfg(feature = "publish")]
pub mod publish;
#[cfg(feature = "pull")]
pub mod pull;
#[cfg(feature = "serve")]
pub mod serve;
#[cfg(any(feature = "publish", feature = "pull"))]
mod transport;
#[cfg(any(feature = "publish", feature = "pull", feature = "serve"))]
pub mod trust;

#[cfg(feature = "write")]
pub mod build;
#[cfg(feature = "write")]
pub mod check;
#[cfg(feature = "write")]
pub mod compile;
#[cfg(feature = "write")]
pub mod diagnostic;
#[cfg(feature = "write")]
pub mod exchange;
#[cfg(feature = "write")]
pub mod html;
#[cfg(feature = "write")]
pub mod pack;
#[cfg(feature = "write")]
pub mod preview;
#[cfg(feature = "write")]
pub mod pseudo;
#[cfg(feature = "write")]
pub mod release;
#[cfg(feature = "write")]
pub mod rename;
#[cfg(feature = "write")]
pub mod source;
#[cfg(feature = "write")]
pub mod sync;
#[cfg(feature = "write")]
pub mod syntax;
#[cfg(feature = "write")]
pub mod variants;

/// The readme's examples, compiled with the documentation tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
