//! The engine beside the twin, one request at a time.

use serde_json::Value;

use super::{known, requests};
use crate::bulk::Outcome;
use crate::engine_face::{Entry, Reply, send};
use crate::random::Random;

/// One request, answered both ways.
pub fn one(seed: u64, number: u64) -> Outcome {
    let input = requests::sound(&mut Random::of_case(seed, number));
    let size = input.to_string().len();
    let mut labels = Vec::new();
    let faults = match send(Entry::CostGrowth, &input.to_string()) {
        Reply::Answer(answer) => {
            let rows = answer["decomposition"]["components"].as_array().cloned().unwrap_or_default();
            labels.extend(rows.iter().filter_map(|row| row["kind"].as_str()).map(str::to_owned));
            let projection = &answer["projection"];
            if !projection.is_null() {
                let why = projection["parts_unknown"].as_str();
                labels.push(why.map_or("parts".to_owned(), |why| format!("parts {why}")));
            }
            differences("", &known::answer(&input), &answer)
        }
        // Levels and growth of chance may come to more than is read.
        other if other.codes() == ["too_large"] => {
            labels.push("too large".to_owned());
            Vec::new()
        }
        other => vec![format!("not answered: {:?}", other.codes())],
    };
    Outcome { labels, faults, size }
}

/// Paths, without numbers, at which two values differ.
fn differences(path: &str, wanted: &Value, got: &Value) -> Vec<String> {
    match (wanted, got) {
        (Value::Object(fields), Value::Object(all)) if fields.len() == all.len() => fields
            .iter()
            .flat_map(|(name, field)| {
                differences(&format!("{path}.{name}"), field, all.get(name).unwrap_or(&Value::Null))
            })
            .collect(),
        (Value::Array(items), Value::Array(all)) if items.len() == all.len() => {
            items.iter().zip(all).flat_map(|(one, other)| differences(&format!("{path}[]"), one, other)).collect()
        }
        (wanted, got) if wanted == got => Vec::new(),
        _ => vec![path.to_owned()],
    }
}

/// The request and both answers.
pub fn tell(seed: u64, number: u64, _fault: &str) -> String {
    let input = requests::sound(&mut Random::of_case(seed, number));
    let engine = match send(Entry::CostGrowth, &input.to_string()) {
        Reply::Answer(answer) => answer.to_string(),
        other => format!("{other:?}"),
    };
    format!("{input}\n  the twin: {}\n  the engine: {engine}", known::answer(&input))
}
