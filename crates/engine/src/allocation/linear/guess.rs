//! A guess at the sides in binary floats, proved or dropped afterwards.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    reason = "magnitudes are limited on entry to [`super::settle`], so that no step can overflow"
)]

use super::flat::{Flat, Side};
use super::{Bench, Line, MOST_TURNS};

impl Line<'_> {
    /// Guesses the sides in binary floats, which correct them sooner than whole numbers do; [`Line::balance`] proves them.
    #[expect(clippy::float_arithmetic, reason = "a guess at where to look, proved afterwards in whole numbers")]
    pub(super) fn guess(&self, bench: &mut Bench) {
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
}
