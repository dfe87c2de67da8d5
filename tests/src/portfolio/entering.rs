//! What a scheme left out would need, tried: with the change it stands in a best portfolio, with a penny less it does not.

use serde_json::Value;

use super::generator::money;
use super::plain::{Pence, pence, read};
use super::twin::{Worked, best};

/// The largest value that is taken, in pence.
const LARGEST: i64 = 10_000_000_000_000;

/// Everything wrong with what an answer says of the schemes left out.
pub fn faults(input: &Value, regime: &str, found: &Worked, answer: &Value, labels: &mut Vec<String>) -> Vec<String> {
    let mut faults = Vec::new();
    for left in answer["left_out"].as_array().into_iter().flatten() {
        let code = left["code"].as_str().unwrap_or_default();
        if left["settled"] != true {
            faults.push("what it needs is not settled".to_owned());
        }
        let need = |name: &str| left[name].as_str().map(|_| pence(&left[name]) as i64);
        let scheme = |input: &Value| -> usize {
            let schemes = input["schemes"].as_array().expect("schemes");
            schemes.iter().position(|scheme| scheme["code"] == code).expect("a scheme")
        };
        let at = scheme(input);
        let value = pence(&input["schemes"][at]["value"]) as i64;
        let all: i64 = costs(input, at).iter().sum();
        for (name, most, change) in [
            ("value_to_enter", LARGEST - value, dearer as fn(&Value, usize, i64) -> Value),
            ("cost_to_enter", all, cheaper as fn(&Value, usize, i64) -> Value),
        ] {
            let enters = |by: i64| with(&change(input, at, by), regime, code) >= Some(found.objective);
            match need(name) {
                Some(by) => {
                    labels.push(format!("{name} {}", if by == 0 { "nothing" } else { "something" }));
                    if !enters(by) {
                        faults.push(format!("{name} is not enough"));
                    }
                    if by > 0 && enters(by - 1) {
                        faults.push(format!("{name} is too much"));
                    }
                }
                None => {
                    labels.push(format!("{name} impossible"));
                    if enters(most) {
                        faults.push(format!("{name} is possible"));
                    }
                }
            }
        }
    }
    faults
}

/// What the best portfolio that holds a scheme counts.
fn with(input: &Value, regime: &str, code: &str) -> Option<Pence> {
    let plain = read(input);
    let at = plain.schemes.iter().position(|scheme| scheme.code == code).expect("a scheme");
    best(&plain, regime, &|choice| choice[at].is_some()).map(|best| best.objective)
}

fn costs(input: &Value, at: usize) -> Vec<i64> {
    input["schemes"][at]["costs"].as_array().expect("costs").iter().map(|cost| pence(cost) as i64).collect()
}

fn dearer(input: &Value, at: usize, by: i64) -> Value {
    let mut input = input.clone();
    let value = pence(&input["schemes"][at]["value"]) as i64;
    input["schemes"][at]["value"] = Value::String(money(value + by));
    input
}

fn cheaper(input: &Value, at: usize, by: i64) -> Value {
    let mut changed = input.clone();
    let costs = costs(input, at);
    let all: i64 = costs.iter().sum();
    for (year, cost) in costs.iter().enumerate() {
        let fall = if all == 0 { 0 } else { (i128::from(by) * i128::from(*cost) / i128::from(all)) as i64 };
        changed["schemes"][at]["costs"][year] = Value::String(money(cost - fall));
    }
    changed
}
