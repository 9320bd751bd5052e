//! Publishers that race for one version: one wins, the others are told. On a folder, and on a bucket where one is given.
#![cfg(all(feature = "object-store", feature = "pull", feature = "publish"))]
#![allow(clippy::unwrap_used)]

#[path = "registry/world.rs"]
mod world;

use std::env;
use std::io;
use std::sync::Barrier;

use fluent_pack::publish::{self, Destination, Fallback, Folder, HttpSettings, Objects, Publisher};
use fluent_pack::pull;
use world::{World, bundle, request};

const PUBLISHERS: usize = 16;

/// How a try ended.
enum End {
    Won,
    Told,
}

fn publish(world: &World, open: impl Fn() -> io::Result<Box<dyn Destination>>, version: &str, number: usize) -> End {
    let destination = match open() {
        Ok(destination) => destination,
        Err(error) if error.kind() == io::ErrorKind::WouldBlock => return End::Told,
        Err(error) => panic!("{error}"),
    };
    let bundles = [bundle("es", version, &format!("Hola {number}"))];
    let publisher = Publisher::new(&*destination, &world.online, world.now);
    match publisher.publish(Some(&world.root), "preview", &bundles, &Fallback::new()) {
        Ok(published) if published.changed => End::Won,
        Ok(_) => panic!("all bundles differ"),
        Err(error) if error.is_raced() || error.is_taken() => End::Told,
        Err(error) => panic!("{error}: {:?}", std::error::Error::source(&error)),
    }
}

/// So many rounds, in each of which all publishers try the same version with other bytes.
fn race(world: &World, rounds: usize, open: impl Fn() -> io::Result<Box<dyn Destination>> + Sync) {
    for round in 1..=rounds {
        let start = Barrier::new(PUBLISHERS);
        let version = format!("1.0.{round}");
        let tries: Vec<End> = std::thread::scope(|scope| {
            let one = |number| {
                let (start, version, open) = (&start, &version, &open);
                scope.spawn(move || {
                    start.wait();
                    publish(world, open, version, number)
                })
            };
            let threads: Vec<_> = (0..PUBLISHERS).map(one).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        let wins = tries.iter().filter(|end| matches!(end, End::Won)).count();
        assert_eq!(wins, 1, "round {round}: {wins} winners");
        let status = publish::status(&*open().unwrap(), None).unwrap();
        assert_eq!((status.version as usize, status.bundles.len()), (round, round));
    }
}

fn rounds(default: usize) -> usize {
    env::var("ROUNDS").map_or(default, |rounds| rounds.parse().unwrap())
}

#[test]
fn a_version_has_one_winner_in_a_folder() {
    let world = World::new();
    race(&world, rounds(5), || Ok(Box::new(Folder::open(&world.registry())?)));
    assert_eq!(world.version_for_a_new_reader("es").unwrap(), format!("1.0.{}", rounds(5)));
}

/// `REGISTRY=s3://bucket/path` and the store's variables say where; `.ci/object-store` starts a server for it.
#[test]
#[ignore = "needs an object store"]
fn a_version_has_one_winner_in_a_bucket() {
    let world = World::new();
    let address = env::var("REGISTRY").unwrap();
    let options: Vec<_> = env::vars().filter(|(name, _)| name.starts_with("AWS_")).collect();
    let open = || Objects::open(&address, &options, &HttpSettings::default());
    race(&world, rounds(5), || Ok(Box::new(open()?)));
    let pulled = pull::pull(&open().unwrap(), &mut world.store(), &world.root, &request("es"), world.now).unwrap();
    assert_eq!(pulled.pulled[0].version, format!("1.0.{}", rounds(5)));
}
