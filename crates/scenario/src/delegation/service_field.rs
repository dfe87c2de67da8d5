//! Every field of a service's row: its path, its name, its kind, and the way to read and write it as text.

use engine::delegation::Criterion;
use rust_decimal::Decimal;
use words::typed::Kind;

use super::input::{Known, Level, ServiceInput};
use crate::schema;
use crate::texts::MOST;

/// One thing that may be known of a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ServiceField {
    /// Patients a year.
    Patients,
    /// Centres that provide it.
    Centres,
    /// Listed as highly specialised.
    Flagged,
    /// Level it is planned at.
    Level,
    /// People it is planned for.
    PlanningPopulation,
    /// Money a year.
    Cost,
    /// Age of its specification.
    SpecificationAge,
    /// Whether a major new treatment came.
    NewTreatment,
    /// Whether there is no data on outcomes.
    NoData,
    /// Variation of a year's cost.
    CostVariation,
    /// Payers on the pathway.
    Payers,
    /// Major new treatments.
    NewTreatments,
    /// Share of care under the specialised provider.
    SpecialisedShare,
    /// The rating of a criterion.
    Rating(Criterion),
}

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// A figure from 0 to a most.
    Figure(Kind, Decimal),
    /// Yes or no.
    Truth,
    /// A level of planning.
    Level,
}

/// The words a level is written and read by.
pub const LEVELS: [(Level, &str); 3] =
    [(Level::Local, "local"), (Level::SubRegional, "sub-regional"), (Level::National, "national")];

impl ServiceField {
    /// Every field: facts, counts, ratings of suitability, ratings of readiness.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let ratings = Criterion::SUITABILITY.into_iter().chain(Criterion::READINESS);
        Self::COUNTED.into_iter().chain(ratings.map(Self::Rating)).collect()
    }

    const COUNTED: [Self; 13] = [
        Self::Patients,
        Self::Centres,
        Self::Flagged,
        Self::Level,
        Self::PlanningPopulation,
        Self::Cost,
        Self::SpecificationAge,
        Self::NewTreatment,
        Self::NoData,
        Self::CostVariation,
        Self::Payers,
        Self::NewTreatments,
        Self::SpecialisedShare,
    ];

    /// Its place in the row: `patients`, `suitability.stability_of_cost`.
    #[must_use]
    pub fn path(self) -> String {
        match self {
            Self::Rating(criterion) if Criterion::READINESS.contains(&criterion) => {
                format!("readiness.{}", criterion.name())
            }
            Self::Rating(criterion) => format!("suitability.{}", criterion.name()),
            Self::CostVariation | Self::Payers | Self::NewTreatments | Self::SpecialisedShare => {
                format!("measures.{}", self.name())
            }
            _ => self.name().to_owned(),
        }
    }

    /// Its name in a document.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Patients => "patients",
            Self::Centres => "centres",
            Self::Flagged => "flagged",
            Self::Level => "level",
            Self::PlanningPopulation => "planning_population",
            Self::Cost => "cost",
            Self::SpecificationAge => "specification_age",
            Self::NewTreatment => "new_treatment",
            Self::NoData => "no_data",
            Self::CostVariation => "cost_variation",
            Self::Payers => "payers",
            Self::NewTreatments => "new_treatments",
            Self::SpecialisedShare => "specialised_share",
            Self::Rating(criterion) => criterion.name(),
        }
    }

    /// What it is, in words: `Patients a year`.
    #[must_use]
    pub fn label(self) -> &'static str {
        schema::field(&format!("delegation.services[0].{}", self.path())).map_or("", |field| field.label)
    }

    /// What it holds.
    #[must_use]
    pub const fn holds(self) -> Holds {
        match self {
            Self::Flagged | Self::NewTreatment | Self::NoData => Holds::Truth,
            Self::Level => Holds::Level,
            Self::PlanningPopulation => Holds::Figure(Kind::People, MOST),
            Self::Cost => Holds::Figure(Kind::Pounds, MOST),
            Self::CostVariation => Holds::Figure(Kind::Percent, MOST),
            Self::SpecialisedShare => Holds::Figure(Kind::Percent, Decimal::ONE),
            Self::Rating(_) => Holds::Figure(Kind::Number, Decimal::ONE_HUNDRED),
            _ => Holds::Figure(Kind::Number, MOST),
        }
    }

    /// As it is kept: a figure as text, `yes`, `no` or a level in words; blank where it is not known.
    #[must_use]
    pub fn get(self, service: &ServiceInput) -> String {
        let truth = |known: Known| match known {
            Known::NotKnown => "",
            Known::Yes => "yes",
            Known::No => "no",
        };
        let text = match self {
            Self::Flagged => truth(service.flagged),
            Self::NewTreatment => truth(service.new_treatment),
            Self::NoData => truth(service.no_data),
            Self::Level => LEVELS.iter().find(|(level, _)| *level == service.level).map_or("", |(_, words)| words),
            Self::Patients => &service.patients,
            Self::Centres => &service.centres,
            Self::PlanningPopulation => &service.planning_population,
            Self::Cost => &service.cost,
            Self::SpecificationAge => &service.specification_age,
            Self::CostVariation => &service.measures.cost_variation,
            Self::Payers => &service.measures.payers,
            Self::NewTreatments => &service.measures.new_treatments,
            Self::SpecialisedShare => &service.measures.specialised_share,
            Self::Rating(criterion) => service.rating(criterion),
        };
        text.to_owned()
    }

    /// Keeps what [`Self::get`] gives; what is neither yes nor no, nor a level, is not known.
    pub fn set(self, service: &mut ServiceInput, text: &str) {
        let truth = match text {
            "yes" => Known::Yes,
            "no" => Known::No,
            _ => Known::NotKnown,
        };
        let place = match self {
            Self::Flagged => return service.flagged = truth,
            Self::NewTreatment => return service.new_treatment = truth,
            Self::NoData => return service.no_data = truth,
            Self::Level => {
                let level = LEVELS.iter().find(|(_, words)| *words == text).map(|(level, _)| *level);
                return service.level = level.unwrap_or_default();
            }
            Self::Patients => &mut service.patients,
            Self::Centres => &mut service.centres,
            Self::PlanningPopulation => &mut service.planning_population,
            Self::Cost => &mut service.cost,
            Self::SpecificationAge => &mut service.specification_age,
            Self::CostVariation => &mut service.measures.cost_variation,
            Self::Payers => &mut service.measures.payers,
            Self::NewTreatments => &mut service.measures.new_treatments,
            Self::SpecialisedShare => &mut service.measures.specialised_share,
            Self::Rating(criterion) => match service.rating_mut(criterion) {
                Some(rating) => rating,
                None => return,
            },
        };
        text.clone_into(place);
    }
}
