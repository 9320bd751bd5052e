//! A registry in a temporary folder, its keys and clock, and bundles made by hand.

#![allow(clippy::unwrap_used)] // What a test sets up must stand.
#![allow(dead_code)] // Each test uses its part.

use std::borrow::Cow;
use std::cell::Cell;
use std::io;
use std::path::{Path, PathBuf};

use fluent_pack::bundle::manifest::{Counts, Coverage, DocumentRecord, Manifest};
use fluent_pack::bundle::{self, EntryName};
use fluent_pack::locale::{Direction, LocaleTag};
use fluent_pack::publish::{self, Accepted, Destination, Fallback, Folder, Published, Publisher};
use fluent_pack::pull::{self, Answer, FolderSource, Request, Store, Wanted};
use fluent_pack::trust::{Root, Signed, SigningKey, TargetName, Time};

/// A registry, its keys, its clock.
pub(crate) struct World {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) root_keys: Vec<SigningKey>,
    pub(crate) online: SigningKey,
    pub(crate) root: Vec<u8>,
    pub(crate) now: Time,
}

pub(crate) fn tag(text: &str) -> LocaleTag {
    LocaleTag::parse(text).unwrap()
}

impl World {
    /// An empty registry whose root needs two of two keys.
    pub(crate) fn new() -> Self {
        let key = || SigningKey::generate().unwrap();
        let (root_keys, online) = (vec![key(), key()], key());
        let now = Time::from_unix(1_800_000_000);
        let root = root(1, now.plus(365 * Time::DAY), &root_keys, &online, &[]);
        Self { folder: tempfile::tempdir().unwrap(), root_keys, online, root, now }
    }

    pub(crate) fn registry(&self) -> PathBuf {
        self.folder.path().join("registry")
    }

    pub(crate) fn store_path(&self) -> PathBuf {
        self.folder.path().join("store")
    }

    pub(crate) fn store(&self) -> Store {
        Store::open(&self.store_path()).unwrap()
    }

    pub(crate) fn publish(&self, channel: &str, bundles: &[Vec<u8>]) -> Result<Published, publish::Error> {
        self.publish_to(&Folder::open(&self.registry()).unwrap(), channel, bundles)
    }

    pub(crate) fn publish_to(&self, to: &impl Destination, channel: &str, bundles: &[Vec<u8>]) -> Result<Published, publish::Error> {
        Publisher::new(to, &self.online, self.now).publish(Some(&self.root), channel, bundles, &Fallback::new())
    }

    /// Publishes with all forms of the bundles.
    pub(crate) fn publish_encoded(&self, bundles: &[Vec<u8>]) -> Result<Published, publish::Error> {
        let folder = Folder::open(&self.registry()).unwrap();
        let publisher = Publisher::new(&folder, &self.online, self.now).with_encodings(publish::DELTAS);
        publisher.publish(Some(&self.root), "preview", bundles, &Fallback::new())
    }

    /// Changes the registry in another way.
    pub(crate) fn change<T>(&self, change: impl FnOnce(&Publisher<'_, Folder>) -> T) -> T {
        change(&Publisher::new(&Folder::open(&self.registry()).unwrap(), &self.online, self.now))
    }

    /// The same, of whoever accepts a list of bundles that an older key signed.
    pub(crate) fn change_accepting<T>(&self, accepted: Option<Accepted>, change: impl FnOnce(&Publisher<'_, Folder>) -> T) -> T {
        let folder = Folder::open(&self.registry()).unwrap();
        let publisher = Publisher::new(&folder, &self.online, self.now);
        change(&match accepted {
            Some(accepted) => publisher.accept(accepted),
            None => publisher,
        })
    }

    pub(crate) fn pull(&self, locale: &str) -> Result<Answer, pull::Error> {
        pull::pull(&FolderSource::new(&self.registry()), &mut self.store(), &self.root, &request(locale), self.now)
    }

    /// The version that a reader with an empty store gets.
    pub(crate) fn version_for_a_new_reader(&self, locale: &str) -> Result<String, pull::Error> {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(folder.path()).unwrap();
        let answer = pull::pull(&FolderSource::new(&self.registry()), &mut store, &self.root, &request(locale), self.now)?;
        Ok(answer.pulled[0].version.clone())
    }
}

pub(crate) fn request(locale: &str) -> Request {
    Request {
        pack: "miss".to_owned(),
        locales: locale.split(',').map(tag).collect(),
        channel: "preview".to_owned(),
        wanted: Wanted::Newest,
    }
}

/// A root, signed by its own keys and others.
pub(crate) fn root(version: u64, expires: Time, keys: &[SigningKey], online: &SigningKey, others: &[&SigningKey]) -> Vec<u8> {
    let listed: Vec<_> = keys.iter().map(SigningKey::public).collect();
    let root = Root::new(version, expires, 2, &listed, &online.public()).unwrap();
    let signers: Vec<&SigningKey> = keys.iter().chain(others.iter().copied()).collect();
    Signed::sign(root, &signers).unwrap().to_bytes().unwrap()
}

/// A bundle of one message.
pub(crate) fn bundle(locale: &str, version: &str, text: &str) -> Vec<u8> {
    written(&draft(locale, version), text)
}

/// A bundle with these entries.
pub(crate) fn bundle_with(locale: &str, version: &str, entries: Vec<(&str, Vec<u8>)>) -> Vec<u8> {
    written_with(&draft(locale, version), entries)
}

/// A bundle whose manifest lists a document.
pub(crate) fn bundle_with_document(locale: &str, version: &str, id: &str) -> Vec<u8> {
    let document = DocumentRecord {
        id: id.to_owned(),
        purpose: "test".to_owned(),
        audience: vec![],
        written: "2026-01-01".to_owned(),
        review_by: "2027-01-01".to_owned(),
        status: "unreviewed".to_owned(),
    };
    written(&Manifest { documents: vec![document], ..draft(locale, version) }, "text")
}

/// A bundle of another pack.
pub(crate) fn bundle_of_pack(pack: &str, locale: &str, version: &str) -> Vec<u8> {
    written(&Manifest { pack: pack.to_owned(), ..draft(locale, version) }, "text")
}

fn written(manifest: &Manifest, text: &str) -> Vec<u8> {
    written_with(manifest, vec![("messages/a.ftl", format!("hello = {text}\n").into_bytes())])
}

fn written_with(manifest: &Manifest, entries: Vec<(&str, Vec<u8>)>) -> Vec<u8> {
    let entries = entries.into_iter().map(|(name, bytes)| (EntryName::new(name).unwrap(), Cow::from(bytes)));
    bundle::write(manifest, entries.collect()).unwrap()
}

fn draft(locale: &str, version: &str) -> Manifest {
    Manifest {
        format: 1,
        required_reader: 1,
        pack: "miss".into(),
        locale: tag(locale),
        source_locale: tag("en"),
        name: "name".into(),
        english_name: "name".into(),
        script: tag(locale).script(),
        direction: Direction::Ltr,
        version: version.into(),
        sequence: u64::from(!version.contains('-')),
        channel: "preview".into(),
        source_digest: format!("sha256:{}", "0".repeat(64)),
        cldr: "49".into(),
        counts: Counts { messages: 1, ..Counts::default() },
        coverage: Coverage { translated: 1, of: 1 },
        provenance: [("human".to_owned(), 1)].into(),
        documents: vec![],
        unlisted_documents: vec![],
        files: vec![],
    }
}

pub(crate) fn name(locale: &str, version: &str) -> TargetName {
    TargetName::new(&format!("miss-{locale}-{version}.zip")).unwrap()
}

/// A destination that stops for good at its n-th write, before it (`is_done` false) or right after it.
pub(crate) struct Stopping<'a> {
    pub(crate) inner: &'a Folder,
    pub(crate) left: Cell<usize>,
    pub(crate) is_done: bool,
}

impl Stopping<'_> {
    fn write<T>(&self, write: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
        let stopped = || io::Error::other("stopped");
        let left = self.left.get();
        if left == 0 {
            return Err(stopped());
        }
        self.left.set(left - 1);
        if left == 1 {
            if self.is_done {
                write()?;
            }
            self.left.set(0);
            return Err(stopped());
        }
        write()
    }
}

impl Destination for Stopping<'_> {
    fn read(&self, name: &str, most: u64) -> io::Result<Option<Vec<u8>>> {
        self.inner.read(name, most)
    }

    fn create(&self, name: &str, bytes: &[u8]) -> io::Result<bool> {
        self.write(|| self.inner.create(name, bytes))
    }

    fn swap(&self, name: &str, before: Option<&[u8]>, bytes: &[u8]) -> io::Result<bool> {
        self.write(|| self.inner.swap(name, before, bytes))
    }
}

/// Every file below a folder with its bytes, but for locks.
pub(crate) fn contents(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(contents(&path));
        } else if path.file_name().is_some_and(|name| name != ".lock") {
            found.push((path.clone(), std::fs::read(&path).unwrap()));
        }
    }
    found.sort();
    found
}
