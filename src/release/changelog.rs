//! What changed in one language, for people.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::change::{Change, Level};
use super::lock::TextMark;
use super::plan::Next;

/// How a locale's texts differ from those released, as ids in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LocaleChanges {
    /// There now and not before.
    pub added: Vec<String>,
    /// With another text.
    pub changed: Vec<String>,
    /// There before and not now.
    pub removed: Vec<String>,
    /// Unchanged since before the source's text changed.
    pub stale: Vec<String>,
}

impl LocaleChanges {
    pub(super) fn between(before: Option<&BTreeMap<String, TextMark>>, now: &BTreeMap<String, TextMark>) -> Self {
        let before_mark = |id: &String| before.and_then(|before| before.get(id));
        let ids = |choose: &dyn Fn(&String, &TextMark) -> bool| -> Vec<String> {
            now.iter().filter(|(id, mark)| choose(id, mark)).map(|(id, _)| id.clone()).collect()
        };
        Self {
            added: ids(&|id, _| before_mark(id).is_none()),
            changed: ids(&|id, mark| before_mark(id).is_some_and(|before| before.hash != mark.hash)),
            removed: before.into_iter().flat_map(BTreeMap::keys).filter(|id| !now.contains_key(*id)).cloned().collect(),
            stale: ids(&|_, mark| mark.made_from.is_some()),
        }
    }

    /// "1 added, 2 changed"; empty where no text differs.
    #[must_use]
    pub fn counted(&self) -> String {
        let parts = [(&self.added, "added"), (&self.changed, "changed"), (&self.removed, "removed")];
        let parts = parts.iter().filter(|(ids, _)| !ids.is_empty()).map(|(ids, word)| format!("{} {word}", ids.len()));
        parts.collect::<Vec<_>>().join(", ")
    }
}

/// The changelog of a language with a release on top; `before` is the changelog so far, empty where there is none.
///
/// Markdown. A release that is on top already is written anew, so that writing it twice changes nothing.
#[must_use]
pub fn changelog(before: &str, name: &str, next: &Next, contract: &[Change], changes: &LocaleChanges) -> String {
    let version = &next.version;
    let mut out = format!("# {name}\n\n## {version}\n");
    if next.before.is_none() {
        let _ = write!(out, "\nThe first release. Messages and terms: {}.\n", changes.added.len());
    } else {
        sections(&mut out, contract, changes);
    }
    let own = format!("## {version}\n");
    let mut older = before.split_inclusive('\n').skip_while(|line| !line.starts_with("## ")).peekable();
    if older.next_if(|line| *line == own).is_some() {
        while older.next_if(|line| !line.starts_with("## ")).is_some() {}
    }
    if older.peek().is_some() {
        out.push('\n');
        out.extend(older);
    }
    out
}

fn sections(out: &mut String, contract: &[Change], changes: &LocaleChanges) {
    let contract = contract.iter().filter(|change| change.level > Level::Patch && change.level < Level::Refused);
    let contract: Vec<String> = contract.map(|change| format!("{}: {}", change.level, change.sentence)).collect();
    section(out, "For apps", "", &contract);
    let ids = |ids: &[String]| ids.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>();
    section(out, "Added", "", &ids(&changes.added));
    section(out, "Changed", "", &ids(&changes.changed));
    section(out, "Removed", "", &ids(&changes.removed));
    section(out, "Stale", "The source changed, the translation not yet:\n\n", &ids(&changes.stale));
}

fn section(out: &mut String, heading: &str, intro: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    // Writing to a string cannot fail.
    let _ = write!(out, "\n### {heading}\n\n{intro}");
    for line in lines {
        let _ = writeln!(out, "- {line}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::release::Version;

    #[test]
    fn a_release_goes_on_top_once() {
        let next = |before: Option<u64>, patch| Next {
            before: before.map(|patch| Version::new(1, 0, patch)),
            version: Version::new(1, 0, patch),
            sequence: patch + 1,
        };
        let changes = LocaleChanges { added: vec!["b".to_owned()], stale: vec!["c".to_owned()], ..LocaleChanges::default() };
        let first = changelog("", "español (es)", &next(None, 0), &[], &changes);
        assert_eq!(first, "# español (es)\n\n## 1.0.0\n\nThe first release. Messages and terms: 1.\n");
        let second = changelog(&first, "español (es)", &next(Some(0), 1), &[], &changes);
        let stale = "### Stale\n\nThe source changed, the translation not yet:\n\n- `c`\n";
        let top = format!("# español (es)\n\n## 1.0.1\n\n### Added\n\n- `b`\n\n{stale}\n");
        assert_eq!(second, format!("{top}## 1.0.0\n\nThe first release. Messages and terms: 1.\n"));
        assert_eq!(changelog(&second, "español (es)", &next(Some(0), 1), &[], &changes), second);
    }
}
