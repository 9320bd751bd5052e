//! `serve`: a registry or a folder of bundles over HTTP, or a pack as it is edited.

mod live;

use std::future::Future;
use std::io::{self, Write as _};
use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;

use clap::Args;
use fluent_pack::serve::{Answered, Server};
use tokio::runtime::{Builder, Runtime};

use super::{Failure, Outcome, Output, seconds_now};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// A registry, or the folder that `build` or `release` wrote
    #[arg(value_name = "DIR", default_value = "dist", conflicts_with = "pack")]
    folder: PathBuf,
    /// Serve this pack as it is edited, as a registry in the channel preview, signed by a key that is thrown away [default:
    /// ./pack.toml, else ./locales/pack.toml]
    #[arg(long, value_name = "PACK", num_args = 0..=1)]
    pack: Option<Option<PathBuf>>,
    /// Address and port; port 0 takes a free one
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Write a line for every request to stderr
    #[arg(long)]
    log: bool,
}

/// Serves until it is told to stop: Ctrl-C or SIGTERM.
pub(super) fn run(arguments: &Arguments, output: &mut Output) -> Result<Outcome, Failure> {
    if let Some(pack) = &arguments.pack {
        return live::run(arguments, pack.clone(), output);
    }
    let server = Server::open(&arguments.folder)?;
    let what = if server.is_registry() { "the registry" } else { "the bundles in" };
    let listener = listen(arguments.listen, output)?;
    output.summary(&format!("serving {what} `{}`; Ctrl-C stops\n", arguments.folder.display()));
    let runtime = runtime()?;
    let stop = stop_signal(&runtime)?;
    serve(&runtime, arguments.log, server, listener, stop)?;
    Ok(Outcome::Fine)
}

/// Takes the address and says which it is.
pub(super) fn listen(address: SocketAddr, output: &mut Output) -> Result<TcpListener, Failure> {
    let failed = |source| Failure::new(format!("listen at {address}: {source}; choose another address with `--listen`"));
    let listener = TcpListener::bind(address).map_err(failed)?;
    let address = listener.local_addr()?;
    if !address.ip().is_loopback() {
        output.message(
            "warning: other machines can reach this address; it has no TLS and no login, so put it behind a server that has what you need\n",
        );
    }
    writeln!(output.results(), "http://{address}/")?;
    output.flush()?;
    Ok(listener)
}

pub(super) fn runtime() -> Result<Runtime, Failure> {
    Ok(Builder::new_multi_thread().enable_io().enable_time().build()?)
}

pub(super) fn serve(
    runtime: &Runtime,
    is_logged: bool,
    server: Server,
    listener: TcpListener,
    stop: impl Future<Output = ()>,
) -> Result<(), Failure> {
    let server = if is_logged { server.with_log(write_line) } else { server };
    listener.set_nonblocking(true)?;
    runtime.block_on(async {
        server.run(tokio::net::TcpListener::from_std(listener)?, stop).await;
        Ok(())
    })
}

/// Ready when the process is told to stop. Signals are caught from here on.
pub(super) fn stop_signal(runtime: &Runtime) -> Result<impl Future<Output = ()> + Send + use<>, Failure> {
    let _inside = runtime.enter();
    #[cfg(unix)]
    let stop = {
        use tokio::signal::unix::{SignalKind, signal};
        let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
        async move {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
        }
    };
    #[cfg(not(unix))]
    let stop = async {
        let _ = tokio::signal::ctrl_c().await;
    };
    Ok(stop)
}

/// A line of the log; a terminal that is gone is no failure.
fn write_line(answered: &Answered<'_>) {
    let second = i64::try_from(seconds_now()).ok().and_then(|seconds| jiff::Timestamp::from_second(seconds).ok()).unwrap_or_default();
    let peer = answered.peer.map_or("-".to_owned(), |peer| peer.to_string());
    let bytes = answered.bytes.map_or("-".to_owned(), |bytes| bytes.to_string());
    // Whoever asks chooses the path: nothing in it may move the cursor.
    let uri = answered.uri.escape_debug();
    let line = format!("{second} {peer} {} {uri} {} {bytes} {} µs\n", answered.method, answered.status, answered.time.as_micros());
    let _ = io::stderr().lock().write_all(line.as_bytes());
}
