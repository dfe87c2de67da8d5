//! What the rule wants for each place and the bounds around it, in fixed point.

use crate::quantities::Rate;

use super::super::bounds::Floor;
use super::super::pace_of_change::{Knot, PaceOfChange};
use super::super::settlement::{YearInput, total_pence};
use super::fixed::Fixed;

/// Wishes and bounds of a year: the wish of a place is `own + pull * weight`.
#[derive(Debug)]
pub(super) struct Wish {
    pub(super) quantum: i64,
    pub(super) weights: Vec<i64>,
    pub(super) weight_sum: i64,
    /// Each place's own part of its wish.
    pub(super) own: Vec<Fixed>,
    /// Pence per unit of weight in the wish.
    pub(super) pull: Fixed,
    /// Growth of the national sum: `g`.
    pub(super) average: Fixed,
    /// Least money, within the margin of a multiplication.
    pub(super) lower: Vec<Fixed>,
    /// Most money, likewise.
    pub(super) upper: Vec<Option<Fixed>>,
    prior: Vec<i64>,
    flat: Flat,
    /// Whether the lower bound of each place is the flat floor or zero, and so an exact decimal.
    decimal: Vec<bool>,
    /// Whether the floor of each place stands above its ceiling, so that it gets the ceiling whatever the shift.
    pub(super) capped: Vec<bool>,
}

/// Flat floor and ceiling over one power of ten, so that money held at either is an exact decimal of the same length.
#[derive(Debug, Clone, Copy)]
struct Flat {
    floor: i128,
    ceiling: i128,
    whole: i128,
}

impl Wish {
    /// The wishes of a year; `None` where its figures are too large for fixed point.
    pub(super) fn of(input: &YearInput<'_>) -> Option<Self> {
        let weights: Option<Vec<i64>> = input.weights.iter().map(|weight| i64::try_from(*weight).ok()).collect();
        let weights = weights?;
        let weight_sum = weights.iter().try_fold(0_i64, |sum, weight| sum.checked_add(*weight))?;
        let sums = Sums {
            quantum: input.quantum.into(),
            prior: total_pence(input.prior).into(),
            base: total_pence(input.base).into(),
            weight: weight_sum.into(),
        };
        let average = Fixed::ratio(sums.quantum, sums.prior)?;
        let (own, pull) = wishes(input, &weights, &sums, average)?;
        let mut wish = Self {
            quantum: input.quantum,
            weights,
            weight_sum,
            own,
            pull,
            average,
            lower: Vec::new(),
            upper: Vec::new(),
            prior: input.prior.to_vec(),
            flat: flat(input)?,
            decimal: Vec::new(),
            capped: Vec::new(),
        };
        wish.set_bounds(input, &sums)?;
        Some(wish)
    }

    fn set_bounds(&mut self, input: &YearInput<'_>, sums: &Sums) -> Option<()> {
        let floor = Fixed::ratio(self.flat.floor, self.flat.whole)?;
        let ceiling = Fixed::ratio(self.flat.ceiling, self.flat.whole)?;
        let least_per_weight = match input.bounds.max_under {
            Some(under) => {
                let (under, whole) = under.ratio();
                let kept = whole.checked_sub(under)?.checked_mul(sums.quantum)?;
                Some(Fixed::ratio(kept, sums.weight.checked_mul(whole)?)?)
            }
            None => None,
        };
        for (prior, weight) in input.prior.iter().zip(&self.weights) {
            let mut lower = Fixed::ZERO;
            let mut decimal = true;
            match &input.bounds.floor {
                Some(Floor::Flat(_)) => {
                    let held = floor.times(*prior)?;
                    if held.value > 0 {
                        lower = held;
                    }
                }
                Some(Floor::Knots(knots)) => {
                    let level = sums.level(knots, *prior, *weight)?.plus(Fixed::whole(1)?)?;
                    lower = higher(level.times(*prior)?, lower)?;
                    decimal = lower == Fixed::ZERO;
                }
                None => {}
            }
            if let Some(per_weight) = least_per_weight {
                let least = per_weight.times(*weight)?;
                if least.is_above(lower) {
                    (lower, decimal) = (least, false);
                } else if !lower.is_above(least) && least != Fixed::ZERO {
                    return None;
                }
            }
            let upper = if input.bounds.ceiling.is_some() && *prior > 0 { Some(ceiling.times(*prior)?) } else { None };
            let capped = upper.is_some_and(|upper| lower.is_above(upper));
            if !capped && upper.is_some_and(|upper| !upper.is_above(lower)) {
                return None;
            }
            self.capped.push(capped);
            self.lower.push(lower);
            self.upper.push(upper);
            self.decimal.push(decimal);
        }
        Some(())
    }

    /// A place's lower bound to within one unit, with its whole part certain.
    pub(super) fn lower_exactly(&self, place: usize) -> Option<Fixed> {
        let lower = *self.lower.get(place)?;
        if lower.value == 0 || !self.lower_is_decimal(place) {
            return Some(lower);
        }
        decimal_part(*self.prior.get(place)?, self.flat.floor, self.flat.whole)
    }

    /// A place's upper bound to within one unit, with its whole part certain.
    pub(super) fn upper_exactly(&self, place: usize) -> Option<Fixed> {
        decimal_part(*self.prior.get(place)?, self.flat.ceiling, self.flat.whole)
    }

    /// Whether a place gets its ceiling whatever the shift.
    pub(super) fn is_capped(&self, place: usize) -> bool {
        self.capped.get(place).copied().unwrap_or(false)
    }

    /// Whether a place's lower bound is an exact decimal.
    pub(super) fn lower_is_decimal(&self, place: usize) -> bool {
        self.decimal.get(place).copied().unwrap_or(false)
    }
}

/// `prior * rate / whole`, cut (never rounded up) within one unit.
fn decimal_part(prior: i64, rate: i128, whole: i128) -> Option<Fixed> {
    Fixed::ratio(i128::from(prior).checked_mul(rate)?, whole)
}

/// The higher of two figures; `None` where the margins leave it open.
fn higher(one: Fixed, other: Fixed) -> Option<Fixed> {
    if one.is_above(other) {
        Some(one)
    } else if other.is_above(one) || one.value == other.value && one.margin == 0 && other.margin == 0 {
        Some(other)
    } else {
        None
    }
}

fn flat(input: &YearInput<'_>) -> Option<Flat> {
    let floor = match input.bounds.floor {
        Some(Floor::Flat(rate)) => rate,
        _ => Rate::ZERO,
    };
    let (floor, floor_whole) = floor.ratio();
    let (ceiling, ceiling_whole) = input.bounds.ceiling.unwrap_or(Rate::ZERO).ratio();
    let whole = floor_whole.max(ceiling_whole);
    let over = |rate: i128, own: i128| rate.checked_mul(whole.checked_div(own)?)?.checked_add(whole);
    Some(Flat { floor: over(floor, floor_whole)?, ceiling: over(ceiling, ceiling_whole)?, whole })
}

/// Sums of a year.
struct Sums {
    quantum: i128,
    prior: i128,
    base: i128,
    weight: i128,
}

/// Own parts of the wishes, and the pull per weight.
fn wishes(input: &YearInput<'_>, weights: &[i64], sums: &Sums, average: Fixed) -> Option<(Vec<Fixed>, Fixed)> {
    let each =
        |rate: Fixed, money: &[i64]| money.iter().map(|pence| rate.times(*pence)).collect::<Option<Vec<Fixed>>>();
    match input.pace {
        PaceOfChange::StraightLine { years } => {
            let (whole, gone) = (i128::from(*years), i128::from(input.year.min(*years)));
            let rate =
                Fixed::ratio(whole.checked_sub(gone)?.checked_mul(sums.quantum)?, sums.base.checked_mul(whole)?)?;
            let pull = Fixed::ratio(gone.checked_mul(sums.quantum)?, sums.weight.checked_mul(whole)?)?;
            Some((each(rate, input.base)?, pull))
        }
        PaceOfChange::Proportional { convergence } => {
            let (share, whole) = convergence.ratio();
            let rate =
                Fixed::ratio(whole.checked_sub(share)?.checked_mul(sums.quantum)?, sums.prior.checked_mul(whole)?)?;
            let pull = Fixed::ratio(share.checked_mul(sums.quantum)?, sums.weight.checked_mul(whole)?)?;
            Some((each(rate, input.prior)?, pull))
        }
        PaceOfChange::Bands { bands } => {
            let rates: Option<Vec<Fixed>> = bands
                .iter()
                .map(|band| {
                    let (numerator, denominator) = band.differential.ratio();
                    average.plus(Fixed::ratio(numerator, denominator)?)
                })
                .collect();
            let rates = rates?;
            let own = input.prior.iter().zip(weights).map(|(prior, weight)| {
                let mut rate = rates.last()?;
                for (band, own) in bands.iter().zip(&rates) {
                    if let Some(limit) = band.below
                        && sums.is_below(*prior, *weight, limit)?
                    {
                        rate = own;
                        break;
                    }
                }
                rate.times(*prior)
            });
            Some((own.collect::<Option<Vec<Fixed>>>()?, Fixed::ZERO))
        }
        PaceOfChange::Sliding { knots } => {
            let own = input
                .prior
                .iter()
                .zip(weights)
                .map(|(prior, weight)| average.plus(sums.level(knots, *prior, *weight)?)?.times(*prior));
            Some((own.collect::<Option<Vec<Fixed>>>()?, Fixed::ZERO))
        }
    }
}

impl Sums {
    /// Whether the opening distance is below the limit, exactly; `None` beyond 128 bits.
    fn is_below(&self, prior: i64, weight: i64, limit: Rate) -> Option<bool> {
        let (numerator, denominator) = limit.ratio();
        let money = i128::from(prior).checked_mul(self.weight)?.checked_mul(denominator)?;
        let need = numerator.checked_add(denominator)?.checked_mul(self.prior)?.checked_mul(i128::from(weight))?;
        Some(money < need)
    }

    /// The height of the line through the knots at a place's opening distance.
    fn level(&self, knots: &[Knot], prior: i64, weight: i64) -> Option<Fixed> {
        let flat = |knot: &Knot| {
            let (numerator, denominator) = knot.growth.ratio();
            Fixed::ratio(numerator, denominator)
        };
        let mut before: Option<&Knot> = None;
        for knot in knots {
            if self.is_below(prior, weight, knot.distance)? {
                return match before {
                    None => flat(knot),
                    Some(before) => self.between(before, knot, prior, weight),
                };
            }
            before = Some(knot);
        }
        before.map_or(Some(Fixed::ZERO), flat)
    }

    /// Straight between two knots: `y1 + slope * (d - d1)`, with the distance `d = a*W / (A*w) - 1`.
    fn between(&self, one: &Knot, two: &Knot, prior: i64, weight: i64) -> Option<Fixed> {
        let [(x1, d), (x2, e), (y1, f), (y2, g)] =
            [one.distance, two.distance, one.growth, two.growth].map(Rate::ratio);
        let rise = y2.checked_mul(f)?.checked_sub(y1.checked_mul(g)?)?;
        let run = x2.checked_mul(d)?.checked_sub(x1.checked_mul(e)?)?;
        let (over, under) = (rise.checked_mul(d)?.checked_mul(e)?, run.checked_mul(f)?.checked_mul(g)?);
        let common = num_integer::gcd(over, under).max(1);
        let slope = (over.checked_div(common)?, under.checked_div(common)?);
        let ratio = self.relative(prior, weight)?;
        let along = ratio.minus(Fixed::whole(1)?)?.minus(Fixed::ratio(x1, d)?)?;
        Fixed::ratio(y1, f)?.plus(along.times_ratio(slope.0, slope.1)?)
    }

    /// `a*W / (A*w)`: money share over need share. Both products are cut to 62 bits; the margin covers what is cut.
    fn relative(&self, prior: i64, weight: i64) -> Option<Fixed> {
        let over = u128::try_from(i128::from(prior).checked_mul(self.weight)?).ok()?;
        let under = u128::try_from(self.prior.checked_mul(i128::from(weight))?).ok()?;
        let cut = 128_u32.saturating_sub(under.leading_zeros()).saturating_sub(62);
        let (over, under) = (over.checked_shr(cut)?, under.checked_shr(cut)?);
        let ratio = Fixed::ratio(i128::try_from(over).ok()?, i128::try_from(under).ok()?)?;
        // Relative error below 2^-61 each way: a whole ratio is 2^64 units, so 16 units for each whole of the ratio.
        let wholes = u64::try_from(ratio.value >> 64_u32).ok()?.checked_add(1)?;
        let cut_margin = if cut == 0 { 0 } else { wholes.checked_mul(16)?.checked_add(8)? };
        Some(Fixed { value: ratio.value, margin: ratio.margin.checked_add(cut_margin)? })
    }
}
