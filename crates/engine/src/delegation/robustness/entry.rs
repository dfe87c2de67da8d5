//! The entry `robustness`: services, a policy, a seed and a count of draws in, a run of draws out.

use serde::{Deserialize, Serialize};

use crate::delegation::category::Category;
use crate::delegation::policy::Policy;
use crate::delegation::reading;
use crate::delegation::service::Service;
use crate::entry::Tree;
use crate::problem::Problem;

use super::Robustness;

/// Most draws of one run.
pub const MOST_DRAWS: u32 = 10_000_000;

/// What a run is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RobustnessRequest {
    /// The services.
    pub services: Vec<Service>,
    /// The policy whose weights are drawn anew.
    pub policy: Policy,
    /// Decides every draw, from 1 up.
    pub seed: u32,
    /// How many draws, from 1 to [`MOST_DRAWS`].
    pub draws: u32,
}

/// What the draws came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RobustnessOutcome {
    /// Draws done.
    pub draws: u32,
    /// Services in the order given.
    pub services: Vec<RobustService>,
}

/// One service over all draws.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RobustService {
    /// Its code.
    pub code: String,
    /// Its category under the policy's own weights.
    pub category: Category,
    /// Share of draws that keep the category, ten decimals at most.
    pub kept: String,
    /// Mean place by suitability, 1 for the most suitable; `None` where suitability is not fully known.
    pub mean_rank: Option<String>,
}

impl Robustness {
    /// A run from untyped input, none of its draws taken yet.
    ///
    /// # Errors
    /// Every [`Problem`] found, with its path.
    pub fn from_tree(tree: &Tree) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        match reading::robustness(tree, &mut problems) {
            Some(request) if problems.is_empty() => {
                Ok(Self::new(&request.services, &request.policy, request.seed.into(), request.draws))
            }
            _ => Err(problems),
        }
    }
}

/// Takes all draws at once from untyped input.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub fn robustness_tree(tree: &Tree) -> Result<RobustnessOutcome, Vec<Problem>> {
    let mut run = Robustness::from_tree(tree)?;
    while !run.step(u32::MAX) {}
    Ok(run.outcome())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::delegation::{Criterion, PlanningPopulation, Preference, ValueFunction, shipped_services};

    /// A request as JSON text and back, the way it goes to another thread.
    fn sent(request: &RobustnessRequest) -> Option<RobustnessRequest> {
        let text = serde_json::to_string(request).ok()?;
        let mut problems = Vec::new();
        let read = reading::robustness(&serde_json::from_str(&text).ok()?, &mut problems);
        assert_eq!(problems, []);
        read
    }

    #[test]
    fn what_is_sent_arrives_as_it_was() {
        let mut services = shipped_services();
        assert!(services.iter().any(|service| matches!(service.planning_population, PlanningPopulation::Level { .. })));
        for (service, age) in services.iter_mut().zip(0_u32..) {
            let function = ValueFunction::shipped(Criterion::SpecificationCurrent).filter(|_| age < 100);
            let preference = match function {
                Some(function) => Preference::Measured { measure: (age % 9).into(), function },
                None => Preference::Rated((age % 101).into()),
            };
            service.readiness.set(Criterion::SpecificationCurrent, preference);
            service.cost = (age % 2 == 0).then(|| crate::quantities::Money::from_text("1234567.89").ok()).flatten();
            service.new_treatment = (age % 3 == 0).then_some(age % 2 == 0);
        }
        let request = RobustnessRequest { services, policy: Policy::shipped(), seed: u32::MAX, draws: MOST_DRAWS };
        assert_eq!(sent(&request), Some(request));
    }

    #[test]
    fn every_problem_is_told_at_once() {
        let tree: Tree = serde_json::from_str(
            r#"{"services": [{"code": "1", "planning_population": {"over": 5, "up_to": 2},
                "readiness": {"data_quality": {"measure": 1, "points": [[2, 0], [1, 100]]}}}], "seed": 0, "draws": 1.5, "more": 1}"#,
        )
        .unwrap_or_default();
        let problems = Robustness::from_tree(&tree).err().unwrap_or_default();
        let told: Vec<(&str, &str)> = problems.iter().map(|problem| (problem.code, problem.path.as_str())).collect();
        assert_eq!(
            told,
            [
                ("unknown_field", "more"),
                ("range_reversed", "services[0].planning_population"),
                ("points_not_rising", "services[0].readiness.data_quality.points"),
                ("missing", "policy"),
                ("out_of_range", "seed"),
                ("out_of_range", "draws"),
            ]
        );
    }
}
