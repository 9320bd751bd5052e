//! Our runtime against fluent-bundle on whole packs: `locales/` always, and www-l10n where `CORPUS` names its folder.
//!
//! Every message and attribute is asked with each variable as a text, as 1, as 5, and with none, isolation off and on.
//! A difference must have one of the reasons below.

#![cfg(feature = "write")]
#![allow(clippy::unwrap_used, clippy::print_stdout)] // Helpers of tests fail with the test, and tell what they counted.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_pack::compile;
use fluent_pack::locale::LocaleTag;
use fluent_pack::pack::{LocaleSources, PackLocale};
use fluent_pack::runtime::Formatter;
use fluent_pack::source::SourceFile;

type Bundle = FluentBundle<FluentResource>;

#[test]
fn the_pack_of_this_repository_reads_as_in_fluent_bundle() {
    compare(&Path::new(env!("CARGO_MANIFEST_DIR")).join("locales"));
}

#[test]
fn a_corpus_reads_as_in_fluent_bundle() {
    match std::env::var_os("CORPUS") {
        Some(folder) => compare(Path::new(&folder)),
        None => println!("skipped: CORPUS does not name www-l10n"),
    }
}

/// Why a text differs. Each is met in some corpus or vector; the reasons are those of `vectors/differences.json`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Reason {
    /// Numbers are written in the locale's digits here.
    Digits,
    /// The plural category of the number is another by CLDR 37, or the locale has none and counts as English there.
    Category,
    /// References to messages are isolated here, what terms are given is not.
    Isolation,
    /// Indentation before a placeable that starts a line is lost there.
    Indentation,
    /// There is no DATETIME there.
    Date,
}

/// What every variable is.
#[derive(Debug, Clone, Copy)]
enum Value {
    Text,
    Number(u8),
    None,
}

struct Locale {
    tag: LocaleTag,
    ours: Formatter,
    theirs: Bundle,
    variables: BTreeSet<String>,
    /// What the files seem to define.
    ids: BTreeSet<String>,
    /// Whether a number is counted in the same category by both.
    counted_alike: BTreeMap<u8, bool>,
}

fn compare(root: &Path) {
    let mut folders: Vec<PathBuf> = std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    let (mut asked, mut reasons, mut wrong) = (0_usize, BTreeMap::<Reason, usize>::new(), Vec::new());
    let locales: Vec<Locale> = folders.iter().filter_map(|folder| Locale::load(folder)).collect();
    println!("{} locales", locales.len());
    for mut locale in locales {
        wrong.extend(locale.missing());
        for isolating in [false, true] {
            locale.ours.set_use_isolating(isolating);
            locale.theirs.set_use_isolating(isolating);
            for value in [Value::Text, Value::Number(1), Value::Number(5), Value::None] {
                locale.ask_all(value, |question, ours, theirs, reason| {
                    asked += 1;
                    match reason {
                        Ok(Some(reason)) => *reasons.entry(reason).or_default() += 1,
                        Ok(None) => {}
                        Err(()) => wrong.push(format!("{question}\n  ours   {ours:?}\n  theirs {theirs:?}")),
                    }
                });
            }
        }
    }
    println!("{}: {asked} texts, {reasons:?}", root.display());
    assert!(asked > 0, "{} holds no messages", root.display());
    let shown = wrong.iter().take(40).cloned().collect::<Vec<_>>().join("\n");
    assert!(wrong.is_empty(), "{} of {asked} differ without a reason, such as\n{shown}", wrong.len());
}

impl Locale {
    fn load(folder: &Path) -> Option<Self> {
        let name = folder.file_name()?.to_str()?;
        let tag = LocaleTag::parse(name).ok()?;
        let mut paths = Vec::new();
        ftl_files(folder, &mut paths);
        paths.sort();
        let read = |path: &PathBuf| SourceFile::decode(&path.to_string_lossy(), std::fs::read(path).unwrap());
        let files: Vec<SourceFile> = paths.iter().map(read).collect();
        if files.is_empty() {
            return None;
        }
        let variables = files.iter().flat_map(|file| variables(file.text())).collect();
        let ids = files.iter().flat_map(|file| ids(file.text())).collect();
        let mut theirs = FluentBundle::new(vec![name.parse().unwrap()]);
        theirs.add_builtins().unwrap();
        for file in &files {
            let _ = theirs.add_resource(FluentResource::try_new(file.text().to_owned()).unwrap_or_else(|(resource, _)| resource));
        }
        let keys = paths.iter().map(|path| path.to_string_lossy().into_owned()).collect();
        let locale = PackLocale { tag: tag.clone(), folder: name.to_owned() };
        let ours = Formatter::open(compile::unchecked(&LocaleSources { locale, files, keys, ledger: Default::default() }.parse())).unwrap();
        let counted_alike = [1, 5].into_iter().map(|number| (number, is_counted_alike(name, number))).collect();
        Some(Self { tag, ours, theirs, variables, ids, counted_alike })
    }

    /// Messages that are there but not here.
    fn missing(&self) -> Vec<String> {
        let lost = |id: &&String| self.theirs.has_message(id) && self.ours.get(id).is_none();
        self.ids.iter().filter(lost).map(|id| format!("{} {id} is not in our catalog", self.tag)).collect()
    }

    fn ask_all(&self, value: Value, mut see: impl FnMut(&str, &str, &str, Result<Option<Reason>, ()>)) {
        let given = match value {
            Value::Text => Some(FluentValue::from("X")),
            Value::Number(number) => Some(number.into()),
            Value::None => None,
        };
        let args: FluentArgs<'_> = given.iter().flat_map(|given| self.variables.iter().map(|name| (name.clone(), given.clone()))).collect();
        for (id, attributes) in support::everything(self.ours.catalog()) {
            let has_value = self.ours.has(&id);
            for attribute in has_value.then_some(None).into_iter().chain(attributes.iter().map(|name| Some(name.as_str()))) {
                let mut errors = Vec::new();
                let ours = match attribute {
                    None => self.ours.format(&id, Some(&args), &mut errors),
                    Some(attribute) => self.ours.format_attribute(&id, attribute, Some(&args), &mut errors),
                };
                let (theirs, failed) = self.theirs(&id, attribute, &args);
                let reason = match &theirs {
                    Some(theirs) if theirs.contains("{DATETIME()}") => Ok(Some(Reason::Date)),
                    Some(theirs) if failed == errors.len() && *theirs == ours => Ok(None),
                    Some(theirs) if failed == errors.len() => self.reason(&ours, theirs, value),
                    _ => Err(()),
                };
                let question = format!("{} {id}{} with {value:?}", self.tag, attribute.map(|name| format!(".{name}")).unwrap_or_default());
                see(&question, &ours, theirs.as_deref().unwrap_or_default(), reason);
            }
        }
    }

    fn theirs(&self, id: &str, attribute: Option<&str>, args: &FluentArgs<'_>) -> (Option<String>, usize) {
        let message = self.theirs.get_message(id);
        let pattern = message.and_then(|message| match attribute {
            None => message.value(),
            Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
        });
        let mut errors = Vec::new();
        let text = pattern.map(|pattern| self.theirs.format_pattern(pattern, Some(args), &mut errors).into_owned());
        (text, errors.len())
    }

    fn reason(&self, ours: &str, theirs: &str, value: Value) -> Result<Option<Reason>, ()> {
        let plain = |text: &str| text.replace(['\u{2068}', '\u{2069}'], "");
        let number = if let Value::Number(number) = value { Some(number) } else { None };
        if plain(ours) == plain(theirs) {
            Ok(Some(Reason::Isolation))
        } else if lines(&plain(ours)) == lines(&plain(theirs)) {
            Ok(Some(Reason::Indentation))
        } else if number.is_some() && latin(&plain(ours)) == latin(&plain(theirs)) {
            Ok(Some(Reason::Digits))
        } else if number.is_some_and(|number| !self.counted_alike[&number]) {
            Ok(Some(Reason::Category))
        } else {
            Err(())
        }
    }
}

/// Whether both give a number the same plural category.
fn is_counted_alike(locale: &str, number: u8) -> bool {
    let text = "m = { $n ->\n [zero] 0\n [one] 1\n [two] 2\n [few] 3\n [many] 4\n *[other] 5\n }\n";
    let mut args = FluentArgs::new();
    args.set("n", number);
    let theirs = {
        let mut bundle = FluentBundle::new(vec![locale.parse().unwrap()]);
        bundle.add_resource(FluentResource::try_new(text.to_owned()).unwrap()).unwrap();
        let pattern = bundle.get_message("m").unwrap().value().unwrap();
        bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    };
    support::formatter(locale, text).format("m", Some(&args), &mut Vec::new()) == theirs
}

/// The lines of a text, without their indentation.
fn lines(text: &str) -> Vec<&str> {
    text.split('\n').map(|line| line.trim_start_matches(' ')).collect()
}

/// Every digit as in English.
fn latin(text: &str) -> String {
    const ZEROS: [char; 9] = ['\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{be6}', '\u{1040}', '\u{17e0}'];
    let digit = |char: char| {
        let place = ZEROS.iter().find_map(|zero| u32::from(char).checked_sub(u32::from(*zero)).filter(|digit| *digit < 10));
        place.and_then(|digit| char::from_digit(digit, 10)).unwrap_or(char)
    };
    text.chars().map(digit).collect()
}

fn variables(text: &str) -> Vec<String> {
    let name = |rest: &str| rest.chars().take_while(|char| char.is_ascii_alphanumeric() || matches!(char, '-' | '_')).collect();
    text.split('$').skip(1).map(name).collect()
}

fn ids(text: &str) -> Vec<String> {
    text.lines().filter_map(|line| line.split_once('=')).map(|(id, _)| id.trim_end().to_owned()).collect()
}

fn ftl_files(folder: &Path, into: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            ftl_files(&path, into);
        } else if path.extension().is_some_and(|extension| extension == "ftl") {
            into.push(path);
        }
    }
}
