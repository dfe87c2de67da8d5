//! The commonest settlement, worked out in 64-bit steps: every wish is one rate of money plus one amount per weight, and the
//! bounds are flat.
//!
//! Proportional rules and straight lines are such rules: `x = r * m + b * w` for places between their bounds, with `m` the money
//! the rule starts from. Places held at a bound leave the sum, and `b` is what is left over the weight that is left; sides are
//! corrected until none changes. As in [`super::quick`], every figure has a margin it cannot be off by, and where a decision
//! lies within the margin there is no answer. Used where only the allocations are asked for.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    reason = "magnitudes are limited on entry so that no step can overflow"
)]

mod cut;
mod flat;
mod guess;
mod pennies;

use super::pace_of_change::PaceOfChange;
use super::settlement::YearInput;
use cut::{Cut, ratio};
use flat::{Flat, Side};

/// Largest sum of money in pence and largest sum of weights for which every step fits its type.
const MOST: i64 = 1 << 44;
/// Corrections of the sides before giving up.
const MOST_TURNS: u32 = 12;
/// Units of 2^-64 that the fraction of an exact decimal may be cut by.
const DECIMAL_CUT: u64 = 1 << 17;

/// Room that one year after another works in, so that nothing is allocated on the way.
#[derive(Debug, Default, Clone)]
pub(super) struct Bench {
    sides: Vec<Side>,
    pence: Vec<i64>,
    fractions: Vec<u64>,
    order: Vec<u64>,
}

/// Settles the year into `allocations`; false where this way of working cannot prove the answer.
pub(super) fn settle(input: &YearInput<'_>, weights: &[i64], bench: &mut Bench, allocations: &mut Vec<i64>) -> bool {
    try_settle(input, weights, bench, allocations).is_some()
}

fn try_settle(input: &YearInput<'_>, weights: &[i64], bench: &mut Bench, allocations: &mut Vec<i64>) -> Option<()> {
    let flat = if input.bounds.max_under.is_none() { Flat::of(input)? } else { return None };
    if input.quantum >= MOST {
        return None;
    }
    limited(weights)?;
    let (money, rate) = starting_money(input, limited(input.prior)?)?;
    let line = Line { prior: input.prior, money, weights, quantum: input.quantum, flat, rate };
    if bench.sides.len() != weights.len() {
        bench.sides = vec![Side::Free; weights.len()];
        bench.pence = vec![0; weights.len()];
        bench.fractions = vec![0; weights.len()];
    }
    line.guess(bench);
    let margin = line.balance(bench)?;
    line.pennies(bench, margin, allocations)
}

/// The sum, where it and every part of it are at or above zero and below [`MOST`].
fn limited(parts: &[i64]) -> Option<i64> {
    let (bits, sum) = parts.iter().fold((0, 0_i64), |(bits, sum), part| (bits | part, sum.wrapping_add(*part)));
    (parts.len() < 1 << 18 && (0..MOST).contains(&bits) && sum < MOST).then_some(sum)
}

/// The money the rule starts from and the rate it keeps of it, in units of 2^-64.
fn starting_money<'a>(input: &YearInput<'a>, prior_sum: i64) -> Option<(&'a [i64], i128)> {
    let quantum = i128::from(input.quantum);
    match input.pace {
        PaceOfChange::Proportional { convergence } => {
            let (share, whole) = convergence.ratio();
            let kept = (whole - share).checked_mul(quantum)?;
            Some((input.prior, ratio(kept, i128::from(prior_sum).checked_mul(whole)?)?))
        }
        PaceOfChange::StraightLine { years } => {
            let (whole, gone) = (i128::from(*years), i128::from(input.year.min(*years)));
            let base_sum = i128::from(limited(input.base)?);
            Some((input.base, ratio((whole - gone) * quantum, base_sum * whole)?))
        }
        PaceOfChange::Bands { .. } | PaceOfChange::Sliding { .. } => None,
    }
}

struct Line<'a> {
    prior: &'a [i64],
    money: &'a [i64],
    weights: &'a [i64],
    quantum: i64,
    flat: Flat,
    rate: i128,
}

impl Line<'_> {
    /// Corrects sides until none changes; leaves each place's free money in `pence` and `fractions` and gives their margin.
    fn balance(&self, bench: &mut Bench) -> Option<u64> {
        let rate = Cut::of(self.rate)?;
        for _ in 0..MOST_TURNS {
            let (per_weight, margin) = self.per_weight(bench)?;
            let mut changed = false;
            let given = self.prior.iter().zip(self.money).zip(self.weights);
            let found = bench.pence.iter_mut().zip(&mut bench.fractions).zip(&mut bench.sides);
            for (((prior, money), weight), ((pence, fraction), side)) in given.zip(found) {
                let (own, own_fraction) = rate.times(*money);
                let (pull, pull_fraction) = per_weight.times(*weight);
                let (sum, carry) = own_fraction.overflowing_add(pull_fraction);
                if sum < margin || sum > u64::MAX - margin {
                    return None;
                }
                *fraction = sum;
                *pence = own.wrapping_add(pull).wrapping_add(i64::from(carry));
                let now = self.flat.side(*prior, *pence)?;
                changed |= now != *side;
                *side = now;
            }
            if !changed {
                return Some(margin);
            }
        }
        None
    }

    /// What free places get per unit of weight, and the margin of any place's money that follows from it.
    fn per_weight(&self, bench: &Bench) -> Option<(Cut, u64)> {
        let (mut lower, mut upper, mut money, mut weight) = (0_i64, 0_i64, 0_i64, 0_i64);
        let places = self.prior.iter().zip(self.money).zip(self.weights);
        for (((prior, own), own_weight), side) in places.zip(&bench.sides) {
            match side {
                Side::Free => {
                    money += own;
                    weight += own_weight;
                }
                Side::Lower => lower += prior,
                Side::Upper => upper += prior,
            }
        }
        if weight == 0 {
            return None;
        }
        let Flat { floor, ceiling, whole, inverse } = self.flat;
        let held = lower * (whole + floor.unwrap_or(0)) + upper * (whole + ceiling.unwrap_or(0));
        let left = self.quantum * whole - held;
        let left = (i128::from(left.div_euclid(whole)) << 64) + i128::from(left.rem_euclid(whole) as u64 * inverse);
        let per_weight = (left - self.rate * i128::from(money)).div_euclid(i128::from(weight));
        // Off by at most: a unit for each penny of money at the cut rate, the cut of the remainder, and a unit of the division.
        let off = (money as u64 + DECIMAL_CUT) / weight as u64 + 2;
        let (most_money, most_weight) = (self.money.iter().max()?, self.weights.iter().max()?);
        let margin = off.saturating_mul(*most_weight as u64).saturating_add(*most_money as u64 + 1);
        let per_weight =
            Cut::of(per_weight).filter(|cut| cut.whole.unsigned_abs() < (1 << 62) / (*most_weight as u64).max(1))?;
        (margin < 1 << 60).then_some((per_weight, margin))
    }
}
