//! What pots ask for besides their money: revenue costs that may not grow too much, backlog that must be worked off.
//!
//! > most revenue a year of a payer = the sum over its pots; not limited where one of them is not
//! > least work on backlog of a payer = sum over its pots of share x all money of the pot, each rounded up to the penny

use super::eligibility::Payer;
use super::request::Portfolio;
use super::year::index;

/// The most that what a payer funds may add to yearly revenue costs; `None` where any of its pots is not limited.
pub(super) fn revenue_limit(portfolio: &Portfolio, payer: &Payer, year: u32) -> Option<i64> {
    payer.pots.iter().try_fold(0_i64, |sum, pot| {
        let limits = portfolio.pots.get(*pot)?.revenue_limits.as_ref()?;
        Some(sum.saturating_add((*limits.get(index(year))?)?.pence()))
    })
}

/// The least work on backlog a payer must fund where its pots have these limits; `None` where none of them asks for any.
pub(super) fn backlog_least(portfolio: &Portfolio, limits: &[Vec<i64>], payer: &Payer) -> Option<i64> {
    let of = |pot: &usize| {
        let (top, bottom) = portfolio.pots.get(*pot)?.backlog_share?.ratio();
        let all = limits.get(*pot)?.iter().fold(0_i128, |sum, limit| sum.saturating_add(i128::from(*limit)));
        let wanted = all.checked_mul(top)?.checked_add(bottom)?.checked_sub(1)?.checked_div(bottom)?;
        i64::try_from(wanted).ok()
    };
    let each: Vec<i64> = payer.pots.iter().filter_map(of).collect();
    (!each.is_empty()).then(|| each.into_iter().fold(0, i64::saturating_add))
}
