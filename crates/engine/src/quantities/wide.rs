//! Products of 128 bits from steps of 32, which is sooner done than the general product where a machine has no wide step, as
//! WebAssembly has none.
#![allow(clippy::arithmetic_side_effects, clippy::as_conversions, reason = "every step is shown to fit its type")]

/// Both halves, high and low, of the product of two 64-bit numbers.
///
/// ```text
/// (a 2^32 + b)(c 2^32 + d) = ac 2^64 + (ad + bc) 2^32 + bd, each of the four below 2^64
/// ```
#[inline(always)]
pub fn halves(one: u64, two: u64) -> (u64, u64) {
    const LOW: u64 = 0xffff_ffff;
    let (a, b, c, d) = (one >> 32, one & LOW, two >> 32, two & LOW);
    if a == 0 {
        let (high, low) = (b * c, b * d);
        let (sum, carry) = low.overflowing_add(high << 32);
        return ((high >> 32) + u64::from(carry), sum);
    }
    let (ac, ad, bc, bd) = (a * c, a * d, b * c, b * d);
    let middle = (bd >> 32) + (ad & LOW) + (bc & LOW);
    (ac + (ad >> 32) + (bc >> 32) + (middle >> 32), (middle << 32) | (bd & LOW))
}

/// The product of two 64-bit numbers.
#[inline(always)]
pub fn product(one: u64, two: u64) -> u128 {
    let (high, low) = halves(one, two);
    (u128::from(high) << 64) | u128::from(low)
}

/// A 128-bit number times a 64-bit one, where the caller has shown that it fits; signed numbers too, in their two's complement.
#[inline(always)]
pub fn times(value: u128, number: u64) -> u128 {
    let high = ((value >> 64) as u64).wrapping_mul(number);
    product(value as u64, number).wrapping_add(u128::from(high) << 64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_are_those_of_the_general_step() {
        let edges = [0, 1, 2, 0xffff_ffff, 0x1_0000_0000, 0x1_0000_0001, u64::MAX >> 1, u64::MAX - 1, u64::MAX];
        for one in edges {
            for two in edges {
                assert_eq!(product(one, two), u128::from(one) * u128::from(two), "{one} times {two}");
                let value = -i128::from(one >> 2);
                assert_eq!(times(value as u128, two >> 2) as i128, value * i128::from(two >> 2), "{value} times {two}");
            }
        }
    }
}
