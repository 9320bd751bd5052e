//! How the cells look (ECMA-376 part 1, 18.8).
//!
//! All are text, so that `=`, `+`, `-` and `@` begin no formula and `1/2` is no date. Only what a translator writes into is
//! open.

use std::fmt::Write as _;

use super::{DECLARATION, MAIN};
use crate::exchange::sheet::Sheet;
use crate::exchange::table::Column;
use crate::locale::Direction;

/// The look of a cell; its number is its place in the part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// What cells without a style have.
    Plain = 0,
    Title,
    Guide,
    Head,
    Locked,
    Source,
    Note,
    Translation,
}

impl Style {
    const ALL: [Self; 8] = [Self::Plain, Self::Title, Self::Guide, Self::Head, Self::Locked, Self::Source, Self::Note, Self::Translation];

    pub(super) fn of(column: Column) -> Self {
        match column {
            Column::Source => Self::Source,
            Column::Translation => Self::Translation,
            Column::Note => Self::Note,
            _ => Self::Locked,
        }
    }

    /// Its number in the cells.
    pub(super) fn number(self) -> u8 {
        self as u8
    }
}

const FONTS: [&str; 4] = ["<sz val=\"11\"/>", "<b/><sz val=\"16\"/>", "<sz val=\"12\"/>", "<b/><sz val=\"11\"/>"];

/// The first two are what programs take for granted.
const FILLS: &str = "<fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>\
    <fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFF2F2F2\"/></patternFill></fill>\
    <fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFD9E1F2\"/></patternFill></fill></fills>";

const BORDERS: &str = "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>\
    <border><left style=\"hair\"/><right style=\"hair\"/><top style=\"hair\"/><bottom style=\"hair\"/><diagonal/></border></borders>";

/// The part of the workbook.
pub(super) fn part(sheet: &Sheet) -> String {
    let mut part = format!("{DECLARATION}<styleSheet xmlns=\"{MAIN}\"><fonts count=\"{}\">", FONTS.len());
    for font in FONTS {
        let _ = write!(part, "<font>{font}<name val=\"Calibri\"/><family val=\"2\"/></font>");
    }
    part.push_str("</fonts>");
    part.push_str(FILLS);
    part.push_str(BORDERS);
    part.push_str("<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>");
    let _ = write!(part, "<cellXfs count=\"{}\">", Style::ALL.len());
    for style in Style::ALL {
        look(&mut part, style, sheet);
    }
    part.push_str("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>");
    part
}

fn look(part: &mut String, style: Style, sheet: &Sheet) {
    // 49 is text, `@`.
    let (number, font, fill, border) = match style {
        Style::Plain => (0, 0, 0, 0),
        Style::Title => (49, 1, 0, 0),
        Style::Guide => (49, 2, 0, 0),
        Style::Head => (49, 3, 3, 1),
        Style::Locked | Style::Source => (49, 0, 2, 1),
        Style::Note | Style::Translation => (49, 0, 0, 1),
    };
    let _ = write!(part, "<xf numFmtId=\"{number}\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"{border}\" xfId=\"0\"");
    if style == Style::Plain {
        part.push_str("/>");
        return;
    }
    for (what, applies) in [("NumberFormat", true), ("Font", font > 0), ("Fill", fill > 0), ("Border", border > 0), ("Alignment", true)] {
        if applies {
            let _ = write!(part, " apply{what}=\"1\"");
        }
    }
    let is_open = matches!(style, Style::Note | Style::Translation);
    part.push_str(if is_open { " applyProtection=\"1\">" } else { ">" });
    part.push_str("<alignment vertical=\"top\" wrapText=\"1\"");
    match style {
        Style::Source => reading_order(part, sheet.source_locale.direction()),
        Style::Translation => reading_order(part, sheet.locale.direction()),
        _ => {}
    }
    part.push_str(if is_open { "/><protection locked=\"0\"/></xf>" } else { "/></xf>" });
}

fn reading_order(part: &mut String, direction: Direction) {
    let order = if direction == Direction::Rtl { 2 } else { 1 };
    let _ = write!(part, " readingOrder=\"{order}\"");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_places() {
        assert!((0..).zip(Style::ALL).all(|(place, style)| style.number() == place));
    }
}
