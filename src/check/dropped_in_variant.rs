//! A variable that the source always shows is left out of some variants of a text.
//!
#![doc = include_str!("../diagnostic/page/dropped-in-variant.md")]

use super::Context;
use super::duplicate::key;
use super::shows;
use super::usage::{By, Sides};
use crate::diagnostic::Diagnostic;
use crate::pack::EntryKind;
use crate::source::Span;
use crate::syntax;

pub(super) fn run(context: &Context<'_, '_>, sides: &Sides<'_, '_, '_>, findings: &mut Vec<Diagnostic>) {
    let pair = sides.pair;
    if pair.entry.kind == EntryKind::Term || !sides.target.selects.iter().any(|select| select.own) {
        return;
    }
    for variable in sides.source.shown.iter().copied().filter(|name| sides.target.shows(name)) {
        if !shows::always(context.source, pair.source_pattern, variable) || shows::always(context.target, pair.pattern, variable) {
            continue;
        }
        let mut places: Vec<(&str, Span)> = Vec::new();
        shows::variants_without(context, pair.pattern, variable, &mut |selector, _, variant| {
            // Whether a number must be shown where it chooses depends on its forms: see `number-not-shown`.
            if By::of(selector) != By::Variable(variable) {
                let value = syntax::pattern_span(pair.entry.file.source.text(), &variant.value);
                places.push((key(variant).as_str(), value));
            }
        });
        findings.extend(places.first().map(|(_, span)| told(sides, variable, &places, *span)));
    }
}

fn told(sides: &Sides<'_, '_, '_>, variable: &str, places: &[(&str, Span)], span: Span) -> Diagnostic {
    let (entry, source) = (&sides.pair.entry, &sides.pair.source);
    let names: Vec<String> = places.iter().map(|(key, _)| format!("[{key}]")).collect();
    Diagnostic::note("dropped-in-variant", format!("`${variable}` is not in {}, though other variants show it", super::some(&names)))
        .at(entry.file.source, span)
        .about(entry.id())
        .help(format!("write {{ ${variable} }} there too, unless the sentence says it in words"))
        .see(source.file.source, source.id_span(), "the source always shows it")
}
