//! Tables for people, aligned by display width.

use unicode_width::UnicodeWidthStr as _;

/// Which side a column's cells stand on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Right,
}

/// Lines of cells under a heading, two spaces between columns.
pub(super) fn render(heading: &[(&str, Align)], rows: &[Vec<String>]) -> String {
    let width = |column: usize| {
        let cells = rows.iter().map(|row| row[column].as_str());
        cells.chain([heading[column].0]).map(|cell| cell.width()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..heading.len()).map(width).collect();
    let line = |cells: &[&str]| {
        let mut line = String::new();
        for (column, cell) in cells.iter().enumerate() {
            let pad = " ".repeat(widths[column] - cell.width());
            match heading[column].1 {
                Align::Left => line.push_str(&format!("{}{pad}", isolated(cell))),
                Align::Right => line.push_str(&format!("{pad}{cell}")),
            }
            line.push_str("  ");
        }
        format!("{}\n", line.trim_end())
    };
    let mut text = line(&heading.iter().map(|(name, _)| *name).collect::<Vec<_>>());
    for row in rows {
        text.push_str(&line(&row.iter().map(String::as_str).collect::<Vec<_>>()));
    }
    text
}

/// A cell that holds right-to-left text, kept from turning its neighbours round.
fn isolated(cell: &str) -> String {
    if cell.contains(is_right_to_left) { format!("\u{2068}{cell}\u{2069}") } else { cell.to_owned() }
}

/// Whether a character is of a script that runs from right to left.
pub(super) fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

/// "1 error", "2 errors".
pub(super) fn count(number: usize, word: &str) -> String {
    if number == 1 { format!("1 {word}") } else { format!("{number} {word}s") }
}

/// A size as people read it: `512 B`, `12.3 KB`, `4.5 MB`.
pub(super) fn size(bytes: u64) -> String {
    let tenths = |unit: u64| format!("{}.{}", bytes / unit, bytes % unit * 10 / unit);
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} KB", tenths(1_000)),
        _ => format!("{} MB", tenths(1_000_000)),
    }
}

/// Whole per cent, never rounded up to 100.
pub(super) fn percent(part: usize, whole: usize) -> usize {
    (part * 100).checked_div(whole).unwrap_or(100)
}
