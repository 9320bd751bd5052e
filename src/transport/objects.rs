//! Registries in buckets: S3 and what speaks its language, Google Cloud Storage, Azure Blob Storage. Blocking; one client
//! for all. A secret is in no message.

use std::io::{self, Read as _};

use http_body_util::BodyExt as _;
use object_store::aws::AmazonS3Builder;
use object_store::azure::MicrosoftAzureBuilder;
use object_store::client::{
    ClientConfigKey, ClientOptions, HttpClient, HttpConnector, HttpError, HttpErrorKind, HttpRequest, HttpResponse, HttpService,
};
use object_store::gcp::GoogleCloudStorageBuilder;
use object_store::path::Path;
use object_store::{Attribute, Attributes, GetOptions, GetRange, ObjectStore, PutMode, PutOptions, RetryConfig, UpdateVersion};
use tokio::runtime::{Builder, Runtime};

use super::http::{Http, HttpSettings, is_dropped};
use crate::limits::MAX_BUNDLE;

/// A registry in a bucket: `s3://bucket/prefix`, `gs://bucket/prefix` or `az://container/prefix`.
///
/// Files are created only where there are none, and pointers replaced only where they are what they were, both decided by
/// the store. Every call blocks, so it must not be made from inside an asynchronous runtime.
#[derive(Debug)]
pub struct Objects {
    store: Box<dyn ObjectStore>,
    prefix: Path,
    /// Names the store in tags, because a tag says nothing about another one.
    address: String,
    runtime: Runtime,
    /// Whether credentials come from the machine, which only those of a cloud have.
    asks_machine: bool,
}

/// What was read of an object.
pub(crate) enum Read {
    Same,
    Absent,
    New { bytes: Vec<u8>, version: UpdateVersion },
}

impl Objects {
    /// The registry at an address; nothing is asked yet.
    ///
    /// `options` are the settings of the store by the names of their environment variables (`AWS_ACCESS_KEY_ID`,
    /// `AWS_REGION`, `AWS_ENDPOINT_URL`, `GOOGLE_APPLICATION_CREDENTIALS`, `AZURE_STORAGE_ACCOUNT_NAME`, …); others are
    /// passed over. Where they hold no credentials, those of the machine are asked for, as the clouds give them.
    ///
    /// # Errors
    ///
    /// When the address or a setting does not read.
    pub fn open(address: &str, options: &[(String, String)], settings: &HttpSettings) -> io::Result<Self> {
        let invalid = |text: &str| io::Error::new(io::ErrorKind::InvalidInput, text.to_owned());
        let (scheme, rest) = address.split_once("://").unwrap_or_default();
        let (bucket, prefix) = rest.trim_end_matches('/').split_once('/').unwrap_or((rest.trim_end_matches('/'), ""));
        if bucket.is_empty() || rest.contains(['@', '?', '#', '%']) {
            return Err(invalid("write `s3://`, `gs://` or `az://`, the bucket and the path; no password, no `?`, `#` and `%`"));
        }
        let bucket = format!("{scheme}://{bucket}");
        let http = Connector(Http::new(settings)?);
        let retry = RetryConfig { max_retries: 3, retry_timeout: std::time::Duration::from_secs(30), ..RetryConfig::default() };
        macro_rules! build {
            ($builder:expr) => {{
                let builder = options.iter().fold($builder, |builder, (key, value)| match key.to_ascii_lowercase().parse() {
                    Ok(key) => builder.with_config(key, value),
                    Err(_) => builder,
                });
                Box::new(builder.with_url(bucket).with_http_connector(http).with_retry(retry).build().map_err(failed)?)
            }};
        }
        let store: Box<dyn ObjectStore> = match scheme {
            "s3" => build!(AmazonS3Builder::new()),
            "gs" => build!(GoogleCloudStorageBuilder::new()),
            "az" => build!(MicrosoftAzureBuilder::new()),
            _ => return Err(invalid("a bucket is at `s3://`, `gs://` or `az://`")),
        };
        let runtime = Builder::new_current_thread().enable_time().build()?;
        let prefix = Path::parse(prefix).map_err(|_| invalid("the path in the bucket does not read"))?;
        let asks_machine = scheme == "s3" && !options.iter().any(|(key, _)| key.eq_ignore_ascii_case("AWS_ACCESS_KEY_ID"));
        Ok(Self { store, prefix, address: address.trim_end_matches('/').to_owned(), runtime, asks_machine })
    }

    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Reads an object, at most one byte more than `most`.
    pub(crate) fn get(&self, name: &str, most: u64, unlike: Option<&str>) -> io::Result<Read> {
        let range = Some(GetRange::Bounded(0..most.saturating_add(1)));
        let options = GetOptions { if_none_match: unlike.map(str::to_owned), range, ..GetOptions::default() };
        let read = async {
            let result = self.store.get_opts(&self.path(name), options).await?;
            let version = UpdateVersion { e_tag: result.meta.e_tag.clone(), version: result.meta.version.clone() };
            Ok(Read::New { bytes: result.bytes().await?.into(), version })
        };
        match self.runtime.block_on(read) {
            Err(object_store::Error::NotFound { source, .. }) if !source.to_string().contains("NoSuchBucket") => Ok(Read::Absent),
            Err(object_store::Error::NotModified { .. }) => Ok(Read::Same),
            result => result.map_err(|error| self.failed(error)),
        }
    }

    /// Writes an object that is not there; false where it is.
    pub(crate) fn put_new(&self, name: &str, bytes: &[u8]) -> io::Result<bool> {
        self.put(name, PutMode::Create, bytes)
    }

    /// Replaces an object that still has the bytes `before` (none: is not there); false where it has not.
    pub(crate) fn replace(&self, name: &str, before: Option<&[u8]>, bytes: &[u8]) -> io::Result<bool> {
        let Some(before) = before else { return self.put_new(name, bytes) };
        match self.get(name, before.len() as u64, None)? {
            Read::New { bytes: now, version } if now == before => {
                if version.e_tag.is_none() && version.version.is_none() {
                    return Err(io::Error::other("the store names no versions, so a pointer cannot be replaced safely"));
                }
                self.put(name, PutMode::Update(version), bytes)
            }
            _ => Ok(false),
        }
    }

    fn put(&self, name: &str, mode: PutMode, bytes: &[u8]) -> io::Result<bool> {
        let options = PutOptions { mode, attributes: attributes(name), ..PutOptions::default() };
        let path = self.path(name);
        match self.runtime.block_on(self.store.put_opts(&path, bytes.to_vec().into(), options)) {
            Err(object_store::Error::AlreadyExists { .. } | object_store::Error::Precondition { .. }) => Ok(false),
            result => result.map(|_| true).map_err(|error| self.failed(error)),
        }
    }

    fn failed(&self, error: object_store::Error) -> io::Error {
        let error = failed(error);
        if !self.asks_machine {
            return error;
        }
        io::Error::new(error.kind(), format!("{error}; no AWS_ACCESS_KEY_ID is given, so this machine was asked for credentials"))
    }

    fn path(&self, name: &str) -> Path {
        name.split('/').fold(self.prefix.clone(), |path, part| path.join(part))
    }
}

/// What caches and browsers are told: only the timestamp ever changes.
fn attributes(name: &str) -> Attributes {
    let cache = if name == "metadata/timestamp.json" { "no-cache" } else { "public, max-age=31536000, immutable" };
    let kind = match name.rsplit('.').next() {
        Some("json") => "application/json",
        Some("zip") => "application/zip",
        Some("zst") => "application/zstd",
        _ => "application/octet-stream",
    };
    Attributes::from_iter([(Attribute::CacheControl, cache), (Attribute::ContentType, kind)])
}

/// What went wrong, in plain words: what a store answers may repeat what it was sent.
fn failed(error: object_store::Error) -> io::Error {
    use object_store::Error::{NotFound, PermissionDenied, Unauthenticated};
    let words = match &error {
        PermissionDenied { .. } => "the store refuses it: these credentials may not do this".to_owned(),
        Unauthenticated { .. } => "the store refuses it: are the credentials there, and right?".to_owned(),
        NotFound { .. } => "the store has no such bucket".to_owned(),
        error => {
            let mut deepest: &dyn std::error::Error = error;
            while let Some(cause) = deepest.source() {
                deepest = cause;
            }
            deepest.to_string().lines().next().unwrap_or_default().chars().take(200).collect()
        }
    };
    io::Error::other(words)
}

/// Gives every store the one HTTP client.
#[derive(Debug, Clone)]
struct Connector(Http);

impl HttpConnector for Connector {
    fn connect(&self, options: &ClientOptions) -> object_store::Result<HttpClient> {
        let allows_http = options.get_config_value(&ClientConfigKey::AllowHttp).is_some_and(|value| value == "true");
        Ok(HttpClient::new(Service { http: self.0.clone(), allows_http }))
    }
}

#[derive(Debug)]
struct Service {
    http: Http,
    allows_http: bool,
}

#[async_trait::async_trait]
impl HttpService for Service {
    /// Blocks, which the runtime of [`Objects`] is for: it never has a second task.
    async fn call(&self, request: HttpRequest) -> Result<HttpResponse, HttpError> {
        let (parts, body) = request.into_parts();
        if parts.uri.scheme_str() != Some("https") && !self.allows_http {
            return Err(HttpError::new(HttpErrorKind::Unknown, io::Error::other("the store is at `http://`, which is not encrypted")));
        }
        let body = body.collect().await?.to_bytes();
        let most = MAX_BUNDLE.saturating_add(1);
        let sent = match body.is_empty() && parts.method != "PUT" && parts.method != "POST" {
            true => self.http.run(ureq::http::Request::from_parts(parts, ()), most),
            false => self.http.run(ureq::http::Request::from_parts(parts, &*body), most),
        };
        let (parts, mut body) = sent.map_err(http_error)?.into_parts();
        let mut bytes = Vec::new();
        let read = body.with_config().limit(u64::MAX).reader().take(most).read_to_end(&mut bytes);
        read.map_err(http_error)?;
        Ok(HttpResponse::from_parts(parts, bytes.into()))
    }
}

fn http_error(error: io::Error) -> HttpError {
    let kind = match error.kind() {
        io::ErrorKind::TimedOut => HttpErrorKind::Timeout,
        io::ErrorKind::ConnectionRefused => HttpErrorKind::Connect,
        _ if is_dropped(&error) => HttpErrorKind::Interrupted,
        _ => HttpErrorKind::Unknown,
    };
    HttpError::new(kind, error)
}

#[cfg(test)]
mod tests {
    use super::{HttpSettings, Objects, attributes};
    use object_store::Attribute;

    #[test]
    fn addresses_that_are_none_are_refused() {
        let open = |address: &str| Objects::open(address, &[], &HttpSettings::default());
        for address in ["s3://", "s3:///prefix", "ftp://bucket", "s3://key:secret@bucket", "s3://bucket/a?b", "s3://bucket/a//b"] {
            assert!(open(address).is_err_and(|error| !error.to_string().contains("secret")), "{address}");
        }
        assert!(open("s3://bucket").is_ok() && open("gs://bucket/a/b/").is_ok());
    }

    #[test]
    fn only_the_timestamp_is_asked_for_again() {
        let cache = |name| attributes(name).get(&Attribute::CacheControl).map(|value| value.to_string()).unwrap_or_default();
        assert_eq!(cache("metadata/timestamp.json"), "no-cache");
        assert_eq!(cache("metadata/12.targets.json"), "public, max-age=31536000, immutable");
    }
}
