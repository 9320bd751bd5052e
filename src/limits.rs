//! Every cap of the tool, in one place: what untrusted or hand-written input may cost.
//!
//! Bytes meet these before anything is parsed, unpacked or allocated for them.

/// Largest `.ftl`, `.toml` or lock file that is read, in bytes. Spans are 32-bit and stay far below their range.
pub const MAX_SOURCE_FILE: u64 = 32 * 1024 * 1024;

/// Most source files of one pack.
pub const MAX_SOURCE_FILES: usize = 200_000;

/// Most settings files that one project may include.
pub const MAX_PROJECT_FILES: usize = 200;

/// Most settings files of a project that include each other in a row.
pub const MAX_INCLUDE_DEPTH: usize = 16;

/// Deepest nesting of placeables and call arguments in one message.
///
/// The parser recurses once a level; past this a message is refused before the parser sees it.
pub const MAX_NESTING: usize = 64;

/// Longest chain of messages and terms that show each other.
pub const MAX_REFERENCE_DEPTH: usize = 100;

/// Most placeables that one pattern may hold, nested ones counted.
///
/// fluent-bundle stops formatting at 100 placeables, other runtimes have caps of their own.
pub const MAX_PLACEABLES: usize = 100;

/// Most names that are compared for "did you mean" in one check of a locale: past it nothing is suggested.
pub const MAX_COMPARED_NAMES: usize = 1_000_000;

/// Most sentences that one message is laid out in for translators; of a message with more the choices stay whole.
pub const MAX_SENTENCES: usize = 200;

/// Largest file of a translators' tool that is read, in bytes.
pub const MAX_EXCHANGE_FILE: u64 = 64 * 1024 * 1024;

/// Deepest nesting of elements in an XML file that is read.
pub const MAX_XML_DEPTH: usize = 64;

/// Most files within a spreadsheet.
pub const MAX_SPREADSHEET_PARTS: usize = 4_000;

/// Most bytes that a spreadsheet unpacks to.
pub const MAX_SPREADSHEET_BYTES: u64 = 256 * 1024 * 1024;

/// Most rows of one file of a translators' tool.
pub const MAX_EXCHANGE_ROWS: usize = 1_000_000;

/// Longest text of one row, in bytes.
pub const MAX_EXCHANGE_TEXT: usize = 1024 * 1024;

/// Longest text in bytes that folding a message at build time may give.
pub const MAX_FOLDED_TEXT: usize = 1024 * 1024;

/// Largest bundle that is opened, in bytes.
pub const MAX_BUNDLE: u64 = 256 * 1024 * 1024;

/// Most entries of one bundle.
pub const MAX_BUNDLE_ENTRIES: usize = 10_000;

/// Longest entry name of a bundle, in bytes.
pub const MAX_ENTRY_NAME: usize = 255;

/// Largest `manifest.json` of a bundle, in bytes: room for [`MAX_BUNDLE_ENTRIES`] long names.
///
/// Parsed, hostile JSON takes up to 20 times its size; with this cap that stays below [`MAX_BUNDLE`].
pub const MAX_MANIFEST: u64 = 8 * 1024 * 1024;

/// Largest `documents.json` of a bundle, in bytes.
pub const MAX_BUNDLE_JSON: u64 = 32 * 1024 * 1024;

/// Longest name of a pack, in bytes.
pub const MAX_PACK_NAME: usize = 64;

/// Longest version of a bundle, in bytes.
pub const MAX_VERSION: usize = 64;

/// Most excerpt bytes that a finding carries from its source line.
pub const MAX_EXCERPT: usize = 2_000;

/// Largest catalog that is opened, in bytes.
pub const MAX_CATALOG: u64 = MAX_BUNDLE;

/// Longest text in bytes that formatting one message may give.
///
/// Together with [`MAX_PLACEABLES`] it bounds what a message costs whose parts repeat each other or a huge argument.
pub const MAX_FORMATTED: usize = 16 * 1024 * 1024;

/// Most steps that formatting one message may take: each pattern, each 64 bytes of it, and each value count one.
pub const MAX_FORMAT_STEPS: u32 = 100_000;

/// Longest text in bytes that takes the place of a term in a compiled pattern; a longer one stays a reference.
pub const MAX_INLINED_TERM: usize = 1_024;

/// Most texts of one document that are formatted for a reader; with [`MAX_FORMATTED`] for their sum it bounds a document.
pub const MAX_DOCUMENT_TEXTS: usize = 10_000;

/// Most ways through one text that are rendered with sample values.
pub const MAX_VARIANTS: usize = 64;

/// Largest `root.json` of a registry, in bytes (as the TUF project's own client takes it).
pub const MAX_ROOT: u64 = 512_000;

/// Largest `timestamp.json` of a registry, in bytes (as above).
pub const MAX_TIMESTAMP: u64 = 16_384;

/// Largest snapshot metadata of a registry, in bytes (as above).
pub const MAX_SNAPSHOT: u64 = 2_000_000;

/// Largest targets metadata of a registry, in bytes (as above).
pub const MAX_TARGETS_METADATA: u64 = 5_000_000;

/// Most bundles that a registry lists.
pub const MAX_TARGETS: usize = 10_000;

/// Most deltas that lie beside one bundle of a registry.
pub const MAX_DELTAS: usize = 16;

/// Most keys or signatures of one metadata file.
pub const MAX_KEYS: usize = 64;

/// Highest version that metadata may have: more changes than any registry sees, and room for seconds since 1970.
pub const MAX_METADATA_VERSION: u64 = 4_294_967_295;

/// Most new roots that one pull follows.
pub const MAX_ROOT_ROTATIONS: u32 = 64;

/// Longest reason of a withdrawal, in bytes.
pub const MAX_REASON: usize = 500;

/// Largest state file of a store, in bytes: the newest root, timestamp, snapshot and targets, escaped once.
pub const MAX_STATE: u64 = 4 * (MAX_ROOT + MAX_TIMESTAMP + MAX_SNAPSHOT + MAX_TARGETS_METADATA);
