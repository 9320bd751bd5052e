//! One language's messages, compiled: a binary file that is read in place.
//!
//! The layout is drawn in `layout`. [`Catalog::open`] proves the header and nothing else, so it takes the same few
//! hundred nanoseconds and the same memory whatever the size. Everything behind the header is proved where it is read:
//! bounds, UTF-8 and the shape of programs give [`Damage`], never a panic. Never sees the syntax tree, does no I/O.

#![deny(clippy::arithmetic_side_effects)]

mod dump;
mod entry;
mod error;
mod hash;
mod layout;
mod program;
mod reader;
mod verify;
mod view;
#[cfg(feature = "write")]
mod write;

pub use dump::{Line, dump};
pub use entry::{Attribute, Entry, VariableKind, Variables};
pub use error::{Damage, Error};
pub use layout::{MAJOR, MINOR, PLURALS};
pub use program::{Argument, Arguments, Expression, Instruction, Key, Missing, Name, Program, Quick, Select};
pub use view::{Catalog, Pattern, PatternAt};
#[cfg(feature = "write")]
pub use write::{
    AttributeDraft, CodeDraft, Draft, EntryDraft, ExpressionDraft, KeyDraft, PatternDraft, Target, VariableDraft, VariantDraft, write,
};
