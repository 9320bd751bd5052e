//! `min-coverage` of `pack.toml`: the least share of the source's messages that a locale must have.

use std::collections::BTreeMap;

use super::Error;
use super::rules::RawOverride;
use crate::locale::LocaleTag;

/// A share as written.
pub(super) fn share(value: f64) -> Result<f64, String> {
    if (0.0..=1.0).contains(&value) {
        Ok(value)
    } else {
        Err(format!("`min-coverage` is {value}; write a share from 0 to 1, such as 0.95"))
    }
}

/// `min-coverage` of the overrides; the last one that names a locale wins.
pub(super) fn by_locale(
    overrides: &[RawOverride],
    lookup: impl Fn(&str) -> Result<LocaleTag, Error>,
    invalid: impl Fn(String) -> Error,
) -> Result<BTreeMap<LocaleTag, f64>, Error> {
    let mut by_locale = BTreeMap::new();
    for raw in overrides {
        let Some(value) = raw.min_coverage else { continue };
        let (Some(locales), None) = (&raw.locales, &raw.paths) else {
            return Err(invalid("`min-coverage` of an override is for whole locales; give it `locales` and no `paths`".to_owned()));
        };
        for tag in locales {
            by_locale.insert(lookup(tag)?, share(value).map_err(&invalid)?);
        }
    }
    Ok(by_locale)
}
