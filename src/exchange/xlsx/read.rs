//! Reads a workbook, whatever program saved it last.
//!
//! Sheets are read cell by cell: a lone cell far out costs no room.

use std::collections::HashSet;
use std::io::Cursor;

use calamine::{DataRef, Dimensions, Reader as _, Xlsx, XlsxError};

use super::parts::look_over;
use crate::exchange::document::{Document, MAX_SHEETS, PLACES_A_SHEET};
use crate::exchange::error::Error;
use crate::exchange::row::Refusal;
use crate::exchange::table::{self, Cell, TableRow};

/// Reads a file.
///
/// # Errors
///
/// When it is no workbook, or one that is over a budget.
pub fn read(bytes: &[u8]) -> Result<Document, Error> {
    let parts = look_over(bytes)?;
    let broken = |error: XlsxError| Error::other_format(format!("the workbook is damaged ({error}); save it again as .xlsx"));
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let mut document = Document { sheets: workbook.sheet_names(), ..Document::default() };
    if document.sheets.len() > MAX_SHEETS {
        return Err(Error::over_budget(format!("it has more than {MAX_SHEETS} sheets")));
    }
    for (number, name) in (0_u32..).zip(document.sheets.clone()) {
        let first = number * PLACES_A_SHEET;
        let rows = match rows(&mut workbook, &name, first) {
            Ok(rows) => rows,
            // A chart or a macro has no texts.
            Err(XlsxError::NotAWorksheet(_)) => continue,
            Err(error) => {
                let refusal = Refusal::new("broken-sheet", format!("the sheet is damaged ({error})"), "save the file again as .xlsx");
                document.refuse(first, String::new(), refusal);
                continue;
            }
        };
        let merges = if parts.has_merges { workbook.merge_cells_by_sheet_name(&name).unwrap_or_default() } else { Vec::new() };
        table::read(&rows, &covered(&rows, &merges, first), &mut document)?;
    }
    Ok(document)
}

fn rows(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str, first: u32) -> Result<Vec<TableRow>, XlsxError> {
    let mut cells = workbook.worksheet_cells_reader(name)?;
    let mut rows: Vec<TableRow> = Vec::new();
    while let Some(record) = cells.next_cell_with_formula_metadata()? {
        let (row, column) = record.pos;
        let Some(cell) = cell(record.value, record.formula.is_some()) else { continue };
        let place = first + row.min(PLACES_A_SHEET - 1);
        match rows.last_mut().filter(|last| last.place == place) {
            Some(last) => last.cells.push((column, cell)),
            None => rows.push(TableRow { place, cells: vec![(column, cell)] }),
        }
    }
    Ok(rows)
}

/// What a cell says; none where it is empty.
fn cell(value: DataRef<'_>, is_formula: bool) -> Option<Cell> {
    if is_formula {
        return Some(Cell::Made("a formula"));
    }
    Some(match value {
        DataRef::Empty => return None,
        DataRef::String(text) => Cell::Text(text),
        DataRef::SharedString(text) => Cell::Text(text.to_owned()),
        DataRef::Int(number) => Cell::Text(number.to_string()),
        // A whole number looks as it was typed; others may be rounded.
        DataRef::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => Cell::Text(number.to_string()),
        DataRef::Float(_) => Cell::Made("a number"),
        DataRef::Bool(_) => Cell::Made("a truth value"),
        DataRef::DateTime(_) | DataRef::DateTimeIso(_) | DataRef::DurationIso(_) => Cell::Made("a date"),
        DataRef::Error(_) => Cell::Made("an error"),
    })
}

/// The cells of rows that merges hide: all but the first of each.
fn covered(rows: &[TableRow], merges: &[Dimensions], first: u32) -> HashSet<(u32, u32)> {
    let mut covered = HashSet::new();
    for merge in merges {
        let within = rows.iter().filter(|row| (merge.start.0..=merge.end.0).contains(&(row.place - first)));
        for row in within {
            let columns = merge.start.1..=merge.end.1.min(merge.start.1.saturating_add(64));
            covered.extend(columns.map(|column| (row.place, column)));
        }
        covered.remove(&(first + merge.start.0, merge.start.1));
    }
    covered
}
