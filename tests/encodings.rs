//! Smaller forms on the way: what they save, and that nothing depends on them.
#![cfg(all(feature = "publish", feature = "pull", feature = "write"))]
#![allow(clippy::unwrap_used)]

#[path = "registry/server.rs"]
mod server;
#[path = "support/mod.rs"]
mod support;
#[path = "registry/world.rs"]
mod world;

use std::cell::Cell;
use std::fs;
use std::path::PathBuf;

use fluent_pack::publish::{self, Folder, Publisher};
use fluent_pack::pull::{self, HttpSettings, HttpSource};
use server::Server;
use world::{Stopping, World, bundle_with, contents, request};

/// Files of the registry whose names end so.
fn files(world: &World, end: &str) -> Vec<PathBuf> {
    let all = contents(&world.registry()).into_iter().map(|(path, _)| path);
    all.filter(|path| path.to_string_lossy().ends_with(end)).collect()
}

fn size(path: &std::path::Path) -> u64 {
    fs::metadata(path).unwrap().len()
}

/// A text of words as they are in a language: some often, most seldom.
struct Writer(u64);

impl Writer {
    fn number(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }

    fn word(&mut self) -> String {
        // The smaller of two is small more often; the letters of a word follow from its number.
        let seed = self.number(9_000).min(self.number(9_000));
        let mut letters = Writer(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        (0..3 + letters.number(7)).map(|_| char::from(b'a' + letters.number(26) as u8)).collect()
    }

    fn sentence(&mut self) -> String {
        (0..9 + self.number(5)).map(|_| self.word()).collect::<Vec<_>>().join(" ")
    }
}

/// A bundle of these messages as `build` lays one out: the texts and the catalog compiled from them.
fn large(version: &str, messages: &[String]) -> Vec<u8> {
    let text: String = messages.iter().enumerate().map(|(number, text)| format!("message-{number:05} = {text}\n")).collect();
    let catalog = support::compiled("es", &text);
    bundle_with("es", version, vec![("catalog.bin", catalog), ("messages/a.ftl", text.into_bytes())])
}

/// The figure of the design: at most 5 % of the compressed bundle for 2 % of the messages.
#[test]
fn a_few_changed_messages_cost_a_few_bytes() {
    let mut writer = Writer(1);
    let mut messages: Vec<String> = (0..3_400).map(|_| writer.sentence()).collect();
    let old = large("1.0.0", &messages);
    for number in 0..messages.len() / 50 {
        let at = number * 50 + writer.number(50) as usize;
        let mut words: Vec<String> = messages[at].split(' ').map(str::to_owned).collect();
        let word = writer.number(words.len() as u64) as usize;
        words[word] = writer.word();
        messages[at] = words.join(" ");
    }
    let new = large("1.0.1", &messages);
    assert!((550_000..650_000).contains(&new.len()), "{}", new.len());

    let world = World::new();
    world.publish_encoded(&[old]).unwrap();
    let server = Server::new(&world.registry());
    let source = HttpSource::open(&server.address, &HttpSettings::default()).unwrap();
    let pull = || pull::pull(&source, &mut world.store(), &world.root, &request("es"), world.now).unwrap();
    pull();
    world.publish_encoded(std::slice::from_ref(&new)).unwrap();
    server.seen();
    assert_eq!(pull().pulled[0].version, "1.0.1");
    let delta: usize = server.seen().iter().filter(|seen| seen.path.starts_with("targets/")).map(|seen| seen.sent).sum();
    let compressed = files(&world, ".zst").iter().find(|path| path.to_string_lossy().contains("1.0.1")).map(|path| size(path)).unwrap();
    assert!(delta as u64 * 20 <= compressed, "{delta} of {compressed}");
    assert_eq!(fs::read(world.store_path().join("current/es")).unwrap(), new);
}

/// A bundle of some size, of which each version differs a little.
fn small(version: &str) -> Vec<u8> {
    let mut writer = Writer(7);
    let mut text: String = (0..200).map(|number| format!("message-{number} = {}\n", writer.sentence())).collect();
    text.push_str(&format!("version = {version}\n"));
    bundle_with("es", version, vec![("messages/a.ftl", text.into_bytes())])
}

/// Paths of bundles and their forms that a reader asks for, without digests.
fn asked(world: &World, server: &Server) -> Vec<String> {
    let source = HttpSource::open(&server.address, &HttpSettings::default()).unwrap();
    server.seen();
    pull::pull(&source, &mut world.store(), &world.root, &request("es"), world.now).unwrap();
    let paths = server.seen().into_iter().filter_map(|seen| Some(seen.path.strip_prefix("targets/")?.to_owned()));
    paths.map(|path| path.split('.').filter(|part| part.len() != 64).collect::<Vec<_>>().join(".")).collect()
}

#[test]
fn a_reader_takes_the_smallest_form_that_it_can_read() {
    let world = World::new();
    let server = Server::new(&world.registry());
    world.publish_encoded(&[small("1.0.0")]).unwrap();
    assert_eq!(asked(&world, &server), ["miss-es-1.0.0.zip.zst"]);
    world.publish_encoded(&[small("1.0.1")]).unwrap();
    assert_eq!(asked(&world, &server), ["miss-es-1.0.1.zip.dcz"]);
    fs::remove_dir_all(world.store_path()).unwrap();
    assert_eq!(asked(&world, &server), ["miss-es-1.0.1.zip.zst"]);
    assert_eq!(fs::read(world.store_path().join("current/es")).unwrap(), small("1.0.1"));
}

#[test]
fn deltas_are_laid_against_the_newest_versions() {
    let world = World::new();
    for number in 0..6 {
        world.publish_encoded(&[small(&format!("1.0.{number}"))]).unwrap();
        assert_eq!(files(&world, ".zst").len(), number + 1);
    }
    let of_last = files(&world, ".dcz").into_iter().filter(|path| path.to_string_lossy().contains("1.0.5"));
    let olds: Vec<String> = of_last.map(|path| path.to_string_lossy().rsplit('.').nth(1).unwrap().to_owned()).collect();
    let mut expected: Vec<String> = (2..5).map(|number| fluent_pack::trust::sha256(&small(&format!("1.0.{number}")))).collect();
    expected.sort();
    assert_eq!(olds, expected);
    let before = contents(&world.registry());
    assert!(!world.publish_encoded(&[small("1.0.5")]).unwrap().changed);
    assert_eq!(contents(&world.registry()), before);
}

/// Damage to a form costs bytes on the wire and nothing else; the bundle itself is what is verified.
#[test]
fn a_bad_form_gives_way_to_the_next() {
    let world = World::new();
    let server = Server::new(&world.registry());
    world.publish_encoded(&[small("1.0.0")]).unwrap();
    asked(&world, &server);
    world.publish_encoded(&[small("1.0.1")]).unwrap();
    let old_store = world.folder.path().join("old-store");
    fs::rename(world.store_path(), &old_store).unwrap();
    let form = |end: &str| files(&world, end).into_iter().find(|path| path.to_string_lossy().contains("1.0.1")).unwrap();
    let whole = contents(&world.registry());
    let reset = || {
        let _ = fs::remove_dir_all(world.store_path());
        for (path, bytes) in contents(&old_store) {
            let to = world.store_path().join(path.strip_prefix(&old_store).unwrap());
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::write(to, bytes).unwrap();
        }
        whole.iter().for_each(|(path, bytes)| fs::write(path, bytes).unwrap());
    };
    let (dcz, zst, plain) = ("miss-es-1.0.1.zip.dcz", "miss-es-1.0.1.zip.zst", "miss-es-1.0.1.zip");
    let other = files(&world, ".zst").into_iter().find(|path| path.to_string_lossy().contains("1.0.0"));
    for (what, damage) in [
        ("empty", Vec::new()),
        ("other bytes", b"not a form at all".to_vec()),
        ("of another version", fs::read(other.unwrap()).unwrap()),
        ("endless", vec![0x28; 8_000_000]),
    ] {
        reset();
        fs::write(form(".dcz"), &damage).unwrap();
        assert_eq!(asked(&world, &server), [dcz, zst], "{what}");
        reset();
        fs::write(form(".dcz"), &damage).unwrap();
        fs::write(form(".zst"), &damage).unwrap();
        assert_eq!(asked(&world, &server), [dcz, zst, plain], "{what}");
        assert_eq!(fs::read(world.store_path().join("current/es")).unwrap(), small("1.0.1"), "{what}");
        reset();
        [".dcz", ".zst", "1.0.1.zip"].iter().for_each(|end| fs::write(form(end), &damage).unwrap());
        assert!(world.pull("es").unwrap_err().is_untrusted(), "{what}");
        assert_eq!(fs::read(world.store_path().join("current/es")).unwrap(), small("1.0.0"), "{what}");
    }
    reset();
    fs::remove_file(form(".dcz")).unwrap();
    assert_eq!(asked(&world, &server), [dcz, zst]);
    // What the store holds of the older bundle is damaged: no delta fits it.
    reset();
    let held = contents(&world.store_path()).into_iter().find(|(path, _)| path.to_string_lossy().contains("bundles")).unwrap().0;
    fs::write(held, b"damaged").unwrap();
    assert_eq!(asked(&world, &server), [zst]);
}

/// For every write, those of the forms included: readers get the old or the new release, and running again completes it.
#[test]
fn a_stop_at_any_write_is_completed_by_running_again() {
    let publish = |world: &World, to: &dyn publish::Destination, version: &str| {
        let publisher = Publisher::new(to, &world.online, world.now).with_encodings(1);
        publisher.publish(Some(&world.root), "preview", &[small(version)], &publish::Fallback::new())
    };
    for is_done in [false, true] {
        // The bundle and its two forms, targets, snapshot, timestamp; the root is there already.
        for stop in 1..=6 {
            let world = World::new();
            publish(&world, &Folder::open(&world.registry()).unwrap(), "1.0.0").unwrap();
            let folder = Folder::open(&world.registry()).unwrap();
            let result = publish(&world, &Stopping { inner: &folder, left: Cell::new(stop), is_done }, "1.0.1");
            assert!(result.is_err_and(|error| error.is_io()), "stop {stop}");
            let expected = if is_done && stop == 6 { "1.0.1" } else { "1.0.0" };
            assert_eq!(world.version_for_a_new_reader("es").unwrap(), expected, "stop {stop}");
            publish(&world, &folder, "1.0.1").unwrap();
            assert!(!publish(&world, &folder, "1.0.1").unwrap().changed);
            assert_eq!(world.version_for_a_new_reader("es").unwrap(), "1.0.1", "stop {stop}");
            assert_eq!((files(&world, ".zst").len(), files(&world, ".dcz").len()), (2, 1), "stop {stop}");
        }
    }
}

/// A form that lies there already is taken only if it is one of this bundle.
#[test]
fn a_damaged_form_that_lies_there_is_told() {
    let world = World::new();
    let digest = fluent_pack::trust::sha256(&small("1.0.0"));
    fs::create_dir_all(world.registry().join("targets")).unwrap();
    let path = world.registry().join(format!("targets/{digest}.miss-es-1.0.0.zip.zst"));
    fs::write(&path, b"damaged").unwrap();
    let error = world.publish_encoded(&[small("1.0.0")]).unwrap_err();
    assert!(error.to_string().contains("it was changed after it was laid down; remove it and publish again"), "{error}");
    fs::remove_file(&path).unwrap();
    world.publish_encoded(&[small("1.0.0")]).unwrap();
}
