//! The reserve that sees a pool through all but the worst year in twenty: the fourth statutory factor in numbers.
#![expect(
    clippy::float_arithmetic,
    clippy::arithmetic_side_effects,
    reason = "an estimate, good to four figures, that decides nothing; whole numbers of any size cannot overflow"
)]

use num_bigint::BigInt;
use serde::Serialize;

use crate::parameters::delegation;
use crate::problem::Problem;
use crate::quantities::Fraction;

use super::incomplete_gamma::upper;
use super::overspend::{more_cases_than, new_cases};
use super::{Pool, float};

/// The search ends once its ends are as close as this, as a share of the upper one: far closer than the figures that are shown.
const CLOSE: f64 = 1e-12;

/// Money to set aside.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Reserve {
    /// As a share of the pool's expected cost.
    pub share_of_cost: f64,
    /// Pounds.
    pub money: f64,
    /// As a share of the board's budget; `None` where that is not given.
    pub share_of_budget: Option<f64>,
}

/// The chance of a year beyond the reserve that ships: one in twenty.
pub fn usual_tail() -> f64 {
    delegation::RESERVE_TAIL.value.parse().unwrap_or(0.05)
}

impl Pool {
    /// The least reserve that is exceeded with no more than this chance, above 0 and below 1.
    ///
    /// # Errors
    /// As [`Pool::estimate`].
    pub fn reserve(&self, tail: f64, budget: Option<f64>) -> Result<Reserve, Vec<Problem>> {
        let expected_cost = self.estimate()?.expected_cost;
        let share_of_cost = if self.cost_variation.is_zero() { by_cases(self, tail) } else { by_gamma(self, tail) };
        let money = share_of_cost * expected_cost;
        let share_of_budget = budget.filter(|budget| *budget > 0.0).map(|budget| money / budget);
        Ok(Reserve { share_of_cost, money, share_of_budget })
    }
}

fn by_gamma(pool: &Pool, tail: f64) -> f64 {
    let shape = pool.expected_cases().over(&pool.variance_of_one()).as_ref().map_or(f64::MAX, float);
    let exceeded = |overspend: f64| upper(shape, shape * (1.0 + overspend)) > tail;
    if !exceeded(0.0) {
        return 0.0;
    }
    let mut most = 1.0;
    while exceeded(most) && most < 1e12 {
        most *= 2.0;
    }
    let mut least = 0.0;
    while most - least > CLOSE * most {
        let middle = (least + most) / 2.0;
        if exceeded(middle) { least = middle } else { most = middle }
    }
    most
}

/// With costs alike, the reserve pays for whole cases.
fn by_cases(pool: &Pool, tail: f64) -> f64 {
    let exceeded = |cases: &BigInt| more_cases_than(pool, cases) > tail;
    let expected = new_cases(pool);
    let mut least = expected.floor();
    if !exceeded(&least) {
        return above(pool, &expected, &least);
    }
    let mut step = BigInt::from(1);
    while exceeded(&(&least + &step)) {
        least += &step;
        step *= 2;
    }
    let mut most = &least + step;
    while &most - &least > BigInt::from(1) {
        let middle: BigInt = (&least + &most) >> 1_u8;
        if exceeded(&middle) { least = middle } else { most = middle }
    }
    above(pool, &expected, &most)
}

/// Cases above those expected, as a share of all expected cases, known ones included; never below nothing.
fn above(pool: &Pool, expected: &Fraction, cases: &BigInt) -> f64 {
    let more = Fraction::whole(cases.clone()).minus(expected);
    let share = if more.is_negative() { None } else { more.over(&pool.expected_cases()) };
    share.as_ref().map_or(0.0, float)
}
