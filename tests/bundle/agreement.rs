//! Other programs read a bundle as we do, and find nothing to change in it.
//!
//! Skipped, with a line that says so, where a program is not installed; a failure where `CI` is set.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output};

use fluent_pack::bundle::{Bundle, write};

use crate::builder::{draft, owned};

/// Entries on both sides of the manifest, with names that other orders than the byte-wise one would move.
const ENTRIES: [(&str, &[u8]); 7] = [
    ("NOTICE", b"CC0\n"),
    ("catalog.bin", &[0; 1000]),
    ("documents.json", b"{\n  \"format\": 1,\n  \"documents\": [],\n  \"glossary\": []\n}\n"),
    ("messages/B.ftl", b"b = B\n"),
    ("messages/_xc3_xa4/x.ftl", b"a = A\n"),
    ("messages/a.ftl", b""),
    ("messages/a/x.ftl", b"x = X\n"),
];

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

#[test]
fn strip_nondeterminism_changes_nothing() {
    let sample = Sample::new("strip", &ENTRIES);
    if run(Command::new("strip-nondeterminism").args(["--type", "zip"]).arg(&sample.file)).is_some() {
        assert!(fs::read(&sample.file).unwrap() == sample.bytes, "strip-nondeterminism changed the bundle");
    }
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
        let bundle = Bundle::open(&sample.bytes).unwrap();
        let expected: Vec<String> = bundle.entries().map(|(name, data)| format!("{name} {}", data.len())).collect();
        assert_eq!(listed.lines().collect::<Vec<_>>(), expected);
    }
}
