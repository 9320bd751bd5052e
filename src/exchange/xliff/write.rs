//! Writes a sheet as XLIFF 2.1. The same sheet gives the same bytes.

use std::fmt::Write as _;

use super::{CATEGORY, CORE, GLOSSARY, ITS, METADATA, PREVIOUS, SIZE};
use crate::exchange::Sheet;
use crate::exchange::code::shown;
use crate::exchange::unit::{Code, CodeKind, FileUnits, Group, Run, Text, Unit};
use crate::exchange::xml::{self, attribute};
use crate::pack::Provenance;
use crate::pack::review::State;

/// Longest readable form of a code, in bytes.
const MAX_SHOWN: usize = 100;

/// Writes a sheet.
#[must_use]
pub fn write(sheet: &Sheet) -> String {
    let mut out = String::with_capacity(64 * 1024);
    out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff");
    let namespaces = [
        ("xmlns", CORE),
        ("xmlns:mda", METADATA),
        ("xmlns:gls", GLOSSARY),
        ("xmlns:slr", SIZE),
        ("xmlns:its", ITS),
        ("its:version", "2.0"),
    ];
    for (name, value) in namespaces {
        attribute(&mut out, name, value);
    }
    attribute(&mut out, "version", "2.1");
    attribute(&mut out, "srcLang", sheet.source_locale.as_str());
    attribute(&mut out, "trgLang", sheet.locale.as_str());
    out.push_str(">\n");
    for (number, file) in sheet.files.iter().enumerate() {
        write_file(&mut out, sheet, number, file);
    }
    out.push_str("</xliff>\n");
    out
}

fn write_file(out: &mut String, sheet: &Sheet, number: usize, file: &FileUnits) {
    out.push_str("  <file");
    attribute(out, "id", &format!("f{}", number + 1));
    attribute(out, "original", &file.file);
    attribute(out, "srcDir", sheet.source_locale.direction().as_str());
    attribute(out, "trgDir", sheet.locale.direction().as_str());
    attribute(out, "canResegment", "no");
    attribute(out, "xml:space", "preserve");
    out.push_str(">\n");
    if file.groups.iter().any(|group| group.max_length.is_some()) {
        out.push_str("    <slr:profiles generalProfile=\"xliff:codepoints\"/>\n");
    }
    metadata(out, "    ", &[("pack", &sheet.pack), ("source", &file.source_path)]);
    if !file.note.is_empty() {
        out.push_str("    <notes>\n");
        note(out, "      ", None, &file.note);
        out.push_str("    </notes>\n");
    }
    for group in &file.groups {
        write_group(out, group);
    }
    out.push_str("  </file>\n");
}

fn write_group(out: &mut String, group: &Group) {
    out.push_str("    <group");
    attribute(out, "id", &group.entry);
    attribute(out, "name", &group.entry);
    out.push_str(">\n");
    if !group.note.is_empty() {
        out.push_str("      <notes>\n");
        note(out, "        ", None, &group.note);
        out.push_str("      </notes>\n");
    }
    for unit in &group.units {
        write_unit(out, group, unit);
    }
    out.push_str("    </group>\n");
}

fn write_unit(out: &mut String, group: &Group, unit: &Unit) {
    let codes = Codes::of(unit);
    out.push_str("      <unit");
    attribute(out, "id", &unit.address.name());
    attribute(out, "name", &unit.address.within_file());
    if let Some(most) = group.max_length {
        attribute(out, "slr:sizeRestriction", &most.to_string());
    }
    if !unit.target.is_empty() {
        provenance(out, group);
    }
    out.push_str(">\n");
    glossary(out, group, unit);
    metadata(out, "        ", &[("stamp", &unit.stamp().to_string())]);
    if let Some(previous) = &unit.previous {
        out.push_str("        <notes>\n");
        note(out, "          ", Some(PREVIOUS), previous);
        out.push_str("        </notes>\n");
    }
    codes.write_data(out);
    let (state, sub_state) = state(unit.state);
    let _ = write!(out, "        <segment state=\"{state}\"");
    if let Some(sub_state) = sub_state {
        attribute(out, "subState", &format!("{CATEGORY}:{sub_state}"));
    }
    out.push_str(">\n          <source>");
    codes.write_text(out, &unit.source, 0);
    out.push_str("</source>\n");
    if !unit.target.is_empty() {
        out.push_str("          <target>");
        codes.write_text(out, &unit.target, 1);
        out.push_str("</target>\n");
    }
    out.push_str("        </segment>\n      </unit>\n");
}

/// Who or what translated and revised a text (ITS 2.0, section 8.11).
fn provenance(out: &mut String, group: &Group) {
    let tool = match group.method {
        Some(Provenance::MtRaw | Provenance::MtPostEdited) => Some(("its:tool", "machine translation")),
        Some(Provenance::Tm) => Some(("its:tool", "translation memory")),
        _ => None,
    };
    if let Some((name, value)) = tool {
        attribute(out, name, value);
    }
    for (name, value) in [("its:person", &group.translator), ("its:revPerson", &group.reviser)] {
        if let Some(value) = value {
            attribute(out, name, value);
        }
    }
}

/// The state of a segment, and ours where it says more.
fn state(state: State) -> (&'static str, Option<&'static str>) {
    match state {
        State::Missing => ("initial", None),
        State::Draft | State::Stale | State::Withdrawn => ("initial", Some(state.as_str())),
        State::Translated => ("translated", None),
        State::Revised => ("reviewed", None),
        State::Approved => ("final", None),
    }
}

fn glossary(out: &mut String, group: &Group, unit: &Unit) {
    // Once a message: the first sentence has them.
    let is_first = group.units.first().is_some_and(|first| std::ptr::eq(first, unit));
    if group.glossary.is_empty() || !is_first {
        return;
    }
    out.push_str("        <gls:glossary>\n");
    for (word, forms) in &group.glossary {
        out.push_str("          <gls:glossEntry><gls:term>");
        text(out, word);
        out.push_str("</gls:term>");
        for form in forms {
            out.push_str("<gls:translation>");
            text(out, form);
            out.push_str("</gls:translation>");
        }
        out.push_str("</gls:glossEntry>\n");
    }
    out.push_str("        </gls:glossary>\n");
}

/// The codes of both sides of a unit: equal ones have one id, so that a tool knows them of each other.
struct Codes<'a> {
    /// Distinct texts in the order of their first place; the number of a text is that of its data.
    data: Vec<&'a str>,
    /// For both sides: the number of each code's id.
    ids: [Vec<usize>; 2],
}

impl<'a> Codes<'a> {
    fn of(unit: &'a Unit) -> Self {
        let mut codes = Self { data: Vec::new(), ids: [Vec::new(), Vec::new()] };
        // The text and how many of it were before, for each id.
        let mut known: Vec<(&str, usize)> = Vec::new();
        for (side, sentence) in [&unit.source, &unit.target].into_iter().enumerate() {
            let mut seen: Vec<&str> = Vec::new();
            for code in sentence.codes() {
                let written = sentence.code(code);
                if !codes.data.contains(&written) {
                    codes.data.push(written);
                }
                let before = seen.iter().filter(|other| **other == written).count();
                seen.push(written);
                let number = known.iter().position(|other| *other == (written, before)).unwrap_or_else(|| {
                    known.push((written, before));
                    known.len() - 1
                });
                codes.ids[side].push(number + 1);
            }
        }
        codes
    }

    fn write_data(&self, out: &mut String) {
        if self.data.is_empty() {
            return;
        }
        out.push_str("        <originalData>\n");
        for (number, data) in self.data.iter().enumerate() {
            let _ = write!(out, "          <data id=\"d{}\">", number + 1);
            text(out, data);
            out.push_str("</data>\n");
        }
        out.push_str("        </originalData>\n");
    }

    fn reference(&self, written: &str) -> String {
        format!("d{}", self.data.iter().position(|data| *data == written).map_or(0, |number| number + 1))
    }

    fn write_text(&self, out: &mut String, sentence: &Text, side: usize) {
        for run in sentence.runs() {
            match run {
                Run::Text(words) => text(out, words),
                Run::Code(number, code, written) => {
                    let id = self.ids[side][number];
                    match (code.kind, code.pair) {
                        (CodeKind::Open, Some(end)) => {
                            let end = sentence.code(&sentence.codes()[end]);
                            let _ = write!(out, "<pc id=\"{id}\"");
                            attribute(out, "dataRefStart", &self.reference(written));
                            attribute(out, "dataRefEnd", &self.reference(end));
                            readable(out, ["equivStart", "dispStart"], written);
                            readable(out, ["equivEnd", "dispEnd"], end);
                            permissions(out, code);
                            out.push('>');
                        }
                        (CodeKind::Close, Some(_)) => out.push_str("</pc>"),
                        _ => {
                            let _ = write!(out, "<ph id=\"{id}\"");
                            attribute(out, "dataRef", &self.reference(written));
                            readable(out, ["equiv", "disp"], written);
                            permissions(out, code);
                            out.push_str("/>");
                        }
                    }
                }
            }
        }
    }
}

fn readable(out: &mut String, names: [&str; 2], written: &str) {
    if written.len() > MAX_SHOWN || written.contains('\n') {
        return;
    }
    attribute(out, names[0], written);
    let shown = shown(written);
    if shown != written {
        attribute(out, names[1], &shown);
    }
}

fn permissions(out: &mut String, code: &Code) {
    if !code.kind.may_be_copied() {
        attribute(out, "canCopy", "no");
    }
    if !code.kind.may_be_deleted() {
        attribute(out, "canDelete", "no");
    }
}

fn metadata(out: &mut String, indent: &str, entries: &[(&str, &str)]) {
    let _ = write!(out, "{indent}<mda:metadata><mda:metaGroup category=\"{CATEGORY}\">");
    for (kind, value) in entries {
        let _ = write!(out, "<mda:meta type=\"{kind}\">");
        text(out, value);
        out.push_str("</mda:meta>");
    }
    out.push_str("</mda:metaGroup></mda:metadata>\n");
}

fn note(out: &mut String, indent: &str, category: Option<&str>, words: &str) {
    out.push_str(indent);
    out.push_str("<note");
    if let Some(category) = category {
        attribute(out, "category", category);
    }
    out.push('>');
    // Characters that XML does not have are of no use in a note.
    text(out, &words.replace(|char| !xml::has(char), "\u{fffd}"));
    out.push_str("</note>\n");
}

/// Writes text of an element; characters that XML does not have as `<cp>`.
fn text(out: &mut String, text: &str) {
    for char in text.chars() {
        match char {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\r' => out.push_str("&#13;"),
            char if !xml::has(char) => {
                let _ = write!(out, "<cp hex=\"{:04X}\"/>", u32::from(char));
            }
            char => out.push(char),
        }
    }
}
