//! Fractions: where a quotient may not lose a digit.
#![expect(
    clippy::arithmetic_side_effects,
    reason = "whole numbers of any size cannot overflow; every denominator is positive by construction"
)]

use core::cmp::Ordering;
use core::fmt;

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, Zero};
use rust_decimal::Decimal;

use super::rounding::{fixed_text, half_away_wide};

/// Most decimals with which a fraction is still written as a decimal.
const LONGEST: usize = 28;
/// Decimals of a fraction that is shown rather than kept.
const SHOWN: usize = 10;

/// An exact fraction of any size, its denominator above zero. Equal fractions are equal whatever they were made of.
///
/// ```
/// use engine::quantities::Fraction;
/// let third = Fraction::of(100, 3).unwrap();
/// assert_eq!(third.to_string(), "100/3");
/// assert_eq!(third.shown(), "33.3333333333");
/// assert_eq!(third.times(&Fraction::whole(3)).to_string(), "100");
/// assert_eq!(Fraction::of(-1, 8).unwrap().to_string(), "-0.125");
/// ```
#[derive(Debug, Clone)]
pub struct Fraction {
    numerator: BigInt,
    denominator: BigInt,
}

impl Fraction {
    /// A whole number.
    pub fn whole(number: impl Into<BigInt>) -> Self {
        Self { numerator: number.into(), denominator: BigInt::one() }
    }

    /// `numerator / denominator`; `None` where the denominator is zero.
    pub fn of(numerator: impl Into<BigInt>, denominator: impl Into<BigInt>) -> Option<Self> {
        Self::whole(numerator).over(&Self::whole(denominator))
    }

    /// Numerator and denominator, not necessarily in lowest terms.
    pub const fn terms(&self) -> (&BigInt, &BigInt) {
        (&self.numerator, &self.denominator)
    }

    /// The sum.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        if self.denominator == other.denominator {
            return Self { numerator: &self.numerator + &other.numerator, denominator: self.denominator.clone() };
        }
        Self {
            numerator: &self.numerator * &other.denominator + &other.numerator * &self.denominator,
            denominator: &self.denominator * &other.denominator,
        }
    }

    /// The difference.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        self.plus(&Self { numerator: -&other.numerator, denominator: other.denominator.clone() })
    }

    /// The product.
    #[must_use]
    pub fn times(&self, other: &Self) -> Self {
        Self { numerator: &self.numerator * &other.numerator, denominator: &self.denominator * &other.denominator }
    }

    /// The quotient; `None` where the divisor is zero.
    #[must_use]
    pub fn over(&self, divisor: &Self) -> Option<Self> {
        if divisor.numerator.is_zero() {
            return None;
        }
        let numerator = &self.numerator * &divisor.denominator;
        let denominator = &self.denominator * &divisor.numerator;
        Some(if denominator.is_negative() {
            Self { numerator: -numerator, denominator: -denominator }
        } else {
            Self { numerator, denominator }
        })
    }

    /// Halfway between two.
    #[must_use]
    pub fn middle(&self, other: &Self) -> Self {
        let sum = self.plus(other);
        Self { numerator: sum.numerator, denominator: sum.denominator * 2 }
    }

    /// Without its sign.
    #[must_use]
    pub fn magnitude(&self) -> Self {
        Self { numerator: self.numerator.abs(), denominator: self.denominator.clone() }
    }

    /// The greatest whole number that is not above it.
    #[must_use]
    pub fn floor(&self) -> BigInt {
        self.numerator.div_floor(&self.denominator)
    }

    /// The nearest whole number, halves away from zero.
    #[must_use]
    pub fn nearest(&self) -> BigInt {
        half_away_wide(&self.numerator, &self.denominator)
    }

    /// Whether it is nothing.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.numerator.is_zero()
    }

    /// Whether it is below nothing.
    #[must_use]
    pub fn is_negative(&self) -> bool {
        self.numerator.is_negative()
    }

    /// Rounded to so many decimals, half away from zero, and always written with them.
    #[must_use]
    pub fn rounded(&self, decimals: usize) -> String {
        let units = BigInt::from(10).pow(u32::try_from(decimals).unwrap_or(0));
        fixed_text(&half_away_wide(&(&self.numerator * units), &self.denominator), decimals)
    }

    /// As a decimal of ten decimals at most, rounded half away from zero, without zeros that say nothing.
    #[must_use]
    pub fn shown(&self) -> String {
        let text = self.rounded(SHOWN);
        let text = text.trim_end_matches('0').trim_end_matches('.');
        if text == "-0" { "0".to_owned() } else { text.to_owned() }
    }

    /// How many decimals write it exactly; `None` where none do, or more than 28.
    fn decimals(&self, denominator: &BigInt) -> Option<usize> {
        let mut scale = BigInt::one();
        (0..=LONGEST).find(|_| {
            let divides = scale.is_multiple_of(denominator);
            scale *= 10;
            divides
        })
    }
}

impl From<Decimal> for Fraction {
    fn from(decimal: Decimal) -> Self {
        Self { numerator: BigInt::from(decimal.mantissa()), denominator: BigInt::from(10).pow(decimal.scale()) }
    }
}

impl PartialEq for Fraction {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Fraction {}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        if self.denominator == other.denominator {
            return self.numerator.cmp(&other.numerator);
        }
        (&self.numerator * &other.denominator).cmp(&(&other.numerator * &self.denominator))
    }
}

/// Writes the exact decimal, or `100/3` where no decimal of 28 places is exact.
impl fmt::Display for Fraction {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let common = self.numerator.gcd(&self.denominator);
        let (numerator, denominator) = (&self.numerator / &common, &self.denominator / &common);
        match self.decimals(&denominator) {
            Some(decimals) => {
                let units = numerator * BigInt::from(10).pow(u32::try_from(decimals).unwrap_or(0)) / denominator;
                formatter.write_str(&fixed_text(&units, decimals))
            }
            None => write!(formatter, "{numerator}/{denominator}"),
        }
    }
}

impl serde::Serialize for Fraction {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
