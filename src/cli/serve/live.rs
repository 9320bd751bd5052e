//! `serve --pack`: a registry that follows a pack while it is edited. Only what changed is built again, and what does not
//! build leaves the bundle that was there.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::Duration;

use fluent_pack::build::Built;
use fluent_pack::diagnostic::Severity;
use fluent_pack::locale::LocaleTag;
use fluent_pack::pack::{Channel, LocaleSources, Pack};
use fluent_pack::publish::{Fallback, Folder, Publisher};
use fluent_pack::serve::Server;
use fluent_pack::trust::{Root, Signed, SigningKey, Time};
use rayon::prelude::*;
use sha2::{Digest as _, Sha256};

use super::super::build::{NextVersions, bundle_of, check_channel};
use super::super::registry::now;
use super::super::watch::{Wake, next, watch};
use super::super::{Failure, Outcome, Output, PackArguments, findings, table};
use super::Arguments;

/// How long nothing may change before a change is taken: an editor writes in steps.
const QUIET: Duration = Duration::from_millis(100);

/// How often the timestamp is signed anew, long before it expires.
const REFRESH: Duration = Duration::from_secs(24 * 60 * 60);

/// How long the root of a preview lives.
const ROOT_LIFETIME: u64 = 365 * Time::DAY;

pub(super) fn run(arguments: &Arguments, pack: Option<PathBuf>, output: &mut Output) -> Result<Outcome, Failure> {
    let mut preview = Preview::new(PackArguments { pack, config: None, source: None, locale: Vec::new() })?;
    let (wake, woken) = mpsc::channel();
    // Watched before it is read: what changes in between is read again.
    let _watcher = watch(preview.pack.open()?.root(), &wake, output)?;
    preview.follow(output)?;
    let (server, announcer) = Server::open(preview.folder.path())?.with_events();
    let listener = super::listen(arguments.listen, output)?;
    let address = listener.local_addr()?;
    announcer.announce(&preview.news());
    output.summary(&format!("root: http://{address}/metadata/1.root.json, news: http://{address}/events; Ctrl-C stops\n"));
    let runtime = super::runtime()?;
    let stop = super::stop_signal(&runtime)?;
    let stop = async move {
        stop.await;
        let _ = wake.send(Wake::Stop);
    };
    std::thread::scope(|scope| {
        let served = scope.spawn(|| super::serve(&runtime, arguments.log, server, listener, stop));
        while let Some(wake) = next(&woken, QUIET, REFRESH) {
            let followed = match wake {
                Some(()) => preview.follow(output),
                None => preview.refresh().map(|()| false),
            };
            match followed {
                Ok(true) => announcer.announce(&preview.news()),
                Ok(false) => {}
                // What was live stays live.
                Err(failure) => output.failure(&*failure.0),
            }
        }
        served.join().unwrap_or_else(|_| Err(Failure::new("serve: a thread ended early".to_owned())))
    })?;
    Ok(Outcome::Fine)
}

/// A pack and the registry that follows it.
struct Preview {
    pack: PackArguments,
    folder: tempfile::TempDir,
    key: SigningKey,
    root: Vec<u8>,
    /// What each language was built from last, and whether it could be.
    seen: BTreeMap<LocaleTag, (Print, bool)>,
    /// What is live: version of each language.
    live: BTreeMap<LocaleTag, String>,
    release: u64,
    changed: Vec<LocaleTag>,
}

/// A digest over everything that a bundle is made from.
type Print = [u8; 32];

impl Preview {
    fn new(pack: PackArguments) -> Result<Self, Failure> {
        let (root_key, key) = (SigningKey::generate()?, SigningKey::generate()?);
        let root = Root::new(1, now().plus(ROOT_LIFETIME), 1, &[root_key.public()], &key.public())?;
        let root = Signed::sign(root, &[&root_key])?.to_bytes()?;
        let folder = tempfile::Builder::new().prefix("fluent-pack-preview-").tempdir()?;
        Ok(Self { pack, folder, key, root, seen: BTreeMap::new(), live: BTreeMap::new(), release: 0, changed: Vec::new() })
    }

    /// Builds what changed and puts it live; says whether anything is new.
    fn follow(&mut self, output: &mut Output) -> Result<bool, Failure> {
        let pack = self.pack.open()?.into_one_bundle();
        check_channel(&pack, Channel::Preview)?;
        for finding in pack.findings.iter().filter(|finding| finding.severity == Severity::Error) {
            output.message(&findings::render(finding));
        }
        let source_files = pack.read(pack.source_locale())?;
        let shared = shared_print(&pack, &source_files)?;
        let sources = pack.config.locales.par_iter().map(|locale| Ok(pack.read(locale)?)).collect::<Result<Vec<_>, Failure>>()?;
        let stale: Vec<(&LocaleSources, Print)> = sources
            .iter()
            .map(|sources| (sources, print(shared, sources)))
            .filter(|(sources, print)| self.seen.get(&sources.locale.tag).is_none_or(|(seen, _)| seen != print))
            .collect();
        let source = source_files.parse();
        let versions = NextVersions::of(&pack, &source, &pack.config.locales.iter().collect::<Vec<_>>())?;
        let built = stale.par_iter().map(|(sources, _)| bundle_of(&pack, &source, &sources.parse(), Channel::Preview, &versions));
        let built = built.collect::<Result<Vec<_>, Failure>>()?;
        let mut new: Vec<Built> = Vec::new();
        for ((sources, print), (built, errors)) in stale.into_iter().zip(built) {
            let locale = sources.locale.tag.clone();
            for error in &errors {
                output.message(&findings::render(error));
            }
            if !errors.is_empty() {
                let stays = self.live.get(&locale).map_or("it is not served".to_owned(), |version| format!("{version} stays live"));
                output.summary(&format!("{locale}: {}; {stays}\n", table::count(errors.len(), "error")));
            }
            let before = self.seen.insert(locale.clone(), (print, built.is_some()));
            match built {
                Some(built) if self.live.get(&locale) != Some(&built.manifest.version) => new.push(built),
                Some(built) if before.is_some_and(|(_, was_built)| !was_built) => {
                    output.summary(&format!("{locale}: mended; {} is live as before\n", built.manifest.version));
                }
                _ => {}
            }
        }
        self.publish(&pack, &new, output)
    }

    fn publish(&mut self, pack: &Pack, new: &[Built], output: &mut Output) -> Result<bool, Failure> {
        let fallback: Fallback = pack.config.fallback.iter().map(|(from, to)| (from.to_string(), to.clone())).collect();
        let folder = Folder::open(self.folder.path())?;
        let bundles: Vec<Vec<u8>> = new.iter().map(|built| built.bytes.clone()).collect();
        let published = Publisher::new(&folder, &self.key, now()).publish(Some(&self.root), "preview", &bundles, &fallback)?;
        self.changed.clear();
        for built in new {
            let (locale, version) = (built.manifest.locale.clone(), built.manifest.version.clone());
            output.summary(&format!("{locale}: {version} is live\n"));
            self.changed.push(locale.clone());
            self.live.insert(locale, version);
        }
        self.release = published.version;
        Ok(published.changed)
    }

    /// Signs the timestamp anew.
    fn refresh(&self) -> Result<(), Failure> {
        let folder = Folder::open(self.folder.path())?;
        Publisher::new(&folder, &self.key, now()).refresh(None)?;
        Ok(())
    }

    /// What `/events` says of the newest release.
    fn news(&self) -> serde_json::Value {
        let changed: BTreeMap<&LocaleTag, Option<&String>> = self.changed.iter().map(|locale| (locale, self.live.get(locale))).collect();
        let broken: Vec<&LocaleTag> = self.seen.iter().filter(|(_, (_, is_built))| !is_built).map(|(locale, _)| locale).collect();
        serde_json::json!({ "timestamp": self.release, "channel": "preview", "changed": changed, "broken": broken })
    }
}

/// What all languages are built from: settings, outlines, the last release and the source.
fn shared_print(pack: &Pack, source: &LocaleSources) -> Result<Print, Failure> {
    let root = if pack.root().as_os_str().is_empty() { Path::new(".") } else { pack.root() };
    let mut hash = Sha256::new();
    for folder in [root.to_owned(), root.join("documents")] {
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries.collect::<Result<Vec<_>, _>>().map_err(|source| Failure::io("list", &folder, source))?,
            Err(_) => continue,
        };
        let mut paths: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).collect();
        paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml" || extension == "lock"));
        paths.sort();
        for path in paths {
            part(&mut hash, path.to_string_lossy().as_bytes());
            part(&mut hash, &fs::read(&path).map_err(|source| Failure::io("read", &path, source))?);
        }
    }
    part(&mut hash, &print([0; 32], source));
    Ok(hash.finalize().into())
}

/// What one language is built from.
fn print(shared: Print, sources: &LocaleSources) -> Print {
    let mut hash = Sha256::new();
    part(&mut hash, &shared);
    for (key, file) in sources.keys.iter().zip(&sources.files) {
        part(&mut hash, key.as_bytes());
        part(&mut hash, file.text().as_bytes());
    }
    // Who signed a text stands in the manifest.
    if let Some(ledger) = &sources.ledger.file {
        part(&mut hash, ledger.text().as_bytes());
    }
    hash.finalize().into()
}

/// A part with its length in front.
fn part(hash: &mut Sha256, bytes: &[u8]) {
    hash.update((bytes.len() as u64).to_be_bytes());
    hash.update(bytes);
}
