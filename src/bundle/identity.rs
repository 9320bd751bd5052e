//! What a bundle is called: the parts of its file name and their rules.

use super::error::{Error, shown};
use super::manifest::Manifest;
use crate::limits::{MAX_PACK_NAME, MAX_VERSION};

/// The file name of a bundle: `<pack>-<locale>-<version>.zip`.
///
/// Safe as a file name for every manifest that [`write`](super::write()) or [`Bundle::open`](super::Bundle::open)
/// accepted, because they check its parts.
#[must_use]
pub fn file_name(manifest: &Manifest) -> String {
    format!("{}-{}-{}.zip", manifest.pack, manifest.locale, manifest.version)
}

/// Refuses a pack name or version that could not stand in a file name or URL.
pub(super) fn check(manifest: &Manifest) -> Result<(), Error> {
    let error = |problem: String| Err(Error::content(super::MANIFEST, problem));
    if !is_pack_name(&manifest.pack) {
        let pack = shown(manifest.pack.as_bytes());
        return error(format!("pack name `{pack}` is not 1 to {MAX_PACK_NAME} of `a-z`, `0-9` and `-` that begin with a letter or digit"));
    }
    if !is_version(&manifest.version) {
        let version = shown(manifest.version.as_bytes());
        return error(format!(
            "version `{version}` is not a semantic version (such as `1.4.2` or `1.4.2-dev.0a1b2c3d`) of at most {MAX_VERSION} bytes"
        ));
    }
    Ok(())
}

fn is_pack_name(pack: &str) -> bool {
    pack.len() <= MAX_PACK_NAME
        && pack.starts_with(|first: char| first.is_ascii_lowercase() || first.is_ascii_digit())
        && pack.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// Semantic Versioning 2.0.0 without build metadata: two bundles that differ only in it would be one version
/// (section 10), and a `+` changes in URLs.
fn is_version(version: &str) -> bool {
    let (core, pre_release) = match version.split_once('-') {
        Some((core, pre_release)) => (core, Some(pre_release)),
        None => (version, None),
    };
    version.len() <= MAX_VERSION
        && core.split('.').count() == 3
        && core.split('.').all(is_number)
        && pre_release.is_none_or(|pre_release| pre_release.split('.').all(is_identifier))
}

fn is_number(text: &str) -> bool {
    (text == "0" || !text.starts_with('0')) && text.bytes().all(|byte| byte.is_ascii_digit()) && text.parse::<u64>().is_ok()
}

/// Section 9: numeric identifiers have no leading zero.
fn is_identifier(text: &str) -> bool {
    let numeric = text.bytes().all(|byte| byte.is_ascii_digit());
    !text.is_empty()
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && !(numeric && text.len() > 1 && text.starts_with('0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_follow_semver() {
        for version in ["0.0.0", "1.2.3", "10.20.30-dev.0a1b2c3d", "1.0.0-0", "1.0.0-a-b.1", "1.0.0-dev.01234567a"] {
            assert!(is_version(version), "{version}");
        }
        for version in
            ["", "1", "1.2", "1.2.3.4", "01.2.3", "1.2.3-", "1.2.3-a..b", "1.2.3-01", "1.2.3+b", "v1.2.3", "1.2.3/..", "1.2.-3", "+1.2.3"]
        {
            assert!(!is_version(version), "{version}");
        }
    }

    #[test]
    fn pack_names_are_plain() {
        assert!(["a", "miss", "0-a-", &"a".repeat(MAX_PACK_NAME)].iter().all(|pack| is_pack_name(pack)));
        assert!(["", "-a", "A", "a_b", "a.b", "../a", "\u{e4}", &"a".repeat(MAX_PACK_NAME + 1)].iter().all(|pack| !is_pack_name(pack)));
    }
}
