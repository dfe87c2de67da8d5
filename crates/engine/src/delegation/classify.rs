//! The entry `classify`: services and a policy in, a verdict on each and their totals out.

use serde::Serialize;

use crate::entry::Tree;
use crate::problem::Problem;

use super::category::Category;
use super::policy::Policy;
use super::reading;
use super::service::Service;
use super::totals::{Counted, Total, total_of_all, totals};
use super::verdict::Verdict;

/// Verdicts on all services.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Classification {
    /// In the order given.
    pub services: Vec<Verdict>,
    /// Services and money.
    pub totals: ClassificationTotals,
}

/// Services and money by what they come to and by the level they are planned at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClassificationTotals {
    /// Of all services.
    pub all: Total,
    /// By category, all four of them.
    pub categories: Vec<Total>,
    /// By tier in the order of the policy, then those whose tier is not known.
    pub tiers: Vec<Total>,
}

/// Judges services from untyped input, flips included.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub fn classify_tree(tree: &Tree) -> Result<Classification, Vec<Problem>> {
    let mut problems = Vec::new();
    let (services, policy) = reading::classification(tree, &mut problems);
    if let Some(policy) = policy.filter(|_| problems.is_empty()) {
        let verdicts = services.iter().map(|service| Verdict::with_flips(service, &policy)).collect();
        return Ok(summed(verdicts, &services, &policy));
    }
    Err(problems)
}

/// Judges services, without flips.
pub fn classify(services: &[Service], policy: &Policy) -> Classification {
    summed(services.iter().map(|service| Verdict::of(service, policy)).collect(), services, policy)
}

fn summed(verdicts: Vec<Verdict>, services: &[Service], policy: &Policy) -> Classification {
    let by = |group: fn(&Verdict) -> Option<&str>| {
        verdicts
            .iter()
            .zip(services)
            .map(move |(verdict, service)| Counted { group: group(verdict), money: service.cost })
    };
    let tiers: Vec<&str> = policy.tiers.iter().map(|tier| tier.name.as_str()).collect();
    let totals = ClassificationTotals {
        all: total_of_all(by(|_| None)),
        categories: totals(&Category::ALL.map(Category::name), by(|verdict| Some(verdict.category.name()))),
        tiers: totals(&tiers, by(|verdict| verdict.tier.as_deref())),
    };
    Classification { services: verdicts, totals }
}
