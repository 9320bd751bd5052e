//! XLIFF 2.1 (OASIS, 13 February 2018): one file a language, a `<file>` for each Fluent file, a `<group>` for each message, a
//! `<unit>` for each sentence.
//!
//! Codes are `<pc>` and `<ph>` with their text in `<originalData>`; stamps are metadata; glossary, size limit and provenance
//! use the modules of the standard. Reading refuses document types and entities before anything is expanded.

mod read;
mod write;

pub use read::read;
pub use write::write;

/// Namespaces of the core and of the modules that are written.
const CORE: &str = "urn:oasis:names:tc:xliff:document:2.0";
const METADATA: &str = "urn:oasis:names:tc:xliff:metadata:2.0";
const GLOSSARY: &str = "urn:oasis:names:tc:xliff:glossary:2.0";
const SIZE: &str = "urn:oasis:names:tc:xliff:sizerestriction:2.0";
const ITS: &str = "http://www.w3.org/2005/11/its";

/// Category of the metadata that are ours.
const CATEGORY: &str = "fluent-pack";

/// Category of the note that has the source text before the last one.
const PREVIOUS: &str = "previous-source";
