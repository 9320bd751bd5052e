//! Common indent as Fluent means it: lines that start with a placeable count too.
//!
//! fluent-syntax 0.12 takes the common indent from lines that start with text only, drops the spaces before a placeable
//! that starts a line, and keeps spaces on blank lines. Here such patterns are put right (Fluent 1.0, `spec/valid.md`, "Indentation").

use super::{Entry, Expression, Pattern, Spanned, ast};

/// Puts the patterns of an entry right.
pub(super) fn mend<'src>(text: &'src str, entry: &mut Entry<'src>) {
    match entry {
        ast::Entry::Message(message) => {
            if let Some(value) = &mut message.value {
                pattern(text, value);
            }
            attributes(text, &mut message.attributes);
        }
        ast::Entry::Term(term) => {
            pattern(text, &mut term.value);
            attributes(text, &mut term.attributes);
        }
        _ => {}
    }
}

fn attributes<'src>(text: &'src str, attributes: &mut [ast::Attribute<Spanned<'src>>]) {
    for attribute in attributes {
        pattern(text, &mut attribute.value);
    }
}

fn pattern<'src>(text: &'src str, pattern: &mut Pattern<'src>) {
    for element in &mut pattern.elements {
        if let ast::PatternElement::Placeable { expression: inner } = element {
            expression(text, inner);
        }
    }
    if pattern.elements.len() > 1 {
        blank_lines(text, &mut pattern.elements);
        let lines: Vec<Option<Line>> = (0..pattern.elements.len()).map(|number| Line::of(text, &pattern.elements, number)).collect();
        if lines.iter().flatten().any(|line| line.placeable) {
            reindent(text, pattern, &lines);
        }
    }
}

/// A blank line is a line end and nothing else (Fluent 1.0, `blank_block`); the parser keeps spaces past the indent.
fn blank_lines<'src>(text: &'src str, elements: &mut [ast::PatternElement<Spanned<'src>>]) {
    let mut after_line_end = false;
    for element in elements {
        let ast::PatternElement::TextElement { value } = element else {
            after_line_end = false;
            continue;
        };
        let end = value.span().end as usize;
        if after_line_end && value.as_str().len() > 1 && value.as_str().trim_start_matches(' ') == "\n" {
            *value = piece(text, end - 1, end);
        }
        after_line_end = value.as_str().ends_with('\n');
    }
}

fn expression<'src>(text: &'src str, expression_: &mut Expression<'src>) {
    match expression_ {
        ast::Expression::Inline(ast::InlineExpression::Placeable { expression: inner }) => expression(text, inner),
        ast::Expression::Inline(_) => {}
        ast::Expression::Select { variants, .. } => {
            for variant in variants {
                pattern(text, &mut variant.value);
            }
        }
    }
}

/// An element that starts an indented line.
struct Line {
    /// Where the first character after the indent stands.
    content: usize,
    /// Spaces in front of it in the source.
    indent: usize,
    placeable: bool,
}

impl Line {
    fn of(text: &str, elements: &[ast::PatternElement<Spanned<'_>>], number: usize) -> Option<Self> {
        let after_line_end = match number.checked_sub(1).map(|before| &elements[before]) {
            Some(ast::PatternElement::TextElement { value }) => value.as_str().ends_with('\n'),
            Some(ast::PatternElement::Placeable { .. }) => false,
            None => true,
        };
        if !after_line_end {
            return None;
        }
        let (content, placeable) = match &elements[number] {
            ast::PatternElement::TextElement { value } => {
                let words = value.as_str().trim_start_matches(' ');
                if words.is_empty() || words.starts_with('\n') {
                    return None;
                }
                (value.span().end as usize - words.len(), false)
            }
            ast::PatternElement::Placeable { expression } => (opening_brace(text, expression)?, true),
        };
        let indent = text.as_bytes()[..content].iter().rev().take_while(|byte| **byte == b' ').count();
        let starts_line = content.checked_sub(indent + 1).is_some_and(|before| text.as_bytes()[before] == b'\n');
        starts_line.then_some(Self { content, indent, placeable })
    }
}

fn reindent<'src>(text: &'src str, pattern: &mut Pattern<'src>, lines: &[Option<Line>]) {
    let common = lines.iter().flatten().map(|line| line.indent).min().unwrap_or(0);
    let mut elements = Vec::with_capacity(pattern.elements.len() + 1);
    for (mut element, line) in std::mem::take(&mut pattern.elements).into_iter().zip(lines) {
        if let Some(line) = line {
            let from = line.content - line.indent + common;
            match &mut element {
                ast::PatternElement::TextElement { value } => *value = piece(text, from, value.span().end as usize),
                ast::PatternElement::Placeable { .. } if from < line.content => {
                    elements.push(ast::PatternElement::TextElement { value: piece(text, from, line.content) });
                }
                ast::PatternElement::Placeable { .. } => {}
            }
        }
        elements.push(element);
    }
    pattern.elements = elements;
}

fn piece(text: &str, start: usize, end: usize) -> Spanned<'_> {
    Spanned { text: &text[start..end], start: crate::source::Span::new(start, end).start }
}

/// The brace before the first token of a placeable.
fn opening_brace(text: &str, expression: &Expression<'_>) -> Option<usize> {
    let (ast::Expression::Inline(first) | ast::Expression::Select { selector: first, .. }) = expression;
    let token = match first {
        ast::InlineExpression::StringLiteral { value } => (value.span().start as usize).checked_sub(1)?,
        ast::InlineExpression::NumberLiteral { value } => value.span().start as usize,
        ast::InlineExpression::FunctionReference { id, .. } | ast::InlineExpression::MessageReference { id, .. } => {
            id.name.span().start as usize
        }
        ast::InlineExpression::TermReference { id, .. } | ast::InlineExpression::VariableReference { id } => {
            (id.name.span().start as usize).checked_sub(1)?
        }
        ast::InlineExpression::Placeable { expression } => opening_brace(text, expression)?,
    };
    let blank = text.as_bytes()[..token].iter().rev().take_while(|byte| matches!(byte, b' ' | b'\n' | b'\r')).count();
    let brace = (token - blank).checked_sub(1)?;
    (text.as_bytes()[brace] == b'{').then_some(brace)
}
