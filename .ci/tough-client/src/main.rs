//! Lets tough, the TUF client of Rust, verify and download bundles of a registry whose root was rotated.
//!
//!     tough-client WORK LOCALE     WORK has registry/, dist/, root.json, 2.root.json, older-timestamp.json
//!
//! The client trusts the first root and follows it. Changed bundles and changed metadata must be refused, so that it does look.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use tokio::runtime::{Builder, Runtime};
use tough::{IntoVec as _, Repository, RepositoryLoader};
use url::Url;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// Bytes by file name.
type Bundles = BTreeMap<String, Vec<u8>>;

fn main() -> Outcome {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [work, locale] = arguments.as_slice() else { return Err("usage: tough-client WORK LOCALE".into()) };
    let runtime = Builder::new_current_thread().build()?;
    let client = Client { work: fs::canonicalize(work)?, locale: locale.clone(), root: "root.json", runtime };
    let (list, bundles) = client.download("first")?;
    let part = format!("-{locale}-");
    let built: Bundles = files(&client.work.join("dist"))?.into_iter().filter(|(name, _)| name.contains(&part)).collect();
    if bundles != built {
        return Err(format!("of {:?} the registry has {:?}, or other bytes", built.keys(), bundles.keys()).into());
    }
    for name in bundles.keys() {
        println!("{name}: verified and downloaded by tough");
    }
    let newest = bundles.keys().next_back().ok_or("the registry has no bundle in this language")?;
    refuse_changes(&client, list, newest)?;
    // Below a root whose online key was replaced since, tough forgets at every start what it saw: so the newer root.
    let client = Client { root: "2.root.json", ..client };
    client.download("seen")?;
    let older = fs::read(client.work.join("older-timestamp.json"))?;
    client.refuses("older timestamp", "seen", &client.timestamp(), "Found version 2", |_| older)
}

/// Changes one file after another, as who may write to the registry can.
fn refuse_changes(client: &Client, list: u64, bundle: &str) -> Outcome {
    let metadata = |name: &str| client.work.join("registry/metadata").join(name);
    let replaced =
        |from: &'static str, to: &'static str| move |whole: &[u8]| String::from_utf8_lossy(whole).replacen(from, to, 1).into_bytes();
    let targets = client.work.join("registry/targets");
    let file = files(&targets)?.into_keys().find(|name| name.ends_with(&format!(".{bundle}"))).ok_or("the bundle has a file")?;
    let file = targets.join(file);
    client.refuses("changed bundle", "new", &file, "Hash mismatch", |whole| whole.iter().map(|byte| !byte).collect())?;
    client.refuses("longer bundle", "new", &file, "Maximum size", |whole| [whole, b"\0"].concat())?;
    let list = metadata(&format!("{list}.targets.json"));
    client.refuses("changed list", "new", &list, "Hash mismatch", replaced("preview", "release"))?;
    client.refuses(
        "changed timestamp",
        "new",
        &client.timestamp(),
        "Failed to verify",
        replaced("\"expires\":\"20", "\"expires\":\"21"),
    )?;
    client.refuses("changed root", "new", &metadata("2.root.json"), "Failed to verify", replaced("\"threshold\":2", "\"threshold\":1"))
}

struct Client {
    work: PathBuf,
    locale: String,
    /// The root that is trusted from the start.
    root: &'static str,
    runtime: Runtime,
}

impl Client {
    /// The version of the list of bundles, and every bundle of the language by its name. What was trusted stays in a store of this
    /// name.
    fn download(&self, store: &str) -> Outcome<(u64, Bundles)> {
        let store = self.work.join("tough").join(store);
        fs::create_dir_all(&store)?;
        self.runtime.block_on(async {
            let repository = self.load(&store).await?;
            let mut bundles = Bundles::new();
            for (name, target) in repository.all_targets() {
                if target.custom.get("locale").and_then(|locale| locale.as_str()) == Some(&self.locale) {
                    let stream = repository.read_target(name).await?.ok_or("a listed target is not found")?;
                    bundles.insert(name.raw().to_owned(), stream.into_vec().await?);
                }
            }
            Ok((repository.targets().signed.version.get(), bundles))
        })
    }

    async fn load(&self, store: &Path) -> Outcome<Repository> {
        let url = |path: &str| Url::from_directory_path(self.work.join("registry").join(path)).map_err(|()| "the folder is no URL");
        let root = fs::read(self.work.join(self.root))?;
        let repository = RepositoryLoader::new(&root, url("metadata")?, url("targets")?).datastore(store).load().await?;
        match repository.root().signed.version.get() {
            2 => Ok(repository),
            version => Err(format!("the client did not follow the root, it trusts root {version}").into()),
        }
    }

    fn timestamp(&self) -> PathBuf {
        self.work.join("registry/metadata/timestamp.json")
    }

    /// Fails unless the client refuses a changed file, in these words. The file is put back.
    fn refuses(&self, what: &str, store: &str, file: &Path, words: &str, change: impl FnOnce(&[u8]) -> Vec<u8>) -> Outcome {
        let whole = fs::read(file)?;
        let changed = change(&whole);
        if changed == whole {
            return Err(format!("{what}: nothing was changed").into());
        }
        fs::write(file, changed)?;
        let answer = self.download(store);
        fs::write(file, whole)?;
        let Err(error) = answer else { return Err(format!("{what} was accepted").into()) };
        let error = error.to_string();
        let reason = error.find(words).ok_or_else(|| format!("{what}: refused for another reason: {error}"))?;
        println!("{what} refused: {}", &error[reason..]);
        Ok(())
    }
}

fn files(folder: &Path) -> Outcome<Bundles> {
    let mut files = Bundles::new();
    for file in fs::read_dir(folder)? {
        let path = file?.path();
        let name = path.file_name().ok_or("a file has a name")?.to_string_lossy().into_owned();
        files.insert(name, fs::read(path)?);
    }
    Ok(files)
}
