//! A registry on a web server. Each file is one GET; redirects stay on the host, and an answer is cut at its budget.

use std::io::{self, Read as _};

use ureq::http::header::{CONTENT_RANGE, ETAG, IF_NONE_MATCH, IF_RANGE, LOCATION, RANGE};
use ureq::http::{HeaderName, Request, Response, Uri};

use super::source::{Changed, Source};
use crate::transport::{Http, HttpSettings, is_dropped, plain};

/// Most redirects that one file may take.
const MAX_HOPS: usize = 5;

/// Longest ETag that is kept, in bytes.
const MAX_TAG: usize = 200;

/// A registry on a web server (`http://` or `https://`).
///
/// A missing file may be answered with 404, 410, or 403 as buckets do that nobody may list. A connection that breaks off
/// is tried once more, and goes on where it broke off if the server has a strong ETag.
#[derive(Debug, Clone)]
pub struct HttpSource {
    http: Http,
    base: String,
}

impl HttpSource {
    /// The registry at an address; nothing is asked yet.
    ///
    /// # Errors
    ///
    /// When the address, the proxy or the certificates do not read, or the address holds a password or a query.
    ///
    /// ```
    /// use fluent_pack::pull::{HttpSettings, HttpSource};
    /// assert!(HttpSource::open("https://content.example.org/registry", &HttpSettings::default()).is_ok());
    /// assert!(HttpSource::open("https://user:secret@example.org", &HttpSettings::default()).is_err());
    /// ```
    pub fn open(address: &str, settings: &HttpSettings) -> io::Result<Self> {
        let uri: Option<Uri> = address.parse().ok();
        let is_lawful = |uri: &Uri| {
            let authority = uri.authority().is_some_and(|authority| !authority.as_str().contains('@'));
            authority && matches!(uri.scheme_str(), Some("http" | "https")) && uri.query().is_none() && !address.contains('#')
        };
        if !uri.is_some_and(|uri| is_lawful(&uri)) {
            let problem = "write `https://`, the host and the path; no password, no `?` and no `#`";
            return Err(io::Error::new(io::ErrorKind::InvalidInput, problem));
        }
        Ok(Self { http: Http::new(settings)?, base: address.trim_end_matches('/').to_owned() })
    }

    /// Asks for a file, once more where the connection breaks off.
    fn get(&self, name: &str, most: u64, tag: Option<&str>) -> io::Result<Changed> {
        let mut part = Part::default();
        match self.get_rest(name, most, tag, &mut part) {
            Err(error) if is_dropped(&error) => self.get_rest(name, most, tag, &mut part),
            result => result,
        }
    }

    /// Asks for what is missing of a file.
    fn get_rest(&self, name: &str, most: u64, tag: Option<&str>, part: &mut Part) -> io::Result<Changed> {
        let mut headers = Vec::new();
        if let Some(strong) = part.resumable() {
            headers.extend([(RANGE, format!("bytes={}-", part.bytes.len())), (IF_RANGE, strong.to_owned())]);
        } else if let Some(tag) = tag {
            headers.push((IF_NONE_MATCH, tag.to_owned()));
        }
        let mut response = self.follow(format!("{}/{name}", self.base), &headers, most)?;
        match response.status().as_u16() {
            304 if tag.is_some() => return Ok(Changed::Same),
            403 | 404 | 410 => return Ok(Changed::Absent),
            200 => part.bytes.clear(),
            206 if part.is_continued_by(&response) => {}
            status => return Err(io::Error::other(format!("the server answered {status} for `{name}`"))),
        }
        part.tag = header(&response, &ETAG).filter(|tag| tag.len() <= MAX_TAG).map(str::to_owned);
        // One byte more than is allowed: its length then says that it is too large.
        let rest = most.saturating_add(1).saturating_sub(part.bytes.len() as u64);
        let body = response.body_mut().with_config().limit(u64::MAX).reader();
        body.take(rest).read_to_end(&mut part.bytes).map_err(plain)?;
        Ok(Changed::New { bytes: std::mem::take(&mut part.bytes), tag: part.tag.take() })
    }

    fn follow(&self, mut address: String, headers: &[(HeaderName, String)], most: u64) -> io::Result<Response<ureq::Body>> {
        for _ in 0..=MAX_HOPS {
            let mut request = Request::get(&address);
            for (name, value) in headers {
                request = request.header(name, value);
            }
            let response = self.http.run(request.body(()).map_err(io::Error::other)?, most)?;
            if !matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308) {
                return Ok(response);
            }
            address = redirected(&address, header(&response, &LOCATION).unwrap_or_default())?;
        }
        Err(io::Error::other(format!("the server sends from one address to the next, over {MAX_HOPS} times")))
    }
}

impl Source for HttpSource {
    fn read(&self, name: &str, most: u64) -> io::Result<Option<Vec<u8>>> {
        match self.get(name, most, None)? {
            Changed::New { bytes, .. } => Ok(Some(bytes)),
            Changed::Absent | Changed::Same => Ok(None),
        }
    }

    fn read_changed(&self, name: &str, most: u64, tag: Option<&str>) -> io::Result<Changed> {
        // A tag says nothing about the file of another server.
        let tag = tag.and_then(|tag| tag.strip_prefix(&*self.base)?.strip_prefix(' '));
        match self.get(name, most, tag)? {
            Changed::New { bytes, tag } => Ok(Changed::New { bytes, tag: tag.map(|tag| format!("{} {tag}", self.base)) }),
            other => Ok(other),
        }
    }
}

/// What arrived of a file before the connection broke off.
#[derive(Default)]
struct Part {
    bytes: Vec<u8>,
    tag: Option<String>,
}

impl Part {
    /// The strong ETag of what arrived: only with one are two halves sure to be of one file (RFC 9110, section 13.1.5).
    fn resumable(&self) -> Option<&str> {
        self.tag.as_deref().filter(|tag| tag.starts_with('"') && !self.bytes.is_empty())
    }

    fn is_continued_by(&self, response: &Response<ureq::Body>) -> bool {
        let start = format!("bytes {}-", self.bytes.len());
        header(response, &CONTENT_RANGE).is_some_and(|range| range.starts_with(&start)) && self.resumable() == header(response, &ETAG)
    }
}

fn header<'a>(response: &'a Response<ureq::Body>, name: &HeaderName) -> Option<&'a str> {
    response.headers().get(name)?.to_str().ok()
}

/// Where a redirect leads, if it stays on the host and gives up no encryption.
fn redirected(from: &str, location: &str) -> io::Result<String> {
    let refused = || {
        let shown: String = location.chars().take(100).collect();
        io::Error::other(format!(
            "the server sends on to `{}`, which is another server; if that is meant, pull from there",
            shown.escape_debug()
        ))
    };
    let old: Uri = from.parse().map_err(io::Error::other)?;
    let (scheme, authority) = (old.scheme_str().unwrap_or_default(), old.authority().map_or("", |authority| authority.as_str()));
    if location.starts_with('/') && !location.starts_with("//") {
        return Ok(format!("{scheme}://{authority}{location}"));
    }
    let new: Uri = location.parse().map_err(|_| refused())?;
    let is_same = new.scheme() == old.scheme() && new.authority() == old.authority();
    let is_upgrade =
        scheme == "http" && new.scheme_str() == Some("https") && new.host() == old.host() && new.port().is_none() && old.port().is_none();
    if is_same || is_upgrade { Ok(location.to_owned()) } else { Err(refused()) }
}

#[cfg(test)]
mod tests {
    use super::redirected;

    #[test]
    fn a_redirect_stays_on_the_host() {
        let from = "http://a.example/registry/metadata/timestamp.json";
        for (to, expected) in [
            ("/other/timestamp.json", Some("http://a.example/other/timestamp.json")),
            ("http://a.example/x", Some("http://a.example/x")),
            ("https://a.example/x", Some("https://a.example/x")),
            ("http://b.example/x", None),
            ("//b.example/x", None),
            ("http://a.example:81/x", None),
            ("http://a.example@b.example/x", None),
            ("", None),
        ] {
            assert_eq!(redirected(from, to).ok().as_deref(), expected, "{to}");
        }
        assert!(redirected("https://a.example/x", "http://a.example/x").is_err());
    }
}
