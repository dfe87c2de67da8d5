//! The height of a line through knots at a board's opening distance, as a formula.

use core::cmp::Ordering;

use crate::allocation::pace_of_change::Knot;
use crate::allocation::study::texts::Exact;
use crate::quantities::Rate;

use super::formula::{Formula, Line};
use super::sheet::Sheet;
use super::show::percent;

/// The formula of the height, and where it lies in words; a board without target is infinitely over and takes the last knot.
pub(super) fn level(sheet: &Sheet, knots: &[Knot], distance: Option<Line>) -> Option<(Formula, String)> {
    let (first, last) = (knots.first()?, knots.last()?);
    let Some((line, distance)) = distance.and_then(|line| Some((line, sheet.exact(line)?))) else {
        return Some((Formula::Percent(last.growth), "no target, so the last point of the scale".to_owned()));
    };
    let above = knots.iter().position(|knot| is_below(distance, knot.distance));
    match above {
        Some(0) => Some((
            Formula::Percent(first.growth),
            format!("below {}, the first point of the scale", percent(first.distance)),
        )),
        None => Some((
            Formula::Percent(last.growth),
            format!("at or above {}, the last point of the scale", percent(last.distance)),
        )),
        Some(place) => {
            let (one, two) = (knots.get(place.checked_sub(1)?)?, knots.get(place)?);
            let words = format!(
                "between the points {} at {} and {} at {}",
                percent(one.growth),
                percent(one.distance),
                percent(two.growth),
                percent(two.distance),
            );
            let rise = Formula::Percent(difference(two.growth, one.growth)?);
            let run = Formula::Percent(difference(two.distance, one.distance)?);
            let step = rise.times(line.exact().minus_rate(one.distance)).over(run);
            Some((Formula::Percent(one.growth).plus(step), words))
        }
    }
}

/// Whether an exact distance is below a limit.
pub(super) fn is_below(distance: &Exact, limit: Rate) -> bool {
    distance.compare(&Exact::of_rate(limit)) == Ordering::Less
}

fn difference(one: Rate, other: Rate) -> Option<Rate> {
    Rate::from_decimal(one.decimal().checked_sub(other.decimal())?).ok()
}
