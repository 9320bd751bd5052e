//! Where a registry is: a folder, `file://`, `http://` or `https://`. Proxy and certificates come from the environment,
//! as other tools take them.

use std::env;
use std::path::{Path, PathBuf};

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
    Ok(Box::new(FolderSource::new(&folder_of(address)?)))
}

/// The folder that a registry's name means.
pub(super) fn folder_of(name: &str) -> Result<PathBuf, Failure> {
    if let Some(path) = name.strip_prefix("file://") {
        if path.starts_with('/') && !path.contains(['%', '?', '#']) {
            return Ok(PathBuf::from(path));
        }
        return Err(Failure::new(format!("read `{}`: write `file://` and a full path without `%`, `?` and `#`", name.escape_debug())));
    }
    if let Some((scheme, _)) = name.split_once("://") {
        let known = "a registry is a folder, `file://`, or to pull from `https://`";
        return Err(Failure::new(format!("use `{}://`: {known}", scheme.escape_debug())));
    }
    Ok(PathBuf::from(name))
}

/// `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, `NO_PROXY` (in small letters too) and `SSL_CERT_FILE`.
fn settings(address: &str) -> Result<HttpSettings, Failure> {
    let variable = |name: &str| env::var(name.to_ascii_lowercase()).or_else(|_| env::var(name)).ok().filter(|value| !value.is_empty());
    let (scheme, rest) = address.split_once("://").unwrap_or_default();
    let host = rest.split(['/', ':']).next().unwrap_or_default();
    let is_direct = variable("NO_PROXY").is_some_and(|list| is_listed(&list, host));
    let proxy = variable(&format!("{}_PROXY", scheme.to_ascii_uppercase())).or_else(|| variable("ALL_PROXY"));
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
