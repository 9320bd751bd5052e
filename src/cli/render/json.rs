//! A document for machines: what the runtime resolved, and what it is in front.

use fluent_pack::runtime::document::Document;
use serde::Serialize;

use super::Page;
use crate::cli::Failure;

#[derive(Serialize)]
struct Json<'a> {
    pack: &'a str,
    version: &'a str,
    locale: &'a str,
    direction: &'a str,
    /// That a machine translated it; null where none did, or the language does not say it.
    notice: Option<&'a str>,
    document: &'a Document,
    replaced: Vec<Replaced<'a>>,
}

#[derive(Serialize)]
struct Replaced<'a> {
    message: &'a str,
    twin: Option<&'a str>,
    reasons: Vec<String>,
}

/// The page as JSON with a final newline.
pub(super) fn page(page: &Page<'_>) -> Result<String, Failure> {
    let replaced = page.document.replaced.iter().map(|replaced| Replaced {
        message: &replaced.message,
        twin: replaced.twin.as_deref(),
        reasons: replaced.errors.iter().map(|error| format!("failed to {error}")).collect(),
    });
    let json = Json {
        pack: &page.manifest.pack,
        version: &page.manifest.version,
        locale: page.manifest.locale.as_str(),
        direction: page.manifest.direction.as_str(),
        notice: page.notice.as_deref(),
        document: page.document,
        replaced: replaced.collect(),
    };
    let mut text = serde_json::to_string_pretty(&json).map_err(std::io::Error::from)?;
    text.push('\n');
    Ok(text)
}
