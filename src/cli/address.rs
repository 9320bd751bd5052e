//! Where a registry is: a folder, `file://`, `https://`, or a bucket (`s3://`, `gs://`, `az://`). Proxy, certificates and
//! credentials come from the environment, as other tools take them, and are never shown.

use std::env;
use std::path::{Path, PathBuf};

use fluent_pack::publish::{Destination, Folder, Objects};
use fluent_pack::pull::{FolderSource, HttpSettings, HttpSource, Source};

use super::Failure;
use super::keys::read;

/// Largest file of certificates, in bytes.
const MAX_CERTIFICATES: u64 = 4 * 1024 * 1024;

/// The registry to pull from.
pub(super) fn source(address: &str) -> Result<Box<dyn Source>, Failure> {
    if address.starts_with("http://") || address.starts_with("https://") {
        let source = HttpSource::open(address, &settings(address)?);
        return Ok(Box::new(source.map_err(|error| Failure::new(format!("use the address of the registry: {error}")))?));
    }
    if is_bucket(address) {
        return Ok(Box::new(bucket(address)?));
    }
    Ok(Box::new(FolderSource::new(&folder_of(address)?)))
}

/// The registry to write to.
pub(super) fn destination(address: &str) -> Result<Box<dyn Destination>, Failure> {
    if is_bucket(address) {
        return Ok(Box::new(bucket(address)?));
    }
    let path = folder_of(address)?;
    let folder = Folder::open(&path).map_err(|source| Failure::io("open the registry", &path, source))?;
    Ok(Box::new(folder))
}

/// The registry to look at.
pub(super) fn readable(address: &str) -> Result<Box<dyn Destination>, Failure> {
    Ok(if is_bucket(address) { Box::new(bucket(address)?) } else { Box::new(Folder::read_only(&folder_of(address)?)) })
}

fn is_bucket(address: &str) -> bool {
    ["s3://", "gs://", "az://"].iter().any(|scheme| address.starts_with(scheme))
}

fn bucket(address: &str) -> Result<Objects, Failure> {
    let of_clouds = |name: &str| ["AWS_", "GOOGLE_", "AZURE_"].iter().any(|prefix| name.starts_with(prefix));
    let options: Vec<_> = env::vars().filter(|(name, _)| of_clouds(name)).collect();
    Objects::open(address, &options, &settings(address)?).map_err(|error| Failure::new(format!("use the address of the registry: {error}")))
}

/// The folder that a registry's name means.
fn folder_of(name: &str) -> Result<PathBuf, Failure> {
    if let Some(path) = name.strip_prefix("file://") {
        if path.starts_with('/') && !path.contains(['%', '?', '#']) {
            return Ok(PathBuf::from(path));
        }
        return Err(Failure::new(format!("read `{}`: write `file://` and a full path without `%`, `?` and `#`", name.escape_debug())));
    }
    if let Some((scheme, _)) = name.split_once("://") {
        let known = "a registry is a folder, `file://`, a bucket (`s3://`, `gs://`, `az://`), or to pull from `https://`";
        return Err(Failure::new(format!("use `{}://`: {known}", scheme.escape_debug())));
    }
    Ok(PathBuf::from(name))
}

/// `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, `NO_PROXY` (in small letters too) and `SSL_CERT_FILE`.
fn settings(address: &str) -> Result<HttpSettings, Failure> {
    let variable = |name: &str| env::var(name.to_ascii_lowercase()).or_else(|_| env::var(name)).ok().filter(|value| !value.is_empty());
    let (scheme, rest) = address.split_once("://").unwrap_or_default();
    let scheme = if scheme == "http" { "HTTP" } else { "HTTPS" };
    let host = rest.split(['/', ':']).next().unwrap_or_default();
    let is_direct = variable("NO_PROXY").is_some_and(|list| is_listed(&list, host));
    let proxy = variable(&format!("{scheme}_PROXY")).or_else(|| variable("ALL_PROXY"));
    let certificates = env::var("SSL_CERT_FILE").ok().map(|path| read(Path::new(&path), MAX_CERTIFICATES)).transpose()?;
    Ok(HttpSettings { proxy: proxy.filter(|_| !is_direct), certificates })
}

/// Whether `NO_PROXY` names a host: itself, a domain that it is in, or `*`.
fn is_listed(list: &str, host: &str) -> bool {
    list.split(',').map(|name| name.trim().trim_start_matches('.')).filter(|name| !name.is_empty()).any(|name| {
        let parent = host.strip_suffix(name).is_some_and(|front| front.is_empty() || front.ends_with('.'));
        name == "*" || parent
    })
}

#[cfg(test)]
mod tests {
    use super::is_listed;

    #[test]
    fn no_proxy_names_hosts_and_domains() {
        assert!(is_listed("localhost, .example.org", "a.example.org") && is_listed("example.org", "example.org") && is_listed("*", "x"));
        assert!(!is_listed("example.org", "badexample.org") && !is_listed("", "x"));
    }
}
