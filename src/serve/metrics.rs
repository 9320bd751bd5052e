//! Counts of what was answered, as Prometheus reads them. Counters only go up, and no address or language is in them.

use std::fmt::Write as _;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// What a request was for, as far as its path says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// A file of `metadata/`, or `release.json`.
    Metadata,
    /// A bundle, or one of its compressed siblings.
    Bundle,
    /// Which bundle suits a reader.
    Negotiate,
    /// News of a live preview.
    Events,
    /// Whether the server is well.
    Health,
    /// These counts.
    Metrics,
    /// Whatever else.
    Other,
}

impl Route {
    const ALL: [Self; 7] = [Self::Metadata, Self::Bundle, Self::Negotiate, Self::Events, Self::Health, Self::Metrics, Self::Other];

    /// What a path asks for.
    pub(super) fn of(path: &str) -> Self {
        match path.get(1..).unwrap_or_default() {
            "healthz" => Self::Health,
            "metrics" => Self::Metrics,
            "events" => Self::Events,
            "release.json" => Self::Metadata,
            below if below.starts_with("targets/") => Self::Bundle,
            below if below.starts_with("metadata/") => Self::Metadata,
            below if below.starts_with("negotiate/") => Self::Negotiate,
            below if below.ends_with(".zip") => Self::Bundle,
            _ => Self::Other,
        }
    }

    /// The word for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Metadata => "metadata",
            Self::Bundle => "bundle",
            Self::Negotiate => "negotiate",
            Self::Events => "events",
            Self::Health => "health",
            Self::Metrics => "metrics",
            Self::Other => "other",
        }
    }
}

/// Statuses that are counted each for itself.
const STATUSES: [u16; 12] = [200, 204, 206, 302, 304, 400, 404, 405, 410, 414, 416, 500];

/// Upper ends of the histogram, in microseconds.
const ENDS: [u64; 9] = [50, 100, 250, 500, 1_000, 5_000, 25_000, 100_000, 1_000_000];

/// What was answered so far.
#[derive(Debug, Default)]
pub(super) struct Metrics {
    routes: [Counts; Route::ALL.len()],
    connections: AtomicU64,
}

#[derive(Debug, Default)]
struct Counts {
    /// The last one is all other statuses.
    statuses: [AtomicU64; STATUSES.len() + 1],
    bytes: AtomicU64,
    /// The last one is all that took longer.
    times: [AtomicU64; ENDS.len() + 1],
    microseconds: AtomicU64,
}

impl Metrics {
    pub(super) fn connected(&self) {
        self.connections.fetch_add(1, Ordering::Relaxed);
    }

    /// Counts an answer: its status, the bytes of its body, and how long it took until it was ready.
    pub(super) fn count(&self, route: Route, status: u16, bytes: u64, time: Duration) {
        let add = |counter: Option<&AtomicU64>, number: u64| {
            if let Some(counter) = counter {
                counter.fetch_add(number, Ordering::Relaxed);
            }
        };
        let Some(counts) = self.routes.get(route as usize) else { return };
        let microseconds = u64::try_from(time.as_micros()).unwrap_or(u64::MAX);
        add(counts.statuses.get(STATUSES.iter().position(|known| *known == status).unwrap_or(STATUSES.len())), 1);
        add(counts.times.get(ENDS.iter().position(|end| microseconds <= *end).unwrap_or(ENDS.len())), 1);
        add(Some(&counts.microseconds), microseconds);
        add(Some(&counts.bytes), bytes);
    }

    /// The counts in Prometheus' text format, version 0.0.4. What never happened is left out.
    pub(super) fn text(&self) -> String {
        let mut out = String::new();
        let read = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        let used = || Route::ALL.iter().zip(&self.routes).filter(|(_, counts)| counts.statuses.iter().any(|count| read(count) > 0));
        heading(&mut out, "fluent_pack_connections_total", "counter", "Connections that were taken.");
        let _ = writeln!(out, "fluent_pack_connections_total {}", read(&self.connections));
        heading(&mut out, "fluent_pack_requests_total", "counter", "Requests that were answered, by what they were for and status.");
        for (route, counts) in used() {
            let names = STATUSES.iter().map(u16::to_string).chain(["other".to_owned()]);
            for (status, count) in names.zip(&counts.statuses).filter(|(_, count)| read(count) > 0) {
                let _ = writeln!(out, "fluent_pack_requests_total{{route=\"{}\",status=\"{status}\"}} {}", route.as_str(), read(count));
            }
        }
        heading(&mut out, "fluent_pack_response_bytes_total", "counter", "Bytes of the bodies of these answers.");
        for (route, counts) in used() {
            let _ = writeln!(out, "fluent_pack_response_bytes_total{{route=\"{}\"}} {}", route.as_str(), read(&counts.bytes));
        }
        heading(&mut out, "fluent_pack_request_seconds", "histogram", "Time until an answer was ready to be sent.");
        for (route, counts) in used() {
            let route = route.as_str();
            let mut sum = 0;
            let ends = ENDS.iter().map(|end| seconds(*end)).chain(["+Inf".to_owned()]);
            for (end, count) in ends.zip(&counts.times) {
                sum += read(count);
                let _ = writeln!(out, "fluent_pack_request_seconds_bucket{{route=\"{route}\",le=\"{end}\"}} {sum}");
            }
            let _ = writeln!(out, "fluent_pack_request_seconds_sum{{route=\"{route}\"}} {}", seconds(read(&counts.microseconds)));
            let _ = writeln!(out, "fluent_pack_request_seconds_count{{route=\"{route}\"}} {sum}");
        }
        out
    }
}

fn heading(out: &mut String, name: &str, kind: &str, help: &str) {
    let _ = writeln!(out, "# HELP {name} {help}\n# TYPE {name} {kind}");
}

/// Microseconds as seconds.
fn seconds(microseconds: u64) -> String {
    let text = format!("{}.{:06}", microseconds / 1_000_000, microseconds % 1_000_000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Metrics, Route};

    #[test]
    fn counts_are_told_by_route_and_status() {
        let metrics = Metrics::default();
        metrics.count(Route::Bundle, 200, 100, Duration::from_micros(70));
        metrics.count(Route::Bundle, 200, 100, Duration::from_secs(3));
        metrics.count(Route::Bundle, 418, 1, Duration::ZERO);
        let text = metrics.text();
        for line in [
            "fluent_pack_requests_total{route=\"bundle\",status=\"200\"} 2",
            "fluent_pack_requests_total{route=\"bundle\",status=\"other\"} 1",
            "fluent_pack_response_bytes_total{route=\"bundle\"} 201",
            "fluent_pack_request_seconds_bucket{route=\"bundle\",le=\"0.00005\"} 1",
            "fluent_pack_request_seconds_bucket{route=\"bundle\",le=\"0.0001\"} 2",
            "fluent_pack_request_seconds_bucket{route=\"bundle\",le=\"1\"} 2",
            "fluent_pack_request_seconds_bucket{route=\"bundle\",le=\"+Inf\"} 3",
            "fluent_pack_request_seconds_sum{route=\"bundle\"} 3.00007",
            "fluent_pack_request_seconds_count{route=\"bundle\"} 3",
        ] {
            assert!(text.lines().any(|other| other == line), "{line}\n{text}");
        }
        assert!(!text.contains("metadata"));
    }
}
