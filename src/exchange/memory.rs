//! A memory of translations: the closest ones to a text, and all of them as TMX 1.4b.
//!
//! Texts are compared in lower case, each code as one sign. The closest are looked for among those that share groups of three
//! letters with the text, so that a large memory is not read through for each.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::sheet::Sheet;
use super::unit::{Run, Text};
use super::xml::escaped;
use crate::pack::review::State;

/// Least score of what is suggested, in percent.
pub const LEAST_SCORE: u32 = 50;

/// Most texts that are compared letter by letter.
const MAX_COMPARED: usize = 40;

/// A group of letters in more texts than this tells nothing.
const MAX_SHARED: usize = 2_000;

/// Longest text that is compared, in signs.
const MAX_LENGTH: usize = 1_000;

/// Translations into one language.
#[derive(Debug, Default)]
pub struct Memory {
    texts: Vec<Remembered>,
    /// Texts by their groups of three letters, each once.
    groups: HashMap<[char; 3], Vec<u32>>,
}

#[derive(Debug)]
struct Remembered {
    pack: String,
    address: String,
    source: String,
    target: String,
    signs: Vec<char>,
}

/// A translation of a text that is like another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// How like the sources are, in percent: 100 less the part of the signs that differ.
    pub score: u32,
    /// The pack that it is from.
    pub pack: String,
    /// Its address there.
    pub address: String,
    /// The source text of the translation.
    pub source: String,
    /// The translation.
    pub target: String,
}

impl Memory {
    /// Adds the translations of a sheet; what is a draft or stale is no memory.
    pub fn add(&mut self, sheet: &Sheet) {
        let units = sheet.files.iter().flat_map(|file| &file.groups).flat_map(|group| &group.units);
        for unit in units.filter(|unit| is_sound(unit.state) && !unit.target.is_empty()) {
            let signs = signs(&unit.source);
            let number = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
            for group in groups(&signs) {
                self.groups.entry(group).or_default().push(number);
            }
            self.texts.push(Remembered {
                pack: sheet.pack.clone(),
                address: unit.address.to_string(),
                source: unit.source.plain().to_owned(),
                target: unit.target.plain().to_owned(),
                signs,
            });
        }
    }

    /// The translations whose sources are closest to a text, best first, one a wording. `besides` is an address to leave out.
    #[must_use]
    pub fn closest(&self, text: &Text, besides: Option<(&str, &str)>, most: usize) -> Vec<Suggestion> {
        let wanted = signs(text);
        let mut shared: HashMap<u32, usize> = HashMap::new();
        for group in groups(&wanted) {
            let texts = self.groups.get(&group).filter(|texts| texts.len() <= MAX_SHARED);
            texts.into_iter().flatten().for_each(|number| *shared.entry(*number).or_default() += 1);
        }
        let mut candidates: Vec<(usize, u32)> = shared.into_iter().map(|(number, count)| (count, number)).collect();
        candidates.sort_by_key(|(count, number)| (std::cmp::Reverse(*count), *number));
        let remembered = candidates.iter().map(|(_, number)| &self.texts[*number as usize]);
        let others = remembered.filter(|text| besides != Some((&text.pack, &text.address)));
        let mut found: Vec<Suggestion> = Vec::new();
        for text in others.take(MAX_COMPARED) {
            let score = likeness(&wanted, &text.signs);
            if score >= LEAST_SCORE && !found.iter().any(|other| other.source == text.source && other.target == text.target) {
                found.push(Suggestion {
                    score,
                    pack: text.pack.clone(),
                    address: text.address.clone(),
                    source: text.source.clone(),
                    target: text.target.clone(),
                });
            }
        }
        found.sort_by(|a, b| b.score.cmp(&a.score).then_with(|| (&a.pack, &a.address).cmp(&(&b.pack, &b.address))));
        found.truncate(most);
        found
    }
}

fn is_sound(state: State) -> bool {
    matches!(state, State::Translated | State::Revised | State::Approved)
}

/// A text as it is compared.
fn signs(text: &Text) -> Vec<char> {
    let mut signs = Vec::new();
    for run in text.runs() {
        match run {
            Run::Text(words) => signs.extend(words.chars().flat_map(char::to_lowercase)),
            Run::Code(..) => signs.push('\u{fffc}'),
        }
    }
    signs.truncate(MAX_LENGTH);
    signs
}

/// The groups of three signs, each once; the ends of a text belong to groups too.
fn groups(signs: &[char]) -> Vec<[char; 3]> {
    let padded: Vec<char> = ['\0', '\0'].into_iter().chain(signs.iter().copied()).chain(['\0']).collect();
    let mut groups: Vec<[char; 3]> = padded.windows(3).map(|group| [group[0], group[1], group[2]]).collect();
    groups.sort_unstable();
    groups.dedup();
    groups
}

/// How like two texts are, in percent.
fn likeness(a: &[char], b: &[char]) -> u32 {
    let longest = a.len().max(b.len());
    if longest == 0 {
        return 100;
    }
    let distance = strsim::generic_levenshtein(&Signs(a), &Signs(b));
    u32::try_from((longest - distance) * 100 / longest).unwrap_or_default()
}

struct Signs<'a>(&'a [char]);

impl<'a> IntoIterator for &Signs<'a> {
    type Item = char;
    type IntoIter = std::iter::Copied<std::slice::Iter<'a, char>>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter().copied()
    }
}

/// Every sound translation of a sheet as TMX 1.4b: codes are `<ph>`, the address is the `tuid`. A text with a control
/// character, which XML cannot hold, is left out.
#[must_use]
pub fn tmx(sheet: &Sheet) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n");
    let source = sheet.source_locale.as_str();
    let _ = writeln!(
        out,
        "  <header creationtool=\"fluent-pack\" creationtoolversion=\"{}\" segtype=\"sentence\" o-tmf=\"fluent\" adminlang=\"en\" \
         srclang=\"{source}\" datatype=\"plaintext\"/>\n  <body>",
        env!("CARGO_PKG_VERSION")
    );
    let units = sheet.files.iter().flat_map(|file| &file.groups).flat_map(|group| &group.units);
    for unit in units.filter(|unit| is_sound(unit.state) && !unit.target.is_empty() && is_xml(&unit.source) && is_xml(&unit.target)) {
        let _ = writeln!(out, "    <tu tuid=\"{}\">", escaped(&unit.address.to_string()));
        for (locale, text) in [(source, &unit.source), (sheet.locale.as_str(), &unit.target)] {
            let _ = writeln!(out, "      <tuv xml:lang=\"{locale}\"><seg>{}</seg></tuv>", segment(text, &unit.source));
        }
        out.push_str("    </tu>\n");
    }
    out.push_str("  </body>\n</tmx>\n");
    out
}

fn is_xml(text: &Text) -> bool {
    !text.plain().contains(|char: char| matches!(char, '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}'))
}

/// The content of a `<seg>`. A code has the number of the same code in the source.
fn segment(text: &Text, source: &Text) -> String {
    let number = |written: &str| source.codes().iter().position(|code| source.code(code) == written);
    let run = |run: Run<'_>| match run {
        Run::Text(words) => escaped(words),
        Run::Code(_, _, written) => match number(written) {
            Some(number) => format!("<ph x=\"{}\">{}</ph>", number + 1, escaped(written)),
            None => format!("<ph>{}</ph>", escaped(written)),
        },
    };
    text.runs().map(run).collect()
}
