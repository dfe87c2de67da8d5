//! The columns of a table of schemes, by the names they go by.

use super::MOST_YEARS;
use crate::pasted::{Cell, Column};
use crate::typed::Kind;

const POUNDS: Cell = Cell::Figure(Kind::Pounds);

const fn column(name: &'static str, also: &'static [&'static str], cell: Cell) -> Column {
    Column { name, also, cell, needed: false, key: false }
}

const fn needed(column: Column) -> Column {
    Column { needed: true, ..column }
}

/// Costs by year.
pub(super) const COSTS: [&str; MOST_YEARS] =
    ["Year 1", "Year 2", "Year 3", "Year 4", "Year 5", "Year 6", "Year 7", "Year 8", "Year 9", "Year 10"];

/// Scores, as `super::SCORES` has their codes.
pub(super) const SCORES: [&str; 5] =
    ["Population health", "Unequal access", "Productivity", "Wider economy", "National significance"];

/// Every column, in the order shown; without a heading the cells stand in this order.
pub(super) const COLUMNS: [Column; 34] = [
    Column { key: true, ..needed(column("Code", &["Ref", "Reference", "Scheme code"], Cell::Words)) },
    needed(column("Scheme", &["Name", "Scheme name", "Title"], Cell::Words)),
    needed(column("Host", &["System", "Host system", "ICB", "Board", "Host board"], Cell::Place)),
    column("Provider", &["Trust"], Cell::Words),
    needed(column("Year 1", &["Cost year 1", "Cost 1"], POUNDS)),
    column("Year 2", &["Cost year 2", "Cost 2"], POUNDS),
    column("Year 3", &["Cost year 3", "Cost 3"], POUNDS),
    column("Year 4", &["Cost year 4", "Cost 4"], POUNDS),
    column("Year 5", &["Cost year 5", "Cost 5"], POUNDS),
    column("Year 6", &["Cost year 6", "Cost 6"], POUNDS),
    column("Year 7", &["Cost year 7", "Cost 7"], POUNDS),
    column("Year 8", &["Cost year 8", "Cost 8"], POUNDS),
    column("Year 9", &["Cost year 9", "Cost 9"], POUNDS),
    column("Year 10", &["Cost year 10", "Cost 10"], POUNDS),
    column("Own funds", &["Own reserves", "Contribution"], POUNDS),
    column("Value", &["Net present social value", "NPSV", "Net value"], POUNDS),
    column("Outside share", &["Share outside", "Share for other systems"], Cell::Figure(Kind::Percent)),
    column("Served population", &["Population", "People served"], Cell::Figure(Kind::People)),
    column("Latest start", &["Start by"], Cell::Words),
    column("Must-do", &["Must", "Must do"], Cell::Words),
    column("Nationally significant", &["National"], Cell::Words),
    column("Requires", &["Depends on", "Needs"], Cell::Words),
    column("Option of", &["Group", "Exclusive group"], Cell::Words),
    column("Backlog removed", &["Backlog"], POUNDS),
    column("Population health", &[], Cell::Figure(Kind::Number)),
    column("Unequal access", &[], Cell::Figure(Kind::Number)),
    column("Productivity", &[], Cell::Figure(Kind::Number)),
    column("Wider economy", &[], Cell::Figure(Kind::Number)),
    column("National significance", &[], Cell::Figure(Kind::Number)),
    column("Kind of work", &["Work"], Cell::Words),
    column("Bias argued away", &["Mitigated", "Optimism bias mitigated"], Cell::Figure(Kind::Percent)),
    column("Benefits a year", &["Benefits", "Yearly benefits"], POUNDS),
    column("Years open", &["Life", "Asset life"], Cell::Figure(Kind::Years)),
    column("Running cost a year", &["Running cost", "Running costs"], POUNDS),
];
