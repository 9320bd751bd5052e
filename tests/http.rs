//! Registries on web servers: one request where nothing changed, and what is done when a server misbehaves.
#![cfg(all(feature = "publish", feature = "pull"))]
#![allow(clippy::unwrap_used)]

#[path = "registry/server.rs"]
mod server;
#[path = "registry/world.rs"]
mod world;

use std::fs;

use fluent_pack::publish::TIMESTAMP_LIFETIME;
use fluent_pack::pull::{self, Answer, Freshness, HttpSettings, HttpSource, Source as _};
use fluent_pack::trust::Time;
use server::{Server, Trick};
use world::{World, bundle, contents, request, root};

fn world() -> (World, Server) {
    let world = World::new();
    world.publish("preview", &[bundle("en", "1.0.0", "Hello"), bundle("es", "1.0.0", "Hola")]).unwrap();
    let server = Server::new(&world.registry());
    (world, server)
}

fn source(server: &Server) -> HttpSource {
    HttpSource::open(&server.address, &HttpSettings::default()).unwrap()
}

fn pull(world: &World, server: &Server, locales: &str) -> Result<Answer, pull::Error> {
    pull::pull(&source(server), &mut world.store(), &world.root, &request(locales), world.now)
}

fn paths(server: &Server) -> Vec<String> {
    server.seen().into_iter().map(|seen| format!("{} {}", seen.status, seen.path)).collect()
}

/// The words a person would read, with what lies behind them.
fn chain(error: &dyn std::error::Error) -> String {
    let cause = error.source().map(|cause| format!(": {}", chain(cause)));
    format!("{error}{}", cause.unwrap_or_default())
}

#[test]
fn a_warm_and_unchanged_pull_is_one_conditional_request() {
    let (world, server) = world();
    let cold = pull(&world, &server, "en,es").unwrap();
    assert_eq!(cold.pulled.len(), 2);
    let requests = paths(&server);
    let targets = requests.iter().filter(|path| path.contains("targets/")).count();
    assert_eq!((requests.len(), targets), (6, 2), "timestamp, root 2, snapshot, targets, two bundles: {requests:?}");
    let before = contents(&world.store_path());
    let warm = pull(&world, &server, "en,es").unwrap();
    assert!(warm.away.is_none() && warm.pulled.iter().all(|pulled| pulled.freshness == Freshness::Fresh));
    assert_eq!(paths(&server), ["304 metadata/timestamp.json"]);
    assert_eq!(contents(&world.store_path()), before);
}

#[test]
fn a_change_is_fetched_and_nothing_else() {
    let (world, server) = world();
    pull(&world, &server, "en,es").unwrap();
    world.publish("preview", &[bundle("es", "1.0.1", "Hola!")]).unwrap();
    server.seen();
    assert_eq!(pull(&world, &server, "en,es").unwrap().pulled[1].version, "1.0.1");
    let requests = paths(&server);
    assert_eq!(requests.len(), 5, "timestamp, root 2, snapshot, targets, one bundle: {requests:?}");
}

#[test]
fn a_new_root_comes_with_a_new_timestamp_even_where_nothing_else_changes() {
    let (world, server) = world();
    pull(&world, &server, "es").unwrap();
    let next = root(2, world.now.plus(400 * Time::DAY), &world.root_keys, &world.online, &[]);
    let publish =
        world.change(|publisher| publisher.publish(Some(&next), "preview", &[bundle("es", "1.0.0", "Hola")], &Default::default()));
    assert!(publish.unwrap().changed);
    server.seen();
    pull(&world, &server, "es").unwrap();
    assert!(paths(&server).contains(&"200 metadata/2.root.json".to_owned()));
}

/// An expired registry is asked as a whole, because its root may have been replaced.
#[test]
fn what_expired_is_asked_for_again() {
    let (mut world, server) = world();
    pull(&world, &server, "es").unwrap();
    server.seen();
    world.now = world.now.plus(TIMESTAMP_LIFETIME);
    let answer = pull(&world, &server, "es").unwrap();
    assert!(answer.away.unwrap().is_expired());
    assert_eq!(paths(&server), ["200 metadata/timestamp.json", "404 metadata/2.root.json"]);
}

#[test]
fn a_tag_is_not_used_with_another_server() {
    let (world, server) = world();
    pull(&world, &server, "es").unwrap();
    let other = Server::new(&world.registry());
    pull(&world, &other, "es").unwrap();
    assert_eq!(paths(&other)[0], "200 metadata/timestamp.json");
}

#[test]
fn a_server_without_tags_is_asked_for_everything() {
    let (world, server) = world();
    let server = server.without_tags();
    pull(&world, &server, "es").unwrap();
    server.seen();
    pull(&world, &server, "es").unwrap();
    assert_eq!(paths(&server).len(), 4, "timestamp, root 2, snapshot, targets");
}

#[test]
fn a_connection_that_breaks_off_goes_on_where_it_broke() {
    let (world, server) = world();
    server.trick(".zip", Trick::Cut(100));
    assert_eq!(pull(&world, &server, "es").unwrap().pulled[0].version, "1.0.0");
    let seen = server.seen();
    let rest = seen.last().unwrap();
    assert_eq!((rest.status, rest.range.as_deref()), (206, Some("bytes=100-")));
    // Without a strong tag from the beginning, and only once.
    let server = server.without_tags();
    server.trick("timestamp.json", Trick::Cut(10));
    pull(&world, &server, "es").unwrap();
    assert!(server.seen().iter().all(|seen| seen.range.is_none()));
    server.trick("timestamp.json", Trick::Cut(10));
    server.trick("timestamp.json", Trick::Cut(10));
    let away = pull(&world, &server, "es").unwrap().away.unwrap();
    assert_eq!(chain(&away), "reach the registry: the connection broke off");
}

#[test]
fn redirects_stay_on_the_host() {
    let (world, server) = world();
    fs::copy(world.registry().join("metadata/timestamp.json"), world.registry().join("moved.json")).unwrap();
    server.trick("timestamp.json", Trick::Status(302, "Location: /moved.json\r\n".to_owned()));
    assert!(pull(&world, &server, "es").unwrap().away.is_none());
    server.trick("timestamp.json", Trick::Status(302, "Location: http://localhost:1/timestamp.json\r\n".to_owned()));
    let away = pull(&world, &server, "es").unwrap().away.unwrap();
    assert_eq!(
        chain(&away),
        "reach the registry: the server sends on to `http://localhost:1/timestamp.json`, which is another server; if that is meant, pull from there"
    );
    for _ in 0..6 {
        server.trick("timestamp.json", Trick::Status(301, "Location: /metadata/timestamp.json\r\n".to_owned()));
    }
    let away = pull(&world, &server, "es").unwrap().away.unwrap();
    assert_eq!(chain(&away), "reach the registry: the server sends from one address to the next, over 5 times");
}

#[test]
fn answers_are_cut_at_their_budget() {
    let (world, server) = world();
    server.trick("timestamp.json", Trick::Endless);
    let bytes = source(&server).read("metadata/timestamp.json", 1000).unwrap().unwrap();
    assert_eq!(bytes.len(), 1001);
    for end in ["timestamp.json", "2.root.json", ".snapshot.json", ".targets.json", ".zip"] {
        server.trick(end, Trick::Endless);
        assert!(pull(&world, &server, "es").unwrap_err().is_untrusted(), "{end}");
    }
    server.trick(".zip", Trick::NoLength);
    pull(&world, &server, "es").unwrap();
}

#[test]
fn a_server_that_cannot_be_asked_is_told_in_plain_words() {
    let (world, server) = world();
    pull(&world, &server, "es").unwrap();
    for (status, words) in [(500, "the server answered 500 for `metadata/timestamp.json`"), (206, "the server answered 206")] {
        server.trick("timestamp.json", Trick::Status(status, String::new()));
        let answer = pull(&world, &server, "es").unwrap();
        assert!(chain(&answer.away.unwrap()).contains(words), "{status}");
        assert_eq!(answer.pulled[0].freshness, Freshness::Stale);
    }
    // A 304 that nobody asked for says nothing.
    server.trick("timestamp.json", Trick::Status(304, String::new()));
    let known_by_no_tag = source(&server).read("metadata/timestamp.json", 1000);
    assert!(known_by_no_tag.unwrap_err().to_string().contains("304"));
    let nobody = HttpSource::open("http://127.0.0.1:1", &HttpSettings::default()).unwrap();
    let away = pull::pull(&nobody, &mut world.store(), &world.root, &request("es"), world.now).unwrap().away.unwrap();
    assert!(chain(&away).starts_with("reach the registry: Connection refused"), "{}", chain(&away));
    server.trick("timestamp.json", Trick::Status(403, String::new()));
    assert!(pull(&world, &server, "es").unwrap().away.unwrap().to_string().contains("is the address right"));
}

#[test]
fn a_proxy_is_asked_only_if_it_is_set() {
    let (world, server) = world();
    let settings = HttpSettings { proxy: Some("http://127.0.0.1:1".to_owned()), ..HttpSettings::default() };
    let source = HttpSource::open(&server.address, &settings).unwrap();
    let error = pull::pull(&source, &mut world.store(), &world.root, &request("es"), world.now).unwrap_err();
    assert!(error.is_away() && server.seen().is_empty(), "{error}");
}
