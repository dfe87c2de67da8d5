//! What is set of uncertainty: which inputs of the Allocation room are in doubt, by how much, and what is promised.
//!
//! A doubt is a difference from what is set in the room, so that it follows the rule as it changes. Figures are kept as text.

use engine::uncertainty::{Doubted, PromiseKind, SpreadKind};
use serde::{Deserialize, Serialize};

/// What is set of uncertainty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UncertaintyInput {
    /// Inputs that may be in doubt.
    pub doubts: DoubtsInput,
    /// Pairs of them that tend to be high together.
    pub correlations: Vec<CorrelationInput>,
    /// What is promised.
    pub promises: PromisesInput,
    /// How many draws are taken.
    pub draws: u32,
}

/// The inputs that may be in doubt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoubtsInput {
    /// Growth of the national sum.
    pub national_growth: DoubtInput,
    /// The national sum before the first year.
    pub national_sum: DoubtInput,
    /// Share of the gap closed each year.
    pub convergence: DoubtInput,
    /// Years of a straight line to target.
    pub line_years: DoubtInput,
    /// Least growth of any board.
    pub least_growth: DoubtInput,
    /// Most growth of any board.
    pub most_growth: DoubtInput,
    /// Need, each board's apart.
    pub need: DoubtInput,
}

/// One input in doubt.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct DoubtInput {
    /// Whether it is in doubt.
    pub used: bool,
    /// Its distribution.
    pub distribution: SpreadKind,
    /// Up to how much lower than what is set.
    pub lower: String,
    /// Up to how much higher.
    pub higher: String,
    /// Differences with their weights, read where the distribution is made of values.
    pub values: Vec<ValueInput>,
}

/// A difference that may be drawn.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ValueInput {
    /// The difference from what is set.
    pub difference: String,
    /// How often beside the others, a whole number.
    pub weight: String,
}

/// Two inputs that tend to be high together, or one high when the other is low.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CorrelationInput {
    /// One of them.
    pub one: Doubted,
    /// The other.
    pub other: Doubted,
    /// Their rank correlation.
    pub rank: String,
}

/// What may be promised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromisesInput {
    /// The most that any board loses on today's share of the money in the last year.
    pub loss: PromiseInput,
    /// The least that any board grows in a year.
    pub growth: PromiseInput,
    /// The furthest that any board is from its target in the last year.
    pub distance: PromiseInput,
}

/// A promise.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PromiseInput {
    /// Whether it is counted.
    pub used: bool,
    /// Its limit.
    pub limit: String,
}

impl DoubtsInput {
    /// The doubt of an input.
    #[must_use]
    pub const fn of(&self, input: Doubted) -> &DoubtInput {
        match input {
            Doubted::NationalGrowth => &self.national_growth,
            Doubted::NationalSum => &self.national_sum,
            Doubted::Convergence => &self.convergence,
            Doubted::LineYears => &self.line_years,
            Doubted::LeastGrowth => &self.least_growth,
            Doubted::MostGrowth => &self.most_growth,
            Doubted::Need => &self.need,
        }
    }

    /// The same, to be changed.
    pub const fn of_mut(&mut self, input: Doubted) -> &mut DoubtInput {
        match input {
            Doubted::NationalGrowth => &mut self.national_growth,
            Doubted::NationalSum => &mut self.national_sum,
            Doubted::Convergence => &mut self.convergence,
            Doubted::LineYears => &mut self.line_years,
            Doubted::LeastGrowth => &mut self.least_growth,
            Doubted::MostGrowth => &mut self.most_growth,
            Doubted::Need => &mut self.need,
        }
    }
}

/// The field of an input among the doubts: its name in documents.
#[must_use]
pub const fn field_of(input: Doubted) -> &'static str {
    match input {
        Doubted::NationalGrowth => "national_growth",
        Doubted::NationalSum => "national_sum",
        Doubted::Convergence => "convergence",
        Doubted::LineYears => "line_years",
        Doubted::LeastGrowth => "least_growth",
        Doubted::MostGrowth => "most_growth",
        Doubted::Need => "need",
    }
}

impl PromisesInput {
    /// Every promise with its kind and its name in documents.
    #[must_use]
    pub const fn each(&self) -> [(PromiseKind, &'static str, &PromiseInput); 3] {
        [
            (PromiseKind::LossAtMost, "loss", &self.loss),
            (PromiseKind::GrowthAtLeast, "growth", &self.growth),
            (PromiseKind::DistanceAtMost, "distance", &self.distance),
        ]
    }
}
