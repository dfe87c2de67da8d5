//! The least and the most a board may get in a year.

use num_traits::Zero;

use super::fraction::{Fraction, read, whole};
use super::rule::{Standing, along};
use crate::case::{Case, Floor};

/// A board's bounds.
pub struct Limits {
    /// `max(0, a (1 + floor), (1 - max_under) T)`, lowered to the ceiling where it stands above it.
    pub lower: Fraction,
    /// `a (1 + ceiling)`; nothing where there is no ceiling.
    pub upper: Option<Fraction>,
    /// Whether `lower` is above zero: a board that gets nothing is held by nothing but zero.
    pub lower_is_floor: bool,
    /// Whether the floor stood above the ceiling.
    pub crossed: bool,
}

/// The bounds of a board under the rule of a case.
pub fn limits(case: &Case, board: &Standing) -> Limits {
    let growth = match &case.floor {
        None => None,
        Some(Floor::Flat(floor)) => Some(read(floor)),
        Some(Floor::Tapering { knots }) => {
            let knots: Vec<_> = knots.iter().map(|knot| (read(&knot.distance), read(&knot.growth))).collect();
            Some(along(&knots, board.distance.as_ref()))
        }
    };
    let by_growth = growth.map(|growth| &board.money * (whole(1) + growth));
    let by_target = case.max_under.as_ref().map(|under| (whole(1) - read(under)) * &board.target);
    let floor = match (by_growth, by_target) {
        (Some(one), Some(other)) => Some(one.max(other)),
        (one, other) => one.or(other),
    };
    let lower_is_floor = floor.as_ref().is_some_and(|floor| *floor > Fraction::zero());
    let lower = floor.unwrap_or_else(Fraction::zero).max(Fraction::zero());
    let upper = case
        .ceiling
        .as_ref()
        .filter(|_| !board.money.is_zero())
        .map(|ceiling| &board.money * (whole(1) + read(ceiling)));
    match upper {
        Some(upper) if lower > upper => {
            Limits { lower: upper.clone(), upper: Some(upper), lower_is_floor, crossed: true }
        }
        upper => Limits { lower, upper, lower_is_floor, crossed: false },
    }
}
