//! Natural logarithms of fractions, in whole numbers.
//!
//! > f = 2^k x m with m from 2/3 to 4/3
//! > ln f = k ln 2 + 2 (z + z^3/3 + z^5/5 + ...), where z = (m - 1) / (m + 1)
//! > ln 2 = 2 (1/3 + (1/3)^3/3 + (1/3)^5/5 + ...)
//!
//! Logarithms are irrational, so they are worked out in fixed point: whole numbers of any size count units of 2^-bits, with 32 bits more
//! inside than are handed out. Up to 8,000 bits each series has fewer than 3,000 terms, each wrong by less than three units of the inner last
//! place; with `k` up to 2^13 in size that is less than 2^28 inner units, so the answer is within one unit of its own last place. The same
//! on every machine: no binary floating point has a part in it.
//!
//! ```
//! use engine::pathways::cost_growth::logarithm::natural;
//! use engine::quantities::Fraction;
//! // ln 10 = 2.302585092994..., in units of 2^-40.
//! let ln = natural(&Fraction::whole(10), 40).unwrap();
//! assert_eq!(Fraction::whole(ln).over(&Fraction::whole(1_u64 << 40)).unwrap().rounded(10), "2.3025850930");
//! assert_eq!(natural(&Fraction::whole(1), 40).unwrap(), 0.into());
//! assert_eq!(natural(&Fraction::whole(0), 40), None);
//! ```
#![expect(
    clippy::arithmetic_side_effects,
    reason = "whole numbers of any size cannot overflow; no divisor is zero: each is a positive sum or an odd number"
)]

use num_bigint::BigInt;
use num_traits::{One, Signed, Zero};

use crate::quantities::Fraction;

/// Bits worked with beyond those handed out.
const GUARD: u64 = 32;

/// `ln f` in units of `2^-bits`, within one unit; `None` where `f` is not above zero. Up to 8,000 bits.
pub fn natural(of: &Fraction, bits: u64) -> Option<BigInt> {
    let (over, under) = of.terms();
    if !over.is_positive() {
        return None;
    }
    let inner = bits.saturating_add(GUARD);
    let (power, over, under) = near_one(over, under);
    let mut units = twice_inverse_tangent(&(&over - &under), &(&over + &under), inner);
    if power != 0 {
        units += BigInt::from(power) * twice_inverse_tangent(&BigInt::one(), &BigInt::from(3), inner);
    }
    let half = BigInt::one() << GUARD.saturating_sub(1);
    Some((units + half) >> GUARD)
}

/// A fraction as a power of two times one from 2/3 to 4/3.
fn near_one(over: &BigInt, under: &BigInt) -> (i64, BigInt, BigInt) {
    let bits = |number: &BigInt| i64::try_from(number.bits()).unwrap_or(i64::MAX);
    // By lengths alone what is left is between 1/2 and 2.
    let mut power = bits(over).saturating_sub(bits(under));
    let (mut top, mut bottom) = (over.clone(), under.clone());
    if power >= 0 {
        bottom <<= power
    } else {
        top <<= power.unsigned_abs()
    }
    if &top * 3 >= &bottom * 4 {
        bottom <<= 1;
        power = power.saturating_add(1);
    } else if &top * 3 < &bottom * 2 {
        top <<= 1;
        power = power.saturating_sub(1);
    }
    (power, top, bottom)
}

/// Twice the inverse hyperbolic tangent of `over / under`, in units of `2^-bits`; `under` is above zero and the quotient at most 1/3.
fn twice_inverse_tangent(over: &BigInt, under: &BigInt, bits: u64) -> BigInt {
    let first = (over << bits) / under;
    let square = (&first * &first) >> bits;
    let (mut power, mut sum, mut odd) = (first, BigInt::zero(), BigInt::one());
    while !power.is_zero() && power != BigInt::from(-1) {
        sum += &power / &odd;
        power = (power * &square) >> bits;
        odd += 2;
    }
    sum * 2
}
