//! Where the separators of a number go.

use super::Grouping;

/// Where group separators go.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sizes {
    primary: i16,
    secondary: i16,
    /// Least number of digits before the last separator.
    minimum: i16,
}

impl Sizes {
    /// The sizes of a row's field, or these where it is empty.
    pub(super) fn or(self, field: &str) -> Self {
        let sizes = field.split_once(',').and_then(|(primary, secondary)| Some((primary.parse().ok()?, secondary.parse().ok()?)));
        sizes.map_or(self, |(primary, secondary)| Self { primary, secondary, ..self })
    }

    pub(super) fn separators(self, integers: i16, grouping: Grouping) -> Separators {
        let Self { primary, secondary, minimum } = self;
        let minimum = match grouping {
            Grouping::Auto => minimum,
            Grouping::Always => 1,
            Grouping::MinimumTwo => minimum.max(2),
            Grouping::Off => i16::MAX - primary,
        };
        if primary == 0 || integers < primary + minimum {
            return Separators { until: i16::MAX, primary, secondary };
        }
        let secondary = secondary.max(1);
        let first = (integers - primary) % secondary;
        Separators { until: if first == 0 { secondary } else { first }, primary, secondary }
    }
}

/// Where a number of some length has its separators, digit by digit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Separators {
    /// How many digits come before the next one.
    until: i16,
    primary: i16,
    secondary: i16,
}

impl Separators {
    /// Whether a separator follows the digit of a place (0: ones). Asked once for each digit, from the left.
    pub(super) fn after(&mut self, place: i16) -> bool {
        self.until -= 1;
        if self.until != 0 {
            return false;
        }
        self.until = if place > self.primary { self.secondary } else { i16::MAX };
        true
    }
}

/// The separator and its places, from how 9,876,543,210 and 1,000 are written.
pub(super) fn grouping_of(large: &str, thousand: &str, is_digit: impl Fn(char) -> bool + Copy) -> (String, Sizes) {
    let group = large.trim_matches(is_digit).split(is_digit).next().unwrap_or_default().to_owned();
    let runs = large.rsplit(|char| !is_digit(char)).map(|run| digit_count(run.chars().count()));
    let mut runs = runs.filter(|count| *count > 0);
    // One run: the locale has no separators.
    let primary = runs.next().filter(|_| !group.is_empty()).unwrap_or(0);
    let secondary = runs.next().unwrap_or(primary);
    let minimum = if thousand.contains(|char| !is_digit(char)) { 1 } else { 2 };
    (group, Sizes { primary, secondary, minimum })
}

/// A number of digits, as ICU4X counts them.
pub(super) fn digit_count(count: usize) -> i16 {
    i16::try_from(count).unwrap_or(i16::MAX)
}
