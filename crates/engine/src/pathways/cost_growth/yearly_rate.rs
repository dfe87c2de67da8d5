//! Yearly rates: what growth over several years is a year.
//!
//! > growth in all = after / before - 1
//! > growth a year = (after / before)^(1 / years) - 1
//!
//! A root is irrational, so it is found in whole numbers and rounded to the decimals asked for, halves up: never by logarithm or float.
//!
//! ```
//! use engine::pathways::cost_growth::yearly_rate::{in_all, yearly};
//! use engine::quantities::Fraction;
//! // £13bn of 2013/14 to £20bn of 2020/21: 53.8% in all, 6.3% a year; £14bn of 2015/16 to £20bn: 7.4% a year.
//! let times = Fraction::of(20, 13).unwrap();
//! assert_eq!((in_all(&times, 4), yearly(&times, 7, 4).unwrap()), ("0.5385".to_owned(), "0.0635".to_owned()));
//! assert_eq!(yearly(&Fraction::of(20, 14).unwrap(), 5, 4).unwrap(), "0.0739");
//! ```
#![expect(clippy::arithmetic_side_effects, reason = "whole numbers of any size cannot overflow; no divisor is zero")]

use num_bigint::BigInt;

use crate::quantities::Fraction;
use crate::quantities::rounding::fixed_text;

/// Growth over all years, rounded to so many decimals, half away from zero.
#[must_use]
pub fn in_all(times: &Fraction, decimals: usize) -> String {
    times.minus(&Fraction::whole(1)).rounded(decimals)
}

/// Growth a year, rounded to so many decimals; `None` for no years or where nothing or less is left.
#[must_use]
pub fn yearly(times: &Fraction, years: u32, decimals: usize) -> Option<String> {
    let one = BigInt::from(10).pow(u32::try_from(decimals).ok()?);
    let scaled = times.times(&Fraction::whole(one.pow(years)));
    Some(fixed_text(&(root(&scaled, years)? - one), decimals))
}

/// The `degree`th root to the nearest whole number, halves up; `None` for degree 0 or below nothing.
///
/// ```
/// use engine::pathways::cost_growth::yearly_rate::root;
/// use engine::quantities::Fraction;
/// assert_eq!(root(&Fraction::whole(1_000_000), 3), Some(100.into()));
/// assert_eq!(root(&Fraction::of(25, 4).unwrap(), 2), Some(3.into()));
/// ```
#[must_use]
pub fn root(of: &Fraction, degree: u32) -> Option<BigInt> {
    if degree == 0 || of.is_negative() {
        return None;
    }
    // Twice the root, rounded down, says on which side of a half it is.
    let twice = of.times(&Fraction::whole(BigInt::from(2).pow(degree))).floor().nth_root(degree);
    let nearest: BigInt = (twice + 1) >> 1;
    Some(nearest)
}
