//! Why a file of a translators' tool cannot be read at all.

use std::fmt;

/// Why a file cannot be read; what is wrong with one row is told with that row.
#[derive(Debug)]
pub struct Error(Box<ErrorKind>);

#[derive(Debug)]
enum ErrorKind {
    NotUtf8 { at: usize },
    Malformed { line: u32, message: String },
    Doctype { line: u32 },
    Entity { line: u32, name: String },
    TooDeep { line: u32, limit: usize },
    TooManyRows { limit: usize },
    OverBudget { message: String },
    OtherFormat { message: String },
}

impl Error {
    /// Whether the file would have cost more than a file may: too deep, too many rows, or entities of its own.
    #[must_use]
    pub fn is_over_budget(&self) -> bool {
        matches!(
            *self.0,
            ErrorKind::Doctype { .. }
                | ErrorKind::Entity { .. }
                | ErrorKind::TooDeep { .. }
                | ErrorKind::TooManyRows { .. }
                | ErrorKind::OverBudget { .. }
        )
    }

    pub(super) fn not_utf8(at: usize) -> Self {
        Self(Box::new(ErrorKind::NotUtf8 { at }))
    }

    pub(super) fn malformed(line: u32, message: impl Into<String>) -> Self {
        Self(Box::new(ErrorKind::Malformed { line, message: message.into() }))
    }

    pub(super) fn doctype(line: u32) -> Self {
        Self(Box::new(ErrorKind::Doctype { line }))
    }

    pub(super) fn entity(line: u32, name: &str) -> Self {
        Self(Box::new(ErrorKind::Entity { line, name: name.chars().take(40).collect() }))
    }

    pub(super) fn too_deep(line: u32, limit: usize) -> Self {
        Self(Box::new(ErrorKind::TooDeep { line, limit }))
    }

    pub(super) fn too_many_rows(limit: usize) -> Self {
        Self(Box::new(ErrorKind::TooManyRows { limit }))
    }

    pub(super) fn over_budget(message: impl Into<String>) -> Self {
        Self(Box::new(ErrorKind::OverBudget { message: message.into() }))
    }

    pub(super) fn other_format(message: impl Into<String>) -> Self {
        Self(Box::new(ErrorKind::OtherFormat { message: message.into() }))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            ErrorKind::NotUtf8 { at } => write!(f, "read the file: it is not UTF-8 at byte {at}; save it as UTF-8"),
            ErrorKind::Malformed { line, message } => write!(f, "read line {line}: {message}"),
            ErrorKind::Doctype { line } => {
                write!(f, "read line {line}: a document type is not allowed here; save the file without a DTD")
            }
            ErrorKind::Entity { line, name } => write!(
                f,
                "read line {line}: the entity `&{};` is not allowed here; only &amp; &lt; &gt; &quot; &apos; and numbers are",
                name.escape_debug()
            ),
            ErrorKind::TooDeep { line, limit } => write!(f, "read line {line}: elements are nested more than {limit} deep"),
            ErrorKind::TooManyRows { limit } => write!(f, "read the file: it has more than {limit} rows"),
            ErrorKind::OverBudget { message } | ErrorKind::OtherFormat { message } => write!(f, "read the file: {message}"),
        }
    }
}

impl std::error::Error for Error {}
