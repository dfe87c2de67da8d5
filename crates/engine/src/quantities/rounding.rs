//! Rounding: the one place where a digit is dropped, half away from zero, as published tables do.

use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive};

/// `numerator / denominator` to the nearest whole number, halves away from zero; `None` for a zero denominator or overflow.
///
/// ```
/// use engine::quantities::rounding::half_away;
/// assert_eq!(half_away(5, 2), Some(3));
/// assert_eq!(half_away(-5, 2), Some(-3));
/// assert_eq!(half_away(7, 3), Some(2));
/// ```
pub fn half_away(numerator: i128, denominator: i128) -> Option<i128> {
    if let Some(nearest) = nearest_by_guess(numerator, denominator) {
        return Some(nearest);
    }
    let quotient = numerator.checked_div(denominator)?;
    let remainder = numerator.checked_rem(denominator)?.unsigned_abs();
    let rest = denominator.unsigned_abs().checked_sub(remainder)?;
    if remainder < rest {
        return Some(quotient);
    }
    let away = if (numerator < 0) == (denominator < 0) { 1 } else { -1 };
    quotient.checked_add(away)
}

/// The nearest whole number where it is nearer than a half, found by a guess and proved by multiplying back: 128-bit division is
/// slow where this runs.
#[expect(
    clippy::float_arithmetic,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "the float only guesses; the guess is proved in whole numbers"
)]
fn nearest_by_guess(numerator: i128, denominator: i128) -> Option<i128> {
    let guess = i128::from((numerator as f64 / denominator as f64).round_ties_even() as i64);
    let rest = numerator.checked_sub(guess.checked_mul(denominator)?)?;
    (rest.unsigned_abs() < denominator.unsigned_abs().checked_sub(rest.unsigned_abs())?).then_some(guess)
}

/// `amount * part / whole` to the nearest whole number, halves away from zero; `None` for a zero whole or an answer beyond 64 bits.
pub fn share_of(amount: i64, part: u128, whole: u128) -> Option<i64> {
    if whole == 0 {
        return None;
    }
    share_by_guess(amount, part, whole).or_else(|| share_of_wide(amount, part, whole))
}

/// The same by a guess proved in 128 bits, where the figures are of the size of money and people; `None` elsewhere.
#[expect(
    clippy::float_arithmetic,
    clippy::as_conversions,
    reason = "the float only guesses; the guess is proved in whole numbers that fit by the first line"
)]
fn share_by_guess(amount: i64, part: u128, whole: u128) -> Option<i64> {
    if (part | whole) >> 62_u32 != 0 {
        return None;
    }
    let guess = (amount as f64 * (part as u64 as f64) / (whole as u64 as f64)).round_ties_even() as i64;
    let wanted = i128::from(amount).wrapping_mul(part as i128);
    let rest = wanted.wrapping_sub(i128::from(guess).wrapping_mul(whole as i128)).unsigned_abs();
    (rest < whole.checked_sub(rest)?).then_some(guess)
}

#[expect(clippy::arithmetic_side_effects, reason = "whole numbers of any size cannot overflow")]
fn share_of_wide(amount: i64, part: u128, whole: u128) -> Option<i64> {
    half_away_wide(&(BigInt::from(amount) * BigInt::from(part)), &BigInt::from(whole)).to_i64()
}

/// The same for numbers of any size; the denominator must be positive.
#[expect(clippy::arithmetic_side_effects, reason = "whole numbers of any size cannot overflow")]
pub fn half_away_wide(numerator: &BigInt, denominator: &BigInt) -> BigInt {
    if denominator.sign() != Sign::Plus {
        return BigInt::ZERO;
    }
    let (quotient, remainder) = numerator.abs().div_rem(denominator);
    let twice: BigInt = remainder << 1_u8;
    let magnitude = quotient.magnitude() + u8::from(&twice >= denominator);
    BigInt::from_biguint(if numerator.is_negative() { Sign::Minus } else { Sign::Plus }, magnitude)
}

/// Writes `units / 10^decimals` with exactly that many decimals, such as `-0.0740000000`.
pub fn fixed_text(units: &BigInt, decimals: usize) -> String {
    let digits = units.magnitude().to_string();
    let padded = format!("{digits:0>width$}", width = decimals.saturating_add(1));
    let split = padded.len().saturating_sub(decimals);
    let (whole, fraction) = padded.split_at_checked(split).unwrap_or((padded.as_str(), ""));
    let sign = if units.is_negative() { "-" } else { "" };
    if decimals == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
}
