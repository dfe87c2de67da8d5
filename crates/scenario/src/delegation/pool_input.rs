//! What a user sets of a service whose risk is pooled.

use serde::{Deserialize, Serialize};

/// A service whose risk is pooled.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PoolInput {
    /// Cases a year for each million people.
    pub cases_per_million: String,
    /// Pounds a case.
    pub mean_cost: String,
    /// Standard deviation of one case's cost over its mean.
    pub cost_variation: String,
    /// Relative standard deviation of a year's cost that can be carried.
    pub tolerance: String,
    /// The overspend whose chance is asked for, as a share of the expected cost.
    pub overspend: String,
    /// Share of next year's cases that is known already.
    pub persistent: String,
}
