//! Syntax errors in plain words: where the cause is, what is wrong, what to type.

use fluent_syntax::parser::ErrorKind;

use super::recover::{Kind, SyntaxError};
use super::scan::{HazardKind, Walk};
use crate::diagnostic::Diagnostic;
use crate::limits::MAX_NESTING;
use crate::source::{SourceFile, Span};

/// What is said about one error.
struct Words {
    at: Span,
    message: String,
    help: String,
}

impl Words {
    fn new(at: Span, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { at, message: message.into(), help: help.into() }
    }
}

pub(super) fn finding(file: &SourceFile, error: &SyntaxError<'_>) -> Diagnostic {
    let context = Context { text: file.text(), error };
    let (code, words) = match &error.kind {
        Kind::Hazard(HazardKind::TooDeep) => (
            "nesting-too-deep",
            Words::new(
                error.at,
                format!("braces and parentheses are nested more than {MAX_NESTING} deep"),
                "write the message with fewer `{` inside each other, or split it",
            ),
        ),
        Kind::Hazard(HazardKind::BrokenEscape) => ("syntax-error", context.escape(error.at)),
        Kind::Parser(kind) => ("syntax-error", context.words(kind)),
    };
    let mut help = words.help;
    if let Some(next) = error.swallowed {
        help.push_str(&format!("; many Fluent tools would also lose the next message, `{next}`"));
    }
    let mut finding = Diagnostic::error(code, words.message).at(file, context.on_a_character(words.at)).help(help);
    finding.id = context.entry_id().map(str::to_owned);
    finding
}

struct Context<'a, 'src> {
    text: &'src str,
    error: &'a SyntaxError<'src>,
}

impl<'src> Context<'_, 'src> {
    /// The id that the junk starts with, if it starts with one.
    fn entry_id(&self) -> Option<&'src str> {
        let junk = self.error.junk.as_str();
        let length = junk.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')).count();
        let named = junk[length..].trim_start_matches(' ').starts_with('=');
        (named && length > 0).then(|| &junk[..length])
    }

    fn words(&self, kind: &ErrorKind) -> Words {
        let at = self.error.at;
        match kind {
            ErrorKind::ExpectedToken('=') => self.no_equals(at),
            ErrorKind::ExpectedToken('}') | ErrorKind::ExpectedInlineExpression => self.in_placeable(at),
            ErrorKind::ExpectedToken(token) => Words::new(at, format!("a `{token}` is expected here"), format!("add `{token}`")),
            ErrorKind::ExpectedCharRange { range } if range == "a-zA-Z" => self.no_name(at),
            ErrorKind::ExpectedCharRange { range } if range == "0-9" => {
                Words::new(at, "a digit is expected here", "write a number as `12` or `1.5`; start a variant's name with a letter")
            }
            ErrorKind::ExpectedCharRange { .. } => {
                Words::new(at, "after `->` the line must end", "put the first variant, such as `[one]`, on a line of its own")
            }
            ErrorKind::ExpectedMessageField { entry_id } => Words::new(
                self.first_line(),
                format!("the message `{entry_id}` has no text"),
                format!("write the text after `{entry_id} =`, or indent it by four spaces on the next line"),
            ),
            ErrorKind::ExpectedTermField { entry_id } => Words::new(
                self.first_line(),
                format!("the term `-{entry_id}` has no text"),
                format!("write the text after `-{entry_id} =`; a term always has a value"),
            ),
            ErrorKind::MissingValue => Words::new(
                self.line_of(at),
                "the text is missing here",
                "write the text after the `=` or the `[…]`; for an empty text write {\"\"}",
            ),
            ErrorKind::ForbiddenCallee => Words::new(
                at,
                "functions are written in capital letters",
                "write NUMBER(…) or DATETIME(…); a message is used without parentheses",
            ),
            ErrorKind::MissingDefaultVariant => {
                Words::new(self.open_brace(at), "no variant is marked as the default", "put `*` before one variant, usually `*[other]`")
            }
            ErrorKind::MultipleDefaultVariants => {
                Words::new(at, "more than one variant is marked as the default", "keep the `*` before one variant only, usually `*[other]`")
            }
            ErrorKind::MessageReferenceAsSelector => {
                Words::new(at, "a message cannot choose between variants", "choose by a variable, such as `$count`")
            }
            ErrorKind::TermReferenceAsSelector => Words::new(
                at,
                "a term's text cannot choose between variants",
                "choose by an attribute of the term, such as `-brand.gender`, or by a variable",
            ),
            ErrorKind::MessageAttributeAsSelector => Words::new(
                at,
                "an attribute of a message cannot choose between variants",
                "choose by an attribute of a term, such as `-brand.gender`, or by a variable",
            ),
            ErrorKind::TermAttributeAsPlaceable => Words::new(
                at,
                "an attribute of a term cannot be shown",
                "show the term itself, or choose between variants by the attribute",
            ),
            ErrorKind::UnterminatedStringLiteral => {
                Words::new(self.line_of(at), "this quoted text is not closed on its line", "add the closing `\"`")
            }
            ErrorKind::PositionalArgumentFollowsNamed => Words::new(
                at,
                "a plain argument stands after a named one",
                "put the plain argument first: NUMBER($count, minimumFractionDigits: 1)",
            ),
            ErrorKind::DuplicatedNamedArgument(name) => {
                Words::new(at, format!("the option `{name}` is given twice"), format!("keep one `{name}:`"))
            }
            ErrorKind::UnknownEscapeSequence(_) | ErrorKind::InvalidUnicodeEscapeSequence(_) => self.escape(at),
            ErrorKind::UnbalancedClosingBrace => Words::new(
                at,
                "this `}` closes nothing",
                "delete it, or add the `{` that is missing before it; to show a brace write {\"}\"}",
            ),
            ErrorKind::ExpectedSimpleExpressionAsSelector => {
                Words::new(at, "this cannot choose between variants", "choose by a variable, such as `$count`, or by NUMBER($count)")
            }
            ErrorKind::ExpectedLiteral => Words::new(
                at,
                "the value of an option must be a quoted text or a number",
                "write it as `name: \"text\"` or `name: 2`; a variable or a message cannot stand here",
            ),
        }
    }

    fn escape(&self, at: Span) -> Words {
        Words::new(
            at,
            "this is not an escape that Fluent knows",
            "after a backslash write `\\`, `\"`, `u` and four hex digits, or `U` and six; a character such as é needs no escape",
        )
    }

    fn no_equals(&self, at: Span) -> Words {
        let line = self.line_of(at);
        let entry = Span { start: self.error.junk.span().start, ..self.error.junk.span() };
        let id = self.error.junk.as_str().split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').next().unwrap_or_default();
        if line.start <= entry.start && self.text[line.range()].contains('=') {
            let help = "names have only the letters a-z, digits, `-` and `_`, then ` = ` and the text";
            return Words::new(at, format!("a `=` is expected after the name `{id}`"), help);
        }
        Words::new(
            line,
            "this line starts at the left margin but is not `name = text`",
            "if it goes on with the text above, indent it by four spaces; if it is a new message, write `name = text`",
        )
    }

    fn no_name(&self, at: Span) -> Words {
        let line = self.line_of(at);
        if at.start == self.error.junk.span().start {
            return Words::new(
                line,
                "this line belongs to no message",
                "if it goes on with the text above, indent it by four spaces; if it is a new message, its name must start with a letter a-z",
            );
        }
        Words::new(at, "a name is expected here, starting with a letter a-z", "names have only the letters a-z, digits, `-` and `_`")
    }

    fn in_placeable(&self, at: Span) -> Words {
        let brace = self.open_brace(at);
        let line_end = self.line_of(brace).end;
        let rest = self.text.get(brace.start as usize + 1..line_end as usize).unwrap_or_default();
        if rest.trim_start().starts_with('}') {
            return Words::new(
                brace,
                "there is nothing between these braces",
                "write a variable, such as { $count }, or delete the braces",
            );
        }
        let closed = self
            .text
            .get(at.start as usize..self.error.junk.span().end as usize)
            .is_some_and(|rest| rest.lines().next().unwrap_or_default().contains('}') && !rest.starts_with('{'));
        if closed {
            return Words::new(
                at,
                "this cannot stand between braces",
                "between `{` and `}` write one variable (`$name`), message, term (`-name`), number, quoted text or function",
            );
        }
        Words::new(brace, "this `{` is never closed", "add the `}` that ends it; to show a brace as text write {\"{\"}")
    }

    /// The brace that is open at a place.
    fn open_brace(&self, at: Span) -> Span {
        let start = self.error.junk.span().start as usize;
        let before = self.text.as_bytes().get(start..at.start as usize).unwrap_or_default();
        Walk::innermost_open(before, before.len()).map_or(at, |offset| Span::new(start + offset, start + offset + 1))
    }

    fn first_line(&self) -> Span {
        let start = self.error.junk.span().start as usize;
        let line = self.error.junk.as_str().lines().next().unwrap_or_default();
        Span::new(start, start + line.len())
    }

    /// The text of the line of a place, without indent.
    fn line_of(&self, at: Span) -> Span {
        let bytes = self.text.as_bytes();
        let here = (at.start as usize).min(bytes.len());
        let start = bytes[..here].iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
        let end = bytes[here..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |newline| here + newline);
        let line = &bytes[start..end];
        let indent = line.iter().take_while(|byte| **byte == b' ').count();
        let tail = line.iter().rev().take_while(|byte| matches!(byte, b' ' | b'\r')).count().min(line.len() - indent);
        Span::new(start + indent, end - tail)
    }

    /// The same place, on a whole visible character: parsers point at single bytes and at line ends.
    fn on_a_character(&self, at: Span) -> Span {
        let start = self.text.floor_char_boundary((at.start as usize).min(self.text.len()));
        let before = self.text[..start].trim_end_matches(['\n', '\r', ' ']);
        let at_line_end = self.text[start..].starts_with(['\n', '\r']) || start == self.text.len();
        if at_line_end && at.end <= at.start + 1 && before.len() > self.error.junk.span().start as usize {
            return Span::new(before.len() - before.chars().next_back().map_or(0, char::len_utf8), before.len());
        }
        let end = (at.end as usize).clamp(start, self.text.len());
        let end = if self.text.is_char_boundary(end) { end } else { self.text.ceil_char_boundary(end) };
        Span::new(start, end)
    }
}
