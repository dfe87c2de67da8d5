//! Whether the facts said to settle a verdict do, whatever they turn out to be, and whether each of them is needed.

use serde_json::{Value, json};

use super::completions::verdict;
use super::generator::{READINESS, SUITABILITY, facts};

fn pointer(name: &str) -> String {
    facts().into_iter().find(|pointer| pointer.ends_with(&format!("/{name}"))).expect("a fact")
}

/// Values that take a fact anywhere it can go.
fn values(name: &str) -> Vec<Value> {
    match name {
        "patients" => vec![json!(0), json!(500), json!(501)],
        "centres" => vec![json!(3), json!(4)],
        "planning_population" => vec![json!(10_000_000), json!(10_000_001)],
        "specification_age" => vec![json!(6), json!(7)],
        "flagged" | "new_treatment" | "no_data" => vec![json!(true), json!(false)],
        _ => [0, 17, 35, 50, 62, 80, 100].map(|value| json!(value)).to_vec(),
    }
}

/// The value with which a fact stops nothing.
fn passing(name: &str) -> Value {
    match name {
        "patients" | "centres" => json!(1_000_000),
        "planning_population" | "specification_age" => json!(1),
        "flagged" | "new_treatment" | "no_data" => json!(false),
        _ => json!(100),
    }
}

fn with(input: &Value, name: &str, value: Value) -> Value {
    let mut changed = input.clone();
    let fact = changed["services"][0].pointer_mut(&pointer(name));
    *fact.expect("a fact that is not known") = value;
    changed
}

/// Whether some values of the other facts leave the verdict open while this one is not known.
fn is_needed(input: &Value, name: &str, others: &[&str]) -> bool {
    let own_set = [&SUITABILITY[..], &READINESS[..]].into_iter().find(|set| set.contains(&name));
    let beside = |other: &str| own_set.is_some_and(|set| set.contains(&other));
    let mut open = input.clone();
    for other in others {
        // Patients and centres decide only together, so the one matters when the other is few.
        let few = [("patients", "centres"), ("centres", "patients")].contains(&(name, *other));
        if !beside(other) {
            open = with(&open, other, if few { json!(0) } else { passing(other) });
        }
    }
    let neighbours: Vec<&&str> = others.iter().filter(|other| beside(other)).collect();
    // Weights are small whole numbers and values tens, so a quarter of a point is fine enough to find every gap.
    (0..=if neighbours.is_empty() { 0 } else { 400 }).any(|quarters| {
        let value = json!(f64::from(quarters) / 4.0);
        let tried = neighbours.iter().fold(open.clone(), |open, other| with(&open, other, value.clone()));
        verdict(&tried)["category"] == "undetermined"
    })
}

/// What is wrong with the facts said to settle the verdict on the only service.
pub fn fault(input: &Value) -> Option<String> {
    let told = verdict(input);
    let facts: Vec<&str> = told["settles"].as_array()?.iter().filter_map(Value::as_str).collect();
    if (told["category"] == "undetermined") == facts.is_empty() {
        return Some("facts to settle what is settled, or none to settle what is not".to_owned());
    }
    let mut cases = vec![input.clone()];
    for fact in &facts {
        cases = cases.iter().flat_map(|case| values(fact).into_iter().map(|value| with(case, fact, value))).collect();
    }
    if cases.iter().any(|case| verdict(case)["category"] == "undetermined") {
        return Some("not settled by the facts said to settle it".to_owned());
    }
    for fact in &facts {
        let others: Vec<&str> = facts.iter().copied().filter(|other| other != fact).collect();
        if !is_needed(input, fact, &others) {
            return Some(format!("{fact} is not needed to settle it"));
        }
    }
    None
}
