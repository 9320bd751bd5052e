//! A row that came back, and what became of it.

use super::unit::Stamp;

/// A translation that came back from a translators' tool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Where it stands in its file: the line, from 1; in a workbook what [`super::Document::place`] reads.
    pub place: u32,
    /// The address as it was exported, see [`super::Address`].
    pub address: String,
    /// What both sides were when it was exported; none where the file lost it.
    pub stamp: Option<Stamp>,
    /// The source text as the file has it, where it has it; stands in for a lost stamp.
    pub source: Option<String>,
    /// The translation; empty where there is none.
    pub target: RowText,
    /// The source text before the last one, where the file has it and nobody has looked at the translation since.
    pub previous: Option<String>,
    /// Whether the translator marked it as unfinished (`fuzzy`).
    pub unfinished: bool,
}

/// A translation as a format has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowText {
    /// One text, codes as Fluent writes them: `Stay { $nights } nights`.
    Plain(String),
    /// Words and codes apart; braces among the words are words.
    Pieces(Vec<Piece>),
}

/// A stretch of a translation whose codes the format keeps apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// A code as Fluent writes it.
    Code(String),
}

impl RowText {
    /// Its length in bytes, codes counted.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::Plain(text) => text.len(),
            Self::Pieces(pieces) => pieces.iter().map(|(Piece::Text(text) | Piece::Code(text))| text.len()).sum(),
        }
    }

    /// Whether there is no translation.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Plain(text) => text.trim().is_empty(),
            Self::Pieces(pieces) => pieces.iter().all(|piece| matches!(piece, Piece::Text(text) if text.trim().is_empty())),
        }
    }
}

/// What became of a row that is not as it was. Rows that nobody touched have no outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Where the row stands in its file, as [`Row::place`] says it.
    pub place: u32,
    /// The row's address.
    pub address: String,
    /// Whether it goes in.
    pub verdict: Verdict,
}

/// Whether a row goes in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It does.
    Taken,
    /// It does, and a person must look at it: the source moved on since.
    Draft,
    /// It does not.
    Refused(Refusal),
}

/// Why a row does not go in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// A stable word for machines, such as `lost-code`.
    pub reason: &'static str,
    /// One plain sentence, without a final dot.
    pub message: String,
    /// The way out.
    pub help: String,
}

impl Refusal {
    /// A refusal.
    #[must_use]
    pub fn new(reason: &'static str, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { reason, message: message.into(), help: help.into() }
    }
}
