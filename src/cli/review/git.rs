//! The history of a pack's repository, read with one `git log` and one `git cat-file --batch`.
//!
//! git is run without its replacements, its network, its pager and its locks, and everything it prints meets budgets.
//! Paths that it names are never opened.

use std::collections::HashMap;
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::sync_channel;

use fluent_pack::limits::MAX_SOURCE_FILE;
use fluent_pack::pack::Pack;
use fluent_pack::pack::review::{Change, History};

use crate::cli::Failure;
use crate::cli::progress::Progress;

/// Most commits that are read.
const MAX_COMMITS: usize = 2_000_000;
/// Most bytes that `git log` may print.
const MAX_LOG: u64 = 2 * 1024 * 1024 * 1024;
/// Commits whose files wait to be looked at.
const AHEAD: usize = 64;

/// A repository that a pack is in.
pub(super) struct Repository {
    folder: PathBuf,
    /// Where the pack is in it: empty, or with a `/` at its end.
    pub(super) prefix: String,
}

/// One commit, as `git log` prints it.
struct Commit {
    parents: Vec<usize>,
    children: usize,
    files: Vec<File>,
}

/// A file that a commit changed, with the name of its bytes; none where it is deleted or no file.
struct File {
    path: String,
    blob: Option<String>,
}

impl Repository {
    /// The repository of a pack.
    pub(super) fn of(pack: &Pack) -> Result<Self, Failure> {
        let folder = if pack.root().as_os_str().is_empty() { PathBuf::from(".") } else { pack.root().to_owned() };
        let shown = folder.display().to_string();
        let fail = |problem: &str| Failure::new(format!("read the history of `{shown}`: {problem}"));
        let mut repository = Self { folder, prefix: String::new() };
        let answer = match repository.git(&["rev-parse", "--is-shallow-repository", "--show-prefix"]).stderr(Stdio::piped()).output() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(fail("git is not installed; install it, or run `review adopt` without `--from-git`"));
            }
            answer => answer.map_err(|source| Failure::io("run git in", &repository.folder, source))?,
        };
        if !answer.status.success() {
            let reason = String::from_utf8_lossy(&answer.stderr);
            let reason = reason.lines().next().unwrap_or_default().trim_start_matches("fatal: ").escape_debug().to_string();
            return Err(fail(&format!("git says: {reason}; without a history run `review adopt` without `--from-git`")));
        }
        let text = String::from_utf8(answer.stdout).map_err(|_| fail("its folder's name is not UTF-8"))?;
        let (shallow, prefix) = text.split_once('\n').unwrap_or((&text, ""));
        if shallow == "true" {
            return Err(fail(
                "the clone is shallow, so what went stale before its first commit would count as fresh; run `git fetch --unshallow` first",
            ));
        }
        repository.prefix = prefix.trim_end_matches('\n').to_owned();
        Ok(repository)
    }

    fn git(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("git");
        command.arg("--no-pager").arg("-C").arg(&self.folder);
        for setting in ["core.fsmonitor=false", "log.showSignature=false", "log.showRoot=true", "core.quotePath=false", "log.mailmap=false"]
        {
            command.args(["-c", setting]);
        }
        command.args(arguments).stdin(Stdio::null()).stderr(Stdio::null());
        for (name, value) in [("GIT_NO_REPLACE_OBJECTS", "1"), ("GIT_NO_LAZY_FETCH", "1"), ("GIT_OPTIONAL_LOCKS", "0"), ("LC_ALL", "C")] {
            command.env(name, value);
        }
        command
    }

    /// Whether a folder of the pack belongs to a repository of its own, as a submodule does.
    pub(super) fn is_elsewhere(&self, pack: &Pack, path: &str) -> bool {
        let folders = Path::new(path).ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty());
        folders.into_iter().any(|folder| pack.root().join(folder).join(".git").exists())
    }

    /// Walks the history; gives it with the number of its last commit and of all commits.
    pub(super) fn history<'a>(&self, pack: &'a Pack, progress: &dyn Fn(usize) -> Progress) -> Result<(History<'a>, usize, usize), Failure> {
        let mut history = History::new(pack, &self.prefix);
        let mut commits = self.log(&mut history)?;
        let count = commits.len();
        let last = count.checked_sub(1).ok_or_else(|| {
            Failure::new(format!("read the history of `{}`: no commit has Fluent files of the pack", self.folder.display()))
        })?;
        // The last one is asked for at the end.
        commits[last].children += 1;
        let bar = progress(count);
        self.read(commits, |number, commit, changes| {
            history.commit(number, &commit.parents, commit.children, changes);
            bar.step();
        })?;
        bar.finish();
        Ok((history, last, count))
    }

    /// Every commit that touches a Fluent file, parents before children.
    fn log(&self, history: &mut History<'_>) -> Result<Vec<Commit>, Failure> {
        let failed = |problem: &str| Failure::new(format!("read the history of `{}`: {problem}", self.folder.display()));
        let mut command = self.git(&["log", "HEAD", "--topo-order", "--reverse", "--full-history", "--parents"]);
        command.args(["--diff-merges=first-parent", "--raw", "--no-renames", "--no-abbrev", "--no-ext-diff", "--no-color", "-z"]);
        command.args(["--format=%x01%H %P", "--", ":(top)*.ftl"]).stdout(Stdio::piped());
        let mut child = command.spawn().map_err(|source| Failure::io("run git in", &self.folder, source))?;
        let out = child.stdout.take().ok_or_else(|| failed("git has no output"))?;
        let parsed = parse(BufReader::with_capacity(1 << 16, out.take(MAX_LOG)), history);
        if parsed.is_err() {
            let _ = child.kill();
        }
        let status = child.wait().map_err(|source| Failure::io("run git in", &self.folder, source))?;
        let commits = parsed.map_err(|problem| failed(&problem))?;
        if status.success() { Ok(commits) } else { Err(failed("git could not list its commits; `git fsck` says more")) }
    }

    /// Reads the files of every commit in order, and hands them on.
    fn read(&self, commits: Vec<Commit>, mut each: impl FnMut(usize, &Commit, Vec<Change>)) -> Result<(), Failure> {
        let mut command = self.git(&["cat-file", "--batch"]);
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().map_err(|source| Failure::io("run git in", &self.folder, source))?;
        let result = std::thread::scope(|scope| {
            let (Some(mut stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) else {
                return Err("git has no output".to_owned());
            };
            let names: Vec<&str> = commits.iter().flat_map(|commit| &commit.files).filter_map(|file| file.blob.as_deref()).collect();
            let (sender, receiver) = sync_channel(AHEAD);
            // When the reader is gone git ends, and with it both threads.
            scope.spawn(move || {
                for name in names {
                    if stdin.write_all(name.as_bytes()).and_then(|()| stdin.write_all(b"\n")).is_err() {
                        return;
                    }
                }
            });
            let all = &commits;
            scope.spawn(move || {
                let mut out = BufReader::with_capacity(1 << 16, stdout);
                for commit in all {
                    let changes: Result<Vec<Change>, String> = commit.files.iter().map(|file| change(file, &mut out)).collect();
                    let is_last = changes.is_err();
                    if sender.send(changes).is_err() || is_last {
                        return;
                    }
                }
            });
            for (number, commit) in commits.iter().enumerate() {
                each(number, commit, receiver.recv().unwrap_or_else(|_| Err("git ended early".to_owned()))?);
            }
            Ok(())
        });
        finish(child, result.is_err());
        result.map_err(|problem| Failure::new(format!("read the history of `{}`: {problem}", self.folder.display())))
    }
}

fn finish(mut child: Child, is_broken: bool) {
    if is_broken {
        let _ = child.kill();
    }
    let _ = child.wait();
}

/// Reads what `git log -z --raw` prints: a header a commit, then pairs of what changed and its path, each ended by NUL.
fn parse(mut out: impl io::BufRead, history: &mut History<'_>) -> Result<Vec<Commit>, String> {
    let mut commits: Vec<Commit> = Vec::new();
    let mut numbers: HashMap<String, usize> = HashMap::new();
    let mut token = Vec::new();
    let mut blob: Option<Option<String>> = None;
    loop {
        token.clear();
        let length = out.read_until(0, &mut token).map_err(|error| format!("git's output cannot be read: {error}"))?;
        if length == 0 {
            return Ok(commits);
        }
        if token.last() == Some(&0) {
            token.pop();
        }
        if let Some(blob) = blob.take() {
            // A path that is not UTF-8 is none of the pack's.
            let Ok(path) = std::str::from_utf8(&token) else { continue };
            if let Some(commit) = commits.last_mut()
                && history.knows(path)
            {
                commit.files.push(File { path: path.to_owned(), blob });
            }
            continue;
        }
        let text = std::str::from_utf8(&token).map_err(|_| "git's output cannot be read".to_owned())?.trim_start_matches('\n');
        if let Some(hashes) = text.strip_prefix('\u{1}') {
            let mut hashes = hashes.split_whitespace();
            let own = hashes.next().ok_or("git's output cannot be read")?.to_owned();
            let parents: Vec<usize> = hashes.filter_map(|hash| numbers.get(hash).copied()).collect();
            parents.iter().for_each(|parent| commits[*parent].children += 1);
            numbers.insert(own, commits.len());
            commits.push(Commit { parents, children: 0, files: Vec::new() });
            if commits.len() > MAX_COMMITS {
                return Err(format!("it has more than {MAX_COMMITS} commits with Fluent files"));
            }
        } else if let Some(raw) = text.strip_prefix(':') {
            blob = Some(blob_of(raw).ok_or("git's output cannot be read")?);
        } else if !text.is_empty() {
            return Err("git's output cannot be read".to_owned());
        }
    }
}

/// The new bytes of `100644 100644 OLD NEW M`; none where the file is gone, or became a link or a submodule.
fn blob_of(raw: &str) -> Option<Option<String>> {
    let words: Vec<&str> = raw.split(' ').collect();
    let [_, mode, _, new, _] = words.as_slice() else { return None };
    let is_hash = matches!(new.len(), 40 | 64) && new.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_hash.then(|| (mode.starts_with("100")).then(|| (*new).to_owned()))
}

/// One answer of `git cat-file --batch`: `HASH blob SIZE`, the bytes, a line end.
fn change(file: &File, out: &mut impl io::BufRead) -> Result<Change, String> {
    let Some(blob) = &file.blob else { return Ok(Change { path: file.path.clone(), bytes: None }) };
    let broken = |problem: &str| format!("{problem} (`{}` in an old commit)", file.path.escape_debug());
    let mut line = Vec::new();
    out.take(200).read_until(b'\n', &mut line).map_err(|_| broken("git's output cannot be read"))?;
    let line = String::from_utf8_lossy(&line);
    let words: Vec<&str> = line.split_whitespace().collect();
    let size = match words.as_slice() {
        [name, "blob", size] if name == blob => size.parse::<u64>().ok(),
        [_, "missing"] => {
            return Err(broken(
                "the repository lacks a file of its own history; a partial clone gets them with `git fetch --refetch --no-filter`",
            ));
        }
        _ => None,
    };
    let size = size.ok_or_else(|| broken("git ended early or its output cannot be read; `git fsck` says more"))?;
    if size > MAX_SOURCE_FILE {
        // Such a file could not be read today either: as if it had not been there.
        io::copy(&mut out.take(size + 1), &mut io::sink()).map_err(|_| broken("git ended early"))?;
        return Ok(Change { path: file.path.clone(), bytes: None });
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default() + 1);
    out.take(size + 1).read_to_end(&mut bytes).map_err(|_| broken("git's output cannot be read"))?;
    if bytes.len() as u64 != size + 1 {
        return Err(broken("git ended early"));
    }
    bytes.pop();
    Ok(Change { path: file.path.clone(), bytes: Some(bytes) })
}
