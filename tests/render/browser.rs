//! A browser reads the page as we mean it. Skipped, with a line that says so, where Chromium is not installed; a failure
//! where `CI` is set.

use std::io::Write as _;
use std::process::{Command, Output};

use crate::world::{VALUES, document, folder};

/// Opens a page without a network and gives the tree that the browser made of it; none where there is no browser.
fn open(name: &str, page: &str, fragment: &str) -> Option<Output> {
    let folder = folder(name);
    let path = folder.join("page.html");
    std::fs::write(&path, page).unwrap();
    let mut command = Command::new("chromium");
    command.args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]);
    command.args(["--disable-sync", "--no-first-run", "--enable-logging=stderr", "--dump-dom"]);
    command.arg(format!("--user-data-dir={}", folder.join("profile").display()));
    command.arg(format!("file://{}{fragment}", path.display()));
    match command.output() {
        Ok(output) => Some(output),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            assert!(std::env::var_os("CI").is_none(), "chromium is not installed");
            // Past the capture of test output, so that it is seen.
            let _ = writeln!(std::io::stderr(), "skipped: chromium is not installed");
            None
        }
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn a_browser_finds_nothing_to_complain_about() {
    let pages = [("ar", "miss-plan", "#word-fusion"), ("en", "miss-overview", "#word-endoscope"), ("zh-Hans", "miss-guide", "")];
    for (locale, id, fragment) in pages {
        let values: &[&str] = if id == "miss-plan" { &VALUES } else { &[] };
        let page = document(locale, id, "html", values).stdout;
        let Some(output) = open(&format!("browser-{locale}"), &page, fragment) else { return };
        let (tree, log) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success(), "{log}");
        // Console messages, policy violations among them.
        assert!(!log.contains("CONSOLE"), "{log}");
        // The browser mends what is not sound; a page that it leaves alone is.
        let body = |html: &str| html[html.find("<main>").unwrap()..html.rfind("</main>").unwrap()].to_owned();
        let as_written = |html: &str| html.replace("&#39;", "'").replace("&quot;", "\"");
        assert_eq!(as_written(&body(&tree)), as_written(&body(&page)), "{locale}");
        let name = fragment.strip_prefix('#').unwrap_or("word-incision");
        assert!(tree.contains(&format!("href=\"#{name}\" role=\"doc-glossref\"")), "{tree}");
        assert!(tree.contains(&format!("<div id=\"{name}\" tabindex=\"-1\">")), "{tree}");
    }
}
