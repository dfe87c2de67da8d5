//! `pathway` beside its twin, and its laws, one pathway at a time.

use serde_json::Value;

use super::{laws, requests, twin};
use crate::bulk::Outcome;
use crate::engine_face::{Entry, Reply, send};
use crate::random::Random;

/// One pathway.
pub fn one(seed: u64, case: u64) -> Outcome {
    let input = drawn(seed, case);
    let mut outcome = Outcome { size: input.to_string().len(), ..Outcome::default() };
    let found = match send(Entry::Pathway, &input.to_string()) {
        Reply::Answer(found) => found,
        other => {
            outcome.faults.push(format!("refused: {:?}", other.codes()));
            return outcome;
        }
    };
    if found != twin::answer(&input) {
        outcome.faults.push("another answer than the twin".to_owned());
    }
    outcome.faults.extend(laws::broken(&input, &found));
    let mut other = Vec::new();
    laws::otherwise("", &found, &laws::answer(&laws::filled(&input)), &mut other);
    if !other.is_empty() {
        outcome.faults.push("a figure called known moves with a blank".to_owned());
    }
    outcome.labels = labels(&input, &found);
    outcome
}

fn labels(input: &Value, found: &Value) -> Vec<String> {
    let mut labels = vec!["pathways".to_owned()];
    if input["intervention"].is_null() {
        labels.push("nothing is done".to_owned());
    }
    for arrangement in found["arrangements"].as_array().into_iter().flatten() {
        let label = match (&arrangement["transfers"], arrangement["no_transfers"].as_str()) {
            (_, Some(reason)) => format!("arrangements without transfers: {reason}"),
            (Value::Array(transfers), _) if transfers.is_empty() => "arrangements where nobody loses".to_owned(),
            _ => "arrangements settled by transfers".to_owned(),
        };
        labels.push(label);
    }
    labels
}

/// The pathway of a case.
pub fn drawn(seed: u64, case: u64) -> Value {
    requests::sound(&mut Random::of_case(seed, case))
}

/// The pathway, the engine's answer and the twin's.
pub fn tell(seed: u64, case: u64, fault: &str) -> String {
    let input = drawn(seed, case);
    format!("{fault}\n{input}\n{:?}\n{}", send(Entry::Pathway, &input.to_string()), twin::answer(&input))
}
