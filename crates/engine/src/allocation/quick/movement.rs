//! What moved each place's money, rounded to the penny where the margins allow no doubt.

use crate::quantities::rounding::half_away;

use super::super::pace_of_change::PaceOfChange;
use super::super::settlement::{Movement, YearInput, total_pence};
use super::Balance;
use super::fixed::Fixed;
use super::guess::Side;
use super::wish::Wish;

/// The balancing shift `t` in units of 10^-10: `(b - pull) * W / E`.
pub(super) fn shift(wish: &Wish, balance: &Balance) -> Option<i128> {
    let per_weight = balance.per_weight.minus(wish.pull)?;
    let shift = per_weight.times(wish.weight_sum)?.over(wish.quantum)?;
    shift.times(10_000_000_000)?.rounded().map(i128::from)
}

/// Movements of every place.
pub(super) fn movements(
    input: &YearInput<'_>,
    wish: &Wish,
    balance: &Balance,
    sides: &[Side],
    allocations: &[i64],
) -> Option<Vec<Movement>> {
    let prior_sum = i128::from(total_pence(input.prior));
    let gain = i128::from(input.quantum).checked_sub(prior_sum)?;
    let shifted = balance.per_weight.minus(wish.pull)?;
    let growth = wish.average.minus(Fixed::whole(1)?)?;
    let mut movements = Vec::with_capacity(sides.len());
    for (place, side) in sides.iter().enumerate() {
        let prior = *input.prior.get(place)?;
        let weight = *wish.weights.get(place)?;
        let average_growth = match growth.times(prior)?.rounded() {
            Some(pence) => pence,
            None => i64::try_from(half_away(i128::from(prior).checked_mul(gain)?, prior_sum)?).ok()?,
        };
        let pull_to_target = pull(input, wish, place, prior, weight)?;
        let paying_for_others = shifted.times(weight)?.rounded()?;
        let own_bound = match side {
            Side::Free => 0,
            Side::Lower => wish.lower_exactly(place)?.minus(balance.at(wish, place)?)?.rounded()?,
            Side::Upper => wish.upper_exactly(place)?.minus(balance.at(wish, place)?)?.rounded()?,
        };
        let parts = [pull_to_target, own_bound, paying_for_others].map(i128::from);
        movements.push(Movement::explaining(*allocations.get(place)?, prior, average_growth, parts)?);
    }
    Some(movements)
}

/// `u - a*g`: under bands an exact decimal, else the wish less average growth.
fn pull(input: &YearInput<'_>, wish: &Wish, place: usize, prior: i64, weight: i64) -> Option<i64> {
    let pull = wish.own.get(place)?.plus(wish.pull.times(weight)?)?.minus(wish.average.times(prior)?)?;
    if let PaceOfChange::Bands { bands } = input.pace {
        return bands.iter().find_map(|band| {
            let (numerator, denominator) = band.differential.ratio();
            let exact = i128::from(prior).checked_mul(numerator)?;
            let fixed = Fixed::ratio(exact, denominator)?;
            let same = !fixed.is_above(pull) && !pull.is_above(fixed);
            same.then(|| half_away(exact, denominator).and_then(|pence| i64::try_from(pence).ok())).flatten()
        });
    }
    pull.rounded()
}
