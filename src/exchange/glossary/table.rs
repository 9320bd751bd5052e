//! The glossary as CSV: a row a term and language. Several forms in a cell have ` | ` between them.

use std::collections::BTreeMap;

use super::{Document, Row, address, form};
use crate::exchange::csv;
use crate::exchange::error::Error;
use crate::exchange::row::{Outcome, Refusal, Verdict};
use crate::exchange::table::TableRow;
use crate::limits::{MAX_EXCHANGE_ROWS, MAX_EXCHANGE_TEXT};
use crate::locale::LocaleTag;
use crate::pack::{Forms, Glossary};

/// Names of the columns.
const TERM: &str = "term";
const SOURCE: &str = "source";
const LOCALE: &str = "locale";
const APPROVED: &str = "approved";
const FORBIDDEN: &str = "forbidden";
const STATUS: &str = "status";

/// Writes the terms in some languages; what a language lacks is an empty row, to be filled in.
#[must_use]
pub fn write(glossary: &Glossary, source: &LocaleTag, locales: &[&LocaleTag]) -> String {
    let mut out = String::new();
    csv::line(&mut out, &[TERM, SOURCE, LOCALE, APPROVED, FORBIDDEN, STATUS].map(str::to_owned));
    let none = Forms::default();
    for (term, forms) in &glossary.terms {
        let of = |locale: &LocaleTag| forms.get(locale).unwrap_or(&none);
        for locale in locales {
            let Forms { approved, forbidden } = of(locale);
            let locale = locale.as_str().to_owned();
            let source = cell(&of(source).approved);
            csv::line(&mut out, &[term.clone(), source, locale, cell(approved), cell(forbidden), glossary.status.clone()]);
        }
    }
    out
}

fn cell(forms: &[String]) -> String {
    forms.iter().map(|form| form.replace('\\', "\\\\").replace('|', "\\|")).collect::<Vec<_>>().join(" | ")
}

/// The forms of a cell: `\|` and `\\` are the signs themselves.
fn forms(cell: &str) -> Vec<String> {
    let mut forms = vec![String::new()];
    let mut chars = cell.chars().peekable();
    while let Some(char) = chars.next() {
        match (char, chars.peek(), forms.last_mut()) {
            ('|', _, _) => forms.push(String::new()),
            ('\\', Some('|' | '\\'), Some(last)) => last.extend(chars.next()),
            (char, _, Some(last)) => last.push(char),
            (_, _, None) => {}
        }
    }
    forms.iter().map(|text| form(text)).filter(|form| !form.is_empty()).collect()
}

/// Reads a file, whatever program saved it last; columns may have moved.
///
/// # Errors
///
/// When it is not UTF-8, its columns have no names, or it has too many rows.
pub fn read(bytes: &[u8]) -> Result<Document, Error> {
    let (rows, unclosed) = csv::rows(bytes)?;
    if rows.len() > MAX_EXCHANGE_ROWS {
        return Err(Error::too_many_rows(MAX_EXCHANGE_ROWS));
    }
    let mut rows = rows.iter();
    let head: BTreeMap<String, u32> = rows
        .next()
        .into_iter()
        .flat_map(|row| &row.cells)
        .filter_map(|(at, cell)| Some((cell.text()?.trim().to_lowercase(), *at)))
        .collect();
    if let Some(missing) = [TERM, LOCALE, APPROVED].iter().find(|name| !head.contains_key(**name)) {
        let message = format!("its first row names no column `{missing}`; put the first row of the export back");
        return Err(Error::other_format(message));
    }
    let mut document = Document::default();
    rows.for_each(|row| read_row(row, &head, &mut document));
    if let Some(line) = unclosed {
        document.broken.push(Outcome { place: line, address: String::new(), verdict: Verdict::Refused(csv::never_closed()) });
    }
    Ok(document)
}

fn read_row(row: &TableRow, head: &BTreeMap<String, u32>, document: &mut Document) {
    let text = |name: &str| {
        let at = head.get(name)?;
        Some(row.cells.iter().find(|(column, _)| column == at).and_then(|(_, cell)| cell.text()).unwrap_or_default())
    };
    let (term, locale) = (text(TERM).unwrap_or_default().trim(), text(LOCALE).unwrap_or_default().trim());
    let (approved, forbidden) = (text(APPROVED).unwrap_or_default(), text(FORBIDDEN));
    if term.is_empty() && locale.is_empty() && approved.trim().is_empty() {
        return;
    }
    if approved.len().max(forbidden.map_or(0, str::len)) > MAX_EXCHANGE_TEXT {
        let refusal = Refusal::new("too-long", "a cell is longer than a term can be", "look what the program put there");
        document.broken.push(Outcome { place: row.place, address: address(term, locale), verdict: Verdict::Refused(refusal) });
        return;
    }
    document.rows.push(Row {
        place: row.place,
        term: term.to_owned(),
        locale: locale.to_owned(),
        approved: forms(approved),
        forbidden: forbidden.map(forms),
        unmarked: Vec::new(),
    });
}
