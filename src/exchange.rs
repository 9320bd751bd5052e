//! Strings out to translators' own tools, and back without loss.
//!
//! [`sheet`] lays a locale out in units: one sentence a variant of a message, with the plural forms of its own language. The
//! formats write a [`Sheet`] and read [`Row`]s; [`import`] compares rows with the sheet of today and rebuilds only messages
//! of which a row changed.
//!
//! # Law
//!
//! Export then import changes nothing, byte for byte. A bad row costs that row alone.

mod accept;
mod code;
pub mod csv;
mod document;
mod error;
mod flatten;
pub mod glossary;
mod import;
pub mod json;
mod memory;
pub mod po;
mod rebuild;
mod row;
mod sheet;
mod table;
mod unit;
mod write;
pub mod xliff;
pub mod xlsx;
mod xml;

pub use crate::pack::review::State;
pub use code::shown;
pub use document::{Document, Note};
pub use error::Error;
pub use import::{ChangedFile, Import, Permissions, import};
pub use memory::{LEAST_SCORE, Memory, Suggestion, tmx};
pub use row::{Outcome, Piece, Refusal, Row, RowText, Verdict};
pub use sheet::{Sheet, sheet};
pub use table::Beside;
pub use unit::{Address, Choice, Code, CodeKind, Digest, FileUnits, Group, Run, Stamp, Text, Unit};
