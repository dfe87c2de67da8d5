//! Models as the entry `optimise` takes them.

use engine::capital::optimiser::{LARGEST, Model};
use serde_json::{Value, json};

use super::generator;
use crate::delegation::requests::spoil;
use crate::random::Random;

/// A model under a budget of nodes.
pub fn request(model: &Model, nodes: u64) -> Value {
    let rows: Vec<Value> = model.rows.iter().map(|row| json!({"limit": row.limit, "terms": row.terms})).collect();
    json!({"values": model.values, "rows": rows, "budget": {"nodes": nodes}})
}

/// A small model of chance, a tenth of them spoiled; some figures are text, some sums larger than a number carries, some budgets too small
/// to prove anything.
pub fn drawn(random: &mut Random) -> Value {
    let model = generator::model(random).model;
    let nodes = if random.chance(1, 3) { random.between(1, 3) } else { 1_000_000 };
    let mut request = request(&model, nodes);
    for value in request["values"].as_array_mut().into_iter().flatten() {
        if random.chance(1, 4) {
            *value = value.to_string().into();
        }
    }
    if random.chance(1, 20) {
        // So many of the largest figure that no number carries their sum.
        request = json!({"values": vec![LARGEST; 1_000], "rows": [], "budget": {"nodes": 5}});
    }
    if random.chance(1, 10) {
        spoil(random, &mut request);
    }
    request
}
