//! Why a scheme is left out.

use serde::Serialize;

use crate::capital::optimiser::Model;
use crate::quantities::Pence;

use super::choice::Chosen;
use super::compiled::Compiled;
use super::eligibility::passes_local_test;
use super::request::{Portfolio, Regime};
use super::scheme::Scheme;

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
    let funded = |code: &str| chosen.iter().any(|chosen| chosen.code == code);
    let alone = Alone::new(portfolio, compiled);
    super::column::by_code(portfolio)
        .into_iter()
        .filter_map(|at| Some((at, portfolio.schemes.get(at)?)))
        .filter(|(_, scheme)| !funded(&scheme.code))
        .map(|(at, scheme)| LeftOut {
            code: scheme.code.clone(),
            reason: reason(portfolio, regime, compiled, &alone, (at, scheme), &funded),
            cost_to_enter: None,
            value_to_enter: None,
            settled: true,
        })
        .collect()
}

fn reason(
    portfolio: &Portfolio,
    regime: Regime,
    compiled: &Compiled,
    alone: &Alone,
    (at, scheme): (usize, &Scheme),
    funded: &dyn Fn(&str) -> bool,
) -> Reason {
    let mut columns = compiled.columns.iter().zip(&alone.breaks).filter(|(column, _)| column.scheme == at).peekable();
    if regime == Regime::LocalTest && !passes_local_test(portfolio, scheme) {
        return Reason::LocalTest;
    }
    if columns.peek().is_none() {
        return Reason::NoPot;
    }
    if columns.clone().all(|(column, _)| column.counted.pence() <= 0) {
        return Reason::NoValue;
    }
    if columns.all(|(_, breaks)| *breaks) {
        return Reason::TooDear;
    }
    let rival = |other: &Scheme| other.group.is_some() && other.group == scheme.group && funded(&other.code);
    if portfolio.schemes.iter().any(rival) {
        return Reason::Group;
    }
    if scheme.requires.iter().any(|code| !funded(code)) {
        return Reason::Requires;
    }
    Reason::Money
}

/// Which columns break a limit of money on their own.
struct Alone {
    breaks: Vec<bool>,
}

impl Alone {
    fn new(portfolio: &Portfolio, compiled: &Compiled) -> Self {
        let mut breaks = vec![false; compiled.columns.len()];
        let Model { rows, .. } = &compiled.model;
        for (row, limit) in rows.iter().zip(&compiled.limits) {
            if limit.is_money() && !limit.is_least() {
                for (column, term) in &row.terms {
                    if *term > row.limit
                        && let Some(breaks) = breaks.get_mut(super::compiled::index(*column))
                    {
                        *breaks = true;
                    }
                }
            }
        }
        debug_assert!(portfolio.schemes.len() <= super::request::MOST_SCHEMES, "reading refuses more");
        Self { breaks }
    }
}
