//! PO, as GNU gettext describes it: one file a language, an entry for each sentence.
//!
//! `msgctxt` is the address of the sentence; plural forms are entries of their own, so `msgid_plural` is never written. Codes
//! stand in the text as Fluent writes them.

mod plural;
mod read;
mod write;

pub use read::read;
pub use write::write;

/// What a stamp stands behind in a comment.
const STAMP: &str = "stamp: ";
