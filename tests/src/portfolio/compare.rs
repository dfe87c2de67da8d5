//! `prioritise` beside every choice tried, under every regime.

use serde_json::{Map, Value, json};

use super::plain::{Plain, pence, read};
use super::twin::{Used, Worked, best, count, payers, spent};
use super::{clashing, entering, generator};
use crate::bulk::Outcome;
use crate::engine_face::{Entry, Reply, send};
use crate::random::Random;

/// Most choices that are tried for one answer.
pub const MOST_CHOICES: u64 = 20_000;
/// Most choices where what each scheme left out would need is tried too.
const MOST_IN_DETAIL: u64 = 1_500;
/// Parts of the search: enough to prove any of these.
pub const NODES: u32 = 100_000;

/// One portfolio: every regime it can be asked about.
pub fn one(seed: u64, case: u64) -> Outcome {
    let drawn = drawn(seed, case);
    let plain = read(&Value::Object(drawn.clone()));
    let mut outcome = Outcome { size: plain.schemes.len() * 10 + plain.years, ..Outcome::default() };
    for regime in generator::regimes(&drawn) {
        let choices = count(&plain, regime);
        if choices > MOST_CHOICES {
            outcome.labels.push("too many choices to try".to_owned());
            continue;
        }
        let input = generator::question(&drawn, regime, NODES, choices <= MOST_IN_DETAIL);
        let answer = match send(Entry::Prioritise, &input.to_string()) {
            Reply::Answer(answer) => answer,
            other => {
                outcome.faults.push(format!("{regime} refused: {:?}", other.codes()));
                continue;
            }
        };
        let found = best(&plain, regime, &|_| true);
        outcome.labels.push(format!("{regime}{}", if found.is_some() { "" } else { ", nothing allowed" }));
        let mut wrong = match &found {
            None => clashing::faults(&plain, regime, &answer),
            Some(best) => faults(&plain, regime, best, &answer),
        };
        if let (Some(best), true) = (&found, choices <= MOST_IN_DETAIL) {
            wrong.extend(entering::faults(&input, regime, best, &answer, &mut outcome.labels));
        }
        outcome.faults.extend(wrong.into_iter().map(|what| format!("{regime}: {what}")));
    }
    outcome.labels.extend(kinds(&drawn));
    outcome
}

/// The portfolio of a case.
pub fn drawn(seed: u64, case: u64) -> Map<String, Value> {
    generator::portfolio(&mut Random::of_case(seed, case), generator::SMALL)
}

/// The portfolio, the engine's answer and the twin's.
pub fn tell(seed: u64, case: u64, fault: &str) -> String {
    let drawn = drawn(seed, case);
    let regime = generator::REGIMES.into_iter().find(|regime| fault.starts_with(regime)).unwrap_or("pooled");
    let input = generator::question(&drawn, regime, NODES, true);
    let reply = send(Entry::Prioritise, &input.to_string());
    let found = best(&read(&input), regime, &|_| true);
    format!("{input}\n  the engine: {reply:?}\n  every choice: {found:?}")
}

/// Kinds of constraint in a portfolio.
fn kinds(drawn: &Map<String, Value>) -> Vec<String> {
    let text = Value::Object(drawn.clone()).to_string();
    let names = [
        "carry_over",
        "reserves",
        "\"own_funds_score\":false",
        "ringfence_share",
        "national_rule",
        "\"all\"",
        "revenue_limits",
        "backlog_share",
        "\"must\"",
        "\"group\"",
        "requires",
        "delay_discount",
        "latest_start",
    ];
    names.into_iter().filter(|name| text.contains(name)).map(|name| name.trim_matches('"').to_owned()).collect()
}

fn faults(plain: &Plain, regime: &str, best: &Worked, answer: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    let mut says = |is: bool, what: &str| {
        if !is {
            faults.push(what.to_owned());
        }
    };
    let payers = payers(plain, regime);
    let sum = |name: &str| answer[name].as_str().map(|_| pence(&answer[name]));
    says(answer["status"] == "proven_best", "not proven");
    says(sum("objective") == Some(best.objective), "another objective");
    says(sum("bound") == Some(best.objective), "another bound");
    says(sum("value") == Some(best.value), "another value");
    says(sum("own_residents") == Some(best.own), "another value to own residents");
    let chosen: Vec<Value> = plain
        .schemes
        .iter()
        .zip(&best.choice)
        .filter_map(|(scheme, how)| how.map(|(payer, start)| (scheme, payer, start)))
        .map(|(scheme, payer, start)| json!({"code": scheme.code, "pot": payers[payer].pot.code, "start": start}))
        .collect();
    says(answer["chosen"] == json!(chosen), "another choice");
    let mut spend = Vec::new();
    for (at, payer) in payers.iter().enumerate() {
        let mut carried = 0;
        for (year, limit) in payer.pot.limits.iter().enumerate() {
            let (amount, limit) = (spent(plain, &best.choice, at, year), limit + carried);
            carried = if plain.carry_over { limit - amount } else { 0 };
            spend.push(json!({"pot": payer.pot.code, "year": year, "amount": pounds(amount), "limit": pounds(limit)}));
        }
    }
    says(answer["spend"] == json!(spend), "other spending");
    let rows: Vec<Value> = best.rows.iter().map(written).collect();
    let named: Vec<Value> = answer["certificate"]["rows"]
        .as_array()
        .map(|rows| rows.iter().map(|row| json!([row["name"], row["used"], row["limit"], row["at_least"]])).collect())
        .unwrap_or_default();
    says(named == rows, "another account of the limits");
    let left: Vec<&str> = plain
        .schemes
        .iter()
        .zip(&best.choice)
        .filter(|(_, how)| how.is_none())
        .map(|(scheme, _)| scheme.code.as_str())
        .collect();
    let told: Vec<&str> = answer["left_out"]
        .as_array()
        .map(|list| list.iter().filter_map(|left| left["code"].as_str()).collect())
        .unwrap_or_default();
    says(left == told, "others are left out");
    says(answer["clash"] == json!([]), "a clash where something is allowed");
    faults
}

fn written(row: &Used) -> Value {
    let figure = |figure: i128| if row.money { pounds(figure) } else { figure.to_string() };
    json!([row.name, figure(row.used), figure(row.limit), row.at_least])
}

/// Pence as pounds.
pub fn pounds(pence: i128) -> String {
    generator::money(i64::try_from(pence).expect("the size of a portfolio"))
}
