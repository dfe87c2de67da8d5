//! Filling grants up until the pot is spent, exactly.
//!
//! Everything is a whole number: units of money are a fraction of a penny in which every ceiling is whole, weights share one power of ten.
//! The sum of `clamp(t x weight, floor, ceiling)` rises with `t` along straight pieces between corners; the piece that meets the pot is found by
//! halving, and `t` on it by one division that is never carried out.
#![expect(
    clippy::arithmetic_side_effects,
    reason = "whole numbers of any size cannot overflow; every divisor is positive by construction"
)]

use core::cmp::Ordering;

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive, Zero};
use rust_decimal::Decimal;

use crate::problem::Problem;
use crate::quantities::Fraction;

use super::alike::{Alike, Applicants};
use super::limits::{Limits, Most};
use super::{Bound, Terms};

/// How the pot is filled up.
pub(super) struct Filled {
    /// Pence of every applicant.
    pub(super) grants: Vec<i64>,
    /// What holds each kind.
    pub(super) bounds: Vec<Option<Bound>>,
    /// Pounds for a weight of 1.
    pub(super) per_weight: Option<Fraction>,
}

/// The applicants of one kind in whole numbers.
struct Place<'a> {
    number: usize,
    weight: BigInt,
    least: BigInt,
    most: Option<&'a Most>,
}

/// `t` as a fraction with a positive denominator.
struct Level {
    numerator: BigInt,
    denominator: BigInt,
}

/// Where the applicants of one kind leave their floor or reach their ceiling: at `t = money / weight`.
struct Corner {
    /// The nearest float to within a few units of its last place; close ones are compared in whole numbers.
    guess: f64,
    money: BigInt,
    weight: BigInt,
    number: usize,
    /// Whether from here up it is held at its ceiling, rather than free.
    is_ceiling: bool,
}

/// Fills the grants.
///
/// # Errors
/// `floors_exceed_pot` where the least grants come to more than the pot.
pub(super) fn fill(
    applicants: &Applicants,
    terms: &Terms,
    limits: &Limits,
    weights: &[Decimal],
) -> Result<Filled, Problem> {
    let digits = weights.iter().map(Decimal::scale).max().unwrap_or(0);
    let whole = |weight: &Decimal| {
        BigInt::from(weight.mantissa()) * BigInt::from(10).pow(digits.saturating_sub(weight.scale()))
    };
    let places: Vec<Place<'_>> = limits
        .ceilings
        .iter()
        .zip(weights)
        .zip(&applicants.alike().kinds)
        .map(|((most, weight), kind)| Place {
            number: kind.number,
            weight: whole(weight),
            least: limits.least(most.as_ref()),
            most: most.as_ref(),
        })
        .collect();
    let pot = BigInt::from(terms.pot.pence()) * &limits.scale;
    let floors = places.iter().fold(BigInt::ZERO, |sum, place| sum + &place.least * place.number);
    if floors > pot {
        return Err(limits.beyond(&floors, applicants, terms));
    }
    let level = level(&places, &pot, floors);
    let exact: Vec<BigInt> = places.iter().map(|place| place.at(level.as_ref())).collect();
    let unit = level.as_ref().map_or_else(|| limits.scale.clone(), |level| &level.denominator * &limits.scale);
    let bounds: Vec<Option<Bound>> =
        places.iter().zip(&exact).map(|(place, money)| place.held(money, level.as_ref())).collect();
    let is_free = places.iter().zip(&bounds).any(|(place, bound)| bound.is_none() && !place.weight.is_zero());
    let per_weight = level.as_ref().filter(|_| is_free).and_then(|level| {
        let pounds = Fraction::of(level.numerator.clone(), &level.denominator * &limits.scale * 100)?;
        Some(pounds.times(&Fraction::whole(BigInt::from(10).pow(digits))))
    });
    Ok(Filled { grants: pence(&exact, &unit, applicants.alike()), bounds, per_weight })
}

impl Place<'_> {
    /// Its money at the level, times the level's denominator; without a level all it may have.
    fn at(&self, level: Option<&Level>) -> BigInt {
        match (level, self.most) {
            (None, Some(most)) if !self.weight.is_zero() => most.units.clone(),
            (None, _) => self.least.clone(),
            (Some(level), most) => {
                let free = (&self.weight * &level.numerator).max(&self.least * &level.denominator);
                match most {
                    Some(most) => free.min(&most.units * &level.denominator),
                    None => free,
                }
            }
        }
    }

    fn held(&self, money: &BigInt, level: Option<&Level>) -> Option<Bound> {
        let is = |units: &BigInt| match level {
            Some(level) => units * &level.denominator == *money,
            None => units == money,
        };
        // At both, its floor is no less than its ceiling, and the ceiling is what wins.
        if self.most.is_some_and(|most| is(&most.units)) {
            return Some(Bound::Ceiling);
        }
        (is(&self.least) && self.least.is_positive()).then_some(Bound::Floor)
    }
}

/// The one `t` that spends the pot; `None` where everyone has all they may have before it is spent.
fn level(places: &[Place<'_>], pot: &BigInt, floors: BigInt) -> Option<Level> {
    let mut corners = Vec::with_capacity(places.len().saturating_mul(2));
    for place in places.iter().filter(|place| !place.weight.is_zero()) {
        if place.most.is_some_and(|most| most.units <= place.least) {
            continue;
        }
        corners.push(Corner::new(&place.least, place, false));
        corners.extend(place.most.map(|most| Corner::new(&most.units, place, true)));
    }
    corners.sort_unstable_by(Corner::compare);
    let mut before = Vec::with_capacity(corners.len().saturating_add(1));
    let (mut constant, mut slope) = (floors, BigInt::ZERO);
    for corner in &corners {
        before.push((constant.clone(), slope.clone()));
        if corner.is_ceiling {
            constant += &corner.money * corner.number;
            slope -= &corner.weight * corner.number;
        } else {
            constant -= &corner.money * corner.number;
            slope += &corner.weight * corner.number;
        }
    }
    let is_short = |place: &usize| match (before.get(*place), corners.get(*place)) {
        (Some((constant, slope)), Some(corner)) => {
            constant * &corner.weight + slope * &corner.money < pot * &corner.weight
        }
        _ => false,
    };
    let reached = first_not(corners.len(), is_short);
    let Some(((constant, slope), corner)) = before.get(reached).zip(corners.get(reached)) else {
        return slope.is_positive().then(|| Level { numerator: pot - constant, denominator: slope });
    };
    if slope.is_zero() {
        return Some(Level { numerator: corner.money.clone(), denominator: corner.weight.clone() });
    }
    Some(Level { numerator: pot - constant, denominator: slope.clone() })
}

/// The first of `count` places at which `is_short` no longer holds, found by halving.
fn first_not(count: usize, is_short: impl Fn(&usize) -> bool) -> usize {
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = low.midpoint(high);
        if is_short(&middle) {
            low = middle.saturating_add(1);
        } else {
            high = middle;
        }
    }
    low
}

impl Corner {
    #[expect(
        clippy::float_arithmetic,
        reason = "a guess: corners that it sets close to one another are compared exactly"
    )]
    fn new(money: &BigInt, place: &Place<'_>, is_ceiling: bool) -> Self {
        let guess = money.to_f64().unwrap_or(f64::MAX) / place.weight.to_f64().unwrap_or(f64::MAX);
        Self { guess, money: money.clone(), weight: place.weight.clone(), number: place.number, is_ceiling }
    }

    #[expect(clippy::float_arithmetic, reason = "the float decides only where it is far from its own error")]
    fn compare(&self, other: &Self) -> Ordering {
        if (self.guess - other.guess).abs() > 1e-12 * self.guess.max(other.guess) {
            return self.guess.total_cmp(&other.guess);
        }
        (&self.money * &other.weight).cmp(&(&other.money * &self.weight))
    }
}

/// Whole pence by largest remainder from the exact sum of one of each kind: as many as there are in the sum, equal fractions to the applicant
/// that stands first.
fn pence(exact: &[BigInt], unit: &BigInt, alike: &Alike) -> Vec<i64> {
    let sum = exact.iter().zip(&alike.kinds).fold(BigInt::ZERO, |sum, (money, kind)| sum + money * kind.number);
    let mut left = sum.div_floor(unit);
    let mut whole = Vec::with_capacity(exact.len());
    let mut fractions = Vec::with_capacity(exact.len());
    for (number, (money, kind)) in exact.iter().zip(&alike.kinds).enumerate() {
        let (pence, fraction) = money.div_mod_floor(unit);
        left -= &pence * kind.number;
        whole.push(pence.to_i64().unwrap_or(0));
        fractions.push((fraction, number));
    }
    fractions.sort_unstable_by(|one, other| other.0.cmp(&one.0));
    let mut ranks = vec![0_usize; exact.len()];
    for (rank, kinds) in fractions.chunk_by(|one, other| one.0 == other.0).enumerate() {
        for (_, kind) in kinds {
            if let Some(of_kind) = ranks.get_mut(*kind) {
                *of_kind = rank;
            }
        }
    }
    let rank = |place: &usize| alike.of.get(*place).and_then(|kind| ranks.get(*kind)).copied();
    let mut grants: Vec<i64> = alike.of.iter().map(|kind| whole.get(*kind).copied().unwrap_or(0)).collect();
    let mut places: Vec<usize> = (0..grants.len()).collect();
    places.sort_by_key(rank);
    for place in places.into_iter().take(left.to_usize().unwrap_or(0)) {
        if let Some(grant) = grants.get_mut(place) {
            *grant = grant.saturating_add(1);
        }
    }
    grants
}
