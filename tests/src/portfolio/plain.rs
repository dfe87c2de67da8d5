//! A portfolio as its definition has it, read from JSON that is known to be sound.

use serde_json::Value;

/// Whole pence.
pub type Pence = i128;

/// A decimal as a whole number over a power of ten.
#[derive(Debug, Clone, Copy)]
pub struct Share {
    /// Above the line.
    pub top: i128,
    /// Below it.
    pub bottom: i128,
}

/// A pot.
#[derive(Debug, Clone)]
pub struct Pot {
    /// Its code.
    pub code: String,
    /// Whether it is national.
    pub national: bool,
    /// Year by year, after the ringfence has been taken.
    pub limits: Vec<Pence>,
    /// Year by year.
    pub revenue: Vec<Option<Pence>>,
    /// The least work on backlog.
    pub backlog: Option<Pence>,
}

/// A scheme.
#[derive(Debug, Clone)]
pub struct Scheme {
    /// Its code.
    pub code: String,
    /// Its host.
    pub host: String,
    /// Its provider.
    pub provider: Option<String>,
    /// What counts against the pot, year by year.
    pub spends: Vec<Pence>,
    /// What it takes of the reserve.
    pub reserve: Pence,
    /// What everyone has of each start.
    pub worth: Vec<Pence>,
    /// What own residents have of each start.
    pub own: Vec<Pence>,
    /// It must be funded.
    pub must: bool,
    /// A national pot may pay.
    pub national: bool,
    /// It passes the local-benefit test.
    pub passes: bool,
    /// Schemes it requires.
    pub requires: Vec<String>,
    /// Its group.
    pub group: Option<String>,
    /// Backlog it removes.
    pub backlog: Pence,
    /// Added revenue cost.
    pub revenue: Vec<Pence>,
}

/// All of it.
#[derive(Debug, Clone)]
pub struct Plain {
    /// How many years.
    pub years: usize,
    /// Whether money carries over.
    pub carry_over: bool,
    /// In input order.
    pub pots: Vec<Pot>,
    /// In the order of codes.
    pub schemes: Vec<Scheme>,
    /// In the order of providers.
    pub reserves: Vec<(String, Pence)>,
    /// Systems count everyone's value.
    pub all_view: bool,
}

/// Reads a portfolio.
pub fn read(input: &Value) -> Plain {
    let years = input["years"].as_u64().expect("years") as usize;
    let mut pots: Vec<Pot> = list(&input["pots"]).iter().map(|pot| read_pot(pot, years)).collect();
    if let Some(text) = input["ringfence_share"].as_str() {
        let share = share(text);
        let mut taken = vec![0; years];
        for pot in pots.iter_mut().filter(|pot| !pot.national) {
            for (limit, taken) in pot.limits.iter_mut().zip(&mut taken) {
                let off = rounded(*limit * share.top, share.bottom);
                *limit -= off;
                *taken += off;
            }
        }
        let first = pots.iter_mut().find(|pot| pot.national).expect("a national pot");
        first.limits.iter_mut().zip(taken).for_each(|(limit, taken)| *limit += taken);
    }
    for (pot, from) in pots.iter_mut().zip(list(&input["pots"])) {
        pot.backlog = from["backlog_share"].as_str().map(|text| {
            let share = share(text);
            let all: Pence = pot.limits.iter().sum();
            (all * share.top + share.bottom - 1).div_euclid(share.bottom)
        });
    }
    let mut schemes: Vec<Scheme> =
        list(&input["schemes"]).iter().map(|scheme| read_scheme(input, scheme, years)).collect();
    schemes.sort_by(|one, other| one.code.cmp(&other.code));
    let mut reserves: Vec<(String, Pence)> =
        list(&input["reserves"]).iter().map(|reserve| (text(&reserve["provider"]), pence(&reserve["limit"]))).collect();
    reserves.sort();
    let carry_over = input["carry_over"] == true;
    Plain { years, carry_over, pots, schemes, reserves, all_view: input["system_view"] == "all" }
}

fn read_pot(pot: &Value, years: usize) -> Pot {
    let revenue = match &pot["revenue_limits"] {
        Value::Array(limits) => limits.iter().map(|limit| limit.as_str().map(|_| pence(limit))).collect(),
        _ => vec![None; years],
    };
    Pot {
        code: text(&pot["code"]),
        national: pot["kind"] == "national",
        limits: list(&pot["limits"]).iter().map(pence).collect(),
        revenue,
        backlog: None,
    }
}

fn read_scheme(input: &Value, scheme: &Value, years: usize) -> Scheme {
    let costs: Vec<Pence> = list(&scheme["costs"]).iter().map(pence).collect();
    let own_funds = if scheme["own_funds"].is_null() { 0 } else { pence(&scheme["own_funds"]) };
    let mut left = own_funds;
    let mut spends = Vec::new();
    for cost in &costs {
        let own = left.min(*cost);
        left -= own;
        spends.push(if input["own_funds_score"] == false { cost - own } else { *cost });
    }
    let latest = scheme["latest_start"].as_u64().map_or(years - costs.len(), |latest| latest as usize);
    let outside = share(scheme["outside_share"].as_str().unwrap_or("0"));
    let discount = share(scheme["delay_discount"].as_str().unwrap_or("1"));
    let value = pence(&scheme["value"]);
    let worth: Vec<Pence> = (0..=latest)
        .map(|start| rounded(value * discount.top.pow(start as u32), discount.bottom.pow(start as u32)))
        .collect();
    let own = worth.iter().map(|worth| rounded(worth * (outside.bottom - outside.top), outside.bottom)).collect();
    let at_least = |share: Share, text: &str| {
        let least = self::share(text);
        share.top * least.bottom >= least.top * share.bottom
    };
    let inside = Share { top: outside.bottom - outside.top, bottom: outside.bottom };
    let rule = &input["national_rule"];
    let by_rule = rule["outside_share"].as_str().is_some_and(|least| at_least(outside, least))
        && scheme["served"].as_u64().is_some_and(|served| rule["served"].as_u64().is_some_and(|least| served >= least));
    Scheme {
        code: text(&scheme["code"]),
        host: text(&scheme["host"]),
        provider: scheme["provider"].as_str().map(str::to_owned),
        reserve: own_funds - left,
        spends,
        worth,
        own,
        must: scheme["must"] == true,
        national: scheme["national"] == true || by_rule,
        passes: input["local_share_minimum"].as_str().is_none_or(|least| at_least(inside, least)),
        requires: list(&scheme["requires"]).iter().map(text).collect(),
        group: scheme["group"].as_str().map(str::to_owned),
        backlog: if scheme["backlog"].is_null() { 0 } else { pence(&scheme["backlog"]) },
        revenue: list(&scheme["revenue"]).iter().map(pence).collect(),
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> String {
    value.as_str().expect("text").to_owned()
}

/// Pence of decimal text in pounds.
pub fn pence(value: &Value) -> Pence {
    let pounds = share(value.as_str().expect("money"));
    pounds.top * 100 / pounds.bottom
}

/// A decimal from text.
pub fn share(text: &str) -> Share {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let top = format!("{whole}{decimals}").parse().expect("a decimal");
    Share { top, bottom: 10_i128.pow(decimals.len() as u32) }
}

/// The nearest whole number, halves away from zero.
pub fn rounded(top: i128, bottom: i128) -> i128 {
    let size = (2 * top.abs() + bottom) / (2 * bottom);
    if top < 0 { -size } else { size }
}
