//! The glossary out to terminology tools and tables, and back.
//!
//! A row is a term in one language. Only lists that differ are written again, in their place; comments and order stay.

mod edit;
mod table;
mod tbx;

use std::collections::BTreeSet;

pub use table::{read as read_csv, write as write_csv};
pub use tbx::{Edition, read as read_tbx, write as write_tbx};

use super::error::Error;
use super::row::{Outcome, Refusal, Verdict};
use crate::locale::LocaleTag;
use crate::pack::{Edit, Forms, Pack, PackLocale};

/// A term in one language, as a file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its line in the file, from 1.
    pub place: u32,
    /// The term's id.
    pub term: String,
    /// The language, as the file says it.
    pub locale: String,
    /// Forms to use.
    pub approved: Vec<String>,
    /// Forms that mislead; none where the file does not tell.
    pub forbidden: Option<Vec<String>>,
    /// Forms of which the file does not say whether they are to be used.
    pub unmarked: Vec<String>,
}

/// What a file brings back.
#[derive(Debug, Default)]
pub struct Document {
    /// Its rows in their order.
    pub rows: Vec<Row>,
    /// Rows that could not be read, and why.
    pub broken: Vec<Outcome>,
}

/// What becomes of the glossary.
#[derive(Debug)]
pub struct Import {
    /// The glossary as it is to be; none where nothing changes.
    pub edit: Option<Edit>,
    /// What became of every row that is not as the glossary has it, in the order of the file.
    pub outcomes: Vec<Outcome>,
    /// Rows that are as the glossary has them, or empty.
    pub untouched: usize,
}

/// Puts rows into a glossary. `path` and `text` are those of the pack's `glossary.toml`.
///
/// # Errors
///
/// When the text is no glossary, or is laid out so that a language cannot be added to a term.
pub fn import(path: &str, text: &str, pack: &Pack, document: &Document) -> Result<Import, Error> {
    let mut glossary = edit::Glossary::parse(text)?;
    let (mut outcomes, mut untouched, mut seen) = (document.broken.clone(), 0, BTreeSet::new());
    for row in &document.rows {
        let change = wanted(row, pack, &glossary).and_then(|(term, tag, forms)| {
            if !seen.insert((term.clone(), tag.clone())) {
                let help = "keep one of the two; the first one is taken";
                return Err(Refusal::new("twice", "the file has this term and language twice", help));
            }
            glossary.put(&term, &tag, forms)
        });
        let verdict = match change {
            Ok(false) => {
                untouched += 1;
                continue;
            }
            Ok(true) => Verdict::Taken,
            Err(refusal) => Verdict::Refused(refusal),
        };
        outcomes.push(Outcome { place: row.place, address: address(&row.term, &row.locale), verdict });
    }
    outcomes.sort_by_key(|outcome| outcome.place);
    let after = glossary.finish()?;
    let edit = after.map(|after| Edit { path: path.to_owned(), before: Some(text.to_owned()), after: Some(after) });
    Ok(Import { edit, outcomes, untouched })
}

/// What a row asks for: the term, the language, and its forms.
fn wanted(row: &Row, pack: &Pack, glossary: &edit::Glossary<'_>) -> Result<(String, LocaleTag, Forms), Refusal> {
    let Some(term) = glossary.ids().find(|id| **id == row.term || tbx::xml_id(id) == row.term) else {
        let message = format!("the glossary has no term `{}`", row.term.escape_debug());
        return Err(Refusal::new(
            "unknown-term",
            message,
            "a new term begins as `[term.<id>]` in glossary.toml; import again when it is there",
        ));
    };
    let tag = LocaleTag::parse(&row.locale).ok();
    let known = |locale: &&PackLocale| Some(&locale.tag) == tag.as_ref() || locale.folder == row.locale;
    let Some(locale) = pack.config.locales.iter().find(known) else {
        let known: Vec<&str> = pack.config.locales.iter().map(|locale| locale.tag.as_str()).collect();
        let message = format!("the pack has no language `{}`", row.locale.escape_debug());
        return Err(Refusal::new("unknown-locale", message, format!("it has {}", known.join(", "))));
    };
    let before = glossary.forms(term, &locale.tag);
    if let Some(form) = row.unmarked.iter().find(|form| before.forbidden.contains(form)) {
        let message = format!("“{form}” is a form that misleads, and the file does not say what it is now");
        return Err(Refusal::new("no-status", message, "mark it as preferred or as deprecated in the tool"));
    }
    let approved: Vec<String> = row.approved.iter().chain(&row.unmarked).cloned().collect();
    let forbidden = row.forbidden.clone().unwrap_or_else(|| before.forbidden.clone());
    let is_empty = approved.is_empty() && row.forbidden.as_ref().is_none_or(Vec::is_empty);
    if is_empty {
        return Ok((term.clone(), locale.tag.clone(), before));
    }
    if approved.is_empty() && !before.approved.is_empty() {
        let help = "write the form to use; to leave a term without one, edit glossary.toml";
        return Err(Refusal::new("no-form", "the form to use is gone", help));
    }
    if let Some(form) = approved.iter().find(|form| forbidden.contains(form)) {
        let message = format!("“{form}” is both a form to use and one that misleads");
        return Err(Refusal::new("both", message, "keep it on one side"));
    }
    Ok((term.clone(), locale.tag.clone(), Forms { approved, forbidden }))
}

/// "blood-loss de".
fn address(term: &str, locale: &str) -> String {
    format!("{term} {locale}")
}

/// A form as it is compared: one space between words, none around them.
fn form(text: &str) -> String {
    text.split([' ', '\t', '\r', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
