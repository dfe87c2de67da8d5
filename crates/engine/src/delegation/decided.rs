//! What was decided, and the test beside it.
//!
//! 59 services were delegated in three regions in April 2024 and 70 in every board in April 2025, with about £14 billion; legislation
//! moves more from April 2027 (NHS England's board papers). The lists themselves were read only in part: a line without a decision
//! here is one whose decision was not read, not one that was retained.

use serde::Serialize;

use crate::parameters::{Decision, Parameter, delegation, prescribed_services};

use super::category::Category;
use super::verdict::Verdict;

/// The decision on a line beside what the test says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Beside {
    /// What was decided; `None` where that was not read.
    pub decision: Option<Decision>,
    /// What the test says.
    pub category: Category,
    /// Codes of the services, in the order of the verdicts.
    pub codes: Vec<String>,
}

/// Every pair of decision and verdict, delegated first, those that were not read last; pairs without a service included.
pub fn beside(verdicts: &[Verdict]) -> Vec<Beside> {
    let decisions = [Some(Decision::Delegated), Some(Decision::Retained), None];
    decisions
        .into_iter()
        .flat_map(|decision| Category::ALL.map(|category| (decision, category)))
        .map(|(decision, category)| {
            let own = |verdict: &&Verdict| verdict.category == category && decision_on(&verdict.code) == decision;
            let codes = verdicts.iter().filter(own).map(|verdict| verdict.code.clone()).collect();
            Beside { decision, category, codes }
        })
        .collect()
}

/// What was decided about a line; `None` where that was not read.
pub fn decision_on(line: &str) -> Option<Decision> {
    prescribed_services().iter().find(|service| service.line == line).and_then(|service| service.decision)
}

/// The figures of the decisions, in their order.
pub fn figures() -> [&'static Parameter; 10] {
    [
        delegation::PRESCRIBED_SERVICES,
        delegation::JOINT_FROM,
        delegation::JOINT_COMMITTEES,
        delegation::FIRST_DELEGATION,
        delegation::FIRST_DELEGATED_REGIONS,
        delegation::FIRST_DELEGATED_SERVICES,
        delegation::FULL_DELEGATION,
        delegation::FULLY_DELEGATED_SERVICES,
        delegation::FULLY_DELEGATED_MONEY,
        delegation::LEGAL_TRANSFER,
    ]
}
