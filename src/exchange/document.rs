//! A file of a translators' tool, read.

use super::error::Error;
use super::row::{Outcome, Refusal, Row, Verdict};
use crate::limits::{MAX_EXCHANGE_ROWS, MAX_EXCHANGE_TEXT};

/// What a file brings back.
#[derive(Debug, Default)]
pub struct Document {
    /// The name of the pack that it was exported from, where the file says it.
    pub pack: Option<String>,
    /// The language that it translates into, as the file says it.
    pub locale: Option<String>,
    /// Its rows in their order.
    pub rows: Vec<Row>,
    /// Rows that could not be read, and why.
    pub broken: Vec<Outcome>,
    /// What translators noted, in the order of the rows.
    pub notes: Vec<Note>,
    /// Names of the sheets of a workbook; none in other files.
    pub sheets: Vec<String>,
}

/// What a translator noted beside a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Where the row stands, as [`Row::place`] says it.
    pub place: u32,
    /// The row's address.
    pub address: String,
    /// The words.
    pub text: String,
}

/// Places of each sheet of a workbook: as many as it can have rows.
pub(super) const PLACES_A_SHEET: u32 = 1 << 20;

/// Most sheets of a workbook.
pub(super) const MAX_SHEETS: usize = 4_000;

impl Document {
    /// A place as people know it: the name of the sheet where there are several, and the line or row, from 1.
    #[must_use]
    pub fn place(&self, place: u32) -> (Option<&str>, u32) {
        match self.sheets.get((place / PLACES_A_SHEET) as usize) {
            Some(sheet) => (Some(sheet), place % PLACES_A_SHEET + 1),
            None => (None, place),
        }
    }

    /// Adds a row; one that is too long is told.
    ///
    /// # Errors
    ///
    /// When there are too many.
    pub(super) fn add(&mut self, row: Row) -> Result<(), Error> {
        if self.rows.len() + self.broken.len() >= MAX_EXCHANGE_ROWS {
            return Err(Error::too_many_rows(MAX_EXCHANGE_ROWS));
        }
        if row.target.len() > MAX_EXCHANGE_TEXT {
            let message = format!("the text is longer than {} KB", MAX_EXCHANGE_TEXT / 1024);
            self.refuse(row.place, row.address, Refusal::new("too-long", message, "look what the tool put there; it is no sentence"));
        } else {
            self.rows.push(row);
        }
        Ok(())
    }

    /// Tells of a row that could not be read.
    pub(super) fn refuse(&mut self, place: u32, address: String, refusal: Refusal) {
        self.broken.push(Outcome { place, address, verdict: Verdict::Refused(refusal) });
    }
}
