//! Reads the entries' input from untyped values.

use crate::entry::reader::At;
use crate::entry::{Reader, Tree};
use crate::problem::Problem;
use crate::quantities::{Money, Rate, Weight};

use super::bounds::{Bounds, Floor};
use super::pace_of_change::{Band, Knot, PaceOfChange};
use super::request::{MOST_YEARS, Place, Request, Transfer};

/// Reads a whole request. Where problems are found the request holds stand-ins and must not be worked out.
pub(super) fn request(tree: &Tree, problems: &mut Vec<Problem>) -> Request {
    let at = At::root(tree);
    let mut reader = Reader::new(problems);
    reader.only_fields(&at, &["places", "quanta", "pace", "floor", "ceiling", "max_under", "transfers"]);
    Request {
        places: places(&mut reader, &at.field("places")),
        quanta: quanta(&mut reader, &at.field("quanta")),
        pace: pace(&mut reader, &at.field("pace")),
        bounds: bounds(&mut reader, &at),
        transfers: transfers(&mut reader, &at.field("transfers")),
    }
}

/// Places of a request or of a line.
pub(super) fn places(reader: &mut Reader<'_>, at: &At<'_>) -> Vec<Place> {
    reader
        .list(at)
        .into_iter()
        .map(|place| {
            reader.only_fields(&place, &["code", "opening", "weight"]);
            let code = reader.code(&place.field("code"));
            let opening = reader.money(&place.field("opening"));
            let weights = weights(reader, &place.field("weight"));
            Place { code: code.unwrap_or_else(|| place.path.clone()), opening: opening.unwrap_or(Money::ZERO), weights }
        })
        .collect()
}

fn weights(reader: &mut Reader<'_>, at: &At<'_>) -> Vec<Weight> {
    match at.value {
        Tree::List(_) => reader.list(at).iter().map(|year| reader.weight(year).unwrap_or_default()).collect(),
        _ => vec![reader.weight(at).unwrap_or_default()],
    }
}

/// National sums by year.
pub(super) fn quanta(reader: &mut Reader<'_>, at: &At<'_>) -> Vec<Money> {
    reader.list(at).iter().map(|year| reader.money(year).unwrap_or(Money::ZERO)).collect()
}

/// The rule for the pace of change.
pub(super) fn pace(reader: &mut Reader<'_>, at: &At<'_>) -> PaceOfChange {
    let stand_in = PaceOfChange::Proportional { convergence: Rate::ZERO };
    if !matches!(at.value, Tree::Record(_)) {
        reader.only_fields(at, &[]);
        return stand_in;
    }
    match reader.text(&at.field("method")) {
        Some("straight_line") => {
            reader.only_fields(at, &["method", "years"]);
            let most = u32::try_from(MOST_YEARS).unwrap_or(u32::MAX);
            reader.count(&at.field("years"), most).map_or(stand_in, |years| PaceOfChange::StraightLine { years })
        }
        Some("proportional") => {
            reader.only_fields(at, &["method", "convergence"]);
            let convergence = reader.rate(&at.field("convergence")).unwrap_or_default();
            PaceOfChange::Proportional { convergence }
        }
        Some("bands") => {
            reader.only_fields(at, &["method", "bands"]);
            PaceOfChange::Bands { bands: bands(reader, &at.field("bands")) }
        }
        Some("sliding") => {
            reader.only_fields(at, &["method", "knots"]);
            PaceOfChange::Sliding { knots: knots(reader, &at.field("knots"), "differential") }
        }
        Some(other) => {
            let message = format!("{other} is not a method. Use straight_line, proportional, bands or sliding.");
            reader.report("unknown_method", &at.field("method").path, message);
            stand_in
        }
        None => stand_in,
    }
}

fn bands(reader: &mut Reader<'_>, at: &At<'_>) -> Vec<Band> {
    reader
        .list(at)
        .into_iter()
        .map(|band| {
            reader.only_fields(&band, &["below", "differential"]);
            let below = optional_rate(reader, &band.field("below"));
            Band { below, differential: reader.rate(&band.field("differential")).unwrap_or_default() }
        })
        .collect()
}

fn knots(reader: &mut Reader<'_>, at: &At<'_>, growth: &str) -> Vec<Knot> {
    reader
        .list(at)
        .into_iter()
        .map(|knot| {
            reader.only_fields(&knot, &["distance", growth]);
            let distance = reader.rate(&knot.field("distance")).unwrap_or_default();
            Knot { distance, growth: reader.rate(&knot.field(growth)).unwrap_or_default() }
        })
        .collect()
}

/// Floor, ceiling and limit under target of a request or of a set of lines.
pub(super) fn bounds(reader: &mut Reader<'_>, at: &At<'_>) -> Bounds {
    let floor = at.field("floor");
    let floor = match floor.value {
        Tree::Nothing => None,
        Tree::Record(_) => {
            reader.only_fields(&floor, &["knots"]);
            Some(Floor::Knots(knots(reader, &floor.field("knots"), "growth")))
        }
        _ => reader.rate(&floor).map(Floor::Flat),
    };
    Bounds {
        floor,
        ceiling: optional_rate(reader, &at.field("ceiling")),
        max_under: optional_rate(reader, &at.field("max_under")),
    }
}

fn optional_rate(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Rate> {
    if at.is_nothing() { None } else { reader.rate(at) }
}

fn transfers(reader: &mut Reader<'_>, at: &At<'_>) -> Vec<Transfer> {
    if at.is_nothing() {
        return Vec::new();
    }
    let most = u32::try_from(MOST_YEARS).unwrap_or(u32::MAX);
    reader
        .list(at)
        .into_iter()
        .filter_map(|transfer| {
            reader.only_fields(&transfer, &["year", "code", "amount"]);
            let year = reader.count(&transfer.field("year"), most);
            let code = reader.code(&transfer.field("code"));
            let amount = reader.money(&transfer.field("amount"));
            Some(Transfer { year: year?, code: code?, amount: amount? })
        })
        .collect()
}
