//! The two streams: results and everything else.

use std::error::Error as StdError;
use std::io::{self, BufWriter, IsTerminal as _, Write};

use anstream::{AutoStream, ColorChoice};

use super::Color;

/// Bytes that are held before they are written.
const BUFFER: usize = 64 * 1024;

/// Where a run writes. Colour codes are taken out where they would only be noise.
pub(super) struct Output {
    /// Buffered on both sides: taking colour codes out cuts what is written into small pieces.
    results: BufWriter<AutoStream<Box<dyn Write>>>,
    messages: AutoStream<io::Stderr>,
    quiet: bool,
}

impl Output {
    pub(super) fn new(color: Color, quiet: bool) -> Self {
        let choice = |auto: ColorChoice| match color {
            Color::Auto => auto,
            Color::Always => ColorChoice::AlwaysAnsi,
            Color::Never => ColorChoice::Never,
        };
        let results = choice(AutoStream::choice(&io::stdout()));
        let messages = choice(AutoStream::choice(&io::stderr()));
        let stdout: Box<dyn Write> = Box::new(BufWriter::with_capacity(BUFFER, io::stdout()));
        Self {
            results: BufWriter::with_capacity(BUFFER, AutoStream::new(stdout, results)),
            messages: AutoStream::new(io::stderr(), messages),
            quiet,
        }
    }

    /// The stream of results.
    pub(super) fn results(&mut self) -> &mut impl Write {
        &mut self.results
    }

    /// Writes to the stream of messages; a terminal that is gone is no failure.
    pub(super) fn message(&mut self, text: &str) {
        let _ = self.messages.write_all(text.as_bytes());
    }

    /// Writes a summary, unless only results are wanted.
    pub(super) fn summary(&mut self, text: &str) {
        if !self.quiet {
            self.message(text);
        }
    }

    /// Whether progress may be shown: someone is watching and wants it.
    pub(super) fn shows_progress(&self) -> bool {
        !self.quiet && io::stderr().is_terminal()
    }

    /// Says why the run failed, with the whole chain of causes.
    pub(super) fn failure(&mut self, error: &dyn StdError) {
        let mut text = format!("\x1b[1m\x1b[31merror\x1b[0m: failed to {error}");
        let mut cause = error.source();
        while let Some(error) = cause {
            text.push_str(&format!("\n  because: {error}"));
            cause = error.source();
        }
        text.push('\n');
        self.message(&text);
    }

    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.results.flush()
    }
}
