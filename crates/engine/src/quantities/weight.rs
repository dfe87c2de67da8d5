//! Weights: need-weighted population on any positive scale.

use rust_decimal::Decimal;

use super::decimal_text::{self, Misread};

/// A weighted population, or any number at or above zero that shares are taken of. At most 20 decimals, at most 10^15.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Weight(Decimal);

impl Weight {
    /// Reads strict decimal text; the sign is judged by [`Weight::is_negative`], so that it can be reported with the rest.
    ///
    /// # Errors
    /// [`Misread`] says what the text is instead.
    pub fn from_text(text: &str) -> Result<Self, Misread> {
        Self::from_decimal(decimal_text::read(text)?)
    }

    /// A weight from a decimal.
    ///
    /// # Errors
    /// [`Misread::TooManyDecimals`] beyond 20 decimals, [`Misread::OutOfRange`] beyond 10^15.
    pub fn from_decimal(decimal: Decimal) -> Result<Self, Misread> {
        let decimal = decimal.normalize();
        if decimal.scale() > 20 {
            return Err(Misread::TooManyDecimals { allowed: 20 });
        }
        if decimal.abs() > Decimal::from(1_000_000_000_000_000_i64) {
            return Err(Misread::OutOfRange);
        }
        Ok(Self(decimal))
    }

    /// The weight as a decimal.
    pub const fn decimal(self) -> Decimal {
        self.0
    }

    /// Whether it is below zero, which no weight may be.
    pub fn is_negative(self) -> bool {
        self.0.is_sign_negative() && !self.0.is_zero()
    }

    /// Whole numbers in the same proportions, over the least power of ten that makes them whole.
    ///
    /// `None` when a scaled weight does not fit 120 bits, which the limits above do not allow.
    pub fn whole_numbers(weights: impl Iterator<Item = Self> + Clone) -> Option<Vec<u128>> {
        let scale = weights.clone().map(|weight| weight.0.scale()).max().unwrap_or(0);
        weights
            .map(|weight| {
                let mantissa = u128::try_from(weight.0.mantissa()).ok()?;
                if weight.0.scale() == scale {
                    return Some(mantissa);
                }
                10_u128.checked_pow(scale.checked_sub(weight.0.scale())?)?.checked_mul(mantissa)
            })
            .collect()
    }
}
