//! What a session may do: run the tool, and change the folder that it runs in.
//!
//! `ls DIR`, `cat FILE`, `write FILE "TEXT"` (`\n` is a line end), `copy FROM TO`, `move FROM TO`, `remove PATH`,
//! `folder PATH`, `link TARGET PATH`, `grow FILE BYTES` (a sparse file), `cut FILE BYTES`.

use std::fs;
use std::path::Path;
use std::process::Command;

/// What a command printed and how it ended.
#[derive(Default)]
pub(crate) struct Outcome {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    /// None for commands that only change the folder.
    pub(crate) code: Option<i32>,
}

/// Runs one line.
pub(crate) fn run(line: &str, folder: &Path) -> Outcome {
    let words = words(line);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if let ["fluent-pack", arguments @ ..] = words.as_slice() {
        let output = fluent_pack(folder, arguments).output().expect("the tool runs");
        let text = |bytes| String::from_utf8(bytes).expect("the tool prints UTF-8");
        return Outcome { stdout: text(output.stdout), stderr: text(output.stderr), code: output.status.code() };
    }
    let stdout = change(&words, folder).unwrap_or_else(|error| panic!("{line}: {error}"));
    Outcome { stdout, ..Outcome::default() }
}

/// The tool, in a folder, with nothing of the environment that changes what it prints.
pub(crate) fn fluent_pack(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fluent-pack"));
    command.args(arguments).current_dir(folder);
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "TERM", "RUST_BACKTRACE"] {
        command.env_remove(name);
    }
    // What a session's keys are sealed with.
    command.env("PASSPHRASE", "only for sessions");
    command
}

fn change(words: &[&str], folder: &Path) -> std::io::Result<String> {
    let at = |path: &str| folder.join(path);
    match words {
        ["ls", path] => return list(&at(path)),
        ["cat", path] => return fs::read_to_string(at(path)),
        ["write", path, text] => fs::write(at(path), text.replace("\\n", "\n"))?,
        ["copy", from, to] => drop(fs::copy(at(&expand(&at("."), from)?), at(to))?),
        ["move", from, to] => fs::rename(at(&expand(&at("."), from)?), at(to))?,
        ["remove", path] if at(path).is_dir() => fs::remove_dir_all(at(path))?,
        ["remove", path] => fs::remove_file(at(path))?,
        ["folder", path] => fs::create_dir_all(at(path))?,
        ["link", target, path] => std::os::unix::fs::symlink(target, at(path))?,
        ["grow", path, bytes] => fs::File::create(at(path))?.set_len(number(bytes))?,
        ["cut", path, bytes] => fs::OpenOptions::new().write(true).open(at(path))?.set_len(number(bytes))?,
        _ => panic!("a session knows no command {words:?}"),
    }
    Ok(String::new())
}

fn number(text: &str) -> u64 {
    text.parse().expect("a number of bytes")
}

/// Names in a folder, sorted, folders with a `/`.
fn list(folder: &Path) -> std::io::Result<String> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let slash = if entry.file_type()?.is_dir() { "/" } else { "" };
        names.push(format!("{}{slash}\n", entry.file_name().to_string_lossy()));
    }
    names.sort();
    Ok(names.concat())
}

/// `dist/test-es-*.zip`: the one file of that folder with that beginning and end.
fn expand(root: &Path, pattern: &str) -> std::io::Result<String> {
    let Some((beginning, end)) = pattern.split_once('*') else { return Ok(pattern.to_owned()) };
    let (folder, beginning) = beginning.rsplit_once('/').unwrap_or((".", beginning));
    let mut names: Vec<String> = Vec::new();
    for entry in fs::read_dir(root.join(folder))? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.retain(|name| name.starts_with(beginning) && name.ends_with(end));
    assert_eq!(names.len(), 1, "`{pattern}` is {names:?}");
    Ok(format!("{folder}/{}", names[0]))
}

/// Words of a line; `"` holds blanks together.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (number, part) in line.split('"').enumerate() {
        match number % 2 {
            0 => words.extend(part.split_whitespace().map(str::to_owned)),
            _ => words.push(part.to_owned()),
        }
    }
    words
}
