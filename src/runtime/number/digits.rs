//! Which digits of a number are shown: ECMA-402's digit options over exact decimals.
//!
//! Rounds half away from zero, on the shortest decimal that reads back as the same float, as every browser does:
//! 1.005 with two fraction digits is 1.01.

use fixed_decimal::{FloatPrecision, UnsignedDecimal, UnsignedRoundingMode};

use super::NumberOptions;

/// Digit options after ECMA-402's `SetNumberFormatDigitOptions` (2025, section 16.1.3).
#[derive(Debug, Clone, Copy)]
pub(super) struct Digits {
    minimum_integer: i16,
    fraction: (i16, i16),
    significant: Option<(i16, i16)>,
}

impl Digits {
    /// The options, with the fraction digits of the style where they say nothing.
    pub(super) fn of(options: &NumberOptions, least: u8, most: u8) -> Self {
        let fraction = match (options.minimum_fraction, options.maximum_fraction) {
            (None, None) => (least, most),
            (Some(minimum), None) => (minimum, most.max(minimum)),
            (None, Some(maximum)) => (least.min(maximum), maximum),
            (Some(minimum), Some(maximum)) => (minimum, maximum.max(minimum)),
        };
        let significant = match (options.minimum_significant, options.maximum_significant) {
            (None, None) => None,
            (minimum, maximum) => {
                let minimum = minimum.unwrap_or(1);
                Some((minimum, maximum.unwrap_or(super::MAX_DIGITS).max(minimum)))
            }
        };
        Self {
            minimum_integer: options.minimum_integer.unwrap_or(1).into(),
            fraction: (fraction.0.into(), fraction.1.into()),
            significant: significant.map(|(minimum, maximum)| (minimum.into(), maximum.into())),
        }
    }

    /// The shown digits of a finite number's absolute value, times a power of ten.
    pub(super) fn round(self, value: f64, power: i16) -> UnsignedDecimal {
        // Fails for negative and non-finite numbers only.
        let mut decimal = UnsignedDecimal::try_from_f64(value.abs(), FloatPrecision::RoundTrip).unwrap_or_default();
        decimal.multiply_pow10(power);
        let half_away = UnsignedRoundingMode::HalfExpand;
        if let Some((minimum, maximum)) = self.significant {
            decimal.round_with_mode(decimal.nonzero_magnitude_start() - maximum + 1, half_away);
            decimal.trim_end();
            decimal.pad_end(decimal.nonzero_magnitude_start() - minimum + 1);
        } else {
            let (minimum, maximum) = self.fraction;
            decimal.round_with_mode(-maximum, half_away);
            decimal.trim_end();
            decimal.pad_end(-minimum);
        }
        decimal.trim_start();
        decimal.pad_start(self.minimum_integer);
        decimal
    }
}
