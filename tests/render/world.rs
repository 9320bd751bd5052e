//! The binary, and the bundles of the MISS pack, built once a run.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// The languages that the content is promised in.
pub(crate) const LANGUAGES: [&str; 16] =
    ["ar", "de", "en", "es", "fil", "fr", "ja", "ko", "pa", "pl", "pt-BR", "ru", "ur", "vi", "zh-Hans", "zh-Hant"];

/// The values of a plan.
pub(crate) const VALUES: [&str; 4] = ["nights=3", "levels=2", "procedure=fusion", "surgeryDate=2026-12-01"];

/// How a command ended and what it printed.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// Runs the binary in a folder.
pub(crate) fn run_in(folder: &Path, arguments: &[&str]) -> Ended {
    let output = Command::new(env!("CARGO_BIN_EXE_fluent-pack")).args(arguments).current_dir(folder).output().expect("the binary runs");
    Ended {
        code: output.status.code().expect("it exits"),
        stdout: String::from_utf8(output.stdout).expect("stdout is UTF-8"),
        stderr: String::from_utf8(output.stderr).expect("stderr is UTF-8"),
    }
}

/// Runs the binary at the project.
pub(crate) fn run(arguments: &[&str]) -> Ended {
    run_in(Path::new(env!("CARGO_MANIFEST_DIR")), arguments)
}

/// `render BUNDLE --document ID --as FORM` with values.
pub(crate) fn document(locale: &str, id: &str, form: &str, values: &[&str]) -> Ended {
    let bundle = bundle(locale);
    let mut arguments = vec!["render", bundle.to_str().expect("the path is UTF-8"), "--document", id, "--as", form];
    arguments.extend(values.iter().flat_map(|value| ["--arg", value]));
    run(&arguments)
}

/// The bundle of a language.
pub(crate) fn bundle(locale: &str) -> PathBuf {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    let folder = FOLDER.get_or_init(|| {
        let folder = folder("bundles");
        let built = run(&["build", "locales", "-o", folder.to_str().expect("the path is UTF-8")]);
        assert_eq!(built.code, 0, "{}", built.stderr);
        folder
    });
    let prefix = format!("miss-{locale}-1.0.0-dev.");
    let mut files = std::fs::read_dir(folder).expect("the folder is readable").map(|entry| entry.expect("it is readable").path());
    files.find(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&prefix))).expect("the language is built")
}

/// A new, empty folder below the target folder.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("render").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("the target folder is writable");
    folder
}
