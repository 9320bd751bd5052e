//! Placeholders of other systems, which Fluent does not fill.
//!
//! A percentage is never one.
#![doc = include_str!("../../diagnostic/page/changed-placeholder.md")]

use std::ops::Range;

use super::super::flat::Flat;
use super::super::pair::Pair;
use crate::diagnostic::Diagnostic;

pub(super) fn run(pair: &Pair<'_, '_>, way: &Flat<'_>, source: &Flat<'_>, findings: &mut Vec<Diagnostic>) {
    let (text, source_text) = (way.text(), source.text());
    let count = |text: &str, wanted: &str| all(text).filter(|range| &text[range.clone()] == wanted).count();
    if let Some(range) = all(text).find(|range| count(source_text, &text[range.clone()]) == 0) {
        let help = all(source_text).map(|range| &source_text[range]).find(|wanted| count(text, wanted) == 0);
        let finding = pair.finding("changed-placeholder", way, range.clone(), unknown(&text[range]));
        findings.push(finding.help(help.map_or_else(|| NO_PLACEHOLDER.to_owned(), |meant| format!("write `{meant}` as in the source"))));
    } else if let Some(range) =
        all(source_text).find(|range| count(text, &source_text[range.clone()]) < count(source_text, &source_text[range.clone()]))
    {
        let lost = &source_text[range];
        let finding = pair.finding("changed-placeholder", way, 0..text.len(), missing(lost)).at(pair.entry.file.source, pair.span());
        findings.push(finding.help(format!("write `{lost}` where it belongs in the sentence")));
    }
}

/// Every placeholder of another system: `%s`, `%1$d`, `%(name)s`, `{{name}}`, `${name}`.
fn all(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        while let Some(found) = memchr::memchr3(b'%', b'{', b'$', &text.as_bytes()[from..]) {
            let start = from + found;
            from = start + 1;
            if let Some(length) = length(&text[start..]) {
                from = start + length;
                return Some(start..from);
            }
        }
        None
    })
}

/// The bytes of a placeholder that a text starts with.
fn length(text: &str) -> Option<usize> {
    let inside = |open: &str, close: &str| {
        let inner = text.strip_prefix(open)?;
        let end = inner.find(close)?;
        let is_name = end > 0 && inner[..end].trim().chars().all(|sign| sign.is_alphanumeric() || matches!(sign, '_' | '.' | '-'));
        is_name.then_some(open.len() + end + close.len())
    };
    if let Some(length) = inside("{{", "}}").or_else(|| inside("${", "}")) {
        return Some(length);
    }
    if let Some(length) = inside("%(", ")") {
        return text[length..].starts_with(['s', 'd', 'f', 'i']).then_some(length + 1);
    }
    let rest = text.strip_prefix('%')?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let position = if digits > 0 && rest[digits..].starts_with('$') { digits + 1 } else { 0 };
    let kind = &rest[position..];
    let alone = kind.starts_with(['s', 'd', 'S', '@']) && !kind[1..].starts_with(char::is_alphanumeric);
    (alone && (position > 0 || digits == 0)).then_some(1 + position + 1)
}

const NO_PLACEHOLDER: &str = "the source has no such placeholder; write a variable of the source in braces, or the words";

fn unknown(placeholder: &str) -> String {
    format!("the source has no `{placeholder}`, and nothing is put in its place")
}

fn missing(placeholder: &str) -> String {
    format!("`{placeholder}` is in the source but not in this text")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_told_from_percentages() {
        let text = "%s 50% %1$d %(name)s {{ user.name }} ${x} 100%saving 5 %d. % s {x}";
        let found: Vec<&str> = all(text).map(|range| &text[range]).collect();
        assert_eq!(found, ["%s", "%1$d", "%(name)s", "{{ user.name }}", "${x}", "%d"]);
    }
}
