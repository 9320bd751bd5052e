//! Publishing: create-only, old or new and never between, completed by running again, refused where it must be.
#![cfg(all(feature = "publish", feature = "pull"))]
#![allow(clippy::unwrap_used)]

#[path = "registry/world.rs"]
mod world;

use std::cell::Cell;
use std::fs;

use fluent_pack::publish::{self, Accepted, Destination as _, Folder, Publisher, TIMESTAMP_LIFETIME};
use fluent_pack::trust::{Action, SigningKey, Time, Withdrawal};
use world::{Stopping, World, bundle, bundle_with_document, contents, name, root, tag};

#[test]
fn a_published_bundle_reaches_a_reader() {
    let world = World::new();
    let published = world.publish("preview", &[bundle("es", "1.0.0", "Hola")]).unwrap();
    assert_eq!((published.added, published.version, published.changed), (vec![name("es", "1.0.0")], 1, true));
    assert_eq!(world.version_for_a_new_reader("es").unwrap(), "1.0.0");
}

#[test]
fn publishing_the_same_again_changes_nothing() {
    let world = World::new();
    world.publish("preview", &[bundle("es", "1.0.0", "Hola")]).unwrap();
    let before = contents(&world.registry());
    let again = world.publish("preview", &[bundle("es", "1.0.0", "Hola")]).unwrap();
    assert!(!again.changed && again.added.is_empty());
    assert_eq!(contents(&world.registry()), before);
}

#[test]
fn other_bytes_under_a_published_version_are_refused() {
    let world = World::new();
    world.publish("preview", &[bundle("es", "1.0.0", "Hola")]).unwrap();
    world.publish("preview", &[bundle("es", "1.0.1", "Hola!")]).unwrap();
    let before = contents(&world.registry());
    let error = world.publish("preview", &[bundle("es", "1.0.0", "Otra cosa")]).unwrap_err();
    assert!(error.is_taken(), "{error}");
    assert_eq!(contents(&world.registry()), before);
}

/// For every write: whoever reads after the stop gets the old or the new release, whole; running again completes it.
#[test]
fn a_stop_at_any_write_shows_old_or_new_and_is_completed_by_running_again() {
    let new = || [bundle("en", "1.1.0", "Hi"), bundle("es", "1.1.0", "Buenas")];
    let (mut old_seen, mut new_seen) = (0, 0);
    for is_done in [false, true] {
        // Two bundles, targets, snapshot, timestamp; the root is there already.
        for stop in 1..=5 {
            let world = World::new();
            world.publish("preview", &[bundle("en", "1.0.0", "Hello"), bundle("es", "1.0.0", "Hola")]).unwrap();
            let folder = Folder::open(&world.registry()).unwrap();
            let result = world.publish_to(&Stopping { inner: &folder, left: Cell::new(stop), is_done }, "preview", &new());
            drop(folder);
            assert!(result.is_err_and(|error| error.is_io()), "stop {stop}");
            let (en, es) = (world.version_for_a_new_reader("en").unwrap(), world.version_for_a_new_reader("es").unwrap());
            assert_eq!(en, es, "stop {stop}");
            match &*en {
                "1.0.0" => old_seen += 1,
                "1.1.0" => new_seen += 1,
                other => panic!("{other}"),
            }
            world.publish("preview", &new()).unwrap();
            assert_eq!(world.version_for_a_new_reader("es").unwrap(), "1.1.0", "stop {stop}");
            let again = world.publish("preview", &new()).unwrap();
            assert!(!again.changed, "stop {stop}");
        }
    }
    assert_eq!((old_seen, new_seen), (9, 1));
}

/// The same from nothing: before the end there is no registry to read, after it there is.
#[test]
fn a_stop_while_a_registry_begins_is_completed_by_running_again() {
    for is_done in [false, true] {
        for stop in 1..=5 {
            let world = World::new();
            let folder = Folder::open(&world.registry()).unwrap();
            let first = [bundle("en", "1.0.0", "Hello")];
            let result = world.publish_to(&Stopping { inner: &folder, left: Cell::new(stop), is_done }, "preview", &first);
            drop(folder);
            assert!(result.is_err());
            assert_eq!(world.version_for_a_new_reader("en").is_ok(), is_done && stop == 5, "stop {stop}");
            world.publish("preview", &first).unwrap();
            assert_eq!(world.version_for_a_new_reader("en").unwrap(), "1.0.0", "stop {stop}");
        }
    }
}

#[test]
fn one_publisher_works_at_a_time() {
    let world = World::new();
    let _first = Folder::open(&world.registry()).unwrap();
    assert_eq!(Folder::open(&world.registry()).unwrap_err().kind(), std::io::ErrorKind::WouldBlock);
}

#[test]
fn a_pointer_is_swapped_only_if_it_is_as_it_was() {
    let world = World::new();
    let folder = Folder::open(&world.registry()).unwrap();
    assert!(folder.swap("a", None, b"1").unwrap());
    assert!(!folder.swap("a", None, b"2").unwrap());
    assert!(!folder.swap("a", Some(b"0"), b"2").unwrap());
    assert!(folder.swap("a", Some(b"1"), b"2").unwrap());
    assert!(!folder.create("a", b"3").unwrap());
    assert_eq!(folder.read("a", 1).unwrap().unwrap(), b"2");
    assert!(folder.read("a", 0).is_err());
}

#[test]
fn racing_publishers_have_one_winner() {
    race(6);
}

#[test]
#[ignore = "200 rounds are run by .ci/run"]
fn racing_publishers_have_one_winner_in_200_rounds() {
    race(200);
}

/// Sixteen publishers of one version, each with other bytes: one wins each round, and the others are told why they did not.
fn race(rounds: usize) {
    let world = World::new();
    world.publish("preview", &[bundle("es", "1.0.0", "Hola")]).unwrap();
    for round in 1..=rounds {
        let version = format!("1.0.{round}");
        let start = std::sync::Barrier::new(16);
        let results: Vec<Result<(), String>> = std::thread::scope(|scope| {
            let (world, version, start) = (&world, &version, &start);
            let publisher = |number: usize| {
                move || {
                    let bundle = [bundle("es", version, &format!("Hola {number}"))];
                    start.wait();
                    let folder = match Folder::open(&world.registry()) {
                        Ok(folder) => folder,
                        Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => return Err(error.to_string()),
                        Err(error) => panic!("{error}"),
                    };
                    match publish_with(world, &folder, &bundle) {
                        Ok(published) => assert!(published.changed),
                        Err(error) if error.is_taken() || error.is_raced() => return Err(error.to_string()),
                        Err(error) => panic!("{error}"),
                    }
                    Ok(())
                }
            };
            let threads: Vec<_> = (0..16).map(|number| scope.spawn(publisher(number))).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 1, "round {round}: {results:?}");
        assert_eq!(world.version_for_a_new_reader("es").unwrap(), version);
    }
    assert_eq!(status(&world).version, rounds as u64 + 1, "one timestamp a round");
}

fn publish_with(world: &World, folder: &Folder, bundles: &[Vec<u8>]) -> Result<publish::Published, publish::Error> {
    Publisher::new(folder, &world.online, world.now).publish(None, "preview", bundles, &publish::Fallback::new())
}

#[test]
fn development_versions_go_to_preview_only() {
    let world = World::new();
    let development = bundle("es", "1.0.0-dev.0a1b2c3d", "Hola");
    world.publish("preview", std::slice::from_ref(&development)).unwrap();
    for channel in ["pilot", "release", "nowhere"] {
        assert!(world.publish(channel, std::slice::from_ref(&development)).unwrap_err().is_refused(), "{channel}");
    }
    let promoted = world.change(|publisher| publisher.promote("miss", &[], "preview", "release"));
    assert!(promoted.unwrap_err().is_refused());
}

#[test]
fn promotion_points_and_builds_nothing() {
    let world = World::new();
    world.publish("preview", &[bundle("en", "1.0.0", "Hello"), bundle("es", "1.0.0", "Hola")]).unwrap();
    world.change(|publisher| publisher.promote("miss", &[tag("es")], "preview", "pilot")).unwrap();
    let status = publish::status(&Folder::read_only(&world.registry()), None).unwrap();
    let channels: Vec<_> = status.bundles.iter().map(|bundle| bundle.channels.join(",")).collect();
    assert_eq!(channels, ["preview", "pilot,preview"]);
    let absent = world.change(|publisher| publisher.promote("miss", &[tag("fr")], "preview", "pilot"));
    assert!(absent.unwrap_err().is_not_found());
}

#[test]
fn a_withdrawn_version_cannot_be_pointed_to_again() {
    let world = World::new();
    let old = bundle("es", "1.0.0", "Hola");
    world.publish("preview", std::slice::from_ref(&old)).unwrap();
    let withdrawal = Withdrawal { action: Action::Replace, reason: "wrong dose".to_owned(), document: None, message: None };
    world.change(|publisher| publisher.withdraw(&name("es", "1.0.0"), withdrawal.clone())).unwrap();
    assert!(world.publish("preview", &[old]).unwrap_err().is_refused());
    let absent = world.change(|publisher| publisher.withdraw(&name("fr", "1.0.0"), withdrawal.clone()));
    assert!(absent.unwrap_err().is_not_found());
    let unclear = Withdrawal { reason: String::new(), ..withdrawal };
    assert!(world.change(|publisher| publisher.withdraw(&name("es", "1.0.0"), unclear)).is_err());
}

#[test]
fn refresh_makes_an_expired_registry_live_again() {
    let mut world = World::new();
    world.publish("preview", &[bundle("es", "1.0.0", "Hola")]).unwrap();
    world.now = world.now.plus(TIMESTAMP_LIFETIME);
    assert!(world.version_for_a_new_reader("es").unwrap_err().is_expired());
    world.change(|publisher| publisher.refresh(None)).unwrap();
    assert_eq!(world.version_for_a_new_reader("es").unwrap(), "1.0.0");
    world.now = world.now.plus(100 * Time::DAY);
    world.change(|publisher| publisher.refresh(None)).unwrap();
    assert_eq!(world.version_for_a_new_reader("es").unwrap(), "1.0.0");
}

#[test]
fn a_key_that_the_root_does_not_name_signs_nothing() {
    let mut world = World::new();
    world.publish("preview", &[bundle("es", "1.0.0", "Hola")]).unwrap();
    world.online = SigningKey::generate().unwrap();
    let before = contents(&world.registry());
    assert!(world.publish("preview", &[bundle("es", "1.0.1", "Hola")]).is_err());
    assert_eq!(contents(&world.registry()), before);
}

#[test]
fn a_new_online_key_takes_over_with_a_new_root() {
    let mut world = World::new();
    world.publish("preview", &[bundle("es", "1.0.0", "Hola")]).unwrap();
    world.online = SigningKey::generate().unwrap();
    let next = root(2, world.now.plus(365 * Time::DAY), &world.root_keys, &world.online, &[]);
    // Whoever stole the key before may have written the list: it is signed anew only if somebody looked at it.
    let before = contents(&world.registry());
    for accepted in [None, Some(Accepted::Sha256("0".repeat(64))), Some(Accepted::Nothing)] {
        let refused = world.change_accepting(accepted, |publisher| publisher.refresh(Some(&next)));
        assert!(refused.unwrap_err().is_untrusted_list());
    }
    assert_eq!(contents(&world.registry()), before);
    let digest = status(&world).targets_sha256.unwrap();
    world.change_accepting(Some(Accepted::Sha256(digest)), |publisher| publisher.refresh(Some(&next))).unwrap();
    // The reader still trusts the first root, and follows.
    assert_eq!(world.version_for_a_new_reader("es").unwrap(), "1.0.0");
    assert!(!status(&world).signed_by_old_key);
}

/// A stolen key wrote the list: with the new key it begins anew, and readers who saw what the thief wrote follow.
#[test]
fn after_a_theft_the_list_can_begin_anew() {
    let mut world = World::new();
    world.publish("preview", &[bundle("es", "1.0.0", "Hola"), bundle("fr", "6.6.6", "mauvais")]).unwrap();
    world.pull("es").unwrap();
    world.online = SigningKey::generate().unwrap();
    let next = root(2, world.now.plus(365 * Time::DAY), &world.root_keys, &world.online, &[]);
    let own = [bundle("es", "1.0.0", "Hola")];
    let publish = |publisher: &Publisher<'_, Folder>| publisher.publish(Some(&next), "preview", &own, &publish::Fallback::new());
    assert!(world.change(publish).unwrap_err().is_untrusted_list());
    let published = world.change_accepting(Some(Accepted::Nothing), publish).unwrap();
    assert_eq!(published.added, [name("es", "1.0.0")]);
    assert_eq!(status(&world).bundles.len(), 1);
    assert_eq!(world.pull("es").unwrap().pulled[0].version, "1.0.0");
    // It is the list that is accepted once, not a way to empty a healthy registry.
    world.publish_to(&Folder::open(&world.registry()).unwrap(), "preview", &[bundle("de", "1.0.0", "Hallo")]).unwrap();
    world.change_accepting(Some(Accepted::Nothing), publish).unwrap();
    assert_eq!(status(&world).bundles.len(), 2);
}

#[test]
fn a_registry_is_held_against_a_root_that_is_trusted() {
    let world = World::new();
    world.publish("preview", &[bundle("es", "1.0.0", "Hola")]).unwrap();
    let folder = Folder::read_only(&world.registry());
    let own = publish::status(&folder, Some(&world.root)).unwrap();
    assert!(own.pinned && !publish::status(&folder, None).unwrap().pinned);
    let other = World::new();
    assert!(publish::status(&folder, Some(&other.root)).is_err());
    assert!(publish::bundles(&folder, Some(&other.root), |_, _| true).is_err());
    let bundles = publish::bundles(&folder, Some(&world.root), |name, _| name.as_str().contains("-es-")).unwrap();
    assert_eq!(bundles, [(name("es", "1.0.0"), bundle("es", "1.0.0", "Hola"))]);
    assert!(publish::status(&Folder::read_only(&world.folder.path().join("nowhere")), Some(&world.root)).unwrap_err().is_not_found());
}

fn status(world: &World) -> publish::Status {
    publish::status(&Folder::read_only(&world.registry()), None).unwrap()
}

/// A root that names another online key is not laid down by whoever does not have that key.
#[test]
fn a_root_is_laid_down_only_with_what_its_key_signs() {
    let mut world = World::new();
    let own = std::mem::replace(&mut world.online, SigningKey::generate().unwrap());
    assert!(world.publish("preview", &[bundle("es", "1.0.0", "Hola")]).is_err());
    assert!(contents(&world.registry()).is_empty());
    world.online = own;
    // Neither is one whose bundles are refused.
    assert!(world.publish("release", &[bundle("es", "1.0.0-dev.0a1b2c3d", "Hola")]).is_err());
    assert!(contents(&world.registry()).is_empty());
    world.publish("preview", &[bundle("es", "1.0.0", "Hola")]).unwrap();
    let before = contents(&world.registry());
    let next = root(2, world.now.plus(Time::DAY), &world.root_keys, &SigningKey::generate().unwrap(), &[]);
    assert!(world.change(|publisher| publisher.refresh(Some(&next))).is_err());
    assert_eq!(contents(&world.registry()), before);
}

#[test]
fn only_what_a_bundle_has_is_withdrawn() {
    let world = World::new();
    world.publish("preview", &[bundle_with_document("es", "1.0.0", "miss-plan")]).unwrap();
    let withdraw = |document: Option<&str>, message: Option<&str>| {
        let (document, message) = (document.map(str::to_owned), message.map(str::to_owned));
        let withdrawal = Withdrawal { action: Action::BlockNow, reason: "wrong dose".to_owned(), document, message };
        world.change(|publisher| publisher.withdraw(&name("es", "1.0.0"), withdrawal))
    };
    let error = withdraw(Some("miss-plann"), None).unwrap_err();
    assert_eq!(error.to_string(), "find the document `miss-plann` in `miss-es-1.0.0.zip`; it has miss-plan");
    assert!(error.is_not_found() && withdraw(None, Some("absent")).unwrap_err().is_not_found());
    assert!(status(&world).bundles[0].withdrawn.is_empty());
    withdraw(Some("miss-plan"), None).unwrap();
    assert_eq!(status(&world).bundles[0].withdrawn[0].document.as_deref(), Some("miss-plan"));
}

/// A withdrawn version stays listed when a newer one has taken its place: whoever still has it learns of it.
#[test]
fn a_withdrawn_version_stays_listed() {
    let world = World::new();
    for version in ["1.0.0", "1.0.1-dev.0a1b2c3d"] {
        world.publish("preview", &[bundle("es", version, "Hola")]).unwrap();
        let withdrawal = Withdrawal { action: Action::BlockNow, reason: "wrong dose".to_owned(), document: None, message: None };
        world.change(|publisher| publisher.withdraw(&name("es", version), withdrawal)).unwrap();
    }
    world.publish("preview", &[bundle("es", "1.0.2", "Hola")]).unwrap();
    let listed: Vec<_> = status(&world).bundles.into_iter().map(|bundle| (bundle.version, bundle.withdrawn.len())).collect();
    assert_eq!(listed, [("1.0.0".to_owned(), 1), ("1.0.1-dev.0a1b2c3d".to_owned(), 1), ("1.0.2".to_owned(), 0)]);
}

#[test]
fn a_root_that_the_one_before_did_not_sign_is_refused() {
    let world = World::new();
    world.publish("preview", &[bundle("es", "1.0.0", "Hola")]).unwrap();
    let strangers = [SigningKey::generate().unwrap(), SigningKey::generate().unwrap()];
    let next = root(2, world.now.plus(Time::DAY), &strangers, &world.online, &[&world.root_keys[0]]);
    assert!(world.change(|publisher| publisher.refresh(Some(&next))).is_err());
    assert!(!world.registry().join("metadata/2.root.json").exists());
}

#[test]
fn a_damaged_bundle_is_not_published() {
    let world = World::new();
    let mut bytes = bundle("es", "1.0.0", "Hola");
    *bytes.last_mut().unwrap() ^= 1;
    assert!(world.publish("preview", &[bytes]).is_err());
    assert!(fs::read_dir(world.registry()).unwrap().all(|entry| entry.unwrap().file_name() == ".lock"));
}
