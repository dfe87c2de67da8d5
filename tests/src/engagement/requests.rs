//! Requests of chance for the three entries, a tenth of them spoiled.

use serde_json::{Value, json};

use crate::engine_face::Entry;
use crate::random::Random;

/// One request.
///
/// # Panics
/// For entries of other rooms.
pub fn request(random: &mut Random, entry: Entry) -> Value {
    let mut request = match entry {
        Entry::EngagementCost => cost(random),
        Entry::ShareFund => fund(random),
        Entry::Rebate => rebate(random),
        other => panic!("{other:?} has a generator of its own"),
    };
    if random.chance(1, 10) {
        spoil(random, &mut request);
    }
    request
}

/// Money above nothing, of any size up to so many pence.
pub fn money(random: &mut Random, most: u64) -> String {
    let pence = random.magnitude(most);
    format!("{}.{:02}", pence / 100, pence % 100)
}

/// A plan of up to twelve years; now and then a figure is not known.
pub fn cost(random: &mut Random) -> Value {
    let years = random.between(1, 12);
    let most = [3, 42, 10_000][random.between(0, 2) as usize];
    let footprints: Vec<u64> = (0..years).map(|_| random.between(0, most)).collect();
    let mut input = json!({"footprints": footprints});
    if random.chance(1, 2) {
        input["hubs"] = (0..years).map(|_| json!(random.between(0, most).to_string())).collect();
    }
    for name in ["meetings", "staff_people", "meeting_hours", "preparation_hours", "travel_hours"] {
        input[name] = count(random);
    }
    for name in ["lived_experience_people", "lived_experience_hours", "liaison_days"] {
        input[name] = count(random);
    }
    for name in ["hourly_cost", "travel_cost", "payment_rate", "expenses", "access_cost"] {
        input[name] = json!(money(random, 5_000_000));
    }
    for name in ["day_cost", "setup_cost", "national_cost"] {
        input[name] = json!(money(random, 100_000_000));
    }
    input["shared_meetings"] = json!(format!("0.{:03}", random.between(0, 999)));
    input["hours_per_day"] = [json!("7.5"), json!(8), json!("0.3")][random.between(0, 2) as usize].clone();
    let growth = format!("{}0.{:04}", if random.chance(1, 4) { "-" } else { "" }, random.between(0, 2_000));
    input["price_growth"] = json!(growth);
    for _ in 0..random.between(0, 3).saturating_sub(1) {
        let fields = input.as_object_mut().expect("a record");
        let place = random.between(0, fields.len() as u64 - 1) as usize;
        let name = fields.keys().nth(place).expect("a field").clone();
        if name != "footprints" {
            fields[&name] = Value::Null;
        }
    }
    input
}

fn count(random: &mut Random) -> Value {
    match random.between(0, 5) {
        0 => json!(0),
        1 => json!(format!("{}.{:02}", random.between(0, 12), random.between(0, 99))),
        2 => json!(random.magnitude(10_000)),
        _ => json!(random.between(1, 9)),
    }
}

/// A pot and up to sixty applicants, in some funds many of them alike, under every weighting, bounds that seldom, often or always bind, and now and then clash.
pub fn fund(random: &mut Random) -> Value {
    let count = if random.chance(1, 20) { random.between(13, 60) } else { random.between(1, 12) };
    let most_income = [2_000, 10_000_000, 1_000_000_000_000][random.between(0, 2) as usize];
    let is_round = random.chance(1, 4);
    let are_many_alike = random.chance(1, 3);
    let mut asked = 0;
    let mut applicants: Vec<Value> = Vec::new();
    for number in 0..count {
        if number > 0 && are_many_alike && random.chance(2, 3) {
            let mut alike = applicants[random.between(0, number - 1) as usize].clone();
            alike["code"] = json!(format!("A{number}"));
            applicants.push(alike);
            continue;
        }
        let income = if is_round { random.between(1, 9) * 1_000_000 } else { random.magnitude(most_income) };
        let cost = if is_round { random.between(1, 20) * 1_000_000 } else { random.magnitude(20_000_000) };
        let mut applicant = json!({
            "code": format!("A{number}"),
            "income": format!("{}.{:02}", income / 100, income % 100),
            "cost": format!("{}.{:02}", cost / 100, cost % 100),
        });
        asked += cost;
        if random.chance(1, 8) {
            applicant["requested"] =
                json!(if random.chance(1, 10) { "0".to_owned() } else { money(random, 9_000_000) });
        }
        if random.chance(1, 20) {
            applicant["cost"] = Value::Null;
        }
        applicants.push(applicant);
    }
    let pot = match random.between(0, 5) {
        0 => random.between(0, 2 * count),
        1 => random.magnitude(1_000_000_000),
        _ => asked * random.between(1, 90) / 100,
    };
    let mut input = json!({
        "pot": format!("{}.{:02}", pot / 100, pot % 100),
        "applicants": applicants,
        "weighting": weighting(random),
    });
    if random.chance(1, 2) {
        let floor = pot / count * random.between(0, 130) / 100;
        input["floor"] = json!(format!("{}.{:02}", floor / 100, floor % 100));
    }
    if random.chance(1, 2) {
        let mut ceiling = json!({});
        if random.chance(2, 3) {
            ceiling["of_cost"] = json!(share(random));
        }
        if random.chance(1, 3) {
            ceiling["of_income"] = json!(share(random));
        }
        input["ceiling"] = ceiling;
    }
    input
}

fn share(random: &mut Random) -> String {
    match random.between(0, 3) {
        0 => format!("0.{:02}", random.between(0, 99)),
        1 => format!("0.{:018}", random.between(1, 999_999_999_999_999_999)),
        2 => random.between(0, 3).to_string(),
        _ => format!("0.{:05}", random.between(1, 99_999)),
    }
}

/// One of the three kinds of weighting.
pub fn weighting(random: &mut Random) -> Value {
    match random.between(0, 3) {
        0 => json!({"kind": "equal"}),
        1 => {
            let mut limit = 0;
            let mut bands: Vec<Value> = (0..random.between(0, 4))
                .map(|_| {
                    limit += random.magnitude(50_000_000);
                    json!({"below": format!("{}.{:02}", limit / 100, limit % 100), "weight": weight(random)})
                })
                .collect();
            bands.push(json!({"below": null, "weight": random.between(1, 5).to_string()}));
            json!({"kind": "bands", "bands": bands})
        }
        _ => {
            let mut power = json!({"kind": "power", "alpha": alpha(random)});
            if random.chance(1, 3) {
                power["minimum_income"] = json!(money(random, 1_000_000));
            }
            power
        }
    }
}

fn weight(random: &mut Random) -> String {
    match random.between(0, 4) {
        0 => "0".to_owned(),
        1 => format!("0.{:020}", random.magnitude(u64::MAX / 2)),
        2 => random.magnitude(1_000_000_000_000_000).to_string(),
        _ => format!("{}.5", random.between(0, 9)),
    }
}

/// A power of every length.
pub fn alpha(random: &mut Random) -> String {
    match random.between(0, 4) {
        0 => random.choose(&["0", "1", "0.5", "0.25", "0.75", "0.2", "1.0000"]).to_owned(),
        1 => format!("0.{}", random.between(1, 9)),
        2 => format!("0.{:02}", random.between(1, 99)),
        _ => format!("0.{:04}", random.between(1, 9_999)),
    }
}

/// A path of up to twelve years; now and then a year is not known.
pub fn rebate(random: &mut Random) -> Value {
    let years = random.between(1, 12);
    let base = random.magnitude(2_000_000_000_000);
    let growth: Vec<Value> = (0..years)
        .map(|_| match random.between(0, 20) {
            0 => Value::Null,
            1 => json!(["-1", "1", "0"][random.between(0, 2) as usize]),
            2..=5 => json!(format!("-0.{:06}", random.between(0, 200_000))),
            _ => json!(format!("0.{:04}", random.between(0, 1_000))),
        })
        .collect();
    let sales: Vec<Value> = (0..years)
        .map(|_| match random.between(0, 12) {
            0 => Value::Null,
            _ => {
                let sales = base / 100 * random.between(80, 130) + random.between(0, 99);
                json!(format!("{}.{:02}", sales / 100, sales % 100))
            }
        })
        .collect();
    let base = if random.chance(1, 30) { Value::Null } else { json!(format!("{}.{:02}", base / 100, base % 100)) };
    json!({"base": base, "growth": growth, "sales": sales})
}

fn spoil(random: &mut Random, request: &mut Value) {
    let fields = request.as_object_mut().expect("a record");
    let place = random.between(0, fields.len() as u64 - 1) as usize;
    let name = fields.keys().nth(place).expect("a field").clone();
    let nonsense =
        [json!("abc"), json!(-1), json!([]), json!("-1"), json!([null, {}]), json!("1e5"), json!({"x": "1"})];
    fields[&name] = nonsense[random.between(0, 6) as usize].clone();
}
