//! Transfers that leave nobody worse off.
//!
//! > what a gainer pays = all losses x its gain / all gains, by largest remainder to the penny, equal remainders to the first payer
//!
//! They exist only where all gains together are not below all losses; then no gainer pays more than it gains. Who pays whom is settled
//! in order: the first gainer pays the first loser until one of them is done.
//!
//! ```
//! use engine::pathways::pathway::{Payer, Transfer};
//! use engine::quantities::Pence;
//! let gains = [(Payer::Board, Pence::of(-100)), (Payer::NhsEngland, Pence::of(200)), (Payer::Patient, Pence::of(100))];
//! let transfers = Transfer::settle(&gains).unwrap();
//! let paid: Vec<(Payer, i128)> = transfers.iter().map(|transfer| (transfer.from, transfer.amount.count())).collect();
//! assert_eq!(paid, [(Payer::NhsEngland, 67), (Payer::Patient, 33)]);
//! assert!(Transfer::settle(&[(Payer::Board, Pence::of(-1))]).is_none());
//! ```

use serde::Serialize;

use crate::quantities::{Pence, apportion};

use super::Payer;

/// Money from a payer that gains to one that loses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Transfer {
    /// Who gains by the intervention.
    pub from: Payer,
    /// Who loses by it.
    pub to: Payer,
    /// Over all years, above zero.
    pub amount: Pence,
}

impl Transfer {
    /// Settles losses out of gains; `None` where all together lose.
    pub fn settle(gains: &[(Payer, Pence)]) -> Option<Vec<Self>> {
        let total = gains.iter().fold(Pence::default(), |sum, (_, gain)| sum.plus(*gain));
        if total.count() < 0 {
            return None;
        }
        let losers: Vec<(Payer, i128)> = gains
            .iter()
            .filter(|(_, gain)| gain.count() < 0)
            .map(|(payer, gain)| (*payer, gain.count().saturating_neg()))
            .collect();
        let gainers: Vec<(Payer, i128)> =
            gains.iter().filter(|(_, gain)| gain.count() > 0).map(|(payer, gain)| (*payer, gain.count())).collect();
        let lost = losers.iter().fold(0_i128, |sum, (_, loss)| sum.saturating_add(*loss));
        if lost == 0 {
            return Some(Vec::new());
        }
        let weights: Vec<u128> = gainers.iter().map(|(_, gain)| gain.unsigned_abs()).collect();
        let shares = apportion(u64::try_from(lost).ok()?, &weights).ok()?;
        let payers = gainers.iter().zip(shares).map(|((payer, _), share)| (*payer, i128::from(share)));
        Some(in_turn(payers, losers))
    }
}

fn in_turn(gainers: impl Iterator<Item = (Payer, i128)>, losers: Vec<(Payer, i128)>) -> Vec<Transfer> {
    let mut transfers = Vec::new();
    let mut owed = losers.into_iter();
    let mut now = owed.next();
    for (from, share) in gainers {
        let mut left = share;
        while let Some((to, missing)) = now.filter(|_| left > 0) {
            let amount = left.min(missing);
            transfers.push(Transfer { from, to, amount: Pence::of(amount) });
            left = left.saturating_sub(amount);
            let missing = missing.saturating_sub(amount);
            now = if missing == 0 { owed.next() } else { Some((to, missing)) };
        }
    }
    transfers
}
