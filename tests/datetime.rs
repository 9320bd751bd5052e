//! Dates and times: fixed expectations, and the same questions put to Node's `Intl`.

mod node;

use fluent_pack::locale::LocaleTag;
use fluent_pack::runtime::datetime::{DateTimeOptions, DateTimeValue};
use fluent_pack::runtime::formatters::{Formatters, OptionValue};
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
    "hour=numeric minute=numeric dayPeriod=narrow",
    "hour=numeric minute=2-digit second=2-digit dayPeriod=long hour12=true",
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
    Formatters::new(&LocaleTag::parse(tag).expect("a tag"))
}

fn date_options(text: &str) -> DateTimeOptions {
    let mut options = DateTimeOptions::default();
    for (name, value) in node::options(text) {
        options.set(name, value).expect("a known option");
    }
    options
}

fn shown(formatters: &Formatters, value: &DateTimeValue, options: &str) -> String {
    let mut text = String::new();
    formatters.date(value, &date_options(options), &mut text).expect("a string takes all text");
    text
}

/// Where dates of this package and of Node 20 (V8 11.3, CLDR 48.0) differ, and why.
const KNOWN: &[Difference] = &[
    ("CLDR 48.2: Korean a.m. and p.m. are Korean", |case, ours, theirs| {
        let korean = theirs.replace("AM", "\u{c624}\u{c804}").replace("PM", "\u{c624}\u{d6c4}");
        case.locale == "ko" && (korean == plain(ours) || has(case, "hour12") && same_words(ours, &korean))
    }),
    ("ICU4X's data (CLDR 49): a.m. and p.m. of Indian English are capitals", |case, ours, theirs| {
        let capital = theirs.replace(" am", " AM").replace(" pm", " PM");
        case.locale == "en-IN" && (capital == plain(ours) || has(case, "hour12") && same_words(ours, &capital))
    }),
    (
        "ECMA-402 2024: `hour12` means 1 to 12 and 0 to 23, where older V8 takes 0 to 11 or 1 to 24 for some locales",
        |case, ours, theirs| has(case, "hour12") && same_words(ours, theirs),
    ),
    ("ICU's Buddhist calendar turns Julian before 1582; here it is Gregorian throughout, as ECMA-402 has dates", |case, _, _| {
        case.locale == "th" && number_of(case) < BEFORE_1582
    }),
    ("CLDR 39 is the last that publishes Buddhist patterns: the era pattern differs", |case, _, _| {
        case.locale == "th" && has(case, "era=")
    }),
    ("times in the Buddhist calendar read as in the Gregorian one (with `\u{e19}.`), in ICU they do not", |_, ours, theirs| {
        ours.strip_suffix(" \u{e19}.") == Some(theirs)
    }),
    ("times in the Persian calendar read as in the Gregorian one, in ICU they do not", |case, _, _| {
        case.locale == "fa" && case.options == "minute=2-digit second=2-digit"
    }),
    ("CLDR 48.2 has other patterns for an hour with a zone (`Hv`)", |case, _, _| {
        has(case, "hour=numeric timeZoneName=") && is_24_hours(case)
    }),
    ("ICU names generic zones by place where their rules were others; ICU4X keeps the name of the zone", |case, _, _| {
        has(case, "Generic") && number_of(case) < 0.0
    }),
    ("ICU has no abbreviation before a zone had rules", |case, _, _| has(case, "timeZone=") && number_of(case) < 0.0),
    ("ICU4X's data (CLDR 49): UTC is abbreviated in Arabic and French", |case, ours, _| {
        matches!(case.locale, "ar" | "ar-EG" | "fr") && ["\u{62a}\u{648}\u{642}\u{64a}\u{62a}", "TU"].iter().any(|name| ours.contains(name))
    }),
    ("ICU4X's data (CLDR 49): signs, separators and order in offsets from UTC", |_, ours, theirs| same_signs(ours, theirs)),
    ("ICU4X's data (CLDR 49): abbreviations of American zones are not usual in these languages", |case, ours, theirs| {
        matches!(case.locale, "nb" | "nl" | "vi" | "zh-Hant")
            && (theirs.contains("ET") || ours.contains("GMT") && theirs.contains(['S', 'D']))
    }),
    ("ICU4X's data (CLDR 49): names of zones in Norwegian and Dutch", |case, _, _| {
        matches!(case.locale, "nb" | "nl") && (has(case, "Generic") || has(case, "Europe/Paris"))
    }),
    ("ICU4X's data (CLDR 49): narrow weekdays of Welsh", |case, _, _| case.locale == "cy" && has(case, "weekday=narrow")),
    ("ICU4X's data (CLDR 49): narrow weekdays and months of Urdu", |case, _, _| case.locale == "ur" && has(case, "narrow")),
    ("ICU4X's data (CLDR 49): names of eras in Marathi and Burmese", |case, _, _| matches!(case.locale, "mr" | "my") && has(case, "era=")),
];

/// The text with one kind of space.
fn plain(text: &str) -> String {
    text.replace(['\u{202f}', '\u{a0}'], " ")
}

/// Whether two texts differ in digits and spaces only.
fn same_words(ours: &str, theirs: &str) -> bool {
    let words = |text: &str| text.chars().filter(|char| !char.is_numeric() && !char.is_whitespace()).collect::<String>();
    words(ours) == words(theirs)
}

/// Whether two texts have the same letters and digits in some order, signs and invisible marks aside.
fn same_signs(ours: &str, theirs: &str) -> bool {
    let sorted = |text: &str| {
        let mut chars: Vec<char> = text.chars().filter(|char| char.is_alphanumeric()).collect();
        chars.sort_unstable();
        chars
    };
    sorted(ours) == sorted(theirs)
}

/// Milliseconds of 15 October 1582.
const BEFORE_1582: f64 = -12_219_292_800_000.0;

fn has(case: &Case, option: &str) -> bool {
    case.options.contains(option)
}

fn number_of(case: &Case) -> f64 {
    case.value.parse().expect("a number")
}

/// Whether hours go to 23, or the locale has its own pattern for an hour with a zone.
fn is_24_hours(case: &Case) -> bool {
    !matches!(case.locale, "ar" | "ar-EG" | "en" | "en-IN" | "es-MX" | "fil" | "hi-IN" | "ko" | "mr" | "pa" | "ur" | "zh-Hant")
}

fn date(year: i32, month: u8, day: u8) -> DateTimeValue {
    DateTimeValue::from_date(year, month, day).expect("a day")
}

fn say(tag: &str, value: &DateTimeValue, options: &str) -> String {
    shown(&formatters(tag), value, options)
}

#[test]
fn every_language_of_the_miss_pack_writes_a_surgery_date() {
    let expected = [
        ("ar", "\u{627}\u{644}\u{62b}\u{644}\u{627}\u{62b}\u{627}\u{621}\u{60c} 1 \u{62f}\u{64a}\u{633}\u{645}\u{628}\u{631} 2026"),
        ("de", "Dienstag, 1. Dezember 2026"),
        ("en", "Tuesday, December 1, 2026"),
        ("es", "martes, 1 de diciembre de 2026"),
        ("fil", "Martes, Disyembre 1, 2026"),
        ("fr", "mardi 1 d\u{e9}cembre 2026"),
        ("ja", "2026\u{5e74}12\u{6708}1\u{65e5}\u{706b}\u{66dc}\u{65e5}"),
        ("ko", "2026\u{b144} 12\u{c6d4} 1\u{c77c} \u{d654}\u{c694}\u{c77c}"),
        ("pl", "wtorek, 1 grudnia 2026"),
        ("pt-BR", "ter\u{e7}a-feira, 1 de dezembro de 2026"),
        ("vi", "Th\u{1ee9} Ba, 1 th\u{e1}ng 12, 2026"),
        ("zh-Hans", "2026\u{5e74}12\u{6708}1\u{65e5}\u{661f}\u{671f}\u{4e8c}"),
        ("zh-Hant", "2026\u{5e74}12\u{6708}1\u{65e5} \u{661f}\u{671f}\u{4e8c}"),
    ];
    for (tag, text) in expected {
        assert_eq!(say(tag, &date(2026, 12, 1), "dateStyle=full"), text, "{tag}");
    }
}

#[test]
fn a_civil_date_is_the_same_day_in_every_zone() {
    for zone in ["America/Los_Angeles", "Pacific/Kiritimati", "-11:00"] {
        let options = format!("dateStyle=medium timeZone={zone}");
        assert_eq!(say("en", &date(2026, 12, 1), &options), "Dec 1, 2026");
        assert_eq!(say("en", &date(2026, 12, 1).with_time_zone(zone).unwrap(), "dateStyle=medium"), "Dec 1, 2026");
    }
}

#[test]
fn a_civil_date_has_no_time_of_day() {
    assert_eq!(say("en", &date(2026, 12, 1), "dateStyle=long timeStyle=full"), "December 1, 2026");
    assert_eq!(say("en", &date(2026, 12, 1), "hour=numeric timeZoneName=short"), "12/1/2026");
    assert_eq!(say("en", &date(2026, 12, 1), "timeStyle=short"), "12/1/2026");
}

#[test]
fn a_civil_date_time_names_no_zone() {
    let value = DateTimeValue::from_date_time(2026, 12, 1, 7, 30, 0).unwrap();
    assert_eq!(say("de", &value, "timeStyle=full"), "07:30:00");
    assert_eq!(say("de", &value, ""), "1.12.2026, 07:30:00");
    assert_eq!(say("de", &value, "hour=numeric minute=numeric timeZoneName=long"), "07:30");
}

#[test]
fn an_instant_is_shown_where_it_is_asked_for() {
    let instant = DateTimeValue::from_epoch_milliseconds(1_796_083_200_000).unwrap();
    let short = "dateStyle=short timeStyle=short";
    assert_eq!(say("de", &instant, short), "01.12.26, 00:00");
    assert_eq!(say("de", &instant.clone().with_time_zone("america/new_york").unwrap(), short), "30.11.26, 19:00");
    assert_eq!(say("de", &instant.clone().with_offset(19_800).unwrap(), short), "01.12.26, 05:30");
    assert_eq!(say("de", &instant.with_offset(19_800).unwrap(), &format!("{short} timeZone=Europe/Paris")), "01.12.26, 01:00");
}

#[test]
fn clocks_of_twelve_hours_begin_at_twelve_but_in_japan() {
    let midnight = DateTimeValue::from_epoch_milliseconds(0).unwrap();
    assert_eq!(say("en", &midnight, "timeStyle=short"), "12:00\u{202f}AM");
    assert_eq!(say("ja", &midnight, "hour=numeric hour12=true"), "\u{5348}\u{524d}0\u{6642}");
    assert_eq!(say("en", &midnight, "timeStyle=short hour12=false"), "00:00");
    assert_eq!(say("es", &midnight, "timeStyle=short hour12=true"), "12:00\u{202f}a.\u{202f}m.");
}

#[test]
fn noon_is_a_moment_and_every_other_part_of_the_day_is_hours() {
    let at = |hour: i64, minute: i64| DateTimeValue::from_epoch_milliseconds((hour * 60 + minute) * 60_000).unwrap();
    assert_eq!(say("en", &at(12, 0), "hour=numeric minute=numeric dayPeriod=long"), "12:00 noon");
    assert_eq!(say("en", &at(12, 30), "hour=numeric minute=numeric dayPeriod=long"), "12:30 in the afternoon");
    assert_eq!(say("en", &at(12, 30), "dayPeriod=long"), "noon");
    assert_eq!(say("en", &at(0, 0), "dayPeriod=long"), "in the morning");
    // A night that goes past midnight.
    assert_eq!(say("pa", &at(23, 0), "dayPeriod=long"), say("pa", &at(3, 59), "dayPeriod=long"));
    assert_ne!(say("pa", &at(20, 59), "dayPeriod=long"), say("pa", &at(21, 0), "dayPeriod=long"));
    // A language without names for parts of the day has a.m. and p.m.
    assert_eq!(say("mt", &at(9, 0), "dayPeriod=long"), "AM");
}

#[test]
fn digits_can_be_chosen() {
    let cairo = LocaleTag::parse("ar-EG").unwrap();
    let own = Formatters::new(&cairo);
    let latin = Formatters::with_numbering_system(&cairo, "latn").unwrap();
    assert_eq!(shown(&own, &date(2026, 12, 1), "year=numeric"), "\u{662}\u{660}\u{662}\u{666}");
    assert_eq!(shown(&latin, &date(2026, 12, 1), "year=numeric"), "2026");
    assert_eq!(shown(&own, &date(2026, 12, 1), "year=numeric numberingSystem=latn"), "2026");
}

#[test]
fn what_is_no_date_is_refused() {
    assert!(DateTimeValue::from_date(2026, 2, 29).unwrap_err().is_no_date());
    assert!(DateTimeValue::from_date(2026, 0, 1).unwrap_err().is_no_date());
    assert!(DateTimeValue::from_date(i32::MAX, 1, 1).unwrap_err().is_out_of_range());
    assert!(DateTimeValue::from_date_time(2026, 1, 1, 24, 0, 0).unwrap_err().is_no_date());
    assert!(DateTimeValue::from_epoch_milliseconds(i64::MIN).unwrap_err().is_out_of_range());
    assert!(date(2026, 1, 1).with_time_zone("Mars/Olympus").unwrap_err().is_unknown_zone());
    assert!(date(2026, 1, 1).with_offset(86_400).unwrap_err().is_unknown_zone());
}

#[test]
fn the_ends_of_time_are_written() {
    for milliseconds in [-8_640_000_000_000_000, 8_640_000_000_000_000] {
        let value = DateTimeValue::from_epoch_milliseconds(milliseconds).unwrap();
        for tag in ["en", "fa", "th", "ar-EG"] {
            for options in ["", "dateStyle=full timeStyle=full", "dateStyle=full timeZone=America/New_York", "era=long year=numeric"] {
                assert!(!say(tag, &value, options).is_empty());
            }
        }
    }
}

#[test]
fn options_that_make_no_sense_are_named() {
    let mut options = DateTimeOptions::default();
    for (name, value) in [("dateStyle", "huge"), ("timeZone", "Mars/Olympus"), ("hour12", "maybe"), ("calendar", "chinese")] {
        assert!(options.set(name, OptionValue::Text(value)).unwrap_err().is_invalid_value(), "{name}");
    }
    assert!(options.set("dateStile", OptionValue::Text("full")).unwrap_err().is_unknown());
    assert!(options.set("fractionalSecondDigits", OptionValue::Number(1e9)).unwrap_err().is_out_of_range());
    assert!(date_options("dateStyle=full").check().is_ok());
    assert!(date_options("dateStyle=full hour=numeric").check().unwrap_err().is_conflict());
}

#[test]
fn every_option_of_the_function_table_is_known() {
    use fluent_pack::builtin::{OptionKind, function};
    for option in function("DATETIME").unwrap().options {
        let mut options = DateTimeOptions::default();
        let words = match option.kind {
            OptionKind::Words(words) => words,
            OptionKind::Digits(..) => &["1", "3"],
            OptionKind::Text if option.name == "timeZone" => &["UTC", "Europe/Madrid"],
            OptionKind::Text if option.name == "calendar" => &["gregory"],
            OptionKind::Text => &["latn", "arab"],
        };
        for word in words {
            assert!(options.set(option.name, OptionValue::Text(word)).is_ok(), "{} {word}", option.name);
        }
    }
}

#[test]
fn every_language_of_a_large_web_site_writes_dates() {
    let tags = "ach af am an ar ast az azz be bg bn br bs ca cak crh cs cy da de dsb el en-CA en-GB en-US eo es-AR es-CL es-ES es-MX et eu fa \
        ff fi fr fy-NL ga-IE gd gl gn gu-IN he hi-IN hr hsb hu hy-AM ia id is it ja ka kab kk km kn ko lij lo lt ltg lv mk ml mr ms my nb-NO \
        ne-NP nl nn-NO oc pa-IN pl pt-BR pt-PT rm ro ru scn sco si sk skr sl son sq sr sv-SE ta te tg th tl tr trs uk ur uz vi wo xh zam \
        zh-CN zh-TW pa-Arab pa-PK sr-Latn-RS uz-Arab ckb-IR ps zh-HK";
    let value = DateTimeValue::from_epoch_milliseconds(1_796_083_200_000).unwrap();
    for tag in tags.split_whitespace() {
        let formatters = formatters(tag);
        for options in OPTIONS {
            let text = shown(&formatters, &value, options);
            // The value's own form is the last resort, ICU4X marks what it could not show with braces.
            assert!(!text.is_empty() && text != value.to_string() && !text.contains('{'), "{tag} [{options}]: {text}");
        }
    }
}

#[test]
fn a_date_is_an_argument_of_a_message() {
    use fluent_bundle::FluentValue;
    let value = FluentValue::Custom(Box::new(date(2026, 12, 1)));
    assert_eq!(value.clone(), value);
    let FluentValue::Custom(custom) = &value else { unreachable!() };
    assert_eq!(custom.as_ref().as_any().downcast_ref::<DateTimeValue>(), Some(&date(2026, 12, 1)));
    assert_eq!(date(2026, 12, 1).to_string(), "2026-12-01");
    assert_eq!(DateTimeValue::from_epoch_milliseconds(0).unwrap().with_offset(-12_600).unwrap().to_string(), "1969-12-31T20:30:00-03:30");
}

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
        shown(&last.1, &DateTimeValue::from_epoch_milliseconds(case.value.parse().expect("a number")).unwrap(), case.options)
    });
}
