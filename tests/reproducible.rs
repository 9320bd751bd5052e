//! The same pack gives the same bytes, whatever the machine's clock, zone, language, umask, file order or threads.

#![cfg(feature = "cli")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn locales() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("locales")
}

/// Every file of a built folder by name.
fn build(pack: &Path, set: impl FnOnce(&mut Command)) -> BTreeMap<String, Vec<u8>> {
    let output = tempfile::tempdir().expect("a temporary folder can be made");
    let mut command = Command::new(env!("CARGO_BIN_EXE_fluent-pack"));
    command.arg("build").arg(pack).arg("--output").arg(output.path().join("dist")).arg("--quiet");
    set(&mut command);
    let run = command.output().expect("the binary runs");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let entries = fs::read_dir(output.path().join("dist")).expect("the output is readable");
    let read =
        |entry: fs::DirEntry| (entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path()).expect("a bundle is readable"));
    entries.map(|entry| read(entry.expect("the output is readable"))).collect()
}

#[test]
fn surroundings_do_not_change_a_byte() {
    let plain = build(&locales(), |_| {});
    assert_eq!(plain.len(), 17);
    for (zone, language, threads) in [("Pacific/Kiritimati", "de_DE.UTF-8", "1"), ("America/St_Johns", "tr_TR.UTF-8", "7")] {
        let other = build(&locales(), |command| {
            command.env("TZ", zone).env("LANG", language).env("LC_ALL", language).env("RAYON_NUM_THREADS", threads);
            command.env("SOURCE_DATE_EPOCH", "1");
        });
        assert_eq!(plain, other, "{zone} {language} {threads} threads");
    }
}

#[test]
fn file_order_and_file_times_do_not_change_a_byte() {
    let plain = build(&locales(), |_| {});
    for reverse in [false, true] {
        let copy = tempfile::tempdir().expect("a temporary folder can be made");
        let mut files = files(&locales());
        files.sort_by_key(|path| (path.to_string_lossy().bytes().map(u64::from).sum::<u64>(), path.clone()));
        if reverse {
            files.reverse();
        }
        for file in files {
            let to = copy.path().join(file.strip_prefix(locales()).expect("a file of the pack is below it"));
            fs::create_dir_all(to.parent().expect("a file has a folder")).expect("a folder can be made");
            fs::write(to, fs::read(file).expect("a file of the pack is readable")).expect("a file can be written");
        }
        assert_eq!(plain, build(copy.path(), |_| {}));
    }
}

#[cfg(unix)]
#[test]
fn umask_does_not_change_a_byte() {
    let plain = build(&locales(), |_| {});
    let output = tempfile::tempdir().expect("a temporary folder can be made");
    let run = Command::new("sh")
        .args(["-c", "umask 077 && exec \"$0\" build \"$1\" --output \"$2\" --quiet", env!("CARGO_BIN_EXE_fluent-pack")])
        .arg(locales())
        .arg(output.path().join("dist"))
        .output()
        .expect("a shell runs");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    for (name, bytes) in plain {
        assert_eq!(fs::read(output.path().join("dist").join(&name)).expect("the same bundles are there"), bytes, "{name}");
    }
}

#[test]
fn strip_nondeterminism_finds_nothing_to_change() {
    let installed = Command::new("strip-nondeterminism").arg("--version").output().is_ok();
    if !installed {
        assert!(std::env::var_os("CI").is_none(), "strip-nondeterminism must be installed in CI");
        println!("skipped: strip-nondeterminism is not installed");
        return;
    }
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    for (name, bytes) in build(&locales(), |_| {}).into_iter().filter(|(name, _)| name.ends_with(".zip")) {
        let path = folder.path().join(&name);
        fs::write(&path, &bytes).expect("a bundle can be written");
        let run = Command::new("strip-nondeterminism").arg("--type").arg("zip").arg(&path).output().expect("strip-nondeterminism runs");
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        assert_eq!(fs::read(&path).expect("the bundle is readable"), bytes, "{name}");
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the pack is readable") {
        let path = entry.expect("the pack is readable").path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}
