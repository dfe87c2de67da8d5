//! The account of a choice: value, spending and every limit, worked out again from the portfolio alone.
//!
//! Nothing of the optimiser or of what was compiled for it is used, so an answer that this account bears out is right whatever found it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::quantities::Pence;

use super::choice::Chosen;
use super::codes::Codes;
use super::column::{by_code, counted, latest_start};
use super::eligibility::{Payer, payers, view};
use super::limit::Limit;
use super::own_funds::{spending, used_of_reserve};
use super::pot_limits::{backlog_least, revenue_limit};
use super::request::{Portfolio, Regime, SystemView};
use super::ringfence;
use super::scheme::Scheme;
use super::year::index;

/// A limit, and how much of it is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The limit.
    pub name: Limit,
    /// Pence, or schemes.
    pub used: i128,
    /// The most there may be, or the least there must be.
    pub limit: i128,
}

impl Held {
    /// Whether it holds.
    pub const fn holds(&self) -> bool {
        if self.name.is_least() { self.used >= self.limit } else { self.used <= self.limit }
    }
}

/// Money spent from a pot in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Spent {
    /// Code of the pot.
    pub pot: String,
    /// The year, 0 for the first.
    pub year: u32,
    /// What counts against it.
    pub amount: Pence,
    /// What there was to spend, with what was carried over.
    pub limit: Pence,
}

/// What a choice comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// What the regime counts.
    pub objective: Pence,
    /// What it is worth to everyone.
    pub value: Pence,
    /// Of that, what goes to residents of the host systems.
    pub own_residents: Pence,
    /// Pot by pot and year by year.
    pub spend: Vec<Spent>,
    /// Every limit.
    pub limits: Vec<Held>,
    /// Why the choice is not one of this portfolio, code by code: nothing where it is.
    pub strangers: Vec<String>,
}

/// One funded scheme, looked up.
struct Funded<'a> {
    scheme: &'a Scheme,
    /// The scheme's place in the input.
    at: usize,
    payer: usize,
    start: u32,
    /// Counted against the pot, year by year from the start.
    spending: Vec<i64>,
    counted: i128,
    worth: i128,
    own: i128,
}

impl Account {
    /// Works out what a choice comes to.
    #[must_use]
    pub fn of(portfolio: &Portfolio, regime: Regime, chosen: &[Chosen]) -> Self {
        let payers = payers(portfolio, regime);
        let codes = Codes::new(portfolio.schemes.iter().map(|scheme| scheme.code.as_str()));
        let mut funded = Vec::new();
        let mut strangers = Vec::new();
        for chosen in chosen {
            match Funded::of(portfolio, regime, &payers, codes.place(&chosen.code), chosen) {
                Some(found) => funded.push(found),
                None => strangers.push(chosen.code.clone()),
            }
        }
        let sum = |part: fn(&Funded<'_>) -> i128| Pence::of(funded.iter().map(part).sum::<i128>());
        let mut account = Self {
            objective: sum(|one| one.counted),
            value: sum(|one| one.worth),
            own_residents: sum(|one| one.own),
            spend: Vec::new(),
            limits: Vec::new(),
            strangers,
        };
        account.money(portfolio, &payers, &funded);
        account.others(portfolio, &payers, &funded);
        account.choices(portfolio, &payers, regime, &codes, &funded);
        account
    }

    /// Whether every limit holds and nothing strange is in it.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.strangers.is_empty() && self.limits.iter().all(Held::holds)
    }

    fn hold(&mut self, name: Limit, used: i128, limit: i128) {
        self.limits.push(Held { name, used, limit });
    }

    fn money(&mut self, portfolio: &Portfolio, payers: &[Payer], funded: &[Funded<'_>]) {
        let limits = ringfence::limits(portfolio);
        for (at, payer) in payers.iter().enumerate() {
            let mut left = 0_i128;
            let (mut spent_to_date, mut limit_to_date) = (0_i128, 0_i128);
            let paid: Vec<&Funded<'_>> = funded.iter().filter(|one| one.payer == at).collect();
            for year in 0..portfolio.years {
                let own = |pot: &usize| limits.get(*pot)?.get(index(year)).copied();
                let limit: i128 = payer.pots.iter().filter_map(own).map(i128::from).sum();
                let amount: i128 = paid.iter().map(|one| one.spends(year)).sum();
                let there_is = limit.saturating_add(left);
                spent_to_date = spent_to_date.saturating_add(amount);
                limit_to_date = limit_to_date.saturating_add(limit);
                self.spend.push(Spent {
                    pot: payer.code.clone(),
                    year,
                    amount: Pence::of(amount),
                    limit: Pence::of(there_is),
                });
                let name = Limit::Money { pot: payer.code.clone(), year };
                if portfolio.carry_over {
                    left = there_is.saturating_sub(amount);
                    self.hold(name, spent_to_date, limit_to_date);
                } else {
                    self.hold(name, amount, limit);
                }
            }
        }
    }

    fn others(&mut self, portfolio: &Portfolio, payers: &[Payer], funded: &[Funded<'_>]) {
        let limits = ringfence::limits(portfolio);
        let paid = |payer: usize| funded.iter().filter(move |one| one.payer == payer);
        for (at, payer) in payers.iter().enumerate() {
            for year in 0..portfolio.years {
                if let Some(limit) = revenue_limit(portfolio, payer, year) {
                    let added = paid(at).map(|one| one.adds(year)).sum();
                    self.hold(Limit::Revenue { pot: payer.code.clone(), year }, added, limit.into());
                }
            }
        }
        for (at, payer) in payers.iter().enumerate() {
            if let Some(least) = backlog_least(portfolio, &limits, payer) {
                let removed = paid(at).map(|one| i128::from(one.scheme.backlog.pence())).sum();
                self.hold(Limit::Backlog { pot: payer.code.clone() }, removed, least.into());
            }
        }
        for reserve in by_provider(portfolio).into_iter().filter_map(|at| portfolio.reserves.get(at)) {
            let used = funded
                .iter()
                .filter(|one| one.scheme.provider.as_ref() == Some(&reserve.provider))
                .map(|one| i128::from(used_of_reserve(one.scheme)))
                .sum();
            let limit = reserve.limit.pence().into();
            self.hold(Limit::Reserve { provider: reserve.provider.clone() }, used, limit);
        }
    }

    fn choices(
        &mut self,
        portfolio: &Portfolio,
        payers: &[Payer],
        regime: Regime,
        codes: &Codes<'_>,
        funded: &[Funded<'_>],
    ) {
        let mut starts: Vec<Vec<u32>> = vec![Vec::new(); portfolio.schemes.len()];
        for one in funded {
            starts.get_mut(one.at).into_iter().for_each(|starts: &mut Vec<u32>| starts.push(one.start));
        }
        let started = |at: Option<usize>, until: u32| -> i128 {
            let starts = at.and_then(|at| starts.get(at)).into_iter().flatten();
            starts.filter(|start| **start <= until).map(|_| 1_i128).sum()
        };
        let mut groups: Vec<(&str, i128)> = Vec::new();
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        for at in by_code(portfolio) {
            let Some(scheme) = portfolio.schemes.get(at) else { continue };
            let all = started(Some(at), u32::MAX);
            let ways = payers.iter().filter(|payer| view(portfolio, regime, scheme, payer).is_some()).count();
            let latest = latest_start(portfolio.years, scheme);
            if ways > 1 || (ways == 1 && latest > 0) {
                self.hold(Limit::OneStart { scheme: scheme.code.clone() }, all, 1);
            }
            let mut requires: Vec<&str> = scheme.requires.iter().map(String::as_str).collect();
            order::by_key(&mut requires, |code| *code);
            requires.dedup();
            for required in requires {
                let needed = codes.place(required);
                for year in 0..=latest {
                    let name = Limit::Requires { scheme: scheme.code.clone(), required: required.to_owned(), year };
                    self.hold(name, started(Some(at), year), started(needed, year));
                }
            }
            if scheme.must {
                self.hold(Limit::Must { scheme: scheme.code.clone() }, all, 1);
            }
            if let Some(group) = &scheme.group {
                match places.get(group.as_str()).and_then(|place| groups.get_mut(*place)) {
                    Some((_, options)) => *options = options.saturating_add(all),
                    None => {
                        places.insert(group, groups.len());
                        groups.push((group, all));
                    }
                }
            }
        }
        for (group, options) in groups {
            self.hold(Limit::Group { group: group.to_owned() }, options, 1);
        }
    }
}

/// Places of the reserves in the order of their providers.
pub(super) fn by_provider(portfolio: &Portfolio) -> Vec<usize> {
    let provider = |at: usize| portfolio.reserves.get(at).map(|reserve| reserve.provider.as_str());
    order::places(portfolio.reserves.len(), &|one, other| provider(one).cmp(&provider(other)))
}

impl<'a> Funded<'a> {
    /// `None` where there is no such scheme, its pot may not pay for it, or it starts too late.
    fn of(
        portfolio: &'a Portfolio,
        regime: Regime,
        payers: &[Payer],
        at: Option<usize>,
        chosen: &Chosen,
    ) -> Option<Self> {
        let at = at?;
        let scheme = portfolio.schemes.get(at)?;
        let payer = payers.iter().position(|payer| payer.code == chosen.pot)?;
        let view = view(portfolio, regime, scheme, payers.get(payer)?)?;
        let start = chosen.start;
        let value = |view: SystemView| i128::from(counted(scheme, start, view).pence());
        (start <= latest_start(portfolio.years, scheme)).then(|| Self {
            scheme,
            at,
            payer,
            start,
            spending: spending(scheme, portfolio.own_funds_score),
            counted: value(view),
            worth: value(SystemView::All),
            own: value(SystemView::Own),
        })
    }

    fn spends(&self, year: u32) -> i128 {
        let age = year.checked_sub(self.start);
        age.and_then(|age| self.spending.get(index(age)).copied()).map_or(0, i128::from)
    }

    fn adds(&self, year: u32) -> i128 {
        let added = year.checked_sub(self.start).and_then(|age| self.scheme.revenue.get(index(age)));
        added.map_or(0, |added| added.pence().into())
    }
}
