//! Rates: growth, convergence, distances - exact decimals, 0.045 for 4.5%.

use core::fmt;

use rust_decimal::Decimal;

use super::decimal_text::{self, Misread};

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
        (self.0.mantissa(), 10_i128.checked_pow(self.0.scale()).unwrap_or(1))
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
