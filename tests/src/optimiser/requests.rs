//! Models as the entry `optimise` takes them.

use engine::capital::optimiser::Model;
use serde_json::{Value, json};

use super::generator;
use crate::random::Random;

/// A model under a budget of nodes.
pub fn request(model: &Model, nodes: u64) -> Value {
    let rows: Vec<Value> = model.rows.iter().map(|row| json!({"limit": row.limit, "terms": row.terms})).collect();
    json!({"values": model.values, "rows": rows, "budget": {"nodes": nodes}})
}

/// A small model of chance; some of its figures as text, sometimes larger than a number carries, some budgets too small to prove anything.
pub fn drawn(random: &mut Random) -> Value {
    let model = generator::model(random).model;
    let nodes = if random.chance(1, 3) { random.between(1, 3) } else { 1_000_000 };
    let mut request = request(&model, nodes);
    for value in request["values"].as_array_mut().into_iter().flatten() {
        if random.chance(1, 4) {
            *value = value.to_string().into();
        }
    }
    request
}
