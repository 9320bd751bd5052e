//! Findings about how the folders of locales are named, against the language tags of BCP 47.

use std::sync::Arc;

use super::{Config, PackLocale};
use crate::diagnostic::Diagnostic;
use crate::locale::LocaleTag;

/// Whether a folder's name reads as a language tag, `_` taken for `-`. No language of more than three letters is
/// registered (BCP 47, section 2.2.1), so `drafts` and `shared` are words.
pub(super) fn is_like_tag(name: &str) -> bool {
    LocaleTag::parse(&name.replace('_', "-")).is_ok_and(|tag| tag.language().len() <= 3)
}

/// What is wrong with the names of the locales' folders. An alias says that a name is meant as it is.
pub(super) fn findings(config: &Config) -> impl Iterator<Item = Diagnostic> {
    let own_names = config.locales.iter().filter(|locale| !config.aliases.contains_key(&locale.folder));
    own_names.filter_map(|locale| country(locale).or_else(|| uncanonical(locale)))
}

/// A folder whose name is a tag, but not as it is written today: `iw`, `zh-cn`.
fn uncanonical(locale: &PackLocale) -> Option<Diagnostic> {
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

/// Codes of countries that are no codes of languages, and the language that is meant.
const COUNTRIES: [(&str, &str); 11] = [
    ("cn", "zh"),
    ("cz", "cs"),
    ("dk", "da"),
    ("gr", "el"),
    ("il", "he"),
    ("ir", "fa"),
    ("jp", "ja"),
    ("pk", "ur"),
    ("ua", "uk"),
    ("us", "en"),
    ("vn", "vi"),
];

/// A locale that is named after a country: no such language is registered.
fn country(locale: &PackLocale) -> Option<Diagnostic> {
    let (code, meant) = COUNTRIES.iter().find(|(code, _)| *code == locale.tag.language())?;
    let name = LocaleTag::parse(meant).ok().and_then(|tag| tag.english_name()).unwrap_or_else(|| format!("`{meant}`"));
    let message = format!("`{code}` is the code of a country; no language has it");
    let help = format!("did you mean {name}, `{meant}`? Rename the folder, or write `{} = \"{meant}\"` under `[alias]`", locale.folder);
    let mut finding = Diagnostic::error("invalid-locale-tag", message).help(help);
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
