//! Shared by tests: a text compiled and opened, arguments from JSON.

#![allow(clippy::unwrap_used)] // Helpers of tests fail with the test.
#![allow(dead_code)] // Each test uses its part.

use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentValue};
use fluent_pack::catalog::Catalog;
use fluent_pack::compile;
use fluent_pack::locale::LocaleTag;
use fluent_pack::pack::{LocaleSources, PackLocale};
use fluent_pack::runtime::{DateTimeValue, Formatter};
use fluent_pack::source::SourceFile;

/// The catalog of a text.
pub(crate) fn compiled(locale: &str, text: &str) -> Vec<u8> {
    compiled_files(locale, &[text.to_owned()])
}

/// The catalog of some files.
pub(crate) fn compiled_files(locale: &str, files: &[String]) -> Vec<u8> {
    let locale = PackLocale { tag: LocaleTag::parse(locale).unwrap(), folder: locale.to_owned() };
    let keys: Vec<String> = (0..files.len()).map(|number| format!("{number:04}.ftl")).collect();
    let files = files.iter().zip(&keys).map(|(text, key)| SourceFile::new(key, text.clone())).collect();
    compile::unchecked(&LocaleSources { locale, files, keys, ledger: Default::default() }.parse())
}

pub(crate) fn formatter(locale: &str, text: &str) -> Formatter {
    Formatter::open(compiled(locale, text)).unwrap()
}

/// Formats every message and attribute; calls `see` with id, attribute and text. Panics only if the library does.
pub(crate) fn format_all<B: AsRef<[u8]>>(
    formatter: &Formatter<B>,
    args: Option<&FluentArgs<'_>>,
    mut see: impl FnMut(&str, Option<&str>, &str),
) {
    let mut errors = Vec::new();
    for (id, attributes) in everything(formatter.catalog()) {
        see(&id, None, &formatter.format(&id, args, &mut errors));
        for attribute in attributes {
            see(&id, Some(&attribute), &formatter.format_attribute(&id, &attribute, args, &mut errors));
        }
    }
}

/// Ids with the names of their attributes, as far as they can be read.
pub(crate) fn everything<B: AsRef<[u8]>>(catalog: &Catalog<B>) -> Vec<(String, Vec<String>)> {
    let mut all = Vec::new();
    for entry in catalog.messages() {
        let Ok(entry) = entry else { break };
        let Ok(id) = entry.id() else { break };
        let attributes = entry.attributes().map(|all| all.filter_map(|one| one.ok()?.name().ok().map(str::to_owned)).collect());
        all.push((id.to_owned(), attributes.unwrap_or_default()));
    }
    all
}

/// `{"name": "text", "n": 1, "day": {"date": 0}, "x": {"number": 1, "minimumFractionDigits": 2}}`
pub(crate) fn arguments(json: &serde_json::Value) -> FluentArgs<'static> {
    let all = json.as_object().into_iter().flatten();
    all.filter(|(name, _)| !name.starts_with('$')).map(|(name, value)| (name.clone(), argument(value))).collect()
}

fn argument(value: &serde_json::Value) -> FluentValue<'static> {
    let field = |name: &str| value.get(name).and_then(serde_json::Value::as_f64);
    match value {
        serde_json::Value::String(text) => text.clone().into(),
        serde_json::Value::Number(number) => number.as_f64().unwrap().into(),
        serde_json::Value::Object(_) => {
            if let Some(milliseconds) = field("date") {
                let date = DateTimeValue::from_epoch_milliseconds(milliseconds as i64);
                return date.map_or(FluentValue::None, |date| FluentValue::Custom(Box::new(date)));
            }
            let options = FluentNumberOptions {
                minimum_fraction_digits: field("minimumFractionDigits").map(|digits| digits as usize),
                ..FluentNumberOptions::default()
            };
            FluentValue::Number(FluentNumber::new(field("number").unwrap_or(f64::NAN), options))
        }
        _ => FluentValue::None,
    }
}
