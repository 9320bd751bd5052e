//! News of a live preview, as server-sent events (HTML standard, section 9.2): one event a release.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use futures_util::stream;
use tokio::sync::watch;

/// How often a line without meaning keeps the connection open.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// The newest release: its number, 0 before the first, and what is said about it.
type News = (u64, Arc<str>);

/// Tells readers of `/events` that a new release is live.
#[derive(Debug, Clone)]
pub struct Announcer(watch::Sender<News>);

impl Announcer {
    pub(super) fn new() -> Self {
        Self(watch::Sender::new((0, Arc::from(""))))
    }

    /// Tells all readers; who comes later gets the newest.
    pub fn announce(&self, news: &serde_json::Value) {
        // One line of JSON has no line ends in it.
        let text = Arc::from(news.to_string());
        self.0.send_modify(|(number, newest)| {
            *number += 1;
            *newest = text;
        });
    }

    /// An answer that goes on until the server stops.
    pub(super) fn listen(&self, stopping: watch::Receiver<bool>) -> Response {
        let mut news = self.0.subscribe();
        if news.borrow().0 > 0 {
            news.mark_changed();
        }
        let body = stream::unfold((news, stopping), |(mut news, mut stopping)| async move {
            let chunk = tokio::select! {
                changed = news.changed() => {
                    changed.ok()?;
                    let (number, text) = news.borrow_and_update().clone();
                    format!("id: {number}\nevent: release\ndata: {text}\n\n")
                }
                _ = stopping.wait_for(|stopping| *stopping) => return None,
                () = tokio::time::sleep(HEARTBEAT) => ":\n\n".to_owned(),
            };
            Some((Ok::<_, std::convert::Infallible>(Bytes::from(chunk)), (news, stopping)))
        });
        let headers = [(CONTENT_TYPE, "text/event-stream"), (CACHE_CONTROL, "no-store")];
        (headers, Body::from_stream(body)).into_response()
    }
}
