//! Serving: every header that a client relies on, every way out of the folder, every end of a connection.
#![cfg(all(feature = "publish", feature = "pull", feature = "serve"))]
#![allow(clippy::unwrap_used)]

#[path = "serve/client.rs"]
mod client;
#[path = "registry/world.rs"]
mod world;

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use client::Served;
use fluent_pack::publish::{Fallback, Folder, Publisher};
use fluent_pack::pull::{self, HttpSettings, HttpSource, Store};
use fluent_pack::serve::Server;
use fluent_pack::trust::{Action, Withdrawal, sha256};
use world::{World, bundle, name, request, tag};

/// A registry with bundles of two languages.
fn world() -> World {
    let world = World::new();
    world.publish("preview", &[bundle("es", "1.0.0", "Hola"), bundle("pt-BR", "1.0.0", "Oi")]).unwrap();
    world
}

fn serve(folder: &Path) -> Served {
    Served::start(Server::open(folder).unwrap())
}

/// Path and bytes of the bundle of a language.
fn target(world: &World, locale: &str) -> (String, Vec<u8>) {
    let names = fs::read_dir(world.registry().join("targets")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let name = names.into_iter().find(|name| name.ends_with(&format!(".miss-{locale}-1.0.0.zip"))).unwrap();
    let bytes = fs::read(world.registry().join("targets").join(&name)).unwrap();
    (format!("/targets/{name}"), bytes)
}

#[test]
fn a_bundle_is_served_to_be_kept_for_good() {
    let world = world();
    let served = serve(&world.registry());
    let (path, bytes) = target(&world, "es");
    let answer = served.get(&path, &[]);
    assert_eq!((answer.status, &answer.body), (200, &bytes));
    let etag = format!("\"{}\"", sha256(&bytes));
    let length = bytes.len().to_string();
    for (header, value) in [
        ("etag", etag.as_str()),
        ("content-type", "application/zip"),
        ("content-length", &length),
        ("cache-control", "public, max-age=31536000, immutable"),
        ("accept-ranges", "bytes"),
        ("vary", "accept-encoding, available-dictionary"),
        ("use-as-dictionary", "match=\"/targets/*\""),
        ("x-content-type-options", "nosniff"),
        ("access-control-allow-origin", "*"),
        ("content-encoding", ""),
    ] {
        assert_eq!(answer.header(header), value, "{header}");
    }
    let head = served.ask("HEAD", &path, &[]);
    assert_eq!((head.status, head.header("content-length"), head.body.len()), (200, length.as_str(), 0));
    let again = served.get(&path, &[("If-None-Match", &etag)]);
    assert_eq!((again.status, again.body.len(), again.header("etag")), (304, 0, etag.as_str()));
    assert_eq!(again.header("cache-control"), answer.header("cache-control"));
    assert_eq!(served.get(&path, &[("If-None-Match", "\"other\"")]).status, 200);
}

#[test]
fn metadata_is_as_new_as_the_disk() {
    let world = world();
    let served = serve(&world.registry());
    let first = served.get("/metadata/timestamp.json", &[]);
    assert_eq!((first.header("cache-control"), first.header("content-type")), ("no-cache", "application/json"));
    assert_eq!(served.get("/metadata/timestamp.json", &[("If-None-Match", first.header("etag"))]).status, 304);
    world.publish("preview", &[bundle("es", "1.0.1", "Hola!")]).unwrap();
    let second = served.get("/metadata/timestamp.json", &[("If-None-Match", first.header("etag"))]);
    assert_eq!((second.status, second.json()["signed"]["version"].as_u64()), (200, Some(2)));
    assert_eq!(second.header("etag"), format!("\"{}\"", sha256(&second.body)));
    for name in ["1.root.json", "2.snapshot.json", "2.targets.json"] {
        let answer = served.get(&format!("/metadata/{name}"), &[]);
        assert_eq!((answer.status, answer.header("cache-control")), (200, "public, max-age=31536000, immutable"), "{name}");
    }
}

#[test]
fn parts_of_a_file_are_served() {
    let world = world();
    let served = serve(&world.registry());
    let (path, bytes) = target(&world, "es");
    let etag = format!("\"{}\"", sha256(&bytes));
    let part = served.get(&path, &[("Range", "bytes=10-19"), ("If-Range", &etag)]);
    assert_eq!((part.status, &part.body[..]), (206, &bytes[10..20]));
    assert_eq!(part.header("content-range"), format!("bytes 10-19/{}", bytes.len()));
    let end = served.get(&path, &[("Range", "bytes=-5")]);
    assert_eq!((end.status, &end.body[..]), (206, &bytes[bytes.len() - 5..]));
    assert_eq!(served.get(&path, &[("Range", "bytes=10-19"), ("If-Range", "\"old\"")]).body, bytes);
    let beyond = served.get(&path, &[("Range", "bytes=999999-")]);
    assert_eq!((beyond.status, beyond.header("content-range")), (416, format!("bytes */{}", bytes.len()).as_str()));
}

#[test]
fn compressed_forms_are_served_to_those_who_take_them() {
    let world = world();
    let served = serve(&world.registry());
    let (path, bytes) = target(&world, "es");
    let file = world.registry().join(path.trim_start_matches('/'));
    assert_eq!(served.get(&path, &[("Accept-Encoding", "zstd")]).body, bytes, "there is no compressed form yet");
    let older = [0x11; 32];
    fs::write(format!("{}.zst", file.display()), b"compressed").unwrap();
    fs::write(format!("{}.{}.dcz", file.display(), "11".repeat(32)), b"delta").unwrap();
    let zstd = served.get(&path, &[("Accept-Encoding", "gzip, zstd;q=0.5")]);
    assert_eq!((&zstd.body[..], zstd.header("content-encoding")), (&b"compressed"[..], "zstd"));
    assert_eq!((zstd.header("content-type"), zstd.header("vary")), ("application/zip", "accept-encoding, available-dictionary"));
    assert_eq!(zstd.header("etag"), format!("\"{}\"", sha256(b"compressed")), "one tag, one sequence of bytes");
    use base64ct::Encoding as _;
    let dictionary = format!(":{}:", base64ct::Base64::encode_string(&older));
    let delta = served.get(&path, &[("Accept-Encoding", "dcz, zstd"), ("Available-Dictionary", &dictionary)]);
    assert_eq!((&delta.body[..], delta.header("content-encoding")), (&b"delta"[..], "dcz"));
    for headers in [
        &[("Accept-Encoding", "zstd"), ("Available-Dictionary", dictionary.as_str())][..],
        &[("Accept-Encoding", "dcz, zstd"), ("Available-Dictionary", ":AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:")],
        &[("Accept-Encoding", "dcz, zstd")],
    ] {
        assert_eq!(served.get(&path, headers).header("content-encoding"), "zstd", "{headers:?}");
    }
    for headers in [&[][..], &[("Accept-Encoding", "gzip, zstd;q=0")], &[("Accept-Encoding", "*")]] {
        assert_eq!(served.get(&path, headers).body, bytes, "{headers:?}");
    }
    let sibling = served.get(&format!("{path}.zst"), &[("Accept-Encoding", "zstd")]);
    assert_eq!((&sibling.body[..], sibling.header("content-encoding")), (&b"compressed"[..], ""), "by its own name it is a file");
}

#[test]
fn nothing_outside_is_served() {
    let world = world();
    let registry = world.registry();
    fs::write(world.folder.path().join("secret.json"), b"secret").unwrap();
    fs::write(registry.join("metadata/.new"), b"secret").unwrap();
    fs::write(registry.join("metadata/.hidden.json"), b"secret").unwrap();
    fs::create_dir(registry.join("metadata/folder.json")).unwrap();
    let served = serve(&registry);
    for path in [
        "/",
        "/metadata",
        "/metadata/",
        "/targets/",
        "/.lock",
        "/metadata/.new",
        "/metadata/.hidden.json",
        "/metadata/folder.json",
        "/../secret.json",
        "/metadata/../../secret.json",
        "/metadata/..%2f..%2fsecret.json",
        "/metadata/%2e%2e/%2e%2e/secret.json",
        "/metadata/%252e%252e%252fsecret.json",
        "/metadata/..\\..\\secret.json",
        "/metadata/timestamp.json%00",
        "/metadata/%00",
        "//metadata/timestamp.json",
        "/metadata//timestamp.json",
        "/metadata/timestamp.json/",
        "/metadata/TIMESTAMP.json",
        "/release.json",
        "/events",
        "http://elsewhere/secret.json",
    ] {
        let answer = served.get(path, &[]);
        assert_eq!((answer.status, answer.text().as_str()), (404, "not found\n"), "{path}");
    }
}

#[cfg(unix)]
#[test]
fn links_lead_nowhere_outside() {
    let world = world();
    let registry = world.registry();
    let secret = world.folder.path().join("secret.json");
    fs::write(&secret, b"secret").unwrap();
    std::os::unix::fs::symlink(&secret, registry.join("metadata/9.root.json")).unwrap();
    std::os::unix::fs::symlink("timestamp.json", registry.join("metadata/8.root.json")).unwrap();
    std::os::unix::fs::symlink("nowhere.json", registry.join("metadata/7.root.json")).unwrap();
    let served = serve(&registry);
    for (number, status) in [(9, 404), (8, 200), (7, 404)] {
        assert_eq!(served.get(&format!("/metadata/{number}.root.json"), &[]).status, status, "{number}");
    }
}

#[test]
fn a_damaged_bundle_is_not_served() {
    let world = world();
    let served = serve(&world.registry());
    let (path, bytes) = target(&world, "es");
    assert_eq!(served.get(&path, &[]).status, 200);
    fs::write(world.registry().join(path.trim_start_matches('/')), &bytes[1..]).unwrap();
    assert_eq!(served.get(&path, &[]).status, 500);
    fs::write(world.registry().join(path.trim_start_matches('/')), &bytes).unwrap();
    assert_eq!(served.get(&path, &[]).status, 200);
}

#[test]
fn negotiation_finds_what_suits_the_reader() {
    let world = World::new();
    let fallback: Fallback = [("gl".to_owned(), vec![tag("es")])].into();
    let folder = Folder::open(&world.registry()).unwrap();
    let bundles = [("es", "Hola"), ("pt-BR", "Oi"), ("zh-Hant", "x"), ("zh-Hans", "y")].map(|(locale, text)| bundle(locale, "1.0.0", text));
    let publisher = Publisher::new(&folder, &world.online, world.now);
    publisher.publish(Some(&world.root), "preview", &bundles, &fallback).unwrap();
    let served = serve(&world.registry());
    let ask = |languages: &str| served.get("/negotiate/miss?channel=preview", &[("Accept-Language", languages)]);
    for (languages, expected) in [
        ("es-MX", "es"),
        ("zh-TW", "zh-Hant"),
        ("zh-SG", "zh-Hans"),
        ("fr, pt-BR;q=0.9, es;q=0.8", "pt-BR"),
        ("es;q=0.8, pt-BR;q=0.9", "pt-BR"),
        ("gl", "es"),
        ("gl, pt-BR;q=0.1", "pt-BR"),
        ("de;q=1.0, *;q=0.5, es;q=0.1", "es"),
    ] {
        let answer = ask(languages);
        assert_eq!((answer.status, answer.header("content-language")), (200, expected), "{languages}");
        assert_eq!(answer.json()["locale"], expected);
    }
    let json = ask("es").json();
    let (path, bytes) = target(&world, "es");
    assert_eq!(format!("/{}", json["path"].as_str().unwrap()), path);
    assert_eq!((json["version"].as_str(), json["bytes"].as_u64()), (Some("1.0.0"), Some(bytes.len() as u64)));
    assert_eq!(json["sha256"], sha256(&bytes));
    let zip = [("Accept-Language", "es"), ("Accept", "application/zip, */*;q=0.1")];
    let redirect = served.get("/negotiate/miss?channel=preview", &zip);
    assert_eq!((redirect.status, redirect.header("location")), (302, format!("..{path}").as_str()));
    assert_eq!((redirect.header("vary"), redirect.header("cache-control")), ("accept, accept-language", "no-cache"));

    let none = ask("de-CH, ja;q=0.3");
    assert_eq!(none.status, 404);
    assert_eq!(none.json()["tried"], serde_json::json!(["de-CH", "de-Latn-CH", "de", "de-Latn", "ja", "ja-Jpan"]));
    assert_eq!(none.json()["there"], serde_json::json!(["es", "pt-BR", "zh-Hans", "zh-Hant"]));
    assert!(served.get("/negotiate/miss?channel=preview", &[]).text().contains("say which languages the reader reads"));
    assert!(served.get("/negotiate/miss", &[("Accept-Language", "es")]).text().contains("the channel `release` has no bundle of the pack"));
    assert!(served.get("/negotiate/other", &[("Accept-Language", "es")]).text().contains("there is no such pack here; there are: miss"));
    assert_eq!(served.get("/negotiate/miss?channel=beta", &[]).status, 400);
    assert_eq!(served.get("/negotiate/", &[]).status, 404);

    let withdraw = |action| {
        let withdrawal = Withdrawal { action, reason: "wrong dose".to_owned(), document: None, message: None };
        publisher.withdraw(&name("es", "1.0.0"), withdrawal).unwrap();
        served.get("/negotiate/miss?channel=preview", &zip)
    };
    assert_eq!(withdraw(Action::Caution).status, 302);
    let gone = withdraw(Action::BlockNow);
    assert_eq!((gone.status, gone.json().get("path")), (410, None));
    assert_eq!(gone.json()["withdrawn"][1]["reason"], "wrong dose");
}

#[test]
fn a_folder_of_bundles_is_served_too() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = bundle("es", "1.0.0", "Hola");
    fs::write(folder.path().join("miss-es-1.0.0.zip"), &bytes).unwrap();
    fs::write(folder.path().join("CHANGELOG-es.md"), b"x").unwrap();
    let release = serde_json::json!({
        "format": 1, "pack": "miss", "channel": "preview", "fallback": { "gl": ["es"] },
        "bundles": [{ "locale": "es", "version": "1.0.0", "file": "miss-es-1.0.0.zip", "bytes": bytes.len(), "sha256": sha256(&bytes) }],
    });
    fs::write(folder.path().join("release.json"), release.to_string()).unwrap();
    let served = serve(folder.path());
    assert_eq!(served.get("/release.json", &[]).json(), release);
    let answer = served.get("/miss-es-1.0.0.zip", &[]);
    assert_eq!((answer.body == bytes, answer.header("cache-control")), (true, "no-cache"), "a build may be replaced");
    assert_eq!(served.get("/CHANGELOG-es.md", &[]).status, 404);
    let chosen = served.get("/negotiate/miss?channel=preview", &[("Accept-Language", "gl")]);
    assert_eq!(chosen.json()["path"], "miss-es-1.0.0.zip");
    fs::write(folder.path().join("release.json"), b"{}").unwrap();
    assert_eq!(served.get("/negotiate/miss?channel=preview", &[("Accept-Language", "gl")]).status, 500);
}

#[test]
fn a_folder_that_is_neither_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let error = Server::open(folder.path()).unwrap_err();
    assert!(error.is_not_found() && error.to_string().contains("neither `metadata/1.root.json`"), "{error}");
    assert!(Server::open(&folder.path().join("missing")).unwrap_err().is_not_found());
}

#[test]
fn only_reading_is_answered() {
    let world = world();
    let served = serve(&world.registry());
    for method in ["POST", "PUT", "DELETE", "PATCH", "TRACE"] {
        let answer = served.ask(method, "/metadata/timestamp.json", &[]);
        assert_eq!((answer.status, answer.header("allow")), (405, "GET, HEAD, OPTIONS"), "{method}");
    }
    let preflight = served.ask("OPTIONS", "/metadata/timestamp.json", &[("Origin", "https://app.example")]);
    assert_eq!((preflight.status, preflight.header("access-control-allow-methods")), (204, "GET, HEAD"));
    assert_eq!(served.get(&format!("/{}", "a".repeat(3_000)), &[]).status, 414);
    assert_eq!(served.get("/healthz", &[("X-Long", &"a".repeat(20_000))]).status, 431);
    let many: Vec<(&str, &str)> = (0..100).map(|_| ("X", "y")).collect();
    assert_eq!(served.get("/healthz", &many).status, 431);
    assert_eq!(served.send(b"nonsense\r\n\r\n").unwrap().status, 400);
    assert_eq!(served.get("/healthz", &[]).text(), "ok\n");
}

/// A file that is not held in memory, and a client that reads it slowly while the server is told to stop.
#[test]
fn what_is_being_sent_is_sent_to_its_end() {
    let world = world();
    let bytes: Vec<u8> = (0..6_000_000_u32).map(|number| (number % 251) as u8).collect();
    let path = format!("targets/{}.large-es-1.0.0.zip", sha256(&bytes));
    fs::write(world.registry().join(&path), &bytes).unwrap();
    let mut served = serve(&world.registry());
    let part = served.get(&format!("/{path}"), &[("Range", "bytes=5000000-5000009")]);
    assert_eq!((part.status, &part.body[..]), (206, &bytes[5_000_000..5_000_010]));
    let mut stream = served.connect();
    stream.write_all(format!("GET /{path} HTTP/1.1\r\nHost: x\r\n\r\n").as_bytes()).unwrap();
    let mut answer = vec![0; 1_000];
    stream.read_exact(&mut answer).unwrap();
    served.stop();
    let until = Instant::now() + Duration::from_secs(5);
    while TcpStream::connect(served.address).is_ok() {
        assert!(Instant::now() < until, "no new connections");
        std::thread::sleep(Duration::from_millis(10));
    }
    stream.read_to_end(&mut answer).unwrap();
    assert!(answer.ends_with(&bytes));
}

#[test]
fn slow_clients_are_not_borne_for_ever() {
    let world = world();
    let bytes = vec![7; 30_000_000];
    let path = format!("targets/{}.large-es-1.0.0.zip", sha256(&bytes));
    fs::write(world.registry().join(&path), &bytes).unwrap();
    let served = Served::start(Server::open(&world.registry()).unwrap().with_patience(Duration::from_millis(300)));
    let (mut idle, mut slow, mut stalled) = (served.connect(), served.connect(), served.connect());
    slow.write_all(b"GET /healthz HTTP/1.1\r\nHost:").unwrap();
    stalled.write_all(format!("GET /{path} HTTP/1.1\r\nHost: x\r\n\r\n").as_bytes()).unwrap();
    for stream in [&mut idle, &mut slow] {
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        assert!(answer.len() < 1_000, "it ends without an answer to a half request");
    }
    std::thread::sleep(Duration::from_secs(1));
    let mut answer = Vec::new();
    let _ = stalled.read_to_end(&mut answer);
    assert!(answer.len() < bytes.len(), "who takes nothing is cut off");
    assert_eq!(served.get("/healthz", &[]).status, 200);
}

#[test]
fn news_reach_those_who_listen() {
    let world = world();
    let (server, announcer) = Server::open(&world.registry()).unwrap().with_events();
    let mut served = Served::start(server);
    announcer.announce(&serde_json::json!({ "timestamp": 1 }));
    let mut stream = served.connect();
    stream.write_all(b"GET /events HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
    let mut text = String::new();
    let mut until = |stream: &mut TcpStream, wanted: &str| {
        while !text.contains(wanted) {
            let mut chunk = [0; 1_000];
            let length = stream.read(&mut chunk).unwrap();
            assert!(length > 0, "ended before {wanted}: {text}");
            text.push_str(std::str::from_utf8(&chunk[..length]).unwrap());
        }
    };
    until(&mut stream, "id: 1\nevent: release\ndata: {\"timestamp\":1}\n\n");
    announcer.announce(&serde_json::json!({ "timestamp": 2 }));
    until(&mut stream, "id: 2\nevent: release\ndata: {\"timestamp\":2}\n\n");
    served.stop();
    stream.read_to_end(&mut Vec::new()).unwrap();
}

#[test]
fn answers_are_counted_and_logged() {
    let world = world();
    let lines = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&lines);
    let server = Server::open(&world.registry()).unwrap().with_log(move |answered| {
        let line = format!("{} {} {} {:?}", answered.method, answered.uri, answered.status, answered.bytes);
        log.lock().unwrap().push((line, answered.peer));
    });
    let served = Served::start(server);
    let etag = served.get("/metadata/timestamp.json", &[]).header("etag").to_owned();
    served.get("/metadata/timestamp.json?x", &[("If-None-Match", &etag)]);
    served.get("/nothing", &[]);
    let answer = served.get("/metrics", &[]);
    assert_eq!(answer.header("content-type"), "text/plain; version=0.0.4");
    for line in [
        "fluent_pack_requests_total{route=\"metadata\",status=\"200\"} 1",
        "fluent_pack_requests_total{route=\"metadata\",status=\"304\"} 1",
        "fluent_pack_requests_total{route=\"other\",status=\"404\"} 1",
        "fluent_pack_connections_total 4",
    ] {
        assert!(answer.text().lines().any(|other| other == line), "{line}\n{}", answer.text());
    }
    let lines = lines.lock().unwrap();
    assert_eq!(lines[1].0, "GET /metadata/timestamp.json?x 304 Some(0)");
    assert!(lines.iter().all(|(_, peer)| peer.is_some_and(|peer| peer.is_loopback())));
}

/// Many readers at a time, each new or coming back, while new versions are published: every pull gives a whole bundle of
/// a version that was live when it began or later, and no reader ever sees an older one again.
///
/// `PULLS=10000 cargo test --test serve -- pulls --nocapture` is the full run.
#[test]
fn pulls_under_load_lose_nothing() {
    const READERS: usize = 16;
    let pulls: usize = std::env::var("PULLS").ok().and_then(|text| text.parse().ok()).unwrap_or(160);
    let world = World::new();
    world.publish("preview", &[bundle("es", "1.0.0", "Hola 0")]).unwrap();
    let mut served = serve(&world.registry());
    let (live, done) = (AtomicU64::new(0), AtomicU64::new(0));
    let start = Instant::now();
    std::thread::scope(|scope| {
        let readers: Vec<_> =
            (0..READERS).map(|_| scope.spawn(|| read_again_and_again(&world, served.address, pulls / READERS, &live, &done))).collect();
        for patch in 1..20 {
            std::thread::sleep(Duration::from_millis(pulls as u64 / 16));
            world.publish("preview", &[bundle("es", &format!("1.0.{patch}"), &format!("Hola {patch}"))]).unwrap();
            live.store(patch, Ordering::SeqCst);
        }
        readers.into_iter().for_each(|reader| reader.join().unwrap());
    });
    assert_eq!(done.load(Ordering::SeqCst), (pulls / READERS * READERS) as u64);
    println!("{} pulls by {READERS} readers in {:.1} s, nothing lost", done.load(Ordering::SeqCst), start.elapsed().as_secs_f64());
    served.stop();
}

fn read_again_and_again(world: &World, address: std::net::SocketAddr, pulls: usize, live: &AtomicU64, done: &AtomicU64) {
    let mut folder = tempfile::tempdir().unwrap();
    let mut seen = 0;
    for number in 0..pulls {
        if number % 4 == 0 {
            // A new reader.
            (folder, seen) = (tempfile::tempdir().unwrap(), 0);
        }
        let source = HttpSource::open(&format!("http://{address}"), &HttpSettings::default()).unwrap();
        let at_least = live.load(Ordering::SeqCst).max(seen);
        let mut store = Store::open(folder.path()).unwrap();
        let answer = pull::pull(&source, &mut store, &world.root, &request("es"), world.now).unwrap();
        assert!(answer.away.is_none(), "{:?}", answer.away);
        let pulled = &answer.pulled[0];
        seen = pulled.version.rsplit('.').next().unwrap().parse().unwrap();
        assert!(seen >= at_least, "{seen} after {at_least}");
        assert_eq!(fs::read(pulled.path.as_ref().unwrap()).unwrap(), bundle("es", &pulled.version, &format!("Hola {seen}")));
        done.fetch_add(1, Ordering::SeqCst);
    }
}
