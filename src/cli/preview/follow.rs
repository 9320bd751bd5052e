//! `preview --watch`: the site over HTTP while its sources are edited. What cannot be read leaves the pages that were there.

use std::fs;
use std::path::Path;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use fluent_pack::locale::LocaleTag;
use fluent_pack::preview::{Preview, Update};
use fluent_pack::serve::Server;

use super::super::table::count;
use super::super::watch::{Wake, next, watch};
use super::super::{Failure, Outcome, Output, seconds_now, serve};
use super::Arguments;

/// How long nothing may change before a change is taken: an editor writes in steps, a few milliseconds apart.
const QUIET: Duration = Duration::from_millis(15);

/// Nothing has to be done where nothing changes.
const FOREVER: Duration = Duration::from_secs(365 * 24 * 60 * 60);

pub(super) fn run(arguments: &Arguments, output: &mut Output) -> Result<Outcome, Failure> {
    let (wake, woken) = mpsc::channel();
    let pack = arguments.pack.open()?;
    // Watched before it is read: what changes in between is read again.
    let _watcher = watch(pack.root(), &wake, output)?;
    let chosen: Vec<LocaleTag> = if arguments.pack.locale.is_empty() {
        Vec::new()
    } else {
        arguments.pack.chosen(&pack)?.into_iter().map(|locale| locale.tag.clone()).collect()
    };
    let folder = tempfile::Builder::new().prefix("fluent-pack-preview-").tempdir()?;
    let mut preview = Preview::new(&pack, &chosen)?;
    for (name, html) in preview.pages() {
        write(folder.path(), name, html)?;
    }
    let (server, announcer) = Server::open_site(folder.path())?.with_events();
    let listener = serve::listen(arguments.listen, output)?;
    output.summary(&format!("{}; pages reload when their sources are saved; Ctrl-C stops\n", count(preview.pages().count(), "page")));
    let runtime = serve::runtime()?;
    let stop = serve::stop_signal(&runtime)?;
    let stop = async move {
        stop.await;
        let _ = wake.send(Wake::Stop);
    };
    // Tells the news of this run from those of another one at the same address, and from each other.
    let (run, mut number) = (seconds_now(), 0);
    std::thread::scope(|scope| {
        let served = scope.spawn(|| serve::serve(&runtime, false, server, listener, stop));
        while next(&woken, QUIET, FOREVER).is_some() {
            let start = Instant::now();
            match update(arguments, &mut preview, folder.path()) {
                Ok(update) if update.pages.is_empty() => {}
                Ok(update) => {
                    number += 1;
                    announcer.announce(&serde_json::json!({ "run": run, "number": number, "pages": update.pages }));
                    let languages: Vec<&str> = update.languages.iter().map(LocaleTag::as_str).collect();
                    let pages = count(update.pages.len(), "page");
                    output.summary(&format!("{}: {pages} in {} ms\n", languages.join(", "), start.elapsed().as_millis()));
                }
                // What was shown stays.
                Err(failure) => output.failure(&*failure.0),
            }
        }
        served.join().unwrap_or_else(|_| Err(Failure::new("serve: a thread ended early".to_owned())))
    })?;
    Ok(Outcome::Fine)
}

/// Reads what changed and writes its pages.
fn update(arguments: &Arguments, preview: &mut Preview, folder: &Path) -> Result<Update, Failure> {
    let update = preview.update(&arguments.pack.open()?)?;
    for name in &update.pages {
        match preview.page(name) {
            Some(html) => write(folder, name, html)?,
            // Gone with its language or document; were it there still, nothing leads to it.
            None => drop(fs::remove_file(folder.join(name))),
        }
    }
    Ok(update)
}

/// Writes a page whole: it may be asked for at any moment.
fn write(folder: &Path, name: &str, html: &str) -> Result<(), Failure> {
    let path = folder.join(name);
    let staged = folder.join(".new");
    let failed = |source| Failure::io("write", &path, source);
    path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&staged, html)).map_err(failed)?;
    fs::rename(&staged, &path).map_err(failed)
}
