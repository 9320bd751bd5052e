//! Words about lines that do not begin as an entry does, and about what stands in the way of a name or a text.

use fluent_syntax::parser::ErrorKind;

use super::{Context, NAMES, Words};
use crate::source::Span;
use crate::syntax::scan;

const MARGIN: &str =
    "if it goes on with the text above, indent it by four spaces; if it is a new message, write `name = text`, the name in one word";
const ATTRIBUTE: &str = "write `=` and the text after the name; to begin a line of text with a dot write {\".\"}";

/// Names of characters that nobody sees.
const INVISIBLE: [(char, &str); 8] = [
    ('\u{a0}', "a no-break space"),
    ('\u{ad}', "a soft hyphen"),
    ('\u{200b}', "a zero-width space"),
    ('\u{200e}', "a left-to-right mark"),
    ('\u{200f}', "a right-to-left mark"),
    ('\u{202f}', "a narrow no-break space"),
    ('\u{3000}', "an ideographic space"),
    ('\u{feff}', "a byte order mark"),
];

impl Context<'_, '_> {
    /// A character that looks like another, or like nothing, where the parser stopped.
    pub(super) fn stray_character(&self, at: Span, kind: &ErrorKind) -> Option<Words> {
        let start = at.start as usize;
        let c = self.text.get(start..)?.chars().next()?;
        let at = Span::new(start, start + c.len_utf8());
        let in_braces =
            matches!(kind, ErrorKind::ExpectedToken('}' | ')') | ErrorKind::ExpectedInlineExpression | ErrorKind::ExpectedLiteral);
        match c {
            '\t' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => {
                Some(self.blank(at, c))
            }
            c if c.is_whitespace() && !matches!(c, ' ' | '\n' | '\r') => Some(self.blank(at, c)),
            '\u{ff01}'..='\u{ff5e}' if !self.starts_line(at) => {
                let plain = char::from_u32(c as u32 - 0xfee0)?;
                Some(Words::new(
                    at,
                    format!("this is a full-width `{c}`; Fluent knows only the plain `{plain}`"),
                    format!("type `{plain}`"),
                ))
            }
            '\u{ab}' | '\u{bb}' | '\u{2018}'..='\u{201f}' | '\u{2039}' | '\u{203a}' | '\u{300c}'..='\u{300f}' | '\'' if in_braces => {
                Some(Words::new(
                    at,
                    format!("`{c}` is not the quotation mark that Fluent knows"),
                    "between braces a text has straight quotation marks: { \"text\" }",
                ))
            }
            '\u{60c}' | '\u{3001}' if in_braces => {
                Some(Words::new(at, format!("`{c}` is not the comma that Fluent knows"), "between parentheses type `,`"))
            }
            _ => None,
        }
    }

    fn blank(&self, at: Span, c: char) -> Words {
        let known = INVISIBLE.iter().find(|(known, _)| *known == c).map(|(_, name)| *name);
        let name = known.map_or_else(|| format!("the invisible character U+{:04X}", c as u32), str::to_owned);
        let name = if c == '\t' { "a tab".to_owned() } else { name };
        if c.is_whitespace() && self.starts_line(at) {
            return Words::new(at, format!("this line is indented with {name}"), "indent it with ordinary spaces, four of them");
        }
        Words::new(
            at,
            format!("{name} stands here, which Fluent does not know"),
            "delete it; where a space belongs, type an ordinary space",
        )
    }

    pub(super) fn no_equals(&self, at: Span) -> Words {
        let line = self.line_of(at);
        let text = &self.text[line.range()];
        if text.starts_with('.') {
            return Words::new(line, "this line starts with a dot, but an attribute is written `.name = text`", ATTRIBUTE);
        }
        let Some(c) = self.text[at.start as usize..line.end.max(at.start) as usize].chars().next() else {
            return margin(line);
        };
        let at = Span::new(at.start as usize, at.start as usize + c.len_utf8());
        let in_name = self.text[..at.start as usize].bytes().next_back().is_some_and(scan::is_name_byte);
        if c == ':' && in_name {
            return Words::new(at, "a `=` is expected here", "write `name = text`");
        }
        if scan::looks_like_entry(text.as_bytes()) {
            return Words::new(at, format!("`{c}` cannot stand in a name"), format!("{NAMES}; then come ` = ` and the text"));
        }
        margin(line)
    }

    pub(super) fn no_name(&self, at: Span) -> Words {
        let line = self.line_of(at);
        let before = self.text[..at.start as usize].trim_end_matches(' ');
        if at.start == line.start || before.ends_with('\n') {
            return self.no_entry(line);
        }
        match before.chars().next_back() {
            Some('$') => Words::new(
                at,
                "the name of a variable is expected here",
                format!("write the name right after the `$`, such as {{ $count }}; {NAMES}"),
            ),
            Some('[') => Words::new(
                at,
                "what chooses this variant is expected here",
                "write one word or number in the brackets, such as `[one]`; the `*` of the default stands before them: `*[other]`",
            ),
            Some('.') if self.text[line.range()].starts_with('.') => {
                Words::new(at, "the name of an attribute is expected here", format!("an attribute is written `.name = text`: {ATTRIBUTE}"))
            }
            Some('-') => Words::new(at, "the name of a term is expected here", format!("write the name right after the `-`; {NAMES}")),
            _ => Words::new(at, "a name is expected here", NAMES),
        }
    }

    /// A line that begins with something that begins no entry.
    fn no_entry(&self, line: Span) -> Words {
        let text = &self.text[line.range()];
        if text.starts_with("<<<<<<<") || text.starts_with("=======") || text.starts_with(">>>>>>>") {
            let help = "keep one of the two versions, and delete the lines that start with `<<<<<<<`, `=======` and `>>>>>>>`";
            return Words::new(line, "this line was left behind by a merge of two versions", help);
        }
        if text.starts_with("//") || text.starts_with(';') || text.starts_with("<!--") {
            return Words::new(line, "this is not how Fluent writes a comment", "write `# ` before each line of a comment");
        }
        if text.starts_with('.') {
            return Words::new(line, "this attribute belongs to no message", "put it below its message, indented by four spaces");
        }
        if scan::looks_like_entry(text.as_bytes()) {
            let first = text.chars().next().map_or(0, char::len_utf8);
            return Words::new(Span::new(line.start as usize, line.start as usize + first), "a name must start with a letter a-z", NAMES);
        }
        margin(line)
    }

    /// A message or an attribute without text.
    pub(super) fn no_text(&self, id: &str) -> Words {
        let line = self.first_line();
        // A text that is indented with something else than spaces is no text to Fluent.
        let next = self.text[line.end as usize..].find('\n').map(|newline| line.end as usize + newline + 1);
        if let Some(words) = next.and_then(|next| self.stray_character(Span::new(next, next), &ErrorKind::MissingValue)) {
            return words;
        }
        if self.text[line.range()].starts_with('.') {
            return Words::new(line, format!("the attribute `.{id}` has no text"), format!("write the text after `.{id} =`"));
        }
        Words::new(
            line,
            format!("the message `{id}` has no text"),
            format!("write the text after `{id} =`, or indent it by four spaces on the next line"),
        )
    }

    /// A variant or an attribute without text.
    pub(super) fn no_value(&self, at: Span) -> Words {
        const HELP: &str = "for an empty text write {\"\"}";
        let before = self.text[..at.start as usize].trim_end();
        let here = Span::new(before.len().saturating_sub(1), before.len());
        match before.rfind(['[', '\n']).filter(|_| before.ends_with(']')) {
            Some(bracket) => {
                let span = self.trimmed(bracket, before.len());
                let key = &self.text[span.range()];
                Words::new(span, format!("the variant `{key}` has no text"), format!("write the text after `{key}`; {HELP}"))
            }
            None => Words::new(here, "the text is missing here", format!("write the text after the `=`; {HELP}")),
        }
    }
}

fn margin(line: Span) -> Words {
    Words::new(line, "this line starts at the left margin but is not `name = text`", MARGIN)
}
