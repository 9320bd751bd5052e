//! The command line, read as a session: `tests/cli/*.session`.
//!
//! A session is files in `==> path` sections, then commands that run in a folder with those files. Below a command stand
//! its stdout (`| `), its stderr (`! `) and how it ended (`[exit 1]`); lines that begin with `#` are remarks. Besides the
//! real `fluent-pack` a session knows the few commands of `tests/cli/world.rs`. Digests, ids of keys, times and the tool's
//! version are replaced by placeholders. `BLESS=1` writes what the commands print anew.
#![cfg(all(unix, feature = "cli"))] // Links, and the system's words for its errors.

#[path = "fixture/mod.rs"]
mod fixture;
#[path = "fixture/sections.rs"]
mod sections;
#[path = "cli/world.rs"]
mod world;

use std::fs;
use std::path::Path;

#[test]
fn sessions_go_as_written() {
    let folder = fixture::folder("cli");
    let mut comparison = fixture::Comparison::default();
    for path in fixture::files(&folder, "session") {
        let before = fs::read(&path).expect("a session is readable");
        comparison.compare(&path, &play(&before));
    }
    comparison.finish(&folder, "session");
}

/// Runs every command of a session; gives the session with what they print now.
fn play(session: &[u8]) -> String {
    let start = commands_start(session);
    let (_, files) = sections::sections(&session[..start]);
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    sections::lay_out(folder.path(), &files);
    let mut out = String::from_utf8(session[..start].to_vec()).expect("a session is UTF-8");
    let commands = std::str::from_utf8(&session[start..]).expect("a session is UTF-8");
    // `<sha256>` in a command is the last digest that was printed.
    let mut digest = String::new();
    for line in commands.lines().filter(|line| !line.starts_with(['|', '!', '['])) {
        out.push_str(line);
        out.push('\n');
        if let Some(command) = line.strip_prefix("$ ") {
            let outcome = world::run(&command.replace("<sha256>", &digest), folder.path());
            digest = last_digest(&outcome.stdout).unwrap_or(digest);
            out.push_str(&shown(&outcome));
        }
    }
    out
}

/// Where the files end: at the first line that is a command or a remark on one.
fn commands_start(session: &[u8]) -> usize {
    let is_first = |at: &usize| session[*at..].starts_with(b"$ ");
    let mut starts = std::iter::once(0).chain((1..session.len()).filter(|at| session[at - 1] == b'\n'));
    let command = starts.find(is_first).expect("a session has a command");
    // Remarks right above the first command belong to it; in a file they would need an empty line behind them.
    let mut start = command;
    while let Some(line) = session[..start].strip_suffix(b"\n") {
        let line_start = line.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        if line_start == 0 || !(line[line_start..].is_empty() || line[line_start..].starts_with(b"# ")) {
            break;
        }
        start = line_start;
    }
    start
}

fn shown(outcome: &world::Outcome) -> String {
    let mut out = String::new();
    for (sign, text) in [("|", &outcome.stdout), ("!", &outcome.stderr)] {
        for line in placeholders(text).lines() {
            out.push_str(format!("{sign} {line}").trim_end());
            out.push('\n');
        }
    }
    if let Some(code) = outcome.code {
        out.push_str(&format!("[exit {code}]\n"));
    }
    out
}

fn last_digest(text: &str) -> Option<String> {
    let words = text.split(|c: char| !matches!(c, '0'..='9' | 'a'..='f'));
    words.rev().find(|word| word.len() == 64).map(str::to_owned)
}

/// Replaces what changes with every word of a fixture or with every release of the tool.
fn placeholders(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        let length = rest.bytes().take_while(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')).count();
        let digest = match length {
            64 | 32 | 16 => Some("<sha256>"),
            8 if out.ends_with("<sha256>.") => Some("<words>"),
            8 if out.ends_with("-dev.") => Some("<digest>"),
            8 if out.ends_with("root-") || out.ends_with("online-") => Some("<key>"),
            _ => None,
        };
        // At least one character, and words that only begin in such letters as a whole.
        let word = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let length = word.max(rest.chars().next().map_or(0, char::len_utf8));
        out.push_str(digest.filter(|_| word == length).unwrap_or(&rest[..length]));
        rest = &rest[length..];
    }
    let time = regex::Regex::new(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ").expect("the expression is right");
    let day = regex::Regex::new(r"since \d{4}-\d\d-\d\d").expect("the expression is right");
    let out = time.replace_all(&without_pages(&out), "<time>").into_owned();
    day.replace_all(&out, "since <day>").replace('\u{1b}', "\\e").replace(env!("CARGO_PKG_VERSION"), "<tool-version>")
}

/// Pages of rules in SARIF, which change more often than what is done with them.
fn without_pages(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = ["\"help\":{", "\"shortDescription\":{"].iter().filter_map(|key| rest.find(key).map(|at| at + key.len())).min() {
        out.push_str(&rest[..at]);
        out.push_str("<page>");
        rest = &rest[at..];
        rest = &rest[rest.find("\"}").map_or(0, |end| end + 1)..];
    }
    out + rest
}

#[test]
fn placeholders_replace_digests_only() {
    assert_eq!(placeholders(&format!("a 1.0.0-dev.0123abcd {} facade", "0a".repeat(32))), "a 1.0.0-dev.<digest> <sha256> facade");
    assert_eq!(placeholders("été 0123456789abcdef, 12345678"), "été <sha256>, 12345678");
}

#[test]
fn a_reader_that_is_gone_is_no_failure() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let broken: String = (0..2_000).map(|number| format!("m{number} = {{ $n\n")).collect();
    let settings = "name = \"test\"\nsource-locale = \"en\"\nlocales = [\"en\"]\n";
    let files = [("pack.toml", settings), ("en/a.ftl", &broken)];
    sections::lay_out(folder.path(), &files.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())));
    for arguments in [&["check"][..], &["check", "--format", "json"]] {
        let (reader, writer) = std::io::pipe().expect("a pipe can be made");
        drop(reader);
        let mut command = world::fluent_pack(Path::new(folder.path()), arguments);
        let output = command.stdout(writer).output().expect("the tool runs");
        assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""), "{arguments:?}");
    }
}
