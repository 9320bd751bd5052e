//! `keys`: make keys, and the root that says which keys sign. A secret is never printed.

use std::fs::{self, OpenOptions};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};
use fluent_pack::limits::MAX_ROOT;
use fluent_pack::trust::{PublicKey, Role, Root, Signed, SigningKey, Time};
use zeroize::Zeroizing;

use super::file::{Replacement, folder_of, sync_folder};
use super::{Failure, Outcome, Output, seconds_now};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Make a key: a sealed `.key` file to keep and a `.pub` file to hand out
    Create(Create),
    /// Write the first root: who signs the next root, and which key signs everything else
    Root(RootArguments),
    /// Write the root that follows one: with other keys, or a later expiry
    Rotate(Rotate),
    /// Add one more signature to a root
    Sign(Sign),
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Kind {
    /// Signs roots; stays offline
    Root,
    /// Signs what is published; lives where `publish` runs
    Online,
}

#[derive(Debug, Args)]
struct Create {
    /// What the key is for
    #[arg(value_enum)]
    kind: Kind,
    /// Folder for the two files
    #[arg(long, default_value = ".", value_name = "DIR")]
    out: PathBuf,
    #[command(flatten)]
    passphrase: Passphrase,
}

/// What a root says.
#[derive(Debug, Args)]
struct RootTerms {
    /// How many root keys must sign the next root
    #[arg(long, value_name = "N")]
    threshold: u32,
    /// The online key's `.pub` file
    #[arg(long, value_name = "PUB")]
    online: PathBuf,
    /// Days until the root expires
    #[arg(long, default_value_t = 365, value_name = "DAYS", value_parser = clap::value_parser!(u64).range(1..=3650))]
    days: u64,
    /// The file to write; it is never replaced
    #[arg(long, short, default_value = "root.json", value_name = "FILE")]
    output: PathBuf,
    /// Root keys: a `.key` file signs, a `.pub` file is only listed and signs later with `keys sign`
    #[arg(value_name = "KEY", required = true)]
    keys: Vec<PathBuf>,
    #[command(flatten)]
    passphrase: Passphrase,
}

#[derive(Debug, Args)]
struct RootArguments {
    #[command(flatten)]
    terms: RootTerms,
}

#[derive(Debug, Args)]
struct Rotate {
    /// The root before
    #[arg(value_name = "ROOT")]
    root: PathBuf,
    /// A `.key` file that the root before names and the new one does not; may be given several times
    #[arg(long, value_name = "KEY")]
    signed_by: Vec<PathBuf>,
    #[command(flatten)]
    terms: RootTerms,
}

#[derive(Debug, Args)]
struct Sign {
    /// The root to sign; it is replaced
    #[arg(value_name = "ROOT")]
    root: PathBuf,
    /// The `.key` file
    #[arg(value_name = "KEY")]
    key: PathBuf,
    /// The root before, where ROOT was made by `keys rotate`: its keys must sign too
    #[arg(long, value_name = "FILE")]
    before: Option<PathBuf>,
    #[command(flatten)]
    passphrase: Passphrase,
}

/// Where the passphrase comes from; never from an argument, which other users of the machine can read.
#[derive(Debug, Args)]
pub(super) struct Passphrase {
    /// Take the passphrase from this environment variable
    #[arg(long, value_name = "NAME", group = "passphrase")]
    passphrase_env: Option<String>,
    /// Take the passphrase from the first line of stdin
    #[arg(long, group = "passphrase")]
    passphrase_stdin: bool,
    /// Take the passphrase from the first line of a file
    #[arg(long, value_name = "FILE", group = "passphrase")]
    passphrase_file: Option<PathBuf>,
    /// Take the passphrase from the first line of an open file descriptor
    #[cfg(unix)]
    #[arg(long, value_name = "N", group = "passphrase")]
    passphrase_fd: Option<u32>,
}

/// Most bytes of a passphrase or of a key file.
const MAX_SECRET: u64 = 64 * 1024;

impl Passphrase {
    fn read(&self) -> Result<Zeroizing<Vec<u8>>, Failure> {
        if let Some(name) = &self.passphrase_env {
            let value =
                std::env::var_os(name).ok_or_else(|| Failure::new(format!("read the passphrase: the variable `{name}` is not set")))?;
            return Ok(Zeroizing::new(value.into_encoded_bytes()));
        }
        let mut bytes = Zeroizing::new(Vec::with_capacity(1024));
        if let Some(path) = self.file() {
            let failed = |source| Failure::io("read the passphrase from", &path, source);
            fs::File::open(&path).map_err(failed)?.take(MAX_SECRET).read_to_end(&mut bytes).map_err(failed)?;
        } else if self.passphrase_stdin {
            std::io::stdin().take(MAX_SECRET).read_to_end(&mut bytes)?;
        } else {
            let ways = "`--passphrase-env NAME`, `--passphrase-stdin` or `--passphrase-file FILE`";
            return Err(Failure::new(format!("read the passphrase: say where it is with {ways}")));
        }
        let end = bytes.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(bytes.len());
        bytes.truncate(end);
        Ok(bytes)
    }

    fn file(&self) -> Option<PathBuf> {
        #[cfg(unix)]
        if let Some(number) = self.passphrase_fd {
            return Some(PathBuf::from(format!("/dev/fd/{number}")));
        }
        self.passphrase_file.clone()
    }

    /// Opens a `.key` file.
    pub(super) fn open(&self, path: &Path) -> Result<SigningKey, Failure> {
        let passphrase = self.read()?;
        open_key(path, &passphrase)
    }
}

fn open_key(path: &Path, passphrase: &[u8]) -> Result<SigningKey, Failure> {
    let bytes = Zeroizing::new(read(path, MAX_SECRET)?);
    Ok(SigningKey::open(&String::from_utf8_lossy(&bytes), passphrase)?)
}

pub(super) fn read(path: &Path, most: u64) -> Result<Vec<u8>, Failure> {
    let failed = |source| Failure::io("read", path, source);
    let mut bytes = Vec::new();
    fs::File::open(path).map_err(failed)?.take(most + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > most {
        return Err(Failure::new(format!("read `{}`: it has over {most} bytes", path.display())));
    }
    Ok(bytes)
}

pub(super) fn run(arguments: &Arguments, output: &mut Output) -> Result<Outcome, Failure> {
    match &arguments.verb {
        Verb::Create(create) => create_key(create, output),
        Verb::Root(root) => write_root(&root.terms, None, output),
        Verb::Rotate(rotate) => write_root(&rotate.terms, Some(rotate), output),
        Verb::Sign(sign) => add_signature(sign, output),
    }
}

fn create_key(create: &Create, output: &mut Output) -> Result<Outcome, Failure> {
    let passphrase = create.passphrase.read()?;
    let key = SigningKey::generate()?;
    let sealed = key.seal(&passphrase)?;
    let id = key.public().id()?;
    let kind = if matches!(create.kind, Kind::Root) { "root" } else { "online" };
    let stem = create.out.join(format!("{kind}-{}", id.get(..8).unwrap_or(&id)));
    fs::create_dir_all(&create.out).map_err(|source| Failure::io("make", &create.out, source))?;
    let secret = stem.with_extension("key");
    write_new(&secret, sealed.as_bytes(), 0o600)?;
    write_new(&stem.with_extension("pub"), key.public().to_json().as_bytes(), 0o644)?;
    writeln!(output.results(), "{}", secret.display())?;
    output.summary(match create.kind {
        Kind::Root => "keep it offline, with its passphrase elsewhere; hand out the `.pub` file beside it\n",
        Kind::Online => "`publish` signs with it; `keys root --online` takes the `.pub` file beside it\n",
    });
    Ok(Outcome::Fine)
}

fn write_root(terms: &RootTerms, rotate: Option<&Rotate>, output: &mut Output) -> Result<Outcome, Failure> {
    let passphrase = terms.passphrase.read()?;
    let online = PublicKey::from_json(&read(&terms.online, MAX_SECRET)?)?;
    let (mut listed, mut signers) = (Vec::new(), Vec::new());
    for path in &terms.keys {
        if path.extension().is_some_and(|extension| extension == "pub") {
            listed.push(PublicKey::from_json(&read(path, MAX_SECRET)?)?);
        } else {
            let key = open_key(path, &passphrase)?;
            listed.push(key.public());
            signers.push(key);
        }
    }
    for path in rotate.iter().flat_map(|rotate| &rotate.signed_by) {
        signers.push(open_key(path, &passphrase)?);
    }
    let before = rotate.map(|rotate| read(&rotate.root, MAX_ROOT).and_then(|bytes| Ok(Root::open(&bytes)?))).transpose()?;
    let version = before.as_ref().map_or(1, |root| root.version + 1);
    let expires = Time::from_unix(seconds_now()).plus(terms.days.saturating_mul(Time::DAY));
    let root = Root::new(version, expires, terms.threshold, &listed, &online)?;
    let signed = Signed::sign(root, &signers.iter().collect::<Vec<_>>())?;
    let bytes = signed.to_bytes()?;
    write_new(&terms.output, &bytes, 0o644)?;
    report(&terms.output, &signed, before.as_ref(), output)
}

fn add_signature(sign: &Sign, output: &mut Output) -> Result<Outcome, Failure> {
    let mut signed = Signed::<Root>::parse(&read(&sign.root, MAX_ROOT)?)?;
    let before = sign.before.as_ref().map(|path| read(path, MAX_ROOT).and_then(|bytes| Ok(Root::open(&bytes)?))).transpose()?;
    let key = sign.passphrase.open(&sign.key)?;
    if ![Some(signed.body()), before.as_ref()].into_iter().flatten().any(|root| root.names(Role::Root, &key.public())) {
        let way_out = if before.is_some() { "" } else { "; if it is a key of the root before, give that with `--before`" };
        return Err(Failure::new(format!(
            "sign with `{}`: `{}` does not name it as a root key{way_out}",
            sign.key.display(),
            sign.root.display()
        )));
    }
    signed.add(&key)?;
    Replacement::prepare(&sign.root, &signed.to_bytes()?)?.commit()?;
    report(&sign.root, &signed, before.as_ref(), output)
}

/// Says what a root is, and whether it may be used already.
fn report(path: &Path, signed: &Signed<Root>, before: Option<&Root>, output: &mut Output) -> Result<Outcome, Failure> {
    let root = signed.body();
    writeln!(output.results(), "{}: root {}, expires {}", path.display(), root.version, root.expires)?;
    let lacks = signed.verify(root).and_then(|()| before.map_or(Ok(()), |before| signed.verify(before)));
    if let Err(error) = lacks {
        output.summary(&format!("it may not be used yet: failed to {error}; `keys sign` adds a signature\n"));
    } else if before.is_none() && root.version > 1 {
        output.summary("its own keys have signed; whether enough of the keys before have too, `keys sign --before` says\n");
    }
    Ok(Outcome::Fine)
}

/// Writes a file that is not there, to the disk.
fn write_new(path: &Path, bytes: &[u8], mode: u32) -> Result<(), Failure> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, mode);
    #[cfg(not(unix))]
    let _ = mode;
    let failed = |source| Failure::io("write", path, source);
    let mut file = options.open(path).map_err(failed)?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(failed)?;
    sync_folder(folder_of(path))
}
