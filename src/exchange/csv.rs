//! CSV (RFC 4180): one table a language, for whatever program takes tables. The columns are those of a workbook.
//!
//! A cell that a spreadsheet program would run as a formula, because it begins with `=`, `+`, `-`, `@`, a tab or a carriage
//! return, is written with a `'` before it, and reading takes one away: nothing runs, and no text changes on the way.

use std::collections::HashSet;

use super::document::Document;
use super::error::Error;
use super::row::Refusal;
use super::sheet::Sheet;
use super::table::{self, Beside, Cell, Column, TableRow, cell};

/// Writes a sheet. With `mark` the file begins with a byte order mark, without which Excel takes it for another encoding.
#[must_use]
pub fn write(sheet: &Sheet, beside: &Beside, mark: bool) -> String {
    let mut out = String::with_capacity(64 * 1024);
    if mark {
        out.push('\u{feff}');
    }
    line(&mut out, &Column::ALL.map(|column| column.plain_head(sheet)));
    for group in sheet.files.iter().flat_map(|file| &file.groups) {
        for unit in &group.units {
            line(&mut out, &Column::ALL.map(|column| cell(column, sheet, group, unit, beside)));
        }
    }
    out
}

/// Writes a row.
pub(super) fn line(out: &mut String, cells: &[String]) {
    for (number, cell) in cells.iter().enumerate() {
        if number > 0 {
            out.push(',');
        }
        let guard = if is_formula(cell) { "'" } else { "" };
        if cell.contains(['"', ',', ';', '\t', '\n', '\r']) || cell.starts_with(' ') || cell.ends_with(' ') {
            out.push_str(&format!("\"{guard}{}\"", cell.replace('"', "\"\"")));
        } else {
            out.push_str(guard);
            out.push_str(cell);
        }
    }
    out.push_str("\r\n");
}

/// Whether a program would run it, or it looks as if it were guarded.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// Reads a file, whatever program saved it last: the separator may be a semicolon or a tab.
///
/// # Errors
///
/// When it is not UTF-8, or is over a budget.
pub fn read(bytes: &[u8]) -> Result<Document, Error> {
    let (rows, unclosed) = rows(bytes)?;
    let mut document = Document::default();
    table::read(&rows, &HashSet::new(), &mut document)?;
    if let Some(line) = unclosed {
        document.refuse(line, String::new(), never_closed());
    }
    Ok(document)
}

/// What becomes of a row whose quotation mark is never closed.
pub(super) fn never_closed() -> Refusal {
    let help = "close it, or write a quotation mark within a text twice; what stands below is not read";
    Refusal::new("broken-row", "a quotation mark that begins here is never closed", help)
}

/// The rows of a file, each at the line where it begins, and where a quotation mark is never closed.
///
/// # Errors
///
/// When it is not UTF-8.
pub(super) fn rows(bytes: &[u8]) -> Result<(Vec<TableRow>, Option<u32>), Error> {
    let text = std::str::from_utf8(bytes).map_err(|error| Error::not_utf8(error.valid_up_to()))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let separator = [b',', b';', b'\t'].into_iter().rev().max_by_key(|separator| first.bytes().filter(|byte| byte == separator).count());
    Ok(separated(text, separator.unwrap_or(b',')))
}

fn separated(text: &str, separator: u8) -> (Vec<TableRow>, Option<u32>) {
    let (mut rows, mut line, mut rest) = (Vec::new(), 1, text);
    while !rest.is_empty() {
        let mut row = TableRow { place: line, cells: Vec::new() };
        for column in 0.. {
            let Some((text, after)) = field(rest, separator) else { return (rows, Some(line)) };
            line += u32::try_from(rest[..rest.len() - after.len()].matches('\n').count()).unwrap_or_default();
            if !text.is_empty() {
                let guarded = text.starts_with('\'') && is_formula(&text);
                row.cells.push((column, Cell::Text(if guarded { text[1..].to_owned() } else { text })));
            }
            match after.as_bytes().first() {
                Some(byte) if *byte == separator => rest = &after[1..],
                _ => {
                    let end = after.strip_prefix('\r').unwrap_or(after);
                    rest = end.strip_prefix('\n').unwrap_or(end);
                    line += u32::from(rest.len() < end.len());
                    break;
                }
            }
        }
        if !row.cells.is_empty() {
            rows.push(row);
        }
    }
    (rows, None)
}

/// The text of the field at the start, and what comes behind it; none where its quotation mark is never closed.
fn field(text: &str, separator: u8) -> Option<(String, &str)> {
    let end_of_plain = |text: &str| text.bytes().position(|byte| byte == separator || byte == b'\n' || byte == b'\r').unwrap_or(text.len());
    let Some(quoted) = text.strip_prefix('"') else {
        let end = end_of_plain(text);
        return Some((text[..end].to_owned(), &text[end..]));
    };
    let (mut out, mut rest) = (String::new(), quoted);
    loop {
        let (before, after) = rest.split_once('"')?;
        out.push_str(before);
        match after.strip_prefix('"') {
            Some(more) => {
                out.push('"');
                rest = more;
            }
            None => {
                // What stands behind the closing mark belongs to the field too, as programs read it.
                let end = end_of_plain(after);
                out.push_str(&after[..end]);
                return Some((out, &after[end..]));
            }
        }
    }
}
