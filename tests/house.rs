//! The floors of the house: a room imports only from lower floors, and only what the table allows.
//!
//! Reads the sources as text: every `crate::room` (or `fluent_pack::room` in the binary) is an import.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Room, floor, what it may import. The binary's rooms may import all.
const ROOMS: &[(&str, u8, &[&str])] = &[
    ("builtin", 0, &[]),
    ("diagnostic", 0, &["source"]),
    ("documents", 0, &[]),
    ("limits", 0, &[]),
    ("locale", 0, &[]),
    ("markup", 0, &[]),
    ("source", 0, &[]),
    ("catalog", 1, &["locale", "builtin", "limits"]),
    // Bytes on the way to and from registries, whatever they mean.
    ("transport", 1, &["limits"]),
    ("syntax", 1, &["source", "diagnostic", "markup", "limits"]),
    ("bundle", 2, &["catalog", "documents", "locale", "limits"]),
    ("pack", 2, &["syntax", "source", "diagnostic", "locale", "limits"]),
    ("runtime", 2, &["catalog", "documents", "locale", "markup", "builtin", "limits"]),
    ("check", 3, &["pack", "syntax", "source", "diagnostic", "locale", "builtin", "limits"]),
    ("pseudo", 3, &["pack", "syntax", "source", "locale"]),
    ("rename", 3, &["pack", "syntax", "source", "diagnostic"]),
    ("sync", 3, &["pack", "syntax", "source", "diagnostic", "locale"]),
    ("exchange", 3, &["pack", "syntax", "source", "locale", "limits"]),
    // What both sides of a registry need. Above `bundle`, because a target says what its bundle's manifest says.
    ("trust", 3, &["bundle", "locale", "limits"]),
    // The one way that pages are written; what is in them comes from the runtime.
    ("html", 3, &["documents", "locale", "runtime"]),
    // What a preview, a sheet for reviewers or a translator's table shows of a message with choices.
    ("variants", 3, &["pack", "runtime", "syntax", "locale", "limits"]),
    ("compile", 4, &["check", "pack", "syntax", "catalog", "builtin", "documents", "locale", "limits"]),
    ("build", 5, &["compile", "check", "pack", "syntax", "bundle", "documents", "locale", "limits"]),
    ("preview", 5, &["compile", "check", "html", "variants", "pack", "runtime", "syntax", "documents", "diagnostic", "locale", "limits"]),
    ("publish", 5, &["trust", "transport", "bundle", "locale", "limits"]),
    ("pull", 5, &["trust", "transport", "bundle", "locale", "limits"]),
    ("serve", 5, &["trust", "bundle", "locale", "limits"]),
    // Contracts are read from compiled catalogs and texts compared in canonical form: hence `compile` and `syntax`.
    ("release", 5, &["compile", "pack", "syntax", "source", "bundle", "catalog", "documents", "locale"]),
];

/// Rooms that an app gets without default features: none of them may be behind `write`.
const READING_WING: [&str; 7] = ["builtin", "bundle", "documents", "catalog", "limits", "locale", "runtime"];

#[test]
fn rooms_import_only_what_the_table_allows() {
    let mut wrong = Vec::new();
    for (room, imports) in imports() {
        let Some((_, floor, allowed)) = ROOMS.iter().find(|(name, ..)| *name == room) else {
            wrong.push(format!("`{room}` has no row in the table"));
            continue;
        };
        for (import, place) in imports {
            let known = ROOMS.iter().find(|(name, ..)| *name == import);
            if !allowed.contains(&import.as_str()) {
                wrong.push(format!("{place}: `{room}` may not import `{import}`"));
            } else if known.is_none_or(|(_, other, _)| other >= floor) && !(room == "diagnostic" && import == "source") {
                wrong.push(format!("{place}: `{room}` on floor {floor} imports `{import}`, which is not below it"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_upward_import_would_be_found() {
    assert_eq!(rooms_in("use crate::check::Checked;"), ["check"]);
    assert_eq!(rooms_in("use crate::{bundle::Error, locale};"), ["bundle", "locale"]);
    assert_eq!(rooms_in("let x = crate::pack::Error::io();"), ["pack"]);
    assert_eq!(rooms_in("//! see `crate::cli`"), Vec::<String>::new());
}

#[test]
fn the_reading_wing_stands_without_the_writing_wing() {
    let lib = fs::read_to_string(source_folder().join("lib.rs")).expect("lib.rs is readable");
    let mut gated = false;
    for line in lib.lines() {
        if let Some(room) = line.strip_prefix("pub mod ").map(|rest| rest.trim_end_matches(';')) {
            assert_eq!(gated, !READING_WING.contains(&room), "`{room}` is on the wrong side of the feature `write`");
        }
        gated = line.starts_with("#[cfg(feature") || line.starts_with("#[cfg(any(feature");
    }
}

#[test]
fn the_library_does_not_know_the_command_line() {
    for path in files(&source_folder()) {
        let name = path.strip_prefix(source_folder()).expect("a source is below src").to_string_lossy().replace('\\', "/");
        if name == "main.rs" || name.starts_with("cli") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a source is readable");
        for word in ["clap", "anstream", "indicatif", "std::env", "std::process", "println!", "eprintln!"] {
            let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            assert!(!code.into_iter().any(|line| line.contains(word)), "{name} uses {word}");
        }
        assert!(text.starts_with("//!"), "{name} does not open with what it is");
    }
}

/// The imports of every room, with the file that has them.
fn imports() -> BTreeMap<String, Vec<(String, String)>> {
    let mut imports: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for path in files(&source_folder()) {
        let name = path.strip_prefix(source_folder()).expect("a source is below src").to_string_lossy().replace('\\', "/");
        let room = name.split(['/', '.']).next().unwrap_or_default().to_owned();
        if matches!(&*room, "lib" | "main" | "cli") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a source is readable");
        let found = rooms_in(&text).into_iter().filter(|import| *import != room).map(|import| (import, name.clone()));
        imports.entry(room.clone()).or_default().extend(found);
    }
    imports
}

/// Names that follow `crate::` in code, groups included.
fn rooms_in(text: &str) -> Vec<String> {
    let mut rooms = Vec::new();
    for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
        for (at, _) in line.match_indices("crate::") {
            let rest = &line[at + "crate::".len()..];
            let names: Vec<&str> = match rest.strip_prefix('{') {
                Some(group) => group.split('}').next().unwrap_or_default().split(',').collect(),
                None => vec![rest],
            };
            for name in names {
                let name: String = name.trim().chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
                if ROOMS.iter().any(|(room, ..)| *room == name) || name == "cli" {
                    rooms.push(name);
                }
            }
        }
    }
    rooms
}

fn source_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("src is readable") {
        let path = entry.expect("src is readable").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}
