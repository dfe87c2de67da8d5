//! What the rule wants for each place, and its bounds, as exact fractions of pence.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "whole numbers of any size cannot overflow, and nothing is divided here"
)]

use num_bigint::BigInt;
use num_traits::{Signed, Zero};

use crate::quantities::Rate;

use super::bounds::Floor;
use super::pace_of_change::{Knot, PaceOfChange};
use super::settlement::{YearInput, total_pence};

/// An exact fraction with a denominator above zero, not reduced.
#[derive(Debug, Clone)]
pub(super) struct Fraction {
    pub(super) numerator: BigInt,
    pub(super) denominator: BigInt,
}

impl Fraction {
    fn new(numerator: BigInt, denominator: BigInt) -> Self {
        Self { numerator, denominator }
    }

    fn of_rate(rate: Rate) -> Self {
        let (numerator, denominator) = rate.ratio();
        Self::new(numerator.into(), denominator.into())
    }

    fn is_above(&self, other: &Self) -> bool {
        &self.numerator * &other.denominator > &other.numerator * &self.denominator
    }

    fn plus(&self, other: &Self) -> Self {
        Self::new(
            &self.numerator * &other.denominator + &other.numerator * &self.denominator,
            &self.denominator * &other.denominator,
        )
    }
}

/// One place's wishes and bounds before the balance.
#[derive(Debug, Clone)]
pub(super) struct RuleValues {
    /// Money the rule alone would give: `u`.
    pub(super) desired: Fraction,
    /// Target: `T`.
    pub(super) target: Fraction,
    /// Least money.
    pub(super) lower: Fraction,
    /// Most money, if there is a most.
    pub(super) upper: Option<Fraction>,
    /// Whether the floor stood above the ceiling.
    pub(super) floor_above_ceiling: bool,
}

/// Sums that every place's values need.
struct Sums<'a> {
    input: &'a YearInput<'a>,
    quantum: BigInt,
    prior: BigInt,
    base: BigInt,
    weight: BigInt,
}

/// The values of every place, in order.
pub(super) fn rule_values(input: &YearInput<'_>) -> Vec<RuleValues> {
    let sums = Sums {
        input,
        quantum: input.quantum.into(),
        prior: total_pence(input.prior).into(),
        base: total_pence(input.base).into(),
        weight: input.weights.iter().fold(BigInt::zero(), |sum, weight| sum + BigInt::from(*weight)),
    };
    input
        .prior
        .iter()
        .zip(input.base)
        .zip(input.weights)
        .map(|((prior, base), weight)| sums.place(&BigInt::from(*prior), &BigInt::from(*base), &BigInt::from(*weight)))
        .collect()
}

impl Sums<'_> {
    fn place(&self, prior: &BigInt, base: &BigInt, weight: &BigInt) -> RuleValues {
        let target = Fraction::new(weight * &self.quantum, self.weight.clone());
        let mut lower = Fraction::new(BigInt::zero(), BigInt::from(1));
        for candidate in [self.floor(prior, weight), self.least_under_target(&target)].into_iter().flatten() {
            if candidate.is_above(&lower) {
                lower = candidate;
            }
        }
        let upper = self.input.bounds.ceiling.filter(|_| prior.is_positive()).map(|ceiling| grown(prior, ceiling));
        let floor_above_ceiling = upper.as_ref().is_some_and(|upper| lower.is_above(upper));
        if floor_above_ceiling && let Some(upper) = &upper {
            lower = upper.clone();
        }
        RuleValues { desired: self.desired(prior, base, weight), target, lower, upper, floor_above_ceiling }
    }

    fn desired(&self, prior: &BigInt, base: &BigInt, weight: &BigInt) -> Fraction {
        match self.input.pace {
            PaceOfChange::StraightLine { years } => {
                let whole = BigInt::from(*years);
                let gone = BigInt::from(self.input.year.min(*years));
                let numerator = base * &self.weight * (&whole - &gone) + weight * &self.base * &gone;
                Fraction::new(numerator * &self.quantum, &self.base * &self.weight * whole)
            }
            PaceOfChange::Proportional { convergence } => {
                let (share, whole) = convergence.ratio();
                let (share, whole) = (BigInt::from(share), BigInt::from(whole));
                let numerator = prior * &self.weight * (&whole - &share) + weight * &self.prior * &share;
                Fraction::new(numerator * &self.quantum, &self.prior * &self.weight * whole)
            }
            PaceOfChange::Bands { bands } => {
                let band = bands.iter().find(|band| band.below.is_none_or(|limit| self.is_below(prior, weight, limit)));
                let differential = band.map_or(Rate::ZERO, |band| band.differential);
                self.grown_on_average(prior, &Fraction::of_rate(differential))
            }
            PaceOfChange::Sliding { knots } => self.grown_on_average(prior, &self.level(knots, prior, weight)),
        }
    }

    fn floor(&self, prior: &BigInt, weight: &BigInt) -> Option<Fraction> {
        match self.input.bounds.floor.as_ref()? {
            Floor::Flat(floor) => Some(grown(prior, *floor)),
            Floor::Knots(knots) => {
                let level = self.level(knots, prior, weight);
                Some(Fraction::new(prior * (&level.denominator + &level.numerator), level.denominator))
            }
        }
    }

    fn least_under_target(&self, target: &Fraction) -> Option<Fraction> {
        let (under, whole) = self.input.bounds.max_under?.ratio();
        let kept = BigInt::from(whole) - BigInt::from(under);
        Some(Fraction::new(&target.numerator * kept, &target.denominator * BigInt::from(whole)))
    }

    /// `a * (g + differential)`.
    fn grown_on_average(&self, prior: &BigInt, differential: &Fraction) -> Fraction {
        let average = Fraction::new(self.quantum.clone(), self.prior.clone());
        let growth = average.plus(differential);
        Fraction::new(prior * growth.numerator, growth.denominator)
    }

    /// Whether the opening distance `a*W / (A*w) - 1` is below the limit; a place without target is infinitely over.
    fn is_below(&self, prior: &BigInt, weight: &BigInt, limit: Rate) -> bool {
        let (numerator, denominator) = limit.ratio();
        let (numerator, denominator) = (BigInt::from(numerator), BigInt::from(denominator));
        prior * &self.weight * &denominator < (numerator + denominator) * &self.prior * weight
    }

    /// The height of the line through the knots at a place's opening distance.
    fn level(&self, knots: &[Knot], prior: &BigInt, weight: &BigInt) -> Fraction {
        let mut before: Option<&Knot> = None;
        for knot in knots {
            if self.is_below(prior, weight, knot.distance) {
                return match before {
                    None => Fraction::of_rate(knot.growth),
                    Some(before) => self.between(before, knot, prior, weight),
                };
            }
            before = Some(knot);
        }
        Fraction::of_rate(before.map_or(Rate::ZERO, |knot| knot.growth))
    }

    /// Straight between two knots: `y1 + (y2 - y1) * (d - d1) / (d2 - d1)`.
    fn between(&self, one: &Knot, two: &Knot, prior: &BigInt, weight: &BigInt) -> Fraction {
        let [d1, y1, d2, y2] = [one.distance, one.growth, two.distance, two.growth].map(Fraction::of_rate);
        let distance = Fraction::new(prior * &self.weight - &self.prior * weight, &self.prior * weight);
        let rise = y2.plus(&negative(&y1));
        let run = d2.plus(&negative(&d1));
        let along = distance.plus(&negative(&d1));
        let step = Fraction::new(
            rise.numerator * along.numerator * run.denominator,
            rise.denominator * along.denominator * run.numerator,
        );
        y1.plus(&step)
    }
}

fn negative(fraction: &Fraction) -> Fraction {
    Fraction::new(-&fraction.numerator, fraction.denominator.clone())
}

/// `a * (1 + rate)`.
fn grown(prior: &BigInt, rate: Rate) -> Fraction {
    let (numerator, denominator) = rate.ratio();
    let (numerator, denominator) = (BigInt::from(numerator), BigInt::from(denominator));
    Fraction::new(prior * (&denominator + numerator), denominator)
}
