//! Weights that fall as income rises: `income^-alpha`, to 12 significant digits, the same on every machine.
//!
//! A guess in binary floating point settles almost every digit. Where it comes near the middle between two values of 12 digits, whole numbers
//! decide: with income `x = P/100`, alpha `p/q` and the middle `b = B / (2 x 10^s)`
//!
//! > x^(-p/q) >= b  exactly where  B^q x P^p <= (2 x 10^s)^q x 100^p
//!
//! first between bounds of 63 bits, then, if these cannot tell, in full.
#![expect(
    clippy::arithmetic_side_effects,
    reason = "whole numbers of any size cannot overflow; the others are shown to fit"
)]

use core::cmp::Ordering;

use num_bigint::BigInt;
use num_traits::Pow;
use rust_decimal::Decimal;

use crate::quantities::{Money, Rate};

use super::request::{Applicant, MOST_ALPHA_DECIMALS, Weighting, band_of};

/// The least value of 12 digits.
const LEAST: u64 = 100_000_000_000;
/// How near the middle of two values a guess is not believed, in units of the last digit: five times what it can be wrong by.
const DOUBT: f64 = 0.02;

/// A weight of 12 significant digits: `digits / 10^decimals`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PowerWeight {
    /// 10^11 to 10^12.
    pub digits: u64,
    /// 9 to 24.
    pub decimals: u32,
}

impl PowerWeight {
    /// The weight as a decimal, without zeros that say nothing.
    #[must_use]
    pub fn decimal(self) -> Decimal {
        Decimal::try_from_i128_with_scale(self.digits.into(), self.decimals).unwrap_or_default().normalize()
    }
}

/// The weight of each applicant under a weighting that has been checked.
pub(super) fn weights(applicants: &[Applicant], weighting: &Weighting) -> Vec<Decimal> {
    let weight = |applicant: &Applicant| {
        let income = applicant.income.unwrap_or_default();
        match weighting {
            Weighting::Equal => Decimal::ONE,
            Weighting::Bands(bands) => band_of(bands, income).map_or(Decimal::ZERO, |band| band.weight.decimal()),
            Weighting::Power { alpha, minimum_income } => {
                let least = minimum_income.map_or(100, Money::pence);
                power_weight(income.pence().max(least), *alpha).decimal()
            }
        }
    };
    applicants.iter().map(weight).collect()
}

/// `(pence / 100)^-alpha`, rounded half up to 12 significant digits; pence of 1 or more, alpha of 0 to 1 with four decimals at most.
///
/// ```
/// use engine::engagement::fund::power_weight;
/// use engine::quantities::Rate;
/// let weight = |pence, alpha| power_weight(pence, Rate::from_text(alpha).unwrap()).decimal().to_string();
/// assert_eq!(weight(1_000_000, "0.5"), "0.01");
/// assert_eq!(weight(300, "1"), "0.333333333333");
/// assert_eq!(weight(200, "0.5"), "0.707106781187");
/// // 1 / 1.28 is 0.78125; 1 / 40.96^0.5 is 0.15625: neither needs rounding.
/// assert_eq!((weight(128, "1"), weight(4_096, "0.5")), ("0.78125".into(), "0.15625".into()));
/// ```
#[must_use]
pub fn power_weight(pence: i64, alpha: Rate) -> PowerWeight {
    let pence = pence.max(1);
    let (over, under) = alpha_terms(alpha);
    if over == 0 || pence == 100 {
        return PowerWeight { digits: LEAST, decimals: 11 };
    }
    let (guess, decimals) = guess(pence, over, under);
    let (below, from_middle) = split(guess);
    let digits = if from_middle.abs() > DOUBT {
        below + u64::from(from_middle > 0.0)
    } else {
        below + u64::from(is_at_least_middle(pence, (over, under), below, decimals))
    };
    PowerWeight { digits, decimals }
}

/// Alpha as `p/q` in lowest terms.
fn alpha_terms(alpha: Rate) -> (u32, u32) {
    let whole = 10_u32.pow(MOST_ALPHA_DECIMALS);
    let scaled = (alpha.decimal() * Decimal::from(whole)).trunc();
    let over = u32::try_from(scaled).unwrap_or(0).min(whole);
    let shared = num_integer::gcd(over, whole).max(1);
    (over / shared, whole / shared)
}

/// The weight in units of its last digit as a float, 10^11 to 10^12 but for its error, and how many decimals that are.
#[expect(
    clippy::float_arithmetic,
    clippy::as_conversions,
    reason = "a guess; what is near a middle is decided in whole numbers"
)]
fn guess(pence: i64, over: u32, under: u32) -> (f64, u32) {
    let alpha = f64::from(over) / f64::from(under);
    let weight = libm::pow(pence as f64 / 100.0, -alpha);
    let (mut scaled, mut decimals) = (weight * 1e9, 9_u32);
    while scaled < 1e11 && decimals < 24 {
        decimals += 1;
        scaled = weight * 1e9 * TENS.get(decimals.saturating_sub(9) as usize).copied().unwrap_or(1.0);
    }
    (scaled, decimals)
}

/// Powers of ten that binary floating point holds exactly.
const TENS: [f64; 16] = [1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/// The whole number below and how far above the middle to the next one the guess stands, in units.
#[expect(clippy::float_arithmetic, clippy::as_conversions, reason = "below 2^53, where every whole number is a float")]
fn split(guess: f64) -> (u64, f64) {
    let below = guess.floor();
    (below as u64, guess - below - 0.5)
}

/// Whether the weight is at or above `(below + 1/2) / 10^decimals`, exactly.
fn is_at_least_middle(pence: i64, (over, under): (u32, u32), below: u64, decimals: u32) -> bool {
    let middle = 2 * below + 1;
    // B^q P^p against (2 x 10^s)^q 100^p.
    let left = Bounded::of(middle.into()).to_the(under).times(Bounded::of(pence.unsigned_abs().into()).to_the(over));
    let tens = Bounded::of(2 * 10_u128.pow(decimals));
    let right = tens.to_the(under).times(Bounded::of(100).to_the(over));
    left.compare(right).unwrap_or_else(|| in_full(pence, (over, under), middle, decimals)) != Ordering::Greater
}

fn in_full(pence: i64, (over, under): (u32, u32), middle: u64, decimals: u32) -> Ordering {
    let left = Pow::pow(BigInt::from(middle), under) * Pow::pow(BigInt::from(pence), over);
    let right = Pow::pow(BigInt::from(10).pow(decimals) * 2, under) * Pow::pow(BigInt::from(100), over);
    left.cmp(&right)
}

/// A positive number between `low x 2^power` and `high x 2^power`.
#[derive(Clone, Copy)]
struct Bounded {
    low: u64,
    high: u64,
    power: i64,
}

impl Bounded {
    fn of(number: u128) -> Self {
        Self::between(number, number, 0)
    }

    /// Bounds of 63 bits around bounds of 128.
    fn between(low: u128, high: u128, power: i64) -> Self {
        let drop = (128 - high.leading_zeros()).saturating_sub(63);
        let above = (high >> drop) + u128::from(high & ((1_u128 << drop) - 1) != 0);
        let narrow = |number: u128| u64::try_from(number).unwrap_or(u64::MAX);
        Self { low: narrow(low >> drop), high: narrow(above), power: power.saturating_add(drop.into()) }
    }

    fn times(self, other: Self) -> Self {
        let wide = |one: u64, two: u64| u128::from(one) * u128::from(two);
        Self::between(wide(self.low, other.low), wide(self.high, other.high), self.power.saturating_add(other.power))
    }

    fn to_the(self, power: u32) -> Self {
        let (mut all, mut square, mut left) = (Self::of(1), self, power);
        while left > 0 {
            if left & 1 == 1 {
                all = all.times(square);
            }
            square = square.times(square);
            left >>= 1;
        }
        all
    }

    /// Which is larger, where the bounds can tell.
    fn compare(self, other: Self) -> Option<Ordering> {
        if self.is_below(other) {
            Some(Ordering::Less)
        } else if other.is_below(self) {
            Some(Ordering::Greater)
        } else {
            None
        }
    }

    /// Whether all of it is below all of the other.
    fn is_below(self, other: Self) -> bool {
        let shift = other.power.saturating_sub(self.power);
        match u32::try_from(shift.unsigned_abs()) {
            Ok(0) => self.high < other.low,
            Ok(bits @ 1..=63) if shift > 0 => u128::from(self.high) < u128::from(other.low) << bits,
            Ok(bits @ 1..=63) => u128::from(self.high) << bits < u128::from(other.low),
            // 64 bits apart, whatever they hold.
            _ => shift > 0 && other.low > 0,
        }
    }
}
