//! The fund as it is set: how much there is, who applies, how it is shared.

use serde::{Deserialize, Serialize};

/// The fund.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FundInput {
    /// Pounds over all its years.
    pub pot: String,
    /// Its years.
    pub years: String,
    /// Systems there are.
    pub systems: String,
    /// Whether there is one pot or one for each system.
    pub held: Held,
    /// How pots of systems are made.
    pub split: Split,
    /// Share that the secretariat takes.
    pub secretariat: String,
    /// Applicants to one national pot, where they are the example's.
    pub applicants: String,
    /// Applicants to the pot of each system, where they are the example's.
    pub applicants_by_system: String,
    /// Applicants of the user's own; none where they are the example's.
    pub own_applicants: Vec<ApplicantInput>,
    /// What grants are in proportion to.
    pub weighting: WeightingKind,
    /// Power of income in a smooth weighting, 0 to 1.
    pub alpha: String,
    /// Weights of the bands of income.
    pub bands: BandsInput,
    /// Pounds of the least grant.
    pub floor: String,
    /// Most of its own cost that a charity may be granted; blank for no such ceiling.
    pub of_cost: String,
    /// Most of its own income that a charity may be granted; blank for no such ceiling.
    pub of_income: String,
}

/// Weights by band of income.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct BandsInput {
    /// Of micro charities.
    pub micro: String,
    /// Of small ones.
    pub small: String,
    /// Of medium ones.
    pub medium: String,
    /// Of large ones.
    pub large: String,
    /// Of major ones.
    pub major: String,
}

impl BandsInput {
    /// The weights from the smallest charities up.
    #[must_use]
    pub const fn in_order(&self) -> [&String; 5] {
        [&self.micro, &self.small, &self.medium, &self.large, &self.major]
    }
}

/// One applicant.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ApplicantInput {
    /// Its code or name.
    pub code: String,
    /// Pounds a year.
    pub income: String,
    /// Pounds a year that being heard costs it; blank is not known.
    pub cost: String,
    /// Pounds it asks for; blank where it does not say.
    pub requested: String,
}

/// Who holds the fund.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Held {
    /// One pot under a steering committee.
    #[default]
    National,
    /// A pot for each system.
    BySystem,
}

/// How pots of systems are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Split {
    /// The same for each.
    #[default]
    Equal,
    /// By registered people.
    Population,
    /// By weighted people.
    WeightedPopulation,
    /// By the patients that were entered.
    Patients,
}

/// What grants are in proportion to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WeightingKind {
    /// Everyone the same.
    Equal,
    /// Income to a power: the smaller, the more it weighs.
    Power,
    /// By band of income.
    #[default]
    Bands,
}

impl WeightingKind {
    /// The three, in the order in which they are told.
    pub const ALL: [Self; 3] = [Self::Bands, Self::Equal, Self::Power];

    /// Its name in documents.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Equal => "equal",
            Self::Power => "power",
            Self::Bands => "bands",
        }
    }

    /// The weighting of that name.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

impl Split {
    /// The four, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Equal, Self::Population, Self::WeightedPopulation, Self::Patients];

    /// Its name in documents.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Equal => "equal",
            Self::Population => "population",
            Self::WeightedPopulation => "weighted_population",
            Self::Patients => "patients",
        }
    }

    /// The split of that name.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|split| split.code() == code)
    }
}
