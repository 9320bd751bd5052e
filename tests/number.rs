//! Numbers and plural categories: fixed expectations, and the same questions put to Node's `Intl`.

mod node;

use fluent_bundle::types::{FluentNumberOptions, FluentNumberStyle};
use fluent_pack::builtin::{OptionKind, function};
use fluent_pack::locale::{LocaleTag, PluralCategory};
use fluent_pack::runtime::formatters::{Formatters, OptionValue};
use fluent_pack::runtime::number::NumberOptions;
use node::{Case, Difference};

const NUMBER_OPTIONS: &[&str] = &[
    "",
    "useGrouping=false",
    "useGrouping=min2",
    "useGrouping=always",
    "minimumIntegerDigits=3",
    "minimumFractionDigits=2",
    "maximumFractionDigits=0",
    "maximumFractionDigits=2",
    "minimumFractionDigits=1 maximumFractionDigits=20",
    "maximumSignificantDigits=2",
    "minimumSignificantDigits=5",
    "minimumSignificantDigits=2 maximumSignificantDigits=4",
    "style=percent",
    "style=percent maximumFractionDigits=1",
    "style=currency currency=EUR",
    "style=currency currency=USD",
    "style=currency currency=JPY",
    "style=currency currency=CHF",
    "style=currency currency=KWD currencyDisplay=code",
    "style=currency currency=USD currencyDisplay=narrowSymbol",
    "style=currency currency=EUR currencyDisplay=name",
    "style=currency currency=PLN currencyDisplay=name minimumFractionDigits=0 maximumFractionDigits=0",
    "style=currency currency=INR maximumFractionDigits=0",
    "style=currency currency=XYZ",
];

const VALUES: &[&str] = &[
    "0",
    "-0",
    "1",
    "-1",
    "2",
    "7",
    "21",
    "0.25",
    "-0.4",
    "1.005",
    "2.5",
    "999.9996",
    "1000",
    "-1234.5",
    "12345",
    "1234567.891",
    "123456789012",
    "1e21",
    "1.7976931348623157e308",
    "5e-324",
    "NaN",
    "Infinity",
    "-Infinity",
];

const PLURAL_OPTIONS: &[&str] = &[
    "",
    "type=ordinal",
    "minimumFractionDigits=2",
    "maximumFractionDigits=0",
    "maximumSignificantDigits=1",
    "minimumSignificantDigits=3",
    "type=ordinal minimumFractionDigits=1",
];

fn formatters(tag: &str) -> Formatters {
    Formatters::new(&LocaleTag::parse(tag).expect("a tag"))
}

fn number_options(text: &str) -> NumberOptions {
    let mut options = NumberOptions::default();
    for (name, value) in node::options(text) {
        options.set(name, value).expect("a known option");
    }
    options
}

fn number(formatters: &Formatters, value: &str, options: &str) -> String {
    let mut text = String::new();
    let value: f64 = value.parse().expect("a number");
    formatters.number(value, &number_options(options), &mut text).expect("a string takes all text");
    text
}

/// Where numbers of this package and of Node 20 (CLDR 48) differ, and why.
const KNOWN_NUMBERS: &[Difference] = &[
    (
        "beside a symbol of letters, infinities and what is no number keep the space that numbers have (`CHF \u{221e}`)",
        |_, ours, theirs| ours.replace('\u{a0}', "") == theirs.replace('\u{a0}', ""),
    ),
    ("a currency's name agrees with many for infinities and what is no number; ICU counts them as a fraction", |case, _, _| {
        case.options.contains("currencyDisplay=name") && !number_of(case).is_finite()
    }),
    ("CLDR puts the name of a currency before the number in Burmese; ICU 78 does not", |case, _, _| {
        case.locale == "my" && case.options.contains("currencyDisplay=name")
    }),
    ("ICU counts plural operands in 64 bits and is wrong past them", |case, _, _| {
        number_of(case).abs() >= 1e18 && case.options.contains("currencyDisplay=name")
    }),
];

/// Where plural categories differ, and why.
const KNOWN_PLURALS: &[Difference] = &[
    ("ICU counts plural operands in 64 bits and is wrong past them", |case, _, _| number_of(case).abs() >= 1e18),
    ("ICU4X's data (CLDR 49): Spanish has ordinal forms", |case, ours, theirs| {
        case.locale.starts_with("es") && case.options.contains("type=ordinal") && (ours, theirs) == ("one", "other")
    }),
    ("ICU4X's data (CLDR 49): Vietnamese has `one`", |case, ours, theirs| case.locale == "vi" && (ours, theirs) == ("one", "other")),
];

fn number_of(case: &Case) -> f64 {
    case.value.parse().expect("a number")
}

#[test]
fn numbers_are_those_of_node() {
    let program = "const cases = JSON.parse((await import('node:fs')).readFileSync(0, 'utf8'));
        console.log(JSON.stringify(cases.map(([locale, options, value]) => new Intl.NumberFormat(locale, options).format(Number(value)))));";
    let values = VALUES.iter().map(|value| (*value).to_owned());
    node::compare(program, &node::cases(NUMBER_OPTIONS, values), KNOWN_NUMBERS, |case| {
        number(&formatters(case.locale), &case.value, case.options)
    });
}

#[test]
fn plural_categories_are_those_of_node() {
    let program = "const cases = JSON.parse((await import('node:fs')).readFileSync(0, 'utf8'));
        console.log(JSON.stringify(cases.map(([locale, options, value]) => new Intl.PluralRules(locale, options).select(Number(value)))));";
    let whole = (0..=130).chain([200, 255, 256, 257, 1_000, 1_000_000, 2_000_000]).map(|number| number.to_string());
    let others = ["-0", "-1", "0.5", "1.2", "1.0001", "1.5", "2.04", "-3.7", "1e15", "1e21", "NaN", "Infinity"].map(str::to_owned);
    let values = whole.chain(others);
    node::compare(program, &node::cases(PLURAL_OPTIONS, values), KNOWN_PLURALS, |case| {
        let value: f64 = case.value.parse().expect("a number");
        formatters(case.locale).plural(value, &number_options(case.options)).to_string()
    });
}

fn say(tag: &str, value: f64, options: &str) -> String {
    let mut text = String::new();
    formatters(tag).number(value, &number_options(options), &mut text).expect("a string takes all text");
    text
}

#[test]
fn numbers_are_written_as_the_language_does() {
    for (tag, value, options, text) in [
        ("de", 1_234_567.5, "", "1.234.567,5"),
        ("de-CH", 1_234_567.5, "", "1'234'567.5"),
        ("en-IN", 1_234_567.5, "", "12,34,567.5"),
        ("es", 1234.0, "", "1234"),
        ("es", 12_345.0, "", "12.345"),
        ("pl", 1234.0, "useGrouping=always", "1\u{a0}234"),
        ("fr", 1_234_567.0, "", "1\u{202f}234\u{202f}567"),
        ("ar", 1234.5, "", "1,234.5"),
        ("ar-EG", 1234.5, "", "\u{661}\u{66c}\u{662}\u{663}\u{664}\u{66b}\u{665}"),
        ("ar-EG", 0.25, "style=percent", "\u{662}\u{665}\u{66a}\u{61c}"),
        ("fa", -5.0, "", "\u{200e}\u{2212}\u{6f5}"),
        ("de", 0.25, "style=percent", "25\u{a0}%"),
        ("en", 12.5, "style=currency currency=USD", "$12.50"),
        ("en", -12.5, "style=currency currency=USD currencyDisplay=name", "-12.50 US dollars"),
        ("de", 12.5, "style=currency currency=EUR", "12,50\u{a0}\u{20ac}"),
        ("de-CH", -12.5, "style=currency currency=CHF", "CHF-12.50"),
        ("en", 12.5, "style=currency currency=CHF currencyDisplay=code", "CHF\u{a0}12.50"),
        ("ja", 1250.0, "style=currency currency=JPY", "\u{ffe5}1,250"),
        (
            "ru",
            5.0,
            "style=currency currency=RUB currencyDisplay=name maximumFractionDigits=0",
            "5 \u{440}\u{43e}\u{441}\u{441}\u{438}\u{439}\u{441}\u{43a}\u{438}\u{445} \u{440}\u{443}\u{431}\u{43b}\u{435}\u{439}",
        ),
        ("zh-Hant", f64::NAN, "", "\u{975e}\u{6578}\u{503c}"),
        ("en", f64::NEG_INFINITY, "", "-\u{221e}"),
        ("en", -0.0, "", "-0"),
        ("en", 1.005, "maximumFractionDigits=2", "1.01"),
        ("en", -0.4, "maximumFractionDigits=0", "-0"),
        ("en", 7.0, "minimumIntegerDigits=3", "007"),
        ("en", 12_345.0, "maximumSignificantDigits=2", "12,000"),
    ] {
        assert_eq!(say(tag, value, options), text, "{tag} {value} {options}");
    }
}

#[test]
fn ordinals_and_digits_decide_the_category() {
    for (tag, value, options, category) in [
        ("en", 1.0, "", PluralCategory::One),
        ("en", 1.0, "minimumFractionDigits=2", PluralCategory::Other),
        ("en", 22.0, "type=ordinal", PluralCategory::Two),
        ("en", -1.0, "", PluralCategory::One),
        ("fr", 1_000_000.0, "", PluralCategory::Many),
        ("fr", 1e21, "", PluralCategory::Many),
        ("ru", 1.2, "", PluralCategory::Other),
        ("ru", 1.2, "maximumFractionDigits=0", PluralCategory::One),
        ("sr-Latn", 2.0, "", PluralCategory::Few),
        ("pt-PT", 0.0, "", PluralCategory::Other),
        ("pt-BR", 0.0, "", PluralCategory::One),
        ("cy", 0.0, "", PluralCategory::Zero),
        ("ar", 300.0, "", PluralCategory::Other),
        ("ar", f64::NAN, "", PluralCategory::Other),
        ("ar", f64::INFINITY, "", PluralCategory::Other),
    ] {
        assert_eq!(formatters(tag).plural(value, &number_options(options)), category, "{tag} {value} {options}");
    }
}

#[test]
fn categories_agree_with_those_of_the_checker() {
    use fluent_pack::locale::PluralType;
    for tag in node::LOCALES {
        let rules = LocaleTag::parse(tag).expect("a tag").plural_rules(PluralType::Cardinal).unwrap();
        let formatters = formatters(tag);
        for number in (0..2_000).chain([1_000_000, 123_456_789]) {
            #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
            let category = formatters.plural(number as f64, &NumberOptions::default());
            assert_eq!(category, rules.category_of(number), "{tag} {number}");
        }
    }
}

#[test]
fn digits_out_of_range_are_clamped_and_named() {
    for (name, given, taken) in [
        ("minimumFractionDigits", 1e9, "minimumFractionDigits=100"),
        ("maximumFractionDigits", -1.0, "maximumFractionDigits=0"),
        ("minimumIntegerDigits", f64::INFINITY, "minimumIntegerDigits=21"),
        ("maximumSignificantDigits", 0.0, "maximumSignificantDigits=1"),
        ("minimumSignificantDigits", 22.0, "minimumSignificantDigits=21"),
    ] {
        let mut options = NumberOptions::default();
        assert!(options.set(name, OptionValue::Number(given)).unwrap_err().is_out_of_range(), "{name}");
        assert_eq!(options, number_options(taken));
    }
    assert!(say("en", f64::MAX, "minimumFractionDigits=100 minimumIntegerDigits=21").len() < 1_000);
    let huge = FluentNumberOptions { minimum_fraction_digits: Some(usize::MAX), style: FluentNumberStyle::Percent, ..Default::default() };
    assert_eq!(NumberOptions::from_fluent(&huge), number_options("style=percent minimumFractionDigits=100"));
}

#[test]
fn options_that_make_no_sense_are_named() {
    let mut options = NumberOptions::default();
    for (name, value) in
        [("style", "fancy"), ("currency", "EURO"), ("useGrouping", "maybe"), ("type", "nominal"), ("maximumFractionDigits", "x")]
    {
        assert!(options.set(name, OptionValue::Text(value)).unwrap_err().is_invalid_value(), "{name}");
    }
    assert!(options.set("maximumFractionDigits", OptionValue::Number(f64::NAN)).unwrap_err().is_invalid_value());
    assert!(options.set("maximumDigits", OptionValue::Number(1.0)).unwrap_err().is_unknown());
    assert_eq!(options, NumberOptions::default());
    assert!(number_options("minimumFractionDigits=3 maximumFractionDigits=1").check().unwrap_err().is_conflict());
    assert!(number_options("style=currency").check().unwrap_err().is_conflict());
    assert_eq!(say("en", 1.5, "minimumFractionDigits=3 maximumFractionDigits=1"), "1.500");
    assert_eq!(say("en", 1.5, "style=currency"), "1.5");
}

#[test]
fn every_option_of_the_function_table_is_known_but_units() {
    for option in function("NUMBER").unwrap().options {
        let words: &[&str] = match option.kind {
            OptionKind::Words(words) => words,
            OptionKind::Digits(..) => &["1"],
            OptionKind::Text => &["EUR"],
        };
        for word in words {
            let set = NumberOptions::default().set(option.name, OptionValue::Text(word));
            assert_eq!(set.is_err(), option.name.starts_with("unit") || *word == "unit", "{} {word}", option.name);
        }
    }
}

#[test]
fn unknown_digits_are_refused() {
    let tag = LocaleTag::parse("en").unwrap();
    assert!(Formatters::with_numbering_system(&tag, "klingon").unwrap_err().is_invalid_value());
    assert!(Formatters::with_numbering_system(&tag, "not a name").is_err());
    let deva = Formatters::with_numbering_system(&tag, "deva").unwrap();
    assert_eq!(number(&deva, "1234", ""), "\u{967},\u{968}\u{969}\u{96a}");
}

#[test]
fn one_set_of_formatters_serves_many_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    let formatters = formatters("de");
    shared(&formatters);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| assert_eq!(number(&formatters, "1234.5", ""), "1.234,5"));
        }
    });
}
