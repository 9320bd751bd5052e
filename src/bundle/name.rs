//! Names of entries: safe as a path on every system, whoever unpacks them.

use std::collections::HashSet;
use std::fmt;

use super::digest::sha256_hex;
use super::error::Error;
use crate::limits::MAX_ENTRY_NAME;

/// Starts an escaped byte (`_x20`); alone, an empty segment.
const ESCAPE: &str = "_x";

/// Starts the digest in the name of a path that is too long to keep.
const SHORTENED: &str = "_xx";

/// Names that Windows takes for devices, in any case and with any extension.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// The name of an entry: a relative path that means the same on every system.
///
/// Rules of the constructor:
/// - at most [`MAX_ENTRY_NAME`] bytes, not empty;
/// - segments of `a-z A-Z 0-9 . _ -`, separated by `/`: so no drive, backslash, colon, space, control or invisible
///   character, and nothing that Unicode could normalise;
/// - no segment is empty, `.` or `..`: so the path is relative, stays inside, and is a file;
/// - no segment begins or ends with a dot (hidden on Unix, dropped by Windows);
/// - no segment is a Windows device name, in any case and with any extension (`CON`, `nul.txt`, `Com1.ftl`).
///
/// Ordered byte-wise, as entries are in a bundle.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryName(String);

impl EntryName {
    /// Takes a name that follows the rules of the type.
    ///
    /// # Errors
    ///
    /// When the name breaks a rule ([`Error::is_bad_name`]).
    ///
    /// ```
    /// use fluent_pack::bundle::EntryName;
    /// assert!(EntryName::new("messages/miss-plan.ftl").is_ok());
    /// assert!(EntryName::new("../secret").is_err());
    /// assert!(EntryName::new("aux.ftl").is_err());
    /// ```
    pub fn new(name: &str) -> Result<Self, Error> {
        Self::from_bytes(name.as_bytes())
    }

    /// The name that a file of somebody's repository gets; `path` is relative, with `/` between segments.
    ///
    /// Total: every path has a name. Paths that are names stay as they are. Else, as in percent-encoding, each byte
    /// that may not stay becomes `_x` and two lower-case hex digits, so that two paths never share a name:
    /// - a byte outside `a-z A-Z 0-9 . _ -`, a dot at either end of a segment, and the first letter of a device name;
    /// - an `_` that stands before an `x` (else it would read as an escape);
    /// - an empty segment becomes a lone `_x`.
    ///
    /// A path whose name would be over [`MAX_ENTRY_NAME`] keeps the folders that fit, then `_xx` and the SHA-256 of
    /// the whole path; that is the one case where [`to_path`](Self::to_path) cannot give the path back.
    ///
    /// Names of different paths can still be equal but for case, as the paths are; [`write`](super::write()) refuses
    /// those, because they cannot be unpacked side by side everywhere.
    ///
    /// ```
    /// use fluent_pack::bundle::EntryName;
    /// assert_eq!(EntryName::for_path("messages/whatsnew_123.ftl").as_str(), "messages/whatsnew_123.ftl");
    /// assert_eq!(EntryName::for_path("messages/Über uns.ftl").as_str(), "messages/_xc3_x9cber_x20uns.ftl");
    /// assert_eq!(EntryName::for_path("../con.ftl").as_str(), "_x2e_x2e/_x63on.ftl");
    /// ```
    #[must_use]
    pub fn for_path(path: &str) -> Self {
        let segments: Vec<String> = path.split('/').map(escape_segment).collect();
        let name = segments.join("/");
        if name.len() > MAX_ENTRY_NAME { Self(shorten(path, &name)) } else { Self(name) }
    }

    /// The path that [`for_path`](Self::for_path) made this name for; none where it made it for no path, or shortened it.
    #[must_use]
    pub fn to_path(&self) -> Option<String> {
        let segments: Option<Vec<String>> = self.0.split('/').map(unescape_segment).collect();
        let path = segments?.join("/");
        (Self::for_path(&path) == *self).then_some(path)
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(super) fn from_bytes(name: &[u8]) -> Result<Self, Error> {
        let error = |rule: &str| Err(Error::name(name, rule));
        if name.len() > MAX_ENTRY_NAME {
            return Err(Error::name(name, format!("it has {} bytes, the most is {MAX_ENTRY_NAME}", name.len())));
        }
        let Ok(text) = std::str::from_utf8(name) else {
            return error("only the letters a-z and A-Z, digits, `.`, `_`, `-` and `/` may stand in it");
        };
        match text.split('/').find_map(broken_rule) {
            Some(rule) => error(rule),
            None => Ok(Self(text.to_owned())),
        }
    }
}

impl fmt::Display for EntryName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Refuses names that are the same file, or a file and its folder, once letter case is ignored as Windows and macOS do.
pub(super) fn check_distinct<'name>(names: impl Iterator<Item = &'name EntryName> + Clone) -> Result<(), Error> {
    let mut seen = HashSet::new();
    for name in names.clone() {
        if !seen.insert(name.as_str().to_ascii_lowercase()) {
            return Err(Error::name(
                name.as_str().as_bytes(),
                "another entry has the same name, or differs only in letter case; rename one",
            ));
        }
    }
    for name in names {
        let folded = name.as_str().to_ascii_lowercase();
        let is_file = |(end, _): (usize, &str)| folded.get(..end).is_some_and(|folder| seen.contains(folder));
        if folded.match_indices('/').any(is_file) {
            return Err(Error::name(name.as_str().as_bytes(), "a folder of it is the name of another entry; rename one"));
        }
    }
    Ok(())
}

/// The rule that a segment breaks.
fn broken_rule(segment: &str) -> Option<&'static str> {
    if segment.is_empty() {
        Some("no part between slashes may be empty: it must be a relative path to a file")
    } else if segment == "." || segment == ".." {
        Some("`.` and `..` may not be a part of it: it must stay inside the bundle")
    } else if !segment.bytes().all(is_plain) {
        Some("only the letters a-z and A-Z, digits, `.`, `_`, `-` and `/` may stand in it")
    } else if segment.starts_with('.') || segment.ends_with('.') {
        Some("no part between slashes may begin or end with a dot")
    } else if is_device(segment) {
        Some("a part of it is a device name on Windows")
    } else {
        None
    }
}

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-')
}

fn is_device(segment: &str) -> bool {
    let stem = segment.split('.').next().unwrap_or(segment).to_ascii_lowercase();
    let is_numbered = |stem: &str| matches!(stem.as_bytes(), [b'c', b'o', b'm', b'0'..=b'9'] | [b'l', b'p', b't', b'0'..=b'9']);
    DEVICES.contains(&stem.as_str()) || is_numbered(&stem)
}

fn escape_segment(segment: &str) -> String {
    if segment.is_empty() {
        return ESCAPE.to_owned();
    }
    let bytes = segment.as_bytes();
    let device = is_device(segment);
    let mut escaped = String::with_capacity(segment.len());
    for (index, &byte) in bytes.iter().enumerate() {
        let at_edge = index == 0 || index + 1 == bytes.len();
        let keeps = is_plain(byte)
            && !(byte == b'.' && at_edge)
            && !(byte == b'_' && bytes.get(index + 1) == Some(&b'x'))
            && !(device && index == 0);
        if keeps {
            escaped.push(char::from(byte));
        } else {
            escaped.push_str(&format!("{ESCAPE}{byte:02x}"));
        }
    }
    escaped
}

fn unescape_segment(segment: &str) -> Option<String> {
    if segment == ESCAPE {
        return Some(String::new());
    }
    let mut bytes = Vec::with_capacity(segment.len());
    let mut rest = segment;
    while let Some((plain, escaped)) = rest.split_once(ESCAPE) {
        bytes.extend_from_slice(plain.as_bytes());
        bytes.push(u8::from_str_radix(escaped.get(..2)?, 16).ok()?);
        rest = escaped.get(2..)?;
    }
    bytes.extend_from_slice(rest.as_bytes());
    String::from_utf8(bytes).ok()
}

/// Folders that fit, then the digest of the path: 255 bytes hold it with room for an extension.
fn shorten(path: &str, name: &str) -> String {
    let extension = if path.ends_with(".ftl") { ".ftl" } else { "" };
    let room = MAX_ENTRY_NAME - SHORTENED.len() - 64 - extension.len();
    let folders = name.get(..room).and_then(|head| head.rfind('/')).map_or("", |slash| &name[..=slash]);
    format!("{folders}{SHORTENED}{}{extension}", sha256_hex(path.as_bytes()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn rules_refuse_what_no_system_should_unpack() {
        for name in [
            "",
            "/",
            "/a",
            "a/",
            "a//b",
            ".",
            "..",
            "a/..",
            "../a",
            "a/./b",
            "a\\b",
            "C:a",
            "c:/a",
            "a b",
            " a",
            "a ",
            "a\0b",
            "a\nb",
            ".a",
            "a.",
            "a./b",
            "con",
            "CON",
            "Con.ftl",
            "a/nul/b",
            "COM1.x.y",
            "lpt9",
            "com0",
            "a:b",
            "\u{202e}a",
            "\u{e4}",
            "a*",
            "a?",
            "\u{ff0e}\u{ff0e}/a",
        ] {
            assert!(EntryName::new(name).is_err_and(|error| error.is_bad_name()), "{name:?}");
        }
        assert!(EntryName::new(&"a".repeat(MAX_ENTRY_NAME + 1)).is_err());
    }

    #[test]
    fn rules_accept_plain_paths() {
        for name in ["a", "NOTICE", "messages/a/b_c-d.e.ftl", "conn", "com", "com10", "xcon", "a.con", &"a".repeat(MAX_ENTRY_NAME)] {
            assert!(EntryName::new(name).is_ok(), "{name:?}");
        }
    }

    #[test]
    fn escapes_are_as_documented() {
        for (path, name) in [
            ("firefox/whatsnew_123.ftl", "firefox/whatsnew_123.ftl"),
            ("a_x20.ftl", "a_x5fx20.ftl"),
            ("a__x", "a__x5fx"),
            ("_ x", "__x20x"),
            ("", "_x"),
            ("/a//b/", "_x/a/_x/b/_x"),
            (".hidden.", "_x2ehidden_x2e"),
            ("COM1.ftl", "_x43OM1.ftl"),
        ] {
            assert_eq!(EntryName::for_path(path).as_str(), name);
        }
    }

    #[test]
    fn long_paths_keep_folders_and_stay_apart() {
        let long = |end: &str| EntryName::for_path(&format!("messages/{}{end}.ftl", "\u{4e2d}".repeat(90)));
        assert_ne!(long("a"), long("b"));
        assert!(long("a").as_str().starts_with("messages/_xx") && long("a").as_str().ends_with(".ftl"));
        assert!(EntryName::new(long("a").as_str()).is_ok());
        assert_eq!(long("a").to_path(), None);
    }

    #[test]
    fn a_file_cannot_be_another_ones_folder() {
        let names = |names: &[&str]| -> Vec<EntryName> { names.iter().map(|name| EntryName::new(name).unwrap()).collect() };
        assert!(check_distinct(names(&["a/b", "a/c", "ab"]).iter()).is_ok());
        assert!(check_distinct(names(&["a", "A/b"]).iter()).is_err());
        assert!(check_distinct(names(&["a/b", "A/B"]).iter()).is_err());
    }

    proptest! {
        #[test]
        fn every_path_has_a_lawful_name_and_comes_back(path in "(\\PC|[._x/ conCOM1\\x00-\\x1f]){0,40}") {
            let name = EntryName::for_path(&path);
            prop_assert!(EntryName::new(name.as_str()).is_ok(), "{name}");
            if !name.as_str().contains(SHORTENED) || path.contains(SHORTENED) {
                prop_assert_eq!(name.to_path(), Some(path));
            }
        }

        #[test]
        fn lawful_names_without_escapes_stay(name in "[a-w][a-w0-9_]{0,9}(/[a-w][a-w0-9_-]{0,9}\\.ftl){0,3}") {
            if EntryName::new(&name).is_ok() {
                let same = EntryName::for_path(&name);
                prop_assert_eq!(same.as_str(), name.as_str());
            }
        }
    }
}
