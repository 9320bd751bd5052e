//! Progress on the terminal, only where someone watches and only past half a second.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::Output;

/// How long a run may take before progress is shown.
const PATIENCE: Duration = Duration::from_millis(500);

/// A bar on the terminal for runs that take a while.
pub(super) struct Progress {
    bar: ProgressBar,
    start: Instant,
}

impl Progress {
    pub(super) fn new(doing: &str, length: usize, output: &Output) -> Self {
        let bar = ProgressBar::with_draw_target(Some(length as u64), ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template(&format!("{doing} {{bar:30}} {{pos}}/{{len}}"));
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        if output.shows_progress() {
            return Self { bar, start: Instant::now() };
        }
        Self { bar, start: Instant::now() + Duration::from_secs(365 * 24 * 3600) }
    }

    pub(super) fn step(&self) {
        if self.bar.is_hidden() && Instant::now().saturating_duration_since(self.start) > PATIENCE {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        self.bar.inc(1);
    }

    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
