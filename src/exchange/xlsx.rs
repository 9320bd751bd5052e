//! XLSX (ECMA-376), for translators who work in Excel or LibreOffice: one workbook a language, a sheet a document.
//!
//! What must not change is locked, what is text stays text, and what came back is found by its code wherever it stands
//! now. Reading meets the budgets before anything is unpacked for good.

mod pages;
mod parts;
mod read;
mod strings;
mod style;
mod worksheet;
mod write;

pub use read::read;
pub use write::write;

/// How every part begins.
const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The namespace of workbooks, sheets, texts and styles.
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
