//! Inline tags in texts: `em strong sub sup abbr bdi` and `<dfn data-l10n-name="ID">`. One tag at a time, no nesting rules.

/// Tags without attributes.
const PLAIN: [&str; 6] = ["abbr", "bdi", "em", "strong", "sub", "sup"];

/// Whether documents have a tag.
pub(crate) fn is_known(tag: &str) -> bool {
    tag == "dfn" || PLAIN.contains(&tag)
}

/// A tag in a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tag<'a> {
    /// `em`, `dfn` and so on; also tags that documents do not have.
    pub(crate) tag: &'a str,
    /// For `dfn`: its `data-l10n-name`.
    pub(crate) name: Option<&'a str>,
    /// Whether it is an end tag.
    pub(crate) end: bool,
    /// Whether documents have it as it is written.
    pub(crate) attributes_fit: bool,
    /// Its bytes.
    pub(crate) length: usize,
}

impl<'a> Tag<'a> {
    /// The tag at the start of a text; none where the `<` is plain text.
    pub(crate) fn parse(text: &'a str) -> Option<Self> {
        let rest = text.strip_prefix('<')?;
        let end = rest.starts_with('/');
        let rest = rest.strip_prefix('/').unwrap_or(rest);
        let name_length = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        if !rest.starts_with(|first: char| first.is_ascii_alphabetic()) {
            return None;
        }
        let (tag, rest) = rest.split_at(name_length);
        let close = rest.find('>').unwrap_or(rest.len());
        let attributes = rest[..close].trim();
        let length = text.len() - rest.len() + (close + 1).min(rest.len());
        let closed = close < rest.len();
        let name = attributes.strip_prefix("data-l10n-name=\"").and_then(|rest| rest.strip_suffix('"')).filter(|name| is_name(name));
        let attributes_fit = closed && is_known(tag) && (attributes.is_empty() || (tag == "dfn" && !end && name.is_some()));
        Some(Self { tag, name: if tag == "dfn" { name } else { None }, end, attributes_fit, length })
    }
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}
