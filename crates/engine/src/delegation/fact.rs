//! Facts: what may be known of a service, and the smallest set that settles its verdict.
//!
//! A set of facts settles a verdict whatever their values turn out to be exactly when the verdict depends on no other: so the smallest
//! set is every unknown fact that the verdict depends on, and there is only one.

use serde::{Serialize, Serializer};

use super::category::Category;
use super::criterion::Criterion;
use super::judgement::Judgement;
use super::planning_population::PlanningPopulation;
use super::standing::Standing;

/// One fact of a service; facts stand in the order of the rules, then of the criteria.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// Patients a year.
    Patients,
    /// Places that provide it.
    Centres,
    /// Whether it is listed as highly specialised.
    Flagged,
    /// People it is planned for.
    PlanningPopulation,
    /// Age of its specification.
    SpecificationAge,
    /// Whether a major new treatment came.
    NewTreatment,
    /// Whether there is no data on outcomes.
    NoData,
    /// The value of a criterion.
    Value(Criterion),
}

impl Fact {
    /// The name in inputs and answers.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Patients => "patients",
            Self::Centres => "centres",
            Self::Flagged => "flagged",
            Self::PlanningPopulation => "planning_population",
            Self::SpecificationAge => "specification_age",
            Self::NewTreatment => "new_treatment",
            Self::NoData => "no_data",
            Self::Value(criterion) => criterion.name(),
        }
    }
}

impl Serialize for Fact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// The smallest set of facts that settles the verdict, in order; empty where it is settled.
pub(super) fn settling(judgement: &Judgement<'_>) -> Vec<Fact> {
    let standings = &judgement.standings;
    if standings.category() != Category::Undetermined {
        return Vec::new();
    }
    let mut facts = Vec::new();
    if standings.highly_specialised == Standing::Open {
        facts.extend(of_highly_specialised(judgement));
    }
    if standings.planning_population == Standing::Open {
        facts.push(Fact::PlanningPopulation);
    }
    if standings.suitability == Standing::Open {
        facts.extend(judgement.suitability.unknown().map(Fact::Value));
    }
    if standings.review.or(standings.readiness) == Standing::Open {
        if standings.review == Standing::Open {
            facts.extend(of_review(judgement));
        }
        if standings.readiness == Standing::Open {
            facts.extend(judgement.readiness.unknown().map(Fact::Value));
        }
    }
    facts
}

/// Patients and centres decide only together; whether the service is listed decides in any case.
fn of_highly_specialised(judgement: &Judgement<'_>) -> Vec<Fact> {
    let mut facts = Vec::new();
    if judgement.few_patients().and(judgement.few_centres()) == Standing::Open {
        if judgement.service.patients.is_none() {
            facts.push(Fact::Patients);
        }
        if judgement.service.centres.is_none() {
            facts.push(Fact::Centres);
        }
    }
    if judgement.service.flagged.is_none() {
        facts.push(Fact::Flagged);
    }
    facts
}

fn of_review(judgement: &Judgement<'_>) -> Vec<Fact> {
    let service = judgement.service;
    let unknown = [
        (service.specification_age.is_none(), Fact::SpecificationAge),
        (service.new_treatment.is_none(), Fact::NewTreatment),
        (service.no_data.is_none(), Fact::NoData),
    ];
    unknown.into_iter().filter(|(unknown, _)| *unknown).map(|(_, fact)| fact).collect()
}

/// Facts that are not known at all, whether they matter or not, in order.
pub(super) fn unknown(judgement: &Judgement<'_>) -> Vec<Fact> {
    let service = judgement.service;
    let level = !matches!(service.planning_population, PlanningPopulation::People(_));
    let gates = [
        (service.patients.is_none(), Fact::Patients),
        (service.centres.is_none(), Fact::Centres),
        (service.flagged.is_none(), Fact::Flagged),
        (level, Fact::PlanningPopulation),
    ];
    let gates = gates.into_iter().filter(|(unknown, _)| *unknown).map(|(_, fact)| fact);
    let suitability = judgement.suitability.unknown().map(Fact::Value);
    let readiness = judgement.readiness.unknown().map(Fact::Value);
    gates.chain(suitability).chain(of_review(judgement)).chain(readiness).collect()
}
