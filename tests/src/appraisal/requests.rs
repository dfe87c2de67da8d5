//! Requests of chance for every entry of appraisal, a tenth of them spoiled.

use serde_json::{Map, Value, json};

use crate::delegation::requests::spoil;
use crate::engine_face::Entry;
use crate::random::Random;

/// One request.
///
/// # Panics
/// For entries of other rooms.
pub fn request(random: &mut Random, entry: Entry) -> Value {
    let mut request = match entry {
        Entry::PresentValue => flows(random),
        Entry::OptimismBias => bias(random),
        Entry::BenefitCostRatio => account(random),
        Entry::SwingWeights => swings(random),
        other => panic!("{other:?} has a generator of its own"),
    };
    if random.chance(1, 10) {
        spoil(random, &mut request);
    }
    request
}

/// Money of any size and either sign.
pub fn money(random: &mut Random) -> String {
    let pence = random.magnitude(99_999_999_999_999);
    let sign = if random.chance(1, 4) { "-" } else { "" };
    format!("{sign}{}.{:02}", pence / 100, pence % 100)
}

/// A rate from nothing to so many ten-thousandths.
fn rate(random: &mut Random, most: u64) -> String {
    format!("0.{:04}", random.between(0, most.min(9_999)))
}

/// Up to four flows of up to 126 years, a third of them in cash.
pub fn flows(random: &mut Random) -> Value {
    let most = [5, 40, 126][random.between(0, 2) as usize];
    let years = random.between(1, most);
    let flows = (0..random.between(1, 4)).map(|number| {
        let own = random.between(1, years);
        let mut flow = json!({
            "code": format!("F{number}"),
            "side": random.choose(&["benefit", "cost"]),
            "amounts": (0..own).map(|_| money(random)).collect::<Vec<_>>(),
            "prices": if random.chance(1, 3) { "cash" } else { "constant" },
        });
        if random.chance(1, 2) {
            flow["discounting"] = schedule(random);
        }
        flow
    });
    let flows: Vec<Value> = flows.collect();
    let mut base = json!({"base_year": random.between(0, years - 1)});
    if random.chance(1, 2) {
        base["rate"] = json!(rate(random, 900));
    } else {
        base["index"] =
            (0..years).map(|_| json!(format!("{}.{}", random.between(50, 400), random.between(0, 9)))).collect();
    }
    json!({"flows": flows, "price_base": base})
}

fn schedule(random: &mut Random) -> Value {
    if random.chance(1, 2) {
        return json!(random.choose(&["standard", "health"]));
    }
    let mut from = 0;
    let steps = (0..random.between(1, 4)).map(|_| {
        let step = json!({"from_year": from, "rate": rate(random, 1_500)});
        from += random.between(1, 30);
        step
    });
    steps.collect()
}

/// Costs, a kind of work or bounds of one's own, and perhaps months.
pub fn bias(random: &mut Random) -> Value {
    let costs: Vec<String> = (0..random.between(1, 6)).map(|_| money(random).replace('-', "")).collect();
    let mut input = json!({
        "costs": costs,
        "work": random.choose(&["standard_buildings", "non_standard_buildings", "equipment"]),
        "mitigated": rate(random, 9_999),
    });
    if random.chance(1, 2) {
        input["months"] = json!(format!("{}.5", random.between(0, 200)));
    }
    if random.chance(1, 3) {
        input["work"] = json!({"cost": format!("{}.{:03}", random.between(0, 9), random.between(0, 999)), "duration": rate(random, 9_999)});
    }
    input
}

/// Up to eight parts of every kind.
pub fn account(random: &mut Random) -> Value {
    let parts = (0..random.between(1, 8)).map(|number| {
        let kind = random.choose(&["benefit", "saving", "capital", "running_cost"]).to_owned();
        let amount = if random.chance(1, 8) { "0".to_owned() } else { money(random) };
        json!({"code": format!("P{number}"), "kind": kind, "present_value": amount})
    });
    let parts: Vec<Value> = parts.collect();
    json!({"parts": parts, "savings": random.choose(&["benefit", "off_costs"])})
}

/// Up to six criteria, rated directly, by levels or by points, and schemes of which some scores are not known.
pub fn swings(random: &mut Random) -> Value {
    let count = random.between(1, 6);
    let kinds: Vec<u64> = (0..count).map(|_| random.between(0, 2)).collect();
    let criteria = kinds.iter().enumerate().map(|(number, kind)| {
        let mut criterion = json!({"code": format!("C{number}"), "swing": random.between(u64::from(number == 0), 100)});
        match kind {
            1 => {
                let worst = random.between(0, 50);
                criterion["worst"] = json!(worst);
                criterion["best"] = json!(format!("{}.5", if random.chance(1, 2) { worst + 20 } else { 60 + worst }));
                if random.chance(1, 2) {
                    let (worst, best) = (criterion["worst"].take(), criterion["best"].take());
                    criterion["worst"] = best;
                    criterion["best"] = worst;
                }
            }
            2 => criterion["points"] = json!([[0, 0], [random.between(1, 20), random.between(0, 100)], [40, 100]]),
            _ => {}
        }
        criterion
    });
    let criteria: Vec<Value> = criteria.collect();
    let schemes = (0..random.between(1, 5)).map(|number| {
        let mut scores = Map::new();
        for (place, kind) in kinds.iter().enumerate() {
            let score = match random.between(0, 3) {
                0 => continue,
                1 if *kind > 0 => json!({"level": random.signed(-20, 90)}),
                _ => json!(random.between(0, 100)),
            };
            scores.insert(format!("C{place}"), score);
        }
        let patients = if random.chance(1, 3) { Value::Null } else { json!(random.magnitude(100_000)) };
        json!({"code": format!("S{number}"), "scores": scores, "patients": patients})
    });
    let schemes: Vec<Value> = schemes.collect();
    json!({"criteria": criteria, "schemes": schemes})
}
