//! An expectation names what it speaks of; everything it names must be so.

use proofs::twin::fraction::{read, write};
use serde_json::Value;

/// Where an answer is not what was expected. Fields that are not expected are not looked at; a list must be as long as expected;
/// `{"rounds_to": "-0.0758"}` is met by a figure that comes to that at its number of decimals, half away from zero.
pub fn differences(expected: &Value, got: &Value) -> Vec<String> {
    let mut found = Vec::new();
    walk("", expected, got, &mut found);
    found
}

fn walk(path: &str, expected: &Value, got: &Value, found: &mut Vec<String>) {
    match (expected, got) {
        (Value::Object(fields), _) if fields.contains_key("rounds_to") => {
            let wanted = fields["rounds_to"].as_str().unwrap_or_default();
            let decimals = wanted.split_once('.').map_or(0, |(_, decimals)| decimals.len() as u32);
            let shown = got.as_str().map(|figure| write(&read(figure), decimals));
            if shown.as_deref().map(|shown| shown.trim_end_matches('.')) != Some(wanted) {
                found.push(format!("{path}: expected what rounds to {wanted}, got {got}"));
            }
        }
        (Value::Object(fields), Value::Object(all)) => {
            for (name, expected) in fields {
                match all.get(name) {
                    Some(got) => walk(&format!("{path}.{name}"), expected, got, found),
                    None => found.push(format!("{path}.{name}: not there")),
                }
            }
        }
        (Value::Array(items), Value::Array(all)) if items.len() == all.len() => {
            for (index, (expected, got)) in items.iter().zip(all).enumerate() {
                walk(&format!("{path}[{index}]"), expected, got, found);
            }
        }
        (expected, got) if expected == got => {}
        (expected, got) => found.push(format!("{path}: expected {expected}, got {got}")),
    }
}
