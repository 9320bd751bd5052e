//! Codes in a sentence: where placeables and tags stand, and which belong together.
//!
//! Total: every text has codes, perhaps none. A tag may hold placeables (`<a href="{ $url }">`); it is one code then.

use std::ops::Range;

use super::unit::{Code, CodeKind};
use crate::source::SourceFile;
use crate::syntax::{self, Expression, InlineExpression, ast};

/// Tags of HTML that have no end.
const EMPTY_TAGS: [&str; 14] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "param"];

/// The codes of a text whose placeables are known.
pub(super) fn runs(plain: &str, placeables: &[(Range<usize>, CodeKind)]) -> Vec<Code> {
    if placeables.is_empty() && memchr::memchr(b'<', plain.as_bytes()).is_none() {
        return Vec::new();
    }
    let mut codes = Vec::new();
    let mut rest = placeables.iter().peekable();
    let mut at = 0;
    while at < plain.len() {
        // Placeables within a tag went by with it.
        while rest.next_if(|(span, _)| span.start < at).is_some() {}
        let next = rest.peek().map_or(plain.len(), |(span, _)| span.start);
        let found = plain[at..next].match_indices('<').find_map(|(offset, _)| tag(plain, at + offset, placeables));
        if let Some((span, kind)) = found {
            at = span.end;
            codes.push(Code { span, kind, pair: None });
        } else if let Some((span, kind)) = rest.next() {
            at = span.end;
            codes.push(Code { span: span.clone(), kind: *kind, pair: None });
        } else {
            break;
        }
    }
    pair(plain, &mut codes);
    codes
}

/// The tag that begins at a place; none where the `<` is plain text.
fn tag(plain: &str, start: usize, placeables: &[(Range<usize>, CodeKind)]) -> Option<(Range<usize>, CodeKind)> {
    let bytes = plain.as_bytes();
    let closes = bytes.get(start + 1) == Some(&b'/');
    let name_start = start + 1 + usize::from(closes);
    let name_length = bytes[name_start.min(bytes.len())..].iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'-').count();
    if !bytes.get(name_start)?.is_ascii_alphabetic() {
        return None;
    }
    let (mut at, mut quote) = (name_start + name_length, None);
    loop {
        let byte = *bytes.get(at)?;
        if byte == b'{' {
            let number = placeables.binary_search_by_key(&at, |(span, _)| span.start).ok()?;
            at = placeables[number].0.end;
            continue;
        }
        match (byte, quote) {
            (b'>', None) => break,
            (b'<', None) => return None,
            (b'"' | b'\'', None) => quote = Some(byte),
            (byte, Some(open)) if byte == open => quote = None,
            _ => {}
        }
        at += 1;
    }
    let name = &plain[name_start..name_start + name_length];
    let kind = if closes {
        CodeKind::Close
    } else if bytes[at - 1] == b'/' || EMPTY_TAGS.iter().any(|empty| name.eq_ignore_ascii_case(empty)) {
        CodeKind::Tag
    } else {
        CodeKind::Open
    };
    Some((start..at + 1, kind))
}

/// The name of a tag.
fn name(tag: &str) -> &str {
    let rest = tag.trim_start_matches(['<', '/']);
    &rest[..rest.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'-').count()]
}

/// Tells start and end tags of each other that are nested as they should be. What has no other half stands alone.
fn pair(plain: &str, codes: &mut [Code]) {
    let mut open: Vec<usize> = Vec::new();
    for number in 0..codes.len() {
        match codes[number].kind {
            CodeKind::Open => open.push(number),
            CodeKind::Close => {
                let name_of = |code: &Code| name(&plain[code.span.clone()]);
                let Some(at) = open.iter().rposition(|other| name_of(&codes[*other]) == name_of(&codes[number])) else { continue };
                let other = open[at];
                // What was opened within and not closed has no other half.
                open.truncate(at);
                codes[other].pair = Some(number);
                codes[number].pair = Some(other);
            }
            _ => {}
        }
    }
}

/// What a placeable is.
pub(super) fn kind(expression: &Expression<'_>) -> CodeKind {
    match expression {
        ast::Expression::Select { .. } => CodeKind::Select,
        ast::Expression::Inline(inline) => match inline {
            InlineExpression::StringLiteral { .. } => CodeKind::Literal,
            InlineExpression::MessageReference { .. } | InlineExpression::TermReference { .. } => CodeKind::Reference,
            InlineExpression::Placeable { expression } => kind(expression),
            _ => CodeKind::Value,
        },
    }
}

/// What a code shows where it shows always the same: the text of a literal.
#[must_use]
pub fn shown(code: &str) -> String {
    let literal = code.strip_prefix("{ \"").and_then(|rest| rest.strip_suffix("\" }"));
    literal.map_or_else(|| code.to_owned(), |literal| syntax::unescape(literal).into_owned())
}

/// The placeable at the start of a text that a person or a program wrote: its bytes, and its canonical form with its kind
/// where it is one.
pub(super) fn placeable(text: &str) -> (usize, Option<(String, CodeKind)>) {
    let Some(length) = balanced(text) else { return (text.len(), None) };
    let written = &text[..length];
    (length, canonical(written).or_else(|| canonical(&without_office_marks(written))))
}

/// The canonical form of a placeable; none where it is not one, whole.
fn canonical(written: &str) -> Option<(String, CodeKind)> {
    let file = SourceFile::new("", format!("a = {written}\n"));
    let (resource, findings) = syntax::parse(&file);
    let [ast::Entry::Message(message)] = resource.body.as_slice() else { return None };
    let pattern = message.value.as_ref().filter(|_| findings.is_empty() && message.attributes.is_empty())?;
    let [ast::PatternElement::Placeable { expression }] = pattern.elements.as_slice() else { return None };
    Some((syntax::print_placeable(expression), kind(expression)))
}

/// A code without what office programs make of quotes and spaces.
pub(super) fn without_office_marks(code: &str) -> String {
    let plain = |char| match char {
        '\u{a0}' | '\u{202f}' | '\u{2007}' => ' ',
        '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{201f}' | '\u{ab}' | '\u{bb}' => '"',
        '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{201b}' => '\'',
        '\u{2010}' | '\u{2011}' | '\u{2013}' => '-',
        other => other,
    };
    code.chars().map(plain).collect()
}

/// The bytes of a `{ … }` at the start of a text, or of a `}` that ends none; braces in quotes do not count.
fn balanced(text: &str) -> Option<usize> {
    let (mut depth, mut quoted, mut escaped) = (0_u32, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'{' if !quoted => depth += 1,
            b'}' if !quoted => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::unit::{Run, Text};
    use super::*;

    fn shape(plain: &str) -> Vec<(String, CodeKind, Option<usize>)> {
        let mut placeables = Vec::new();
        for (at, _) in plain.match_indices("{ ") {
            let (length, found) = placeable(&plain[at..]);
            placeables.push((at..at + length, found.expect("the test writes placeables").1));
        }
        let text = Text::new(plain.to_owned(), &placeables);
        let together: String = text
            .runs()
            .map(|run| match run {
                Run::Text(text) | Run::Code(_, _, text) => text,
            })
            .collect();
        assert_eq!(together, plain);
        text.codes().iter().map(|code| (text.code(code).to_owned(), code.kind, code.pair)).collect()
    }

    #[test]
    fn tags_and_placeables_are_codes() {
        let code = |text: &str, kind, pair| (text.to_owned(), kind, pair);
        assert_eq!(
            shape("a < 5 <a href=\"{ $url }\">b { $c }</a><br> { -t } </em>"),
            [
                code("<a href=\"{ $url }\">", CodeKind::Open, Some(2)),
                code("{ $c }", CodeKind::Value, None),
                code("</a>", CodeKind::Close, Some(0)),
                code("<br>", CodeKind::Tag, None),
                code("{ -t }", CodeKind::Reference, None),
                code("</em>", CodeKind::Close, None),
            ]
        );
        assert_eq!(shape("1 < 2 and <no end"), []);
    }

    #[test]
    fn a_placeable_is_read_however_it_is_written() {
        for (written, wanted) in [
            ("{$n}", Some("{ $n }")),
            ("{ NUMBER( $n,type:\"ordinal\" ) } x", Some("{ NUMBER($n, type: \"ordinal\") }")),
            ("{ -brand(case: \u{201c}dative\u{201d}) }", Some("{ -brand(case: \"dative\") }")),
            ("{\u{a0}$n\u{a0}}", Some("{ $n }")),
            ("{ \"}\" }", Some("{ \"}\" }")),
            ("{ noches", None),
            ("{ $ }", None),
            ("} x", None),
        ] {
            assert_eq!(placeable(written).1.map(|(text, _)| text).as_deref(), wanted, "{written}");
        }
        assert_eq!(placeable("} x").0, 1);
    }
}
