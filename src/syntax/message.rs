//! Syntax errors in plain words: where the cause is, what is wrong, what to type.

mod braces;
mod line;
mod place;

use fluent_syntax::parser::ErrorKind;

use super::recover::{Kind, SyntaxError};
use super::scan::HazardKind;
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

const NAMES: &str = "names have only the letters a-z, digits, `-` and `_`, and start with a letter";

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
        Kind::MissingComma => ("syntax-error", Words::new(error.at, "a comma is missing before this", "put `,` between the arguments")),
        Kind::Parser(kind @ ErrorKind::DuplicatedNamedArgument(_)) => ("duplicate-argument", context.words(kind)),
        Kind::Parser(kind) => ("syntax-error", context.stray_character(error.at, kind).unwrap_or_else(|| context.words(kind))),
    };
    let mut help = words.help;
    if let Some(next) = error.swallowed {
        help.push_str(&format!("; many Fluent tools would also lose the next message, `{next}`"));
    }
    let mut finding = Diagnostic::error(code, words.message).at(file, context.on_a_character(words.at)).help(help);
    finding.id = context.entry_id().map(str::to_owned);
    if let Kind::Parser(ErrorKind::DuplicatedNamedArgument(name)) = &error.kind
        && let Some(first) = context.option_before(words.at, name)
    {
        finding = finding.see(file, first, "the first one is here");
    }
    finding
}

struct Context<'a, 'src> {
    text: &'src str,
    error: &'a SyntaxError<'src>,
}

impl Context<'_, '_> {
    fn words(&self, kind: &ErrorKind) -> Words {
        let at = self.error.at;
        match kind {
            ErrorKind::ExpectedToken(token) => self.no_token(*token),
            ErrorKind::ExpectedCharRange { range } if range == "a-zA-Z" => self.no_name(at),
            ErrorKind::ExpectedCharRange { range } if range == "0-9" => self.no_digit(at),
            ErrorKind::ExpectedCharRange { .. } => {
                Words::new(at, "after `->` the line must end", "put the first variant, such as `[one]`, on a line of its own")
            }
            ErrorKind::ExpectedInlineExpression => self.in_braces(at),
            ErrorKind::UnterminatedStringLiteral => self.unclosed_string(at),
            ErrorKind::ExpectedMessageField { entry_id } => self.no_text(entry_id),
            ErrorKind::ExpectedTermField { entry_id } => Words::new(
                self.first_line(),
                format!("the term `-{entry_id}` has no text"),
                format!("write the text after `-{entry_id} =`; a term always has a value"),
            ),
            ErrorKind::MissingValue => self.no_value(at),
            ErrorKind::MissingDefaultVariant => self.no_default(at),
            ErrorKind::MultipleDefaultVariants => {
                Words::new(at, "more than one variant is marked as the default", "keep the `*` before one variant only, usually `*[other]`")
            }
            ErrorKind::UnknownEscapeSequence(_) | ErrorKind::InvalidUnicodeEscapeSequence(_) => self.escape(at),
            ErrorKind::UnbalancedClosingBrace => Words::new(
                at,
                "this `}` closes nothing",
                "delete it, or add the `{` that is missing before it; to show a brace write {\"}\"}",
            ),
            other => self.expression(other),
        }
    }

    fn no_token(&self, token: char) -> Words {
        let at = self.error.at;
        match token {
            '=' => self.no_equals(at),
            '}' | ')' => self.in_braces(at),
            '"' => self.unclosed_string(at),
            ' ' => Words::new(
                self.line_of(at),
                "a comment starts with `#`, `##` or `###` and a space",
                "write `# ` before a comment; if this is no comment, indent it or begin it with a name",
            ),
            ']' => Words::new(
                at,
                "a `]` is expected here",
                "what chooses a variant is one word of the letters a-z, digits, `-` and `_`, or one number; then comes `]`",
            ),
            token => Words::new(at, format!("a `{token}` is expected here"), format!("add `{token}`")),
        }
    }

    /// Words about expressions that are complete but cannot stand where they are.
    fn expression(&self, kind: &ErrorKind) -> Words {
        let at = self.error.at;
        let before = self.expression_before(at);
        match kind {
            ErrorKind::ForbiddenCallee => Words::new(
                self.call_before(at),
                "only functions take parentheses, and their names are in capital letters",
                "write NUMBER(…) or DATETIME(…); a message is used without parentheses",
            ),
            ErrorKind::MessageReferenceAsSelector => {
                Words::new(before, "a message cannot choose between variants", "choose by a variable, such as `$count`")
            }
            ErrorKind::TermReferenceAsSelector => Words::new(
                before,
                "a term's text cannot choose between variants",
                "choose by an attribute of the term, such as `-brand.gender`, or by a variable",
            ),
            ErrorKind::MessageAttributeAsSelector => Words::new(
                before,
                "an attribute of a message cannot choose between variants",
                "choose by an attribute of a term, such as `-brand.gender`, or by a variable",
            ),
            ErrorKind::TermAttributeAsPlaceable => Words::new(
                before,
                "an attribute of a term cannot be shown",
                "show the term itself, or choose between variants by the attribute",
            ),
            ErrorKind::PositionalArgumentFollowsNamed => Words::new(
                self.argument_before(at),
                "a plain argument stands after a named one",
                "put the plain argument first: NUMBER($count, minimumFractionDigits: 1)",
            ),
            ErrorKind::DuplicatedNamedArgument(name) => {
                Words::new(self.name_before(at), format!("the option `{name}` is given twice"), format!("keep one `{name}:`"))
            }
            ErrorKind::ExpectedLiteral => self.no_literal(at),
            _ => Words::new(before, "this cannot choose between variants", "choose by a variable, such as `$count`, or by NUMBER($count)"),
        }
    }

    /// Where an option of the same name stands before a place.
    fn option_before(&self, at: Span, name: &str) -> Option<Span> {
        let start = self.error.junk.span().start as usize;
        let before = self.text.get(start..at.start as usize)?;
        let is_option = |at: &usize| {
            let whole = !before[..*at].ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '$'));
            whole && before[at + name.len()..].trim_start().starts_with(':')
        };
        let found = before.rmatch_indices(name).map(|(at, _)| at).find(is_option)?;
        Some(Span::new(start + found, start + found + name.len()))
    }

    fn no_literal(&self, at: Span) -> Words {
        let rest = &self.text[at.start as usize..];
        if rest.starts_with([')', ',']) {
            return Words::new(at, "the value of the option is missing", "write it as `name: \"text\"` or `name: 2`");
        }
        Words::new(
            at,
            "the value of an option must be a quoted text or a number",
            "write it as `name: \"text\"` or `name: 2`; a variable or a message cannot stand here",
        )
    }

    fn escape(&self, at: Span) -> Words {
        Words::new(
            self.escape_at(at),
            "this is not an escape that Fluent knows",
            "after a backslash write `\\`, `\"`, `u` and four hex digits, or `U` and six; a character such as é needs no escape",
        )
    }

    fn unclosed_string(&self, at: Span) -> Words {
        let quote = self.open_quote(at);
        let mut help = "add the closing `\"`".to_owned();
        if self.text[quote.start as usize..at.start as usize].contains("\\\"") {
            help.push_str("; a `\"` behind a backslash belongs to the text, so write `\\\\` to show a backslash");
        }
        Words::new(quote, "this quoted text is not closed on its line", help)
    }
}
