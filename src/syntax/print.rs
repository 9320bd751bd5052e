//! Syntax tree to text, in Fluent's canonical form: four spaces of indent, line feeds, patterns of several lines on
//! lines of their own.
//!
//! Not fluent-syntax's printer: that one loses indents after a leading placeable and is not stable around comments.

use super::{Entry, Expression, InlineExpression, Pattern, Spanned, ast};

/// Whether comments are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comments {
    /// All of them, where they stand.
    Keep,
    /// None.
    Drop,
}

/// Writes entries in canonical form. Junk is left out.
///
/// Printing is stable: parsing the result and printing it again gives the same text.
#[must_use]
pub fn print<'a, 'src: 'a>(body: impl IntoIterator<Item = &'a Entry<'src>>, comments: Comments) -> String {
    let mut printer = Printer { out: String::new(), indent: 0, at_line_start: true };
    for entry in body {
        match entry {
            ast::Entry::Message(message) => {
                printer.attached(message.comment.as_ref(), comments);
                printer.entry("", &message.id, message.value.as_ref(), &message.attributes);
            }
            ast::Entry::Term(term) => {
                printer.attached(term.comment.as_ref(), comments);
                printer.entry("-", &term.id, Some(&term.value), &term.attributes);
            }
            ast::Entry::Comment(comment) => printer.standalone("#", comment, comments),
            ast::Entry::GroupComment(comment) => printer.standalone("##", comment, comments),
            ast::Entry::ResourceComment(comment) => printer.standalone("###", comment, comments),
            ast::Entry::Junk { .. } => {}
        }
    }
    let length = printer.out.trim_end_matches('\n').len();
    printer.out.truncate(length);
    if !printer.out.is_empty() {
        printer.out.push('\n');
    }
    printer.out
}

/// Writes the value and the attributes of one entry in canonical form, without its id and its comment.
///
/// Two entries give the same text exactly when they read the same, whatever their blanks, comments and ids.
#[must_use]
pub fn print_text(value: Option<&Pattern<'_>>, attributes: &[ast::Attribute<Spanned<'_>>]) -> String {
    let mut printer = Printer { out: String::new(), indent: 0, at_line_start: false };
    printer.value_and_attributes(value, attributes);
    printer.out
}

/// Writes a placeable in canonical form, with its braces.
#[must_use]
pub fn print_placeable(expression: &Expression<'_>) -> String {
    let mut printer = Printer { out: String::new(), indent: 0, at_line_start: false };
    printer.placeable(expression);
    printer.out
}

/// Writes an expression that is not a select in canonical form, without braces.
#[must_use]
pub fn print_inline(inline: &InlineExpression<'_>) -> String {
    let mut printer = Printer { out: String::new(), indent: 0, at_line_start: false };
    printer.inline(inline);
    printer.out
}

struct Printer {
    out: String,
    indent: usize,
    at_line_start: bool,
}

impl Printer {
    fn text(&mut self, text: &str) {
        if self.at_line_start && !text.is_empty() {
            self.out.extend(std::iter::repeat_n(' ', self.indent));
            self.at_line_start = false;
        }
        self.out.push_str(text);
    }

    fn newline(&mut self) {
        self.out.push('\n');
        self.at_line_start = true;
    }

    fn attached(&mut self, comment: Option<&ast::Comment<Spanned<'_>>>, comments: Comments) {
        if let (Some(comment), Comments::Keep) = (comment, comments) {
            self.blank_line();
            self.comment_lines("#", comment);
        }
    }

    fn standalone(&mut self, sign: &str, comment: &ast::Comment<Spanned<'_>>, comments: Comments) {
        if comments == Comments::Keep {
            self.blank_line();
            self.comment_lines(sign, comment);
            self.newline();
        }
    }

    fn blank_line(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.newline();
        }
    }

    fn comment_lines(&mut self, sign: &str, comment: &ast::Comment<Spanned<'_>>) {
        for line in &comment.content {
            self.text(sign);
            // A carriage return at the end would be read as part of the line end.
            let line = line.as_str().trim_end_matches('\r');
            if !line.is_empty() {
                self.text(" ");
                self.text(line);
            }
            self.newline();
        }
    }

    fn entry(
        &mut self,
        sign: &str,
        id: &ast::Identifier<Spanned<'_>>,
        value: Option<&Pattern<'_>>,
        attributes: &[ast::Attribute<Spanned<'_>>],
    ) {
        self.text(sign);
        self.text(id.name.as_str());
        self.text(" =");
        self.value_and_attributes(value, attributes);
    }

    fn value_and_attributes(&mut self, value: Option<&Pattern<'_>>, attributes: &[ast::Attribute<Spanned<'_>>]) {
        if let Some(value) = value {
            self.pattern(value);
        }
        for attribute in attributes {
            self.newline();
            self.indented(4, |printer| {
                printer.text(".");
                printer.text(attribute.id.name.as_str());
                printer.text(" =");
                printer.pattern(&attribute.value);
            });
        }
        self.newline();
    }

    fn indented(&mut self, by: usize, print: impl FnOnce(&mut Self)) {
        self.indent += by;
        print(self);
        self.indent -= by;
    }

    fn pattern(&mut self, pattern: &Pattern<'_>) {
        match Layout::of(pattern) {
            Layout::SameLine => {
                self.text(" ");
                self.indented(4, |printer| printer.elements(pattern));
            }
            Layout::OwnLines => {
                self.newline();
                self.indented(4, |printer| printer.elements(pattern));
            }
            Layout::AtMargin => {
                self.newline();
                let indent = std::mem::take(&mut self.indent);
                self.elements(pattern);
                self.indent = indent;
            }
        }
    }

    fn elements(&mut self, pattern: &Pattern<'_>) {
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => self.lines(value.as_str()),
                ast::PatternElement::Placeable { expression } => self.placeable(expression),
            }
        }
    }

    fn lines(&mut self, text: &str) {
        if memchr::memchr2(b'\n', b'\r', text.as_bytes()).is_none() {
            return self.text(text);
        }
        for (number, line) in text.split('\n').enumerate() {
            if number > 0 {
                self.newline();
            }
            // A blank line has no spaces in canonical form (Fluent 1.0, `blank_block`).
            if !(self.at_line_start && line.bytes().all(|byte| byte == b' ') && text.contains('\n')) {
                // A carriage return before a line end would be read as part of it.
                let mut pieces = line.split('\r');
                self.text(pieces.next().unwrap_or_default());
                for piece in pieces {
                    self.text("{ \"\\u000D\" }");
                    self.text(piece);
                }
            }
        }
    }

    fn placeable(&mut self, expression: &Expression<'_>) {
        match expression {
            ast::Expression::Inline(inline) => {
                self.text("{ ");
                self.inline(inline);
                self.text(" }");
            }
            ast::Expression::Select { selector, variants } => {
                self.text("{ ");
                self.inline(selector);
                self.text(" ->");
                for variant in variants {
                    self.newline();
                    self.variant(variant);
                }
                self.newline();
                self.text("}");
            }
        }
    }

    fn variant(&mut self, variant: &ast::Variant<Spanned<'_>>) {
        let (indent, bracket) = if variant.default { (3, "*[") } else { (4, "[") };
        self.indented(indent, |printer| printer.text(bracket));
        self.indented(4, |printer| {
            let (ast::VariantKey::Identifier { name: key } | ast::VariantKey::NumberLiteral { value: key }) = &variant.key;
            printer.text(key.as_str());
            printer.text("]");
            printer.pattern(&variant.value);
        });
    }

    fn inline(&mut self, inline: &InlineExpression<'_>) {
        match inline {
            ast::InlineExpression::StringLiteral { value } => {
                self.text("\"");
                self.text(value.as_str());
                self.text("\"");
            }
            ast::InlineExpression::NumberLiteral { value } => self.text(value.as_str()),
            ast::InlineExpression::VariableReference { id } => {
                self.text("$");
                self.text(id.name.as_str());
            }
            ast::InlineExpression::FunctionReference { id, arguments } => {
                self.text(id.name.as_str());
                self.arguments(arguments);
            }
            ast::InlineExpression::MessageReference { id, attribute } => self.reference("", id, attribute.as_ref()),
            ast::InlineExpression::TermReference { id, attribute, arguments } => {
                self.reference("-", id, attribute.as_ref());
                if let Some(arguments) = arguments {
                    self.arguments(arguments);
                }
            }
            ast::InlineExpression::Placeable { expression } => self.placeable(expression),
        }
    }

    fn reference(&mut self, sign: &str, id: &ast::Identifier<Spanned<'_>>, attribute: Option<&ast::Identifier<Spanned<'_>>>) {
        self.text(sign);
        self.text(id.name.as_str());
        if let Some(attribute) = attribute {
            self.text(".");
            self.text(attribute.name.as_str());
        }
    }

    fn arguments(&mut self, arguments: &ast::CallArguments<Spanned<'_>>) {
        self.text("(");
        let mut first = true;
        let mut separate = |printer: &mut Self| {
            if !std::mem::take(&mut first) {
                printer.text(", ");
            }
        };
        for argument in &arguments.positional {
            separate(self);
            self.inline(argument);
        }
        for argument in &arguments.named {
            separate(self);
            self.text(argument.name.name.as_str());
            self.text(": ");
            self.inline(&argument.value);
        }
        self.text(")");
    }
}

/// Where the text of a pattern stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Layout {
    /// Behind the `=`.
    SameLine,
    /// Below it, indented.
    OwnLines,
    /// Below it, at the left margin: keeps the indent of lines behind a leading placeable, which sets the common
    /// indent to none only where its brace stands at the margin.
    AtMargin,
}

impl Layout {
    fn of(pattern: &Pattern<'_>) -> Self {
        let several_lines = pattern.elements.iter().any(|element| match element {
            ast::PatternElement::TextElement { value } => value.as_str().contains('\n'),
            ast::PatternElement::Placeable { expression } => is_select(expression),
        });
        if !several_lines {
            return Self::SameLine;
        }
        if let Some(ast::PatternElement::TextElement { value }) = pattern.elements.first()
            && value.as_str().starts_with(['.', '[', '*'])
        {
            // At the start of a line these would begin an attribute or a variant.
            return Self::SameLine;
        }
        if least_indent(pattern).is_some_and(|indent| indent > 0) { Self::AtMargin } else { Self::OwnLines }
    }
}

fn is_select(expression: &Expression<'_>) -> bool {
    match expression {
        ast::Expression::Select { .. } => true,
        ast::Expression::Inline(ast::InlineExpression::Placeable { expression }) => is_select(expression),
        ast::Expression::Inline(_) => false,
    }
}

/// The least indent of the lines that start with text.
fn least_indent(pattern: &Pattern<'_>) -> Option<usize> {
    let mut least: Option<usize> = None;
    let mut at_line_start = true;
    for element in &pattern.elements {
        let ast::PatternElement::TextElement { value } = element else {
            at_line_start = false;
            continue;
        };
        for (number, line) in value.as_str().split('\n').enumerate() {
            at_line_start |= number > 0;
            let text = line.trim_start_matches(' ');
            // A carriage return is written as a placeable.
            if at_line_start && !text.is_empty() && !text.starts_with('\r') {
                let indent = line.len() - text.len();
                least = Some(least.map_or(indent, |least| least.min(indent)));
            }
            at_line_start &= line.is_empty();
        }
    }
    least
}
