//! What must change nothing: the order of services, of criteria, and the unit of weights.

use proofs::delegation::generator::{policy, service};
use proofs::engine_face::{Entry, Reply, send};
use proofs::random::Random;
use serde_json::{Map, Value, json};

fn answer(input: &Value) -> Value {
    match send(Entry::Classify, &input.to_string()) {
        Reply::Answer(answer) => answer,
        other => panic!("{input}: {other:?}"),
    }
}

fn drawn(random: &mut Random) -> Value {
    let services: Vec<Value> = (0..5).map(|number| service(random, &format!("S{number}"), 3)).collect();
    json!({"services": services, "policy": policy(random)})
}

/// The same record with its fields in another order.
fn shuffled(random: &mut Random, record: &Value) -> String {
    let mut fields: Vec<(&String, &Value)> = record.as_object().unwrap().iter().collect();
    random.shuffle(&mut fields);
    let fields: Vec<String> = fields
        .into_iter()
        .map(|(name, value)| {
            let value = if value.is_object() { shuffled(random, value) } else { value.to_string() };
            format!("{}: {value}", json!(name))
        })
        .collect();
    format!("{{{}}}", fields.join(", "))
}

#[test]
fn the_order_of_services_changes_nothing() {
    for number in 0..300 {
        let mut random = Random::of_case(7, number);
        let input = drawn(&mut random);
        let mut other = input.clone();
        random.shuffle(other["services"].as_array_mut().unwrap());
        let (one, two) = (answer(&input), answer(&other));
        assert_eq!(one["totals"], two["totals"]);
        for verdict in one["services"].as_array().unwrap() {
            assert!(two["services"].as_array().unwrap().contains(verdict), "{verdict}");
        }
    }
}

#[test]
fn the_order_of_criteria_changes_nothing() {
    for number in 0..300 {
        let mut random = Random::of_case(8, number);
        let input = drawn(&mut random);
        let services: Vec<String> =
            input["services"].as_array().unwrap().iter().map(|service| shuffled(&mut random, service)).collect();
        let policy = shuffled(&mut random, &input["policy"]);
        let text = format!("{{\"policy\": {policy}, \"services\": [{}]}}", services.join(", "));
        match send(Entry::Classify, &text) {
            Reply::Answer(other) => assert_eq!(other, answer(&input), "{text}"),
            other => panic!("{text}: {other:?}"),
        }
    }
}

#[test]
fn weights_of_another_unit_change_nothing() {
    let without_weights = |answer: &Value| {
        let mut answer = answer.clone();
        for verdict in answer["services"].as_array_mut().unwrap() {
            let flips = verdict["flips"].as_array_mut().unwrap();
            flips.retain(|flip| flip["kind"] != "weight");
        }
        answer
    };
    for number in 0..300 {
        let mut random = Random::of_case(9, number);
        let input = drawn(&mut random);
        let factor = random.choose(&[&0.001, &0.07, &7.0, &1_000.0]);
        let mut other = input.clone();
        for set in ["suitability", "readiness"] {
            let weights = other["policy"][set]["weights"].as_object_mut().unwrap();
            let scaled: Map<String, Value> = weights
                .iter()
                .map(|(name, weight)| {
                    let thousandths = weight.as_u64().unwrap() * (factor * 1_000.0_f64).round() as u64;
                    (name.clone(), json!(format!("{}.{:03}", thousandths / 1_000, thousandths % 1_000)))
                })
                .collect();
            *weights = scaled;
        }
        let (one, two) = (answer(&input), answer(&other));
        assert_eq!(without_weights(&one), without_weights(&two), "{input} times {factor}");
        // A weight flips at the same share of the sum.
        let shares = |answer: &Value, input: &Value| -> Vec<Option<String>> {
            let flips = answer["services"].as_array().unwrap().iter().flat_map(|one| one["flips"].as_array().unwrap());
            flips
                .filter(|flip| flip["kind"] == "weight")
                .map(|flip| {
                    let set = flip["path"].as_str().unwrap().split('.').nth(1).unwrap();
                    let weights = input["policy"][set]["weights"].as_object().unwrap().iter();
                    let read = |value: &Value| proofs::delegation::known::number(value).unwrap();
                    let bars = input["policy"]["review_bars"] == true && set == "readiness";
                    let judged = |name: &str| bars && ["specification_current", "data_quality"].contains(&name);
                    let total: proofs::twin::fraction::Fraction =
                        weights.filter(|(name, _)| !judged(name)).map(|(_, weight)| read(weight)).sum();
                    (!flip["to"].is_null()).then(|| (read(&flip["to"]) / total).to_string())
                })
                .collect()
        };
        assert_eq!(shares(&one, &input), shares(&two, &other), "{input} times {factor}");
    }
}
