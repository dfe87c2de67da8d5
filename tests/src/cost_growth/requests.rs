//! Requests of chance for `cost_growth`, a tenth of them spoiled.

use serde_json::{Value, json};

use crate::delegation::requests::spoil;
use crate::random::Random;

const PARTS: [&str; 4] = ["volume", "price", "mix", "new_treatments"];

/// One request, perhaps spoiled.
pub fn request(random: &mut Random) -> Value {
    let mut request = sound(random);
    if random.chance(1, 10) {
        spoil(random, &mut request);
    }
    request
}

/// One request that must be answered.
pub fn sound(random: &mut Random) -> Value {
    let mut request = json!({});
    let first = random.between(1960, 2060) as u16;
    let years = random.between(1, 8);
    let of_table = random.chance(1, 3);
    if !of_table || random.chance(1, 2) {
        request["projection"] = projection(random, first, years);
    }
    if of_table {
        request["decomposition"] = table(random);
    } else if random.chance(5, 6) {
        let mut year = || year(first + random.between(0, years) as u16);
        request["decomposition"] = json!({"from": year(), "to": year()});
    }
    if random.chance(1, 3) {
        let span = |place: u64| {
            let (from, to) = (money(random, 9_999_999_999_999), money(random, 9_999_999_999_999));
            json!({"code": format!("R{place}"), "from": from, "to": to, "years": random.between(1, 40)})
        };
        request["growth_rates"] = (0..2).map(span).collect();
    }
    request
}

/// A financial year as text.
pub fn year(start: u16) -> String {
    format!("{start}/{:02}", (start + 1) % 100)
}

/// Money above nothing.
fn money(random: &mut Random, most: u64) -> String {
    let pence = random.magnitude(most);
    format!("{}.{:02}", pence / 100, pence % 100)
}

/// A yearly rate: often none, usually of a few decimals, at times of eighteen and very small.
fn rate(random: &mut Random) -> String {
    let sign = if random.chance(1, 3) { "-" } else { "" };
    match random.between(0, 9) {
        0 | 1 => "0".to_owned(),
        2 => format!("{sign}0.{:018}", random.magnitude(99_999_999_999_999_999)),
        3 => format!("{sign}0.{:018}", random.magnitude(1_000)),
        _ => format!("{sign}0.{:04}", random.between(0, 999)),
    }
}

/// One rate for all years or one for each, some of them not known.
fn by_year(random: &mut Random, years: u64, may_be_blank: bool) -> Value {
    if random.chance(2, 3) {
        return json!(rate(random));
    }
    let one = |random: &mut Random| {
        if may_be_blank && random.chance(1, 12) { Value::Null } else { json!(rate(random)) }
    };
    (0..years).map(|_| one(random)).collect()
}

fn projection(random: &mut Random, first: u16, years: u64) -> Value {
    let most = random.between(1, 5);
    let component = |place: u64| {
        let opening = match random.between(0, 11) {
            0 => Value::Null,
            1 => json!("0"),
            _ => json!(money(random, 999_999_999_999)),
        };
        json!({"code": format!("C{place}"), "opening": opening, "growth": growth(random, years)})
    };
    let components: Vec<Value> = (0..most).map(component).collect();
    json!({
        "first_year": year(first), "years": years, "components": components, "funding": funding(random, first, years),
    })
}

fn growth(random: &mut Random, years: u64) -> Value {
    let mut growth = json!({});
    let kind = random.between(0, 9);
    match kind {
        0 => return Value::Null,
        1 => growth["spending"] = by_year(random, years, true),
        // Two parts are known beside spending: nothing can be told apart.
        2 => {
            growth["spending"] = by_year(random, years, false);
            growth["volume"] = by_year(random, years, true);
            growth["price"] = by_year(random, years, true);
        }
        // One part is what is left.
        3..=5 => {
            growth["spending"] = by_year(random, years, true);
            let left = random.between(0, 3) as usize;
            for part in PARTS.iter().enumerate().filter(|(place, _)| *place != left).map(|(_, part)| part) {
                growth[*part] = by_year(random, years, true);
            }
        }
        _ => {
            for part in PARTS {
                growth[part] = by_year(random, years, true);
            }
        }
    }
    growth
}

fn funding(random: &mut Random, first: u16, years: u64) -> Value {
    match random.between(0, 3) {
        0 => Value::Null,
        1 => {
            let amount = |random: &mut Random| match random.between(0, 9) {
                0 => Value::Null,
                _ => json!(money(random, 99_999_999_999_999)),
            };
            json!({"amounts": (0..=years).map(|_| amount(random)).collect::<Vec<_>>()})
        }
        2 => json!({"opening": money(random, 99_999_999_999), "growth": by_year(random, years, true)}),
        _ => {
            let by = year(first + random.between(1, 12) as u16);
            let opening = random.between(1_000_000, 9_999_999);
            json!({"opening": format!("{opening}.00"), "reaches": format!("{}.00", opening * random.between(1, 4) / 2), "by": by})
        }
    }
}

fn table(random: &mut Random) -> Value {
    let most = random.between(1, 5);
    let component = |place: u64| {
        let mut component = json!({"code": format!("T{place}")});
        let (before, after) = sides(random);
        component["before"] = before;
        component["after"] = after;
        component
    };
    json!({"components": (0..most).map(component).collect::<Vec<_>>()})
}

/// A component in two years, of each kind there is.
fn sides(random: &mut Random) -> (Value, Value) {
    let mut levels = |may_be_blank: bool| {
        let mut side = json!({});
        for part in PARTS {
            let level = match random.between(0, 5) {
                0 if may_be_blank => Value::Null,
                1 | 2 => json!(random.between(1, 3)),
                3 => json!(format!("{}.{:04}", random.between(0, 90), random.between(1, 9_999))),
                _ => json!(random.magnitude(999).to_string()),
            };
            side[part] = level;
        }
        side
    };
    let (mut before, mut after) = (levels(false), levels(false));
    let blank_before = levels(true);
    let spend = |random: &mut Random| match random.between(0, 15) {
        0 => json!("0"),
        1 => Value::Null,
        _ => json!(money(random, 99_999_999_999)),
    };
    match random.between(0, 9) {
        0 => (Value::Null, after),
        1 => (before, Value::Null),
        // Spending is the product of the levels.
        2..=4 => (before, after),
        // One level is what is left.
        5 | 6 => {
            before[random.choose(&PARTS)] = Value::Null;
            before["spending"] = spend(random);
            after["spending"] = spend(random);
            (before, after)
        }
        // One year's spending follows from the other's.
        7 => {
            before["spending"] = json!(money(random, 999_999));
            (before, after)
        }
        _ => {
            let mut before = blank_before;
            before["mix"] = Value::Null;
            before["volume"] = Value::Null;
            before["spending"] = spend(random);
            after["spending"] = spend(random);
            (before, after)
        }
    }
}
