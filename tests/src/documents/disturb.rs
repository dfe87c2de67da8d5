//! Sound documents disturbed somewhere.

use serde_json::{Map, Value, json};

use crate::random::Random;

/// Replaces, removes or adds something somewhere.
pub fn disturb(random: &mut Random, value: &mut Value) {
    let goes_on = !random.chance(1, 4);
    match value {
        Value::Object(fields) if goes_on && !fields.is_empty() => {
            let place = random.between(0, fields.len() as u64 - 1) as usize;
            if let Some((_, inner)) = fields.iter_mut().nth(place) {
                disturb(random, inner);
            }
        }
        Value::Array(rows) if goes_on && !rows.is_empty() => {
            let place = random.between(0, rows.len() as u64 - 1) as usize;
            disturb(random, &mut rows[place]);
        }
        Value::Object(fields) if random.chance(1, 2) => {
            fields.insert(random.choose(&["__proto__", "constructor", "rate", "x"]).to_owned(), tree(random, 3));
        }
        _ => *value = tree(random, 3),
    }
}

fn tree(random: &mut Random, depth: u64) -> Value {
    match random.between(0, if depth == 0 { 4 } else { 6 }) {
        0 => Value::Null,
        1 => json!(random.chance(1, 2)),
        2 => json!(random.next()),
        3 => json!(-1.5e300),
        4 => json!(random.choose(&["", "__proto__", "0.1", "residence", "one"])),
        5 => (0..random.between(0, 3)).map(|_| tree(random, depth - 1)).collect(),
        _ => {
            let names = ["__proto__", "mode", "method", "allocation", "toString"];
            (0..random.between(0, 3))
                .map(|_| (random.choose(&names).to_owned(), tree(random, depth - 1)))
                .collect::<Map<_, _>>()
                .into()
        }
    }
}
