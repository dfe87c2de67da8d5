//! Flows, discount schedules and price bases as they come.

use rust_decimal::Decimal;

use crate::capital::appraisal::discounting::{MOST_YEARS, Schedule, Step};
use crate::capital::appraisal::present_value::{Flow, MOST_FLOWS, Prices, Side};
use crate::capital::appraisal::price_base::{INDEX, INFLATION, PriceBase};
use crate::entry::reader::At;
use crate::entry::{Reader, Tree};
use crate::problem::Problem;

use super::whole;

const LAST_YEAR: u32 = 125;

/// Flows and price base; where problems are found they must not be worked out.
pub(in crate::capital::appraisal) fn present_value(
    tree: &Tree,
    problems: &mut Vec<Problem>,
) -> (Vec<Flow>, Option<PriceBase>) {
    let at = At::root(tree);
    let mut reader = Reader::new(problems);
    reader.only_fields(&at, &["flows", "price_base"]);
    let items = reader.some(&at.field("flows"), MOST_FLOWS, "flows");
    let flows: Vec<Option<Flow>> = items.iter().map(|item| flow(&mut reader, item)).collect();
    if flows.iter().all(Option::is_some) {
        reader.unique("flows", "code", flows.iter().flatten().map(|flow| flow.code.as_str()));
    }
    let base_at = at.field("price_base");
    let base = if base_at.is_nothing() { None } else { price_base(&mut reader, &base_at) };
    for (item, flow) in items.iter().zip(flows.iter()).filter_map(|(item, flow)| Some((item, flow.as_ref()?))) {
        if flow.prices != Prices::Cash {
            continue;
        }
        if base_at.is_nothing() {
            let message =
                "This flow is in cash. Give price_base a rate or an index, or state the flow in constant prices.";
            reader.report("no_price_base", &item.field("prices").path, message);
        } else if base.as_ref().and_then(PriceBase::years).is_some_and(|years| years < flow.amounts.len()) {
            let message = "The index ends before this flow does. Give an index number for every year.";
            reader.report("index_too_short", &item.field("amounts").path, message);
        }
    }
    (flows.into_iter().flatten().collect(), base)
}

fn flow(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Flow> {
    reader.only_fields(at, &["code", "side", "amounts", "prices", "discounting"]);
    let code = reader.own_code(&at.field("code"), "flow");
    let side = reader.word(&at.field("side"), &[("benefit", Side::Benefit), ("cost", Side::Cost)]);
    let items = reader.some(&at.field("amounts"), MOST_YEARS, "years");
    let amounts: Vec<_> = items.iter().map(|item| reader.money(item)).collect();
    let kinds = [("constant", Prices::Constant), ("cash", Prices::Cash)];
    let prices = reader.word_or(&at.field("prices"), &kinds, Prices::Constant);
    let schedule = schedule(reader, &at.field("discounting"));
    let amounts = amounts.into_iter().collect::<Option<Vec<_>>>();
    Some(Flow { code, side: side?, amounts: amounts?, prices: prices?, schedule: schedule? })
}

/// A named schedule or its steps.
fn schedule(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Schedule> {
    if !matches!(at.value, Tree::List(_)) {
        let is_health = reader.word_or(at, &[("standard", false), ("health", true)], false)?;
        return Some(if is_health { Schedule::health() } else { Schedule::standard() });
    }
    let items = reader.some(at, MOST_YEARS, "steps");
    let mut steps = Vec::new();
    for item in &items {
        reader.only_fields(item, &["from_year", "rate"]);
        let from_year = whole(reader, &item.field("from_year"), LAST_YEAR);
        let rate = reader.rate_within(&item.field("rate"), Decimal::ZERO..=Decimal::ONE);
        steps.extend(from_year.zip(rate).map(|(from_year, rate)| Step { from_year, rate }));
    }
    let whole = !items.is_empty() && steps.len() == items.len();
    let schedule = Schedule::new(steps);
    if whole && schedule.is_none() {
        reader.report("steps_not_rising", &at.path, "Steps must start at year 0 and rise. Put them in order.");
    }
    schedule.filter(|_| whole)
}

fn price_base(reader: &mut Reader<'_>, at: &At<'_>) -> Option<PriceBase> {
    reader.only_fields(at, &["rate", "index", "base_year"]);
    let base = at.field("base_year");
    let base_year = if base.is_nothing() { Some(0) } else { whole(reader, &base, LAST_YEAR) };
    let (rate, index) = (at.field("rate"), at.field("index"));
    if rate.is_nothing() == index.is_nothing() {
        reader.report("rate_or_index", &at.path, "Prices move by a rate or by an index. Give one of the two.");
        return None;
    }
    if index.is_nothing() {
        return PriceBase::yearly(reader.rate_within(&rate, INFLATION.0..=INFLATION.1)?, base_year?);
    }
    let items = reader.some(&index, MOST_YEARS, "index numbers");
    let numbers: Vec<_> = items.iter().map(|item| reader.figure(item, INDEX.0..=INDEX.1)).collect();
    let numbers = numbers.into_iter().collect::<Option<Vec<_>>>().filter(|numbers| !numbers.is_empty())?;
    let found = PriceBase::index(numbers, base_year?);
    if found.is_none() {
        reader.report("no_base_year", &base.path, "The index has no number for this year. Give a year it holds.");
    }
    found
}
