//! What a scheme left out would need: how far its cost would have to fall, or its value to rise, for a best choice to hold it.
//!
//! > value to rise by = the least rise at which the best choice with the scheme counts as much as the best choice there is
//! > cost to fall by = the least sum D, taken off each year in proportion (year k falls by D x cost / all costs, rounded down to the penny),
//! > at which the same is true
//!
//! At that point it is as good; with a penny more value it is better. Both are searched for exactly: every step asks the optimiser.

use crate::capital::optimiser::{Found, LARGEST, Model, Search, Status};
use crate::quantities::Money;

use super::cheaper::{self, Cheaper};
use super::column::counted;
use super::compiled::Compiled;
use super::eligibility::view;
use super::request::{PrioritiseRequest, SystemView};
use super::scheme::Scheme;

/// What a scheme would need, in pence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entering {
    pub(super) cost: Option<i128>,
    pub(super) value: Option<i128>,
    /// Whether the budget was enough to settle both.
    pub(super) settled: bool,
}

/// What the scheme of that code would need, where the best choice counts so much.
pub(super) fn to_enter(request: &PrioritiseRequest, compiled: &Compiled, code: &str, best: i128) -> Entering {
    let value = value_to_enter(request, compiled, code, best);
    let cost = cost_to_enter(request, compiled, code, best);
    Entering {
        cost: cost.unwrap_or(None).map(i128::from),
        value: value.unwrap_or(None).map(i128::from),
        settled: value.is_some() && cost.is_some(),
    }
}

/// `None` where the budget did not settle it, nothing inside where no rise would do.
fn value_to_enter(request: &PrioritiseRequest, compiled: &Compiled, code: &str, best: i128) -> Option<Option<i64>> {
    let portfolio = &request.portfolio;
    let Some(scheme) = portfolio.schemes.iter().find(|scheme| scheme.code == code) else { return Some(None) };
    let mut ways: Vec<(SystemView, u32)> = Vec::new();
    let mut least: Option<i64> = None;
    let seen = |payer: usize| view(portfolio, request.regime, scheme, compiled.payers.get(payer)?);
    let is_of = |column: &super::column::Column| portfolio.schemes.get(column.scheme).is_some_and(|of| of.code == code);
    for column in compiled.columns.iter().filter(|column| is_of(column)) {
        let Some(view) = seen(column.payer) else { continue };
        if ways.contains(&(view, column.start)) {
            continue;
        }
        ways.push((view, column.start));
        let mut model = compiled.model.clone();
        let start = column.start;
        model
            .rows
            .push(compiled.one_of(|column| is_of(column) && column.start == start && seen(column.payer) == Some(view)));
        let found = searched(&model, request.budget.nodes, |_| false);
        match (found.status, found.value) {
            (Status::ProvenBest, Some(with)) => {
                let rise = rise(scheme, start, view, best.saturating_sub(with));
                least = [least, rise].into_iter().flatten().min();
            }
            (Status::Infeasible, _) => {}
            _ => return None,
        }
    }
    Some(least)
}

/// The least rise in value after which a start counts so much more; `None` where no rise does.
fn rise(scheme: &Scheme, start: u32, view: SystemView, wanted: i128) -> Option<i64> {
    let now = i128::from(counted(scheme, start, view).pence());
    let counts = |rise: i64| {
        let value = Money::from_pence(scheme.value.pence().checked_add(rise)?)?;
        let raised = counted(&Scheme { value, ..scheme.clone() }, start, view);
        Some(i128::from(raised.pence()).saturating_sub(now))
    };
    // No value beyond what reading takes.
    let most = LARGEST.checked_sub(scheme.value.pence())?;
    least_that(most, |rise| counts(rise).is_some_and(|more| more >= wanted))
}

/// The least whole number up to `most` for which a test that stays true holds; `None` where it holds for none.
fn least_that(most: i64, test: impl Fn(i64) -> bool) -> Option<i64> {
    if !test(most) {
        return None;
    }
    let (mut low, mut high) = (-1_i64, most);
    while high.saturating_sub(low) > 1 {
        let middle = low.midpoint(high);
        if test(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    Some(high)
}

/// `None` where the budget did not settle it, nothing inside where no fall would do.
fn cost_to_enter(request: &PrioritiseRequest, compiled: &Compiled, code: &str, best: i128) -> Option<Option<i64>> {
    let Some((at, scheme)) = request.portfolio.schemes.iter().enumerate().find(|(_, scheme)| scheme.code == code)
    else {
        return Some(None);
    };
    let cheaper = Cheaper::new(request, compiled, at, scheme);
    let all = cheaper::total(scheme);
    let ask = |by: i64| -> Option<Option<Found>> {
        let enough = |found: &Found| found.value >= Some(best) || found.bound.is_some_and(|bound| bound < best);
        let found = searched(&cheaper.model(by), request.budget.nodes, enough);
        if found.value >= Some(best) {
            return Some(Some(found));
        }
        let is_short = found.status == Status::Infeasible || found.bound.is_some_and(|bound| bound < best);
        (is_short || found.status == Status::ProvenBest).then_some(None)
    };
    let Some(found) = ask(all)? else { return Some(None) };
    // The choice just found may be allowed with a smaller fall already.
    let enough_for = |found: &Found, most: i64| {
        let room = cheaper.room(&found.chosen);
        least_that(most, |by| cheaper.fits(&room, by)).unwrap_or(most)
    };
    let mut high = enough_for(&found, all);
    let mut low = -1_i64;
    let mut is_close = true;
    while high.saturating_sub(low) > 1 {
        let next = if is_close { high.saturating_sub(1) } else { low.midpoint(high) };
        match ask(next)? {
            Some(found) => high = enough_for(&found, next),
            None => low = next,
        }
        is_close = !is_close;
    }
    Some(Some(high))
}

/// Searches until it is done, has looked into so many parts, or enough is known.
pub(super) fn searched(model: &Model, nodes: u32, is_enough: impl Fn(&Found) -> bool) -> Found {
    const PARTS: u64 = 50;
    let mut search = Search::new(model);
    let mut done = 0;
    loop {
        let is_done = search.step(PARTS.min(u64::from(nodes).saturating_sub(done)));
        let found = search.found();
        if is_done || is_enough(&found) || found.nodes >= u64::from(nodes) {
            return found;
        }
        done = found.nodes;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_number_is_found_at_both_ends() {
        assert_eq!(least_that(10, |number| number >= 7), Some(7));
        assert_eq!(least_that(10, |_| true), Some(0));
        assert_eq!(least_that(10, |number| number >= 10), Some(10));
        assert_eq!(least_that(10, |_| false), None);
    }
}
