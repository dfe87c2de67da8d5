//! The ringfence: a share taken off the top of every envelope.
//!
//! > taken from an envelope in a year = limit x share, rounded to the penny, half away from zero
//! > national pot in that year = its own money + all that is taken
//!
//! No penny is made or lost: what one pot loses the other has.

use crate::quantities::{Rate, rounding};

use super::pot::PotKind;
use super::request::Portfolio;

/// Limits of every pot year by year, in pence, the share moved where one is asked for.
pub(super) fn limits(portfolio: &Portfolio) -> Vec<Vec<i64>> {
    let mut limits: Vec<Vec<i64>> =
        portfolio.pots.iter().map(|pot| pot.limits.iter().map(|limit| limit.pence()).collect()).collect();
    let Some(share) = portfolio.ringfence_share else { return limits };
    let mut taken = vec![0_i64; years(portfolio)];
    for (pot, limits) in portfolio.pots.iter().zip(&mut limits) {
        if pot.kind == PotKind::System {
            for (limit, taken) in limits.iter_mut().zip(&mut taken) {
                let off = off_the_top(*limit, share);
                *limit = limit.saturating_sub(off);
                *taken = taken.saturating_add(off);
            }
        }
    }
    // The first national pot has it: reading refuses a share where there is none.
    let national = portfolio.pots.iter().position(|pot| pot.kind == PotKind::National);
    if let Some(limits) = national.and_then(|at| limits.get_mut(at)) {
        for (limit, taken) in limits.iter_mut().zip(taken) {
            *limit = limit.saturating_add(taken);
        }
    }
    limits
}

/// The part of a limit that the ringfence takes.
fn off_the_top(limit: i64, share: Rate) -> i64 {
    let (top, bottom) = share.ratio();
    i128::from(limit)
        .checked_mul(top)
        .and_then(|part| rounding::half_away(part, bottom))
        .and_then(|part| i64::try_from(part).ok())
        .unwrap_or(0)
}

/// How many years there are, as a length.
pub(super) fn years(portfolio: &Portfolio) -> usize {
    usize::try_from(portfolio.years).unwrap_or(0)
}
