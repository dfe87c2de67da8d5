//! Input that is wrong, odd or meant to hurt.

mod appraisal;
mod cells;
mod collaboratives;
mod cost_growth;
mod delegation;
mod engagement;
mod expectations;
mod fuzz;
mod names;
mod optimise;
mod pathways;
mod portfolio;
mod provider;
mod shapes;
mod sizes;
mod together;
mod trees;
mod uncertainty;
mod walks;

use proofs::engine_face::{Entry, Reply, send};
use serde_json::{Value, json};

/// A request that uses every field of `allocate`, with the rule of that method.
fn full(method: &str) -> Value {
    let pace = match method {
        "straight_line" => json!({"method": "straight_line", "years": 5}),
        "proportional" => json!({"method": "proportional", "convergence": "0.25"}),
        "bands" => json!({"method": "bands", "bands": [
            {"below": "-0.05", "differential": "0.02"},
            {"below": "0.05", "differential": "0.001"},
            {"below": null, "differential": "-0.01"},
        ]}),
        _ => json!({"method": "sliding", "knots": [
            {"distance": "-0.1", "differential": "0.02"},
            {"distance": "0.1", "differential": "-0.01"},
        ]}),
    };
    let floor = if method == "sliding" {
        json!({"knots": [{"distance": "0.05", "growth": "0.01"}, {"distance": "0.1", "growth": "-0.02"}]})
    } else {
        json!("-0.05")
    };
    json!({
        "places": [
            {"code": "QE1", "opening": "1000000.00", "weight": "520000"},
            {"code": "QF7", "opening": "2000000.00", "weight": ["900000", "910000"]},
            {"code": "QWO", "opening": "1500000.50", "weight": "800000.5"},
        ],
        "quanta": ["4700000.00", "4900000.00"],
        "pace": pace,
        "floor": floor,
        "ceiling": "0.5",
        "max_under": "0.2",
        "transfers": [{"year": 2, "code": "QF7", "amount": "25000.00"}],
    })
}

/// The same as two lines of `allocate_lines`, which know no transfers.
fn full_lines(method: &str) -> Value {
    let mut line = full(method);
    let fields = line.as_object_mut().unwrap();
    fields.remove("transfers");
    let (places, quanta) = (fields.remove("places").unwrap(), fields.remove("quanta").unwrap());
    fields.insert(
        "lines".to_owned(),
        json!([{"code": "renal", "places": places.clone(), "quanta": quanta.clone()}, {"code": "cardiac", "places": places, "quanta": quanta}]),
    );
    fields.insert("detail".to_owned(), json!("all"));
    line
}

const METHODS: [&str; 4] = ["straight_line", "proportional", "bands", "sliding"];

fn reply(entry: Entry, input: &Value) -> Reply {
    send(entry, &input.to_string())
}

/// Codes and paths of the problems, in the order reported.
fn problems(entry: Entry, input: &Value) -> Vec<(String, String)> {
    match reply(entry, input) {
        Reply::Problems(problems) => {
            problems.into_iter().map(|problem| (problem.code.to_owned(), problem.path)).collect()
        }
        other => panic!("{input} should be refused: {other:?}"),
    }
}

fn full_for(entry: Entry, method: &str) -> Value {
    match entry {
        Entry::Allocate => full(method),
        Entry::AllocateLines => full_lines(method),
        other => panic!("{other:?} has no rule"),
    }
}

#[test]
fn the_untouched_requests_are_answered() {
    for entry in [Entry::Allocate, Entry::AllocateLines] {
        for method in METHODS {
            let reply = reply(entry, &full_for(entry, method));
            assert!(matches!(reply, Reply::Answer(_)), "{method}: {reply:?}");
        }
    }
}
