//! Inline markup in the text of documents: `em strong sub sup abbr bdi` and `<dfn data-l10n-name="ID">`, not nested.

use std::fmt;

use crate::markup::{Tag, is_known};
use crate::source::Span;

/// A stretch of text in one style.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MarkupRun<'a> {
    /// The text, without markup.
    pub text: &'a str,
    /// The tag around it.
    pub tag: Option<&'a str>,
    /// For `dfn`: its `data-l10n-name`.
    pub name: Option<&'a str>,
}

/// Why a text is not sound markup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MarkupError<'a> {
    /// The tag in question, in the text.
    pub at: Span,
    /// What is wrong.
    pub kind: MarkupErrorKind<'a>,
}

/// What is wrong with a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkupErrorKind<'a> {
    /// A tag that documents do not have.
    Unknown(&'a str),
    /// A tag with attributes that it does not have, or a `dfn` without its name.
    Attributes(&'a str),
    /// A tag inside another.
    Nested(&'a str),
    /// An end tag that closes nothing.
    Unopened(&'a str),
    /// A tag without its end.
    Unclosed(&'a str),
    /// A tag around nothing.
    Empty(&'a str),
}

impl fmt::Display for MarkupErrorKind<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(tag) => write!(f, "`<{tag}>` is not markup that documents have"),
            Self::Attributes(tag) if *tag == "dfn" => f.write_str("a `<dfn>` needs data-l10n-name=\"…\" and nothing else"),
            Self::Attributes(tag) => write!(f, "`<{tag}>` takes no attributes"),
            Self::Nested(tag) => write!(f, "`<{tag}>` stands inside another tag"),
            Self::Unopened(tag) => write!(f, "`</{tag}>` closes nothing"),
            Self::Unclosed(tag) => write!(f, "`<{tag}>` is not closed"),
            Self::Empty(tag) => write!(f, "there is no text in `<{tag}>`"),
        }
    }
}

/// Splits a text into runs. A `<` that begins no tag is text.
///
/// # Errors
///
/// At the first tag that is unknown, nested, unclosed or malformed.
///
/// ```
/// use fluent_pack::syntax::markup_runs;
/// let runs = markup_runs("a <em>b</em> < 5").unwrap();
/// assert_eq!(runs.iter().map(|run| (run.text, run.tag)).collect::<Vec<_>>(), [("a ", None), ("b", Some("em")), (" < 5", None)]);
/// assert!(markup_runs("<script>").is_err());
/// ```
pub fn markup_runs(text: &str) -> Result<Vec<MarkupRun<'_>>, MarkupError<'_>> {
    let mut runs = Vec::new();
    let mut open: Option<(Tag<'_>, Span)> = None;
    let mut from = 0;
    let mut at = 0;
    while let Some(found) = text[at..].find('<') {
        let start = at + found;
        let Some(tag) = Tag::parse(&text[start..]) else {
            at = start + 1;
            continue;
        };
        let span = Span::new(start, start + tag.length);
        let fail = |kind| Err(MarkupError { at: span, kind });
        match (open.take(), tag.end) {
            (None, false) => {
                if tag.name.is_none() && tag.tag == "dfn" || !tag.attributes_fit {
                    return fail(if is_known(tag.tag) { MarkupErrorKind::Attributes(tag.tag) } else { MarkupErrorKind::Unknown(tag.tag) });
                }
                push(&mut runs, &text[from..start], None);
                open = Some((tag, span));
            }
            (Some((opened, opened_at)), true) if opened.tag == tag.tag => {
                if from == start {
                    return Err(MarkupError { at: opened_at, kind: MarkupErrorKind::Empty(opened.tag) });
                }
                push(&mut runs, &text[from..start], Some(opened));
            }
            (Some(_), false) => return fail(MarkupErrorKind::Nested(tag.tag)),
            (_, true) => return fail(MarkupErrorKind::Unopened(tag.tag)),
        }
        at = span.end as usize;
        from = at;
    }
    if let Some((opened, opened_at)) = open {
        return Err(MarkupError { at: opened_at, kind: MarkupErrorKind::Unclosed(opened.tag) });
    }
    push(&mut runs, &text[from..], None);
    Ok(runs)
}

fn push<'a>(runs: &mut Vec<MarkupRun<'a>>, text: &'a str, tag: Option<Tag<'a>>) {
    if !text.is_empty() {
        runs.push(MarkupRun { text, tag: tag.map(|tag| tag.tag), name: tag.and_then(|tag| tag.name) });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_tags_are_told() {
        for (text, kind) in [
            ("a <b>x</b>", MarkupErrorKind::Unknown("b")),
            ("<em class=\"x\">a</em>", MarkupErrorKind::Attributes("em")),
            ("<dfn>a</dfn>", MarkupErrorKind::Attributes("dfn")),
            ("<dfn data-l10n-name=\"a\" id=\"b\">a</dfn>", MarkupErrorKind::Attributes("dfn")),
            ("<em>a <strong>b</strong></em>", MarkupErrorKind::Nested("strong")),
            ("a</em>", MarkupErrorKind::Unopened("em")),
            ("<em>a</strong>", MarkupErrorKind::Unopened("strong")),
            ("<em>a", MarkupErrorKind::Unclosed("em")),
            ("<em></em>", MarkupErrorKind::Empty("em")),
            ("<img src=x", MarkupErrorKind::Unknown("img")),
            ("<em", MarkupErrorKind::Attributes("em")),
        ] {
            assert_eq!(markup_runs(text).unwrap_err().kind, kind, "{text}");
        }
    }

    #[test]
    fn a_definition_keeps_its_name() {
        let runs = markup_runs("an <dfn data-l10n-name=\"endoscope\">endoscope</dfn>.").unwrap();
        assert_eq!(runs[1], MarkupRun { text: "endoscope", tag: Some("dfn"), name: Some("endoscope") });
        assert_eq!(runs[2].text, ".");
    }
}
