//! Tags in a flat text, as HTML has them. Total: what is not a tag is text.

use std::ops::Range;

use super::super::flat::PLACEABLE;

/// Elements without an end tag.
const VOID: &[&str] = &["area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// A tag in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// As written.
    pub(super) name: &'a str,
    pub(super) kind: TagKind,
    /// What stands behind the name.
    pub(super) attributes: &'a str,
    /// Its bytes in the text.
    pub(super) range: Range<usize>,
}

/// What a tag does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum TagKind {
    /// `<a>`.
    Start,
    /// `</a>`.
    End,
    /// `<br>` or `<x/>`.
    Void,
}

impl<'a> Tag<'a> {
    /// Every tag of a text, in its order.
    pub(super) fn all(text: &'a str) -> impl Iterator<Item = Self> {
        let mut from = 0;
        std::iter::from_fn(move || {
            while let Some(found) = memchr::memchr(b'<', &text.as_bytes()[from..]) {
                let start = from + found;
                from = start + 1;
                if let Some(tag) = Self::at(text, start) {
                    from = tag.range.end;
                    return Some(tag);
                }
            }
            None
        })
    }

    fn at(text: &'a str, start: usize) -> Option<Self> {
        let inner = &text[start + 1..];
        let is_end = inner.starts_with('/');
        let inner = inner.strip_prefix('/').unwrap_or(inner);
        let is_name = |character: char| character.is_alphanumeric() || character == '-';
        let length = inner.find(|character| !is_name(character)).unwrap_or(inner.len());
        if !inner.starts_with(char::is_alphabetic) || length == 0 {
            return None;
        }
        let (name, rest) = inner.split_at(length);
        let close = close(rest)?;
        let attributes = rest[..close].trim();
        let is_void = VOID.contains(&name) || attributes.ends_with('/');
        let kind = if is_end {
            TagKind::End
        } else if is_void {
            TagKind::Void
        } else {
            TagKind::Start
        };
        let end = text.len() - rest.len() + close + 1;
        Some(Self { name, kind, attributes: attributes.trim_end_matches('/').trim_end(), range: start..end })
    }

    /// Its attributes: name and value, in quotes or not. A placeable that stands for attributes is left out.
    pub(super) fn attributes(&self) -> impl Iterator<Item = Attribute<'a>> + use<'a> {
        let mut rest = self.attributes;
        std::iter::from_fn(move || {
            loop {
                rest = rest.trim_start();
                if let Some(after) = rest.strip_prefix(PLACEABLE) {
                    rest = after;
                    continue;
                }
                if rest.is_empty() {
                    return None;
                }
                let end = rest.find(['=', ' ', '\n', PLACEABLE]).unwrap_or(rest.len());
                let (name, after) = rest.split_at(end);
                let (value, after) = after.strip_prefix('=').map_or(("", after), value);
                rest = after;
                if !name.is_empty() {
                    return Some(Attribute { name, value });
                }
            }
        })
    }

    /// The value of its attribute of a name.
    pub(super) fn attribute(&self, name: &str) -> Option<&'a str> {
        self.attributes().find(|attribute| attribute.name == name).map(|attribute| attribute.value)
    }

    /// The tag as people write it, without attributes.
    pub(super) fn shown(&self) -> String {
        format!("<{}{}>", if self.kind == TagKind::End { "/" } else { "" }, self.name)
    }

    /// Whether two tags are one and the same, their attributes aside.
    pub(super) fn is_like(&self, other: &Tag<'_>) -> bool {
        self.kind == other.kind && self.name.eq_ignore_ascii_case(other.name)
    }
}

/// An attribute of a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Attribute<'a> {
    pub(super) name: &'a str,
    pub(super) value: &'a str,
}

/// Where a tag ends: the first `>` outside of quotes, on this side of another `<`.
fn close(rest: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in rest.bytes().enumerate() {
        match (byte, quote) {
            (b'"' | b'\'', None) if rest[..at].ends_with('=') => quote = Some(byte),
            (byte, Some(open)) if byte == open => quote = None,
            (b'>', None) => return Some(at),
            (b'<', None) => return None,
            _ => {}
        }
    }
    // A quote that is never closed: the first `>` closes the tag.
    rest.find('>').filter(|close| rest.find('<').is_none_or(|open| *close < open))
}

/// The value behind an `=`, and what is left.
fn value(text: &str) -> (&str, &str) {
    match text.chars().next().filter(|quote| matches!(quote, '"' | '\'')) {
        Some(quote) => text[1..].split_once(quote).unwrap_or((&text[1..], "")),
        None => text.split_at(text.find([' ', '\n']).unwrap_or(text.len())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_found_among_other_signs() {
        let text = "a < b <a href=\"x>y\" class=c \u{fffc}>k</a> <br/> <3 <em";
        let tags: Vec<Tag<'_>> = Tag::all(text).collect();
        let shown: Vec<String> = tags.iter().map(Tag::shown).collect();
        assert_eq!(shown, ["<a>", "</a>", "<br>"]);
        assert_eq!(tags[2].kind, TagKind::Void);
        let attributes: Vec<(&str, &str)> = tags[0].attributes().map(|attribute| (attribute.name, attribute.value)).collect();
        assert_eq!(attributes, [("href", "x>y"), ("class", "c")]);
    }
}
