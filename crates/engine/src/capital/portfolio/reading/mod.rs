//! Reads a portfolio and what is asked of it from untyped values, every fault in one pass.

mod figures;
mod frontier;
mod portfolio;
mod pot;
mod robust;
mod scheme;

use crate::entry::reader::At;
use crate::entry::{Reader, Tree};
use crate::problem::Problem;

use super::checks;
use super::regimes::CompareRegimesRequest;
use super::request::{Budget, Portfolio, PrioritiseRequest, Regime, USUAL_NODES};
use portfolio::{PORTFOLIO, portfolio};

pub(super) use frontier::frontier;
pub(super) use robust::robust;

/// Most parts a search may look into.
const MOST_NODES: u32 = 1_000_000_000;
/// Most people a scheme may serve.
const MOST_SERVED: u32 = 1_000_000_000;

/// A question to the optimiser.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub(super) fn prioritise(tree: &Tree) -> Result<PrioritiseRequest, Vec<Problem>> {
    asked(tree, &["regime", "budget", "detail"], |reader, at, portfolio| {
        let regime = regime(reader, &at.field("regime"));
        let budget = budget(reader, &at.field("budget"));
        let detail = reader.known_truth(&at.field("detail")).unwrap_or(false);
        Some(PrioritiseRequest { portfolio, regime: regime?, budget: budget?, detail })
    })
}

/// A portfolio with further fields, read and checked.
pub(super) fn asked<T>(
    tree: &Tree,
    more: &[&str],
    rest: impl FnOnce(&mut Reader<'_>, &At<'_>, Portfolio) -> Option<T>,
) -> Result<T, Vec<Problem>> {
    let mut problems = Vec::new();
    let at = At::root(tree);
    let mut reader = Reader::new(&mut problems);
    let known: Vec<&str> = PORTFOLIO.iter().chain(more).copied().collect();
    reader.only_fields(&at, &known);
    let portfolio = portfolio(&mut reader, &at);
    if portfolio.years > 0 {
        checks::check(&mut reader, &portfolio);
    }
    let needs_test = matches!(at.field("regime").value, Tree::Text(text) if text == Regime::LocalTest.code());
    if needs_test && at.field("local_share_minimum").is_nothing() {
        let message = "The local-benefit test needs the least local share. Give a share as text, such as \"0.5\".";
        reader.report("missing", "local_share_minimum", message);
    }
    match rest(&mut reader, &at, portfolio) {
        Some(asked) if problems.is_empty() => Ok(asked),
        _ => Err(problems),
    }
}

/// The regime asked for.
pub(super) fn regime(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Regime> {
    let code = reader.text(at)?;
    let found = Regime::ALL.into_iter().find(|regime| regime.code() == code);
    if found.is_none() {
        let known: Vec<&str> = Regime::ALL.iter().map(|regime| regime.code()).collect();
        reader.report(
            "unknown_regime",
            &at.path,
            format!("There is no such regime. Give one of {}.", known.join(", ")),
        );
    }
    found
}

/// A budget alone, such as `{"budget": {"nodes": 5000}}`; the usual one where nothing is asked for.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub fn budget_tree(tree: &Tree) -> Result<Budget, Vec<Problem>> {
    let mut problems = Vec::new();
    if *tree == Tree::Nothing {
        return Ok(Budget::default());
    }
    let at = At::root(tree);
    let mut reader = Reader::new(&mut problems);
    reader.only_fields(&at, &["budget"]);
    let found = budget(&mut reader, &at.field("budget"));
    found.filter(|_| problems.is_empty()).ok_or(problems)
}

/// When to stop, the usual budget where nothing is asked for.
pub(super) fn budget(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Budget> {
    if at.is_nothing() {
        return Some(Budget { nodes: USUAL_NODES });
    }
    reader.only_fields(at, &["nodes"]);
    reader.count(&at.field("nodes"), MOST_NODES).map(|nodes| Budget { nodes })
}

/// The regimes side by side.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub(super) fn compare(tree: &Tree) -> Result<CompareRegimesRequest, Vec<Problem>> {
    asked(tree, &["budget"], |reader, at, portfolio| {
        Some(CompareRegimesRequest { portfolio, budget: budget(reader, &at.field("budget"))? })
    })
}
