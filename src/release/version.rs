//! Versions: MAJOR.MINOR that all locales share, and the whole version of one locale.

use std::fmt;
use std::str::FromStr;

pub use semver::Version;

use super::Level;

/// MAJOR.MINOR: which contract every locale of a release keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Series {
    /// Counts what breaks apps.
    pub major: u64,
    /// Counts what was added.
    pub minor: u64,
}

impl Series {
    /// The first one of a pack.
    pub const FIRST: Self = Self { major: 1, minor: 0 };

    /// The series that a change of this level leads to.
    #[must_use]
    pub fn after(self, level: Option<Level>) -> Self {
        match level {
            Some(Level::Major) => Self { major: self.major.saturating_add(1), minor: 0 },
            Some(Level::Minor) => Self { minor: self.minor.saturating_add(1), ..self },
            Some(Level::Patch | Level::Refused) | None => self,
        }
    }

    /// The series of a version.
    #[must_use]
    pub fn of(version: &Version) -> Self {
        Self { major: version.major, minor: version.minor }
    }

    /// A version in it.
    #[must_use]
    pub fn version(self, patch: u64) -> Version {
        Version::new(self.major, self.minor, patch)
    }
}

impl fmt::Display for Series {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

impl FromStr for Series {
    type Err = semver::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Version::parse(&format!("{text}.0")).map(|version| Self::of(&version))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_move_the_series() {
        let series: Series = "1.2".parse().unwrap();
        let after = |level| series.after(level).to_string();
        assert_eq!(
            [after(None), after(Some(Level::Patch)), after(Some(Level::Minor)), after(Some(Level::Major))],
            ["1.2", "1.2", "1.3", "2.0"]
        );
        assert!("1".parse::<Series>().is_err() && "1.2.3".parse::<Series>().is_err() && "v1.2".parse::<Series>().is_err());
    }
}
