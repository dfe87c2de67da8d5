//! The rule: what a board would get before bounds and balance.

use num_traits::Zero;

use super::fraction::{Fraction, read, whole};
use crate::case::Pace;

/// One board at the start of a year.
pub struct Standing {
    /// Money before, with this year's transfer.
    pub money: Fraction,
    /// Opening money with all transfers so far, as a share of all boards'.
    pub opening_share: Fraction,
    /// Target share.
    pub target_share: Fraction,
    /// Target.
    pub target: Fraction,
    /// `a * g / T - 1`; nothing where there is no target, which counts as infinitely over.
    pub distance: Option<Fraction>,
}

/// The year's `u` of a board.
pub fn before_bounds(pace: &Pace, year: u32, quantum: &Fraction, growth: &Fraction, board: &Standing) -> Fraction {
    match pace {
        Pace::StraightLine { years } => {
            let way = if year >= *years { whole(1) } else { whole(year.into()) / whole((*years).into()) };
            quantum * (&board.opening_share + (&board.target_share - &board.opening_share) * way)
        }
        Pace::Proportional { convergence } => {
            let kept = &board.money * growth;
            &kept + read(convergence) * (&board.target - &kept)
        }
        Pace::Bands { bands } => {
            let band = match &board.distance {
                None => bands.last(),
                Some(distance) => {
                    bands.iter().find(|band| band.below.as_ref().is_none_or(|below| *distance < read(below)))
                }
            };
            &board.money * (growth + read(&band.expect("the last band is open").differential))
        }
        Pace::Sliding { knots } => {
            let knots: Vec<_> = knots.iter().map(|knot| (read(&knot.distance), read(&knot.differential))).collect();
            &board.money * (growth + along(&knots, board.distance.as_ref()))
        }
    }
}

/// The height of a line through knots, flat outside them; without a distance, that of the last knot.
pub fn along(knots: &[(Fraction, Fraction)], distance: Option<&Fraction>) -> Fraction {
    let (first, last) = (&knots[0], &knots[knots.len() - 1]);
    let Some(distance) = distance else { return last.1.clone() };
    if *distance <= first.0 {
        return first.1.clone();
    }
    if *distance >= last.0 {
        return last.1.clone();
    }
    for pair in knots.windows(2) {
        let ((left, low), (right, high)) = (&pair[0], &pair[1]);
        if left <= distance && distance <= right {
            let width = right - left;
            assert!(!width.is_zero(), "knots rise");
            return low + (high - low) * (distance - left) / width;
        }
    }
    unreachable!("the distance lies between two knots")
}
