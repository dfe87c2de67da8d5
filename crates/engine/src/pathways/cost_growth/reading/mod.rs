//! Reads the entry's input from untyped values, every fault in one pass.

mod plan;
mod tables;

use rust_decimal::Decimal;

use crate::entry::reader::At;
use crate::entry::{Reader, Tree};
use crate::problem::Problem;
use crate::quantities::{FinancialYear, Money};

use super::{Request, Span};

/// The fastest yearly growth that is read: elevenfold.
const MOST_GROWTH: Decimal = Decimal::TEN;
/// The most pairs of sums.
const MOST_SPANS: usize = 1_000;
/// The most years between two sums.
const MOST_SPAN: u32 = 200;

/// What is asked; where problems are found it must not be worked out.
pub(super) fn cost_growth(tree: &Tree, problems: &mut Vec<Problem>) -> Request {
    let at = At::root(tree);
    let mut reader = Reader::new(problems);
    reader.only_fields(&at, &["projection", "decomposition", "growth_rates"]);
    let parts = ["projection", "decomposition", "growth_rates"].map(|part| at.field(part));
    if matches!(tree, Tree::Record(_)) && parts.iter().all(At::is_nothing) {
        let message = "Nothing is asked. Give projection, decomposition or growth_rates.";
        reader.report("nothing_asked", "", message);
    }
    let [projection, decomposition, growth_rates] = parts;
    let years = if projection.is_nothing() { None } else { plan::years(&mut reader, &projection) };
    let plan = if projection.is_nothing() { None } else { plan::plan(&mut reader, &projection, years) };
    let change = if decomposition.is_nothing() {
        None
    } else {
        tables::change(&mut reader, &decomposition, (!projection.is_nothing(), years))
    };
    let rates = if growth_rates.is_nothing() { Vec::new() } else { spans(&mut reader, &growth_rates) };
    Request { plan, change, rates }
}

fn spans(reader: &mut Reader<'_>, at: &At<'_>) -> Vec<Span> {
    let items = reader.some(at, MOST_SPANS, "pairs of sums");
    let mut spans = Vec::new();
    for item in &items {
        reader.only_fields(item, &["code", "from", "to", "years"]);
        let code = reader.own_code(&item.field("code"), "pair of sums");
        let from = reader.amount(&item.field("from"));
        let to = reader.amount(&item.field("to"));
        let years = reader.whole_figure(&item.field("years"), 1..=i64::from(MOST_SPAN));
        if from == Some(Money::ZERO) {
            let message = "Growth from nothing has no rate. Enter an earlier sum above 0.";
            reader.report("from_nothing", &item.field("from").path, message);
        }
        let years = years.and_then(|years| u32::try_from(years).ok());
        spans.extend(from.zip(to).zip(years).map(|((from, to), years)| Span { code, from, to, years }));
    }
    if spans.len() == items.len() {
        reader.unique("growth_rates", "code", spans.iter().map(|span| span.code.as_str()));
    }
    spans
}

/// Yearly growth above -1; absent is a problem.
fn growth(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Decimal> {
    let rate = reader.rate(at)?.decimal();
    if rate <= Decimal::NEGATIVE_ONE {
        let message = "This growth leaves nothing or less. Enter more than -1; to let something end, leave it out of the later year of a table.";
        reader.report("factor_not_positive", &at.path, message);
        return None;
    }
    if rate > MOST_GROWTH {
        reader.report("out_of_range", &at.path, "This growth is outside its range. Give more than -1, and 10 at most.");
        return None;
    }
    Some(rate)
}

/// A financial year; absent is a problem.
fn year(reader: &mut Reader<'_>, at: &At<'_>) -> Option<FinancialYear> {
    let text = reader.text(at)?;
    let year = FinancialYear::from_text(text);
    if year.is_none() {
        reader.report("not_a_year", &at.path, "This is not a financial year. Write it as in 2026/27.");
    }
    year
}

/// One of the years of the projection, as a place from the opening one.
fn year_within(reader: &mut Reader<'_>, at: &At<'_>, years: Option<(FinancialYear, u32)>) -> Option<usize> {
    let year = year(reader, at)?;
    let (first, after) = years?;
    let place = year.start().checked_sub(first.start()).filter(|place| u32::from(*place) <= after);
    if place.is_none() {
        let last = u16::try_from(after).ok().and_then(|after| first.after(after)).unwrap_or(first);
        let message = format!("The projection does not hold this year. Give one from {first} to {last}.");
        reader.report("year_not_projected", &at.path, message);
    }
    place.map(usize::from)
}

/// How many years a projection runs to, and from which.
type Years = (FinancialYear, u32);
