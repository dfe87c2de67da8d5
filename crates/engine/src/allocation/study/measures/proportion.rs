//! Proportions: exact comparison of products, and quotients rounded once.

use core::cmp::Ordering;

use num_bigint::BigInt;
use num_traits::ToPrimitive;
use rust_decimal::Decimal;

use crate::quantities::rounding::{half_away, half_away_wide};
use crate::quantities::{Money, RoundedRate};

/// Units of a [`RoundedRate`] in one.
const UNITS: i128 = 10_000_000_000;

/// Compares two products without rounding, whatever their size.
///
/// ```
/// use core::cmp::Ordering;
/// use engine::allocation::study::measures::proportion::compare;
/// // 7.4% on £603m is less than 10% on £450m: 603 x 74 against 450 x 100.
/// assert_eq!(compare(&[603, 74], &[450, 100]), Ordering::Less);
/// assert_eq!(compare(&[i128::MAX, 3], &[i128::MAX, 2]), Ordering::Greater);
/// ```
pub fn compare(one: &[i128], other: &[i128]) -> Ordering {
    match (product(one), product(other)) {
        (Some(one), Some(other)) => one.cmp(&other),
        _ => wide(one).cmp(&wide(other)),
    }
}

/// `part / whole` to ten decimals; `None` over nothing.
///
/// ```
/// use engine::allocation::study::measures::proportion::rate;
/// // £1,476m moved out of £35,563m.
/// assert_eq!(rate(1_476, 35_563).unwrap().to_string(), "0.0415038101");
/// assert_eq!(rate(1, 0), None);
/// ```
pub fn rate(part: i128, whole: i128) -> Option<RoundedRate> {
    let narrow = part.checked_mul(UNITS).and_then(|units| half_away(units, whole));
    narrow.or_else(|| quotient(&[part, UNITS], whole)).map(RoundedRate::from_units)
}

/// Pence for each of so many people, to the penny; `None` for nobody.
///
/// ```
/// use engine::allocation::study::measures::proportion::per_head;
/// // £1,000 for three people.
/// assert_eq!(per_head(100_000, 3.into()).unwrap().to_string(), "333.33");
/// ```
pub fn per_head(pence: i64, people: Decimal) -> Option<Money> {
    let scale = 10_i128.checked_pow(people.scale())?;
    let pence = i128::from(pence);
    let narrow = pence.checked_mul(scale).and_then(|scaled| half_away(scaled, people.mantissa()));
    narrow.or_else(|| quotient(&[pence, scale], people.mantissa())).and_then(Money::from_wide_pence)
}

fn product(factors: &[i128]) -> Option<i128> {
    factors.iter().try_fold(1_i128, |product, factor| product.checked_mul(*factor))
}

#[expect(clippy::arithmetic_side_effects, reason = "whole numbers of any size cannot overflow")]
fn wide(factors: &[i128]) -> BigInt {
    factors.iter().fold(BigInt::from(1), |product, factor| product * BigInt::from(*factor))
}

fn quotient(factors: &[i128], whole: i128) -> Option<i128> {
    (whole > 0).then(|| half_away_wide(&wide(factors), &BigInt::from(whole)).to_i128()).flatten()
}
