//! The exact settlement of a year, in whole numbers of any size.
//!
//! Everything is brought to one denominator. The sum of `clamp(u + t*T, lower, upper)` rises with `t` along straight pieces; walking
//! its corners from below (or above) finds the `t` nearest 0 at which it meets the national sum, without tolerance.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "whole numbers of any size cannot overflow; every divisor is positive by construction"
)]

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive, Zero};

use crate::quantities::rounding::half_away_wide;

use super::rule_values::{Fraction, rule_values};
use super::settlement::{Held, Movement, Settlement, Unreachable, YearInput, give_pennies, total_pence};

/// One place's values over the common denominator.
struct Scaled {
    desired: BigInt,
    target: BigInt,
    lower: BigInt,
    upper: Option<BigInt>,
}

impl Scaled {
    /// The place's money at the shift `numerator / denominator`, times that denominator.
    fn at(&self, shift: &Shift) -> BigInt {
        let free = &self.desired * &shift.denominator + &self.target * &shift.numerator;
        let lower = &self.lower * &shift.denominator;
        match &self.upper {
            Some(upper) => free.min(upper * &shift.denominator).max(lower),
            None => free.max(lower),
        }
    }
}

/// The balancing shift `t` as a fraction with a positive denominator.
struct Shift {
    numerator: BigInt,
    denominator: BigInt,
}

/// Where one place starts or stops moving with the shift: at `numerator / denominator`, `at` its bound.
struct Corner {
    numerator: BigInt,
    denominator: BigInt,
    /// Change of the sum's constant part when the corner is passed from below.
    constant: BigInt,
    /// Change of its slope.
    slope: BigInt,
}

/// Settles the year exactly.
///
/// # Errors
/// [`Unreachable`] when the bounds leave no shift that reaches the national sum.
pub(super) fn settle(input: &YearInput<'_>, with_movements: bool) -> Result<Settlement, Unreachable> {
    let values = rule_values(input);
    let denominator = common_denominator(values.iter().flat_map(|value| {
        [Some(&value.desired), Some(&value.target), Some(&value.lower), value.upper.as_ref()].into_iter().flatten()
    }));
    let over = |fraction: &Fraction| &fraction.numerator * (&denominator / &fraction.denominator);
    let places: Vec<Scaled> = values
        .iter()
        .map(|value| Scaled {
            desired: over(&value.desired),
            target: over(&value.target),
            lower: over(&value.lower),
            upper: value.upper.as_ref().map(over),
        })
        .collect();
    let quantum = BigInt::from(input.quantum) * &denominator;
    let shift = balance(&places, &quantum, &denominator)?;
    let mut settled = pence(&places, &shift, &denominator, input.quantum);
    settled.floor_above_ceiling =
        values.iter().enumerate().filter(|(_, value)| value.floor_above_ceiling).map(|(place, _)| place).collect();
    for place in &settled.floor_above_ceiling {
        if let Some(held) = settled.held.get_mut(*place) {
            *held = Some(Held::Ceiling);
        }
    }
    if with_movements {
        let units = &shift.numerator * BigInt::from(10_000_000_000_i64);
        settled.shift = half_away_wide(&units, &shift.denominator).to_i128().unwrap_or(0);
        settled.movements = movements(input, &places, &shift, &denominator, &settled.allocations);
    }
    Ok(settled)
}

fn common_denominator<'a>(fractions: impl Iterator<Item = &'a Fraction>) -> BigInt {
    let mut common = BigInt::from(1);
    for fraction in fractions {
        if !common.is_multiple_of(&fraction.denominator) {
            common = common.lcm(&fraction.denominator);
        }
    }
    common
}

/// The shift nearest 0 at which the clamped sum meets the quantum.
fn balance(places: &[Scaled], quantum: &BigInt, denominator: &BigInt) -> Result<Shift, Unreachable> {
    let still = Shift { numerator: BigInt::zero(), denominator: BigInt::from(1) };
    let sum = places.iter().fold(BigInt::zero(), |sum, place| sum + place.at(&still));
    match sum.cmp(quantum) {
        core::cmp::Ordering::Equal => Ok(still),
        core::cmp::Ordering::Less => rise_to(places, quantum)
            .ok_or_else(|| Unreachable::AboveCeilings { most: wide(&limit(places, false).div_floor(denominator)) }),
        core::cmp::Ordering::Greater => {
            let mirrored: Vec<Scaled> = places.iter().map(mirror).collect();
            rise_to(&mirrored, &-quantum)
                .map(|shift| Shift { numerator: -shift.numerator, denominator: shift.denominator })
                .ok_or_else(|| Unreachable::BelowFloors { needed: wide(&limit(places, true).div_ceil(denominator)) })
        }
    }
}

/// The same place seen upside down, so that lowering the sum is raising its mirror image.
fn mirror(place: &Scaled) -> Scaled {
    // A place without ceiling has no least in the mirror; its free value can only fall, so twice its size below is out of reach.
    let unreachable = -(place.desired.abs() + place.lower.abs());
    Scaled {
        desired: -&place.desired,
        target: place.target.clone(),
        lower: place.upper.as_ref().map_or(unreachable, |upper| -upper),
        upper: Some(-&place.lower),
    }
}

/// Raises the shift from 0 until the sum meets the quantum, which it is below at 0; `None` when it never does.
fn rise_to(places: &[Scaled], quantum: &BigInt) -> Option<Shift> {
    let (mut constant, mut slope) = (BigInt::zero(), BigInt::zero());
    let mut corners = Vec::new();
    for place in places {
        let ceiling = place.upper.as_ref().filter(|upper| *upper <= &place.desired);
        if ceiling.is_some() || !place.target.is_positive() {
            constant += place.at(&Shift { numerator: BigInt::zero(), denominator: BigInt::from(1) });
            continue;
        }
        let to_lower = &place.lower - &place.desired;
        if to_lower.is_positive() {
            constant += &place.lower;
            let constant = -&to_lower;
            corners.push(Corner {
                numerator: to_lower,
                denominator: place.target.clone(),
                constant,
                slope: place.target.clone(),
            });
        } else {
            constant += &place.desired;
            slope += &place.target;
        }
        if let Some(upper) = &place.upper {
            let to_upper = upper - &place.desired;
            let constant = to_upper.clone();
            corners.push(Corner {
                numerator: to_upper,
                denominator: place.target.clone(),
                constant,
                slope: -&place.target,
            });
        }
    }
    order::arrange(&mut corners, |one, other| {
        (&one.numerator * &other.denominator).cmp(&(&other.numerator * &one.denominator))
    });
    for corner in &corners {
        // The sum at this corner: constant + slope * corner, against the quantum.
        if &constant * &corner.denominator + &slope * &corner.numerator >= quantum * &corner.denominator {
            return Some(Shift { numerator: quantum - constant, denominator: slope });
        }
        constant += &corner.constant;
        slope += &corner.slope;
    }
    slope.is_positive().then(|| Shift { numerator: quantum - constant, denominator: slope })
}

/// The least (or most) the bounds allow at any shift, over the common denominator.
fn limit(places: &[Scaled], least: bool) -> BigInt {
    let still = Shift { numerator: BigInt::zero(), denominator: BigInt::from(1) };
    places.iter().fold(BigInt::zero(), |sum, place| {
        let bound = if least { Some(&place.lower) } else { place.upper.as_ref() };
        sum + match bound {
            Some(bound) if place.target.is_positive() => bound.clone(),
            _ => place.at(&still),
        }
    })
}

fn wide(number: &BigInt) -> i128 {
    number.to_i128().unwrap_or(i128::MAX)
}

/// Whole pence by largest remainder.
fn pence(places: &[Scaled], shift: &Shift, denominator: &BigInt, quantum: i64) -> Settlement {
    let unit = denominator * &shift.denominator;
    let mut settled = Settlement::default();
    let mut fractions = Vec::with_capacity(places.len());
    for place in places {
        let money = place.at(shift);
        settled.held.push(held(place, &money, shift));
        let (whole, fraction) = money.div_mod_floor(&unit);
        settled.allocations.push(whole.to_i64().unwrap_or(0));
        fractions.push(fraction);
    }
    let left = quantum.saturating_sub(total_pence(&settled.allocations));
    give_pennies(&mut settled.allocations, &fractions, usize::try_from(left).unwrap_or(0));
    settled
}

fn held(place: &Scaled, money: &BigInt, shift: &Shift) -> Option<Held> {
    let at_lower = &place.lower * &shift.denominator == *money;
    if at_lower && place.lower.is_positive() {
        return Some(Held::Floor);
    }
    let at_upper = place.upper.as_ref().is_some_and(|upper| upper * &shift.denominator == *money);
    at_upper.then_some(Held::Ceiling)
}

fn movements(
    input: &YearInput<'_>,
    places: &[Scaled],
    shift: &Shift,
    denominator: &BigInt,
    allocations: &[i64],
) -> Vec<Movement> {
    let prior_sum = BigInt::from(total_pence(input.prior));
    let unit = denominator * &shift.denominator;
    let rounded = |numerator: &BigInt, denominator: &BigInt| wide(&half_away_wide(numerator, denominator));
    places
        .iter()
        .zip(input.prior)
        .zip(allocations)
        .map(|((place, prior), allocation)| {
            let grown = BigInt::from(*prior) * BigInt::from(input.quantum);
            let average_growth = half_away_wide(&(&grown - BigInt::from(*prior) * &prior_sum), &prior_sum).to_i64();
            let pull = &place.desired * &prior_sum - &grown * denominator;
            let shifted = &place.target * &shift.numerator;
            let own = place.at(shift) - &place.desired * &shift.denominator - &shifted;
            let parts = [rounded(&pull, &(denominator * &prior_sum)), rounded(&own, &unit), rounded(&shifted, &unit)];
            Movement::explaining(*allocation, *prior, average_growth.unwrap_or(0), parts).unwrap_or_default()
        })
        .collect()
}
