//! Writes a sheet as PO. The same sheet gives the same bytes: there are no dates in it.

use std::fmt::Write as _;

use super::{STAMP, plural};
use crate::exchange::Sheet;
use crate::exchange::unit::{FileUnits, Group, Unit};
use crate::pack::review::State;

/// Writes a sheet.
#[must_use]
pub fn write(sheet: &Sheet) -> String {
    let mut out = String::with_capacity(64 * 1024);
    out.push_str("msgid \"\"\nmsgstr \"\"\n");
    let mut header = vec![
        ("Project-Id-Version", sheet.pack.clone()),
        ("Language", sheet.locale.as_str().replace('-', "_")),
        ("MIME-Version", "1.0".to_owned()),
        ("Content-Type", "text/plain; charset=UTF-8".to_owned()),
        ("Content-Transfer-Encoding", "8bit".to_owned()),
    ];
    header.extend(plural::forms(&sheet.locale).map(|forms| ("Plural-Forms", forms)));
    header.push(("X-Source-Language", sheet.source_locale.as_str().to_owned()));
    header.push(("X-Generator", "fluent-pack".to_owned()));
    for (name, value) in header {
        let _ = writeln!(out, "\"{name}: {value}\\n\"");
    }
    for file in &sheet.files {
        for group in &file.groups {
            for unit in &group.units {
                entry(&mut out, file, group, unit);
            }
        }
    }
    out
}

fn entry(out: &mut String, file: &FileUnits, group: &Group, unit: &Unit) {
    out.push('\n');
    for line in group.note.lines() {
        remark(out, line);
    }
    if let Some(most) = group.max_length.filter(|_| !group.note.contains("max-length")) {
        remark(out, &format!("at most {most} characters"));
    }
    for (word, forms) in &group.glossary {
        remark(out, &format!("glossary: {word} = {}", forms.join(", ")));
    }
    remark(out, &format!("{STAMP}{}", unit.stamp()));
    let _ = writeln!(out, "#: {}:{}", file.source_path.replace(' ', "%20"), group.line);
    if matches!(unit.state, State::Stale | State::Draft | State::Withdrawn) {
        out.push_str("#, fuzzy\n");
    }
    if let Some(previous) = &unit.previous {
        quoted(out, "#| ", "msgid", previous);
    }
    quoted(out, "", "msgctxt", &unit.address.to_string());
    quoted(out, "", "msgid", unit.source.plain());
    quoted(out, "", "msgstr", unit.target.plain());
}

fn remark(out: &mut String, line: &str) {
    let line = line.replace(['\r', '\0'], " ");
    out.push_str(format!("#. {line}").trim_end());
    out.push('\n');
}

/// Writes a keyword with its text; of several lines each on a line of its own, as gettext's tools do.
fn quoted(out: &mut String, prefix: &str, keyword: &str, text: &str) {
    let _ = write!(out, "{prefix}{keyword} \"");
    if text.contains('\n') {
        let _ = write!(out, "\"");
        for line in text.split_inclusive('\n') {
            let _ = write!(out, "\n{prefix}\"");
            escape(out, line);
            out.push('"');
        }
        out.push('\n');
        return;
    }
    escape(out, text);
    out.push_str("\"\n");
}

fn escape(out: &mut String, text: &str) {
    for char in text.chars() {
        match char {
            '\\' => out.push_str("\\\\"),
            '"' => out.push_str("\\\""),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            '\u{0}'..='\u{1f}' | '\u{7f}' => {
                // Three digits, so that what follows is not read as one more.
                let _ = write!(out, "\\{:03o}", u32::from(char));
            }
            char => out.push(char),
        }
    }
}
