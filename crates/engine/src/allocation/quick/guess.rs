//! A guess, in binary floats, at which places are held at a bound. It decides nothing: the guess is proved or dropped.
#![allow(
    clippy::float_arithmetic,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "a guess at where to look, proved afterwards in whole numbers"
)]

use super::wish::Wish;

/// Where a place stands between its bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// Between them.
    Free,
    /// At the lower.
    Lower,
    /// At the upper.
    Upper,
}

/// Most tightenings before the guess is given up as it stands.
const MOST_STEPS: u32 = 64;

struct Place {
    own: f64,
    weight: f64,
    lower: f64,
    upper: f64,
}

/// The side of each place where the sum of clamped money meets the quantum, as near as floats tell.
pub(super) fn sides(wish: &Wish) -> Vec<Side> {
    let places: Vec<Place> = wish
        .own
        .iter()
        .zip(&wish.weights)
        .zip(wish.lower.iter().zip(&wish.upper).zip(&wish.capped))
        .map(|((own, weight), ((lower, upper), capped))| {
            let upper = upper.map_or(f64::INFINITY, |upper| upper.guess());
            let lower = if *capped { f64::NEG_INFINITY } else { lower.guess() };
            // A capped place is beyond its ceiling whatever the shift.
            let own = if *capped { f64::INFINITY } else { own.guess() };
            Place { own, weight: *weight as f64, lower, upper }
        })
        .collect();
    let quantum = wish.quantum as f64;
    let mut per_weight = wish.pull.guess();
    let (mut least, mut most) = (f64::NEG_INFINITY, f64::INFINITY);
    for _ in 0..MOST_STEPS {
        let (mut sum, mut slope) = (0.0, 0.0);
        for place in &places {
            let free = place.own + per_weight * place.weight;
            if free <= place.lower {
                sum += place.lower;
            } else if free >= place.upper {
                sum += place.upper;
            } else {
                sum += free;
                slope += place.weight;
            }
        }
        let gap = quantum - sum;
        if gap.abs() < 1e-3 {
            break;
        }
        if gap > 0.0 {
            least = least.max(per_weight);
        } else {
            most = most.min(per_weight);
        }
        let next = if slope > 0.0 { per_weight + gap / slope } else { f64::NAN };
        let next = if next > least && next < most { next } else { middle(least, most, per_weight, gap) };
        if next == per_weight {
            break;
        }
        per_weight = next;
    }
    places.iter().map(|place| side(place, per_weight)).collect()
}

/// A step to the middle of what is known, or a doubling outwards where one end is open.
fn middle(least: f64, most: f64, at: f64, gap: f64) -> f64 {
    if least.is_finite() && most.is_finite() { (least + most) / 2.0 } else { at + gap.signum() * (at.abs() + 1e-9) }
}

fn side(place: &Place, per_weight: f64) -> Side {
    let free = place.own + per_weight * place.weight;
    if free <= place.lower {
        Side::Lower
    } else if free >= place.upper {
        Side::Upper
    } else {
        Side::Free
    }
}
