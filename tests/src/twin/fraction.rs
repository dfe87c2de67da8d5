//! Exact fractions: from decimal text and back to it.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};

/// An exact fraction of any size.
pub type Fraction = BigRational;

/// A whole number as a fraction.
pub fn whole(number: i64) -> Fraction {
    Fraction::from_integer(number.into())
}

/// Reads text such as `-12.50`; the text is trusted to be a plain decimal.
pub fn read(text: &str) -> Fraction {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let digits: BigInt = format!("{whole}{decimals}").parse().expect("a plain decimal");
    Fraction::new(digits, BigInt::from(10).pow(decimals.len() as u32))
}

/// Reads pounds as pence.
pub fn read_pence(text: &str) -> BigInt {
    let pence = read(text) * whole(100);
    assert!(pence.is_integer(), "{text} is not whole pence");
    pence.to_integer()
}

/// Writes with that many decimals, half away from zero; nothing is never written with a sign.
pub fn write(value: &Fraction, decimals: u32) -> String {
    let units = (value * Fraction::from_integer(BigInt::from(10).pow(decimals))).round().to_integer();
    write_units(&units, decimals as usize)
}

/// Writes whole pence as pounds.
pub fn write_pence(pence: &BigInt) -> String {
    write_units(pence, 2)
}

fn write_units(units: &BigInt, decimals: usize) -> String {
    let sign = if units.is_negative() { "-" } else { "" };
    let digits = format!("{:0>width$}", units.abs().to_string(), width = decimals + 1);
    let (whole, rest) = digits.split_at(digits.len() - decimals);
    format!("{sign}{whole}.{rest}")
}

/// `numerator / denominator - 1` with ten decimals; nothing where the denominator is nothing.
pub fn write_growth(numerator: &Fraction, denominator: &Fraction) -> Option<String> {
    if denominator.is_zero() { None } else { Some(write(&(numerator / denominator - whole(1)), 10)) }
}
