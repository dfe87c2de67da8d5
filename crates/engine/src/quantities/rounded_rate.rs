//! Rates that come out of a calculation: ten decimals, half away from zero.

use core::fmt;

use num_bigint::BigInt;
use num_traits::ToPrimitive;
use rust_decimal::Decimal;

use super::rounding::{fixed_text, half_away_wide};
use super::wide;

/// Units in one: ten decimals.
const UNITS: i128 = 10_000_000_000;

/// A rate rounded once, to ten decimals, half away from zero.
///
/// ```
/// use engine::quantities::RoundedRate;
/// // 219,307 against 237,285: the published distance from target of -7.58%.
/// let distance = RoundedRate::less_one([219_307, 1], [237_285, 1]).unwrap();
/// assert_eq!(distance.to_string(), "-0.0757654298");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct RoundedRate(i128);

impl RoundedRate {
    /// A rate of so many units of 10^-10.
    pub const fn from_units(units: i128) -> Self {
        Self(units)
    }

    /// `(n1 * n2) / (d1 * d2) - 1`; `None` where a divisor is zero or the answer is beyond 128 bits.
    pub fn less_one(numerators: [u128; 2], denominators: [u128; 2]) -> Option<Self> {
        Self::less_one_narrow(numerators, denominators).or_else(|| Self::less_one_wide(numerators, denominators))
    }

    /// By a guess proved in 128 bits, where the figures are of the size of money and people; `None` elsewhere.
    #[expect(
        clippy::float_arithmetic,
        clippy::as_conversions,
        reason = "the float only guesses; the guess is proved in whole numbers that fit by the first line"
    )]
    #[inline(always)]
    fn less_one_narrow([n1, n2]: [u128; 2], [d1, d2]: [u128; 2]) -> Option<Self> {
        if (n1 | n2 | d1 | d2) >> 63_u32 != 0 {
            return None;
        }
        let [n1, n2, d1, d2] = [n1, n2, d1, d2].map(|figure| figure as u64);
        let free = |one: u64, two: u64| one.leading_zeros().saturating_add(two.leading_zeros());
        if free(n1, n2).min(free(d1, d2)) < 38 {
            return None;
        }
        let [a, b, c, d] = [n1, n2, d1, d2].map(|figure| figure as f64);
        let guess = ((a * b / (c * d) - 1.0) * 1e10).round_ties_even() as i64;
        let (over, under) = (wide::product(n1, n2), wide::product(d1, d2));
        if under.leading_zeros().saturating_add(guess.unsigned_abs().leading_zeros()) < 66 {
            return None;
        }
        let gain = over.wrapping_sub(under) as i128;
        let wanted = wide::times(gain.unsigned_abs(), UNITS as u64) as i128;
        let found = wide::times(under, guess.unsigned_abs()) as i128;
        let signed = |magnitude: i128, is_below: bool| if is_below { magnitude.wrapping_neg() } else { magnitude };
        let rest = signed(wanted, gain < 0).wrapping_sub(signed(found, guess < 0)).unsigned_abs();
        (rest < under.checked_sub(rest)?).then_some(Self(i128::from(guess)))
    }

    /// The same in whole numbers of any size.
    #[expect(clippy::arithmetic_side_effects, reason = "whole numbers of any size cannot overflow")]
    fn less_one_wide([n1, n2]: [u128; 2], [d1, d2]: [u128; 2]) -> Option<Self> {
        let under = BigInt::from(d1) * BigInt::from(d2);
        if under == BigInt::ZERO {
            return None;
        }
        let over = BigInt::from(n1) * BigInt::from(n2);
        half_away_wide(&((over - &under) * BigInt::from(UNITS)), &under).to_i128().map(Self)
    }

    /// Units of 10^-10.
    pub const fn units(self) -> i128 {
        self.0
    }

    /// The rate as a decimal; `None` beyond 28 digits.
    pub fn decimal(self) -> Option<Decimal> {
        Decimal::try_from_i128_with_scale(self.0, 10).ok()
    }
}

/// Writes exactly ten decimals.
impl fmt::Display for RoundedRate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&fixed_text(&BigInt::from(self.0), 10))
    }
}

impl serde::Serialize for RoundedRate {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
