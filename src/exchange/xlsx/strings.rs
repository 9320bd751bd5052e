//! The texts of a workbook: written once each, and named by their numbers in the cells (ECMA-376 part 1, 18.4).
//!
//! A text that is read back is the text that was added, whatever characters it has.

use std::collections::HashMap;
use std::fmt::Write as _;

use crate::exchange::xml;

/// The table that the cells of all sheets share.
#[derive(Default)]
pub(super) struct Strings {
    numbers: HashMap<String, u32, foldhash::fast::RandomState>,
    items: String,
    /// How many cells name a text.
    uses: u64,
}

impl Strings {
    /// The number of a text.
    pub(super) fn number(&mut self, text: String) -> u32 {
        self.uses += 1;
        if let Some(number) = self.numbers.get(&text) {
            return *number;
        }
        let number = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        // Programs may trim what does not say that its blanks count.
        let is_loose = text.starts_with(char::is_whitespace) || text.ends_with(char::is_whitespace);
        self.items.push_str(if is_loose { "<si><t xml:space=\"preserve\">" } else { "<si><t>" });
        push(&mut self.items, &text);
        self.items.push_str("</t></si>");
        self.numbers.insert(text, number);
        number
    }

    /// The part of the workbook.
    pub(super) fn part(&self) -> String {
        let mut part = String::with_capacity(self.items.len() + 256);
        let _ = write!(
            part,
            "{}<sst xmlns=\"{}\" count=\"{}\" uniqueCount=\"{}\">{}</sst>",
            super::DECLARATION,
            super::MAIN,
            self.uses,
            self.numbers.len(),
            self.items
        );
        part
    }
}

/// Writes a text. What XML has not, or changes when it is read, is written as `_x000D_`, and what looks so already with its
/// first stroke so (22.9.2.19).
fn push(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(|char: char| matches!(char, '&' | '<' | '>' | '_' | '\r') || !xml::has(char)) {
        let (plain, special) = rest.split_at(at);
        out.push_str(plain);
        let char = special.chars().next().unwrap_or_default();
        match char {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '_' if !is_escape(special) => out.push('_'),
            char => {
                let _ = write!(out, "_x{:04X}_", u32::from(char));
            }
        }
        rest = &special[char.len_utf8()..];
    }
    out.push_str(rest);
}

/// Whether a text begins as `_x000D_` does, up to its last stroke: that one may be the first of what is written next.
fn is_escape(text: &str) -> bool {
    let digits = text.as_bytes().strip_prefix(b"_x").and_then(|rest| rest.get(..4));
    digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_written_once_and_as_they_are() {
        let mut strings = Strings::default();
        let numbers =
            ["a", " b", "a", "<&>", "_x0041_ _x41_", "\r\u{1}\u{ffff}\n", "_x0041\r", ""].map(|text| strings.number(text.to_owned()));
        assert_eq!(numbers, [0, 1, 0, 2, 3, 4, 5, 6]);
        let items = "<si><t>a</t></si><si><t xml:space=\"preserve\"> b</t></si><si><t>&lt;&amp;&gt;</t></si>\
            <si><t>_x005F_x0041_ _x41_</t></si><si><t xml:space=\"preserve\">_x000D__x0001__xFFFF_\n</t></si><si><t xml:space=\"preserve\">_x005F_x0041_x000D_</t></si><si><t></t></si>";
        assert_eq!(strings.items, items);
        assert!(strings.part().contains("count=\"8\" uniqueCount=\"7\""));
    }
}
