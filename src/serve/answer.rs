//! From a file to an answer: which form of it, whether the client has it already, which part, with which headers.

use std::fs::File;
use std::io::{self, Seek as _, SeekFrom};
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::http::header::{ACCEPT_RANGES, ALLOW, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, ETAG, VARY};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use futures_util::stream;
use tokio::io::AsyncReadExt as _;

use super::files::{Files, ReadFile};
use super::place::{Content, Place, digest};
use super::request::{self, Part};

const IMMUTABLE: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const REVALIDATE: HeaderValue = HeaderValue::from_static("no-cache");
const VARIES: HeaderValue = HeaderValue::from_static("accept-encoding, available-dictionary");
const DICTIONARY: HeaderName = HeaderName::from_static("use-as-dictionary");
const DICTIONARY_FOR: HeaderValue = HeaderValue::from_static("match=\"/targets/*\"");

/// Bytes that are read of a large file at a time.
const CHUNK: usize = 256 * 1024;

/// One form of a file.
struct Form<'a> {
    name: String,
    file: Arc<ReadFile>,
    place: &'a Place<'a>,
    coding: Option<&'static str>,
}

/// Answers with a file, to GET or HEAD.
pub(super) async fn file(files: &Files, place: &Place<'_>, headers: &HeaderMap) -> Response {
    match choose(files, place, headers).await {
        Ok(Some(form)) => form.answer(files, headers),
        Ok(None) => missing(),
        Err(_) => failed(),
    }
}

pub(super) fn missing() -> Response {
    (StatusCode::NOT_FOUND, "not found\n").into_response()
}

pub(super) fn failed() -> Response {
    (StatusCode::INTERNAL_SERVER_ERROR, "the file cannot be read, or is not what its name says\n").into_response()
}

pub(super) fn wrong_method() -> Response {
    (StatusCode::METHOD_NOT_ALLOWED, [(ALLOW, "GET, HEAD, OPTIONS")], "only GET, HEAD and OPTIONS\n").into_response()
}

/// A short text of ours that a client may keep while it asks whether it is the newest.
pub(super) fn json(status: StatusCode, value: &impl serde::Serialize) -> Response {
    let text = serde_json::to_string_pretty(value).map(|text| text + "\n");
    match text {
        Ok(text) => (status, [(CONTENT_TYPE, "application/json")], text).into_response(),
        Err(_) => failed(),
    }
}

/// The smallest form of a file that the client takes: a delta against a bundle that it has, compressed, or as it is.
async fn choose<'a>(files: &Files, place: &'a Place<'a>, headers: &HeaderMap) -> io::Result<Option<Form<'a>>> {
    if place.content == Content::Bundle && place.is_immutable {
        let delta = request::dictionary(headers).filter(|_| request::accepts_coding(headers, "dcz"));
        let delta = delta.map(|dictionary| (format!("{}.{dictionary}.dcz", place.name), "dcz"));
        let compressed = request::accepts_coding(headers, "zstd").then(|| (format!("{}.zst", place.name), "zstd"));
        for (name, coding) in delta.into_iter().chain(compressed) {
            if let Some(file) = files.get(&name).await? {
                return Ok(Some(Form { name, file, place, coding: Some(coding) }));
            }
        }
    }
    let Some(file) = files.get(&place.name).await? else { return Ok(None) };
    if place.content == Content::Bundle && place.is_immutable {
        let named = place.name.rsplit('/').next().and_then(digest);
        if named != Some(file.sha256()) {
            return Err(io::Error::other("it is not what its name says"));
        }
    }
    Ok(Some(Form { name: place.name.to_string(), file, place, coding: None }))
}

impl Form<'_> {
    fn answer(&self, files: &Files, headers: &HeaderMap) -> Response {
        let etag = self.file.etag.to_str().unwrap_or_default();
        let mut response = if request::has_already(headers, etag) {
            StatusCode::NOT_MODIFIED.into_response()
        } else {
            match request::part(headers, etag, self.file.length) {
                Part::Whole => self.body(files, StatusCode::OK, 0, self.file.length),
                Part::Bytes(first, last) => {
                    let mut response = self.body(files, StatusCode::PARTIAL_CONTENT, first, last - first + 1);
                    set(&mut response, CONTENT_RANGE, format!("bytes {first}-{last}/{}", self.file.length));
                    response
                }
                Part::Beyond => {
                    let mut response = (StatusCode::RANGE_NOT_SATISFIABLE, "the file is shorter\n").into_response();
                    set(&mut response, CONTENT_RANGE, format!("bytes */{}", self.file.length));
                    return response;
                }
            }
        };
        if response.status().is_server_error() {
            return response;
        }
        let headers = response.headers_mut();
        headers.insert(ETAG, self.file.etag.clone());
        headers.insert(CACHE_CONTROL, if self.place.is_immutable { IMMUTABLE } else { REVALIDATE });
        if self.place.content == Content::Bundle && self.place.is_immutable {
            headers.insert(VARY, VARIES);
            if !headers.contains_key(CONTENT_RANGE) {
                headers.insert(DICTIONARY, DICTIONARY_FOR);
            }
        }
        response
    }

    /// Some bytes of the file.
    fn body(&self, files: &Files, status: StatusCode, first: u64, length: u64) -> Response {
        let body = match &self.file.bytes {
            Some(bytes) => {
                let at = |offset: u64| usize::try_from(offset).unwrap_or(usize::MAX).min(bytes.len());
                Ok(Body::from(bytes.slice(at(first)..at(first + length))))
            }
            None => files.open(&self.name, &self.file).and_then(|file| from_disk(file, first, length)),
        };
        let Ok(body) = body else { return failed() };
        let mut response = Response::new(body);
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(self.place.content.media_type()));
        headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
        headers.insert(ACCEPT_RANGES, HeaderValue::from_static("bytes"));
        if let Some(coding) = self.coding {
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static(coding));
        }
        response
    }
}

/// Bytes of a large file, as the client takes them. A file that ends early breaks the answer off.
fn from_disk(mut file: File, first: u64, length: u64) -> io::Result<Body> {
    file.seek(SeekFrom::Start(first))?;
    let file = tokio::fs::File::from_std(file).take(length);
    let chunks = stream::unfold(file, |mut file| async move {
        let mut chunk = Vec::with_capacity(CHUNK);
        match file.read_buf(&mut chunk).await {
            Ok(0) => None,
            Ok(_) => Some((Ok(Bytes::from(chunk)), file)),
            Err(error) => Some((Err(error), file)),
        }
    });
    Ok(Body::from_stream(chunks))
}

fn set(response: &mut Response, name: HeaderName, value: String) {
    if let Ok(value) = HeaderValue::try_from(value) {
        response.headers_mut().insert(name, value);
    }
}
