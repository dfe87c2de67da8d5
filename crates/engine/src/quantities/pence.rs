//! Whole pence of any size that a calculation can reach on its way.

use core::fmt;

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
