//! The one HTTP client: blocking, TLS by rustls, limits in time. Reads no environment and follows no redirect by itself.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use ureq::http::{Request, Response};
use ureq::tls::{PemItem, RootCerts, TlsConfig, parse_pem};
use ureq::{Agent, AsSendBody, Body, Proxy};

/// How long a connection may take to stand.
const CONNECTION: Duration = Duration::from_secs(10);

/// How long a server may take to begin its answer, or to go on with it.
const PATIENCE: Duration = Duration::from_secs(30);

/// Bytes a second below which an answer counts as stuck.
const SLOWEST: u64 = 4 * 1024;

/// How servers are reached.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HttpSettings {
    /// Address of a proxy, `http://host:port`; none for none.
    pub proxy: Option<String>,
    /// Certificates of the authorities to trust, as PEM; none for those that Mozilla's browser trusts.
    pub certificates: Option<Vec<u8>>,
}

/// The client. Clones share its connections.
#[derive(Debug, Clone)]
pub(crate) struct Http(Agent);

impl Http {
    /// Makes the client; nothing is sent.
    ///
    /// # Errors
    ///
    /// When the proxy's address or the certificates do not read.
    pub(crate) fn new(settings: &HttpSettings) -> io::Result<Self> {
        let invalid = |text: &str| io::Error::new(io::ErrorKind::InvalidInput, text.to_owned());
        // The address may hold a password, so it is not shown.
        let proxy = settings.proxy.as_deref().map(Proxy::new).transpose().map_err(|_| invalid("the proxy's address does not read"))?;
        let roots = match &settings.certificates {
            None => RootCerts::WebPki,
            Some(pem) => {
                let items = parse_pem(pem).collect::<Result<Vec<_>, _>>().map_err(|_| invalid("the file of certificates is no PEM"))?;
                let certificates: Vec<_> =
                    items.into_iter().filter_map(|item| if let PemItem::Certificate(one) = item { Some(one) } else { None }).collect();
                if certificates.is_empty() {
                    return Err(invalid("the file of certificates holds none"));
                }
                RootCerts::Specific(Arc::new(certificates))
            }
        };
        let config = Agent::config_builder()
            .proxy(proxy)
            .tls_config(TlsConfig::builder().root_certs(roots).build())
            .user_agent(concat!("fluent-pack/", env!("CARGO_PKG_VERSION")))
            // What is verified is the bytes of the file, so no server may code them anew.
            .accept_encoding("identity")
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_connect(Some(CONNECTION))
            .timeout_recv_response(Some(PATIENCE))
            .timeout_per_read(Some(PATIENCE));
        Ok(Self(config.build().new_agent()))
    }

    /// Sends a request; the answer may have any status. A body of up to `most` bytes has time to arrive.
    ///
    /// # Errors
    ///
    /// When there is no answer, said in [`plain`] words.
    pub(crate) fn run(&self, request: Request<impl AsSendBody>, most: u64) -> io::Result<Response<Body>> {
        let time = PATIENCE.saturating_add(Duration::from_secs(most / SLOWEST));
        let request = self.0.configure_request(request).timeout_recv_body(Some(time)).build();
        self.0.run(request).map_err(|error| plain(error.into_io()))
    }
}

/// Whether a connection broke off, so that asking again may help.
pub(crate) fn is_dropped(error: &io::Error) -> bool {
    use io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset, NotConnected, UnexpectedEof};
    matches!(error.kind(), BrokenPipe | ConnectionAborted | ConnectionReset | NotConnected | UnexpectedEof)
}

/// What went wrong, in words for a person who knows no TLS.
pub(crate) fn plain(error: io::Error) -> io::Error {
    let text = error.to_string();
    let words = match text.split_once("invalid peer certificate: ") {
        Some((_, problem)) => format!("the server's certificate is not trusted: {}", certificate_problem(problem)),
        None if text.contains("host not found") || text.contains("lookup address") => {
            "no host of this name is known; is the address right, and is there a network?".to_owned()
        }
        None if is_dropped(&error) => "the connection broke off".to_owned(),
        None if text.starts_with("timeout") => "the server took too long to answer".to_owned(),
        None => return error,
    };
    io::Error::new(error.kind(), words)
}

fn certificate_problem(problem: &str) -> String {
    let plain = [
        ("UnknownIssuer", "no authority that is trusted here has signed it"),
        ("NotValidForName", "it is for another host"),
        ("not valid for name", "it is for another host"),
        ("NotValidYet", "it is not valid yet; is this machine's clock right?"),
        ("not valid yet", "it is not valid yet; is this machine's clock right?"),
        ("xpired", "it has expired; is this machine's clock right?"),
        ("CaUsedAsEndEntity", "it is an authority's own certificate"),
        ("Revoked", "it was revoked"),
    ];
    let found = plain.iter().find(|(sign, _)| problem.contains(sign)).map(|(_, words)| (*words).to_owned());
    found.unwrap_or_else(|| problem.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Http, HttpSettings, plain};
    use std::io;

    #[test]
    fn certificate_errors_are_said_in_plain_words() {
        let said = |text: &str| plain(io::Error::new(io::ErrorKind::InvalidData, format!("invalid peer certificate: {text}"))).to_string();
        assert_eq!(said("UnknownIssuer"), "the server's certificate is not trusted: no authority that is trusted here has signed it");
        assert_eq!(said("Expired"), "the server's certificate is not trusted: it has expired; is this machine's clock right?");
        assert_eq!(said("BadEncoding"), "the server's certificate is not trusted: BadEncoding");
    }

    #[test]
    fn settings_that_do_not_read_are_refused_without_showing_them() {
        let proxy = HttpSettings { proxy: Some("http://user:secret@".to_owned()), ..HttpSettings::default() };
        assert!(Http::new(&proxy).is_err_and(|error| !error.to_string().contains("secret")));
        let certificates = HttpSettings { certificates: Some(b"no PEM".to_vec()), ..HttpSettings::default() };
        assert!(Http::new(&certificates).is_err());
    }
}
