//! Requests of chance for every entry of a portfolio, a tenth of them spoiled.

use serde_json::{Value, json};

use super::generator::{MIDDLING, SMALL, portfolio, question, regimes};
use super::steps;
use crate::engine_face::Entry;
use crate::random::Random;

/// One request.
///
/// # Panics
/// For the entries of other rooms, which have generators of their own.
pub fn request(random: &mut Random, entry: Entry) -> Value {
    let most = if entry == Entry::Prioritise { MIDDLING } else { SMALL };
    let drawn = portfolio(random, most);
    let known = regimes(&drawn);
    let regime = known[random.between(0, known.len() as u64 - 1) as usize];
    let mut request = match entry {
        Entry::Prioritise => question(&drawn, regime, 2_000, random.chance(1, 4)),
        Entry::Frontier => steps::frontier(random, &drawn, regime),
        Entry::RobustPortfolio => steps::robust(random, &drawn, regime),
        Entry::CompareRegimes => {
            let mut request = Value::Object(drawn);
            request["budget"] = json!({"nodes": 2_000});
            request
        }
        other => panic!("{other:?} has a generator of its own"),
    };
    if random.chance(1, 10) {
        spoil(random, &mut request);
    }
    request
}

fn spoil(random: &mut Random, request: &mut Value) {
    match random.between(0, 4) {
        0 => request["schemes"][0]["costs"] = json!(["1.00", "1.00", "1.00", "1.00"]),
        1 => request["pots"][0]["limits"] = json!([]),
        2 => request["schemes"][0]["requires"] = json!([request["schemes"][0]["code"], "nothing of that name"]),
        3 => request["schemes"][0]["host"] = json!("nowhere"),
        _ => request["pots"][0]["backlog_share"] = json!("1.5"),
    }
}
