//! What a text says that must not change in translation: numbers, what they count, bounds, denials, hedges.
//!
//! The facts of a source are found once, however many locales are checked against it.

use std::collections::HashMap;
use std::ops::Range;

use super::digits::{self, Number, Style, Value};
use super::flat::{Flat, Has, PLACEABLE, ways};
use super::language::{Bound, Hedge, Lexicon, Meaning, Unit, lexicon};
use crate::locale::LocaleTag;
use crate::pack::Localization;
use crate::syntax::Pattern;

/// Longest text that is read, in bytes: far more than any sentence, so that work stays bounded.
const MAX_TEXT: usize = 8_192;

/// What one way through a text says.
#[derive(Debug, Clone, Default)]
pub(super) struct Facts {
    /// Numbers in digits.
    pub(super) numbers: Vec<Number>,
    /// Words of the language's list, in the order of the text.
    pub(super) words: Vec<Word>,
    /// Placeables in the text.
    pub(super) placeables: usize,
}

/// A word of a list.
#[derive(Debug, Clone)]
pub(super) struct Word {
    pub(super) meaning: Meaning,
    pub(super) range: Range<usize>,
    /// Whether it stands at a number, or, itself a number, at a unit.
    pub(super) near: bool,
}

impl Facts {
    /// The facts of a text.
    pub(super) fn of(text: &str, style: Style, lexicon: Option<&Lexicon>) -> Self {
        let mut facts = Self {
            numbers: digits::numbers(text, style),
            words: lexicon.map(|lexicon| words(lexicon, text)).unwrap_or_default(),
            placeables: text.matches(PLACEABLE).count(),
        };
        facts.relate(text, lexicon.is_none_or(Lexicon::is_spaced));
        facts.read_signs(text);
        facts
    }

    /// Whether there is nothing that a rule would look for.
    fn is_nothing(&self) -> bool {
        self.numbers.is_empty() && self.words.is_empty()
    }

    /// The units that stand at a number.
    pub(super) fn units(&self) -> impl Iterator<Item = (Unit, &Word)> {
        self.words.iter().filter_map(|word| match word.meaning {
            Meaning::Unit(unit) if word.near => Some((unit, word)),
            _ => None,
        })
    }

    /// Whether a unit is named anywhere.
    pub(super) fn names(&self, unit: Unit) -> bool {
        self.words.iter().any(|word| word.meaning == Meaning::Unit(unit))
    }

    /// Whether a word says a number.
    pub(super) fn spells(&self, value: Value) -> bool {
        let thousands = |number: Value| {
            self.words.iter().any(|word| matches!(word.meaning, Meaning::Multiplier(power) if number.times_ten_to(power) == value))
        };
        self.words.iter().any(|word| match word.meaning {
            Meaning::Number(number) | Meaning::Times(number) if number != value => thousands(number),
            Meaning::Number(number) | Meaning::Times(number) | Meaning::Like(number) => number == value,
            Meaning::Multiplier(power) => Value::whole(1).times_ten_to(power) == value,
            Meaning::Unit(Unit::Named(month)) => Value::whole(u64::from(month)) == value,
            _ => false,
        })
    }

    /// Whether any word means this.
    pub(super) fn says(&self, meaning: Meaning) -> bool {
        self.words.iter().any(|word| word.meaning == meaning)
    }

    /// A hedge of this kind.
    pub(super) fn hedges(&self, hedge: Hedge) -> bool {
        self.says(Meaning::Hedge(hedge))
    }

    /// Bounds that stand at a number.
    pub(super) fn bounds(&self) -> impl Iterator<Item = (Bound, &Word)> {
        self.words.iter().filter_map(|word| match word.meaning {
            Meaning::Bound(bound) if word.near => Some((bound, word)),
            _ => None,
        })
    }

    /// Reads the signs at numbers: `mg`, `%`, `+`. They are the same in every language.
    fn read_signs(&mut self, text: &str) {
        for number in &self.numbers {
            let rest = &text[number.range.end..];
            let blanks = rest.len() - rest.trim_start_matches(|c: char| c.is_whitespace() || c == '-').len();
            let start = number.range.end + blanks;
            let behind = SIGNS.iter().find(|(sign, _)| {
                let is_letter = sign.ends_with(char::is_alphabetic);
                text[start..].strip_prefix(sign).is_some_and(|rest| !is_letter || !rest.starts_with(char::is_alphanumeric))
            });
            if let Some((sign, unit)) = behind {
                self.words.push(Word { meaning: Meaning::Unit(*unit), range: start..start + sign.len(), near: true });
            }
            let before = text[..number.range.start].trim_end();
            if before.ends_with(PERCENT) {
                let at = before.len() - before.chars().next_back().map_or(0, char::len_utf8);
                self.words.push(Word { meaning: Meaning::Unit(Unit::Percent), range: at..before.len(), near: true });
            }
            let bound = match (rest.chars().next(), before.chars().next_back()) {
                (Some('+' | '＋'), _) | (_, Some('>' | '≥' | '＞')) if !before.ends_with("/>") => Bound::Lower,
                (_, Some('<' | '≤' | '＜')) => Bound::Upper,
                _ => continue,
            };
            self.words.push(Word { meaning: Meaning::Bound(bound), range: number.range.clone(), near: true });
        }
    }

    /// Finds which words stand at a number, and what numbers are with a multiplier or half of the day behind them.
    fn relate(&mut self, text: &str, spaced: bool) {
        let spoken: Vec<Range<usize>> = self
            .words
            .iter()
            .filter(|word| matches!(word.meaning, Meaning::Number(value) | Meaning::Times(value) if value != Value::whole(1)))
            .map(|word| word.range.clone())
            .collect();
        let units: Vec<Range<usize>> =
            self.words.iter().filter(|word| matches!(word.meaning, Meaning::Unit(_))).map(|word| word.range.clone()).collect();
        for word in &mut self.words {
            let range = word.range.clone();
            let digits = self.numbers.iter().any(|number| is_beside(text, &number.range, &range, spaced));
            let at_spoken = |range: &Range<usize>| spoken.iter().any(|number| number != range && is_beside(text, number, range, spaced));
            word.near = match word.meaning {
                Meaning::Unit(Unit::Named(5)) if spaced && !text[range.clone()].starts_with(char::is_uppercase) => false,
                Meaning::Unit(_) | Meaning::Bound(_) => digits || at_spoken(&range),
                Meaning::Number(_) | Meaning::Times(_) => units.iter().any(|unit| is_beside(text, &range, unit, spaced)),
                _ => false,
            };
            for number in self.numbers.iter_mut().filter(|number| is_beside(text, &number.range, &range, spaced)) {
                match (word.meaning, number.value.small()) {
                    (Meaning::Multiplier(power), _) if gap(text, &number.range, &range).is_some_and(|gap| gap.chars().count() <= 1) => {
                        number.other = Some(number.value.times_ten_to(power));
                    }
                    (Meaning::Unit(Unit::Evening), Some(hour @ 1..=11)) => number.other = Some(Value::whole(hour + 12)),
                    (Meaning::Unit(Unit::Morning), Some(12)) => number.other = Some(Value::whole(0)),
                    _ => {}
                }
            }
        }
    }
}

/// Signs of units (SI brochure, 9th edition; CLDR 49's percent signs), the longer before the shorter.
const SIGNS: &[(&str, Unit)] = &[
    ("%", Unit::Percent),
    ("٪", Unit::Percent),
    ("％", Unit::Percent),
    ("mcg", Unit::Microgram),
    ("µg", Unit::Microgram),
    ("\u{3bc}g", Unit::Microgram),
    ("mg", Unit::Milligram),
    ("kg", Unit::Kilogram),
    ("ml", Unit::Milliliter),
    ("mL", Unit::Milliliter),
    ("mm", Unit::Millimeter),
    ("cm", Unit::Centimeter),
    ("g", Unit::Gram),
    ("°C", Unit::Celsius),
    ("° C", Unit::Celsius),
    ("℃", Unit::Celsius),
    ("°F", Unit::Fahrenheit),
    ("° F", Unit::Fahrenheit),
    ("℉", Unit::Fahrenheit),
];

/// Percent signs, which some languages write before the number.
const PERCENT: [char; 3] = ['%', '٪', '％'];

/// What stands between a number and a word, where the word is behind it or right before it.
fn gap<'a>(text: &'a str, number: &Range<usize>, word: &Range<usize>) -> Option<&'a str> {
    if number.end <= word.start { text.get(number.end..word.start) } else { text.get(word.end..number.start) }
}

/// Whether a word stands at a number: at most one short word between them where words have spaces, nothing much otherwise.
fn is_beside(text: &str, number: &Range<usize>, word: &Range<usize>, spaced: bool) -> bool {
    let far = if spaced { 24 } else { 6 };
    if word.start > number.end + far * 2 || number.start > word.end + far {
        return false;
    }
    let Some(gap) = gap(text, number, word) else { return false };
    let blank = |c: char| c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2060}' | '\u{200f}' | '\u{200e}');
    let between = gap.trim_matches(blank);
    let behind = number.end <= word.start;
    match spaced {
        _ if between.is_empty() => true,
        true => behind && between.len() <= far && between.chars().all(char::is_alphabetic) || (!behind && gap.trim() == "de"),
        false => false,
    }
}

/// The words of a text without those that are a part of a longer one of their kind.
fn words(lexicon: &Lexicon, text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for (meaning, range) in lexicon.find(text) {
        let same_kind = |word: &Word| std::mem::discriminant(&word.meaning) == std::mem::discriminant(&meaning);
        let covers = |long: &Range<usize>, short: &Range<usize>| long.start <= short.start && short.end <= long.end && long != short;
        // A form in several spellings is one word.
        let is_told = |word: &Word| word.meaning == meaning && word.range == range || same_kind(word) && covers(&word.range, &range);
        if words.iter().rev().take(12).any(is_told) {
            continue;
        }
        // Only the last few can be a part of it: they come by where they end.
        let last = words.len().saturating_sub(12);
        for at in (last..words.len()).rev() {
            if same_kind(&words[at]) && covers(&range, &words[at].range) {
                words.remove(at);
            }
        }
        words.push(Word { meaning, range, near: false });
    }
    // A denial within a turn such as `not only` denies nothing, and neither does `не` in `недель`.
    let turns: Vec<Range<usize>> = words.iter().filter(|word| word.meaning == Meaning::Turn).map(|word| word.range.clone()).collect();
    words.retain(|word| {
        let touches = |turn: &Range<usize>| turn.start < word.range.end && word.range.start < turn.end;
        let covers = |turn: &Range<usize>| turn.start <= word.range.start && word.range.end <= turn.end;
        match word.meaning {
            Meaning::Denial => !turns.iter().any(touches),
            Meaning::Negation => !turns.iter().any(covers),
            _ => true,
        }
    });
    words.sort_by_key(|word| (word.range.start, word.range.end));
    words
}

/// The facts of every text of a source that has any, by the text.
#[derive(Debug, Default)]
pub(super) struct SourceFacts {
    by_pattern: HashMap<usize, Vec<Facts>, foldhash::fast::RandomState>,
}

impl SourceFacts {
    /// The facts of a source; found at the first call, kept with it.
    pub(super) fn of<'a>(source: &'a Localization<'_>) -> &'a Self {
        source.kept.get_or_init(|| Self::find(source))
    }

    fn find(source: &Localization<'_>) -> Self {
        let reader = Reader::of(&source.locale.tag);
        let mut by_pattern: HashMap<usize, Vec<Facts>, foldhash::fast::RandomState> = HashMap::default();
        for entry in source.entries() {
            for pattern in entry.patterns() {
                let facts: Vec<Facts> = ways(entry.file.source.text(), pattern).iter().map(|way| reader.read(way)).collect();
                if facts.iter().any(|facts| !facts.is_nothing()) {
                    by_pattern.insert(key(pattern), facts);
                }
            }
        }
        Self { by_pattern }
    }

    /// The facts of a text of the source, one for each of its ways; none where it has nothing.
    pub(super) fn get(&self, pattern: &Pattern<'_>) -> &[Facts] {
        self.by_pattern.get(&key(pattern)).map_or(&[], Vec::as_slice)
    }
}

/// A pattern of the source stays where it is as long as the source lives.
fn key(pattern: &Pattern<'_>) -> usize {
    std::ptr::from_ref(pattern) as usize
}

/// Reads the facts of texts of one locale.
pub(super) struct Reader {
    style: Style,
    pub(super) lexicon: Option<&'static Lexicon>,
    /// What a text with numbers in digits has: digits, or letters beyond ASCII where the script has digits of its own.
    digits: Has,
}

impl Reader {
    pub(super) fn of(locale: &LocaleTag) -> Self {
        const NATIVE: [&str; 21] = [
            "Arab", "Beng", "Deva", "Gujr", "Guru", "Hans", "Hant", "Jpan", "Khmr", "Knda", "Kore", "Laoo", "Mlym", "Mymr", "Nkoo", "Orya",
            "Sinh", "Taml", "Telu", "Thai", "Tibt",
        ];
        let native = NATIVE.binary_search(&locale.script().as_str()).is_ok();
        let digits = if native { Has::DIGIT.and(Has::BEYOND_ASCII) } else { Has::DIGIT };
        Self { style: Style::of(locale.as_str()), lexicon: lexicon(locale), digits }
    }

    /// Whether a text can have numbers in digits.
    pub(super) fn may_have_digits(&self, way: &Flat<'_>) -> bool {
        way.has.any(self.digits) && way.text().len() <= MAX_TEXT
    }

    /// The numbers in digits alone.
    pub(super) fn numbers(&self, way: &Flat<'_>) -> Vec<Number> {
        if self.may_have_digits(way) { digits::numbers(way.text(), self.style) } else { Vec::new() }
    }

    /// All facts.
    pub(super) fn read(&self, way: &Flat<'_>) -> Facts {
        if way.text().len() > MAX_TEXT { Facts::default() } else { Facts::of(way.text(), self.style, self.lexicon) }
    }
}
