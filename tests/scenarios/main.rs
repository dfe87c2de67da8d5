//! The scenario document: what it keeps, what it refuses, what it says of its changes; baselines, rules, history and answers.

mod answers;
mod arranged;
mod at_path;
mod baselines;
mod boards;
mod calculated;
mod capital;
mod changes;
mod copies;
mod cost_growth;
mod delegated_quantum;
mod delegation;
mod engagement;
mod examples;
mod fixtures;
mod histories;
mod hostile;
mod json_schema;
mod links;
mod migrations;
mod one_scheme;
mod pathways;
mod pools;
mod refusals;
mod round_trips;
mod rules;
mod schema;
mod schemes_pasted;
mod service_tables;
mod shelves;
mod uncertainty;

use proofs::documents::chance;
use proofs::soak::counted::Counted;
use scenario::{Baseline, Scenario};

#[global_allocator]
static MEMORY: Counted = Counted;

/// Inputs as a value that can be compared and walked.
fn value(inputs: &scenario::Inputs) -> serde_json::Value {
    serde_json::to_value(inputs).expect("inputs are written")
}

/// A scenario on the opening baseline with one change.
fn changed(change: impl FnOnce(&mut scenario::Inputs)) -> Scenario {
    let mut scenario = Scenario::of(Baseline::default());
    change(&mut scenario.inputs);
    scenario
}

/// Codes and paths of the problems of a document.
fn refusal(text: &str) -> Vec<(&'static str, String)> {
    let problems = scenario::document::read(text).expect_err("refused");
    assert!(problems.iter().all(|problem| problem.message.ends_with('.')), "{problems:?}");
    problems.into_iter().map(|problem| (problem.code, problem.path)).collect()
}
