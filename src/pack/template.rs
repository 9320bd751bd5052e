//! Path templates such as `{locale}/**/*.ftl`.

use globset::{GlobBuilder, GlobMatcher};

/// Where the files of a locale are, relative to the pack: a glob with `{locale}` in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathTemplate {
    text: String,
}

impl PathTemplate {
    /// Reads a template. `*` stays within a folder, `**` crosses folders.
    ///
    /// # Errors
    ///
    /// When it leaves the pack (`..`, `/…`, `C:`), uses `\`, or is no glob.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let leaves = text.starts_with('/') || text.contains([':', '\\']) || text.split('/').any(|part| part == "..");
        if leaves {
            return Err(format!("the path `{text}` leaves the pack; write it relative to pack.toml, with `/`"));
        }
        if text.is_empty() || text.split('/').any(str::is_empty) {
            return Err(format!("the path `{text}` has an empty part"));
        }
        let template = Self { text: text.to_owned() };
        template.matcher("en").map_err(|error| format!("the path `{text}` is not a pattern: {error}"))?;
        Ok(template)
    }

    /// What a project's own path pattern is shown as; its files are not found by it.
    pub(super) fn of_project(text: &str) -> Self {
        Self { text: text.to_owned() }
    }

    /// Whether `{locale}` is in it.
    pub(super) fn has_locale(&self) -> bool {
        self.text.contains("{locale}")
    }

    /// The template as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The folder below which every match lies, with `/`; empty for the pack itself.
    pub(super) fn base(&self, folder: &str) -> String {
        let filled = self.text.replace("{locale}", folder);
        let fixed = filled.split('/').take_while(|part| !part.contains(['*', '?', '[', '{']));
        let mut parts: Vec<&str> = fixed.collect();
        if parts.len() == filled.split('/').count() {
            parts.pop();
        }
        parts.join("/")
    }

    /// The folder that a locale has for itself, below the pack; none where its name is part of a file's or unknown.
    pub(super) fn locale_folder(&self, folder: &str) -> Option<String> {
        let (before, behind) = self.text.split_once("{locale}")?;
        let whole = (before.is_empty() || before.ends_with('/')) && behind.starts_with('/');
        (whole && !before.contains(['*', '?', '[', '{'])).then(|| format!("{before}{folder}"))
    }

    /// The folders in front of a part of a path that is a pattern or a file, with `/`.
    pub(super) fn fixed(path: &str) -> &str {
        let pattern = path.find(['*', '?', '[', '{']).unwrap_or(path.len());
        path[..pattern].rfind('/').map_or("", |end| &path[..end])
    }

    /// Where the file of a key is for a locale, if this template has it; see `load::list_one` for what a key is.
    pub(super) fn path_of(&self, folder: &str, key: &str) -> Option<String> {
        let base = self.base(folder);
        let below = if base.is_empty() { key.to_owned() } else { format!("{base}/{key}") };
        let matcher = self.matcher(folder).ok()?;
        [below, key.replacen('_', folder, 1)].into_iter().find(|path| matcher.is_match(path))
    }

    pub(super) fn matcher(&self, folder: &str) -> Result<GlobMatcher, globset::Error> {
        let glob = self.text.replace("{locale}", &globset::escape(folder));
        Ok(GlobBuilder::new(&glob).literal_separator(true).build()?.compile_matcher())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_is_the_fixed_part() {
        for (template, base) in
            [("{locale}/**/*.ftl", "es"), ("l10n/{locale}/a.ftl", "l10n/es"), ("*/{locale}.ftl", ""), ("{locale}.ftl", "")]
        {
            assert_eq!(PathTemplate::parse(template).unwrap().base("es"), base, "{template}");
        }
    }

    #[test]
    fn keys_lead_back_to_paths() {
        for (template, key, path) in [
            ("{locale}/**/*.ftl", "x/a.ftl", Some("es/x/a.ftl")),
            ("{locale}.ftl", "_.ftl", Some("es.ftl")),
            ("*/{locale}.ftl", "app/_.ftl", Some("app/es.ftl")),
            ("l10n/{locale}/a.ftl", "b.ftl", None),
        ] {
            assert_eq!(PathTemplate::parse(template).unwrap().path_of("es", key).as_deref(), path, "{template}");
        }
    }

    #[test]
    fn templates_that_leave_the_pack_are_refused() {
        for template in ["../{locale}/*.ftl", "/{locale}/*.ftl", "a/../../{locale}", "C:/{locale}", "{locale}\\*.ftl", "", "a//{locale}"] {
            assert!(PathTemplate::parse(template).is_err(), "{template}");
        }
    }

    #[test]
    fn stars_stay_within_their_folder() {
        let matcher = PathTemplate::parse("{locale}/*.ftl").unwrap().matcher("es").unwrap();
        assert!(matcher.is_match("es/a.ftl") && !matcher.is_match("es/b/a.ftl") && !matcher.is_match("fr/a.ftl"));
    }
}
