//! Writes a sheet as a workbook. The same sheet gives the same bytes: there are no dates of today in it.

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, ProtectionOptions, Workbook, Worksheet, XlsxError,
};

use super::pages::{Page, pages};
use crate::exchange::error::Error;
use crate::exchange::sheet::Sheet;
use crate::exchange::table::{Beside, Column, GUIDE, cell, fits, guide};
use crate::exchange::unit::{Group, Unit};
use crate::locale::Direction;
use crate::pack::Document;

/// Writes a sheet; `documents` say which messages share a page.
///
/// # Errors
///
/// When there are more rows or sheets than a workbook can have.
pub fn write(sheet: &Sheet, documents: &[Document], beside: &Beside) -> Result<Vec<u8>, Error> {
    workbook(sheet, documents, beside).map_err(|error| Error::other_format(format!("no workbook can hold it ({error}); export as XLIFF")))
}

fn workbook(sheet: &Sheet, documents: &[Document], beside: &Beside) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let date = ExcelDateTime::from_ymd(1980, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_title(&sheet.pack).set_author("fluent-pack").set_creation_datetime(&date));
    // Half of the time of the usual level at a fifth more bytes.
    workbook.set_zip_compression_level(1);
    write_guide(workbook.add_worksheet(), sheet)?;
    let formats = Formats::of(sheet);
    for page in pages(sheet, documents) {
        write_page(workbook.add_worksheet(), sheet, &page, beside, &formats)?;
    }
    workbook.save_to_buffer()
}

fn write_guide(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let plain = Format::new().set_num_format("@").set_text_wrap().set_align(FormatAlign::Top).set_font_size(12);
    page.set_name(GUIDE)?.set_column_width(0, 100)?;
    for (row, line) in (0..).zip(guide(sheet)) {
        let format = if row == 0 { plain.clone().set_bold().set_font_size(16) } else { plain.clone() };
        page.write_string_with_format(row, 0, line, &format)?;
    }
    page.write_string(0, 1, "fluent-pack:guide")?.set_column_hidden(1)?;
    page.protect();
    Ok(())
}

/// How the cells look. All are text, so that `=`, `+`, `-` and `@` begin no formula and `1/2` is no date.
struct Formats {
    head: Format,
    locked: Format,
    source: Format,
    translation: Format,
    note: Format,
}

impl Formats {
    fn of(sheet: &Sheet) -> Self {
        let reading = |direction: Direction| if direction == Direction::Rtl { 2 } else { 1 };
        let text = Format::new().set_num_format("@").set_text_wrap().set_align(FormatAlign::Top);
        let locked = text.clone().set_background_color(Color::RGB(0x00F2_F2F2)).set_border(FormatBorder::Hair);
        let open = text.set_unlocked().set_border(FormatBorder::Hair);
        Self {
            head: locked.clone().set_bold().set_background_color(Color::RGB(0x00D9_E1F2)),
            source: locked.clone().set_reading_direction(reading(sheet.source_locale.direction())),
            locked,
            translation: open.clone().set_reading_direction(reading(sheet.locale.direction())),
            note: open,
        }
    }

    fn of_column(&self, column: Column) -> &Format {
        match column {
            Column::Source => &self.source,
            Column::Translation => &self.translation,
            Column::Note => &self.note,
            _ => &self.locked,
        }
    }
}

fn width(column: Column) -> u16 {
    match column {
        Column::Code | Column::State => 12,
        Column::Id => 24,
        Column::Context | Column::Note => 30,
        Column::Preview => 36,
        Column::Source | Column::Translation => 50,
    }
}

fn write_page(page: &mut Worksheet, sheet: &Sheet, content: &Page<'_>, beside: &Beside, formats: &Formats) -> Result<(), XlsxError> {
    page.set_name(&content.name)?;
    page.set_right_to_left(sheet.locale.direction() == Direction::Rtl);
    for (at, column) in (0..).zip(Column::ALL) {
        // Locked cells that are empty look as their column does.
        page.set_column_width(at, width(column))?.set_column_format(at, formats.of_column(column))?;
        page.write_string_with_format(0, at, column.head(sheet), &formats.head)?;
        page.write_string_with_format(1, at, column.title(sheet), &formats.head)?;
    }
    page.set_row_hidden(0)?.set_column_hidden(0)?.set_freeze_panes(2, 0)?;
    let mut row = 2;
    for (_, group) in &content.groups {
        for unit in &group.units {
            write_row(page, row, sheet, (group, unit), beside, formats)?;
            row += 1;
        }
    }
    page.autofilter(1, 0, row - 1, 7)?;
    let allowed =
        ProtectionOptions { format_columns: true, format_rows: true, sort: true, use_autofilter: true, ..ProtectionOptions::new() };
    page.protect_with_options(&allowed);
    Ok(())
}

fn write_row(
    page: &mut Worksheet,
    row: u32,
    sheet: &Sheet,
    (group, unit): (&Group, &Unit),
    beside: &Beside,
    formats: &Formats,
) -> Result<(), XlsxError> {
    // Without its code a row changes nothing when it comes back.
    let whole = fits(unit.source.plain()) && fits(unit.target.plain());
    for (at, column) in (0..).zip(Column::ALL) {
        let mut text = cell(column, sheet, group, unit, beside);
        match column {
            Column::Code | Column::Source if !whole => continue,
            Column::Translation if !whole => {
                page.write_blank(row, at, &formats.locked)?;
                continue;
            }
            Column::Context if !whole => "This text is too long for a cell; it is translated in another file.".clone_into(&mut text),
            _ if !fits(&text) => text = text.chars().take(16_000).collect(),
            _ => {}
        }
        if !text.is_empty() {
            // Takes the column's format; naming it again would hash it for every cell.
            page.write_string(row, at, text)?;
        } else if matches!(column, Column::Translation | Column::Note) {
            // Not every program looks at the column for whether an empty cell is open.
            page.write_blank(row, at, formats.of_column(column))?;
        }
    }
    Ok(())
}
