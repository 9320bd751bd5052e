//! What may be done to a registry or a store. Each case is a name and a change; `refusals.txt` says what it is met with.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use fluent_pack::limits::{MAX_BUNDLE, MAX_KEYS, MAX_METADATA_VERSION, MAX_TARGETS, MAX_TARGETS_METADATA};
use fluent_pack::trust::sha256;
use serde_json::{Value, json};

use crate::forge::{Key, LIVE, Stage, info};
use crate::world::{bundle, bundle_of_pack};

pub(crate) type Case = (&'static str, fn(&Stage<'_>));

/// Files that every reader of the registry reads, but for bundles.
pub(crate) const FILES: [&str; 4] = ["3.root.json", "timestamp.json", "5.snapshot.json", "5.targets.json"];

/// Bytes that nobody signed, or that lead elsewhere.
const UNSIGNED: &[Case] = &[
    ("bundle of another language", |stage| swap(&stage.bundle("miss-es-1.0.2"), &stage.bundle("miss-en-1.0.2"))),
    ("bundle of another version", |stage| swap(&stage.bundle("miss-es-1.0.2"), &stage.bundle("miss-es-1.0.1"))),
    ("bundle of another pack", |stage| swap(&stage.bundle("miss-es-1.0.2"), &stage.bundle("other-es-1.0.2"))),
    ("bundle zipped again", |stage| {
        let path = stage.bundle("miss-es-1.0.2");
        fs::write(&path, zipped_again(&fs::read(&path).unwrap())).unwrap();
    }),
    ("bundle emptied", |stage| fs::write(stage.bundle("miss-es-1.0.2"), b"").unwrap()),
    ("bundle removed", |stage| fs::remove_file(stage.bundle("miss-es-1.0.2")).unwrap()),
    ("bundle never ends", |stage| stage.endless.set(Some(".miss-es-1.0.2.zip"))),
    ("timestamp removed", |stage| fs::remove_file(stage.path("timestamp.json")).unwrap()),
    ("timestamp emptied", |stage| stage.put("timestamp.json", b"")),
    ("timestamp never ends", |stage| stage.endless.set(Some("timestamp.json"))),
    ("timestamp with a later expiry", |stage| {
        stage.edit("timestamp.json", |file| file["signed"]["expires"] = json!("2099-01-01T00:00:00Z"));
    }),
    ("timestamp with a higher version", |stage| stage.edit("timestamp.json", |file| file["signed"]["version"] = json!(LIVE + 1))),
    ("timestamp that points to another snapshot", |stage| {
        let snapshot = info(4, &stage.bytes("4.snapshot.json"));
        stage.edit("timestamp.json", |file| file["signed"]["meta"]["snapshot.json"] = snapshot);
    }),
    ("snapshot removed", |stage| fs::remove_file(stage.path("5.snapshot.json")).unwrap()),
    ("snapshot never ends", |stage| stage.endless.set(Some("5.snapshot.json"))),
    ("snapshot that points to other targets", |stage| {
        let targets = info(4, &stage.bytes("4.targets.json"));
        stage.edit("5.snapshot.json", |file| file["signed"]["meta"]["targets.json"] = targets);
    }),
    ("targets removed", |stage| fs::remove_file(stage.path("5.targets.json")).unwrap()),
    ("targets never end", |stage| stage.endless.set(Some("5.targets.json"))),
    ("targets with another channel", |stage| {
        stage.edit("5.targets.json", |file| file["signed"]["targets"]["miss-es-1.0.0.zip"]["custom"]["channels"] = json!(["preview"]));
    }),
    ("root never ends", |stage| stage.endless.set(Some("3.root.json"))),
    ("snapshot in the place of the timestamp", |stage| stage.put("timestamp.json", stage.bytes("5.snapshot.json"))),
    ("root in the place of the timestamp", |stage| stage.put("timestamp.json", stage.bytes("3.root.json"))),
    ("targets in the place of the snapshot", |stage| stage.put("5.snapshot.json", stage.bytes("5.targets.json"))),
    ("timestamp in the place of the root", |stage| stage.put("3.root.json", stage.bytes("timestamp.json"))),
    ("older snapshot under the newest name", |stage| stage.put("5.snapshot.json", stage.bytes("4.snapshot.json"))),
    ("older targets under the newest name", |stage| stage.put("5.targets.json", stage.bytes("4.targets.json"))),
    ("newest targets, older snapshot and timestamp", |stage| {
        stage.replay("older", &["timestamp.json"]);
        stage.put("3.targets.json", stage.bytes("5.targets.json"));
    }),
];

/// Signed by the wrong keys, or by too few.
const KEYS: &[Case] = &[
    ("timestamp without signatures", |stage| stage.resign("timestamp.json", &[], |_| {})),
    ("timestamp signed by a stranger", |stage| stage.resign("timestamp.json", &[&stage.keys().stranger], |_| {})),
    ("timestamp signed by a revoked key", |stage| stage.resign("timestamp.json", &[&stage.keys().revoked], |_| {})),
    ("timestamp signed by the root keys", |stage| stage.resign("timestamp.json", &root_keys(stage), |_| {})),
    ("timestamp signed by a stranger under the key's id", |stage| {
        let mut signature = stage.keys().stranger.signature(&stage.body("timestamp.json"));
        signature["keyid"] = json!(stage.keys().online.id());
        stage.edit("timestamp.json", |file| file["signatures"] = json!([signature]));
    }),
    ("timestamp with the signature of another body", |stage| {
        let signature = stage.keys().online.signature(&stage.body("5.snapshot.json"));
        stage.edit("timestamp.json", |file| file["signatures"] = json!([signature]));
    }),
    ("timestamp with a signature in upper case", |stage| upper_case(stage, "sig")),
    ("timestamp with a key id in upper case", |stage| upper_case(stage, "keyid")),
    ("timestamp with too many signatures", |stage| {
        stage.edit("timestamp.json", |file| {
            let one = file["signatures"][0].clone();
            file["signatures"] = json!(vec![one; MAX_KEYS + 1]);
        });
    }),
    ("snapshot signed by a revoked key", |stage| {
        stage.resign("5.snapshot.json", &[&stage.keys().revoked], |_| {});
        let snapshot = info(LIVE, &stage.bytes("5.snapshot.json"));
        stage.forge_timestamp(|body| body["meta"]["snapshot.json"] = snapshot);
    }),
    ("targets signed by a revoked key", |stage| {
        stage.resign("5.targets.json", &[&stage.keys().revoked], |_| {});
        let targets = info(LIVE, &stage.bytes("5.targets.json"));
        stage.forge_snapshot(|body| body["meta"]["targets.json"] = targets);
    }),
    ("everything from before the key was revoked", |stage| {
        stage.replay("rotated", &["timestamp.json", "1.snapshot.json", "1.targets.json"])
    }),
    ("root signed by one key of two", |stage| stage.resign("3.root.json", &[&stage.keys().roots[0]], |_| {})),
    ("root signed twice by one key", |stage| {
        stage.edit("3.root.json", |file| file["signatures"][1] = file["signatures"][0].clone());
    }),
    ("root signed by the new keys only", |stage| {
        let strangers = [Key::new(8), Key::new(9)];
        stage.resign("3.root.json", &[&strangers[0], &strangers[1]], |body| set_root_keys(body, &strangers));
    }),
    ("root signed by the old keys only", |stage| {
        stage.resign("3.root.json", &root_keys(stage), |body| set_root_keys(body, &[Key::new(8), Key::new(9)]));
    }),
    ("root signed by half of each", |stage| {
        let strangers = [Key::new(8), Key::new(9)];
        let keys = [&stage.keys().roots[0], &strangers[0]];
        stage.resign("3.root.json", &keys, |body| set_root_keys(body, &strangers));
    }),
    ("root signed by the online key", |stage| stage.resign("3.root.json", &[&stage.keys().online], |_| {})),
    ("root skipped", |stage| stage.forge_root(|body| body["version"] = json!(4))),
    ("root older", |stage| stage.put("3.root.json", stage.bytes("1.root.json"))),
    ("root repeated", |stage| stage.put("3.root.json", stage.bytes("2.root.json"))),
    ("root that needs no signature", |stage| stage.forge_root(|body| body["roles"]["timestamp"]["threshold"] = json!(0))),
    ("root that needs more keys than it has", |stage| stage.forge_root(|body| body["roles"]["root"]["threshold"] = json!(3))),
    ("root without a role", |stage| {
        stage.forge_root(|body| drop(body["roles"].as_object_mut().unwrap().remove("snapshot")));
    }),
    ("root with a key under another id", |stage| {
        stage.forge_root(|body| body["keys"][stage.keys().online.id()] = stage.keys().stranger.public());
    }),
    ("root with a key id in upper case", |stage| {
        stage.forge_root(|body| {
            let id = stage.keys().online.id();
            let key = body["keys"].as_object_mut().unwrap().remove(&id).unwrap();
            body["keys"][id.to_uppercase()] = key;
            for role in ["timestamp", "snapshot", "targets"] {
                body["roles"][role]["keyids"] = json!([id.to_uppercase()]);
            }
        });
    }),
    ("root with a key in upper case", |stage| {
        stage.forge_root(|body| {
            let key = &mut body["keys"][stage.keys().online.id()]["keyval"]["public"];
            *key = json!(key.as_str().unwrap().to_uppercase());
        });
    }),
    ("root with a key that any signature fits", |stage| {
        stage.forge_root(|body| body["keys"][stage.keys().online.id()]["keyval"]["public"] = json!(format!("01{}", "0".repeat(62))));
    }),
    ("root with a key of another kind", |stage| {
        stage.forge_root(|body| body["keys"][stage.keys().online.id()]["keytype"] = json!("rsa"));
    }),
    ("root without consistent snapshots", |stage| stage.forge_root(|body| body["consistent_snapshot"] = json!(false))),
];

/// Older than what was seen, or past its day; and files that do not belong together.
const REPLAYS: &[Case] = &[
    ("older registry", |stage| stage.replay_all("older")),
    ("older timestamp", |stage| stage.replay("older", &["timestamp.json"])),
    ("registry from before the key was revoked", |stage| stage.replay_all("rotated")),
    ("older snapshot under a new timestamp", |stage| {
        let snapshot = info(3, &stage.bytes("3.snapshot.json"));
        stage.forge_timestamp(|body| body["meta"]["snapshot.json"] = snapshot);
    }),
    ("older targets under a new snapshot", |stage| {
        let targets = info(3, &stage.bytes("3.targets.json"));
        stage.forge_snapshot(|body| body["meta"]["targets.json"] = targets);
    }),
    ("snapshot of another version than the timestamp says", |stage| {
        let snapshot = info(LIVE + 1, &stage.bytes("5.snapshot.json"));
        stage.put("6.snapshot.json", stage.bytes("5.snapshot.json"));
        stage.forge_timestamp(|body| body["meta"]["snapshot.json"] = snapshot);
    }),
    ("targets of another version than the snapshot says", |stage| {
        let targets = info(LIVE + 1, &stage.bytes("5.targets.json"));
        stage.put("6.targets.json", stage.bytes("5.targets.json"));
        stage.forge_snapshot(|body| body["meta"]["targets.json"] = targets);
    }),
    ("root expired", |stage| stage.forge_root(expired)),
    ("timestamp expired", |stage| stage.forge_timestamp(expired)),
    ("snapshot expired", |stage| stage.forge_snapshot(expired)),
    ("targets expired", |stage| stage.forge_targets(expired)),
    ("timestamp pushed beyond the end", |stage| stage.forge_timestamp(|body| body["version"] = json!(MAX_METADATA_VERSION + 1))),
    ("timestamp of the highest number there is", |stage| stage.forge_timestamp(|body| body["version"] = json!(u64::MAX))),
];

/// What a stolen online key may sign, and what is none of its bundles.
const SIGNED: &[Case] = &[
    ("custom of another version", |stage| stage.forge_target(|target| target["custom"]["version"] = json!("1.0.3"))),
    ("custom of another language", |stage| stage.forge_target(|target| target["custom"]["locale"] = json!("fr"))),
    ("custom of another pack", |stage| stage.forge_target(|target| target["custom"]["pack"] = json!("other"))),
    ("custom of another sequence", |stage| stage.forge_target(|target| target["custom"]["sequence"] = json!(7))),
    ("custom without a version", |stage| {
        stage.forge_target(|target| drop(target["custom"].as_object_mut().unwrap().remove("version")));
    }),
    ("custom with a channel that there is not", |stage| {
        stage.forge_target(|target| target["custom"]["channels"] = json!(["preview", "secret"]));
    }),
    ("custom with a reason that is no plain text", |stage| {
        stage.forge_target(|target| target["custom"]["withdrawn"] = json!([{ "action": "caution", "reason": "\u{202e}" }]));
    }),
    ("custom with an action that there is not", |stage| {
        stage.forge_target(|target| target["custom"]["withdrawn"] = json!([{ "action": "show", "reason": "x" }]));
    }),
    ("signed bundle of another language", |stage| stage.forge_bundle(&bundle("fr", "1.0.2", "x"))),
    ("signed bundle of another version", |stage| stage.forge_bundle(&bundle("es", "1.0.3", "x"))),
    ("signed bundle of another pack", |stage| stage.forge_bundle(&bundle_of_pack("other", "es", "1.0.2"))),
    ("signed bundle zipped again", |stage| stage.forge_bundle(&zipped_again(&bundle("es", "1.0.2", "x")))),
    ("signed bundle that is none", |stage| stage.forge_bundle(b"<!doctype html>")),
    ("signed length too large", |stage| stage.forge_target(|target| target["length"] = json!(100_000))),
    ("signed length too small", |stage| stage.forge_target(|target| target["length"] = json!(10))),
    ("signed length beyond the budget", |stage| stage.forge_target(|target| target["length"] = json!(MAX_BUNDLE + 1))),
    ("signed length below zero", |stage| stage.forge_target(|target| target["length"] = json!(-1))),
    ("signed digest in upper case", |stage| {
        stage.forge_target(|target| {
            let digest = &mut target["hashes"]["sha256"];
            *digest = json!(digest.as_str().unwrap().to_uppercase());
        });
    }),
    ("signed digest cut short", |stage| stage.forge_target(|target| target["hashes"]["sha256"] = json!("0".repeat(63)))),
    ("signed digest that is a path", |stage| {
        stage.forge_target(|target| target["hashes"]["sha256"] = json!(format!("../../{}", "0".repeat(58))));
    }),
    ("signed digest of another function", |stage| {
        stage.forge_target(|target| target["hashes"] = json!({ "sha512": "0".repeat(128) }));
    }),
    ("target name that climbs", |stage| stage.forge_name("../../miss-es-1.0.2.zip")),
    ("target name in a folder", |stage| stage.forge_name("a/miss-es-1.0.2.zip")),
    ("target name with a backslash", |stage| stage.forge_name("..\\miss-es-1.0.2.zip")),
    ("target name with a drive", |stage| stage.forge_name("C:miss-es-1.0.2.zip")),
    ("target name with a null", |stage| stage.forge_name("miss-es-1.0.2\u{0}.zip")),
    ("target name with a turned direction", |stage| stage.forge_name("miss-es-1.0.2\u{202e}.zip")),
    ("target name in upper case", |stage| stage.forge_name("MISS-es-1.0.2.zip")),
    ("target name of another kind", |stage| stage.forge_name("miss-es-1.0.2.exe")),
    ("target name of another version", |stage| stage.forge_name("miss-es-1.0.3.zip")),
    ("two bundles of one language in a channel", |stage| {
        stage.forge_targets(|body| body["targets"]["miss-es-1.0.0.zip"]["custom"]["channels"] = json!(["preview"]));
    }),
    ("more targets than the budget", |stage| {
        stage.forge_targets(|body| {
            let targets = body["targets"].as_object_mut().unwrap();
            let one = targets["miss-es-1.0.0.zip"].clone();
            for number in 0..=MAX_TARGETS {
                let mut target = one.clone();
                target["custom"]["version"] = json!(format!("2.0.{number}"));
                target["custom"]["channels"] = json!([]);
                targets.insert(format!("miss-es-2.0.{number}.zip"), target);
            }
        });
    }),
    ("signed length of the snapshot a lie", |stage| stage.forge_timestamp(|body| body["meta"]["snapshot.json"]["length"] = json!(10))),
    ("signed length of the snapshot beyond the budget", |stage| {
        stage.forge_timestamp(|body| body["meta"]["snapshot.json"]["length"] = json!(u64::MAX));
    }),
    ("signed length of the targets beyond the budget", |stage| {
        stage.forge_snapshot(|body| body["meta"]["targets.json"]["length"] = json!(MAX_TARGETS_METADATA + 1));
    }),
    ("signed digest of the snapshot in upper case", |stage| {
        let digest = sha256(&stage.bytes("5.snapshot.json")).to_uppercase();
        stage.forge_timestamp(|body| body["meta"]["snapshot.json"]["hashes"]["sha256"] = json!(digest));
    }),
    ("timestamp that names no snapshot", |stage| stage.forge_timestamp(|body| body["meta"] = json!({}))),
    ("snapshot that names no targets", |stage| stage.forge_snapshot(|body| body["meta"] = json!({}))),
    ("timestamp of another TUF", |stage| stage.forge_timestamp(|body| body["spec_version"] = json!("2.0.0"))),
    ("timestamp that says it is a snapshot", |stage| stage.forge_timestamp(|body| body["_type"] = json!("snapshot"))),
    ("timestamp without a version", |stage| stage.forge_timestamp(|body| body["version"] = json!(0))),
    ("timestamp of a fraction of a version", |stage| stage.forge_timestamp(|body| body["version"] = json!(6.5))),
    ("timestamp of a version below zero", |stage| stage.forge_timestamp(|body| body["version"] = json!(-6))),
    ("timestamp with an expiry in another form", |stage| stage.forge_timestamp(|body| body["expires"] = json!("2099-01-01"))),
    ("timestamp with an expiry that is no day", |stage| {
        stage.forge_timestamp(|body| body["expires"] = json!("2099-02-30T00:00:00Z"));
    }),
];

/// The same value in other bytes, which nobody signed either.
const FORMS: &[Case] = &[
    ("timestamp with blanks", |stage| {
        let value: Value = serde_json::from_slice(&stage.bytes("timestamp.json")).unwrap();
        stage.put("timestamp.json", serde_json::to_vec_pretty(&value).unwrap());
    }),
    ("timestamp with its fields in another order", |stage| {
        let body = stage.body("timestamp.json");
        let signature = stage.keys().online.signature(&body);
        stage.put("timestamp.json", format!("{{\"signed\":{body},\"signatures\":[{signature}]}}"));
    }),
    ("timestamp with a field at the top", |stage| stage.edit("timestamp.json", |file| file["unsigned"] = json!(1))),
    ("timestamp with a field in a signature", |stage| stage.edit("timestamp.json", |file| file["signatures"][0]["by"] = json!("me"))),
    ("timestamp with a field twice", |stage| replace(stage, NUMBER, "\"version\":4,\"version\":5}}")),
    ("timestamp with what is signed twice", |stage| replace(stage, "\"signed\":", "\"signed\":{},\"signed\":")),
    ("timestamp with an escaped letter", |stage| replace(stage, "\"timestamp\"", "\"\\u0074imestamp\"")),
    ("timestamp with an escaped key", |stage| replace(stage, NUMBER, "\"\\u0076ersion\":5}}")),
    ("timestamp with a number in another form", |stage| replace(stage, NUMBER, "\"version\":5e0}}")),
    ("timestamp with a number beyond all bounds", |stage| replace(stage, NUMBER, "\"version\":1e999}}")),
    ("timestamp with a number of a thousand digits", |stage| {
        replace(stage, NUMBER, &format!("\"version\":{}}}}}", "9".repeat(1000)));
    }),
    ("timestamp nested deep", |stage| {
        replace(stage, "\"signed\":", &format!("\"deep\":{}{},\"signed\":", "[".repeat(5_000), "]".repeat(5_000)));
    }),
    ("timestamp nested deep in what is signed", |stage| {
        replace(stage, "\"signed\":{", &format!("\"signed\":{{\"deep\":{}{},", "[".repeat(5_000), "]".repeat(5_000)));
    }),
    ("timestamp with a byte order mark", |stage| {
        stage.put("timestamp.json", [b"\xef\xbb\xbf", &*stage.bytes("timestamp.json")].concat());
    }),
    ("timestamp with a byte that is no UTF-8", |stage| {
        let mut bytes = stage.bytes("timestamp.json");
        bytes[20] = 0xff;
        stage.put("timestamp.json", bytes);
    }),
    ("root with blanks", |stage| {
        let value: Value = serde_json::from_slice(&stage.bytes("3.root.json")).unwrap();
        stage.put("3.root.json", serde_json::to_vec_pretty(&value).unwrap());
    }),
    ("root with its signatures in another order and a third", |stage| {
        let stranger = stage.keys().stranger.signature(&stage.body("3.root.json"));
        stage.edit("3.root.json", |file| {
            let signatures = file["signatures"].as_array_mut().unwrap();
            signatures.reverse();
            signatures[0] = stranger;
        });
    }),
];

/// What is done to the store instead.
const STORE: &[Case] = &[
    ("state torn", |stage| change_state(stage, |bytes| bytes.truncate(bytes.len() / 2))),
    ("state emptied", |stage| change_state(stage, Vec::clear)),
    ("state filled with nulls", |stage| change_state(stage, |bytes| bytes.fill(0))),
    ("state with another bit", |stage| change_state(stage, |bytes| bytes[200] ^= 1)),
    ("state removed", |stage| fs::remove_file(stage.store_path().join("state.json")).unwrap()),
    ("state of a newer version", |stage| change_body(stage, |state| state["format"] = json!(2))),
    ("state of another pack", |stage| change_body(stage, |state| state["pack"] = json!("other"))),
    ("state with an older timestamp put in", |stage| {
        let older = String::from_utf8(stage.bytes("1.root.json")).unwrap();
        change_body(stage, |state| state["timestamp"] = json!(older));
    }),
    ("state that trusts a stranger's root", |stage| {
        let mut body = stage.body("2.root.json");
        set_root_keys(&mut body, &[Key::new(8), Key::new(9)]);
        let signatures: Vec<Value> = [8, 9].map(|seed| Key::new(seed).signature(&body)).into();
        let root = json!({ "signatures": signatures, "signed": body }).to_string();
        change_body(stage, |state| state["root"] = json!(root));
    }),
];

pub(crate) fn all() -> impl Iterator<Item = &'static Case> {
    [UNSIGNED, KEYS, REPLAYS, SIGNED, FORMS, STORE].into_iter().flatten()
}

fn swap(path: &Path, other: &Path) {
    fs::copy(other, path).unwrap();
}

/// The same entries as any zip program writes them.
fn zipped_again(bytes: &[u8]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in fluent_pack::bundle::Bundle::open(bytes).unwrap().entries() {
        let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        writer.start_file(name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn root_keys<'a>(stage: &'a Stage<'_>) -> [&'a Key; 2] {
    [&stage.keys().roots[0], &stage.keys().roots[1]]
}

fn set_root_keys(body: &mut Value, keys: &[Key]) {
    for key in keys {
        body["keys"][key.id()] = key.public();
    }
    body["roles"]["root"]["keyids"] = keys.iter().map(Key::id).collect();
}

fn expired(body: &mut Value) {
    body["expires"] = json!("2020-01-01T00:00:00Z");
}

fn upper_case(stage: &Stage<'_>, field: &str) {
    stage.edit("timestamp.json", |file| {
        let value = &mut file["signatures"][0][field];
        *value = json!(value.as_str().unwrap().to_uppercase());
    });
}

/// The timestamp's own version, which ends the file.
const NUMBER: &str = "\"version\":5}}";

/// Replaces the last place where a part stands in the timestamp.
fn replace(stage: &Stage<'_>, part: &str, by: &str) {
    let text = String::from_utf8(stage.bytes("timestamp.json")).unwrap();
    let (before, after) = text.rsplit_once(part).unwrap();
    stage.put("timestamp.json", format!("{before}{by}{after}"));
}

fn change_state(stage: &Stage<'_>, change: impl FnOnce(&mut Vec<u8>)) {
    let path = stage.store_path().join("state.json");
    let mut bytes = fs::read(&path).unwrap();
    change(&mut bytes);
    fs::write(path, bytes).unwrap();
}

/// Changes what the state says, and its checksum with it.
fn change_body(stage: &Stage<'_>, change: impl FnOnce(&mut Value)) {
    change_state(stage, |bytes| {
        let mut state: Value = serde_json::from_slice(&bytes[65..]).unwrap();
        change(&mut state);
        let body = state.to_string();
        *bytes = format!("{}\n{body}", sha256(body.as_bytes())).into_bytes();
    });
}
