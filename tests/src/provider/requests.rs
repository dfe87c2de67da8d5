//! Requests of chance for the entries about providers; a tenth of those for other builds of the engine spoiled.

use serde_json::{Value, json};

use crate::delegation::requests::spoil;
use crate::engine_face::Entry;
use crate::random::Random;

/// One request.
///
/// # Panics
/// For entries of other pages.
pub fn request(random: &mut Random, entry: Entry) -> Value {
    let mut request = match entry {
        Entry::Provider => provider(random),
        Entry::ProviderBurden => many(random),
        other => panic!("{other:?} has a generator of its own"),
    };
    if random.chance(1, 10) {
        spoil(random, &mut request);
    }
    request
}

/// A provider of up to twelve boards with every part of it known more often than not.
pub fn provider(random: &mut Random) -> Value {
    let mut input = catchment(random, 12);
    input["contracting"] = contracting(random);
    let mut payment = json!({});
    for (name, least, most) in
        [("variable_rate", 0, 10_000), ("departure", -10_000, 20_000), ("average_growth", -500, 900)]
    {
        if random.chance(9, 10) {
            payment[name] = rate(random, least, most);
        }
    }
    if random.chance(19, 20) {
        input["payment"] = payment;
    }
    input
}

/// Up to six providers on the same terms.
pub fn many(random: &mut Random) -> Value {
    let providers = (0..random.between(1, 6)).map(|number| {
        let mut one = catchment(random, 6);
        one["code"] = json!(format!("P{number}"));
        one
    });
    let providers: Vec<Value> = providers.collect();
    json!({"providers": providers, "contracting": contracting(random)})
}

fn rate(random: &mut Random, least: i64, most: i64) -> Value {
    let ten_thousandths = random.signed(least, most);
    let sign = if ten_thousandths < 0 { "-" } else { "" };
    let size = ten_thousandths.unsigned_abs();
    json!(format!("{sign}{}.{:04}", size / 10_000, size % 10_000))
}

fn catchment(random: &mut Random, most: u64) -> Value {
    let in_money = random.chance(1, 3);
    let all_known = random.chance(4, 5);
    let alike = random.chance(1, 6).then(|| random.between(1, 9));
    let count = random.between(1, most);
    let weight = |random: &mut Random| {
        let whole = alike.unwrap_or_else(|| random.magnitude(9_000_000));
        match random.between(0, 3) {
            0 => json!(whole),
            1 => json!(format!("{whole}.{}", random.between(0, 99))),
            2 if !in_money => json!(format!("{whole}.{:06}", random.between(0, 999_999))),
            _ => json!(whole.to_string()),
        }
    };
    let mut numbers: Vec<u64> = (0..12).collect();
    random.shuffle(&mut numbers);
    let mut boards: Vec<Value> = Vec::new();
    for number in numbers.into_iter().take(count as usize) {
        let mut board = json!({"code": format!("B{number:02}"), "weight": weight(random)});
        if random.chance(1, 8) && !boards.is_empty() {
            board["weight"] = json!("0");
        }
        if !all_known && random.chance(1, 3) {
            board["weight"] = Value::Null;
        }
        if random.chance(5, 6) {
            board["growth"] = rate(random, -500, 900);
        }
        if random.chance(1, 4) {
            board["departure"] = rate(random, -10_000, 10_000);
        }
        if random.chance(1, 3) {
            board["repatriated"] = rate(random, 0, 10_000);
        }
        boards.push(board);
    }
    // A board that brings something stands first, so that there is something to share.
    if boards[0]["weight"] == json!(0) {
        boards[0]["weight"] = json!(7);
    }
    let mut input = json!({"boards": boards, "counted": if in_money { "money" } else { "patients" }});
    if random.chance(1, 2) {
        input["elsewhere"] = weight(random);
    }
    if !in_money && random.chance(4, 5) {
        let pence = random.magnitude(99_999_999_999);
        input["income"] = json!(format!("{}.{:02}", pence / 100, pence % 100));
    }
    if random.chance(3, 4) {
        let at = random.between(0, 11);
        input["home"] = json!(format!("B{at:02}"));
        for board in input["boards"].as_array_mut().expect("boards") {
            if board["code"] == format!("B{at:02}") {
                board["repatriated"] = json!("0");
            }
        }
    }
    if random.chance(5, 6) {
        input["keeps_national"] = json!(random.chance(1, 2));
    }
    input
}

fn contracting(random: &mut Random) -> Value {
    let mut side = |more: bool| {
        let mut side = json!({});
        for name in ["contract_hours", "reporting_hours", "low_volume_hours"] {
            if random.chance(14, 15) {
                side[name] = if random.chance(1, 2) {
                    json!(random.between(0, 200))
                } else {
                    json!(format!("{}.{}", random.between(0, 200), random.between(0, 99)))
                };
            }
        }
        if random.chance(9, 10) {
            side["hourly_rate"] = json!(format!("{}.{:02}", random.between(0, 90), random.between(0, 99)));
        }
        if more && random.chance(9, 10) {
            side["associate_hours"] = json!(random.between(0, 50));
        }
        side
    };
    let (provider, commissioner) = (side(false), side(true));
    let mut groups: Vec<Value> = Vec::new();
    let mut next = 0;
    while next < 12 && random.chance(2, 3) {
        let own = random.between(1, 5);
        let boards: Vec<String> = (next..(next + own).min(14)).map(|number| format!("B{number:02}")).collect();
        let code = if random.chance(1, 3) { boards[0].clone() } else { format!("G{next}") };
        groups.push(json!({"code": code, "boards": boards}));
        next += own + random.between(0, 2);
    }
    let mut terms = json!({"provider": provider, "commissioner": commissioner, "groups": groups});
    if random.chance(9, 10) {
        terms["low_volume_below"] = json!(random.choose(&["0", "0.01", "500000", "1500000.00", "25000"]));
    }
    terms
}
