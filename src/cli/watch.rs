//! Tells of changes in a folder.

use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use notify::{EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

use super::{Failure, Output};

/// How often files are looked at where the system does not tell of changes.
const POLL: Duration = Duration::from_secs(1);

/// What wakes the loop.
pub(super) enum Wake {
    Changed,
    Stop,
}

/// Waits for a change (some), or for the time to refresh (none); ends when it is told to stop. A change is taken when
/// nothing else changes for a while: an editor writes in steps.
pub(super) fn next(woken: &Receiver<Wake>, quiet: Duration, refresh: Duration) -> Option<Option<()>> {
    match woken.recv_timeout(refresh) {
        Ok(Wake::Changed) => {}
        Err(RecvTimeoutError::Timeout) => return Some(None),
        Ok(Wake::Stop) | Err(RecvTimeoutError::Disconnected) => return None,
    }
    loop {
        match woken.recv_timeout(quiet) {
            Ok(Wake::Changed) => {}
            Err(RecvTimeoutError::Timeout) => return Some(Some(())),
            Ok(Wake::Stop) | Err(RecvTimeoutError::Disconnected) => return None,
        }
    }
}

/// Tells of every change below a folder; looks by itself where the system does not tell.
pub(super) fn watch(folder: &Path, wake: &Sender<Wake>, output: &mut Output) -> Result<Box<dyn Watcher>, Failure> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let tell = |wake: Sender<Wake>| {
        move |event: notify::Result<notify::Event>| {
            // Reading is no change: we read, too. Of an error nothing is known, so it may be one.
            if event.map_or(true, |event| !matches!(event.kind, EventKind::Access(_))) {
                let _ = wake.send(Wake::Changed);
            }
        }
    };
    let told = RecommendedWatcher::new(tell(wake.clone()), notify::Config::default()).and_then(|mut watcher| {
        watcher.watch(folder, RecursiveMode::Recursive)?;
        Ok(watcher)
    });
    match told {
        Ok(watcher) => Ok(Box::new(watcher)),
        Err(error) => {
            output.summary(&format!("the system does not tell of changes ({error}); looking every second\n"));
            let config = notify::Config::default().with_poll_interval(POLL).with_compare_contents(true);
            let mut watcher = PollWatcher::new(tell(wake.clone()), config)?;
            watcher.watch(folder, RecursiveMode::Recursive)?;
            Ok(Box::new(watcher))
        }
    }
}
