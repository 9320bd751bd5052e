//! Words about what stands between braces and parentheses.

use super::{Context, NAMES, Words};
use crate::source::Span;
use crate::syntax::scan;

const VARIANTS: &str = "write what chooses, `->`, and each variant on a line of its own: { $count ->";

impl Context<'_, '_> {
    /// The parser stopped between braces or parentheses.
    pub(super) fn in_braces(&self, at: Span) -> Words {
        let Some((open, in_variants)) = self.open(at) else { return never_closed(at) };
        if self.text[open.range()].starts_with('(') {
            return self.in_call(at, open);
        }
        if in_variants {
            return self.in_variants(at, open);
        }
        let inside = self.text[open.end as usize..at.start as usize].trim();
        let rest = &self.text[at.start as usize..];
        if inside.is_empty() && rest.starts_with('}') {
            let both = Span::new(open.start as usize, at.start as usize + 1);
            return Words::new(both, "there is nothing between these braces", "write a variable, such as { $count }, or delete the braces");
        }
        if let Some(words) = self.arrow(at, inside).or_else(|| self.letter(at)) {
            return words;
        }
        if self.closes_below(at) {
            return Words::new(
                at,
                "this cannot stand between braces",
                "between `{` and `}` write one variable (`$name`), message, term (`-name`), number, quoted text or function",
            );
        }
        never_closed(open)
    }

    /// Whether a `}` follows in the line of a place.
    fn closes_below(&self, at: Span) -> bool {
        let rest = self.text.get(at.start as usize..self.error.junk.span().end as usize).unwrap_or_default();
        rest.lines().next().unwrap_or_default().contains('}') && !rest.starts_with('{')
    }

    /// Something that was meant as `->`, or variants without it.
    fn arrow(&self, at: Span, inside: &str) -> Option<Words> {
        let rest = &self.text[at.start as usize..];
        if inside.ends_with('-') && rest.starts_with('>') {
            let arrow = Span::new(at.start as usize - 1, at.start as usize + 1);
            return Some(Words::new(arrow, "a space is missing before `->`", "write { $count ->"));
        }
        if let Some(arrow) = ["=>", "= >", "- >", "\u{2192}", "\u{2013}>", "\u{2014}>"].iter().find(|arrow| rest.starts_with(**arrow)) {
            let span = Span::new(at.start as usize, at.start as usize + arrow.len());
            return Some(Words::new(span, format!("`{arrow}` is not the sign that comes before variants"), "write `->`"));
        }
        if !rest.starts_with('[') && !rest.starts_with("*[") {
            return None;
        }
        if inside.is_empty() {
            return Some(Words::new(at, "nothing says what chooses between these variants", VARIANTS));
        }
        if self.starts_line(at) {
            return Some(Words::new(at, "`->` is missing before the variants", VARIANTS));
        }
        let help = "a form of a term is chosen by an argument, such as { -team(case: \"genitive\") }";
        Some(Words::new(at, "brackets cannot stand here", help))
    }

    /// A letter that names do not have.
    fn letter(&self, at: Span) -> Option<Words> {
        let c = self.text[at.start as usize..].chars().next().filter(|c| c.is_alphanumeric() && !c.is_ascii())?;
        let before = self.text[..at.start as usize].bytes().next_back()?;
        let in_name = scan::is_name_byte(before) || before == b'$';
        in_name.then(|| {
            Words::new(Span::new(at.start as usize, at.start as usize + c.len_utf8()), format!("`{c}` cannot stand in a name"), NAMES)
        })
    }

    fn in_call(&self, at: Span, open: Span) -> Words {
        let rest = self.text.get(at.start as usize..self.error.junk.span().end as usize).unwrap_or_default();
        if !rest.lines().next().unwrap_or_default().contains(')') {
            return Words::new(open, "this `(` is never closed", "add the `)` that ends it");
        }
        Words::new(
            at,
            "this cannot stand between parentheses",
            "write the value, then the options, with commas between them: NUMBER($count, minimumFractionDigits: 1)",
        )
    }

    fn in_variants(&self, at: Span, open: Span) -> Words {
        let line = self.line_of(at);
        let before = self.text.get(line.start as usize..at.start as usize).unwrap_or_default();
        if before.trim_end() == "*" || (before.is_empty() && self.text[line.range()].starts_with("* ")) {
            return Words::new(line, "a space stands between `*` and `[`", "write `*[other]` and the text");
        }
        if line.start == line.end || line.start < at.start || scan::is_entry_start(self.text[line.range()].as_bytes()) {
            return never_closed(open);
        }
        Words::new(
            line,
            "this line is not a variant",
            "write a variant as `[one] text` and the default as `*[other] text`; if it goes on with the text above, indent it by eight spaces",
        )
    }

    /// Variants of which none is the default, or what is none of them.
    pub(super) fn no_default(&self, at: Span) -> Words {
        let rest = self.text[at.start as usize..].trim_start();
        let here = self.text.len() - rest.len();
        if rest.starts_with('}') || rest.is_empty() {
            return Words::new(
                self.open_brace(at),
                "no variant is marked as the default",
                "put `*` before one variant, usually `*[other]`",
            );
        }
        self.in_variants(Span::new(here, here), self.open_brace(at))
    }

    /// The parser wanted a number.
    pub(super) fn no_digit(&self, at: Span) -> Words {
        let before = self.text[..at.start as usize].chars().next_back();
        let minus = Span::new((at.start as usize).saturating_sub(1), at.end as usize);
        match before {
            Some('-') if self.text[at.start as usize..].starts_with('>') => {
                Words::new(minus, "nothing says what chooses between the variants", VARIANTS)
            }
            Some('-') => {
                let help = "write { -team } for a term or { -1 } for a number, without a space behind the `-`";
                Words::new(minus, "the name of a term or a number is expected behind this `-`", help)
            }
            _ => Words::new(at, "a digit is expected here", "write a number as `12` or `1.5`"),
        }
    }
}

fn never_closed(open: Span) -> Words {
    Words::new(open, "this `{` is never closed", "add the `}` that ends it; to show a brace as text write {\"{\"}")
}
