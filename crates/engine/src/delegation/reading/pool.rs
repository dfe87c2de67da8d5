//! A pool as it comes.

use core::ops::RangeInclusive;

use rust_decimal::Decimal;

use crate::delegation::risk_pool::Pool;
use crate::entry::reader::At;
use crate::entry::{Reader, Tree};
use crate::problem::Problem;

use super::service::COUNT;

const FIELDS: [&str; 7] =
    ["population", "cases_per_million", "mean_cost", "cost_variation", "tolerance", "overspend", "persistent"];
const TIMES: RangeInclusive<Decimal> = Decimal::ZERO..=Decimal::ONE_THOUSAND;

/// The pool; `None` where a figure of it is missing or wrong.
pub(in crate::delegation) fn pool(tree: &Tree, problems: &mut Vec<Problem>) -> Option<Pool> {
    let at = At::root(tree);
    let mut reader = Reader::new(problems);
    reader.only_fields(&at, &FIELDS);
    let mut figure = |name: &str, within| reader.figure(&at.field(name), within);
    let population = figure("population", COUNT);
    let cases_per_million = figure("cases_per_million", COUNT);
    let mean_cost = figure("mean_cost", COUNT);
    let cost_variation = figure("cost_variation", TIMES);
    let tolerance = figure("tolerance", TIMES);
    let overspend = figure("overspend", TIMES);
    let persistent = at.field("persistent");
    let persistent = if persistent.is_nothing() {
        Some(Decimal::ZERO)
    } else {
        reader.figure(&persistent, Decimal::ZERO..=Decimal::ONE)
    };
    Some(Pool {
        population: population?,
        cases_per_million: cases_per_million?,
        mean_cost: mean_cost?,
        cost_variation: cost_variation?,
        tolerance: tolerance?,
        overspend: overspend?,
        persistent: persistent?,
    })
}
