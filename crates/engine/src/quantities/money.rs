//! Money: whole pence, never a binary float.

use core::fmt;

use rust_decimal::Decimal;

use super::decimal_text::{self, Misread};

/// An amount of money in whole pence; negative where a sign convention says so.
///
/// Magnitude stays within £10 trillion ([`Money::LIMIT`]), so that no sum of a few of them can overflow unseen.
///
/// ```
/// use engine::quantities::Money;
/// let salary = Money::from_text("1234.56").unwrap();
/// assert_eq!(salary.pence(), 123_456);
/// assert_eq!(salary.to_string(), "1234.56");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub struct Money(i64);

impl Money {
    /// Nothing at all.
    pub const ZERO: Self = Self(0);
    /// The largest magnitude accepted: £10 trillion.
    pub const LIMIT: Self = Self(1_000_000_000_000_000);

    /// Money from whole pence; `None` beyond [`Money::LIMIT`].
    pub const fn from_pence(pence: i64) -> Option<Self> {
        if pence.unsigned_abs() <= Self::LIMIT.0.unsigned_abs() { Some(Self(pence)) } else { None }
    }

    /// Money from a wide count of pence; `None` beyond [`Money::LIMIT`].
    pub fn from_wide_pence(pence: i128) -> Option<Self> {
        i64::try_from(pence).ok().and_then(Self::from_pence)
    }

    /// Reads strict text such as `1234.5`: no currency sign, no commas, at most two decimals.
    ///
    /// # Errors
    /// [`Misread`] says what the text is instead.
    pub fn from_text(text: &str) -> Result<Self, Misread> {
        let decimal = decimal_text::read(text)?;
        Self::from_pounds(decimal)
    }

    /// Money from pounds as a decimal.
    ///
    /// # Errors
    /// [`Misread::TooManyDecimals`] below a penny, [`Misread::OutOfRange`] beyond [`Money::LIMIT`].
    pub fn from_pounds(pounds: Decimal) -> Result<Self, Misread> {
        let pounds = pounds.normalize();
        if pounds.scale() > 2 {
            return Err(Misread::TooManyDecimals { allowed: 2 });
        }
        let factor = 10_i128.checked_pow(2_u32.saturating_sub(pounds.scale())).unwrap_or(1);
        pounds.mantissa().checked_mul(factor).and_then(Self::from_wide_pence).ok_or(Misread::OutOfRange)
    }

    /// Whole pence.
    pub const fn pence(self) -> i64 {
        self.0
    }

    /// Pounds as an exact decimal with two decimals.
    pub fn pounds(self) -> Decimal {
        Decimal::new(self.0, 2)
    }

    /// Sum; `None` beyond [`Money::LIMIT`].
    pub fn plus(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).and_then(Self::from_pence)
    }

    /// Difference; `None` beyond [`Money::LIMIT`].
    pub fn minus(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).and_then(Self::from_pence)
    }

    /// Total of many amounts; `None` beyond [`Money::LIMIT`] on the way or at the end.
    pub fn total(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts.into_iter().try_fold(Self::ZERO, Self::plus)
    }

    /// Whether it is less than nothing.
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }
}

/// Writes pounds with exactly two decimals, such as `-0.05`.
impl fmt::Display for Money {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let magnitude = self.0.unsigned_abs();
        let (pounds, pence) = (magnitude.checked_div(100).unwrap_or(0), magnitude.checked_rem(100).unwrap_or(0));
        write!(formatter, "{sign}{pounds}.{pence:02}")
    }
}

impl serde::Serialize for Money {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
