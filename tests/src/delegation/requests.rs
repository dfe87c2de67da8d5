//! Requests of chance for every entry of delegation, a tenth of them spoiled.

use serde_json::{Value, json};

use super::{generator, pools, splits};
use crate::engine_face::Entry;
use crate::random::Random;

const DOMAINS: [&str; 6] = [
    "health_and_care_geography",
    "transformation",
    "governance_and_leadership",
    "finance",
    "workforce_capability_and_capacity",
    "data_reporting_and_analytics",
];

/// One request.
///
/// # Panics
/// For the entries of other rooms, which have generators of their own.
pub fn request(random: &mut Random, entry: Entry) -> Value {
    let mut request = match entry {
        Entry::Classify => judged(random, 6),
        Entry::Robustness => robustness(random),
        Entry::RiskPool => pools::drawn(random),
        Entry::Footprints => splits::input(random, 9),
        Entry::BoardReadiness => boards(random),
        other => panic!("{other:?} has a generator of its own"),
    };
    if random.chance(1, 10) {
        spoil(random, &mut request);
    }
    request
}

/// Up to so many services, some of their facts not known or known as levels and raw measures.
fn judged(random: &mut Random, most: u64) -> Value {
    let services = (0..random.between(1, most)).map(|number| {
        let mut service = generator::service(random, &format!("S{number}"), 3);
        if random.chance(1, 4) {
            service["planning_population"] =
                json!({"over": 1_000_000, "up_to": random.choose(&[&Some(2_500_000), &None])});
        }
        if random.chance(1, 4) {
            let measured = json!({"measure": random.between(0, 50), "points": [[3, 0], ["20.5", 40], [40, 100]]});
            service["suitability"]["number_of_providers"] = measured;
        }
        service
    });
    let services: Vec<Value> = services.collect();
    json!({"services": services, "policy": generator::policy(random)})
}

fn robustness(random: &mut Random) -> Value {
    let mut request = judged(random, 40);
    request["seed"] = json!(random.between(1, u32::MAX.into()));
    request["draws"] = json!(random.between(1, 500));
    request
}

fn boards(random: &mut Random) -> Value {
    let tenths = |random: &mut Random, least, most| {
        let tenths = random.between(least, most);
        format!("{}.{}", tenths / 10, tenths % 10)
    };
    let count = random.between(1, 9);
    let boards = (0..count).map(|number| {
        let domains = DOMAINS.map(|domain| json!({"domain": domain, "evidence": random.between(1, 4)}));
        json!({"code": format!("B{number}"), "domains": &domains[..random.between(1, 6) as usize]})
    });
    let boards: Vec<Value> = boards.collect();
    let (gate, pass) = (tenths(random, 5, 30), tenths(random, 10, 30));
    json!({"boards": boards, "gate": gate, "pass": pass, "trailblazer": tenths(random, 30, 40)})
}

/// Takes a field away, gives it another kind of value, or adds one that is not known.
pub(crate) fn spoil(random: &mut Random, request: &mut Value) {
    let Some(fields) = request.as_object_mut() else { return };
    let names: Vec<String> = fields.keys().cloned().collect();
    let name = names[random.between(0, names.len() as u64 - 1) as usize].clone();
    match random.between(1, 3) {
        1 => drop(fields.remove(&name)),
        2 => drop(fields.insert(name, json!(random.choose(&["-1", "", "1e3", "all"])))),
        _ => drop(fields.insert("__proto__".to_owned(), json!(1))),
    }
}
