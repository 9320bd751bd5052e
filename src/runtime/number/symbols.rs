//! The digits, separators, signs and patterns of one locale, and writing with them.
//!
//! Digits, separators, grouping and minus are ICU4X's: asked of its formatter once, then written from here, since most
//! numbers of a text are small and whole. Percent and currency patterns are CLDR's, from `table`.

use std::fmt::{self, Write};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use fixed_decimal::UnsignedDecimal;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::GroupingStrategy;
use icu_locale_core::Locale;

use super::buffer::Buffer;
use super::currency::Currency;
use super::digits::Digits;
use super::grouping::{Sizes, digit_count, grouping_of};
use super::plural::Rules;
use super::row::{CURRENCY, Row, either};
use super::{CurrencyDisplay, Grouping, NumberOptions, Style};
use crate::locale::LocaleTag;
use crate::runtime::formatters::{icu_locale, with_parents};

/// What numbers of one locale are written with.
#[derive(Debug)]
pub(in crate::runtime) struct Symbols {
    locale: LocaleTag,
    digits: [char; 10],
    /// Whether the digits are those of ASCII.
    is_ascii: bool,
    decimal: String,
    group: String,
    sizes: Sizes,
    minus: (String, String),
    numbering_system: Option<Box<str>>,
    /// Plain numbers do without.
    row: OnceLock<Row>,
    currencies: RwLock<Vec<(Unit, Arc<Written>)>>,
}

/// A currency and how it is shown.
type Unit = ([u8; 3], CurrencyDisplay);

/// What is written for a currency.
#[derive(Debug)]
struct Written {
    symbol: String,
    fraction_digits: u8,
}

/// Most currencies that are kept; content that asks for more looks the rest up each time.
const MAX_CURRENCIES: usize = 32;

impl Symbols {
    pub(in crate::runtime) fn new(locale: &LocaleTag, numbering_system: Option<&str>) -> Self {
        let locale_with_digits = icu_locale(locale, numbering_system);
        let icu = |strategy: GroupingStrategy| DecimalFormatter::try_new((&locale_with_digits).into(), strategy.into()).ok();
        let (auto, never) = (icu(GroupingStrategy::Auto), icu(GroupingStrategy::Never));
        let show = |icu: &Option<DecimalFormatter>, number: &Decimal| {
            icu.as_ref().map_or_else(|| number.to_string(), |icu| icu.format_to_string(number))
        };
        let mut in_order = "0123456789".chars();
        let all_digits = show(&never, &Decimal::from(9_876_543_210_u64));
        let mut reversed = all_digits.chars().rev();
        let digits = std::array::from_fn(|_| reversed.next().or_else(|| in_order.next()).unwrap_or('0'));
        let is_digit = |char: char| digits.contains(&char);
        let (group, sizes) = grouping_of(&show(&auto, &Decimal::from(9_876_543_210_u64)), &show(&auto, &Decimal::from(1000)), is_digit);
        let mut tenth = Decimal::from(-1);
        tenth.multiply_pow10(-1);
        let tenth = show(&never, &tenth);
        let (before, rest) = tenth.split_once(digits[0]).unwrap_or(("-", ".1"));
        let (decimal, after) = rest.split_once(digits[1]).unwrap_or((".", ""));
        Self {
            locale: locale.clone(),
            decimal: decimal.to_owned(),
            minus: (before.to_owned(), after.to_owned()),
            numbering_system: numbering_system.map(Into::into),
            row: OnceLock::new(),
            currencies: RwLock::default(),
            is_ascii: digits.iter().copied().eq('0'..='9'),
            digits,
            group,
            sizes,
        }
    }

    /// The text of a number below a hundred: too short for a separator anywhere, and there already.
    #[inline]
    pub(in crate::runtime) fn small(&self, value: f64, options: &NumberOptions) -> Option<&'static str> {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "compared with the number right after")]
        let small = value as u8;
        // By bits, as minus zero has a sign.
        if f64::from(small).to_bits() != value.to_bits() || !self.is_ascii || !options.writes_whole_numbers_plainly() {
            return None;
        }
        let end = usize::from(small) * 2 + 2;
        PAIRS.get(if small < 10 { end - 1 } else { end - 2 }..end)
    }

    /// Whether ICU4X has digits of this name.
    pub(in crate::runtime) fn has_numbering_system(name: &str) -> bool {
        let is_subtag = name.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let Some(root) = Locale::try_from_str(&format!("und-u-nu-{name}")).ok().filter(|_| is_subtag) else { return false };
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
                let row = self.row();
                body.sizes = self.sizes.or(row.percent_sizes);
                self.write_pattern(row.percent, value, &body, row.percent_sign, &mut out)?;
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
        let row = self.row();
        let written = self.currency(code, options.currency_display);
        let digits = Digits::of(options, written.fraction_digits, written.fraction_digits);
        let mut body = self.body(value, digits, 0, options);
        body.decimal = either(row.currency_decimal, &self.decimal);
        body.group = either(row.currency_group, &self.group);
        if options.currency_display == CurrencyDisplay::Name {
            let (name, category) = Currency::of(code).name(&self.locale, body.digits.as_ref(), rules());
            let pattern = row.named_pattern(category);
            let (before, after) = pattern.split_once("{0}").unwrap_or(("", pattern));
            out.push_str(&before.replace("{1}", &name))?;
            self.write_signed(value, &body, out)?;
            return out.push_str(&after.replace("{1}", &name));
        }
        body.sizes = self.sizes.or(row.currency_sizes);
        self.write_pattern(row.currency_pattern(&written.symbol), value, &body, &written.symbol, out)
    }

    fn row(&self) -> &Row {
        self.row.get_or_init(|| Row::of(&with_parents(&self.locale), self.numbering_system.as_deref()))
    }

    fn currency(&self, code: [u8; 3], display: CurrencyDisplay) -> Arc<Written> {
        // A panic cannot leave the list half changed, so a poisoned lock is as good as any.
        let kept = self.currencies.read().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, written)) = kept.iter().find(|(unit, _)| *unit == (code, display)) {
            return Arc::clone(written);
        }
        drop(kept);
        let currency = Currency::of(code);
        let symbol = currency.symbol(&with_parents(&self.locale), display);
        let written = Arc::new(Written { symbol, fraction_digits: currency.fraction_digits() });
        let mut kept = self.currencies.write().unwrap_or_else(PoisonError::into_inner);
        if kept.len() < MAX_CURRENCIES {
            kept.push(((code, display), Arc::clone(&written)));
        }
        written
    }

    fn body(&self, value: f64, digits: Digits, power: i16, options: &NumberOptions) -> Body<'_> {
        Body {
            digits: value.is_finite().then(|| digits.round(value, power)),
            text: match value {
                value if value.is_nan() => self.row().not_a_number,
                value if value.is_infinite() => self.row().infinity,
                _ => "",
            },
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
            *digit = (rest % 10) as u8;
            rest /= 10;
            start -= 1;
        }
        let shown = digits.get(start..).unwrap_or(&digits);
        let mut separated = self.sizes.separators(digit_count(shown.len()), options.grouping);
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
        let mut separated = body.sizes.separators(places.end() + 1, body.grouping);
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

/// Two digits for each number below a hundred.
const PAIRS: &str = "\
    0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849\
    5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899\
";

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
