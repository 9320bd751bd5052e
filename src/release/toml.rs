//! Files that the tool writes as TOML, read back.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::Error;

/// The part of every such file, however new, that says who can read it.
#[derive(Deserialize)]
struct Head {
    format: u32,
}

/// A file that says which format it has.
pub(super) trait Formatted: DeserializeOwned {
    /// The format that it says it has.
    fn format(&self) -> u32;
}

/// Reads a file of a format up to `newest`; `place` names it in errors.
pub(super) fn parse<T: Formatted>(place: &str, text: &str, newest: u32) -> Result<T, Error> {
    // A newer file may have keys that are not known here: its format is asked first where it does not read.
    let whole = ::toml::from_str::<T>(text);
    let format = whole.as_ref().map_or_else(|_| ::toml::from_str::<Head>(text).map_or(newest, |head| head.format), T::format);
    if format > newest {
        return Err(Error::newer(place, format, newest));
    }
    whole.map_err(|error| {
        let line = line_of(text, error.span().map_or(0, |span| span.start));
        Error::malformed(place, line, error.message().trim_end().replace('\n', "; "))
    })
}

/// The line of a byte, from 1.
pub(super) fn line_of(text: &str, at: usize) -> usize {
    1 + text.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count()
}
