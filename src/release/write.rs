//! Values as TOML 1.0 writes them, one line each, so that a change of one thing is a change of one line.

use std::fmt::Write as _;

/// A key: bare where it can be.
pub(super) fn key(text: &str) -> String {
    let bare = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    if bare { text.to_owned() } else { string(text) }
}

/// A basic string on one line.
pub(super) fn string(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\n' => out.push_str("\\n"),
            _ => character(&mut out, c),
        }
    }
    out.push('"');
    out
}

/// A string over several lines; it must end with a line end, or be empty.
pub(super) fn lines(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    out.push_str("\"\"\"\n");
    let is_plain = |byte: u8| byte > 0x1f && !matches!(byte, b'"' | b'\\' | 0x7f) || byte == b'\n';
    if text.bytes().all(is_plain) {
        out.push_str(text);
        out.push_str("\"\"\"");
        return out;
    }
    let mut quotes = 0;
    for c in text.chars() {
        quotes = if c == '"' { quotes + 1 } else { 0 };
        match c {
            // Three in a row would end the string.
            '"' if quotes % 3 == 0 => out.push_str("\\\""),
            '"' | '\n' => out.push(c),
            _ => character(&mut out, c),
        }
    }
    out.push_str("\"\"\"");
    out
}

fn character(out: &mut String, c: char) {
    match c {
        '\\' => out.push_str("\\\\"),
        '\t' => out.push(c),
        '\0'..='\u{1f}' | '\u{7f}' => {
            // Writing to a string cannot fail.
            let _ = write!(out, "\\u{:04X}", u32::from(c));
        }
        _ => out.push(c),
    }
}

/// A list of texts.
pub(super) fn list<'a>(items: impl IntoIterator<Item = &'a String>) -> String {
    let items: Vec<String> = items.into_iter().map(|item| string(item)).collect();
    format!("[{}]", items.join(", "))
}

/// A table on one line.
pub(super) fn inline(pairs: &[(String, String)]) -> String {
    if pairs.is_empty() {
        return "{}".to_owned();
    }
    let pairs: Vec<String> = pairs.iter().map(|(name, value)| format!("{} = {value}", key(name))).collect();
    format!("{{ {} }}", pairs.join(", "))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn toml_reads_what_is_written() {
        let texts =
            ["", "a\n", "\"\n", "\"\"\"\n", "a\"\"\"\"\"\"\"b\n", "\\\n", "\\\"\"\"\n\n", "\r\n\t\0\u{7f}\u{2028}\n", "'''\n", "\n\n"];
        for text in texts {
            for written in [string(text), lines(text)] {
                let read: BTreeMap<String, String> = toml::from_str(&format!("{} = {written}", key(text))).unwrap();
                assert_eq!(read.get(text).map(String::as_str), Some(text), "{written}");
            }
        }
    }
}
