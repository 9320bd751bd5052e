//! Pulling: what may be trusted is kept, everything else leaves the store as it was.
#![cfg(all(feature = "publish", feature = "pull"))]
#![allow(clippy::unwrap_used)]

#[path = "registry/world.rs"]
mod world;

use std::fs;
use std::path::{Path, PathBuf};

use fluent_pack::publish::{Fallback, Folder, Publisher, TIMESTAMP_LIFETIME};
use fluent_pack::pull::{self, FolderSource, Freshness, Store};
use fluent_pack::trust::{Action, SigningKey, Time, Withdrawal};
use world::{World, bundle, bundle_with_document, contents, name, request, root, tag};

/// A registry with two releases; the store has seen the second one.
fn world() -> World {
    let world = World::new();
    world.publish("preview", &[bundle("es", "1.0.0", "Hola")]).unwrap();
    copy(&world.registry(), &world.folder.path().join("old"));
    world.publish("preview", &[bundle("es", "1.0.1", "Hola!")]).unwrap();
    world.pull("es").unwrap();
    world
}

fn copy(from: &Path, to: &Path) {
    for (path, bytes) in contents(from) {
        let to = to.join(path.strip_prefix(from).unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(to, bytes).unwrap();
    }
}

fn current(world: &World) -> Vec<u8> {
    fs::read(world.store_path().join("current/es")).unwrap()
}

#[test]
fn a_pull_puts_the_newest_bundle_in_its_place() {
    let world = world();
    let pulled = world.pull("es-MX").unwrap().pulled.remove(0);
    assert_eq!((pulled.locale, &*pulled.version, pulled.freshness), (tag("es"), "1.0.1", Freshness::Fresh));
    assert_eq!(pulled.path.unwrap(), world.store_path().join("current/es"));
    assert_eq!(current(&world), bundle("es", "1.0.1", "Hola!"));
}

#[test]
fn a_second_pull_writes_nothing() {
    let world = world();
    let before = contents(&world.store_path());
    world.pull("es").unwrap();
    assert_eq!(contents(&world.store_path()), before);
}

/// All over every file: no flip is accepted, and the store keeps what it had.
#[test]
fn a_changed_byte_anywhere_is_refused() {
    let world = world();
    let before = contents(&world.store_path());
    // A new reader needs all files; root 1 it brings along.
    let files: Vec<_> = contents(&world.registry()).into_iter().filter(|(path, _)| is_read(path)).collect();
    assert_eq!(files.len(), 4, "timestamp, snapshot, targets, bundle");
    for (path, whole) in files {
        for at in (0..whole.len()).step_by(5) {
            let mut bytes = whole.clone();
            bytes[at] ^= 0x11;
            fs::write(&path, &bytes).unwrap();
            if let Ok(version) = world.version_for_a_new_reader("es") {
                panic!("{} byte {at}: {version} accepted", path.display());
            }
            if world.pull("es").is_err() {
                assert_eq!(contents(&world.store_path()), before, "{} byte {at}", path.display());
            }
        }
        for length in (0..whole.len()).step_by(127) {
            fs::write(&path, &whole[..length]).unwrap();
            assert!(world.version_for_a_new_reader("es").is_err(), "{} cut at {length}", path.display());
        }
        let endless = [&whole[..], &vec![b' '; 6_000_000]].concat();
        fs::write(&path, &endless).unwrap();
        assert!(world.version_for_a_new_reader("es").is_err(), "{} endless", path.display());
        fs::remove_file(&path).unwrap();
        assert!(world.version_for_a_new_reader("es").unwrap_err().is_away(), "{} removed", path.display());
        fs::write(&path, &whole).unwrap();
    }
    world.pull("es").unwrap();
    assert_eq!(contents(&world.store_path()), before);
}

/// Whether a new reader reads the file: the newest of its kind.
fn is_read(path: &Path) -> bool {
    let name = path.file_name().unwrap().to_string_lossy();
    matches!(&*name, "timestamp.json" | "2.snapshot.json" | "2.targets.json") || name.contains("1.0.1")
}

#[test]
fn an_old_registry_is_refused() {
    let world = world();
    let before = contents(&world.store_path());
    let old = FolderSource::new(&world.folder.path().join("old"));
    let error = pull::pull(&old, &mut world.store(), &world.root, &request("es"), world.now).unwrap_err();
    assert!(error.is_untrusted(), "{error}");
    assert!(error.to_string().contains("version 2 was seen before"), "{error}");
    assert_eq!(contents(&world.store_path()), before);
}

#[test]
fn an_old_list_under_a_new_timestamp_is_refused() {
    let world = world();
    let registry = world.registry();
    for file in ["snapshot", "targets"] {
        let new = fs::read(registry.join(format!("metadata/2.{file}.json"))).unwrap();
        fs::copy(registry.join(format!("metadata/1.{file}.json")), registry.join(format!("metadata/2.{file}.json"))).unwrap();
        assert!(world.pull("es").unwrap_err().is_untrusted(), "{file}");
        fs::write(registry.join(format!("metadata/2.{file}.json")), new).unwrap();
    }
    fs::copy(registry.join("metadata/2.snapshot.json"), registry.join("metadata/timestamp.json")).unwrap();
    assert!(world.pull("es").unwrap_err().is_untrusted());
}

/// A registry that another key signs, even one that the root names for another role.
#[test]
fn wrong_keys_are_refused() {
    let world = world();
    let mut other = World::new();
    other.publish("preview", &[bundle("es", "9.0.0", "Hola")]).unwrap();
    for file in ["timestamp.json", "2.snapshot.json", "2.targets.json"] {
        let path = world.registry().join("metadata").join(file);
        let whole = fs::read(&path).unwrap();
        let mine: serde_json::Value = serde_json::from_slice(&whole).unwrap();
        let theirs = file.replace("2.", "1.");
        let foreign: serde_json::Value =
            serde_json::from_slice(&fs::read(other.registry().join("metadata").join(theirs)).unwrap()).unwrap();
        let mut mixed = mine.clone();
        for (what, value) in [("their signatures", foreign["signatures"].clone()), ("none", serde_json::json!([]))] {
            mixed["signatures"] = value;
            fs::write(&path, serde_json::to_vec(&mixed).unwrap()).unwrap();
            assert!(world.pull("es").unwrap_err().is_untrusted(), "{file}: {what}");
        }
        fs::write(&path, serde_json::to_vec(&foreign).unwrap()).unwrap();
        assert!(world.pull("es").unwrap_err().is_untrusted(), "{file}");
        fs::write(&path, whole).unwrap();
    }
    other.root = world.root.clone();
    assert!(other.version_for_a_new_reader("es").unwrap_err().is_untrusted());
}

#[test]
fn the_same_signature_twice_counts_once() {
    let world = world();
    let mut root: serde_json::Value = serde_json::from_slice(&world.root).unwrap();
    root["signatures"][1] = root["signatures"][0].clone();
    let error = fluent_pack::trust::Root::open(&serde_json::to_vec(&root).unwrap()).unwrap_err();
    assert!(error.is_unsigned(), "{error}");
}

#[test]
fn a_new_root_is_followed_only_if_the_old_keys_signed_it() {
    let world = world();
    let strangers = [SigningKey::generate().unwrap(), SigningKey::generate().unwrap()];
    let far = world.now.plus(365 * Time::DAY);
    let path = world.registry().join("metadata/2.root.json");
    let before = contents(&world.store_path());
    for (what, bytes) in [
        ("strangers", root(2, far, &strangers, &world.online, &[])),
        ("half", root(2, far, &strangers, &world.online, &[&world.root_keys[0]])),
        ("skipped", root(3, far, &world.root_keys, &world.online, &[])),
        ("the same", world.root.clone()),
        ("no root", b"{}".to_vec()),
    ] {
        fs::write(&path, bytes).unwrap();
        assert!(world.pull("es").unwrap_err().is_untrusted(), "{what}");
        assert_eq!(contents(&world.store_path()), before, "{what}");
    }
    let others: Vec<&SigningKey> = world.root_keys.iter().collect();
    fs::write(&path, root(2, far, &strangers, &world.online, &others)).unwrap();
    world.pull("es").unwrap();
    // From here on the first root's keys alone do not rule.
    fs::write(world.registry().join("metadata/3.root.json"), root(3, far, &world.root_keys, &world.online, &[])).unwrap();
    assert!(world.pull("es").unwrap_err().is_untrusted());
}

#[test]
fn a_registry_that_is_away_is_told_and_the_store_serves() {
    let mut world = world();
    fs::rename(world.registry(), world.folder.path().join("away")).unwrap();
    let answer = world.pull("es").unwrap();
    assert!(answer.away.unwrap().is_away());
    assert_eq!(answer.pulled[0].freshness, Freshness::Stale);
    world.now = world.now.plus(TIMESTAMP_LIFETIME);
    assert_eq!(world.pull("es").unwrap().pulled[0].freshness, Freshness::Expired);
    assert!(world.version_for_a_new_reader("es").unwrap_err().is_away());
}

#[test]
fn a_frozen_registry_is_told_as_expired() {
    let mut world = world();
    world.now = world.now.plus(TIMESTAMP_LIFETIME);
    let answer = world.pull("es").unwrap();
    assert!(answer.away.unwrap().is_expired());
    assert_eq!(answer.pulled[0].freshness, Freshness::Expired);
    world.now = world.now.plus(4000 * Time::DAY);
    assert!(world.version_for_a_new_reader("es").unwrap_err().is_expired(), "the root has expired too");
}

#[test]
fn damaged_state_is_an_error_and_never_no_state() {
    let world = world();
    let path = world.store_path().join("state.json");
    let whole = fs::read(&path).unwrap();
    for length in (0..whole.len()).step_by(97) {
        fs::write(&path, &whole[..length]).unwrap();
        assert!(Store::open(&world.store_path()).unwrap_err().is_store(), "cut at {length}");
    }
    for at in (0..whole.len()).step_by(31) {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        fs::write(&path, &bytes).unwrap();
        assert!(Store::open(&world.store_path()).unwrap_err().is_store(), "byte {at}");
    }
}

/// What a run that stopped leaves: the next one completes it, and nothing older is accepted.
#[test]
fn a_pull_that_stopped_is_completed_by_the_next() {
    let world = world();
    let store = world.store_path();
    for leftover in ["current/es", "bundles", ".new"] {
        match leftover {
            "bundles" => remove_files(&store.join("bundles")),
            ".new" => fs::write(store.join(".new"), b"half").unwrap(),
            file => fs::remove_file(store.join(file)).unwrap(),
        }
        world.pull("es").unwrap();
        assert_eq!(current(&world), bundle("es", "1.0.1", "Hola!"), "{leftover}");
    }
    fs::write(store.join("current/es"), bundle("es", "1.0.0", "Hola")).unwrap();
    world.pull("es").unwrap();
    assert_eq!(current(&world), bundle("es", "1.0.1", "Hola!"));
}

fn remove_files(folder: &Path) {
    for (path, _) in contents(folder) {
        fs::remove_file(path).unwrap();
    }
}

/// The list is new, the bundle is not there: what was seen is kept, so the old list is refused from then on.
#[test]
fn a_bundle_that_is_missing_leaves_the_one_before_and_no_way_back() {
    let world = world();
    let old = world.folder.path().join("second");
    copy(&world.registry(), &old);
    world.publish("preview", &[bundle("es", "1.0.2", "Hola!!")]).unwrap();
    let missing: Vec<PathBuf> =
        contents(&world.registry()).into_iter().map(|(path, _)| path).filter(|path| path.to_string_lossy().contains("1.0.2")).collect();
    let bytes = fs::read(&missing[0]).unwrap();
    fs::remove_file(&missing[0]).unwrap();
    assert!(world.pull("es").unwrap_err().is_away());
    assert_eq!(current(&world), bundle("es", "1.0.1", "Hola!"));
    let back = pull::pull(&FolderSource::new(&old), &mut world.store(), &world.root, &request("es"), world.now);
    assert!(back.unwrap_err().is_untrusted());
    fs::write(&missing[0], bytes).unwrap();
    assert_eq!(world.pull("es").unwrap().pulled[0].version, "1.0.2");
}

#[test]
fn withdrawals_reach_the_reader() {
    let world = World::new();
    world.publish("preview", &[bundle_with_document("es", "1.0.1", "miss-plan"), bundle("fr", "1.0.1", "Bonjour")]).unwrap();
    world.pull("es,fr").unwrap();
    let withdraw = |action, document: Option<&str>| {
        let withdrawal = Withdrawal { action, reason: "wrong dose".to_owned(), document: document.map(str::to_owned), message: None };
        world.change(|publisher| publisher.withdraw(&name("es", "1.0.1"), withdrawal)).unwrap();
        world.pull("es").unwrap().pulled.remove(0)
    };
    let caution = withdraw(Action::Caution, None);
    assert!(caution.path.is_some() && caution.withdrawn[0].reason == "wrong dose");
    let document = withdraw(Action::BlockNow, Some("miss-plan"));
    assert!(document.path.is_some() && document.withdrawn[1].document.as_deref() == Some("miss-plan"), "only a document is blocked");
    let blocked = withdraw(Action::BlockNow, None);
    assert!(blocked.path.is_none() && !world.store_path().join("current/es").exists());
    // Without the registry, too, the reader learns why there is nothing to show.
    assert_eq!(fs::read_dir(world.store_path().join("bundles")).unwrap().count(), 1, "the French one");
    let held = pull::held(&mut world.store(), &request("es"), world.now).unwrap().remove(0);
    assert!(held.path.is_none() && held.withdrawn.len() == 3);
    assert_eq!((held.freshness, held.withdrawn), (Freshness::Stale, blocked.withdrawn));
    world.publish("preview", &[bundle("es", "1.0.2", "Hola!!")]).unwrap();
    let newer = world.pull("es").unwrap().pulled.remove(0);
    assert!(newer.path.is_some() && newer.withdrawn.is_empty());
}

/// Whoever asks for Spanish alone learns of French too: what must not be shown is not left lying about.
#[test]
fn a_language_that_was_not_asked_for_is_hidden_too() {
    let world = World::new();
    world.publish("preview", &["es", "fr"].map(|locale| bundle(locale, "1.0.0", "x"))).unwrap();
    world.pull("es,fr").unwrap();
    let withdrawal = Withdrawal { action: Action::BlockNow, reason: "wrong dose".to_owned(), document: None, message: None };
    world.change(|publisher| publisher.withdraw(&name("fr", "1.0.0"), withdrawal)).unwrap();
    world.pull("es").unwrap();
    assert!(world.store_path().join("current/es").exists() && !world.store_path().join("current/fr").exists());
    let held = pull::held(&mut world.store(), &request("fr"), world.now).unwrap().remove(0);
    assert!(held.path.is_none() && held.withdrawn[0].reason == "wrong dose");
}

/// More root keys were stolen than may be: the app's next version brings the root that its owner made anew.
#[test]
fn a_newer_root_that_is_pinned_is_the_way_out_of_stolen_root_keys() {
    let mut world = world();
    world.root_keys = vec![SigningKey::generate().unwrap(), SigningKey::generate().unwrap()];
    let anew = root(2, world.now.plus(365 * Time::DAY), &world.root_keys, &world.online, &[]);
    fs::write(world.registry().join("metadata/2.root.json"), &anew).unwrap();
    assert!(world.pull("es").unwrap_err().is_untrusted());
    world.root = anew;
    assert_eq!(world.pull("es").unwrap().pulled[0].version, "1.0.1");
}

#[test]
fn languages_fall_back_along_parents_and_what_the_pack_allows() {
    let world = World::new();
    let bundles = ["es", "zh-Hant", "pt-BR", "ur"].map(|locale| bundle(locale, "1.0.0", "x"));
    let fallback = Fallback::from([("pt-PT".to_owned(), vec![tag("pt-BR")]), ("pa".to_owned(), vec![tag("ur")])]);
    let folder = Folder::open(&world.registry()).unwrap();
    Publisher::new(&folder, &world.online, world.now).publish(Some(&world.root), "preview", &bundles, &fallback).unwrap();
    for (asked, locale) in [("es-MX", "es"), ("zh-TW", "zh-Hant"), ("pt-PT", "pt-BR"), ("pt-AO", "pt-BR")] {
        assert_eq!(world.pull(asked).unwrap().pulled[0].locale, tag(locale), "{asked}");
    }
    for asked in ["zh", "zh-CN", "pa", "ur-Latn", "fr", "pt"] {
        let error = world.pull(asked).unwrap_err();
        assert!(error.is_not_found() && error.to_string().contains("there are es, pt-BR, ur, zh-Hant"), "{asked}: {error}");
    }
}

#[test]
fn a_store_keeps_one_pack_one_channel_and_one_pull_at_a_time() {
    let world = world();
    let mut store = world.store();
    assert!(Store::open(&world.store_path()).unwrap_err().is_store());
    let mut other = request("es");
    other.channel = "pilot".to_owned();
    let source = FolderSource::new(&world.registry());
    assert!(pull::pull(&source, &mut store, &world.root, &other, world.now).unwrap_err().is_store());
    let absent = fluent_pack::pull::Request { pack: "other".to_owned(), ..request("es") };
    let mut fresh = Store::open(&world.folder.path().join("fresh")).unwrap();
    assert!(pull::pull(&source, &mut fresh, &world.root, &absent, world.now).unwrap_err().is_not_found());
    pull::pull(&source, &mut fresh, &world.root, &request("es"), world.now).unwrap();
}
