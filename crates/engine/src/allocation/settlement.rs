//! Settlement: what one year's rule comes to, in whole pence, for places in order.

use crate::quantities::Money;

use super::bounds::Bounds;
use super::pace_of_change::PaceOfChange;

/// One year to be settled. All slices run over the same places.
#[derive(Debug, Clone, Copy)]
pub struct YearInput<'a> {
    /// Year from 1.
    pub year: u32,
    /// National sum in pence, above zero.
    pub quantum: i64,
    /// Money before the year in pence, with this year's transfers, at or above zero and not all zero.
    pub prior: &'a [i64],
    /// Opening money with all transfers so far, which a straight line starts from.
    pub base: &'a [i64],
    /// Weighted populations as whole numbers on one scale, not all zero.
    pub weights: &'a [u128],
    /// The rule.
    pub pace: &'a PaceOfChange,
    /// Its bounds.
    pub bounds: &'a Bounds,
}

/// The bound a place is held at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Held {
    /// The least it may have; also where least and most are equal.
    Floor,
    /// The most it may have.
    Ceiling,
}

/// What moved one place's money in a year, each rounded to the penny; they and the opening add up to the allocation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Movement {
    /// Average growth: `a * (g - 1)`.
    pub average_growth: i64,
    /// Pull to target: `u - a * g`.
    pub pull_to_target: i128,
    /// The place's own floor or ceiling: `x - u - t * T`, + where it is held up.
    pub own_bound: i128,
    /// Paying for others' bounds: `t * T`, - where it pays.
    pub paying_for_others: i128,
    /// What is left to the penny.
    pub rounding: i128,
}

impl Movement {
    /// The movement whose rounding is what `prior` and the other parts leave of the allocation; `None` beyond 128 bits.
    pub(super) fn explaining(
        allocation: i64,
        prior: i64,
        average_growth: i64,
        [pull, own, others]: [i128; 3],
    ) -> Option<Self> {
        let explained = i128::from(prior).checked_add(average_growth.into())?.checked_add(pull)?.checked_add(own)?;
        let rounding = i128::from(allocation).checked_sub(explained.checked_add(others)?)?;
        Some(Self { average_growth, pull_to_target: pull, own_bound: own, paying_for_others: others, rounding })
    }
}

/// A settled year.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settlement {
    /// Pence by place; they add up to the national sum.
    pub allocations: Vec<i64>,
    /// The bound each place is held at.
    pub held: Vec<Option<Held>>,
    /// Places whose floor stood above their ceiling, so that the ceiling won.
    pub floor_above_ceiling: Vec<usize>,
    /// The balancing shift `t` in units of 10^-10, half away from zero; 0 where not asked for.
    pub shift: i128,
    /// Movements by place; empty where not asked for.
    pub movements: Vec<Movement>,
}

/// Why no shift reaches the national sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreachable {
    /// The least that the bounds allow is more than there is.
    BelowFloors {
        /// That least, in pence, rounded up.
        needed: i128,
    },
    /// The most that the bounds allow is less than there is.
    AboveCeilings {
        /// That most, in pence, rounded down.
        most: i128,
    },
}

/// Gives one penny each to the `left` places with the largest fractions, ties to the place that stands first.
pub(super) fn give_pennies<F: Ord>(allocations: &mut [i64], fractions: &[F], left: usize) {
    if left == 0 {
        return;
    }
    let mut order: Vec<usize> = (0..fractions.len()).collect();
    order::arrange(&mut order, |one, other| fractions.get(*other).cmp(&fractions.get(*one)).then(one.cmp(other)));
    for place in order.into_iter().take(left) {
        if let Some(allocation) = allocations.get_mut(place) {
            *allocation = allocation.saturating_add(1);
        }
    }
}

/// Adds pence known to stay within range: allocations of one year, bounded by its national sum.
pub(super) fn total_pence(amounts: &[i64]) -> i64 {
    amounts.iter().fold(0_i64, |sum, amount| sum.saturating_add(*amount))
}

/// Money of pence that an allocation cannot exceed.
pub(super) fn money(pence: i64) -> Money {
    Money::from_pence(pence).unwrap_or(Money::LIMIT)
}
