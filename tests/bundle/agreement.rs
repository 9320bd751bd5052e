//! Other programs read a bundle as we do, and find nothing to change in it.
//!
//! Skipped, with a line that says so, where a program is not installed; a failure where `CI` is set.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output};

use fluent_pack::bundle::write;

use crate::builder::{Item, Zip, draft, manifest_of, owned};

const ENTRIES: [(&str, &[u8]); 3] = [("NOTICE", b"CC0\n"), ("catalog.bin", &[0; 1000]), ("messages/_xc3_xa4/x.ftl", b"a = A\n")];

const PYTHON: &str = "
import sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
for i in z.infolist():
    assert (i.date_time, i.compress_type, i.create_system) == ((1980, 1, 1, 12, 1, 0), 0, 3), i
    assert (i.external_attr, i.flag_bits, i.extra, i.comment) == (0o100644 << 16, 0, b'', b''), i
    print(i.filename, i.file_size)
";

/// A bundle in a folder of its own, removed when dropped.
struct Sample {
    folder: PathBuf,
    file: PathBuf,
    bytes: Vec<u8>,
}

impl Sample {
    fn new(name: &str, entries: &[(&str, &[u8])]) -> Self {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("agreement-{name}-{}", std::process::id()));
        let (file, bytes) = (folder.join("sample.zip"), write(&draft(), owned(entries)).expect("the sample is lawful"));
        fs::create_dir_all(&folder).and_then(|()| fs::write(&file, &bytes)).expect("the target folder is writable");
        Self { folder, file, bytes }
    }
}

impl Drop for Sample {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Runs a program, which must succeed; none where it is not installed.
fn run(command: &mut Command) -> Option<Output> {
    let program = command.get_program().to_string_lossy().into_owned();
    match command.output() {
        Ok(output) => {
            assert!(output.status.success(), "{program}: {output:?}");
            Some(output)
        }
        Err(error) => {
            assert!(std::env::var_os("CI").is_none(), "{program} must be installed where CI is set: {error}");
            // Written to the stream itself: the test harness hides what the macros print.
            let _ = writeln!(std::io::stderr(), "skipped: {program} is not installed");
            None
        }
    }
}

/// strip-nondeterminism also sorts the entries, and `NOTICE` or `catalog.bin` sort before `manifest.json`. So it leaves a
/// bundle alone only where no name sorts before the manifest's; else it moves the manifest and changes nothing more.
#[test]
fn strip_nondeterminism_changes_nothing_but_the_place_of_the_manifest() {
    let sorted = Sample::new("strip-sorted", &[("messages/a.ftl", b"a = A\n"), ("messages/b.ftl", b"")]);
    let sample = Sample::new("strip", &ENTRIES);
    for sample in [&sorted, &sample] {
        if run(Command::new("strip-nondeterminism").args(["--type", "zip"]).arg(&sample.file)).is_none() {
            return;
        }
    }
    assert!(fs::read(&sorted.file).unwrap() == sorted.bytes, "strip-nondeterminism changed the bundle");

    let json = manifest_of(&ENTRIES).to_json();
    let mut items: Vec<Item> = ENTRIES.iter().map(|(name, data)| Item::new(name, data)).collect();
    items.insert(2, Item::new("manifest.json", &json));
    assert!(fs::read(&sample.file).unwrap() == Zip::of(items).bytes(), "strip-nondeterminism changed more than the order");
}

#[test]
fn unzip_finds_no_fault_and_gives_the_same_bytes() {
    let sample = Sample::new("unzip", &ENTRIES);
    if let Some(output) = run(Command::new("unzip").arg("-t").arg(&sample.file)) {
        assert!(String::from_utf8_lossy(&output.stdout).contains("No errors detected"), "{output:?}");
        assert!(output.stderr.is_empty(), "{output:?}");
        run(Command::new("unzip").arg("-q").arg(&sample.file).arg("-d").arg(&sample.folder));
        for (name, data) in ENTRIES {
            assert_eq!(fs::read(sample.folder.join(name)).unwrap(), data);
        }
    }
}

#[test]
fn python_sees_the_canonical_fields() {
    let sample = Sample::new("python", &ENTRIES);
    if let Some(output) = run(Command::new("python3").args(["-c", PYTHON]).arg(&sample.file)) {
        let listed = String::from_utf8_lossy(&output.stdout).into_owned();
        let expected: Vec<String> = ENTRIES.iter().map(|(name, data)| format!("{name} {}", data.len())).collect();
        assert_eq!(listed.lines().skip(1).collect::<Vec<_>>(), expected);
        assert!(listed.starts_with("manifest.json "));
    }
}
