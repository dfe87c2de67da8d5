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

use super::limits::{Limits, Most};
use super::{Bound, FundRequest};

/// Grants of every applicant.
pub(super) struct Filled {
    /// Pence.
    pub(super) grants: Vec<i64>,
    pub(super) bounds: Vec<Option<Bound>>,
    /// Pounds for a weight of 1.
    pub(super) per_weight: Option<Fraction>,
}

/// One applicant in whole numbers.
struct Place<'a> {
    weight: BigInt,
    least: BigInt,
    most: Option<&'a Most>,
}

/// `t` as a fraction with a positive denominator.
struct Level {
    numerator: BigInt,
    denominator: BigInt,
}

/// Where one applicant leaves its floor or reaches its ceiling: at `t = money / weight`.
struct Corner {
    /// The nearest float to within a few units of its last place; close ones are compared in whole numbers.
    guess: f64,
    money: BigInt,
    weight: BigInt,
    /// Whether from here up it is held at its ceiling, rather than free.
    is_ceiling: bool,
}

/// Fills the grants.
///
/// # Errors
/// `floors_exceed_pot` where the least grants come to more than the pot.
pub(super) fn fill(request: &FundRequest, limits: &Limits, weights: &[Decimal]) -> Result<Filled, Problem> {
    let digits = weights.iter().map(Decimal::scale).max().unwrap_or(0);
    let whole = |weight: &Decimal| {
        BigInt::from(weight.mantissa()) * BigInt::from(10).pow(digits.saturating_sub(weight.scale()))
    };
    let places: Vec<Place<'_>> = limits
        .ceilings
        .iter()
        .zip(weights)
        .map(|(most, weight)| Place { weight: whole(weight), least: limits.least(most.as_ref()), most: most.as_ref() })
        .collect();
    let pot = BigInt::from(request.pot.pence()) * &limits.scale;
    let floors = places.iter().fold(BigInt::ZERO, |sum, place| sum + &place.least);
    if floors > pot {
        return Err(limits.beyond(&floors, request));
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
    Ok(Filled { grants: pence(&exact, &unit), bounds, per_weight })
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
        corners.push(Corner::new(&place.least, &place.weight, false));
        corners.extend(place.most.map(|most| Corner::new(&most.units, &place.weight, true)));
    }
    corners.sort_unstable_by(Corner::compare);
    let mut before = Vec::with_capacity(corners.len().saturating_add(1));
    let (mut constant, mut slope) = (floors, BigInt::ZERO);
    for corner in &corners {
        before.push((constant.clone(), slope.clone()));
        if corner.is_ceiling {
            constant += &corner.money;
            slope -= &corner.weight;
        } else {
            constant -= &corner.money;
            slope += &corner.weight;
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
    fn new(money: &BigInt, weight: &BigInt, is_ceiling: bool) -> Self {
        let guess = money.to_f64().unwrap_or(f64::MAX) / weight.to_f64().unwrap_or(f64::MAX);
        Self { guess, money: money.clone(), weight: weight.clone(), is_ceiling }
    }

    #[expect(clippy::float_arithmetic, reason = "the float decides only where it is far from its own error")]
    fn compare(&self, other: &Self) -> Ordering {
        if (self.guess - other.guess).abs() > 1e-12 * self.guess.max(other.guess) {
            return self.guess.total_cmp(&other.guess);
        }
        (&self.money * &other.weight).cmp(&(&other.money * &self.weight))
    }
}

/// Whole pence by largest remainder: as many as there are in the sum, equal fractions to the applicant that stands first.
fn pence(exact: &[BigInt], unit: &BigInt) -> Vec<i64> {
    let sum = exact.iter().fold(BigInt::ZERO, |sum, money| sum + money);
    let mut left = sum.div_floor(unit);
    let mut grants = Vec::with_capacity(exact.len());
    let mut fractions = Vec::with_capacity(exact.len());
    for (place, money) in exact.iter().enumerate() {
        let (whole, fraction) = money.div_mod_floor(unit);
        left -= &whole;
        grants.push(whole.to_i64().unwrap_or(0));
        fractions.push((fraction, place));
    }
    fractions.sort_unstable_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(&other.1)));
    for (_, place) in fractions.into_iter().take(left.to_usize().unwrap_or(0)) {
        if let Some(grant) = grants.get_mut(place) {
            *grant = grant.saturating_add(1);
        }
    }
    grants
}
