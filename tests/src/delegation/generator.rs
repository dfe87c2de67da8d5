//! Services and policies of chance, as the JSON that the entry takes.

use serde_json::{Map, Value, json};

use crate::random::Random;

/// Criteria of suitability and of readiness.
pub const SUITABILITY: [&str; 6] = [
    "stability_of_cost",
    "number_of_providers",
    "joined_up_pathway",
    "settled_treatment",
    "specialised_share",
    "taxonomy",
];
/// Criteria of readiness.
pub const READINESS: [&str; 5] =
    ["specification_current", "data_quality", "network_in_place", "expertise_available", "baseline_known"];

/// One service and one policy, with no more than so many facts that are not known. Figures are small and round, so that scores meet
/// thresholds and counts meet limits.
pub fn case(random: &mut Random, unknown: usize) -> Value {
    json!({"services": [service(random, "S1", unknown)], "policy": policy(random)})
}

/// A service of that code.
pub fn service(random: &mut Random, code: &str, unknown: usize) -> Value {
    let mut service = json!({
        "code": code,
        "patients": random.choose(&[&100_u64, &499, &500, &501, &2_000, &2_000, &9_000]),
        "centres": random.choose(&[&1_u64, &3, &4, &4, &30, &30]),
        "planning_population": random.choose(&[&900_000_u64, &1_500_000, &5_000_000, &9_000_000, &10_000_000, &11_000_000]),
        "flagged": random.chance(1, 12),
        "cost": format!("{}.{:02}", random.between(0, 900_000_000), random.between(0, 99)),
        "specification_age": random.between(0, 9),
        "new_treatment": random.chance(1, 4),
        "no_data": random.chance(1, 4),
        "suitability": values(random, &SUITABILITY),
        "readiness": values(random, &READINESS),
    });
    let all = facts();
    for _ in 0..random.between(0, unknown as u64) {
        let pointer = &all[random.between(0, all.len() as u64 - 1) as usize];
        if let Some(fact) = service.pointer_mut(pointer) {
            *fact = Value::Null;
        }
    }
    service
}

/// Pointers to every fact of a service, in the order of the rules and criteria.
pub fn facts() -> Vec<String> {
    let mut facts: Vec<String> =
        ["patients", "centres", "flagged", "planning_population"].map(|name| format!("/{name}")).to_vec();
    facts.extend(SUITABILITY.map(|name| format!("/suitability/{name}")));
    facts.extend(["specification_age", "new_treatment", "no_data"].map(|name| format!("/{name}")));
    facts.extend(READINESS.map(|name| format!("/readiness/{name}")));
    facts
}

fn values(random: &mut Random, criteria: &[&str]) -> Value {
    let mut values = Map::new();
    let middle = random.between(3, 8);
    for criterion in criteria {
        let value = 10 * random.between(middle - 2, middle + 2);
        values
            .insert((*criterion).to_owned(), if random.chance(1, 2) { json!(value) } else { json!(value.to_string()) });
    }
    Value::Object(values)
}

/// A policy.
pub fn policy(random: &mut Random) -> Value {
    json!({
        "highly_specialised": {"patients": 500, "centres": 3},
        "national_population": 10_000_000,
        "tiers": [
            {"up_to": 2_500_000, "tier": "local"},
            {"up_to": "10000000", "tier": "sub_regional"},
            {"up_to": null, "tier": "national"},
        ],
        "suitability": weighing(random, &SUITABILITY),
        "readiness": weighing(random, &READINESS),
        "specification_age_limit": 6,
        "review_bars": random.chance(1, 2),
    })
}

fn weighing(random: &mut Random, criteria: &[&str]) -> Value {
    let mut weights = Map::new();
    for criterion in criteria {
        match random.between(0, 7) {
            0 => {}
            1 => drop(weights.insert((*criterion).to_owned(), json!(0))),
            _ => drop(weights.insert((*criterion).to_owned(), json!(random.between(1, 5)))),
        }
    }
    // The third criterion of either set stays in any policy, so that there is always something to weigh.
    weights.insert(criteria[2].to_owned(), json!(random.between(1, 5)));
    json!({"weights": weights, "threshold": 5 * random.between(4, 14)})
}
