//! The quick settlement of a year: fixed-point whole numbers with a proven margin of error.
//!
//! Every figure is a whole number of 2^-64 pence with a margin it cannot be off by. Wherever a decision (which bound holds, which
//! penny goes where, which way a figure rounds) lies within that margin, the quick settlement says nothing and the year is
//! settled in [`super::exact`]. So its answer is the exact one or none. A binary float only guesses which places are held at a
//! bound; the guess is then proved in whole numbers.
//!
//! Without bounds a place gets `x = p + b * w`: `p` its own part of the wish, `w` its weight and `b` one number for all, which
//! holds both the pull to target and the balancing shift. Places held at a bound leave the sum, and `b` is what is left over the
//! weight that is left.

#[cfg(test)]
mod agreement;
mod fixed;
mod guess;
mod movement;
mod pennies;
mod wish;

use super::settlement::{Held, Settlement, YearInput};
use fixed::Fixed;
use guess::Side;
use wish::Wish;

/// Settles the year, or `None` where fixed-point work cannot prove the answer.
pub(super) fn settle(input: &YearInput<'_>, with_movements: bool) -> Option<Settlement> {
    let wish = Wish::of(input)?;
    let sides = guess::sides(&wish);
    let balance = Balance::of(&wish, &sides)?;
    let money = balance.prove(&wish, &sides)?;
    let allocations = pennies::whole_pence(&money, input.quantum)?;
    let held = sides
        .iter()
        .zip(&wish.lower)
        .map(|(side, lower)| match side {
            Side::Free => None,
            Side::Lower if lower.value == 0 => None,
            Side::Lower => Some(Held::Floor),
            Side::Upper => Some(Held::Ceiling),
        })
        .collect();
    let floor_above_ceiling =
        wish.capped.iter().enumerate().filter(|(_, capped)| **capped).map(|(place, _)| place).collect();
    let mut settled = Settlement { allocations, held, floor_above_ceiling, ..Settlement::default() };
    if with_movements {
        settled.shift = movement::shift(&wish, &balance)?;
        settled.movements = movement::movements(input, &wish, &balance, &sides, &settled.allocations)?;
    }
    Some(settled)
}

/// Money per unit of weight that balances the year.
#[derive(Debug, Clone, Copy)]
struct Balance {
    /// Pence per unit of weight, with its margin.
    per_weight: Fixed,
}

impl Balance {
    /// What is left for free places over their weight.
    fn of(wish: &Wish, sides: &[Side]) -> Option<Self> {
        let mut left = Fixed::whole(wish.quantum)?;
        let mut weight = 0_i64;
        for (place, side) in sides.iter().enumerate() {
            let part = match side {
                Side::Free => {
                    weight = weight.checked_add(*wish.weights.get(place)?)?;
                    *wish.own.get(place)?
                }
                Side::Lower => wish.lower_exactly(place)?,
                Side::Upper => wish.upper_exactly(place)?,
            };
            left = left.minus(part)?;
        }
        Some(Self { per_weight: left.over(weight)? })
    }

    /// A free place's money.
    fn at(self, wish: &Wish, place: usize) -> Option<Fixed> {
        wish.own.get(place)?.plus(self.per_weight.times(*wish.weights.get(place)?)?)
    }

    /// Every place's money, with the guess proved: free places strictly between their bounds, held ones strictly beyond theirs.
    fn prove(self, wish: &Wish, sides: &[Side]) -> Option<Vec<pennies::Part>> {
        let mut money = Vec::with_capacity(sides.len());
        for (place, side) in sides.iter().enumerate() {
            let free = self.at(wish, place)?;
            let lower = wish.lower.get(place)?;
            let upper = wish.upper.get(place)?;
            money.push(match side {
                Side::Free => {
                    let inside = free.is_above(*lower) && upper.is_none_or(|upper| upper.is_above(free));
                    if !inside {
                        return None;
                    }
                    pennies::Part { money: free, decimal: false }
                }
                Side::Lower if lower.is_above(free) || lower.is_same(free) => {
                    pennies::Part { money: wish.lower_exactly(place)?, decimal: wish.lower_is_decimal(place) }
                }
                Side::Upper if wish.is_capped(place) || upper.is_some_and(|upper| free.is_above(upper)) => {
                    pennies::Part { money: wish.upper_exactly(place)?, decimal: true }
                }
                _ => return None,
            });
        }
        Some(money)
    }
}
