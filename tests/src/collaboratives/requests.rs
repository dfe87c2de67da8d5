//! Requests of chance for both entries; of those that other builds are compared by, a tenth are spoiled.

use serde_json::{Map, Value, json};

use crate::bulk::Outcome;
use crate::delegation::requests::spoil;
use crate::engine_face::{Entry, Reply, send};
use crate::random::Random;

/// One request.
///
/// # Panics
/// For entries of other rooms.
pub fn request(random: &mut Random, entry: Entry) -> Value {
    let mut request = match entry {
        Entry::Collaborative => collaborative(random),
        Entry::PayOverTime => pay_over_time(random),
        other => panic!("{other:?} has a generator of its own"),
    };
    if random.chance(1, 10) {
        spoil(random, &mut request);
    }
    request
}

/// A case of a soak: the answer beside the twin, counted by kind.
pub fn judged(
    seed: u64,
    case: u64,
    entry: Entry,
    differences: fn(&Value, &Value) -> Vec<String>,
    kinds: fn(&Value) -> Vec<String>,
) -> Outcome {
    let mut random = Random::of_case(seed, case);
    let input = if entry == Entry::Collaborative { collaborative(&mut random) } else { pay_over_time(&mut random) };
    let size = input.to_string().len();
    match send(entry, &input.to_string()) {
        Reply::Answer(answer) => {
            let faults: Vec<String> = differences(&input, &answer)
                .iter()
                .map(|told| told.split(':').next().unwrap_or("").to_owned())
                .collect();
            Outcome { labels: kinds(&answer), faults, size }
        }
        other => Outcome { labels: Vec::new(), faults: vec![format!("refused {:?}", other.codes())], size },
    }
}

/// Money from nothing up to so many pounds.
fn money(random: &mut Random, most: u64) -> Value {
    if random.chance(1, 12) {
        return json!("0");
    }
    let pence = random.magnitude(most * 100);
    json!(format!("{}.{:02}", pence / 100, pence % 100))
}

/// A figure, or in some cases nothing.
fn perhaps(random: &mut Random, blanks: u64, of: impl Fn(&mut Random) -> Value) -> Value {
    if random.chance(blanks, 20) { Value::Null } else { of(random) }
}

/// A share with up to six decimals, its ends among them.
fn share(random: &mut Random) -> Value {
    match random.between(0, 5) {
        0 => json!("0"),
        1 => json!("1"),
        2 => json!("0.5"),
        _ => json!(format!("0.{:06}", random.between(0, 999_999))),
    }
}

/// Three shares that add up to 1.
fn split(random: &mut Random) -> Value {
    let mut cuts = [random.between(0, 1_000_000), random.between(0, 1_000_000)];
    cuts.sort_unstable();
    let [first, second] = cuts;
    let text = |part: u64| format!("{}.{:06}", part / 1_000_000, part % 1_000_000);
    json!({"commissioner": text(first), "lead": text(second - first), "members": text(1_000_000 - second)})
}

/// A collaborative of up to eight years; half of all cases with blanks.
pub fn collaborative(random: &mut Random) -> Value {
    let years = random.between(1, 8);
    let blanks = if random.chance(1, 2) { 0 } else { random.between(1, 6) };
    let placements = random.magnitude(300);
    let mut left = placements;
    let moved: Vec<Value> = (0..years)
        .map(|_| {
            let moved = if random.chance(1, 3) { 0 } else { random.between(0, left) };
            left -= moved;
            perhaps(random, blanks, |_| json!(moved))
        })
        .collect();
    let by_year = |random: &mut Random, most: u64| -> Value {
        if random.chance(blanks, 20) {
            return Value::Null;
        }
        (0..years).map(|_| perhaps(random, blanks, |random| money(random, most))).collect()
    };
    let members = (0..random.between(1, 5))
        .map(|number| json!({"code": format!("M{number}"), "part": format!("{}.{:02}", random.between(u64::from(number == 0), 40), random.between(0, 99))}));
    let members: Vec<Value> = members.collect();
    let community = by_year(random, 2_000_000);
    let budget = by_year(random, 60_000_000);
    let mut fields = Map::new();
    for (name, value) in [
        ("moved_back", json!(moved)),
        ("placements", perhaps(random, blanks, |_| json!(placements))),
        ("out_price", perhaps(random, blanks, |random| money(random, 400_000))),
        ("in_price", perhaps(random, blanks, |random| money(random, 400_000))),
        ("buy_price", perhaps(random, blanks, |random| money(random, 400_000))),
        ("set_up", perhaps(random, blanks, |random| money(random, 3_000_000))),
        ("way", json!(random.choose(&["make", "buy"]))),
        ("community", community),
        ("reinvested", perhaps(random, blanks, share)),
        ("place_price", perhaps(random, blanks, |random| json!(format!("{}.50", random.magnitude(90_000))))),
        ("budget", budget),
        ("gain", perhaps(random, blanks, split)),
        ("loss", perhaps(random, blanks, split)),
        ("members", json!(members)),
    ] {
        fields.insert(name.to_owned(), value);
    }
    Value::Object(fields)
}

/// Paying over time for patients of up to eight years, in up to seven payments; half of all cases with blanks.
pub fn pay_over_time(random: &mut Random) -> Value {
    let blanks = if random.chance(1, 2) { 0 } else { random.between(1, 5) };
    let payments = random.between(1, 7);
    let most = [12, 150, 5_000][random.between(0, 2) as usize];
    let patients: Vec<Value> = (0..random.between(1, 8))
        .map(|_| {
            perhaps(random, blanks / 2, |random| json!(if random.chance(1, 5) { 0 } else { random.magnitude(most) }))
        })
        .collect();
    let failure = if random.chance(1, 2) {
        perhaps(random, blanks, share)
    } else {
        let more = random.between(0, 2);
        (1..payments + more).map(|_| perhaps(random, blanks, share)).collect()
    };
    let nation = [1_000, 57_106_398][random.between(0, 1) as usize];
    let footprint = random.between(0, nation);
    let people = json!({"board": random.between(0, footprint), "footprint": footprint, "nation": nation});
    json!({
        "patients": patients,
        "price": perhaps(random, blanks, |random| money(random, 3_000_000)),
        "payments": payments,
        "linked": perhaps(random, blanks, share),
        "failure": failure,
        "people": perhaps(random, blanks, |_| people.clone()),
        "bad_year": perhaps(random, 5, |random| json!(format!("0.{:03}", random.between(1, 500)))),
    })
}
