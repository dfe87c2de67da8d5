//! One of the project's own figures as the Sources page shows it.

use engine::parameters::{Parameter, Room, Unit};

use crate::count::capital;
use crate::typed::{Kind, understood};
use crate::year::month;

/// The figure with its unit: `£22,900,000,000 (£22.9bn)`, `4.5% a year`, `42 boards`, `2022/23`.
#[must_use]
pub fn figure(parameter: &Parameter) -> String {
    figure_in(parameter.unit, parameter.value)
}

/// A figure as written, in its unit.
///
/// ```
/// use engine::parameters::Unit;
/// use words::parameter::figure_in;
/// assert_eq!(figure_in(Unit::Rate, "0.045"), "4.5% a year");
/// assert_eq!(figure_in(Unit::Distance, "-0.0758"), "7.58% under target");
/// assert_eq!(figure_in(Unit::Boards, "42"), "42 boards");
/// assert_eq!(figure_in(Unit::Hours, "60"), "60 hours");
/// assert_eq!(figure_in(Unit::Date, "2024-04-01"), "1 April 2024");
/// ```
#[must_use]
pub fn figure_in(unit: Unit, value: &str) -> String {
    match unit {
        Unit::Pounds => understood(Kind::Pounds, value),
        Unit::Rate => format!("{} a year", understood(Kind::Percent, value)),
        Unit::Share => understood(Kind::Percent, value),
        Unit::Distance => match value.strip_prefix('-') {
            Some(under) => format!("{} under target", understood(Kind::Percent, under)),
            None => format!("{} over target", understood(Kind::Percent, value)),
        },
        Unit::Factor | Unit::Index | Unit::Score | Unit::Count => understood(Kind::Number, value),
        Unit::Years => understood(Kind::Years, value),
        Unit::FinancialYear => value.to_owned(),
        Unit::Date => month(value),
        counted => format!("{} {}", understood(Kind::Number, value), noun(counted, value == "1")),
    }
}

fn noun(unit: Unit, one: bool) -> &'static str {
    match (unit, one) {
        (Unit::Services, true) => "service",
        (Unit::Centres, true) => "centre",
        (Unit::Boards, true) => "board",
        (Unit::Regions, true) => "region",
        (Unit::Patients, true) => "patient",
        (Unit::Treatments, true) => "treatment",
        (Unit::Hours, true) => "hour",
        (unit, _) => unit.name(),
    }
}

/// The heading of the file a figure stands in: `Pace of change` for `pace_of_change.convergence`.
#[must_use]
pub fn file_heading(id: &str) -> String {
    capital(&id.split('.').next().unwrap_or(id).replace('_', " "))
}

/// The name of a room for people.
#[must_use]
pub const fn room(room: Room) -> &'static str {
    match room {
        Room::Allocation => "Allocation",
        Room::Delegation => "Delegation",
        Room::Capital => "Capital",
        Room::Engagement => "Engagement",
        Room::Pathways => "Pathways and providers",
        Room::Uncertainty => "How sure is this?",
    }
}
