//! What a search has found, small enough to be told many times a second, and the answer made of it again.
//!
//! A search that runs elsewhere sends its choice and its bound; everything else of the answer is worked out here from the portfolio, so nothing
//! of what was sent needs to be believed but the bound, whether it was reached, and what clashes.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::capital::optimiser::{Found, Status};
use crate::quantities::{Money, Pence};

use super::answer::Answer;
use super::choice::Chosen;
use super::clash::clashes;
use super::compiled::Compiled;
use super::request::PrioritiseRequest;
use super::run::{Prioritise, answered};

/// What a search has found so far, or in the end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundChoice {
    /// Whether the search is over.
    pub is_done: bool,
    /// Whether it ended by showing that no choice is allowed.
    pub is_infeasible: bool,
    /// What the best choice counts, in pounds; `None` while there is none.
    pub objective: Option<String>,
    /// The most it can be, in pounds; `None` where nothing is known.
    pub bound: Option<String>,
    /// Parts looked into.
    pub nodes: u64,
    /// The best choice.
    pub chosen: Vec<Chosen>,
    /// Where no choice is allowed, the places among the limits of those that clash, each with the pounds that would free it.
    pub clash: Vec<(usize, Option<String>)>,
}

impl Prioritise {
    /// What is found so far.
    #[must_use]
    pub fn found(&self) -> FoundChoice {
        let (progress, status) = (self.progress(), self.status());
        let clashing = self.clashing().into_iter().map(|(place, free_by)| (place, free_by.map(|by| by.to_string())));
        FoundChoice {
            is_done: matches!(status, Status::ProvenBest | Status::Infeasible),
            is_infeasible: status == Status::Infeasible,
            objective: progress.objective.map(|objective| objective.to_string()),
            bound: progress.bound.map(|bound| bound.to_string()),
            nodes: progress.nodes,
            chosen: progress.chosen,
            clash: clashing.collect(),
        }
    }
}

impl FoundChoice {
    /// The answer it stands for, its account worked out again; `None` where the choice is not one of this portfolio.
    #[must_use]
    pub fn answer(&self, request: &PrioritiseRequest) -> Option<Answer> {
        let compiled = Compiled::new(&request.portfolio, request.regime);
        let wanted: BTreeSet<(&str, &str, u32)> =
            self.chosen.iter().map(|one| (one.code.as_str(), one.pot.as_str(), one.start)).collect();
        let is_chosen = |column: &super::column::Column| {
            let scheme = request.portfolio.schemes.get(column.scheme);
            let payer = compiled.payers.get(column.payer);
            scheme.zip(payer).is_some_and(|(scheme, payer)| {
                wanted.contains(&(scheme.code.as_str(), payer.code.as_str(), column.start))
            })
        };
        let chosen: Vec<bool> = compiled.columns.iter().map(is_chosen).collect();
        if chosen.iter().filter(|is_in| **is_in).count() != self.chosen.len() {
            return None;
        }
        let pence = |text: &Option<String>| {
            text.as_ref().and_then(|text| Money::from_text(text).ok()).map(|money| i128::from(money.pence()))
        };
        let value = pence(&self.objective);
        let status = match (self.is_infeasible, self.is_done, value) {
            (true, _, _) => Status::Infeasible,
            (_, true, Some(_)) => Status::ProvenBest,
            (_, _, Some(_)) => Status::BestFound,
            (_, _, None) => Status::Searching,
        };
        let found = Found { status, value, bound: pence(&self.bound), chosen, nodes: self.nodes };
        let clashing = self.clash.iter().filter(|_| self.is_infeasible);
        let clashing: Vec<_> = clashing.map(|(place, free_by)| (*place, pence(free_by).map(Pence::of))).collect();
        Some(answered(request, &compiled, &found, clashes(&compiled, &clashing)))
    }
}

#[cfg(test)]
#[allow(clippy::panic, reason = "a test may panic")]
mod tests {
    use super::*;
    use crate::entry::Tree;

    #[test]
    fn what_clashes_is_found_step_by_step_and_told_with_the_choice() {
        let input = r#"{
            "years": 1, "regime": "pooled", "pots": [{"code": "A", "kind": "system", "limits": ["10.00"]}],
            "schemes": [
                {"code": "ward", "host": "A", "costs": ["8.00"], "value": "20.00", "outside_share": "0", "must": true},
                {"code": "lift", "host": "A", "costs": ["1.00"], "value": "20.00", "outside_share": "0", "must": true},
                {"code": "scanner", "host": "A", "costs": ["5.00"], "value": "12.00", "outside_share": "0", "must": true}
            ]
        }"#;
        let tree: Tree = serde_json::from_str(input).unwrap_or_default();
        let Ok(request) = PrioritiseRequest::from_tree(&tree) else { panic!("refused") };
        let mut run = Prioritise::new(request.clone());
        let mut steps = 1_u32;
        while !run.step(1) {
            steps = steps.saturating_add(1);
        }
        let answer = run.answer();
        let told = answer.clash.iter().map(|clash| (clash.limit.to_string(), clash.free_by.map(|by| by.to_string())));
        let wanted = [
            ("pool: money in year 1", Some("3.00")),
            ("scanner: must be funded", None),
            ("ward: must be funded", None),
        ];
        assert_eq!(
            told.collect::<Vec<_>>(),
            wanted.map(|(name, by)| (name.to_owned(), by.map(ToOwned::to_owned))).to_vec()
        );
        assert!(steps > 5, "{steps} steps");
        assert_eq!(run.found().answer(&request), Some(answer.clone()));
        let mut at_once = Prioritise::new(request);
        while !at_once.step(1_000) {}
        assert_eq!(at_once.answer(), answer);
    }
}
