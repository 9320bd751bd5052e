//! The sheets of a workbook (ECMA-376 part 1, 18.3): the guide, and the pages of texts.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthStr as _;

use super::pages::Page;
use super::strings::Strings;
use super::style::Style;
use super::{DECLARATION, MAIN};
use crate::exchange::sheet::Sheet;
use crate::exchange::table::{Beside, Column, cell, fits, guide};
use crate::exchange::unit::{Group, Unit};
use crate::locale::Direction;

/// The columns by their letters.
const LETTERS: [char; Column::ALL.len()] = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];

/// The first and the last column that rows are filtered by.
pub(super) const FILTERED: [char; 2] = [LETTERS[0], LETTERS[LETTERS.len() - 1]];

/// The height of a line, in points.
const LINE: usize = 15;

/// The width of the guide, in letters.
const GUIDE_WIDTH: u8 = 80;

/// How many rows a page has, with the two of its head.
pub(super) fn rows(page: &Page<'_>) -> usize {
    2 + page.groups.iter().map(|(_, group)| group.units.len()).sum::<usize>()
}

/// The sheet that says what to do. A hidden column tells programs that it has no texts.
pub(super) fn guide_part(sheet: &Sheet, strings: &mut Strings) -> String {
    let mut part = begin("<sheetView tabSelected=\"1\" workbookViewId=\"0\"/>");
    column(&mut part, 1, GUIDE_WIDTH, Style::Plain, false);
    column(&mut part, 2, 9, Style::Plain, true);
    part.push_str("</cols><sheetData>");
    for (row, line) in (1..).zip(guide(sheet)) {
        begin_row(&mut part, row, lines(&line, GUIDE_WIDTH));
        text(&mut part, LETTERS[0], row, if row == 1 { Style::Title } else { Style::Guide }, strings.number(line));
        if row == 1 {
            text(&mut part, LETTERS[1], row, Style::Plain, strings.number("fluent-pack:guide".to_owned()));
        }
        part.push_str("</row>");
    }
    part.push_str("</sheetData><sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\"/></worksheet>");
    part
}

/// A page of texts.
pub(super) fn part(sheet: &Sheet, page: &Page<'_>, beside: &Beside, strings: &mut Strings) -> String {
    let side = if sheet.locale.direction() == Direction::Rtl { " rightToLeft=\"1\"" } else { "" };
    let mut part = begin(&format!(
        "<sheetView{side} workbookViewId=\"0\"><pane ySplit=\"2\" topLeftCell=\"A3\" activePane=\"bottomLeft\" state=\"frozen\"/>\
         <selection pane=\"bottomLeft\"/></sheetView>"
    ));
    for (number, own) in (1..).zip(Column::ALL) {
        // Locked cells that are empty look as their column does.
        column(&mut part, number, width(own), Style::of(own), own == Column::Code);
    }
    part.push_str("</cols><sheetData><row r=\"1\" hidden=\"1\">");
    head(&mut part, 1, strings, |column| column.head(sheet));
    part.push_str("</row><row r=\"2\">");
    head(&mut part, 2, strings, |column| column.title(sheet));
    part.push_str("</row>");
    let units = page.groups.iter().flat_map(|(_, group)| group.units.iter().map(move |unit| (*group, unit)));
    for (row, (group, unit)) in (3..).zip(units) {
        let words = Column::ALL.map(|column| fitting(column, sheet, (group, unit), beside));
        let shown = Column::ALL.into_iter().zip(&words).filter(|(column, _)| *column != Column::Code);
        let most = shown.filter_map(|(column, words)| Some(lines(words.as_ref()?, width(column)))).max();
        begin_row(&mut part, row, most.unwrap_or(1));
        for ((letter, column), words) in LETTERS.into_iter().zip(Column::ALL).zip(words) {
            unit_cell(&mut part, (letter, row), column, strings, words);
        }
        part.push_str("</row>");
    }
    let [first, last] = FILTERED;
    let _ = write!(
        part,
        "</sheetData><sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\" sort=\"0\" \
         autoFilter=\"0\"/><autoFilter ref=\"{first}2:{last}{}\"/></worksheet>",
        rows(page)
    );
    part
}

fn begin(view: &str) -> String {
    format!("{DECLARATION}<worksheet xmlns=\"{MAIN}\"><sheetViews>{view}</sheetViews><sheetFormatPr defaultRowHeight=\"{LINE}\"/><cols>")
}

/// A row that is high enough for its lines. LibreOffice makes none so when it opens a file; as its height is not said to be
/// somebody's choice, programs adapt it to what is written later.
fn begin_row(part: &mut String, row: usize, lines: usize) {
    /// What Excel allows, in points.
    const HIGHEST: usize = 409;
    let _ = write!(part, "<row r=\"{row}\"");
    if lines > 1 {
        let _ = write!(part, " ht=\"{}\"", (lines * LINE).min(HIGHEST));
    }
    part.push('>');
}

/// About how many lines a text takes in a column; rather one too many.
fn lines(text: &str, width: u8) -> usize {
    let width = usize::from(width);
    // A tenth is lost where words break.
    let wrapped = |line: &str| {
        let letters = if line.len() <= width { 1 } else { line.width() };
        (letters * 11).div_ceil(width * 10).max(1)
    };
    text.split('\n').map(wrapped).sum()
}

fn column(part: &mut String, number: usize, width: u8, style: Style, is_hidden: bool) {
    let hidden = if is_hidden { " hidden=\"1\"" } else { "" };
    let style = style.number();
    let _ = write!(part, "<col min=\"{number}\" max=\"{number}\" width=\"{width}.7109375\" style=\"{style}\"{hidden} customWidth=\"1\"/>");
}

fn width(column: Column) -> u8 {
    match column {
        Column::Code | Column::State => 12,
        Column::Id => 24,
        Column::Context | Column::Note => 30,
        Column::Preview => 36,
        Column::Source | Column::Translation => 50,
    }
}

fn head(part: &mut String, row: usize, strings: &mut Strings, words: impl Fn(Column) -> String) {
    for (letter, column) in LETTERS.into_iter().zip(Column::ALL) {
        text(part, letter, row, Style::Head, strings.number(words(column)));
    }
}

/// What stands in a cell; nothing where nobody may write, since the text fits into no cell. Without its code a row changes
/// nothing when it comes back.
fn fitting(column: Column, sheet: &Sheet, (group, unit): (&Group, &Unit), beside: &Beside) -> Option<String> {
    let is_whole = fits(unit.source.plain()) && fits(unit.target.plain());
    match column {
        Column::Code | Column::Source | Column::Translation if !is_whole => None,
        Column::Context if !is_whole => Some("This text is too long for a cell; it is translated in another file.".to_owned()),
        _ => {
            let text = cell(column, sheet, group, unit, beside);
            Some(if fits(&text) { text } else { text.chars().take(16_000).collect() })
        }
    }
}

fn unit_cell(part: &mut String, (letter, row): (char, usize), column: Column, strings: &mut Strings, words: Option<String>) {
    let is_open = matches!(column, Column::Translation | Column::Note);
    match words {
        Some(words) if !words.is_empty() => text(part, letter, row, Style::of(column), strings.number(words)),
        // Not every program looks at the column for whether an empty cell is open.
        words if is_open => {
            let style = if words.is_some() { Style::of(column) } else { Style::Locked };
            let _ = write!(part, "<c r=\"{letter}{row}\" s=\"{}\"/>", style.number());
        }
        _ => {}
    }
}

fn text(part: &mut String, letter: char, row: usize, style: Style, number: u32) {
    let style = style.number();
    let _ = write!(part, "<c r=\"{letter}{row}\" s=\"{style}\" t=\"s\"><v>{number}</v></c>");
}
