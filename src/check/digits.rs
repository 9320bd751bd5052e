//! Numbers in digits, of any script, read by the marks of a language: `1,000.5`, `1.000,5`, `1 000,5`, `١٬٠٠٠٫٥` are one value.
//!
//! Tags and addresses are skipped. Allocates nothing but the list.

use std::ops::Range;

/// An exact value: `mantissa` times ten to the `exponent`, without trailing zeros.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Value {
    mantissa: u64,
    exponent: i32,
}

impl Value {
    pub(super) const fn whole(number: u64) -> Self {
        Self::new(number, 0)
    }

    pub(super) const fn new(mut mantissa: u64, mut exponent: i32) -> Self {
        if mantissa == 0 {
            exponent = 0;
        }
        while mantissa != 0 && mantissa.is_multiple_of(10) {
            mantissa /= 10;
            exponent += 1;
        }
        Self { mantissa, exponent }
    }

    /// Times ten to a power.
    pub(super) fn times_ten_to(self, power: u8) -> Self {
        Self::new(self.mantissa, self.exponent + i32::from(power))
    }

    /// Whether two differ only in the power of ten.
    pub(super) fn has_same_digits(self, other: Self) -> bool {
        self.mantissa == other.mantissa
    }

    /// The whole number that it is, where it is one below a million.
    pub(super) fn small(self) -> Option<u64> {
        let scale = u32::try_from(self.exponent).ok().filter(|scale| *scale < 6)?;
        self.mantissa.checked_mul(10u64.pow(scale)).filter(|number| *number < 1_000_000)
    }
}

/// Marks within numbers of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Style {
    /// Whether the decimal mark is a comma.
    comma: bool,
    /// Whether both marks are in use, so that each may be either.
    either: bool,
}

impl Style {
    /// The style of a language, after CLDR 49's decimal separators; where regions differ, both are read.
    pub(super) fn of(tag: &str) -> Self {
        const POINT: &[&str] = &[
            "ach", "ak", "am", "bm", "bn", "bo", "cy", "en", "ga", "gd", "gu", "gv", "ha", "he", "hi", "ig", "ja", "kn", "ko", "lg", "ml",
            "mr", "ms", "mt", "my", "ne", "or", "pa", "sa", "sco", "sd", "si", "son", "sw", "ta", "te", "th", "ug", "ur", "yo", "zh", "zu",
        ];
        const COMMA: &[&str] = &[
            "be", "bg", "bs", "ca", "cs", "da", "de", "dsb", "el", "et", "eu", "fi", "fr", "fy", "gl", "hr", "hsb", "hu", "hy", "is", "it",
            "ka", "kk", "lt", "lv", "mk", "nb", "nl", "nn", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "tr", "uk", "vi",
        ];
        let language = tag.split('-').next().unwrap_or(tag);
        let comma = COMMA.binary_search(&language).is_ok() && !matches!(tag, "de-CH" | "de-LI" | "it-CH");
        let point = POINT.binary_search(&language).is_ok();
        Self { comma: comma || matches!(tag, "es" | "es-ES"), either: !comma && !point && !matches!(tag, "es" | "es-ES") }
    }
}

/// A number as written.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Number {
    pub(super) value: Value,
    /// Another value that it may have, such as `1.5` times a million that follows.
    pub(super) other: Option<Value>,
    /// Its digits and marks in the text.
    pub(super) range: Range<usize>,
    /// The whole numbers between its marks, where it has any.
    pub(super) parts: [Option<Value>; 4],
    pub(super) shape: Shape,
}

/// What sort of number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Counts or measures.
    Amount,
    /// Several numbers between marks: a version, a date.
    Parts,
    /// Written onto letters, as in `L4`: so many bytes of letters before it.
    Code(usize),
}

impl Number {
    /// Whether two are the same number, whatever the script and the marks.
    pub(super) fn is(&self, other: &Self) -> bool {
        match (self.shape, other.shape) {
            (Shape::Parts, Shape::Parts) => self.parts == other.parts,
            (Shape::Parts, _) | (_, Shape::Parts) => false,
            _ => self.has(other.value) || other.other.is_some_and(|value| self.has(value)),
        }
    }

    /// Whether it may have a value.
    pub(super) fn has(&self, value: Value) -> bool {
        self.shape != Shape::Parts && (self.value == value || self.other == Some(value))
    }
}

/// The numbers of a text, in its order.
pub(super) fn numbers(text: &str, style: Style) -> Vec<Number> {
    let mut numbers = Vec::new();
    let mut at = 0;
    while let Some(found) = next_digit(text, at) {
        if let Some(end) = outside_words(text, found) {
            at = end;
            continue;
        }
        let number = read(text, found, style);
        at = number.range.end;
        numbers.push(number);
    }
    numbers
}

/// The value of a digit of any script.
pub(super) fn digit(c: char) -> Option<u64> {
    if c.is_ascii() {
        return c.to_digit(10).map(u64::from);
    }
    let code = c as u32;
    // Zeros of the decimal digits (general category Nd, Unicode 16) of scripts in use.
    const ZEROS: [u32; 24] = [
        0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20, 0x1040, 0x1090,
        0x17e0, 0x1810, 0x1946, 0x1c50, 0xabf0, 0xff10,
    ];
    let zero = ZEROS[ZEROS.partition_point(|zero| *zero <= code).checked_sub(1)?];
    (code - zero < 10).then(|| u64::from(code - zero))
}

fn next_digit(text: &str, from: usize) -> Option<usize> {
    let bytes = &text.as_bytes()[from..];
    let at = from + bytes.iter().position(|byte| byte.is_ascii_digit() || *byte >= 0xc2 && *byte != 0xe2)?;
    // Burmese letters like the digits four and zero are mostly written with the digits.
    let is_letter =
        |rest: &str| rest.starts_with("၄င်း") || rest.strip_prefix('၀').is_some_and(|rest| !rest.starts_with(|c| digit(c).is_some()));
    let is_number = |(offset, c): &(usize, char)| digit(*c).is_some() && !is_letter(&text[at + offset..]);
    text[at..].char_indices().find(is_number).map(|(offset, _)| at + offset)
}

/// Where a tag, an address or an entity ends that a digit is within.
fn outside_words(text: &str, at: usize) -> Option<usize> {
    let before = &text[..at];
    if let Some(open) = before.rfind('<')
        && !before[open..].contains('>')
        && before[open + 1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/')
    {
        return Some(text[at..].find('>').map_or(text.len(), |end| at + end));
    }
    let start = before.rfind(|c: char| c.is_whitespace() || matches!(c, '(' | '"' | '“')).map_or(0, |blank| blank + 1);
    let start = text.ceil_char_boundary(start);
    let end = text[at..].find(|c: char| c.is_whitespace() || matches!(c, '<' | ')' | '"' | '”')).map_or(text.len(), |blank| at + blank);
    let word = &text[start.min(at)..end];
    let is_address = word.contains("://") || word.starts_with("www.") || word.contains('@') || word.contains("&#");
    is_address.then_some(end)
}

fn read(text: &str, start: usize, style: Style) -> Number {
    let mut groups: [(u64, usize); 8] = [(0, 0); 8];
    let mut marks = ['\0'; 8];
    let mut count = 0;
    let mut at = start;
    loop {
        let (value, length, end) = run(text, at);
        groups[count] = (value, length);
        count += 1;
        at = end;
        let Some((mark, next)) = mark_at(text, at) else { break };
        if count == 8
            || text[next..].chars().next().and_then(digit).is_none()
            || (is_space(mark) && !goes_on(text, next, &groups[..count], &marks[..count]))
        {
            break;
        }
        marks[count] = mark;
        at = next;
    }
    let (groups, marks) = (&groups[..count], &marks[1..count]);
    let (value, other, whole) = interpret(groups, marks, style);
    let mut parts = [None; 4];
    for (part, group) in parts.iter_mut().zip(groups).filter(|_| count > 1) {
        *part = Some(Value::whole(group.0));
    }
    let mut range = start..at;
    let letters = text[..start].bytes().rev().take_while(u8::is_ascii_alphabetic).count();
    let shape = match (whole, letters) {
        (false, _) => Shape::Parts,
        (true, 0) => Shape::Amount,
        (true, letters) => Shape::Code(letters),
    };
    let value = half(text, &mut range, value);
    Number { value, other, range, parts, shape }
}

/// A run of digits: value, how many, and where it ends.
fn run(text: &str, start: usize) -> (u64, usize, usize) {
    let (mut value, mut length, mut end) = (0u64, 0, start);
    for c in text[start..].chars() {
        let Some(digit) = digit(c) else { break };
        // Longer than any amount: only equality counts then.
        value = value.wrapping_mul(10).wrapping_add(digit);
        length += 1;
        end += c.len_utf8();
    }
    (value, length, end)
}

/// `1½`.
fn half(text: &str, range: &mut Range<usize>, value: Value) -> Value {
    let (tail, length) = match text[range.end..].chars().next() {
        Some('½') => (5, 1),
        Some('¼') => (25, 2),
        Some('¾') => (75, 2),
        _ => return value,
    };
    let Some(whole) = value.small() else { return value };
    range.end += '½'.len_utf8();
    Value::new(whole * 10u64.pow(length) + tail, -1 - i32::from(length == 2))
}

/// A mark within a number, and where it ends. Spaces may be written as entities.
fn mark_at(text: &str, at: usize) -> Option<(char, usize)> {
    let rest = &text[at..];
    for entity in ["&nbsp;", "&thinsp;", "&#8239;", "&#160;"] {
        if rest.starts_with(entity) {
            return Some(('\u{a0}', at + entity.len()));
        }
    }
    rest.chars().next().filter(|mark| is_mark(*mark)).map(|mark| (mark, at + mark.len_utf8()))
}

fn is_mark(c: char) -> bool {
    matches!(c, '.' | ',' | '\'' | '’' | '\u{66b}' | '\u{66c}' | '\u{ff0e}' | '\u{ff0c}') || is_space(c)
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// Whether a space between digits groups them: exactly three follow, and what stands before is grouped so far.
fn goes_on(text: &str, next: usize, groups: &[(u64, usize)], marks: &[char]) -> bool {
    let (first, rest) = (groups[0].1, &groups[1..]);
    let so_far = first <= 3 && groups[0].0 != 0 && rest.iter().all(|group| group.1 == 3) && marks[1..].iter().all(|mark| is_space(*mark));
    so_far && run(text, next).1 == 3
}

/// Value, other value, and whether the groups are one number at all.
fn interpret(groups: &[(u64, usize)], marks: &[char], style: Style) -> (Value, Option<Value>, bool) {
    let Some(last) = marks.last() else { return (Value::whole(groups[0].0), None, true) };
    let grouped = is_grouped(groups, marks).then(|| join(groups, 0));
    let (whole, fraction) = groups.split_at(groups.len() - 1);
    let marks_before = &marks[..marks.len() - 1];
    let is_decimal = !marks_before.contains(last) && decimal(*last).is_some() && is_grouped(whole, marks_before);
    let decimal_value = is_decimal.then(|| join_decimal(whole, fraction[0]));
    match (grouped, decimal_value) {
        (Some(grouped), Some(value)) => {
            let is_comma = decimal(*last) == Some(true);
            let (value, other) = if is_comma == style.comma { (value, grouped) } else { (grouped, value) };
            (value, style.either.then_some(other), true)
        }
        (Some(value), None) | (None, Some(value)) => (value, None, true),
        (None, None) => (Value::default(), None, false),
    }
}

/// Whether a mark may be a decimal mark, and if so whether it is a comma.
fn decimal(mark: char) -> Option<bool> {
    match mark {
        '.' | '\u{ff0e}' => Some(false),
        ',' | '\u{ff0c}' | '\u{66b}' => Some(true),
        _ => None,
    }
}

/// Whether groups are thousands: three digits each, or two but for the last as in India (1,00,000).
fn is_grouped(groups: &[(u64, usize)], marks: &[char]) -> bool {
    let Some(mark) = marks.first() else { return true };
    let ((first, rest), last) = ((groups[0], &groups[1..]), groups[groups.len() - 1].1);
    let middle = &rest[..rest.len().saturating_sub(1)];
    *mark != '\u{66b}'
        && marks.iter().all(|other| other == mark || is_space(*other) && is_space(*mark))
        && first.0 != 0
        && first.1 <= 3
        && last == 3
        && (middle.iter().all(|group| group.1 == 3) || first.1 <= 2 && middle.iter().all(|group| group.1 == 2))
}

fn join(groups: &[(u64, usize)], exponent: i32) -> Value {
    let mantissa = groups.iter().fold(0u64, |all, (value, length)| {
        all.wrapping_mul(10u64.wrapping_pow(u32::try_from(*length).unwrap_or(u32::MAX))).wrapping_add(*value)
    });
    Value::new(mantissa, exponent)
}

fn join_decimal(whole: &[(u64, usize)], fraction: (u64, usize)) -> Value {
    let mut groups = [(0, 0); 8];
    groups[..whole.len()].copy_from_slice(whole);
    groups[whole.len()] = fraction;
    join(&groups[..=whole.len()], -i32::try_from(fraction.1).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str, tag: &str) -> Vec<Value> {
        numbers(text, Style::of(tag)).into_iter().map(|number| number.value).collect()
    }

    #[test]
    fn one_value_in_many_hands() {
        let wanted = Value::new(10_005, -1);
        for (text, tag) in [
            ("1,000.5", "en"),
            ("1.000,5", "de"),
            ("1 000,5", "ru"),
            ("1\u{a0}000,5", "fr"),
            ("1\u{202f}000,5", "fr"),
            ("1’000.5", "de-CH"),
            ("١٬٠٠٠٫٥", "ar"),
            ("۱٬۰۰۰٫۵", "ur"),
            ("੧,੦੦੦.੫", "pa"),
            ("१,०००.५", "hi"),
            ("１，０００．５", "ja"),
        ] {
            assert_eq!(values(text, tag), [wanted], "{text} {tag}");
        }
        assert_eq!(values("1,00,000", "hi"), [Value::whole(100_000)]);
        assert_eq!(values("1.500", "de"), [Value::whole(1500)]);
        assert_eq!(values("1.500", "en"), [Value::new(15, -1)]);
        assert_eq!(values("1,5", "en"), [Value::new(15, -1)]);
        assert_eq!(values("0.050", "de"), [Value::new(5, -2)]);
        assert_eq!(values("1½", "en"), [Value::new(15, -1)]);
    }

    #[test]
    fn versions_dates_codes_and_ranges_are_told_apart() {
        let read = |text: &str| numbers(text, Style::of("de")).into_iter().map(|number| number.shape).collect::<Vec<_>>();
        assert_eq!(read("14.03.2025"), [Shape::Parts]);
        assert_eq!(read("56.0.1"), [Shape::Parts]);
        assert_eq!(read("L4–L5"), [Shape::Code(1), Shape::Code(1)]);
        assert_eq!(read("2–3"), [Shape::Amount, Shape::Amount]);
        assert_eq!(values("5 000 10", "ru"), [Value::whole(5000), Value::whole(10)]);
    }

    #[test]
    fn tags_and_addresses_are_no_numbers() {
        assert_eq!(values("<a href=\"/115\" x='3'>see 5</a> https://a.org/12 a1@b.org &#39; 1 < 2", "en"), [5, 1, 2].map(Value::whole));
    }
}
