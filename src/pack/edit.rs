//! A file of a pack as it is and as it is to be. Does no I/O: who writes it holds the file against `before` first.

/// What is to become of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// Its path as findings show it.
    pub path: String,
    /// Its text as it was read; none where there is no file.
    pub before: Option<String>,
    /// Its text as it is to be; none where the file is to go.
    pub after: Option<String>,
}
