//! The ledger of a locale on disk: replaced whole, and only where it still is what was read.

use std::fs;
use std::path::{Path, PathBuf};

use fluent_pack::limits::MAX_SOURCE_FILE;
use fluent_pack::locale::LocaleTag;
use fluent_pack::pack::review::Ledger;
use fluent_pack::pack::{LocaleSources, Pack};

use crate::cli::Failure;
use crate::cli::file::{Replacement, read_text};

/// A ledger as it was read, to be changed and written back.
pub(super) struct LedgerFile {
    path: PathBuf,
    locale: LocaleTag,
    before: Option<String>,
}

impl LedgerFile {
    /// The ledger that sources were read with.
    pub(super) fn of(pack: &Pack, sources: &LocaleSources) -> Self {
        let before = sources.ledger.file.as_ref().map(|file| file.text().to_owned());
        Self { path: pack.ledger_path(&sources.locale), locale: sources.locale.tag.clone(), before }
    }

    /// Writes the ledger; false where it has that text already.
    ///
    /// Two runs at once take turns; the later one finds the file changed and is told.
    pub(super) fn replace(&self, ledger: &Ledger) -> Result<bool, Failure> {
        let text = ledger.to_toml(&self.locale);
        if self.before.as_deref() == Some(&*text) || self.before.is_none() && ledger.is_empty() {
            return Ok(false);
        }
        if text.len() as u64 > MAX_SOURCE_FILE {
            let limit = MAX_SOURCE_FILE / (1024 * 1024);
            return Err(Failure::new(format!("write `{}`: it would be over the limit of {limit} MB", self.path.display())));
        }
        let folder = self.path.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(folder).map_err(|source| Failure::io("make the folder of", &self.path, source))?;
        let replacement = Replacement::prepare(&self.path, text.as_bytes())?;
        let _turn = turn(folder)?;
        if read_text(&self.path)? != self.before {
            return Err(Failure::new(format!(
                "write `{}`: someone else changed it meanwhile, and nothing of theirs was overwritten; run it again to sign what is there now",
                self.path.display()
            )));
        }
        replacement.commit()?;
        Ok(true)
    }
}

/// Waits until no other run is between its look and its write in a folder; the turn ends when this is dropped.
fn turn(folder: &Path) -> Result<Option<fs::File>, Failure> {
    // Elsewhere folders cannot be opened as files.
    if !cfg!(unix) {
        return Ok(None);
    }
    let file = fs::File::open(folder).map_err(|source| Failure::io("open", folder, source))?;
    // A file system without locks (some network drives) still has the comparison.
    let _ = file.lock();
    Ok(Some(file))
}

#[cfg(test)]
mod tests {
    use std::sync::Barrier;

    use fluent_pack::pack::Provenance;
    use fluent_pack::pack::review::{Digest, Record};

    use super::*;

    fn file(path: &Path, before: Option<String>) -> LedgerFile {
        LedgerFile { path: path.to_owned(), locale: LocaleTag::parse("de").unwrap(), before }
    }

    fn ledger(name: &str) -> Ledger {
        let digest: Digest = "00112233445566778899aabbccddeeff.00112233".parse().unwrap();
        let mut ledger = Ledger::default();
        ledger.note(name, Record::unsigned(None, digest, Provenance::Human));
        ledger
    }

    #[test]
    fn of_many_that_write_at_once_one_wins_and_the_others_are_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("review.toml");
        let barrier = Barrier::new(8);
        let results: Vec<Result<bool, Failure>> = std::thread::scope(|scope| {
            let run = |number: usize| {
                let (path, barrier) = (&path, &barrier);
                scope.spawn(move || {
                    barrier.wait();
                    file(path, None).replace(&ledger(&format!("m{number}")))
                })
            };
            let runs: Vec<_> = (0..8).map(run).collect();
            runs.into_iter().map(|run| run.join().unwrap()).collect()
        });
        assert_eq!(results.iter().filter(|result| matches!(result, Ok(true))).count(), 1);
        let told = |failure: &Failure| failure.0.to_string().contains("someone else changed it meanwhile");
        assert!(results.iter().filter_map(|result| result.as_ref().err()).all(told));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_is_there_already_is_not_written() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("de/review.toml");
        assert!(!file(&path, None).replace(&Ledger::default()).unwrap());
        assert!(file(&path, None).replace(&ledger("a")).unwrap());
        let text = fs::read_to_string(&path).unwrap();
        assert!(!file(&path, Some(text)).replace(&ledger("a")).unwrap());
    }
}
