//! Points in time as metadata writes them. Nothing here reads a clock: now is passed in.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A point in time, to the second, in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time(jiff::Timestamp);

impl Time {
    /// A day in seconds.
    pub const DAY: u64 = 24 * 60 * 60;

    /// From seconds since 1970-01-01T00:00:00Z; the last lawful second where there are more.
    #[must_use]
    pub fn from_unix(seconds: u64) -> Self {
        let seconds = i64::try_from(seconds).ok().and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
        Self(seconds.and_then(|time| jiff::Timestamp::from_second(time.as_second()).ok()).unwrap_or(jiff::Timestamp::MAX))
    }

    /// Seconds since 1970-01-01T00:00:00Z; 0 before.
    #[must_use]
    pub fn unix(self) -> u64 {
        u64::try_from(self.0.as_second()).unwrap_or_default()
    }

    /// So many seconds later.
    #[must_use]
    pub fn plus(self, seconds: u64) -> Self {
        Self::from_unix(self.unix().saturating_add(seconds))
    }

    /// Reads `YYYY-MM-DDTHH:MM:SSZ`, the only form that TUF has.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let time = Self(text.parse().ok()?);
        (time.to_string() == text).then_some(time)
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.strftime("%Y-%m-%dT%H:%M:%SZ"))
    }
}

impl Serialize for Time {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Time {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("a time is not `YYYY-MM-DDTHH:MM:SSZ`"))
    }
}

#[cfg(test)]
mod tests {
    use super::Time;

    #[test]
    fn one_form_is_read_and_written() {
        assert_eq!(Time::from_unix(1_800_000_000).to_string(), "2027-01-15T08:00:00Z");
        assert_eq!(Time::parse("2027-01-15T08:00:00Z"), Some(Time::from_unix(1_800_000_000)));
        for text in ["2027-01-15T08:00:00+00:00", "2027-01-15T08:00:00.5Z", "2027-01-15", "", "2027-13-01T00:00:00Z"] {
            assert_eq!(Time::parse(text), None, "{text}");
        }
    }
}
