//! Portfolios of chance with every kind of constraint, as JSON.

use serde_json::{Map, Value, json};

use crate::random::Random;

/// How large a portfolio is drawn.
#[derive(Debug, Clone, Copy)]
pub struct Most {
    /// Most schemes.
    pub schemes: u64,
    /// Most years.
    pub years: u64,
    /// Most systems.
    pub systems: u64,
}

/// Small enough to try every choice.
pub const SMALL: Most = Most { schemes: 5, years: 3, systems: 2 };
/// Too large for that.
pub const MIDDLING: Most = Most { schemes: 10, years: 3, systems: 3 };

/// The regimes by name, from the narrowest view to the widest.
pub const REGIMES: [&str; 4] = ["own_footprint", "local_test", "ringfenced", "pooled"];

const CODES: [&str; 12] =
    ["bone", "cots", "dialysis", "eyes", "heart", "lung", "neuro", "pet", "renal", "scan", "theatre", "ward"];

/// A portfolio without a question: the fields that every entry takes.
pub fn portfolio(random: &mut Random, most: Most) -> Map<String, Value> {
    let years = random.between(1, most.years);
    let size = [9, 60, 100_000, 7_777_777_777][random.between(0, 3) as usize];
    let systems: Vec<String> = (0..random.between(1, most.systems)).map(|number| format!("S{number}")).collect();
    let nationals = [0, 1, 1, 1, 2][random.between(0, 4) as usize];
    let mut pots: Vec<Value> = systems.iter().map(|code| pot(random, code, "system", years, size * 2)).collect();
    pots.extend((0..nationals).map(|number| pot(random, &format!("N{number}"), "national", years, size)));
    random.shuffle(&mut pots);
    let mut codes = CODES.to_vec();
    random.shuffle(&mut codes);
    codes.truncate(random.between(1, most.schemes) as usize);
    let schemes: Vec<Value> = (0..codes.len()).map(|at| scheme(random, &codes, at, &systems, years, size)).collect();
    let mut fields = Map::new();
    let mut put = |name: &str, value: Value| fields.insert(name.to_owned(), value);
    put("years", json!(years));
    put("pots", json!(pots));
    put("schemes", json!(schemes));
    if random.chance(1, 3) {
        put("carry_over", json!(true));
    }
    if random.chance(1, 2) {
        let reserves = ["trust", "college"].map(|of| json!({"provider": of, "limit": money(random.signed(0, size))}));
        put("reserves", json!(if random.chance(1, 2) { &reserves[..] } else { &reserves[..1] }));
    }
    if random.chance(1, 2) {
        put("own_funds_score", json!(random.chance(1, 3)));
    }
    if nationals > 0 && random.chance(1, 3) {
        put("ringfence_share", json!(share(random)));
    }
    if random.chance(1, 3) {
        put("national_rule", json!({"outside_share": share(random), "served": random.between(0, 1_000)}));
    }
    if random.chance(1, 2) {
        put("local_share_minimum", json!(share(random)));
    }
    if random.chance(1, 3) {
        put("system_view", json!(random.choose(&["own", "all"])));
    }
    fields
}

/// A question of `prioritise` under a regime.
pub fn question(portfolio: &Map<String, Value>, regime: &str, nodes: u32, detail: bool) -> Value {
    let mut fields = portfolio.clone();
    fields.insert("regime".to_owned(), json!(regime));
    fields.insert("budget".to_owned(), json!({"nodes": nodes}));
    fields.insert("detail".to_owned(), json!(detail));
    Value::Object(fields)
}

/// The regimes a portfolio can be asked about: the local-benefit test only where its least share is given.
pub fn regimes(portfolio: &Map<String, Value>) -> Vec<&'static str> {
    let has_test = portfolio.contains_key("local_share_minimum");
    REGIMES.into_iter().filter(|regime| has_test || *regime != "local_test").collect()
}

fn pot(random: &mut Random, code: &str, kind: &str, years: u64, size: i64) -> Value {
    let limits: Vec<String> =
        (0..years).map(|_| money(if random.chance(1, 6) { 0 } else { random.signed(0, size) })).collect();
    let mut pot = json!({"code": code, "kind": kind, "limits": limits});
    if random.chance(1, 5) {
        let limits: Vec<Value> = (0..years)
            .map(|_| if random.chance(1, 4) { Value::Null } else { json!(money(random.signed(-size / 20, size / 4))) })
            .collect();
        pot["revenue_limits"] = json!(limits);
    }
    if random.chance(1, 7) {
        pot["backlog_share"] = json!(random.choose(&["0", "0.05", "0.333", "0.5"]));
    }
    pot
}

fn scheme(random: &mut Random, codes: &[&str], at: usize, systems: &[String], years: u64, size: i64) -> Value {
    let lasts = random.between(1, years);
    let costs: Vec<i64> = (0..lasts).map(|_| if random.chance(1, 8) { 0 } else { random.signed(1, size) }).collect();
    let value = match random.between(0, 9) {
        0 => 0,
        1 => random.signed(-size, -1),
        2..=4 => random.signed(1, 3) * 100,
        _ => random.signed(1, size * 3),
    };
    let mut scheme = json!({
        "code": codes[at],
        "host": systems[random.between(0, systems.len() as u64 - 1) as usize],
        "costs": costs.iter().map(|cost| money(*cost)).collect::<Vec<_>>(),
        "value": money(value),
    });
    let mut maybe = |random: &mut Random, of: u64, name: &str, value: Value| {
        if random.chance(1, of) {
            scheme[name] = value;
        }
    };
    let outside = share(random);
    maybe(random, 1, "outside_share", json!(outside));
    let own = money(random.signed(0, size));
    maybe(random, 3, "own_funds", json!(own));
    let provider = *random.choose(&[&"trust", &"college", &"other"]);
    maybe(random, 2, "provider", json!(provider));
    let latest = random.between(0, years - lasts);
    maybe(random, 3, "latest_start", json!(latest));
    maybe(random, 9, "must", json!(true));
    maybe(random, 2, "national", json!(true));
    let group = *random.choose(&[&"site", &"case"]);
    maybe(random, 4, "group", json!(group));
    let discount = *random.choose(&[&"0.965", &"1", &"0.5", &"0", &"0.9999"]);
    maybe(random, 2, "delay_discount", json!(discount));
    let backlog = money(random.signed(0, size));
    maybe(random, 3, "backlog", json!(backlog));
    let revenue: Vec<String> =
        (0..random.between(1, years)).map(|_| money(random.signed(-size / 8, size / 4))).collect();
    maybe(random, 3, "revenue", json!(revenue));
    let served = random.between(0, 1_000);
    maybe(random, 2, "served", json!(served));
    if at > 0 {
        // Only earlier ones, so that nothing goes in a circle.
        let mut required = vec![codes[random.between(0, at as u64 - 1) as usize]];
        if random.chance(1, 4) {
            required.push(codes[random.between(0, at as u64 - 1) as usize]);
        }
        maybe(random, 5, "requires", json!(required));
    }
    scheme
}

fn share(random: &mut Random) -> &'static str {
    random.choose(&["0", "0.1", "0.25", "0.333333", "0.5", "0.75", "0.9", "1"])
}

/// Pence as pounds.
pub fn money(pence: i64) -> String {
    let size = pence.unsigned_abs();
    format!("{}{}.{:02}", if pence < 0 { "-" } else { "" }, size / 100, size % 100)
}
