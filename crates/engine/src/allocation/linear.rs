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
    clippy::indexing_slicing,
    reason = "magnitudes are limited on entry so that no step can overflow, and all rows have one length"
)]

use super::bounds::Floor;
use super::pace_of_change::PaceOfChange;
use super::settlement::{YearInput, total_pence};

/// Largest sum of money in pence and largest sum of weights for which every step fits its type.
const MOST: i64 = 1 << 44;
/// Largest denominator and numerator of a bound.
const MOST_WHOLE: i128 = 1 << 16;
/// Corrections of the sides before giving up.
const MOST_TURNS: u32 = 12;
/// Units of 2^-64 that the fraction of an exact decimal may be cut by.
const DECIMAL_CUT: u64 = 1 << 17;

/// Where a place stands between its bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Side {
    #[default]
    Free,
    Lower,
    Upper,
}

/// `whole + fraction / 2^64`, cut downwards.
#[derive(Clone, Copy)]
struct Cut {
    whole: i64,
    fraction: u64,
}

impl Cut {
    /// From a number of 2^-64; `None` where its whole part is too large to multiply.
    fn of(value: i128) -> Option<Self> {
        let whole = i64::try_from(value >> 64_u32).ok()?;
        Some(Self { whole, fraction: value as u64 })
    }

    /// Times a whole number from 0 to [`MOST`]: whole part and fraction.
    fn times(self, number: i64) -> (i64, u64) {
        let (high, low) = wide(number as u64, self.fraction);
        (self.whole.wrapping_mul(number).wrapping_add(high as i64), low)
    }
}

/// The 128-bit product of two 64-bit numbers in 32-bit steps, which WebAssembly has no single step for.
fn wide(one: u64, two: u64) -> (u64, u64) {
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

/// `numerator / denominator` in units of 2^-64, cut downwards; both at or above zero and the denominator below 2^63.
fn ratio(numerator: i128, denominator: i128) -> Option<i128> {
    let (numerator, denominator) = (u128::try_from(numerator).ok()?, u128::try_from(denominator).ok()?);
    if denominator == 0 || denominator >= 1 << 63 {
        return None;
    }
    let (whole, rest) = (numerator / denominator, numerator % denominator);
    let whole = i128::try_from(whole).ok().filter(|whole| *whole < 1 << 40)?;
    Some((whole << 64) + ((rest << 64) / denominator) as i128)
}

/// Flat bounds over one denominator, as growth.
#[derive(Clone, Copy)]
struct Flat {
    floor: Option<i64>,
    ceiling: Option<i64>,
    whole: i64,
    /// 2^64 over the denominator, cut: turns a remainder into a fraction.
    inverse: u64,
}

impl Flat {
    fn of(input: &YearInput<'_>) -> Option<Self> {
        let floor = match &input.bounds.floor {
            None => None,
            Some(Floor::Flat(rate)) => Some(rate.ratio()),
            Some(Floor::Knots(_)) => return None,
        };
        let ceiling = input.bounds.ceiling.map(crate::quantities::Rate::ratio);
        let whole = floor.map_or(1, |floor| floor.1).max(ceiling.map_or(1, |ceiling| ceiling.1));
        let over = |(numerator, own): (i128, i128)| {
            let numerator = numerator.checked_mul(whole / own)?;
            let fits = whole < MOST_WHOLE && -whole < numerator && numerator < MOST_WHOLE;
            if fits { i64::try_from(numerator).ok() } else { None }
        };
        let floor = floor.map_or(Some(None), |floor| over(floor).map(Some))?;
        let ceiling = ceiling.map_or(Some(None), |ceiling| over(ceiling).map(Some))?;
        let apart = floor.zip(ceiling).is_none_or(|(floor, ceiling)| floor < ceiling);
        let whole = i64::try_from(whole).ok()?;
        apart.then(|| Self { floor, ceiling, whole, inverse: u64::MAX / whole as u64 })
    }

    /// The side of a place whose free money is `pence` and something; `None` within a penny of a bound.
    fn side(self, prior: i64, pence: i64) -> Option<Side> {
        let growth = pence.wrapping_sub(prior);
        if growth.unsigned_abs() >= 1 << 46 {
            return None;
        }
        let growth = growth * self.whole;
        if let Some(floor) = self.floor {
            let least = prior * floor;
            if growth + self.whole <= least {
                return Some(Side::Lower);
            }
            if growth < least {
                return None;
            }
        } else if pence < 0 {
            return None;
        }
        if let Some(ceiling) = self.ceiling.filter(|_| prior > 0) {
            let most = prior * ceiling;
            if growth >= most {
                return Some(Side::Upper);
            }
            if growth + self.whole > most {
                return None;
            }
        }
        Some(Side::Free)
    }

    /// Money held at a growth: whole pence and the fraction, cut by less than [`DECIMAL_CUT`].
    fn held(self, prior: i64, growth: i64) -> (i64, u64) {
        let scaled = prior * (self.whole + growth);
        (scaled / self.whole, (scaled % self.whole) as u64 * self.inverse)
    }
}

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
    let (prior_sum, weight_sum) = (total_pence(input.prior), total_pence(weights));
    if input.quantum.max(prior_sum).max(weight_sum).max(total_pence(input.base)) >= MOST {
        return None;
    }
    let (money, rate) = starting_money(input, prior_sum)?;
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
            let base_sum = i128::from(total_pence(input.base));
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
    /// Guesses the sides in binary floats, which correct them sooner than whole numbers do; [`Line::balance`] proves them.
    #[expect(clippy::float_arithmetic, reason = "a guess at where to look, proved afterwards in whole numbers")]
    fn guess(&self, bench: &mut Bench) {
        let Flat { floor, ceiling, whole, .. } = self.flat;
        if floor.is_none() && ceiling.is_none() {
            return;
        }
        let growth = |bound: Option<i64>, none: f64| bound.map_or(none, |bound| 1.0 + bound as f64 / whole as f64);
        let (least, most) = (growth(floor, 0.0), growth(ceiling, f64::INFINITY));
        let rate = self.rate as f64 / 18_446_744_073_709_551_616.0;
        let (mut held, mut weight) = (0.0, 0.0);
        let places = self.prior.iter().zip(self.money).zip(self.weights);
        for (((prior, money), own_weight), side) in places.zip(&bench.sides) {
            match side {
                Side::Free => {
                    held += *money as f64 * rate;
                    weight += *own_weight as f64;
                }
                Side::Lower => held += *prior as f64 * least,
                Side::Upper => held += *prior as f64 * most,
            }
        }
        for _ in 0..MOST_TURNS {
            let per_weight = (self.quantum as f64 - held) / weight;
            let mut changed = false;
            (held, weight) = (0.0, 0.0);
            let places = self.prior.iter().zip(self.money).zip(self.weights);
            for (((prior, money), own_weight), side) in places.zip(&mut bench.sides) {
                let (own, prior, own_weight) = (*money as f64 * rate, *prior as f64, *own_weight as f64);
                let free = own + per_weight * own_weight;
                let (lower, upper) = (prior * least, prior * most);
                let now = if free <= lower {
                    held += lower;
                    Side::Lower
                } else if free >= upper && prior > 0.0 {
                    held += upper;
                    Side::Upper
                } else {
                    held += own;
                    weight += own_weight;
                    Side::Free
                };
                changed |= now != *side;
                *side = now;
            }
            if !changed {
                return;
            }
        }
    }

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
        let per_weight = Cut::of(per_weight).filter(|cut| cut.whole.unsigned_abs() < (1 << 62) / (*most_weight as u64).max(1))?;
        (margin < 1 << 60).then_some((per_weight, margin))
    }

    /// Whole pence by largest remainder.
    fn pennies(&self, bench: &mut Bench, margin: u64, allocations: &mut Vec<i64>) -> Option<()> {
        allocations.clear();
        let mut left = self.quantum;
        let found = bench.pence.iter_mut().zip(&mut bench.fractions).zip(&bench.sides);
        for (((pence, fraction), side), prior) in found.zip(self.prior) {
            let growth = match side {
                Side::Free => None,
                Side::Lower => self.flat.floor,
                Side::Upper => self.flat.ceiling,
            };
            if let Some(growth) = growth {
                (*pence, *fraction) = self.flat.held(*prior, growth);
            }
            left -= *pence;
        }
        allocations.extend_from_slice(&bench.pence);
        let left = usize::try_from(left).ok().filter(|left| *left < allocations.len())?;
        if left == 0 {
            return Some(());
        }
        let (least, most) = around_cut(&bench.fractions, &mut bench.order, left)?;
        let gap = 2 * (margin + DECIMAL_CUT);
        if least.saturating_sub(most) > gap {
            for (allocation, fraction) in allocations.iter_mut().zip(&bench.fractions) {
                *allocation += i64::from(*fraction >= least);
            }
            return Some(());
        }
        tied(bench, least, gap, left, allocations)
    }
}

/// The least of the `left` largest fractions and the most of the rest: fractions are counted by their leading bits, and only those
/// that share the leading bits of the cut are sorted.
fn around_cut(fractions: &[u64], order: &mut Vec<u64>, left: usize) -> Option<(u64, u64)> {
    const SHIFT: u32 = 58;
    let mut counts = [0_usize; 64];
    for fraction in fractions {
        counts[(fraction >> SHIFT) as usize] += 1;
    }
    let (mut above, mut bucket) = (0, 63);
    while above + counts[bucket] < left {
        above += counts[bucket];
        bucket = bucket.checked_sub(1)?;
    }
    let (mut below, cut) = (0_u64, bucket as u64);
    order.clear();
    for fraction in fractions {
        match (fraction >> SHIFT).cmp(&cut) {
            core::cmp::Ordering::Equal => order.push(*fraction),
            core::cmp::Ordering::Less => below = below.max(*fraction),
            core::cmp::Ordering::Greater => {}
        }
    }
    order.sort_unstable_by(|one, other| other.cmp(one));
    let least = *order.get((left - above).checked_sub(1)?)?;
    Some((least, order.get(left - above).map_or(below, |next| *next)))
}

/// Gives pennies where fractions about `least` are too near to tell apart: only true ties may be, which are exact decimals held
/// at a bound, and the order of places settles them.
fn tied(bench: &Bench, least: u64, gap: u64, mut left: usize, allocations: &mut [i64]) -> Option<()> {
    let is_near = |place: usize| bench.fractions[place].abs_diff(least) <= 2 * gap;
    for place in 0..allocations.len() {
        if is_near(place) && bench.sides[place] == Side::Free {
            return None;
        }
        if !is_near(place) && bench.fractions[place] > least {
            allocations[place] += 1;
            left = left.checked_sub(1)?;
        }
    }
    for place in 0..allocations.len() {
        if left > 0 && is_near(place) {
            allocations[place] += 1;
            left -= 1;
        }
    }
    (left == 0).then_some(())
}
