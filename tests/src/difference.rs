//! Where the engine and its twin differ.

use serde_json::Value;

use crate::case::{Case, LinesCase};
use crate::engine_face::{Entry, Reply, send};
use crate::twin;

/// A difference: where, what the twin says and what the engine says.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// Path in the answer.
    pub path: String,
    /// The twin's figure.
    pub expected: String,
    /// The engine's.
    pub got: String,
}

/// What a case came to, for counting.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// The twin's verdict where there is no answer.
    pub verdict: Option<&'static str>,
    /// Boards held at a floor or ceiling over all years.
    pub held: usize,
    /// All differences found.
    pub differences: Vec<Difference>,
}

/// Compares one case of `allocate`.
pub fn compare(case: &Case) -> Compared {
    let reply = send(Entry::Allocate, &serde_json::to_string(case).expect("a case is plain data"));
    match twin::allocate(case) {
        Ok(answer) => {
            let held = answer.years.iter().flat_map(|year| &year.places).filter(|place| place.bound.is_some()).count();
            let expected = serde_json::to_value(answer).expect("an answer is plain data");
            let mut differences = against_answer(&expected, &reply);
            differences.extend(against_totals(case, &expected));
            Compared { verdict: None, held, differences }
        }
        Err(verdict) => {
            Compared { verdict: Some(verdict.code()), held: 0, differences: against_codes(&[verdict.code()], &reply) }
        }
    }
}

/// Compares one case of `allocate_lines`.
pub fn compare_lines(case: &LinesCase) -> Compared {
    let reply = send(Entry::AllocateLines, &serde_json::to_string(case).expect("a case is plain data"));
    match twin::allocate_lines(case) {
        Ok(answer) => {
            let expected = serde_json::to_value(answer).expect("an answer is plain data");
            Compared { verdict: None, held: 0, differences: against_answer(&expected, &reply) }
        }
        Err(verdicts) => {
            let mut codes: Vec<&'static str> = verdicts.iter().map(|(_, verdict)| verdict.code()).collect();
            codes.sort_unstable();
            codes.dedup();
            Compared { verdict: codes.first().copied(), held: 0, differences: against_codes(&codes, &reply) }
        }
    }
}

/// The same case as a single line of which only the totals are asked for: another way through the engine, the same pence.
fn against_totals(case: &Case, expected: &Value) -> Vec<Difference> {
    if !case.transfers.is_empty() {
        return Vec::new();
    }
    let mut request = serde_json::to_value(case).expect("a case is plain data");
    let fields = request.as_object_mut().expect("a case is a record");
    fields.remove("transfers");
    let line = serde_json::json!({"code": "all", "places": fields.remove("places"), "quanta": fields.remove("quanta")});
    fields.insert("lines".to_owned(), Value::Array(vec![line]));
    fields.insert("detail".to_owned(), "totals".into());
    let money = |answer: &Value| -> Vec<Vec<Value>> {
        let years = answer["years"].as_array().into_iter().flatten();
        years
            .map(|year| {
                year["places"].as_array().into_iter().flatten().map(|place| place["allocation"].clone()).collect()
            })
            .collect()
    };
    match send(Entry::AllocateLines, &request.to_string()) {
        Reply::Answer(got) if money(&got["totals"]) == money(expected) => Vec::new(),
        other => vec![Difference {
            path: "totals".to_owned(),
            expected: "the same pence".to_owned(),
            got: format!("{other:?}"),
        }],
    }
}

fn against_codes(expected: &[&'static str], reply: &Reply) -> Vec<Difference> {
    let got = reply.codes();
    if got == expected {
        return Vec::new();
    }
    let got = if got.is_empty() { "an answer".to_owned() } else { got.join(", ") };
    vec![Difference { path: "problems".to_owned(), expected: expected.join(", "), got }]
}

fn against_answer(expected: &Value, reply: &Reply) -> Vec<Difference> {
    match reply {
        Reply::Answer(got) => {
            let mut differences = Vec::new();
            walk("", expected, got, &mut differences);
            differences
        }
        other => {
            vec![Difference { path: "answer".to_owned(), expected: "an answer".to_owned(), got: format!("{other:?}") }]
        }
    }
}

/// Adds every leaf in which two values differ.
pub fn walk(path: &str, expected: &Value, got: &Value, differences: &mut Vec<Difference>) {
    match (expected, got) {
        (Value::Array(one), Value::Array(two)) if one.len() == two.len() => {
            for (index, (one, two)) in one.iter().zip(two).enumerate() {
                walk(&format!("{path}[{index}]"), one, two, differences);
            }
        }
        (Value::Object(one), Value::Object(two))
            if one.len() == two.len() && one.keys().all(|key| two.contains_key(key)) =>
        {
            for (key, one) in one {
                walk(&format!("{path}.{key}"), one, &two[key], differences);
            }
        }
        (one, two) if one == two => {}
        (one, two) => {
            differences.push(Difference { path: path.to_owned(), expected: one.to_string(), got: two.to_string() })
        }
    }
}
