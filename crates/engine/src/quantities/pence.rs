//! Whole pence of any size that a calculation can reach on its way.

use core::fmt;

use num_traits::ToPrimitive;
use rust_decimal::Decimal;

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

/// Reads what it writes: pounds with at most two decimals.
impl<'de> serde::Deserialize<'de> for Pence {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <String as serde::Deserialize>::deserialize(deserializer)?;
        let pence = text.parse::<Decimal>().ok().and_then(|pounds| pounds.checked_mul(Decimal::ONE_HUNDRED));
        let whole = pence.filter(Decimal::is_integer).and_then(|pence| pence.to_i128());
        whole.map(Self).ok_or_else(|| serde::de::Error::custom("not pounds and pence"))
    }
}
