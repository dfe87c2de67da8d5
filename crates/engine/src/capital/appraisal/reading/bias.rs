//! Costs and bounds of optimism bias as they come.

use rust_decimal::Decimal;

use crate::capital::appraisal::optimism_bias::{Bias, Bounds, Request, Work};
use crate::entry::reader::At;
use crate::entry::{Reader, Tree};
use crate::problem::Problem;
use crate::quantities::{Money, Rate};

/// The most costs at once.
const MOST_COSTS: usize = 2_000;
/// The largest bound.
const MOST_BOUND: Decimal = Decimal::TEN;
/// The longest duration.
const MOST_MONTHS: Decimal = Decimal::ONE_THOUSAND;

/// What is asked; `None` where something essential is missing or wrong.
pub(in crate::capital::appraisal) fn optimism_bias(tree: &Tree, problems: &mut Vec<Problem>) -> Option<Request> {
    let at = At::root(tree);
    let mut reader = Reader::new(problems);
    reader.only_fields(&at, &["costs", "work", "mitigated", "months"]);
    let items = reader.some(&at.field("costs"), MOST_COSTS, "costs");
    let costs: Vec<Option<Money>> = items.iter().map(|item| cost(&mut reader, item)).collect();
    let bounds = bounds(&mut reader, &at.field("work"));
    let share = at.field("mitigated");
    let mitigated =
        if share.is_nothing() { Some(Rate::ZERO) } else { reader.rate_within(&share, Decimal::ZERO..=Decimal::ONE) };
    let months_at = at.field("months");
    let months = reader.known_figure(&months_at, Decimal::ZERO..=MOST_MONTHS);
    if months.is_some() && bounds.is_some_and(|bounds| bounds.duration.is_none()) {
        let message =
            "No bound on the duration is given. Give one beside the bound on the cost, or leave the months out.";
        reader.report("no_duration_bound", &months_at.path, message);
    }
    let costs = costs.into_iter().collect::<Option<Vec<_>>>()?;
    Some(Request { costs, bias: Bias { bounds: bounds?, mitigated: mitigated? }, months })
}

fn cost(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Money> {
    let cost = reader.money(at)?;
    if cost.is_negative() {
        reader.report("negative_money", &at.path, "A cost cannot be below zero here. Enter 0 or more.");
        return None;
    }
    Some(cost)
}

/// A named kind of work, or bounds of one's own.
fn bounds(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Bounds> {
    if !matches!(at.value, Tree::Record(_)) {
        return reader.word(at, &Work::ALL.map(|work| (work.name(), work))).map(Work::bounds);
    }
    reader.only_fields(at, &["cost", "duration"]);
    let cost = reader.rate_within(&at.field("cost"), Decimal::ZERO..=MOST_BOUND);
    let own = at.field("duration");
    let duration = if own.is_nothing() { None } else { Some(reader.rate_within(&own, Decimal::ZERO..=MOST_BOUND)?) };
    Some(Bounds { cost: cost?, duration })
}
