//! Words of the languages that the safety rules know: numbers, units, months, negations, hedges, bounds.
//!
//! The lists are data, one file a language, to be read and corrected by people who speak it. A language without a list has
//! no words: rules that need them are silent for it.
//!
//! Forms are separated by `|`. A `*` at the end stands for any ending, at the start for any beginning; otherwise a form is
//! a whole word. Months, halves of the day and percent words follow CLDR 49; the rest is the languages' common vocabulary.

mod ar;
mod de;
mod en;
mod es;
mod fil;
mod fr;
mod ja;
mod ko;
mod pa;
mod pl;
mod pt;
mod ru;
mod ur;
mod vi;
mod zh;

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};

use super::digits::Value;
use crate::locale::LocaleTag;

/// The words of one language.
pub(super) struct Words {
    /// Language subtag.
    tag: &'static str,
    /// Whether words are separated by spaces. Where they are not, every form counts wherever it stands.
    spaced: bool,
    /// Letters that are written onto the start of a word, such as the Arabic article.
    clitics: &'static str,
    /// Numbers in words; in a translation ordinals and the like with them.
    numbers: &'static [(u8, &'static str)],
    /// Words that may stand for a number and need not be one in a translation: `both`.
    likes: &'static [(u8, &'static str)],
    /// Words that say how many times: `twice`.
    times: &'static [(u8, &'static str)],
    /// Powers of ten: `million`.
    multipliers: &'static [(u8, &'static str)],
    units: &'static [(Unit, &'static str)],
    months: [&'static str; 12],
    /// Words that deny plainly, as looked for in a source.
    denials: &'static str,
    /// Turns with such a word that translations say without one: `not only`.
    turns: &'static str,
    /// Words that forbid, as looked for in a translation; behind a `^` they do where they open a sentence, behind a `!` they
    /// forbid nothing.
    prohibitions: &'static str,
    /// Everything that may say a denial in a translation.
    negations: &'static str,
    hedges: &'static [(Hedge, &'static str)],
    bounds: &'static [(Bound, &'static str)],
}

impl Words {
    const EMPTY: Self = Self {
        tag: "",
        spaced: true,
        clitics: "",
        numbers: &[],
        likes: &[],
        times: &[],
        multipliers: &[],
        units: &[],
        months: [""; 12],
        denials: "",
        turns: "",
        prohibitions: "",
        negations: "",
        hedges: &[],
        bounds: &[],
    };
}

/// What a number counts or measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Microgram,
    Milligram,
    Gram,
    Kilogram,
    Pound,
    Milliliter,
    Liter,
    Millimeter,
    Centimeter,
    Meter,
    Inch,
    Celsius,
    Fahrenheit,
    Second,
    Minute,
    Hour,
    Day,
    Night,
    Week,
    Month,
    Year,
    Percent,
    Times,
    Morning,
    Evening,
    /// A month of the year, from 1.
    Named(u8),
}

impl Unit {
    /// Units of which one can stand in another's place, and mean something else.
    pub(super) fn dimension(self) -> u8 {
        match self {
            Self::Microgram | Self::Milligram | Self::Gram | Self::Kilogram | Self::Pound | Self::Milliliter | Self::Liter => 0,
            Self::Millimeter | Self::Centimeter | Self::Meter | Self::Inch => 2,
            Self::Celsius | Self::Fahrenheit => 3,
            Self::Second | Self::Minute | Self::Hour | Self::Day | Self::Night | Self::Week | Self::Month | Self::Year => 4,
            Self::Percent => 5,
            Self::Times => 6,
            Self::Morning | Self::Evening => 7,
            Self::Named(_) => 8,
        }
    }

    /// The English word, for sentences.
    pub(super) fn word(self) -> &'static str {
        const MONTHS: [&str; 12] =
            ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
        match self {
            Self::Microgram => "micrograms",
            Self::Milligram => "milligrams",
            Self::Gram => "grams",
            Self::Kilogram => "kilograms",
            Self::Pound => "pounds",
            Self::Milliliter => "millilitres",
            Self::Liter => "litres",
            Self::Millimeter => "millimetres",
            Self::Centimeter => "centimetres",
            Self::Meter => "metres",
            Self::Inch => "inches",
            Self::Celsius => "degrees Celsius",
            Self::Fahrenheit => "degrees Fahrenheit",
            Self::Second => "seconds",
            Self::Minute => "minutes",
            Self::Hour => "hours",
            Self::Day => "days",
            Self::Night => "nights",
            Self::Week => "weeks",
            Self::Month => "months",
            Self::Year => "years",
            Self::Percent => "percent",
            Self::Times => "times",
            Self::Morning => "the first half of the day",
            Self::Evening => "the second half of the day",
            Self::Named(month) => MONTHS[usize::from(month).saturating_sub(1).min(11)],
        }
    }
}

/// How a sentence says that something is not certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hedge {
    Possible,
    Usual,
    Expected,
    About,
}

/// Which side of a number is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    Lower,
    Upper,
}

/// What a word means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    Number(Value),
    Like(Value),
    Times(Value),
    /// A power of ten.
    Multiplier(u8),
    Unit(Unit),
    Denial,
    Turn,
    Negation,
    Hedge(Hedge),
    Bound(Bound),
}

/// Finds the words of one language in a text, all in one walk over it.
pub(super) struct Lexicon {
    words: &'static Words,
    automaton: AhoCorasick,
    /// Finds the prohibitions, few enough to look for in every text.
    prohibitions: AhoCorasick,
    /// The signs before them, `^` or `!`.
    signs: Vec<char>,
    /// What each pattern means, and whether it is open at its start and at its end.
    meanings: Vec<(Meaning, bool, bool)>,
}

static LEXICONS: [LazyLock<Option<Lexicon>>; 15] = [
    LazyLock::new(|| Lexicon::of(&ar::WORDS)),
    LazyLock::new(|| Lexicon::of(&de::WORDS)),
    LazyLock::new(|| Lexicon::of(&en::WORDS)),
    LazyLock::new(|| Lexicon::of(&es::WORDS)),
    LazyLock::new(|| Lexicon::of(&fil::WORDS)),
    LazyLock::new(|| Lexicon::of(&fr::WORDS)),
    LazyLock::new(|| Lexicon::of(&ja::WORDS)),
    LazyLock::new(|| Lexicon::of(&ko::WORDS)),
    LazyLock::new(|| Lexicon::of(&pa::WORDS)),
    LazyLock::new(|| Lexicon::of(&pl::WORDS)),
    LazyLock::new(|| Lexicon::of(&pt::WORDS)),
    LazyLock::new(|| Lexicon::of(&ru::WORDS)),
    LazyLock::new(|| Lexicon::of(&ur::WORDS)),
    LazyLock::new(|| Lexicon::of(&vi::WORDS)),
    LazyLock::new(|| Lexicon::of(&zh::WORDS)),
];

/// The tags of [`LEXICONS`], in the same order.
const TAGS: [&str; 15] = ["ar", "de", "en", "es", "fil", "fr", "ja", "ko", "pa", "pl", "pt", "ru", "ur", "vi", "zh"];

/// The words of a locale's language, where there is a list for it in the locale's script.
pub(super) fn lexicon(locale: &LocaleTag) -> Option<&'static Lexicon> {
    if locale.language() == "pa" && locale.script() != "Guru" {
        return None;
    }
    LEXICONS[TAGS.binary_search(&locale.language()).ok()?].as_ref()
}

impl Lexicon {
    fn of(words: &'static Words) -> Option<Self> {
        let mut patterns: Vec<String> = Vec::new();
        let mut meanings = Vec::new();
        let mut add = |meaning, forms: &str| {
            for form in forms.split('|').filter(|form| !form.is_empty()) {
                let (from, to) = (form.starts_with('*') || !words.spaced, form.ends_with('*') || !words.spaced);
                for spelling in spellings(form.trim_matches('*')) {
                    patterns.push(spelling);
                    meanings.push((meaning, from, to));
                }
            }
        };
        words.numbers.iter().for_each(|(number, forms)| add(Meaning::Number(Value::whole(u64::from(*number))), forms));
        words.likes.iter().for_each(|(number, forms)| add(Meaning::Like(Value::whole(u64::from(*number))), forms));
        words.times.iter().for_each(|(number, forms)| add(Meaning::Times(Value::whole(u64::from(*number))), forms));
        words.multipliers.iter().for_each(|(power, forms)| add(Meaning::Multiplier(*power), forms));
        words.units.iter().for_each(|(unit, forms)| add(Meaning::Unit(*unit), forms));
        (1..).zip(words.months).for_each(|(month, forms)| add(Meaning::Unit(Unit::Named(month)), forms));
        add(Meaning::Denial, words.denials);
        add(Meaning::Turn, words.turns);
        add(Meaning::Negation, words.negations);
        words.hedges.iter().for_each(|(hedge, forms)| add(Meaning::Hedge(*hedge), forms));
        words.bounds.iter().for_each(|(bound, forms)| add(Meaning::Bound(*bound), forms));
        let automaton = AhoCorasick::builder().match_kind(MatchKind::Standard).ascii_case_insensitive(true).build(&patterns).ok()?;
        let prohibitions = words.prohibitions.split('|').filter(|form| !form.is_empty());
        let signs = prohibitions.clone().map(|form| form.chars().find(|sign| matches!(sign, '^' | '!')).unwrap_or(' ')).collect();
        let forms = prohibitions.map(|form| form.trim_start_matches(['^', '!']));
        let prohibitions = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(forms).ok()?;
        Some(Self { words, automaton, prohibitions, signs, meanings })
    }

    /// Whether words are separated by spaces.
    pub(super) fn is_spaced(&self) -> bool {
        self.words.spaced
    }

    /// Every word of the list in a text, by where it ends. Words within longer ones of the list come as well.
    pub(super) fn find<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (Meaning, Range<usize>)> + 'a {
        self.automaton.find_overlapping_iter(text).filter_map(move |found| {
            let (meaning, from, to) = self.meanings[found.pattern()];
            let starts = from || self.starts_word(&text[..found.start()]);
            let ends = to || !text[found.end()..].starts_with(is_word);
            (starts && ends).then(|| (meaning, found.range()))
        })
    }

    /// A word that forbids something, if there is one.
    pub(super) fn prohibition(&self, text: &str) -> Option<Range<usize>> {
        let open = !self.words.spaced || self.words.tag == "ko";
        let forbids = |found: &aho_corasick::Match| {
            let (before, after) = (text[..found.start()].trim_end(), &text[found.end()..]);
            let opens = before.is_empty() || before.ends_with(['.', '!', '?', '؟', '۔', '>']);
            let is_word = open || !text[..found.start()].ends_with(is_word) && !after.starts_with(is_word);
            let asks = after.find(['.', '!', '?', '؟']).is_some_and(|end| after[end..].starts_with(['?', '؟']));
            match self.signs[found.pattern()] {
                '!' => false,
                '^' => opens && is_word && !asks,
                _ => is_word && !asks,
            }
        };
        self.prohibitions.find_iter(text).find(forbids).map(|found| found.range())
    }

    fn starts_word(&self, before: &str) -> bool {
        let before = before.trim_end_matches(|c: char| !self.words.clitics.is_empty() && self.words.clitics.contains(c));
        !before.ends_with(is_word)
    }
}

/// A form as it stands, capitalised, and in capitals. ASCII letters are compared without case anyway.
fn spellings(form: &str) -> Vec<String> {
    let mut spellings = vec![form.to_owned()];
    if !form.is_ascii() {
        let mut letters = form.chars();
        let capitalised: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
        spellings.extend([capitalised, form.to_uppercase()]);
        spellings.dedup();
    }
    spellings
}

/// Letters and the marks on them, which make up a word.
fn is_word(c: char) -> bool {
    // Vowel signs of Gurmukhi are no letters but go on with the word; so do Arabic marks.
    c.is_alphabetic() || matches!(c, '\u{64b}'..='\u{65f}' | '\u{a3c}'..='\u{a4d}' | '\u{a70}'..='\u{a71}' | '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn negations(tag: &str, text: &str) -> usize {
        let locale = LocaleTag::parse(tag).unwrap();
        lexicon(&locale).unwrap().find(text).filter(|(meaning, _)| *meaning == Meaning::Negation).count()
    }

    #[test]
    fn every_list_is_found_by_its_tag() {
        for tag in TAGS {
            assert_eq!(lexicon(&LocaleTag::parse(tag).unwrap()).map(|lexicon| lexicon.words.tag), Some(tag));
        }
        assert!(lexicon(&LocaleTag::parse("pt-BR").unwrap()).is_some());
        assert!(lexicon(&LocaleTag::parse("zh-Hant").unwrap()).is_some());
        assert!(lexicon(&LocaleTag::parse("pa-Arab").unwrap()).is_none());
        assert!(lexicon(&LocaleTag::parse("cs").unwrap()).is_none());
    }

    #[test]
    fn a_form_is_a_whole_word_unless_it_is_open() {
        assert_eq!(negations("es", "No tome esto"), 1);
        assert_eq!(negations("es", "notable"), 0);
        assert_eq!(negations("de", "keine Tablette"), 1);
        assert_eq!(negations("ru", "НЕ принимайте"), 2);
        assert_eq!(negations("ja", "飲まないでください"), 1);
        assert_eq!(negations("ar", "ولا تتناول"), 1);
        assert_eq!(negations("pa", "ਨਾਲ ਲਓ"), 0);
    }
}
