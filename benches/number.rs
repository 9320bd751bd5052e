//! Cost of formatted numbers, plural categories and dates: `cargo bench --no-default-features --bench number`.
//!
//! Prints nanoseconds a call, best of seven rounds, into a string that is used again.

use std::hint::black_box;
use std::time::Instant;

use fluent_pack::locale::LocaleTag;
use fluent_pack::runtime::datetime::{DateTimeOptions, DateTimeValue};
use fluent_pack::runtime::formatters::{Formatters, OptionValue};
use fluent_pack::runtime::number::NumberOptions;

const CALLS: u32 = 20_000;

fn main() {
    let locale = LocaleTag::parse("fr").expect("a tag");
    let formatters = Formatters::new(&locale);
    let plain = NumberOptions::default();
    let percent = options(&[("style", "percent")]);
    let euros = options(&[("style", "currency"), ("currency", "EUR")]);
    let named = options(&[("style", "currency"), ("currency", "EUR"), ("currencyDisplay", "name")]);
    let two = options(&[("minimumFractionDigits", "2")]);
    let mut text = String::new();
    for (what, value, options) in [
        ("integer 7", 7.0, &plain),
        ("integer 1,234,567", 1_234_567.0, &plain),
        ("decimal 1,234.5", 1234.5, &plain),
        ("two fraction digits", 1234.5, &two),
        ("percent", 0.25, &percent),
        ("currency", 12.5, &euros),
        ("currency by name", 12.5, &named),
    ] {
        report(what, || {
            text.clear();
            formatters.number(black_box(value), options, &mut text).expect("a string takes all text");
        });
    }
    for (what, value) in [("plural of 7", 7.0), ("plural of 255", 255.0), ("plural of 1,000,000", 1e6), ("plural of 1.5", 1.5)] {
        report(what, || {
            black_box(formatters.plural(black_box(value), &plain));
        });
    }
    dates(&locale, &formatters);
}

fn dates(locale: &LocaleTag, formatters: &Formatters) {
    let date = DateTimeValue::from_date(2026, 12, 1).expect("a day");
    let instant = DateTimeValue::from_epoch_milliseconds(1_796_083_200_000).expect("an instant");
    let paris = instant.clone().with_time_zone("Europe/Paris").expect("a zone");
    let full = date_options(&[("dateStyle", "full")]);
    let both = date_options(&[("dateStyle", "long"), ("timeStyle", "short")]);
    let mut text = String::new();
    for (what, value, options) in [
        ("date, default", &date, &DateTimeOptions::default()),
        ("date, full", &date, &full),
        ("date and time, UTC", &instant, &both),
        ("date and time, Paris", &paris, &both),
    ] {
        report(what, || {
            text.clear();
            formatters.date(black_box(value), options, &mut text).expect("a string takes all text");
        });
    }
    let plain = NumberOptions::default();
    report("new formatters", || {
        black_box(Formatters::new(black_box(locale)));
    });
    report("new formatters, first number", || {
        text.clear();
        Formatters::new(black_box(locale)).number(7.0, &plain, &mut text).expect("a string takes all text");
    });
    report("new formatters, first plural", || {
        black_box(Formatters::new(black_box(locale)).plural(7.0, &plain));
    });
    report("new formatters, first date", || {
        text.clear();
        Formatters::new(black_box(locale)).date(&date, &full, &mut text).expect("a string takes all text");
    });
}

fn options(pairs: &[(&str, &str)]) -> NumberOptions {
    let mut options = NumberOptions::default();
    for (name, value) in pairs {
        options.set(name, OptionValue::Text(value)).expect("a known option");
    }
    options
}

fn date_options(pairs: &[(&str, &str)]) -> DateTimeOptions {
    let mut options = DateTimeOptions::default();
    for (name, value) in pairs {
        options.set(name, OptionValue::Text(value)).expect("a known option");
    }
    options
}

#[expect(clippy::print_stdout, reason = "a benchmark prints its figures")]
fn report(what: &str, mut call: impl FnMut()) {
    let mut best = f64::INFINITY;
    for _ in 0..7 {
        let start = Instant::now();
        for _ in 0..CALLS {
            call();
        }
        best = best.min(start.elapsed().as_secs_f64());
    }
    println!("{what:<32} {:>9.1} ns", best * 1e9 / f64::from(CALLS));
}
