//! `provider` and `provider_burden` beside the twin.

use serde_json::Value;

use super::{requests, twin};
use crate::bulk::Outcome;
use crate::engine_face::{Entry, Reply, send};
use crate::random::Random;

/// One case: a provider and several together.
pub fn one(seed: u64, case: u64) -> Outcome {
    let mut outcome = Outcome::default();
    for (entry, input, expected) in asked(seed, case) {
        outcome.size += input.to_string().len();
        match send(entry, &input.to_string()) {
            Reply::Answer(mut answer) => {
                let lacking = answer.as_object_mut().and_then(|fields| fields.remove("unknown"));
                outcome.faults.extend(first_difference("", &expected, &answer).map(|at| format!("{entry:?} {at}")));
                outcome.labels.extend(kinds(entry, &input, &answer));
                if let Some(lacking) = lacking {
                    outcome.faults.extend(unsaid(&lacking, &answer));
                    outcome.labels.push(format!(
                        "{entry:?} {}",
                        if lacking == Value::Array(vec![]) { "whole" } else { "in parts" }
                    ));
                }
            }
            other => outcome.faults.push(format!("{entry:?} refused: {:?}", other.codes())),
        }
    }
    outcome
}

/// The requests, the answers of both sides.
pub fn tell(seed: u64, case: u64, _: &str) -> String {
    let told = asked(seed, case).map(|(entry, input, expected)| {
        format!("{input}\n  the engine: {:?}\n  the twin: {expected}", send(entry, &input.to_string()))
    });
    told.join("\n")
}

fn asked(seed: u64, case: u64) -> [(Entry, Value, Value); 2] {
    let mut random = Random::of_case(seed, case);
    let (provider, many) = (requests::provider(&mut random), requests::many(&mut random));
    let (one, all) = (twin::provider(&provider), twin::many(&many));
    [(Entry::Provider, provider, one), (Entry::ProviderBurden, many, all)]
}

/// The path of the first figure that differs.
fn first_difference(path: &str, expected: &Value, found: &Value) -> Option<String> {
    match (expected, found) {
        (Value::Object(one), Value::Object(other)) => {
            if one.keys().ne(other.keys())
                && (one.len() != other.len() || !one.keys().all(|key| other.contains_key(key)))
            {
                return Some(format!("{path} has other fields"));
            }
            one.iter().find_map(|(name, value)| first_difference(&format!("{path}.{name}"), value, &other[name]))
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            // Places are left out, so that equal faults are counted as one.
            one.iter().zip(other).find_map(|(one, other)| first_difference(&format!("{path}[]"), one, other))
        }
        _ => (expected != found).then(|| path.to_owned()),
    }
}

/// Parts that are nothing without a word of what they lack.
fn unsaid(lacking: &Value, answer: &Value) -> Vec<String> {
    let told: Vec<&str> = lacking.as_array().into_iter().flatten().filter_map(|one| one["figure"].as_str()).collect();
    let every = &answer["arrangements"][2];
    [
        ("shares", &every["cover"]),
        ("income", &answer["from_boards"]),
        ("home", &answer["home"]),
        ("provider_hours", &every["provider"]["hours"]),
        ("provider_cost", &every["provider"]["cost"]),
        ("commissioner_hours", &every["commissioner"]["hours"]),
        ("commissioner_cost", &every["commissioner"]["cost"]),
        ("payment", &every["moved"]["variable"]),
        ("repatriation", &answer["repatriation"]["lost_at_once"]),
        ("exposure", &answer["exposure"]["amount"]),
        ("decision_makers", &every["decision_makers"]),
    ]
    .into_iter()
    .filter(|(part, value)| value.is_null() && !told.contains(part))
    .map(|(part, _)| format!("{part} is nothing and nothing says why"))
    .collect()
}

fn kinds(entry: Entry, input: &Value, answer: &Value) -> Vec<String> {
    if entry != Entry::Provider {
        return Vec::new();
    }
    let text = answer.to_string();
    let names = ["\"low_volume\",", "\"settles\":null", "\"share\":null", "/", "\"variable\":\"-", "\"home\":null"];
    let mut kinds: Vec<String> = names.into_iter().filter(|name| text.contains(name)).map(str::to_owned).collect();
    kinds.push(format!("counts {}", input["counted"].as_str().unwrap_or("nothing")));
    let [lead, every] = [1, 2].map(|at| answer["arrangements"][at]["commissioners"].as_array().map_or(0, Vec::len));
    kinds.push(format!("a lead {}", if lead < every { "pools" } else { "pools nothing" }));
    kinds
}
