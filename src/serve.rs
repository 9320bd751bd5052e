//! Serves a registry, or the folder that a build wrote, over HTTP/1.1. It only reads the folder, keeps no secret, prints
//! nothing and knows no date: what it serves is public and proves itself by its signatures.
//!
//! | path | gives |
//! |---|---|
//! | `/metadata/…`, `/targets/…` | files of a registry; never a list, never what lies outside |
//! | `/release.json`, `/<bundle>` | the same for a folder of bundles |
//! | `/negotiate/<pack>?channel=release` | which bundle suits the `Accept-Language`, as JSON; with `Accept: application/zip` the way to it |
//! | `/events` | news of a live preview, where there is an [`Announcer`] |
//! | `/healthz`, `/metrics` | whether it is well; what it answered, for Prometheus |
//!
//! Every file has its SHA-256 as strong `ETag` (RFC 9110) and answers to `If-None-Match`, `Range` and `If-Range`. Targets
//! and numbered metadata never change and say so (`immutable`, RFC 8246); `timestamp.json` is asked about each time. A
//! bundle goes out compressed where its registry has the sibling: `zstd` (RFC 8878), or `dcz` against a bundle that the
//! client has (RFC 9842).
//!
//! Answers do not depend on who asks, so pages of all origins may read them.

mod answer;
mod connection;
mod error;
mod events;
mod files;
mod metrics;
mod offer;
mod place;
mod request;

use std::fmt;
use std::future::Future;
use std::io;
use std::net::IpAddr;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::{Path as UrlPath, Request, State};
use axum::http::header::{
    ACCEPT_LANGUAGE, ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_TYPE, LOCATION, VARY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use hyper::body::Body as _;
use tokio::net::TcpListener;
use tokio::sync::watch;

pub use error::Error;
pub use events::Announcer;
use files::{Files, ReadFile};
use metrics::Metrics;
pub use metrics::Route;
use offer::Offer;
use place::Kind;

use crate::trust::{CHANNELS, Signed, Snapshot, Targets, Timestamp};

/// Longest path and query of a request, in bytes.
const MAX_URI: usize = 2_048;

/// A folder that can be served.
#[derive(Debug, Clone)]
pub struct Server(Arc<Shared>);

struct Shared {
    kind: Kind,
    files: Files,
    metrics: Metrics,
    patience: Duration,
    /// What the newest list offers, and the `ETag` of the file that says which list that is.
    offer: Mutex<Option<(HeaderValue, Arc<Offer>)>>,
    announcer: Option<Announcer>,
    log: Option<Box<Log>>,
    stopping: watch::Sender<bool>,
}

/// Is told of every answer.
type Log = dyn Fn(&Answered<'_>) + Send + Sync;

/// A request that was answered.
#[derive(Debug)]
pub struct Answered<'a> {
    /// Who asked.
    pub peer: Option<IpAddr>,
    /// `GET`, `HEAD` or another.
    pub method: &'a str,
    /// Path and query as they were sent: not to be trusted.
    pub uri: &'a str,
    /// What it was for.
    pub route: Route,
    /// Status of the answer.
    pub status: u16,
    /// Bytes of its body; none where they are not known beforehand.
    pub bytes: Option<u64>,
    /// Time until it was ready to be sent.
    pub time: Duration,
}

/// Whose connection a request came by.
#[derive(Debug, Clone, Copy)]
struct Peer(IpAddr);

impl Server {
    /// Takes a registry, or the folder that a build wrote.
    ///
    /// # Errors
    ///
    /// When the folder is neither, or cannot be read.
    pub fn open(folder: &Path) -> Result<Self, Error> {
        let files = Self::files(folder)?;
        let kind = match ["metadata/1.root.json", "release.json"].map(|name| folder.join(name).is_file()) {
            [true, _] => Kind::Registry,
            [false, true] => Kind::Release,
            [false, false] => return Err(Error::nothing(folder)),
        };
        Ok(Self::of(kind, files))
    }

    /// Takes the folder of a preview: its pages and nothing else. It may still be written to.
    ///
    /// # Errors
    ///
    /// When the folder cannot be read.
    pub fn open_site(folder: &Path) -> Result<Self, Error> {
        Ok(Self::of(Kind::Site, Self::files(folder)?))
    }

    fn files(folder: &Path) -> Result<Files, Error> {
        Files::new(folder).map_err(|error| Error::io(folder, error))
    }

    fn of(kind: Kind, files: Files) -> Self {
        Self(Arc::new(Shared {
            kind,
            files,
            metrics: Metrics::default(),
            patience: connection::PATIENCE,
            offer: Mutex::default(),
            announcer: None,
            log: None,
            stopping: watch::Sender::new(false),
        }))
    }

    /// Whether the folder is a registry, with signed metadata.
    #[must_use]
    pub fn is_registry(&self) -> bool {
        self.0.kind == Kind::Registry
    }

    /// The server with `/events`, and what tells its readers of a release. Call it before the first router is made.
    #[must_use]
    pub fn with_events(mut self) -> (Self, Announcer) {
        let announcer = Announcer::new();
        if let Some(shared) = Arc::get_mut(&mut self.0) {
            shared.announcer = Some(announcer.clone());
        }
        (self, announcer)
    }

    /// The server with another patience: how long a client may take to send the head of a request, lie idle, or take nothing
    /// of an answer. It is 30 seconds unless this is called; call it before the first router is made.
    #[must_use]
    pub fn with_patience(mut self, patience: Duration) -> Self {
        if let Some(shared) = Arc::get_mut(&mut self.0) {
            shared.patience = patience;
        }
        self
    }

    /// The server with a log of every answer. Call it before the first router is made.
    #[must_use]
    pub fn with_log(mut self, log: impl Fn(&Answered<'_>) + Send + Sync + 'static) -> Self {
        if let Some(shared) = Arc::get_mut(&mut self.0) {
            shared.log = Some(Box::new(log));
        }
        self
    }

    /// All paths, to be mounted where an app likes. Limits on connections are those of [`run`](Self::run).
    pub fn router(&self) -> Router {
        Router::new()
            .route("/healthz", get(|| async { "ok\n" }))
            .route("/metrics", get(counts))
            .route("/negotiate/{pack}", get(negotiate))
            .route("/events", get(listen))
            .fallback(file)
            .layer(middleware::from_fn_with_state(self.clone(), observe))
            .with_state(self.clone())
    }

    /// Serves the connections of a listener until `stop` is ready; then it takes no more, ends what it is sending (for ten
    /// seconds at most) and returns.
    pub async fn run(self, listener: TcpListener, stop: impl Future<Output = ()>) {
        let stopping = self.0.stopping.clone();
        let stop = async {
            stop.await;
            stopping.send_replace(true);
        };
        connection::run(self.router(), &self.0.metrics, self.0.patience, listener, stop).await;
    }

    /// What is offered now.
    async fn offer(&self) -> io::Result<Arc<Offer>> {
        let absent = || io::Error::other("its list of bundles is not there");
        let newest = match self.0.kind {
            Kind::Registry => "metadata/timestamp.json",
            Kind::Release => "release.json",
            Kind::Site => return Err(absent()),
        };
        let newest = self.0.files.get(newest).await?.ok_or_else(absent)?;
        if let Some((etag, offer)) = &*self.0.offer.lock().unwrap_or_else(PoisonError::into_inner)
            && *etag == newest.etag
        {
            return Ok(Arc::clone(offer));
        }
        let offer = Arc::new(match self.0.kind {
            Kind::Registry => Offer::of_targets(&self.targets(&newest).await?),
            Kind::Release | Kind::Site => Offer::of_release(newest.bytes.as_deref().ok_or_else(absent)?)?,
        });
        *self.0.offer.lock().unwrap_or_else(PoisonError::into_inner) = Some((newest.etag.clone(), Arc::clone(&offer)));
        Ok(offer)
    }

    /// The list that the timestamp leads to. Its digests are checked; its signatures are checked by those who pull, who
    /// know which root to trust.
    async fn targets(&self, timestamp: &ReadFile) -> io::Result<Targets> {
        let bytes = |file: &ReadFile| file.bytes.clone().ok_or_else(|| io::Error::other("it is too large"));
        let read = async |name: String| match self.0.files.get(&name).await? {
            Some(file) => bytes(&file),
            None => Err(io::Error::other("it is not there")),
        };
        let timestamp = Signed::<Timestamp>::parse(&bytes(timestamp)?).map_err(io::Error::other)?.into_body();
        let info = timestamp.snapshot().map_err(io::Error::other)?;
        let snapshot = read(format!("metadata/{}.snapshot.json", info.version)).await?;
        info.check("snapshot metadata", &snapshot).map_err(io::Error::other)?;
        let snapshot = Signed::<Snapshot>::parse(&snapshot).map_err(io::Error::other)?.into_body();
        let info = snapshot.targets().map_err(io::Error::other)?;
        let targets = read(format!("metadata/{}.targets.json", info.version)).await?;
        info.check("targets metadata", &targets).map_err(io::Error::other)?;
        Ok(Signed::<Targets>::parse(&targets).map_err(io::Error::other)?.into_body())
    }
}

impl fmt::Debug for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Server").field("kind", &self.kind).field("files", &self.files).finish_non_exhaustive()
    }
}

/// Around every answer: limits, headers that all have, counts and log.
async fn observe(State(server): State<Server>, request: Request, next: Next) -> Response {
    let start = Instant::now();
    let route = Route::of(request.uri().path());
    let asked = server.0.log.as_ref().map(|log| {
        let peer = request.extensions().get::<Peer>().map(|peer| peer.0);
        (log, peer, request.method().clone(), request.uri().clone())
    });
    let is_head = request.method() == Method::HEAD;
    let too_long = |uri: &Uri| uri.path_and_query().is_some_and(|path| path.as_str().len() > MAX_URI);
    let mut response = match *request.method() {
        _ if too_long(request.uri()) => (StatusCode::URI_TOO_LONG, "the address is too long\n").into_response(),
        Method::GET | Method::HEAD => next.run(request).await,
        Method::OPTIONS => preflight(),
        _ => answer::wrong_method(),
    };
    let headers = response.headers_mut();
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("content-range, etag"));
    headers.insert(HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("cross-origin"));
    let bytes = if is_head { Some(0) } else { response.body().size_hint().exact() };
    let (status, time) = (response.status().as_u16(), start.elapsed());
    server.0.metrics.count(route, status, bytes.unwrap_or_default(), time);
    if let Some((log, peer, method, uri)) = asked {
        log(&Answered { peer, method: method.as_str(), uri: &uri.to_string(), route, status, bytes, time });
    }
    response
}

/// What pages of other origins may ask (Fetch standard, section 3.3).
fn preflight() -> Response {
    let headers = [
        (ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD"),
        (ACCESS_CONTROL_ALLOW_HEADERS, "if-none-match, if-range, range"),
        (ACCESS_CONTROL_MAX_AGE, "86400"),
    ];
    (StatusCode::NO_CONTENT, headers).into_response()
}

async fn file(State(server): State<Server>, uri: Uri, headers: HeaderMap) -> Response {
    match place::place(server.0.kind, uri.path()) {
        Some(place) => answer::file(&server.0.files, &place, &headers).await,
        None => answer::missing(),
    }
}

async fn counts(State(server): State<Server>) -> Response {
    ([(CONTENT_TYPE, "text/plain; version=0.0.4"), (CACHE_CONTROL, "no-store")], server.0.metrics.text()).into_response()
}

async fn listen(State(server): State<Server>) -> Response {
    match &server.0.announcer {
        Some(announcer) => announcer.listen(server.0.stopping.subscribe()),
        None => answer::missing(),
    }
}

/// Which bundle suits the reader.
async fn negotiate(State(server): State<Server>, UrlPath(pack): UrlPath<String>, uri: Uri, headers: HeaderMap) -> Response {
    let channel = uri.query().and_then(|query| query.split('&').find_map(|pair| pair.strip_prefix("channel="))).unwrap_or("release");
    if !CHANNELS.contains(&channel) {
        return (StatusCode::BAD_REQUEST, "the channel must be preview, pilot or release\n").into_response();
    }
    let languages = request::text(&headers, ACCEPT_LANGUAGE).map(request::languages).unwrap_or_default();
    let Ok(offer) = server.offer().await else { return answer::failed() };
    let mut response = match offer.choose(&pack, channel, &languages) {
        Err(nothing) => answer::json(StatusCode::NOT_FOUND, &nothing),
        Ok(chosen) => {
            let is_redirect = request::accepts_type(&headers, "application/zip");
            let mut response = match &chosen.path {
                Some(path) if is_redirect => (StatusCode::FOUND, [(LOCATION, format!("../{path}"))]).into_response(),
                None if is_redirect => answer::json(StatusCode::GONE, chosen),
                _ => answer::json(StatusCode::OK, chosen),
            };
            if let Ok(language) = HeaderValue::try_from(chosen.locale.as_str()) {
                response.headers_mut().insert(CONTENT_LANGUAGE, language);
            }
            response
        }
    };
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response.headers_mut().insert(VARY, HeaderValue::from_static("accept, accept-language"));
    response
}
