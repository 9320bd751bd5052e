//! `{name}` in the paths of a project file. Does no I/O.

use std::collections::BTreeMap;

/// A stretch of a path.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Text as it is written.
    Text(&'a str),
    /// The name in braces.
    Variable(&'a str),
}

/// Splits a path at its variables.
pub(super) fn pieces(path: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = path;
    while let Some((before, name, after)) = first(rest) {
        if !before.is_empty() {
            pieces.push(Piece::Text(before));
        }
        pieces.push(Piece::Variable(name));
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest));
    }
    pieces
}

/// The first variable, with what is before and after it; braces without a name in them are text.
fn first(path: &str) -> Option<(&str, &str, &str)> {
    path.match_indices('{').find_map(|(start, _)| {
        let (name, after) = path[start + 1..].split_once('}')?;
        let name = name.trim_matches(' ');
        let is_name = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_');
        is_name.then_some((&path[..start], name, after))
    })
}

/// Longest path in bytes once its variables are filled in.
const MAX_PATH: usize = 4_096;
/// Most pieces of one path, those of its variables counted; it also ends variables that use each other in a circle.
const MAX_PIECES: usize = 200;

/// Fills in the variables of `[env]`; `{locale}` and a leading `{l10n_base}` stay.
pub(super) fn fill(path: &str, env: &BTreeMap<String, String>) -> Result<String, String> {
    let mut filled = String::new();
    fill_into(path, env, &mut 0, &mut filled).map_err(|reason| format!("the path `{path}` {reason}"))?;
    Ok(filled)
}

fn fill_into(path: &str, env: &BTreeMap<String, String>, seen: &mut usize, filled: &mut String) -> Result<(), String> {
    for piece in pieces(path) {
        *seen += 1;
        if *seen > MAX_PIECES {
            return Err("uses variables that use each other without an end".to_owned());
        }
        match piece {
            Piece::Text(text) => filled.push_str(text),
            Piece::Variable(name) => match env.get(name) {
                Some(value) => fill_into(value, env, seen, filled)?,
                None if name == "locale" => filled.push_str("{locale}"),
                None if name == "l10n_base" && filled.is_empty() => filled.push_str("{l10n_base}"),
                None if name == "android_locale" => {
                    return Err("uses `{android_locale}`: Android resources are not Fluent; leave its `[[paths]]` out".to_owned());
                }
                None => return Err(format!("uses `{{{name}}}`, which is not in `[env]`; add it there")),
            },
        }
        if filled.len() > MAX_PATH {
            return Err(format!("is longer than {MAX_PATH} bytes"));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn env(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn variables_are_filled_in_within_each_other() {
        let env = env(&[("l", "{l10n_base}/{ locale }/"), ("app", "{l}app")]);
        assert_eq!(fill("{app}/*.ftl", &env).unwrap(), "{l10n_base}/{locale}/app/*.ftl");
        assert_eq!(fill("a{}b{c d}", &env).unwrap(), "a{}b{c d}");
    }

    #[test]
    fn unknown_and_endless_variables_are_refused() {
        let env = env(&[("a", "{b}{b}"), ("b", "{a}{a}"), ("long", &"x".repeat(MAX_PATH + 1))]);
        for path in ["{a}", "{c}", "{long}", "{android_locale}", "x/{l10n_base}"] {
            assert!(fill(path, &env).is_err(), "{path}");
        }
    }
}
