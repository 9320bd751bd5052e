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
mod flatten;
mod import;
mod rebuild;
mod row;
mod sheet;
mod unit;
mod write;

pub use code::shown;
pub use import::{ChangedFile, Import, Permissions, import};
pub use row::{Outcome, Piece, Refusal, Row, RowText, Verdict};
pub use sheet::{Sheet, StateOf, sheet, translated};
pub use unit::{Address, Choice, Code, CodeKind, Digest, FileUnits, Group, Run, Stamp, State, Text, Unit};
