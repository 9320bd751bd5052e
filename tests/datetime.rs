//! Dates and times: fixed expectations, and the same questions put to Node's `Intl`.

mod node;

use fluent_pack::locale::LocaleTag;
use fluent_pack::runtime::datetime::{DateTimeOptions, DateTimeValue};
use fluent_pack::runtime::formatters::Formatters;
use node::{Case, Difference};

const OPTIONS: &[&str] = &[
    "",
    "dateStyle=full",
    "dateStyle=long",
    "dateStyle=medium",
    "dateStyle=short",
    "timeStyle=full",
    "timeStyle=long",
    "timeStyle=medium",
    "timeStyle=short",
    "dateStyle=full timeStyle=short",
    "dateStyle=long timeStyle=medium",
    "dateStyle=medium timeStyle=short",
    "dateStyle=short timeStyle=short",
    "timeStyle=short hour12=true",
    "timeStyle=short hour12=false",
    "weekday=long",
    "weekday=short",
    "weekday=narrow",
    "year=numeric",
    "year=2-digit month=2-digit day=2-digit",
    "month=long",
    "month=narrow",
    "month=short",
    "month=2-digit",
    "day=numeric",
    "day=2-digit",
    "month=short day=numeric",
    "month=long day=numeric",
    "month=long day=numeric weekday=long",
    "month=long year=numeric",
    "month=short year=numeric",
    "month=numeric year=numeric",
    "year=numeric month=long day=numeric",
    "year=numeric month=short day=numeric",
    "year=numeric month=short day=2-digit weekday=short",
    "year=numeric month=long day=numeric weekday=long",
    "year=numeric month=long day=numeric weekday=long hour=numeric minute=2-digit",
    "year=numeric month=numeric day=numeric weekday=long",
    "year=numeric month=short day=numeric hour=numeric minute=numeric",
    "year=numeric month=numeric day=numeric hour=2-digit minute=2-digit second=2-digit",
    "era=short",
    "era=long year=numeric month=long day=numeric",
    "era=short year=numeric",
    "hour=numeric",
    "hour=2-digit",
    "hour=numeric minute=2-digit",
    "hour=2-digit minute=2-digit",
    "hour=numeric minute=numeric second=numeric",
    "hour=numeric hour12=true",
    "hour=numeric minute=numeric hour12=true",
    "hour=numeric minute=numeric hour12=false",
    "hour=numeric minute=numeric timeZoneName=short",
    "hour=numeric minute=numeric timeZoneName=long",
    "minute=2-digit second=2-digit",
    "minute=numeric",
    "second=numeric",
    "weekday=short hour=numeric minute=numeric",
    "day=numeric hour=numeric",
    "month=short day=numeric hour=numeric",
    "timeZoneName=short",
    "hour=numeric dayPeriod=short",
    "dayPeriod=long",
    "minute=numeric second=numeric fractionalSecondDigits=3",
    "dateStyle=long timeStyle=long timeZone=America/New_York",
    "dateStyle=short timeStyle=full timeZone=Europe/Paris",
    "dateStyle=short timeStyle=long timeZone=Asia/Kolkata",
    "hour=numeric timeZoneName=shortOffset timeZone=Asia/Kolkata",
    "hour=numeric timeZoneName=longOffset timeZone=America/New_York",
    "hour=numeric timeZoneName=shortGeneric timeZone=America/New_York",
    "hour=numeric timeZoneName=longGeneric timeZone=America/New_York",
];

/// Milliseconds since 1970: winter and summer, morning, noon, midnight, before 1970, before the year 1.
const INSTANTS: &[&str] = &[
    "0",
    "1796083200000",
    "1000000000123",
    "1782907200000",
    "1783015445006",
    "-2208988800000",
    "951782399999",
    "4102444800000",
    "-63549360000000",
];

fn formatters(tag: &str) -> Formatters {
    Formatters::new(&LocaleTag::parse(tag).unwrap())
}

fn date_options(text: &str) -> DateTimeOptions {
    let mut options = DateTimeOptions::default();
    for (name, value) in node::options(text) {
        options.set(name, value).unwrap();
    }
    options
}

fn shown(formatters: &Formatters, value: &DateTimeValue, options: &str) -> String {
    let mut text = String::new();
    formatters.date(value, &date_options(options), &mut text).unwrap();
    text
}

/// Where dates of this package and of Node 20 (CLDR 48) differ, and why.
const KNOWN: &[Difference] = &[];

#[test]
fn dates_are_those_of_node() {
    let program = "const cases = JSON.parse((await import('node:fs')).readFileSync(0, 'utf8'));
        console.log(JSON.stringify(cases.map(([locale, options, value]) =>
            new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(Number(value)))));";
    let cases = node::cases(OPTIONS, INSTANTS.iter().map(|value| (*value).to_owned()));
    let mut last = ("", formatters("en"));
    node::compare(program, &cases, KNOWN, |case: &Case| {
        if last.0 != case.locale {
            last = (case.locale, formatters(case.locale));
        }
        shown(&last.1, &DateTimeValue::from_epoch_milliseconds(case.value.parse().unwrap()).unwrap(), case.options)
    });
}
