//! Numbers cut to 2^-64, multiplied in 64-bit steps.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    reason = "magnitudes are limited on entry to [`super::settle`], so that no step can overflow"
)]

use crate::quantities::wide;

/// `whole + fraction / 2^64`, cut downwards.
#[derive(Clone, Copy)]
pub(super) struct Cut {
    pub(super) whole: i64,
    pub(super) fraction: u64,
}

impl Cut {
    /// From a number of 2^-64; `None` where its whole part is too large to multiply.
    pub(super) fn of(value: i128) -> Option<Self> {
        let whole = i64::try_from(value >> 64_u32).ok()?;
        Some(Self { whole, fraction: value as u64 })
    }

    /// Times a whole number from 0 to [`super::MOST`]: whole part and fraction.
    #[inline(always)]
    pub(super) fn times(self, number: i64) -> (i64, u64) {
        let (high, low) = wide::halves(number as u64, self.fraction);
        (self.whole.wrapping_mul(number).wrapping_add(high as i64), low)
    }
}

/// `numerator / denominator` in units of 2^-64, cut downwards; both at or above zero and the denominator below 2^63.
pub(super) fn ratio(numerator: i128, denominator: i128) -> Option<i128> {
    let (numerator, denominator) = (u128::try_from(numerator).ok()?, u128::try_from(denominator).ok()?);
    if denominator == 0 || denominator >= 1 << 63 {
        return None;
    }
    let whole = numerator / denominator;
    let rest = numerator - whole * denominator;
    let whole = i128::try_from(whole).ok().filter(|whole| *whole < 1 << 40)?;
    Some((whole << 64) + ((rest << 64) / denominator) as i128)
}
