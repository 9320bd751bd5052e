//! Which messages share a sheet, and what the sheet is called.
//!
//! Every message is on one sheet exactly.

use std::collections::{HashMap, HashSet};

use crate::exchange::sheet::Sheet;
use crate::exchange::table::GUIDE;
use crate::exchange::unit::{FileUnits, Group};
use crate::pack::Document;

/// One sheet of a workbook.
pub(super) struct Page<'a> {
    /// Lawful and unlike all others.
    pub(super) name: String,
    /// In the order in which they are read.
    pub(super) groups: Vec<(&'a FileUnits, &'a Group)>,
}

/// Longest name of a sheet, in UTF-16 units.
const MAX_NAME: usize = 31;

/// A sheet for each document, in its reading order; then one for each file that has other messages.
pub(super) fn pages<'a>(sheet: &'a Sheet, documents: &[Document]) -> Vec<Page<'a>> {
    let mut free: HashMap<&str, (&FileUnits, &Group)> = HashMap::new();
    if !documents.is_empty() {
        for file in &sheet.files {
            for group in &file.groups {
                free.entry(&group.entry).or_insert((file, group));
            }
        }
    }
    let mut names = Names::default();
    let mut taken: HashSet<*const Group> = HashSet::new();
    let mut pages = Vec::new();
    for document in documents {
        let groups: Vec<_> = document.messages().iter().filter_map(|name| free.remove(name.id.as_str())).collect();
        taken.extend(groups.iter().map(|(_, group)| std::ptr::from_ref(*group)));
        if !groups.is_empty() {
            pages.push(Page { name: names.add(&document.id), groups });
        }
    }
    for file in &sheet.files {
        let others = file.groups.iter().filter(|group| !taken.contains(&std::ptr::from_ref(*group)));
        let groups: Vec<_> = others.map(|group| (file, group)).collect();
        if !groups.is_empty() {
            pages.push(Page { name: names.add(file.file.trim_end_matches(".ftl")), groups });
        }
    }
    pages
}

/// The names that are given already, in lower case: programs tell no case apart.
struct Names(HashSet<String>);

impl Default for Names {
    fn default() -> Self {
        // `History` is Excel's own.
        Self(HashSet::from([GUIDE.to_lowercase(), "history".to_owned()]))
    }
}

impl Names {
    /// A name like this that is lawful and new. Of a long one the end stays: it tells files apart.
    fn add(&mut self, wanted: &str) -> String {
        let lawful = |char: char| if matches!(char, '[' | ']' | ':' | '*' | '?' | '/' | '\\') || char.is_control() { '-' } else { char };
        let wanted: String = wanted.chars().map(lawful).collect();
        let mut name = shortened(&wanted, MAX_NAME);
        let mut number = 2;
        while name.is_empty() || self.0.contains(&name.to_lowercase()) {
            let ending = format!(" {number}");
            name = format!("{}{ending}", shortened(&wanted, MAX_NAME - ending.len())).trim_start().to_owned();
            number += 1;
        }
        self.0.insert(name.to_lowercase());
        name
    }
}

/// The end of a name, without the quotes and blanks around it that no program takes.
fn shortened(name: &str, most: usize) -> String {
    let mut length = name.encode_utf16().count();
    let mut rest = name.chars();
    while length > most {
        length -= rest.next().map_or(length, char::len_utf16);
    }
    rest.as_str().trim_matches(['\'', ' ', '-']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_lawful_and_unlike() {
        let mut names = Names::default();
        let long = "mozorg/products/firefox/landing/page-one";
        for (wanted, name) in [
            ("plan", "plan"),
            ("Plan", "Plan 2"),
            ("a/b:c", "a-b-c"),
            ("read me", "read me 2"),
            ("''", "2"),
            (long, "oducts-firefox-landing-page-one"),
            (long, "ucts-firefox-landing-page-one 2"),
            ("History", "History 2"),
        ] {
            let given = names.add(wanted);
            assert!(given.encode_utf16().count() <= MAX_NAME, "{given}");
            assert_eq!(given, name, "{wanted}");
        }
    }
}
