//! Criteria: what suitability and readiness are judged by.
//!
//! NHS Providers (2023) names four factors that informed both criteria of the portfolio analysis and gives them no direction; which
//! criterion each informs, and that more is better, is this project's assumption.

use serde::{Serialize, Serializer};

/// One criterion, valued 0 to 100; higher speaks for local commissioning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Criterion {
    /// Steady cost: few cases of very uneven cost are a risk that a small population cannot carry.
    StabilityOfCost,
    /// Providers: with many, a board can plan among its own.
    NumberOfProviders,
    /// The opportunity to join up the pathway, where several bodies pay for parts of it.
    JoinedUpPathway,
    /// A settled treatment: little in the pipeline of innovation.
    SettledTreatment,
    /// The share of a patient's care that is under the specialised provider.
    SpecialisedShare,
    /// Long-term and degenerative conditions with much interface, against episodic and syndromic ones.
    Taxonomy,
    /// The service specification is current.
    SpecificationCurrent,
    /// Quality of the data on activity, cost and outcomes.
    DataQuality,
    /// A clinical network or provider collaborative is in place.
    NetworkInPlace,
    /// Clinical and commissioning expertise is available.
    ExpertiseAvailable,
    /// The financial baseline is known.
    BaselineKnown,
}

impl Criterion {
    /// Criteria of suitability in their order; the last weighs only where a policy says so.
    pub const SUITABILITY: [Self; 6] = [
        Self::StabilityOfCost,
        Self::NumberOfProviders,
        Self::JoinedUpPathway,
        Self::SettledTreatment,
        Self::SpecialisedShare,
        Self::Taxonomy,
    ];

    /// Criteria of readiness in their order.
    pub const READINESS: [Self; 5] = [
        Self::SpecificationCurrent,
        Self::DataQuality,
        Self::NetworkInPlace,
        Self::ExpertiseAvailable,
        Self::BaselineKnown,
    ];

    /// The name in inputs and answers.
    pub const fn name(self) -> &'static str {
        match self {
            Self::StabilityOfCost => "stability_of_cost",
            Self::NumberOfProviders => "number_of_providers",
            Self::JoinedUpPathway => "joined_up_pathway",
            Self::SettledTreatment => "settled_treatment",
            Self::SpecialisedShare => "specialised_share",
            Self::Taxonomy => "taxonomy",
            Self::SpecificationCurrent => "specification_current",
            Self::DataQuality => "data_quality",
            Self::NetworkInPlace => "network_in_place",
            Self::ExpertiseAvailable => "expertise_available",
            Self::BaselineKnown => "baseline_known",
        }
    }

    /// Whether the criterion leaves readiness while a review bars a service: the bar already judges it.
    pub const fn is_judged_by_review(self) -> bool {
        matches!(self, Self::SpecificationCurrent | Self::DataQuality)
    }
}

impl Serialize for Criterion {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
