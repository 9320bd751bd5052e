//! `serve --pack` as an app developer uses it: edit, look, edit again.
#![cfg(all(unix, feature = "cli"))] // Signals.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A pack that is served while the value lives.
struct Live {
    folder: tempfile::TempDir,
    process: Child,
    address: String,
}

const SETTINGS: &str = "name = \"test\"\nsource-locale = \"en\"\nlocales = [\"en\", \"es\"]\n";

impl Live {
    fn start(en: &str, es: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in [("pack.toml", SETTINGS), ("en/a.ftl", en), ("es/a.ftl", es)] {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let mut command = Command::new(env!("CARGO_BIN_EXE_fluent-pack"));
        command.args(["serve", "--listen", "127.0.0.1:0", "--pack"]).current_dir(folder.path());
        let mut process = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().trim_start_matches("http://").trim_end_matches('/').to_owned();
        Self { folder, process, address }
    }

    fn write(&self, path: &str, text: &str) {
        fs::write(self.folder.path().join(path), text).unwrap();
    }

    fn open(&self, path: &str) -> BufReader<TcpStream> {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        stream.write_all(format!("GET {path} HTTP/1.0\r\nHost: x\r\nAccept-Language: es\r\n\r\n").as_bytes()).unwrap();
        BufReader::new(stream)
    }

    /// The body of an answer.
    fn get(&self, path: &str) -> Vec<u8> {
        let mut answer = Vec::new();
        self.open(path).read_to_end(&mut answer).unwrap();
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
        answer.split_off(end + 4)
    }

    /// The Spanish text of `hello`, as an app gets it.
    fn hello(&self) -> String {
        let chosen: serde_json::Value = serde_json::from_slice(&self.get("/negotiate/test?channel=preview")).unwrap();
        let bytes = self.get(&format!("/{}", chosen["path"].as_str().unwrap()));
        let bundle = fluent_pack::bundle::Bundle::open(&bytes).unwrap();
        let formatter = fluent_pack::runtime::Formatter::new(bundle.catalog().unwrap().unwrap());
        formatter.format("hello", None, &mut Vec::new()).into_owned()
    }

    /// Tells the process to stop; gives its exit code and what it said.
    fn stop(mut self) -> (Option<i32>, String) {
        Command::new("kill").arg(self.process.id().to_string()).status().unwrap();
        let mut said = String::new();
        self.process.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        (self.process.wait().unwrap().code(), said)
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The next event that says something.
fn next(events: &mut BufReader<TcpStream>) -> serde_json::Value {
    loop {
        let mut line = String::new();
        assert!(events.read_line(&mut line).unwrap() > 0, "the events ended");
        if let Some(data) = line.strip_prefix("data: ") {
            return serde_json::from_str(data).unwrap();
        }
    }
}

#[test]
fn what_is_edited_is_live_and_what_is_broken_is_not() {
    let live = Live::start("hello = Hello\nbye = Bye\n", "hello = Hola\nbye = Chao\n");
    let mut events = live.open("/events");
    assert_eq!(next(&mut events)["changed"].as_object().unwrap().len(), 2);
    assert_eq!(live.hello(), "Hola");
    live.write("es/a.ftl", "hello = ¡Hola!\nbye = Chao\n");
    let news = next(&mut events);
    assert_eq!(news["changed"].as_object().unwrap().keys().collect::<Vec<_>>(), ["es"], "only what changed is built");
    assert_eq!(live.hello(), "¡Hola!");
    live.write("es/a.ftl", "hello = Hola { $who\nbye = Chao\n");
    live.write("en/a.ftl", "hello = Hello there\nbye = Bye\n");
    let news = next(&mut events);
    assert_eq!((news["changed"].get("es"), news["changed"].get("en").is_some()), (None, true), "{news}");
    assert_eq!(live.hello(), "¡Hola!", "what was live stays live");
    live.write("pack.toml", "nonsense");
    live.write("es/a.ftl", "hello = Buenas\nbye = Chao\n");
    std::thread::sleep(Duration::from_millis(500));
    assert_eq!(live.hello(), "¡Hola!");
    live.write("pack.toml", SETTINGS);
    next(&mut events);
    assert_eq!(live.hello(), "Buenas");
    let (code, said) = live.stop();
    assert_eq!(code, Some(0), "{said}");
    for line in ["es: 1 error; 1.0.0-dev.", "syntax-error", "failed to read `pack.toml`"] {
        assert!(said.contains(line), "{line}\n{said}");
    }
    while events.read_line(&mut String::new()).unwrap() > 0 {}
}

/// A ledger changes what a bundle says of its texts, and so the bundle.
#[test]
fn what_is_signed_is_live() {
    let live = Live::start("hello = Hello\n", "hello = Hola\n");
    let mut events = live.open("/events");
    next(&mut events);
    live.write(
        "es/review.toml",
        "format = 1\nlocale = \"es\"\n\n[message.hello]\ntarget = \"00112233445566778899aabbccddeeff.00112233\"\nmethod = \"mt-raw\"\n",
    );
    let news = next(&mut events);
    assert_eq!(news["changed"].as_object().unwrap().keys().collect::<Vec<_>>(), ["es"], "{news}");
}

/// A start with nothing that builds: it waits to be mended.
#[test]
fn a_pack_that_does_not_build_yet_is_waited_for() {
    let live = Live::start("hello = Hello {\n", "hola = {\n");
    let mut events = live.open("/events");
    assert_eq!(next(&mut events)["broken"], serde_json::json!(["en", "es"]));
    assert!(String::from_utf8(live.get("/negotiate/test?channel=preview")).unwrap().contains("there is no such pack here"));
    live.write("en/a.ftl", "hello = Hello\n");
    live.write("es/a.ftl", "hello = Hola\n");
    next(&mut events);
    assert_eq!(live.hello(), "Hola");
}
