//! Why a scheme is left out.

use serde::Serialize;

use crate::quantities::Pence;

use super::choice::Chosen;
use super::codes::Codes;
use super::compiled::Compiled;
use super::eligibility::passes_local_test;
use super::request::{Portfolio, Regime};
use super::scheme::Scheme;
use super::year::index;

/// Why a scheme is left out, the first that holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// It fails the local-benefit test.
    LocalTest,
    /// No pot of the regime may pay for it.
    NoPot,
    /// It is worth nothing, or less, to those whose value counts.
    NoValue,
    /// It alone breaks a limit of every pot that may pay for it.
    TooDear,
    /// Another option of the same case is funded.
    Group,
    /// A scheme it requires is left out.
    Requires,
    /// The money does more elsewhere.
    Money,
    /// Nothing was found that could be funded.
    Unsettled,
}

/// A scheme that is not funded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// Its code.
    pub code: String,
    /// Why.
    pub reason: Reason,
    /// What its cost would have to fall by, each year by the same share, for a best choice to hold it; `None` where that is impossible, or
    /// was not asked for.
    pub cost_to_enter: Option<Pence>,
    /// What its value would have to rise by for a best choice to hold it; `None` as above.
    pub value_to_enter: Option<Pence>,
    /// Whether the two figures are settled: the budget was enough, or they were not asked for.
    pub settled: bool,
}

/// Every scheme left out and why, in the order of codes.
pub(super) fn left_out(portfolio: &Portfolio, regime: Regime, compiled: &Compiled, chosen: &[Chosen]) -> Vec<LeftOut> {
    let codes = Codes::new(portfolio.schemes.iter().map(|scheme| scheme.code.as_str()));
    let mut is_funded = vec![false; portfolio.schemes.len()];
    for place in chosen.iter().filter_map(|chosen| codes.place(&chosen.code)) {
        is_funded.get_mut(place).into_iter().for_each(|is_funded| *is_funded = true);
    }
    let funded = |at: Option<usize>| at.and_then(|at| is_funded.get(at)) == Some(&true);
    let groups = Codes::new(
        portfolio
            .schemes
            .iter()
            .enumerate()
            .filter(|(at, _)| funded(Some(*at)))
            .filter_map(|(_, of)| of.group.as_deref()),
    );
    let ways = ways(portfolio.schemes.len(), compiled);
    let reason = |at: usize, scheme: &Scheme| {
        let ways = ways.get(at).copied().unwrap_or_default();
        if regime == Regime::LocalTest && !passes_local_test(portfolio, scheme) {
            return Reason::LocalTest;
        }
        if !ways.exist {
            return Reason::NoPot;
        }
        if !ways.have_value {
            return Reason::NoValue;
        }
        if !ways.fit_alone {
            return Reason::TooDear;
        }
        if scheme.group.as_ref().is_some_and(|group| groups.place(group).is_some()) {
            return Reason::Group;
        }
        if scheme.requires.iter().any(|code| !funded(codes.place(code))) {
            return Reason::Requires;
        }
        Reason::Money
    };
    super::column::by_code(portfolio)
        .into_iter()
        .filter(|at| !funded(Some(*at)))
        .filter_map(|at| Some((at, portfolio.schemes.get(at)?)))
        .map(|(at, scheme)| LeftOut {
            code: scheme.code.clone(),
            reason: reason(at, scheme),
            cost_to_enter: None,
            value_to_enter: None,
            settled: true,
        })
        .collect()
}

/// What is true of the ways to fund a scheme.
#[derive(Debug, Clone, Copy, Default)]
struct Ways {
    exist: bool,
    /// One at least counts for something.
    have_value: bool,
    /// One at least breaks no limit of money on its own.
    fit_alone: bool,
}

/// The ways to fund each scheme, by its place in the input.
fn ways(schemes: usize, compiled: &Compiled) -> Vec<Ways> {
    let mut breaks = vec![false; compiled.columns.len()];
    for (row, limit) in compiled.model.rows.iter().zip(&compiled.limits) {
        if limit.is_money() && !limit.is_least() {
            for (column, _) in row.terms.iter().filter(|(_, term)| *term > row.limit) {
                breaks.get_mut(index(*column)).into_iter().for_each(|breaks| *breaks = true);
            }
        }
    }
    let mut ways = vec![Ways::default(); schemes];
    for (column, breaks) in compiled.columns.iter().zip(breaks) {
        if let Some(ways) = ways.get_mut(column.scheme) {
            ways.exist = true;
            ways.have_value |= column.counted.pence() > 0;
            ways.fit_alone |= !breaks;
        }
    }
    ways
}
