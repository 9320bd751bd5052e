//! `inspect`: show what is in a bundle.

use std::io::Write as _;
use std::path::PathBuf;

use clap::Args;
use fluent_pack::bundle::Bundle;
use fluent_pack::catalog::{self, Catalog};

use super::table::{self, Align};
use super::verify::read;
use super::{Failure, Format, Outcome, Output};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The bundle
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Show what every byte of its catalog means; FILE can also be a catalog alone
    #[arg(long, conflicts_with = "format")]
    catalog: bool,
    /// How it is printed; json is the manifest
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

pub(super) fn run(arguments: &Arguments, output: &mut Output) -> Result<Outcome, Failure> {
    let bytes = read(&arguments.file)?;
    if arguments.catalog {
        return dump(arguments, &bytes, output);
    }
    let bundle = Bundle::open(&bytes).map_err(|error| super::verify::in_file(&arguments.file, error))?;
    match arguments.format {
        Format::Json => output.results().write_all(&bundle.manifest().to_json())?,
        Format::Text => output.results().write_all(text(&bundle)?.as_bytes())?,
    }
    Ok(Outcome::Fine)
}

/// Bytes of a stretch that a line shows.
const SHOWN_BYTES: usize = 8;

fn dump(arguments: &Arguments, bytes: &[u8], output: &mut Output) -> Result<Outcome, Failure> {
    let catalog = if bytes.starts_with(b"PK") {
        let bundle = Bundle::open(bytes).map_err(|error| super::verify::in_file(&arguments.file, error))?;
        let missing = || Failure::new(format!("find a catalog in `{}`: the bundle has none", arguments.file.display()));
        bundle.catalog()?.ok_or_else(missing)?
    } else {
        Catalog::open(bytes)?
    };
    for line in catalog::dump(&catalog) {
        if line.length == 0 {
            writeln!(output.results(), "{:>8}  {:26}  {}", line.offset, "", line.meaning)?;
            continue;
        }
        let stretch = catalog.bytes().get(line.offset..line.offset.saturating_add(line.length)).unwrap_or_default();
        let mut hex: String = stretch.iter().take(SHOWN_BYTES).map(|byte| format!("{byte:02x} ")).collect();
        if stretch.len() > SHOWN_BYTES {
            hex.push('…');
        }
        writeln!(output.results(), "{:>8}  {hex:26}  {}", line.offset, line.meaning)?;
    }
    Ok(Outcome::Fine)
}

fn text(bundle: &Bundle<'_>) -> Result<String, Failure> {
    let manifest = bundle.manifest();
    let mut text = String::new();
    let mut line = |name: &str, value: String| text.push_str(&format!("{name:<13}{value}\n"));
    line("pack", manifest.pack.clone());
    line("locale", format!("{} ({}, {}, {})", manifest.locale, manifest.english_name, manifest.script, manifest.direction.as_str()));
    line("name", manifest.name.clone());
    line("version", manifest.version.clone());
    line("sequence", manifest.sequence.to_string());
    line("channel", manifest.channel.clone());
    line("source", format!("{}, {}", manifest.source_locale, manifest.source_digest));
    line("CLDR", manifest.cldr.clone());
    line("reader", format!("format {}, needs a reader of {} or newer", manifest.format, manifest.required_reader));
    let counts = manifest.counts;
    line(
        "counts",
        [(counts.messages, "message"), (counts.attributes, "attribute"), (counts.terms, "term")]
            .map(|(number, word)| table::count(number, word))
            .join(", "),
    );
    line("coverage", format!("{} of {} source messages", manifest.coverage.translated, manifest.coverage.of));
    let meaning = |method: &str| match method {
        "mt-raw" => " (machine translated, not reviewed)",
        _ => "",
    };
    let provenance = manifest.provenance.iter().map(|(method, count)| format!("{count} {method}{}", meaning(method)));
    line("provenance", provenance.collect::<Vec<_>>().join(", "));
    documents(bundle, &mut text)?;
    text.push_str("\nentries\n");
    let entries: Vec<Vec<String>> = bundle
        .entries()
        .map(|(name, bytes)| {
            let digest = manifest.files.iter().find(|file| file.name == name).map_or("", |file| &file.sha256[..16]);
            vec![name.to_owned(), bytes.len().to_string(), digest.to_owned()]
        })
        .collect();
    text.push_str(&table::render(&[("name", Align::Left), ("bytes", Align::Right), ("sha256", Align::Left)], &entries));
    Ok(text)
}

fn documents(bundle: &Bundle<'_>, text: &mut String) -> Result<(), Failure> {
    let manifest = bundle.manifest();
    if manifest.documents.is_empty() && manifest.unlisted_documents.is_empty() {
        return Ok(());
    }
    text.push_str("\ndocuments\n");
    let details = bundle.documents()?;
    for document in &manifest.documents {
        let sections = details.iter().flat_map(|details| &details.documents).find(|d| d.id == document.id).map_or(0, |d| d.sections.len());
        text.push_str(&format!(
            "  {}: {}, for {}; written {}, review by {}, {}\n",
            document.id,
            table::count(sections, "section"),
            document.audience.join(" and "),
            document.written,
            document.review_by,
            document.status
        ));
    }
    for document in &manifest.unlisted_documents {
        text.push_str(&format!("  {}: not shown, lacks {}\n", document.id, document.missing.join(", ")));
    }
    if let Some(details) = details.filter(|details| !details.glossary.is_empty()) {
        text.push_str(&format!("  glossary: {} entries\n", details.glossary.len()));
    }
    Ok(())
}
