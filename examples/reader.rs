//! An app for patients, as small as it can be: finds the reader's language, pulls its bundle, shows what a surgery is and
//! what is planned for this reader. The second time it works without a network.
//!
//! ```sh
//! fluent-pack serve --pack locales &                                # or any registry
//! curl -s http://127.0.0.1:8080/metadata/1.root.json -o root.json   # a real app has its root built in
//! cargo run --example reader --no-default-features --features pull -- http://127.0.0.1:8080 root.json store es-MX en
//! ```
//!
//! Without languages it takes those of the environment. Exit code 1: there is something, but the reader must be warned.
//!
//! What to copy: [`find`] (which language), [`warnings`] (how far the text can be relied on), [`is_withheld`] (what must not
//! be shown any more) and [`values`] (what only the app knows).

#![allow(clippy::print_stdout, clippy::print_stderr)] // A program.

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;
use std::time::SystemTime;
use std::{env, fs};

use fluent_bundle::{FluentArgs, FluentValue};
use fluent_pack::bundle::Bundle;
use fluent_pack::locale::LocaleTag;
use fluent_pack::pull::{self, FolderSource, Freshness, HttpSettings, HttpSource, Pulled, Request, Source, Store, Wanted};
use fluent_pack::runtime::document::{Content, Document, Text};
use fluent_pack::runtime::{DateTimeValue, Formatter};
use fluent_pack::trust::{Action, Time};

/// What the app shows, and of what.
const PACK: &str = "miss";
const CHANNEL: &str = "preview";
const DOCUMENTS: [&str; 2] = ["miss-overview", "miss-plan"];

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [source, root, store, languages @ ..] = &arguments[..] else {
        eprintln!("usage: reader SOURCE ROOT STORE [LANGUAGE…]");
        return ExitCode::from(2);
    };
    match run(source, root, store, languages) {
        Ok(is_good) => ExitCode::from(if is_good { 0 } else { 1 }),
        Err(error) => {
            eprintln!("failed to {error}");
            ExitCode::from(2)
        }
    }
}

/// Whether the reader got everything without a warning.
fn run(source: &str, root: &str, store: &str, languages: &[String]) -> Result<bool, Box<dyn Error>> {
    let languages = if languages.is_empty() { of_environment() } else { languages.to_vec() };
    let languages: Vec<LocaleTag> = languages.iter().filter_map(|language| LocaleTag::parse(language).ok()).collect();
    // The app trusts this root and no other: it says whose signatures count.
    let root = fs::read(root)?;
    let mut store = Store::open(Path::new(store))?;
    let pulled = match source.starts_with("http") {
        true => find(&HttpSource::open(source, &HttpSettings::default())?, &mut store, &root, &languages)?,
        false => find(&FolderSource::new(Path::new(source)), &mut store, &root, &languages)?,
    };
    let warnings = warnings(&pulled);
    for warning in &warnings {
        println!("[{warning}]\n");
    }
    let Some(path) = &pulled.path else { return Ok(false) };
    // Any process may read `current/<locale>` at any time: it is always a whole bundle.
    let bytes = fs::read(path)?;
    show(&Bundle::open(&bytes)?, &pulled)?;
    Ok(warnings.is_empty())
}

/// The bundle of the first language that there is one for. Each falls back along its parents (`es-MX`, `es-419`, `es`) and to
/// what the pack allows, never to another script.
fn find(source: &impl Source, store: &mut Store, root: &[u8], languages: &[LocaleTag]) -> Result<Pulled, Box<dyn Error>> {
    let now = Time::from_unix(SystemTime::now().duration_since(SystemTime::UNIX_EPOCH)?.as_secs());
    let mut why: Box<dyn Error> = "find a language: name at least one".into();
    for language in languages {
        let request =
            Request { pack: PACK.to_owned(), locales: vec![language.clone()], channel: CHANNEL.to_owned(), wanted: Wanted::Newest };
        match pull::pull(source, store, root, &request, now) {
            Ok(mut answer) => {
                // Away, the store answers: that is no failure, and `freshness` says so.
                if let Some(away) = &answer.away {
                    eprintln!("the registry could not be asked: failed to {away}");
                }
                return Ok(answer.pulled.remove(0));
            }
            Err(error) if error.is_not_found() => why = error.into(),
            Err(error) => return Err(error.into()),
        }
    }
    Err(why)
}

/// What the reader must know before reading. An app has these sentences in its own languages.
fn warnings(pulled: &Pulled) -> Vec<String> {
    let mut warnings = Vec::new();
    match pulled.freshness {
        Freshness::Fresh => {}
        Freshness::Stale => warnings.push("No network: this is what was newest when it was last looked.".to_owned()),
        Freshness::Expired => {
            warnings.push("This has not been looked up for so long that it may be out of date. Ask your care team.".to_owned())
        }
    }
    for withdrawal in &pulled.withdrawn {
        let what = withdrawal.document.as_ref().or(withdrawal.message.as_ref()).map_or("This version", String::as_str);
        warnings.push(match withdrawal.action {
            Action::BlockNow => format!("{what} was withdrawn and is not shown: {}", withdrawal.reason),
            Action::Replace => format!("{what} will be replaced soon: {}", withdrawal.reason),
            Action::Caution => format!("{what}: take care: {}", withdrawal.reason),
        });
    }
    warnings
}

/// Whether a document was withdrawn, or shows a message that was.
fn is_withheld(document: &Document, pulled: &Pulled) -> bool {
    let blocked = pulled.withdrawn.iter().filter(|withdrawal| withdrawal.action == Action::BlockNow);
    blocked.into_iter().any(|withdrawal| match (&withdrawal.document, &withdrawal.message) {
        (Some(id), _) => *id == document.id,
        (None, Some(message)) => document.texts().any(|text| text.message == *message),
        (None, None) => true,
    })
}

/// What only the app knows. A value that is missing is no failure: the text has a twin that does without.
fn values() -> FluentArgs<'static> {
    let mut values = FluentArgs::new();
    values.set("procedure", "fusion");
    values.set("levels", 2);
    if let Ok(day) = DateTimeValue::from_date(2027, 1, 12) {
        values.set("surgeryDate", FluentValue::Custom(Box::new(day)));
    }
    values
}

/// Shows each document whole, in one language, or says in that language that it is not there.
fn show(bundle: &Bundle<'_>, pulled: &Pulled) -> Result<(), Box<dyn Error>> {
    let manifest = bundle.manifest();
    let formatter = Formatter::new(bundle.catalog()?.ok_or("find the messages of the bundle")?);
    let documents = bundle.documents()?.ok_or("find the documents of the bundle")?;
    let say = |id: &str| formatter.format(id, None, &mut Vec::new()).into_owned();
    println!("{} {} ({})\n", manifest.name, manifest.version, manifest.direction.as_str());
    // The reader has a right to know how the text came about.
    if manifest.provenance.contains_key("mt-raw") {
        println!("[{}]\n", say("machine-translated"));
    }
    for id in DOCUMENTS {
        match formatter.document(&documents, id, Some(&values())) {
            Ok(document) if is_withheld(&document, pulled) => println!("{}\n", say("document-withdrawn")),
            Ok(document) => print(&document),
            Err(error) if error.is_missing_document() => println!("{}\n", say("document-unavailable")),
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

fn print(document: &Document) {
    println!("# {}\n", document.title.plain());
    for section in &document.sections {
        if let Some(title) = &section.title {
            println!("## {}\n", title.plain());
        }
        for block in &section.blocks {
            let lines = match &block.content {
                Content::Paragraph { text } | Content::Callout { text } => vec![text.plain()],
                Content::List(list) => items(list.intro.as_ref(), &list.items, |_| "-".to_owned()),
                Content::Steps(list) => items(list.intro.as_ref(), &list.items, |at| format!("{}.", at + 1)),
                // The app has the pictures; whoever cannot see them has the words.
                Content::Figure { text, alt, .. } => vec![format!("({}) {}", alt.plain(), text.plain())],
                Content::Slot { .. } => continue,
            };
            // What could harm if it were overlooked is marked, whatever the app looks like.
            let mark = if block.critical { "! " } else { "" };
            println!("{mark}{}\n", lines.join("\n"));
        }
    }
    for entry in &document.glossary {
        println!("{}: {}", entry.term, entry.definition);
    }
    println!();
}

fn items(intro: Option<&Text>, items: &[Text], mark: impl Fn(usize) -> String) -> Vec<String> {
    let lines = items.iter().enumerate().map(|(at, item)| format!("  {} {}", mark(at), item.plain()));
    intro.map(Text::plain).into_iter().chain(lines).collect()
}

/// The languages that a POSIX system says: `LANGUAGE=es_MX:en`, else `LC_ALL`, `LC_MESSAGES` or `LANG`.
fn of_environment() -> Vec<String> {
    let set =
        ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(|name| env::var(name).ok().filter(|text| !text.is_empty()));
    let tag = |text: &str| text.split(['.', '@']).next().unwrap_or_default().replace('_', "-");
    set.unwrap_or_else(|| "en".to_owned()).split(':').map(tag).filter(|tag| !matches!(&**tag, "C" | "POSIX")).collect()
}
