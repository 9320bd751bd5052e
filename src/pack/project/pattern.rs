//! Paths of a project file: text, `*`, `**` and `{locale}`, relative to the project's folder. Does no I/O.

use super::variables;

/// A path with wildcards. `*` stays within a folder, `**` between two `/` crosses folders, `{locale}` is a locale's code.
#[derive(Debug, Clone)]
pub(super) struct PathPattern {
    text: String,
    segments: Vec<Segment>,
}

#[derive(Debug, Clone)]
enum Segment {
    /// `**`: any folders; at the end of a path also the file's name.
    Folders,
    /// One name.
    Name(Vec<Part>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Text(String),
    Star,
    Locale,
}

/// Most `**` of one path and most `*` of one name; each multiplies the ways in which a path can match.
const MAX_STARS: usize = 3;

impl PathPattern {
    /// Reads a path that holds no variable but `{locale}`; `folder` is where it starts, below the project's folder.
    ///
    /// Refused are paths that leave the project (`..`, `/…`, `C:`), paths with `\`, and paths that name no file.
    pub(super) fn parse(folder: &str, path: &str) -> Result<Self, String> {
        if path.starts_with('/') || path.contains([':', '\\']) {
            return Err(format!("the path `{path}` leaves the project; write it relative to `basepath`, with `/`"));
        }
        let mut names: Vec<&str> = Vec::new();
        for name in folder.split('/').chain(path.split('/')) {
            match name {
                "" | "." => {}
                ".." => drop(names.pop().ok_or_else(|| format!("the path `{path}` leaves the project's folder; put the files below it"))?),
                _ => names.push(name),
            }
        }
        if names.is_empty() || path.ends_with('/') {
            return Err(format!("the path `{path}` names a folder; name its files, such as `**/*.ftl`"));
        }
        let stars = |name: &str| name.matches('*').count();
        if names.iter().any(|name| *name != "**" && stars(name) > MAX_STARS)
            || names.iter().filter(|name| **name == "**").count() > MAX_STARS
        {
            return Err(format!("the path `{path}` has more than {MAX_STARS} `**`, or as many `*` in one name"));
        }
        let segments = names.iter().map(|name| if *name == "**" { Segment::Folders } else { Segment::Name(parts(name)) }).collect();
        Ok(Self { text: names.join("/"), segments })
    }

    /// The path as written, without `.` and `..`.
    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether `{locale}` is in it.
    pub(super) fn has_locale(&self) -> bool {
        self.segments.iter().any(|segment| matches!(segment, Segment::Name(parts) if parts.contains(&Part::Locale)))
    }

    /// Its wildcards in order; true for `**`.
    pub(super) fn wildcards(&self) -> Vec<bool> {
        let of_segment = |segment: &Segment| match segment {
            Segment::Folders => vec![true],
            Segment::Name(parts) => parts.iter().filter(|part| **part == Part::Star).map(|_| false).collect(),
        };
        self.segments.iter().flat_map(of_segment).collect()
    }

    /// The text that every match for a locale begins with.
    pub(super) fn fixed(&self, locale: &str) -> String {
        let mut fixed = String::new();
        for (number, segment) in self.segments.iter().enumerate() {
            let Segment::Name(parts) = segment else { break };
            for part in parts {
                match part {
                    Part::Text(text) => fixed.push_str(text),
                    Part::Locale => fixed.push_str(locale),
                    Part::Star => return fixed,
                }
            }
            if number + 1 < self.segments.len() {
                fixed.push('/');
            }
        }
        fixed
    }

    /// What the wildcards stand for in a path, where it matches.
    pub(super) fn captures<'p>(&self, path: &'p str, locale: &str) -> Option<Vec<&'p str>> {
        let mut captures = Vec::new();
        matches(&self.segments, path, locale, &mut captures).then_some(captures)
    }

    /// The path with the wildcards filled in; they are as many as those of the pattern that gave them.
    pub(super) fn fill(&self, captures: &[&str], locale: &str) -> String {
        let mut captures = captures.iter().copied();
        let mut path = String::new();
        for (number, segment) in self.segments.iter().enumerate() {
            match segment {
                // What `**` stands for ends in its `/`.
                Segment::Folders => path.push_str(captures.next().unwrap_or_default()),
                Segment::Name(parts) => {
                    for part in parts {
                        path.push_str(match part {
                            Part::Text(text) => text,
                            Part::Star => captures.next().unwrap_or_default(),
                            Part::Locale => locale,
                        });
                    }
                    if number + 1 < self.segments.len() {
                        path.push('/');
                    }
                }
            }
        }
        path
    }

    /// Whether a folder may hold matches, directly or deeper, for any locale.
    pub(super) fn reaches(&self, folder: &str, is_locale: &impl Fn(&str) -> bool) -> bool {
        let mut segments = self.segments.iter();
        for name in folder.split('/') {
            match segments.next() {
                Some(Segment::Folders) => return true,
                Some(Segment::Name(parts)) if *parts == [Part::Locale] => {
                    if !is_locale(name) {
                        return false;
                    }
                }
                // A locale inside a name may be any; the files are matched exactly later.
                Some(Segment::Name(parts)) if !name_matches(parts, name, None, &mut Vec::new()) => return false,
                Some(Segment::Name(_)) => {}
                None => return false,
            }
        }
        // The last segment is the file's.
        segments.next().is_some()
    }
}

fn parts(name: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    for piece in variables::pieces(name) {
        match piece {
            variables::Piece::Variable(_) => parts.push(Part::Locale),
            variables::Piece::Text(text) => {
                for (number, text) in text.split('*').enumerate() {
                    if number > 0 {
                        parts.push(Part::Star);
                    }
                    if !text.is_empty() {
                        parts.push(Part::Text(text.to_owned()));
                    }
                }
            }
        }
    }
    parts
}

fn matches<'p>(segments: &[Segment], path: &'p str, locale: &str, captures: &mut Vec<&'p str>) -> bool {
    match segments {
        [] => false,
        [Segment::Folders] => {
            captures.push(path);
            !path.is_empty()
        }
        [Segment::Folders, rest @ ..] => {
            let known = captures.len();
            let ends = std::iter::once(0).chain(path.match_indices('/').map(|(at, _)| at + 1));
            for end in ends {
                captures.truncate(known);
                captures.push(&path[..end]);
                if matches(rest, &path[end..], locale, captures) {
                    return true;
                }
            }
            false
        }
        [Segment::Name(parts)] => !path.contains('/') && name_matches(parts, path, Some(locale), captures),
        [Segment::Name(parts), rest @ ..] => path
            .split_once('/')
            .is_some_and(|(name, path)| name_matches(parts, name, Some(locale), captures) && matches(rest, path, locale, captures)),
    }
}

/// Matches one name; without a locale `{locale}` stands for any text. A `*` takes as much as it can.
fn name_matches<'p>(parts: &[Part], name: &'p str, locale: Option<&str>, captures: &mut Vec<&'p str>) -> bool {
    let (literal, rest) = match (parts, locale) {
        ([], _) => return name.is_empty(),
        ([Part::Text(text), rest @ ..], _) => (text.as_str(), rest),
        ([Part::Locale, rest @ ..], Some(locale)) => (locale, rest),
        ([Part::Star, rest @ ..], _) | ([Part::Locale, rest @ ..], None) => {
            let known = captures.len();
            return (0..=name.len()).rev().filter(|end| name.is_char_boundary(*end)).any(|end| {
                captures.truncate(known);
                captures.push(&name[..end]);
                name_matches(rest, &name[end..], locale, captures)
            });
        }
    };
    name.strip_prefix(literal).is_some_and(|name| name_matches(rest, name, locale, captures))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pattern(path: &str) -> PathPattern {
        PathPattern::parse("", path).unwrap()
    }

    #[test]
    fn wildcards_of_one_path_fill_another() {
        for (from, path, to, filled) in [
            ("en/**/*.ftl", "en/a.ftl", "{locale}/**/*.ftl", "de/a.ftl"),
            ("en/**/*.ftl", "en/x/y/a.ftl", "{locale}/**/*.ftl", "de/x/y/a.ftl"),
            ("app/en/**", "app/en/x/a.ftl", "l10n/{locale}/app/**", "l10n/de/app/x/a.ftl"),
            ("en/*-*.ftl", "en/a-b.ftl", "*/{locale}-*.ftl", "a/de-b.ftl"),
            ("en/a.ftl", "en/a.ftl", "a.{locale}.ftl", "a.de.ftl"),
        ] {
            let captures = pattern(from).captures(path, "").unwrap_or_else(|| panic!("{from} does not match {path}"));
            assert_eq!(pattern(to).fill(&captures, "de"), filled, "{from} {path}");
        }
    }

    #[test]
    fn paths_match_whole_and_within_their_folders() {
        for (path, no) in [
            ("en/*.ftl", "en/x/a.ftl"),
            ("en/**/*.ftl", "en/a.txt"),
            ("en/**.ftl", "en/x/a.ftl"),
            ("en/**", "en"),
            ("{locale}/a.ftl", "fr/a.ftl"),
            ("{locale}/a.ftl", "de/b/a.ftl"),
        ] {
            assert!(pattern(path).captures(no, "de").is_none(), "{path} {no}");
        }
    }

    #[test]
    fn folders_that_cannot_hold_a_match_are_not_entered() {
        let is_locale = |name: &str| name == "de";
        for (path, folder, reaches) in [
            ("{locale}/**/*.ftl", "de", true),
            ("{locale}/**/*.ftl", "de/x/y", true),
            ("{locale}/**/*.ftl", "target", false),
            ("l10n/{locale}/a.ftl", "l10n", true),
            ("l10n/{locale}/a.ftl", "l10n/de/x", false),
            ("x-{locale}/a.ftl", "x-fr", true),
            ("x-{locale}/a.ftl", "y-fr", false),
        ] {
            assert_eq!(pattern(path).reaches(folder, &is_locale), reaches, "{path} {folder}");
        }
    }

    #[test]
    fn the_fixed_text_ends_at_the_first_wildcard() {
        for (path, fixed) in [("{locale}/**/*.ftl", "de/"), ("{locale}/x/a*.ftl", "de/x/a"), ("x/{locale}.ftl", "x/de.ftl"), ("**", "")] {
            assert_eq!(pattern(path).fixed("de"), fixed, "{path}");
        }
    }

    #[test]
    fn paths_that_leave_the_project_are_refused() {
        for path in ["../{locale}/a.ftl", "/{locale}/a.ftl", "a/../../{locale}/a.ftl", "C:/a.ftl", "a\\b.ftl", "", ".", "{locale}/"] {
            assert!(PathPattern::parse("", path).is_err(), "{path}");
        }
        assert_eq!(PathPattern::parse("app", "../{locale}/./a.ftl").unwrap().as_str(), "{locale}/a.ftl");
    }
}
