//! A web server for one folder on loopback, that counts and can misbehave. Only as much HTTP as the tests need.

#![allow(clippy::unwrap_used)] // What a test sets up must stand.
#![allow(dead_code)] // Each test uses its part.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// What the server does with a request whose path ends so.
#[derive(Debug, Clone)]
pub(crate) enum Trick {
    /// Answers with this status and header line.
    Status(u16, String),
    /// Breaks the connection off after so many bytes of the body.
    Cut(usize),
    /// Sends blanks and never ends.
    Endless,
    /// Says nothing about the length and closes.
    NoLength,
}

/// What arrived: path and range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Seen {
    pub(crate) path: String,
    pub(crate) range: Option<String>,
    /// Status and bytes of the body that were sent.
    pub(crate) status: u16,
    pub(crate) sent: usize,
}

#[derive(Debug)]
struct State {
    folder: PathBuf,
    has_tags: bool,
    /// Tricks, each for one request.
    tricks: Vec<(String, Trick)>,
    seen: Vec<Seen>,
}

pub(crate) struct Server {
    pub(crate) address: String,
    state: Arc<Mutex<State>>,
}

impl Server {
    pub(crate) fn new(folder: &Path) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let state = State { folder: folder.to_owned(), has_tags: true, tricks: Vec::new(), seen: Vec::new() };
        let state = Arc::new(Mutex::new(state));
        let shared = state.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let shared = shared.clone();
                // A client that goes away is no failure of the server.
                std::thread::spawn(move || drop(stream.and_then(|stream| serve(stream, &shared))));
            }
        });
        Self { address, state }
    }

    pub(crate) fn without_tags(self) -> Self {
        self.state.lock().unwrap().has_tags = false;
        self
    }

    /// Does this with the next request whose path ends so.
    pub(crate) fn trick(&self, end: &str, trick: Trick) {
        self.state.lock().unwrap().tricks.push((end.to_owned(), trick));
    }

    /// What arrived since the last time.
    pub(crate) fn seen(&self) -> Vec<Seen> {
        std::mem::take(&mut self.state.lock().unwrap().seen)
    }
}

fn serve(stream: TcpStream, state: &Mutex<State>) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut out = stream;
    loop {
        let mut lines = Vec::new();
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line)? == 0 {
                return Ok(());
            }
            if line.trim_end().is_empty() {
                break;
            }
            lines.push(line.trim_end().to_owned());
        }
        let path = lines[0].split(' ').nth(1).unwrap_or_default().trim_start_matches('/').to_owned();
        let header = |name: &str| {
            let of =
                |line: &String| line.split_once(": ").filter(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.to_owned());
            lines.iter().find_map(of)
        };
        let (folder, has_tags, trick) = {
            let mut state = state.lock().unwrap();
            let at = state.tricks.iter().position(|(end, _)| path.ends_with(end.as_str()));
            (state.folder.clone(), state.has_tags, at.map(|at| state.tricks.remove(at).1))
        };
        let bytes = std::fs::read(folder.join(&path)).ok();
        let tag = bytes.as_ref().map(|bytes| format!("\"{}\"", fluent_pack::trust::sha256(bytes)));
        let see = |status, sent| {
            state.lock().unwrap().seen.push(Seen { path: path.clone(), range: header("range"), status, sent });
        };
        let mut head = match &tag {
            Some(tag) if has_tags => format!("ETag: {tag}\r\n"),
            _ => String::new(),
        };
        match (trick, bytes) {
            (Some(Trick::Status(status, line)), _) => {
                see(status, 0);
                write!(out, "HTTP/1.1 {status} X\r\n{line}Content-Length: 0\r\n\r\n")?;
            }
            (Some(Trick::Cut(at)), Some(bytes)) => {
                see(200, at);
                write!(out, "HTTP/1.1 200 OK\r\n{head}Content-Length: {}\r\n\r\n", bytes.len())?;
                out.write_all(&bytes[..at])?;
                return out.shutdown(std::net::Shutdown::Both);
            }
            (Some(Trick::Endless), _) => {
                see(200, 0);
                write!(out, "HTTP/1.1 200 OK\r\n\r\n")?;
                loop {
                    out.write_all(&[b' '; 65536])?;
                }
            }
            (Some(Trick::NoLength), Some(bytes)) => {
                see(200, bytes.len());
                write!(out, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")?;
                out.write_all(&bytes)?;
                return out.shutdown(std::net::Shutdown::Both);
            }
            (_, None) => {
                see(404, 0);
                write!(out, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")?;
            }
            (None, Some(_)) if has_tags && header("if-none-match") == tag => {
                see(304, 0);
                write!(out, "HTTP/1.1 304 Not Modified\r\n{head}\r\n")?;
            }
            (None, Some(bytes)) => {
                let start = header("range").filter(|_| header("if-range") == tag);
                let start: Option<usize> = start.and_then(|range| range.strip_prefix("bytes=")?.strip_suffix('-')?.parse().ok());
                let status = if let Some(start) = start {
                    head.push_str(&format!("Content-Range: bytes {start}-{}/{}\r\n", bytes.len() - 1, bytes.len()));
                    206
                } else {
                    200
                };
                let rest = &bytes[start.unwrap_or(0)..];
                see(status, rest.len());
                write!(out, "HTTP/1.1 {status} OK\r\n{head}Content-Length: {}\r\n\r\n", rest.len())?;
                out.write_all(rest)?;
            }
        }
    }
}
