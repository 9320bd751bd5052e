//! Keys on disk and on the terminal: nobody else may read a key file, and no secret is ever printed.
#![cfg(all(unix, feature = "cli"))]
#![allow(clippy::unwrap_used)] // What a test sets up must stand.

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use ed25519_dalek::SigningKey;
use pkcs8::DecodePrivateKey as _;

const PASSPHRASE: &str = "correct-horse-battery";
const WRONG: &str = "incorrect-horse-battery";

/// Runs the tool with an open umask, as a careless shell has it; gives all that it printed.
fn fluent_pack(folder: &Path, arguments: &[&str], passphrase: &str) -> (bool, Vec<u8>) {
    let mut command = Command::new("sh");
    command.args(["-c", "umask 000; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_fluent-pack")]).args(arguments);
    command.current_dir(folder).env("PASSPHRASE", passphrase).env("RUST_BACKTRACE", "1");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // The tool may end before it reads.
    let _ = child.stdin.take().unwrap().write_all(format!("{passphrase}\nsecond line\n").as_bytes());
    let output = child.wait_with_output().unwrap();
    (output.status.success(), [output.stdout, output.stderr].concat())
}

fn only(folder: &Path, beginning: &str, end: &str) -> PathBuf {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let is_meant = |path: &PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        name.starts_with(beginning) && name.ends_with(end)
    };
    names.into_iter().find(is_meant).unwrap()
}

#[test]
fn a_key_file_is_for_its_owner_alone() {
    let folder = tempfile::tempdir().unwrap();
    for kind in ["root", "online"] {
        assert!(fluent_pack(folder.path(), &["keys", "create", kind, "--passphrase-env", "PASSPHRASE"], PASSPHRASE).0);
        let mode = |end: &str| fs::metadata(only(folder.path(), kind, end)).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(".key"), mode(".pub")), (0o600, 0o644), "{kind}");
    }
}

/// Right passphrases and wrong ones, from the environment and from stdin, in every verb that takes one.
#[test]
fn no_secret_is_printed() {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str], passphrase: &str| fluent_pack(folder.path(), arguments, passphrase);
    for kind in ["root", "online"] {
        assert!(run(&["keys", "create", kind, "--passphrase-stdin"], PASSPHRASE).0);
    }
    let path = |beginning: &str, end: &str| only(folder.path(), beginning, end).to_string_lossy().into_owned();
    let (root, online, public) = (path("root-", ".key"), path("online-", ".key"), path("online-", ".pub"));
    fs::create_dir(folder.path().join("dist")).unwrap();
    fs::write(folder.path().join("dist/release.json"), "{\"bundles\":[]}").unwrap();
    let mut printed = Vec::new();
    let mut endings = Vec::new();
    for source in [&["--passphrase-env", "PASSPHRASE"][..], &["--passphrase-stdin"]] {
        for passphrase in [WRONG, PASSPHRASE] {
            for verb in [
                &["keys", "create", "root", "--out", "more"][..],
                &["keys", "root", "--threshold", "1", "--online", &public, "-o", "root.json", &root],
                &["keys", "rotate", "root.json", "--threshold", "1", "--online", &public, "-o", "2.json", &root],
                &["keys", "sign", "root.json", &root],
                &["keys", "sign", "root.json", &online],
                &["publish", "registry", "--root", "root.json", "--key", &online],
                &["refresh", "registry", "--key", &online],
                &["promote", "registry", "--pack", "t", "--from", "preview", "--to", "pilot", "--key", &online],
                &["withdraw", "registry", "t-en-1.0.0.zip", "--action", "caution", "--reason", "x", "--key", &online],
            ] {
                let (fine, output) = run(&[verb, source].concat(), passphrase);
                endings.push(fine);
                printed.extend(output);
            }
        }
    }
    assert!(endings.contains(&true) && endings.contains(&false));
    for key in [root, online] {
        let pem = fs::read_to_string(key).unwrap();
        let secret = SigningKey::from_pkcs8_encrypted_pem(&pem, PASSPHRASE).unwrap().to_bytes();
        let hex: String = secret.iter().map(|byte| format!("{byte:02x}")).collect();
        let sealed = pem.lines().nth(1).unwrap();
        for text in [&secret[..], hex.as_bytes(), hex.to_uppercase().as_bytes(), sealed.as_bytes(), format!("{secret:?}").as_bytes()] {
            assert!(!printed.windows(text.len()).any(|window| window == text), "a key is printed");
        }
    }
    let text = String::from_utf8(printed).unwrap();
    assert!(!text.contains(PASSPHRASE) && !text.contains(WRONG) && !text.contains("second line"), "{text}");
    assert!(text.contains("it does not open; is the passphrase right"), "{text}");
}
