//! The digits, separators, signs and patterns of one locale, and writing with them.
//!
//! Digits, separators, grouping and minus are ICU4X's: asked of its formatter once, then written from here, since most
//! numbers of a text are small and whole. Percent and currency patterns are CLDR's, from `table`.

use std::fmt::{self, Write};

use fixed_decimal::UnsignedDecimal;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::Locale;

use super::currency::Currency;
use super::digits::Digits;
use super::plural::Rules;
use super::{CurrencyDisplay, Grouping, NumberOptions, Style, table};
use crate::locale::{LocaleTag, PluralCategory};
use crate::runtime::formatters::{icu_locale, with_parents};

/// What numbers of one locale are written with.
#[derive(Debug)]
pub(in crate::runtime) struct Symbols {
    locale: LocaleTag,
    digits: [char; 10],
    decimal: String,
    group: String,
    sizes: Sizes,
    minus: (String, String),
    /// The tag and its CLDR parents.
    tags: Vec<String>,
    row: Row,
}

/// Where group separators go.
#[derive(Debug, Clone, Copy)]
struct Sizes {
    primary: i16,
    secondary: i16,
    /// Least number of digits before the last separator.
    minimum: i16,
}

/// The fields of one row of the table, in its order.
#[derive(Debug)]
struct Row {
    percent_sign: &'static str,
    not_a_number: &'static str,
    infinity: &'static str,
    percent: &'static str,
    currency: &'static str,
    currency_beside_letter: &'static str,
    named: &'static str,
    currency_decimal: &'static str,
    currency_group: &'static str,
    percent_sizes: &'static str,
    currency_sizes: &'static str,
}

impl Symbols {
    pub(in crate::runtime) fn new(locale: &LocaleTag, numbering_system: Option<&str>) -> Self {
        let tags = with_parents(locale);
        let icu = DecimalFormatter::try_new((&icu_locale(locale, numbering_system)).into(), Default::default()).ok();
        let show = |decimal: Decimal| icu.as_ref().map_or_else(|| decimal.to_string(), |icu| icu.format_to_string(&decimal));
        let digits: [char; 10] = std::array::from_fn(|digit| show(Decimal::from(digit)).chars().next().unwrap_or('0'));
        let is_digit = |char: char| digits.contains(&char);
        let grouped = show(Decimal::from(1_111_111_111_u64));
        let group = grouped.trim_matches(is_digit).split(is_digit).next().unwrap_or_default().to_owned();
        let mut groups = grouped.rsplit(|char| !is_digit(char)).map(|run| digit_count(run.chars().count())).filter(|count| *count > 0);
        // One group: the locale has no separators.
        let primary = groups.next().filter(|_| !group.is_empty()).unwrap_or(0);
        let secondary = groups.next().unwrap_or(primary);
        let thousand = show(Decimal::from(1_111));
        let minimum = if thousand.contains(|char| !is_digit(char)) { 1 } else { 2 };
        let negative = show(Decimal::from(-1));
        let (before, after) = negative.split_once(digits[1]).unwrap_or(("-", ""));
        let mut half = Decimal::from(5);
        half.multiply_pow10(-1);
        Self {
            locale: locale.clone(),
            decimal: show(half).trim_matches(is_digit).to_owned(),
            sizes: Sizes { primary, secondary, minimum },
            minus: (before.to_owned(), after.to_owned()),
            row: Row::of(&tags, numbering_system),
            tags,
            digits,
            group,
        }
    }

    /// Whether ICU4X has digits of this name.
    pub(in crate::runtime) fn has_numbering_system(name: &str) -> bool {
        let Ok(root) = Locale::try_from_str(&format!("und-u-nu-{name}")) else { return false };
        let icu = DecimalFormatter::try_new((&root).into(), Default::default());
        // An unknown name is answered with the digits of the root.
        name == "latn" || icu.is_ok_and(|icu| icu.format_to_string(&Decimal::from(1)) != "1")
    }

    /// Writes a number under options.
    pub(in crate::runtime) fn write<'a>(
        &self,
        value: f64,
        options: &NumberOptions,
        rules: impl FnOnce() -> &'a Rules,
        out: &mut dyn Write,
    ) -> fmt::Result {
        let mut out = Buffer::new(out);
        match (options.style, options.currency) {
            (Style::Percent, _) => {
                let mut body = self.body(value, Digits::of(options, 0, 0), 2, options);
                body.sizes = self.sizes.or(self.row.percent_sizes);
                self.write_pattern(self.row.percent, value, &body, self.row.percent_sign, &mut out)?;
            }
            (Style::Currency, Some(code)) => self.write_currency(value, options, code, rules, &mut out)?,
            _ => match whole(value).filter(|_| options.writes_whole_numbers_plainly()) {
                Some(whole) => self.write_whole(whole, options, &mut out)?,
                None => self.write_signed(value, &self.body(value, Digits::of(options, 0, 3), 0, options), &mut out)?,
            },
        }
        out.finish()
    }

    fn write_currency<'a>(
        &self,
        value: f64,
        options: &NumberOptions,
        code: [u8; 3],
        rules: impl FnOnce() -> &'a Rules,
        out: &mut Buffer<'_>,
    ) -> fmt::Result {
        let currency = Currency::of(code);
        let digits = Digits::of(options, currency.fraction_digits(), currency.fraction_digits());
        let mut body = self.body(value, digits, 0, options);
        body.decimal = either(self.row.currency_decimal, &self.decimal);
        body.group = either(self.row.currency_group, &self.group);
        if options.currency_display == CurrencyDisplay::Name {
            let (name, category) = currency.name(&self.locale, body.digits.as_ref(), rules());
            let pattern = self.row.named_pattern(category);
            let (before, after) = pattern.split_once("{0}").unwrap_or(("", pattern));
            out.push_str(&before.replace("{1}", &name))?;
            self.write_signed(value, &body, out)?;
            return out.push_str(&after.replace("{1}", &name));
        }
        body.sizes = self.sizes.or(self.row.currency_sizes);
        let symbol = currency.symbol(&self.tags, options.currency_display);
        let pattern = self.row.currency_pattern(&symbol);
        self.write_pattern(pattern, value, &body, &symbol, out)
    }

    fn body(&self, value: f64, digits: Digits, power: i16, options: &NumberOptions) -> Body<'_> {
        Body {
            digits: value.is_finite().then(|| digits.round(value, power)),
            text: if value.is_nan() { self.row.not_a_number } else { self.row.infinity },
            grouping: options.grouping,
            sizes: self.sizes,
            decimal: &self.decimal,
            group: &self.group,
        }
    }

    /// A whole number in the plain style: the way of most numbers.
    fn write_whole(&self, whole: i64, options: &NumberOptions, out: &mut Buffer<'_>) -> fmt::Result {
        let mut digits = [0; 20];
        let mut start = digits.len();
        let mut rest = whole.unsigned_abs();
        while let Some(digit) = start.checked_sub(1).and_then(|place| digits.get_mut(place)).filter(|_| rest > 0 || start == 20) {
            #[expect(clippy::cast_possible_truncation, reason = "below ten")]
            let last = (rest % 10) as u8;
            *digit = last;
            rest /= 10;
            start -= 1;
        }
        let shown = digits.get(start..).unwrap_or(&digits);
        let separated = self.sizes.separators(digit_count(shown.len()), options.grouping);
        if whole < 0 {
            out.push_str(&self.minus.0)?;
        }
        for (digit, place) in shown.iter().zip((0..digit_count(shown.len())).rev()) {
            out.push_char(self.digit(*digit))?;
            if separated.after(place) {
                out.push_str(&self.group)?;
            }
        }
        if whole < 0 { out.push_str(&self.minus.1) } else { Ok(()) }
    }

    fn write_signed(&self, value: f64, body: &Body<'_>, out: &mut Buffer<'_>) -> fmt::Result {
        let (before, after) = if is_negative(value) { (&*self.minus.0, &*self.minus.1) } else { ("", "") };
        out.push_str(before)?;
        self.write_body(body, out)?;
        out.push_str(after)
    }

    fn write_body(&self, body: &Body<'_>, out: &mut Buffer<'_>) -> fmt::Result {
        let Some(digits) = &body.digits else { return out.push_str(body.text) };
        let places = digits.magnitude_range();
        let separated = body.sizes.separators(places.end() + 1, body.grouping);
        for place in places.rev() {
            if place == -1 {
                out.push_str(body.decimal)?;
            }
            out.push_char(self.digit(digits.digit_at(place)))?;
            if separated.after(place) {
                out.push_str(body.group)?;
            }
        }
        Ok(())
    }

    /// Writes a CLDR number pattern: `0` is the number, `-` the minus, `%` and the currency sign the given sign.
    fn write_pattern(&self, pattern: &str, value: f64, body: &Body<'_>, sign: &str, out: &mut Buffer<'_>) -> fmt::Result {
        let (positive, negative) = pattern.split_once(';').map_or((pattern, None), |(positive, negative)| (positive, Some(negative)));
        match negative {
            _ if !is_negative(value) => self.write_subpattern(positive, body, sign, out),
            Some(negative) => self.write_subpattern(negative, body, sign, out),
            None => {
                out.push_str(&self.minus.0)?;
                self.write_subpattern(positive, body, sign, out)?;
                out.push_str(&self.minus.1)
            }
        }
    }

    fn write_subpattern(&self, pattern: &str, body: &Body<'_>, sign: &str, out: &mut Buffer<'_>) -> fmt::Result {
        let mut before = None;
        for char in pattern.chars() {
            match (before, char) {
                // UTS #35 part 3, section 4.2, currency spacing: a no-break space between a digit and what is no symbol.
                (Some(CURRENCY), '0') if sign.ends_with(asks_for_space) => out.push_char(NO_BREAK_SPACE)?,
                (Some('0'), CURRENCY) if sign.starts_with(asks_for_space) => out.push_char(NO_BREAK_SPACE)?,
                _ => {}
            }
            match char {
                '0' => self.write_body(body, out)?,
                '-' => out.push_str(&self.minus.0)?,
                '%' | CURRENCY => out.push_str(sign)?,
                _ => out.push_char(char)?,
            }
            before = Some(char);
        }
        Ok(())
    }

    fn digit(&self, digit: u8) -> char {
        self.digits.get(usize::from(digit)).copied().unwrap_or('0')
    }
}

impl Sizes {
    /// The sizes of a row's field, or these where it is empty.
    fn or(self, field: &str) -> Self {
        let sizes = field.split_once(',').and_then(|(primary, secondary)| Some((primary.parse().ok()?, secondary.parse().ok()?)));
        sizes.map_or(self, |(primary, secondary)| Self { primary, secondary, ..self })
    }

    fn separators(self, integers: i16, grouping: Grouping) -> Separators {
        let Self { primary, secondary, minimum } = self;
        let minimum = match grouping {
            Grouping::Auto => minimum,
            Grouping::Always => 1,
            Grouping::MinimumTwo => minimum.max(2),
            Grouping::Off => i16::MAX - primary,
        };
        Separators { on: primary > 0 && integers >= primary + minimum, primary, secondary: secondary.max(1) }
    }
}

/// The sign of a currency in patterns.
const CURRENCY: char = '\u{a4}';

const NO_BREAK_SPACE: char = '\u{a0}';

/// A number without its sign, ready to be written.
#[derive(Debug)]
struct Body<'a> {
    /// None for infinities and what is no number: then `text` stands for it.
    digits: Option<UnsignedDecimal>,
    text: &'a str,
    grouping: Grouping,
    sizes: Sizes,
    decimal: &'a str,
    group: &'a str,
}

/// Where a number of some length has its separators.
#[derive(Debug, Clone, Copy)]
struct Separators {
    on: bool,
    primary: i16,
    secondary: i16,
}

impl Separators {
    /// Whether a separator follows the digit of a place (0: ones).
    fn after(self, place: i16) -> bool {
        self.on && place >= self.primary && (place - self.primary) % self.secondary == 0
    }
}

impl Row {
    fn of(tags: &[String], numbering_system: Option<&str>) -> Self {
        let find = |system: &str| {
            tags.iter().find_map(|tag| {
                let at = table::ROWS.binary_search_by(|row| (row.0, row.1).cmp(&(tag, system))).ok()?;
                table::ROWS.get(at).map(|row| row.2)
            })
        };
        let standard = || find("");
        let asked = numbering_system.and_then(|system| {
            let same = standard().filter(|row| row.split('|').next() == Some(system));
            same.or_else(|| find(system)).or_else(|| find("latn"))
        });
        let mut fields = asked.or_else(standard).unwrap_or_default().split('|').skip(1);
        let mut next = || fields.next().unwrap_or_default();
        Self {
            percent_sign: next(),
            not_a_number: next(),
            infinity: next(),
            percent: next(),
            currency: next(),
            currency_beside_letter: next(),
            named: next(),
            currency_decimal: next(),
            currency_group: next(),
            percent_sizes: next(),
            currency_sizes: next(),
        }
    }

    /// The pattern for a symbol: some locales have another where a letter would touch the number.
    fn currency_pattern(&self, symbol: &str) -> &'static str {
        let number = self.currency.find('0');
        let sign = self.currency.find(CURRENCY);
        let letter = |char: Option<char>| char.is_some_and(char::is_alphabetic);
        let touches = if sign < number { letter(symbol.chars().next_back()) } else { letter(symbol.chars().next()) };
        either(if touches { self.currency_beside_letter } else { "" }, self.currency)
    }

    /// The pattern that joins a number and the name of a currency.
    fn named_pattern(&self, category: PluralCategory) -> &'static str {
        let mut patterns = self.named.split('~');
        let other = patterns.next().unwrap_or("{0} {1}");
        patterns
            .find_map(|pattern| pattern.split_once('=').filter(|(name, _)| *name == category.as_str()))
            .map_or(other, |(_, pattern)| pattern)
    }
}

/// Gathers a number's pieces, so that `out` is called once.
struct Buffer<'a> {
    out: &'a mut dyn Write,
    bytes: [u8; 64],
    length: usize,
}

impl<'a> Buffer<'a> {
    fn new(out: &'a mut dyn Write) -> Self {
        Self { out, bytes: [0; 64], length: 0 }
    }

    fn push_char(&mut self, char: char) -> fmt::Result {
        self.push_str(char.encode_utf8(&mut [0; 4]))
    }

    fn push_str(&mut self, text: &str) -> fmt::Result {
        if self.length + text.len() > self.bytes.len() {
            self.flush()?;
        }
        let Some(room) = self.bytes.get_mut(self.length..self.length + text.len()) else { return self.out.write_str(text) };
        room.copy_from_slice(text.as_bytes());
        self.length += text.len();
        Ok(())
    }

    fn flush(&mut self) -> fmt::Result {
        let text = self.bytes.get(..self.length).and_then(|bytes| std::str::from_utf8(bytes).ok()).ok_or(fmt::Error)?;
        self.out.write_str(text)?;
        self.length = 0;
        Ok(())
    }

    fn finish(mut self) -> fmt::Result {
        self.flush()
    }
}

/// The number as an integer, if it is one that a float holds exactly. Minus zero is none: it has a sign.
fn whole(value: f64) -> Option<i64> {
    const EXACT: u64 = 1 << 53;
    #[expect(clippy::cast_possible_truncation, reason = "compared with the number right after")]
    let whole = value as i64;
    #[expect(clippy::cast_precision_loss, reason = "exact below the bound")]
    let same = whole.unsigned_abs() < EXACT && whole as f64 == value;
    (same && (whole != 0 || value.is_sign_positive())).then_some(whole)
}

fn is_negative(value: f64) -> bool {
    value.is_sign_negative() && !value.is_nan()
}

/// `[[:^S:]&[:^Z:]]`, as far as symbols of currencies go.
fn asks_for_space(char: char) -> bool {
    char.is_alphanumeric() || ".'/-".contains(char)
}

fn either<'a>(first: &'a str, second: &'a str) -> &'a str {
    if first.is_empty() { second } else { first }
}

fn digit_count(count: usize) -> i16 {
    i16::try_from(count).unwrap_or(i16::MAX)
}
