//! Fixed-point pence: whole numbers of 2^-64 pence with a margin of error.

use crate::quantities::wide;

/// A figure of pence (or of anything) in units of 2^-64, certain to within `margin` units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fixed {
    pub(super) value: i128,
    pub(super) margin: u64,
}

impl Fixed {
    pub(super) const ZERO: Self = Self { value: 0, margin: 0 };

    /// A whole number, exactly.
    #[inline(always)]
    pub(super) fn whole(number: i64) -> Option<Self> {
        Some(Self { value: i128::from(number).checked_mul(1 << 64)?, margin: 0 })
    }

    /// `numerator / denominator` within one unit; exact where it divides.
    pub(super) fn ratio(numerator: i128, denominator: i128) -> Option<Self> {
        let denominator = u64::try_from(denominator).ok().filter(|denominator| *denominator > 0)?;
        let wide = u128::from(denominator);
        let magnitude = numerator.unsigned_abs();
        let (whole, rest) = (magnitude.checked_div(wide)?, magnitude.checked_rem(wide)?);
        let shifted = rest.checked_mul(1 << 64)?;
        let (fraction, left) = (shifted.checked_div(wide)?, shifted.checked_rem(wide)?);
        let magnitude =
            i128::try_from(whole).ok()?.checked_mul(1 << 64)?.checked_add(i128::try_from(fraction).ok()?)?;
        let value = if numerator < 0 { magnitude.checked_neg()? } else { magnitude };
        Some(Self { value, margin: u64::from(left > 0) })
    }

    #[inline(always)]
    pub(super) fn plus(self, other: Self) -> Option<Self> {
        Some(Self { value: self.value.checked_add(other.value)?, margin: self.margin.checked_add(other.margin)? })
    }

    #[inline(always)]
    pub(super) fn minus(self, other: Self) -> Option<Self> {
        Some(Self { value: self.value.checked_sub(other.value)?, margin: self.margin.checked_add(other.margin)? })
    }

    /// Times a whole number at or above zero.
    #[inline(always)]
    pub(super) fn times(self, number: i64) -> Option<Self> {
        let margin = self.margin.checked_mul(u64::try_from(number).ok()?)?;
        Some(Self { value: product(self.value, number)?, margin })
    }

    /// The figure as a binary float, for a guess.
    #[expect(
        clippy::float_arithmetic,
        clippy::as_conversions,
        reason = "for a guess at where to look, proved afterwards"
    )]
    pub(super) fn guess(self) -> f64 {
        const UNIT: f64 = 1.0 / 18_446_744_073_709_551_616.0;
        (self.value >> 64_u32) as i64 as f64 + (self.value as u64) as f64 * UNIT
    }

    /// Times a small fraction with a positive denominator.
    pub(super) fn times_ratio(self, numerator: i128, denominator: i128) -> Option<Self> {
        let margin = u128::from(self.margin)
            .checked_mul(numerator.unsigned_abs())?
            .checked_div(u128::try_from(denominator).ok()?)?;
        let value = self.value.checked_mul(numerator)?.checked_div(denominator)?;
        Some(Self { value, margin: u64::try_from(margin).ok()?.checked_add(2)? })
    }

    /// Over a whole number above zero.
    #[inline(always)]
    pub(super) fn over(self, number: i64) -> Option<Self> {
        let divisor = u64::try_from(number).ok().filter(|divisor| *divisor > 0)?;
        let value = self.value.checked_div(i128::from(number))?;
        Some(Self { value, margin: self.margin.checked_div(divisor)?.checked_add(2)? })
    }

    /// Whether it is certain to be above the other.
    #[inline(always)]
    pub(super) fn is_above(self, other: Self) -> bool {
        let margin = i128::from(self.margin).saturating_add(i128::from(other.margin));
        self.value.saturating_sub(other.value) > margin
    }

    /// Whether both are certain to the last unit, and equal.
    pub(super) fn is_same(self, other: Self) -> bool {
        self == other && self.margin == 0
    }

    /// The nearest whole number, halves away from zero; `None` where the margin leaves two.
    #[inline(always)]
    pub(super) fn rounded(self) -> Option<i64> {
        let half = 1_i128 << 63;
        let margin = i128::from(self.margin);
        let magnitude = self.value.checked_abs()?;
        // At an exact half the margin must be nothing; around zero the sign is of no account.
        let low = magnitude.checked_sub(margin)?.checked_add(half)? >> 64_u32;
        let high = magnitude.checked_add(margin)?.checked_add(half)? >> 64_u32;
        if low != high {
            return None;
        }
        i64::try_from(if self.value < 0 { low.checked_neg()? } else { low }).ok()
    }

    /// Whole part and fraction of a figure at or above zero; `None` where the margin reaches the next whole number.
    #[inline(always)]
    pub(super) fn split(self) -> Option<(i64, u64)> {
        let whole = i64::try_from(self.value >> 64_u32).ok().filter(|whole| *whole >= 0)?;
        let fraction = u64::try_from(self.value & i128::from(u64::MAX)).ok()?;
        let clear = fraction >= self.margin && fraction.checked_add(self.margin).is_some();
        clear.then_some((whole, fraction))
    }
}

/// The product where the sizes of the factors show that it fits, which is sooner told than by checking the product.
#[inline(always)]
fn product(value: i128, number: i64) -> Option<i128> {
    let room = value.unsigned_abs().leading_zeros().saturating_add(number.unsigned_abs().leading_zeros());
    let magnitude = || wide::times(value.unsigned_abs(), number.unsigned_abs());
    let signed = |magnitude: u128| {
        let magnitude = i128::try_from(magnitude).ok()?;
        if (value < 0) == (number < 0) { Some(magnitude) } else { magnitude.checked_neg() }
    };
    if room > 65 { signed(magnitude()) } else { None }
}
