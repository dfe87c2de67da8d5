//! Rates: growth, convergence, distances - exact decimals, 0.045 for 4.5%.

use core::fmt;

use rust_decimal::Decimal;

use super::decimal_text::{self, Misread};

/// Denominators of as many decimals as a rate may have.
const POWERS_OF_TEN: [i128; 19] = [
    1,
    10,
    100,
    1_000,
    10_000,
    100_000,
    1_000_000,
    10_000_000,
    100_000_000,
    1_000_000_000,
    10_000_000_000,
    100_000_000_000,
    1_000_000_000_000,
    10_000_000_000_000,
    100_000_000_000_000,
    1_000_000_000_000_000,
    10_000_000_000_000_000,
    100_000_000_000_000_000,
    1_000_000_000_000_000_000,
];

/// A proportion as an exact decimal: 0.045 is 4.5%. At most 18 decimals, magnitude at most 1,000.
///
/// ```
/// use engine::quantities::Rate;
/// assert_eq!(Rate::from_text("-0.0100").unwrap().ratio(), (-1, 100));
/// assert!(Rate::from_text("4.5%").is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Rate(Decimal);

impl Rate {
    /// No change.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// Reads strict decimal text.
    ///
    /// # Errors
    /// [`Misread`] says what the text is instead.
    pub fn from_text(text: &str) -> Result<Self, Misread> {
        Self::from_decimal(decimal_text::read(text)?)
    }

    /// A rate from a decimal.
    ///
    /// # Errors
    /// [`Misread::TooManyDecimals`] beyond 18 decimals, [`Misread::OutOfRange`] beyond 1,000.
    pub fn from_decimal(decimal: Decimal) -> Result<Self, Misread> {
        let decimal = decimal.normalize();
        if decimal.scale() > 18 {
            return Err(Misread::TooManyDecimals { allowed: 18 });
        }
        if decimal.abs() > Decimal::ONE_THOUSAND {
            return Err(Misread::OutOfRange);
        }
        Ok(Self(decimal))
    }

    /// The rate as a decimal.
    pub const fn decimal(self) -> Decimal {
        self.0
    }

    /// Numerator and positive denominator, a power of ten, of the exact value.
    pub fn ratio(self) -> (i128, i128) {
        let whole = usize::try_from(self.0.scale()).ok().and_then(|scale| POWERS_OF_TEN.get(scale));
        (self.0.mantissa(), whole.copied().unwrap_or(1))
    }
}

/// Writes the decimal without trailing zeros.
impl fmt::Display for Rate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl serde::Serialize for Rate {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
