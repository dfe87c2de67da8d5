//! Whole pence of any size that a calculation can reach on its way.

use core::fmt;

use num_traits::ToPrimitive;

use super::Fraction;
use super::rounding::fixed_text;

/// Whole pence beyond the limit of [`super::Money`]: sums over lines, and the parts that explain an allocation, which can dwarf it.
///
/// ```
/// use engine::quantities::Pence;
/// assert_eq!(Pence::of(-5).to_string(), "-0.05");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Pence(i128);

impl Pence {
    /// So many pence.
    pub fn of(pence: impl Into<i128>) -> Self {
        Self(pence.into())
    }

    /// The nearest whole pence, halves away from zero; `None` beyond 128 bits.
    pub fn nearest(pence: &Fraction) -> Option<Self> {
        pence.nearest().to_i128().map(Self)
    }

    /// Sum; stays at the limit of 128 bits, which no sum of [`super::Money`] comes near.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// Difference; stays at the limit of 128 bits.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// How many pence.
    pub const fn count(self) -> i128 {
        self.0
    }
}

/// Writes pounds with exactly two decimals.
impl fmt::Display for Pence {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&fixed_text(&self.0.into(), 2))
    }
}

impl serde::Serialize for Pence {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
