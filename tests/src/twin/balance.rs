//! The shift `t` that makes the boards' money add up to the national sum.

use num_traits::Zero;

use super::bounds::Limits;
use super::fraction::Fraction;

/// Why a year has no answer, by the engine's codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The least the boards must get is more than there is.
    QuantumBelowFloors,
    /// The most they may get is less.
    QuantumAboveCeilings,
}

impl Verdict {
    /// The code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::QuantumBelowFloors => "quantum_below_floors",
            Self::QuantumAboveCeilings => "quantum_above_ceilings",
        }
    }
}

/// A board to be balanced.
pub struct Board {
    /// `u`.
    pub before: Fraction,
    /// `T`.
    pub target: Fraction,
    /// Its bounds.
    pub limits: Limits,
}

impl Board {
    /// `clamp(u + t T, lower, upper)`.
    pub fn money_at(&self, shift: &Fraction) -> Fraction {
        let moved = &self.before + shift * &self.target;
        let raised = moved.max(self.limits.lower.clone());
        match &self.limits.upper {
            Some(upper) => raised.min(upper.clone()),
            None => raised,
        }
    }
}

fn sum_at(boards: &[Board], shift: &Fraction) -> Fraction {
    boards.iter().map(|board| board.money_at(shift)).sum()
}

/// The `t` nearest 0 at which the money adds up to `quantum`.
///
/// The sum never falls as `t` rises and is straight between the breakpoints where a board meets a bound, so the answer lies on the
/// stretch that first reaches the quantum on the way from 0.
pub fn shift(boards: &[Board], quantum: &Fraction) -> Result<Fraction, Verdict> {
    let zero = Fraction::zero();
    let start = sum_at(boards, &zero);
    if start == *quantum {
        return Ok(zero);
    }
    let up = start < *quantum;
    let reached = |sum: &Fraction| if up { sum >= quantum } else { sum <= quantum };
    let mut stops: Vec<Fraction> = boards
        .iter()
        .filter(|board| !board.target.is_zero())
        .flat_map(|board| {
            [Some(&board.limits.lower), board.limits.upper.as_ref()]
                .into_iter()
                .flatten()
                .map(|bound| (bound - &board.before) / &board.target)
        })
        .filter(|stop| if up { *stop > zero } else { *stop < zero })
        .collect();
    stops.sort();
    if !up {
        stops.reverse();
    }
    stops.dedup();
    let beyond = stops.partition_point(|stop| !reached(&sum_at(boards, stop)));
    let from = if beyond == 0 { zero } else { stops[beyond - 1].clone() };
    let to = match stops.get(beyond) {
        Some(stop) => stop.clone(),
        None if up => &from + Fraction::from_integer(1.into()),
        None => &from - Fraction::from_integer(1.into()),
    };
    let (low, high) = (sum_at(boards, &from), sum_at(boards, &to));
    if low == high {
        return Err(if up { Verdict::QuantumAboveCeilings } else { Verdict::QuantumBelowFloors });
    }
    Ok(&from + (quantum - &low) * (&to - &from) / (&high - &low))
}
