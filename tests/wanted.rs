//! Which version a reader gets, what a lock holds fast, and what a store keeps.
#![cfg(all(feature = "publish", feature = "pull"))]
#![allow(clippy::unwrap_used)]

#[path = "registry/world.rs"]
mod world;

use std::fs;

use fluent_pack::publish::{METADATA_LIFETIME, TIMESTAMP_LIFETIME};
use fluent_pack::pull::{self, Answer, FolderSource, Freshness, Locked, Request, Store, VersionReq, Wanted};
use fluent_pack::trust::{Action, Time, Withdrawal, sha256};
use world::{World, bundle, contents, name, request, tag};

fn pull(world: &World, request: &Request) -> Result<Answer, pull::Error> {
    pull::pull(&FolderSource::new(&world.registry()), &mut world.store(), &world.root, request, world.now)
}

fn matching(locale: &str, version: &str) -> Request {
    Request { wanted: Wanted::Matching(VersionReq::parse(version).unwrap()), ..request(locale) }
}

fn version(world: &World, locale: &str, version: &str) -> String {
    match pull(world, &matching(locale, version)) {
        Ok(answer) => format!("{} {}", answer.pulled[0].locale, answer.pulled[0].version),
        Err(error) => error.to_string(),
    }
}

fn world(versions: &[&str]) -> World {
    let world = World::new();
    for version in versions {
        world.publish("preview", &[bundle("es", version, &format!("Hola {version}"))]).unwrap();
    }
    world
}

#[test]
fn a_requirement_takes_the_newest_version_that_fits() {
    let world = world(&["1.0.0", "1.10.0", "1.9.0", "2.0.0-dev.0a1b2c3d", "2.0.0"]);
    for (wanted, expected) in [("^1", "es 1.10.0"), ("~1.9", "es 1.9.0"), ("=1.0.0", "es 1.0.0"), (">=1", "es 2.0.0"), ("*", "es 2.0.0")] {
        assert_eq!(version(&world, "es-MX", wanted), expected, "{wanted}");
    }
    assert_eq!(
        version(&world, "es-MX", "^3"),
        "find a version that fits `^3` for `es-MX`; in this channel there are or were es 1.0.0, es 1.9.0, es 1.10.0, es 2.0.0"
    );
    assert_eq!(version(&world, "fr", "^1"), "find a bundle for `fr`: tried fr, fr-Latn; there are es");
}

#[test]
fn a_withdrawn_version_is_not_gone_back_to() {
    let world = world(&["1.0.0", "1.1.0", "2.0.0"]);
    let withdrawal = |action| Withdrawal { action, reason: "wrong dose".to_owned(), document: None, message: None };
    world.change(|publisher| publisher.withdraw(&name("es", "1.0.0"), withdrawal(Action::Caution))).unwrap();
    world.change(|publisher| publisher.withdraw(&name("es", "1.1.0"), withdrawal(Action::Replace))).unwrap();
    assert_eq!(version(&world, "es", "^1"), "es 1.0.0");
}

/// A version that only another channel showed is not for readers of this one.
#[test]
fn a_requirement_stays_in_the_channel() {
    let world = world(&["1.0.0", "1.1.0"]);
    world.publish("release", &[bundle("es", "1.0.0", "Hola 1.0.0")]).unwrap();
    world.publish("release", &[bundle("es", "2.0.0", "Hola 2.0.0")]).unwrap();
    let release = |wanted| Request { channel: "release".to_owned(), ..matching("es", wanted) };
    assert_eq!(pull(&world, &release("^1")).unwrap().pulled[0].version, "1.0.0");
    let status = fluent_pack::publish::status(&fluent_pack::publish::Folder::read_only(&world.registry()), None).unwrap();
    let since: Vec<_> = status.bundles.iter().map(|bundle| bundle.since.clone()).collect();
    assert_eq!(since[0].len(), 0, "1.0.0 was in both channels and is in none now");
    assert_eq!(since[2], [("release".to_owned(), world.now)].into());
}

#[test]
fn a_requirement_falls_back_to_another_language_only_where_the_first_has_nothing() {
    let world = world(&["1.0.0", "2.0.0"]);
    world.publish("preview", &[bundle("es-MX", "2.0.0", "Hola")]).unwrap();
    assert_eq!(version(&world, "es-MX", "^1"), "es 1.0.0");
    assert_eq!(version(&world, "es-MX", "^2"), "es-MX 2.0.0");
}

#[test]
fn a_lock_gives_the_same_bundle_later_and_nothing_else() {
    let world = world(&["1.0.0", "1.1.0"]);
    let lock = |version: &str, sha256: String| {
        let locked = Locked { locale: tag("es"), version: version.to_owned(), sha256 };
        Request { wanted: Wanted::Locked([(tag("es-MX"), locked)].into()), ..request("es-MX") }
    };
    let old = lock("1.0.0", sha256(&bundle("es", "1.0.0", "Hola 1.0.0")));
    assert_eq!(pull(&world, &old).unwrap().pulled[0].version, "1.0.0");
    let held = pull::held(&mut world.store(), &old, world.now).unwrap();
    assert_eq!((&*held[0].version, held[0].freshness), ("1.0.0", Freshness::Stale));
    let before = contents(&world.store_path());
    for (what, request) in [
        ("other bytes", lock("1.0.0", sha256(b"other"))),
        ("another version", lock("1.0.1", sha256(&bundle("es", "1.0.0", "Hola 1.0.0")))),
        ("not locked", Request { locales: vec![tag("es")], ..old.clone() }),
    ] {
        assert!(pull(&world, &request).unwrap_err().is_lock(), "{what}");
        assert!(pull::held(&mut world.store(), &request, world.now).unwrap_err().is_lock(), "{what}");
        assert_eq!(contents(&world.store_path()), before, "{what}");
    }
    pull(&world, &request("es")).unwrap();
    assert!(pull::held(&mut world.store(), &old, world.now).unwrap_err().is_lock(), "the store shows a newer one");
}

#[test]
fn a_store_keeps_the_current_bundle_and_the_one_before() {
    let world = world(&["1.0.0"]);
    let kept = || {
        let mut kept: Vec<_> = contents(&world.store_path().join("bundles")).into_iter().map(|(_, bytes)| bytes).collect();
        kept.sort();
        kept
    };
    pull(&world, &request("es")).unwrap();
    fs::write(world.store_path().join("bundles/notes.txt"), "of somebody").unwrap();
    for number in 0..4 {
        world.publish("preview", &[bundle("es", &format!("1.0.{number}"), &format!("Hola 1.0.{number}"))]).unwrap();
        pull(&world, &request("es")).unwrap();
        pull(&world, &request("es")).unwrap();
    }
    let mut expected = vec![bundle("es", "1.0.2", "Hola 1.0.2"), bundle("es", "1.0.3", "Hola 1.0.3"), b"of somebody".to_vec()];
    expected.sort();
    assert_eq!(kept(), expected);
}

/// Stale, then expired but shown, then not shown any more; asking again brings it back.
#[test]
fn an_offline_copy_is_not_shown_for_ever() {
    let mut world = world(&["1.0.0"]);
    pull(&world, &request("es")).unwrap();
    let start = world.now;
    let mut held = |later| {
        world.now = start.plus(later);
        let pulled = pull::held(&mut world.store(), &request("es"), world.now).unwrap().remove(0);
        assert_eq!(pulled.valid_until, start.plus(METADATA_LIFETIME));
        (pulled.freshness, pulled.path.is_some())
    };
    assert_eq!(held(Time::DAY), (Freshness::Stale, true));
    assert_eq!(held(TIMESTAMP_LIFETIME), (Freshness::Expired, true));
    assert_eq!(held(METADATA_LIFETIME - 1), (Freshness::Expired, true));
    assert_eq!(held(METADATA_LIFETIME), (Freshness::Expired, false));
    world.change(|publisher| publisher.refresh(None)).unwrap();
    assert!(pull(&world, &request("es")).unwrap().pulled[0].path.is_some());
}

#[test]
fn a_clock_that_is_wrong_is_told_with_both_dates() {
    let mut world = world(&["1.0.0"]);
    world.now = world.now.plus(4000 * Time::DAY);
    let error = world.version_for_a_new_reader("es").unwrap_err();
    assert_eq!(
        error.to_string(),
        "accept the root metadata: it expired on 2028-01-15T08:00:00Z, and this machine's clock says 2037-12-28T08:00:00Z; if the clock is right, ask the registry's owner for `fluent-pack keys rotate`"
    );
}

#[test]
fn a_store_of_a_newer_version_is_told() {
    let world = world(&["1.0.0"]);
    pull(&world, &request("es")).unwrap();
    let path = world.store_path().join("state.json");
    let state = fs::read_to_string(&path).unwrap();
    let body = state.split_once('\n').unwrap().1.replacen("\"format\":1", "\"format\":2", 1);
    fs::write(&path, format!("{}\n{body}", sha256(body.as_bytes()))).unwrap();
    let error = Store::open(&world.store_path()).unwrap_err();
    assert_eq!(error.to_string(), "read the store: it has format 2, this version reads 1; update fluent-pack");
}
