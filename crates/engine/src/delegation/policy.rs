//! Policies: limits, weights and thresholds, all of them movable.
//!
//! A weight is a swing weight: what going from 0 to 100 on that criterion is worth. Weights count by their share of the sum.

use rust_decimal::Decimal;

use crate::problem::Problem;

use super::criterion::Criterion;
use super::tier::Tier;

/// Everything that decides a verdict besides the services.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// Patients a year up to which a service is highly specialised.
    pub most_patients: Decimal,
    /// Centres up to which it is.
    pub most_centres: Decimal,
    /// People above which a service is planned nationally or regionally.
    pub national_population: Decimal,
    /// Tiers from the smallest population up.
    pub tiers: Vec<Tier>,
    /// How suitability is scored.
    pub suitability: Weighing,
    /// How readiness is scored.
    pub readiness: Weighing,
    /// Age of a specification, in years, above which it is due for review.
    pub specification_age_limit: Decimal,
    /// Whether what is due for review is barred rather than only marked.
    pub review_bars: bool,
}

/// Weights and the score from which a service passes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weighing {
    /// Weights at or above zero in the order of the criteria; a criterion that is not listed is not weighed.
    pub weights: Vec<(Criterion, Decimal)>,
    /// The least score that passes, 0 to 100.
    pub threshold: Decimal,
}

impl Weighing {
    /// The weights that count: while reviews bar, what they judge is not scored a second time.
    pub fn counted(&self, review_bars: bool) -> impl Iterator<Item = (Criterion, Decimal)> + '_ {
        self.weights.iter().copied().filter(move |(criterion, _)| !(review_bars && criterion.is_judged_by_review()))
    }
}

impl Policy {
    /// Everything wrong with the policy as a whole; single figures are judged where they are read.
    pub fn check(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (name, weighing) in [("suitability", &self.suitability), ("readiness", &self.readiness)] {
            let bars = self.review_bars && name == "readiness";
            if !weighing.counted(bars).any(|(_, weight)| weight > Decimal::ZERO) {
                let message = if bars {
                    "Nothing is left to weigh: reviews that bar take the specification and the data out of readiness. Weigh another criterion."
                } else {
                    "No criterion weighs anything. Give at least one a weight above zero."
                };
                problems.push(Problem::new("no_weight", format!("policy.{name}.weights"), message));
            }
        }
        let mut below: Option<Decimal> = None;
        for (index, tier) in self.tiers.iter().enumerate() {
            let last = index.saturating_add(1) == self.tiers.len();
            let path = format!("policy.tiers[{index}].up_to");
            match tier.up_to {
                None if !last => problems.push(Problem::new(
                    "tier_without_top",
                    path,
                    "Only the last tier may go without a top. Give the most people of this one.",
                )),
                Some(limit) if below.is_some_and(|below| limit <= below) => {
                    problems.push(Problem::new(
                        "tiers_not_rising",
                        path,
                        "Tiers must rise. Give more people than in the tier before.",
                    ));
                }
                _ => {}
            }
            below = tier.up_to.or(below);
        }
        problems
    }
}
