//! What a user sets in the Delegation room. Figures are kept as text; a blank text is not known, and never stands for a value.

use engine::delegation::Criterion;
use serde::{Deserialize, Serialize};

use super::board_input::{BorderInput, GroupInput, PartInput, ReadinessInput, TeamInput};
use super::pool_input::PoolInput;
use super::staging_input::StagingInput;

/// A policy, and what a user knows of services beyond what is public.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DelegationInput {
    /// Limits, pass marks and weights.
    pub policy: PolicyInput,
    /// Services of which something else is known than what is public, each whole; one row a line of the list.
    pub services: Vec<ServiceInput>,
    /// Whether the example ratings were taken: rows that still hold one of them are illustrative.
    pub example_ratings: bool,
    /// Evidence that boards are ready, and the marks it is measured against.
    pub readiness: ReadinessInput,
    /// Boards that plan together, by the user's own choice; a board is in one group at most.
    pub groups: Vec<GroupInput>,
    /// Boards that border each other, as far as the user says so; none listed is not known.
    pub borders: Vec<BorderInput>,
    /// How boards that are split in April 2026 divide; a part that is not listed is not known.
    pub parts: Vec<PartInput>,
    /// Specialist commissioners.
    pub team: TeamInput,
    /// A service whose risk is pooled.
    pub pool: PoolInput,
    /// When arrangements start, and on which services providers lead.
    pub staging: StagingInput,
}

/// Everything that decides a verdict besides the services.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyInput {
    /// What makes a service highly specialised.
    pub highly_specialised: LimitsInput,
    /// People above which a service is planned nationally or regionally.
    pub national_population: String,
    /// Where the levels of planning begin.
    pub tiers: TiersInput,
    /// How suitability is scored.
    pub suitability: SuitabilityPolicy,
    /// How readiness is scored.
    pub readiness: ReadinessPolicy,
    /// Age of a specification, in years, above which it is due for review.
    pub specification_age_limit: String,
    /// Whether what is due for review is barred rather than only marked.
    pub review_bars: bool,
}

/// People above which a service is planned at a level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TiersInput {
    /// The local level.
    pub local: String,
    /// The sub-regional level.
    pub sub_regional: String,
    /// The national or regional level.
    pub national: String,
}

/// Limits up to which a service is highly specialised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LimitsInput {
    /// Patients a year.
    pub patients: String,
    /// Centres.
    pub centres: String,
}

/// Weights and pass mark of suitability.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuitabilityPolicy {
    /// Swing weights, as shares.
    pub weights: SuitabilityFigures,
    /// The least score that passes, 0 to 100.
    pub threshold: String,
}

/// Weights and pass mark of readiness.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadinessPolicy {
    /// Swing weights, as shares.
    pub weights: ReadinessFigures,
    /// The least score that passes, 0 to 100.
    pub threshold: String,
}

/// A figure for each criterion of suitability.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SuitabilityFigures {
    /// Steady cost.
    pub stability_of_cost: String,
    /// Number of providers.
    pub number_of_providers: String,
    /// Opportunity to join up the pathway.
    pub joined_up_pathway: String,
    /// Settled treatment.
    pub settled_treatment: String,
    /// Share of care under the specialised provider.
    pub specialised_share: String,
    /// Kind of condition.
    pub taxonomy: String,
}

/// A figure for each criterion of readiness.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ReadinessFigures {
    /// Specification current.
    pub specification_current: String,
    /// Quality of data.
    pub data_quality: String,
    /// Network or collaborative in place.
    pub network_in_place: String,
    /// Expertise available.
    pub expertise_available: String,
    /// Financial baseline known.
    pub baseline_known: String,
}

/// What is known of one service. A blank figure is not known.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ServiceInput {
    /// Its line in the list of prescribed services.
    pub line: String,
    /// Patients a year.
    pub patients: String,
    /// Centres that provide it.
    pub centres: String,
    /// Whether it is listed as highly specialised.
    pub flagged: Known,
    /// Level it is planned at, where the people are not known.
    pub level: Level,
    /// People it is planned for.
    pub planning_population: String,
    /// Money a year.
    pub cost: String,
    /// Age of its specification in years.
    pub specification_age: String,
    /// Whether a major new treatment came within the age limit of specifications.
    pub new_treatment: Known,
    /// Whether there is no data on outcomes.
    pub no_data: Known,
    /// What can be counted for a criterion in place of a rating.
    pub measures: MeasuresInput,
    /// Ratings, 0 to 100, of how well it suits local commissioning.
    pub suitability: SuitabilityFigures,
    /// Ratings, 0 to 100, of how ready it is.
    pub readiness: ReadinessFigures,
}

/// What can be counted for a criterion; centres and the age of the specification stand with the facts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct MeasuresInput {
    /// Standard deviation of a year's cost over its mean.
    pub cost_variation: String,
    /// Bodies that pay for parts of the pathway.
    pub payers: String,
    /// Major new treatments in six years.
    pub new_treatments: String,
    /// Share of a patient's care under the specialised provider.
    pub specialised_share: String,
}

/// Yes, no, or not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Known {
    /// Not known.
    #[default]
    NotKnown,
    /// It is so.
    Yes,
    /// It is not.
    No,
}

impl Known {
    /// As the engine has it.
    #[must_use]
    pub const fn truth(self) -> Option<bool> {
        match self {
            Self::NotKnown => None,
            Self::Yes => Some(true),
            Self::No => Some(false),
        }
    }

    /// From what the data have.
    #[must_use]
    pub const fn of(truth: Option<bool>) -> Self {
        match truth {
            None => Self::NotKnown,
            Some(true) => Self::Yes,
            Some(false) => Self::No,
        }
    }
}

/// The level a service is planned at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Not known.
    #[default]
    NotKnown,
    /// Over 1 to 2.5 million people.
    Local,
    /// Over 2.5 to 10 million people.
    SubRegional,
    /// Over 10 million people.
    National,
}

impl TiersInput {
    /// The three limits, from the fewest people up.
    #[must_use]
    pub const fn in_order(&self) -> [&String; 3] {
        [&self.local, &self.sub_regional, &self.national]
    }
}

impl SuitabilityFigures {
    /// The figure of a criterion; `None` for one of readiness.
    #[must_use]
    pub const fn of(&self, criterion: Criterion) -> Option<&String> {
        match criterion {
            Criterion::StabilityOfCost => Some(&self.stability_of_cost),
            Criterion::NumberOfProviders => Some(&self.number_of_providers),
            Criterion::JoinedUpPathway => Some(&self.joined_up_pathway),
            Criterion::SettledTreatment => Some(&self.settled_treatment),
            Criterion::SpecialisedShare => Some(&self.specialised_share),
            Criterion::Taxonomy => Some(&self.taxonomy),
            _ => None,
        }
    }

    /// The same, to be changed.
    pub const fn of_mut(&mut self, criterion: Criterion) -> Option<&mut String> {
        match criterion {
            Criterion::StabilityOfCost => Some(&mut self.stability_of_cost),
            Criterion::NumberOfProviders => Some(&mut self.number_of_providers),
            Criterion::JoinedUpPathway => Some(&mut self.joined_up_pathway),
            Criterion::SettledTreatment => Some(&mut self.settled_treatment),
            Criterion::SpecialisedShare => Some(&mut self.specialised_share),
            Criterion::Taxonomy => Some(&mut self.taxonomy),
            _ => None,
        }
    }
}

impl ReadinessFigures {
    /// The figure of a criterion; `None` for one of suitability.
    #[must_use]
    pub const fn of(&self, criterion: Criterion) -> Option<&String> {
        match criterion {
            Criterion::SpecificationCurrent => Some(&self.specification_current),
            Criterion::DataQuality => Some(&self.data_quality),
            Criterion::NetworkInPlace => Some(&self.network_in_place),
            Criterion::ExpertiseAvailable => Some(&self.expertise_available),
            Criterion::BaselineKnown => Some(&self.baseline_known),
            _ => None,
        }
    }

    /// The same, to be changed.
    pub const fn of_mut(&mut self, criterion: Criterion) -> Option<&mut String> {
        match criterion {
            Criterion::SpecificationCurrent => Some(&mut self.specification_current),
            Criterion::DataQuality => Some(&mut self.data_quality),
            Criterion::NetworkInPlace => Some(&mut self.network_in_place),
            Criterion::ExpertiseAvailable => Some(&mut self.expertise_available),
            Criterion::BaselineKnown => Some(&mut self.baseline_known),
            _ => None,
        }
    }
}

impl ServiceInput {
    /// The rating of a criterion; blank where it is not known.
    #[must_use]
    pub fn rating(&self, criterion: Criterion) -> &str {
        self.suitability.of(criterion).or_else(|| self.readiness.of(criterion)).map_or("", String::as_str)
    }

    /// The same, to be changed.
    pub fn rating_mut(&mut self, criterion: Criterion) -> Option<&mut String> {
        match self.suitability.of_mut(criterion) {
            Some(rating) => Some(rating),
            None => self.readiness.of_mut(criterion),
        }
    }

    /// What is counted for a criterion, and the name of the field it stands in; `None` for one that is only ever rated.
    #[must_use]
    pub const fn measure(&self, criterion: Criterion) -> Option<(&String, &'static str)> {
        match criterion {
            Criterion::StabilityOfCost => Some((&self.measures.cost_variation, "measures.cost_variation")),
            Criterion::NumberOfProviders => Some((&self.centres, "centres")),
            Criterion::JoinedUpPathway => Some((&self.measures.payers, "measures.payers")),
            Criterion::SettledTreatment => Some((&self.measures.new_treatments, "measures.new_treatments")),
            Criterion::SpecialisedShare => Some((&self.measures.specialised_share, "measures.specialised_share")),
            Criterion::SpecificationCurrent => Some((&self.specification_age, "specification_age")),
            _ => None,
        }
    }
}
