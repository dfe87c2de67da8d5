//! Impact: what a choice means for each system's capital and its patients.
//!
//! Policy Exchange 2022, recommendation 15, asks for "a specific impact assessment" of specialised services in systems' capital plans.

use serde::Serialize;

use crate::quantities::{Fraction, Pence};

use super::choice::Chosen;
use super::codes::Codes;
use super::column::counted;
use super::own_funds::spending;
use super::request::{Portfolio, Regime, SystemView};
use super::ringfence;
use super::year::index;

/// One host system.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HostImpact {
    /// Its code.
    pub host: String,
    /// Its schemes that are funded.
    pub funded: u32,
    /// All its schemes.
    pub schemes: u32,
    /// Cost of its funded schemes, whoever pays.
    pub capital: Pence,
    /// What counts against its own pot; nothing where all money is in one pot.
    pub from_own_pot: Pence,
    /// The share of its own envelope that goes to these schemes, as decimal text; `None` without an envelope.
    pub share_of_envelope: Option<String>,
    /// Value to its own residents.
    pub own_residents: Pence,
    /// Value to patients from elsewhere.
    pub other_patients: Pence,
    /// Backlog maintenance removed.
    pub backlog: Pence,
    /// Added yearly revenue cost, year by year.
    pub revenue: Vec<Pence>,
}

/// What a choice means, host by host in the order of codes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Impact {
    /// Every host of a scheme.
    pub hosts: Vec<HostImpact>,
}

/// Works out what a choice means for each host.
#[must_use]
pub fn impact(portfolio: &Portfolio, regime: Regime, chosen: &[Chosen]) -> Impact {
    let mut hosts: Vec<&str> = portfolio.schemes.iter().map(|scheme| scheme.host.as_str()).collect();
    order::by_key(&mut hosts, |code| *code);
    hosts.dedup();
    let codes = Codes::new(chosen.iter().map(|chosen| chosen.code.as_str()));
    let of = |code: &str| chosen.get(codes.place(code)?);
    Impact { hosts: hosts.into_iter().map(|host| of_host(portfolio, regime, &of, host)).collect() }
}

fn of_host<'a>(
    portfolio: &Portfolio,
    regime: Regime,
    chosen: &dyn Fn(&str) -> Option<&'a Chosen>,
    host: &str,
) -> HostImpact {
    let mut sums = Sums { revenue: vec![0; index(portfolio.years)], ..Sums::default() };
    let schemes = portfolio.schemes.iter().filter(|scheme| scheme.host == host);
    for scheme in schemes {
        sums.schemes = sums.schemes.saturating_add(1);
        let Some(one) = chosen(&scheme.code) else { continue };
        sums.funded = sums.funded.saturating_add(1);
        let cost = scheme.costs.iter().fold(0_i128, |sum, cost| sum.saturating_add(cost.pence().into()));
        sums.capital = sums.capital.saturating_add(cost);
        if one.pot == host && regime != Regime::Pooled {
            let spent = spending(scheme, portfolio.own_funds_score).into_iter().map(i128::from).sum();
            sums.from_own_pot = sums.from_own_pot.saturating_add(spent);
        }
        let worth = i128::from(counted(scheme, one.start, SystemView::All).pence());
        let own = i128::from(counted(scheme, one.start, SystemView::Own).pence());
        sums.own = sums.own.saturating_add(own);
        sums.others = sums.others.saturating_add(worth.saturating_sub(own));
        sums.backlog = sums.backlog.saturating_add(scheme.backlog.pence().into());
        for (sum, added) in sums.revenue.iter_mut().skip(index(one.start)).zip(&scheme.revenue) {
            *sum = sum.saturating_add(added.pence().into());
        }
    }
    let limits = ringfence::limits(portfolio);
    let envelope = portfolio.pots.iter().zip(&limits).find(|(pot, _)| pot.code == host).map(|(_, limits)| limits);
    let envelope: i128 = envelope.into_iter().flatten().map(|limit| i128::from(*limit)).sum();
    HostImpact {
        host: host.to_owned(),
        funded: sums.funded,
        schemes: sums.schemes,
        capital: Pence::of(sums.capital),
        from_own_pot: Pence::of(sums.from_own_pot),
        share_of_envelope: Fraction::of(sums.from_own_pot, envelope).map(|share| share.shown()),
        own_residents: Pence::of(sums.own),
        other_patients: Pence::of(sums.others),
        backlog: Pence::of(sums.backlog),
        revenue: sums.revenue.into_iter().map(Pence::of).collect(),
    }
}

#[derive(Default)]
struct Sums {
    funded: u32,
    schemes: u32,
    capital: i128,
    from_own_pot: i128,
    own: i128,
    others: i128,
    backlog: i128,
    revenue: Vec<i128>,
}
