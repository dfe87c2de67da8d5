//! Repatriation: what a provider keeps when a board brings some of its patients home.
//!
//! > lost in full = income from the board x share brought home
//! > lost at once = variable rate x lost in full under a contract, nothing under a fixed payment of low volume
//!
//! At once is until plans are set anew; in full is after that. Weights fall by the share, so cover and concentration may move either
//! way. Not modelled: costs that stay behind when patients go, and what care at home costs the board.

use serde::Serialize;

use crate::quantities::{Fraction, Money, Pence, Rate};

use super::arrangement::{Settles, settles};
use super::income::{Concentration, Cover, Income, concentration, cover, left, share};
use super::terms::{lost, whole_rate};
use super::{Catchment, Contracting, Payment};

/// One board after bringing patients home.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BroughtHome {
    /// The board.
    pub code: String,
    /// Share of its patients brought home.
    pub repatriated: Rate,
    /// Its share of what boards bring afterwards.
    pub share_after: Option<Fraction>,
    /// Income the provider loses once plans are set anew.
    pub lost_in_full: Option<Pence>,
    /// Income it loses at once.
    pub lost_at_once: Option<Pence>,
    /// Income left once plans are set anew.
    pub income_after: Option<Pence>,
    /// How the pair settles then.
    pub settles_after: Option<Settles>,
}

/// A provider after boards brought patients home.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Repatriation {
    /// Boards in the order given.
    pub boards: Vec<BroughtHome>,
    /// Sum over boards.
    pub lost_in_full: Option<Pence>,
    /// Sum over boards.
    pub lost_at_once: Option<Pence>,
    /// What boards bring afterwards.
    pub income_after: Option<Pence>,
    /// Share of the home board in it.
    pub home_share_after: Option<Fraction>,
    /// How few boards cover most of it then.
    pub cover_after: Option<[Cover; 4]>,
    /// How concentrated it is then.
    pub concentration_after: Option<Concentration>,
}

/// Brings home what each board does.
///
/// ```
/// use engine::pathways::provider::{example::example, income::Income, repatriation::repatriation};
/// let (catchment, contracting, payment) = example();
/// // Board B, £3m of £10m, brings a fifth of its patients home: £600,000, half of it at once.
/// let after = repatriation(&catchment, &Income::of(&catchment), &contracting, &payment);
/// assert_eq!(after.lost_in_full.unwrap().to_string(), "600000.00");
/// assert_eq!(after.lost_at_once.unwrap().to_string(), "300000.00");
/// // A, the home board, had 40 of 100 and has 40 of 94.
/// assert_eq!(after.home_share_after.unwrap().to_string(), "20/47");
/// ```
pub fn repatriation(catchment: &Catchment, income: &Income, terms: &Contracting, payment: &Payment) -> Repatriation {
    let after: Option<Vec<u128>> = income.known_weights().map(|weights| {
        weights.iter().zip(&catchment.boards).map(|(weight, board)| left(*weight, board.repatriated)).collect()
    });
    let after = after.filter(|weights| weights.iter().any(|weight| *weight != 0));
    let share_of = |place: usize| after.as_ref().and_then(|all| share(*all.get(place)?, all));
    let boards: Vec<BroughtHome> = catchment
        .boards
        .iter()
        .enumerate()
        .map(|(place, board)| {
            let own = income.boards.get(place).copied().flatten();
            let full = own.and_then(|own| lost(own, board.repatriated, whole_rate()?));
            let kept = own.zip(full).map(|(own, full)| Pence::of(own.pence()).minus(full));
            let then = kept.and_then(|kept| Money::from_wide_pence(kept.count()));
            BroughtHome {
                code: board.code.clone(),
                repatriated: board.repatriated,
                share_after: share_of(place),
                lost_in_full: full,
                lost_at_once: match settles(own, terms.low_volume_below) {
                    Some(Settles::Contract) => {
                        own.zip(payment.variable_rate).and_then(|(own, rate)| lost(own, board.repatriated, rate))
                    }
                    Some(Settles::LowVolume) => full.map(|_| Pence::default()),
                    None => None,
                },
                income_after: kept,
                settles_after: settles(then, terms.low_volume_below),
            }
        })
        .collect();
    let sum = |of: fn(&BroughtHome) -> Option<Pence>| {
        boards.iter().try_fold(Pence::default(), |sum, board| Some(sum.plus(of(board)?)))
    };
    let home = catchment.home.as_ref().map(|home| catchment.boards.iter().position(|board| board.code == *home));
    let mut largest = after.clone().unwrap_or_default();
    largest.sort_unstable_by(|one, other| other.cmp(one));
    largest.retain(|weight| *weight != 0);
    Repatriation {
        lost_in_full: sum(|board| board.lost_in_full),
        lost_at_once: sum(|board| board.lost_at_once),
        income_after: sum(|board| board.income_after),
        home_share_after: home.and_then(|place| match place {
            Some(place) => share_of(place),
            None => after.as_ref().map(|_| Fraction::whole(0)),
        }),
        cover_after: after.as_ref().map(|_| cover(&largest)),
        concentration_after: concentration(&largest),
        boards,
    }
}
