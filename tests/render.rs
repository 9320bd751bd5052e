//! `render`: every document of the MISS pack in every language and form, and what happens to bad input.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used)] // Every function here is part of a test.

#[path = "render/browser.rs"]
mod browser;
#[path = "render/documents.rs"]
mod documents;
#[path = "render/usage.rs"]
mod usage;
#[path = "render/world.rs"]
mod world;
