//! `suggest`: what is like a missing text and is translated already. `tm`: all of that for other tools.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;

use clap::{Args, Subcommand};
use fluent_pack::exchange::{self, Memory, Sheet, Suggestion, Unit};
use fluent_pack::locale::LocaleTag;
use fluent_pack::pack::{Pack, PackLocale};
use rayon::prelude::*;
use serde::Serialize;
use similar::{ChangeTag, TextDiff};

use super::export::write;
use super::{Failure, Format, Outcome, Output, PackArguments, table};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Only this message; without it every text that is missing
    #[arg(value_name = "ID")]
    id: Option<String>,
    /// The pack's folder or its pack.toml [default: ./pack.toml, else ./locales/pack.toml]
    #[arg(long, value_name = "PACK")]
    pack: Option<PathBuf>,
    /// Take a project's settings in Mozilla's format, such as l10n.toml, instead of a pack
    #[arg(long, value_name = "FILE", conflicts_with = "pack")]
    config: Option<PathBuf>,
    /// The language
    #[arg(long, value_name = "LOCALE")]
    locale: String,
    /// Take translations of this pack too; may be given several times
    #[arg(long, value_name = "PACK")]
    from: Vec<PathBuf>,
    /// Most suggestions for a text
    #[arg(long, value_name = "NUMBER", default_value_t = 3)]
    most: usize,
    /// How the result is printed; json is one object a suggestion
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Debug, Args)]
pub(super) struct MemoryArguments {
    #[command(subcommand)]
    verb: MemoryVerb,
}

#[derive(Debug, Subcommand)]
enum MemoryVerb {
    /// Write every sound translation as TMX 1.4b, a file a language
    Export {
        #[command(flatten)]
        pack: PackArguments,
        /// The folder that the files go to
        #[arg(long, short, value_name = "DIR")]
        output: PathBuf,
    },
}

/// A suggestion in `--format json`.
#[derive(Serialize)]
struct Line<'a> {
    text: &'a str,
    source: &'a str,
    score: u32,
    pack: &'a str,
    from: &'a str,
    from_source: &'a str,
    suggestion: &'a str,
}

pub(super) fn run(arguments: &Arguments, output: &mut Output) -> Result<Outcome, Failure> {
    let open = |pack: Option<PathBuf>, config: Option<PathBuf>| {
        let arguments = PackArguments { pack, config, source: None, locale: vec![arguments.locale.clone()] };
        let pack = arguments.open()?;
        let locale = arguments.chosen(&pack)?.into_iter().next().cloned();
        Ok::<_, Failure>((pack, locale))
    };
    let (pack, locale) = open(arguments.pack.clone(), arguments.config.clone())?;
    let locale = locale.filter(|locale| locale.tag != pack.config.source_locale);
    let locale = locale.ok_or_else(|| Failure::new(format!("suggest: `{}` is the language of the source", arguments.locale)))?;
    let sheet = sheet(&pack, &locale)?;
    let mut memory = Memory::default();
    memory.add(&sheet);
    for path in &arguments.from {
        let (other, locale) = open(Some(path.clone()), None)?;
        if other.config.source_locale.language() != pack.config.source_locale.language() {
            return Err(Failure::new(format!("suggest from `{}`: its source is another language", path.display())));
        }
        if let Some(locale) = locale {
            memory.add(&self::sheet(&other, &locale)?);
        }
    }
    let wanted = wanted(&sheet, arguments.id.as_deref())?;
    let besides = |unit: &Unit| unit.address.to_string();
    let found: Vec<(&Unit, Vec<Suggestion>)> = wanted
        .into_par_iter()
        .map(|unit| (unit, memory.closest(&unit.source, Some((&sheet.pack, &besides(unit))), arguments.most)))
        .collect();
    for (unit, suggestions) in found.iter().filter(|(_, suggestions)| !suggestions.is_empty()) {
        print(unit, suggestions, arguments.format, output)?;
    }
    output.flush()?;
    let helped = found.iter().filter(|(_, suggestions)| !suggestions.is_empty()).count();
    output.summary(&format!("suggestions for {helped} of {}\n", table::count(found.len(), "text")));
    Ok(Outcome::Fine)
}

fn sheet(pack: &Pack, locale: &PackLocale) -> Result<Sheet, Failure> {
    let (source, target) = (pack.read(pack.source_locale())?, pack.read(locale)?);
    Ok(exchange::sheet(pack, &source.parse(), &target.parse()))
}

/// The texts of a message, or all that are missing.
fn wanted<'a>(sheet: &'a Sheet, id: Option<&str>) -> Result<Vec<&'a Unit>, Failure> {
    let groups = sheet.files.iter().flat_map(|file| &file.groups);
    let Some(id) = id else {
        return Ok(groups.flat_map(|group| &group.units).filter(|unit| unit.target.is_empty()).collect());
    };
    let units: Vec<&Unit> = groups.clone().filter(|group| group.entry == id).flat_map(|group| &group.units).collect();
    if units.is_empty() {
        let help = fluent_pack::diagnostic::closest(id, groups.map(|group| group.entry.as_str()));
        let help = help.map_or_else(String::new, |meant| format!("; did you mean `{meant}`?"));
        return Err(Failure::new(format!("find the message `{}`{help}", id.escape_debug())));
    }
    Ok(units)
}

fn print(unit: &Unit, suggestions: &[Suggestion], format: Format, output: &mut Output) -> Result<(), Failure> {
    let address = unit.address.to_string();
    if format == Format::Text {
        writeln!(output.results(), "{address}\n  {}", indented(unit.source.plain()))?;
    }
    for suggestion in suggestions {
        if format == Format::Json {
            let line = Line {
                text: &address,
                source: unit.source.plain(),
                score: suggestion.score,
                pack: &suggestion.pack,
                from: &suggestion.address,
                from_source: &suggestion.source,
                suggestion: &suggestion.target,
            };
            serde_json::to_writer(output.results(), &line).map_err(std::io::Error::from)?;
            output.results().write_all(b"\n")?;
            continue;
        }
        let Suggestion { score, pack, address, source, target } = suggestion;
        writeln!(output.results(), "  {score:>3} %  {}", indented(target))?;
        if source != unit.source.plain() {
            writeln!(output.results(), "         for {}", indented(&difference(source, unit.source.plain())))?;
        }
        writeln!(output.results(), "         {pack}: {address}")?;
    }
    Ok(())
}

/// What another source says and this one does not, `[-so-]`, and the other way round, `{+so+}`.
fn difference(other: &str, own: &str) -> String {
    let diff = TextDiff::from_words(other, own);
    let mut text = String::new();
    let mut before = ChangeTag::Equal;
    for change in diff.iter_all_changes().map(Some).chain([None]) {
        let tag = change.map_or(ChangeTag::Equal, |change| change.tag());
        if tag != before {
            text.push_str(match before {
                ChangeTag::Delete => "-]",
                ChangeTag::Insert => "+}",
                ChangeTag::Equal => "",
            });
            text.push_str(match tag {
                ChangeTag::Delete => "[-",
                ChangeTag::Insert => "{+",
                ChangeTag::Equal => "",
            });
        }
        before = tag;
        text.push_str(change.map_or("", |change| change.value()));
    }
    text
}

/// Lines below each other, without characters that would command a terminal.
fn indented(text: &str) -> String {
    let visible: String = text.chars().map(|c| if c.is_control() && c != '\n' { char::REPLACEMENT_CHARACTER } else { c }).collect();
    visible.replace('\n', "\n         ")
}

pub(super) fn memory(arguments: &MemoryArguments, output: &mut Output) -> Result<Outcome, Failure> {
    let MemoryVerb::Export { pack: arguments, output: folder } = &arguments.verb;
    let pack = arguments.open()?;
    fs::create_dir_all(folder).map_err(|source| Failure::io("make the output folder (choose another with `-o DIR`)", folder, source))?;
    let source: &LocaleTag = &pack.config.source_locale;
    let chosen: Vec<&PackLocale> = arguments.chosen(&pack)?.into_iter().filter(|locale| locale.tag != *source).collect();
    let written = chosen.into_par_iter().map(|locale| {
        let text = exchange::tmx(&sheet(&pack, locale)?);
        let path = folder.join(format!("{}.tmx", locale.folder));
        write(&path, text.as_bytes())?;
        Ok(format!("{}: {}\n", path.display(), table::count(text.matches("<tu ").count(), "text")))
    });
    for sentence in written.collect::<Result<Vec<String>, Failure>>()? {
        output.summary(&sentence);
    }
    Ok(Outcome::Fine)
}
