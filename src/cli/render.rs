//! `render`: print a message or a document as a reader gets it.

mod argument;
mod html;
mod input;
mod json;
mod text;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use fluent_bundle::FluentArgs;
use fluent_pack::bundle::Bundle;
use fluent_pack::bundle::manifest::Manifest;
use fluent_pack::catalog::{Damage, VariableKind};
use fluent_pack::diagnostic::closest;
use fluent_pack::documents::Documents;
use fluent_pack::runtime::Formatter;
use fluent_pack::runtime::document::{Document, Run};

use super::{Failure, Outcome, Output};
use input::Input;

#[derive(Debug, Args)]
#[command(override_usage = "fluent-pack render [OPTIONS] [BUNDLE|PACK] ID\n       \
    fluent-pack render [OPTIONS] [BUNDLE|PACK] --document ID")]
pub(super) struct Arguments {
    /// A bundle, or a pack's folder or its pack.toml [default: ./pack.toml, else ./locales/pack.toml]; then the id of a
    /// message, such as `plan-nights`, or of an attribute, such as `glossary-disc.definition`
    #[arg(value_name = "BUNDLE|PACK, ID", num_args = 0..=2)]
    operands: Vec<PathBuf>,
    /// Take PACK as a folder of `{locale}/…` without settings, translated from this locale
    #[arg(long, value_name = "LOCALE")]
    source: Option<String>,
    /// The language; a bundle has only one
    #[arg(long, value_name = "LOCALE")]
    locale: Option<String>,
    /// Take the pseudo-language that `--locale` names: `en-XA` (accented, longer) or `ar-XB` (mirrored)
    #[arg(long, requires = "locale")]
    pseudo: bool,
    /// Print this document
    #[arg(long, value_name = "ID")]
    document: Option<String>,
    /// How the document is printed
    #[arg(long = "as", value_enum, default_value_t = Form::Text, value_name = "FORM", requires = "document")]
    form: Form,
    /// A value: a number (3), a date (2026-12-01, 2026-12-01T08:30), else a text; may be given several times
    #[arg(long = "arg", value_name = "NAME=VALUE")]
    values: Vec<String>,
    /// Write to this file instead
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Do not set values apart from the text around them in bidirectional text
    #[arg(long)]
    no_isolating: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// For a terminal or a mail
    Text,
    /// A page that stands alone
    Html,
    /// Sections, blocks and runs, for machines
    Json,
}

/// What is to be printed.
#[derive(Debug, Clone, Copy)]
enum Wanted<'a> {
    Message { id: &'a str, attribute: Option<&'a str> },
    Document(&'a str),
}

/// A document with what its page needs beside it.
struct Page<'a> {
    manifest: &'a Manifest,
    document: &'a Document,
    /// That a machine translated it, in the reader's language.
    notice: Option<String>,
    /// Whether values are set apart.
    isolates: bool,
}

/// The message that says that a machine translated the text.
const MACHINE_TRANSLATED: &str = "machine-translated";

pub(super) fn run(arguments: &Arguments, output: &mut Output) -> Result<Outcome, Failure> {
    let (place, wanted) = operands(arguments)?;
    let input = Input { place, source: arguments.source.as_deref(), locale: arguments.locale.as_deref(), pseudo: arguments.pseudo };
    let Some(bytes) = input.bundle(output)? else { return Ok(Outcome::Findings) };
    let bundle = Bundle::open(&bytes).map_err(|error| input.failure(error))?;
    input.check_locale(&bundle)?;
    let catalog = bundle.catalog()?.ok_or_else(|| Failure::new(format!("find a catalog in `{}`: the bundle has none", input.shown())))?;
    let mut formatter = Formatter::new(catalog);
    formatter.set_use_isolating(!arguments.no_isolating);
    match wanted {
        Wanted::Message { id, attribute } => message(arguments, &formatter, id, attribute, output),
        Wanted::Document(id) => document(arguments, &bundle, &formatter, id, output),
    }
}

/// Where the text is, and which text.
fn operands(arguments: &Arguments) -> Result<(Option<&Path>, Wanted<'_>), Failure> {
    let few = |what: &str| Err(Failure::new(format!("know what to render: {what}; see `fluent-pack render --help`")));
    let (place, id) = match (&arguments.operands[..], &arguments.document) {
        ([], Some(document)) => return Ok((None, Wanted::Document(document))),
        ([place], Some(document)) => return Ok((Some(place), Wanted::Document(document))),
        ([_, id, ..], Some(_)) => return few(&format!("`{}` and `--document` are both given", id.display())),
        ([], None) => return few("give the id of a message, or `--document ID`"),
        ([only], None) if input::is_place(only) => {
            return few(&format!("`{}` is where the text is; behind it give the id of a message, or `--document ID`", only.display()));
        }
        ([id], None) => (None, id),
        ([place, id, ..], None) => (Some(place.as_path()), id),
    };
    let Some(id) = id.to_str() else { return few(&format!("`{}` is no id", id.display())) };
    let (id, attribute) = id.split_once('.').map_or((id, None), |(id, attribute)| (id, Some(attribute)));
    Ok((place, Wanted::Message { id, attribute }))
}

type Reader<'a> = Formatter<&'a [u8]>;

fn message(
    arguments: &Arguments,
    formatter: &Reader<'_>,
    id: &str,
    attribute: Option<&str>,
    output: &mut Output,
) -> Result<Outcome, Failure> {
    let mut kinds = BTreeMap::new();
    if !contract(formatter, id, attribute, &mut kinds)? {
        return Err(unknown(formatter, id, attribute));
    }
    let values = values(arguments, &kinds, output)?;
    let mut errors = Vec::new();
    let mut text = match attribute {
        None => formatter.format(id, Some(&values), &mut errors),
        Some(attribute) => formatter.format_attribute(id, attribute, Some(&values), &mut errors),
    }
    .into_owned();
    text.push('\n');
    write(arguments, &visible(&text), output)?;
    for error in &errors {
        output.failure(error);
    }
    Ok(if errors.is_empty() { Outcome::Fine } else { Outcome::Findings })
}

fn document(arguments: &Arguments, bundle: &Bundle<'_>, formatter: &Reader<'_>, id: &str, output: &mut Output) -> Result<Outcome, Failure> {
    let documents = bundle.documents()?.unwrap_or(Documents { format: 1, documents: Vec::new(), glossary: Vec::new() });
    let Some(outline) = documents.documents.iter().find(|document| document.id == id) else {
        return Err(unknown_document(bundle.manifest(), id));
    };
    let mut kinds = BTreeMap::new();
    for text in outline.texts().filter(|text| text.runs.is_none()) {
        let (id, attribute) = text.message.split_once('.').map_or((&*text.message, None), |(id, attribute)| (id, Some(attribute)));
        contract(formatter, id, attribute, &mut kinds)?;
    }
    let values = values(arguments, &kinds, output)?;
    let document = formatter.document(&documents, id, Some(&values))?;
    let raw = bundle.manifest().provenance.contains_key("mt-raw") && formatter.has(MACHINE_TRANSLATED);
    let notice = raw.then(|| formatter.format(MACHINE_TRANSLATED, None, &mut Vec::new()).into_owned());
    let page = Page { manifest: bundle.manifest(), document: &document, notice, isolates: !arguments.no_isolating };
    let text = match arguments.form {
        Form::Text => visible(&text::page(&page)),
        Form::Html => html::page(&page),
        Form::Json => json::page(&page)?,
    };
    write(arguments, &text, output)?;
    for replaced in &document.replaced {
        let stands = match &replaced.twin {
            Some(twin) => format!("`{twin}` stands in for `{}`", replaced.message),
            None => format!("`{}` is shown as far as it goes", replaced.message),
        };
        for error in &replaced.errors {
            output.message(&visible(&format!("{stands}: failed to {error}\n")));
        }
    }
    Ok(if document.replaced.is_empty() { Outcome::Fine } else { Outcome::Findings })
}

/// Adds the variables of a message or an attribute; whether there is such a one with a text.
fn contract(formatter: &Reader<'_>, id: &str, attribute: Option<&str>, kinds: &mut BTreeMap<String, VariableKind>) -> Result<bool, Damage> {
    let catalog = formatter.catalog();
    let variables = match attribute {
        None => catalog.message(id)?.filter(|_| formatter.has(id)).map(|entry| entry.variables()).transpose()?,
        Some(name) => catalog.attribute(id, name)?.map(|attribute| attribute.variables()).transpose()?,
    };
    let found = variables.is_some();
    for variable in variables.into_iter().flatten() {
        let (name, kind) = variable?;
        let known = kinds.entry(name.to_owned()).or_insert(kind);
        // Where some message says what it is, it is that.
        if *known == VariableKind::Any {
            *known = kind;
        }
    }
    Ok(found)
}

/// The values that were given. One that nothing asks for is most likely misspelt, and is told.
fn values(arguments: &Arguments, kinds: &BTreeMap<String, VariableKind>, output: &mut Output) -> Result<FluentArgs<'static>, Failure> {
    let values = argument::parse(&arguments.values, kinds)?;
    for (name, _) in values.iter().filter(|(name, _)| !kinds.contains_key(*name)) {
        let help = did_you_mean("", name, kinds.keys().map(String::as_str));
        output.message(&visible(&format!("`--arg {name}=…` is not used{help}\n")));
    }
    Ok(values)
}

fn unknown(formatter: &Reader<'_>, id: &str, attribute: Option<&str>) -> Failure {
    let entries = || formatter.catalog().messages().filter_map(Result::ok);
    let entry = entries().find(|entry| entry.id().is_ok_and(|found| found == id));
    let Some(entry) = entry else {
        let ids: Vec<&str> = entries().filter_map(|entry| entry.id().ok()).collect();
        let place = if input::is_place(Path::new(id)) { "; if it is where the text is, give an id behind it" } else { "" };
        return Failure::new(format!("find the message `{}`{}{place}", id.escape_debug(), did_you_mean("", id, ids.into_iter())));
    };
    let names: Vec<&str> = entry.attributes().into_iter().flatten().filter_map(|attribute| attribute.ok()?.name().ok()).collect();
    let attribute = attribute.unwrap_or_default();
    if attribute.is_empty() {
        let has: Vec<String> = names.iter().map(|name| format!("`{id}.{name}`")).collect();
        return Failure::new(format!("show the message `{id}`: it has no text of its own, only {}", has.join(", ")));
    }
    let help = did_you_mean(&format!("{id}."), attribute, names.into_iter());
    Failure::new(format!("find the attribute `{id}.{}`{help}", attribute.escape_debug()))
}

fn unknown_document(manifest: &Manifest, id: &str) -> Failure {
    if let Some(unlisted) = manifest.unlisted_documents.iter().find(|document| document.id == id) {
        let lacks = unlisted.missing.join(", ");
        return Failure::new(format!("show the document `{id}`: `{}` does not have it whole, it lacks {lacks}", manifest.locale));
    }
    let ids = || manifest.documents.iter().map(|document| document.id.as_str());
    let help = match did_you_mean("", id, ids()) {
        help if !help.is_empty() => help,
        _ if ids().next().is_none() => ": there is no document".to_owned(),
        _ => format!("; there are {}", ids().collect::<Vec<_>>().join(", ")),
    };
    Failure::new(format!("find the document `{}`{help}", id.escape_debug()))
}

/// The question behind a message; nothing where nothing looks alike.
fn did_you_mean<'a>(sign: &str, word: &str, candidates: impl Iterator<Item = &'a str>) -> String {
    closest(word, candidates).map_or_else(String::new, |meant| format!("; did you mean `{sign}{meant}`?"))
}

/// Content to where it belongs, before anything is said about it.
fn write(arguments: &Arguments, text: &str, output: &mut Output) -> Result<(), Failure> {
    match &arguments.output {
        Some(path) => write_file(path, text),
        None => Ok(output.results().write_all(text.as_bytes()).and_then(|()| output.flush())?),
    }
}

/// Writes a file whole or not at all.
fn write_file(path: &Path, text: &str) -> Result<(), Failure> {
    let failed = |source| Failure::io("write", path, source);
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let staging = tempfile::Builder::new().prefix(".new-").tempdir_in(folder).map_err(failed)?;
    let staged = staging.path().join("page");
    fs::write(&staged, text).and_then(|()| fs::rename(&staged, path)).map_err(failed)
}

/// A text without the control characters that would command a terminal.
fn visible(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && !matches!(c, '\n' | '\t') { char::REPLACEMENT_CHARACTER } else { c }).collect()
}

/// The text of runs, values set apart.
fn plain(runs: &[Run], isolates: bool) -> String {
    let run = |run: &Run| match run.value {
        Some(_) if isolates => format!("\u{2068}{}\u{2069}", run.text),
        _ => run.text.clone(),
    };
    runs.iter().map(run).collect()
}
