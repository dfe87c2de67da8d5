//! Requests of chance for `pathway`, a tenth of them spoiled.

use serde_json::{Map, Value, json};

use crate::delegation::requests::spoil;
use crate::random::Random;

/// Codes of payers.
pub const PAYERS: [&str; 6] = ["local_authority", "board", "nhs_england", "joint_budget", "provider", "patient"];

/// One request.
pub fn request(random: &mut Random) -> Value {
    let mut request = sound(random);
    if random.chance(1, 10) {
        spoil(random, &mut request);
    }
    request
}

/// A sound one of up to six stages and twelve years, some of its figures blank.
pub fn sound(random: &mut Random) -> Value {
    let years = random.between(1, 12);
    let blanks = random.chance(1, 3);
    let stages: Vec<Value> = (0..random.between(1, 6)).map(|number| stage(random, number, blanks)).collect();
    let mut request = json!({"years": years, "stages": stages});
    if random.chance(1, 2) {
        let sign = if random.chance(1, 3) { "-" } else { "" };
        request["price_growth"] = json!(format!("{sign}0.{:04}", random.between(0, 1_500)));
    }
    if random.chance(9, 10) {
        request["intervention"] = intervention(random, &request, blanks);
    }
    request
}

fn blank(random: &mut Random, blanks: bool) -> bool {
    blanks && random.chance(1, 6)
}

/// A decimal of up to so many units with none to three decimals.
fn figure(random: &mut Random, most: u64) -> String {
    let units = random.magnitude(most);
    match random.between(0, 3) {
        0 | 1 => units.to_string(),
        2 => format!("{units}.{:02}", random.between(0, 99)),
        _ => format!("0.{:03}", random.between(0, 999)),
    }
}

fn payers(random: &mut Random) -> Value {
    if random.chance(1, 4) {
        return json!(random.choose(&PAYERS));
    }
    let mut payers = Map::new();
    for arrangement in ["national", "joint", "delegated"] {
        payers.insert(arrangement.to_owned(), json!(random.choose(&PAYERS)));
    }
    Value::Object(payers)
}

fn stage(random: &mut Random, number: u64, blanks: bool) -> Value {
    let mut stage = json!({"code": format!("S{number}"), "payers": payers(random)});
    for (name, most) in [("patients", 50_000), ("unit_cost", 100_000)] {
        if !blank(random, blanks) {
            stage[name] = if random.chance(1, 12) { json!("0") } else { json!(figure(random, most)) };
        }
    }
    stage
}

fn intervention(random: &mut Random, request: &Value, blanks: bool) -> Value {
    let years = request["years"].as_u64().expect("years");
    let free = random.chance(1, 12);
    let costs: Vec<Value> = (0..years)
        .map(|_| match blank(random, blanks) && random.chance(1, 6) {
            true => Value::Null,
            false if free => json!(0),
            false => json!(figure(random, 40_000_000)),
        })
        .collect();
    let mut effects = Vec::new();
    for stage in request["stages"].as_array().expect("stages") {
        for on in ["patients", "unit_cost"] {
            if random.chance(1, 2) {
                effects.push(effect(random, stage, on, years, blanks));
            }
        }
    }
    random.shuffle(&mut effects);
    json!({"costs": costs, "funder": payers(random), "effects": effects})
}

/// Changes that leave nothing below zero.
fn effect(random: &mut Random, stage: &Value, on: &str, years: u64, blanks: bool) -> Value {
    let is_rate = random.chance(1, 2);
    let most = match &stage[on] {
        Value::String(text) => text.split('.').next().and_then(|whole| whole.parse().ok()).unwrap_or(0),
        _ => 5_000,
    };
    let late = random.chance(1, 3);
    let changes: Vec<Value> = (0..years)
        .map(|year| {
            if late && year < 2 {
                return json!("0");
            }
            if blank(random, blanks) && random.chance(1, 6) {
                return Value::Null;
            }
            match is_rate {
                true => json!(format!("{}0.{:03}", if random.chance(2, 3) { "-" } else { "" }, random.between(0, 999))),
                false if random.chance(2, 3) => json!(format!("-{}", random.between(0, most))),
                false => json!(random.between(0, 3_000)),
            }
        })
        .collect();
    json!({"stage": stage["code"], "on": on, "by": if is_rate { "rate" } else { "amount" }, "changes": changes})
}
