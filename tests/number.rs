//! Numbers and plural categories: fixed expectations, and the same questions put to Node's `Intl`.

mod node;

use fluent_pack::locale::LocaleTag;
use fluent_pack::runtime::formatters::Formatters;
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
    Formatters::new(&LocaleTag::parse(tag).unwrap())
}

fn number_options(text: &str) -> NumberOptions {
    let mut options = NumberOptions::default();
    for (name, value) in node::options(text) {
        options.set(name, value).unwrap();
    }
    options
}

fn number(formatters: &Formatters, value: &str, options: &str) -> String {
    let mut text = String::new();
    let value: f64 = value.parse().unwrap();
    formatters.number(value, &number_options(options), &mut text).unwrap();
    text
}

/// Where numbers of this package and of Node 20 (CLDR 48) differ, and why.
const KNOWN_NUMBERS: &[Difference] = &[
    ("beside a symbol of letters, infinities and what is no number keep the space that numbers have (`CHF \u{221e}`)", |case| {
        case.options.contains("currency=") && !number_of(case).is_finite()
    }),
    ("a currency's name agrees with many for infinities and what is no number; ICU counts them as a fraction", |case| {
        case.options.contains("currencyDisplay=name") && !number_of(case).is_finite()
    }),
    ("CLDR puts the name of a currency before the number in Burmese; ICU 78 does not", |case| {
        case.locale == "my" && case.options.contains("currencyDisplay=name")
    }),
    ("ICU counts plural operands in 64 bits and is wrong past them", |case| {
        number_of(case).abs() >= 1e18 && case.options.contains("currencyDisplay=name")
    }),
];

/// Where plural categories differ, and why.
const KNOWN_PLURALS: &[Difference] = &[
    ("ICU counts plural operands in 64 bits and is wrong past them", |case| number_of(case).abs() >= 1e18),
    ("CLDR 49: Spanish has ordinal forms", |case| case.locale.starts_with("es") && case.options.contains("type=ordinal")),
    ("CLDR 49: Vietnamese has `one`", |case| case.locale == "vi" && number_of(case).abs() < 2.0),
];

fn number_of(case: &Case) -> f64 {
    case.value.parse().unwrap()
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
        let value: f64 = case.value.parse().unwrap();
        formatters(case.locale).plural(value, &number_options(case.options)).to_string()
    });
}
