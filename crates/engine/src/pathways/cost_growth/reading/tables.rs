//! What is to be told apart, as it comes: two years of the projection, or components in two years.

use rust_decimal::Decimal;

use crate::entry::Reader;
use crate::entry::reader::At;
use crate::pathways::cost_growth::Change;
use crate::pathways::cost_growth::factor::{Factor, Factors};
use crate::pathways::cost_growth::given::{Given, Side};
use crate::pathways::cost_growth::projection::MOST_COMPONENTS;
use crate::problem::Problem;

use super::{Years, year_within};

/// The greatest level of a factor: patients, pounds a unit, an index.
const MOST_LEVEL: Decimal = Decimal::from_parts(1_000_000_000, 0, 0, false, 0);

/// What is to be told apart; `projected` says whether there is a projection, and its years if they could be read.
pub(super) fn change(
    reader: &mut Reader<'_>,
    at: &At<'_>,
    (projected, years): (bool, Option<Years>),
) -> Option<Change> {
    reader.only_fields(at, &["from", "to", "components"]);
    let [from, to, components] = ["from", "to", "components"].map(|name| at.field(name));
    if !components.is_nothing() {
        if !from.is_nothing() || !to.is_nothing() {
            let message = "Years are of the projection, components are of a table. Give one of the two.";
            reader.report("years_or_components", &at.path, message);
        }
        return movements(reader, &components);
    }
    if !projected {
        let message =
            "There is no projection whose years could be told apart. Give a projection, or components in two years.";
        reader.report("no_projection", &at.path, message);
        return None;
    }
    let (from, to) = (year_within(reader, &from, years), year_within(reader, &to, years));
    Some(Change::Between(from?, to?))
}

fn movements(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Change> {
    let items = reader.some(at, MOST_COMPONENTS, "components");
    let mut movements = Vec::new();
    let mut codes = Vec::new();
    for item in &items {
        reader.only_fields(item, &["code", "before", "after"]);
        let code = reader.own_code(&item.field("code"), "component");
        let before = side(reader, &item.field("before"));
        let after = side(reader, &item.field("after"));
        codes.push(code.clone());
        // A side that could not be read has told its problems.
        let (Ok(before), Ok(after)) = (before, after) else { continue };
        match (Given { code, before, after }).movement() {
            Ok(movement) => movements.push(movement),
            Err(problems) => problems.iter().for_each(|problem| tell(reader, item, problem)),
        }
    }
    reader.unique("decomposition.components", "code", codes.iter().map(String::as_str));
    Some(Change::Of(movements))
}

fn tell(reader: &mut Reader<'_>, at: &At<'_>, problem: &Problem) {
    let path = if problem.path.is_empty() { at.path.clone() } else { format!("{}.{}", at.path, problem.path) };
    reader.report(problem.code, &path, problem.message.clone());
}

/// A component in one year, `None` where the year lacks it.
fn side(reader: &mut Reader<'_>, at: &At<'_>) -> Result<Option<Side>, Unread> {
    if at.is_nothing() {
        return Ok(None);
    }
    reader.only_fields(at, &["spending", "volume", "price", "mix", "new_treatments"]);
    let spent = at.field("spending");
    let spending = reader.known_amount(&spent);
    let mut is_whole = spending.is_some() || spent.is_nothing();
    let levels = Factor::ALL.map(|factor| {
        let field = at.field(factor.name());
        let level = reader.known_figure(&field, Decimal::ZERO..=MOST_LEVEL);
        is_whole &= level.is_some() || field.is_nothing();
        level
    });
    if is_whole { Ok(Some(Side { spending, levels: Factors::of(levels) })) } else { Err(Unread) }
}

/// A side that could not be read.
struct Unread;
