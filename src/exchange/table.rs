//! Units as rows of a table, and rows that came back: what spreadsheets of every format share.
//!
//! A column is what its head says, wherever it stands; a row is what its code says. Total: what cannot be read is told with
//! its row.

use std::collections::{HashMap, HashSet};

use super::document::{Document, Note};
use super::error::Error;
use super::row::{Refusal, Row, RowText};
use super::sheet::Sheet;
use super::unit::{Group, Stamp, Unit};
use crate::locale::{LocaleTag, PluralCategory, PluralType};

/// What a table shows beside the units, by their addresses.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    /// How a text reads with values in it.
    pub previews: HashMap<String, String>,
    /// What translators noted in an older table.
    pub notes: HashMap<String, String>,
}

/// Name of the sheet that says what to do.
pub(super) const GUIDE: &str = "Read me";

/// What stands before the word in the head that programs read.
const HEAD: &str = "fluent-pack:";

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Column {
    /// The stamp and the address: nobody needs to touch it.
    Code,
    Id,
    Context,
    Source,
    Preview,
    Translation,
    Note,
    State,
}

impl Column {
    pub(super) const ALL: [Self; 8] =
        [Self::Code, Self::Id, Self::Context, Self::Source, Self::Preview, Self::Translation, Self::Note, Self::State];

    /// The word in the head that programs read.
    fn word(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Id => "id",
            Self::Context => "context",
            Self::Source => "source",
            Self::Preview => "preview",
            Self::Translation => "translation",
            Self::Note => "note",
            Self::State => "state",
        }
    }

    /// The head that programs read.
    pub(super) fn head(self, sheet: &Sheet) -> String {
        match self {
            Self::Code => format!("{HEAD}code locale={} pack={}", sheet.locale.as_str(), sheet.pack),
            other => format!("{HEAD}{}", other.word()),
        }
    }

    /// The one head of a file without formats. The words are those that tools for tables of translations know.
    pub(super) fn plain_head(self, sheet: &Sheet) -> String {
        match self {
            Self::Code => self.head(sheet),
            Self::Context => "developer_comments".to_owned(),
            Self::Translation => "target".to_owned(),
            Self::Note => "translator_comments".to_owned(),
            other => other.word().to_owned(),
        }
    }

    /// The head that people read.
    pub(super) fn title(self, sheet: &Sheet) -> String {
        let name = |locale: &LocaleTag| locale.english_name().unwrap_or_else(|| locale.as_str().to_owned());
        match self {
            Self::Code => "Code".to_owned(),
            Self::Id => "Id".to_owned(),
            Self::Context => "About this text".to_owned(),
            Self::Source => format!("Source: {}", name(&sheet.source_locale)),
            Self::Preview => "How it reads, with examples".to_owned(),
            Self::Translation => format!("Translation: {}", name(&sheet.locale)),
            Self::Note => "Your note".to_owned(),
            Self::State => "State".to_owned(),
        }
    }

    /// The column of a head.
    fn of(head: &str) -> Option<Self> {
        let head = head.trim();
        if let Some(rest) = head.strip_prefix(HEAD) {
            let word = rest.split(' ').next().unwrap_or(rest);
            return Self::ALL.into_iter().find(|column| column.word() == word);
        }
        // The row for programs is hidden and may be gone; what people read stands in.
        match head {
            "Code" => Some(Self::Code),
            "Your note" | "translator_comments" => Some(Self::Note),
            "source" => Some(Self::Source),
            "target" => Some(Self::Translation),
            _ if head.starts_with("Source: ") => Some(Self::Source),
            _ if head.starts_with("Translation: ") => Some(Self::Translation),
            _ => None,
        }
    }
}

/// The cell of a unit in a column; empty where there is nothing to say.
pub(super) fn cell(column: Column, sheet: &Sheet, group: &Group, unit: &Unit, beside: &Beside) -> String {
    let besides = |texts: &HashMap<String, String>| {
        let text = if texts.is_empty() { None } else { texts.get(&unit.address.to_string()) };
        text.cloned().unwrap_or_default()
    };
    match column {
        Column::Code => format!("{} {}", unit.stamp(), unit.address),
        Column::Id => unit.address.within_file(),
        Column::Context => context(sheet, group, unit),
        Column::Source => unit.source.plain().to_owned(),
        Column::Preview => besides(&beside.previews),
        Column::Translation => unit.target.plain().to_owned(),
        Column::Note => besides(&beside.notes),
        Column::State => unit.state.as_str().to_owned(),
    }
}

/// What a translator should know about a text, a line each.
fn context(sheet: &Sheet, group: &Group, unit: &Unit) -> String {
    let mut lines: Vec<String> = group.note.lines().map(str::to_owned).collect();
    for choice in &unit.address.path {
        let when = match PluralCategory::from_keyword(&choice.key).filter(|_| !choice.default) {
            _ if choice.default => "all other cases".to_owned(),
            Some(category) => match examples(&sheet.locale, category, choice.selector.contains("\"ordinal\"")) {
                numbers if numbers.is_empty() => choice.key.clone(),
                numbers => format!("{} ({numbers})", choice.key),
            },
            None => choice.key.clone(),
        };
        lines.push(format!("This text is for {}: {when}", choice.selector));
    }
    if let Some(most) = group.max_length.filter(|_| !group.note.contains("max-length")) {
        lines.push(format!("At most {most} characters"));
    }
    if let Some(previous) = &unit.previous {
        lines.push(format!("The source before: {previous}"));
    }
    lines.extend(group.glossary.iter().map(|(word, forms)| format!("Glossary: {word} = {}", forms.join(", "))));
    lines.join("\n")
}

/// The first numbers of a plural category: `2, 3, 4 …`.
fn examples(locale: &LocaleTag, category: PluralCategory, by_rank: bool) -> String {
    let kind = if by_rank { PluralType::Ordinal } else { PluralType::Cardinal };
    let Some(rules) = locale.plural_rules(kind) else { return String::new() };
    let numbers: Vec<String> =
        (0..=200_u64).filter(|number| rules.category_of(*number) == category).take(4).map(|number| number.to_string()).collect();
    match numbers.as_slice() {
        [first, second, third, _] => format!("{first}, {second}, {third} …"),
        few => few.join(", "),
    }
}

/// A cell that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    Text(String),
    /// What the program made of it, such as `a date`: the text is not to be had.
    Made(&'static str),
}

impl Cell {
    pub(super) fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }
}

/// A row that came back: its place in the document, and its cells by their columns in the table.
pub(super) struct TableRow {
    pub(super) place: u32,
    pub(super) cells: Vec<(u32, Cell)>,
}

/// The columns of a table by what their head says.
struct Head {
    columns: HashMap<u32, Column>,
}

impl Head {
    /// The head of a table: the row for programs, else the one for people, wherever it stands.
    fn find(rows: &[TableRow]) -> Option<(Self, &str)> {
        let is_head =
            |row: &&TableRow, start: &str| row.cells.iter().any(|(_, cell)| cell.text().is_some_and(|text| text.trim().starts_with(start)));
        let row = rows.iter().find(|row| is_head(row, "fluent-pack:code")).or_else(|| {
            let has = |row: &&TableRow, wanted: Column| row.cells.iter().any(|(_, cell)| cell.text().and_then(Column::of) == Some(wanted));
            rows.iter().find(|row| has(row, Column::Code) && has(row, Column::Translation))
        })?;
        let columns = row.cells.iter().filter_map(|(at, cell)| Some((*at, Column::of(cell.text()?)?))).collect();
        let code = row.cells.iter().find_map(|(_, cell)| cell.text().filter(|text| Column::of(text) == Some(Column::Code)));
        Some((Self { columns }, code.unwrap_or_default()))
    }

    fn cell<'a>(&self, row: &'a TableRow, wanted: Column) -> Option<&'a Cell> {
        row.cells.iter().find(|(at, _)| self.columns.get(at) == Some(&wanted)).map(|(_, cell)| cell)
    }

    /// The place of a column in the table.
    fn at(&self, wanted: Column) -> Option<u32> {
        self.columns.iter().find(|(_, column)| **column == wanted).map(|(at, _)| *at)
    }
}

/// Reads a table into a document. `covered` are cells (place of the row, column) that a merge hides.
///
/// # Errors
///
/// When there are too many rows.
pub(super) fn read(rows: &[TableRow], covered: &HashSet<(u32, u32)>, document: &mut Document) -> Result<(), Error> {
    let Some((head, code)) = Head::find(rows) else {
        let is_guide =
            |row: &TableRow| row.cells.iter().any(|(_, cell)| cell.text().is_some_and(|text| text.starts_with("fluent-pack:guide")));
        if let Some(first) = rows.first().filter(|_| !rows.iter().any(is_guide)) {
            let help = "texts are taken from the sheets that `export` made; if it is one, put its first two rows back from another export";
            document.refuse(first.place, String::new(), Refusal::new("unknown-sheet", "the sheet does not say what its columns are", help));
        }
        return Ok(());
    };
    for word in code.split(' ') {
        match word.split_once('=') {
            Some(("locale", locale)) => drop(document.locale.get_or_insert_with(|| locale.to_owned())),
            Some(("pack", _)) => {
                let name = code.split_once("pack=").map_or("", |(_, name)| name.trim());
                document.pack.get_or_insert_with(|| name.to_owned());
            }
            _ => {}
        }
    }
    let Some(translation) = head.at(Column::Translation) else {
        let place = rows.first().map_or(0, |row| row.place);
        let help = "put the column back, its head with it, or export again";
        document.refuse(place, String::new(), Refusal::new("no-translations", "the column of the translations is gone", help));
        return Ok(());
    };
    for row in rows {
        data_row(row, &head, covered.contains(&(row.place, translation)), document)?;
    }
    Ok(())
}

fn data_row(row: &TableRow, head: &Head, is_covered: bool, document: &mut Document) -> Result<(), Error> {
    let text = |column| head.cell(row, column).and_then(Cell::text).map(str::trim).unwrap_or_default();
    let code = text(Column::Code);
    if Column::of(code) == Some(Column::Code) {
        return Ok(());
    }
    let translation = head.cell(row, Column::Translation);
    let is_empty = translation.is_none_or(|cell| cell.text().is_some_and(|text| text.trim().is_empty()));
    let (stamp, address) = match code.split_once(' ').and_then(|(first, rest)| Some((Stamp::parse(first)?, rest))) {
        Some((stamp, address)) => (Some(stamp), address.trim()),
        None => (None, code),
    };
    if address.is_empty() {
        if !is_empty && !text(Column::Translation).starts_with(HEAD) && Column::of(text(Column::Translation)).is_none() {
            let help = "copy the text into the row of a new export; the code in the hidden column says where a text belongs";
            document.refuse(row.place, String::new(), Refusal::new("no-code", "the row has a translation, but its code is gone", help));
        }
        return Ok(());
    }
    let note = text(Column::Note);
    if !note.is_empty() {
        document.notes.push(Note { place: row.place, address: address.to_owned(), text: note.to_owned() });
    }
    if is_covered {
        let help = "take the merge back and give each row its own text; what is there stays until then";
        document.refuse(row.place, address.to_owned(), Refusal::new("merged", "the cell is merged with another, so it has no text", help));
        return Ok(());
    }
    let target = match translation {
        Some(Cell::Made(what)) => {
            let help = "set the cell to the format Text, and write the translation again";
            let message = format!("the program made {what} of the translation");
            document.refuse(row.place, address.to_owned(), Refusal::new("not-text", message, help));
            return Ok(());
        }
        Some(Cell::Text(text)) => text.clone(),
        None => String::new(),
    };
    document.add(Row {
        place: row.place,
        address: address.to_owned(),
        stamp,
        source: head.cell(row, Column::Source).and_then(Cell::text).map(str::to_owned),
        target: RowText::Plain(target),
        previous: None,
        unfinished: false,
    })
}

/// Whether a text fits into a cell; Excel counts as UTF-16 does.
pub(super) fn fits(text: &str) -> bool {
    const MOST: usize = 32_767;
    text.len() <= MOST || text.encode_utf16().count() <= MOST
}

/// What the sheet that says what to do says, a line each.
pub(super) fn guide(sheet: &Sheet) -> Vec<String> {
    let name = |locale: &LocaleTag| locale.english_name().unwrap_or_else(|| locale.as_str().to_owned());
    vec![
        format!("Translation from {} into {}", name(&sheet.source_locale), name(&sheet.locale)),
        "Each of the other sheets has the texts of one document. Please write into the white columns only: Translation, and Your note where something should be said.".to_owned(),
        "What stands in braces, such as { $name }, is filled in by the app. Copy it as it is; it may move within the sentence, and nothing in it is translated.".to_owned(),
        "What stands in angle brackets, such as <em> and </em>, marks words. Keep both halves around the words that they belong to.".to_owned(),
        "Some texts stand several times, once for each form of the language, such as one night and several nights. Give every one its own translation.".to_owned(),
        "Leave empty what you do not know; say in the note why. Nothing is lost, the other rows are taken all the same.".to_owned(),
        "You may filter the rows. To sort rows or move columns, unprotect the sheet first; there is no password. Please keep the first two rows and the hidden column: they say where each text belongs. Please do not merge cells.".to_owned(),
        "When you are done, save the file as .xlsx and send it back.".to_owned(),
    ]
}
