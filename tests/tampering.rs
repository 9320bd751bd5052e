//! Whatever is done to a registry or a store, a pull refuses it in plain words and the store keeps what it had.
//!
//! `tests/tampering/refusals.txt` pins the words, a case a paragraph; `BLESS=1` writes it anew.
#![cfg(all(feature = "publish", feature = "pull"))]
#![allow(clippy::unwrap_used)] // What a test sets up must stand.

#[path = "tampering/cases.rs"]
mod cases;
#[path = "fixture/mod.rs"]
#[allow(dead_code)]
mod fixture;
#[path = "tampering/forge.rs"]
mod forge;
#[path = "registry/world.rs"]
mod world;

use std::collections::BTreeSet;
use std::error::Error as _;
use std::fs;
use std::path::Path;
use std::sync::Mutex;

use fluent_pack::limits::MAX_METADATA_VERSION;
use fluent_pack::publish::{Accepted, Fallback};
use fluent_pack::pull::{self, Answer};
use fluent_pack::trust::sha256;

use cases::{Case, FILES};
use forge::{Key, Stage, Template, copy, info};
use world::{bundle, contents};

/// Why a pull gave nothing new; none where it did.
fn refusal(result: Result<Answer, pull::Error>) -> Option<pull::Error> {
    match result {
        Ok(answer) => answer.away,
        Err(error) => Some(error),
    }
}

/// The words that a person reads.
fn words(error: &pull::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text = format!("{text}\n    because: {cause}");
        source = cause.source();
    }
    text
}

/// What a reader sees: bundles, and which of them are current.
fn shown(store: &Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    ["bundles", "current"].iter().flat_map(|folder| contents(&store.join(folder))).collect()
}

#[test]
fn whatever_is_tampered_with_is_refused() {
    let template = Template::new();
    let cases: Vec<&Case> = cases::all().collect();
    let names: BTreeSet<&str> = cases.iter().map(|(name, _)| *name).collect();
    assert!(names.len() == cases.len() && cases.len() >= 40, "{} cases with {} names", cases.len(), names.len());
    let found = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for part in cases.chunks(cases.len().div_ceil(4)) {
            let (template, found) = (&template, &found);
            scope.spawn(move || {
                for case in part {
                    let words = play(template, case);
                    found.lock().unwrap().push((case.0, words));
                }
            });
        }
    });
    let mut found = found.into_inner().unwrap();
    found.sort_by_key(|(name, _)| cases.iter().position(|case| case.0 == *name));
    let text: String = found.iter().map(|(name, words)| format!("{name}\n  {words}\n")).collect();
    let mut comparison = fixture::Comparison::default();
    comparison.compare(&fixture::folder("tampering").join("refusals.txt"), &text);
    comparison.finish(&fixture::folder("tampering"), "txt");
}

/// Tampers, pulls, and proves that nothing changed and that the true registry is still taken; gives the words.
fn play(template: &Template, (name, tamper): &Case) -> String {
    let stage = template.stage();
    tamper(&stage);
    let (before, before_shown) = (contents(&stage.store_path()), shown(&stage.store_path()));
    let error = refusal(stage.pull()).unwrap_or_else(|| panic!("{name}: accepted"));
    assert_eq!(shown(&stage.store_path()), before_shown, "{name}: what is shown changed");
    // Metadata that stands is kept before its bundle is looked at, so that nothing older is taken from then on.
    let settled = contents(&stage.store_path());
    let is_of_bundle = name.contains("bundle") || name.contains("custom") || name.contains("signed length");
    assert!(settled == before || is_of_bundle, "{name}: the store changed");
    assert!(refusal(stage.pull()).is_some() && contents(&stage.store_path()) == settled, "{name}: the second time");
    let mut text = words(&error).replace(&stage.registry().parent().unwrap().display().to_string(), "");
    // A store that somebody else wrote to is of no use any more.
    if name.starts_with("state ") {
        return text;
    }
    match refusal(stage.pull_anew()).map(|error| words(&error)) {
        None => text.push_str("\n  a reader who has seen nothing: accepted"),
        Some(words) if words.lines().next() == text.lines().next() => {}
        Some(words) => text.push_str(&format!("\n  a reader who has seen nothing: {words}")),
    }
    stage.restore();
    if !is_of_bundle {
        assert_eq!(stage.pull().unwrap().pulled[0].version, "1.0.2", "{name}: the true registry");
    }
    text
}

/// Each byte of each file: no flip is accepted. The list of bundles and a bundle are taken by steps.
#[test]
fn no_byte_may_differ() {
    let template = Template::new();
    let stage = template.stage();
    let before = contents(&stage.store_path());
    let mut flips = 0;
    for file in FILES {
        let whole = stage.bytes(file);
        for at in (0..whole.len()).step_by(if file == "5.targets.json" { 3 } else { 1 }) {
            let mut bytes = whole.clone();
            // Another letter or digit in turn with the other case.
            bytes[at] ^= if at % 2 == 0 { 0x01 } else { 0x20 };
            stage.put(file, &bytes);
            let error = refusal(stage.pull()).unwrap_or_else(|| panic!("{file} byte {at}: accepted"));
            assert!(error.is_untrusted(), "{file} byte {at}: {error}");
            flips += 1;
        }
        stage.put(file, whole);
    }
    assert_eq!(contents(&stage.store_path()), before);
    assert!(flips > 3_000, "{flips}");
    refused_bundles(&stage, |whole| {
        (0..whole.len()).step_by(3).map(|at| [&whole[..at], &[whole[at] ^ 1], &whole[at + 1..]].concat()).collect()
    });
}

#[test]
fn no_file_may_be_cut_or_grow() {
    let template = Template::new();
    let stage = template.stage();
    let before = contents(&stage.store_path());
    let shorter = |whole: &[u8]| (0..whole.len()).step_by(7).map(|length| whole[..length].to_vec()).collect::<Vec<_>>();
    let longer = |whole: &[u8]| {
        let tails = ["\n", " ", "\0", "{}", ","].map(|tail| [whole, tail.as_bytes()].concat());
        tails.into_iter().chain([[b" ", whole].concat(), [whole, whole].concat(), [whole, &vec![b' '; 6_000_000]].concat()])
    };
    for file in FILES {
        let whole = stage.bytes(file);
        for bytes in shorter(&whole).into_iter().chain(longer(&whole)) {
            stage.put(file, &bytes);
            let error = refusal(stage.pull()).unwrap_or_else(|| panic!("{file} of {} bytes: accepted", bytes.len()));
            assert!(error.is_untrusted(), "{file} of {} bytes: {error}", bytes.len());
        }
        stage.put(file, whole);
    }
    assert_eq!(contents(&stage.store_path()), before);
    refused_bundles(&stage, |whole| shorter(whole).into_iter().chain(longer(whole)).collect());
}

/// Puts changed bundles into the registry; the store goes on showing the one before.
fn refused_bundles(stage: &Stage<'_>, changed: impl FnOnce(&[u8]) -> Vec<Vec<u8>>) {
    let path = stage.bundle("miss-es-1.0.2");
    let before = shown(&stage.store_path());
    let whole = fs::read(&path).unwrap();
    for bytes in changed(&whole) {
        fs::write(&path, &bytes).unwrap();
        let error = refusal(stage.pull()).expect("a changed bundle is refused");
        assert!(error.is_untrusted(), "{} bytes: {error}", bytes.len());
    }
    assert_eq!(shown(&stage.store_path()), before);
    fs::write(&path, whole).unwrap();
    assert_eq!(stage.pull().unwrap().pulled[0].version, "1.0.2");
}

/// Fields that this version does not know may be signed: a newer publisher's registry is read.
#[test]
fn signed_fields_that_are_unknown_are_no_obstacle() {
    let template = Template::new();
    let stage = template.stage();
    stage.forge_target(|target| target["custom"]["x-newer"] = serde_json::json!(true));
    assert_eq!(stage.pull().unwrap().pulled[0].version, "1.0.2");
}

/// A stolen key pushes all numbers to their end, and a reader follows. New keys end it: the numbers start anew.
#[test]
fn numbers_that_were_pushed_to_the_end_are_ended_by_a_new_key() {
    let template = Template::new();
    let stage = template.stage();
    let end = serde_json::json!(MAX_METADATA_VERSION);
    let push = |body: &mut serde_json::Value| body["version"] = end.clone();
    stage.forge_targets(push);
    let targets = info(MAX_METADATA_VERSION, &stage.bytes("4294967295.targets.json"));
    stage.forge_snapshot(|body| {
        push(body);
        body["meta"]["targets.json"] = targets;
    });
    let snapshot = info(MAX_METADATA_VERSION, &stage.bytes("4294967295.snapshot.json"));
    stage.forge_timestamp(|body| {
        push(body);
        body["meta"]["snapshot.json"] = snapshot;
    });
    assert_eq!(stage.pull().unwrap().pulled[0].version, "1.0.2");

    let release = [bundle("es", "1.0.3", "x"), bundle("en", "1.0.3", "x")];
    let publish = |root: Option<&[u8]>, key: &Key, accepted| {
        stage.change(key, accepted, |publisher| publisher.publish(root, "preview", &release, &Fallback::new()))
    };
    let stuck = publish(None, &template.keys.online, None).unwrap_err().to_string();
    assert!(stuck.starts_with("count on from the version that is live: it is the highest there is"), "{stuck}");
    let (key, digest) = (Key::new(6), sha256(&stage.bytes("4294967295.targets.json")));
    publish(Some(&stage.next_root(&key)), &key, Some(Accepted::Sha256(digest))).unwrap();
    assert_eq!(stage.pull().unwrap().pulled[0].version, "1.0.3");
    assert_eq!(stage.pull_anew().unwrap().pulled[0].version, "1.0.3");
    // From here on the new numbers count, and what the old key signed is nothing.
    stage.replay_all("older");
    assert!(stage.pull().unwrap_err().is_untrusted());
}

/// An older copy of the state, or of the whole store: as safe as the store was then, and whole again with the next pull.
#[test]
fn an_older_state_that_was_put_back_catches_up() {
    let template = Template::new();
    for whole in [false, true] {
        let stage = template.stage();
        let copied = tempfile::tempdir().unwrap();
        copy(&stage.store_path(), copied.path());
        stage.pull().unwrap();
        if whole {
            fs::remove_dir_all(stage.store_path()).unwrap();
            copy(copied.path(), &stage.store_path());
        } else {
            fs::copy(copied.path().join("state.json"), stage.store_path().join("state.json")).unwrap();
        }
        stage.replay_all("older");
        assert!(stage.pull().unwrap_err().is_untrusted(), "older than the state that was put back");
        stage.restore();
        assert_eq!(stage.pull().unwrap().pulled[0].version, "1.0.2");
        assert_eq!(fs::read(stage.store_path().join("current/es")).unwrap(), bundle("es", "1.0.2", "1.0.2"));
    }
}
