//! XLSX (ECMA-376), for translators who work in Excel or LibreOffice: one workbook a language, a sheet a document.
//!
//! What must not change is locked, what is text stays text, and what came back is found by its code wherever it stands
//! now. Reading meets the budgets before anything is unpacked for good.

mod pages;
mod parts;
mod read;
mod write;

pub use read::read;
pub use write::write;
