//! A policy as it comes.

use rust_decimal::Decimal;

use crate::delegation::criterion::Criterion;
use crate::delegation::policy::{Policy, Weighing};
use crate::delegation::tier::Tier;
use crate::entry::Reader;
use crate::entry::reader::At;

use super::service::{COUNT, POINTS};

const FIELDS: [&str; 7] = [
    "highly_specialised",
    "national_population",
    "tiers",
    "suitability",
    "readiness",
    "specification_age_limit",
    "review_bars",
];

/// The policy; `None` where a figure of it is missing or wrong.
pub(super) fn policy(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Policy> {
    reader.only_fields(at, &FIELDS);
    if at.is_nothing() {
        return None;
    }
    let gate = at.field("highly_specialised");
    reader.only_fields(&gate, &["patients", "centres"]);
    let most_patients = below(reader, &gate, "patients");
    let most_centres = below(reader, &gate, "centres");
    let national_population = reader.figure(&at.field("national_population"), COUNT);
    let tiers = tiers(reader, &at.field("tiers"));
    let suitability = weighing(reader, &at.field("suitability"), &Criterion::SUITABILITY);
    let readiness = weighing(reader, &at.field("readiness"), &Criterion::READINESS);
    let specification_age_limit = reader.figure(&at.field("specification_age_limit"), COUNT);
    let review_bars = reader.known_truth(&at.field("review_bars")).unwrap_or(false);
    let policy = Policy {
        most_patients: most_patients?,
        most_centres: most_centres?,
        national_population: national_population?,
        tiers: tiers?,
        suitability: suitability?,
        readiness: readiness?,
        specification_age_limit: specification_age_limit?,
        review_bars,
    };
    for problem in policy.check() {
        reader.report(problem.code, &problem.path, problem.message);
    }
    Some(policy)
}

/// A figure of a record that may itself be missing: then that was told already.
fn below(reader: &mut Reader<'_>, record: &At<'_>, name: &str) -> Option<Decimal> {
    if record.is_nothing() { None } else { reader.figure(&record.field(name), COUNT) }
}

fn tiers(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Vec<Tier>> {
    let mut whole = true;
    let mut tiers = Vec::new();
    for tier in reader.list(at) {
        reader.only_fields(&tier, &["up_to", "tier"]);
        let limit = tier.field("up_to");
        let up_to = reader.known_figure(&limit, COUNT);
        let name = reader.text(&tier.field("tier")).map(str::to_owned);
        if name.as_ref().is_some_and(|name| name.trim().is_empty()) {
            reader.report("blank", &tier.field("tier").path, "The name of the tier is blank. Give it a name.");
        }
        whole &= limit.is_nothing() == up_to.is_none();
        match name {
            Some(name) => tiers.push(Tier { up_to, name }),
            None => whole = false,
        }
    }
    whole.then_some(tiers)
}

fn weighing(reader: &mut Reader<'_>, at: &At<'_>, criteria: &[Criterion]) -> Option<Weighing> {
    reader.only_fields(at, &["weights", "threshold"]);
    if at.is_nothing() {
        return None;
    }
    let list = at.field("weights");
    let names: Vec<&str> = criteria.iter().map(|criterion| criterion.name()).collect();
    reader.only_fields(&list, &names);
    let mut weights = Vec::new();
    let mut whole = !list.is_nothing();
    for criterion in criteria {
        let weight = list.field(criterion.name());
        match reader.known_figure(&weight, COUNT) {
            Some(figure) => weights.push((*criterion, figure)),
            None => whole &= weight.is_nothing(),
        }
    }
    let threshold = reader.figure(&at.field("threshold"), POINTS)?;
    whole.then_some(Weighing { weights, threshold })
}
