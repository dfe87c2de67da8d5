//! Columns: a scheme, the pot that pays and the year it starts, in the order in which ties are settled.

use crate::quantities::Money;

use super::eligibility::{Payer, view};
use super::request::{Portfolio, Regime, SystemView};
use super::scheme::Scheme;
use super::start_value::{delayed, own_residents};

/// One way to fund a scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Column {
    /// The scheme's place in the input.
    pub(super) scheme: usize,
    /// The payer's place among those of the regime.
    pub(super) payer: usize,
    /// Years from the first.
    pub(super) start: u32,
    /// What the regime counts.
    pub(super) counted: Money,
}

/// The latest start of a scheme: its own, or the last whose costs all fall within the years.
pub(super) fn latest_start(years: u32, scheme: &Scheme) -> u32 {
    let lasts = u32::try_from(scheme.costs.len()).unwrap_or(u32::MAX).max(1);
    let fits = years.saturating_sub(lasts);
    scheme.latest_start.map_or(fits, |latest| latest.min(fits))
}

/// Places of the schemes in the order of their codes.
pub(super) fn by_code(portfolio: &Portfolio) -> Vec<usize> {
    let code = |at: usize| portfolio.schemes.get(at).map(|scheme| scheme.code.as_str());
    order::places(portfolio.schemes.len(), &|one, other| code(one).cmp(&code(other)))
}

/// What a start is worth to those whose value counts; beyond the limit of money it stands at the limit.
pub(super) fn counted(scheme: &Scheme, start: u32, view: SystemView) -> Money {
    let worth = delayed(scheme.value, scheme.delay_discount, start);
    let seen = match view {
        SystemView::All => worth,
        SystemView::Own => worth.and_then(|worth| own_residents(worth, scheme.outside_share)),
    };
    seen.unwrap_or(Money::LIMIT)
}

/// Every way to fund every scheme: by code of scheme, then pots in input order, then the earlier start.
pub(super) fn columns(portfolio: &Portfolio, regime: Regime, payers: &[Payer]) -> Vec<Column> {
    let mut columns = Vec::new();
    for at in by_code(portfolio) {
        let Some(scheme) = portfolio.schemes.get(at) else { continue };
        for (payer, of) in payers.iter().enumerate() {
            let Some(view) = view(portfolio, regime, scheme, of) else { continue };
            for start in 0..=latest_start(portfolio.years, scheme) {
                columns.push(Column { scheme: at, payer, start, counted: counted(scheme, start, view) });
            }
        }
    }
    columns
}
