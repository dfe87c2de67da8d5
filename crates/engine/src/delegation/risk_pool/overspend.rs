//! The chance of overspending by more than a share of what is expected.
#![expect(clippy::float_arithmetic, reason = "an estimate, good to four figures, that decides nothing")]

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use crate::quantities::Fraction;

use super::incomplete_gamma::{lower, upper};
use super::{Pool, float};

/// Chance that a year costs more than `1 + overspend` times what is expected.
pub(super) fn chance(pool: &Pool, overspend: &Fraction) -> f64 {
    if pool.cost_variation.is_zero() {
        return more_cases_than(pool, &cases_within(pool, overspend));
    }
    let shape = pool.expected_cases().over(&pool.variance_of_one()).as_ref().map_or(f64::MAX, float);
    upper(shape, shape * (1.0 + float(overspend)))
}

/// The most new cases of a year that stay within the overspend: with costs alike, cases decide, and known ones come in any case.
/// Floored in exact fractions, so that a whole number of cases is never one too few.
pub(super) fn cases_within(pool: &Pool, overspend: &Fraction) -> BigInt {
    let spare = Fraction::whole(1).plus(overspend).minus(&Fraction::from(pool.persistent));
    pool.expected_cases().times(&spare).floor()
}

/// Chance of more new cases than so many.
pub(super) fn more_cases_than(pool: &Pool, cases: &BigInt) -> f64 {
    let new = float(&new_cases(pool));
    lower(cases.to_f64().unwrap_or(f64::MAX) + 1.0, new)
}

/// Expected cases that are not known already.
pub(super) fn new_cases(pool: &Pool) -> Fraction {
    pool.expected_cases().times(&Fraction::whole(1).minus(&Fraction::from(pool.persistent)))
}
