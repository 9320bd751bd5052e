//! Which file a path asks for. Only names that a registry or a build writes lead to a file: what climbs out, is hidden or
//! coded twice leads nowhere, before the disk is asked.

use std::borrow::Cow;

/// Longest name of a file, in bytes.
const MAX_NAME: usize = 255;

/// What is in the folder that is served.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A registry: `metadata/` and `targets/`.
    Registry,
    /// What `build` or `release` wrote: `release.json` and the bundles.
    Release,
    /// Pages of a preview: `index.html` and others below folders.
    Site,
}

/// A file that may be asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place<'a> {
    /// Where it is below the folder.
    pub(super) name: Cow<'a, str>,
    /// Whether its bytes never change.
    pub(super) is_immutable: bool,
    pub(super) content: Content,
}

/// What is in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    /// Metadata or `release.json`.
    Json,
    /// A bundle, which may have compressed siblings.
    Bundle,
    /// A compressed sibling, asked for by its own name.
    Compressed,
    /// A page.
    Page,
}

impl Content {
    /// The media type.
    pub(super) fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Bundle => "application/zip",
            Self::Compressed => "application/octet-stream",
            Self::Page => "text/html; charset=utf-8",
        }
    }
}

/// The file that the path of a request asks for.
pub(super) fn place(kind: Kind, path: &str) -> Option<Place<'_>> {
    let path = if kind == Kind::Site && path == "/" { Cow::Borrowed("/index.html") } else { decoded(path)? };
    let below = path.strip_prefix('/')?;
    let (content, is_immutable) = match (kind, below.split_once('/')) {
        (Kind::Registry, Some(("metadata", name))) if is_lawful(name) && name.ends_with(".json") => {
            (Content::Json, name.starts_with(|first: char| first.is_ascii_digit()))
        }
        (Kind::Registry, Some(("targets", name))) if is_lawful(name) && digest(name).is_some() => {
            (if name.ends_with(".zip") { Content::Bundle } else { Content::Compressed }, true)
        }
        (Kind::Release, None) if below == "release.json" => (Content::Json, false),
        // A build may be replaced by another one of the same name.
        (Kind::Release, None) if is_lawful(below) && below.ends_with(".zip") => (Content::Bundle, false),
        (Kind::Site, _) if below.ends_with(".html") && below.split('/').all(is_lawful) => (Content::Page, false),
        _ => return None,
    };
    let name = match path {
        Cow::Borrowed(path) => Cow::Borrowed(path.get(1..)?),
        Cow::Owned(path) => Cow::Owned(path.get(1..)?.to_owned()),
    };
    Some(Place { name, is_immutable, content })
}

/// The digest that the name of a target begins with.
pub(super) fn digest(name: &str) -> Option<&str> {
    let (digest, rest) = name.split_at_checked(64)?;
    let is_hex = digest.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'));
    (is_hex && rest.starts_with('.')).then_some(digest)
}

/// Letters, digits and `. _ + -`, not hidden: no folder, no other drive, nothing that is shown otherwise than it is.
fn is_lawful(name: &str) -> bool {
    let is_lawful = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'+' | b'-');
    (1..=MAX_NAME).contains(&name.len()) && !name.starts_with('.') && name.bytes().all(is_lawful)
}

/// The path with its `%` codes read, once; none where they are not codes of ASCII.
fn decoded(path: &str) -> Option<Cow<'_, str>> {
    if !path.contains('%') {
        return Some(Cow::Borrowed(path));
    }
    let mut text = String::with_capacity(path.len());
    let mut rest = path;
    while let Some((before, code)) = rest.split_once('%') {
        text.push_str(before);
        let digits = code.get(..2).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))?;
        let byte = u8::from_str_radix(digits, 16).ok().filter(u8::is_ascii)?;
        // A coded slash is part of a name, and no lawful name has one.
        text.push(if byte == b'/' { '\0' } else { char::from(byte) });
        rest = code.get(2..)?;
    }
    text.push_str(rest);
    Some(Cow::Owned(text))
}

#[cfg(test)]
mod tests {
    use super::{Content, Kind, place};

    #[test]
    fn files_of_a_registry_are_found() {
        let digest = "0a".repeat(32);
        for (path, content, is_immutable) in [
            ("/metadata/timestamp.json".to_owned(), Content::Json, false),
            ("/metadata/12.snapshot.json".to_owned(), Content::Json, true),
            (format!("/targets/{digest}.miss-es-1.0.0.zip"), Content::Bundle, true),
            (format!("/targets/{digest}.miss-es-1.0.0%2B1.zip"), Content::Bundle, true),
            (format!("/targets/{digest}.miss-es-1.0.0.zip.zst"), Content::Compressed, true),
        ] {
            let place = place(Kind::Registry, &path).unwrap();
            assert_eq!((place.content, place.is_immutable), (content, is_immutable), "{path}");
            assert!(!place.name.starts_with('/') && !place.name.contains('%'), "{place:?}");
        }
    }

    #[test]
    fn nothing_else_is_found() {
        let digest = "0a".repeat(32);
        let long = format!("/targets/{digest}.{}.zip", "a".repeat(300));
        for path in [
            "",
            "/",
            "/metadata",
            "/metadata/",
            "/targets/",
            "/.lock",
            "/metadata/.new",
            "/metadata/.hidden.json",
            "/metadata/../root.json",
            "/metadata/..%2froot.json",
            "/metadata/%2e%2e/root.json",
            "/metadata/%252e%252e%252froot.json",
            "/%2e%2e/etc/passwd",
            "/metadata/a.json%00",
            "/metadata/a%00.json",
            "/metadata//timestamp.json",
            "//metadata/timestamp.json",
            "/metadata/a b.json",
            "/metadata/a\\b.json",
            "/metadata/c:a.json",
            "/metadata/%.json",
            "/metadata/%zz.json",
            "/metadata/%c3%a9.json",
            "/metadata/é.json",
            "/metadata/timestamp.json/",
            "/metadata/sub/timestamp.json",
            "/targets/miss-es-1.0.0.zip",
            "/other/timestamp.json",
            "/release.json",
            "metadata/timestamp.json",
            &long,
        ] {
            assert_eq!(place(Kind::Registry, path), None, "{path}");
        }
        for path in ["/.release.json", "/CHANGELOG-es.md", "/sub/release.json", "/.new-1/release.json", "/..%2fmiss.zip", "/.miss.zip"] {
            assert_eq!(place(Kind::Release, path), None, "{path}");
        }
        assert!(place(Kind::Release, "/release.json").is_some() && place(Kind::Release, "/miss-es-1.0.0.zip").is_some());
    }
}
