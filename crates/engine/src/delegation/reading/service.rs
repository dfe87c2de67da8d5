//! One service as it comes.

use core::ops::RangeInclusive;

use rust_decimal::Decimal;

use crate::delegation::criterion::Criterion;
use crate::delegation::planning_population::PlanningPopulation;
use crate::delegation::preference::{Preference, Preferences};
use crate::delegation::service::{MOST, Service};
use crate::entry::Reader;
use crate::entry::reader::At;

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
        code: super::code(reader, &at.field("code"), "service"),
        patients: reader.known_figure(&at.field("patients"), COUNT),
        centres: reader.known_figure(&at.field("centres"), COUNT),
        planning_population: match reader.known_figure(&at.field("planning_population"), COUNT) {
            Some(people) => PlanningPopulation::People(people),
            None => PlanningPopulation::Unknown,
        },
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
        if let Some(value) = reader.known_figure(&at.field(criterion.name()), POINTS) {
            preferences.set(*criterion, Preference::Rated(value));
        }
    }
    preferences
}
