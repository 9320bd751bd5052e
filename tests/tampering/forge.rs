//! A registry and a store to tamper with, and the means: keys whose signatures can be made over anything.

use std::cell::Cell;
use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use ed25519_dalek::Signer as _;
use fluent_pack::publish::{self, Accepted, Folder, Publisher};
use fluent_pack::pull::{self, Answer, FolderSource, Source, Store};
use fluent_pack::trust::{PublicKey, SigningKey, Time, sha256};
use pkcs8::EncodePrivateKey as _;
use serde_json::{Value, json};

use crate::world::{World, bundle, bundle_of_pack, contents, request, root};

/// A key that signs whatever it is told to.
pub(crate) struct Key(ed25519_dalek::SigningKey);

impl Key {
    pub(crate) fn new(seed: u8) -> Self {
        Self(ed25519_dalek::SigningKey::from_bytes(&[seed; 32]))
    }

    pub(crate) fn public(&self) -> Value {
        let public = hex(self.0.verifying_key().as_bytes());
        json!({ "keytype": "ed25519", "scheme": "ed25519", "keyval": { "public": public } })
    }

    pub(crate) fn id(&self) -> String {
        PublicKey::from_json(self.public().to_string().as_bytes()).unwrap().id().unwrap()
    }

    pub(crate) fn signature(&self, body: &Value) -> Value {
        json!({ "keyid": self.id(), "sig": hex(&self.0.sign(&serde_json::to_vec(body).unwrap()).to_bytes()) })
    }

    fn ours(&self) -> SigningKey {
        let pem = self.0.to_pkcs8_encrypted_pem("only for tests", pkcs8::LineEnding::LF).unwrap();
        SigningKey::open(&pem, b"only for tests").unwrap()
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What one metadata file says about another.
pub(crate) fn info(version: u64, bytes: &[u8]) -> Value {
    json!({ "version": version, "length": bytes.len(), "hashes": { "sha256": sha256(bytes) } })
}

/// Keys of the registry: the one that signs, the one that did before, those of the root, and a stranger's.
pub(crate) struct Keys {
    pub(crate) online: Key,
    pub(crate) revoked: Key,
    pub(crate) roots: [Key; 2],
    pub(crate) stranger: Key,
}

/// What every case begins with. Root 2 brought another online key; version 1.0.0 is timestamp 3, 1.0.1 is 4 and what the
/// store has seen, 1.0.2 is 5 and what the registry shows, under root 3.
pub(crate) struct Template {
    world: World,
    pub(crate) keys: Keys,
}

impl Template {
    pub(crate) fn new() -> Self {
        let keys = Keys { online: Key::new(1), revoked: Key::new(2), roots: [Key::new(3), Key::new(4)], stranger: Key::new(5) };
        let root_keys = keys.roots.iter().map(Key::ours).collect();
        let mut world = World { root_keys, online: keys.revoked.ours(), ..World::new() };
        let root_at =
            |world: &World, version: u64| root(version, world.now.plus((300 + version) * Time::DAY), &world.root_keys, &world.online, &[]);
        world.root = root_at(&world, 1);
        world.publish("preview", &[bundle("es", "0.9.0", "Hola"), bundle_of_pack("other", "es", "1.0.2")]).unwrap();
        world.keep_as("rotated");
        world.online = keys.online.ours();
        let digest = publish::status(&Folder::read_only(&world.registry()), None).unwrap().targets_sha256.unwrap();
        let next = root_at(&world, 2);
        world.change_accepting(Some(Accepted::Sha256(digest)), |publisher| publisher.refresh(Some(&next))).unwrap();
        let release = |version: &str| ["en", "es"].map(|locale| bundle(locale, version, version));
        world.publish("preview", &release("1.0.0")).unwrap();
        world.keep_as("older");
        world.publish("preview", &release("1.0.1")).unwrap();
        world.pull("es,en").unwrap();
        world.keep_as("seen");
        let next = root_at(&world, 3);
        let folder = Folder::open(&world.registry()).unwrap();
        let publisher = Publisher::new(&folder, &world.online, world.now);
        publisher.publish(Some(&next), "preview", &release("1.0.2"), &publish::Fallback::new()).unwrap();
        drop(folder);
        Self { world, keys }
    }

    pub(crate) fn stage(&self) -> Stage<'_> {
        let stage = Stage { template: self, folder: tempfile::tempdir().unwrap(), endless: Cell::new(None) };
        copy(&self.world.registry(), &stage.registry());
        copy(&self.world.store_path(), &stage.store_path());
        stage
    }
}

impl World {
    /// Keeps a copy of the registry as it is now.
    fn keep_as(&self, name: &str) {
        copy(&self.registry(), &self.folder.path().join(name));
    }
}

/// A copy of the template, to tamper with.
pub(crate) struct Stage<'a> {
    template: &'a Template,
    folder: tempfile::TempDir,
    /// A file that never ends.
    pub(crate) endless: Cell<Option<&'static str>>,
}

/// The number of the metadata that is live.
pub(crate) const LIVE: u64 = 5;

impl Stage<'_> {
    pub(crate) fn keys(&self) -> &Keys {
        &self.template.keys
    }

    pub(crate) fn registry(&self) -> PathBuf {
        self.folder.path().join("registry")
    }

    pub(crate) fn store_path(&self) -> PathBuf {
        self.folder.path().join("store")
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.registry().join("metadata").join(name)
    }

    pub(crate) fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }

    /// What a metadata file signs.
    pub(crate) fn body(&self, name: &str) -> Value {
        serde_json::from_slice::<Value>(&self.bytes(name)).unwrap()["signed"].take()
    }

    pub(crate) fn put(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.path(name), bytes).unwrap();
    }

    /// Changes a file and leaves its signatures.
    pub(crate) fn edit(&self, name: &str, change: impl FnOnce(&mut Value)) {
        let mut file: Value = serde_json::from_slice(&self.bytes(name)).unwrap();
        change(&mut file);
        self.put(name, file.to_string());
    }

    /// Writes a file that some keys sign.
    pub(crate) fn sign(&self, name: &str, body: &Value, keys: &[&Key]) {
        let mut signatures: Vec<Value> = keys.iter().map(|key| key.signature(body)).collect();
        signatures.sort_by_key(|signature| signature["keyid"].to_string());
        self.put(name, json!({ "signatures": signatures, "signed": body }).to_string());
    }

    /// The file that is live, changed and signed by keys of one's choice.
    pub(crate) fn resign(&self, name: &str, keys: &[&Key], change: impl FnOnce(&mut Value)) {
        let mut body = self.body(name);
        change(&mut body);
        self.sign(name, &body, keys);
    }

    /// New targets, and a snapshot and a timestamp that lead there: what whoever has the online key can do.
    pub(crate) fn forge_targets(&self, change: impl FnOnce(&mut Value)) {
        let mut body = self.body("5.targets.json");
        body["version"] = json!(LIVE + 1);
        change(&mut body);
        let (version, name) = named(&body, "targets");
        self.sign(&name, &body, &[&self.keys().online]);
        let targets = info(version, &self.bytes(&name));
        self.forge_snapshot(|body| body["meta"]["targets.json"] = targets);
    }

    pub(crate) fn forge_snapshot(&self, change: impl FnOnce(&mut Value)) {
        let mut body = self.body("5.snapshot.json");
        body["version"] = json!(LIVE + 1);
        change(&mut body);
        let (version, name) = named(&body, "snapshot");
        self.sign(&name, &body, &[&self.keys().online]);
        let snapshot = info(version, &self.bytes(&name));
        self.forge_timestamp(|body| body["meta"]["snapshot.json"] = snapshot);
    }

    pub(crate) fn forge_timestamp(&self, change: impl FnOnce(&mut Value)) {
        self.resign("timestamp.json", &[&self.keys().online], |body| {
            body["version"] = json!(LIVE + 1);
            change(body);
        });
    }

    /// Root 3, changed and signed by both root keys.
    pub(crate) fn forge_root(&self, change: impl FnOnce(&mut Value)) {
        let [first, second] = &self.keys().roots;
        self.resign("3.root.json", &[first, second], change);
    }

    /// What the registry says about the Spanish bundle, changed and signed.
    pub(crate) fn forge_target(&self, change: impl FnOnce(&mut Value)) {
        self.forge_targets(|body| change(&mut body["targets"]["miss-es-1.0.2.zip"]));
    }

    /// The Spanish bundle replaced by other bytes, and the list signed anew for them.
    pub(crate) fn forge_bundle(&self, bytes: &[u8]) {
        self.forge_target(|target| {
            target["length"] = json!(bytes.len());
            target["hashes"]["sha256"] = json!(sha256(bytes));
        });
        fs::write(self.registry().join(format!("targets/{}.miss-es-1.0.2.zip", sha256(bytes))), bytes).unwrap();
    }

    /// The Spanish target under another name.
    pub(crate) fn forge_name(&self, name: &str) {
        self.forge_targets(|body| {
            let targets = body["targets"].as_object_mut().unwrap();
            let target = targets.remove("miss-es-1.0.2.zip").unwrap();
            targets.insert(name.to_owned(), target);
        });
    }

    /// The file of a bundle that the registry shows.
    pub(crate) fn bundle(&self, name: &str) -> PathBuf {
        let all = contents(&self.registry().join("targets"));
        all.into_iter().map(|(path, _)| path).find(|path| path.to_string_lossy().ends_with(&format!(".{name}.zip"))).unwrap()
    }

    /// Replaces files of the registry by those of a copy.
    pub(crate) fn replay(&self, copy: &str, names: &[&str]) {
        for name in names {
            fs::copy(self.template.world.folder.path().join(copy).join("metadata").join(name), self.path(name)).unwrap();
        }
    }

    /// Puts a copy in the place of the registry.
    pub(crate) fn replay_all(&self, name: &str) {
        fs::remove_dir_all(self.registry()).unwrap();
        copy(&self.template.world.folder.path().join(name), &self.registry());
    }

    /// The registry as it was made.
    pub(crate) fn restore(&self) {
        fs::remove_dir_all(self.registry()).unwrap();
        copy(&self.template.world.registry(), &self.registry());
        self.endless.set(None);
    }

    /// The root that follows, with another online key.
    pub(crate) fn next_root(&self, online: &Key) -> Vec<u8> {
        let world = &self.template.world;
        root(4, world.now.plus(400 * Time::DAY), &world.root_keys, &online.ours(), &[])
    }

    /// Changes the registry as its owner, or whoever has the online key, does.
    pub(crate) fn change<T>(&self, key: &Key, accepted: Option<Accepted>, change: impl FnOnce(&Publisher<'_, Folder>) -> T) -> T {
        let (folder, key) = (Folder::open(&self.registry()).unwrap(), key.ours());
        let publisher = Publisher::new(&folder, &key, self.template.world.now);
        change(&match accepted {
            Some(accepted) => publisher.accept(accepted),
            None => publisher,
        })
    }

    pub(crate) fn pull(&self) -> Result<Answer, pull::Error> {
        self.pull_into(&self.store_path())
    }

    /// What a reader with an empty store gets.
    pub(crate) fn pull_anew(&self) -> Result<Answer, pull::Error> {
        self.pull_into(tempfile::tempdir().unwrap().path())
    }

    fn pull_into(&self, store: &Path) -> Result<Answer, pull::Error> {
        let source = Tampered { folder: FolderSource::new(&self.registry()), endless: self.endless.get() };
        let world = &self.template.world;
        pull::pull(&source, &mut Store::open(store)?, &world.root, &request("es,en"), world.now)
    }
}

/// The version of a body, and the name of its file.
fn named(body: &Value, role: &str) -> (u64, String) {
    let version = body["version"].as_u64().unwrap();
    (version, format!("{version}.{role}.json"))
}

/// A source one of whose files never ends.
struct Tampered {
    folder: FolderSource,
    endless: Option<&'static str>,
}

impl Source for Tampered {
    fn read(&self, name: &str, most: u64) -> io::Result<Option<Vec<u8>>> {
        if self.endless.is_none_or(|endless| !name.ends_with(endless)) {
            return self.folder.read(name, most);
        }
        let mut bytes = Vec::new();
        io::repeat(b' ').take(most + 1).read_to_end(&mut bytes)?;
        Ok(Some(bytes))
    }
}

pub(crate) fn copy(from: &Path, to: &Path) {
    for (path, bytes) in contents(from) {
        let to = to.join(path.strip_prefix(from).unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(to, bytes).unwrap();
    }
}
