//! `income^-alpha` from logarithms and exponentials of 60 decimals, where the engine compares powers of whole numbers.
//!
//! > ln(m x 2^k) = k ln 2 + 2 artanh((m - 1) / (m + 1)), 3/4 <= m < 3/2; exp(x) = exp(x / 2^16)^(2^16)

use num_bigint::BigInt;
use num_traits::{One, Signed, Zero};

/// Decimals that are kept.
const DECIMALS: u32 = 60;
/// How close to the middle of two values of twelve digits is the middle itself: 40 decimals are trusted.
const SAME: u32 = 20;

fn one() -> BigInt {
    BigInt::from(10).pow(DECIMALS)
}

fn times(a: &BigInt, b: &BigInt) -> BigInt {
    a * b / one()
}

/// `2 artanh(z)`.
fn twice_artanh(z: &BigInt) -> BigInt {
    let square = times(z, z);
    let (mut power, mut sum, mut odd) = (z.clone(), BigInt::zero(), 1_u32);
    while !power.is_zero() {
        sum += &power / odd;
        power = times(&power, &square);
        odd += 2;
    }
    sum * 2
}

fn ln(number: &BigInt, over: u32) -> BigInt {
    let ln_2 = twice_artanh(&(one() / 3));
    let mut m = number * one() / over;
    let mut k = 0;
    while &m * 2 >= one() * 3 {
        m /= 2;
        k += 1;
    }
    while &m * 4 < one() * 3 {
        m *= 2;
        k -= 1;
    }
    let z = (&m - one()) * one() / (&m + one());
    twice_artanh(&z) + ln_2 * k
}

fn exp(x: &BigInt) -> BigInt {
    // More decimals on the way: sixteen squarings lose five.
    let extra = BigInt::from(10).pow(12);
    let wide = one() * &extra;
    let small = x * &extra / (1 << 16);
    let (mut term, mut sum, mut n) = (wide.clone(), wide.clone(), 1_u32);
    while !term.is_zero() {
        term = &term * &small / &wide / n;
        sum += &term;
        n += 1;
    }
    for _ in 0..16 {
        sum = &sum * &sum / &wide;
    }
    sum / extra
}

/// The weight as its twelve digits and how many of them are decimals, halves up.
pub fn weight(pence: u64, alpha: &str) -> (BigInt, u32) {
    let (whole, decimals) = alpha.split_once('.').unwrap_or((alpha, ""));
    let over: BigInt = format!("{whole}{decimals}").parse().expect("a decimal");
    let under = BigInt::from(10).pow(decimals.len() as u32);
    let log = -(ln(&BigInt::from(pence), 100) * over / under);
    let mut weight = exp(&log);
    let mut places = 0;
    let least = BigInt::from(10).pow(DECIMALS + 11);
    // A weight a hair below a power of ten is that power, or it would be written with thirteen digits.
    let hair = BigInt::from(10).pow(DECIMALS + 11 - 30);
    while &weight + &hair < least {
        weight *= 10;
        places += 1;
    }
    let below = &weight / one();
    let rest: BigInt = (&weight % one()) * 2 - one();
    let is_middle = rest.abs() < BigInt::from(10).pow(DECIMALS - SAME);
    let is_up = is_middle || rest.is_positive();
    (below + if is_up { BigInt::one() } else { BigInt::zero() }, places)
}

/// The weight as an exact fraction.
pub fn fraction(pence: u64, alpha: &str) -> crate::twin::fraction::Fraction {
    let (digits, places) = weight(pence, alpha);
    crate::twin::fraction::Fraction::new(digits, BigInt::from(10).pow(places))
}
