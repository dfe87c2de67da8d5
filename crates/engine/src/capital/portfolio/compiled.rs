//! From a portfolio to whole numbers: a column for each way to fund a scheme, a row for each limit.

use std::collections::BTreeMap;

use crate::capital::optimiser::{Model, Row};

use super::codes::Codes;
use super::column::{Column, columns};
use super::eligibility::{Payer, payers};
use super::limit::Limit;
use super::own_funds::{spending, used_of_reserve};
use super::pot_limits::{backlog_least, revenue_limit};
use super::request::{Portfolio, Regime};
use super::ringfence;
use super::scheme::Scheme;
use super::year::index;

/// A portfolio as the optimiser sees it.
#[derive(Debug, Clone)]
pub(super) struct Compiled {
    pub(super) payers: Vec<Payer>,
    pub(super) columns: Vec<Column>,
    pub(super) model: Model,
    /// What each row of the model is.
    pub(super) limits: Vec<Limit>,
}

impl Compiled {
    /// Compiles a portfolio that was read without problems.
    pub(super) fn new(portfolio: &Portfolio, regime: Regime) -> Self {
        let payers = payers(portfolio, regime);
        let columns = columns(portfolio, regime, &payers);
        let values = columns.iter().map(|column| column.counted.pence()).collect();
        let mut rows = Rows::new(portfolio, &payers, &columns);
        rows.money();
        rows.revenue();
        rows.backlog();
        rows.reserves();
        rows.choices();
        let Rows { rows, limits, .. } = rows;
        let model = Model { values, rows };
        Self { payers, columns, model, limits }
    }

    /// The columns of a choice.
    pub(super) fn chosen<'a>(&'a self, chosen: &'a [bool]) -> impl Iterator<Item = &'a Column> {
        self.columns.iter().zip(chosen).filter(|(_, is_in)| **is_in).map(|(column, _)| column)
    }

    /// A row that asks for one at least of the columns a test picks.
    pub(super) fn one_of(&self, is_wanted: impl Fn(&Column) -> bool) -> Row {
        Row::new(-1, terms(numbered(&self.columns), |column| if is_wanted(column) { -1 } else { 0 }))
    }

    /// A row that asks for none of the columns a test picks.
    pub(super) fn none_of(&self, is_wanted: impl Fn(&Column) -> bool) -> Row {
        Row::new(0, terms(numbered(&self.columns), |column| i64::from(is_wanted(column))))
    }
}

struct Rows<'a> {
    portfolio: &'a Portfolio,
    payers: &'a [Payer],
    columns: &'a [Column],
    /// Numbers of the columns of each payer.
    of_payer: Vec<Vec<u32>>,
    /// Numbers of the columns of each scheme, by its place in the input.
    of_scheme: Vec<Vec<u32>>,
    rows: Vec<Row>,
    limits: Vec<Limit>,
}

impl<'a> Rows<'a> {
    fn new(portfolio: &'a Portfolio, payers: &'a [Payer], columns: &'a [Column]) -> Self {
        let mut of_payer = vec![Vec::new(); payers.len()];
        let mut of_scheme = vec![Vec::new(); portfolio.schemes.len()];
        for (number, column) in numbered(columns) {
            of_payer.get_mut(column.payer).into_iter().for_each(|list: &mut Vec<u32>| list.push(number));
            of_scheme.get_mut(column.scheme).into_iter().for_each(|list: &mut Vec<u32>| list.push(number));
        }
        Self { portfolio, payers, columns, of_payer, of_scheme, rows: Vec::new(), limits: Vec::new() }
    }

    /// The columns of these numbers, with their numbers.
    fn these<'b>(&'b self, numbers: Option<&'b Vec<u32>>) -> impl Iterator<Item = (u32, &'b Column)> {
        let numbers = numbers.map_or(&[][..], Vec::as_slice).iter();
        numbers.filter_map(|number| Some((*number, self.columns.get(index(*number))?)))
    }

    fn paid_by(&self, payer: usize) -> impl Iterator<Item = (u32, &Column)> {
        self.these(self.of_payer.get(payer))
    }

    fn funding(&self, scheme: usize) -> impl Iterator<Item = (u32, &Column)> {
        self.these(self.of_scheme.get(scheme))
    }

    fn add(&mut self, limit: Limit, row: Row) {
        self.limits.push(limit);
        self.rows.push(row);
    }

    fn scheme(&self, column: &Column) -> Option<&Scheme> {
        self.portfolio.schemes.get(column.scheme)
    }

    fn money(&mut self) {
        let limits = ringfence::limits(self.portfolio);
        let spent = self.spent();
        for (at, payer) in self.payers.iter().enumerate() {
            let mut to_date = 0_i64;
            for year in 0..self.portfolio.years {
                let own = |pot: &usize| limits.get(*pot).and_then(|limits| limits.get(index(year))).copied();
                let of_year = payer.pots.iter().filter_map(own).fold(0, i64::saturating_add);
                to_date = if self.portfolio.carry_over { to_date.saturating_add(of_year) } else { of_year };
                let spent = |(number, column): (u32, &Column)| {
                    let age = index(year.checked_sub(column.start)?);
                    let spent = spent.get(column.scheme)?;
                    // What is spent by the end of a scheme is spent ever after.
                    let last = if self.portfolio.carry_over { spent.last() } else { None };
                    Some((number, spent.get(age).or(last).copied().unwrap_or(0)))
                };
                let terms = self.paid_by(at).filter_map(spent).collect();
                self.add(Limit::Money { pot: payer.code.clone(), year }, Row::new(to_date, terms));
            }
        }
    }

    /// What each scheme spends of its pot year by year from its start, or to date where money carries over.
    fn spent(&self) -> Vec<Vec<i64>> {
        let of = |scheme: &Scheme| spent(scheme, self.portfolio);
        self.portfolio.schemes.iter().map(of).collect()
    }

    fn revenue(&mut self) {
        for (at, payer) in self.payers.iter().enumerate() {
            for year in 0..self.portfolio.years {
                let Some(limit) = revenue_limit(self.portfolio, payer, year) else { continue };
                let added = |column: &Column| {
                    let age = year.checked_sub(column.start)?;
                    self.scheme(column)?.revenue.get(index(age)).map(|added| added.pence())
                };
                let row = Row::new(limit, terms(self.paid_by(at), |column| added(column).unwrap_or(0)));
                self.add(Limit::Revenue { pot: payer.code.clone(), year }, row);
            }
        }
    }

    fn backlog(&mut self) {
        let limits = ringfence::limits(self.portfolio);
        for (at, payer) in self.payers.iter().enumerate() {
            let Some(least) = backlog_least(self.portfolio, &limits, payer) else { continue };
            let removed = |column: &Column| self.scheme(column).map_or(0, |scheme| scheme.backlog.pence());
            let terms = terms(self.paid_by(at), |column| removed(column).saturating_neg());
            let row = Row::new(least.saturating_neg(), terms);
            self.add(Limit::Backlog { pot: payer.code.clone() }, row);
        }
    }

    /// In the order of the providers, so that the order of input changes nothing.
    fn reserves(&mut self) {
        let places = Codes::new(self.portfolio.reserves.iter().map(|reserve| reserve.provider.as_str()));
        let mut used: Vec<Vec<(u32, i64)>> = vec![Vec::new(); self.portfolio.reserves.len()];
        for (at, scheme) in self.portfolio.schemes.iter().enumerate() {
            let place = scheme.provider.as_ref().and_then(|provider| places.place(provider));
            if let Some(used) = place.and_then(|place| used.get_mut(place)) {
                let own = used_of_reserve(scheme);
                used.extend(self.funding(at).map(|(number, _)| (number, own)));
            }
        }
        for place in super::account::by_provider(self.portfolio) {
            let (Some(reserve), Some(used)) = (self.portfolio.reserves.get(place), used.get_mut(place)) else {
                continue;
            };
            let row = Row::new(reserve.limit.pence(), core::mem::take(used));
            self.add(Limit::Reserve { provider: reserve.provider.clone() }, row);
        }
    }

    /// One start a scheme, one option a group, what is required no later, what must be.
    fn choices(&mut self) {
        // In the order in which they come up.
        let mut groups: Vec<(&str, Vec<usize>)> = Vec::new();
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        let codes = Codes::new(self.portfolio.schemes.iter().map(|scheme| scheme.code.as_str()));
        for at in super::column::by_code(self.portfolio) {
            let Some(scheme) = self.portfolio.schemes.get(at) else { continue };
            let one = terms(self.funding(at), |_| 1);
            if one.len() > 1 {
                self.add(Limit::OneStart { scheme: scheme.code.clone() }, Row::new(1, one.clone()));
            }
            if let Some(group) = &scheme.group {
                match places.get(group.as_str()).and_then(|place| groups.get_mut(*place)) {
                    Some((_, members)) => members.push(at),
                    None => {
                        places.insert(group, groups.len());
                        groups.push((group, vec![at]));
                    }
                }
            }
            for required in sorted(&scheme.requires) {
                if let Some(needed) = codes.place(required) {
                    self.required(at, needed, required);
                }
            }
            if scheme.must {
                let row = one.into_iter().map(|(number, term)| (number, term.saturating_neg())).collect();
                self.add(Limit::Must { scheme: scheme.code.clone() }, Row::new(-1, row));
            }
        }
        for (group, members) in groups {
            let terms = members.iter().flat_map(|at| terms(self.funding(*at), |_| 1)).collect();
            self.add(Limit::Group { group: group.to_owned() }, Row::new(1, terms));
        }
    }

    /// By no year has a scheme started without one it requires.
    fn required(&mut self, at: usize, needed: usize, required: &str) {
        let Some(scheme) = self.portfolio.schemes.get(at) else { return };
        for year in 0..=super::column::latest_start(self.portfolio.years, scheme) {
            let by = |(_, column): &(u32, &Column)| column.start <= year;
            let mut started = terms(self.funding(at).filter(by), |_| 1);
            started.extend(terms(self.funding(needed).filter(by), |_| -1));
            let limit = Limit::Requires { scheme: scheme.code.clone(), required: required.to_owned(), year };
            self.add(limit, Row::new(0, started));
        }
    }
}

/// What a scheme spends of its pot year by year from its start, or to date where money carries over.
pub(super) fn spent(scheme: &Scheme, portfolio: &Portfolio) -> Vec<i64> {
    let mut spent = spending(scheme, portfolio.own_funds_score);
    if portfolio.carry_over {
        let mut to_date = 0_i64;
        for year in &mut spent {
            to_date = to_date.saturating_add(*year);
            *year = to_date;
        }
    }
    spent
}

fn sorted(codes: &[String]) -> Vec<&str> {
    let mut codes: Vec<&str> = codes.iter().map(String::as_str).collect();
    order::by_key(&mut codes, |code| *code);
    codes.dedup();
    codes
}

fn numbered(columns: &[Column]) -> impl Iterator<Item = (u32, &Column)> {
    (0_u32..).zip(columns)
}

fn terms<'a>(columns: impl Iterator<Item = (u32, &'a Column)>, term: impl Fn(&Column) -> i64) -> Vec<(u32, i64)> {
    columns.map(|(number, column)| (number, term(column))).collect()
}
