//! Findings about how the folders of locales are named, against their language tags.

use std::sync::Arc;

use super::PackLocale;
use crate::diagnostic::Diagnostic;

/// A folder whose name is a tag, but not as it is written today: `iw`, `zh-cn`.
pub(super) fn uncanonical(locale: &PackLocale) -> Option<Diagnostic> {
    if locale.folder == locale.tag.as_str() {
        return None;
    }
    let message = format!("the language tag `{}` is written `{}` today", locale.folder, locale.tag);
    let mut finding = Diagnostic::note("uncanonical-locale-tag", message).help(format!(
        "rename the folder to `{}`, or write `{} = \"{}\"` under `[alias]` in pack.toml; other tools may not read the old tag",
        locale.tag, locale.folder, locale.tag
    ));
    finding.locale = Some(Arc::from(locale.tag.as_str()));
    Some(finding)
}

/// A folder with files that no language tag names, but nearly one.
pub(super) fn invalid(locale: &PackLocale, file: &str) -> Diagnostic {
    let message = format!("`{}` is not a language tag, so `{file}` is not read", locale.folder);
    Diagnostic::error("invalid-locale-tag", message)
        .in_file(Arc::from(file))
        .help(format!("rename the folder to `{}`: language tags are written with `-`; or move it away", locale.tag))
}

/// A folder with files of a locale that the settings do not list.
pub(super) fn unlisted(locale: &PackLocale, file: &str) -> Diagnostic {
    let message = format!("`{file}` has files, but the pack does not list the locale `{}`", locale.folder);
    Diagnostic::error("unlisted-locale", message)
        .in_file(Arc::from(file))
        .help(format!("add \"{}\" to `locales` in pack.toml, or move the folder away", locale.folder))
}
