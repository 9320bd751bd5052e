//! JSON out, for apps and tools that read it: flat, or as i18next (version 4 of its format) has it. It does not come back in.
//!
//! What the format cannot say is left out and told, never said wrong.

use std::collections::BTreeMap;

use super::code::shown;
use super::sheet::Sheet;
use super::unit::{Choice, CodeKind, Run, Unit};
use crate::locale::PluralCategory;

/// A text that a format cannot say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Untold {
    /// Its address.
    pub address: String,
    /// Why, one plain sentence without a final dot.
    pub message: String,
}

/// Every translation by its address within its file, or by its whole address where several files have the same: Fluent text.
#[must_use]
pub fn flat(sheet: &Sheet) -> String {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    translated(sheet).for_each(|unit| *counts.entry(unit.address.within_file()).or_default() += 1);
    let texts = translated(sheet).map(|unit| {
        let name = unit.address.within_file();
        let key = if counts.get(&name) == Some(&1) { name } else { unit.address.to_string() };
        (key, unit.target.plain().to_owned())
    });
    printed(&texts.collect())
}

/// Every translation as i18next has it, and what it cannot say.
///
/// Keys are ids, `id@attribute` for attributes. A choice by number is a plural (`id_one`, `id_ordinal_two`, `[0]` is `_zero`)
/// with its variable as `count`; a choice by another variable is a context (`id_feminine`). Values are `{{name}}`, references
/// `$t(id)`.
#[must_use]
pub fn i18next(sheet: &Sheet) -> (String, Vec<Untold>) {
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    let mut untold = Vec::new();
    for unit in translated(sheet) {
        let said = key(unit, sheet).and_then(|(key, count)| Ok((key, text(unit, count)?)));
        let said = said.and_then(|(key, text)| match texts.get(&key) {
            Some(_) => Err(format!("another text has the key `{key}` already")),
            None => Ok(texts.insert(key, text)),
        });
        if let Err(message) = said {
            untold.push(Untold { address: unit.address.to_string(), message });
        }
    }
    (printed(&texts), untold)
}

fn translated(sheet: &Sheet) -> impl Iterator<Item = &Unit> {
    let units = sheet.files.iter().flat_map(|file| &file.groups).flat_map(|group| &group.units);
    units.filter(|unit| !unit.target.is_empty())
}

/// The texts as an object, a line each.
fn printed(texts: &BTreeMap<String, String>) -> String {
    let mut out = serde_json::to_string_pretty(texts).unwrap_or_default();
    out.push('\n');
    out
}

/// The key of a text, and the variable that counts.
fn key<'a>(unit: &'a Unit, sheet: &Sheet) -> Result<(String, Option<&'a str>), String> {
    let address = &unit.address;
    let mut key = address.entry.clone();
    if let Some(attribute) = &address.attribute {
        key.push('@');
        key.push_str(attribute);
    }
    let (mut plural, mut context, mut count) = (String::new(), String::new(), None);
    for choice in &address.path {
        let (variable, by_rank) = counted(&choice.selector).ok_or_else(|| format!("i18next cannot choose by `{}`", choice.selector))?;
        let siblings = sheet.files.iter().filter(|file| file.file == address.file).flat_map(|file| &file.groups);
        let siblings = siblings.filter(|group| group.entry == address.entry).flat_map(|group| &group.units);
        let keys = siblings.flat_map(|unit| &unit.address.path).filter(|other| other.selector == choice.selector);
        let counts = by_rank || keys.clone().all(|other| is_count(&other.key));
        let taken = if counts { &mut plural } else { &mut context };
        if !taken.is_empty() {
            return Err("i18next makes one choice by number and one by context, this text makes more".to_owned());
        }
        if counts {
            *taken = format!("_{}{}", if by_rank { "ordinal_" } else { "" }, plural_suffix(choice, keys, by_rank)?);
            count = Some(variable);
        } else {
            *taken = if choice.default { String::new() } else { format!("_{}", choice.key) };
        }
    }
    Ok((key + &context + &plural, count))
}

/// The variable of a selector, and whether it chooses by rank.
fn counted(selector: &str) -> Option<(&str, bool)> {
    let is_name = |name: &str| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    if let Some(name) = selector.strip_prefix('$').filter(|name| is_name(name)) {
        return Some((name, false));
    }
    let (name, options) =
        selector.strip_prefix("NUMBER($")?.strip_suffix(')')?.split_once(", ").unwrap_or((&selector[8..selector.len() - 1], ""));
    let by_rank = options == "type: \"ordinal\"";
    (is_name(name) && (by_rank || options.is_empty())).then_some((name, by_rank))
}

fn is_count(key: &str) -> bool {
    PluralCategory::from_keyword(key).is_some() || key.bytes().all(|byte| byte.is_ascii_digit())
}

fn plural_suffix<'a>(choice: &'a Choice, mut keys: impl Iterator<Item = &'a Choice>, by_rank: bool) -> Result<&'a str, String> {
    match choice.key.as_str() {
        "0" if !by_rank && keys.all(|other| other.key != "zero") => Ok("zero"),
        number if number.bytes().all(|byte| byte.is_ascii_digit()) => Err(format!("i18next has no text for {number} alone")),
        category => Ok(category),
    }
}

/// The text as i18next reads it.
fn text(unit: &Unit, count: Option<&str>) -> Result<String, String> {
    // The words alone, with a mark for each code: what i18next would take for a code of its own must not be among them.
    let (mut out, mut words) = (String::new(), String::new());
    for run in unit.target.runs() {
        let plain = match run {
            Run::Text(text) => text.to_owned(),
            Run::Code(_, code, written) => match code.kind {
                CodeKind::Open | CodeKind::Close | CodeKind::Tag if !written.contains('{') => written.to_owned(),
                CodeKind::Literal => shown(written),
                CodeKind::Reference => {
                    out.push_str(&format!("$t({})", reference(written)?));
                    words.push('\0');
                    continue;
                }
                CodeKind::Value => {
                    out.push_str(&value(written, count)?);
                    words.push('\0');
                    continue;
                }
                _ => return Err(format!("i18next cannot say `{}`", written.chars().take(60).collect::<String>())),
            },
        };
        out.push_str(&plain);
        words.push_str(&plain);
    }
    match ["{{", "$t("].into_iter().find(|sign| words.contains(sign)) {
        Some(sign) => Err(format!("i18next would take `{sign}` in the text for a code")),
        None => Ok(out),
    }
}

fn inner(written: &str) -> &str {
    written.trim_start_matches(['{', ' ']).trim_end_matches(['}', ' '])
}

fn reference(written: &str) -> Result<String, String> {
    match inner(written) {
        name if name.contains('(') => Err(format!("i18next cannot give arguments to a term: `{written}`")),
        name => Ok(name.replace('.', "@")),
    }
}

/// A value, with the formatter that i18next has for it.
fn value(written: &str, count: Option<&str>) -> Result<String, String> {
    let cannot = || format!("i18next cannot say `{}`", written.chars().take(60).collect::<String>());
    let name = |variable: &str| if count == Some(variable) { "count".to_owned() } else { variable.to_owned() };
    let inner = inner(written);
    if inner.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-')) {
        return Ok(inner.to_owned());
    }
    let (function, arguments) = match inner.split_once('(') {
        None => return Ok(format!("{{{{{}}}}}", name(inner.strip_prefix('$').ok_or_else(cannot)?))),
        Some((function, rest)) => (function, rest.strip_suffix(')').ok_or_else(cannot)?),
    };
    let formatter = match function {
        "NUMBER" => "number",
        "DATETIME" => "datetime",
        _ => return Err(cannot()),
    };
    let mut arguments = arguments.split(", ");
    let variable = arguments.next().and_then(|first| first.strip_prefix('$')).ok_or_else(cannot)?;
    let options: Vec<String> = arguments.map(|option| option.replace('"', "")).collect();
    if options.iter().any(|option| option.matches(": ").count() != 1 || option.contains([';', '(', ')', '{', '}'])) {
        return Err(cannot());
    }
    let options = if options.is_empty() { String::new() } else { format!("({})", options.join("; ")) };
    Ok(format!("{{{{{}, {formatter}{options}}}}}", name(variable)))
}
