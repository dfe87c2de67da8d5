//! One service as it comes.

use core::ops::RangeInclusive;

use rust_decimal::Decimal;

use crate::delegation::criterion::Criterion;
use crate::delegation::planning_population::PlanningPopulation;
use crate::delegation::preference::{Preference, Preferences};
use crate::delegation::service::{MOST, Service};
use crate::entry::reader::At;
use crate::entry::{Reader, Tree};
use crate::value_function;

/// Values and thresholds.
pub(super) const POINTS: RangeInclusive<Decimal> = Decimal::ZERO..=Decimal::ONE_HUNDRED;
/// People, patients, centres and years.
pub(super) const COUNT: RangeInclusive<Decimal> = Decimal::ZERO..=MOST;

const FIELDS: [&str; 11] = [
    "code",
    "patients",
    "centres",
    "planning_population",
    "flagged",
    "cost",
    "specification_age",
    "new_treatment",
    "no_data",
    "suitability",
    "readiness",
];

pub(super) fn service(reader: &mut Reader<'_>, at: &At<'_>) -> Service {
    reader.only_fields(at, &FIELDS);
    Service {
        code: reader.own_code(&at.field("code"), "service"),
        patients: reader.known_figure(&at.field("patients"), COUNT),
        centres: reader.known_figure(&at.field("centres"), COUNT),
        planning_population: planning_population(reader, &at.field("planning_population")),
        flagged: reader.known_truth(&at.field("flagged")),
        cost: reader.known_money(&at.field("cost")),
        specification_age: reader.known_figure(&at.field("specification_age"), COUNT),
        new_treatment: reader.known_truth(&at.field("new_treatment")),
        no_data: reader.known_truth(&at.field("no_data")),
        suitability: preferences(reader, &at.field("suitability"), &Criterion::SUITABILITY),
        readiness: preferences(reader, &at.field("readiness"), &Criterion::READINESS),
    }
}

fn preferences(reader: &mut Reader<'_>, at: &At<'_>, criteria: &[Criterion]) -> Preferences {
    let mut preferences = Preferences::default();
    if at.is_nothing() {
        return preferences;
    }
    let names: Vec<&str> = criteria.iter().map(|criterion| criterion.name()).collect();
    reader.only_fields(at, &names);
    for criterion in criteria {
        if let Some(preference) = preference(reader, &at.field(criterion.name())) {
            preferences.set(*criterion, preference);
        }
    }
    preferences
}

/// A count of people, or a record of the level it lies in.
fn planning_population(reader: &mut Reader<'_>, at: &At<'_>) -> PlanningPopulation {
    if !matches!(at.value, Tree::Record(_)) {
        return reader.known_figure(at, COUNT).map_or(PlanningPopulation::Unknown, PlanningPopulation::People);
    }
    reader.only_fields(at, &["over", "up_to"]);
    let over = reader.figure(&at.field("over"), COUNT);
    let up_to = reader.known_figure(&at.field("up_to"), COUNT);
    match (over, up_to) {
        (Some(over), Some(most)) if over >= most => {
            reader.report("range_reversed", &at.path, "The level ends where it starts or before. Exchange the two.");
            PlanningPopulation::Unknown
        }
        (Some(over), up_to) => PlanningPopulation::Level { over, up_to },
        (None, _) => PlanningPopulation::Unknown,
    }
}

/// A direct rating, or a record of a raw measure and the points of the line that values it.
fn preference(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Preference> {
    if !matches!(at.value, Tree::Record(_)) {
        return reader.known_figure(at, POINTS).map(Preference::Rated);
    }
    reader.only_fields(at, &["measure", "points"]);
    let measure = reader.figure(&at.field("measure"), COUNT);
    let function = value_function::points(reader, &at.field("points"), COUNT);
    Some(Preference::Measured { measure: measure?, function: function? })
}
