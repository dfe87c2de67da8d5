//! Whole pence by largest remainder.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::ToPrimitive;

/// Whole numbers next to the exact ones that add up to `total`: each floored, the units left to the largest fractions, ties first come.
pub fn settle(exact: &[BigRational], total: &BigInt) -> Vec<BigInt> {
    let mut whole: Vec<BigInt> = exact.iter().map(|value| value.floor().to_integer()).collect();
    let left = (total - whole.iter().sum::<BigInt>()).to_usize().expect("floors never add up to more than the total");
    let fractions: Vec<BigRational> = exact.iter().map(BigRational::fract).collect();
    let mut order: Vec<usize> = (0..exact.len()).collect();
    order.sort_by(|one, other| fractions[*other].cmp(&fractions[*one]).then(one.cmp(other)));
    assert!(left <= order.len(), "fewer units are left than there are parts");
    for index in order.into_iter().take(left) {
        whole[index] += 1;
    }
    whole
}
