//! The budgets of a workbook, met before anything of it is kept.
//!
//! What a central directory says of sizes is no promise, so every part is unpacked once, counted, and thrown away.

use std::io::{Cursor, Read};

use memchr::memmem;
use zip::ZipArchive;

use crate::exchange::error::Error;
use crate::limits::{MAX_SPREADSHEET_BYTES, MAX_SPREADSHEET_PARTS};

/// What is known of a workbook before it is read.
pub(super) struct Parts {
    /// Whether cells may be merged somewhere.
    pub(super) has_merges: bool,
}

/// Looks over the parts of a workbook.
///
/// # Errors
///
/// When the bytes are no archive, or one that is over a budget.
pub(super) fn look_over(bytes: &[u8]) -> Result<Parts, Error> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))
        .map_err(|error| Error::other_format(format!("it is no workbook ({error}); save it as .xlsx in the spreadsheet program")))?;
    let over = |what: &str| Err(Error::over_budget(format!("{what}; is it a workbook that `export` made?")));
    if archive.len() > MAX_SPREADSHEET_PARTS {
        return over(&format!("it has more than {MAX_SPREADSHEET_PARTS} parts"));
    }
    let too_large = format!("it unpacks to more than {} MB", MAX_SPREADSHEET_BYTES / (1024 * 1024));
    let mut promised = 0_u64;
    for number in 0..archive.len() {
        promised = promised.saturating_add(archive.by_index_raw(number).map_err(|error| damaged(&error))?.size());
    }
    if promised > MAX_SPREADSHEET_BYTES {
        return over(&too_large);
    }
    let (mut left, mut part, mut parts) = (MAX_SPREADSHEET_BYTES, Vec::new(), Parts { has_merges: false });
    for number in 0..archive.len() {
        let mut file = archive.by_index(number).map_err(|error| damaged(&error))?;
        part.clear();
        let length = file.by_ref().take(left + 1).read_to_end(&mut part).map_err(|error| damaged(&error))?;
        left = match left.checked_sub(length as u64) {
            Some(left) => left,
            None => return over(&too_large),
        };
        if part.starts_with(b"\xFE\xFF") || part.starts_with(b"\xFF\xFE") {
            return Err(Error::other_format("a part of it is UTF-16; save it again as .xlsx"));
        }
        if !counts_are_true(&part) {
            return over("it says that it has more texts than it can have");
        }
        if !places_are_lawful(&part) {
            return Err(damaged(&"a cell has a place that no sheet has"));
        }
        parts.has_merges |= memmem::find(&part, b"mergeCell").is_some();
    }
    Ok(parts)
}

fn damaged(error: &dyn std::fmt::Display) -> Error {
    Error::other_format(format!("a part of it is damaged ({error}); save it again as .xlsx"))
}

/// Whether no table of texts promises more than its part can hold: room is made for what it promises.
fn counts_are_true(part: &[u8]) -> bool {
    memmem::find_iter(part, b"uniqueCount").all(|at| {
        let digits = part[at + 11..].iter().skip_while(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b'=' | b'"' | b'\'' | b'+'));
        let digits: Vec<u8> = digits.take_while(|byte| byte.is_ascii_digit()).copied().take(20).collect();
        let number = std::str::from_utf8(&digits).ok().and_then(|text| text.parse::<usize>().ok());
        digits.is_empty() || number.is_some_and(|number| number <= part.len())
    })
}

/// Whether no cell and no range stands farther out than sheets reach (`XFD1048576`): `calamine` counts on it.
fn places_are_lawful(part: &[u8]) -> bool {
    memchr::memchr_iter(b'=', part).all(|at| {
        let name = part[..at].trim_ascii_end();
        let before = name.strip_suffix(b"ref").or_else(|| name.strip_suffix(b"r"));
        let is_place = before.and_then(<[u8]>::last).is_some_and(u8::is_ascii_whitespace);
        let [quote @ (b'"' | b'\''), value @ ..] = part[at + 1..].trim_ascii_start() else { return true };
        if !is_place {
            return true;
        }
        let value = &value[..memchr::memchr(*quote, value).unwrap_or(value.len())];
        value.split(|byte| *byte == b':').all(reaches_no_farther) || !is_in_tag(part, at)
    })
}

fn reaches_no_farther(place: &[u8]) -> bool {
    let letters = place.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let digits = place[letters..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    letters <= 3 && digits <= 7
}

/// Whether a byte stands among the attributes of an element, and not in a text.
fn is_in_tag(part: &[u8], at: usize) -> bool {
    let Some(start) = memchr::memrchr(b'<', &part[..at]) else { return false };
    let mut quote = None;
    for byte in &part[start..at] {
        match (quote, byte) {
            (None, b'>') => return false,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    true
}
