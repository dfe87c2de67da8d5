//! Natural logarithms another way: a fraction is brought next to 1 by square roots, and the series of Mercator does the rest.
//!
//! > ln f = 2^k ln f^(1/2^k), and ln (1 + u) = u - u^2/2 + u^3/3 - ...
//!
//! The engine halves and doubles instead, and sums an inverse tangent.

use num_bigint::BigInt;
use num_traits::{One, Signed, Zero};

use crate::twin::fraction::Fraction;

/// Square roots taken.
const ROOTS: u64 = 48;
/// Bits worked with, besides those of the fraction itself, whose nearness to 1 may take as many.
const BITS: u64 = 900;

/// The logarithm of a fraction above zero, wrong by far less than 2^-700.
pub fn natural(of: &Fraction) -> Fraction {
    assert!(of.is_positive(), "{of} has no logarithm");
    let bits = BITS + of.denom().bits();
    let one = BigInt::one() << bits;
    let mut root = (of.numer() << bits) / of.denom();
    for _ in 0..ROOTS {
        root = (root << bits).sqrt();
    }
    let small = root - &one;
    let (mut power, mut sum, mut place) = (small.clone(), BigInt::zero(), 1_u32);
    while power.abs() > BigInt::one() {
        let term = &power / place;
        sum += if place % 2 == 1 { term } else { -term };
        power = (power * &small) / &one;
        place += 1;
    }
    Fraction::new(sum << ROOTS, one)
}
