//! Numbers of a text against the source: changed, missing, added. Compared by value, never by the way they are written.
//!
#![doc = include_str!("../diagnostic/page/changed-number.md")]
#![doc = include_str!("../diagnostic/page/missing-number.md")]
#![doc = include_str!("../diagnostic/page/extra-number.md")]

use std::ops::Range;

use super::digits::{Number, Shape, Value};
use super::facts::{Facts, Word};
use super::flat::PLACEABLE;
use super::language::{Meaning, Unit};
use super::markup::phones;
use super::safety::Look;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Span;
use crate::syntax;

/// Looks at one way through a text; true where a number is not the source's.
pub(super) fn look(look: &Look<'_, '_>, at: usize, findings: &mut Vec<Diagnostic>) -> bool {
    let numbers = if look.reader.lexicon.is_some() { look.target_numbers(at) } else { look.numbers(at) };
    let source = look.source_of(at);
    let asked = source.is_some_and(|source| !source.numbers.is_empty() || source.words.iter().any(is_dose));
    if numbers.is_empty() && !asked {
        return false;
    }
    let mut missing = source.map(|source| missing(look, at, source, &numbers)).unwrap_or_default();
    let mut extra: Vec<&Number> = numbers.iter().filter(|number| !is_allowed(look, at, number)).collect();
    // Of a telephone number the rule for them speaks.
    missing.retain(|missing| !is_in_phone(look.source_way(at).text(), &missing.range));
    extra.retain(|number| !is_in_phone(look.way(at).text(), &number.range));
    if missing.is_empty() && extra.is_empty() {
        return false;
    }
    if let Some(source) = source
        && missing.iter().filter(|missing| !missing.soft).count() < extra.len()
    {
        missing.extend(said_less_often(source, &numbers));
    }
    // What may only be written in words is missed where another number stands in its place.
    missing.sort_by_key(|missing| (missing.soft, missing.range.start));
    let hard = missing.iter().filter(|missing| !missing.soft).count();
    missing.truncate(hard.max(extra.len()));
    missing.sort_by_key(|missing| missing.range.start);
    if extra.is_empty() {
        missing = with_whole_spans(look.source_way(at).text(), missing);
    }
    report(look, at, &missing, &extra, findings);
    !missing.is_empty() || !extra.is_empty()
}

/// A number of the source that the text does not have.
struct Missing {
    range: Range<usize>,
    /// Whether it may well be there in words that no list has, so that it counts only where another number has its place.
    soft: bool,
}

/// Both ends of `2–3`, where both are missing, as one.
fn with_whole_spans(text: &str, missing: Vec<Missing>) -> Vec<Missing> {
    let mut whole: Vec<Missing> = Vec::new();
    for next in missing {
        let between = |last: &Missing| text.get(last.range.end..next.range.start).map(str::trim);
        match whole.last_mut() {
            Some(last) if matches!(between(last), Some("–" | "-" | "to" | "or")) => last.range.end = next.range.end,
            _ => whole.push(next),
        }
    }
    whole
}

fn is_in_phone(text: &str, range: &Range<usize>) -> bool {
    phones(text).iter().any(|phone| phone.start <= range.start && range.end <= phone.end)
}

fn is_decade(behind: &str) -> bool {
    behind.strip_prefix("s").is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Whether a number of the source may well be said without digits: small ones, `24/7`.
fn is_soft(look: &Look<'_, '_>, at: usize, number: &Number) -> bool {
    let text = look.source_way(at).text();
    let most = if text[number.range.end..].starts_with("th") { 30 } else { 12 };
    let is_word = number.value.small().is_some_and(|small| small <= most || small == 100) && number.shape == Shape::Amount;
    let around = &text[text.floor_char_boundary(number.range.start.saturating_sub(3))..];
    number.value == Value::whole(1)
        || is_word && look.reader.lexicon.is_none()
        || around.starts_with("24/7")
        || text[number.range.start..].starts_with("24/7")
}

/// Whether a word is a number that counts doses or time: those are never left out.
fn is_dose(word: &Word) -> bool {
    let value = match word.meaning {
        Meaning::Number(value) | Meaning::Times(value) => value,
        _ => return false,
    };
    word.near && value != Value::whole(1)
}

fn missing(look: &Look<'_, '_>, at: usize, source: &Facts, numbers: &[Number]) -> Vec<Missing> {
    let mut missing = Vec::new();
    let target_placeables = look.way(at).text().matches(PLACEABLE).count();
    let by_placeable = target_placeables > source.placeables;
    let source_text = look.source_way(at).text();
    // Decades (`2000s`) are said in many ways.
    let is_decade = |number: &Number| number.value.small().is_some_and(|value| value >= 10) && is_decade(&source_text[number.range.end..]);
    for number in source.numbers.iter().filter(|number| !by_placeable && !is_decade(number)) {
        if !is_there(look, at, number, numbers) {
            let soft = is_soft(look, at, number);
            missing.push(Missing { range: whole(number), soft });
        }
    }
    for word in &source.words {
        let value = match word.meaning {
            Meaning::Number(value) | Meaning::Times(value) => value,
            Meaning::Unit(Unit::Named(month)) if word.near => Value::whole(u64::from(month)),
            _ => continue,
        };
        let there = numbers.iter().any(|number| number.has(value) || number.parts.contains(&Some(value)));
        if there || missing.iter().any(|missing| missing.range == word.range) {
            continue;
        }
        let known = look.reader.lexicon.is_some();
        if !known || !look.target(at).spells(value) {
            missing.push(Missing { range: word.range.clone(), soft: !known || !is_dose(word) });
        }
    }
    missing
}

/// Whether a number of the source is in the text, in digits or in words.
fn is_there(look: &Look<'_, '_>, at: usize, number: &Number, numbers: &[Number]) -> bool {
    let by_decade = |other: &Number| {
        let (Some(decade), Some(year)) = (number.value.small(), other.value.small()) else { return false };
        decade < 100 && decade % 10 == 0 && year == 1900 + decade
    };
    let in_digits = numbers.iter().any(|other| {
        if by_decade(other) || era(number, other) {
            return true;
        }
        let same = other.is(number) && has_same_letters(look.source_way(at).text(), number, look.way(at).text(), other);
        same || number.shape == Shape::Amount && other.parts.contains(&Some(number.value))
    });
    if in_digits {
        return true;
    }
    if number.shape == Shape::Parts {
        let part_is_there = |part: &Value| numbers.iter().any(|other| other.has(*part));
        return number.parts.iter().flatten().all(part_is_there) && number.parts[3].is_none();
    }
    let words = |value| look.target(at).spells(value);
    words(number.value)
        || number.other.is_some_and(words)
        || is_discount(look, at, number)
        || is_same_span(look, at, number)
        || is_grouped_by_word(look, number, numbers)
}

/// Whether two codes have the same letters, where they are such as `L4`; `L4-5` has its second letter left out.
fn has_same_letters(text: &str, number: &Number, other_text: &str, other: &Number) -> bool {
    match (number.shape, other.shape) {
        (Shape::Code(1..=2), Shape::Code(_)) => letters(text, number).eq_ignore_ascii_case(letters(other_text, other)),
        _ => true,
    }
}

fn letters<'a>(text: &'a str, number: &Number) -> &'a str {
    &text[whole(number).start..number.range.start]
}

/// A span of time in a longer unit: 12 months are a year.
fn is_same_span(look: &Look<'_, '_>, at: usize, number: &Number) -> bool {
    const SPANS: [(u64, Unit, Unit); 5] = [
        (12, Unit::Month, Unit::Year),
        (24, Unit::Hour, Unit::Day),
        (7, Unit::Day, Unit::Week),
        (60, Unit::Minute, Unit::Hour),
        (365, Unit::Day, Unit::Year),
    ];
    let source = look.source_of(at);
    let fits = |(size, short, long): &(u64, Unit, Unit)| {
        number.value == Value::whole(*size) && source.is_some_and(|source| source.names(*short)) && look.target(at).names(*long)
    };
    SPANS.iter().any(fits)
}

/// `100 million` is 10 crore: where no list knows the word, the same digits do.
fn is_grouped_by_word(look: &Look<'_, '_>, number: &Number, numbers: &[Number]) -> bool {
    let by_thousand = |other: &Number| other.value.times_ten_to(3) == number.value;
    let by_any = |other: &Number| number.other.is_some() && other.value.has_same_digits(number.value);
    look.reader.lexicon.is_none() && numbers.iter().any(|other| other.parts[0].is_none() && (by_thousand(other) || by_any(other)))
}

/// `20% off` is 8 tenths in Chinese and 2 tenths in Japanese.
fn is_discount(look: &Look<'_, '_>, at: usize, number: &Number) -> bool {
    number.value.small().is_some_and(|percent| percent <= 100) && look.way(at).text().contains(['折', '割', '成'])
}

/// Whether a number of the text has a reason in the source.
fn is_allowed(look: &Look<'_, '_>, at: usize, number: &Number) -> bool {
    let way = look.way(at);
    if number.value == Value::whole(1) && number.shape == Shape::Amount {
        return true;
    }
    if is_decade_or_era(look, number) {
        return true;
    }
    let said = |number: &Number| {
        look.sources().iter().zip(&look.pair.source_ways).any(|(source, source_way)| {
            source.numbers.iter().any(|other| other.is(number) && has_same_letters(source_way.text(), other, way.text(), number))
        })
    };
    let value_said = |value: Value| look.sources().iter().any(|source| has(source, value));
    let is_amount = number.shape == Shape::Amount;
    if said(number) || is_amount && (value_said(number.value) || number.other.is_some_and(value_said)) {
        return true;
    }
    // `8.30` for `8:30`, `14.03.2025` for March 14, 2025.
    if number.parts[0].is_some() && number.parts.iter().flatten().all(|part| value_said(*part)) {
        return true;
    }
    if way.keys.iter().any(|key| key.parse().is_ok_and(|key: u64| number.has(Value::whole(key))) || is_category_of(key, number)) {
        return true;
    }
    let source_text = |found: &str| look.pair.source_ways.iter().any(|way| way.text().contains(found));
    let more_placeables =
        look.pair.source_ways.iter().any(|source| source.text().matches(PLACEABLE).count() > way.text().matches(PLACEABLE).count());
    let before = way.text()[..number.range.start].trim_end();
    let is_half = ["half", "Half"].iter().any(|word| source_text(word)) && [2, 50].iter().any(|value| number.has(Value::whole(*value)));
    is_name(look, at, number) || more_placeables || is_half || before.ends_with("thứ") || before.ends_with("Thứ")
}

/// A year and the same in the Thai calendar.
fn era(number: &Number, other: &Number) -> bool {
    matches!((number.value.small(), other.value.small()), (Some(year @ 1900..=2157), Some(other)) if other == year + 543)
}

/// `1990` for the nineties, tens for decades, the full hour of `8 pm`, and the years of the Thai calendar (543 ahead).
fn is_decade_or_era(look: &Look<'_, '_>, number: &Number) -> bool {
    let Some(value) = number.value.small().filter(|_| number.shape == Shape::Amount) else { return false };
    let says = |value: u64| look.sources().iter().any(|source| has(source, Value::whole(value)));
    let says_half_of_day = || look.sources().iter().any(|source| source.names(Unit::Evening) || source.names(Unit::Morning));
    match value {
        0 => says_half_of_day(),
        1900..=1999 if value % 10 == 0 => says(value - 1900),
        2400..=2700 => says(value - 543),
        10..=90 if value % 10 == 0 => look.sources().iter().any(|source| source.says(Meaning::Like(Value::whole(10)))),
        _ => false,
    }
}

/// Whether a number is part of a name: letters before it, and the source has no short code such as `L4` that it could stand for.
fn is_name(look: &Look<'_, '_>, at: usize, number: &Number) -> bool {
    let is_code = |number: &Number| matches!(number.shape, Shape::Code(1..=2));
    let has_codes = look.source_of(at).is_some_and(|source| source.numbers.iter().any(is_code));
    matches!(number.shape, Shape::Code(_)) && !(has_codes && is_code(number))
}

/// `[two]` stands for 2 in Arabic, and a category may be written out with its only number.
fn is_category_of(key: &str, number: &Number) -> bool {
    matches!(key, "zero" | "one" | "two") && number.value.small().is_some_and(|value| value <= 2)
}

/// Whether a source says a value in any way: digits, words, a power of ten, or a span of time that holds so many shorter ones.
fn has(source: &Facts, value: Value) -> bool {
    let in_digits = source.numbers.iter().any(|number| number.has(value) || number.parts.contains(&Some(value)));
    in_digits
        || source.spells(value)
        || source.words.iter().any(|word| match word.meaning {
            Meaning::Unit(Unit::Day) => value == Value::whole(24),
            Meaning::Unit(Unit::Week) => value == Value::whole(7),
            Meaning::Unit(Unit::Year) => value == Value::whole(12) || value == Value::whole(365),
            Meaning::Unit(Unit::Hour) => value == Value::whole(60),
            _ => false,
        })
}

/// Numbers that the source says more often than the text: one of them was changed where the text has another number.
fn said_less_often<'a>(source: &'a Facts, numbers: &'a [Number]) -> impl Iterator<Item = Missing> + 'a {
    source.numbers.iter().enumerate().filter_map(move |(at, number)| {
        let so_far = source.numbers[..=at].iter().filter(|other| other.is(number)).count();
        let there = numbers.iter().filter(|other| other.is(number)).count();
        (there > 0 && so_far > there).then(|| Missing { range: whole(number), soft: true })
    })
}

/// Whether a unit stands right behind a number of the source: a dose, a length, a span of time.
fn is_measured(look: &Look<'_, '_>, at: usize, range: &Range<usize>) -> bool {
    let text = look.source_way(at).text();
    let gap =
        text[range.end..].chars().take_while(|sign| matches!(sign, ' ' | '\u{a0}' | '\u{202f}' | '-')).map(char::len_utf8).sum::<usize>();
    let behind = range.end + gap;
    let is_unit = |meaning: Meaning| matches!(meaning, Meaning::Unit(_));
    text[behind..].starts_with('%')
        || look.source_of(at).is_some_and(|source| source.words.iter().any(|word| is_unit(word.meaning) && word.range.start == behind))
}

fn report(look: &Look<'_, '_>, at: usize, missing: &[Missing], extra: &[&Number], findings: &mut Vec<Diagnostic>) {
    let way = look.way(at);
    let source_way = look.source_way(at);
    let source_word = |range: &Range<usize>| source_way.text()[range.clone()].to_owned();
    for index in 0..missing.len().max(extra.len()) {
        let finding = match (missing.get(index), extra.get(index)) {
            (Some(missing), Some(extra)) => {
                let (wanted, found) = (source_word(&missing.range), &way.text()[whole(extra)]);
                let span = way.place_of(whole(extra));
                changed(look, &wanted, found, span, source_way.place_of(missing.range.clone()))
            }
            (Some(missing), None) => {
                let wanted = source_word(&missing.range);
                let source_span = source_way.place_of(missing.range.clone());
                if let Some(found) = way.text().find(&wanted).filter(|_| wanted.contains(['.', ','])) {
                    let span = way.place_of(found..found + wanted.len());
                    look.tell(misread(look, &wanted, span, source_span), findings);
                    continue;
                }
                match intruder(look, at) {
                    Some(word) => changed(look, &wanted, &way.text()[word.range.clone()], way.place_of(word.range.clone()), source_span),
                    None => {
                        let message = format!("the source says `{wanted}`, and this text does not");
                        let severity = if is_measured(look, at, &missing.range) { Severity::Warning } else { Severity::Note };
                        let finding = look.finding(("missing-number", severity), message, look.whole(), source_span);
                        finding.help(format!("write {wanted} where it belongs in the sentence, in digits or in words"))
                    }
                }
            }
            (None, Some(extra)) => {
                let message = format!("`{}` is not in the source", &way.text()[whole(extra)]);
                let source_span = syntax::pattern_span(look.pair.source.file.source.text(), look.pair.source_pattern);
                let finding = look.finding(("extra-number", Severity::Note), message, way.place_of(whole(extra)), source_span);
                finding.help("delete the number, or correct it to what the source says")
            }
            (None, None) => continue,
        };
        look.tell(finding, findings);
    }
}

fn changed(look: &Look<'_, '_>, wanted: &str, found: &str, span: Span, source_span: Span) -> Diagnostic {
    let message = format!("the source says `{wanted}`, this text says `{found}`");
    look.finding(("changed-number", Severity::Warning), message, span, source_span)
        .help(format!("write {wanted} as the source does, in the digits or words of your language"))
}

/// A number that was copied with the marks of the source, which mean another number in the translation.
fn misread(look: &Look<'_, '_>, found: &str, span: Span, source_span: Span) -> Diagnostic {
    let message = format!("`{found}` is read as another number in this language: `,` and `.` change places");
    look.finding(("changed-number", Severity::Warning), message, span, source_span).help("write the number with the marks of your language")
}

/// A number with the letters that it is written onto.
fn whole(number: &Number) -> Range<usize> {
    match number.shape {
        Shape::Code(letters) => number.range.start - letters..number.range.end,
        _ => number.range.clone(),
    }
}

/// A number in words at a unit that the source does not say.
fn intruder<'a>(look: &'a Look<'_, '_>, at: usize) -> Option<&'a Word> {
    look.target(at).words.iter().find(|word| match word.meaning {
        Meaning::Number(value) | Meaning::Times(value) => {
            word.near && value != Value::whole(1) && !look.sources().iter().any(|source| has(source, value))
        }
        _ => false,
    })
}
