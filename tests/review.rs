//! `review adopt --from-git` on small histories built with git, and what two people and a merge do to a ledger.
//!
//! Skips with one visible line where there is no git, unless CI wants it.
#![cfg(all(unix, feature = "cli"))]

#[path = "cli/world.rs"]
#[allow(dead_code)] // Only the tool is run here.
mod world;

use std::fs;
use std::path::Path;
use std::process::Command;

/// A repository with a pack in the folder `app`.
struct Repository {
    folder: tempfile::TempDir,
    commits: std::cell::Cell<u64>,
}

/// Runs git with nothing of the machine's settings; none where there is no git.
fn git(folder: &Path, day: u64, arguments: &[&str]) -> Option<String> {
    let mut command = Command::new("git");
    command.args(["-c", "init.defaultBranch=main", "-c", "protocol.file.allow=always"]).args(arguments).current_dir(folder);
    for (name, value) in [
        ("GIT_CONFIG_GLOBAL", "/dev/null"),
        ("GIT_CONFIG_NOSYSTEM", "1"),
        ("GIT_AUTHOR_NAME", "test"),
        ("GIT_AUTHOR_EMAIL", "test@example.org"),
        ("GIT_COMMITTER_NAME", "test"),
        ("GIT_COMMITTER_EMAIL", "test@example.org"),
    ] {
        command.env(name, value);
    }
    let date = format!("2026-01-{:02}T00:00:00Z", 1 + day % 28);
    command.env("GIT_AUTHOR_DATE", &date).env("GIT_COMMITTER_DATE", &date);
    let output = command.output().ok()?;
    assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

impl Repository {
    /// None where there is no git, which is told.
    fn new() -> Option<Self> {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        if git(folder.path(), 0, &["init", "--quiet"]).is_none() {
            assert!(std::env::var_os("CI").is_none(), "git is needed");
            eprintln!("git is not at hand; skipped");
            return None;
        }
        let repository = Self { folder, commits: std::cell::Cell::new(0) };
        repository.write("app/pack.toml", "name = \"test\"\nsource-locale = \"en\"\nlocales = [\"de\", \"en\"]\n");
        Some(repository)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder can be made");
        fs::write(path, text).expect("a file can be written");
    }

    fn git(&self, arguments: &[&str]) -> String {
        git(self.folder.path(), self.commits.get(), arguments).expect("git was there")
    }

    /// Writes files and commits everything.
    fn commit(&self, files: &[(&str, &str)]) {
        files.iter().for_each(|(path, text)| self.write(&format!("app/{path}"), text));
        self.commits.set(self.commits.get() + 1);
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", "m"]);
    }

    fn run(&self, arguments: &[&str]) -> (String, String, i32) {
        run(&self.folder.path().join("app"), arguments)
    }

    /// What `adopt --from-git` finds stale: in words, and in punctuation only.
    fn stale(&self) -> (Vec<String>, Vec<String>) {
        let (out, err, code) = self.run(&["review", "adopt", "--from-git", "--dry-run", "--format", "json"]);
        assert_eq!(code, 0, "{err}");
        let report: serde_json::Value = serde_json::from_str(&out).expect("a JSON object");
        let list = |name: &str| report[name].as_array().expect("a list").iter().map(|id| id.as_str().expect("a name").to_owned()).collect();
        (list("stale"), list("stale_punctuation"))
    }
}

fn run(folder: &Path, arguments: &[&str]) -> (String, String, i32) {
    let output = world::fluent_pack(folder, arguments).output().expect("the tool runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the tool prints UTF-8");
    (text(output.stdout), text(output.stderr), output.status.code().unwrap_or(-1))
}

#[test]
fn every_stale_pair_is_found_and_no_fresh_one_named() {
    let Some(repository) = Repository::new() else { return };
    // `both` changes in both at once, `late` is translated after the source changed, `same` never changes.
    repository.commit(&[
        ("en/a.ftl", "stale = One\nmark = One.\nfresh = One\nboth = One\nlate = One\nsame = One\nterm = See { -t }\nback = One\nblank = One\n-t = T\n"),
        ("de/a.ftl", "stale = Eins\nmark = Eins.\nfresh = Eins\nboth = Eins\nlate = Eins\nsame = Eins\nterm = Siehe { -t }\nback = Eins\nblank = Eins\n-t = T\n"),
    ]);
    repository.commit(&[(
        "en/a.ftl",
        "stale = Two\nmark = One!\nfresh = Two\nboth = One\nlate = Two\nsame = One\nterm = See { -t }\nback = Two\nblank = One\n-t = TT\n",
    )]);
    repository.commit(&[
        (
            "en/a.ftl",
            "# a note\nstale = Two\nmark = One!\nfresh = Two\nboth = Two\nlate = Two\nsame = One\nterm = See {  -t  }\nback = One\nblank =\n    One\n-t = TT\n",
        ),
        (
            "de/a.ftl",
            "# kein Wort\nstale =   Eins\nmark = Eins.\nfresh = Zwei\nboth = Zwei\nlate = Eins\nsame = Eins\nterm = Siehe { -t }\nback = Eins\nblank = Eins\n-t = T\n",
        ),
    ]);
    repository.commit(&[(
        "de/a.ftl",
        "stale = Eins\nmark = Eins.\nfresh = Zwei\nboth = Zwei\nlate = Zwei\nsame = Eins\nterm = Siehe { -t }\nback = Eins\nblank = Eins\n-t = TT\n",
    )]);
    assert_eq!(repository.stale(), (vec!["stale".to_owned(), "term".to_owned()], vec!["mark".to_owned()]));
    // What is edited and not committed yet is made from the source of now.
    repository.write("app/de/a.ftl", "stale = Zwei\nmark = Eins.\nfresh = Zwei\nboth = Zwei\nlate = Zwei\nsame = Eins\nterm = Siehe { -t }\nback = Eins\nblank = Eins\n-t = TT\n");
    assert_eq!(repository.stale(), (vec!["term".to_owned()], vec!["mark".to_owned()]));
}

#[test]
fn a_merge_takes_each_translation_from_the_side_that_it_has_it_from() {
    let Some(repository) = Repository::new() else { return };
    repository.commit(&[("en/a.ftl", "a = One\nb = One\n"), ("de/a.ftl", "a = Eins\nb = Eins\n")]);
    repository.git(&["checkout", "--quiet", "-b", "side"]);
    // Translated on a branch that does not have the change of the source yet.
    repository.commit(&[("de/a.ftl", "a = Ein\nb = Eins\n")]);
    repository.git(&["checkout", "--quiet", "main"]);
    repository.commit(&[("en/a.ftl", "a = Two\nb = One\n")]);
    repository.git(&["merge", "--quiet", "--no-edit", "side"]);
    assert_eq!(repository.stale().0, ["a"]);
    // The same the other way round: main is merged into the branch, and the translation then made.
    repository.git(&["checkout", "--quiet", "side"]);
    repository.git(&["merge", "--quiet", "--no-edit", "main"]);
    repository.commit(&[("de/a.ftl", "a = Zwei\nb = Eins\n")]);
    repository.git(&["checkout", "--quiet", "main"]);
    repository.git(&["merge", "--quiet", "--no-edit", "--no-ff", "side"]);
    assert_eq!(repository.stale().0, Vec::<String>::new());
}

#[test]
fn files_that_move_and_ids_that_are_renamed_stay_as_old_as_they_are() {
    let Some(repository) = Repository::new() else { return };
    repository.commit(&[("en/a.ftl", "a = One\nb = One thing\nc = Three\n"), ("de/a.ftl", "a = Eins\nb = Ein Ding\nc = Drei\n")]);
    repository.commit(&[("en/a.ftl", "a = Two\nb = Two things\nc = Three\n")]);
    repository.git(&["mv", "app/de/a.ftl", "app/de/b.ftl"]);
    repository.git(&["mv", "app/en/a.ftl", "app/en/b.ftl"]);
    repository.commit(&[]);
    assert_eq!(repository.stale().0, ["a", "b"]);
    // An id in both languages; then a message into another file; then the whole pack.
    repository.commit(&[("en/b.ftl", "a = Two\nbb = Two things\nc = Three\n"), ("de/b.ftl", "a = Eins\nbb = Ein Ding\nc = Drei\n")]);
    assert_eq!(repository.stale().0, ["a", "bb"]);
    repository.commit(&[
        ("en/b.ftl", "bb = Two things\nc = Three\n"),
        ("de/b.ftl", "bb = Ein Ding\nc = Drei\n"),
        ("en/c.ftl", "a = Two\n"),
        ("de/c.ftl", "a = Eins\n"),
    ]);
    assert_eq!(repository.stale().0, ["bb", "a"]);
    repository.git(&["mv", "app/en", "app/moved"]);
    repository.git(&["mv", "app/moved", "app/en"]);
    fs::create_dir_all(repository.folder.path().join("app/l10n")).expect("a folder can be made");
    repository.git(&["mv", "app/en", "app/l10n/en"]);
    repository.git(&["mv", "app/de", "app/l10n/de"]);
    let settings = "name = \"test\"\nsource-locale = \"en\"\nlocales = [\"de\", \"en\"]\npaths = [\"l10n/{locale}/**/*.ftl\"]\n";
    repository.commit(&[("pack.toml", settings)]);
    assert_eq!(repository.stale().0, ["bb", "a"]);
}

#[test]
fn translations_that_are_older_than_their_source_count_from_its_first_text() {
    let Some(repository) = Repository::new() else { return };
    repository.commit(&[("de/a.ftl", "a = Eins\nb = Eins\n")]);
    repository.commit(&[("en/a.ftl", "a = One\nb = One\n")]);
    repository.commit(&[("en/a.ftl", "a = Two\nb = One\n")]);
    assert_eq!(repository.stale().0, ["a"]);
}

#[test]
fn histories_that_cannot_be_trusted_are_told_with_the_way_out() {
    let Some(repository) = Repository::new() else { return };
    let outside = tempfile::tempdir().expect("a temporary folder can be made");
    fs::create_dir_all(outside.path().join("en")).expect("a folder can be made");
    fs::create_dir_all(outside.path().join("de")).expect("a folder can be made");
    fs::write(outside.path().join("en/a.ftl"), "a = One\n").expect("a file can be written");
    fs::write(outside.path().join("de/a.ftl"), "a = Eins\n").expect("a file can be written");
    let adopt = ["review", "adopt", "--from-git", "--source", "en", "."];
    let (_, error, code) = run(outside.path(), &adopt);
    assert!(code == 2 && error.contains("not a git repository") && error.contains("without `--from-git`"), "{error}");
    // A repository without a commit.
    git(outside.path(), 0, &["init", "--quiet"]);
    let (_, error, code) = run(outside.path(), &adopt);
    assert!(code == 2 && error.contains("git could not list its commits"), "{error}");

    repository.commit(&[("en/a.ftl", "a = One\n"), ("de/a.ftl", "a = Eins\n")]);
    repository.commit(&[("en/a.ftl", "a = Two\n")]);
    // A shallow clone.
    let clone = outside.path().join("clone");
    let from = format!("file://{}", repository.folder.path().display());
    git(outside.path(), 0, &["clone", "--quiet", "--depth", "1", &from, "clone"]);
    let (_, error, code) = run(&clone.join("app"), &["review", "adopt", "--from-git"]);
    assert!(code == 2 && error.contains("git fetch --unshallow"), "{error}");
    assert!(!clone.join("app/de/review.toml").exists());
    // A rewritten history: what is left tells less, and the tool says so.
    repository.git(&["checkout", "--quiet", "--orphan", "new"]);
    repository.commit(&[]);
    assert_eq!(repository.stale().0, Vec::<String>::new());
    let (_, error, _) = repository.run(&["review", "adopt", "--from-git"]);
    assert!(error.contains("1 of the translations are as old as the history itself"), "{error}");
    // A language in a submodule.
    git(outside.path(), 0, &["clone", "--quiet", &from, "module"]);
    let module = outside.path().join("module");
    repository.git(&["rm", "--quiet", "-r", "app/de"]);
    fs::remove_dir_all(repository.folder.path().join("app/de")).expect("its ledger is there");
    repository.git(&["submodule", "--quiet", "add", "--force", module.to_str().expect("UTF-8"), "app/de"]);
    let (_, error, code) = repository.run(&["review", "adopt", "--from-git"]);
    assert!(code == 2 && error.contains("submodule"), "{error}");
}

#[test]
fn what_two_people_sign_in_two_branches_merges_and_the_same_message_conflicts_with_a_way_out() {
    let Some(repository) = Repository::new() else { return };
    repository.commit(&[("en/a.ftl", "a = One\nb = Two\nc = Three\n"), ("de/a.ftl", "a = Eins\nb = Zwei\nc = Drei\n")]);
    repository.run(&["review", "adopt"]);
    repository.commit(&[]);
    let sign = |person: &str, message: &str| {
        let (_, error, code) = repository.run(&["review", "translate", "--as", person, "--message", message]);
        assert_eq!(code, 0, "{error}");
        repository.commit(&[]);
    };
    repository.git(&["checkout", "--quiet", "-b", "side"]);
    sign("ana", "a");
    repository.git(&["checkout", "--quiet", "main"]);
    sign("ben", "b");
    repository.git(&["merge", "--quiet", "--no-edit", "side"]);
    let (table, _, code) = repository.run(&["review", "show", "--format", "json", "--state", "translated", "--locale", "de"]);
    assert!(code == 0 && table.contains("\"ana\"") && table.contains("\"ben\""), "{table}");
    // The same message on both sides.
    repository.git(&["checkout", "--quiet", "-b", "other"]);
    sign("ana", "c");
    repository.git(&["checkout", "--quiet", "main"]);
    sign("ben", "c");
    let merge = Command::new("git").args(["merge", "--no-edit", "other"]).current_dir(repository.folder.path()).output();
    assert!(!merge.expect("git was there").status.success());
    let (_, error, code) = repository.run(&["review", "translate", "--as", "cem", "--message", "c"]);
    assert!(code == 2 && error.contains("conflict-marker") && error.contains("keep one of its tables"), "{error}");
    assert!(error.contains("nothing was written"), "{error}");
}
