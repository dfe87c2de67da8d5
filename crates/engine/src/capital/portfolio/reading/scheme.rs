//! Reads a scheme.

use crate::entry::Reader;
use crate::entry::reader::At;
use crate::quantities::{Money, Rate};

use super::super::request::MOST_YEARS;
use super::super::scheme::Scheme;
use super::MOST_SERVED;
use super::figures::{amount, amounts, figure, known, share, whole};

/// Fields of a scheme.
const SCHEME: [&str; 17] = [
    "code",
    "host",
    "provider",
    "costs",
    "value",
    "outside_share",
    "own_funds",
    "latest_start",
    "must",
    "national",
    "requires",
    "group",
    "delay_discount",
    "backlog",
    "revenue",
    "served",
    "name",
];

/// One scheme; where problems are found it must not be used.
pub(super) fn scheme(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Scheme> {
    reader.only_fields(at, &SCHEME);
    let code = reader.own_code(&at.field("code"), "scheme");
    let host = reader.own_code(&at.field("host"), "host");
    let costs = amounts(reader, &at.field("costs"));
    let value = figure(reader, &at.field("value"));
    let outside_share = known(reader, &at.field("outside_share"), share).unwrap_or(Rate::ZERO);
    let own_funds = known(reader, &at.field("own_funds"), amount).unwrap_or(Money::ZERO);
    let latest_start = known(reader, &at.field("latest_start"), |reader, at| reader.whole(at, 0..=MOST_YEARS));
    let delay_discount = known(reader, &at.field("delay_discount"), share);
    let backlog = known(reader, &at.field("backlog"), amount).unwrap_or(Money::ZERO);
    let revenue = match at.field("revenue") {
        at if at.is_nothing() => Vec::new(),
        at => reader.list(&at).iter().filter_map(|at| figure(reader, at)).collect(),
    };
    let requires = match at.field("requires") {
        at if at.is_nothing() => Vec::new(),
        at => reader.list(&at).iter().filter_map(|at| reader.text(at).map(str::to_owned)).collect(),
    };
    Some(Scheme {
        code,
        host,
        provider: known(reader, &at.field("provider"), |reader, at| reader.code(at)),
        costs,
        value: value.unwrap_or(Money::ZERO),
        outside_share,
        own_funds,
        latest_start,
        must: reader.known_truth(&at.field("must")).unwrap_or(false),
        national: reader.known_truth(&at.field("national")).unwrap_or(false),
        requires,
        group: known(reader, &at.field("group"), |reader, at| reader.code(at)),
        delay_discount: delay_discount.unwrap_or_else(whole),
        backlog,
        revenue,
        served: known(reader, &at.field("served"), |reader, at| reader.whole(at, 0..=MOST_SERVED)),
    })
}
